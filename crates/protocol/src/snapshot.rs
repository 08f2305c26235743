//! A snapshot: what a space's log came to up to a place in it, sealed in chunks beside the log.
//!
//! A writer offers one in the certificate log; another member's device rebuilds it from what it has
//! taken in itself, fetches the chunks, and confirms. Only then does the log's beginning go from the
//! server, and only what is confirmed is ever taken for it. The content is opaque here.

use crate::frontier::Frontier;
use crate::hash::{Context, Hash};
use crate::id::{ChunkName, DeviceId};
use crate::limits::{MAX_SNAPSHOT_AUTHORS, MAX_SNAPSHOT_CHUNKS};
use crate::wire::{self, at_most};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A snapshot as the certificate log describes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The last position of the space's log that is in it.
    pub through: u64,
    /// The newest batch of every author up to there.
    pub frontier: Frontier,
    /// Which of the space's keys its own key is derived from.
    pub epoch: u32,
    /// [`Hash::of_snapshot`]: every device that has taken in the same log rebuilds the same bytes.
    pub plain: Hash,
    /// [`Hash::of_packed`]: of those bytes as they were packed before sealing.
    pub packed: Hash,
    /// The names of the sealed chunks, in order.
    #[serde(deserialize_with = "at_most::<_, _, MAX_SNAPSHOT_CHUNKS>")]
    pub chunks: Vec<ChunkName>,
}

impl Snapshot {
    /// The hash by which it is confirmed.
    #[must_use]
    pub fn hash(&self) -> Hash {
        Hash::of(Context::Snapshot, &wire::encode(self))
    }

    /// Whether its figures are ones that a snapshot can have.
    #[must_use]
    pub fn is_plausible(&self) -> bool {
        let names: BTreeSet<_> = self.chunks.iter().collect();
        let batches =
            self.frontier.0.values().try_fold(0_u64, |sum, (last, _)| sum.checked_add(*last));
        (1..=MAX_SNAPSHOT_CHUNKS).contains(&self.chunks.len())
            && names.len() == self.chunks.len()
            && (1..=MAX_SNAPSHOT_AUTHORS).contains(&self.frontier.0.len())
            && self.frontier.0.values().all(|(last, _)| *last > 0)
            && batches == Some(self.through)
    }
}

/// A snapshot that waits for somebody else's word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// Which device made it.
    pub by: DeviceId,
    /// What it offers.
    pub snapshot: Snapshot,
}
