//! Supervisor support as a thread: what stands now, the checklist, whom to talk with.

use chrono::NaiveDate;
use fotfaste_domain::{
    Id,
    case::Participant,
    draft::HandoverItemDraft,
    handover::HandoverItem,
    introduction::{Placement, SupportNote},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What stands now at one placement; the notes themselves come with the placement.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SupportThread {
    /// Questions that nobody has answered, the newest first.
    pub open_questions: Vec<Id<SupportNote>>,
    /// Agreements in force, the newest first.
    pub agreements: Vec<Id<SupportNote>>,
    /// The latest word on what the supervisor handles.
    pub handles_now: Option<Id<SupportNote>>,
    /// The next contact.
    pub next_contact_on: Option<NaiveDate>,
    /// The checklist for handing over, in order.
    pub handover: Vec<HandoverItemView>,
}

/// A line of the checklist.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandoverItemView {
    /// The line.
    pub item: HandoverItem,
    /// Who ticked it.
    pub by: Option<String>,
}

/// Writes a line of the checklist; without `id` a new one.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SaveHandoverItem {
    /// Which one; nothing means a new one.
    pub id: Option<Id<HandoverItem>>,
    /// What was typed.
    pub draft: HandoverItemDraft,
    /// What the form showed, when it has been told. A colleague's later change that the person
    /// left alone stays as it is.
    pub shown: Option<HandoverItemDraft>,
}

/// Ticks a line, or takes the tick away.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TickHandoverItem {
    /// Which.
    pub id: Id<HandoverItem>,
    /// In place, or not.
    pub done: bool,
}

/// Takes a line away, or brings it back.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RemoveHandoverItem {
    /// At which placement.
    pub placement: Id<Placement>,
    /// Which.
    pub id: Id<HandoverItem>,
    /// Away, or back.
    pub removed: bool,
}

/// A supervisor to talk with: the next contact's day has come.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DueContact {
    /// At which placement.
    pub placement: Id<Placement>,
    /// About whom.
    pub participant: Id<Participant>,
    /// Full name, or the case number of a protected person.
    pub name: String,
    /// Where; nothing for a protected person.
    pub workplace: Option<String>,
    /// With whom; nothing for a protected person.
    pub supervisor: Option<String>,
    /// The day.
    pub due_on: NaiveDate,
    /// Days late, 0 today.
    pub days_late: u32,
}
