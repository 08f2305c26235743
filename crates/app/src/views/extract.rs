//! The register extract.

use fotfaste_domain::{Id, case::Participant};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the extract is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExtractFormat {
    /// To read: tagged PDF.
    Pdf,
    /// To take along: data.
    Json,
}

/// Makes a register extract.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct MakeExtract {
    /// Of whom.
    pub participant: Id<Participant>,
    /// As what.
    pub format: ExtractFormat,
    /// Where to write it; nothing gives the content back.
    pub path: Option<String>,
}

/// An extract that was made.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Extracted {
    /// The file in Base64, when no path was given.
    pub content: Option<String>,
}
