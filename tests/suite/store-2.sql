-- Version 2. `pragma user_version` holds the version.

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
    PRIMARY KEY (issuer, position)
) STRICT, WITHOUT ROWID;

-- Cautions: what lowers a verdict and outlives the snapshot that it came with. Rows are added and
-- made stricter, and none is removed.

-- Issuers that a list of participants once lacked.
CREATE TABLE delisted (
    iss TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Keys that were listed once and then no longer, and since when that is known, in Unix seconds.
CREATE TABLE withdrawn (
    iss TEXT NOT NULL,
    kid TEXT NOT NULL,
    x TEXT NOT NULL,
    y TEXT NOT NULL,
    crl_version INTEGER,
    since INTEGER NOT NULL,
    PRIMARY KEY (iss, kid)
) STRICT, WITHOUT ROWID;

-- Revocation lists, one a key, and the cards that each has ever named.
CREATE TABLE list (
    iss TEXT NOT NULL,
    kid TEXT NOT NULL,
    method TEXT NOT NULL,
    counter INTEGER NOT NULL,
    PRIMARY KEY (iss, kid)
) STRICT, WITHOUT ROWID;

CREATE TABLE revoked (
    iss TEXT NOT NULL,
    kid TEXT NOT NULL,
    entry TEXT NOT NULL,
    PRIMARY KEY (iss, kid, entry),
    FOREIGN KEY (iss, kid) REFERENCES list (iss, kid)
) STRICT, WITHOUT ROWID;

-- Where issuers give out new cards, in their own words.
CREATE TABLE reissuance (
    iss TEXT PRIMARY KEY,
    url TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What issuers say themselves of their revocation lists: the counter that the key asks for, and that
-- of the list that was fetched.
CREATE TABLE own_list (
    iss TEXT NOT NULL,
    kid TEXT NOT NULL,
    asked INTEGER NOT NULL,
    held INTEGER NOT NULL,
    PRIMARY KEY (iss, kid)
) STRICT, WITHOUT ROWID;

-- Keys that issuers publish and that the directory did not list when that was seen.
CREATE TABLE unlisted (
    iss TEXT NOT NULL,
    kid TEXT NOT NULL,
    PRIMARY KEY (iss, kid)
) STRICT, WITHOUT ROWID;

-- The administrator's decisions: issuers added here, with their keys; issuers and keys blocked here.
CREATE TABLE added (
    iss TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE added_key (
    iss TEXT NOT NULL REFERENCES added (iss) ON DELETE CASCADE,
    kid TEXT NOT NULL,
    x TEXT NOT NULL,
    y TEXT NOT NULL,
    crl_version INTEGER,
    PRIMARY KEY (iss, kid)
) STRICT, WITHOUT ROWID;

CREATE TABLE blocked (
    kind TEXT NOT NULL CHECK (kind IN ('issuer', 'key')),
    name TEXT NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What is told of issuers beside names and keys: the file as it was fetched.
CREATE TABLE metadata (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    body BLOB NOT NULL
) STRICT;

-- Addresses that were asked: what they answered last, and what to tell them next time.
CREATE TABLE remote (
    url TEXT PRIMARY KEY,
    etag TEXT,
    last_modified TEXT,
    asked INTEGER NOT NULL,
    failure TEXT
) STRICT, WITHOUT ROWID;

-- What happened to the directory, in order. No card and no person is ever named here.
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    event TEXT NOT NULL,
    detail TEXT NOT NULL
) STRICT;
