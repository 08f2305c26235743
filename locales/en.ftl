### Fotfäste in English. Every sentence a person reads, on screen and on paper.
### Plain words, present tense, one idea per sentence. sv.ftl and en.ftl hold exactly the same keys.
### New sentences go under the heading of their part; the key begins with the part's name.

## Words used everywhere

app-name = Fotfäste
cancel = Cancel
close = Close
change = Change
choose = Choose
show = Show
hide = Hide
undo = Undo
retry = Try again
sync-now = Sync now
optional = optional
menu = Menu
loading = Loading
skip-to-content = Skip to content
you-are-here = You are here
show-as-table = Show as table: { $title }
table-of = { $name }, table
chart-marked = { $count ->
    [one] One point is marked.
   *[other] { $count } points are marked.
}
week = Week { $week }
week-of-year = Week { $week }, { $year }
minutes = { $minutes } min
hours = { $hours } h
days-late = { $days ->
    [0] today
    [one] { $days } day late
   *[other] { $days } days late
}

## The frame

frame-main-menu = Main menu
frame-home = Fotfäste, to Today
frame-help = Help
frame-theme = Light or dark
frame-search = Search or do something
frame-lock = Lock Fotfäste
frame-lock-title = Lock Fotfäste ({ $keys })
frame-ongoing-visit = Visit under way
frame-visit-saved = saved { $time }
frame-already-saved = Already saved { $time }
frame-already-saved-plain = Everything is already saved
frame-nothing-to-undo = There is nothing to undo
frame-undone = The change is undone
undo-in-part = Undone, except what somebody has changed since.
undo-visit = The visit is undone and is under way again on Today.
undo-visit-note-stays = The visit is undone and is under way again on Today. The talk with the supervisor stays and is corrected with another.
undo-correct-journal-note = A note is not changed. It is corrected with another note.
undo-correct-support-note = A talk is not changed. It is corrected with another.
undo-correct-vocational-profile = A vocational profile is not changed. It is corrected with a new version.
frame-missing-title = There is no such page
frame-missing-text = The address does not match any page in Fotfäste.
frame-to-today = Go to Today

## What can be done everywhere

action-start-visit = Start a visit
action-resume-visit = Continue the visit
action-note = New note

## Places in the menu

place-today = Today
place-participants = Participants
place-workplaces = Workplaces
place-sync = Sync
place-settings = Settings

## Keys

key-ctrl = Ctrl
key-shift = Shift
key-alt = Alt
key-escape = Esc

## The palette

palette-label = Search and commands
palette-field = Search or choose a command
palette-placeholder = Type a name or what you want to do
palette-hits = Hits
palette-do = Do
palette-go = Go to
palette-found = Found
palette-none = No hits. Try another word.
palette-count = { $count ->
    [0] No hits
    [one] { $count } hit
   *[other] { $count } hits
}
palette-foot-arrows = Arrow keys choose
palette-foot-enter = Enter opens
palette-foot-local = The search stays on this computer
palette-recent = Recent
palette-does = Do with what was found
palette-plan-visit = Plan a visit
palette-export = Export a list
palette-import = Import participants from a file
palette-sheet-of = Supervisor sheet for { $name }
palette-visit-with = Start a visit with { $name }
palette-resume-with = Continue the visit with { $name }
palette-note-about = New note about { $name }

## The sync state at the top

pill-offline = Offline
pill-waiting = { $count ->
    [one] { $count } change waiting
   *[other] { $count } changes waiting
}
pill-syncing = Syncing
pill-progress = { $done } of { $total }
pill-synced = All is synced
pill-update = Update to sync
pill-alone = Saved on this computer
pill-choice = { $count ->
    [one] { $count } change needs your choice
   *[other] { $count } changes need your choice
}
pill-since = last synced { $when }

## Saved

saved-at = Saved on the computer { $time }
saved-not-yet = Nothing is changed yet
saved-sends-later = Sent when you are online
saved-sends-now = Being sent to the server
saved-stays = Stays on this computer

## Fields and forms

field-day-hint = For example 19 November or 2026-11-19
field-time-hint = For example 13 or 13:30
field-day-unreadable = Write a date, for example 19 November
field-time-unreadable = Write a time, for example 13:30
form-problems = { $count ->
    [1] One thing needs changing
    [2] Two things need changing
    [3] Three things need changing
   *[other] { $count } things need changing
}
problem-required = This needs to be filled in
problem-unknown = This is not right. Change it and try again.

## Support levels

level-name-I = Alone
level-name-IV = Hints
level-name-DV = Says
level-name-G = Points
level-name-M = Shows
level-name-PP = Light hand
level-name-FP = Full hand
level-name-na = Not today
level-last-visit = (last visit)
level-step = Support: { $step }
level-cue = Cue: { $cue }
level-share-alone = Share alone, %
level-step-head = Step
level-levels = Support levels

## Phases

phase-label = Phases
phase-done = Done:

## When two have changed the same thing

choices-wait = Wait, I want to ask first

## Unlock

unlock-title = Unlock Fotfäste
unlock-lead = You do not need to be online.
unlock-story-title = Everything you write is encrypted on this computer.
unlock-story-text = Without your passphrase nobody can read it, not even someone who finds the computer.
unlock-stair = Seven stairs. The colour fades upwards, as support does when a person manages more alone.
unlock-stair-much = Much support
unlock-stair-alone = Manages alone
unlock-passphrase = Passphrase
unlock-paste = Pasting is fine.
unlock-open = Unlock
unlock-keyring = Unlock with the login of the computer
unlock-opening = Unlocking
unlock-auto = Fotfäste locks after { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
} without movement. What you were doing is kept.
unlock-forgotten = Forgotten the passphrase?
unlock-forgotten-text = You have no recovery words for this computer. Try the passphrases you usually use. Nobody else can open the records for you. What you have synced is still with your colleagues: ask your manager for a new invitation.
unlock-forgotten-login = The login of the computer unlocks too. Unlock with it, and choose a new passphrase in Settings.
unlock-new-computer = It is a new computer
unlock-new-computer-text = If you have recovery words on paper, start Fotfäste on the new computer and choose I have recovery words. Otherwise ask your manager for an invitation and choose I have a code.

unlock-passphrase-needed = Write the passphrase

## Forgotten passphrase

recover-title = Open with the recovery words
recover-lead = Write the 24 words from your sheet, and choose a new passphrase.
recover-words = Recovery words
recover-words-hint = In order, with a space or a new line between. The first four letters of each word are enough.
recover-count = { $count ->
    [one] One word of 24
   *[other] { $count } words of 24
}
recover-new = New passphrase
recover-open = Open and change the passphrase
recover-word-unknown = Word { $place }, “{ $word }”, is not in the list. Compare it with the sheet.
recover-problem-words-required = Write the 24 words from the sheet
recover-problem-passphrase-required = Choose a new passphrase
recover-problem-again-differ = The two new passphrases are not the same. Write the same both times.

## When the file is damaged

damaged-title = The file on the computer is damaged
damaged-lead = Fotfäste cannot read its records. Nothing has been deleted.
damaged-backups = Backups on this computer
damaged-no-backups = There is no backup on this computer. What you have synced is with your colleagues.
damaged-restore = Restore the backup
damaged-keys-title = The key file on this computer is damaged
damaged-keys-lead = Your records are still there. There is a copy of the key file to open them with.
damaged-keys-restore = Use the copy
damaged-words = I have the recovery words
damaged-passphrase = I have the passphrase
damaged-set-aside = Set the file aside and start over
damaged-set-aside-hint = The file stays on the computer. Ask for help before you remove it.

## First start

start-title = Get started on this computer
start-lead-new = It takes a couple of minutes. You do not need to be online.
start-lead-join = It takes a couple of minutes. You need to be on the office network.
start-ended-title = This computer’s access has been ended
start-ended =
    An administrator ended it on { $when }. Everything that was on the computer has been removed: participants, keys and backups. Contact the office if you did not know of it. You can begin anew below.
start-ended-unsent =
    { $count ->
        [one] One change had not been sent and is gone.
       *[other] { $count } changes had not been sent and are gone.
    }
start-how = How do you want to begin?
start-how-new = I start on my own
start-how-new-hint = You can connect to a server later. All you have written comes along.
start-how-join = I have a code
start-how-join-hint = From a colleague who invited you, or from your other computer
start-how-words = I have recovery words
start-how-words-hint = From a computer that is gone or broken. You get back what you had synced.
start-who = Who are you?
start-name = Your name
start-name-hint = As your colleagues should see it
start-role = Title
start-phone = Telephone
start-office = Your unit
start-office-hint = For example Norrvike employment unit
start-invitation = The code
start-invitation-hint = Paste the whole code. It works once.
start-server = The server’s address
start-server-hint = It is on the sheet with the words. Otherwise the administrator of the unit knows it.
start-own-computer = The code is from your other computer. You only need to choose a passphrase for this one.
start-passphrase-title = Choose a passphrase
start-passphrase-why = You type it every time you unlock. Nobody else can recover it for you.
start-passphrase = Passphrase
start-passphrase-rule-length = At least twelve characters, or four words
start-passphrase-rule-words = Words that do not belong together are hard to guess and easy to remember
start-passphrase-rule-own = Not a passphrase you use anywhere else
start-passphrase-again = The passphrase once more
start-keyring = Also unlock with the login of the computer
start-keyring-hint = Only on a computer that nobody else logs in to
start-create = Start using Fotfäste
start-join = Connect the computer
start-return = Get my work back
start-back = Back to unlocking
start-problem-name-required = Write your name
start-problem-officeName-required = Write which unit you work for
start-problem-code-required = Paste the code
start-problem-serverUrl-required = Write the server’s address
start-problem-words-required = Write the 24 words from the sheet
start-problem-passphrase-required = Choose a passphrase
start-problem-passphrase-blank = Choose a passphrase
start-problem-passphrase-too_short = Choose a longer passphrase: at least twelve characters, or four words
start-problem-passphrase-too_repetitive = Choose a passphrase with more different characters
start-problem-again-differ = The two passphrases differ. Write the same one both times.
start-wait-title = Wait for approval
start-wait-lead = Call or go to the person who invited you.
start-wait-code = Compare the code
start-wait-code-hint = Both screens should show the same code. If they differ: cancel and ask for a new invitation.
start-wait-no-code = The code comes when the server answers
start-wait-office = You are joining { $office }
start-wait-status = When the computer is approved, Fotfäste goes on by itself.
start-wait-stop = Stop waiting
start-wait-stop-title = Stop waiting for an answer?
start-wait-go-on = Keep waiting
start-wait-stop-text = This computer then works on its own. Nothing you have written is lost. You can join later, with a new invitation.
start-wait-ended = There is nothing left to wait for
start-wait-again = Start over
start-own-title = Approve on your other computer
start-own-lead = Open Colleagues and computers on the computer that showed the code.
start-own-code-hint = Both screens should show the same code. If they differ: reject it on the other computer and make a new code.
start-own-stop-text = Nothing has come here. The computer becomes as it was before you typed the code.
arriving-title = The cases are on their way to this computer
arriving-later = Not everything has come yet. The rest comes when the server is there again. You can work with what is here.

## When something does not work
## The key is error- followed by the code of the error.

error-title = It did not work
error-problems = Something needs changing before it can be saved.
error-locked = Fotfäste is locked. Unlock it to go on. Nothing is lost.
error-no_profile = Fotfäste is not started on this computer yet. Begin by getting started.
error-profile_exists = Fotfäste is already started on this computer. Unlock it instead.
error-profile_in_use = Fotfäste is open in another window. Close it and try again.
error-wrong_passphrase = The passphrase is not right. Try again. Nothing has been deleted.
error-keyring_unavailable = The key store of the computer does not answer. Unlock with the passphrase.
error-damaged = The file on the computer is damaged. Nothing has been deleted. Ask for help, or restore a backup.
error-nothing_pending = The words are gone, because Fotfäste was locked. Nothing has changed. Begin again.
error-wrong_papers = The words are not those of the office's two recovery papers. Are they the latest papers, one of each?
error-no_key_copy = The copy of the key file is damaged too. Nothing has been deleted. Ask for help.
error-newer_program = A newer version of Fotfäste has been used here. Update Fotfäste and try again.
error-update_needed = The unit requires a newer version of Fotfäste. Update the program, and what waits is sent.
error-not_found = What you are looking for is no longer there.
error-no_such_file = There is no such file. Choose another place.
error-not_allowed = You are not allowed to do that. Ask the person responsible for the case.
error-last_writer = Nobody else can write in the case. Share it first with somebody who may write.
error-last_administrator = The unit needs at least one administrator. Make a colleague an administrator first.
error-own_account = This cannot be done to yourself or the computer you sit at. Ask another administrator.
error-consent_missing = The participant has not said yes to that. Ask the participant.
error-never_shared = A text on the sheet holds an identity number or an address. Take it out and try again.
error-too_long = The text is too long. Split it up.
error-sheet_changed = The sheet has changed since you saw it. Look at it again before you print.
error-changed_since = Somebody has changed it since. What stands now is kept.
error-nothing_to_undo = It can no longer be undone. Change it back by hand.
error-try_again = Someone else changed the same thing just now. Try again. Nothing is lost.
error-full_disk = The disk of the computer is full. Remove something else and try again. What was saved is still there.
error-not_connected = The unit is not connected to a server. You can work as usual all the same.
error-already_connected = The unit is already connected to a server.
error-revoked = This computer’s access has been ended by an administrator. What was on it has been removed.
error-holds_work = There is work of its own on this computer, so it cannot become your other computer. Nothing has changed. Set up a new profile and use the code there.
error-waiting_for_approval = The computer is waiting to be approved. Call the person who invited you.
error-server_silent = The server does not answer. Check the address, or try again in a while. Everything is saved on the computer.
error-offline = You are not online. Work as usual. Everything is saved on the computer.
error-bad_address = The address is not right. A server address begins with https.
error-server_refused = The server did not take it. Nothing is lost. Give the code { $reason } if you ask for help.
error-setup_code_refused = The server does not know the set-up code. Check the code and try again.
error-invite_malformed = This is not a whole code. Copy the whole code and paste it again.
error-invite_expired = The code is no longer valid: its time is over, or it was rejected. Ask for a new one.
error-invite_used = The code is already used. Ask for a new one.
error-join_refused = The computer did not show the right code. Do not approve it. Make a new code and start over.
error-clock_skew = The clock of the computer is { $minutes } minutes wrong. Set the clock, and syncing goes on.
error-history_forked = The server shows different histories to different computers. Nothing has been overwritten. Contact the person who runs the server.
error-history_rolled_back = The server has lost something it had. Yours is still on the computer. Contact the person who runs the server.
error-no_such_command = The window and the program have different versions. Close Fotfäste and start it again.
error-bad_argument = The window and the program do not understand each other. Close Fotfäste and start it again.
error-unexpected = Something went wrong. What you have saved is still there. Try again. Give the number { $report } if you ask for help.
error-unreachable = The window has no contact with the program. Close Fotfäste and start it again. What you have saved is still there.

## Words for what is chosen. The key ends with the code that is kept.

supervisor = Supervisor
phase-engagement = Contact and engagement
phase-profile = Vocational profile
phase-job_finding = Job finding
phase-employer_engagement = Employer contact
phase-introduction = Support on site
phase-follow_up = Follow-up
phase-exit = Exit
visit-mode-side_by_side = Side by side
visit-mode-nearby = Nearby
visit-mode-phone = By phone
visit-mode-digital = Online
own-view-good = Good
own-view-okay = Okay
own-view-hard = Hard
topic-progress = How it is going
topic-stepping_back = When the supervisor can step back
topic-safety = Safety
topic-schedule = Schedule and hours
topic-adaptations = Adaptations
effect-helps = Helps
effect-partly = Partly
effect-does_not_help = Does not help
adaptation-kind = What is adapted
adaptation-kind-working_time = Working hours
adaptation-kind-task = Task
adaptation-kind-information = Information
adaptation-kind-physical_environment = Physical environment
adaptation-measure = What you do
placement-kind-internship = Work placement
placement-kind-work_training = Work training
placement-kind-employment = Employment
placement-kind-subsidised_employment = Employment with wage subsidy
placement-kind-sheltered_employment = Sheltered public employment (OSA)
helper-coach = Job coach
helper-supervisor = Supervisor
helper-colleague = Colleague
helper-nobody = Nobody
standard-below = Below expected
standard-near = On the way
standard-meets = As expected
protection-none = No protection
protection-secrecy_mark = Secrecy mark
protection-protected_registration = Protected registration
protection-fictitious_identity = Fictitious identity
shared-field-schedule = Schedule
shared-field-tasks = Tasks with steps
shared-field-how_to_help = How to help
shared-field-adaptations = Adaptations
shared-field-stepping_back = When the supervisor can step back
shared-field-handles_now = What the supervisor handles now
shared-field-agreements = Agreements with the supervisor
shared-field-phone = The participant's phone number
subsidy-employment = Wage subsidy for employment
subsidy-development = Wage subsidy for development in employment
subsidy-security = Wage subsidy for security in employment
subsidy-sheltered = Sheltered public employment (OSA)
requirement-decision = Decision about the programme
requirement-plan = The participant has agreed to the plan
requirement-agreement = Agreement with the workplace
requirement-consent = Consent to what the supervisor may know
outcome-employment = Employment
outcome-studies = Studies
outcome-closer_to_work = Closer to work
outcome-unchanged = No change
occupation-working = Working
occupation-studying = Studying
occupation-job_seeking = Looking for work
occupation-in_programme = In another programme
occupation-sick_leave = On sick leave
occupation-parental_leave = On parental leave
occupation-other = Other
occupation-unknown = Not known
livelihood-wage = Wage
livelihood-own_business = Own business
livelihood-study_support = Study support
livelihood-activity_support = Activity support
livelihood-unemployment_insurance = Unemployment insurance
livelihood-sickness_benefit = Sickness benefit
livelihood-disability_benefit = Sickness or activity compensation
livelihood-social_assistance = Social assistance
livelihood-other = Other
livelihood-unknown = Not known
adaptation-need-none = No need
adaptation-need-needed = Yes, the work must be adapted
adaptation-need-unclear = We do not know yet
skill-level-tried = Has tried
skill-level-with_support = Manages with support
skill-level-alone = Manages alone
skill-level-can_teach = Can teach others
validation-step-mapping = Mapping
validation-step-assessment = Assessment
validation-step-recognition = Recognition
validation-result-mapping_statement = Mapping statement
validation-result-competence_certificate = Competence certificate
goal-state-open = Under way
goal-state-reached = Reached
goal-state-let_go = Let go
plan-step-state-to_do = To do
plan-step-state-done = Done
plan-step-state-let_go = Let go
plan-actor-coach = The job coach
plan-actor-supervisor = The supervisor
plan-actor-other = Somebody else
rating-job_confidence = I believe that I can get a job
rating-work_ability = I manage my tasks at work
rating-wellbeing = I feel well
rating-belonging = I get on with others
branch-agriculture = Farming, forestry and fishing
branch-mining = Mining and quarrying
branch-manufacturing = Manufacturing
branch-energy = Electricity, gas and heating
branch-water = Water, sewerage and waste
branch-construction = Construction
branch-trade = Retail and wholesale
branch-transport = Transport and storage
branch-hospitality = Hotels and restaurants
branch-information = Information and communication
branch-finance = Finance and insurance
branch-real_estate = Property
branch-professional = Law, accounting and engineering
branch-support = Cleaning, security and rental
branch-public = Public administration
branch-education = Education
branch-care = Health and social care
branch-culture = Culture and leisure
branch-service = Other services
branch-household = Work in households
branch-international = International organisations
contact-way-phone = Phone
contact-way-visit = Visit
contact-way-email = E-mail
contact-way-digital = Online meeting
contact-way-event = Meeting or fair
opening-state-open = Open
opening-state-filled = Filled
opening-state-closed = No longer there
visit-state-planned = Planned
visit-state-done = Done
visit-state-cancelled = Cancelled
ssyk-0 = military work
ssyk-1 = management
ssyk-2 = work that needs advanced higher education
ssyk-3 = work that needs higher education
ssyk-4 = administration and customer service
ssyk-5 = service, care and sales
ssyk-6 = farming, gardening, forestry and fishing
ssyk-7 = building and manufacturing
ssyk-8 = machines and transport
ssyk-9 = work that needs little training

## Visit under way

visit-window = Visit under way
visit-title = { $name } at { $workplace }
visit-lead = Visit { $number }. { $name } may read this page: nothing about health is shown here.
visit-mode = Where you are
visit-steps-done = { $done } of { $all } steps
visit-last-time = last visit
visit-levels-what = What do the levels mean?
visit-no-tasks = There are no tasks yet. Add them on the participant's page, under Tasks and steps.
visit-step-more = More
visit-step-more-of = More about the step { $step }
visit-step-helper = Who helped?
visit-step-note = Note on the step
visit-standards = Pace and quality
visit-standards-hint = Against what the workplace counts on
visit-pace = Pace
visit-quality = Quality
visit-adaptations = Adaptations today
visit-adaptations-how = How did they work?
visit-adaptation-since = Since { $day }
visit-adaptation-new = New adaptation
visit-side = Talk and note
visit-own-view = Own view: { $name }
visit-own-view-how = How did it go today?
visit-own-words = In their own words
visit-talk = Talk with the supervisor
visit-no-talk = No talk today
visit-talked-about = You talked about
visit-agreed = What you agreed
visit-note = Note
visit-what-happened = What happened?
visit-what-happened-hint = Write what you saw. { $name } has the right to read it.
visit-incident = Incident to follow up
visit-next = Next visit
visit-next-step = Next step
visit-next-on = Date
visit-next-at = Time
visit-held-on = Day
visit-starts-at = Began
visit-ends-at = Ended
visit-ends-at-hint = Empty: when you end it
visit-over-midnight = The visit went past midnight
visit-overlaps = I was at two visits at the same time
visit-direct = Time together
visit-direct-hint = Empty: from start to end
visit-talk-came-to = What the talk came to
visit-agreed-elsewhere = What you agreed on is on the participant’s page, under Supervisor support.
visit-travel = Travel
visit-minutes-hint = For example 45 min or 1 h 30
visit-indirect = Time for the participant, not together
visit-admin = Administration
visit-not-saved = The latest is not saved yet
visit-dock = The visit
visit-began = Began { $time }
visit-change-time = Change time
visit-end = End the visit
visit-end-title = End the visit: { $name }?
visit-go-on = Go on with the visit
visit-end-act = End
visit-end-text = { $duration }, { $from } to { $to }.
visit-end-left = { $left ->
    [one] One step is not judged. It is not counted.
   *[other] { $left } steps are not judged. They are not counted.
}
visit-end-kept = The visit is saved on the computer. You can change it afterwards.
visit-recorded = The visit is saved: { $name }.
levels-title = Seven levels of support
levels-keys = The line under a level shows the last visit. The keys 1 to 7 choose a level, 0 chooses “Not today”.
level-means-I = { $name } does the step without help.
level-means-IV = You ask: “What comes next?”
level-means-DV = You say what { $name } is to do.
level-means-G = You show with your hand.
level-means-M = You do the step first, { $name } does it after.
level-means-PP = You help with a light touch.
level-means-FP = You do the step hand in hand.

## The supervisor sheet on paper (filled in by the program, not by the screen)

sheet-paper-kind = Supervisor sheet
sheet-paper-title = How to support { $name }
sheet-paper-to = To { $supervisor }.
sheet-paper-to-workplace = To you who supervise.
sheet-paper-review = We look over this sheet on { $date }.
sheet-paper-schedule = Schedule
sheet-paper-step = Step
sheet-paper-cue = Cue to begin
sheet-paper-help = How to help
sheet-paper-works = What works
sheet-paper-adaptations = Adaptations
sheet-paper-safety = Safety
sheet-paper-step-back = When you can step back
sheet-paper-handles-now = What you handle now
sheet-paper-agreements = What we have agreed
sheet-paper-next-visit = Next visit
sheet-paper-next-visit-at = { $coach } comes on { $date } at { $time }.
sheet-paper-page-of = Page { $page } of { $pages }
sheet-paper-call = Call { $coach }, { $phone },
sheet-paper-call-without-phone = Talk to { $coach }
sheet-paper-call-reason = if anything feels uncertain.
sheet-paper-participant-phone = Telephone to { $name }: { $phone }.
sheet-paper-footer = Keep this sheet where only supervisors see it. Give it back to { $coach } when it is no longer needed.
sheet-paper-help-I = Does it alone
sheet-paper-help-IV = Ask: “What comes next?”
sheet-paper-help-DV = Say what to do
sheet-paper-help-G = Point
sheet-paper-help-M = Show first, then { $name } does it
sheet-paper-help-PP = Help with a light touch
sheet-paper-help-FP = Do the step together, hand in hand
sheet-paper-help-none = Ask { $coach }
sheet-paper-follow-up-weeks = Follow-up, week { $number }
sheet-paper-follow-up-months = Follow-up, month { $number }
sheet-paper-follow-up-days = Follow-up, day { $number }
sheet-paper-date = { $day } { $month } { $year }
sheet-paper-weekday-date = { $weekday } { $day } { $month }
sheet-paper-month-1 = January
sheet-paper-month-2 = February
sheet-paper-month-3 = March
sheet-paper-month-4 = April
sheet-paper-month-5 = May
sheet-paper-month-6 = June
sheet-paper-month-7 = July
sheet-paper-month-8 = August
sheet-paper-month-9 = September
sheet-paper-month-10 = October
sheet-paper-month-11 = November
sheet-paper-month-12 = December
sheet-paper-weekday-1 = Monday
sheet-paper-weekday-2 = Tuesday
sheet-paper-weekday-3 = Wednesday
sheet-paper-weekday-4 = Thursday
sheet-paper-weekday-5 = Friday
sheet-paper-weekday-6 = Saturday
sheet-paper-weekday-7 = Sunday

## The recovery sheet on paper

sheet-paper-server-asked = ask the administrator
sheet-paper-recovery-kind = Recovery sheet
sheet-paper-recovery-title = Recovery words for Fotfäste
sheet-paper-recovery-whose = For { $name }, { $office }.
sheet-paper-recovery-whose-alone = For { $name }.
sheet-paper-recovery-lead = These 24 words open your records if you forget the passphrase or lose the computer. Whoever has the sheet can read everything that you can.
sheet-paper-recovery-number = No
sheet-paper-recovery-word = Word
sheet-paper-recovery-keep = Where to keep the sheet
sheet-paper-recovery-keep-1 = Locked away, not in the computer bag and not in the same room as the computer.
sheet-paper-recovery-keep-2 = Do not photograph it, and do not write the words into a telephone.
sheet-paper-recovery-use = If you forget the passphrase
sheet-paper-recovery-use-1 = Start Fotfäste and choose Forgotten the passphrase?
sheet-paper-recovery-use-2 = Write the words in order (four letters are enough) and choose a new passphrase.
sheet-paper-recovery-new = If the computer is gone
sheet-paper-recovery-new-1 = Start Fotfäste on a new computer and choose I have recovery words.
sheet-paper-recovery-new-2 = Write the server’s address: { $server }
sheet-paper-recovery-new-3 = Write the words, choose a passphrase, and have the old computer revoked.
sheet-paper-recovery-lost = If the sheet is lost
sheet-paper-recovery-lost-1 = Open Settings in Fotfäste and make new words. Then the old ones open nothing.
sheet-paper-recovery-lost-2 = If the computer is gone too, tell the administrator at once, who revokes both.
sheet-paper-office-kind = Office recovery
sheet-paper-office-which = Office recovery: paper { $paper } of 2
sheet-paper-office-title = Office recovery
sheet-paper-office-whose = For { $office }. Made by { $name }.
sheet-paper-office-whose-alone = Made by { $name }.
sheet-paper-office-lead = These 24 words are half of the office's recovery. Alone they open nothing.
sheet-paper-office-number = No
sheet-paper-office-word = Word
sheet-paper-office-opens = What the two papers do together
sheet-paper-office-opens-1 = An administrator can take over cases from a colleague who is gone.
sheet-paper-office-opens-2 = If no administrator is left, a colleague can become one.
sheet-paper-office-opens-3 = Each time everybody in the office sees who did it and when.
sheet-paper-office-keep = Where the papers are
sheet-paper-office-keep-1 = With two different people, each in a locked cabinet.
sheet-paper-office-keep-2 = Never together, and not in a computer bag.
sheet-paper-office-keep-3 = Do not photograph them, and do not write the words into a telephone.
sheet-paper-office-use = How they are used
sheet-paper-office-use-1 = Bring both papers to a computer that belongs to the office.
sheet-paper-office-use-2 = Open Colleagues and computers, Office recovery.
sheet-paper-office-use-3 = Write the words of both papers. The first four letters of each word are enough.
sheet-paper-office-lost = If a paper is lost
sheet-paper-office-lost-1 = An administrator makes new papers. Then the old ones open nothing new.
sheet-paper-office-lost-2 = Tear up the paper that is left.

## When a field is not right. The key is problem- followed by the code of the rule.

problem-choose = Choose an answer
problem-too-long = The text is too long: { $length } characters, at most { $limit } fit. Shorten it.
problem-too-many = There are too many: at most { $limit }. Remove some.
problem-date-unreadable = Write a date, for example 19 November
problem-date-impossible = That day is not in the calendar. Write another date.
problem-date-weekday = The weekday and the date do not go together. Change one of them.
problem-date-in-future = Write a date that has been
problem-date-in-past = Write a date to come
problem-ends-before-start = The end comes before the start. Change one of the dates.
problem-time-unreadable = Write a time, for example 13:30
problem-time-impossible = The clock has no such time. Write for example 13:30.
problem-duration-unreadable = Write how long, for example 45 min
problem-duration-too-long = That is longer than a day and a night. Write a shorter time.
problem-number-unreadable = Write a whole number
problem-number-too-large = The number is too large: at most { $limit }. Write a smaller one.
problem-visit-in-future = Write a date that has been. Visits to come are planned under Next visit.
problem-visit-crosses-midnight = The end comes before the start. Confirm if the visit went past midnight.
problem-visit-too-long = The visit is longer than { $hours } hours. Change the times.
problem-visit-without-length = The visit starts and ends at the same minute. Change one of the times.
problem-visit-overlaps = You already have a visit from { NUMBER($fromHour, minimumIntegerDigits: 2) }:{ NUMBER($fromMinute, minimumIntegerDigits: 2) } to { NUMBER($toHour, minimumIntegerDigits: 2) }:{ NUMBER($toMinute, minimumIntegerDigits: 2) }. Change the time, or confirm that you were at both.
problem-direct-time-too-long = The time together is longer than the visit, which was { $minutes } minutes. Change it.
problem-identity-number-unreadable = Write ten or twelve digits
problem-identity-number-day = The day in the number is not in the calendar. Read the number again.
problem-identity-number-check-digit = A digit in the number is wrong. Read the number again.
problem-organisation-number-unreadable = Write ten digits
problem-organisation-number-check-digit = A digit in the number is wrong. Read the number again.
problem-organisation-number-personal = This is a person’s number. Write the employer’s number, or leave it empty.
problem-organisation-number-taken = Another employer has that number. Choose it from the list instead.
problem-sni-unreadable = Enter the SNI code with two to five digits, for example 56.100
problem-sni-other-branch = The SNI code belongs to another branch. Change one of them.
problem-ssyk-unreadable = Enter the SSYK code with one to four digits, for example 9412
problem-names-participant = The text seems to name a participant. Rewrite it, or confirm that nobody is named.
problem-supervisor-ended = The supervisor is no longer there. Choose another.
problem-phone-unreadable = Write a telephone number, for example 070-174 06 05
problem-email-unreadable = Write an e-mail address, for example name@example.com
problem-case-number-taken = Another participant has that case number. Write another one.
problem-phase-same = The participant is in that phase already. Choose another one.
problem-phase-before-last = The day is before the latest change of phase. Write a later day.
problem-consent-without-recipient = Choose who may see it
problem-consent-without-fields = Choose at least one thing that may be shown
problem-passphrase-too-short = Choose a longer passphrase: at least twelve characters, or four words
problem-passphrase-too-repetitive = Choose a passphrase with more different characters
problem-phrase-word-count = There should be 24 words. You have written { $count }.
problem-phrase-word-unknown = Word { $place } is not in the list. Compare it with the sheet.
problem-phrase-checksum = The words do not belong together. Compare the order and each word with the sheet.
problem-phrase-other = The words do not open this computer. Is it the latest sheet, and the right computer?
problem-phrase-none = There are no recovery words for this computer.
problem-phrase-unknown-there = The server does not know the words. Is it the latest sheet, and the right address? Words count on a new computer once they have been synced.
problem-phrase-word-differs = Word { $place } is not the one on the sheet. Compare and write it again.
problem-number-too-small = The number is too small. Write a larger one.
problem-numbers-unreadable = Write whole numbers with commas between, for example 1, 2, 4
problem-programme-name-taken = Another programme has that name. Write another.
problem-schedule-too-short = The last follow-up comes too early. Add a month that is at least as long as the follow-up.
problem-sius-limit = AF-SIUS has its own limits: at most six and at least twelve months
problem-subsidy-missing = Choose which subsidy it is, or remove the dates and the decision
problem-target-group-not-allowed = The programme is not for that target group. Choose one of its own.
problem-starts-after-phase = The enrolment cannot begin after the phase the participant is in. Write an earlier day.
problem-not-at-exit = The outcome is written when the enrolment has ended
problem-before-exit = Write a day after the exit

## Forms that keep what is written

form-found = What you began to write is still here. It was saved { $when }.
form-thrown = The draft is gone
show-more = Show more

## A recorded visit

recorded-title = Visit { $number }, { $day }
recorded-lead = { $workplace }. Job coach: { $coach }.
recorded-correct = Correct
recorded-nothing-written = Nothing is written about the visit.
recorded-steps = Support per step
recorded-no-steps = No step was judged at the visit.
recorded-step-gone = A step that has been removed
recorded-alone = { $independent } of { $scored } steps without help
recorded-adaptations = Adaptations at the visit
recorded-when = When and how
recorded-time = Time
recorded-mode = How you were present
recorded-span = { $from }–{ $to }
recorded-over-midnight = { $span }, past midnight
recorded-written = saved { $when }
recorded-corrected = Corrected { $when }.
recorded-corrected-by = Corrected { $when } by { $name }.
recorded-correct-title = Correct the visit on { $day }
recorded-correct-lead = The change is saved with day and name. What was there before stays in the history.
recorded-save = Save the correction
recorded-corrected-now = The visit is corrected

## History

history = Changes
history-of = Changes: { $what }
history-hide = Hide the changes
history-none = Nothing has been changed yet.
history-made = Added
history-changed = Changed
history-deleted = Deleted
history-restored = Brought back
history-when = { $act } { $when }
history-when-by = { $act } { $when } by { $name }
history-here = on this computer
history-elsewhere = on another computer
history-before = Before
history-after = After
history-lost = Written at the same time as something else, which holds instead.
history-unknown = No longer there
history-photo-of = Photo of the step: { $step }

## Planned visits

planned-visit = Planned visit
planned-title = Planned visit on { $day }
planned-coming-title = Coming visits
planned-coming-within = 14 days
planned-missed-title = Planned but not recorded
planned-missed-note = The day has passed
planned-write-up = Write up the visit
planned-write-up-which = Write up the visit: { $name }, { $time }
planned-start-which = Start a visit: { $name }, { $time }
planned-move = Move
planned-move-which = Move: { $name }, { $time }
planned-move-save = Move the visit
planned-moved = The visit is moved
planned-plan-again = Plan again
planned-cancel = Cancel visit
planned-cancel-which = Cancel visit: { $name }, { $time }
planned-cancelled = The visit is cancelled
planned-is-cancelled = The visit is cancelled
planned-is-cancelled-text = It stays as a visit that did not take place. You can plan it again.
planned-move-or-cancel = Move or cancel
today-visit-show = Show the visit
today-draft-correction = Correction of a visit
today-draft-enrolment = Enrolment

## Today

today-no-visits = No visits today.
today-no-visits-text = The visits of the day stand here once they are planned.
today-visits = { $count ->
    [1] You have one visit today.
    [2] You have two visits today.
    [3] You have three visits today.
   *[other] You have { $count } visits today.
}
today-all-done = { $count ->
    [1] Today’s visit is done.
    [2] Both visits are done.
   *[other] All { $count } visits are done.
}
today-done-and-left = { $done }, { $left }.
today-done = { $count ->
    [1] One visit is done
    [2] Two visits are done
    [3] Three visits are done
   *[other] { $count } visits are done
}
today-left = { $count ->
    [1] one is left
    [2] two are left
    [3] three are left
   *[other] { $count } are left
}
today-overdue = { $count ->
    [1] One follow-up is late.
    [2] Two follow-ups are late.
    [3] Three follow-ups are late.
   *[other] { $count } follow-ups are late.
}
today-new-visit = New visit
today-visit-with = Whom will you visit?
today-note-about = Whom is the note about?
today-find = Name, workplace or whole case number
today-choose = Choose { $name }
today-more-hits = { $count ->
    [one] { $count } more. Write more to find the right one.
   *[other] { $count } more. Write more to find the right one.
}
today-visit-who = Visit: { $name }
today-no-placement = There is no placement yet. Add one first.
today-start-now = Start now
today-choose-other = Choose someone else
today-visits-title = Visits today
today-until = until { $time }
today-visit-number = { $workplace }, visit { $number }
today-visit-number-only = Visit { $number }
today-share = { $share }% of the steps without help.
today-supervisor = { $name } is the supervisor
today-visit-done = Done
today-visit-cancelled = Cancelled
today-prepare = Prepare
today-overdue-title = Late follow-ups
today-should-have = { $title } was due { $day }.
today-plan = Plan
today-plan-for = Plan follow-up: { $name }
today-endings-title = Ending soon
today-endings-within = 30 days
today-endings-none = Nothing ends within 30 days.
today-ending-placement = Placement
today-ending-consent = Consent
today-drafts-title = Begun
today-saved = Saved { $when }
today-draft-visit = Continue the visit
today-draft-participant = Details of a participant
today-draft-note = Note
today-draft-consent = Consent
today-draft-follow-up = Follow-up
today-draft-follow-up-done = Follow-up
today-draft-follow-up-later = Follow-up
today-draft-placement = Placement
today-draft-task = Task
today-draft-photo = Photo
today-draft-photo-words = What a photo shows
today-draft-adaptation = Adaptation
today-draft-support = Support for the supervisor
today-draft-task-template = Task template
today-draft-handover = Handover to the supervisor
today-draft-workplace = Workplace
today-draft-supervisor = Supervisor
today-draft-employer = Employer
today-draft-employer-contact = Employer contact
today-draft-opening = Opening
today-draft-next-step = Next step
today-draft-phase = Change of phase
today-draft-withdraw = Consent to withdraw
today-draft-share = Sharing the case
today-draft-visit-plan = Planned visit
today-draft-visit-move = Moving a visit
today-draft-retention-hold = Hold on erasure
today-draft-supervisor-end = Supervisor who leaves
today-draft-own-card = Own details
today-draft-office = Details of the office
today-draft-invite = Invitation
today-draft-log-review = Review of the log
today-draft-saved-filter = Saved filter
today-draft-other = Form
today-waiting-title = Waiting to be sent
today-steps-title = To do with employers
today-contacts-title = Supervisors to talk with
today-contact-write = Write it down
today-contact-write-of = Write it down: { $name }
today-waiting-all = Show all
today-waiting-of = { $what } ({ $name })
today-waiting-note = Everything is saved on this computer. It is sent when you are online.
today-kind-office = The unit
today-kind-member = Colleague
today-kind-programme = Programme
today-kind-employer = Employer
today-kind-workplace = Workplace
today-kind-supervisor = Supervisor
today-kind-employer_contact = Employer contact
today-kind-opening = Opening
today-kind-participant = Participant
today-kind-enrolment = Enrolment
today-kind-phase_change = Change of phase
today-kind-consent = Consent
today-kind-follow_up = Follow-up
today-kind-journal_note = Note
today-kind-access = Access log
today-kind-placement = Placement
today-kind-task = Task
today-kind-step = Step
today-kind-photo = Photo
today-kind-visit = Visit
today-kind-trial = Support level
today-kind-support_note = Support for the supervisor
today-kind-handover_item = Handover to the supervisor
today-kind-task_template = Task template
today-kind-template_step = Step of a task template
today-kind-adaptation = Adaptation
today-kind-adaptation_use = Adaptation at a visit
today-kind-sheet_print = Supervisor sheet
today-kind-saved_filter = Saved filter
today-kind-other = Change
today-endings-more = Show { $count } more
today-draft-programme = Programme
today-draft-enrolment-change = Enrolment
today-draft-vocational-profile = Vocational profile
today-draft-validation = Validation
today-draft-plan = Plan
today-draft-goal = Goal
today-draft-plan-step = Step of the plan
today-draft-plan-step-change = Step of the plan
today-draft-self-rating = Self-rating
today-draft-outcome = Outcome
today-kind-vocational_profile = Vocational profile
today-kind-skill = Skill
today-kind-validation = Validation
today-kind-plan = Plan
today-kind-goal = Goal
today-kind-plan_step = Step of the plan
today-kind-self_rating = Self-rating
today-plans-title = Late in plans
today-look-at-plan = The plan was to be followed up
today-open-plan = Open the plan
today-open-plan-of = Open the plan: { $name }
today-plan-step-done-of = Done: { $text }
today-order = Today’s visits first. Then what is late, the oldest first. Last what is to come.
today-ask-title = How is it going six months after the exit?
today-ask-since = To be asked since { $day }
today-ask = Ask
today-ask-of = Write how it is going: { $name }

## Participants, the list

participants-lead = { $count ->
    [0] It is empty here so far.
    [one] You see { $count } person.
   *[other] You see { $count } people.
}
participants-new = New participant
participants-filter = Filter participants
participants-views = Views
participants-all = All { $count }
participants-overdue = Late { $count }
participants-this-week = This week { $count }
participants-ending = Agreements ending { $count }
participants-search = Search name or workplace
participants-all-phases = All phases
participants-caption = Participants
participants-name = Name
participants-when = When
participants-contact = Latest contact
participants-support = Support now
participants-support-explain = The coach’s hours as a share of the hours the participant works
participants-protected = Protected
participants-waiting = Waiting
participants-not-shown = Not shown in lists
participants-no-workplace = None yet
participants-workplace-none = None
participants-workplace-until = until { $day }
participants-not-enrolled = Not enrolled
participants-more = Show { $count } more of { $left }
participants-none = No participants yet
participants-none-text = Everyone you work with stands here. Add the first one.
participants-no-hits = Nobody found
participants-no-hits-text = Try another word, or show all. Protected persons are found by the whole case number.
participants-show-all = Show all

## One participant

participant-tabs = About { $name }
participant-group-overview = Overview
participant-group-introduction = Introduction
participant-group-plan = Plan
participant-group-follow-up = Follow-up
participant-group-history = History
participant-group-insight = Access and consents
participant-tab-timeline = Timeline
participant-tab-overview = Overview
participant-tab-tasks = Tasks and steps
participant-tab-curves = Curves
participant-tab-adaptations = Adaptations
participant-tab-support = Supervisor support
participant-tab-follow-up = Follow-up
participant-tab-note = Notes
participant-tab-consents = Consents
participant-tab-shared = Shared
participant-tab-access = Access log
participant-protected = Protected identity
participant-protected-text = The name is shown on this page only. Do not say it aloud, and let nobody else read the screen.
participant-works = { $kind } at
participant-hours = { $hours ->
    [one] { $hours } hour a week
   *[other] { $hours } hours a week
}
participant-no-placement = No placement yet.
participant-placement-over = No placement right now.
participant-edit = Change details
participant-edit-title = Details of the participant
participant-note = Write a note
participant-sheet = Supervisor sheet
participant-new = New participant
participant-new-lead = Name, programme and first day are enough. The rest can wait.
participant-save-new = Add the participant
participant-save = Save the details
participant-saved-new = The participant is added
participant-saved = The details are saved
participant-first-name = First name
participant-last-name = Last name
participant-protection = Protected identity
participant-protection-hint = With protection, lists show the case number alone, and nothing is printed.
participant-case-number = Case number
participant-case-number-hint = Empty: Fotfäste gives the next free one.
participant-identity-number = Personal or coordination number
participant-identity-number-hint = Write it only if you need it.
participant-phone = Telephone
participant-email = E-mail
participant-address = Address
participant-language = Language
participant-interpreter = Needs an interpreter
participant-own-goal = Own goal
participant-own-goal-hint = In the participant’s own words
enrolment-title = Enrolment
enrolment-none = { $name } is not enrolled yet.
enrolment-new = Enrol
enrolment-again = Enrol again
enrolment-save = Save the enrolment
enrolment-saved = { $name } is enrolled
enrolment-problem-startsOn-phase-before-last = The day is not after the previous enrolment. Write a later day.
enrolment-programme = Programme
enrolment-phase = Phase
enrolment-starts-on = First day
enrolment-coach = Responsible coach
enrolment-coach-me = Me
enrolment-referral = Who referred
enrolment-livelihood = Livelihood, in own words
enrolment-target-group = Target group
enrolment-decision = Decision
enrolment-decision-hint = Date and reference
enrolment-change = Change the enrolment
enrolment-change-save = Save the enrolment
enrolment-change-saved = The enrolment is saved
requirements-title = This should be in place
requirement-met = In place
requirement-missing = Missing
participant-tab-profile = Vocational profile
participant-tab-plan = Plan
enrolment-entry-occupation = Occupation at entry
enrolment-entry-livelihood = Livelihood at entry
enrolment-not-asked = Not asked

## Phases and the next step

phase-change = Change phase
phase-undone = The move was undone
phase-changed = New phase: { $phase }
phase-to = To phase
phase-since = From
phase-reason = Why
phase-reason-hint = An exit needs a reason.
phase-week = week { $week }
phase-week-of = week { $week } of at most { $limit }
next-kicker = Next step
next-none = No next step is chosen
next-none-note = Decide it together if you can.
next-choose = Choose the next step
next-complete = Done
next-done = The step is done
next-saved = The next step is saved
next-save = Save the next step
next-what = What is the next step?
next-what-hint = One thing that can be seen when it is done
next-on = When

## Fading, support per step, timeline

fading-title = Fading
fading-week = w. { $week }
fading-week-head = Week
fading-share-head = Share
fading-worked-head = Hours: { $name }
fading-coached-head = The coach’s hours
fading-handover = { $percent }%: try handing over
fading-stable = Under { $percent }%: stable
fading-over-again = Over { $percent }% again
fading-marked = Support rose here
curve-from-to = from { $from }% to { $to }%
independence-title = { $task }: share of steps without help
independence-visit-head = Visit
independence-share-head = Without help
independence-judged-head = Judged steps
independence-marked = More help was needed here
independence-fell = More help than just before
independence-day = { $day }/{ $month }
independence-one = One visit: { $percent }% of the steps went without help. The curve begins when there are two visits.
independence-from-to = Share of the judged steps that went without help. From { $from }% to { $to }% in { $visits } visits.
curves-none = No curves yet
curves-none-text = The curves begin when there is a placement with visits.
curves-of = Curves for { $name }, { $day }
curves-print = Print the curves
curves-at = { $kind } at { $workplace }
curves-ended = Ended
curves-no-tasks = No tasks yet.
curves-all = All visits and curves
fading-more = Support rose
fading-none = The curve begins when { $name } has worked and had visits.
fading-one = The coach’s hours were { $percent }% of the hours worked in the first week. The curve begins when there are two weeks.
fading-from-to = The coach’s hours as a share of the hours { $name } worked. From { $from }% to { $to }% in { $weeks } weeks.
heat-title = { $task }: support per step
heat-caption = Support level per step and visit, { $task }
heat-how = The stronger the colour, the more help
heat-none = The picture begins after the first visit.
timeline-title = Timeline
timeline-empty = Nothing has happened yet
timeline-empty-text = Visits, talks and decisions stand here, the latest first.
timeline-more = Show older
timeline-visit = Visit { $number }, { $duration }
timeline-visit-steps = { $independent } of { $scored } steps without help.
timeline-note = Note
timeline-correction = Correction
timeline-support-note = Support for the supervisor
timeline-support-note-with = Talk with { $supervisor }
timeline-phase = New phase: { $phase }
timeline-consent = Consent
timeline-consent-until = Valid until { $day }.
timeline-consent-withdrawn = The consent is withdrawn
timeline-adaptation = Adaptation: { $measure }
timeline-sheet = Supervisor sheet
timeline-sheet-to = To { $name }.
timeline-profile = New vocational profile
timeline-validation = Validation: { $subject }
timeline-goal-reached = Goal reached
timeline-goal-let-go = Goal let go
timeline-plan-step = Step of the plan done
timeline-group-visits = Visits
timeline-group-notes = Notes
timeline-group-support = Supervisor support
timeline-group-work = Placement and adaptation
timeline-group-plan = Profile and plan
timeline-group-follow_up = Follow-up
timeline-group-phases = Enrolment and phase
timeline-group-consents = Consent and access
timeline-filter = Filter the timeline
timeline-groups = Show
timeline-search = Search the timeline
timeline-from = From
timeline-to = To
timeline-all = Show everything
timeline-count = { $count ->
    [0] Nothing to show
    [one] One event
   *[other] { $count } events
}
timeline-none-found = Nothing matches the filters
timeline-none-found-text = Try another word, a longer period or more groups.
timeline-filter-it = Filter
timeline-whole = Show the whole timeline
timeline-problem-unreadable = Write a day, for example 19 November.
timeline-problem-before = The day is before the first day.
timeline-visit-cancelled = The visit was cancelled
timeline-handover = Handed over to the supervisor
timeline-enrolment = Enrolled
timeline-enrolment-in = Enrolled in { $programme }
timeline-outcome = Outcome at exit
timeline-outcome-later = Outcome six months later
timeline-adaptation-ended = The adaptation ended: { $measure }
timeline-shared = The case was shared with a colleague
timeline-exported = The case was in an exported list
timeline-recovered = The case was taken over with the office's recovery papers
timeline-extracted = A register extract was saved
timeline-validation-begun = Validation begun: { $subject }
timeline-plan-reviewed = The plan was followed up
timeline-plan-agreed = The plan was agreed on
timeline-self-rating = Self-rating
timeline-placement-ended = The placement ended

## Placements, tasks and steps

placement-new = New placement
placement-none = No placement yet
placement-none-text = A placement is the participant at a workplace: internship, work training or employment.
placement-at = { $kind } at { $workplace }
placement-over = Ended
placement-ended = Ended { $day }
placement-change = Change the placement
placement-save = Save the placement
placement-saved = The placement is saved
placement-workplace = Workplace
placement-no-supervisor = None chosen
placement-no-workplaces = There is no workplace yet
placement-to-workplaces = To Workplaces
placement-kind = Kind
placement-hours = Hours a week
placement-period = Time
placement-from = From { $day }
placement-from-to = { $from } to { $to }
placement-starts-on = First day
placement-ends-on = Last day
placement-schedule = Schedule
placement-schedule-hint = For example Mon to Thu 8–14
placement-agreement = Agreement or decision
placement-what-works = What works
placement-stepping-back = When the supervisor can step back
placement-on-sheet = Can stand on the supervisor sheet
placement-visits = Visits so far
plan-visit = Plan a visit
plan-save = Plan the visit
plan-saved = The visit is planned
plan-starts-at = Starts
plan-ends-at = Ends
plan-ends-at-hint = Empty: one hour
plan-mode = How
plan-what = What you will do
plan-what-hint = Stands on Today when the day comes
task-none = No tasks yet
task-none-text = Divide the work into steps, and you see where support is needed.
templates-title = Task templates
templates-lead = Tasks with steps to begin from. The whole office reads them, so name no participant.
templates-none = No templates yet
templates-none-text = Save a task as a template from a participant’s page, or write a new one here.
template-new = New template
template-save = Save the template
template-saved = The template is saved: { $name }
template-note = When the template fits
template-archived = The template is laid aside: { $name }
template-unarchived = The template is taken up again: { $name }
template-begin = Begin from a template
template-begin-hint = Fills in name and steps, which you then change
template-begin-none = No template
template-filled = Name and steps come from the template { $name }
template-from-task = Save as template
template-problem-name-required = Enter the template’s name
template-change-of = Change the template { $name }
template-archive-of = Lay aside the template { $name }
template-unarchive-of = Take up the template { $name } again
task-new = New task
task-change = Change task and steps
task-save = Save the task
task-saved = The task is saved: { $name }
task-name = Task
task-name-hint = For example Pack rolls
task-steps = { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
step-title = Steps
step-hint = Write what can be seen. Five to ten steps is about right.
step-response = Step { $number }
step-cue = Cue to begin
step-how-to-help = How to help
step-level = Support last time
step-not-judged = Not judged yet
step-add = New step
step-up = Move step { $number } up
step-down = Move step { $number } down
step-remove = Remove step { $number }
step-moved = The step is now number { $number }
step-removed = The step is removed
placement-agreement-ends-on = The agreement holds until
placement-subsidy = Wage subsidy or OSA
placement-subsidy-hint = Decided before the employment begins. Never write an amount.
placement-subsidy-none = None
placement-subsidy-starts-on = The subsidy holds from
placement-subsidy-ends-on = The subsidy holds until
placement-subsidy-decision = Decision about the subsidy

## Photos of steps

photo = Photo
photo-add = Add a photo
photo-replace = Replace the photo
photo-describe = Change what the photo shows
photo-remove = Remove
photo-remove-of = Remove the photo: { $description }
photo-added = The photo is added
photo-replaced = The photo is replaced
photo-removed = The photo is removed
photo-described = What the photo shows is saved
photo-hint = Photograph the work, not people.
photo-choose = Choose a picture
photo-choose-other = Choose another picture
photo-drop = You can also drop a picture here or paste it.
photo-reading = Reading the picture
photo-preview = The picture you chose
photo-clean = This is how the picture is kept. Place, time and what else the camera wrote are gone.
photo-description = What the photo shows
photo-description-hint = A sentence or two, for whoever does not see the picture.
photo-save = Save the photo
photo-words-save = Save the text
photo-step-first = Save the task first. Then you can add a photo.
photo-two = Two photos were added at the same time. Remove the one you do not want.
photo-enlarge = Show larger:
photo-close = Close
photo-loading = Fetching the picture
photo-added-on = Added { $day }
photo-added-by = Added { $day } by { $name }
photo-coming = The picture is not here yet. It comes with the next sync.
photo-coming-short = Comes with sync
photo-not-there = The picture is not on the server yet. It comes when your colleague’s computer has synced.
photo-not-there-short = Not sent yet
photo-damaged = The picture arrived damaged and is not shown. It is fetched again with the next sync.
photo-damaged-short = Arrived damaged
photo-failed = The picture cannot be shown now.
photo-failed-short = Cannot be shown
photo-problem-content-choose = Choose a picture
photo-problem-description-required = Write what the photo shows

## Adaptations and support for the supervisor

needs-placement = First add a placement under Tasks and steps.
adaptation-at = Adaptations at { $workplace }
adaptation-none = No adaptations yet
adaptation-none-here = No adaptations here yet.
adaptation-by = { $name } sees to it
adaptation-ended = Ended { $day }
adaptation-need-is = Need: { $need }
adaptation-measure-hint = Words for what can be seen. Can stand on the supervisor sheet.
adaptation-need = Need
adaptation-need-hint = Without diagnosis. Is never printed.
adaptation-responsible = Who sees to it
adaptation-since = Since
adaptation-ended-on = No longer used from
adaptation-effect = How it works
adaptation-not-judged = Not judged yet
adaptation-save = Save the adaptation
adaptation-saved = The adaptation is saved
support-at = Support for the supervisor at { $workplace }
support-none = No support is noted yet.
support-new = New talk or support
support-asked = What the supervisor asked
support-agreed = What you showed or agreed
support-handles-now = What the supervisor handles now
support-next-contact = Next contact
support-save = Save the talk
support-saved = The talk is saved
support-problem-asked-required = Write at least one thing
support-problem-agreed-required = Write the answer
support-log = All talks
support-questions = Open questions
support-questions-none = No open questions.
support-answer = Answer
support-answer-to = Answer to: { $question }
support-agreements = Agreements
support-agreements-none = No agreements.
support-agreement-end = No longer holds
support-agreement-end-of = No longer holds: { $agreement }
support-agreement-ended = The agreement no longer holds
support-ended-one = An agreement ceased to hold
support-took-back = Took back what is corrected
support-handles-none = Nothing written yet.
support-can-be-shown = Can stand on the supervisor sheet when the consent covers it.
support-next-none = No next contact is decided. Write it with the next talk.
handover-title = Handover
handover-count = { $done } of { $all } in place
handover-none-text = A checklist for when the supervisor is to manage without you.
handover-start = Begin with the usual list
handover-new = New line
handover-text = What has to be in place
handover-save = Save the line
handover-saved = The line is saved
handover-remove = Remove the line: { $text }
handover-removed = The line is removed
handover-done-by = { $day }, { $name }
handover-problem-text-required = Write what has to be in place
handover-default-1 = Schedule and hours are decided
handover-default-2 = Safety has been gone through
handover-default-3 = The supervisor sheet has been gone through
handover-default-4 = The supervisor has seen every step being done
handover-default-5 = The supervisor knows how support is faded
handover-default-6 = A colleague can take over when the supervisor is away
handover-default-7 = The supervisor knows whom to call, and when
handover-default-8 = The next follow-up is decided

## Consents

consent-lead = Without a consent the supervisor gets nothing on paper. { $name } can take it back at any time.
consent-none = No consents yet
consent-none-text = Ask the participant what the supervisor may know.
consent-needs-placement = A consent is about a placement. Add it first, under Tasks and steps.
consent-new = New consent
consent-to = To { $name }
consent-state-valid = Valid
consent-state-expired = Has run out
consent-state-withdrawn = Withdrawn
consent-state-to_come = Begins later
consent-given-on = Given { $day }.
consent-until = Valid until { $day }.
consent-no-end = Valid until it is taken back.
consent-withdrawn-on = Taken back { $day }.
consent-placement = Placement
consent-placement-hint = The consent is about the supervisors there.
consent-supervisor = Supervisor
consent-all-supervisors = All supervisors there
consent-fields = This may be shown
consent-given = Given
consent-valid-until = Valid until
consent-evidence = How the consent was given
consent-evidence-hint = For example aloud at the meeting, or a signed paper in the file
consent-purpose = Why
consent-purpose-usual = Supervisor sheet
consent-save = Save the consent
consent-saved = The consent is saved
consent-withdraw = Take back
consent-withdraw-text = Nothing new can be printed after that. Collect sheets that are already handed out.
consent-withdraw-on = From
consent-withdrawn = The consent is withdrawn

## Follow-up

follow-up-none = No follow-up is planned
follow-up-none-text = Plan the first one, and Today reminds you.
follow-up-all-done = All follow-ups are done.
follow-up-done-title = Follow-ups done
follow-up-new = New follow-up
follow-up-do = Done
follow-up-postpone = Postpone
follow-up-title = Follow-up
follow-up-title-hint = For example after three months
follow-up-due = Day
follow-up-new-day = New day
follow-up-done-on = Done on
follow-up-still = Does the participant still have the job?
follow-up-still-yes = Still in the job
follow-up-still-no = No longer
follow-up-still-unknown = Not asked
follow-up-hours = Hours a week
follow-up-needs = What is needed
follow-up-reason = Why it is postponed
follow-up-save-planned = Save the follow-up
follow-up-save-done = Save how it went
follow-up-save-postponed = Postpone
follow-up-saved-planned = The follow-up is planned
follow-up-saved-done = The follow-up is done
follow-up-saved-postponed = The follow-up is postponed
follow-up-state-planned = Planned
follow-up-state-done = Done
follow-up-state-postponed = Postponed
follow-up-with = Carried out with
follow-up-with-participant = The participant
follow-up-with-supervisor = The supervisor
follow-up-missed = { $count ->
    [one] { $count } is late
   *[other] { $count } are late
}
outcome-title = Outcome
outcome-when = When
outcome-what = Outcome
outcome-occupation = Occupation
outcome-livelihood = Livelihood
outcome-at-entry = At entry
outcome-at-exit = At exit
outcome-at-later = Six months after
outcome-unsaid = Not written
outcome-self-supporting = From benefits to self-support
outcome-ask-now = Ask { $name } how it is going now. Six months have passed by { $day }.
outcome-ask-later = From { $day } Today reminds you to ask again.
outcome-ask = Write how it is going now
outcome-change-later = Change the answer after six months
outcome-change-exit = Change the outcome at exit
outcome-asked-on = Asked on
outcome-save = Save the outcome
outcome-saved = The outcome is saved

## Notes, sharing, access log

note-new = New note
note-text = What happened?
note-text-hint = Write what you saw. { $name } has the right to read it.
note-save = Save the note
note-saved = The note is saved
note-none = No notes yet
note-none-text = What you write above ends up here.
note-correct = Correct
note-correction = How it should read
note-correction-hint = The first text stays. The correction is added.
note-save-correction = Save the correction
note-corrected = The correction is saved
shared-title = Shared with
shared-lead = These can read about { $name }. Each reads it with a key of their own.
shared-me = you
shared-new = Share with a colleague
shared-nobody = There is no colleague to share with yet. Invite one under Colleagues and computers.
shared-with = Colleague
shared-right = May
shared-save = Share the case
shared-done = The case is shared with { $name }
shared-what-happens = The colleague sees the whole case when both have synced. What has been read cannot be taken back.
shared-until = Until and including
shared-until-hint = The last day the colleague has the case. Leave it empty if they shall have it until further notice.
shared-until-of = { $name } has the case until and including
shared-until-set = Set a last day
shared-until-change = Change the last day
shared-until-save = Save the last day
shared-until-asked = The last day for { $name } holds from the next sync on.
share-problem-until-date-in-past = Enter today or a day to come
until-day = until and including { $day }
participant-until = You have the case until and including { $day }.
share-problem-member-choose = Choose a colleague
share-problem-right-choose = Choose what the colleague may do
case-right-read = Read
case-right-write = Read and write
access-why = Everyone who opens the case is written down here. It cannot be removed.
access-caption = Access log
access-at = When
access-who = Who
access-what = What
access-where = Computer
access-here = This one
access-elsewhere = Another one
access-action-opened = Opened
access-action-changed = Changed
access-action-printed = Printed
access-action-shared = Shared

## Workplaces

workplaces-lead = The register is shared by the whole unit. Who works where is seen only by those who have the case.
workplaces-search = Name, employer, branch or town
workplaces-count = { $count ->
    [one] { $count } workplace
   *[other] { $count } workplaces
}
workplaces-town = Town
workplaces-own = Your participants
workplaces-none = No workplaces yet
workplaces-none-text = Workplaces, supervisors and accessibility are gathered here.
workplaces-first = Add the first workplace
workplaces-none-found = No workplace matches the search
workplaces-none-found-text = Try a part of the name, or a town.
workplaces-show-all = Show all
workplace-new = New workplace
workplace-new-lead = Only the name is needed now. You can fill in the rest later.
workplace-edit = Change { $name }
workplace-save = Save the workplace
workplace-added = The workplace is added: { $name }.
workplace-changed = The workplace is changed.
workplace-what = The workplace
workplace-name = Name
workplace-name-hint = What you call it from day to day
workplace-branch = Branch
workplace-headcount = Number of employees
workplace-headcount-is = { $headcount ->
    [one] { $headcount } employee
   *[other] { $headcount } employees
}
workplace-capacity = Room for how many
workplace-capacity-hint = At the same time
workplace-capacity-note = When and for what
workplace-capacity-note-hint = For example not in December
workplace-capacity-is = { $places ->
    [one] Room for one at a time. You have { $own } there now.
   *[other] Room for { $places } at a time. You have { $own } there now.
}
workplace-archived-since = You have not worked with the workplace since { $day }.
workplace-employer-known = Which employer
workplace-employer-new = New or none
workplaces-archived = Show laid aside ({ $count })
archived = Laid aside
archive = Lay aside
unarchive = Take up again
registers = Registers that the office shares
workplace-street = Street address
workplace-town = Postal code and town
workplace-address = Address
workplace-responsible = Responsible for the contact
workplace-responsible-hint = One of you calls, so that the employer is spared many calls
workplace-nobody = Nobody
workplace-employer = Employer
workplace-employer-name = Name of the employer
workplace-employer-hint = The registered name
workplace-organisation-number = Organisation number
workplace-organisation-number-hint = Ten digits
workplace-facts = Facts
workplace-access = Accessibility
workplace-access-hint = Write what you have seen, one thing on each line.
workplace-access-physical = Physical
workplace-access-physical-hint = Entrance, toilet, light, sound, somewhere to sit
workplace-access-reception = Reception
workplace-access-reception-hint = Whom to turn to, how colleagues ask, breaks
workplace-access-information = Information
workplace-access-information-hint = Schedule, signs, routines in pictures or easy to read
workplace-access-communication = Communication
workplace-access-communication-hint = Instructions, a quiet room to talk, language
workplace-access-none = Not looked at yet
workplace-access-unknown = { $count ->
    [one] One part has not been looked at
   *[other] { $count } parts have not been looked at
}
workplace-safety = Safety
workplace-safety-what = What must be known to be safe there?
workplace-safety-hint = Stands on supervisor sheets from here
workplace-safety-none = Nothing written yet
workplace-supervisors = Supervisors
workplace-supervisors-at = Supervisors at { $name }
workplace-supervisors-none = No supervisors yet
workplace-supervisors-none-text = Add the one who shows and supports on site.
workplace-own = Your participants here
workplace-own-none = None of your participants is here.
workplace-placed-from = From { $from }
workplace-placed-until = { $from } to { $until }
workplace-placed-with = Supervisor: { $supervisor }
workplace-placed-ended = Ended
workplace-sheet-of = Supervisor sheet, { $name }
workplace-problem-name-required = Write what the workplace is called
workplace-problem-employerName-required = Write the name of the employer that has the number
supervisor-add = Add
supervisor-new = New supervisor
supervisor-change = Change { $name }
supervisor-save = Save the supervisor
supervisor-added = The supervisor is added: { $name }.
supervisor-changed = The supervisor is changed: { $name }.
supervisor-name = Name
supervisor-role = Role at the workplace
supervisor-role-hint = For example baker
supervisor-phone = Telephone
supervisor-email = E-mail
supervisor-training = Training
supervisor-trained-on = Supervisor training
supervisor-trained-on-hint = The date, if the supervisor has had it
supervisor-untrained = None yet
supervisor-last-contact = Last contact
supervisor-no-contact = Not yet
supervisor-end = Ends
supervisor-end-of = { $name } ends
supervisor-end-title = { $name } ends as supervisor
supervisor-end-hint = What has been written stays. Placements with this supervisor ask you to choose a new one.
supervisor-end-save = Save the last day
supervisor-end-saved = The last day is saved: { $name }.
supervisor-ended-on = Last day
supervisor-successor = Who takes over
supervisor-successor-none = Not decided
supervisor-come-back = Is supervisor again
supervisor-back = { $name } is supervisor again.
supervisor-ends-on = Ends { $day }.
supervisor-ended-since = Ended { $day }.
supervisor-succeeded-by = { $name } took over.
supervisor-has-ended = { $name } is no longer supervisor
supervisor-choose-new = The supervisor sheet goes to nobody until you have chosen a new one.
supervisor-add-new = The supervisor sheet goes to nobody. Add a new supervisor at the workplace.
supervisor-choose = Choose { $name }
supervisor-chosen = The supervisor is now { $name }.
supervisor-to-workplace = To { $workplace }
supervisor-name-ended = { $name }, has ended
supervisor-ended-choose = The supervisor has ended, choose a new one
supervisor-problem-name-required = Write the name of the supervisor

## Employers

employers-title = Employers
employers-lead = Contacts and openings. The whole office reads this, so name no participant.
employers-filter = Choose which employers are shown
employers-views = Which are shown
employers-view-current = All { $count }
employers-view-openings = With openings { $count }
employers-view-archived = Laid aside { $count }
employers-search = Employer or workplace
employers-everybodys = Anyone responsible
employers-nobodys = Nobody responsible
employers-all-branches = All branches
employers-count = { $count ->
    [one] { $count } employer
   *[other] { $count } employers
}
employers-none = No employers yet
employers-none-text = Here you write who has talked with whom, and what the next step is.
employers-first = Add the first employer
employers-none-found = No employer matches what you have chosen
employers-none-found-text = Choose more widely, or search for part of the name.
employer-new = New employer
employer-new-lead = Only the name is needed now. You can fill in the rest later.
employer-save = Save the employer
employer-added = The employer is added: { $name }.
employer-changed = The employer is changed.
employer-archived = { $name } is laid aside.
employer-unarchived = { $name } is taken up again.
employer-archived-since = Laid aside { $day }.
employer-mine = You are responsible for the contact.
employer-responsible = Responsible
employer-responsible-is = { $name } is responsible for the contact.
employer-responsible-nobody = Nobody is responsible for the contact yet.
employer-branch-hint = Empty: follows the SNI code
employer-branch-none = Not chosen
employer-sni = SNI code
employer-sni-hint = For example 56.100
employer-contact-persons = Contact persons
employer-contact-persons-hint = One per line: name, role, phone
employer-last-contact = Last contact
employer-no-contact = None yet
employer-next-step = Next step
employer-no-workplaces = No workplaces yet.
employer-no-openings = No openings. They are added on the workplace’s page.
employer-problem-name-required = Enter the employer’s name
contacts-title = Contacts
contacts-none = No contact yet
contacts-none-text = Write whom you talked with, about what, and what the next step is.
contact-new = New contact
contact-save = Save the contact
contact-saved = The contact is saved
contact-remove = Remove the contact
contact-removed = The contact is removed
contact-way = How
contact-held-on = When
contact-held-on-hint = Empty: today
contact-person = With whom
contact-with = with { $name }
contact-all-workplaces = The whole employer
contact-about = What it was about
contact-next-step = Next step
contact-next-step-hint = Stands on Today when it is time
contact-next-step-on = When
contact-next = Next step: { $step }
contact-step-do = Done
contact-step-do-it = Done: { $step }
contact-step-done = Done { $day }
contact-step-is-done = Done: { $step }
contact-problem-way-choose = Choose how you were in contact
contact-problem-about-required = Write what it was about
contact-problem-nextStep-required = Write what is to be done that day
contact-problem-nextStepOn-required = Write when the next step is to be done
contact-warning-by = { $name } was in contact { $when }
contact-warning-unknown = A colleague was in contact { $when }
contact-warning-text = Talk with each other before you get in touch, to spare the employer many calls.
openings-title = Openings
openings-none = No openings right now.
opening-new = New opening
opening-save = Save the opening
opening-saved = The opening is saved
opening-remove = Remove the opening
opening-removed = The opening is removed
opening-name = Occupation or role
opening-name-hint = For example dishwasher
opening-ssyk = SSYK code
opening-ssyk-hint = For example 9412
opening-tasks = Tasks
opening-demands = What the work asks for
opening-demands-hint = For example lift ten kilos, read a list
opening-demands-are = Asks for: { $demands }
opening-times = Times
opening-places = Number of places
opening-places-hint = Empty: one
opening-since = Known since
opening-known-since = Known since { $day }
opening-count = { $count ->
    [one] One place
   *[other] { $count } places
}
opening-fill = Filled
opening-close = No longer there
opening-reopen = Open again
opening-is-open = The opening is open again
opening-is-filled = The opening is filled
opening-is-closed = The opening is no longer there
opening-since-filled = Filled { $day }
opening-since-closed = Gone since { $day }
opening-problem-title-required = Enter what the opening is called
opening-problem-places-required = Enter how many places there are, at least one
names-nobody = The text names no participant
names-nobody-hint = The whole office reads this, also those who do not have the case.
names-nobody-reminder = The whole office reads this. Name no participant.
settings-contact = Contact with employers
settings-contact-days = Warn after a colleague’s contact, days
settings-contact-days-hint = For the whole office. Write 0 to never warn. An empty field means 14 days.
settings-contact-saved = The rule is changed for the whole office

## Supervisor sheet

sheet-title = Supervisor sheet
sheet-to = Supervisor sheet for { $supervisor }
sheet-lead = Choose what the sheet shall say. You see the finished sheet beside.
sheet-print = Print
sheet-save = Save as PDF
sheet-nothing-to-print = First choose what the sheet shall say
sheet-change-day-first = First change the day when you look the sheet over
sheet-the-workplace = the workplace
sheet-print-title = Print a sheet for { $supervisor }?
sheet-print-logged = Fotfäste notes who printed, when and for whom. { $name } can see it.
sheet-save-title = Save a sheet for { $supervisor }?
sheet-save-logged = Fotfäste notes who saved, when and for whom. { $name } can see it. The file is not encrypted: delete it when the sheet is handed over.
sheet-outcome-opened = The sheet is open in this computer’s viewer. Print it from there.
sheet-outcome-not-opened = This computer could not show the sheet. Save it as PDF instead.
sheet-outcome-downloaded = The sheet is among your downloads.
sheet-outcome-saved = The sheet is saved as PDF.
sheet-protected = Protected identity
sheet-protected-text = No supervisor sheet can be made for this participant.
sheet-consent-yes = { $name } has said yes
sheet-consent-no = { $name } has not said yes
sheet-consent-none = There is no consent for this workplace.
sheet-consent-given = Consent { $given }.
sheet-consent-for = For { $supervisor }.
sheet-consent-for-all = For the supervisors at the workplace.
sheet-consent-until = Until and including { $until }.
sheet-consent-withdrawn = The consent was withdrawn { $on }.
sheet-consent-expired = The consent was valid until { $until }.
sheet-consent-to-come = The consent is valid from { $given }.
sheet-consent-show = Show the consent
sheet-consent-ask = Ask { $name }
sheet-fields = On the sheet
sheet-field-no-consent = { $name } has not said yes to that.
sheet-field-empty = Nothing is written yet.
sheet-field-write = Write it
sheet-hint-schedule = Times and days
sheet-hint-tasks = { $count ->
    [one] { $count } task
   *[other] { $count } tasks
}
sheet-hint-how-to-help = { $count ->
    [one] What works, and the help at { $count } step
   *[other] What works, and the help at { $count } steps
}
sheet-hint-adaptations = { $count ->
    [one] { $count } in use now
   *[other] { $count } in use now
}
sheet-hint-stepping-back = Signs that it goes well all the same
sheet-hint-handles-now = From the support to the supervisor, the latest
sheet-hint-agreements = What is in force from the support to the supervisor
sheet-hint-phone = Only when the participant wants it
sheet-recipient = For whom
sheet-to-anyone = The supervisors at the workplace
sheet-no-supervisors = The workplace has no supervisor yet.
sheet-review-on = We look the sheet over
sheet-never = Never printed
sheet-never-text = A supervisor does not need these. They cannot be chosen.
sheet-never-health = Diagnosis and health
sheet-never-why-health = Write what helps instead.
sheet-never-identity-number = Identity number and address
sheet-never-why-identity-number = Secrecy.
sheet-never-background = Background and earlier measures
sheet-never-why-background = Takes a decision on secrecy in each case.
sheet-never-livelihood = Livelihood
sheet-never-why-livelihood = Not needed to show a job.
sheet-never-notes = Your notes
sheet-never-why-notes = They are written for the case.
sheet-preview = Preview of the supervisor sheet
sheet-pages = { $count ->
    [one] This is how the sheet will look. { $count } page A4.
   *[other] This is how the sheet will look. { $count } pages A4.
}
sheet-missing = Some characters cannot be printed
sheet-missing-text = The font for paper lacks: { $letters }. They are replaced by another character. Change the text if that matters.
sheet-none = No sheet to show
sheet-none-text = A sheet can be made when { $name } has said yes.
sheet-empty = Nothing is chosen
sheet-empty-text = Choose at least one thing for the sheet.
sheet-prints = Printed sheets
sheet-prints-none = No sheet about { $name } has left the computer.
sheet-printed-to = To { $supervisor }
sheet-printed-consent = Consent { $given }

## Sync

sync-lead = Everything you have done is saved on this computer. Here you see what is also on the server.
sync-under-way = Sync is under way
sync-done = Sync is done: { $sent } sent, { $received } received.
sync-progress = Syncing { $done } of { $total }
sync-progress-unknown = Syncing
sync-phase-never-connected = You work on this computer
sync-phase-never-connected-text = Everything works without a server. Connect when several of you share cases.
sync-phase-waiting-for-approval = This computer waits for approval
sync-phase-waiting-for-approval-text = Call the one who invited you and compare the code. You can work in the meantime.
sync-phase-offline = You are offline
sync-phase-offline-text = Work as usual. What waits is sent when you are online again.
sync-phase-stopped = Sync stopped
sync-phase-stopped-text = Nothing is lost. The rest is sent next time.
sync-too-old = Update Fotfäste to sync again
sync-too-old-text = The unit requires a newer version than this computer has. Work as usual: all of it is saved here, and is sent when the program is updated. Ask whoever looks after the computers for the new version.
left-title = Cases that are no longer here
left-case = Case { $number }
left-some-case = A case
left-by = Removed from this computer { $when }: { $name } took you out of the case.
left-by-me = You left the case { $when }.
left-time-over = The sharing ended { $when }. The case was then removed from this computer.
left-all-sent = All you had written was sent.
left-seen = I have seen it
left-seen-of = I have seen it: { $name }
left-unsent = { $count ->
    [one] One thing was not sent in time. It is only here. Give it to somebody who has the case.
   *[other] { $count } things were not sent in time. They are only here. Give them to somebody who has the case.
}
left-kept-of = What was not sent: { $name }
left-draft = Half finished: { $kind }
left-field = Entry
left-copy = Copy as text
left-copied = The text is copied.
left-by-hand = Copy the text with Ctrl C
left-save = Save as a text file
left-saved = The text file is saved. Delete it when it has done its work: it is not encrypted.
left-file = not-sent
left-remove = I have seen this: remove
left-remove-of = I have seen this: remove, { $name }
left-sure = Shall what was not sent be removed? { $name }
left-sure-text = { $count ->
    [one] It is nowhere else, and cannot be brought back.
   *[other] The { $count } things are nowhere else, and cannot be brought back.
}
left-keep = Keep it
left-today = { $count ->
    [one] A case is no longer here, but something was not sent in time
   *[other] { $count } cases are no longer here, but something was not sent in time
}
left-today-text = What you wrote is kept, on the page Sync.
left-look = Look at it
sync-phase-clock = The clock of this computer is wrong
sync-phase-clock-text = It is { $minutes } minutes off. Set the clock, and sync goes on.
sync-phase-forked = The server shows different histories
sync-phase-forked-text = Sync stands still so that nothing is overwritten. What is yours is still here. Contact the one who runs the server.
sync-waiting-figure = Waiting to be sent
sync-oldest = Oldest: { $when }
sync-nothing-waits = Everything is sent
sync-choices-figure = Need your choice
sync-choices-note = { $count ->
    [0] Nobody has changed the same thing
   *[other] Two have changed the same thing
}
sync-last-figure = Last synced
sync-not-yet = Not yet
sync-sent-received = { $sent } sent, { $received } received
sync-connection-figure = Connection
sync-connection-never-connected = None
sync-connection-waiting-for-approval = Waiting
sync-connection-offline = Offline
sync-connection-idle = Connected
sync-connection-syncing = Connected
sync-connection-stopped = Stopped
sync-connection-clock = Waiting
sync-connection-forked = Halted
sync-waiting = Waiting
sync-changes = { $count ->
    [one] { $count } change
   *[other] { $count } changes
}
sync-nothing-waits-text = Nothing waits. Everything is sent to the server.
sync-pictures-on-their-way = { $count ->
    [one] One picture comes with the next sync.
   *[other] { $count } pictures come with the next sync.
}
sync-pictures-not-there = { $count ->
    [one] One picture is not on the server yet. It comes when your colleague’s computer has synced.
   *[other] { $count } pictures are not on the server yet. They come when your colleague’s computer has synced.
}
sync-pictures-no-room = { $count ->
    [one] There is no room for one picture on the server. It stays here. Contact whoever looks after the server.
   *[other] There is no room for { $count } pictures on the server. They stay here. Contact whoever looks after the server.
}
sync-access-log = { $count ->
    [one] Access log, { $count } line
   *[other] Access log, { $count } lines
}
sync-access-log-note = Always sent, cannot be changed
sync-show-all = Show all
sync-show-fewer = Show fewer
sync-history = History
sync-history-none = No sync yet.
sync-when = When
sync-sent = Sent
sync-received = Received
sync-outcome = Result
sync-outcome-done = Done
sync-outcome-not-allowed = Done, but one change of who may read could not be made: a colleague changed it first
sync-outcome-offline = Offline
sync-outcome-stopped = Stopped
sync-outcome-silent = The server did not answer
sync-encrypted = The changes are encrypted before they leave the computer. The server cannot read them.
sync-kind-other = Change
sync-kind-office = The unit
sync-kind-member = Colleague
sync-kind-programme = Programme
sync-kind-employer = Employer
sync-kind-workplace = Workplace
sync-kind-supervisor = Supervisor
sync-kind-employer-contact = Employer contact
sync-kind-opening = Opening
sync-kind-participant = Participant
sync-kind-enrolment = Enrolment
sync-kind-phase-change = Change of phase
sync-kind-consent = Consent
sync-kind-follow-up = Follow-up
sync-kind-journal-note = Note
sync-kind-access = Access log
sync-kind-placement = Placement
sync-kind-task = Task with steps
sync-kind-step = Step
sync-kind-photo = Photo
sync-kind-visit = Visit
sync-kind-trial = Scored step
sync-kind-support-note = Support to supervisor
sync-kind-handover-item = Handover to the supervisor
sync-kind-task-template = Task template
sync-kind-template-step = Step of a task template
sync-kind-adaptation = Adaptation
sync-kind-adaptation-use = Adaptation at a visit
sync-kind-sheet-print = Supervisor sheet
sync-state-planned = Planned
sync-state-done = Done
sync-state-postponed = Postponed
sync-state-cancelled = Cancelled
sync-choose = Choose what shall hold
sync-choose-now = Choose now
sync-choices-left = { $count ->
    [one] One more choice after this one.
   *[other] { $count } more choices after this one.
}
sync-choices-wait = { $count ->
    [one] One choice waits for you. Both texts are still here.
   *[other] { $count } choices wait for you. All texts are still here.
}
sync-conflict-open = Open what it is about
sync-choose-this = Take this first
sync-choose-this-of = Take this first: { $about }
sync-mine = Your text
sync-theirs = Text by { $name }
sync-theirs-unknown = A colleague’s text
sync-here = on this computer
sync-from-server = from the server
sync-both = Keep both
sync-both-how = Puts one text after the other
sync-both-text = You can change the text afterwards. Good when both are right.
sync-use-mine = Use your text
sync-use-theirs = Use the text by { $name }
sync-use-this = Use this text
sync-use-both = Keep both texts
sync-own-text = Write a text of your own
sync-own-text-label = Your new text
sync-own-text-hint = Begins with both texts. Delete and rewrite.
sync-use-own = Use the new text
sync-conflict-with = You and { $name } changed the same thing. Nothing is lost: what you do not choose is kept in the history.
sync-conflict-plain = The same thing was changed on two computers. Nothing is lost: what you do not choose is kept in the history.
sync-ask-first = Wait, I will ask { $name }
sync-chosen = Your choice is saved: { $about }.
sync-connect = Connect to a server
sync-connect-text = With a server you can share cases and stand in for each other. Everything is encrypted before it leaves the computer. What you have written comes along.
sync-connect-server = Connect the unit
sync-connect-act = Connect the unit
sync-connected = The unit is connected. What you have written is being sent.
sync-address = Address of the server
sync-address-hint = From the one who runs the server. Begins with https.
sync-setup-code = Set-up code
sync-setup-code-hint = The server shows the code once, when it is started for the first time
sync-join = I have a code
join-problem-code-malformed = This is not a whole code. Copy the whole code and paste it again.
sync-join-act = Connect the computer
connect-problem-serverUrl-required = Write the address of the server
connect-problem-setupCode-required = Write the set-up code
join-problem-code-required = Paste the code
sync-invites = Invitations
sync-invite = Invite
sync-invite-act = Make an invitation
sync-invite-name = Name of the colleague
sync-invite-name-hint = So that you see whom the invitation is for
invite-problem-name-required = Write the name of the colleague
sync-role = Role
sync-role-admin = Administrator
sync-role-lead = Lead
sync-role-coach = Job coach
sync-role-stand-in = Stand-in
sync-invite-code = The code to hand over
sync-invite-code-hint = Shown only now. It works once, until { $when }.
sync-copy = Copy the code
sync-copied = The code is copied.
sync-invite-handed-over = I have handed it over
sync-invite-waiting = Waits for an answer. Valid until { $when }.
sync-invite-requested = Has answered. Compare the code before you approve. Valid until { $when }.
sync-invite-approved = Approved. Was valid until { $when }.
sync-invite-expired = Expired { $when }.
sync-invites-none = Nobody is invited just now.
sync-invites-offline = Invitations show when you are online.
sync-invites-denied = Your manager or the one who runs Fotfäste invites colleagues.
sync-compare = Compare the code
sync-compare-title = Does { $name } see the same code?
sync-compare-text = Call { $name }, or look at the screen. Read the code aloud.
sync-compare-differs = If it differs: do not approve. Revoke the invitation and make a new one.
sync-compare-later = Wait
sync-approve = The code is the same, approve
sync-invite-approved-done = { $name } is approved.
sync-invite-revoked = The invitation to { $name } is revoked.
sync-revoke = Revoke
sync-revoke-of = Revoke the invitation to { $name }
link-title = Your own computers
link-lead = The same you on one more computer, with all your cases. A colleague is invited further down.
link-lost = If one of them is lost you go on with the other, and an administrator revokes the lost one. If both are lost, your recovery words bring back what you have synced.
link-offline = A computer is added when you are online.
link-add = Add a computer
link-code = The code to type on the new computer
link-code-hint = Only for you: whoever uses the code becomes you. Shown only now. It works once, until { $when }.
link-qr-text = The square is the same code, for reading with a camera. Show it to nobody.
link-typed = I have typed it
link-new = Your new computer
link-compare = Compare the code with your new computer
link-compare-title = Does your new computer show the same code?
link-compare-text = Look at the new computer’s screen. Approve only a computer that you have in front of you.
link-compare-differs = If they differ, or it is not your computer: do not approve. Reject it and make a new code.
link-revoke = Reject the computer
link-approved = The computer is approved. It now fetches your cases.
link-revoked = The computer is rejected, and the code is no longer valid.
version-title = Version of Fotfäste
version-required = The unit requires version { $version } or newer.
version-none = The unit requires no particular version.
version-own = This computer has version { $version }.
version-require = Require version { $version } or newer
version-sure = Shall the unit require version { $version } or newer?
version-wait = Wait
version-who = Computers with an older program stop syncing until they are updated. They can go on working.
version-nothing-lost = Nothing written on them is lost. It is sent when the program is updated.
version-no-way-back = Make sure that everybody can update. The requirement cannot be lowered from here.
version-asked = The requirement holds from the next sync on.
sync-me = you
sync-computers = { $count ->
    [one] { $count } computer
   *[other] { $count } computers
}
sync-kind-vocational-profile = Vocational profile
sync-kind-skill = Skill
sync-kind-validation = Validation
sync-kind-plan = Plan
sync-kind-goal = Goal
sync-kind-plan-step = Step of the plan
sync-kind-self-rating = Self-rating

## Colleagues and computers

members-title = Colleagues and computers
members-lead = Those who belong to the unit, and the computers that hold keys to what you write.
members-open = Colleagues and computers
members-count = { $count ->
    [one] { $count } colleague
   *[other] { $count } colleagues
}
members-here = In the unit
members-gone = Have left
members-gone-when = Removed { $when } by { $name }
members-unknown = a colleague whose name has not come yet
members-who-may = An administrator changes roles, revokes computers and removes colleagues.
members-since = Here since { $day }
members-cases = { $count ->
    [0] no cases
    [one] one case
    [one] { $count } case
   *[other] { $count } cases
}
members-alone-in = { $count ->
    [one] the only one to write in one
   *[other] the only one to write in { $count }
}
members-alone = You are alone here so far
members-alone-text = With a server you can invite colleagues and share cases.
members-connect = Connect to a server
members-role-change = Change role
members-role-of = Role of { $name }
members-role-save = Change the role
members-role-asked = { $name } becomes { $role } from the next sync on.
members-role-may-coach = Works with their own cases and shares them.
members-role-may-stand-in = As a job coach, and is shown as a stand-in.
members-role-may-lead = Also invites colleagues and erases cases.
members-role-may-admin = Also changes roles, revokes computers and removes colleagues.
members-remove = Remove from the unit
members-remove-of = Remove from the unit: { $name }
members-remove-title = Shall { $name } no longer belong?
members-remove-devices = { $count ->
    [0] The colleague has no computer in use.
    [one] The colleague’s computer is revoked. It does not get into the server any more.
   *[other] The colleague’s { $count } computers are revoked. They do not get into the server any more.
}
members-remove-cases = { $count ->
    [0] The colleague has no cases.
    [one] One case that others write in too gets a new key.
   *[other] { $count } cases that others write in too get new keys.
}
members-remove-traces = What { $name } has written stays, with the name. This cannot be undone.
members-remove-unsent = What has not been synced from the colleague’s computer does not come along.
members-remove-asked = { $name } is removed at the next sync.
members-keep = Keep the colleague
members-stays-title = { $name } cannot be removed yet
members-stays-text = { $count ->
    [one] Nobody but { $name } can write in one case. Without { $name } nobody can go on with it.
   *[other] Nobody but { $name } can write in { $count } cases. Without { $name } nobody can go on with them.
}
members-stays-unseen = { $count ->
    [one] one case that you cannot read
   *[other] { $count } cases that you cannot read
}
members-stays-do = Ask { $name } to open Hand over cases and give them to somebody first. Then remove the colleague.
device-list = Computers of { $name }
device-number = Computer { $number }
device-this = this computer
device-active = in use
device-revoked = revoked
device-since = Here since { $day }.
device-last = Last in the unit’s log { $when }.
device-revoked-when = Revoked { $when } by { $name }
device-wish = The computer of { $name } is revoked
device-paper-wish = The recovery words of { $name } count no more
device-revoke = Revoke the computer
device-revoke-of = Revoke the computer: { $name }, computer { $number }
device-revoke-title = Is the computer of { $name } gone?
device-revoke-turned-away = It does not get into the server any more and receives nothing new.
device-revoke-keys = { $count ->
    [0] The shared register gets a new key.
    [one] The register and the case that it could read get new keys.
   *[other] The register and the { $count } cases that it could read get new keys.
}
device-revoke-keeps = What was on the computer is encrypted behind the passphrase. When the computer reaches the server again, it removes all it has.
device-revoke-only = { $name } has no other computer and cannot work until a new one belongs.
device-revoke-alone = { $count ->
    [one] Nobody else can write in one of the cases. Ask { $name } to share it first, if the computer can be reached.
   *[other] Nobody else can write in { $count } of the cases. Ask { $name } to share them first, if the computer can be reached.
}
device-revoke-when = It holds from the next sync on. You can take it back until then.
device-revoke-help = What to do when a computer is gone
device-revoke-asked = The computer of { $name } is revoked at the next sync.
device-keep = Keep the computer
device-paper = Recovery words on paper
device-recovered = Came with recovery words.
device-paper-end = End the words
device-paper-end-of = End the words: { $name }
device-paper-title = Shall the recovery words of { $name } count no more?
device-paper-keep = Let them count
device-paper-nobody = Nobody gets in with them on a new computer.
device-paper-computer = On the computer where they were made they still open.
device-paper-asked = The recovery words of { $name } count no more on new computers from the next sync on.
wish-title = Holds from the next sync on
wish-pending = { $what }, from the next sync on
wish-take-back = Take back
wish-take-back-of = Take back: { $what }
wish-taken-back = It is taken back. Nothing has changed.
wish-some-case = a case
wish-share = { $name } may { $right ->
    [write] read and write
   *[read] read
} in { $case } { $until }
wish-take-out = { $name } is taken out of { $case }
wish-leave = You leave { $case }
wish-role = { $name } becomes { $role }
wish-revoke = The computer of { $name } is revoked
wish-remove = { $name } is removed from the unit
wish-let-in = { $name } is let in
wish-require-version = The unit requires version { $version } or newer
wish-other = Something about a case
wish-refused-title = This could not be done
wish-refused-text = A colleague changed who may do what first. See how it is now, and do it again if it is needed.
wish-refused-seen = I have seen it
sync-invite-qr = QR code with the same invitation as the text above
sync-invite-qr-text = The square is the same code, for whoever reads it with a camera. Show it to the colleague alone.
sync-invite-print = Print the code
sync-compare-of = Compare the code with { $name }
sync-outcome-code-clock_skew = Stopped: the clock of this computer was wrong
sync-outcome-code-full_disk = Stopped: the disk of this computer was full
sync-outcome-code-history_forked = Halted: the server showed different histories
sync-outcome-code-history_rolled_back = Halted: the server had lost something
sync-outcome-code-newer_program = Stopped: somebody has a newer version of Fotfäste
sync-outcome-code-update_needed = Stopped: the unit requires a newer version of Fotfäste
sync-outcome-code-server_refused = Stopped: the server did not take it
sync-outcome-code-not_allowed = Stopped: the server did not let this computer in

## Who has a case

shared-who-may = Whoever may write in the case decides who has it.
shared-protected = Protected identity: choose only a colleague who needs the case, and ask the colleague first.
shared-pending = waiting
shared-let-read = Read only
shared-let-read-of = Let { $name } read only
shared-let-write = Let write
shared-let-write-of = Let write: { $name }
shared-right-asked = What { $name } may do changes at the next sync.
shared-last-writer = Nobody else can write here. Share with somebody who may write before you leave the case.
shared-out = Take out
shared-out-of = Take out: { $name }
shared-out-title = Shall { $name } no longer have the case?
shared-out-text = { $name } gets nothing new of the case. What has been read cannot be taken back.
shared-out-after = The case gets a new key that only those who remain have. It holds from the next sync on.
shared-out-keep = Let the colleague stay
shared-out-asked = { $name } is taken out of the case at the next sync.
shared-leave = Leave the case
shared-leave-title = Shall you leave the case?
shared-leave-text = The others still have it. What you have written is sent first, and stays with them.
shared-leave-after = You get nothing new of the case. A colleague who remains can share it with you again.
shared-leave-keep = Keep the case
shared-leave-asked = You leave the case at the next sync.
shared-wish-leave = You leave the case
shared-wish-out = { $name } is taken out
shared-wish-read = { $name } may read only
shared-wish-write = { $name } may write too
shared-wish-in = { $name } gets the case
shared-hand-over = Hand over the case
shared-hand-over-to = Hand over to
shared-hand-over-hint = The one who takes over { $name } after you.
shared-hand-over-act = Hand over the case
shared-hand-over-title = Hand over the case to { $name }?
shared-hand-over-gets = { $name } gets the whole case, with all its history, and may write in it.
shared-hand-over-loses = You no longer have it. What you have written is sent first.
shared-hand-over-when = It holds from the next sync on. The colleague sees it after their own sync.
shared-hand-over-asked = The case is handed over to { $name } at the next sync.
case-access-title = Who was given the case
case-access-lead = From the unit’s log. Nobody can change it.
case-access-none = The case has not come to the server yet.
case-access-opened = { $by } opened the case
case-access-may-read = { $by } let { $name } read
case-access-may-write = { $by } let { $name } read and write
case-access-taken-out = { $by } took { $name } out
case-access-left = { $name } left the case
case-access-left-office = { $name } was removed from the unit by { $by }
case-access-recovered = { $name } took the case over with the office's recovery papers

## Handing over several cases

give-title = Hand over cases
give-lead = When you leave, change work or are away: several cases at once.
give-open = Hand over cases
give-how = What is it about?
give-how-lend = I am away for a time
give-how-lend-hint = Lend until a day. The colleague may read and write until then. You keep the cases.
give-how-share = We have the cases together
give-how-share-hint = The colleague may read and write until you take them out. You keep the cases.
give-how-leave = I leave the cases
give-how-leave-hint = The colleague takes over. You no longer have them.
give-member = To which colleague?
give-until-hint = The last day the colleague has the cases
give-cases = Cases, { $count } chosen
give-has-it = { $name } has it already
give-problem-none = Choose at least one case
give-problem-until-required = Enter the day the loan ends
give-act-share = Share the cases
give-act-lend = Lend the cases
give-act-leave = Hand over the cases
give-sure-share = { $count ->
    [one] Share one case with { $name }?
   *[other] Share { $count } cases with { $name }?
}
give-sure-leave = { $count ->
    [one] Hand over one case to { $name }?
   *[other] Hand over { $count } cases to { $name }?
}
give-sure-share-text = { $name } sees the whole cases, with all their history. What has been read cannot be taken back.
give-sure-lend = { $count ->
    [one] Lend one case to { $name }?
   *[other] Lend { $count } cases to { $name }?
}
give-sure-lend-text = { $name } sees the whole cases, with all their history, until and including { $until }. Then they go from the colleague’s computer. What has been read cannot be taken back.
give-asked-lend = { $count ->
    [one] One case is lent to { $name } at the next sync.
   *[other] { $count } cases are lent to { $name } at the next sync.
}
give-sure-leave-text = { $name } gets the whole cases, with all their history. You no longer have them.
give-wait = Wait
give-asked-share = { $count ->
    [one] One case is shared with { $name } at the next sync.
   *[other] { $count } cases are shared with { $name } at the next sync.
}
give-asked-leave = { $count ->
    [one] One case is handed over to { $name } at the next sync.
   *[other] { $count } cases are handed over to { $name } at the next sync.
}
give-protected = Protected cases
give-protected-text = They are handed over one at a time, to a colleague whom you choose for that very case.
give-nobody = There is no colleague to hand over to yet
give-nobody-text = Invite a colleague first.
give-no-cases = You have no cases to hand over
give-no-cases-text = Here are the cases that you may write in.

## Help

help-title = When something happens
help-lead = Step by step, for whoever is in a hurry.
help-open = What to do when something happens
help-lost-title = A computer is gone
help-lost-lead = Stolen, forgotten on the train or left at a repair shop: count it as gone. Rather once too often.
help-lost-step-1 = Call an administrator of the unit. It can be done from any computer of the unit.
help-lost-step-2 = The administrator opens Colleagues and computers and chooses Revoke the computer. After the next sync it does not get in any more, and if it reaches the server, it removes all it has.
help-lost-step-3 = The cases get new keys when somebody who may write in them syncs. Ask everybody in the unit to sync the same day.
help-lost-step-4 = Was the computer unlocked, or the passphrase on a note in the bag? Tell the one who is responsible for personal data. What was on the computer may then have been read.
help-lost-step-5 = Report the theft to the police. When personal data is at risk, the data protection authority is to be told within 72 hours.
help-leaves-title = A colleague leaves
help-leaves-lead = Do it in this order, so that no case is without somebody who can write in it.
help-leaves-step-1 = The colleague opens Hand over cases, chooses I leave the cases and who takes over. Protected cases are handed over one at a time.
help-leaves-step-2 = The colleague syncs. Everything that waits is to be sent.
help-leaves-step-3 = An administrator opens Colleagues and computers and chooses Remove from the unit. If a case has nobody else who writes, Fotfäste says so.
help-leaves-step-4 = Collect the computer. The next time it reaches the server, it removes all it has.
help-holiday-title = A colleague is on holiday
help-holiday-lead = The stand-in has the cases meanwhile. The one who is away keeps them.
help-holiday-step-1 = Whoever will be away opens Hand over cases, chooses I am away for a time, the last day and who takes care of them.
help-holiday-step-2 = Both sync. The stand-in sees the cases among their participants.
help-holiday-step-3 = After the last day the cases go from the stand-in’s computer by themselves. Protected cases are lent one at a time, under Shared in the case.

## Settings

settings-lead = For this computer. Changes are saved at once.
settings-look = Look
settings-language = Language
settings-theme = Light or dark
settings-theme-system = As the computer
settings-theme-light = Light
settings-theme-dark = Dark
settings-density = Density
settings-density-comfortable = Roomy
settings-density-comfortable-hint = Larger rows, easier to hit
settings-density-compact = Compact
settings-density-compact-hint = More on the screen. Visits are always roomy.
settings-lock = Locking
settings-auto-lock = Lock after
settings-auto-lock-hint = Without movement
settings-auto-lock-visit = Lock after, during a visit
settings-auto-lock-visit-hint = You come back to the same step
settings-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
settings-auto-sync = Sync by itself
settings-auto-sync-hint = When the server can be reached. Otherwise you sync yourself.
settings-card = Your details
settings-card-text = Colleagues see them. Name and telephone stand on supervisor sheets.
settings-card-save = Save your details
settings-card-saved = Your details are saved.
settings-name = Name
settings-title = Title
settings-phone = Telephone
settings-phone-hint = Supervisors call this number
settings-phone-hours = When you answer
settings-phone-hours-hint = For example weekdays 08:00 to 16:30
settings-not-written = Not written
card-problem-name-required = Write your name
settings-passphrase = Passphrase
settings-passphrase-text = Nobody else can recover it for you. Backups open with it too.
settings-passphrase-change = Change passphrase
settings-passphrase-save = Change the passphrase
settings-passphrase-changed = The passphrase is changed. Use the new one next time you unlock.
settings-passphrase-current = Current passphrase
settings-passphrase-new = New passphrase
settings-passphrase-again = New passphrase once more
passphrase-problem-current-required = Write your current passphrase
passphrase-problem-current-wrong = The current passphrase is not right. Try again.
passphrase-problem-again-differ = The two new passphrases differ. Write the same both times.
keyring-problem-passphrase-required = Write the passphrase
keyring-problem-passphrase-wrong = The passphrase is not right. Try again.
settings-keyring = This computer’s login
settings-keyring-on = This computer’s login unlocks Fotfäste too.
settings-keyring-off = Only the passphrase unlocks Fotfäste.
settings-keyring-turn-on = Also unlock with this computer’s login
settings-keyring-save = Turn on
settings-keyring-turn-off = Always ask for the passphrase
settings-keyring-now-on = This computer’s login now unlocks too.
settings-keyring-now-off = Only the passphrase unlocks now.
settings-about = About Fotfäste
settings-version = Version
settings-office = The office
settings-office-change = Change the office’s details
settings-office-name = The office’s name
settings-office-name-hint = All that shows before you unlock
settings-office-save = Save
settings-office-saved = The office’s details are saved
settings-office-admins = This holds for everyone in the office. An administrator can change it.
settings-levels = The order of the support levels
settings-levels-hint = From least help to most. Steps that are judged already keep the order they were judged in.
settings-levels-first = Always first
settings-levels-up = Move up: { $level }
settings-levels-down = Move down: { $level }
settings-levels-moved = { $level } is now number { $place }.
settings-data = Where your data is
settings-data-here = Encrypted on this computer
settings-data-server = Encrypted on this computer, and encrypted on the server of the unit
settings-backups = Backups
settings-backups-newest = { $count ->
    [one] Latest { $when }, { $size }. There is one copy.
   *[other] Latest { $when }, { $size }. There are { $count } copies.
}
settings-backups-where = They are in
settings-backups-none = There is no backup yet.
programmes-title = Programmes
programmes-aside = Shared by the office
programmes-text = The programme says how long things may last and when follow-ups are planned. Its limits warn. They close nothing.
programme-new = New programme
programme-save = Save the programme
programme-saved = The programme is saved
programme-built-in = Built in
programme-retired = No longer offered
programme-name = Name
programme-introduction = Introduction, at most months
programme-introduction-hint = Empty: no limit
programme-introduction-is = { $months ->
    [one] Introduction at most one month.
   *[other] Introduction at most { $months } months.
}
programme-introduction-free = Introduction without a limit.
programme-follow-up = Follow-up, at least months
programme-follow-up-hint = Counted from the first day of the employment
programme-follow-up-is = { $months ->
    [one] Follow-up at least one month.
   *[other] Follow-up at least { $months } months.
}
programme-weeks = Follow-up after so many weeks
programme-weeks-hint = For example 1, 2, 4
programme-months = Follow-up after so many months
programme-months-hint = For example 2, 3, 6, 9, 12
programme-due = Followed up { $when }.
programme-due-weeks = week { $weeks }
programme-due-months = month { $months }
programme-requires = Asks for: { $what }.
programme-target-groups = Target groups
programme-target-groups-hint = One on each line. Empty: anybody. Write no diagnoses.
programme-for = For: { $groups }.
programme-retention = Retention, months after exit
programme-retention-hint = Empty: as the office's plan says
programme-retention-is = { $months ->
    [one] Erased one month after exit.
   *[other] Erased { $months } months after exit.
}
programme-handover = Try handing over at, per cent
programme-handover-hint = The coach's hours as a share of the worked hours
programme-retire = No longer offered for new enrolments
programme-retire-hint = Those already enrolled are not affected

## Days that end. The key is limit- followed by what ends.

limits-title = Ends soon
limits-note = Nothing closes by itself. You decide what happens.
limit-introduction-near = The introduction may last until { $day } at most, { $when }.
limit-introduction-passed = The introduction could last until { $day } at most. It is { $late }.
limit-follow_up-near = The follow-up lasts at least until { $day }, { $when }.
limit-follow_up-passed = The follow-up has lasted as long as the programme asks, until { $day }. You can end it.
limit-agreement-near = The agreement holds until { $day }, { $when }.
limit-agreement-passed = The agreement held until { $day }. It is { $late }.
limit-subsidy-near = The wage subsidy holds until { $day }, { $when }.
limit-subsidy-passed = The wage subsidy held until { $day }. It is { $late }.
limit-placement-near = The placement ends { $day }, { $when }.
limit-placement-passed = The placement ended { $day }.
limit-consent-near = The consent holds until { $day }, { $when }.
limit-consent-passed = The consent held until { $day }. Nothing can be printed for the supervisor.

## Vocational profile and validation

profile-none = No vocational profile yet
profile-none-text = Write it together with { $name }. You can make new versions later.
profile-first = Write the vocational profile
profile-new-version = New version
profile-new-hint = What you change becomes a new version. The old one stays.
profile-save = Save the version
profile-saved = The vocational profile is saved
profile-version = Version { $number }, { $day }
profile-written = Version { $number }. { $name } wrote it { $day }.
profile-show = Show
profile-compare = Compare with
profile-compare-none = None
profile-compared = Two versions side by side
profile-part = Part
profile-strengths = Strengths
profile-interests = Interests
profile-skills = Skills
profile-hours = Hours
profile-times = Times
profile-commute = Commute
profile-physical = Physical
profile-sensory = Sound, light and smell
profile-social = Social
profile-ownWords = In own words
profile-own-words-hint = Write it as { $name } says it
profile-conditions = Conditions
profile-conditions-hint = Write what the work must be like, never a diagnosis.
profile-adaptation-need = Must the work be adapted?
profile-adaptations = What must be adapted
profile-skills-hint = What, how well and what shows it
profile-skill = Skill { $number }
profile-skill-name = Skill
profile-skill-level = Level
profile-skill-unjudged = Not judged yet
profile-skill-evidence = What shows it
profile-skill-add = New skill
profile-skill-remove = Remove
profile-skill-remove-this = Remove skill { $number }
validations-title = Validation
validations-none = No validation has been started.
validation-new = New validation
validation-save = Save the validation
validation-saved = The validation is saved
validation-subject = What is validated
validation-subject-hint = For example baker
validation-method = Method
validation-step = Step
validation-started-on = Started
validation-finished-on = Finished
validation-result = Result
validation-result-none = None yet
validation-rating-before = Own rating before
validation-rating-after = Own rating after
validation-note = Good to know
validation-from = Started { $day }
validation-until = Finished { $day }
validation-before = Own rating before: { $value } of 10
validation-after = Own rating after: { $value } of 10
rating-scale = From 1, not at all, to 10, wholly

## Plan, goals and self-ratings

plan-none = Write what { $name } wants and how you will work.
plan-own-words = What the participant wants
plan-method = Chosen way of working
plan-method-hint = The participant's own choice
plan-agreed-on = Agreed to the plan
plan-agreed-on-hint = The day { $name } said yes
plan-review-weeks = Followed up every
plan-review-weeks-hint = Number of weeks
plan-reviewed-on = Last followed up
plan-next-review = The plan is followed up next: { $day }.
plan-review = Followed up today
plan-is-reviewed = The plan has been followed up
plan-begin = Write the plan
plan-change = Change the plan
plan-save-whole = Save the plan
plan-is-saved = The plan is saved
goals-title = Goals and steps
goals-none = No goals yet
goals-none-text = One goal at a time, with small steps on the way.
goal-new = New goal
goal-change = Change the goal
goal-save = Save the goal
goal-saved = The goal is saved
goal-text = Goal
goal-text-hint = Preferably in the participant's words
goal-state = State
goal-ended-on = Day
steps-none = No steps yet.
plan-step-new = New step
plan-step-save = Save the step
plan-step-saved = The step is saved
plan-step-text = What is to be done
plan-step-actor = Who does it
plan-step-actor-name = Name or role
plan-step-due = At the latest
plan-step-no-day = No day decided
plan-step-done = Done
plan-step-done-this = Done: { $text }
plan-step-is-done = The step is done
ratings-title = Self-ratings over time
ratings-none = { $name } has not rated anything yet.
ratings-new = New rating
ratings-save = Save the rating
ratings-saved = The rating is saved
ratings-scale = { $name } rates from 1, not at all, to 10, wholly
rating-day = Day
rating-value = Rating
rating-words = In own words
rating-one = { $value } of 10 on { $day }. The curve begins when there are two.
rating-from-to = From { $from } to { $to } of 10 since { $day }.

## When something is missing in a participant's form

participant-problem-firstName-required = Write the participant’s first name
participant-problem-enrolment-programme-choose = Choose a programme
participant-problem-enrolment-startsOn-required = Write the first day
phase-problem-phase-choose = Choose a phase
phase-problem-since-required = Write from which day
phase-problem-reason-required = Write why, an exit needs it
next-problem-nextStep-required = Write what the next step is
placement-problem-workplace-choose = Choose a workplace
placement-problem-kind-choose = Choose the kind
placement-problem-hoursPerWeek-required = Write how many hours a week
placement-problem-startsOn-required = Write the first day
plan-problem-heldOn-required = Write which day the visit is
plan-problem-startsAt-required = Write when the visit starts
task-problem-name-required = Write what the task is called
adaptation-problem-kind-choose = Choose what is adapted
adaptation-problem-measure-required = Write what you do
consent-problem-givenOn-required = Write which day the consent was given
consent-problem-evidence-required = Write how the consent was given
follow-up-problem-title-required = Write what the follow-up is about
follow-up-problem-dueOn-required = Write which day
follow-up-problem-doneOn-required = Write which day it was done
follow-up-problem-reason-required = Write why it is postponed
note-problem-text-required = Write something in the note
programme-problem-name-required = Write what the programme is called
programme-problem-introductionMonths-sius-limit = Write fewer months. AF-SIUS may last six at most.
programme-problem-followUpMonths-sius-limit = Write more months. AF-SIUS is followed up for twelve at least.
placement-problem-subsidyStartsOn-required = Write from which day the subsidy holds
participant-problem-enrolment-targetGroup-choose = Choose a target group
enrolment-problem-targetGroup-choose = Choose a target group
enrolment-problem-programme-choose = Choose a programme
profile-problem-adaptationNeed-choose = Answer whether the work must be adapted
profile-problem-adaptations-required = Write what must be adapted
validation-problem-subject-required = Write what is validated
validation-problem-finishedOn-required = Write which day the result came
validation-problem-result-choose = Choose which result it was
goal-problem-text-required = Write what the goal is
plan-step-problem-text-required = Write what is to be done
plan-step-problem-actor-choose = Choose who does it
plan-step-problem-actorName-required = Write who it is
rating-problem-ratings-choose = Write at least one rating
follow-up-problem-with-choose = Choose whom you followed up with
phase-problem-outcome-choose = Choose what came of it
phase-problem-occupation-choose = Choose what the participant does now
phase-problem-livelihood-choose = Choose what the participant lives on now
outcome-problem-outcome-choose = Choose what came of it
outcome-problem-occupation-choose = Choose what the participant does now
outcome-problem-livelihood-choose = Choose what the participant lives on now

## Log review

settings-records = Cases and logs
settings-records-text = Review who has read what, and erase cases whose time is over.
log-title = Log review
log-lead = Who has opened which case, when, and what to ask about. The review is a legal duty.
log-open = Log review
log-filter = Choose lines
log-from = From
log-until = Until
log-at = When
log-who = Who
log-about = Case
log-what = What
log-device = Computer
log-unusual = To ask about
log-all-members = All colleagues
log-all-people = All cases
log-all-actions = Everything done
log-all-lines = All lines
log-only-unusual = Only lines to ask about
log-choice = { $name } ({ $lines })
log-caption = Access log of the cases
log-none = No lines
log-none-text = Nobody has opened anything that fits the choice.
log-here = This one ({ $device })
log-nobody = Unknown colleague
log-action-newer = Written by a newer version
log-figure-lines = Lines
log-figure-cases = Cases
log-figure-unusual = To ask about
log-scope-all = Every case on this computer: { $count }
log-scope-own = Your cases: { $count }
log-unusual-outside_hours = Outside working hours
log-unusual-not_own_case = Not their own case
log-unusual-many_cases = Many cases in a short time
log-rules = How lines to ask about are chosen
log-rules-text = They are questions, not suspicions. Stand-ins, shared cases and evening visits explain most of them.
log-rule-outside_hours = Outside working hours: before { $from }:00, after { $until }:00, or on a Saturday or Sunday.
log-rule-not_own_case = Not their own case: the reader has never been the case's coach.
log-rule-many_cases = Many cases in a short time: at least { $count } different cases within { $minutes } minutes.
log-page = Line { $first } to { $last } of { $total }
log-newer = Newer lines
log-older = Older lines
log-export = Export the lines
log-export-title = Export { $count } lines?
log-export-text = The file is not encrypted. Each case's log will say that you have exported it.
log-export-file = log-review
log-whole = Is the log whole?
log-reach-alone = The office is on this computer alone. There is no other log.
log-reach-synced = Whole up to the sync { $when }. Each computer's lines hang together in a chain, and no link is missing. What a colleague has read without syncing shows after their next sync.
log-reach-never_synced = This computer has not synced yet. Only what was read on it shows here.
log-reach-stopped = The latest sync stopped. Lines from colleagues may be missing. Sync and look again.
log-reach-broken = The server shows a history that does not fit together. Do not rely on the log until that is cleared up.
log-unsent = { $count ->
    [1] One line from here has not been sent yet.
   *[other] { $count } lines from here have not been sent yet.
}
log-altered = In the log of { $cases } a line is not as it was written. A line is never to be changed. Find out why.
log-sign-title = Sign the review off
log-sign = Sign off
log-sign-hint = Counts every line of the period, not only the choice. The whole office reads the note.
log-sign-note = What you saw, and what was done
log-signed = The review is signed off
log-reviews = Reviews done
log-reviews-none = No review has been signed off yet.
log-reviews-caption = Reviews signed off
log-review-period = Period
log-review-by = Who
log-review-when = Signed off
log-review-what = Extent
log-review-note = Note
log-review-count = { $lines } lines in { $cases } cases, { $unusual } to ask about
log-review-problem-fromOn-required = Write on which day the review begins
log-review-problem-untilOn-ends-before-start = Write a day after the first

## Retention

retention-title = Retention
retention-lead = Closed cases and when they are to be erased. The program never erases anything by itself.
retention-open = Retention
retention-due-note = { $count ->
    [1] One case is due to be erased.
   *[other] { $count } cases are due to be erased.
}
retention-soon-note = { $count ->
    [1] One case is soon due to be erased.
   *[other] { $count } cases are soon due to be erased.
}
retention-show = Show
retention-caption = Closed cases
retention-who = Participant
retention-programme = Programme
retention-ended = Closed
retention-due = To be erased
retention-state = State
retention-none = No closed case
retention-none-text = When an enrolment has ended its case shows here, with the day it is to be erased.
retention-state-due = Due now
retention-state-soon = Soon
retention-state-later = Later
retention-state-held = Kept
retention-state-no_time = No time set
retention-no-time-text = The programme does not say how long the case is kept. Write the time under Settings, Programmes, as the office's plan says.

hold-title = Keep longer
hold-text = An audit, an appeal or an inquiry can require that the case remains.
hold-place = Keep the case
hold-reason = Why
hold-until = Until
hold-until-hint = Empty: until you lift it
hold-save = Keep
hold-saved = The case is kept
hold-is-until = Kept until { $day }: { $reason }
hold-is = Kept until further notice: { $reason }
hold-by = Decided by { $name } { $day }
hold-lift = Keep no longer
hold-lifted = The case is no longer kept
hold-problem-reason-required = Write why the case is kept
hold-problem-until-date-in-past = Write a day that has not passed

rights-title = Extract and retention
participant-tab-rights = Extract and retention

erase-title = Erase the case
erase-open = Prepare to erase
erase-goes-on = The enrolment goes on. The case is erased only if the participant asks for it or if it is a mistake.
erase-when = To be erased { $day }.
erase-what-happens = What happens
erase-here = Everything in the case is erased on this computer at once: data, history, visits, notes, access log and drafts.
erase-keys = The keys to the case are destroyed. What is left on the server can never be read.
erase-server = The server erases its part at the next sync, in the same step as the erasure is entered in the office's log.
erase-others = On the computers of { $names } it is erased at their next sync, also what they have written without syncing.
erase-alone = The case is on this computer alone.
erase-unsent = { $count ->
    [1] One change from here has not been sent. It is erased too.
   *[other] { $count } changes from here have not been sent. They are erased too.
}
erase-not-reached = What erasing does not reach
erase-not-paper = Paper and files already handed out, and backups of the server.
erase-not-away = Computers that never sync again.
erase-no-way-back = It cannot be undone.
erase-extract-first = Does the participant want their data? Save the register extract first, it cannot be done afterwards.
erase-reason = Why
erasure-reason-retention = Its time is over
erasure-reason-requested = The participant has asked for it
erasure-reason-mistake = The case should not have existed
erasure-reason-unknown = A reason from a newer version
erase-case-number = Write the case number { $number }
erase-case-number-hint = So that the wrong case is not erased
erase-backups = { $count ->
    [1] Also remove the backup on this computer
   *[other] Also remove the { $count } backups on this computer
}
erase-backups-hint = A new one is made first. Otherwise the backups hold the case until fourteen newer ones have been made.
erase-act = Erase the case
erase-confirm = Erase case { $number }?
erase-confirm-text = Everything about the participant is erased, here and with everyone who has the case. It cannot be undone.
erase-keep = Keep the case
erase-not-allowed = You can read the case but not erase it. Ask whoever is responsible, or an administrator.
erase-held = The case is kept. Lift that first.
erased = The case is erased
case-erased-elsewhere = A colleague has erased case { $number }. It is gone from this computer too.
erase-problem-reason-choose = Choose why the case is erased
erase-problem-reason-not-due = Its time is not over yet. Choose another reason, or wait.
erase-problem-reason-case-held = The case is kept for a reason. Lift that first.
erase-problem-caseNumber-required = Write the case number
erase-problem-caseNumber-case-number-mismatch = That is not the case's number. Check that it is the right case.
problem-case-number-mismatch = That is not the case's number
problem-case-held = The case is kept for a reason. Lift that first.
problem-not-due = Its time is not over yet

receipts-title = Receipts of erasure
receipts-text = A receipt says what was erased and by whom, never about whom.
receipts-none = No case has been erased on this computer.
receipts-caption = Receipts of erasure
receipt-number = Receipt
receipt-when = Erased here
receipt-who = Decision
receipt-why = Reason
receipt-how-far = How far
receipt-by = { $name }, { $when }
receipt-save = Save the receipt
receipt-save-of = Save the receipt { $id }
receipt-saved = The receipt is saved
receipt-file = erasure-receipt
receipt-title = Receipt of erasure
receipt-id = Receipt { $id }
receipt-decided = Decided { $when } by { $name }.
receipt-reason = Reason: { $reason }
receipt-carried-out = Erased on this computer { $when }.
receipt-reach-only_here = The case was on this computer alone.
receipt-reach-waiting = The server and the others hear of it at the next sync.
receipt-reach-vouched = The server has erased its part. Each computer does at its next sync.
receipt-reach-refused = The office did not take the erasure. Others may still have the case. Ask an administrator to erase it.
receipt-rows = Records erased
receipt-changes = Earlier values erased
receipt-batches = Traces of sync erased
receipt-drafts = Drafts erased
receipt-unsent = Of these, changes that had not been sent
receipt-not-reached = What the erasure does not reach:
receipt-not-backups = Backups made before and not removed.
receipt-not-prints = Paper and files already handed out.
receipt-not-devices = Computers that never sync again.
receipt-not-disk = Erased parts of the database file are overwritten. Older traces on the disk are encrypted with the computer's database key.
receipt-backups = { $count ->
    [1] One backup on this computer was made before an erasure and holds what was erased.
   *[other] { $count } backups on this computer were made before an erasure and hold what was erased.
}
receipt-backups-text = They go when fourteen newer ones have been made. You can make a new one and remove them now.
receipt-backups-clear = Make a new one and remove them
receipt-backups-cleared = A new backup is made, and the old ones are gone

## Register extract

extract-title = Register extract
extract-text = Everything there is about the participant on this computer, earlier values and who has read it included. The participant has a right to it.
extract-protected = The extract holds protected personal data in plain text. Give it to the participant alone, by hand.
extract-pdf = Save as PDF
extract-json = Save as data (JSON)
extract-ask-pdf = Save the register extract as PDF?
extract-ask-json = Save the register extract as data?
extract-logged = The file is not encrypted. The access log will say that you have saved the extract.
extract-act = Save
extract-done = The register extract is saved
extract-file = register-extract
extract-paper-kind = Register extract
extract-paper-lead = The data about { $name } at { $office }, as it is on this computer { $date }.
extract-paper-case = Case { $number }
extract-paper-page-of = Page { $page } of { $pages }
extract-paper-source = Where the data comes from
extract-paper-source-text = The data was written by the office's staff. Who wrote what and when stands beside it or under Earlier values.
extract-paper-shared = Who has the case
extract-paper-shared-alone = The case is on this computer alone.
extract-paper-right-read = reads
extract-paper-right-write = reads and writes
extract-paper-field = Field
extract-paper-value = Value
extract-paper-number = { $kind } { $number }
extract-paper-deleted = Removed, still in the history
extract-paper-empty = Nothing
extract-paper-yes = Yes
extract-paper-kilobytes = { $size } kB
extract-paper-no = No
extract-paper-earlier = Earlier values
extract-paper-earlier-text = What stood before a correction or a change.
extract-paper-when = When
extract-paper-who = Who
extract-paper-drafts = Drafts on this computer
extract-paper-newer = Data from a newer version
extract-paper-newer-text = { $count } records were written by a newer version of the program. They are in the data file. Update the program to read them here.
extract-paper-none = No data
plan-actor-participant = The participant
extract-paper-way-print = Printed
extract-paper-way-save = Saved as a file
extract-paper-standard-below = Below what is expected
extract-paper-standard-near = On the way
extract-paper-standard-meets = As expected
extract-paper-rights = Your rights
extract-paper-rights-text = You can ask for wrong data to be corrected or for data to be erased. Turn to { $office }.
extract-paper-more = Continued

sync-kind-log-review = Log review
sync-kind-retention-hold = Keep longer
access-action-extracted = Saved a register extract
consent-stops = When the consent is withdrawn, the supervisor sheet can no longer be shown, printed or saved with it. What has been handed out you have to collect yourselves.
consent-stopped = No new supervisor sheet can be made with this consent.
field-reviewer = Reviewed by
field-from-on = From
field-until-on = Until
field-signed-at = Signed off
field-lines = Number of lines
field-cases = Number of cases
field-unusual = Lines to ask about
field-until = Until
field-lifted-on = Ended

## Import and export

export-open = Export
export-what = What do you want to export?
export-participants = The participants, as the list shows them
export-visits = Your visits with their times
export-workplaces = The workplaces
export-file-participants = participants
export-file-visits = visits
export-file-workplaces = workplaces
export-format = File type
export-xlsx = Excel (xlsx)
export-csv = Text (csv)
export-logged = The file is not encrypted. Each case notes that you have exported it.
export-act = Export
export-done = { $rows ->
    [1] One row has been exported.
   *[other] { $rows } rows have been exported.
}
export-next-step = Next step
export-next-step-on = Next step, day
export-last-contact = Latest contact
export-participant = Participant
export-direct-minutes = Minutes together
export-indirect-minutes = Minutes for the participant
export-travel-minutes = Minutes of travel
export-admin-minutes = Minutes of administration
access-action-exported = Exported
access-action-recovered = Took over with recovery papers

import-open = Import
import-title = Import participants
import-lead = From a table in CSV or Excel. You see what will happen before anything is saved.
import-choose = Choose a file
import-choose-hint = The first row holds headings. The file stays on the computer.
import-reading = Reading the file
import-columns = Columns
import-columns-hint = Say what each column is. What is not taken along stays in the file.
import-column = Column in the file
import-example = Example
import-becomes = Becomes
import-nothing = Not taken along
import-field-full_name = Name, whole
import-field-first_name = First name
import-field-last_name = Last name
import-field-case_number = Case number
import-field-identity_number = Identity number
import-field-protection = Protected identity
import-field-phone = Telephone
import-field-email = E-mail
import-field-address = Address
import-field-language = Language
import-field-needs_interpreter = Needs an interpreter
import-field-own_goal = Own goal
import-field-starts_on = First day
import-field-phase = Phase
import-field-referral = Referred by
import-field-livelihood = Livelihood
import-programme = Programme for all
import-rows = Rows
import-figure-new = New participants
import-figure-known = Here already
import-figure-wrong = Need a change
import-row = Row
import-who = Who
import-state = What happens
import-state-new = Is added
import-state-known = Here already, is skipped
import-first-rows = The first { $count } rows are shown.
import-leave-out = { $count ->
    [1] Leave out the row that needs a change
   *[other] Leave out the { $count } rows that need a change
}
import-leave-out-hint = Otherwise: change the file and choose it again.
import-act = { $count ->
    [0] Nothing to import
    [1] Import one participant
   *[other] Import { $count } participants
}
import-done = { $count ->
    [1] One participant has been imported.
   *[other] { $count } participants have been imported.
}
problem-table-unreadable = The file cannot be read as a table. Save it as CSV or XLSX and choose it again.
problem-table-empty = There are no rows under the headings. Choose another file.
problem-table-too-large = The file has more than 20,000 rows. Split it and import one part at a time.
problem-photo-unreadable = The file is broken or not whole. Fetch it from the phone or the camera again.
problem-photo-format = The file is no photo that the program can read. Choose a picture in the format JPEG, PNG or WebP.
problem-photo-heic = The picture is in the format HEIC. Save it as JPEG on the phone and try again.
problem-photo-file-too-large = The file is larger than { $limit } MB. Save it smaller and try again.
problem-photo-too-many-pixels = The picture has more than { $limit } million pixels. Save it smaller and try again.
problem-photo-too-small = The picture is too small or too narrow to show anything. Choose another.
problem-rows-wrong = Some rows need a change. Change the file, or leave them out.

## The fields of what is kept. The key is field- and the field's name, with the kind's name before
## it where a kind needs another word.

value-deleted = Deleted
value-kept = Kept, with the change
value-empty = Empty
value-yes = Yes
value-no = No
field-deleted = Deleted or kept
field-name = Name
field-level-order = Order of support levels
field-contact-warning-days = Days for the warning
field-title = Name
field-phone = Telephone
field-phone-hours = When the telephone is answered
field-introduction-weeks = Introduction, at most weeks
field-introduction-months = Introduction, at most months
field-follow-up-months = Follow-up, at least months
field-follow-up-days = Follow-up after so many days
field-handover-percent = Try handing over at, percent
field-requirements = What has to be there
field-target-groups = Target groups
field-retention-months = Retention, months after closing
field-retired = No longer offered
field-organisation-number = Organisation number
field-responsible = Responsible for the contact
field-branch = Branch
field-sni = SNI code
field-contact-persons = Contact persons
field-archived-on = Laid aside
field-employer = Employer
field-street = Street address
field-town = Postal code and town
field-headcount = Number of employees
field-access-physical = Physical accessibility
field-access-reception = Reception
field-access-information = Accessible information
field-access-communication = Accessible communication
field-safety = Safety
field-capacity = Room for how many
field-capacity-note = When and for what there is room
field-workplace = Workplace
field-role = Role at the workplace
field-email = E-mail
field-trained-on = Supervisor training
field-ended-on = Last day
field-successor = Successor
field-by = Who
field-contact-person = Talked with
field-held-on = Day
field-way = How
field-about = What it was about
field-next-step = Next step
field-next-step-on = Day of the next step
field-next-step-done-on = Next step was done
field-tasks = Tasks
field-ssyk = SSYK code
field-hours-per-week = Hours a week
field-times = Times
field-demands = What the work asks for
field-since = Since
field-places = Number of places
field-state = State
field-closed-on = Filled or gone since
field-note = Note
field-template = Task template
field-position = Place in the order
field-response = What is done
field-cue = Sign to begin
field-how-to-help = How to help
field-case-number = Case number
field-first-name = First name
field-last-name = Last name
field-identity-number = Personal identity or coordination number
field-protection = Protected identity
field-address = Address
field-language = Language
field-needs-interpreter = Needs an interpreter
field-own-goal = Own goal
field-participant = Participant
field-programme = Programme
field-coach = Responsible coach
field-referral = Who referred
field-starts-on = First day
field-ends-on = Last day
field-phase = Phase
field-phase-since = In the phase since
field-livelihood = Livelihood, in own words
field-exit-reason = Why it ended
field-target-group = Target group
field-decision = Decision
field-entry-occupation = Occupation at entry
field-entry-livelihood = Livelihood at entry
field-exit-outcome = Outcome at exit
field-exit-occupation = Occupation at exit
field-exit-livelihood = Livelihood at exit
field-later-on = Asked six months later
field-later-outcome = Outcome six months later
field-later-occupation = Occupation six months later
field-later-livelihood = Livelihood six months later
field-enrolment = Enrolment
field-reason = Reason
field-supervisor = Supervisor
field-placement = Placement
field-fields = What may be shown
field-purpose = Purpose
field-given-on = Given
field-valid-until = Holds until
field-withdrawn-on = Withdrawn
field-evidence = What shows it
field-due-on = Day
field-done-on = Done
field-still-employed = Still has the job
field-needs = What is needed
field-after-days = Days after the start
field-with-participant = Together with the participant
field-with-supervisor = Together with the supervisor
field-author = Written by
field-written-at = Written
field-text = Text
field-corrects = Corrects
field-member = Colleague
field-at = When
field-device = Computer
field-action = What was done
field-kind = Kind
field-schedule = Schedule
field-agreement = Agreement or decision
field-agreement-ends-on = The agreement holds until
field-stepping-back = When the supervisor can step back
field-what-works = What works
field-subsidy = Wage subsidy or OSA
field-subsidy-starts-on = The subsidy holds from
field-subsidy-ends-on = The subsidy holds until
field-subsidy-decision = Decision on the subsidy
field-task = Task
field-starts-at = Starts
field-ends-at = Ends
field-mode = How you took part
field-direct-minutes = Minutes together
field-indirect-minutes = Minutes for the participant, not together
field-travel-minutes = Minutes of travel
field-admin-minutes = Minutes of administration
field-pace = Pace
field-quality = Quality
field-own-view = The participant's own view
field-own-words = In own words
field-topics = What the talk was about
field-supervisor-talk = Talk with the supervisor
field-incident = Incident to follow up
field-recorded-at = Recorded
field-visit = Visit
field-step = Step
field-photo-description = What the photo shows
field-photo-added-by = Added by
field-photo-added-on = Added on
field-photo-width = Width in pixels
field-photo-height = Height in pixels
field-photo-picture = Size of the picture
field-photo-small = Size of the small picture
field-level = Level
field-helper = Who helped
field-asked = What the supervisor asked
field-agreed = What you showed or agreed
field-handles-now = What the supervisor handles now
field-next-contact-on = Next contact
field-answers = Answers
field-ends = Ends
field-done-by = Done by
field-need = Need
field-measure = What you do
field-effect = How it works
field-adaptation = Adaptation
field-consent = Consent
field-printed-at = Printed
field-digest = Checksum of the content
field-strengths = Strengths
field-interests = Interests
field-hours = Hours
field-commute = Way to work
field-physical = Physical
field-sensory = Sound, light and smell
field-social = Social
field-adaptation-need = Need
field-vocational-profile-adaptation-need = Does the work need adapting
field-adaptations = What needs adapting
field-profile = Vocational profile
field-subject = What is validated
field-method = Method
field-started-on = Started
field-finished-on = Finished
field-result = Result
field-rating-before = Own rating before
field-rating-after = Own rating after
field-method-choice = Chosen way of working
field-review-weeks = Looked at again after so many weeks
field-agreed-on = Agreed to the plan
field-reviewed-on = Last followed up
field-goal = Goal
field-actor = Who does it
field-actor-name = Name or role
field-rated-on = Day
field-question = Statement
field-value = Rating
field-list = List
field-query = Filter
field-is-default = Shown from the start
field-office-name = Name of the unit
field-member-title = Title
field-opening-title = Occupation or role
field-opening-since = Known since
field-follow-up-title = What it is called
field-follow-up-reason = Why it is postponed
field-employer-contact-by = Coach
field-employer-contact-held-on = When
field-sheet-print-by = Printed by
field-sheet-print-fields = What was shown
field-sheet-print-consent = Consents
field-phase-change-by = Changed by
field-phase-change-since = From
field-consent-evidence = How the consent was given
field-adaptation-kind = What is adapted
field-adaptation-responsible = Who sees to it
field-adaptation-ended-on = No longer used since
field-goal-text = Goal
field-goal-ended-on = Reached or let go
field-plan-step-text = What is to be done
field-plan-step-due-on = By
field-plan-step-ended-on = Done or let go
field-handover-item-text = What has to be in place
field-handover-item-done-on = In place since
field-task-name = Task
field-skill-name = Skill
field-task-template-note = When the template fits
field-validation-note = Good to know
field-validation-step = How far it has come
field-plan-own-words = What the participant wants
field-visit-coach = Coach
field-trial-level = Support level
field-support-note-ends = This agreement no longer holds
field-access-participant = Whose record
field-access-member = Who read

## Saved filters

filters-saved = Saved filters
filter-save = Save the filter
filter-rename = Rename
filter-rename-it = Rename the filter { $name }
filter-remove = Remove
filter-remove-it = Remove the filter { $name }
filter-begin = Begin the list with this
filter-name = What to call the filter
filter-name-hint = For example: Mine in introduction
filter-saved = The filter { $name } is saved
filter-removed = The filter { $name } is removed
problem-filter-name-taken = You already have a filter with that name. Write another name.

## Calendar

calendar-open = To the calendar
calendar-title = Take the days to another calendar
calendar-what = The file has your planned visits, follow-ups, next steps and contacts with supervisors. It says what and when, never who or where.
calendar-case-numbers = Write case numbers in the titles
calendar-case-numbers-hint = The case number of a protected person is never in the file.
calendar-act = Save the calendar file
calendar-again = Import the file again when something has changed. The same event will not be doubled.
calendar-file = calendar
calendar-done = { $rows ->
    [0] The calendar file is saved. Nothing is planned.
    [one] The calendar file is saved with one event.
   *[other] The calendar file is saved with { $rows } events.
}
calendar-name = Fotfäste
calendar-visit = Visit
calendar-follow-up = Follow-up
calendar-next-step = Next step
calendar-contact = Contact with supervisor

## Recovery words

recovery-title = Recovery words
recovery-lead = 24 words on paper that open your records if you forget the passphrase or lose the computer.
recovery-step = Step { $step } of { $of }
recovery-step-why = Why you need the words
recovery-step-words = Put the words on paper
recovery-step-check = Show that the words are on the paper
recovery-step-done = The words are in force
recovery-why-forgotten = Nobody else can find out your passphrase. Without the words, the records on the computer are lost if you forget it.
recovery-why-backup = The words open the backups on this computer too.
recovery-why-paper = You need paper and pen, or a printer, and five minutes where nobody sees the screen.
recovery-why-again = You have words already. When you make new ones, the old ones open nothing.
recovery-why-passphrase = So that nobody else makes the words for you
recovery-begin = Show the words
recovery-begin-login = Use the login of the computer
recovery-words = Your 24 words in order
recovery-words-text = The words are shown only now. Write them by hand, or print the sheet. Do not photograph them.
recovery-print = Print the sheet
recovery-print-file = Printing puts the sheet on the computer as a file that only you can read. The file is removed when you are done here. If you do not want that, write the words by hand.
recovery-printed = The sheet is open for printing. Close it when it is printed, and go on here.
recovery-not-opened = The sheet could not be opened. Write the words by hand.
recovery-downloaded = The sheet is downloaded. Remove the file when it is printed.
recovery-on-paper = The words are on paper
recovery-check-text = Look at your paper and write the three words.
recovery-check-word = Word { $place }
recovery-check = Check the words
recovery-see-again = See the words again
recovery-problem-words-0-required = Write the first word
recovery-problem-words-1-required = Write the second word
recovery-problem-words-2-required = Write the third word
recovery-made = The recovery words are in force now.
recovery-done-old = If you have an older sheet, tear it up. It opens nothing new.
recovery-done-keep = Lock the sheet away, not in the computer bag.
recovery-done-lost = If the sheet is lost, make new words in Settings.
recovery-done-today = Go to Today
recovery-remind-title = Make your recovery words
recovery-remind-text = If you forget the passphrase, nobody can open your records. It takes five minutes to be safe.
recovery-remind-now = Make the words now
recovery-remind-later = Remind me in a week
recovery-postponed = You will be reminded again in a week.
papers-title = Office recovery
papers-lead = Two papers that together rescue cases when a colleague or the only administrator is gone.
papers-open = Office recovery
papers-state = The papers
papers-none = There are no papers yet. If a colleague leaves or a computer breaks, nobody can reach the cases that were only there.
papers-made = In force since { $when }. Made by { $name }.
papers-waits = The papers are made and come into force when this computer has synced next.
papers-alone = The office is on this computer alone. Connect it to a server first.
papers-only-admin = Only an administrator can make the papers.
papers-unknown = somebody whose name is not here
papers-rule-two = Each paper has 24 words. One paper alone opens nothing.
papers-rule-who = Give them to two different people, each in a locked cabinet.
papers-rule-own = What is a colleague's own, such as saved filters, they do not open.
papers-rule-again = When new papers are in force the old ones open nothing new. All cases get new keys at the next sync.
papers-how = How the papers work
papers-step-check = Show that the words are on the papers
papers-make = Make the papers
papers-make-again = Make new papers
papers-which = Paper { $paper }
papers-words = Words on paper { $paper }
papers-words-text = The words are shown only now. Copy them by hand, or print the papers. Do not photograph them.
papers-print = Print paper { $paper }
papers-written = The words are on two papers
papers-check-text = Look at the papers and write three words of each.
papers-stop = Cancel
papers-problem-first-0-required = Paper 1: write the first word
papers-problem-first-1-required = Paper 1: write the second word
papers-problem-first-2-required = Paper 1: write the third word
papers-problem-second-0-required = Paper 2: write the first word
papers-problem-second-1-required = Paper 2: write the second word
papers-problem-second-2-required = Paper 2: write the third word
papers-problem-first-required = Write the words of the one paper
papers-problem-second-required = Write the words of the other paper
papers-confirmed = The papers are made. They come into force when this computer has synced.
papers-use = Use the papers
papers-use-text = Both papers are needed, and network. Everybody in the office sees what you do, who you are and when.
papers-use-admin = Become an administrator
papers-use-admin-hint = When no administrator is left.
papers-use-cases = Take over cases from { $name }
papers-use-cases-hint = { $open ->
    [0] The papers open none of the cases yet.
    [1] The papers open one case.
   *[other] The papers open { $open } cases.
} { $closed ->
    [0] { "" }
    [1] One is not opened: nobody has synced it since the papers were made.
   *[other] { $closed } are not opened: nobody has synced them since the papers were made.
}
papers-use-nothing = There is nothing to take over, and you are an administrator already.
papers-use-what = What the papers shall do
papers-use-choose = Choose what the papers shall do
papers-first = The words of the one paper
papers-second = The words of the other paper
papers-words-hint = 24 words in order. The first four letters of each word are enough.
papers-used-admin = You are an administrator now.
papers-used-cases = { $cases ->
    [0] No cases could be opened.
    [1] One case is yours now.
   *[other] { $cases } cases are yours now.
}
papers-uses = What the papers have been used for
papers-uses-none = They have never been used.
papers-use-line-admin = { $who } became an administrator
papers-use-line-cases = { $cases ->
    [1] One case was taken over
   *[other] { $cases } cases were taken over
}
papers-use-line-when = { $when }, by { $name }
papers-remind-title = Make the office's recovery papers
papers-remind-text = Without them a colleague's cases are gone if the colleague's only computer is. It takes ten minutes.
papers-remind-now = Make the papers now
settings-recovery-made = You have had recovery words since { $when }.
settings-recovery-none = You have no recovery words.
settings-recovery-reach-computer = They open this computer. Make new words, and they also bring your work back on a new computer.
settings-recovery-reach-with_server = They open this computer. Once the unit has a server, they also bring your work back on a new computer.
settings-recovery-reach-next_sync = They open this computer. From the next sync on they also bring your work back on a new computer.
settings-recovery-reach-office = They open this computer, and bring your work back on a new one.
settings-recovery-text = If the sheet is lost, or somebody has seen it, make new ones.
settings-recovery-make = Make recovery words
settings-recovery-again = Make new words
settings-recovery-events = What has been done with your keys here
settings-passphrase-login = The login of the computer unlocks Fotfäste. So you can choose a new passphrase without the old one.
settings-passphrase-choose = Choose a new passphrase
passphrase-login-problem-passphrase-required = Choose a new passphrase
passphrase-login-problem-again-differ = The two new passphrases are not the same. Write the same both times.
key-deed-phrase_made = Recovery words were made
key-deed-phrase_used = The recovery words opened, and a new passphrase was chosen
key-deed-backup_opened = The recovery words opened a backup, and a new passphrase was chosen
key-deed-passphrase_changed = The passphrase was changed
key-deed-passphrase_by_login = A new passphrase was chosen with the login of the computer
key-deed-came_back = The recovery words brought the work back to this computer

## Help

help-keys = The keys on this computer
help-keys-login = I have forgotten the passphrase, but the login of the computer unlocks
help-keys-login-1 = Choose Unlock with the login of the computer.
help-keys-login-2 = Go to Settings, Passphrase, and choose Forgotten the passphrase? Choose a new one.
help-keys-login-3 = Make recovery words, so that you have one more way in.
help-keys-words = I have forgotten the passphrase, but have the recovery words
help-keys-words-1 = Choose Forgotten the passphrase? where you usually unlock.
help-keys-words-2 = Write the 24 words from the sheet, and choose a new passphrase.
help-keys-words-3 = The sheet stays in force. Lock it away again.
help-keys-nothing = I have forgotten the passphrase and have nothing else
help-keys-nothing-1 = Try the passphrases you usually use. There is no limit to how many times.
help-keys-nothing-2 = What you have synced is with colleagues who share the case, and can be recovered with the two papers of the office. Ask for a new invitation to the office.
help-keys-nothing-3 = What was on this computer alone nobody can open. Do not remove the file: you may find the sheet later.
help-keys-reset = The login of the computer does not unlock any more
help-keys-reset-1 = Unlock with the passphrase, or with the recovery words.
help-keys-reset-2 = Turn The login of the computer off in Settings, and on again with the passphrase.
help-keys-reset-3 = It happens when somebody else has changed the password of the computer, or its key store was emptied.
help-keys-damaged = The file on the computer is damaged
help-keys-damaged-1 = Choose a backup. One is made every day you work.
help-keys-damaged-2 = Open it with the passphrase, or choose I have the recovery words.
help-keys-damaged-3 = The damaged file stays beside it. Then sync, and what is newer comes.
help-keys-keys = The key file on the computer is damaged
help-keys-keys-1 = Choose Use the copy. Then unlock as usual.
help-keys-keys-2 = If the copy is gone too, neither passphrase nor words open. Ask for a new invitation to the office.
help-keys-paper = The sheet is lost, or somebody has seen it
help-keys-paper-1 = Go to Settings, Recovery words, and choose Make new words.
help-keys-paper-2 = Once the new words are in force, the old ones open nothing on the computer, and after the next sync nothing new on any computer.
help-keys-paper-3 = If the computer is gone too, tell an administrator at once, who revokes both the computer and the words in Colleagues and computers.
help-keys-dead = My only computer is broken or gone
help-keys-dead-1 = Tell an administrator, who revokes the computer in Colleagues and computers.
help-keys-dead-2 = If you have recovery words, start Fotfäste on a new computer and choose I have recovery words. Write the server’s address, the words and a new passphrase. What you had synced comes back. If the computer had been revoked already, what colleagues have too comes when one of them has synced. The words stay in force.
help-keys-dead-3 = If you have no words, ask for a new invite to the office. Cases that a colleague has too are shared with you again by the colleague. The others an administrator takes over with the office’s two papers, and shares with you.
help-keys-coach = A colleague is gone, and nobody else has the cases
help-keys-coach-1 = An administrator opens Colleagues and computers, Office recovery, with both papers.
help-keys-coach-2 = Choose the colleague and write the words. The cases come to the administrator's computer, with all that had been synced.
help-keys-coach-3 = Share the cases or hand them over. The case's log says who took it over.
help-keys-admin = The only administrator is gone
help-keys-admin-1 = A colleague opens Colleagues and computers, Office recovery, on their own computer, with both papers.
help-keys-admin-2 = Choose Become an administrator and write the words. Everybody in the office sees it.
help-keys-admin-3 = Revoke the computer that is gone and make new papers.
help-keys-papers = One of the office's papers is gone
help-keys-papers-1 = An administrator makes new papers in Office recovery.
help-keys-papers-2 = The old ones open nothing new once the colleagues have synced. Tear up the one that is left.
help-keys-papers-3 = With no administrator and only one paper nobody can help: so keep them in two places.
