//! Sealing to a public key: HPKE (RFC 9180) in base mode.
//!
//! One suite so far, number [`ALGORITHM`]: X-Wing (X25519 with ML-KEM-768), HKDF-SHA256,
//! ChaCha20-Poly1305. Its number stands, big-endian, in front of every key and every ciphertext, so
//! that another can follow without a guess. A ciphertext is
//! `algorithm (2) ‖ encapsulated key (1120) ‖ ciphertext ‖ tag (16)`.

use std::fmt;

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::XWing;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};
use zeroize::{ZeroizeOnDrop, Zeroizing};

use crate::rand_core::CryptoRng;
use crate::{Error, random};

/// The only suite of this version.
pub const ALGORITHM: u16 = 1;

const ENCAPSULATED: usize = 1120;
const CONTEXT: &[u8] = b"Fotfaste vault v1: seal";

type PrivateKey = <XWing as Kem>::PrivateKey;
type PublicKey = <XWing as Kem>::PublicKey;
type EncappedKey = <XWing as Kem>::EncappedKey;

/// The secret half of a sealing key pair: of a device or of a user.
#[derive(Clone)]
pub struct SealingSecret(PrivateKey);

/// The X-Wing key inside wipes its seed when it is dropped.
impl ZeroizeOnDrop for SealingSecret {}

/// The public half of a sealing key pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealingPublic(PublicKey);

impl SealingSecret {
    /// A new key pair from the operating system's randomness.
    pub fn generate() -> Self {
        Self::generate_with(&mut random::system_randomness())
    }

    /// A new key pair from the randomness given.
    pub fn generate_with(rng: &mut impl CryptoRng) -> Self {
        Self(XWing::gen_keypair_with_rng(rng).0)
    }

    /// The key pair that follows from a secret seed, always the same.
    pub(crate) fn from_seed(seed: &[u8; 32]) -> Self {
        Self(PrivateKey::from_bytes(seed).expect("any 32 bytes are an X-Wing seed"))
    }

    /// The public half.
    pub fn public(&self) -> SealingPublic {
        SealingPublic(XWing::sk_to_pk(&self.0))
    }

    /// `algorithm (2) ‖ seed (32)`, for storing inside the encrypted database.
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let mut seed = self.0.to_bytes();
        let bytes = Zeroizing::new(numbered(&seed));
        zeroize::Zeroize::zeroize(seed.as_mut_slice());
        bytes
    }

    /// Reads what [`SealingSecret::to_bytes`] wrote.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        let seed = known_algorithm(bytes)?;
        PrivateKey::from_bytes(seed).map(Self).map_err(|_| Error::Malformed)
    }
}

impl fmt::Debug for SealingSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

impl SealingPublic {
    /// `algorithm (2) ‖ public key (1216)`.
    pub fn to_bytes(&self) -> Vec<u8> {
        numbered(&self.0.to_bytes())
    }

    /// Reads what [`SealingPublic::to_bytes`] wrote and checks that it is a usable key.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        let key = known_algorithm(bytes)?;
        PublicKey::from_bytes(key).map(Self).map_err(|_| Error::Malformed)
    }
}

/// Seals `plaintext` to whoever holds the secret half of `to`. `info` says what it is for and
/// `aad` what it belongs to; opening needs the same of both.
pub fn seal(to: &SealingPublic, info: &[u8], aad: &[u8], plaintext: &[u8]) -> Vec<u8> {
    seal_with(to, info, aad, plaintext, &mut random::system_randomness())
}

/// [`seal`] with the randomness given.
pub fn seal_with(
    to: &SealingPublic,
    info: &[u8],
    aad: &[u8],
    plaintext: &[u8],
    rng: &mut impl CryptoRng,
) -> Vec<u8> {
    suite_seal(to, &in_context(info), aad, plaintext, rng)
}

/// Opens what [`seal`] made for this secret.
pub fn open(
    secret: &SealingSecret,
    info: &[u8],
    aad: &[u8],
    bytes: &[u8],
) -> Result<Zeroizing<Vec<u8>>, Error> {
    suite_open(secret, &in_context(info), aad, bytes)
}

fn suite_seal(
    to: &SealingPublic,
    info: &[u8],
    aad: &[u8],
    plaintext: &[u8],
    rng: &mut impl CryptoRng,
) -> Vec<u8> {
    let (encapsulated, ciphertext) = hpke::single_shot_seal_with_rng::<
        ChaCha20Poly1305,
        HkdfSha256,
        XWing,
    >(&OpModeS::Base, &to.0, info, plaintext, aad, rng)
    .expect("a checked X-Wing key encapsulates, and one message is below every limit");
    let mut bytes = numbered(&encapsulated.to_bytes());
    bytes.extend_from_slice(&ciphertext);
    bytes
}

fn suite_open(
    secret: &SealingSecret,
    info: &[u8],
    aad: &[u8],
    bytes: &[u8],
) -> Result<Zeroizing<Vec<u8>>, Error> {
    let (encapsulated, ciphertext) =
        known_algorithm(bytes)?.split_at_checked(ENCAPSULATED).ok_or(Error::Malformed)?;
    let encapsulated = EncappedKey::from_bytes(encapsulated).map_err(|_| Error::Malformed)?;
    hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, XWing>(
        &OpModeR::Base,
        &secret.0,
        &encapsulated,
        info,
        ciphertext,
        aad,
    )
    .map(Zeroizing::new)
    .map_err(|_| Error::CannotOpen)
}

fn in_context(info: &[u8]) -> Vec<u8> {
    [CONTEXT, &ALGORITHM.to_be_bytes(), info].concat()
}

fn numbered(bytes: &[u8]) -> Vec<u8> {
    [&ALGORITHM.to_be_bytes()[..], bytes].concat()
}

/// What follows the algorithm's number, if the number is known.
fn known_algorithm(bytes: &[u8]) -> Result<&[u8], Error> {
    let (number, rest) = bytes.split_first_chunk::<2>().ok_or(Error::Malformed)?;
    match u16::from_be_bytes(*number) {
        ALGORITHM => Ok(rest),
        other => Err(Error::UnknownAlgorithm(other)),
    }
}

#[cfg(test)]
mod tests;
