//! The office's certificate log: who belongs, with which keys, and who may read and write where.
//!
//! Append-only, hash-chained, each entry signed by a device that the entries before it vouch for.
//! The first creates the office and is its root: [`Certificate::hash`] of it is the fingerprint
//! that invites pin. [`crate::office::Office`] replays the log.

mod recovery;

pub use recovery::{OfficeKey, RecoveryPurpose};

use crate::hash::{Context, Hash};
use crate::id::{DeviceId, OfficeId, SpaceId, UserId};
use crate::limits::{MAX_CERTIFICATE, MAX_SEALED_KEY, MAX_SEALING_KEY};
use crate::signature::{self, Signature64};
use crate::snapshot::Snapshot;
use crate::{Error, wire};
use ed25519_dalek::{SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

const DOMAIN: &[u8] = b"fotfaste certificate v1\0";

/// One signed entry of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// What is said.
    pub body: CertificateBody,
    /// The author's signature over it.
    pub signature: Signature64,
}

/// What a certificate says, where it belongs and who says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateBody {
    /// The office.
    pub office: OfficeId,
    /// The place in the log, from 0.
    pub index: u64,
    /// The hash of the certificate before it; zero for the root.
    pub previous: Hash,
    /// The device that signs.
    pub author: DeviceId,
    /// When, by the author's clock, in minutes since 1970.
    pub at_minute: i64,
    /// What changes.
    pub action: Action,
}

/// What a certificate changes. New actions are added at the end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Action {
    /// The root, signed by the device it introduces; its user is the first administrator.
    CreateOffice {
        /// The first user.
        user: UserId,
        /// The key that this user's bundles are sealed to.
        user_key: SealingKey,
        /// The first device.
        device: DevicePublic,
    },
    /// A person gets access to the office, not yet to any space.
    AddUser {
        /// The new user.
        user: UserId,
        /// What they may do.
        role: Role,
        /// The key that their bundles are sealed to.
        user_key: SealingKey,
    },
    /// A user gets a device.
    AddDevice {
        /// Whose.
        user: UserId,
        /// Its keys.
        device: DevicePublic,
    },
    /// A user's role changes.
    ChangeRole {
        /// Whose.
        user: UserId,
        /// The new role.
        role: Role,
    },
    /// A user, whose devices are all revoked, leaves the office and every space.
    RemoveUser {
        /// Who.
        user: UserId,
    },
    /// A space comes into being; its owner is its first member and may write.
    CreateSpace {
        /// The new space.
        space: SpaceId,
        /// What it is for.
        kind: SpaceKind,
        /// The author's user.
        owner: UserId,
        /// The commitment to the key of epoch 0.
        commitment: Hash,
        /// The hash of the sealed key bundle.
        bundle: Hash,
    },
    /// A user may read, or read and write, a space from now on; or their right changes.
    AddMember {
        /// Where.
        space: SpaceId,
        /// Who.
        user: UserId,
        /// What they may do there.
        right: Right,
        /// The hash of the key bundle that is sealed to them too.
        bundle: Hash,
    },
    /// A user may no longer read a space. The next writer owes it a new epoch.
    RemoveMember {
        /// Where.
        space: SpaceId,
        /// Who.
        user: UserId,
    },
    /// A space gets a new key.
    RotateEpoch {
        /// Which space.
        space: SpaceId,
        /// The epoch after the newest.
        epoch: u32,
        /// The commitment to its key.
        commitment: Hash,
        /// The hash of the new key bundle.
        bundle: Hash,
    },
    /// A device is lost: nothing after what is listed is accepted from it.
    RevokeDevice {
        /// Which device.
        device: DeviceId,
        /// The last accepted sequence number in each space; none in a space not listed.
        last_accepted: BTreeMap<SpaceId, u64>,
    },
    /// As [`Action::AddDevice`], and says openly that the user came back through recovery.
    UseRecovery {
        /// Whose.
        user: UserId,
        /// The new device's keys.
        device: DevicePublic,
    },
    /// A case is erased: its batches and bundles go from the server, its rows and keys from every
    /// device. Nobody may read or write it again, and no space takes its identity.
    EraseSpace {
        /// Which case.
        space: SpaceId,
        /// Why.
        reason: ErasureReason,
    },
    /// The author's user gets another device, and with it their secret key, which that device alone
    /// can open.
    LinkDevice {
        /// The new device's keys.
        device: DevicePublic,
        /// The user's secret key, sealed to it.
        user_key: SealedKey,
    },
    /// The author's user gets another key: a lost device had the present one. Each of their spaces
    /// owes a rotation, sealed to the new one.
    ReplaceUserKey {
        /// What their bundles are sealed to from now on.
        key: SealingKey,
        /// Its secret half, sealed to each of their devices that is not revoked.
        sealed: BTreeMap<DeviceId, SealedKey>,
    },
    /// As [`Action::AddMember`], in a case and until a moment: from then on the server gives the user
    /// nothing of it, their device lets it go, and whoever writes there next takes them out.
    ShareUntil {
        /// Which case.
        space: SpaceId,
        /// Who.
        user: UserId,
        /// What they may do there.
        right: Right,
        /// The hash of the key bundle that is sealed to them too.
        bundle: Hash,
        /// When it ends, in minutes since 1970.
        until_minute: i64,
    },
    /// Programs older than this seal nothing more until they are updated.
    RequireVersion {
        /// The oldest version of the program that may go on, as it counts itself.
        version: u32,
    },
    /// The office has a recovery secret, or another: bundles of the team's and of cases are sealed to
    /// it besides. Each of those spaces owes a rotation.
    SetRecovery {
        /// Its public half.
        key: OfficeKey,
    },
    /// Somebody who holds the office's recovery secret used it.
    UseOfficeRecovery {
        /// What for.
        purpose: RecoveryPurpose,
        /// The secret's own signature, for this place in this log.
        proof: Signature64,
    },
    /// A writer has stored a snapshot of a space beside its log. Nothing goes because of it; it takes
    /// the place of one that nobody has confirmed.
    OfferSnapshot {
        /// Which space.
        space: SpaceId,
        /// What it is, and where.
        snapshot: Snapshot,
    },
    /// Another member's device has rebuilt the offered snapshot from what it took in, and found the
    /// same at the server: the log's beginning goes from there.
    ConfirmSnapshot {
        /// Which space.
        space: SpaceId,
        /// [`Snapshot::hash`] of the offered one.
        snapshot: Hash,
    },
    /// The author's user has recovery words on paper. Whoever has them may link a device in that
    /// user's name, as if the paper were one, and nothing else. Words of before count no more.
    SetUserRecovery {
        /// The keys that follow from the words.
        paper: DevicePublic,
        /// The user's secret key, sealed to them.
        user_key: SealedKey,
        /// Made with the words over [`paper_binding`]: so the paper alone tells its office from any
        /// other that a server might show.
        binding: Hash,
    },
}

/// What recovery words vouch for: the office, the root of its log and the user.
#[must_use]
pub fn paper_binding(office: OfficeId, root: Hash, user: UserId) -> Vec<u8> {
    [&office.0[..], &root.0, &user.0].concat()
}

/// Why a case is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErasureReason {
    /// The time it is kept is over.
    Retention,
    /// The participant asked for it.
    Requested,
    /// It should never have been there: a mistake, or a double.
    Mistake,
}

/// What a user may do in the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Manages everyone.
    Admin,
    /// Manages everyone but administrators.
    Lead,
    /// Works with cases.
    Coach,
    /// Covers for a coach.
    StandIn,
}

/// What a space is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpaceKind {
    /// The office's workplace register, templates and members: one.
    Team,
    /// One participant's.
    Case,
    /// One user's own.
    Personal,
}

/// What a member may do in a space.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Right {
    /// Reads.
    Read,
    /// Reads, writes, and says who else may.
    Write,
}

/// A device's public keys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DevicePublic {
    /// The device.
    pub id: DeviceId,
    /// Its Ed25519 key.
    #[serde(with = "crate::fixed")]
    pub signing: [u8; 32],
    /// Its sealing key.
    pub sealing: SealingKey,
}

/// A public sealing key, algorithm number included; opaque here.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealingKey(#[serde(with = "serde_bytes")] pub Vec<u8>);

impl SealingKey {
    /// Whether the length is one that a key can have.
    #[must_use]
    pub fn is_plausible(&self) -> bool {
        (1..=MAX_SEALING_KEY).contains(&self.0.len())
    }
}

impl fmt::Debug for SealingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SealingKey({} bytes)", self.0.len())
    }
}

/// A user's secret key, sealed to one of their devices; opaque here.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedKey(#[serde(with = "serde_bytes")] pub Vec<u8>);

impl SealedKey {
    /// Whether the length is one that a sealed key can have.
    #[must_use]
    pub fn is_plausible(&self) -> bool {
        (1..=MAX_SEALED_KEY).contains(&self.0.len())
    }
}

impl fmt::Debug for SealedKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SealedKey({} bytes)", self.0.len())
    }
}

impl Certificate {
    /// Signs what `body` says.
    #[must_use]
    pub fn sign(body: CertificateBody, key: &SigningKey) -> Certificate {
        let signature = signature::sign(DOMAIN, &wire::encode(&body), key);
        Certificate { body, signature }
    }

    /// Checks the signature alone; [`crate::office::Office::apply`] checks everything.
    pub fn verify(&self, key: &VerifyingKey) -> Result<(), Error> {
        signature::verify(DOMAIN, &wire::encode(&self.body), &self.signature, key)
    }

    /// The hash by which the next certificate names this one; of the root: the fingerprint.
    #[must_use]
    pub fn hash(&self) -> Hash {
        Hash::of(Context::Certificate, &self.encode())
    }

    /// The bytes that travel and are stored.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        wire::encode(self)
    }

    /// Reads what [`Certificate::encode`] wrote; verifies nothing yet.
    pub fn decode(bytes: &[u8]) -> Result<Certificate, Error> {
        wire::decode_canonical(bytes, MAX_CERTIFICATE)
    }
}

impl Action {
    /// The space that this certificate erases.
    #[must_use]
    pub fn erased(&self) -> Option<SpaceId> {
        match self {
            Action::EraseSpace { space, .. } => Some(*space),
            _ => None,
        }
    }

    /// The space whose members, keys or snapshot this certificate changes.
    #[must_use]
    pub fn written(&self) -> Option<SpaceId> {
        match self {
            Action::RemoveMember { space, .. } => Some(*space),
            other => other.snapshot().or(other.bundle().map(|(space, _)| space)),
        }
    }

    /// The space whose snapshot this certificate offers or confirms.
    #[must_use]
    pub fn snapshot(&self) -> Option<SpaceId> {
        match self {
            Action::OfferSnapshot { space, .. } | Action::ConfirmSnapshot { space, .. } => {
                Some(*space)
            }
            _ => None,
        }
    }

    /// The space whose key bundle this certificate replaces, and the new bundle's hash.
    #[must_use]
    pub fn bundle(&self) -> Option<(SpaceId, Hash)> {
        match self {
            Action::CreateSpace { space, bundle, .. }
            | Action::AddMember { space, bundle, .. }
            | Action::ShareUntil { space, bundle, .. }
            | Action::RotateEpoch { space, bundle, .. }
            | Action::UseOfficeRecovery {
                purpose: RecoveryPurpose::Case { space, bundle, .. },
                ..
            } => Some((*space, *bundle)),
            Action::CreateOffice { .. }
            | Action::AddUser { .. }
            | Action::AddDevice { .. }
            | Action::ChangeRole { .. }
            | Action::RemoveUser { .. }
            | Action::RemoveMember { .. }
            | Action::RevokeDevice { .. }
            | Action::UseRecovery { .. }
            | Action::EraseSpace { .. }
            | Action::LinkDevice { .. }
            | Action::ReplaceUserKey { .. }
            | Action::RequireVersion { .. }
            | Action::SetRecovery { .. }
            | Action::UseOfficeRecovery { .. }
            | Action::OfferSnapshot { .. }
            | Action::ConfirmSnapshot { .. }
            | Action::SetUserRecovery { .. } => None,
        }
    }
}
