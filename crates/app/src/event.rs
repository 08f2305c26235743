//! What the screen is told without asking: which kinds of things have changed.

use std::collections::BTreeSet;

use fotfaste_domain::Kind;
use serde::Serialize;
use ts_rs::TS;

/// Something that has changed: a kind of row, or one of the things that are not rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(untagged)]
pub enum ChangedKind {
    /// Rows of a kind.
    Row(Kind),
    /// Something else.
    Other(Other),
}

/// What changes without being a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Other {
    /// The state of sync, or of the office's certificate log.
    Sync,
    /// A form half filled in.
    Draft,
    /// Locked or unlocked.
    Lock,
    /// This computer's settings.
    Settings,
}

/// One event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Event {
    /// These have changed: live queries that read them run again.
    Changed {
        /// Which.
        kinds: Vec<ChangedKind>,
    },
}

impl Event {
    /// Rows of these kinds have changed.
    pub(crate) fn rows(kinds: &BTreeSet<Kind>) -> Self {
        Self::Changed { kinds: kinds.iter().copied().map(ChangedKind::Row).collect() }
    }

    /// Something that is not a row has changed.
    pub(crate) fn other(other: Other) -> Self {
        Self::Changed { kinds: vec![ChangedKind::Other(other)] }
    }
}
