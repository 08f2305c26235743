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
frame-already-saved = Already saved { $time }
frame-already-saved-plain = Everything is already saved
frame-nothing-to-undo = There is nothing to undo
frame-undone = The change is undone
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

## The sync state at the top

pill-offline = Offline
pill-waiting = { $count ->
    [one] { $count } change waiting
   *[other] { $count } changes waiting
}
pill-syncing = Syncing
pill-progress = { $done } of { $total }
pill-synced = All is synced
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
unlock-auto = Fotfäste locks after five minutes without movement. What you were doing is kept.
unlock-forgotten = I have forgotten the passphrase
unlock-forgotten-text = Try the passphrases you usually use. Nobody else can open the records for you. What you have synced is still with your colleagues: ask your manager for a new invitation.
unlock-new-computer = It is a new computer
unlock-new-computer-text = Ask your manager for an invitation for this computer. Then start Fotfäste and choose I have an invitation.

unlock-passphrase-needed = Write the passphrase

## When the file is damaged

damaged-title = The file on the computer is damaged
damaged-lead = Fotfäste cannot read its records. Nothing has been deleted.
damaged-backups = Backups on this computer
damaged-no-backups = There is no backup on this computer. What you have synced is with your colleagues.
damaged-restore = Restore the backup
damaged-set-aside = Set the file aside and start over
damaged-set-aside-hint = The file stays on the computer. Ask for help before you remove it.

## First start

start-title = Get started on this computer
start-lead-new = It takes a couple of minutes. You do not need to be online.
start-lead-join = It takes a couple of minutes. You need to be on the office network.
start-how = How do you want to begin?
start-how-new = I start on my own
start-how-new-hint = You can connect to a server later. All you have written comes along.
start-how-join = I have an invitation
start-how-join-hint = A long code from your manager or a colleague
start-who = Who are you?
start-name = Your name
start-name-hint = As your colleagues should see it
start-role = Title
start-phone = Telephone
start-office = Your unit
start-office-hint = For example Norrvike employment unit
start-invitation = Invitation
start-invitation-hint = Paste the whole code. It works once.
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
start-back = Back to unlocking
start-problem-name-required = Write your name
start-problem-officeName-required = Write which unit you work for
start-problem-code-required = Paste the invitation
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
error-newer_program = A newer version of Fotfäste has been used here. Update Fotfäste and try again.
error-not_found = What you are looking for is no longer there.
error-no_such_file = There is no such file. Choose another place.
error-not_allowed = You are not allowed to do that. Ask the person responsible for the case.
error-consent_missing = The participant has not said yes to that. Ask the participant.
error-sheet_changed = The sheet has changed since you saw it. Look at it again before you print.
error-try_again = Someone else changed the same thing just now. Try again. Nothing is lost.
error-full_disk = The disk of the computer is full. Remove something else and try again. What was saved is still there.
error-not_connected = The unit is not connected to a server. You can work as usual all the same.
error-already_connected = The unit is already connected to a server.
error-waiting_for_approval = The computer is waiting to be approved. Call the person who invited you.
error-offline = You are not online. Work as usual. Everything is saved on the computer.
error-bad_address = The address is not right. A server address begins with https.
error-server_refused = The server did not take it. Nothing is lost. Give the code { $reason } if you ask for help.
error-setup_code_refused = The server does not know the set-up code. Check the code and try again.
error-invite_malformed = This is not a whole invitation. Copy the whole code and paste it again.
error-invite_expired = The invitation has expired. Ask for a new one.
error-invite_used = The invitation is already used. Ask for a new one.
error-join_refused = The computer did not show the right invitation. Do not approve it. Ask your colleague to start over with a new invitation.
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
protection-none = No protection
protection-secrecy_mark = Secrecy mark
protection-protected_registration = Protected registration
protection-fictitious_identity = Fictitious identity
shared-field-schedule = Schedule
shared-field-tasks = Tasks with steps
shared-field-how_to_help = How to help
shared-field-adaptations = Adaptations
shared-field-stepping_back = When the supervisor can step back
shared-field-phone = The participant's phone number

## Visit under way

visit-window = Visit under way
visit-title = { $name } at { $workplace }
visit-lead = Visit { $number }. { $name } may read this page: nothing about health is shown here.
visit-mode = Where you are
visit-steps-done = { $done } of { $all } steps
visit-last-time = last visit
visit-levels-what = What do the levels mean?
visit-no-tasks = There are no tasks yet. Add them on the participant's page, under Tasks and steps.
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
