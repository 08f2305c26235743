//! Inside a case: timeline, notes, access log, consents, follow-ups.

use chrono::{DateTime, NaiveDate, Utc};
use fotfaste_domain::{
    Id,
    case::{Consent, FollowUp, Participant},
    choice::{
        AccessAction, Effect, FollowUpState, GoalState, Outcome, Phase, PlacementKind, SharedField,
        ValidationResult,
    },
    draft::{ConsentDraft, FollowUpDraft, JournalNoteDraft},
    office::Member,
    timeline::TimelineGroup,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A page of the timeline.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Timeline {
    /// Whose.
    pub participant: Id<Participant>,
    /// The `next` of the page before.
    pub before: Option<String>,
    /// How many items, at most 200; 30 unless told.
    pub limit: Option<u32>,
    /// Which groups; none means all.
    pub groups: Option<Vec<TimelineGroup>>,
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
    /// Words that must all stand in a line, or in what its kind is called.
    pub search: Option<String>,
}

/// What happened, as a code with its arguments.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "code", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum TimelineTitle {
    /// A visit that took place.
    Visit {
        /// Its number among the placement's visits.
        number: u32,
        /// Minutes from start to end.
        minutes: u32,
        /// Steps done without help.
        independent: u32,
        /// Steps that were scored.
        scored: u32,
    },
    /// A journal note.
    Note {
        /// Whether it corrects an earlier one.
        corrects: bool,
    },
    /// A support note.
    SupportNote {
        /// The supervisor's name.
        supervisor: Option<String>,
    },
    /// A move between phases.
    PhaseChange {
        /// To which.
        phase: Phase,
    },
    /// A consent was given.
    Consent {
        /// Until when.
        valid_until: Option<NaiveDate>,
    },
    /// A consent was withdrawn.
    ConsentWithdrawn {},
    /// An adaptation began.
    Adaptation {
        /// The measure.
        measure: String,
        /// How it works.
        effect: Option<Effect>,
    },
    /// A sheet was printed or saved.
    SheetPrint {
        /// "print" or "save".
        way: String,
        /// To whom.
        supervisor: Option<String>,
    },
    /// A follow-up.
    FollowUp {
        /// What it is called.
        title: String,
        /// Where it stands.
        state: FollowUpState,
    },
    /// A version of the vocational profile.
    VocationalProfile {},
    /// A validation came to its result.
    Validation {
        /// Of what.
        subject: String,
        /// What it came to.
        result: Option<ValidationResult>,
    },
    /// A goal was reached or let go.
    Goal {
        /// Which of the two.
        state: GoalState,
    },
    /// A step of the plan was done.
    PlanStep {},
    /// A planned visit was cancelled.
    VisitCancelled {},
    /// Something was handed over to the supervisor.
    Handover {},
    /// The enrolment began.
    Enrolment {
        /// In which programme.
        programme: Option<String>,
    },
    /// What came of an enrolment.
    Outcome {
        /// What.
        outcome: Option<Outcome>,
        /// Asked again six months after the exit.
        later: bool,
    },
    /// An adaptation ended.
    AdaptationEnded {
        /// The measure.
        measure: String,
    },
    /// The case was shared with a colleague.
    Shared {},
    /// The case was in a list that was exported.
    Exported {},
    /// A register extract was saved.
    Extracted {},
    /// Somebody got the case with the office's recovery papers.
    Recovered {},
    /// A validation has begun.
    ValidationBegun {
        /// Of what.
        subject: String,
    },
    /// The plan was agreed on, or looked at again.
    Plan {
        /// Looked at again.
        reviewed: bool,
    },
    /// The participant rated how it is.
    SelfRating {},
    /// A placement ended.
    PlacementEnded {
        /// Where.
        workplace: String,
    },
    /// A placement began.
    Placement {
        /// What kind.
        kind: PlacementKind,
        /// Where.
        workplace: String,
    },
}

/// One line of the timeline.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TimelineItem {
    /// The row's identity.
    pub id: String,
    /// When it was written down, or happened.
    pub at: DateTime<Utc>,
    /// The local day it belongs to.
    pub day: NaiveDate,
    /// The local time of day, where there is one ("09:00").
    pub time: Option<String>,
    /// By whom.
    pub by: Option<String>,
    /// What.
    pub title: TimelineTitle,
    /// In own words.
    pub text: Option<String>,
}

/// A page of the timeline, newest first.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TimelinePage {
    /// The items.
    pub items: Vec<TimelineItem>,
    /// What to ask the next page with; nothing at the end.
    pub next: Option<String>,
    /// How many of each group there are in the period with those words.
    pub counts: Vec<TimelineCount>,
}

/// How much of a group there is.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TimelineCount {
    /// Which.
    pub group: TimelineGroup,
    /// How many lines.
    pub count: u32,
}

/// Writes a journal note.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WriteNote {
    /// What was typed.
    pub draft: JournalNoteDraft,
}

/// One line of the access log, newest first.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccessRow {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub member: Id<Member>,
    /// The name.
    pub name: String,
    /// What was done.
    pub action: AccessAction,
    /// Whether on this computer.
    pub this_device: bool,
}

/// Writes a consent; without `id` a new one.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SaveConsent {
    /// Which one; nothing means a new one.
    pub id: Option<Id<Consent>>,
    /// What was typed.
    pub draft: ConsentDraft,
    /// What the form showed when it was opened: what a colleague has changed since stays.
    pub shown: Option<ConsentDraft>,
}

/// Withdraws a consent.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WithdrawConsent {
    /// Which one.
    pub id: Id<Consent>,
    /// From which day; empty means today.
    #[serde(default)]
    pub on: String,
}

/// Writes a follow-up; without `id` a new one.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SaveFollowUp {
    /// Which one; nothing means a new one.
    pub id: Option<Id<FollowUp>>,
    /// What was typed.
    pub draft: FollowUpDraft,
    /// What the form showed when it was opened: what a colleague has changed since stays.
    pub shown: Option<FollowUpDraft>,
}

/// How a consent stands today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ConsentState {
    /// In force.
    Valid,
    /// Its last day has passed.
    Expired,
    /// Withdrawn.
    Withdrawn,
    /// Given on a day to come.
    ToCome,
}

/// A consent and how it stands.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConsentView {
    /// The consent.
    pub consent: Consent,
    /// What it covers.
    pub fields: Vec<SharedField>,
    /// Name of the supervisor it names.
    pub supervisor: Option<String>,
    /// How it stands.
    pub state: ConsentState,
}
