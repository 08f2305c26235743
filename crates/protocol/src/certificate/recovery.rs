//! What certificates say of the office's recovery.

use super::SealingKey;
use crate::hash::Hash;
use crate::id::{SpaceId, UserId};
use serde::{Deserialize, Serialize};

/// What an office's recovery secret is used for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum RecoveryPurpose {
    /// A user becomes an administrator.
    Administrator {
        /// Who.
        user: UserId,
    },
    /// The author, an administrator, may write a case from now on, which gets a new key.
    Case {
        /// Which case.
        space: SpaceId,
        /// The epoch after the newest.
        epoch: u32,
        /// The commitment to its key.
        commitment: Hash,
        /// The hash of the new key bundle.
        bundle: Hash,
    },
}

/// The public half of an office's recovery secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficeKey {
    /// Fits this secret alone.
    pub commitment: Hash,
    /// Its Ed25519 key.
    #[serde(with = "crate::fixed")]
    pub signing: [u8; 32],
    /// What bundles are sealed to.
    pub sealing: SealingKey,
}

impl OfficeKey {
    /// What it is called among those that a bundle is sealed to.
    #[must_use]
    pub fn recipient(&self) -> [u8; 16] {
        let mut id = [0; 16];
        id.copy_from_slice(&self.commitment.0[..16]);
        id
    }
}
