-- Version 1. `pragma user_version` holds the version.

-- Facts about the store as a whole: where the directory came from, the latest time seen.
CREATE TABLE fact (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The signed snapshot that the directory was read from, byte for byte, so that its signature can
-- be checked anew at each start. Empty while the directory is the seed.
CREATE TABLE snapshot (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    body BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT;

-- Issuers that a list of participants once lacked. They stay: the list is not signed.
CREATE TABLE delisted (
    iss TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE issuer (
    position INTEGER PRIMARY KEY,
    iss TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    website TEXT,
    canonical_iss TEXT,
    listed INTEGER NOT NULL CHECK (listed IN (0, 1)),
    retrieved INTEGER
) STRICT;

CREATE TABLE key (
    issuer INTEGER NOT NULL REFERENCES issuer (position) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kid TEXT NOT NULL,
    x TEXT NOT NULL,
    y TEXT NOT NULL,
    crl_version INTEGER,
    list_method TEXT,
    list_counter INTEGER,
    PRIMARY KEY (issuer, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE revoked (
    issuer INTEGER NOT NULL,
    key INTEGER NOT NULL,
    entry TEXT NOT NULL,
    PRIMARY KEY (issuer, key, entry),
    FOREIGN KEY (issuer, key) REFERENCES key (issuer, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

INSERT INTO fact VALUES ('latest_time', '77');
INSERT INTO delisted VALUES ('https://healthcardcert.lawallet.com');
INSERT INTO issuer VALUES (1, 'https://labtools.curativeinc.com/api', 'Curative', NULL, NULL, 1, NULL);
INSERT INTO key VALUES (1, 0, 'TKPyzMtKh7WQaCzsw6rOK8ZUOZlND2VcBwhFIIcCqUE',
    'JxcMSPNCV7xi9l4z3hJ4AAG5d5l1cc586u3Mp_d7lRc', 'RCZ4YyNxISViRO6zQ4VI0Bgai0e7nX76BEmKclTNZZw',
    556, 'rid', 556);
INSERT INTO revoked VALUES (1, 0, 'onlyHere');
