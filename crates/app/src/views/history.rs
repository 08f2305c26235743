//! What has been written of a row, change by change.

use chrono::{DateTime, Utc};
use fotfaste_domain::Kind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the history of a row and of what belongs to it.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListHistory {
    /// Its kind.
    pub kind: Kind,
    /// Which row, 32 hexadecimal digits.
    pub row: String,
}

/// What somebody saved at one time.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HistoryEntry {
    /// When, by that computer's clock.
    pub at: DateTime<Utc>,
    /// By whom, where known.
    pub by: Option<String>,
    /// Whether on this computer.
    pub this_device: bool,
    /// What was done.
    pub what: HistoryAct,
    /// Of which kind the row is.
    pub kind: Kind,
    /// What the row is called, when it is a part of what was asked about.
    pub part: Option<String>,
    /// The fields, in the kind's order.
    pub fields: Vec<HistoryField>,
}

/// What was done to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HistoryAct {
    /// It was written for the first time.
    Made,
    /// It was changed.
    Changed,
    /// It was deleted.
    Deleted,
    /// It was brought back.
    Restored,
}

/// One field's change.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HistoryField {
    /// The field.
    pub field: String,
    /// What it held before, as the author saw it; a name for an identity, all else as stored.
    pub before: Option<String>,
    /// What it held after.
    pub after: Option<String>,
    /// Written at the same time as something else, which was chosen.
    pub lost: bool,
}
