//! Visits: planned, under way, done; and drafts of other forms.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use fotfaste_domain::{
    Id,
    case::Participant,
    choice::{SupportLevel, Topic},
    draft::{PlanVisitDraft, VisitDraft},
    introduction::{Adaptation, AdaptationUse, Placement, Trial, Visit},
    place::Supervisor,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::introduction::TaskView;

/// What a half-filled form is kept under.
#[derive(Debug, Clone, Copy)]
pub struct KeptDraft;

/// Plans a visit.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PlanVisit {
    /// The planned visit to change; nothing means a new one.
    pub id: Option<Id<Visit>>,
    /// What was typed.
    pub draft: PlanVisitDraft,
    /// What the form showed, when it has been told. A colleague's later change that the person
    /// left alone stays as it is.
    pub shown: Option<PlanVisitDraft>,
}

/// Starts a visit, or resumes the draft that is there already.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct StartVisit {
    /// At which placement.
    pub placement: Id<Placement>,
    /// The planned visit that it carries out.
    pub planned: Option<Id<Visit>>,
}

/// Names a draft of a visit.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OfVisitDraft {
    /// Which.
    pub draft_id: Id<KeptDraft>,
}

/// The page *Pågående besök*: first name and tasks, no health data, number or history.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitDraftView {
    /// Which draft.
    pub draft_id: Id<KeptDraft>,
    /// What is typed so far.
    pub draft: VisitDraft,
    /// When it was last saved.
    pub saved_at: DateTime<Utc>,
    /// Who.
    pub participant: Id<Participant>,
    /// First name, or the case number of a protected person.
    pub participant_first_name: String,
    /// Where.
    pub workplace_name: String,
    /// Which visit of the placement it is.
    pub visit_number: u32,
    /// Tasks with steps and the level last time.
    pub tasks: Vec<TaskView>,
    /// Adaptations in use.
    pub adaptations: Vec<Adaptation>,
    /// Supervisors to choose among.
    pub supervisors: Vec<Supervisor>,
    /// The support levels in the office's order, most independent first.
    pub levels: Vec<SupportLevel>,
}

/// Saves a visit under way.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveVisitDraft {
    /// Which draft.
    pub draft_id: Id<KeptDraft>,
    /// What is typed.
    pub draft: VisitDraft,
}

/// When something became durable.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SavedAt {
    /// The moment.
    pub saved_at: DateTime<Utc>,
}

/// A visit or another form half filled in.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftRow {
    /// Which.
    pub draft_id: Id<KeptDraft>,
    /// "visit", or what the form calls itself.
    pub kind: String,
    /// What it is about.
    pub about: Option<String>,
    /// Whose, as a first name or a case number.
    pub participant: Option<String>,
    /// Where.
    pub workplace: Option<String>,
    /// When it was last saved.
    pub saved_at: DateTime<Utc>,
}

/// Records a visit: from its draft on disk, or from what is passed along.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct RecordVisit {
    /// The draft on disk; it is gone once the visit is recorded.
    pub draft_id: Option<Id<KeptDraft>>,
    /// The visit itself; with a draft named too, this is what counts.
    pub draft: Option<VisitDraft>,
}

/// Changes a recorded visit. The change is kept in the history.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CorrectVisit {
    /// Which one.
    pub id: Id<Visit>,
    /// What was typed.
    pub draft: VisitDraft,
    /// What the form showed, when it has been told. A colleague's later change that the person
    /// left alone stays as it is.
    pub shown: Option<VisitDraft>,
}

/// A trial with its step's words.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrialView {
    /// The trial.
    pub trial: Trial,
    /// What is done.
    pub response: String,
    /// The task's name.
    pub task: String,
}

/// How an adaptation worked.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AdaptationUseView {
    /// The judgement.
    pub adaptation_use: AdaptationUse,
    /// The measure.
    pub measure: String,
}

/// When a recorded visit was corrected, and by whom.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitChange {
    /// When.
    pub at: DateTime<Utc>,
    /// The colleague's name, as far as it is known here.
    pub by: Option<String>,
}

/// Which planned visits to list.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ListPlannedVisits {
    /// One participant's, whoever makes them; nothing means the coach's own, two weeks both ways.
    pub participant: Option<Id<Participant>>,
}

/// Planned visits by day and time.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlannedVisits {
    /// Their day has passed, and they are neither recorded nor cancelled.
    pub missed: Vec<AgendaItem>,
    /// To come.
    pub coming: Vec<AgendaItem>,
}

/// A recorded or planned visit. Opening it is logged in the case.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VisitView {
    /// The visit.
    pub visit: Visit,
    /// Its number among the placement's done visits.
    pub number: u32,
    /// Minutes from start to end.
    pub minutes: u32,
    /// First name, or the case number of a protected person.
    pub participant_first_name: String,
    /// Where.
    pub workplace_name: String,
    /// By which coach.
    pub coach: String,
    /// With which supervisor the coach talked.
    pub supervisor: Option<String>,
    /// What they talked about.
    pub topics: Vec<Topic>,
    /// The trials in the steps' order.
    pub trials: Vec<TrialView>,
    /// How the adaptations worked.
    pub adaptations: Vec<AdaptationUseView>,
    /// Share of scored steps done without help, in percent.
    pub share: Option<u32>,
    /// The latest correction, when there has been one.
    pub corrected: Option<VisitChange>,
    /// The draft to correct it with.
    pub draft: VisitDraft,
}

/// Keeps any other form half filled in. Local only, never sent.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SaveDraft {
    /// Which one; nothing means a new one, or the one of the same kind about the same thing.
    pub id: Option<Id<KeptDraft>>,
    /// What the form calls itself.
    pub kind: String,
    /// What it is about, 32 hexadecimal digits.
    pub about: Option<String>,
    /// The form's own content.
    #[ts(type = "unknown")]
    pub json: serde_json::Value,
}

/// Asks for a kept form.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct GetDraft {
    /// What the form calls itself.
    pub kind: String,
    /// What it is about.
    pub about: Option<String>,
}

/// A kept form.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftView {
    /// Which.
    pub id: Id<KeptDraft>,
    /// What the form calls itself.
    pub kind: String,
    /// The form's own content.
    #[ts(type = "unknown")]
    pub json: serde_json::Value,
    /// When it was last saved.
    pub saved_at: DateTime<Utc>,
}

/// A visit of the day.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgendaItem {
    /// Which.
    pub id: Id<Visit>,
    /// Who.
    pub participant: Id<Participant>,
    /// At which placement.
    pub placement: Id<Placement>,
    /// Full name, or the case number of a protected person.
    pub name: String,
    /// Where; nothing for a protected person.
    pub workplace: Option<String>,
    /// The placement's supervisor; nothing for a protected person.
    pub supervisor: Option<String>,
    /// The day.
    pub held_on: NaiveDate,
    /// Start.
    pub starts_at: NaiveTime,
    /// End.
    pub ends_at: NaiveTime,
    /// Planned or done.
    pub state: fotfaste_domain::choice::VisitState,
    /// Which visit of the placement it is or was.
    pub visit_number: u32,
    /// What is to be done; nothing for a protected person.
    pub next_step: Option<String>,
    /// Share of scored steps done without help, once done.
    pub share: Option<u32>,
    /// Its draft, when it is under way.
    pub draft_id: Option<Id<KeptDraft>>,
}
