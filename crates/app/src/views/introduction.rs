//! The introduction at a workplace: placement, tasks and steps, adaptations, the two curves.

use chrono::NaiveDate;
use fotfaste_domain::{
    Id,
    case::Participant,
    choice::{Helper, SupportLevel},
    draft::{AdaptationDraft, PlacementDraft, SupportNoteDraft, TaskDraft},
    introduction::{Adaptation, Placement, Step, SupportNote, Task, Visit},
    place::Supervisor,
    regression::{Fall, Rise},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::photos::PhotoView;

/// Writes a placement; without `id` a new one.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SavePlacement {
    /// Which one; nothing means a new one.
    pub id: Option<Id<Placement>>,
    /// What was typed.
    pub draft: PlacementDraft,
    /// What the form showed when it was opened: what a colleague has changed since stays.
    pub shown: Option<PlacementDraft>,
}

/// Chooses another supervisor for a placement.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ChooseSupervisor {
    /// For which placement.
    pub placement: Id<Placement>,
    /// Whom; nobody while nobody is agreed.
    pub supervisor: Option<Id<Supervisor>>,
}

/// Writes a task and its steps; without `id` a new one.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SaveTask {
    /// Which one; nothing means a new one.
    pub id: Option<Id<Task>>,
    /// What was typed.
    pub draft: TaskDraft,
    /// What the form showed when it was opened: what a colleague has changed since stays.
    pub shown: Option<TaskDraft>,
}

/// Writes an adaptation; without `id` a new one.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SaveAdaptation {
    /// Which one; nothing means a new one.
    pub id: Option<Id<Adaptation>>,
    /// What was typed.
    pub draft: AdaptationDraft,
    /// What the form showed when it was opened: what a colleague has changed since stays.
    pub shown: Option<AdaptationDraft>,
}

/// Writes a support note.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WriteSupportNote {
    /// What was typed.
    pub draft: SupportNoteDraft,
}

/// A step with how it went last.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StepView {
    /// The step.
    pub step: Step,
    /// The level at the latest visit that scored it.
    pub last_level: Option<SupportLevel>,
    /// Who helped then.
    pub last_helper: Option<Helper>,
    /// That visit's day.
    pub last_on: Option<NaiveDate>,
    /// Its photos: one, or more when two people added theirs at once.
    pub photos: Vec<PhotoView>,
}

/// A task with its steps in order.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TaskView {
    /// The task.
    pub task: Task,
    /// Its steps.
    pub steps: Vec<StepView>,
}

/// A support note with names.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SupportNoteView {
    /// The note.
    pub note: SupportNote,
    /// Who wrote it.
    pub author: String,
    /// The supervisor's name.
    pub supervisor: Option<String>,
}

/// One placement. Opening it is logged in the case.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlacementView {
    /// The placement.
    pub placement: Placement,
    /// Who.
    pub participant: Id<Participant>,
    /// The participant's first name, or the case number of a protected person.
    pub participant_name: String,
    /// The workplace's name.
    pub workplace: String,
    /// The supervisor agreed on.
    pub supervisor: Option<Supervisor>,
    /// Whether that supervisor no longer is there: another has to be chosen.
    pub supervisor_ended: bool,
    /// Everyone at the workplace, those who have ended too.
    pub supervisors: Vec<Supervisor>,
    /// Tasks in order.
    pub tasks: Vec<TaskView>,
    /// Adaptations, those in use first.
    pub adaptations: Vec<Adaptation>,
    /// Support notes, newest first.
    pub support_notes: Vec<SupportNoteView>,
    /// How many visits have been done.
    pub visits_done: u32,
}

/// A visit as a column of the heat map.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HeatMapVisit {
    /// Which.
    pub id: Id<Visit>,
    /// Its day.
    pub day: NaiveDate,
}

/// A step as a row of the heat map.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HeatMapStep {
    /// Which.
    pub id: Id<Step>,
    /// What is done.
    pub response: String,
    /// One cell for each visit; nothing where the step was not scored or did not come up.
    pub levels: Vec<Option<SupportLevel>>,
}

/// Support per step and visit.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HeatMap {
    /// The task's name.
    pub task: String,
    /// Columns, oldest first.
    pub visits: Vec<HeatMapVisit>,
    /// Rows in the task's order.
    pub steps: Vec<HeatMapStep>,
    /// For each visit, the share of scored steps done without help, in percent.
    pub shares: Vec<Option<u32>>,
    /// For each visit, what the share fell from, where it clearly did.
    pub falls: Vec<Option<Fall>>,
}

/// One ISO week of the fading curve.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FadingWeek {
    /// ISO year.
    pub year: i32,
    /// ISO week.
    pub week: u32,
    /// The coach's minutes, with the participant and for the participant.
    pub coach_minutes: u32,
    /// The participant's worked minutes.
    pub worked_minutes: u32,
    /// The share, in percent.
    pub percent: Option<u32>,
    /// What the support rose from, where it clearly did.
    pub rise: Option<Rise>,
}

/// Lines to read the curve against; both are settings, neither decides anything.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FadingAnchors {
    /// Below this, in percent, support is stable.
    pub stable: u32,
    /// At this, in percent, handing over is tried.
    pub handover: u32,
}

/// The fading curve (nedtrappning).
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Fading {
    /// Weeks with visits, oldest first.
    pub weeks: Vec<FadingWeek>,
    /// The lines.
    pub anchors: FadingAnchors,
}

/// Names a task.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OfTask {
    /// Which.
    pub task: Id<Task>,
}

/// Names a placement.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OfPlacement {
    /// Which.
    pub placement: Id<Placement>,
}
