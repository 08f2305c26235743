-- Sealed chunks of contents, beside the log: found by name, in no order, deleted one by one.

CREATE TABLE chunk (
    -- A sealed chunk, as its writer sealed it.
    office BLOB NOT NULL CHECK (length(office) = 16),
    space BLOB NOT NULL CHECK (length(space) = 16),
    -- Derived from a secret that the server does not have.
    name BLOB NOT NULL CHECK (length(name) = 32),
    bytes BLOB NOT NULL,
    PRIMARY KEY (office, space, name)
) STRICT;

-- How many bytes of chunks the space has, so that its room is known without adding them up.
ALTER TABLE space_head ADD COLUMN chunk_bytes INTEGER NOT NULL DEFAULT 0;
