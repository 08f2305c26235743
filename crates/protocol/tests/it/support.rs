//! A small office with everyone in it, built from fixed seeds.

use fotfaste_protocol::batch::{Batch, BatchHeader, FORMAT};
use fotfaste_protocol::certificate::{
    Action, Certificate, CertificateBody, DevicePublic, ErasureReason, OfficeKey, RecoveryPurpose,
    Right, Role, SealedKey, SealingKey, SpaceKind,
};
use fotfaste_protocol::frontier::Frontier;
use fotfaste_protocol::office::Office;
use fotfaste_protocol::snapshot::Snapshot;
use fotfaste_protocol::{ChunkName, DeviceId, Hash, OfficeId, SigningKey, SpaceId, UserId};
use std::collections::BTreeMap;

pub(crate) const OFFICE: OfficeId = OfficeId([0xaa; 16]);
pub(crate) const TEAM: SpaceId = SpaceId([0x10; 16]);
pub(crate) const CASE: SpaceId = SpaceId([0x20; 16]);
pub(crate) const PERSONAL: SpaceId = SpaceId([0x30; 16]);
pub(crate) const OTHER_CASE: SpaceId = SpaceId([0x50; 16]);

/// A user with one device; everything follows from the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Person(pub u8);

pub(crate) const ADMIN: Person = Person(1);
pub(crate) const LEAD: Person = Person(2);
pub(crate) const COACH: Person = Person(3);
pub(crate) const COLLEAGUE: Person = Person(4);
pub(crate) const STAND_IN: Person = Person(5);
pub(crate) const STRANGER: Person = Person(9);

impl Person {
    pub(crate) fn user(self) -> UserId {
        UserId([self.0; 16])
    }

    pub(crate) fn device(self) -> DeviceId {
        DeviceId([self.0 | 0x80; 16])
    }

    pub(crate) fn key(self) -> SigningKey {
        SigningKey::from_bytes(&[self.0; 32])
    }

    pub(crate) fn sealing(self) -> SealingKey {
        SealingKey(vec![self.0; 12])
    }

    pub(crate) fn public(self) -> DevicePublic {
        DevicePublic {
            id: self.device(),
            signing: self.key().verifying_key().to_bytes(),
            sealing: self.sealing(),
        }
    }
}

pub(crate) fn hash(byte: u8) -> Hash {
    Hash([byte; 32])
}

pub(crate) fn root() -> Certificate {
    let body = CertificateBody {
        office: OFFICE,
        index: 0,
        previous: Hash::ZERO,
        author: ADMIN.device(),
        at_minute: 29_000_000,
        action: Action::CreateOffice {
            user: ADMIN.user(),
            user_key: ADMIN.sealing(),
            device: ADMIN.public(),
        },
    };
    Certificate::sign(body, &ADMIN.key())
}

pub(crate) fn add_user(person: Person, role: Role) -> Action {
    Action::AddUser { user: person.user(), role, user_key: person.sealing() }
}

pub(crate) fn add_device(person: Person) -> Action {
    Action::AddDevice { user: person.user(), device: person.public() }
}

pub(crate) fn create_space(space: SpaceId, kind: SpaceKind, owner: Person) -> Action {
    Action::CreateSpace {
        space,
        kind,
        owner: owner.user(),
        commitment: hash(space.0[0]),
        bundle: hash(space.0[0] + 1),
    }
}

pub(crate) fn add_member(space: SpaceId, person: Person, right: Right) -> Action {
    Action::AddMember { space, user: person.user(), right, bundle: hash(0x55) }
}

pub(crate) fn remove_member(space: SpaceId, person: Person) -> Action {
    Action::RemoveMember { space, user: person.user() }
}

pub(crate) fn rotate(space: SpaceId, epoch: u32) -> Action {
    Action::RotateEpoch { space, epoch, commitment: hash(0x60), bundle: hash(0x61) }
}

pub(crate) fn revoke(person: Person, last_accepted: &[(SpaceId, u64)]) -> Action {
    Action::RevokeDevice {
        device: person.device(),
        last_accepted: last_accepted.iter().copied().collect::<BTreeMap<_, _>>(),
    }
}

pub(crate) fn erase(space: SpaceId) -> Action {
    Action::EraseSpace { space, reason: ErasureReason::Retention }
}

pub(crate) fn share_until(space: SpaceId, person: Person, right: Right, until: i64) -> Action {
    let (user, bundle) = (person.user(), hash(0x56));
    Action::ShareUntil { space, user, right, bundle, until_minute: until }
}

/// The device `0x66` for whoever says it.
pub(crate) fn link() -> Action {
    let device = DevicePublic { id: DeviceId([0x66; 16]), ..STRANGER.public() };
    Action::LinkDevice { device, user_key: SealedKey(vec![0x67; 12]) }
}

/// Whoever has the recovery words of the person; `0x90` and on.
pub(crate) fn paper(person: Person) -> Person {
    Person(0x90 + person.0)
}

/// Recovery words for whoever says it.
pub(crate) fn set_paper(paper: Person) -> Action {
    let user_key = SealedKey(vec![0x6a; 12]);
    Action::SetUserRecovery { paper: paper.public(), user_key, binding: hash(0x6b) }
}

/// Another key for whoever says it, sealed to these.
pub(crate) fn replace_key(devices: &[DeviceId]) -> Action {
    let sealed = devices.iter().map(|device| (*device, SealedKey(vec![0x68; 12]))).collect();
    Action::ReplaceUserKey { key: SealingKey(vec![0x69; 12]), sealed }
}

/// An office's recovery secret; everything follows from the number.
pub(crate) fn papers(number: u8) -> SigningKey {
    SigningKey::from_bytes(&[number; 32])
}

pub(crate) fn set_recovery(number: u8) -> Action {
    Action::SetRecovery {
        key: OfficeKey {
            commitment: hash(number),
            signing: papers(number).verifying_key().to_bytes(),
            sealing: SealingKey(vec![number; 12]),
        },
    }
}

pub(crate) fn rescue(space: SpaceId, epoch: u32) -> RecoveryPurpose {
    RecoveryPurpose::Case { space, epoch, commitment: hash(0x62), bundle: hash(0x63) }
}

/// A log under construction.
#[derive(Clone)]
pub(crate) struct Log {
    pub(crate) office: Office,
    pub(crate) certificates: Vec<Certificate>,
}

impl Log {
    pub(crate) fn new() -> Log {
        let root = root();
        Log { office: Office::found(&root).unwrap(), certificates: vec![root] }
    }

    /// The next certificate, signed by `author`.
    pub(crate) fn next(&self, author: Person, action: Action) -> Certificate {
        self.office.next_certificate(author.device(), &author.key(), 29_000_001, action)
    }

    /// The purpose, with the proof of whoever has that secret.
    pub(crate) fn proved(&self, author: Person, number: u8, purpose: RecoveryPurpose) -> Action {
        let (device, secret) = (author.device(), papers(number));
        let proof = self.office.recovery_proof(device, &secret, 29_000_001, &purpose);
        Action::UseOfficeRecovery { purpose, proof }
    }

    pub(crate) fn recover(self, author: Person, number: u8, purpose: RecoveryPurpose) -> Log {
        let action = self.proved(author, number, purpose);
        self.add(author, action)
    }

    pub(crate) fn add(mut self, author: Person, action: Action) -> Log {
        let certificate = self.next(author, action);
        self.office.apply(&certificate).unwrap();
        self.certificates.push(certificate);
        self
    }
}

/// Everyone is in; a team space, a case of the coach's shared with the colleague, a personal space.
pub(crate) fn staffed() -> Log {
    Log::new()
        .add(ADMIN, create_space(TEAM, SpaceKind::Team, ADMIN))
        .add(ADMIN, add_user(LEAD, Role::Lead))
        .add(ADMIN, add_device(LEAD))
        .add(LEAD, add_user(COACH, Role::Coach))
        .add(LEAD, add_device(COACH))
        .add(ADMIN, add_user(COLLEAGUE, Role::Coach))
        .add(ADMIN, add_device(COLLEAGUE))
        .add(ADMIN, add_user(STAND_IN, Role::StandIn))
        .add(ADMIN, add_device(STAND_IN))
        .add(ADMIN, add_member(TEAM, COACH, Right::Write))
        .add(ADMIN, add_member(TEAM, LEAD, Right::Write))
        .add(LEAD, add_member(TEAM, COLLEAGUE, Right::Read))
        .add(COACH, create_space(CASE, SpaceKind::Case, COACH))
        .add(COACH, create_space(PERSONAL, SpaceKind::Personal, COACH))
        .add(COACH, add_member(CASE, COLLEAGUE, Right::Write))
        .add(COACH, add_member(CASE, STAND_IN, Right::Read))
}

/// A staffed office in which everything else has happened too.
pub(crate) fn eventful() -> Log {
    let back = DevicePublic { id: DeviceId([0x77; 16]), ..STRANGER.public() };
    let recovery = Action::UseRecovery { user: COLLEAGUE.user(), device: back };
    let promoted = Action::ChangeRole { user: COACH.user(), role: Role::Lead };
    let left = Action::RemoveUser { user: STAND_IN.user() };
    staffed()
        .add(COACH, remove_member(CASE, STAND_IN))
        .add(COLLEAGUE, rotate(CASE, 1))
        .add(ADMIN, promoted)
        .add(ADMIN, revoke(COLLEAGUE, &[(CASE, 2)]))
        .add(ADMIN, recovery)
        .add(ADMIN, revoke(STAND_IN, &[]))
        .add(ADMIN, left)
        .add(COACH, rotate(TEAM, 1))
        .add(COACH, create_space(OTHER_CASE, SpaceKind::Case, COACH))
        .add(ADMIN, erase(OTHER_CASE))
        .add(COACH, share_until(CASE, LEAD, Right::Read, 29_000_900))
        .add(ADMIN, Action::RequireVersion { version: 2 })
        .add(COACH, link())
        .add(COACH, replace_key(&[DeviceId([0x66; 16]), COACH.device()]))
        .add(ADMIN, set_recovery(0x71))
        .recover(COACH, 0x71, RecoveryPurpose::Administrator { user: COACH.user() })
        .recover(ADMIN, 0x71, rescue(CASE, 2))
        .add(COACH, offer(CASE, 3, 2))
        .add(LEAD, confirm(CASE, 3, 2))
        .add(COACH, set_paper(paper(COACH)))
}

/// The author's next batch in a space, by the author's own frontier.
pub(crate) fn batch(
    office: &Office,
    frontier: &Frontier,
    author: Person,
    space: SpaceId,
    body: &[u8],
) -> Batch {
    let (sequence, previous) = frontier.next(author.device());
    let known = office.space(space).unwrap();
    let header = BatchHeader {
        format: FORMAT,
        office: OFFICE,
        space,
        epoch: known.epoch(),
        key_commitment: known.commitment(known.epoch()).unwrap(),
        device: author.device(),
        sequence,
        previous,
        frontier: frontier.hash(),
        newest_clock_minute: 29_000_002,
        body_hash: Hash::ZERO,
    };
    Batch::sign(header, body.to_vec(), &author.key()).unwrap()
}

/// A snapshot of so many batches, all of the coach's.
pub(crate) fn snapshot(through: u64, epoch: u32) -> Snapshot {
    Snapshot {
        through,
        frontier: Frontier([(COACH.device(), (through, hash(1)))].into()),
        epoch,
        plain: hash(2),
        packed: hash(3),
        chunks: vec![ChunkName([4; 32])],
    }
}

pub(crate) fn offer(space: SpaceId, through: u64, epoch: u32) -> Action {
    Action::OfferSnapshot { space, snapshot: snapshot(through, epoch) }
}

pub(crate) fn confirm(space: SpaceId, through: u64, epoch: u32) -> Action {
    Action::ConfirmSnapshot { space, snapshot: snapshot(through, epoch).hash() }
}
