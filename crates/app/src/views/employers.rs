//! Employers: contacts, openings and who keeps the contact. What the team shares; nothing of it
//! tells of participants.

use chrono::NaiveDate;
use fotfaste_domain::{
    Id,
    choice::OpeningState,
    draft::{EmployerContactDraft, EmployerDraft, OpeningDraft, SupervisorEndDraft},
    employers::{EmployerContact, Opening},
    office::Member,
    place::{Employer, Supervisor, Workplace},
    trade::Branch,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which employers to list.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ListEmployers {
    /// Part of the name of an employer or one of its workplaces.
    pub search: Option<String>,
}

/// One line of the list.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EmployerRow {
    /// Which.
    pub id: Id<Employer>,
    /// Its name.
    pub name: String,
    /// Branch.
    pub branch: Option<Branch>,
    /// The responsible coach.
    pub responsible: Option<Id<Member>>,
    /// The responsible coach's name.
    pub responsible_name: Option<String>,
    /// How many workplaces are worked with.
    pub workplaces: u32,
    /// Open places at them.
    pub openings: u32,
    /// The latest contact.
    pub last_contact_on: Option<NaiveDate>,
    /// The earliest next step still to be done.
    pub next_step_on: Option<NaiveDate>,
    /// Whether it is no longer worked with.
    pub archived: bool,
}

/// A colleague has been in contact lately: a reason to talk first, never a hindrance.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContactWarning {
    /// Who; nothing until the colleague's card has arrived.
    pub by: Option<String>,
    /// When.
    pub on: NaiveDate,
}

/// A contact with the names that belong to it.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EmployerContactView {
    /// The contact.
    pub contact: EmployerContact,
    /// By whom.
    pub by: String,
    /// The workplace's name.
    pub workplace: Option<String>,
    /// Whether the next step's day has come.
    pub due: bool,
}

/// An opening with its workplace's name.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpeningView {
    /// The opening.
    pub opening: Opening,
    /// Where.
    pub workplace: String,
}

/// A workplace on its employer's page.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EmployerWorkplace {
    /// Which.
    pub id: Id<Workplace>,
    /// Its name.
    pub name: String,
    /// Town.
    pub town: String,
    /// Whether it is no longer worked with.
    pub archived: bool,
}

/// One employer's page.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EmployerView {
    /// The employer.
    pub employer: Employer,
    /// The responsible coach's name.
    pub responsible: Option<String>,
    /// Whether that is the reader.
    pub mine: bool,
    /// A colleague's contact within the office's days.
    pub warning: Option<ContactWarning>,
    /// Its workplaces by name.
    pub workplaces: Vec<EmployerWorkplace>,
    /// Contacts, the latest first.
    pub contacts: Vec<EmployerContactView>,
    /// Openings at its workplaces: the open ones first.
    pub openings: Vec<OpeningView>,
}

/// Writes an employer; without `id` a new one.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SaveEmployer {
    /// Which one; nothing means a new one.
    pub id: Option<Id<Employer>>,
    /// What was typed.
    pub draft: EmployerDraft,
    /// What the form showed, when it has been told. A colleague's later change that the person
    /// left alone stays as it is.
    pub shown: Option<EmployerDraft>,
}

/// Lays an employer aside, or takes it up again.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ArchiveEmployer {
    /// Which.
    pub id: Id<Employer>,
    /// Aside, or not.
    pub archived: bool,
}

/// Lays a workplace aside, or takes it up again.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ArchiveWorkplace {
    /// Which.
    pub id: Id<Workplace>,
    /// Aside, or not.
    pub archived: bool,
}

/// Writes a contact; without `id` a new one.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SaveEmployerContact {
    /// Which one; nothing means a new one.
    pub id: Option<Id<EmployerContact>>,
    /// What was typed.
    pub draft: EmployerContactDraft,
    /// What the form showed, when it has been told. A colleague's later change that the person
    /// left alone stays as it is.
    pub shown: Option<EmployerContactDraft>,
}

/// Takes a contact away, or brings it back.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RemoveEmployerContact {
    /// Which.
    pub id: Id<EmployerContact>,
    /// Away, or back.
    pub removed: bool,
}

/// Marks a contact's next step as done, or not done after all.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CompleteContactStep {
    /// Of which contact.
    pub id: Id<EmployerContact>,
    /// Done, or not.
    pub done: bool,
}

/// Writes an opening; without `id` a new one.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SaveOpening {
    /// Which one; nothing means a new one.
    pub id: Option<Id<Opening>>,
    /// What was typed.
    pub draft: OpeningDraft,
    /// What the form showed, when it has been told. A colleague's later change that the person
    /// left alone stays as it is.
    pub shown: Option<OpeningDraft>,
}

/// Says where an opening stands.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MoveOpening {
    /// Which.
    pub id: Id<Opening>,
    /// Open, filled or closed.
    pub state: OpeningState,
}

/// Takes an opening away, or brings it back.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RemoveOpening {
    /// Which.
    pub id: Id<Opening>,
    /// Away, or back.
    pub removed: bool,
}

/// Says that a supervisor no longer is one; without a draft, that the supervisor still is.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct EndSupervisor {
    /// Which.
    pub id: Id<Supervisor>,
    /// The last day and who takes over.
    pub draft: Option<SupervisorEndDraft>,
    /// What the form showed, when it has been told. A colleague's later change that the person
    /// left alone stays as it is.
    pub shown: Option<SupervisorEndDraft>,
}

/// The office's rule for warnings before a second contact.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContactRule {
    /// Days after a colleague's contact in which others are warned; 0 means never.
    pub days: u32,
}

/// Changes the office's rule; an empty text means the usual days.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveContactRule {
    /// Days, as typed.
    pub days: String,
}

/// A next step with an employer whose day has come.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DueStep {
    /// The contact it comes from.
    pub contact: Id<EmployerContact>,
    /// With which employer.
    pub employer: Id<Employer>,
    /// The employer's name.
    pub employer_name: String,
    /// What is to be done.
    pub step: String,
    /// Its day.
    pub due_on: NaiveDate,
    /// Days late, 0 today.
    pub days_late: u32,
}
