-- The beginning of a space's log, once a snapshot that the certificate log confirms stands for it.

-- The last position that the snapshot stands for: what comes before is not given any more, and goes.
ALTER TABLE space_head ADD COLUMN compacted INTEGER NOT NULL DEFAULT 0;

CREATE TABLE compacted_chain (
    -- The newest batch of each device up to there: its next one must name it.
    office BLOB NOT NULL CHECK (length(office) = 16),
    space BLOB NOT NULL CHECK (length(space) = 16),
    device BLOB NOT NULL CHECK (length(device) = 16),
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    header_hash BLOB NOT NULL CHECK (length(header_hash) = 32),
    PRIMARY KEY (office, space, device)
) STRICT, WITHOUT ROWID;
