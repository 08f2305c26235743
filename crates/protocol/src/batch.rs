//! A batch: sealed changes of one device to one space, in a signed envelope.
//!
//! The header says where the batch belongs and what it follows; it is the sealed body's
//! associated data, so a body cannot be moved under another header. The body is opaque here.

use crate::hash::{Context, Hash};
use crate::id::{DeviceId, OfficeId, SpaceId};
use crate::limits::{MAX_BATCH, MAX_BATCH_BODY};
use crate::signature::{self, Signature64};
use crate::{Error, wire};
use ed25519_dalek::{SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};

/// The format of a writer's batch: changes of any kind.
pub const FORMAT: u16 = 1;

/// The format of a reader's batch: nothing but its author's own lines in the space's access log.
/// Readers of the batch hold it to that; here its body is as opaque as any other.
pub const READINGS: u16 = 2;

const DOMAIN: &[u8] = b"fotfaste batch v1\0";

/// What is said of a batch in the open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BatchHeader {
    /// [`FORMAT`] or [`READINGS`].
    pub format: u16,
    /// The office whose certificate log vouches for the author.
    pub office: OfficeId,
    /// The space whose members can open the body.
    pub space: SpaceId,
    /// Which of the space's keys sealed the body.
    pub epoch: u32,
    /// The commitment to that key, as the certificate log has it.
    pub key_commitment: Hash,
    /// The author.
    pub device: DeviceId,
    /// 1, 2, 3 … for each device in each space.
    pub sequence: u64,
    /// The hash of this device's previous header in the space; zero for the first.
    pub previous: Hash,
    /// The hash of what the author had seen of the space when sealing, own batches included.
    pub frontier: Hash,
    /// The newest clock in the body, in minutes since 1970, rounded up.
    pub newest_clock_minute: i64,
    /// The hash of the sealed body.
    pub body_hash: Hash,
}

impl BatchHeader {
    /// The hash by which the next batch of the device names this one.
    #[must_use]
    pub fn hash(&self) -> Hash {
        Hash::of(Context::BatchHeader, &wire::encode(self))
    }

    /// What the body is bound to when it is sealed: everything here but the body's own hash.
    #[must_use]
    pub fn associated_data(&self) -> Vec<u8> {
        wire::encode(&BatchHeader { body_hash: Hash::ZERO, ..self.clone() })
    }
}

/// A signed header and its sealed body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Batch {
    /// What is said in the open.
    pub header: BatchHeader,
    /// The author's signature over the header.
    pub signature: Signature64,
    /// The sealed changes.
    #[serde(with = "serde_bytes")]
    pub body: Vec<u8>,
}

impl Batch {
    /// Puts the body's hash into the header and signs it. The body was sealed with
    /// [`BatchHeader::associated_data`]; a body over [`MAX_BATCH_BODY`] is refused.
    pub fn sign(mut header: BatchHeader, body: Vec<u8>, key: &SigningKey) -> Result<Batch, Error> {
        if body.len() > MAX_BATCH_BODY {
            return Err(Error::TooLarge);
        }
        header.body_hash = Hash::of(Context::BatchBody, &body);
        let signature = signature::sign(DOMAIN, &wire::encode(&header), key);
        Ok(Batch { header, signature, body })
    }

    /// Checks the format, the signature and that the body is the one signed for. Whether the
    /// author may write here is for [`crate::office::Office`] to say.
    pub fn verify(&self, key: &VerifyingKey) -> Result<(), Error> {
        if !matches!(self.header.format, FORMAT | READINGS) {
            return Err(Error::UnknownFormat(self.header.format));
        }
        if self.body.len() > MAX_BATCH_BODY {
            return Err(Error::TooLarge);
        }
        if Hash::of(Context::BatchBody, &self.body) != self.header.body_hash {
            return Err(Error::BadContent);
        }
        signature::verify(DOMAIN, &wire::encode(&self.header), &self.signature, key)
    }

    /// The bytes that travel and are stored.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        wire::encode(self)
    }

    /// Reads what [`Batch::encode`] wrote; verifies nothing yet.
    pub fn decode(bytes: &[u8]) -> Result<Batch, Error> {
        wire::decode_canonical(bytes, MAX_BATCH)
    }
}
