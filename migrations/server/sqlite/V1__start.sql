-- The server's first schema. The server is blind: what it stores is public keys, signed
-- certificates, sealed bytes and hashes. Every key starts with the office, so that offices can
-- live on different machines later; set-up codes are the server's own and belong to no office yet.

CREATE TABLE setup_code (
    -- One-time permission to create an office. Only the code's hash is kept.
    hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
    -- The office that the code created; absent until then.
    used_by BLOB CHECK (length(used_by) = 16)
) STRICT, WITHOUT ROWID;

CREATE TABLE certificate (
    -- An office's certificate log, in order, from its root at 0.
    office BLOB NOT NULL CHECK (length(office) = 16),
    position INTEGER NOT NULL CHECK (position >= 0),
    bytes BLOB NOT NULL,
    PRIMARY KEY (office, position)
) STRICT;

CREATE TABLE bundle (
    -- Sealed key bundles by the hash that a certificate names. Besides the newest of a space the
    -- one before it is kept, for a reader that is a certificate behind.
    office BLOB NOT NULL CHECK (length(office) = 16),
    space BLOB NOT NULL CHECK (length(space) = 16),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    bytes BLOB NOT NULL,
    PRIMARY KEY (office, space, hash)
) STRICT;

CREATE TABLE space_head (
    -- The newest position in each space. It is counted up in the transaction that inserts the
    -- batch, so no reader sees a position before an earlier one is there.
    office BLOB NOT NULL CHECK (length(office) = 16),
    space BLOB NOT NULL CHECK (length(space) = 16),
    head INTEGER NOT NULL CHECK (head >= 0),
    PRIMARY KEY (office, space)
) STRICT, WITHOUT ROWID;

CREATE TABLE batch (
    -- Each space's log of sealed batches.
    office BLOB NOT NULL CHECK (length(office) = 16),
    space BLOB NOT NULL CHECK (length(space) = 16),
    position INTEGER NOT NULL CHECK (position > 0),
    device BLOB NOT NULL CHECK (length(device) = 16),
    -- The device's own count in the space, and the header's hash that the next one must name.
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    header_hash BLOB NOT NULL CHECK (length(header_hash) = 32),
    -- The batch as its author pushed it. Last, so that reading the rest touches no large value.
    bytes BLOB NOT NULL,
    PRIMARY KEY (office, space, position),
    UNIQUE (office, space, device, sequence)
) STRICT;

CREATE TABLE invite (
    -- Invitations and the join requests that answered them.
    office BLOB NOT NULL CHECK (length(office) = 16),
    invite BLOB NOT NULL CHECK (length(invite) = 16),
    -- The user who invited.
    created_by BLOB NOT NULL CHECK (length(created_by) = 16),
    -- Of the token that the joiner shows; the token itself is never kept.
    token_hash BLOB NOT NULL CHECK (length(token_hash) = 32),
    -- Minutes since 1970.
    expires_at_minute INTEGER NOT NULL,
    -- The join request; absent until someone has answered.
    request BLOB,
    PRIMARY KEY (office, invite)
) STRICT;
