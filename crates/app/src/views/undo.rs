//! Taking back what was written.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Takes back what a command wrote.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UndoChange {
    /// From the command's answer.
    pub token: u64,
}

/// What was taken back.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Undone {
    /// Somebody has changed some of it since; that is left as it is.
    pub in_part: bool,
    /// A visit is under way again.
    pub visit_under_way: bool,
    /// A note written with it stays: it is corrected with another.
    pub note_stays: bool,
}
