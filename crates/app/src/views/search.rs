//! Search over what the person may see; protected persons by exact case number only.

use fotfaste_domain::{Id, Kind, case::Participant, introduction::Placement};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What to search for.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Search {
    /// Words, or a whole case number.
    pub text: String,
    /// How many hits, at most 100; 20 unless told.
    pub limit: Option<u32>,
}

/// A hit.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SearchHit {
    /// What kind of row.
    pub kind: Kind,
    /// Which.
    pub id: String,
    /// What to show first.
    pub title: String,
    /// What to show beside it.
    pub detail: String,
    /// Whose case it stands in.
    pub participant: Option<Id<Participant>>,
    /// The employer or workplace on whose page it stands, when it has none of its own.
    pub of: Option<String>,
    /// Of a participant: the placement that goes on.
    pub placement: Option<Id<Placement>>,
    /// Where that is; nothing for a protected person.
    pub workplace: Option<String>,
}

/// What has a page that is gone back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OpenedKind {
    /// A participant.
    Participant,
    /// A workplace.
    Workplace,
    /// An employer.
    Employer,
}

/// Keeps in mind, on this computer, that a page was opened.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NoteOpened {
    /// Of what kind.
    pub kind: OpenedKind,
    /// Which.
    pub id: String,
}
