//! The review of the access log.

use chrono::{DateTime, NaiveDate, Utc};
use fotfaste_domain::{
    Id, case::Participant, choice::AccessAction, draft::LogReviewDraft, log_review::Unusual,
    office::Member,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which lines of the log.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ReviewLog {
    /// The first day; empty means 30 days ago.
    #[serde(default)]
    pub from_on: String,
    /// The last day; empty means today.
    #[serde(default)]
    pub until_on: String,
    /// By whom.
    pub member: Option<Id<Member>>,
    /// About whom.
    pub participant: Option<Id<Participant>>,
    /// What was done.
    pub action: Option<AccessAction>,
    /// What is unusual about them.
    pub unusual: Option<Unusual>,
    /// Only lines with something unusual about them.
    #[serde(default)]
    pub only_unusual: bool,
    /// Which page, from 0.
    #[serde(default)]
    pub page: u32,
}

/// One line of the log, as it is reviewed.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LogRow {
    /// Which.
    pub id: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub name: String,
    /// Whose record.
    pub participant: Id<Participant>,
    /// Full name; the case number of a protected person.
    pub about: String,
    /// What was done; nothing when only a newer program knows.
    pub action: Option<AccessAction>,
    /// The beginning of the device's identity, by which devices are told apart.
    pub device: String,
    /// Whether on this computer.
    pub this_device: bool,
    /// What is unusual about it.
    pub unusual: Vec<Unusual>,
}

/// Somebody or some case to choose by, and how many lines there are.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LogChoice {
    /// The member's or the participant's identity.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Lines of the period.
    pub lines: u32,
}

/// How far this computer knows the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LogReach {
    /// The office is on this computer alone: there is no other log.
    Alone,
    /// Everything that had come to the server at the latest sync, without a gap.
    Synced,
    /// No sync has been done yet.
    NeverSynced,
    /// The latest sync stopped before its end: something may be missing.
    Stopped,
    /// The server showed a history that does not fit together.
    Broken,
}

/// What this computer can say about whether the log is whole.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LogWholeness {
    /// How far it knows the log.
    pub reach: LogReach,
    /// When the latest sync was done.
    pub synced_at: Option<DateTime<Utc>>,
    /// Lines written here that the colleagues cannot see yet.
    pub unsent: u32,
    /// Cases, by name or number, in whose log a line is not as it was first written.
    pub altered: Vec<String>,
}

/// A page of the log under review.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LogPage {
    /// The lines, the newest first.
    pub rows: Vec<LogRow>,
    /// Lines that were asked for.
    pub total: u32,
    /// Lines on a page.
    pub page_size: u32,
    /// The first day.
    pub from_on: NaiveDate,
    /// The last day.
    pub until_on: NaiveDate,
    /// Lines of the period, whoever and whatever was asked for.
    pub lines: u32,
    /// Cases they are about.
    pub cases: u32,
    /// Lines with something unusual about them.
    pub unusual: u32,
    /// Cases that this person may review.
    pub reviewable: u32,
    /// Whether that is every case on this computer, or the person's own.
    pub all_cases: bool,
    /// Who has lines in the period.
    pub members: Vec<LogChoice>,
    /// Whose records have lines in the period.
    pub people: Vec<LogChoice>,
    /// Whether the log is whole.
    pub wholeness: LogWholeness,
}

/// Writes the lines to a file.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ExportLog {
    /// Which lines; the page does not matter.
    pub lines: ReviewLog,
    /// Where to; nothing gives the content back.
    pub path: Option<String>,
}

/// Signs a review off.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SignLogReview {
    /// What was typed.
    pub draft: LogReviewDraft,
}

/// A review that was signed off.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LogReviewRow {
    /// Which.
    pub id: String,
    /// By whom.
    pub reviewer: String,
    /// The first day.
    pub from_on: NaiveDate,
    /// The last day.
    pub until_on: NaiveDate,
    /// When.
    pub signed_at: DateTime<Utc>,
    /// Lines there were.
    pub lines: u32,
    /// Cases they were about.
    pub cases: u32,
    /// Lines with something unusual about them.
    pub unusual: u32,
    /// What was found.
    pub note: String,
}
