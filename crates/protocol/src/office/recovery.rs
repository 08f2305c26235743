//! The office's recovery secret in its log: set by an administrator, used by whoever proves to hold it.

use super::rules::{Author, active_role, check};
use super::{Office, Space};
use crate::CertificateRefusal as No;
use crate::certificate::{OfficeKey, RecoveryPurpose, Right, Role, SpaceKind};
use crate::hash::Hash;
use crate::id::{DeviceId, SpaceId, UserId};
use crate::signature::{self, Signature64, verifying_key};
use crate::{SigningKey, VerifyingKey, wire};

const PROOF: &[u8] = b"fotfaste office recovery v1\0";

/// The recovery secret that an office has, as far as everybody may know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeRecovery {
    /// Its public half.
    pub key: OfficeKey,
    /// Its signing key.
    pub signing: VerifyingKey,
    /// Who set it.
    pub by: UserId,
    /// When, by the author's clock, in minutes since 1970.
    pub at_minute: i64,
}

impl Office {
    /// The office's recovery secret, once an administrator has set one.
    #[must_use]
    pub fn recovery(&self) -> Option<&OfficeRecovery> {
        self.recovery.as_deref()
    }

    /// The recovery key that a space's next bundle is sealed to besides its readers. What is a
    /// user's own is no business of the office.
    #[must_use]
    pub fn recovery_of(&self, kind: SpaceKind) -> Option<&OfficeKey> {
        let shared = matches!(kind, SpaceKind::Team | SpaceKind::Case);
        self.recovery.as_ref().filter(|_| shared).map(|recovery| &recovery.key)
    }

    /// Whether whoever holds the office's present recovery secret can open a space's newest keys.
    #[must_use]
    pub fn is_recoverable(&self, space: SpaceId) -> bool {
        let present = self.recovery.as_ref().map(|recovery| recovery.key.commitment);
        present.is_some() && self.space(space).is_some_and(|space| space.recovery == present)
    }

    /// The secret's signature for the certificate that would come next. It fits no other place.
    #[must_use]
    pub fn recovery_proof(
        &self,
        author: DeviceId,
        secret: &SigningKey,
        at_minute: i64,
        purpose: &RecoveryPurpose,
    ) -> Signature64 {
        let (next, newest) = (self.next, self.newest);
        signature::sign(
            PROOF,
            &wire::encode(&(self.id, next, newest, author, at_minute, purpose)),
            secret,
        )
    }

    pub(super) fn commitment_for(&self, kind: SpaceKind) -> Option<Hash> {
        self.recovery_of(kind).map(|key| key.commitment)
    }
}

/// Another than the present one, by an administrator.
pub(super) fn set(office: &Office, author: Author, key: &OfficeKey) -> Result<VerifyingKey, No> {
    check(author.role == Role::Admin, No::NotAllowed)?;
    check(key.sealing.is_plausible(), No::BadKey)?;
    let same = |recovery: &OfficeRecovery| {
        recovery.key.commitment == key.commitment || recovery.key.signing == key.signing
    };
    check(!office.recovery().is_some_and(same), No::AlreadySo)?;
    verifying_key(&key.signing).map_err(|_| No::BadKey)
}

/// Only with the secret; a case only by an administrator besides.
pub(super) fn used(
    office: &Office,
    author: Author,
    device: DeviceId,
    purpose: &RecoveryPurpose,
    proof: &Signature64,
) -> Result<(), No> {
    let recovery = office.recovery.as_ref().ok_or(No::NotAllowed)?;
    let at = author.at_minute;
    let said = wire::encode(&(office.id, office.next, office.newest, device, at, purpose));
    signature::verify(PROOF, &said, proof, &recovery.signing).map_err(|_| No::BadSignature)?;
    match purpose {
        RecoveryPurpose::Administrator { user } => {
            let role = active_role(office, *user).ok_or(No::UnknownSubject)?;
            check(role != Role::Admin, No::AlreadySo)
        }
        RecoveryPurpose::Case { space, epoch, .. } => {
            check(author.role == Role::Admin, No::NotAllowed)?;
            let case = |space: &&Space| space.kind == SpaceKind::Case && space.erased.is_none();
            let space = office.space(*space).filter(case).ok_or(No::NotAllowed)?;
            let for_good = !space.until.contains_key(&author.user);
            let writes = space.members.get(&author.user) == Some(&Right::Write) && for_good;
            check(!writes, No::AlreadySo)?;
            check(space.epoch().checked_add(1) == Some(*epoch), No::WrongEpoch)
        }
    }
}
