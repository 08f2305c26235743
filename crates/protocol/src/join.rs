//! The join request: the keys a new device asks to have vouched for.
//!
//! The server passes it on but cannot swap the keys: it is authenticated with a key from the
//! invite's secret, and both people compare a short code made from the very bytes.

use crate::certificate::{DevicePublic, SealingKey};
use crate::hash::{Context, Hash};
use crate::id::{InviteId, UserId};
use crate::invite::InviteSecret;
use crate::limits::MAX_JOIN_REQUEST;
use crate::signature::verifying_key;
use crate::{Error, wire};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Who asks to join, with which keys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Joiner {
    /// The user that the device belongs to.
    pub user: UserId,
    /// A newcomer's key, that their bundles are to be sealed to; none from a further device of
    /// somebody's, which gets theirs.
    pub user_key: Option<SealingKey>,
    /// The device's keys.
    pub device: DevicePublic,
}

/// A joiner and the proof that they hold the invite.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JoinRequest {
    /// Who asks.
    pub joiner: Joiner,
    /// The keyed hash over invite and joiner.
    pub proof: Hash,
}

impl JoinRequest {
    /// Makes the request for an invite.
    #[must_use]
    pub fn new(joiner: Joiner, invite: InviteId, secret: &InviteSecret) -> JoinRequest {
        let proof = proof(&joiner, invite, secret);
        JoinRequest { joiner, proof }
    }

    /// Checks the proof and the keys; only the one who made the invite can.
    pub fn verify(&self, invite: InviteId, secret: &InviteSecret) -> Result<&Joiner, Error> {
        if !proof(&self.joiner, invite, secret).same_as(&self.proof) {
            return Err(Error::BadSignature);
        }
        let mut keys = self.joiner.user_key.iter().chain([&self.joiner.device.sealing]);
        if !keys.all(SealingKey::is_plausible) {
            return Err(Error::BadKey);
        }
        verifying_key(&self.joiner.device.signing)?;
        Ok(&self.joiner)
    }

    /// The bytes that travel.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        wire::encode(self)
    }

    /// Reads what [`JoinRequest::encode`] wrote; verifies nothing yet.
    pub fn decode(bytes: &[u8]) -> Result<JoinRequest, Error> {
        wire::decode_canonical(bytes, MAX_JOIN_REQUEST)
    }
}

fn proof(joiner: &Joiner, invite: InviteId, secret: &InviteSecret) -> Hash {
    let message = wire::encode(&(invite, joiner));
    Hash(*blake3::keyed_hash(&secret.join_key(), &message).as_bytes())
}

/// Eight digits that both people read to each other before the joiner is let in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct CompareCode(u32);

impl CompareCode {
    /// The code for a join request, as its bytes travelled.
    #[must_use]
    pub fn of(root: Hash, invite: InviteId, request: &[u8]) -> CompareCode {
        let message = [&root.0[..], &invite.0[..], request].concat();
        let hash = Hash::of(Context::CompareCode, &message);
        let [a, b, c, d, e, f, g, h, ..] = hash.0;
        let number = u64::from_le_bytes([a, b, c, d, e, f, g, h]) % 100_000_000;
        CompareCode(u32::try_from(number).expect("eight digits fit"))
    }
}

impl fmt::Display for CompareCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04} {:04}", self.0 / 10_000, self.0 % 10_000)
    }
}

impl fmt::Debug for CompareCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CompareCode({self})")
    }
}
