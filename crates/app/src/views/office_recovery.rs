//! The office's recovery: its two papers, and what they were used for.

use chrono::{DateTime, Utc};
use fotfaste_domain::{Id, office::Member};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where the office's recovery stands.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfficeRecoveryState {
    /// Whether the office is at a server; without one nobody else has anything.
    pub connected: bool,
    /// Whether the person may make papers.
    pub admin: bool,
    /// The papers in force.
    pub made: Option<PapersMade>,
    /// Whether new papers wait for the next sync.
    pub waits: bool,
    /// Whether to remind of making them.
    pub remind: bool,
    /// What they have been used for, the latest first.
    pub uses: Vec<PaperUse>,
    /// Whose cases the person could recover.
    pub colleagues: Vec<RecoverableColleague>,
}

/// When papers came into force.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PapersMade {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: Option<String>,
}

/// A use of the papers.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperUse {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: Option<String>,
    /// Whether somebody became an administrator; otherwise cases were recovered.
    pub administrator: bool,
    /// Who became an administrator.
    pub who: Option<String>,
    /// How many cases were recovered then.
    pub cases: u32,
}

/// Somebody with cases that the person cannot write.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecoverableColleague {
    /// Who.
    pub member: Id<Member>,
    /// What they are called, where that is known here.
    pub name: Option<String>,
    /// How many of their cases the papers open.
    pub open: u32,
    /// How many they do not open yet.
    pub closed: u32,
}

/// One paper to be written down.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfficePaper {
    /// The words, in order.
    pub words: Vec<String>,
    /// The places, from 1, of the words that will be asked for.
    pub asked: Vec<u32>,
}

/// The words that were asked for, of both papers.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConfirmPapers {
    /// Of the first, as typed, in the order they were asked for.
    pub first: Vec<String>,
    /// Of the second.
    pub second: Vec<String>,
}

/// Prints one of the papers that are being made.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PrintOfficePaper {
    /// Which, 1 or 2.
    pub paper: u32,
    /// Whether to write it for the system's viewer; otherwise it is handed back.
    pub to_file: bool,
}

/// Uses the papers.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct UsePapers {
    /// The 24 words of the one, as typed or pasted.
    pub first: String,
    /// The 24 words of the other.
    pub second: String,
    /// Whose cases; none makes the person an administrator.
    pub member: Option<Id<Member>>,
}

/// What the papers have done.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PapersUsed {
    /// How many cases came.
    pub cases: u32,
}
