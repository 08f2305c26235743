//! The keys of one device: Ed25519 to sign with, X-Wing to be sealed to.

use std::fmt;

use ed25519_dalek::SigningKey;
use zeroize::{ZeroizeOnDrop, Zeroizing};

use crate::rand_core::CryptoRng;
use crate::{Error, SealingPublic, SealingSecret, random};

/// Ed25519, the only signing algorithm of this version.
const SIGNING_ALGORITHM: u16 = 1;

/// A device's secrets, kept inside its encrypted database.
#[derive(Clone, ZeroizeOnDrop)]
pub struct DeviceKeys {
    /// Signs batches, certificates and requests.
    pub signing: SigningKey,
    /// Opens what is sealed to this device.
    pub sealing: SealingSecret,
}

/// What a device shows to others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DevicePublic {
    /// The Ed25519 verifying key.
    pub signing: [u8; 32],
    /// The key to seal to.
    pub sealing: SealingPublic,
}

impl DeviceKeys {
    /// New keys from the operating system's randomness.
    pub fn generate() -> Self {
        Self::generate_with(&mut random::system_randomness())
    }

    /// New keys from the randomness given.
    pub fn generate_with(rng: &mut impl CryptoRng) -> Self {
        let seed = Zeroizing::new(random::draw(rng));
        Self { signing: SigningKey::from_bytes(&seed), sealing: SealingSecret::generate_with(rng) }
    }

    /// The public halves.
    pub fn public(&self) -> DevicePublic {
        DevicePublic {
            signing: self.signing.verifying_key().to_bytes(),
            sealing: self.sealing.public(),
        }
    }

    /// `signing algorithm (2) ‖ seed (32) ‖ sealing secret (34)`, for the encrypted database.
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let number = SIGNING_ALGORITHM.to_be_bytes();
        Zeroizing::new([&number[..], self.signing.as_bytes(), &self.sealing.to_bytes()].concat())
    }

    /// Reads what [`DeviceKeys::to_bytes`] wrote.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        let (number, rest) = bytes.split_first_chunk::<2>().ok_or(Error::Malformed)?;
        let number = u16::from_be_bytes(*number);
        if number != SIGNING_ALGORITHM {
            return Err(Error::UnknownAlgorithm(number));
        }
        let (seed, sealing) = rest.split_first_chunk::<32>().ok_or(Error::Malformed)?;
        let sealing = SealingSecret::from_bytes(sealing)?;
        Ok(Self { signing: SigningKey::from_bytes(seed), sealing })
    }
}

impl fmt::Debug for DeviceKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

#[cfg(test)]
mod tests;
