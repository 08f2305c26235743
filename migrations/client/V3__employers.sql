-- The employers' side, what supervisors are helped with, and the team's task templates.
--
-- New columns stand last: a kind's fields are its columns in their order. Works with and without V2.

ALTER TABLE office ADD COLUMN contact_warning_days INTEGER;

ALTER TABLE employer ADD COLUMN responsible BLOB;
ALTER TABLE employer ADD COLUMN branch TEXT;
ALTER TABLE employer ADD COLUMN sni TEXT NOT NULL DEFAULT '';
ALTER TABLE employer ADD COLUMN contact_persons TEXT NOT NULL DEFAULT '';
ALTER TABLE employer ADD COLUMN archived_on TEXT;

ALTER TABLE workplace ADD COLUMN capacity INTEGER;
ALTER TABLE workplace ADD COLUMN capacity_note TEXT NOT NULL DEFAULT '';
ALTER TABLE workplace ADD COLUMN archived_on TEXT;

ALTER TABLE supervisor ADD COLUMN ended_on TEXT;
ALTER TABLE supervisor ADD COLUMN successor BLOB;

ALTER TABLE support_note ADD COLUMN answers BLOB;
ALTER TABLE support_note ADD COLUMN ends BLOB;

CREATE TABLE employer_contact (
    -- One contact with an employer: who, when, how, about what, and the next step.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    employer BLOB NOT NULL DEFAULT x'',
    workplace BLOB,
    by BLOB NOT NULL DEFAULT x'',
    contact_person TEXT NOT NULL DEFAULT '',
    held_on TEXT NOT NULL DEFAULT '',
    way TEXT NOT NULL DEFAULT '',
    about TEXT NOT NULL DEFAULT '',
    next_step TEXT NOT NULL DEFAULT '',
    next_step_on TEXT,
    next_step_done_on TEXT
) STRICT;

CREATE INDEX employer_contact_by_employer ON employer_contact (employer, held_on);
CREATE INDEX employer_contact_by_next_step ON employer_contact (next_step_on);

CREATE TABLE opening (
    -- A possible place (möjlig plats) at a workplace. Says what, never who.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    workplace BLOB NOT NULL DEFAULT x'',
    title TEXT NOT NULL DEFAULT '',
    tasks TEXT NOT NULL DEFAULT '',
    ssyk TEXT NOT NULL DEFAULT '',
    hours_per_week INTEGER,
    times TEXT NOT NULL DEFAULT '',
    demands TEXT NOT NULL DEFAULT '',
    since TEXT NOT NULL DEFAULT '',
    places INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT '',
    closed_on TEXT
) STRICT;

CREATE INDEX opening_by_workplace ON opening (workplace, state);

CREATE TABLE handover_item (
    -- One line of a placement's checklist for handing over to the supervisor.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    placement BLOB NOT NULL DEFAULT x'',
    position INTEGER NOT NULL DEFAULT 0,
    text TEXT NOT NULL DEFAULT '',
    done_on TEXT,
    done_by BLOB
) STRICT;

CREATE INDEX handover_item_by_placement ON handover_item (placement, position);

CREATE TABLE task_template (
    -- A task that the team shares, to begin a case's task from. Names nobody.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    archived_on TEXT
) STRICT;

CREATE TABLE template_step (
    -- One step of a task template: a natural cue, a response and how to help.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    template BLOB NOT NULL DEFAULT x'',
    position INTEGER NOT NULL DEFAULT 0,
    response TEXT NOT NULL DEFAULT '',
    cue TEXT NOT NULL DEFAULT '',
    how_to_help TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX template_step_by_template ON template_step (template, position);
