//! The supervisor sheet: choices, preview, printing.

use chrono::{DateTime, NaiveDate, Utc};
use fotfaste_domain::{
    Id,
    case::Consent,
    choice::SharedField,
    introduction::{Placement, SheetPrint},
    place::Supervisor,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::case::ConsentView;

/// Asks what may stand on a sheet.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SheetOptionsFor {
    /// For which placement.
    pub placement: Id<Placement>,
    /// To which supervisor; nobody means the placement's.
    pub supervisor: Option<Id<Supervisor>>,
}

/// Why a field cannot be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NotAllowed {
    /// No consent in force covers it.
    NoConsent,
    /// There is nothing written to show.
    Empty,
}

/// One field of the allow-list.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetField {
    /// Which.
    pub field: SharedField,
    /// Whether it can be chosen.
    pub allowed: bool,
    /// Why not.
    pub reason: Option<NotAllowed>,
    /// How many things it holds: tasks, steps, adaptations.
    pub count: u32,
}

/// What never stands on a sheet, whatever the consent says. Fixed in code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NeverPrinted {
    /// Diagnosis and health.
    Health,
    /// Identity number and address.
    IdentityNumber,
    /// Background and earlier measures.
    Background,
    /// Benefits and livelihood.
    Livelihood,
    /// The coach's notes.
    Notes,
}

impl NeverPrinted {
    /// The whole list.
    pub const ALL: [Self; 5] =
        [Self::Health, Self::IdentityNumber, Self::Background, Self::Livelihood, Self::Notes];
}

/// What may stand on a sheet.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetOptions {
    /// First name, or nothing for a protected person.
    pub participant: Option<String>,
    /// Whether the identity is protected: no sheet can be made.
    pub protected: bool,
    /// The supervisor it goes to.
    pub supervisor: Option<Id<Supervisor>>,
    /// Supervisors to choose among.
    pub supervisors: Vec<Supervisor>,
    /// The consent that counts, in force or the latest.
    pub consent: Option<ConsentView>,
    /// The allow-list.
    pub fields: Vec<SheetField>,
    /// What never stands there.
    pub never: Vec<NeverPrinted>,
}

/// Asks for a preview.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PreviewSheet {
    /// For which placement.
    pub placement: Id<Placement>,
    /// To which supervisor; nobody means the placement's.
    pub supervisor: Option<Id<Supervisor>>,
    /// What to show.
    pub fields: Vec<SharedField>,
    /// When the sheet is looked over; empty leaves it out.
    pub review_on: Option<String>,
}

/// A line of the sheet's table of steps.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetStep {
    /// The step.
    pub step: String,
    /// What tells that it is time.
    pub cue: String,
    /// How to help; nothing when that is not chosen.
    pub help: Option<String>,
}

/// A part of the sheet, in reading order. The words are those of the paper.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "part", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum SheetPart {
    /// A heading with running text.
    Text {
        /// The heading.
        heading: String,
        /// Paragraphs.
        lines: Vec<String>,
    },
    /// A heading with a list.
    List {
        /// The heading.
        heading: String,
        /// Items.
        items: Vec<String>,
    },
    /// A task with its steps.
    Task {
        /// The task's name.
        heading: String,
        /// Column headings, as many as the columns.
        columns: Vec<String>,
        /// Its steps.
        steps: Vec<SheetStep>,
    },
}

/// The sheet as text, for whoever does not see the pages.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetModel {
    /// The small line above the title.
    pub eyebrow: String,
    /// The title.
    pub title: String,
    /// The line under it.
    pub lead: String,
    /// The parts.
    pub parts: Vec<SheetPart>,
    /// The closing lines.
    pub closing: Vec<String>,
}

/// Exactly what will be printed.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetPreview {
    /// As text.
    pub model: SheetModel,
    /// How many pages.
    pub pages: u32,
    /// The PDF itself, base64.
    pub pdf: String,
    /// Characters that the paper's font lacks; each was replaced.
    pub missing: Vec<String>,
    /// What to print: printing refuses anything else.
    pub digest: String,
}

/// Prints or saves what was previewed.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PrintSheet {
    /// For which placement.
    pub placement: Id<Placement>,
    /// To which supervisor; nobody means the placement's.
    pub supervisor: Option<Id<Supervisor>>,
    /// What to show.
    pub fields: Vec<SharedField>,
    /// When the sheet is looked over.
    pub review_on: Option<String>,
    /// The preview's digest.
    pub digest: String,
}

/// Saves what was previewed where the person chose.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SaveSheet {
    /// For which placement.
    pub placement: Id<Placement>,
    /// To which supervisor; nobody means the placement's.
    pub supervisor: Option<Id<Supervisor>>,
    /// What to show.
    pub fields: Vec<SharedField>,
    /// When the sheet is looked over.
    pub review_on: Option<String>,
    /// The preview's digest.
    pub digest: String,
    /// Where to.
    pub path: String,
}

/// A consent that something was printed under.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrintConsent {
    /// Which.
    pub id: Id<Consent>,
    /// Its day.
    pub given_on: Option<NaiveDate>,
}

/// One print or saving.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrintRow {
    /// Which.
    pub id: Id<SheetPrint>,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// To whom.
    pub supervisor: Option<String>,
    /// Under which consents: each that a field shown hung on.
    pub consents: Vec<PrintConsent>,
    /// The latest consent's day.
    pub consent_given_on: Option<NaiveDate>,
    /// What was shown.
    pub fields: Vec<SharedField>,
    /// "print" or "save".
    pub way: String,
}
