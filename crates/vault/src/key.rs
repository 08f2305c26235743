//! A 256-bit symmetric key and what may be made from it.

use std::fmt;

use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::rand_core::CryptoRng;
use crate::{Error, random};

const COMMITMENT: &str = "Fotfaste vault v1: key commitment";
const MAC: &str = "Fotfaste vault v1: message authentication";

/// A 256-bit secret. It prints as `***`, compares in constant time and is wiped when dropped.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Key([u8; 32]);

impl Key {
    /// A new key from the operating system's randomness.
    pub fn generate() -> Self {
        Self::generate_with(&mut random::system_randomness())
    }

    /// A new key from the randomness given.
    pub fn generate_with(rng: &mut impl CryptoRng) -> Self {
        Self(random::draw(rng))
    }

    /// The key with exactly these bytes.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The key with these bytes, which must be 32.
    pub fn from_slice(bytes: &[u8]) -> Result<Self, Error> {
        bytes.try_into().map(Self).map_err(|_| Error::Malformed)
    }

    /// The secret itself: for opening the database or for storing inside it, never for printing.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The secret as 64 lower-case hex digits, as SQLCipher's raw key wants it.
    pub fn to_hex(&self) -> zeroize::Zeroizing<String> {
        zeroize::Zeroizing::new(data_encoding::HEXLOWER.encode(&self.0))
    }

    /// Another key for one purpose. The same context gives the same key; no other context and no
    /// way back gives this one. The context is a constant of the program.
    pub fn derive(&self, context: &str) -> Self {
        Self(blake3::derive_key(context, &self.0))
    }

    /// A public value that fits this key alone, so that nobody can be led to use another.
    /// `context` says where the key belongs.
    pub fn commitment(&self, context: &[u8]) -> [u8; 32] {
        *blake3::keyed_hash(&self.derive(COMMITMENT).0, context).as_bytes()
    }

    /// Authenticates a message between two who hold this key.
    pub fn mac(&self, message: &[u8]) -> [u8; 32] {
        *blake3::keyed_hash(&self.derive(MAC).0, message).as_bytes()
    }

    /// Whether `mac` was made over `message` with this key; takes equally long either way.
    pub fn verify_mac(&self, message: &[u8], mac: &[u8; 32]) -> bool {
        self.mac(message).ct_eq(mac).into()
    }
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

impl Eq for Key {}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

#[cfg(test)]
mod tests;
