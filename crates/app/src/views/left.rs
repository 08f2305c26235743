//! Cases that have left this computer, and what of them was kept aside.

use chrono::{DateTime, Utc};
use fotfaste_domain::{Id, Kind, case::Participant};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A case that somebody was taken out of, until they have seen it.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LeftCaseView {
    /// Whose case.
    pub participant: Id<Participant>,
    /// What it is called without naming anybody; empty when its participant never came here.
    pub case_number: String,
    /// The name, where the case is here again and its person is not protected.
    pub name: Option<String>,
    /// When the access ended.
    pub at: DateTime<Utc>,
    /// Who ended it; nothing until their card has arrived.
    pub by: Option<String>,
    /// Whether one ended it oneself.
    pub me: bool,
    /// Whether it was shared until then from the beginning.
    pub time_over: bool,
    /// What was written here and never sent, oldest first.
    pub changes: Vec<LeftChangeView>,
    /// Forms that were half filled.
    pub drafts: Vec<LeftDraftView>,
    /// How many openings of the record were not sent.
    pub openings: u32,
}

/// A change that was never sent.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LeftChangeView {
    /// What kind of thing; nothing for a kind that this version does not know.
    pub kind: Option<Kind>,
    /// Which: changes of one thing have the same.
    pub row: String,
    /// Which field.
    pub field: String,
    /// What was written, fit to show; nothing for a field that was emptied.
    pub value: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
}

/// A form that was half filled.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LeftDraftView {
    /// What it was to become: `visit`, `note`.
    pub kind: String,
    /// When it was saved.
    pub at: DateTime<Utc>,
    /// What had been typed, in the order of the form.
    pub lines: Vec<LeftLine>,
}

/// A field of a form and what had been typed there.
#[derive(Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LeftLine {
    /// The field, named as the store names its own.
    pub field: String,
    /// What had been typed.
    pub value: String,
}

/// Saves what was kept aside as a text file.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveLeft {
    /// Whose case.
    pub participant: Id<Participant>,
    /// The text, in the words of the screen.
    pub text: String,
    /// Where to; left out, the content comes back.
    pub path: Option<String>,
}

/// A file that was made.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SavedLeft {
    /// The file itself in base64, when no path was given.
    pub content: Option<String>,
}
