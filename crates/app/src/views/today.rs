//! Idag: the day's visits, what is late, what ends soon, what waits.

use chrono::NaiveDate;
use fotfaste_domain::{
    Id,
    case::{Enrolment, FollowUp, Participant},
    introduction::Visit,
    limits::{LimitKind, Nearness},
    planning::PlanStep,
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

/// Something that ends within thirty days, or lately has.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Ending {
    /// What.
    pub kind: LimitKind,
    /// The enrolment, placement or consent it is about.
    pub id: String,
    /// Of whom.
    pub participant: Id<Participant>,
    /// Full name, or the case number of a protected person.
    pub name: String,
    /// Where; nothing for a protected person.
    pub workplace: Option<String>,
    /// Last day.
    pub ends_on: NaiveDate,
    /// Whether it is to come or has passed.
    pub nearness: Nearness,
}

/// A step of a plan whose day has passed.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LateStep {
    /// Which.
    pub id: Id<PlanStep>,
    /// Whose plan.
    pub participant: Id<Participant>,
    /// Full name, or the case number of a protected person.
    pub name: String,
    /// What is to be done; nothing for a protected person.
    pub text: String,
    /// When it was due.
    pub due_on: NaiveDate,
    /// Days late.
    pub days_late: u32,
}

/// A plan that should have been looked at together.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LatePlan {
    /// Whose.
    pub participant: Id<Participant>,
    /// Full name, or the case number of a protected person.
    pub name: String,
    /// When it was to be looked at.
    pub due_on: NaiveDate,
    /// Days late.
    pub days_late: u32,
}

/// Somebody to ask what came of it.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ToAsk {
    /// About which enrolment.
    pub enrolment: Id<Enrolment>,
    /// Whom.
    pub participant: Id<Participant>,
    /// Full name, or the case number of a protected person.
    pub name: String,
    /// Since when: six months after the exit.
    pub due_on: NaiveDate,
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
    /// Steps of plans whose day has passed, the latest first.
    pub late_steps: Vec<LateStep>,
    /// Plans that should have been looked at together, the latest first.
    pub late_plans: Vec<LatePlan>,
    /// Whom to ask what came of it, six months after the exit.
    pub to_ask: Vec<ToAsk>,
    /// Visits and forms under way.
    pub unfinished_drafts: Vec<DraftRow>,
    /// The newest changes that wait to be sent, at most five.
    pub waiting: Vec<WaitingItem>,
    /// The figures.
    pub counts: TodayCounts,
}
