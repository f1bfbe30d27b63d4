-- What version 3 added to version 2: how many visits there were, by day and hour where the kiosk stands, and by how they ended.
CREATE TABLE tally (
    day TEXT NOT NULL,
    hour INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
    outcome TEXT NOT NULL,
    count INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (day, hour, outcome)
) STRICT, WITHOUT ROWID;
