-- Photos of a task's steps. Their pictures are contents.

CREATE TABLE photo (
    -- The photo of a step of a participant's task: what it shows in words, and its two pictures.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    step BLOB NOT NULL DEFAULT x'',
    description TEXT NOT NULL DEFAULT '',
    added_by BLOB NOT NULL DEFAULT x'',
    added_on TEXT NOT NULL DEFAULT '',
    width INTEGER NOT NULL DEFAULT 0,
    height INTEGER NOT NULL DEFAULT 0,
    picture BLOB NOT NULL DEFAULT x'',
    small BLOB NOT NULL DEFAULT x''
) STRICT;

CREATE INDEX photo_by_step ON photo (step, added_on);
