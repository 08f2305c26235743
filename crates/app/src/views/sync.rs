//! Sync: state, what waits, history, conflicts.

use chrono::{DateTime, Utc};
use fotfaste_domain::{Id, Kind, case::Participant};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::colleagues::WishView;

/// Where sync stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SyncPhase {
    /// The office works on this computer alone, which is fine for ever.
    NeverConnected,
    /// Joined an office; a colleague has yet to approve.
    WaitingForApproval,
    /// The server cannot be reached. A normal state.
    Offline,
    /// Nothing to do just now.
    Idle,
    /// Under way.
    Syncing,
    /// The last round stopped; `code` tells why. It goes on next time.
    Stopped,
    /// This computer's clock is too far from the server's to seal anything.
    Clock,
    /// The server showed different histories; nothing was overwritten.
    Forked,
}

/// The latest round that was finished.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LastSync {
    /// When.
    pub at: DateTime<Utc>,
    /// Changes sent.
    pub sent: u32,
    /// Changes received.
    pub received: u32,
}

/// How far a round has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SyncProgress {
    /// Done.
    pub done: u32,
    /// Of how many.
    pub total: u32,
}

/// Pictures that are not where they are wanted. Each photo has two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PicturesAway {
    /// They come with the next sync.
    pub on_their_way: u32,
    /// They are wanted, and the server does not have them, or not whole.
    pub not_there: u32,
    /// They wait to be sent, and the server has no room for them.
    pub no_room: u32,
}

/// The state of sync.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SyncState {
    /// Where it stands.
    pub phase: SyncPhase,
    /// How many things wait to be sent, counted as [`WaitingItem`]s.
    pub waiting: u32,
    /// Since when the oldest has waited.
    pub oldest_waiting: Option<DateTime<Utc>>,
    /// Pictures that are not where they are wanted.
    pub pictures: PicturesAway,
    /// The latest finished round.
    pub last_sync: Option<LastSync>,
    /// How far the round under way has come.
    pub progress: Option<SyncProgress>,
    /// The server's address.
    pub server: Option<String>,
    /// Conflicts that need a choice.
    pub conflicts: u32,
    /// Why it stopped: an error's code.
    pub code: Option<String>,
    /// Minutes that the clock is off, where that is why.
    pub clock_minutes: Option<i32>,
    /// The numbers of cases that colleagues have erased since this computer was unlocked.
    pub erased: Vec<String>,
    /// What was asked for of members and rights, and the office's log did not allow any more.
    pub refused: Vec<WishView>,
}

/// One thing that waits to be sent.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WaitingItem {
    /// What kind; nothing for a kind that this version does not know.
    pub kind: Option<Kind>,
    /// Which.
    pub row: String,
    /// Whose case.
    pub participant: Option<Id<Participant>>,
    /// Whose case, as a name or a case number.
    pub participant_name: Option<String>,
    /// What it is called, where that is more than its kind.
    pub title: Option<String>,
    /// When it was last changed.
    pub saved_at: DateTime<Utc>,
    /// How many fields changed.
    pub fields: u32,
}

/// One earlier round.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SyncRound {
    /// Start.
    pub started_at: DateTime<Utc>,
    /// End.
    pub finished_at: DateTime<Utc>,
    /// Changes sent.
    pub sent: u32,
    /// Changes received.
    pub received: u32,
    /// "done", or an error's code.
    pub outcome: String,
}

/// One of the values that stand against each other.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConflictHead {
    /// The change, to choose it by.
    pub op: String,
    /// The value, fit to show.
    pub value: Option<String>,
    /// Who wrote it.
    pub by: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
    /// Whether it was written on this computer.
    pub this_device: bool,
    /// Whether it was written by the one who asks.
    pub mine: bool,
    /// Whether it is the one in force until somebody chooses.
    pub in_force: bool,
}

/// A field that two people changed at the same time. Nothing is lost.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConflictView {
    /// What kind of row.
    pub kind: Kind,
    /// Which.
    pub row: String,
    /// Which field; "deleted" where one deleted what another changed.
    pub field: String,
    /// What the row is called.
    pub about: Option<String>,
    /// Whose case.
    pub participant: Option<Id<Participant>>,
    /// Whose case, as a name or a case number.
    pub participant_name: Option<String>,
    /// The values.
    pub heads: Vec<ConflictHead>,
    /// Whether it is running text, where keeping both makes sense.
    pub long_text: bool,
}

/// What shall hold.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "snake_case", untagged)]
pub enum Choice {
    /// One of the values as it stands.
    Head {
        /// Its change.
        head: String,
    },
    /// A text that the person composed of both.
    Text {
        /// The text.
        text: String,
    },
}

/// Settles a conflict.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ResolveConflict {
    /// What kind of row.
    pub kind: Kind,
    /// Which.
    pub row: String,
    /// Which field.
    pub field: String,
    /// What shall hold.
    pub choice: Choice,
}
