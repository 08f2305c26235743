//! Participants: the list and one participant's page.

use chrono::NaiveDate;
use fotfaste_domain::{
    Id,
    case::{Enrolment, FollowUp, Participant},
    choice::{Livelihood, Occupation, Outcome, Phase, PlacementKind, Requirement},
    draft::{EnrolmentDraft, NextStepDraft, ParticipantDraft},
    introduction::{Placement, Task},
    limits::{LimitKind, Nearness},
    office::{Member, Programme},
    place::Workplace,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::case::ConsentView;

/// A filter above the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Only {
    /// Whose next step or follow-up is late.
    Overdue,
    /// Whose next step falls within the coming seven days.
    ThisWeek,
    /// Whose agreement ends within thirty days.
    Ending,
}

/// Which participants to list.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ListParticipants {
    /// Part of a name or workplace, or a whole case number.
    pub search: Option<String>,
    /// Only in this phase.
    pub phase: Option<Phase>,
    /// Only these.
    pub only: Option<Only>,
    /// How many lines at most, the first of the list's own order; none means all.
    pub limit: Option<u32>,
}

/// One line of the list. A protected person has a case number, a phase and a day, nothing else.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ParticipantRow {
    /// Who.
    pub id: Id<Participant>,
    /// Full name, or the case number of a protected person.
    pub name: String,
    /// Whether the identity is protected.
    pub protected: bool,
    /// The case number.
    pub case_number: String,
    /// Where the participant is, once enrolled.
    pub phase: Option<Phase>,
    /// The current workplace, or the latest.
    pub workplace: Option<String>,
    /// The last day there, once it has passed.
    pub workplace_until: Option<NaiveDate>,
    /// The next step.
    pub next_step: Option<String>,
    /// When the next thing is due: the next step or a follow-up.
    pub due_on: Option<NaiveDate>,
    /// How many days late the next step or the oldest follow-up is.
    pub overdue_days: Option<u32>,
    /// The latest visit, note or support note.
    pub last_contact_on: Option<NaiveDate>,
    /// The coach's share of the worked hours in the latest week with a visit, in percent.
    pub support_percent: Option<u32>,
    /// Whether something of the case waits to be sent.
    pub waiting: bool,
    /// How many colleagues share the case.
    pub shared_with: u32,
    /// Whether the one who asks is the responsible coach.
    pub mine: bool,
}

/// How many there are behind each filter, whatever is chosen.
#[derive(Debug, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ParticipantCounts {
    /// All.
    pub all: u32,
    /// Late.
    pub overdue: u32,
    /// This week.
    pub this_week: u32,
    /// Agreements ending.
    pub ending: u32,
}

/// The list and its counts.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ParticipantList {
    /// Late first, then by the day of the next step.
    pub rows: Vec<ParticipantRow>,
    /// How many there are without the limit.
    pub matching: u32,
    /// Behind the filters.
    pub counts: ParticipantCounts,
}

/// Where a phase stands for a participant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PhaseState {
    /// Been there.
    Done,
    /// There.
    Now,
    /// Not yet.
    ToCome,
}

/// One phase of the stepper.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PhaseStep {
    /// Which.
    pub phase: Phase,
    /// The latest day it began.
    pub since: Option<NaiveDate>,
    /// Where it stands.
    pub state: PhaseState,
    /// Whole weeks in it, for the current one.
    pub weeks: Option<u32>,
    /// The longest it may take, where the programme says so.
    pub limit_weeks: Option<u32>,
    /// The reason that was given for the latest move to it.
    pub reason: Option<String>,
}

/// A placement as the participant's page lists it.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlacementSummary {
    /// Which.
    pub id: Id<Placement>,
    /// What kind.
    pub kind: PlacementKind,
    /// Where.
    pub workplace_id: Id<Workplace>,
    /// The workplace's name.
    pub workplace: String,
    /// The supervisor's name, when agreed.
    pub supervisor: Option<String>,
    /// Hours a week.
    pub hours_per_week: u32,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: Option<NaiveDate>,
    /// Whether it goes on today.
    pub current: bool,
    /// How many visits have been done.
    pub visits_done: u32,
    /// Its tasks' names and identities, in order.
    pub tasks: Vec<TaskName>,
}

/// A task by name.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TaskName {
    /// Which.
    pub id: Id<Task>,
    /// Its name.
    pub name: String,
}

/// What a colleague may do in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CaseRight {
    /// Read.
    Read,
    /// Read and write.
    Write,
}

/// Somebody who has the case.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CaseMember {
    /// Who.
    pub id: Id<Member>,
    /// Name.
    pub name: String,
    /// With what right.
    pub right: CaseRight,
    /// Whether it is the one who asks.
    pub me: bool,
    /// Whether it only holds from the next sync on.
    pub pending: bool,
    /// The last day they have it; none for good.
    pub until: Option<NaiveDate>,
    /// The right that is asked for and holds from the next sync on, if that or the day changes.
    pub becomes: Option<CaseRight>,
    /// The last day that is asked for with it.
    pub becomes_until: Option<NaiveDate>,
    /// Whether they have the case no more from the next sync on.
    pub leaving: bool,
    /// The wish that would be taken back, when one is on its way.
    pub wish: Option<String>,
}

/// A last day that is near or has passed.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LimitView {
    /// What ends.
    pub kind: LimitKind,
    /// The enrolment, placement or consent it is about.
    pub id: String,
    /// The last day.
    pub ends_on: NaiveDate,
    /// Whether it is to come or has passed.
    pub nearness: Nearness,
}

/// Something the programme asks for.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RequirementView {
    /// What.
    pub requirement: Requirement,
    /// Whether it is in place.
    pub met: bool,
}

/// One participant's page. Opening it is logged in the case.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ParticipantView {
    /// The participant.
    pub participant: Participant,
    /// Whether the identity is protected.
    pub protected: bool,
    /// The latest enrolment.
    pub enrolment: Option<Enrolment>,
    /// Its programme.
    pub programme: Option<Programme>,
    /// The responsible coach's name.
    pub coach: Option<String>,
    /// The seven phases.
    pub phases: Vec<PhaseStep>,
    /// What ends soon or lately has, the first to end first.
    pub limits: Vec<LimitView>,
    /// What the programme asks for, and whether it is there.
    pub requirements: Vec<RequirementView>,
    /// From when it is to be asked again what came of it, unless it has been.
    pub ask_again_on: Option<NaiveDate>,
    /// From benefits to self-support, where that can be said.
    pub became_self_supporting: Option<bool>,
    /// Placements, current first, then newest first.
    pub placements: Vec<PlacementSummary>,
    /// Who has the case.
    pub members: Vec<CaseMember>,
    /// Follow-ups by due day.
    pub follow_ups: Vec<FollowUp>,
    /// Consents, newest first.
    pub consents: Vec<ConsentView>,
    /// Whether something of the case waits to be sent.
    pub waiting: bool,
}

/// Writes a participant; without `id` a new one.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SaveParticipant {
    /// Which one; nothing means a new one.
    pub id: Option<Id<Participant>>,
    /// What was typed.
    pub draft: ParticipantDraft,
    /// What the form showed when it was opened: what a colleague has changed since stays.
    pub shown: Option<ParticipantDraft>,
}

/// Enrols a participant who is there already.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EnrolParticipant {
    /// Who.
    pub participant: Id<Participant>,
    /// What was typed.
    pub draft: EnrolmentDraft,
}

/// A move to another phase, forward or back.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ChangePhase {
    /// Who.
    pub participant: Id<Participant>,
    /// To which phase.
    pub phase: Option<Phase>,
    /// From which day; empty means today.
    #[serde(default)]
    pub since: String,
    /// Why, in own words; required for an exit.
    #[serde(default)]
    pub reason: String,
    /// What came of it; required for an exit.
    pub outcome: Option<Outcome>,
    /// What the participant does; required for an exit.
    pub occupation: Option<Occupation>,
    /// What the participant lives on; required for an exit.
    pub livelihood: Option<Livelihood>,
}

/// Sets or clears the next step.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SaveNextStep {
    /// What was typed.
    pub draft: NextStepDraft,
    /// What the form showed when it was opened: what a colleague has changed since stays.
    pub shown: Option<NextStepDraft>,
}

/// Names a participant.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OfParticipant {
    /// Who.
    pub participant: Id<Participant>,
}
