//! The office's recovery secret, on two papers.
//!
//! Each paper holds 24 words that are random on their own; only both together are the secret. A
//! public commitment tells the right pair from any other two papers. From the secret follow, always
//! the same, a key that the office's bundles can be sealed to and a key that signs for it.

use ed25519_dalek::SigningKey;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::rand_core::CryptoRng;
use crate::{Error, Key, RecoveryPhrase, SealingSecret, random};

const COMMITMENT: &[u8] = b"Fotfaste vault v1: office recovery";
const SEALING: &str = "Fotfaste vault v1: office recovery sealing key";
const SIGNING: &str = "Fotfaste vault v1: office recovery signing key";

/// The secret itself. It prints as `***` and is wiped when dropped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeRecovery(Key);

impl OfficeRecovery {
    /// A new secret from the operating system's randomness.
    pub fn generate() -> Self {
        Self::generate_with(&mut random::system_randomness())
    }

    /// A new secret from the randomness given.
    pub fn generate_with(rng: &mut impl CryptoRng) -> Self {
        Self(Key::generate_with(rng))
    }

    /// Two papers that are the secret together and nothing apart. Other papers each time; all pairs
    /// of one call hold the same secret.
    pub fn split(&self) -> [RecoveryPhrase; 2] {
        self.split_with(&mut random::system_randomness())
    }

    /// [`OfficeRecovery::split`] with the randomness given.
    pub fn split_with(&self, rng: &mut impl CryptoRng) -> [RecoveryPhrase; 2] {
        let first = Key::generate_with(rng);
        let second = xor(&self.0, &first);
        [first, second].map(RecoveryPhrase::from_key)
    }

    /// The secret of two papers, in either order. [`Error::CannotOpen`] when they are not the pair
    /// that was committed to.
    pub fn join(papers: [&RecoveryPhrase; 2], commitment: &[u8; 32]) -> Result<Self, Error> {
        let secret = Self(xor(papers[0].key(), papers[1].key()));
        let fits: bool = secret.commitment().ct_eq(commitment).into();
        if fits { Ok(secret) } else { Err(Error::CannotOpen) }
    }

    /// A public value that fits this secret alone.
    pub fn commitment(&self) -> [u8; 32] {
        self.0.commitment(COMMITMENT)
    }

    /// Opens what is sealed to the office's recovery.
    pub fn sealing(&self) -> SealingSecret {
        SealingSecret::from_seed(self.0.derive(SEALING).as_bytes())
    }

    /// Signs for the office's recovery.
    pub fn signing(&self) -> SigningKey {
        SigningKey::from_bytes(self.0.derive(SIGNING).as_bytes())
    }
}

fn xor(one: &Key, other: &Key) -> Key {
    let mut bytes = Zeroizing::new(*one.as_bytes());
    bytes.iter_mut().zip(other.as_bytes()).for_each(|(byte, mask)| *byte ^= mask);
    Key::from_bytes(*bytes)
}

#[cfg(test)]
mod tests;
