-- What version 4 added to version 3, and that the journal went into it.
-- What happened here, in two logs, each line chained to the one before it. No card and no person is
-- ever named here. `at` is in Unix seconds.
CREATE TABLE audit (
    log TEXT NOT NULL CHECK (log IN ('kiosk', 'scans')),
    seq INTEGER NOT NULL CHECK (seq > 0),
    at INTEGER NOT NULL,
    event TEXT NOT NULL,
    detail TEXT NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (log, seq)
) STRICT, WITHOUT ROWID;

-- Where each log stood on each day, in UTC, when its last line was written. They outlive the lines.
CREATE TABLE audit_head (
    log TEXT NOT NULL CHECK (log IN ('kiosk', 'scans')),
    day TEXT NOT NULL,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (log, day)
) STRICT, WITHOUT ROWID;

-- The last line of each log that was let go, after which the kept ones begin.
CREATE TABLE audit_start (
    log TEXT PRIMARY KEY CHECK (log IN ('kiosk', 'scans')),
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT, WITHOUT ROWID;
DROP TABLE journal;
