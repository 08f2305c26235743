//! What a device has seen of a space: the newest batch of every author.
//!
//! Two devices with equal frontiers have seen the same batches in the same chains. The hash
//! travels in every batch, so a server that hides or swaps something contradicts itself.

use crate::Error;
use crate::batch::BatchHeader;
use crate::hash::{Context, Hash};
use crate::id::DeviceId;
use crate::wire;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// For every author in a space: the newest sequence number and that header's hash.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frontier(pub BTreeMap<DeviceId, (u64, Hash)>);

impl Frontier {
    /// The number and previous hash that the device's next batch must carry.
    #[must_use]
    pub fn next(&self, device: DeviceId) -> (u64, Hash) {
        self.0
            .get(&device)
            .map_or((1, Hash::ZERO), |(sequence, hash)| (sequence.saturating_add(1), *hash))
    }

    /// Says whether the batch is the next in its author's chain.
    pub fn check(&self, header: &BatchHeader) -> Result<(), Error> {
        let (expected_sequence, previous) = self.next(header.device);
        if (header.sequence, header.previous) != (expected_sequence, previous) {
            return Err(Error::OutOfOrder { expected_sequence, previous });
        }
        Ok(())
    }

    /// Takes the batch in; refuses gaps, repeats and forks, and then changes nothing.
    pub fn advance(&mut self, header: &BatchHeader) -> Result<(), Error> {
        self.check(header)?;
        self.0.insert(header.device, (header.sequence, header.hash()));
        Ok(())
    }

    /// The hash that goes into the next batch's header.
    #[must_use]
    pub fn hash(&self) -> Hash {
        Hash::of(Context::Frontier, &wire::encode(self))
    }
}
