//! Retention: what is due, holds, erasing a case, and the receipts.

use chrono::{DateTime, NaiveDate, Utc};
use fotfaste_domain::{
    Id, case::Participant, draft::RetentionHoldDraft, retention::RetentionState,
    trust::RetentionHold,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a case is kept beyond its time.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HoldView {
    /// The hold.
    pub hold: RetentionHold,
    /// Who decided.
    pub by: String,
}

/// A case that has ended.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RetentionRow {
    /// Whose.
    pub participant: Id<Participant>,
    /// Full name; the case number of a protected person.
    pub name: String,
    /// The latest enrolment's programme.
    pub programme: String,
    /// When the latest enrolment ended.
    pub ended_on: Option<NaiveDate>,
    /// From when the case is to be erased.
    pub due_on: Option<NaiveDate>,
    /// Where it stands.
    pub state: RetentionState,
    /// Why it is kept all the same.
    pub hold: Option<HoldView>,
    /// Whether this person may erase it.
    pub may_erase: bool,
}

/// What is to be erased: what is due first.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RetentionList {
    /// The cases that have ended.
    pub rows: Vec<RetentionRow>,
    /// How many are due.
    pub due: u32,
    /// How many are due soon.
    pub soon: u32,
}

/// How much there is to erase.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RetentionCounts {
    /// How many cases are due.
    pub due: u32,
    /// How many are due soon.
    pub soon: u32,
}

/// Keeps a case beyond its time.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlaceHold {
    /// What was typed.
    pub draft: RetentionHoldDraft,
}

/// What there is to know before a case is erased.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ErasurePlan {
    /// Whose case.
    pub participant: Id<Participant>,
    /// Full name; the case number of a protected person.
    pub name: String,
    /// What must be typed.
    pub case_number: String,
    /// Whether the identity is protected.
    pub protected: bool,
    /// Where the case stands; nothing while an enrolment goes on.
    pub state: Option<RetentionState>,
    /// From when it is to be erased.
    pub due_on: Option<NaiveDate>,
    /// Why it is kept.
    pub hold: Option<HoldView>,
    /// Colleagues who have the case on their computers.
    pub others: Vec<String>,
    /// Whether the office is connected to a server.
    pub connected: bool,
    /// Changes that have not been sent.
    pub unsent: u32,
    /// Copies of the store on this computer that hold the case.
    pub backups: u32,
    /// Whether this person may erase it.
    pub may_erase: bool,
}

/// Why a case is erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ErasureCause {
    /// The time it is kept is over.
    Retention,
    /// The participant asked for it.
    Requested,
    /// It should never have been there.
    Mistake,
}

/// Erases a case. There is no way back.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct EraseCase {
    /// Whose.
    pub participant: Id<Participant>,
    /// The case's number, typed by hand.
    #[serde(default)]
    pub case_number: String,
    /// Why.
    pub reason: Option<ErasureCause>,
    /// Whether the copies of the store on this computer go too, after a new one has been made.
    pub clear_backups: bool,
}

/// How far an erasure has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ErasureReach {
    /// The case was never anywhere else.
    OnlyHere,
    /// The others hear of it at the next sync.
    Waiting,
    /// The server has deleted it; each computer does at its next sync.
    Vouched,
    /// The office did not take it: others may still have the case.
    Refused,
}

/// What is left of an erased case on this computer. It names nobody.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReceiptView {
    /// The case's identity, 32 digits that say nothing.
    pub space: String,
    /// When it was decided.
    pub decided_at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// Why; nothing when only a newer program knows.
    pub reason: Option<ErasureCause>,
    /// Whether it was decided on this computer.
    pub here: bool,
    /// When this computer carried it out.
    pub carried_out_at: DateTime<Utc>,
    /// Rows that were deleted.
    pub rows: u32,
    /// Earlier values that were deleted.
    pub changes: u32,
    /// Batches whose traces were deleted.
    pub batches: u32,
    /// Half-filled forms that were deleted.
    pub drafts: u32,
    /// Changes that had not been sent.
    pub unsent: u32,
    /// How far it has come.
    pub reach: ErasureReach,
}

/// The receipts, the latest first.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Receipts {
    /// The receipts.
    pub rows: Vec<ReceiptView>,
    /// Copies on this computer that hold cases which have been erased since.
    pub backups: u32,
}

/// Names an erased case.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SaveReceipt {
    /// Its identity.
    pub space: String,
    /// Where to write it; nothing gives the content back.
    pub path: Option<String>,
}

/// A file that was written, or its content.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FileOut {
    /// The file in Base64, when no path was given.
    pub content: Option<String>,
}
