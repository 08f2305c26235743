-- The client's store.
--
-- Two layers. What is *true* is the change log: for each row its `row_state` (every field's newest
-- changes, the "heads") and in `history` the changes that a later one replaced. What is *shown* is
-- one plain table per kind below, written in the same transaction from `row_state`. The plain tables
-- and the search index can always be built again from the log; the log is never built from them.
--
-- A plain table's columns are `id`, `space`, `deleted` and the kind's fields, by their own names.
-- They carry no CHECK on codes and no REFERENCES to each other, on purpose: changes arrive in any
-- order and from newer programs. A code this program does not know must not make a colleague's
-- whole batch fail; it is kept, and reading that one row says "a newer program wrote this". For the
-- same reason required columns have an empty default: a row may be half known for a while.
--
-- Dates are ISO 8601 text, so that text order is time order; identities are 16 random bytes;
-- clocks are hybrid logical clocks (48 bits of Unix milliseconds, 16 bits of counter).

-- ---------------------------------------------------------------------------------------------
-- The change log

CREATE TABLE identity (
    -- Whose store this is: exactly one row.
    one INTEGER PRIMARY KEY CHECK (one = 1),
    office BLOB NOT NULL CHECK (length(office) = 16),
    "user" BLOB NOT NULL CHECK (length("user") = 16),
    device BLOB NOT NULL CHECK (length(device) = 16),
    -- The newest clock this device has written or seen.
    clock INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE space (
    -- A unit of access: team, one case per participant, one personal per user.
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    kind TEXT NOT NULL CHECK (kind IN ('team', 'case', 'personal')),
    -- Position in the server's log up to which everything has been applied.
    cursor INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE row_state (
    -- The newest changes of every field of one row. `id` is also the row's number in `search`.
    id INTEGER PRIMARY KEY,
    space BLOB NOT NULL,
    -- Text, not a closed set: kinds of newer programs are kept and passed on.
    kind TEXT NOT NULL,
    "row" BLOB NOT NULL,
    -- postcard, see store::state
    heads BLOB NOT NULL,
    -- How many fields have heads that disagree.
    conflicts INTEGER NOT NULL DEFAULT 0,
    UNIQUE (space, kind, "row")
) STRICT;

CREATE INDEX row_state_in_conflict ON row_state (id) WHERE conflicts > 0;

CREATE TABLE history (
    -- Changes that a later change of the same field replaced.
    space BLOB NOT NULL,
    kind TEXT NOT NULL,
    "row" BLOB NOT NULL,
    field TEXT NOT NULL,
    clock INTEGER NOT NULL,
    device BLOB NOT NULL,
    value ANY,
    -- postcard list of (clock, device)
    overwrites BLOB NOT NULL,
    PRIMARY KEY (space, kind, "row", field, clock, device)
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
    -- Own changes that the server has not acknowledged.
    space BLOB NOT NULL,
    clock INTEGER NOT NULL,
    kind TEXT NOT NULL,
    "row" BLOB NOT NULL,
    field TEXT NOT NULL,
    -- The clock of the first change of the same save: what was saved together is sent together.
    saved INTEGER NOT NULL,
    -- 0 waiting, 1 handed out for sealing, 2 sealed in batch `sequence`
    state INTEGER NOT NULL DEFAULT 0 CHECK (state IN (0, 1, 2)),
    sequence INTEGER,
    PRIMARY KEY (space, clock)
) STRICT, WITHOUT ROWID;

CREATE TABLE known_table (
    -- Which columns each plain table was last filled with; another set means: fill it again.
    kind TEXT PRIMARY KEY,
    columns TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------------------------------------
-- What sync remembers; the bytes are opaque here

CREATE TABLE epoch_key (
    -- A space's keys, one per epoch.
    space BLOB NOT NULL REFERENCES space (id) ON DELETE CASCADE,
    epoch INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (space, epoch)
) STRICT, WITHOUT ROWID;

CREATE TABLE batch (
    -- Every batch applied or sealed here: one chain per space and device.
    space BLOB NOT NULL,
    device BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    header_hash BLOB NOT NULL,
    -- Its place in the server's log; absent while an own batch is not acknowledged.
    position INTEGER,
    PRIMARY KEY (space, device, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE sealed (
    -- Own sealed batches, byte for byte, until acknowledged.
    space BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    header_hash BLOB NOT NULL,
    PRIMARY KEY (space, sequence)
) STRICT;

CREATE TABLE frontier (
    -- What had been seen of a space at each position of its log.
    space BLOB NOT NULL,
    hash BLOB NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (space, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE certificate (
    -- The office's certificate log, byte for byte.
    position INTEGER PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE intent (
    -- Certificates wanted but not yet accepted by the server.
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE bundle (
    -- The newest sealed bundle of each space.
    space BLOB PRIMARY KEY,
    hash BLOB NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE secret (
    -- This device's secret keys.
    name TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    -- Small settings of this device: the server's address, the pinned root.
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sync_run (
    -- What each sync did, for the Synk page.
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    started_at TEXT NOT NULL,
    finished_at TEXT NOT NULL,
    sent INTEGER NOT NULL,
    received INTEGER NOT NULL,
    outcome TEXT NOT NULL
) STRICT;

CREATE TABLE draft (
    -- Work under way on this computer alone; never sent.
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    kind TEXT NOT NULL,
    about BLOB,
    json TEXT NOT NULL,
    saved_at TEXT NOT NULL
) STRICT;

-- Words by which rows are found; `rowid` is row_state.id. Letters keep their rings and dots: å, ä
-- and ö are letters of their own. Names apart from running text, so that people come first.
-- Nothing of a protected participant's case is in either.
CREATE VIRTUAL TABLE search_name USING fts5(
    words, content = '', contentless_delete = 1, detail = 'none', prefix = '1 2 3',
    tokenize = 'unicode61 remove_diacritics 0'
);
CREATE VIRTUAL TABLE search_text USING fts5(
    words, content = '', contentless_delete = 1, detail = 'none', prefix = '3',
    tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TABLE case_line (
    -- One participant as lists show it: gathered from the case's rows whenever one of them changes,
    -- so that a list of ten thousand is one pass over one table. Can be built again at any time.
    participant BLOB PRIMARY KEY,
    -- The participant's row_state.id, by which search finds it.
    number INTEGER NOT NULL,
    protected INTEGER NOT NULL,
    case_number TEXT NOT NULL,
    -- Empty when protected, like everything else here that says who or where.
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    -- Of the latest enrolment.
    coach BLOB,
    phase TEXT,
    -- The placement that goes on, or the latest.
    placement BLOB,
    workplace BLOB,
    placement_starts_on TEXT,
    placement_ends_on TEXT,
    next_step TEXT NOT NULL,
    next_step_on TEXT,
    -- The oldest follow-up still to come.
    follow_up_on TEXT,
    -- The earlier of the next step's day and the follow-up's.
    due_on TEXT,
    -- The latest visit done, note or support note.
    last_contact_on TEXT,
    -- The coach's minutes in the latest ISO week with a visit done, and the minutes worked a week.
    coach_minutes INTEGER,
    worked_minutes INTEGER
) STRICT, WITHOUT ROWID;

-- The list's own order: what is due first comes first, what is never due comes last.
CREATE INDEX case_line_in_order
    ON case_line (coalesce(due_on, '9999'), last_name, first_name, participant);
-- What search finds.
CREATE INDEX case_line_by_number ON case_line (number);
CREATE INDEX case_line_by_workplace ON case_line (workplace);
-- All that the counts above the list need.
CREATE INDEX case_line_to_count ON case_line (due_on, placement_ends_on);

-- ---------------------------------------------------------------------------------------------
-- The office

CREATE TABLE office (
    -- The office (enhet) itself: one row.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL DEFAULT '',
    level_order TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE member (
    -- A colleague; `id` is the user's in the certificate log.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    phone_hours TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE programme (
    -- A programme (insats): the limits and schedule an enrolment follows.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL DEFAULT '',
    introduction_weeks INTEGER NOT NULL DEFAULT 0,
    follow_up_months INTEGER NOT NULL DEFAULT 0,
    follow_up_days TEXT NOT NULL DEFAULT '',
    handover_percent INTEGER NOT NULL DEFAULT 0
) STRICT;

-- ---------------------------------------------------------------------------------------------
-- Places: shared by the team, silent about participants

CREATE TABLE employer (
    -- An employer (arbetsgivare).
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL DEFAULT '',
    organisation_number TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE workplace (
    -- A workplace (arbetsplats) of an employer.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    employer BLOB,
    name TEXT NOT NULL DEFAULT '',
    street TEXT NOT NULL DEFAULT '',
    town TEXT NOT NULL DEFAULT '',
    branch TEXT NOT NULL DEFAULT '',
    headcount INTEGER,
    responsible BLOB,
    -- Accessibility in exactly four parts.
    access_physical TEXT NOT NULL DEFAULT '',
    access_reception TEXT NOT NULL DEFAULT '',
    access_information TEXT NOT NULL DEFAULT '',
    access_communication TEXT NOT NULL DEFAULT '',
    safety TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX workplace_by_employer ON workplace (employer);

CREATE TABLE supervisor (
    -- A supervisor (handledare) at a workplace.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    workplace BLOB NOT NULL DEFAULT x'',
    name TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    trained_on TEXT
) STRICT;

CREATE INDEX supervisor_by_workplace ON supervisor (workplace);

-- ---------------------------------------------------------------------------------------------
-- A participant's case

CREATE TABLE participant (
    -- A participant (deltagare); `id` is also the case space's.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    case_number TEXT NOT NULL DEFAULT '',
    first_name TEXT NOT NULL DEFAULT '',
    last_name TEXT NOT NULL DEFAULT '',
    identity_number TEXT NOT NULL DEFAULT '',
    protection TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    needs_interpreter INTEGER NOT NULL DEFAULT 0,
    own_goal TEXT NOT NULL DEFAULT '',
    next_step TEXT NOT NULL DEFAULT '',
    next_step_on TEXT
) STRICT;

CREATE INDEX participant_by_case_number ON participant (case_number);

CREATE TABLE enrolment (
    -- An enrolment (inskrivning) in a programme.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    participant BLOB NOT NULL DEFAULT x'',
    programme BLOB NOT NULL DEFAULT x'',
    coach BLOB NOT NULL DEFAULT x'',
    referral TEXT NOT NULL DEFAULT '',
    starts_on TEXT NOT NULL DEFAULT '',
    ends_on TEXT,
    phase TEXT NOT NULL DEFAULT '',
    phase_since TEXT NOT NULL DEFAULT '',
    livelihood TEXT NOT NULL DEFAULT '',
    exit_reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX enrolment_by_participant ON enrolment (participant, starts_on);

CREATE TABLE phase_change (
    -- One move between phases, forward or back. Append-only.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    enrolment BLOB NOT NULL DEFAULT x'',
    phase TEXT NOT NULL DEFAULT '',
    since TEXT NOT NULL DEFAULT '',
    by BLOB NOT NULL DEFAULT x'',
    reason TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE INDEX phase_change_by_enrolment ON phase_change (enrolment, since);

CREATE TABLE consent (
    -- A consent (samtycke) to show something to somebody.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    participant BLOB NOT NULL DEFAULT x'',
    supervisor BLOB,
    placement BLOB,
    fields TEXT NOT NULL DEFAULT '',
    purpose TEXT NOT NULL DEFAULT '',
    given_on TEXT NOT NULL DEFAULT '',
    valid_until TEXT,
    withdrawn_on TEXT,
    evidence TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX consent_by_participant ON consent (participant, given_on);
CREATE INDEX consent_by_end ON consent (valid_until);

CREATE TABLE follow_up (
    -- A follow-up (uppföljning), planned from the programme's schedule.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    participant BLOB NOT NULL DEFAULT x'',
    placement BLOB,
    title TEXT NOT NULL DEFAULT '',
    due_on TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT '',
    done_on TEXT,
    still_employed INTEGER,
    hours_per_week INTEGER,
    needs TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX follow_up_by_participant ON follow_up (participant, due_on);
CREATE INDEX follow_up_by_due ON follow_up (state, due_on);

CREATE TABLE journal_note (
    -- A journal note (journalanteckning). Append-only; a correction points at the original.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    participant BLOB NOT NULL DEFAULT x'',
    author BLOB NOT NULL DEFAULT x'',
    written_at TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT '',
    corrects BLOB
) STRICT;

CREATE INDEX journal_note_by_participant ON journal_note (participant, written_at);

CREATE TABLE access (
    -- One line of the access log (åtkomstlogg). Append-only.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    participant BLOB NOT NULL DEFAULT x'',
    member BLOB NOT NULL DEFAULT x'',
    at TEXT NOT NULL DEFAULT '',
    device TEXT NOT NULL DEFAULT '',
    action TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE INDEX access_by_participant ON access (participant, at);

-- ---------------------------------------------------------------------------------------------
-- The introduction at a workplace

CREATE TABLE placement (
    -- A placement: a participant at a workplace with a supervisor.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    participant BLOB NOT NULL DEFAULT x'',
    workplace BLOB NOT NULL DEFAULT x'',
    supervisor BLOB,
    kind TEXT NOT NULL DEFAULT '',
    hours_per_week INTEGER NOT NULL DEFAULT 0,
    schedule TEXT NOT NULL DEFAULT '',
    starts_on TEXT NOT NULL DEFAULT '',
    ends_on TEXT,
    agreement TEXT NOT NULL DEFAULT '',
    stepping_back TEXT NOT NULL DEFAULT '',
    what_works TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX placement_by_participant ON placement (participant, starts_on);
CREATE INDEX placement_by_workplace ON placement (workplace, deleted, starts_on, ends_on);
CREATE INDEX placement_by_end ON placement (ends_on);

CREATE TABLE task (
    -- A task (arbetsuppgift) that the participant learns at a placement.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    placement BLOB NOT NULL DEFAULT x'',
    name TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE INDEX task_by_placement ON task (placement, position);

CREATE TABLE step (
    -- A step (arbetsmoment) of a task: a natural cue and a response.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    task BLOB NOT NULL DEFAULT x'',
    position INTEGER NOT NULL DEFAULT 0,
    response TEXT NOT NULL DEFAULT '',
    cue TEXT NOT NULL DEFAULT '',
    how_to_help TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE INDEX step_by_task ON step (task, position);

CREATE TABLE visit (
    -- An introduction visit (introduktionsbesök), planned or done. Minutes are stored.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    participant BLOB NOT NULL DEFAULT x'',
    placement BLOB NOT NULL DEFAULT x'',
    coach BLOB NOT NULL DEFAULT x'',
    state TEXT NOT NULL DEFAULT '',
    held_on TEXT NOT NULL DEFAULT '',
    starts_at TEXT NOT NULL DEFAULT '',
    ends_at TEXT NOT NULL DEFAULT '',
    mode TEXT NOT NULL DEFAULT '',
    direct_minutes INTEGER NOT NULL DEFAULT 0,
    indirect_minutes INTEGER NOT NULL DEFAULT 0,
    travel_minutes INTEGER NOT NULL DEFAULT 0,
    admin_minutes INTEGER NOT NULL DEFAULT 0,
    pace TEXT,
    quality TEXT,
    own_view TEXT,
    own_words TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    supervisor BLOB,
    topics TEXT NOT NULL DEFAULT '',
    supervisor_talk TEXT NOT NULL DEFAULT '',
    incident TEXT NOT NULL DEFAULT '',
    next_step TEXT NOT NULL DEFAULT '',
    recorded_at TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX visit_by_participant ON visit (participant, held_on);
CREATE INDEX visit_by_placement ON visit (placement, held_on);
CREATE INDEX visit_by_day ON visit (held_on);

CREATE TABLE trial (
    -- A trial: how much help one step needed at one visit.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    visit BLOB NOT NULL DEFAULT x'',
    step BLOB NOT NULL DEFAULT x'',
    -- Absent: ej aktuellt.
    level TEXT,
    helper TEXT NOT NULL DEFAULT '',
    level_order TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE INDEX trial_by_visit ON trial (visit);
CREATE INDEX trial_by_step ON trial (step);

CREATE TABLE support_note (
    -- A supervisor-support note: a log of its own. Append-only.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    placement BLOB NOT NULL DEFAULT x'',
    supervisor BLOB,
    author BLOB NOT NULL DEFAULT x'',
    written_at TEXT NOT NULL DEFAULT '',
    asked TEXT NOT NULL DEFAULT '',
    agreed TEXT NOT NULL DEFAULT '',
    handles_now TEXT NOT NULL DEFAULT '',
    next_contact_on TEXT,
    corrects BLOB
) STRICT;

CREATE INDEX support_note_by_placement ON support_note (placement, written_at);

CREATE TABLE adaptation (
    -- An adaptation (anpassning): need, measure, responsible, effect.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    placement BLOB NOT NULL DEFAULT x'',
    kind TEXT NOT NULL DEFAULT '',
    need TEXT NOT NULL DEFAULT '',
    measure TEXT NOT NULL DEFAULT '',
    responsible TEXT NOT NULL DEFAULT '',
    since TEXT,
    effect TEXT,
    ended_on TEXT
) STRICT;

CREATE INDEX adaptation_by_placement ON adaptation (placement);

CREATE TABLE adaptation_use (
    -- How an adaptation worked at one visit.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    visit BLOB NOT NULL DEFAULT x'',
    adaptation BLOB NOT NULL DEFAULT x'',
    effect TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE INDEX adaptation_use_by_visit ON adaptation_use (visit);
CREATE INDEX adaptation_use_by_adaptation ON adaptation_use (adaptation);

CREATE TABLE sheet_print (
    -- One print or saving of a sheet: who, when, to whom, under which consent. Append-only.
    id BLOB PRIMARY KEY,
    space BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    participant BLOB NOT NULL DEFAULT x'',
    placement BLOB NOT NULL DEFAULT x'',
    supervisor BLOB,
    consent BLOB NOT NULL DEFAULT x'',
    by BLOB NOT NULL DEFAULT x'',
    printed_at TEXT NOT NULL DEFAULT '',
    fields TEXT NOT NULL DEFAULT '',
    digest TEXT NOT NULL DEFAULT '',
    way TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX sheet_print_by_participant ON sheet_print (participant, printed_at);
