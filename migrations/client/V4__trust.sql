-- Who reviewed the access log, what must be kept for the time being, and what is left of a case that
-- has been erased.

CREATE TABLE log_review (
    -- A review (loggkontroll) that was signed off. Names no participant. Append-only.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    reviewer BLOB NOT NULL DEFAULT x'',
    from_on TEXT NOT NULL DEFAULT '',
    until_on TEXT NOT NULL DEFAULT '',
    signed_at TEXT NOT NULL DEFAULT '',
    lines INTEGER NOT NULL DEFAULT 0,
    cases INTEGER NOT NULL DEFAULT 0,
    unusual INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE retention_hold (
    -- Why a case is kept although its time is over: an audit, an appeal.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    participant BLOB NOT NULL DEFAULT x'',
    reason TEXT NOT NULL DEFAULT '',
    since TEXT NOT NULL DEFAULT '',
    until TEXT,
    by BLOB NOT NULL DEFAULT x'',
    lifted_on TEXT
) STRICT;

CREATE INDEX retention_hold_by_participant ON retention_hold (participant);

CREATE TABLE erasure (
    -- The receipt of a case erased on this device; nothing of that space is taken in again. The
    -- space's identity is random and says nothing about whom it was.
    space BLOB PRIMARY KEY CHECK (length(space) = 16),
    decided_at TEXT NOT NULL,
    decided_by BLOB NOT NULL,
    reason TEXT NOT NULL,
    -- Whether it was decided on this device.
    here INTEGER NOT NULL,
    carried_out_at TEXT NOT NULL,
    -- How much was deleted here.
    rows INTEGER NOT NULL,
    changes INTEGER NOT NULL,
    batches INTEGER NOT NULL,
    drafts INTEGER NOT NULL,
    unsent INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The log of a period, over all cases.
CREATE INDEX access_by_time ON access (at);
