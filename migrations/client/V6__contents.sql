-- Contents: immutable bytes that rows refer to and do not hold themselves, in chunks.

CREATE TABLE content (
    -- A content that is here, wanted, on its way, or to be taken away.
    id INTEGER PRIMARY KEY,
    -- As its row holds it: key, hash and size.
    reference BLOB NOT NULL UNIQUE CHECK (length(reference) = 68),
    -- The row that refers to it.
    space BLOB NOT NULL,
    kind TEXT NOT NULL,
    "row" BLOB NOT NULL,
    -- Greater for what was asked for later; absent when all of it is here, or nobody has asked.
    wanted INTEGER,
    -- 'kept': its row stands. 'gone': a colleague has deleted the row; the bytes go when the store
    -- is next opened. 'deleted': the row was deleted here; the same, and then 'leaving': the bytes
    -- are gone here, and the server is to delete its chunks.
    stage TEXT NOT NULL DEFAULT 'kept' CHECK (stage IN ('kept', 'gone', 'deleted', 'leaving')),
    -- What stood in its way when the server was last asked.
    trouble TEXT CHECK (trouble IN ('not_there', 'no_room', 'damaged'))
) STRICT;

CREATE INDEX content_by_row ON content ("row", kind);
CREATE INDEX content_by_space ON content (space);
CREATE INDEX content_wanted ON content (wanted) WHERE wanted IS NOT NULL;
CREATE INDEX content_on_its_way_out ON content (stage) WHERE stage <> 'kept';

CREATE TABLE chunk (
    -- A piece of a content. Here in plain, as everything inside this file; sealed when it is sent.
    content INTEGER NOT NULL REFERENCES content (id) ON DELETE CASCADE,
    -- 0, 1, 2 …
    number INTEGER NOT NULL,
    -- Whether the server has yet to say that it holds it.
    waiting INTEGER NOT NULL CHECK (waiting IN (0, 1)),
    bytes BLOB NOT NULL,
    PRIMARY KEY (content, number)
) STRICT;

CREATE INDEX chunk_waiting ON chunk (content, number) WHERE waiting = 1;
