// Written from the command table: run `FOTFASTE_WRITE_BINDINGS=1 cargo test -p fotfaste-app --test bindings`.

export type AccessAction = "opened" | "changed" | "printed" | "shared" | "exported" | "extracted" | "recovered";

export type AccessChange = "opened" | "may_read" | "may_write" | "taken_out" | "left" | "left_office" | "recovered";

export type AccessEnded = {
  /** When an administrator ended it. */ at: string,
  /** How many changes had not been sent, and are lost with it. */ unsent: number, };

export type AccessRow = {
  /** When. */ at: string,
  /** Who. */ member: string,
  /** The name. */ name: string,
  /** What was done. */ action: AccessAction,
  /** Whether on this computer. */ thisDevice: boolean, };

export type Adaptation = {
  /** Its identity. */ id: string,
  /** At which placement. */ placement: string,
  /** What kind. */ kind: AdaptationKind,
  /** The need, without diagnosis. */ need: string,
  /** The measure, in observable words; shown on the supervisor sheet. */ measure: string,
  /** Who sees to it. */ responsible: string,
  /** In use since. */ since: string | null,
  /** How it works, as last judged. */ effect: Effect | null,
  /** No longer used since. */ endedOn: string | null, };

export type AdaptationDraft = {
  /** At which placement. */ placement: string,
  /** What kind. */ kind: AdaptationKind | null,
  /** The need, without diagnosis. */ need: string,
  /** The measure, in observable words. */ measure: string,
  /** Who sees to it. */ responsible: string,
  /** In use since, or empty. */ since: string,
  /** How it works, as last judged. */ effect: Effect | null,
  /** No longer used since, or empty. */ endedOn: string, };

export type AdaptationEffectDraft = {
  /** Which adaptation. */ adaptation: string,
  /** Its effect, when judged. */ effect: Effect | null, };

export type AdaptationKind = "working_time" | "task" | "information" | "physical_environment";

export type AdaptationNeed = "none" | "needed" | "unclear";

export type AdaptationUse = {
  /** Its identity. */ id: string,
  /** At which visit. */ visit: string,
  /** Which adaptation. */ adaptation: string,
  /** Its effect. */ effect: Effect, };

export type AdaptationUseView = {
  /** The judgement. */ adaptationUse: AdaptationUse,
  /** The measure. */ measure: string, };

export type AddPhoto = {
  /** What was typed. */ draft: PhotoDraft,
  /** The file, in Base64: as it was picked, or as it was prepared. */ content: string,
  /** The photo of the same step whose place it takes. */ replaces?: string | null, };

export type AgendaItem = {
  /** Which. */ id: string,
  /** Who. */ participant: string,
  /** At which placement. */ placement: string,
  /** Full name, or the case number of a protected person. */ name: string,
  /** Where; nothing for a protected person. */ workplace: string | null,
  /** The placement's supervisor; nothing for a protected person. */ supervisor: string | null,
  /** The day. */ heldOn: string,
  /** Start. */ startsAt: string,
  /** End. */ endsAt: string,
  /** Planned or done. */ state: VisitState,
  /** Which visit of the placement it is or was. */ visitNumber: number,
  /** What is to be done; nothing for a protected person. */ nextStep: string | null,
  /** Share of scored steps done without help, once done. */ share: number | null,
  /** Its draft, when it is under way. */ draftId: string | null, };

export type AppState = {
  /** Where the profile stands. */ state: ProfileState,
  /** Whether what is damaged is the key file, whose copy can be put back. */ keysDamaged?: boolean,
  /** Whether the computer's own key store can unlock the profile. */ keyring: boolean,
  /** Whether a recovery phrase can unlock the profile. */ recoveryPhrase?: boolean,
  /** When the office ended the access of this computer, whose profile is gone. */ ended?: AccessEnded,
  /** The office's name, once it is known here. */ officeName: string | null,
  /** The office's identity; only while unlocked. */ officeId: string | null,
  /** The program's version. */ version: string,
  /** The local day. */ today: string,
  /** Who has unlocked. */ user: User | null,
  /** Whether the office is connected to a server; only known while unlocked. */ connected: boolean, };

export type ArchiveEmployer = {
  /** Which. */ id: string,
  /** Aside, or not. */ archived: boolean, };

export type ArchiveTaskTemplate = {
  /** Which. */ id: string,
  /** Aside, or not. */ archived: boolean, };

export type ArchiveWorkplace = {
  /** Which. */ id: string,
  /** Aside, or not. */ archived: boolean, };

export type BackupRow = {
  /** Where it is. */ path: string,
  /** When it was made. */ at: string,
  /** Its size. */ bytes: number, };

export type BeginPhrase = {
  /** The passphrase; without it the computer's own key store must be able to unlock. */ passphrase?: string | null, };

export type Branch = "agriculture" | "mining" | "manufacturing" | "energy" | "water" | "construction" | "trade" | "transport" | "hospitality" | "information" | "finance" | "real_estate" | "professional" | "support" | "public" | "education" | "care" | "culture" | "service" | "household" | "international";

export type CaseAccess = {
  /** Its place among them. */ id: string,
  /** When. */ at: string,
  /** What. */ what: AccessChange,
  /** Whom it is about; nothing until their card has arrived. */ who: string | null,
  /** Who did it. */ by: string | null,
  /** The last day, for a share that ends by itself. */ until: string | null, };

export type CaseMember = {
  /** Who. */ id: string,
  /** Name. */ name: string,
  /** With what right. */ right: CaseRight,
  /** Whether it is the one who asks. */ me: boolean,
  /** Whether it only holds from the next sync on. */ pending: boolean,
  /** The last day they have it; none for good. */ until: string | null,
  /** The right that is asked for and holds from the next sync on, if that or the day changes. */ becomes: CaseRight | null,
  /** The last day that is asked for with it. */ becomesUntil: string | null,
  /** Whether they have the case no more from the next sync on. */ leaving: boolean,
  /** The wish that would be taken back, when one is on its way. */ wish: string | null, };

export type CasePeople = {
  /** Whether the one who asks may say who has it. */ mayShare: boolean,
  /** Who has it, or will from the next sync on. */ members: Array<CaseMember>,
  /** Colleagues who do not. */ others: Array<Colleague>, };

export type CaseRight = "read" | "write";

export type ChangePassphrase = {
  /** The one in force. */ current: string,
  /** The one to come. */ new: string, };

export type ChangePhase = {
  /** Who. */ participant: string,
  /** To which phase. */ phase?: Phase | null,
  /** From which day; empty means today. */ since: string,
  /** Why, in own words; required for an exit. */ reason: string,
  /** What came of it; required for an exit. */ outcome?: Outcome | null,
  /** What the participant does; required for an exit. */ occupation?: Occupation | null,
  /** What the participant lives on; required for an exit. */ livelihood?: Livelihood | null, };

export type ChangeRole = {
  /** Whose. */ member: string,
  /** Which. */ role: OfficeRole, };

export type ChangedKind = Kind | Other;

export type Choice = {
  /** Its change. */ head: string, } | {
  /** The text. */ text: string, };

export type ChooseDefaultFilter = {
  /** Which list. */ list: FilteredList,
  /** Which filter; nothing means everything. */ id?: string | null, };

export type ChooseSupervisor = {
  /** For which placement. */ placement: string,
  /** Whom; nobody while nobody is agreed. */ supervisor?: string | null, };

export type CodeView = {
  /** Another computer of somebody's own, instead of a new colleague. */ ownDevice: boolean, };

export type Colleague = {
  /** Who. */ id: string,
  /** The name; nothing until their card has arrived. */ name: string | null, };

export type ComeBack = {
  /** The address of the office's server. */ serverUrl: string,
  /** The 24 words, as typed or pasted. */ words: string,
  /** The passphrase that shall unlock this computer. */ passphrase: string,
  /** Whether the computer's own key store may unlock too. */ useKeyring: boolean, };

export type CompleteContactStep = {
  /** Of which contact. */ id: string,
  /** Done, or not. */ done: boolean, };

export type ConfirmPapers = {
  /** Of the first, as typed, in the order they were asked for. */ first: Array<string>,
  /** Of the second. */ second: Array<string>, };

export type ConfirmPhrase = {
  /** As typed, in the order they were asked for. */ words: Array<string>, };

export type ConflictHead = {
  /** The change, to choose it by. */ op: string,
  /** The value, fit to show. */ value: string | null,
  /** Who wrote it. */ by: string | null,
  /** When. */ at: string,
  /** Whether it was written on this computer. */ thisDevice: boolean,
  /** Whether it was written by the one who asks. */ mine: boolean,
  /** Whether it is the one in force until somebody chooses. */ inForce: boolean, };

export type ConflictView = {
  /** What kind of row. */ kind: Kind,
  /** Which. */ row: string,
  /** Which field; "deleted" where one deleted what another changed. */ field: string,
  /** What the row is called. */ about: string | null,
  /** Whose case. */ participant: string | null,
  /** Whose case, as a name or a case number. */ participantName: string | null,
  /** The values. */ heads: Array<ConflictHead>,
  /** Whether it is running text, where keeping both makes sense. */ longText: boolean, };

export type ConnectOffice = {
  /** The server's address. */ serverUrl: string,
  /** The one-time code that the server printed. */ setupCode: string, };

export type Consent = {
  /** Its identity. */ id: string,
  /** From whom. */ participant: string,
  /** To which supervisor; nobody named means the placement's supervisors. */ supervisor: string | null,
  /** For which placement. */ placement: string | null,
  /** Codes of [`crate::choice::SharedField`], comma-separated. */ fields: string,
  /** What it is for. */ purpose: string,
  /** Given on. */ givenOn: string,
  /** Valid until and including. */ validUntil: string | null,
  /** Withdrawn on, when so. */ withdrawnOn: string | null,
  /** How it was given: signed paper, said in a meeting. */ evidence: string, };

export type ConsentDraft = {
  /** From whom. */ participant: string,
  /** To which supervisor; nobody means the supervisors at the placement's workplace. */ supervisor: string | null,
  /** For which placement. */ placement: string | null,
  /** What may be shown. */ fields: Array<SharedField>,
  /** What it is for. */ purpose: string,
  /** Given on; empty means today. */ givenOn: string,
  /** Valid until and including, or empty. */ validUntil: string,
  /** How it was given. */ evidence: string, };

export type ConsentState = "valid" | "expired" | "withdrawn" | "to_come";

export type ConsentView = {
  /** The consent. */ consent: Consent,
  /** What it covers. */ fields: Array<SharedField>,
  /** Name of the supervisor it names. */ supervisor: string | null,
  /** How it stands. */ state: ConsentState, };

export type ContactRule = {
  /** Days after a colleague's contact in which others are warned; 0 means never. */ days: number, };

export type ContactWarning = {
  /** Who; nothing until the colleague's card has arrived. */ by: string | null,
  /** When. */ on: string, };

export type ContactWay = "visit" | "phone" | "email" | "digital" | "event";

export type CorrectVisit = {
  /** Which one. */ id: string,
  /** What was typed. */ draft: VisitDraft,
  /** What the form showed, when it has been told. A colleague's later change that the person left alone stays as it is. */ shown?: VisitDraft | null, };

export type CreateInvite = {
  /** The colleague's name, for the list of invites. */ name: string,
  /** The role to give. */ role: OfficeRole, };

export type CreateProfile = {
  /** Full name. */ name: string,
  /** Title ("jobbcoach"). */ title: string,
  /** Telephone, shown on supervisor sheets. */ phone: string,
  /** The office's name. */ officeName: string,
  /** The passphrase that unlocks. */ passphrase: string,
  /** Whether the computer's own key store may unlock too. */ useKeyring: boolean, };

export type Density = "comfortable" | "compact";

export type DescribePhoto = {
  /** Which. */ id: string,
  /** What was typed. */ draft: PhotoDraft,
  /** What the form showed when it was opened: what a colleague has changed since stays. */ shown?: PhotoDraft | null, };

export type DeviceRow = {
  /** Which, 32 hexadecimal digits. */ id: string,
  /** Whether it is this computer. */ thisDevice: boolean,
  /** Whether it is no computer but a paper with recovery words. */ paper: boolean,
  /** Whether it was linked with recovery words. */ recovered: boolean,
  /** Since when it is one of the office's; nothing before the office has a server. */ since: string | null,
  /** When it last said something in the office's log. */ lastInLog: string | null,
  /** If it has been revoked. */ revoked: Ended | null,
  /** The wish that revokes it at the next sync. */ wish: string | null, };

export type DraftRow = {
  /** Which. */ draftId: string,
  /** "visit", or what the form calls itself. */ kind: string,
  /** What it is about. */ about: string | null,
  /** Whose, as a first name or a case number. */ participant: string | null,
  /** Where. */ workplace: string | null,
  /** When it was last saved. */ savedAt: string, };

export type DraftView = {
  /** Which. */ id: string,
  /** What the form calls itself. */ kind: string,
  /** The form's own content. */ json: unknown,
  /** When it was last saved. */ savedAt: string, };

export type DueContact = {
  /** At which placement. */ placement: string,
  /** About whom. */ participant: string,
  /** Full name, or the case number of a protected person. */ name: string,
  /** Where; nothing for a protected person. */ workplace: string | null,
  /** With whom; nothing for a protected person. */ supervisor: string | null,
  /** The day. */ dueOn: string,
  /** Days late, 0 today. */ daysLate: number, };

export type DueStep = {
  /** The contact it comes from. */ contact: string,
  /** With which employer. */ employer: string,
  /** The employer's name. */ employerName: string,
  /** What is to be done. */ step: string,
  /** Its day. */ dueOn: string,
  /** Days late, 0 today. */ daysLate: number, };

export type Effect = "helps" | "partly" | "does_not_help";

export type Employer = {
  /** Its identity. */ id: string,
  /** Registered name. */ name: string,
  /** Organisation number, ten digits, or empty. */ organisationNumber: string,
  /** The one coach responsible for contacts, when somebody is. */ responsible: string | null,
  /** Branch, when known. */ branch: Branch | null,
  /** SNI code as SCB writes it, or empty. */ sni: string,
  /** Contact persons, one a line. */ contactPersons: string,
  /** No longer worked with since. */ archivedOn: string | null, };

export type EmployerContact = {
  /** Its identity. */ id: string,
  /** With which employer. */ employer: string,
  /** About which of its workplaces, when one. */ workplace: string | null,
  /** By which coach. */ by: string,
  /** With whom there. */ contactPerson: string,
  /** When. */ heldOn: string,
  /** How. */ way: ContactWay,
  /** About what. Names no participant. */ about: string,
  /** What comes next. */ nextStep: string,
  /** When that is due. */ nextStepOn: string | null,
  /** When it was done. */ nextStepDoneOn: string | null, };

export type EmployerContactDraft = {
  /** With which employer. */ employer: string,
  /** About which workplace, when one. */ workplace: string | null,
  /** With whom. */ contactPerson: string,
  /** When; left empty, it is today. */ heldOn: string,
  /** How. */ way: ContactWay | null,
  /** About what. */ about: string,
  /** What comes next, or empty. */ nextStep: string,
  /** When that is due. */ nextStepOn: string,
  /** The writer has been asked, and no participant is named. */ namesNobody: boolean, };

export type EmployerContactView = {
  /** The contact. */ contact: EmployerContact,
  /** By whom. */ by: string,
  /** The workplace's name. */ workplace: string | null,
  /** Whether the next step's day has come. */ due: boolean, };

export type EmployerDraft = {
  /** Registered name. */ name: string,
  /** Organisation number in any usual way of writing, or empty. */ organisationNumber: string,
  /** Branch; nothing follows the SNI code. */ branch: Branch | null,
  /** SNI code, or empty. */ sni: string,
  /** The one coach responsible for contacts. */ responsible: string | null,
  /** Contact persons, one a line. */ contactPersons: string,
  /** The writer has been asked, and no participant is named. */ namesNobody: boolean, };

export type EmployerRow = {
  /** Which. */ id: string,
  /** Its name. */ name: string,
  /** Branch. */ branch: Branch | null,
  /** The responsible coach. */ responsible: string | null,
  /** The responsible coach's name. */ responsibleName: string | null,
  /** How many workplaces are worked with. */ workplaces: number,
  /** Open places at them. */ openings: number,
  /** The latest contact. */ lastContactOn: string | null,
  /** The earliest next step still to be done. */ nextStepOn: string | null,
  /** Whether it is no longer worked with. */ archived: boolean, };

export type EmployerView = {
  /** The employer. */ employer: Employer,
  /** The responsible coach's name. */ responsible: string | null,
  /** Whether that is the reader. */ mine: boolean,
  /** A colleague's contact within the office's days. */ warning: ContactWarning | null,
  /** Its workplaces by name. */ workplaces: Array<EmployerWorkplace>,
  /** Contacts, the latest first. */ contacts: Array<EmployerContactView>,
  /** Openings at its workplaces: the open ones first. */ openings: Array<OpeningView>, };

export type EmployerWorkplace = {
  /** Which. */ id: string,
  /** Its name. */ name: string,
  /** Town. */ town: string,
  /** Whether it is no longer worked with. */ archived: boolean, };

export type EndSupervisor = {
  /** Which. */ id: string,
  /** The last day and who takes over. */ draft?: SupervisorEndDraft | null,
  /** What the form showed, when it has been told. A colleague's later change that the person left alone stays as it is. */ shown?: SupervisorEndDraft | null, };

export type Ended = {
  /** When. */ at: string,
  /** By whom; nothing until their card has arrived. */ by: string | null, };

export type Ending = {
  /** What. */ kind: LimitKind,
  /** The enrolment, placement or consent it is about. */ id: string,
  /** Of whom. */ participant: string,
  /** Full name, or the case number of a protected person. */ name: string,
  /** Where; nothing for a protected person. */ workplace: string | null,
  /** Last day. */ endsOn: string,
  /** Whether it is to come or has passed. */ nearness: Nearness, };

export type EnrolParticipant = {
  /** Who. */ participant: string,
  /** What was typed. */ draft: EnrolmentDraft, };

export type Enrolment = {
  /** Its identity. */ id: string,
  /** Who. */ participant: string,
  /** In which programme. */ programme: string,
  /** The responsible coach. */ coach: string,
  /** Who referred the participant. */ referral: string,
  /** First day. */ startsOn: string,
  /** Last day, once it has ended. */ endsOn: string | null,
  /** Where the participant is now. */ phase: Phase,
  /** Since when. */ phaseSince: string,
  /** Livelihood at entry, in words. */ livelihood: string,
  /** Why it ended. */ exitReason: string,
  /** The programme's target group that the participant belongs to. */ targetGroup: string,
  /** The decision that the programme needs: date, reference. */ decision: string,
  /** What the participant did at entry. */ entryOccupation: Occupation | null,
  /** What the participant lived on at entry. */ entryLivelihood: Livelihood | null,
  /** What came of it, at exit. */ exitOutcome: Outcome | null,
  /** What the participant does at exit. */ exitOccupation: Occupation | null,
  /** What the participant lives on at exit. */ exitLivelihood: Livelihood | null,
  /** When it was asked again, six months after the exit. */ laterOn: string | null,
  /** What came of it, six months later. */ laterOutcome: Outcome | null,
  /** What the participant does six months later. */ laterOccupation: Occupation | null,
  /** What the participant lives on six months later. */ laterLivelihood: Livelihood | null, };

export type EnrolmentDraft = {
  /** In which programme. */ programme: string | null,
  /** The responsible coach; nobody chosen means the one who writes. */ coach: string | null,
  /** Where the participant starts; nothing chosen means the first phase. */ phase: Phase | null,
  /** First day; empty means today. */ startsOn: string,
  /** Who referred the participant. */ referral: string,
  /** Livelihood at entry, in words. */ livelihood: string,
  /** The programme's target group, where it has some. */ targetGroup: string,
  /** The decision that the programme needs: date, reference. */ decision: string,
  /** What the participant does at entry. */ entryOccupation: Occupation | null,
  /** What the participant lives on at entry. */ entryLivelihood: Livelihood | null, };

export type EraseCase = {
  /** Whose. */ participant: string,
  /** The case's number, typed by hand. */ caseNumber: string,
  /** Why. */ reason?: ErasureCause | null,
  /** Whether the copies of the store on this computer go too, after a new one has been made. */ clearBackups: boolean, };

export type ErasureCause = "retention" | "requested" | "mistake";

export type ErasurePlan = {
  /** Whose case. */ participant: string,
  /** Full name; the case number of a protected person. */ name: string,
  /** What must be typed. */ caseNumber: string,
  /** Whether the identity is protected. */ protected: boolean,
  /** Where the case stands; nothing while an enrolment goes on. */ state: RetentionState | null,
  /** From when it is to be erased. */ dueOn: string | null,
  /** Why it is kept. */ hold: HoldView | null,
  /** Colleagues who have the case on their computers. */ others: Array<string>,
  /** Whether the office is connected to a server. */ connected: boolean,
  /** Changes that have not been sent. */ unsent: number,
  /** Copies of the store on this computer that hold the case. */ backups: number,
  /** Whether this person may erase it. */ mayErase: boolean, };

export type ErasureReach = "only_here" | "waiting" | "vouched" | "refused";

export type ErrorBody = { "code": "problems",
  /** Which, and why. */ problems: Array<Problem>, } | { "code": "locked" } | { "code": "no_profile" } | { "code": "profile_exists" } | { "code": "profile_in_use" } | { "code": "wrong_passphrase" } | { "code": "keyring_unavailable" } | { "code": "damaged" } | { "code": "no_key_copy" } | { "code": "newer_program" } | { "code": "update_needed" } | { "code": "not_found",
  /** Of which kind. */ kind: Kind, } | { "code": "no_such_file" } | { "code": "not_allowed" } | { "code": "last_writer" } | { "code": "last_administrator" } | { "code": "own_account" } | { "code": "consent_missing",
  /** Which. */ fields: Array<SharedField>, } | { "code": "never_shared",
  /** What it is. */ what: Array<NeverShared>, } | { "code": "sheet_changed" } | { "code": "try_again" } | { "code": "changed_since" } | { "code": "nothing_to_undo" } | { "code": "nothing_pending" } | { "code": "too_long" } | { "code": "full_disk" } | { "code": "not_connected" } | { "code": "already_connected" } | { "code": "wrong_papers" } | { "code": "holds_work" } | { "code": "waiting_for_approval" } | { "code": "offline" } | { "code": "server_silent" } | { "code": "bad_address" } | { "code": "server_refused",
  /** The server's code. */ reason: string, } | { "code": "setup_code_refused" } | { "code": "invite_malformed" } | { "code": "invite_expired" } | { "code": "invite_used" } | { "code": "join_refused" } | { "code": "revoked" } | { "code": "clock_skew",
  /** Minutes ahead; negative behind. */ minutes: number, } | { "code": "history_forked" } | { "code": "history_rolled_back" } | { "code": "no_such_command" } | { "code": "bad_argument",
  /** What was expected; never what was given. */ detail: string, } | { "code": "unexpected",
  /** The report's number. */ report: string, };

export type Event = { "changed": {
  /** Which. */ kinds: Array<ChangedKind>, } };

export type ExportCalendar = {
  /** Whether a case number stands in the titles; a protected person's never does. */ caseNumbers: boolean,
  /** Where to write it; nothing gives the content back. */ path?: string | null, };

export type ExportList = {
  /** Which. */ list: ExportedList,
  /** How. */ format: TableFormat,
  /** Where to write it; nothing gives the content back. */ path?: string | null, };

export type ExportLog = {
  /** Which lines; the page does not matter. */ lines: ReviewLog,
  /** Where to; nothing gives the content back. */ path?: string | null, };

export type Exported = {
  /** How many rows, without the headings. */ rows: number,
  /** The file in Base64, when no path was given. */ content: string | null, };

export type ExportedList = "participants" | "visits" | "workplaces";

export type ExtractFormat = "pdf" | "json";

export type Extracted = {
  /** The file in Base64, when no path was given. */ content: string | null, };

export type Fading = {
  /** Weeks with visits, oldest first. */ weeks: Array<FadingWeek>,
  /** The lines. */ anchors: FadingAnchors, };

export type FadingAnchors = {
  /** Below this, in percent, support is stable. */ stable: number,
  /** At this, in percent, handing over is tried. */ handover: number, };

export type FadingWeek = {
  /** ISO year. */ year: number,
  /** ISO week. */ week: number,
  /** The coach's minutes, with the participant and for the participant. */ coachMinutes: number,
  /** The participant's worked minutes. */ workedMinutes: number,
  /** The share, in percent. */ percent: number | null,
  /** What the support rose from, where it clearly did. */ rise: Rise | null, };

export type Fall = {
  /** The better share of the two judged visits before, in percent. */ from: number, };

export type FileOut = {
  /** The file in Base64, when no path was given. */ content: string | null, };

export type FilteredList = "participants" | "workplaces" | "employers";

export type FollowUp = {
  /** Its identity. */ id: string,
  /** Of whom. */ participant: string,
  /** Of which placement. */ placement: string | null,
  /** What it is called; empty when it is called by its place in the schedule. */ title: string,
  /** When it is due. */ dueOn: string,
  /** Where it stands. */ state: FollowUpState,
  /** When it was carried out. */ doneOn: string | null,
  /** Whether the participant is still employed, when asked. */ stillEmployed: boolean | null,
  /** Hours per week then, when asked. */ hoursPerWeek: number | null,
  /** What is needed now. */ needs: string,
  /** Why it was moved. */ reason: string,
  /** Planned by the programme, so many days after the start; none when planned by hand. */ afterDays: number | null,
  /** Carried out with the participant. */ withParticipant: boolean,
  /** Carried out with the supervisor. */ withSupervisor: boolean, };

export type FollowUpDraft = {
  /** Of whom. */ participant: string,
  /** Of which placement. */ placement: string | null,
  /** What it is called. */ title: string,
  /** When it is due. */ dueOn: string,
  /** Where it stands; nothing chosen means planned. */ state: FollowUpState | null,
  /** When it was carried out. */ doneOn: string,
  /** Whether the participant is still employed, when asked. */ stillEmployed: boolean | null,
  /** Hours per week then, when asked. */ hoursPerWeek: string,
  /** What is needed now. */ needs: string,
  /** Why it was moved. */ reason: string,
  /** Carried out with the participant. */ withParticipant: boolean,
  /** Carried out with the supervisor. */ withSupervisor: boolean, };

export type FollowUpState = "planned" | "done" | "postponed";

export type GetDraft = {
  /** What the form calls itself. */ kind: string,
  /** What it is about. */ about?: string | null, };

export type GetPhoto = {
  /** Of which photo. */ id: string,
  /** How large. */ size: PhotoSize, };

export type Goal = {
  /** Its identity. */ id: string,
  /** Whose. */ participant: string,
  /** Its place in the plan, from 0. */ position: number,
  /** What is to be reached. */ text: string,
  /** Open, reached or let go. */ state: GoalState,
  /** When it was reached or let go. */ endedOn: string | null, };

export type GoalDraft = {
  /** Whose. */ participant: string,
  /** What is to be reached. */ text: string,
  /** Where it stands; nothing chosen means open. */ state: GoalState | null,
  /** When it was reached or let go; empty means today. */ endedOn: string, };

export type GoalState = "open" | "reached" | "let_go";

export type GoalView = {
  /** The goal. */ goal: Goal,
  /** What is to do first, by day, then what has ended. */ steps: Array<PlanStep>, };

export type HandOverCases = {
  /** To whom. */ member: string | null,
  /** Which. */ participants: Array<string>,
  /** Whether the giver leaves them. */ leave: boolean,
  /** For a loan: its last day, as typed. */ until?: string | null, };

export type HandoverCase = {
  /** Whose. */ participant: string,
  /** The name; the case number of somebody protected. */ name: string,
  /** The case number. */ caseNumber: string,
  /** The phase of the latest enrolment. */ phase: Phase | null,
  /** Colleagues who have it already. */ with: Array<string>, };

export type HandoverCases = {
  /** Those that can be chosen together. */ cases: Array<HandoverCase>,
  /** Protected ones: each is handed over on its own page, to somebody chosen for it. */ protected: Array<HandoverCase>, };

export type HandoverItem = {
  /** Its identity. */ id: string,
  /** At which placement. */ placement: string,
  /** Its place in the list, from 0. */ position: number,
  /** What has to be in place. */ text: string,
  /** Since when it is. */ doneOn: string | null,
  /** Who ticked it. */ doneBy: string | null, };

export type HandoverItemDraft = {
  /** At which placement. */ placement: string,
  /** What has to be in place. */ text: string, };

export type HandoverItemView = {
  /** The line. */ item: HandoverItem,
  /** Who ticked it. */ by: string | null, };

export type HeatMap = {
  /** The task's name. */ task: string,
  /** Columns, oldest first. */ visits: Array<HeatMapVisit>,
  /** Rows in the task's order. */ steps: Array<HeatMapStep>,
  /** For each visit, the share of scored steps done without help, in percent. */ shares: Array<number | null>,
  /** For each visit, what the share fell from, where it clearly did. */ falls: Array<Fall | null>, };

export type HeatMapStep = {
  /** Which. */ id: string,
  /** What is done. */ response: string,
  /** One cell for each visit; nothing where the step was not scored or did not come up. */ levels: Array<SupportLevel | null>, };

export type HeatMapVisit = {
  /** Which. */ id: string,
  /** Its day. */ day: string, };

export type Helper = "coach" | "supervisor" | "colleague" | "nobody";

export type HistoryAct = "made" | "changed" | "deleted" | "restored";

export type HistoryEntry = {
  /** When, by that computer's clock. */ at: string,
  /** By whom, where known. */ by: string | null,
  /** Whether on this computer. */ thisDevice: boolean,
  /** What was done. */ what: HistoryAct,
  /** Of which kind the row is. */ kind: Kind,
  /** What the row is called, when it is a part of what was asked about. */ part: string | null,
  /** The fields, in the kind's order. */ fields: Array<HistoryField>, };

export type HistoryField = {
  /** The field. */ field: string,
  /** What it held before, as the author saw it; a name for an identity, all else as stored. */ before: string | null,
  /** What it held after. */ after: string | null,
  /** Written at the same time as something else, which was chosen. */ lost: boolean, };

export type HoldView = {
  /** The hold. */ hold: RetentionHold,
  /** Who decided. */ by: string, };

export type ImportCaseload = {
  /** The file, CSV or XLSX, in Base64. */ content: string,
  /** For each column what it is. */ fields: Array<ImportField | null>,
  /** The programme to enrol in. */ programme: string,
  /** Whether rows with problems may be left out. Without this one of them stops the import. */ leaveOut: boolean, };

export type ImportColumn = {
  /** Its heading. */ heading: string,
  /** What it is taken for. */ field: ImportField | null,
  /** Its first cells that hold something. */ examples: Array<string>, };

export type ImportField = "full_name" | "first_name" | "last_name" | "case_number" | "identity_number" | "protection" | "phone" | "email" | "address" | "language" | "needs_interpreter" | "own_goal" | "starts_on" | "phase" | "referral" | "livelihood";

export type ImportPreview = {
  /** The columns. */ columns: Array<ImportColumn>,
  /** The rows that need an eye first, then the others; at most 200. */ rows: Array<ImportRow>,
  /** How many would become participants. */ new: number,
  /** How many are here already. */ known: number,
  /** How many need correcting. */ wrong: number, };

export type ImportRow = {
  /** Its number in the file, from 1. */ number: number,
  /** Full name; the case number of a protected person. */ name: string,
  /** What becomes of it. */ state: ImportState,
  /** What needs correcting. */ problems: Array<Problem>, };

export type ImportState = "new" | "known" | "wrong";

export type Imported = {
  /** How many participants were added. */ imported: number,
  /** How many were here already. */ known: number,
  /** How many rows with problems were left out. */ leftOut: number, };

export type InCase = {
  /** Whose case. */ participant: string,
  /** Which colleague. */ member: string, };

export type InviteRow = {
  /** Which. */ id: string,
  /** For whom, as written when it was made. */ name: string,
  /** The role. */ role: OfficeRole,
  /** Where it stands. */ state: InviteState,
  /** Until when it holds. */ expiresAt: string,
  /** The code that must be the same on both screens, eight digits in two groups. */ compareCode: string | null, };

export type InviteState = "waiting" | "requested" | "approved" | "expired";

export type JoinOffice = {
  /** The invite's code. */ code: string,
  /** Full name. The card is not asked for where the code is for another computer of one's own. */ name: string,
  /** Title. */ title: string,
  /** Telephone. */ phone: string,
  /** The passphrase that shall unlock this computer. */ passphrase: string,
  /** Whether the computer's own key store may unlock too. */ useKeyring: boolean, };

export type JoinState = {
  /** Whether the office has approved. */ approved: boolean,
  /** The code that must be the same on both screens. */ compareCode: string | null,
  /** Whether it becomes another computer of one's own. */ ownDevice: boolean, };

export type JournalNoteDraft = {
  /** About whom. */ participant: string,
  /** The text. */ text: string,
  /** The note this one corrects. */ corrects: string | null, };

export type KeyDeed = "phrase_made" | "phrase_used" | "backup_opened" | "passphrase_changed" | "passphrase_by_login" | "came_back";

export type KeyEvent = {
  /** What was done. */ what: KeyDeed,
  /** When. */ at: string, };

export type Kind = "office" | "member" | "programme" | "employer" | "workplace" | "supervisor" | "employer_contact" | "opening" | "task_template" | "template_step" | "log_review" | "participant" | "enrolment" | "phase_change" | "consent" | "follow_up" | "journal_note" | "access" | "placement" | "task" | "step" | "photo" | "visit" | "trial" | "support_note" | "handover_item" | "adaptation" | "adaptation_use" | "sheet_print" | "vocational_profile" | "skill" | "validation" | "plan" | "goal" | "plan_step" | "self_rating" | "retention_hold" | "saved_filter";

export type Language = "sv" | "en";

export type LastSync = {
  /** When. */ at: string,
  /** Changes sent. */ sent: number,
  /** Changes received. */ received: number, };

export type LatePlan = {
  /** Whose. */ participant: string,
  /** Full name, or the case number of a protected person. */ name: string,
  /** When it was to be looked at. */ dueOn: string,
  /** Days late. */ daysLate: number, };

export type LateStep = {
  /** Which. */ id: string,
  /** Whose plan. */ participant: string,
  /** Full name, or the case number of a protected person. */ name: string,
  /** What is to be done; nothing for a protected person. */ text: string,
  /** When it was due. */ dueOn: string,
  /** Days late. */ daysLate: number, };

export type LeftCaseView = {
  /** Whose case. */ participant: string,
  /** What it is called without naming anybody; empty when its participant never came here. */ caseNumber: string,
  /** The name, where the case is here again and its person is not protected. */ name: string | null,
  /** When the access ended. */ at: string,
  /** Who ended it; nothing until their card has arrived. */ by: string | null,
  /** Whether one ended it oneself. */ me: boolean,
  /** Whether it was shared until then from the beginning. */ timeOver: boolean,
  /** What was written here and never sent, oldest first. */ changes: Array<LeftChangeView>,
  /** Forms that were half filled. */ drafts: Array<LeftDraftView>,
  /** How many openings of the record were not sent. */ openings: number, };

export type LeftChangeView = {
  /** What kind of thing; nothing for a kind that this version does not know. */ kind: Kind | null,
  /** Which: changes of one thing have the same. */ row: string,
  /** Which field. */ field: string,
  /** What was written, fit to show; nothing for a field that was emptied. */ value: string | null,
  /** When. */ at: string, };

export type LeftDraftView = {
  /** What it was to become: `visit`, `note`. */ kind: string,
  /** When it was saved. */ at: string,
  /** What had been typed, in the order of the form. */ lines: Array<LeftLine>, };

export type LeftLine = {
  /** The field, named as the store names its own. */ field: string,
  /** What had been typed. */ value: string, };

export type LimitKind = "introduction" | "follow_up" | "agreement" | "subsidy" | "placement" | "consent";

export type LimitView = {
  /** What ends. */ kind: LimitKind,
  /** The enrolment, placement or consent it is about. */ id: string,
  /** The last day. */ endsOn: string,
  /** Whether it is to come or has passed. */ nearness: Nearness, };

export type ListEmployers = {
  /** Part of the name of an employer or one of its workplaces. */ search?: string | null, };

export type ListHistory = {
  /** Its kind. */ kind: Kind,
  /** Which row, 32 hexadecimal digits. */ row: string, };

export type ListParticipants = {
  /** Part of a name or workplace, or a whole case number. */ search?: string | null,
  /** Only in this phase. */ phase?: Phase | null,
  /** Only these. */ only?: Only | null,
  /** How many lines at most, the first of the list's own order; none means all. */ limit?: number | null, };

export type ListPlannedVisits = {
  /** One participant's, whoever makes them; nothing means the coach's own, two weeks both ways. */ participant?: string | null, };

export type ListWorkplaces = {
  /** Part of a name, an employer, a branch or a town. */ search?: string | null, };

export type Livelihood = "wage" | "own_business" | "study_support" | "activity_support" | "unemployment_insurance" | "sickness_benefit" | "disability_benefit" | "social_assistance" | "other" | "unknown";

export type LogChoice = {
  /** The member's or the participant's identity. */ id: string,
  /** What it is called. */ name: string,
  /** Lines of the period. */ lines: number, };

export type LogPage = {
  /** The lines, the newest first. */ rows: Array<LogRow>,
  /** Lines that were asked for. */ total: number,
  /** Lines on a page. */ pageSize: number,
  /** The first day. */ fromOn: string,
  /** The last day. */ untilOn: string,
  /** Lines of the period, whoever and whatever was asked for. */ lines: number,
  /** Cases they are about. */ cases: number,
  /** Lines with something unusual about them. */ unusual: number,
  /** Cases that this person may review. */ reviewable: number,
  /** Whether that is every case on this computer, or the person's own. */ allCases: boolean,
  /** Who has lines in the period. */ members: Array<LogChoice>,
  /** Whose records have lines in the period. */ people: Array<LogChoice>,
  /** Whether the log is whole. */ wholeness: LogWholeness, };

export type LogReach = "alone" | "synced" | "never_synced" | "stopped" | "broken";

export type LogReviewDraft = {
  /** The first day that was reviewed. */ fromOn: string,
  /** The last; empty means today. */ untilOn: string,
  /** What was found, and what was done about it. */ note: string,
  /** The writer has been asked, and no participant is named. */ namesNobody: boolean, };

export type LogReviewRow = {
  /** Which. */ id: string,
  /** By whom. */ reviewer: string,
  /** The first day. */ fromOn: string,
  /** The last day. */ untilOn: string,
  /** When. */ signedAt: string,
  /** Lines there were. */ lines: number,
  /** Cases they were about. */ cases: number,
  /** Lines with something unusual about them. */ unusual: number,
  /** What was found. */ note: string, };

export type LogRow = {
  /** Which. */ id: string,
  /** When. */ at: string,
  /** Who. */ name: string,
  /** Whose record. */ participant: string,
  /** Full name; the case number of a protected person. */ about: string,
  /** What was done; nothing when only a newer program knows. */ action: AccessAction | null,
  /** The beginning of the device's identity, by which devices are told apart. */ device: string,
  /** Whether on this computer. */ thisDevice: boolean,
  /** What is unusual about it. */ unusual: Array<Unusual>, };

export type LogWholeness = {
  /** How far it knows the log. */ reach: LogReach,
  /** When the latest sync was done. */ syncedAt: string | null,
  /** Lines written here that the colleagues cannot see yet. */ unsent: number,
  /** Cases, by name or number, in whose log a line is not as it was first written. */ altered: Array<string>, };

export type MakeExtract = {
  /** Of whom. */ participant: string,
  /** As what. */ format: ExtractFormat,
  /** Where to write it; nothing gives the content back. */ path?: string | null, };

export type Mark = "I" | "IV" | "DV" | "G" | "M" | "PP" | "FP" | "na";

export type Member = {
  /** Its identity. */ id: string,
  /** Full name. */ name: string,
  /** What the person is called at work ("jobbcoach"). */ title: string,
  /** Telephone, shown on supervisor sheets. */ phone: string,
  /** When the phone is answered, in own words. */ phoneHours: string, };

export type MemberDevices = {
  /** Who. */ member: string,
  /** The name; nothing until the colleague's card has arrived. */ name: string | null,
  /** The role. */ role: OfficeRole,
  /** Whether it is the one who asks. */ me: boolean,
  /** Since when they are in the office; nothing before the office has a server. */ since: string | null,
  /** If they have left the office. */ left: Ended | null,
  /** How many cases they have. */ cases: number,
  /** How many of those nobody else can write. */ aloneIn: number,
  /** Devices, those in use first. */ devices: Array<DeviceRow>,
  /** What is asked for of them and holds from the next sync on. */ wishes: Array<WishView>, };

export type MoveOpening = {
  /** Which. */ id: string,
  /** Open, filled or closed. */ state: OpeningState, };

export type Nearness = "far" | "near" | "passed";

export type NeverPrinted = "health" | "identity_number" | "background" | "livelihood" | "notes";

export type NeverShared = "health" | "identity_number" | "address" | "background" | "livelihood" | "journal";

export type NewAdaptationDraft = {
  /** What kind. */ kind: AdaptationKind | null,
  /** The need, without diagnosis. */ need: string,
  /** The measure, in observable words. */ measure: string,
  /** Who sees to it. */ responsible: string,
  /** Its effect, when judged. */ effect: Effect | null, };

export type NewInvite = {
  /** Which. */ id: string,
  /** What to hand over. */ code: string,
  /** The same as a picture; nothing when it is too long for one. */ qr: QrCode | null,
  /** Until when it holds. */ expiresAt: string, };

export type NextStepDraft = {
  /** For whom. */ participant: string,
  /** The step, in a sentence; empty clears it. */ nextStep: string,
  /** When it is due, or empty. */ nextStepOn: string, };

export type NotAllowed = "no_consent" | "empty";

export type NoteOpened = {
  /** Of what kind. */ kind: OpenedKind,
  /** Which. */ id: string, };

export type Occupation = "working" | "studying" | "job_seeking" | "in_programme" | "sick_leave" | "parental_leave" | "other" | "unknown";

export type OfCode = {
  /** The code. */ code: string, };

export type OfDevice = {
  /** Which, 32 hexadecimal digits. */ device: string, };

export type OfInvite = {
  /** Which. */ inviteId: string, };

export type OfList = {
  /** Which. */ list: FilteredList, };

export type OfMember = {
  /** Who. */ member: string, };

export type OfParticipant = {
  /** Who. */ participant: string, };

export type OfPlacement = {
  /** Which. */ placement: string, };

export type OfTask = {
  /** Which. */ task: string, };

export type OfVisitDraft = {
  /** Which. */ draftId: string, };

export type OfWish = {
  /** Which. */ id: string, };

export type OfficeCard = {
  /** Its name. */ name: string,
  /** The order of support levels, most independent first. */ levels: Array<SupportLevel>,
  /** Whether the one who asks may change it. */ mayChange: boolean, };

export type OfficePaper = {
  /** The words, in order. */ words: Array<string>,
  /** The places, from 1, of the words that will be asked for. */ asked: Array<number>, };

export type OfficeRecoveryState = {
  /** Whether the office is at a server; without one nobody else has anything. */ connected: boolean,
  /** Whether the person may make papers. */ admin: boolean,
  /** The papers in force. */ made: PapersMade | null,
  /** Whether new papers wait for the next sync. */ waits: boolean,
  /** Whether to remind of making them. */ remind: boolean,
  /** What they have been used for, the latest first. */ uses: Array<PaperUse>,
  /** Whose cases the person could recover. */ colleagues: Array<RecoverableColleague>, };

export type OfficeRole = "admin" | "lead" | "coach" | "stand_in";

export type Only = "overdue" | "this_week" | "ending";

export type OpenedKind = "participant" | "workplace" | "employer";

export type Opening = {
  /** Its identity. */ id: string,
  /** Where. */ workplace: string,
  /** What it is called. */ title: string,
  /** What is done there. */ tasks: string,
  /** Occupation, SSYK 2012: one to four digits, or empty. */ ssyk: string,
  /** Hours per week, when known. */ hoursPerWeek: number | null,
  /** When in the week, in words. */ times: string,
  /** What the work asks for. */ demands: string,
  /** Known since. */ since: string,
  /** How many. */ places: number,
  /** Open, filled or closed. */ state: OpeningState,
  /** Filled or closed since. */ closedOn: string | null, };

export type OpeningDraft = {
  /** Where. */ workplace: string,
  /** What it is called. */ title: string,
  /** What is done there. */ tasks: string,
  /** SSYK code, or empty. */ ssyk: string,
  /** Hours per week, or empty. */ hoursPerWeek: string,
  /** When in the week. */ times: string,
  /** What the work asks for. */ demands: string,
  /** Known since; left empty, it is today. */ since: string,
  /** How many; left empty, it is one. */ places: string,
  /** The writer has been asked, and no participant is named. */ namesNobody: boolean, };

export type OpeningState = "open" | "filled" | "closed";

export type OpeningView = {
  /** The opening. */ opening: Opening,
  /** Where. */ workplace: string, };

export type Other = "sync" | "draft" | "lock" | "settings";

export type Outcome = "employment" | "studies" | "closer_to_work" | "unchanged";

export type OutcomeDraft = {
  /** Of which enrolment. */ enrolment: string,
  /** When it was asked; empty means today. */ on: string,
  /** What came of it. */ outcome: Outcome | null,
  /** What the participant does. */ occupation: Occupation | null,
  /** What the participant lives on. */ livelihood: Livelihood | null, };

export type OverdueFollowUp = {
  /** Which. */ id: string,
  /** Of whom. */ participant: string,
  /** Full name, or the case number of a protected person. */ name: string,
  /** Where; nothing for a protected person. */ workplace: string | null,
  /** What it is called. */ title: string,
  /** When it was due. */ dueOn: string,
  /** Days late. */ daysLate: number, };

export type OwnView = "good" | "okay" | "hard";

export type PaperUse = {
  /** When. */ at: string,
  /** By whom. */ by: string | null,
  /** Whether somebody became an administrator; otherwise cases were recovered. */ administrator: boolean,
  /** Who became an administrator. */ who: string | null,
  /** How many cases were recovered then. */ cases: number, };

export type PapersMade = {
  /** When. */ at: string,
  /** By whom. */ by: string | null, };

export type PapersUsed = {
  /** How many cases came. */ cases: number, };

export type Participant = {
  /** Its identity. */ id: string,
  /** Number of the case, unique on this computer and safe to say aloud ("N-2026-014"). */ caseNumber: string,
  /** First name, used in the field. */ firstName: string,
  /** Last name. */ lastName: string,
  /** Personal identity or coordination number, twelve digits, or empty. */ identityNumber: string,
  /** Whether and how the person's identity is protected. */ protection: Protection,
  /** Telephone. */ phone: string,
  /** E-mail address. */ email: string,
  /** Postal address. */ address: string,
  /** Language, in words. */ language: string,
  /** Whether an interpreter is needed. */ needsInterpreter: boolean,
  /** The participant's own goal in own words. */ ownGoal: string,
  /** The next step, in a sentence. */ nextStep: string,
  /** When the next step is due. */ nextStepOn: string | null, };

export type ParticipantCounts = {
  /** All. */ all: number,
  /** Late. */ overdue: number,
  /** This week. */ thisWeek: number,
  /** Agreements ending. */ ending: number, };

export type ParticipantDraft = {
  /** The case number; left empty, the next free one is taken. */ caseNumber: string,
  /** First name. */ firstName: string,
  /** Last name. */ lastName: string,
  /** Personal identity or coordination number in any usual way of writing, or empty. */ identityNumber: string,
  /** Whether and how the identity is protected; nothing chosen means not. */ protection: Protection | null,
  /** Telephone. */ phone: string,
  /** E-mail address. */ email: string,
  /** Postal address. */ address: string,
  /** Language, in words. */ language: string,
  /** Whether an interpreter is needed. */ needsInterpreter: boolean,
  /** The participant's own goal in own words. */ ownGoal: string,
  /** The enrolment that begins at the same time; only for a new participant. */ enrolment: EnrolmentDraft | null, };

export type ParticipantList = {
  /** Late first, then by the day of the next step. */ rows: Array<ParticipantRow>,
  /** How many there are without the limit. */ matching: number,
  /** Behind the filters. */ counts: ParticipantCounts, };

export type ParticipantRow = {
  /** Who. */ id: string,
  /** Full name, or the case number of a protected person. */ name: string,
  /** Whether the identity is protected. */ protected: boolean,
  /** The case number. */ caseNumber: string,
  /** Where the participant is, once enrolled. */ phase: Phase | null,
  /** The current workplace, or the latest. */ workplace: string | null,
  /** The last day there, once it has passed. */ workplaceUntil: string | null,
  /** The next step. */ nextStep: string | null,
  /** When the next thing is due: the next step or a follow-up. */ dueOn: string | null,
  /** How many days late the next step or the oldest follow-up is. */ overdueDays: number | null,
  /** The latest visit, note or support note. */ lastContactOn: string | null,
  /** The coach's share of the worked hours in the latest week with a visit, in percent. */ supportPercent: number | null,
  /** Whether something of the case waits to be sent. */ waiting: boolean,
  /** How many colleagues share the case. */ sharedWith: number,
  /** Whether the one who asks is the responsible coach. */ mine: boolean, };

export type ParticipantView = {
  /** The participant. */ participant: Participant,
  /** Whether the identity is protected. */ protected: boolean,
  /** The latest enrolment. */ enrolment: Enrolment | null,
  /** Its programme. */ programme: Programme | null,
  /** The responsible coach's name. */ coach: string | null,
  /** The seven phases. */ phases: Array<PhaseStep>,
  /** What ends soon or lately has, the first to end first. */ limits: Array<LimitView>,
  /** What the programme asks for, and whether it is there. */ requirements: Array<RequirementView>,
  /** From when it is to be asked again what came of it, unless it has been. */ askAgainOn: string | null,
  /** From benefits to self-support, where that can be said. */ becameSelfSupporting: boolean | null,
  /** Placements, current first, then newest first. */ placements: Array<PlacementSummary>,
  /** Who has the case. */ members: Array<CaseMember>,
  /** Follow-ups by due day. */ followUps: Array<FollowUp>,
  /** Consents, newest first. */ consents: Array<ConsentView>,
  /** Whether something of the case waits to be sent. */ waiting: boolean, };

export type Passphrase = {
  /** As typed. */ passphrase: string, };

export type PathView = {
  /** The path. */ path: string, };

export type Phase = "engagement" | "profile" | "job_finding" | "employer_engagement" | "introduction" | "follow_up" | "exit";

export type PhaseState = "done" | "now" | "to_come";

export type PhaseStep = {
  /** Which. */ phase: Phase,
  /** The latest day it began. */ since: string | null,
  /** Where it stands. */ state: PhaseState,
  /** Whole weeks in it, for the current one. */ weeks: number | null,
  /** The longest it may take, where the programme says so. */ limitWeeks: number | null,
  /** The reason that was given for the latest move to it. */ reason: string | null, };

export type PhotoContent = { "state": "here",
  /** The JPEG, in Base64. */ content: string, } | { "state": "coming" } | { "state": "not_there" } | { "state": "damaged" };

export type PhotoDraft = {
  /** Of which step. */ step: string,
  /** What it shows, for whoever does not see it. */ description: string, };

export type PhotoSize = "small" | "large";

export type PhotoView = {
  /** Which. */ id: string,
  /** What it shows. */ description: string,
  /** When it was added. */ addedOn: string,
  /** By whom, as far as it is known here. */ addedBy: string | null,
  /** Width of the picture in pixels. */ width: number,
  /** Height of the picture in pixels. */ height: number, };

export type PhraseReach = "computer" | "with_server" | "next_sync" | "office";

export type PhraseWords = {
  /** The words, in order. */ words: Array<string>,
  /** The places, from 1, of the words that will be asked for. */ asked: Array<number>, };

export type PicturesAway = {
  /** They come with the next sync. */ onTheirWay: number,
  /** They are wanted, and the server does not have them, or not whole. */ notThere: number,
  /** They wait to be sent, and the server has no room for them. */ noRoom: number, };

export type PlaceHold = {
  /** What was typed. */ draft: RetentionHoldDraft, };

export type Placement = {
  /** Its identity. */ id: string,
  /** Who. */ participant: string,
  /** Where. */ workplace: string,
  /** With whom, when agreed. */ supervisor: string | null,
  /** What kind. */ kind: PlacementKind,
  /** Worked hours per week. */ hoursPerWeek: number,
  /** The schedule in words; shown on the supervisor sheet. */ schedule: string,
  /** First day. */ startsOn: string,
  /** Last day, when agreed. */ endsOn: string | null,
  /** Agreement: date, reference. */ agreement: string,
  /** When the supervisor can step back, in observable words. */ steppingBack: string,
  /** What works, one sentence a line, in observable words. */ whatWorks: string,
  /** Last day of the agreement, when it ends before the placement does. */ agreementEndsOn: string | null,
  /** The wage subsidy, when there is one. Never an amount. */ subsidy: Subsidy | null,
  /** First day of the subsidy. */ subsidyStartsOn: string | null,
  /** Last day of the subsidy. */ subsidyEndsOn: string | null,
  /** The decision: date, reference. */ subsidyDecision: string, };

export type PlacementDraft = {
  /** Who. */ participant: string,
  /** Where. */ workplace: string | null,
  /** With whom, when agreed. */ supervisor: string | null,
  /** What kind. */ kind: PlacementKind | null,
  /** Worked hours per week. */ hoursPerWeek: string,
  /** The schedule in words. */ schedule: string,
  /** First day. */ startsOn: string,
  /** Last day, or empty. */ endsOn: string,
  /** Agreement: date, reference. */ agreement: string,
  /** When the supervisor can step back. */ steppingBack: string,
  /** What works, one sentence a line. */ whatWorks: string,
  /** Last day of the agreement, or empty. */ agreementEndsOn: string,
  /** The wage subsidy, if any. */ subsidy: Subsidy | null,
  /** First day of the subsidy. */ subsidyStartsOn: string,
  /** Last day of the subsidy, or empty. */ subsidyEndsOn: string,
  /** The decision: date, reference. */ subsidyDecision: string, };

export type PlacementKind = "internship" | "work_training" | "employment" | "subsidised_employment" | "sheltered_employment";

export type PlacementSummary = {
  /** Which. */ id: string,
  /** What kind. */ kind: PlacementKind,
  /** Where. */ workplaceId: string,
  /** The workplace's name. */ workplace: string,
  /** The supervisor's name, when agreed. */ supervisor: string | null,
  /** Hours a week. */ hoursPerWeek: number,
  /** First day. */ startsOn: string,
  /** Last day. */ endsOn: string | null,
  /** Whether it goes on today. */ current: boolean,
  /** How many visits have been done. */ visitsDone: number,
  /** Its tasks' names and identities, in order. */ tasks: Array<TaskName>, };

export type PlacementView = {
  /** The placement. */ placement: Placement,
  /** Who. */ participant: string,
  /** The participant's first name, or the case number of a protected person. */ participantName: string,
  /** The workplace's name. */ workplace: string,
  /** The supervisor agreed on. */ supervisor: Supervisor | null,
  /** Whether that supervisor no longer is there: another has to be chosen. */ supervisorEnded: boolean,
  /** Everyone at the workplace, those who have ended too. */ supervisors: Array<Supervisor>,
  /** Tasks in order. */ tasks: Array<TaskView>,
  /** Adaptations, those in use first. */ adaptations: Array<Adaptation>,
  /** Support notes, newest first. */ supportNotes: Array<SupportNoteView>,
  /** How many visits have been done. */ visitsDone: number, };

export type Plan = {
  /** Its identity. */ id: string,
  /** Whose. */ participant: string,
  /** What the participant wants, in own words. */ ownWords: string,
  /** The way of working that the participant has chosen. */ methodChoice: string,
  /** Weeks between looking at the plan together; none means no fixed interval. */ reviewWeeks: number | null,
  /** When the participant agreed to it. */ agreedOn: string | null,
  /** When it was last looked at together. */ reviewedOn: string | null, };

export type PlanActor = "participant" | "coach" | "supervisor" | "other";

export type PlanDraft = {
  /** Whose. */ participant: string,
  /** What the participant wants, in own words. */ ownWords: string,
  /** The way of working that the participant has chosen. */ methodChoice: string,
  /** Weeks between looking at it together, or empty. */ reviewWeeks: string,
  /** When the participant agreed to it, or empty. */ agreedOn: string,
  /** When it was last looked at together, or empty. */ reviewedOn: string, };

export type PlanStep = {
  /** Its identity. */ id: string,
  /** Whose plan. */ participant: string,
  /** Towards which goal. */ goal: string,
  /** What is to be done. */ text: string,
  /** Who does it. */ actor: PlanActor,
  /** The name, where that is not clear. */ actorName: string,
  /** By when. */ dueOn: string | null,
  /** To do, done or let go. */ state: PlanStepState,
  /** When it was done or let go. */ endedOn: string | null, };

export type PlanStepDraft = {
  /** Whose plan. */ participant: string,
  /** Towards which goal. */ goal: string,
  /** What is to be done. */ text: string,
  /** Who does it. */ actor: PlanActor | null,
  /** The name, where that is not clear. */ actorName: string,
  /** By when, or empty. */ dueOn: string,
  /** Where it stands; nothing chosen means to do. */ state: PlanStepState | null,
  /** When it was done or let go; empty means today. */ endedOn: string, };

export type PlanStepState = "to_do" | "done" | "let_go";

export type PlanView = {
  /** The plan, once something is said about it. */ plan: Plan | null,
  /** When it is to be looked at together next. */ nextReviewOn: string | null,
  /** Its goals: those open first, in order. */ goals: Array<GoalView>,
  /** Self-ratings, oldest first. */ ratings: Array<SelfRating>, };

export type PlanVisit = {
  /** The planned visit to change; nothing means a new one. */ id?: string | null,
  /** What was typed. */ draft: PlanVisitDraft,
  /** What the form showed, when it has been told. A colleague's later change that the person left alone stays as it is. */ shown?: PlanVisitDraft | null, };

export type PlanVisitDraft = {
  /** At which placement. */ placement: string,
  /** The day. */ heldOn: string,
  /** Start. */ startsAt: string,
  /** End; empty means an hour later. */ endsAt: string,
  /** How the coach means to be present; nothing chosen means side by side. */ mode: VisitMode | null,
  /** What is to be done, in a sentence. */ nextStep: string, };

export type PlannedVisits = {
  /** Their day has passed, and they are neither recorded nor cancelled. */ missed: Array<AgendaItem>,
  /** To come. */ coming: Array<AgendaItem>, };

export type PreparePhoto = {
  /** The file, in Base64. */ content: string, };

export type PreparedPhoto = {
  /** The picture, in Base64. */ content: string,
  /** Width in pixels. */ width: number,
  /** Height in pixels. */ height: number, };

export type PreviewImport = {
  /** The file, CSV or XLSX, in Base64. */ content: string,
  /** For each column what it is; nothing lets the headings say. */ fields?: Array<ImportField | null> | null,
  /** The programme to enrol in; nothing means the first there is. */ programme?: string | null, };

export type PreviewSheet = {
  /** For which placement. */ placement: string,
  /** To which supervisor; nobody means the placement's. */ supervisor?: string | null,
  /** What to show. */ fields: Array<SharedField>,
  /** When the sheet is looked over; empty leaves it out. */ reviewOn?: string | null, };

export type PrintConsent = {
  /** Which. */ id: string,
  /** Its day. */ givenOn: string | null, };

export type PrintOfficePaper = {
  /** Which, 1 or 2. */ paper: number,
  /** Whether to write it for the system's viewer; otherwise it is handed back. */ toFile: boolean, };

export type PrintPhrase = {
  /** Whether to write it for the system's viewer; otherwise it is handed back. */ toFile: boolean, };

export type PrintRow = {
  /** Which. */ id: string,
  /** When. */ at: string,
  /** By whom. */ by: string,
  /** To whom. */ supervisor: string | null,
  /** Under which consents: each that a field shown hung on. */ consents: Array<PrintConsent>,
  /** The latest consent's day. */ consentGivenOn: string | null,
  /** What was shown. */ fields: Array<SharedField>,
  /** "print" or "save". */ way: string, };

export type PrintSheet = {
  /** For which placement. */ placement: string,
  /** To which supervisor; nobody means the placement's. */ supervisor?: string | null,
  /** What to show. */ fields: Array<SharedField>,
  /** When the sheet is looked over. */ reviewOn?: string | null,
  /** The preview's digest. */ digest: string, };

export type PrintedPhrase = {
  /** Where it was written. It is removed when the phrase is confirmed or given up, and at lock. */ path: string | null,
  /** The file in Base64, when it was not written. */ pdf: string | null, };

export type Problem = {
  /** Path of the field in the draft ("steps.3.cue"). */ field: string,
  /** The rule; the sentence's key is `problem-` and this code. */ code: ProblemCode,
  /** Numbers that the sentence mentions. */ args: Record<string, number>, };

export type ProblemCode = "required" | "choose" | "too-long" | "too-many" | "date-unreadable" | "date-impossible" | "date-weekday" | "date-in-future" | "date-in-past" | "ends-before-start" | "time-unreadable" | "time-impossible" | "duration-unreadable" | "duration-too-long" | "number-unreadable" | "number-too-large" | "number-too-small" | "numbers-unreadable" | "filter-name-taken" | "programme-name-taken" | "schedule-too-short" | "subsidy-missing" | "sius-limit" | "target-group-not-allowed" | "visit-in-future" | "visit-crosses-midnight" | "visit-too-long" | "visit-without-length" | "visit-overlaps" | "direct-time-too-long" | "identity-number-unreadable" | "identity-number-day" | "identity-number-check-digit" | "organisation-number-unreadable" | "organisation-number-check-digit" | "organisation-number-personal" | "organisation-number-taken" | "sni-unreadable" | "sni-other-branch" | "ssyk-unreadable" | "names-participant" | "supervisor-ended" | "phone-unreadable" | "email-unreadable" | "case-number-taken" | "table-unreadable" | "table-empty" | "table-too-large" | "photo-unreadable" | "photo-format" | "photo-heic" | "photo-file-too-large" | "photo-too-many-pixels" | "photo-too-small" | "rows-wrong" | "case-number-mismatch" | "case-held" | "not-due" | "phase-same" | "phase-before-last" | "starts-after-phase" | "not-at-exit" | "before-exit" | "consent-without-recipient" | "consent-without-fields" | "passphrase-too-short" | "passphrase-too-repetitive" | "phrase-word-count" | "phrase-word-unknown" | "phrase-checksum" | "phrase-other" | "phrase-none" | "phrase-unknown-there" | "phrase-word-differs";

export type ProfileState = "first_start" | "locked" | "unlocked" | "damaged";

export type ProfileVersion = {
  /** The version. */ profile: VocationalProfile,
  /** Its number, from 1 for the first. */ number: number,
  /** Who wrote it. */ author: string,
  /** Its skills, in order. */ skills: Array<Skill>,
  /** What the next version begins with. */ draft: VocationalProfileDraft, };

export type ProfilesView = {
  /** Every version, the latest first. */ versions: Array<ProfileVersion>,
  /** Validations, the latest first. */ validations: Array<Validation>, };

export type ProgramVersion = {
  /** How this program counts itself. */ own: number,
  /** The oldest that syncs; 0 as long as nobody has said. */ required: number,
  /** Whether the one who asks may change it. */ mayRequire: boolean,
  /** What is asked for and holds from the next sync on. */ wish: WishView | null, };

export type Programme = {
  /** Its identity. */ id: string,
  /** Its name. */ name: string,
  /** The longest introduction in weeks, as programs before `introduction_months` read it. */ introductionWeeks: number,
  /** The shortest follow-up, in months (AF-SIUS: 12). */ followUpMonths: number,
  /** Days after the start when follow-ups fall due, as a comma-separated list. */ followUpDays: string,
  /** Coach hours as a share of worked hours, in percent, where handing over is tried. */ handoverPercent: number,
  /** The longest introduction, in months; 0 means what `introduction_weeks` says. */ introductionMonths: number,
  /** Codes of [`crate::choice::Requirement`], comma-separated. */ requirements: string,
  /** The target groups it is for, one a line; empty means anybody. */ targetGroups: string,
  /** Months after closing until a case is erased; 0 means as the office's own plan says. */ retentionMonths: number,
  /** No longer offered for new enrolments. */ retired: boolean, };

export type ProgrammeDraft = {
  /** Its name. */ name: string,
  /** The longest introduction, in months; empty means no limit. */ introductionMonths: string,
  /** The shortest follow-up, in months; empty means none. */ followUpMonths: string,
  /** Weeks after the start when follow-ups fall due ("1, 2, 4"). */ followUpWeeksDue: string,
  /** Months after the start when follow-ups fall due ("2, 3, 6, 9, 12"). */ followUpMonthsDue: string,
  /** What must be in place. */ requirements: Array<Requirement>,
  /** The target groups it is for, one a line; empty means anybody. */ targetGroups: string,
  /** Months after closing until a case is erased, or empty. */ retentionMonths: string,
  /** The share of coach hours where handing over is tried, in percent. */ handoverPercent: string,
  /** No longer offered for new enrolments. */ retired: boolean, };

export type ProgrammeView = {
  /** Which. */ id: string,
  /** Its name. */ name: string,
  /** No longer offered for new enrolments. */ retired: boolean,
  /** Whether every office has it. */ builtIn: boolean,
  /** The target groups it is for; none means anybody. */ targetGroups: Array<string>,
  /** Everything it says. */ draft: ProgrammeDraft, };

export type Protection = "none" | "secrecy_mark" | "protected_registration" | "fictitious_identity";

export type QrCode = {
  /** Squares along one side, without the quiet zone. */ size: number,
  /** The dark ones, as the path of an SVG in which each is one unit. */ path: string, };

export type RatingDraft = {
  /** What. */ question: RatingQuestion | null,
  /** From 1 to 10; empty means not asked. */ value: string, };

export type RatingQuestion = "job_confidence" | "work_ability" | "wellbeing" | "belonging";

export type ReceiptView = {
  /** The case's identity, 32 digits that say nothing. */ space: string,
  /** When it was decided. */ decidedAt: string,
  /** By whom. */ by: string,
  /** Why; nothing when only a newer program knows. */ reason: ErasureCause | null,
  /** Whether it was decided on this computer. */ here: boolean,
  /** When this computer carried it out. */ carriedOutAt: string,
  /** Rows that were deleted. */ rows: number,
  /** Earlier values that were deleted. */ changes: number,
  /** Batches whose traces were deleted. */ batches: number,
  /** Half-filled forms that were deleted. */ drafts: number,
  /** Changes that had not been sent. */ unsent: number,
  /** How far it has come. */ reach: ErasureReach, };

export type Receipts = {
  /** The receipts. */ rows: Array<ReceiptView>,
  /** Copies on this computer that hold cases which have been erased since. */ backups: number, };

export type RecordVisit = {
  /** The draft on disk; it is gone once the visit is recorded. */ draftId?: string | null,
  /** The visit itself; with a draft named too, this is what counts. */ draft?: VisitDraft | null, };

export type RecoverBackup = {
  /** Which backup. */ path: string,
  /** The 24 words, as typed or pasted. */ words: string,
  /** The new passphrase. */ passphrase: string, };

export type RecoverWithPhrase = {
  /** The 24 words, as typed or pasted. */ words: string,
  /** The new passphrase. */ passphrase: string, };

export type RecoverableColleague = {
  /** Who. */ member: string,
  /** What they are called, where that is known here. */ name: string | null,
  /** How many of their cases the papers open. */ open: number,
  /** How many they do not open yet. */ closed: number, };

export type RecoveryState = {
  /** When the phrase in force was made. */ madeAt: string | null,
  /** How far it reaches, where there is one. */ reach: PhraseReach | null,
  /** Whether it is time to remind: there is none, and nobody has put it off. */ remind: boolean,
  /** What has been done with the keys on this computer, the latest first. */ events: Array<KeyEvent>, };

export type RemovalPlan = {
  /** How many cases others can write too. */ shared: number,
  /** The cases that nobody else can write, as a name or a case number: they keep the colleague in. */ alone: Array<string>,
  /** How many more of those the one who asks cannot read. */ aloneUnseen: number, };

export type RemoveEmployerContact = {
  /** Which. */ id: string,
  /** Away, or back. */ removed: boolean, };

export type RemoveHandoverItem = {
  /** At which placement. */ placement: string,
  /** Which. */ id: string,
  /** Away, or back. */ removed: boolean, };

export type RemoveOpening = {
  /** Which. */ id: string,
  /** Away, or back. */ removed: boolean, };

export type Requirement = "decision" | "plan" | "agreement" | "consent";

export type RequirementView = {
  /** What. */ requirement: Requirement,
  /** Whether it is in place. */ met: boolean, };

export type ResolveConflict = {
  /** What kind of row. */ kind: Kind,
  /** Which. */ row: string,
  /** Which field. */ field: string,
  /** What shall hold. */ choice: Choice, };

export type RestoreBackup = {
  /** Which backup. */ path: string,
  /** The passphrase, since the profile cannot be unlocked otherwise. */ passphrase: string, };

export type RetentionCounts = {
  /** How many cases are due. */ due: number,
  /** How many are due soon. */ soon: number, };

export type RetentionHold = {
  /** Its identity. */ id: string,
  /** Whose case. */ participant: string,
  /** Why. */ reason: string,
  /** Since when. */ since: string,
  /** Until and including; nothing means until it is lifted. */ until: string | null,
  /** Who decided. */ by: string,
  /** Since when it no longer holds, when so. */ liftedOn: string | null, };

export type RetentionHoldDraft = {
  /** Whose case. */ participant: string,
  /** Why it is kept. */ reason: string,
  /** The last day, or empty: until it is lifted. */ until: string, };

export type RetentionList = {
  /** The cases that have ended. */ rows: Array<RetentionRow>,
  /** How many are due. */ due: number,
  /** How many are due soon. */ soon: number, };

export type RetentionRow = {
  /** Whose. */ participant: string,
  /** Full name; the case number of a protected person. */ name: string,
  /** The latest enrolment's programme. */ programme: string,
  /** When the latest enrolment ended. */ endedOn: string | null,
  /** From when the case is to be erased. */ dueOn: string | null,
  /** Where it stands. */ state: RetentionState,
  /** Why it is kept all the same. */ hold: HoldView | null,
  /** Whether this person may erase it. */ mayErase: boolean, };

export type RetentionState = "due" | "soon" | "later" | "held" | "no_time";

export type ReviewLog = {
  /** The first day; empty means 30 days ago. */ fromOn: string,
  /** The last day; empty means today. */ untilOn: string,
  /** By whom. */ member?: string | null,
  /** About whom. */ participant?: string | null,
  /** What was done. */ action?: AccessAction | null,
  /** What is unusual about them. */ unusual?: Unusual | null,
  /** Only lines with something unusual about them. */ onlyUnusual: boolean,
  /** Which page, from 0. */ page: number, };

export type Rise = {
  /** The share it is compared with, in percent. */ from: number,
  /** The anchor that it lies over again, in percent, when it does. */ over: number | null, };

export type SaveAdaptation = {
  /** Which one; nothing means a new one. */ id?: string | null,
  /** What was typed. */ draft: AdaptationDraft,
  /** What the form showed when it was opened: what a colleague has changed since stays. */ shown?: AdaptationDraft | null, };

export type SaveConsent = {
  /** Which one; nothing means a new one. */ id?: string | null,
  /** What was typed. */ draft: ConsentDraft,
  /** What the form showed when it was opened: what a colleague has changed since stays. */ shown?: ConsentDraft | null, };

export type SaveContactRule = {
  /** Days, as typed. */ days: string, };

export type SaveDraft = {
  /** Which one; nothing means a new one, or the one of the same kind about the same thing. */ id?: string | null,
  /** What the form calls itself. */ kind: string,
  /** What it is about, 32 hexadecimal digits. */ about?: string | null,
  /** The form's own content. */ json: unknown, };

export type SaveEmployer = {
  /** Which one; nothing means a new one. */ id?: string | null,
  /** What was typed. */ draft: EmployerDraft,
  /** What the form showed, when it has been told. A colleague's later change that the person left alone stays as it is. */ shown?: EmployerDraft | null, };

export type SaveEmployerContact = {
  /** Which one; nothing means a new one. */ id?: string | null,
  /** What was typed. */ draft: EmployerContactDraft,
  /** What the form showed, when it has been told. A colleague's later change that the person left alone stays as it is. */ shown?: EmployerContactDraft | null, };

export type SaveEnrolment = {
  /** Which one. */ id: string,
  /** What was typed. The phase is left as it is. */ draft: EnrolmentDraft,
  /** What the form showed, when it has been told. A colleague's later change that the person left alone stays as it is. */ shown?: EnrolmentDraft | null, };

export type SaveFilter = {
  /** Which one; nothing means a new one. */ id?: string | null,
  /** What was typed. */ draft: SavedFilterDraft, };

export type SaveFollowUp = {
  /** Which one; nothing means a new one. */ id?: string | null,
  /** What was typed. */ draft: FollowUpDraft,
  /** What the form showed when it was opened: what a colleague has changed since stays. */ shown?: FollowUpDraft | null, };

export type SaveGoal = {
  /** Which one; nothing means a new one. */ id?: string | null,
  /** What was typed. */ draft: GoalDraft,
  /** What the form showed, when it has been told. A colleague's later change that the person left alone stays as it is. */ shown?: GoalDraft | null, };

export type SaveHandoverItem = {
  /** Which one; nothing means a new one. */ id?: string | null,
  /** What was typed. */ draft: HandoverItemDraft,
  /** What the form showed, when it has been told. A colleague's later change that the person left alone stays as it is. */ shown?: HandoverItemDraft | null, };

export type SaveLeft = {
  /** Whose case. */ participant: string,
  /** The text, in the words of the screen. */ text: string,
  /** Where to; left out, the content comes back. */ path: string | null, };

export type SaveMember = {
  /** Full name. */ name: string,
  /** Title. */ title: string,
  /** Telephone. */ phone: string,
  /** When the phone is answered. */ phoneHours: string,
  /** What the form showed, when it has been told. A change from another computer that the person left alone stays as it is. */ shown?: ShownMember | null, };

export type SaveNextStep = {
  /** What was typed. */ draft: NextStepDraft,
  /** What the form showed when it was opened: what a colleague has changed since stays. */ shown?: NextStepDraft | null, };

export type SaveOfficeCard = {
  /** Its name. */ name: string,
  /** Every support level once, the independent one first. */ levels: Array<SupportLevel>,
  /** What the form showed, when it has been told. A colleague's later change that the person left alone stays as it is. */ shown?: ShownOffice | null, };

export type SaveOpening = {
  /** Which one; nothing means a new one. */ id?: string | null,
  /** What was typed. */ draft: OpeningDraft,
  /** What the form showed, when it has been told. A colleague's later change that the person left alone stays as it is. */ shown?: OpeningDraft | null, };

export type SaveOutcome = {
  /** What was typed. */ draft: OutcomeDraft,
  /** What the form showed, when it has been told. A colleague's later change that the person left alone stays as it is. */ shown?: OutcomeDraft | null, };

export type SaveParticipant = {
  /** Which one; nothing means a new one. */ id?: string | null,
  /** What was typed. */ draft: ParticipantDraft,
  /** What the form showed when it was opened: what a colleague has changed since stays. */ shown?: ParticipantDraft | null, };

export type SavePlacement = {
  /** Which one; nothing means a new one. */ id?: string | null,
  /** What was typed. */ draft: PlacementDraft,
  /** What the form showed when it was opened: what a colleague has changed since stays. */ shown?: PlacementDraft | null, };

export type SavePlan = {
  /** What was typed. */ draft: PlanDraft,
  /** What the form showed, when it has been told. A colleague's later change that the person left alone stays as it is. */ shown?: PlanDraft | null, };

export type SavePlanStep = {
  /** Which one; nothing means a new one. */ id?: string | null,
  /** What was typed. */ draft: PlanStepDraft,
  /** What the form showed, when it has been told. A colleague's later change that the person left alone stays as it is. */ shown?: PlanStepDraft | null, };

export type SaveProgramme = {
  /** Which one; nothing means a new one. */ id?: string | null,
  /** What was typed. */ draft: ProgrammeDraft,
  /** What the form showed, when it has been told. A colleague's later change that the person left alone stays as it is. */ shown?: ProgrammeDraft | null, };

export type SaveReceipt = {
  /** Its identity. */ space: string,
  /** Where to write it; nothing gives the content back. */ path?: string | null, };

export type SaveSelfRatings = {
  /** What was typed. */ draft: SelfRatingsDraft, };

export type SaveSheet = {
  /** For which placement. */ placement: string,
  /** To which supervisor; nobody means the placement's. */ supervisor?: string | null,
  /** What to show. */ fields: Array<SharedField>,
  /** When the sheet is looked over. */ reviewOn?: string | null,
  /** The preview's digest. */ digest: string,
  /** Where to. */ path: string, };

export type SaveSupervisor = {
  /** Which one; nothing means a new one. */ id?: string | null,
  /** What was typed. */ draft: SupervisorDraft,
  /** What the form showed when it was opened: what a colleague has changed since stays. */ shown?: SupervisorDraft | null, };

export type SaveTask = {
  /** Which one; nothing means a new one. */ id?: string | null,
  /** What was typed. */ draft: TaskDraft,
  /** What the form showed when it was opened: what a colleague has changed since stays. */ shown?: TaskDraft | null, };

export type SaveTaskTemplate = {
  /** Which one; nothing means a new one. */ id?: string | null,
  /** What was typed. */ draft: TaskTemplateDraft,
  /** What the form showed, when it has been told. A colleague's later change that the person left alone stays as it is. */ shown?: TaskTemplateDraft | null, };

export type SaveValidation = {
  /** Which one; nothing means a new one. */ id?: string | null,
  /** What was typed. */ draft: ValidationDraft,
  /** What the form showed, when it has been told. A colleague's later change that the person left alone stays as it is. */ shown?: ValidationDraft | null, };

export type SaveVisitDraft = {
  /** Which draft. */ draftId: string,
  /** What is typed. */ draft: VisitDraft, };

export type SaveWorkplace = {
  /** Which one; nothing means a new one. */ id?: string | null,
  /** What was typed. */ draft: WorkplaceDraft,
  /** What the form showed when it was opened: what a colleague has changed since stays. */ shown?: WorkplaceDraft | null, };

export type Saved = {
  /** Its identity. */ id: string, };

export type SavedAt = {
  /** The moment. */ savedAt: string, };

export type SavedFilter = {
  /** Its identity. */ id: string,
  /** Of which list. */ list: FilteredList,
  /** What it is called. */ name: string,
  /** The filter as it stands in the address of the list. */ query: string,
  /** Whether the list begins with it. Of two, chosen on two devices, the first by name counts. */ isDefault: boolean, };

export type SavedFilterDraft = {
  /** Of which list. */ list: FilteredList,
  /** What it is called. */ name: string,
  /** The filter as it stands in the address of the list. */ query: string, };

export type SavedLeft = {
  /** The file itself in base64, when no path was given. */ content: string | null, };

export type Search = {
  /** Words, or a whole case number. */ text: string,
  /** How many hits, at most 100; 20 unless told. */ limit?: number | null, };

export type SearchHit = {
  /** What kind of row. */ kind: Kind,
  /** Which. */ id: string,
  /** What to show first. */ title: string,
  /** What to show beside it. */ detail: string,
  /** Whose case it stands in. */ participant: string | null,
  /** The employer or workplace on whose page it stands, when it has none of its own. */ of: string | null,
  /** Of a participant: the placement that goes on. */ placement: string | null,
  /** Where that is; nothing for a protected person. */ workplace: string | null, };

export type SelfRating = {
  /** Its identity. */ id: string,
  /** Who rates. */ participant: string,
  /** When. */ ratedOn: string,
  /** What. */ question: RatingQuestion,
  /** From 1, not at all, to 10, wholly. */ value: number,
  /** In own words. */ ownWords: string, };

export type SelfRatingsDraft = {
  /** Who rates. */ participant: string,
  /** When; empty means today. */ ratedOn: string,
  /** One line for each question that was asked. */ ratings: Array<RatingDraft>,
  /** In own words. */ ownWords: string, };

export type SetKeyringSlot = {
  /** On or off. */ enabled: boolean,
  /** The passphrase, needed to turn it on. */ passphrase?: string | null, };

export type Settings = {
  /** The language. */ language: Language,
  /** Light or dark. */ theme: Theme,
  /** Density of lists. */ density: Density,
  /** Minutes without movement until the profile locks itself; 1 to 60. */ autoLockMinutes: number,
  /** The same while a visit is open; 1 to 120. */ autoLockVisitMinutes: number,
  /** Whether sync starts by itself when the server can be reached. */ autoSync: boolean,
  /** The office's name, all that the lock screen may show. Kept by the program itself; what a form sends here is not taken. */ officeName: string | null,
  /** When the office ended this computer's access, until a new profile is made. Kept by the program itself too. */ ended?: AccessEnded | null,
  /** Until when nobody is reminded of making a recovery phrase. Kept by the program itself too. */ remindOfPhrase?: string | null, };

export type ShareCase = {
  /** Whose case. */ participant: string,
  /** With whom. */ member: string,
  /** With what right. */ right: CaseRight,
  /** The last day they have it, as typed; empty for good. */ until?: string | null, };

export type SharedField = "schedule" | "tasks" | "how_to_help" | "adaptations" | "stepping_back" | "handles_now" | "agreements" | "phone";

export type SheetField = {
  /** Which. */ field: SharedField,
  /** Whether it can be chosen. */ allowed: boolean,
  /** Why not. */ reason: NotAllowed | null,
  /** How many things it holds: tasks, steps, adaptations. */ count: number, };

export type SheetModel = {
  /** The small line above the title. */ eyebrow: string,
  /** The title. */ title: string,
  /** The line under it. */ lead: string,
  /** The parts. */ parts: Array<SheetPart>,
  /** The closing lines. */ closing: Array<string>, };

export type SheetOptions = {
  /** First name, or nothing for a protected person. */ participant: string | null,
  /** Whether the identity is protected: no sheet can be made. */ protected: boolean,
  /** The supervisor it goes to. */ supervisor: string | null,
  /** Supervisors to choose among. */ supervisors: Array<Supervisor>,
  /** The consent that counts, in force or the latest. */ consent: ConsentView | null,
  /** The allow-list. */ fields: Array<SheetField>,
  /** What never stands there. */ never: Array<NeverPrinted>, };

export type SheetOptionsFor = {
  /** For which placement. */ placement: string,
  /** To which supervisor; nobody means the placement's. */ supervisor?: string | null, };

export type SheetPart = { "part": "text",
  /** The heading. */ heading: string,
  /** Paragraphs. */ lines: Array<string>, } | { "part": "list",
  /** The heading. */ heading: string,
  /** Items. */ items: Array<string>, } | { "part": "task",
  /** The task's name. */ heading: string,
  /** Column headings, as many as the columns. */ columns: Array<string>,
  /** Its steps. */ steps: Array<SheetStep>, };

export type SheetPreview = {
  /** As text. */ model: SheetModel,
  /** How many pages. */ pages: number,
  /** The PDF itself, base64. */ pdf: string,
  /** Characters that the paper's font lacks; each was replaced. */ missing: Array<string>,
  /** What to print: printing refuses anything else. */ digest: string, };

export type SheetStep = {
  /** The step. */ step: string,
  /** What tells that it is time. */ cue: string,
  /** How to help; nothing when that is not chosen. */ help: string | null, };

export type ShownMember = {
  /** Full name. */ name: string,
  /** Title. */ title: string,
  /** Telephone. */ phone: string,
  /** When the phone is answered. */ phoneHours: string, };

export type ShownOffice = {
  /** Its name. */ name: string,
  /** The order of the support levels. */ levels: Array<SupportLevel>, };

export type SignLogReview = {
  /** What was typed. */ draft: LogReviewDraft, };

export type Skill = {
  /** Its identity. */ id: string,
  /** In which version. */ profile: string,
  /** Its place, from 0. */ position: number,
  /** What the participant can do. */ name: string,
  /** How well, when judged. */ level: SkillLevel | null,
  /** What shows it: seen at work, a certificate, told. */ evidence: string, };

export type SkillDraft = {
  /** What the participant can do. */ name: string,
  /** How well, when judged. */ level: SkillLevel | null,
  /** What shows it. */ evidence: string, };

export type SkillLevel = "tried" | "with_support" | "alone" | "can_teach";

export type Standard = "below" | "near" | "meets";

export type StartVisit = {
  /** At which placement. */ placement: string,
  /** The planned visit that it carries out. */ planned?: string | null, };

export type Step = {
  /** Its identity. */ id: string,
  /** Of which task. */ task: string,
  /** Its place in the task, from 0. */ position: number,
  /** What is done (the response). */ response: string,
  /** What tells that it is time (the cue). */ cue: string,
  /** How to help, in observable words; empty means the words of the support level. */ howToHelp: string, };

export type StepDraft = {
  /** The step, when it exists already. */ step: string | null,
  /** What is done. */ response: string,
  /** What tells that it is time. */ cue: string,
  /** How to help, in observable words. */ howToHelp: string, };

export type StepView = {
  /** The step. */ step: Step,
  /** The level at the latest visit that scored it. */ lastLevel: SupportLevel | null,
  /** Who helped then. */ lastHelper: Helper | null,
  /** That visit's day. */ lastOn: string | null,
  /** Its photos: one, or more when two people added theirs at once. */ photos: Array<PhotoView>, };

export type Subsidy = "employment" | "development" | "security" | "sheltered";

export type Supervisor = {
  /** Its identity. */ id: string,
  /** Where. */ workplace: string,
  /** Full name. */ name: string,
  /** Role at the workplace. */ role: string,
  /** Telephone. */ phone: string,
  /** E-mail address. */ email: string,
  /** When the supervisor was trained, when so. */ trainedOn: string | null,
  /** Last day as supervisor there. */ endedOn: string | null,
  /** Who took over. */ successor: string | null, };

export type SupervisorDraft = {
  /** Where. */ workplace: string,
  /** Full name. */ name: string,
  /** Role at the workplace. */ role: string,
  /** Telephone. */ phone: string,
  /** E-mail address. */ email: string,
  /** When the supervisor was trained, or empty. */ trainedOn: string, };

export type SupervisorEndDraft = {
  /** The last day; left empty, it is today. */ endedOn: string,
  /** Who takes over, when known. */ successor: string | null, };

export type SupervisorRow = {
  /** The supervisor. */ supervisor: Supervisor,
  /** The latest talk or support note. */ lastContactOn: string | null,
  /** Whether the supervisor still is there. */ there: boolean,
  /** Who took over. */ successor: string | null, };

export type SupportLevel = "I" | "IV" | "DV" | "G" | "M" | "PP" | "FP";

export type SupportNote = {
  /** Its identity. */ id: string,
  /** About which placement. */ placement: string,
  /** With which supervisor. */ supervisor: string | null,
  /** Written by. */ author: string,
  /** Written at. */ writtenAt: string,
  /** What the supervisor asked. */ asked: string,
  /** What was shown or agreed. */ agreed: string,
  /** What the supervisor handles now. */ handlesNow: string,
  /** Next contact. */ nextContactOn: string | null,
  /** The note this one corrects. */ corrects: string | null,
  /** The note whose question this one answers. */ answers: string | null,
  /** The note whose agreement this one ends. */ ends: string | null, };

export type SupportNoteDraft = {
  /** About which placement. */ placement: string,
  /** With which supervisor. */ supervisor: string | null,
  /** What the supervisor asked. */ asked: string,
  /** What was shown or agreed. */ agreed: string,
  /** What the supervisor handles now. */ handlesNow: string,
  /** Next contact, or empty. */ nextContactOn: string,
  /** The note this one corrects. */ corrects: string | null,
  /** The note whose question this one answers. */ answers: string | null,
  /** The note whose agreement this one ends. */ ends: string | null, };

export type SupportNoteView = {
  /** The note. */ note: SupportNote,
  /** Who wrote it. */ author: string,
  /** The supervisor's name. */ supervisor: string | null, };

export type SupportThread = {
  /** Questions that nobody has answered, the newest first. */ openQuestions: Array<string>,
  /** Agreements in force, the newest first. */ agreements: Array<string>,
  /** The latest word on what the supervisor handles. */ handlesNow: string | null,
  /** The next contact. */ nextContactOn: string | null,
  /** The checklist for handing over, in order. */ handover: Array<HandoverItemView>, };

export type SyncPhase = "never_connected" | "waiting_for_approval" | "offline" | "idle" | "syncing" | "stopped" | "clock" | "forked";

export type SyncProgress = {
  /** Done. */ done: number,
  /** Of how many. */ total: number, };

export type SyncRound = {
  /** Start. */ startedAt: string,
  /** End. */ finishedAt: string,
  /** Changes sent. */ sent: number,
  /** Changes received. */ received: number,
  /** "done", or an error's code. */ outcome: string, };

export type SyncState = {
  /** Where it stands. */ phase: SyncPhase,
  /** How many things wait to be sent, counted as [`WaitingItem`]s. */ waiting: number,
  /** Since when the oldest has waited. */ oldestWaiting: string | null,
  /** Pictures that are not where they are wanted. */ pictures: PicturesAway,
  /** The latest finished round. */ lastSync: LastSync | null,
  /** How far the round under way has come. */ progress: SyncProgress | null,
  /** The server's address. */ server: string | null,
  /** Conflicts that need a choice. */ conflicts: number,
  /** Why it stopped: an error's code. */ code: string | null,
  /** Minutes that the clock is off, where that is why. */ clockMinutes: number | null,
  /** The numbers of cases that colleagues have erased since this computer was unlocked. */ erased: Array<string>,
  /** What was asked for of members and rights, and the office's log did not allow any more. */ refused: Array<WishView>, };

export type TableFormat = "csv" | "xlsx";

export type Task = {
  /** Its identity. */ id: string,
  /** At which placement. */ placement: string,
  /** Its name. */ name: string,
  /** Its place among the placement's tasks, from 0. */ position: number, };

export type TaskDraft = {
  /** At which placement. */ placement: string,
  /** Its name. */ name: string,
  /** Its steps in order; a line left wholly empty is not a step. */ steps: Array<StepDraft>, };

export type TaskName = {
  /** Which. */ id: string,
  /** Its name. */ name: string, };

export type TaskTemplate = {
  /** Its identity. */ id: string,
  /** Its name. */ name: string,
  /** When it fits, in words. */ note: string,
  /** No longer offered since. */ archivedOn: string | null, };

export type TaskTemplateDraft = {
  /** Its name. */ name: string,
  /** When it fits. */ note: string,
  /** Its steps in order; a line left wholly empty is not a step. */ steps: Array<TemplateStepDraft>,
  /** The writer has been asked, and no participant is named. */ namesNobody: boolean, };

export type TaskTemplateView = {
  /** The template. */ template: TaskTemplate,
  /** Its steps. */ steps: Array<TemplateStep>, };

export type TaskView = {
  /** The task. */ task: Task,
  /** Its steps. */ steps: Array<StepView>, };

export type TemplateStep = {
  /** Its identity. */ id: string,
  /** Of which template. */ template: string,
  /** Its place in the template, from 0. */ position: number,
  /** What is done (the response). */ response: string,
  /** What tells that it is time (the cue). */ cue: string,
  /** How to help, in observable words. */ howToHelp: string, };

export type TemplateStepDraft = {
  /** The step, when it exists already. */ step: string | null,
  /** What is done. */ response: string,
  /** What tells that it is time. */ cue: string,
  /** How to help. */ howToHelp: string, };

export type Theme = "system" | "light" | "dark";

export type TickHandoverItem = {
  /** Which. */ id: string,
  /** In place, or not. */ done: boolean, };

export type Timeline = {
  /** Whose. */ participant: string,
  /** The `next` of the page before. */ before?: string | null,
  /** How many items, at most 200; 30 unless told. */ limit?: number | null,
  /** Which groups; none means all. */ groups?: Array<TimelineGroup> | null,
  /** The first day. */ from?: string | null,
  /** The last day. */ to?: string | null,
  /** Words that must all stand in a line, or in what its kind is called. */ search?: string | null, };

export type TimelineCount = {
  /** Which. */ group: TimelineGroup,
  /** How many lines. */ count: number, };

export type TimelineGroup = "visits" | "notes" | "support" | "work" | "plan" | "follow_up" | "phases" | "consents";

export type TimelineItem = {
  /** The row's identity. */ id: string,
  /** When it was written down, or happened. */ at: string,
  /** The local day it belongs to. */ day: string,
  /** The local time of day, where there is one ("09:00"). */ time: string | null,
  /** By whom. */ by: string | null,
  /** What. */ title: TimelineTitle,
  /** In own words. */ text: string | null, };

export type TimelinePage = {
  /** The items. */ items: Array<TimelineItem>,
  /** What to ask the next page with; nothing at the end. */ next: string | null,
  /** How many of each group there are in the period with those words. */ counts: Array<TimelineCount>, };

export type TimelineTitle = { "code": "visit",
  /** Its number among the placement's visits. */ number: number,
  /** Minutes from start to end. */ minutes: number,
  /** Steps done without help. */ independent: number,
  /** Steps that were scored. */ scored: number, } | { "code": "note",
  /** Whether it corrects an earlier one. */ corrects: boolean, } | { "code": "support_note",
  /** The supervisor's name. */ supervisor: string | null, } | { "code": "phase_change",
  /** To which. */ phase: Phase, } | { "code": "consent",
  /** Until when. */ validUntil: string | null, } | { "code": "consent_withdrawn", } | { "code": "adaptation",
  /** The measure. */ measure: string,
  /** How it works. */ effect: Effect | null, } | { "code": "sheet_print",
  /** "print" or "save". */ way: string,
  /** To whom. */ supervisor: string | null, } | { "code": "follow_up",
  /** What it is called. */ title: string,
  /** Where it stands. */ state: FollowUpState, } | { "code": "vocational_profile", } | { "code": "validation",
  /** Of what. */ subject: string,
  /** What it came to. */ result: ValidationResult | null, } | { "code": "goal",
  /** Which of the two. */ state: GoalState, } | { "code": "plan_step", } | { "code": "visit_cancelled", } | { "code": "handover", } | { "code": "enrolment",
  /** In which programme. */ programme: string | null, } | { "code": "outcome",
  /** What. */ outcome: Outcome | null,
  /** Asked again six months after the exit. */ later: boolean, } | { "code": "adaptation_ended",
  /** The measure. */ measure: string, } | { "code": "shared", } | { "code": "exported", } | { "code": "extracted", } | { "code": "recovered", } | { "code": "validation_begun",
  /** Of what. */ subject: string, } | { "code": "plan",
  /** Looked at again. */ reviewed: boolean, } | { "code": "self_rating", } | { "code": "placement_ended",
  /** Where. */ workplace: string, } | { "code": "placement",
  /** What kind. */ kind: PlacementKind,
  /** Where. */ workplace: string, };

export type ToAsk = {
  /** About which enrolment. */ enrolment: string,
  /** Whom. */ participant: string,
  /** Full name, or the case number of a protected person. */ name: string,
  /** Since when: six months after the exit. */ dueOn: string, };

export type Today = {
  /** The local day. */ date: string,
  /** The day's visits by time. */ visits: Array<AgendaItem>,
  /** The next one to start, if any. */ upNext: string | null,
  /** Late follow-ups, the latest first. */ overdueFollowUps: Array<OverdueFollowUp>,
  /** What ends within thirty days. */ endings: Array<Ending>,
  /** Steps of plans whose day has passed, the latest first. */ lateSteps: Array<LateStep>,
  /** Plans that should have been looked at together, the latest first. */ latePlans: Array<LatePlan>,
  /** Whom to ask what came of it, six months after the exit. */ toAsk: Array<ToAsk>,
  /** Visits and forms under way. */ unfinishedDrafts: Array<DraftRow>,
  /** The newest changes that wait to be sent, at most five. */ waiting: Array<WaitingItem>,
  /** The figures. */ counts: TodayCounts, };

export type TodayCounts = {
  /** Visits done today. */ visitsDone: number,
  /** Visits left today. */ visitsLeft: number,
  /** Follow-ups that are late. */ overdue: number,
  /** Changes that wait to be sent. */ waiting: number,
  /** All participants. */ participants: number, };

export type Topic = "progress" | "stepping_back" | "safety" | "schedule" | "adaptations";

export type Touch = {
  /** Whether a visit is open on the screen. */ visitOpen: boolean, };

export type Trial = {
  /** Its identity. */ id: string,
  /** At which visit. */ visit: string,
  /** Of which step. */ step: string,
  /** The support level; none means *ej aktuellt* and leaves the denominator. */ level: SupportLevel | null,
  /** Who helped. */ helper: Helper,
  /** The order of levels in force when it was scored, codes comma-separated. */ levelOrder: string,
  /** A note. */ note: string, };

export type TrialDraft = {
  /** Of which step. */ step: string,
  /** The level, *ej aktuellt*, or nothing as long as it is not judged. */ level: Mark | null,
  /** Who helped; nobody chosen means the coach, or nobody for an independent step. */ helper: Helper | null,
  /** A note. */ note: string, };

export type TrialView = {
  /** The trial. */ trial: Trial,
  /** What is done. */ response: string,
  /** The task's name. */ task: string, };

export type Undo = { "way": "take_back",
  /** Under this token. */ token: number, } | { "way": "correct",
  /** What was written. */ kind: Kind, };

export type UndoChange = {
  /** From the command's answer. */ token: number, };

export type Undone = {
  /** Somebody has changed some of it since; that is left as it is. */ inPart: boolean,
  /** A visit is under way again. */ visitUnderWay: boolean,
  /** A note written with it stays: it is corrected with another. */ noteStays: boolean, };

export type Unusual = "outside_hours" | "not_own_case" | "many_cases";

export type UsePapers = {
  /** The 24 words of the one, as typed or pasted. */ first: string,
  /** The 24 words of the other. */ second: string,
  /** Whose cases; none makes the person an administrator. */ member?: string | null, };

export type User = {
  /** The same identity as the colleague's record. */ id: string,
  /** Full name. */ name: string,
  /** Title. */ title: string, };

export type Validation = {
  /** Its identity. */ id: string,
  /** Of whom. */ participant: string,
  /** Of which trade or skill. */ subject: string,
  /** By which method. */ method: string,
  /** How far it has come. */ step: ValidationStep,
  /** First day. */ startedOn: string,
  /** When the result was given. */ finishedOn: string | null,
  /** What it came to. */ result: ValidationResult | null,
  /** The participant's own rating before, 1 to 10. */ ratingBefore: number | null,
  /** The participant's own rating after, 1 to 10. */ ratingAfter: number | null,
  /** What is good to know. */ note: string, };

export type ValidationDraft = {
  /** Of whom. */ participant: string,
  /** Of which trade or skill. */ subject: string,
  /** By which method. */ method: string,
  /** How far it has come; nothing chosen means the first step. */ step: ValidationStep | null,
  /** First day; empty means today. */ startedOn: string,
  /** When the result was given, or empty. */ finishedOn: string,
  /** What it came to, or nothing yet. */ result: ValidationResult | null,
  /** The participant's own rating before, 1 to 10, or empty. */ ratingBefore: string,
  /** The participant's own rating after, 1 to 10, or empty. */ ratingAfter: string,
  /** What is good to know. */ note: string, };

export type ValidationResult = "mapping_statement" | "competence_certificate";

export type ValidationStep = "mapping" | "assessment" | "recognition";

export type Visit = {
  /** Its identity. */ id: string,
  /** With whom. */ participant: string,
  /** At which placement. */ placement: string,
  /** By which coach. */ coach: string,
  /** Planned, done or cancelled. */ state: VisitState,
  /** The local day. */ heldOn: string,
  /** Local start. */ startsAt: string,
  /** Local end; before the start means after midnight. */ endsAt: string,
  /** How the coach was present. */ mode: VisitMode,
  /** Minutes with the participant. */ directMinutes: number,
  /** Minutes for the participant without being together. */ indirectMinutes: number,
  /** Minutes of travel. */ travelMinutes: number,
  /** Minutes of administration. */ adminMinutes: number,
  /** Pace, when judged. */ pace: Standard | null,
  /** Quality, when judged. */ quality: Standard | null,
  /** How the participant found the day. */ ownView: OwnView | null,
  /** In the participant's own words. */ ownWords: string,
  /** What happened, as seen by the coach. */ note: string,
  /** With which supervisor the coach talked. */ supervisor: string | null,
  /** Codes of [`crate::choice::Topic`], comma-separated. */ topics: string,
  /** What the talk with the supervisor came to. */ supervisorTalk: string,
  /** An incident, when there was one. */ incident: string,
  /** The next step. */ nextStep: string,
  /** When the record was made. */ recordedAt: string, };

export type VisitChange = {
  /** When. */ at: string,
  /** The colleague's name, as far as it is known here. */ by: string | null, };

export type VisitDraft = {
  /** At which placement. */ placement: string,
  /** The visit it carries out or changes; nothing means one that was not planned. */ visit: string | null,
  /** The day. */ heldOn: string,
  /** Start. */ startsAt: string,
  /** End. */ endsAt: string,
  /** The coach has confirmed that the visit ended after midnight. */ overMidnight: boolean,
  /** The coach has confirmed having been at another visit at the same time. */ overlaps: boolean,
  /** How the coach was present. */ mode: VisitMode | null,
  /** Time with the participant; empty means from start to end. */ directTime: string,
  /** Time for the participant without being together. */ indirectTime: string,
  /** Travel. */ travelTime: string,
  /** Administration. */ adminTime: string,
  /** The support level of each step that was judged. */ trials: Array<TrialDraft>,
  /** Pace, when judged. */ pace: Standard | null,
  /** Quality, when judged. */ quality: Standard | null,
  /** How the adaptations in use worked. */ adaptations: Array<AdaptationEffectDraft>,
  /** Adaptations that began at this visit. */ newAdaptations: Array<NewAdaptationDraft>,
  /** How the participant found the day. */ ownView: OwnView | null,
  /** In the participant's own words. */ ownWords: string,
  /** With which supervisor the coach talked. */ supervisor: string | null,
  /** What they talked about. */ topics: Array<Topic>,
  /** What the talk came to. */ supervisorTalk: string,
  /** Support note: what the supervisor asked. */ supportAsked: string,
  /** Support note: what was shown or agreed. */ supportAgreed: string,
  /** Support note: what the supervisor handles now. */ supportHandlesNow: string,
  /** Support note: next contact, or empty. */ supportNextContactOn: string,
  /** What happened, as seen by the coach. */ note: string,
  /** An incident, when there was one. */ incident: string,
  /** The next step. */ nextStep: string,
  /** The day of the next visit, or empty. */ nextOn: string,
  /** The time of the next visit. */ nextAt: string, };

export type VisitDraftView = {
  /** Which draft. */ draftId: string,
  /** What is typed so far. */ draft: VisitDraft,
  /** When it was last saved. */ savedAt: string,
  /** Who. */ participant: string,
  /** First name, or the case number of a protected person. */ participantFirstName: string,
  /** Where. */ workplaceName: string,
  /** Which visit of the placement it is. */ visitNumber: number,
  /** Tasks with steps and the level last time. */ tasks: Array<TaskView>,
  /** Adaptations in use. */ adaptations: Array<Adaptation>,
  /** Supervisors to choose among. */ supervisors: Array<Supervisor>,
  /** The support levels in the office's order, most independent first. */ levels: Array<SupportLevel>, };

export type VisitMode = "side_by_side" | "nearby" | "phone" | "digital";

export type VisitState = "planned" | "done" | "cancelled";

export type VisitView = {
  /** The visit. */ visit: Visit,
  /** Its number among the placement's done visits. */ number: number,
  /** Minutes from start to end. */ minutes: number,
  /** First name, or the case number of a protected person. */ participantFirstName: string,
  /** Where. */ workplaceName: string,
  /** By which coach. */ coach: string,
  /** With which supervisor the coach talked. */ supervisor: string | null,
  /** What they talked about. */ topics: Array<Topic>,
  /** The trials in the steps' order. */ trials: Array<TrialView>,
  /** How the adaptations worked. */ adaptations: Array<AdaptationUseView>,
  /** Share of scored steps done without help, in percent. */ share: number | null,
  /** The latest correction, when there has been one. */ corrected: VisitChange | null,
  /** The draft to correct it with. */ draft: VisitDraft, };

export type VocationalProfile = {
  /** Its identity. */ id: string,
  /** Of whom. */ participant: string,
  /** Written by. */ author: string,
  /** Written at. */ writtenAt: string,
  /** What the participant is good at. */ strengths: string,
  /** What the participant likes and wants. */ interests: string,
  /** How many hours, and how they can grow. */ hours: string,
  /** When in the day and the week. */ times: string,
  /** The way there. */ commute: string,
  /** Physical conditions: what the work must be like, no diagnosis. */ physical: string,
  /** Sensory conditions: sound, light, smell. */ sensory: string,
  /** Social conditions: alone, in a group, with customers. */ social: string,
  /** Whether the work must be adapted. Always answered. */ adaptationNeed: AdaptationNeed,
  /** What must be adapted. */ adaptations: string,
  /** In the participant's own words. */ ownWords: string, };

export type VocationalProfileDraft = {
  /** Of whom. */ participant: string,
  /** What the participant is good at. */ strengths: string,
  /** What the participant likes and wants. */ interests: string,
  /** Skills in order. A line left empty is no skill. */ skills: Array<SkillDraft>,
  /** How many hours. */ hours: string,
  /** When in the day and the week. */ times: string,
  /** The way there. */ commute: string,
  /** Physical conditions. */ physical: string,
  /** Sensory conditions. */ sensory: string,
  /** Social conditions. */ social: string,
  /** Whether the work must be adapted: must be answered. */ adaptationNeed: AdaptationNeed | null,
  /** What must be adapted. */ adaptations: string,
  /** In the participant's own words. */ ownWords: string, };

export type WaitingItem = {
  /** What kind; nothing for a kind that this version does not know. */ kind: Kind | null,
  /** Which. */ row: string,
  /** Whose case. */ participant: string | null,
  /** Whose case, as a name or a case number. */ participantName: string | null,
  /** What it is called, where that is more than its kind. */ title: string | null,
  /** When it was last changed. */ savedAt: string,
  /** How many fields changed. */ fields: number, };

export type WishKind = "share" | "take_out" | "leave" | "role" | "revoke" | "remove" | "let_in" | "require_version" | "other";

export type WishView = {
  /** By which it is taken back; empty for one that was refused. */ id: string,
  /** What it is. */ what: WishKind,
  /** Whom it is about. */ name: string | null,
  /** Which case. */ participant: string | null,
  /** Whose case, as a name or a case number. */ participantName: string | null,
  /** The right, when a case is shared. */ right: CaseRight | null,
  /** The role, when it changes. */ role: OfficeRole | null,
  /** The last day, for a case that is shared until then. */ until: string | null,
  /** The oldest program that goes on, when that changes. */ version: number | null, };

export type WithdrawConsent = {
  /** Which one. */ id: string,
  /** From which day; empty means today. */ on: string, };

export type Workplace = {
  /** Its identity. */ id: string,
  /** Whose workplace it is, when known. */ employer: string | null,
  /** What people call it. */ name: string,
  /** Street address. */ street: string,
  /** Postal code and town. */ town: string,
  /** Branch in words (SNI). */ branch: string,
  /** How many work there, when known. */ headcount: number | null,
  /** The coach responsible for contacts with a workplace that stands without an employer. */ responsible: string | null,
  /** fysisk tillgänglighet */ accessPhysical: string,
  /** bemötande */ accessReception: string,
  /** informativ tillgänglighet */ accessInformation: string,
  /** kommunikativ tillgänglighet */ accessCommunication: string,
  /** What must be known to be safe there; shown on supervisor sheets. */ safety: string,
  /** How many can be there at the same time, when known. */ capacity: number | null,
  /** When and for what there is room, in words. */ capacityNote: string,
  /** No longer worked with since. */ archivedOn: string | null, };

export type WorkplaceDraft = {
  /** The employer, when chosen among those known. */ employer: string | null,
  /** The employer's name; with an employer chosen and nothing here, it is left as it is. */ employerName: string,
  /** The employer's organisation number in any usual way of writing, or empty. */ organisationNumber: string,
  /** What people call the workplace. */ name: string,
  /** Street address. */ street: string,
  /** Postal code and town. */ town: string,
  /** Branch in words. */ branch: string,
  /** How many work there, or empty. */ headcount: string,
  /** The one coach responsible for contacts. */ responsible: string | null,
  /** fysisk tillgänglighet */ accessPhysical: string,
  /** bemötande */ accessReception: string,
  /** informativ tillgänglighet */ accessInformation: string,
  /** kommunikativ tillgänglighet */ accessCommunication: string,
  /** What must be known to be safe there. */ safety: string,
  /** How many can be there at the same time, or empty. */ capacity: string,
  /** When and for what there is room. */ capacityNote: string,
  /** The writer has been asked, and no participant is named. */ namesNobody: boolean, };

export type WorkplacePlacement = {
  /** Which. */ id: string,
  /** Who. */ participant: string,
  /** Full name, or the case number of a protected person. */ name: string,
  /** The supervisor's name. */ supervisor: string | null,
  /** Whether that supervisor no longer is there: another has to be chosen. */ supervisorEnded: boolean,
  /** First day. */ startsOn: string,
  /** Last day. */ endsOn: string | null,
  /** Whether it goes on today. */ current: boolean, };

export type WorkplaceRow = {
  /** Which. */ id: string,
  /** Its name. */ name: string,
  /** The employer's name. */ employer: string | null,
  /** Branch. */ branch: string,
  /** Town. */ town: string,
  /** How many supervisors it has. */ supervisors: number,
  /** The responsible coach's name. */ responsible: string | null,
  /** Own cases placed there now. */ placements: number,
  /** Open places. */ openings: number,
  /** How many can be there at the same time. */ capacity: number | null,
  /** Whether it is no longer worked with. */ archived: boolean, };

export type WorkplaceView = {
  /** The workplace. */ workplace: Workplace,
  /** Its employer. */ employer: Employer | null,
  /** The responsible coach's name. */ responsible: string | null,
  /** A colleague's contact with its employer within the office's days. */ warning: ContactWarning | null,
  /** Its supervisors by name, those who have ended last. */ supervisors: Array<SupervisorRow>,
  /** Openings, the open ones first. */ openings: Array<OpeningView>,
  /** Placements of own cases, current first. */ placements: Array<WorkplacePlacement>, };

export type WriteNote = {
  /** What was typed. */ draft: JournalNoteDraft, };

export type WriteProfile = {
  /** What was typed. */ draft: VocationalProfileDraft, };

export type WriteSupportNote = {
  /** What was typed. */ draft: SupportNoteDraft, };

/** Every command: what it takes and what it gives. */
export interface Commands {
  add_photo: { argument: AddPhoto; result: Saved };
  app_state: { argument: null; result: AppState };
  approve_join: { argument: OfInvite; result: Record<string, never> };
  archive_employer: { argument: ArchiveEmployer; result: Record<string, never> };
  archive_task_template: { argument: ArchiveTaskTemplate; result: Record<string, never> };
  archive_workplace: { argument: ArchiveWorkplace; result: Record<string, never> };
  begin_office_papers: { argument: null; result: Array<OfficePaper> };
  begin_recovery_phrase: { argument: BeginPhrase; result: PhraseWords };
  cancel_visit: { argument: { id: string }; result: Record<string, never> };
  case_access: { argument: OfParticipant; result: Array<CaseAccess> };
  case_people: { argument: OfParticipant; result: CasePeople };
  change_passphrase: { argument: ChangePassphrase; result: Record<string, never> };
  change_phase: { argument: ChangePhase; result: Record<string, never> };
  change_role: { argument: ChangeRole; result: Record<string, never> };
  check_passphrase: { argument: Passphrase; result: Array<Problem> };
  choose_default_filter: { argument: ChooseDefaultFilter; result: Record<string, never> };
  choose_passphrase_by_login: { argument: Passphrase; result: Record<string, never> };
  choose_supervisor: { argument: ChooseSupervisor; result: Record<string, never> };
  clear_erased_backups: { argument: null; result: Record<string, never> };
  come_back: { argument: ComeBack; result: AppState };
  complete_contact_step: { argument: CompleteContactStep; result: Record<string, never> };
  complete_next_step: { argument: OfParticipant; result: Record<string, never> };
  confirm_office_papers: { argument: ConfirmPapers; result: Record<string, never> };
  confirm_recovery_phrase: { argument: ConfirmPhrase; result: RecoveryState };
  connect_office: { argument: ConnectOffice; result: SyncState };
  correct_visit: { argument: CorrectVisit; result: Record<string, never> };
  count_participants: { argument: null; result: ParticipantCounts };
  count_retention: { argument: null; result: RetentionCounts };
  create_invite: { argument: CreateInvite; result: NewInvite };
  create_profile: { argument: CreateProfile; result: AppState };
  delete_filter: { argument: { id: string }; result: Record<string, never> };
  describe_photo: { argument: DescribePhoto; result: Record<string, never> };
  discard_draft: { argument: { id: string }; result: Record<string, never> };
  discard_visit_draft: { argument: OfVisitDraft; result: Record<string, never> };
  end_supervisor: { argument: EndSupervisor; result: Record<string, never> };
  enrol_participant: { argument: EnrolParticipant; result: Saved };
  erase_case: { argument: EraseCase; result: ReceiptView };
  erasure_plan: { argument: OfParticipant; result: ErasurePlan };
  export_calendar: { argument: ExportCalendar; result: Exported };
  export_list: { argument: ExportList; result: Exported };
  export_log: { argument: ExportLog; result: Exported };
  fading: { argument: OfPlacement; result: Fading };
  forget_left: { argument: OfParticipant; result: Record<string, never> };
  forget_refused: { argument: null; result: Record<string, never> };
  get_contact_rule: { argument: null; result: ContactRule };
  get_draft: { argument: GetDraft; result: DraftView | null };
  get_employer: { argument: { id: string }; result: EmployerView };
  get_office: { argument: null; result: OfficeCard };
  get_participant: { argument: { id: string }; result: ParticipantView };
  get_photo: { argument: GetPhoto; result: PhotoContent };
  get_placement: { argument: { id: string }; result: PlacementView };
  get_plan: { argument: OfParticipant; result: PlanView };
  get_settings: { argument: null; result: Settings };
  get_support: { argument: { id: string }; result: SupportThread };
  get_visit: { argument: { id: string }; result: VisitView };
  get_visit_draft: { argument: OfVisitDraft; result: VisitDraftView };
  get_workplace: { argument: { id: string }; result: WorkplaceView };
  hand_over_case: { argument: InCase; result: Record<string, never> };
  hand_over_cases: { argument: HandOverCases; result: Record<string, never> };
  handover_cases: { argument: null; result: HandoverCases };
  heat_map: { argument: OfTask; result: HeatMap };
  import_caseload: { argument: ImportCaseload; result: Imported };
  join_office: { argument: JoinOffice; result: JoinState };
  join_state: { argument: null; result: JoinState };
  left_cases: { argument: null; result: Array<LeftCaseView> };
  lift_hold: { argument: { id: string }; result: Record<string, never> };
  link_device: { argument: null; result: NewInvite };
  list_access: { argument: OfParticipant; result: Array<AccessRow> };
  list_backups: { argument: null; result: Array<BackupRow> };
  list_conflicts: { argument: null; result: Array<ConflictView> };
  list_devices: { argument: null; result: Array<MemberDevices> };
  list_drafts: { argument: null; result: Array<DraftRow> };
  list_due_contacts: { argument: null; result: Array<DueContact> };
  list_due_steps: { argument: null; result: Array<DueStep> };
  list_employers: { argument: ListEmployers; result: Array<EmployerRow> };
  list_filters: { argument: OfList; result: Array<SavedFilter> };
  list_history: { argument: ListHistory; result: Array<HistoryEntry> };
  list_invites: { argument: null; result: Array<InviteRow> };
  list_links: { argument: null; result: Array<InviteRow> };
  list_log_reviews: { argument: null; result: Array<LogReviewRow> };
  list_members: { argument: null; result: Array<Member> };
  list_participants: { argument: ListParticipants; result: ParticipantList };
  list_planned_visits: { argument: ListPlannedVisits; result: PlannedVisits };
  list_prints: { argument: OfParticipant; result: Array<PrintRow> };
  list_programmes: { argument: null; result: Array<ProgrammeView> };
  list_receipts: { argument: null; result: Receipts };
  list_recent: { argument: null; result: Array<SearchHit> };
  list_retention: { argument: null; result: RetentionList };
  list_task_templates: { argument: null; result: Array<TaskTemplateView> };
  list_vocational_profiles: { argument: OfParticipant; result: ProfilesView };
  list_waiting: { argument: null; result: Array<WaitingItem> };
  list_wishes: { argument: null; result: Array<WishView> };
  list_workplaces: { argument: ListWorkplaces; result: Array<WorkplaceRow> };
  lock: { argument: null; result: AppState };
  make_extract: { argument: MakeExtract; result: Extracted };
  move_opening: { argument: MoveOpening; result: Record<string, never> };
  note_opened: { argument: NoteOpened; result: Record<string, never> };
  office_recovery_state: { argument: null; result: OfficeRecoveryState };
  place_hold: { argument: PlaceHold; result: Saved };
  plan_visit: { argument: PlanVisit; result: Saved };
  postpone_recovery_phrase: { argument: null; result: RecoveryState };
  prepare_photo: { argument: PreparePhoto; result: PreparedPhoto };
  preview_import: { argument: PreviewImport; result: ImportPreview };
  preview_sheet: { argument: PreviewSheet; result: SheetPreview };
  print_office_paper: { argument: PrintOfficePaper; result: PrintedPhrase };
  print_recovery_sheet: { argument: PrintPhrase; result: PrintedPhrase };
  print_sheet: { argument: PrintSheet; result: PathView };
  program_version: { argument: null; result: ProgramVersion };
  read_code: { argument: OfCode; result: CodeView };
  record_visit: { argument: RecordVisit; result: Saved };
  recover_backup: { argument: RecoverBackup; result: AppState };
  recover_with_phrase: { argument: RecoverWithPhrase; result: AppState };
  recovery_state: { argument: null; result: RecoveryState };
  removal_plan: { argument: OfMember; result: RemovalPlan };
  remove_employer_contact: { argument: RemoveEmployerContact; result: Record<string, never> };
  remove_handover_item: { argument: RemoveHandoverItem; result: Record<string, never> };
  remove_member: { argument: OfMember; result: Record<string, never> };
  remove_opening: { argument: RemoveOpening; result: Record<string, never> };
  remove_photo: { argument: { id: string }; result: Record<string, never> };
  require_version: { argument: null; result: Record<string, never> };
  resolve_conflict: { argument: ResolveConflict; result: Record<string, never> };
  restore_backup: { argument: RestoreBackup; result: AppState };
  restore_filter: { argument: { id: string }; result: Record<string, never> };
  restore_keys: { argument: null; result: AppState };
  review_log: { argument: ReviewLog; result: LogPage };
  revoke_device: { argument: OfDevice; result: Record<string, never> };
  revoke_invite: { argument: OfInvite; result: Record<string, never> };
  save_adaptation: { argument: SaveAdaptation; result: Saved };
  save_consent: { argument: SaveConsent; result: Saved };
  save_contact_rule: { argument: SaveContactRule; result: ContactRule };
  save_draft: { argument: SaveDraft; result: Saved };
  save_employer: { argument: SaveEmployer; result: Saved };
  save_employer_contact: { argument: SaveEmployerContact; result: Saved };
  save_enrolment: { argument: SaveEnrolment; result: Record<string, never> };
  save_exit_outcome: { argument: SaveOutcome; result: Record<string, never> };
  save_filter: { argument: SaveFilter; result: Saved };
  save_follow_up: { argument: SaveFollowUp; result: Saved };
  save_goal: { argument: SaveGoal; result: Saved };
  save_handover_item: { argument: SaveHandoverItem; result: Saved };
  save_later_outcome: { argument: SaveOutcome; result: Record<string, never> };
  save_left: { argument: SaveLeft; result: SavedLeft };
  save_member: { argument: SaveMember; result: Member };
  save_next_step: { argument: SaveNextStep; result: Record<string, never> };
  save_office: { argument: SaveOfficeCard; result: Record<string, never> };
  save_opening: { argument: SaveOpening; result: Saved };
  save_participant: { argument: SaveParticipant; result: Saved };
  save_placement: { argument: SavePlacement; result: Saved };
  save_plan: { argument: SavePlan; result: Record<string, never> };
  save_plan_step: { argument: SavePlanStep; result: Saved };
  save_programme: { argument: SaveProgramme; result: Saved };
  save_receipt: { argument: SaveReceipt; result: FileOut };
  save_self_ratings: { argument: SaveSelfRatings; result: Record<string, never> };
  save_settings: { argument: Settings; result: Settings };
  save_sheet: { argument: SaveSheet; result: PathView };
  save_supervisor: { argument: SaveSupervisor; result: Saved };
  save_task: { argument: SaveTask; result: Saved };
  save_task_template: { argument: SaveTaskTemplate; result: Saved };
  save_validation: { argument: SaveValidation; result: Saved };
  save_visit_draft: { argument: SaveVisitDraft; result: SavedAt };
  save_workplace: { argument: SaveWorkplace; result: Saved };
  search: { argument: Search; result: Array<SearchHit> };
  set_aside_damaged: { argument: null; result: PathView };
  set_keyring_slot: { argument: SetKeyringSlot; result: AppState };
  share_case: { argument: ShareCase; result: Record<string, never> };
  sheet_options: { argument: SheetOptionsFor; result: SheetOptions };
  sign_log_review: { argument: SignLogReview; result: Saved };
  start_handover: { argument: OfPlacement; result: Record<string, never> };
  start_visit: { argument: StartVisit; result: VisitDraftView };
  stop_joining: { argument: null; result: Record<string, never> };
  stop_office_papers: { argument: null; result: Record<string, never> };
  stop_recovery_phrase: { argument: null; result: Record<string, never> };
  sync_history: { argument: null; result: Array<SyncRound> };
  sync_now: { argument: null; result: SyncState };
  sync_state: { argument: null; result: SyncState };
  take_back_wish: { argument: OfWish; result: Record<string, never> };
  take_out_of_case: { argument: InCase; result: Record<string, never> };
  tick_handover_item: { argument: TickHandoverItem; result: Record<string, never> };
  timeline: { argument: Timeline; result: TimelinePage };
  today: { argument: null; result: Today };
  touch: { argument: Touch; result: Record<string, never> };
  undo_change: { argument: UndoChange; result: Undone };
  unlock: { argument: Passphrase; result: AppState };
  unlock_with_keyring: { argument: null; result: AppState };
  use_office_papers: { argument: UsePapers; result: PapersUsed };
  withdraw_consent: { argument: WithdrawConsent; result: Record<string, never> };
  write_note: { argument: WriteNote; result: Saved };
  write_support_note: { argument: WriteSupportNote; result: Saved };
  write_vocational_profile: { argument: WriteProfile; result: Saved };
}
