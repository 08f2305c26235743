//! Every rule a draft can break. A sentence with the key `problem-<code>` says what to do.

use crate::record::choice;

choice! {
    /// The rule that was broken.
    ProblemCode {
        /// Nothing is written where something must be.
        Required = "required",
        /// Nothing is chosen where a choice must be made.
        Choose = "choose",
        /// More characters than fit: `limit`, `length`.
        TooLong = "too-long",
        /// More items than fit: `limit`.
        TooMany = "too-many",
        /// No day can be made out.
        DateUnreadable = "date-unreadable",
        /// The day is not in the calendar (31 February), or centuries away.
        DateImpossible = "date-impossible",
        /// The day falls on another weekday than the one written.
        DateWeekday = "date-weekday",
        /// The day must have been.
        DateInFuture = "date-in-future",
        /// The day must be to come.
        DateInPast = "date-in-past",
        /// The last day comes before the first.
        EndsBeforeStart = "ends-before-start",
        /// No time of day can be made out.
        TimeUnreadable = "time-unreadable",
        /// The clock has no such time.
        TimeImpossible = "time-impossible",
        /// No length of time can be made out.
        DurationUnreadable = "duration-unreadable",
        /// Longer than a day and a night.
        DurationTooLong = "duration-too-long",
        /// Not a whole number.
        NumberUnreadable = "number-unreadable",
        /// Greater than can be: `limit`.
        NumberTooLarge = "number-too-large",
        /// Less than can be: `limit`.
        NumberTooSmall = "number-too-small",
        /// No list of numbers can be made out ("1, 2, 4").
        NumbersUnreadable = "numbers-unreadable",
        /// Another filter of the same list has that name.
        FilterNameTaken = "filter-name-taken",
        /// Another programme has that name.
        ProgrammeNameTaken = "programme-name-taken",
        /// The last follow-up comes before the shortest follow-up is over: `months`.
        ScheduleTooShort = "schedule-too-short",
        /// Dates or a decision without saying which subsidy they are about.
        SubsidyMissing = "subsidy-missing",
        /// AF-SIUS: the introduction at most six months, the follow-up at least a year.
        SiusLimit = "sius-limit",
        /// The programme is not for that target group.
        TargetGroupNotAllowed = "target-group-not-allowed",
        /// A visit to come is planned, not recorded.
        VisitInFuture = "visit-in-future",
        /// The end comes before the start: did the visit end after midnight?
        VisitCrossesMidnight = "visit-crosses-midnight",
        /// Longer than a visit can be: `hours`.
        VisitTooLong = "visit-too-long",
        /// Starts and ends at the same minute.
        VisitWithoutLength = "visit-without-length",
        /// The coach was at another visit then: `fromHour`, `fromMinute`, `toHour`, `toMinute`.
        VisitOverlaps = "visit-overlaps",
        /// More time with the participant than the visit lasted: `minutes`.
        DirectTimeTooLong = "direct-time-too-long",
        /// Not ten or twelve digits.
        IdentityNumberUnreadable = "identity-number-unreadable",
        /// The number's day is not in the calendar.
        IdentityNumberDay = "identity-number-day",
        /// The check digit does not fit: a digit is wrong.
        IdentityNumberCheckDigit = "identity-number-check-digit",
        /// Not ten digits.
        OrganisationNumberUnreadable = "organisation-number-unreadable",
        /// The check digit does not fit: a digit is wrong.
        OrganisationNumberCheckDigit = "organisation-number-check-digit",
        /// A person's number: it does not belong in the register of workplaces.
        OrganisationNumberPersonal = "organisation-number-personal",
        /// Another employer has that organisation number.
        OrganisationNumberTaken = "organisation-number-taken",
        /// Not a SNI code.
        SniUnreadable = "sni-unreadable",
        /// The SNI code belongs to another branch than the one chosen.
        SniOtherBranch = "sni-other-branch",
        /// Not a SSYK code.
        SsykUnreadable = "ssyk-unreadable",
        /// A text that the whole team reads seems to name a participant: is it so?
        NamesParticipant = "names-participant",
        /// The supervisor no longer works there, or somewhere else.
        SupervisorEnded = "supervisor-ended",
        /// Not a telephone number.
        PhoneUnreadable = "phone-unreadable",
        /// Not an e-mail address.
        EmailUnreadable = "email-unreadable",
        /// Another participant on this computer has that case number.
        CaseNumberTaken = "case-number-taken",
        /// The file is no table that can be read.
        TableUnreadable = "table-unreadable",
        /// The table has no row under its headings.
        TableEmpty = "table-empty",
        /// The table has more rows than can be imported at once.
        TableTooLarge = "table-too-large",
        /// The file is no picture that can be read: broken, or cut short.
        PhotoUnreadable = "photo-unreadable",
        /// The file is of a sort that is not read here.
        PhotoFormat = "photo-format",
        /// The file is a HEIC, which telephones save unless told otherwise.
        PhotoHeic = "photo-heic",
        /// The file is larger than can be taken in: `limit` megabytes.
        PhotoFileTooLarge = "photo-file-too-large",
        /// The picture has more points than can be taken in: `limit` millions.
        PhotoTooManyPixels = "photo-too-many-pixels",
        /// The picture is too small, or too narrow, to show anything.
        PhotoTooSmall = "photo-too-small",
        /// Some rows need correcting, and they may not be left out.
        RowsWrong = "rows-wrong",
        /// Not the number of the case that would be erased.
        CaseNumberMismatch = "case-number-mismatch",
        /// The case is kept for a reason; that ends first.
        CaseHeld = "case-held",
        /// The time that the case is kept is not over.
        NotDue = "not-due",
        /// The participant is in that phase already.
        PhaseSame = "phase-same",
        /// Before the latest move: the history would be out of order.
        PhaseBeforeLast = "phase-before-last",
        /// The enrolment would begin after the phase the participant is in.
        StartsAfterPhase = "starts-after-phase",
        /// An outcome belongs to an enrolment that has ended.
        NotAtExit = "not-at-exit",
        /// The day comes before the exit.
        BeforeExit = "before-exit",
        /// Nobody is named whom something may be shown to.
        ConsentWithoutRecipient = "consent-without-recipient",
        /// Nothing is named that may be shown.
        ConsentWithoutFields = "consent-without-fields",
        /// A new passphrase has neither twelve characters nor four different words.
        PassphraseTooShort = "passphrase-too-short",
        /// A new passphrase is long only by repeating a few characters.
        PassphraseTooRepetitive = "passphrase-too-repetitive",
        /// A recovery phrase has another number of words than 24: `count`.
        PhraseWordCount = "phrase-word-count",
        /// A word of a recovery phrase is not in the list: `place`.
        PhraseWordUnknown = "phrase-word-unknown",
        /// The words of a recovery phrase do not belong together.
        PhraseChecksum = "phrase-checksum",
        /// The recovery phrase is not the one in force here.
        PhraseOther = "phrase-other",
        /// No recovery phrase has been made here.
        PhraseNone = "phrase-none",
        /// No office at that server knows the words, or newer ones have taken their place.
        PhraseUnknownThere = "phrase-unknown-there",
        /// Not the word on the paper: `place`.
        PhraseWordDiffers = "phrase-word-differs",
    }
}
