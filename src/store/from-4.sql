-- The key whose fleet packs this kiosk takes; no row, and it takes none.
CREATE TABLE fleet_key (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    x TEXT NOT NULL,
    y TEXT NOT NULL
) STRICT;

-- The pack that was applied last. The row outlives the key: nothing older is ever taken again. Where
-- `applied` is empty, the key was let go, and what the pack had set became this kiosk's own. Times
-- are in Unix seconds.
CREATE TABLE fleet_pack (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    kid TEXT NOT NULL,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    issued INTEGER NOT NULL,
    expires INTEGER,
    applied INTEGER
) STRICT;

-- What that pack says, as the tables without `fleet_` hold what was set and decided on this kiosk.
-- The rows lie over those, and under no other; the next pack replaces them all. What is changed on
-- the kiosk takes the row of the same name away.
CREATE TABLE fleet_setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE fleet_blocked (
    kind TEXT NOT NULL CHECK (kind IN ('issuer', 'key')),
    name TEXT NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE fleet_added (
    iss TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE fleet_added_key (
    iss TEXT NOT NULL REFERENCES fleet_added (iss) ON DELETE CASCADE,
    kid TEXT NOT NULL,
    x TEXT NOT NULL,
    y TEXT NOT NULL,
    crl_version INTEGER,
    PRIMARY KEY (iss, kid)
) STRICT, WITHOUT ROWID;
