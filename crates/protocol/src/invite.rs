//! The invite code: the one string that an administrator hands to a new colleague, or that somebody
//! types from one of their computers into another.
//!
//! It pins the office's root, so a server cannot introduce another office, and carries a secret
//! from which the two clients derive a token to show the server and a key the server never sees.

use crate::hash::{Context, Hash};
use crate::id::{InviteId, OfficeId, UserId};
use crate::limits::{MAX_INVITE_CODE, MAX_SERVER_URL};
use crate::{Error, wire};
use data_encoding::BASE32_NOPAD;
use serde::{Deserialize, Serialize};
use std::fmt;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// What every invite code starts with.
pub const PREFIX: &str = "FOTFASTE1-";

const CHECK_BYTES: usize = 4;
const TOKEN: &str = "fotfaste v1 invite token";
const JOIN_KEY: &str = "fotfaste v1 invite join key";

/// Everything a new device's app needs to find and recognise the office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InviteCode {
    /// Where the server is.
    pub server_url: String,
    /// The office.
    pub office: OfficeId,
    /// The fingerprint of the office's root certificate.
    pub root: Hash,
    /// Which invite.
    pub invite: InviteId,
    /// What both clients derive their keys from.
    pub secret: InviteSecret,
    /// When the invite ends, in minutes since 1970.
    pub expires_at_minute: i64,
    /// Whom it lets in.
    pub kind: InviteKind,
}

/// Whom an invite lets in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum InviteKind {
    /// A new colleague with their first device.
    Colleague,
    /// Another device of the one who made it.
    Device {
        /// Who they are: the new device takes no other answer.
        user: UserId,
    },
}

/// The secret in an invite code.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub struct InviteSecret(#[serde(with = "crate::fixed")] pub [u8; 32]);

impl fmt::Debug for InviteSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InviteSecret(***)")
    }
}

/// What a joining person shows to the server, which stores only its hash.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub struct InviteToken(#[serde(with = "crate::fixed")] pub [u8; 32]);

impl fmt::Debug for InviteToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InviteToken(***)")
    }
}

impl InviteToken {
    /// The hash that the server stores and compares with.
    #[must_use]
    pub fn hash(&self) -> Hash {
        Hash::of(Context::InviteToken, &self.0)
    }
}

impl InviteSecret {
    /// The token that is shown to the server.
    #[must_use]
    pub fn token(&self) -> InviteToken {
        InviteToken(blake3::derive_key(TOKEN, &self.0))
    }

    /// The key that authenticates the join request between the two clients.
    pub(crate) fn join_key(&self) -> [u8; 32] {
        blake3::derive_key(JOIN_KEY, &self.0)
    }
}

impl InviteCode {
    /// The text to hand over. It is a secret until it has been used.
    pub fn encode(&self) -> Result<String, Error> {
        if self.server_url.len() > MAX_SERVER_URL {
            return Err(Error::TooLarge);
        }
        let mut bytes = wire::encode(self);
        bytes.extend_from_slice(&check(&bytes));
        let text = format!("{PREFIX}{}", BASE32_NOPAD.encode(&bytes));
        bytes.zeroize();
        Ok(text)
    }

    /// Reads what a person pasted: white space and lower case are forgiven, a wrong character
    /// is not.
    pub fn decode(text: &str) -> Result<InviteCode, Error> {
        if text.len() > MAX_INVITE_CODE * 2 {
            return Err(Error::TooLarge);
        }
        let compact: String = text.split_whitespace().collect();
        let compact = compact.to_ascii_uppercase();
        let code = compact.strip_prefix(PREFIX).ok_or(Error::InviteCode)?;
        let bytes = BASE32_NOPAD.decode(code.as_bytes()).map_err(|_| Error::InviteCode)?;
        let (body, sum) = bytes.split_last_chunk::<CHECK_BYTES>().ok_or(Error::InviteCode)?;
        if check(body) != *sum {
            return Err(Error::InviteCode);
        }
        let code: InviteCode =
            wire::decode_canonical(body, MAX_INVITE_CODE).map_err(|_| Error::InviteCode)?;
        if code.server_url.len() > MAX_SERVER_URL {
            return Err(Error::InviteCode);
        }
        Ok(code)
    }
}

/// Catches a mistyped character; no protection against anyone who means harm.
fn check(body: &[u8]) -> [u8; CHECK_BYTES] {
    let hash = Hash::of(Context::InviteCode, body);
    let mut sum = [0; CHECK_BYTES];
    sum.copy_from_slice(&hash.0[..CHECK_BYTES]);
    sum
}
