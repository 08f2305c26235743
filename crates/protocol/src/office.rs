//! The office as its certificate log describes it: a pure state machine.
//!
//! [`Office::replay`] reads a whole log, [`Office::apply`] one certificate more. Nothing is ever
//! accepted partly: a refused certificate leaves the office as it was. The rules are in
//! `office/rules.rs`; what they let through is entered in `office/changes.rs`.

mod batches;
mod changes;
mod recovery;
mod rules;

pub use recovery::OfficeRecovery;

use crate::certificate::{
    Action, Certificate, CertificateBody, ErasureReason, Right, Role, SealedKey, SealingKey,
    SpaceKind,
};
use crate::hash::Hash;
use crate::id::{ChunkName, DeviceId, OfficeId, SpaceId, UserId};
use crate::snapshot::{Offered, Snapshot};
use crate::{CertificateRefusal, Error, SigningKey, VerifyingKey};
use std::collections::{BTreeMap, BTreeSet};

/// Who belongs to the office and what they may do, as of the newest certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    pub(crate) id: OfficeId,
    pub(crate) root: Hash,
    pub(crate) next: u64,
    pub(crate) newest: Hash,
    pub(crate) creator: UserId,
    pub(crate) required_version: u32,
    pub(crate) recovery: Option<Box<OfficeRecovery>>,
    pub(crate) users: BTreeMap<UserId, User>,
    pub(crate) devices: BTreeMap<DeviceId, Device>,
    pub(crate) spaces: BTreeMap<SpaceId, Space>,
}

/// A person with access.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// Who.
    pub id: UserId,
    /// What they may do in the office.
    pub role: Role,
    /// The key that their bundles are sealed to.
    pub key: SealingKey,
    /// A lost device had that key. Nothing is sealed to it until the user has replaced it.
    pub owes_key: bool,
    /// Has left the office. Kept, for the log and old batches name them.
    pub removed: bool,
}

/// An installation of the app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// Which.
    pub id: DeviceId,
    /// Whose.
    pub user: UserId,
    /// The key it signs with.
    pub signing: VerifyingKey,
    /// The key that things for this device alone are sealed to.
    pub sealing: SealingKey,
    /// The user's secret key, sealed to this device, where the log carries it.
    pub user_key: Option<SealedKey>,
    /// It is a paper with recovery words, which only links devices, and this is what binds it to the
    /// office: [`paper_binding`](crate::certificate::paper_binding).
    pub paper: Option<Hash>,
    /// The paper that it was linked with, where it was.
    pub recovered_with: Option<DeviceId>,
    /// If it is lost, or its user has left: since when, and what still counts.
    pub revoked: Option<Revoked>,
}

impl Device {
    /// Whether somebody can work with it: it is neither lost nor a paper.
    #[must_use]
    pub fn is_computer(&self) -> bool {
        self.revoked.is_none() && self.paper.is_none()
    }
}

/// The end of a device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revoked {
    /// Who revoked it.
    pub by: UserId,
    /// When, by the author's clock, in minutes since 1970.
    pub at_minute: i64,
    /// The last accepted sequence number in each space it wrote in.
    pub last_accepted: BTreeMap<SpaceId, u64>,
}

/// A space and who may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Space {
    /// Which.
    pub id: SpaceId,
    /// What it is for.
    pub kind: SpaceKind,
    /// Who created it.
    pub owner: UserId,
    /// Who may read or write it now.
    pub members: BTreeMap<UserId, Right>,
    /// Until when some of the members are, and who said so.
    pub until: BTreeMap<UserId, Until>,
    /// Who was taken out of it, by whom and when, unless they have been let in again.
    pub left: BTreeMap<UserId, Left>,
    /// Who could write it once, up to which epoch: their old batches remain.
    pub former_writers: BTreeMap<UserId, u32>,
    /// Who left as a reader, and at which epoch: their old lines in the access log remain.
    pub former_readers: BTreeMap<UserId, u32>,
    /// The commitment to each epoch's key, from epoch 0.
    pub commitments: Vec<Hash>,
    /// The hash of the newest key bundle.
    pub bundle: Hash,
    /// Whom that bundle is sealed to.
    pub sealed_to: BTreeSet<UserId>,
    /// The commitment of the office's recovery secret that it is sealed to besides.
    pub recovery: Option<Hash>,
    /// Someone who knew the newest key may no longer read: the next writer rotates first.
    pub owes_rotation: bool,
    /// A snapshot that waits for another member's word.
    pub offered: Option<Offered>,
    /// The snapshot that stands for the beginning of its log, which may be gone from the server.
    pub snapshot: Option<Snapshot>,
    /// Once it is erased: who did it, when and why. Nobody is a member any more.
    pub erased: Option<Erased>,
}

/// The end of a membership, in the log from its beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Until {
    /// Who said so.
    pub by: UserId,
    /// When it ends, in minutes since 1970.
    pub minute: i64,
}

/// The end of a membership.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    /// Who ended it; one may leave by oneself.
    pub by: UserId,
    /// When, by the author's clock, in minutes since 1970.
    pub at_minute: i64,
}

/// The end of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Erased {
    /// Who erased it.
    pub by: UserId,
    /// When, by the author's clock, in minutes since 1970.
    pub at_minute: i64,
    /// Why.
    pub reason: ErasureReason,
}

impl Space {
    /// The newest epoch.
    #[must_use]
    pub fn epoch(&self) -> u32 {
        u32::try_from(self.commitments.len()).map_or(u32::MAX, |count| count.saturating_sub(1))
    }

    /// Whether a member's time is over.
    #[must_use]
    pub fn is_over(&self, user: UserId, minute: i64) -> bool {
        self.until.get(&user).is_some_and(|until| until.minute <= minute)
    }

    /// The members whose time is over and whom nobody has taken out yet.
    pub fn overdue(&self, minute: i64) -> impl Iterator<Item = UserId> {
        self.until.iter().filter(move |(_, until)| until.minute <= minute).map(|(user, _)| *user)
    }

    /// The last position that the confirmed snapshot stands for.
    #[must_use]
    pub fn compacted(&self) -> u64 {
        self.snapshot.as_ref().map_or(0, |snapshot| snapshot.through)
    }

    /// Whether a chunk belongs to the snapshot, or to the one that is offered.
    #[must_use]
    pub fn names_chunk(&self, name: &ChunkName) -> bool {
        self.snapshots().any(|snapshot| snapshot.chunks.contains(name))
    }

    /// The snapshot and the one that is offered, as far as there are any.
    pub fn snapshots(&self) -> impl Iterator<Item = &Snapshot> {
        self.snapshot.iter().chain(self.offered.iter().map(|offered| &offered.snapshot))
    }

    /// The commitment to an epoch's key.
    #[must_use]
    pub fn commitment(&self, epoch: u32) -> Option<Hash> {
        let index = usize::try_from(epoch).ok()?;
        self.commitments.get(index).copied()
    }
}

impl Office {
    /// Replays a whole log from its root.
    pub fn replay<'a>(
        certificates: impl IntoIterator<Item = &'a Certificate>,
    ) -> Result<Office, Error> {
        let mut rest = certificates.into_iter();
        let refused = Error::Certificate { index: 0, reason: CertificateRefusal::MisplacedRoot };
        let mut office = Office::found(rest.next().ok_or(refused)?)?;
        for certificate in rest {
            office.apply(certificate)?;
        }
        Ok(office)
    }

    /// Starts an office from its root certificate.
    pub fn found(root: &Certificate) -> Result<Office, Error> {
        rules::root(root)
            .map(|device| changes::found(root, device))
            .map_err(|reason| Error::Certificate { index: 0, reason })
    }

    /// Takes the next certificate in, or refuses it and changes nothing.
    pub fn apply(&mut self, certificate: &Certificate) -> Result<(), Error> {
        let refused = |reason| Error::Certificate { index: certificate.body.index, reason };
        rules::envelope(self, certificate).map_err(refused)?;
        let change = rules::authority(self, &certificate.body).map_err(refused)?;
        let by = self.device(certificate.body.author).map(|author| author.user);
        let said = changes::Said {
            by: by.unwrap_or(self.creator),
            device: certificate.body.author,
            at_minute: certificate.body.at_minute,
        };
        changes::enter(self, change, said);
        self.next += 1;
        self.newest = certificate.hash();
        Ok(())
    }

    /// Writes and signs the certificate that would come next; does not apply it.
    #[must_use]
    pub fn next_certificate(
        &self,
        author: DeviceId,
        key: &SigningKey,
        at_minute: i64,
        action: Action,
    ) -> Certificate {
        let body = CertificateBody {
            office: self.id,
            index: self.next,
            previous: self.newest,
            author,
            at_minute,
            action,
        };
        Certificate::sign(body, key)
    }

    /// The office's id.
    #[must_use]
    pub fn id(&self) -> OfficeId {
        self.id
    }

    /// The hash of the root certificate: the fingerprint that invites pin.
    #[must_use]
    pub fn root(&self) -> Hash {
        self.root
    }

    /// How many certificates the log has (the next one's index), and the newest one's hash.
    #[must_use]
    pub fn head(&self) -> (u64, Hash) {
        (self.next, self.newest)
    }

    /// The user who created the office.
    #[must_use]
    pub fn creator(&self) -> UserId {
        self.creator
    }

    /// The oldest version of the program that may seal; 0 as long as nobody has said so.
    #[must_use]
    pub fn required_version(&self) -> u32 {
        self.required_version
    }

    /// A user, also one who has left.
    #[must_use]
    pub fn user(&self, id: UserId) -> Option<&User> {
        self.users.get(&id)
    }

    /// Every user, also those who have left.
    pub fn users(&self) -> impl Iterator<Item = &User> {
        self.users.values()
    }

    /// A device, also a revoked one.
    #[must_use]
    pub fn device(&self, id: DeviceId) -> Option<&Device> {
        self.devices.get(&id)
    }

    /// A user's devices, also revoked ones.
    pub fn devices_of(&self, user: UserId) -> impl Iterator<Item = &Device> {
        self.devices.values().filter(move |device| device.user == user)
    }

    /// A space.
    #[must_use]
    pub fn space(&self, id: SpaceId) -> Option<&Space> {
        self.spaces.get(&id)
    }

    /// Every space.
    pub fn spaces(&self) -> impl Iterator<Item = &Space> {
        self.spaces.values()
    }

    /// The spaces that a user may read now.
    pub fn spaces_of(&self, user: UserId) -> impl Iterator<Item = &Space> {
        self.spaces.values().filter(move |space| space.members.contains_key(&user))
    }

    /// The recovery words that a user has on paper and that count.
    #[must_use]
    pub fn paper_of(&self, user: UserId) -> Option<&Device> {
        self.devices_of(user).find(|device| device.paper.is_some() && device.revoked.is_none())
    }

    /// Whether something may be sealed to a user now: they have a device that is not lost, and no
    /// lost one has their key.
    #[must_use]
    pub fn can_be_sealed_to(&self, user: UserId) -> bool {
        let keeps = self.user(user).is_some_and(|user| !user.removed && !user.owes_key);
        keeps && self.devices_of(user).any(|device| device.revoked.is_none())
    }

    /// Whom a space's next bundle is sealed to: its members, as far as that can be.
    #[must_use]
    pub fn readers(&self, space: SpaceId) -> BTreeSet<UserId> {
        let members = self.space(space).into_iter().flat_map(|space| space.members.keys());
        members.copied().filter(|user| self.can_be_sealed_to(*user)).collect()
    }

    /// Whether a space's newest keys have been sealed to a user. Where they have not, a rotation
    /// that is owed brings them.
    #[must_use]
    pub fn has_keys(&self, space: SpaceId, user: UserId) -> bool {
        self.space(space).is_some_and(|space| space.sealed_to.contains(&user))
    }

    /// Whether a space has been erased.
    #[must_use]
    pub fn is_erased(&self, id: SpaceId) -> bool {
        self.space(id).is_some_and(|space| space.erased.is_some())
    }

    /// The office's team space, once it exists.
    #[must_use]
    pub fn team(&self) -> Option<&Space> {
        self.spaces.values().find(|space| space.kind == SpaceKind::Team)
    }

    /// What a user may do in a space now.
    #[must_use]
    pub fn member_of(&self, space: SpaceId, user: UserId) -> Option<Right> {
        self.space(space)?.members.get(&user).copied()
    }

    /// What a user may do in a space at that minute: nothing any more once their time is over, also
    /// before somebody has taken them out.
    #[must_use]
    pub fn member_at(&self, space: SpaceId, user: UserId, minute: i64) -> Option<Right> {
        let right = self.member_of(space, user)?;
        (!self.space(space)?.is_over(user, minute)).then_some(right)
    }

    /// Whether the device may sign requests and certificates now.
    #[must_use]
    pub fn is_active(&self, device: DeviceId) -> bool {
        self.device(device).is_some_and(|device| device.revoked.is_none())
    }
}
