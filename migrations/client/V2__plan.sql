-- Programmes as data, what a placement's agreement and wage subsidy say, the vocational profile, the
-- plan, follow-ups by schedule and what came of an enrolment. Columns are only added: an older
-- program's rows keep what they held and are empty here, and `introduction_weeks` stays for programs
-- that know no months.

-- The longest introduction in months; 0 means what the weeks say.
ALTER TABLE programme ADD COLUMN introduction_months INTEGER NOT NULL DEFAULT 0;
-- Codes, comma-separated: what must be in place.
ALTER TABLE programme ADD COLUMN requirements TEXT NOT NULL DEFAULT '';
-- One a line; empty means anybody.
ALTER TABLE programme ADD COLUMN target_groups TEXT NOT NULL DEFAULT '';
ALTER TABLE programme ADD COLUMN retention_months INTEGER NOT NULL DEFAULT 0;
-- No longer offered for new enrolments.
ALTER TABLE programme ADD COLUMN retired INTEGER NOT NULL DEFAULT 0;

ALTER TABLE placement ADD COLUMN agreement_ends_on TEXT;
-- A wage subsidy: type, dates and decision, never an amount.
ALTER TABLE placement ADD COLUMN subsidy TEXT;
ALTER TABLE placement ADD COLUMN subsidy_starts_on TEXT;
ALTER TABLE placement ADD COLUMN subsidy_ends_on TEXT;
ALTER TABLE placement ADD COLUMN subsidy_decision TEXT NOT NULL DEFAULT '';

ALTER TABLE enrolment ADD COLUMN target_group TEXT NOT NULL DEFAULT '';
ALTER TABLE enrolment ADD COLUMN decision TEXT NOT NULL DEFAULT '';
-- Codes, at entry, at exit and asked for again six months after it.
ALTER TABLE enrolment ADD COLUMN entry_occupation TEXT;
ALTER TABLE enrolment ADD COLUMN entry_livelihood TEXT;
ALTER TABLE enrolment ADD COLUMN exit_outcome TEXT;
ALTER TABLE enrolment ADD COLUMN exit_occupation TEXT;
ALTER TABLE enrolment ADD COLUMN exit_livelihood TEXT;
ALTER TABLE enrolment ADD COLUMN later_on TEXT;
ALTER TABLE enrolment ADD COLUMN later_outcome TEXT;
ALTER TABLE enrolment ADD COLUMN later_occupation TEXT;
ALTER TABLE enrolment ADD COLUMN later_livelihood TEXT;

-- Set when the programme's schedule planned it: it moves when the start is corrected.
ALTER TABLE follow_up ADD COLUMN after_days INTEGER;
ALTER TABLE follow_up ADD COLUMN with_participant INTEGER NOT NULL DEFAULT 0;
ALTER TABLE follow_up ADD COLUMN with_supervisor INTEGER NOT NULL DEFAULT 0;

-- What warns before it ends.
CREATE INDEX placement_by_agreement_end ON placement (agreement_ends_on)
    WHERE agreement_ends_on IS NOT NULL;
CREATE INDEX placement_by_subsidy_end ON placement (subsidy_ends_on)
    WHERE subsidy_ends_on IS NOT NULL;
CREATE INDEX enrolment_by_phase ON enrolment (phase, phase_since);
-- Whom to ask again six months after the exit.
CREATE INDEX enrolment_to_ask ON enrolment (ends_on) WHERE phase = 'exit' AND later_on IS NULL;

CREATE TABLE vocational_profile (
    -- One version of a vocational profile (kartläggning). Append-only: a change is a new version.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    participant BLOB NOT NULL DEFAULT x'',
    author BLOB NOT NULL DEFAULT x'',
    written_at TEXT NOT NULL DEFAULT '',
    strengths TEXT NOT NULL DEFAULT '',
    interests TEXT NOT NULL DEFAULT '',
    hours TEXT NOT NULL DEFAULT '',
    times TEXT NOT NULL DEFAULT '',
    commute TEXT NOT NULL DEFAULT '',
    physical TEXT NOT NULL DEFAULT '',
    sensory TEXT NOT NULL DEFAULT '',
    social TEXT NOT NULL DEFAULT '',
    adaptation_need TEXT NOT NULL DEFAULT '',
    adaptations TEXT NOT NULL DEFAULT '',
    own_words TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX vocational_profile_by_participant ON vocational_profile (participant, written_at);

CREATE TABLE skill (
    -- A skill in one version of a vocational profile. Append-only.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    profile BLOB NOT NULL DEFAULT x'',
    position INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL DEFAULT '',
    level TEXT,
    evidence TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX skill_by_profile ON skill (profile, position);

CREATE TABLE validation (
    -- A validation (validering) of what a participant can do already.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    participant BLOB NOT NULL DEFAULT x'',
    subject TEXT NOT NULL DEFAULT '',
    method TEXT NOT NULL DEFAULT '',
    step TEXT NOT NULL DEFAULT '',
    started_on TEXT NOT NULL DEFAULT '',
    finished_on TEXT,
    result TEXT,
    rating_before INTEGER,
    rating_after INTEGER,
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX validation_by_participant ON validation (participant, started_on);

CREATE TABLE plan (
    -- The plan (handlingsplan) of a participant: `id` is the participant's.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    participant BLOB NOT NULL DEFAULT x'',
    own_words TEXT NOT NULL DEFAULT '',
    method_choice TEXT NOT NULL DEFAULT '',
    review_weeks INTEGER,
    agreed_on TEXT,
    reviewed_on TEXT
) STRICT;

CREATE TABLE goal (
    -- A goal (mål) of the plan.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    participant BLOB NOT NULL DEFAULT x'',
    position INTEGER NOT NULL DEFAULT 0,
    text TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT '',
    ended_on TEXT
) STRICT;

CREATE INDEX goal_by_participant ON goal (participant, position);

CREATE TABLE plan_step (
    -- A step towards a goal (delmål): who does what by when.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    participant BLOB NOT NULL DEFAULT x'',
    goal BLOB NOT NULL DEFAULT x'',
    text TEXT NOT NULL DEFAULT '',
    actor TEXT NOT NULL DEFAULT '',
    actor_name TEXT NOT NULL DEFAULT '',
    due_on TEXT,
    state TEXT NOT NULL DEFAULT '',
    ended_on TEXT
) STRICT;

CREATE INDEX plan_step_by_participant ON plan_step (participant, goal, due_on);
CREATE INDEX plan_step_by_due ON plan_step (state, due_on);

CREATE TABLE self_rating (
    -- How a participant rates something on a day, 1 to 10.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    participant BLOB NOT NULL DEFAULT x'',
    rated_on TEXT NOT NULL DEFAULT '',
    question TEXT NOT NULL DEFAULT '',
    value INTEGER NOT NULL DEFAULT 0,
    own_words TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX self_rating_by_participant ON self_rating (participant, rated_on);
