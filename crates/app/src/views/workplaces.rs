//! Workplaces: the register that the team shares. It says nothing about participants; a page
//! shows placements only of cases that the reader has.

use chrono::NaiveDate;
use fotfaste_domain::{
    Id,
    case::Participant,
    draft::{SupervisorDraft, WorkplaceDraft},
    introduction::Placement,
    place::{Employer, Supervisor, Workplace},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::employers::{ContactWarning, OpeningView};

/// Which workplaces to list.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ListWorkplaces {
    /// Part of a name, an employer, a branch or a town.
    pub search: Option<String>,
}

/// One line of the list.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WorkplaceRow {
    /// Which.
    pub id: Id<Workplace>,
    /// Its name.
    pub name: String,
    /// The employer's name.
    pub employer: Option<String>,
    /// Branch.
    pub branch: String,
    /// Town.
    pub town: String,
    /// How many supervisors it has.
    pub supervisors: u32,
    /// The responsible coach's name.
    pub responsible: Option<String>,
    /// Own cases placed there now.
    pub placements: u32,
    /// Open places.
    pub openings: u32,
    /// How many can be there at the same time.
    pub capacity: Option<u32>,
    /// Whether it is no longer worked with.
    pub archived: bool,
}

/// A placement of a case the reader has.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WorkplacePlacement {
    /// Which.
    pub id: Id<Placement>,
    /// Who.
    pub participant: Id<Participant>,
    /// Full name, or the case number of a protected person.
    pub name: String,
    /// The supervisor's name.
    pub supervisor: Option<String>,
    /// Whether that supervisor no longer is there: another has to be chosen.
    pub supervisor_ended: bool,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: Option<NaiveDate>,
    /// Whether it goes on today.
    pub current: bool,
}

/// A supervisor, and when there was last contact in cases the reader has.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SupervisorRow {
    /// The supervisor.
    pub supervisor: Supervisor,
    /// The latest talk or support note.
    pub last_contact_on: Option<NaiveDate>,
    /// Whether the supervisor still is there.
    pub there: bool,
    /// Who took over.
    pub successor: Option<String>,
}

/// One workplace's page.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WorkplaceView {
    /// The workplace.
    pub workplace: Workplace,
    /// Its employer.
    pub employer: Option<Employer>,
    /// The responsible coach's name.
    pub responsible: Option<String>,
    /// A colleague's contact with its employer within the office's days.
    pub warning: Option<ContactWarning>,
    /// Its supervisors by name, those who have ended last.
    pub supervisors: Vec<SupervisorRow>,
    /// Openings, the open ones first.
    pub openings: Vec<OpeningView>,
    /// Placements of own cases, current first.
    pub placements: Vec<WorkplacePlacement>,
}

/// Writes a workplace; without `id` a new one.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SaveWorkplace {
    /// Which one; nothing means a new one.
    pub id: Option<Id<Workplace>>,
    /// What was typed.
    pub draft: WorkplaceDraft,
    /// What the form showed when it was opened: what a colleague has changed since stays.
    pub shown: Option<WorkplaceDraft>,
}

/// Writes a supervisor; without `id` a new one.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SaveSupervisor {
    /// Which one; nothing means a new one.
    pub id: Option<Id<Supervisor>>,
    /// What was typed.
    pub draft: SupervisorDraft,
    /// What the form showed when it was opened: what a colleague has changed since stays.
    pub shown: Option<SupervisorDraft>,
}
