//! Idag: the day's visits, what is late, what ends soon, what waits.

use chrono::NaiveDate;
use fotfaste_domain::{
    Id,
    case::{FollowUp, Participant},
    introduction::Visit,
};
use serde::Serialize;
use ts_rs::TS;

use super::{
    sync::WaitingItem,
    visits::{AgendaItem, DraftRow},
};

/// A follow-up whose day has passed.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OverdueFollowUp {
    /// Which.
    pub id: Id<FollowUp>,
    /// Of whom.
    pub participant: Id<Participant>,
    /// Full name, or the case number of a protected person.
    pub name: String,
    /// Where; nothing for a protected person.
    pub workplace: Option<String>,
    /// What it is called.
    pub title: String,
    /// When it was due.
    pub due_on: NaiveDate,
    /// Days late.
    pub days_late: u32,
}

/// What it is that ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EndingKind {
    /// A placement's agreement.
    Placement,
    /// A consent.
    Consent,
}

/// Something that ends within thirty days.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Ending {
    /// What.
    pub kind: EndingKind,
    /// Its identity.
    pub id: String,
    /// Of whom.
    pub participant: Id<Participant>,
    /// Full name, or the case number of a protected person.
    pub name: String,
    /// Where; nothing for a protected person.
    pub workplace: Option<String>,
    /// Last day.
    pub ends_on: NaiveDate,
    /// Days left, today counted as 0.
    pub days_left: u32,
}

/// The figures of the page's lead.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TodayCounts {
    /// Visits done today.
    pub visits_done: u32,
    /// Visits left today.
    pub visits_left: u32,
    /// Follow-ups that are late.
    pub overdue: u32,
    /// Changes that wait to be sent.
    pub waiting: u32,
    /// All participants.
    pub participants: u32,
}

/// The page.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Today {
    /// The local day.
    pub date: NaiveDate,
    /// The day's visits by time.
    pub visits: Vec<AgendaItem>,
    /// The next one to start, if any.
    pub up_next: Option<Id<Visit>>,
    /// Late follow-ups, the latest first.
    pub overdue_follow_ups: Vec<OverdueFollowUp>,
    /// What ends within thirty days.
    pub endings: Vec<Ending>,
    /// Visits and forms under way.
    pub unfinished_drafts: Vec<DraftRow>,
    /// The newest changes that wait to be sent, at most five.
    pub waiting: Vec<WaitingItem>,
    /// The figures.
    pub counts: TodayCounts,
}
