//! Certificate logs and batches, as devices would write them.

use super::*;
use fotfaste_protocol::batch::{Batch, BatchHeader, FORMAT};
use fotfaste_protocol::certificate::{
    Action, Certificate, CertificateBody, ErasureReason, Right, Role, SpaceKind,
};
use fotfaste_protocol::frontier::Frontier;
use fotfaste_protocol::office::Office;

/// A certificate log under construction, with its bundles.
#[derive(Clone)]
pub(crate) struct Log {
    pub(crate) office: Office,
    pub(crate) certificates: Vec<Certificate>,
}

pub(crate) fn root(office: OfficeId) -> Certificate {
    let body = CertificateBody {
        office,
        index: 0,
        previous: Hash::ZERO,
        author: ADMIN.device(),
        at_minute: 29_000_000,
        action: Action::CreateOffice {
            user: ADMIN.user(),
            user_key: ADMIN.public().sealing,
            device: ADMIN.public(),
        },
    };
    Certificate::sign(body, &ADMIN.key())
}

/// The bundle that stands for a space in a given epoch and membership.
pub(crate) fn bundle(space: SpaceId, version: u8) -> BundleUpload {
    let bytes = [&space.0[..], &[version]].concat();
    BundleUpload { space, bytes }
}

pub(crate) fn bundle_hash(space: SpaceId, version: u8) -> Hash {
    Hash::of_bundle(&bundle(space, version).bytes)
}

impl Log {
    pub(crate) fn new() -> Log {
        Log::of(OFFICE)
    }

    pub(crate) fn of(office: OfficeId) -> Log {
        let root = root(office);
        Log { office: Office::found(&root).unwrap(), certificates: vec![root] }
    }

    pub(crate) fn next(&self, author: Person, action: Action) -> Certificate {
        self.office.next_certificate(author.device(), &author.key(), 29_000_001, action)
    }

    pub(crate) fn add(mut self, author: Person, action: Action) -> Log {
        let certificate = self.next(author, action);
        self.office.apply(&certificate).unwrap();
        self.certificates.push(certificate);
        self
    }

    pub(crate) fn add_person(self, person: Person, role: Role) -> Log {
        self.add(ADMIN, add_user(person, role)).add(ADMIN, add_device(person))
    }

    pub(crate) fn add_space(self, space: SpaceId, kind: SpaceKind, owner: Person) -> Log {
        let action = Action::CreateSpace {
            space,
            kind,
            owner: owner.user(),
            commitment: Hash([space.0[0]; 32]),
            bundle: bundle_hash(space, 0),
        };
        self.add(owner, action)
    }

    /// The newest bundle of every space, whichever version that is.
    pub(crate) fn bundles(&self) -> Vec<BundleUpload> {
        let newest = |space: &fotfaste_protocol::office::Space| {
            (0..=u8::MAX)
                .map(|version| bundle(space.id, version))
                .find(|bundle| Hash::of_bundle(&bundle.bytes) == space.bundle)
                .unwrap()
        };
        self.office.spaces().map(newest).collect()
    }

    pub(crate) fn create_request(&self, code: &str) -> CreateOfficeRequest {
        CreateOfficeRequest {
            setup_code: code.into(),
            office: self.office.id(),
            certificates: self.certificates.clone(),
            bundles: self.bundles(),
        }
    }

    pub(crate) fn len(&self) -> u64 {
        self.office.head().0
    }
}

pub(crate) fn add_user(person: Person, role: Role) -> Action {
    Action::AddUser { user: person.user(), role, user_key: person.public().sealing }
}

pub(crate) fn add_device(person: Person) -> Action {
    Action::AddDevice { user: person.user(), device: person.public() }
}

pub(crate) fn add_member(space: SpaceId, person: Person, right: Right, version: u8) -> Action {
    Action::AddMember { space, user: person.user(), right, bundle: bundle_hash(space, version) }
}

pub(crate) fn revoke(person: Person) -> Action {
    Action::RevokeDevice { device: person.device(), last_accepted: [].into() }
}

pub(crate) fn erase(space: SpaceId) -> Action {
    Action::EraseSpace { space, reason: ErasureReason::Requested }
}

/// An administrator, two coaches; a team space, and a case that only the first coach sees.
pub(crate) fn staffed() -> Log {
    Log::new()
        .add_space(TEAM, SpaceKind::Team, ADMIN)
        .add_person(COACH, Role::Coach)
        .add_person(COLLEAGUE, Role::Coach)
        .add(ADMIN, add_member(TEAM, COACH, Right::Write, 1))
        .add_space(CASE, SpaceKind::Case, COACH)
}

/// One device's chain of batches in one space.
pub(crate) struct Author {
    pub(crate) person: Person,
    pub(crate) space: SpaceId,
    pub(crate) frontier: Frontier,
}

impl Author {
    pub(crate) fn new(person: Person, space: SpaceId) -> Author {
        Author { person, space, frontier: Frontier::default() }
    }

    /// The next batch, taken into the chain.
    pub(crate) fn write(&mut self, body: &[u8]) -> Batch {
        let batch = self.draft(body);
        self.frontier.advance(&batch.header).unwrap();
        batch
    }

    /// The next batch, not taken into the chain.
    pub(crate) fn draft(&self, body: &[u8]) -> Batch {
        self.draft_with(body, |_| {})
    }

    pub(crate) fn draft_with(&self, body: &[u8], spoil: impl FnOnce(&mut BatchHeader)) -> Batch {
        let device = self.person.device();
        let (sequence, previous) = self.frontier.next(device);
        let mut header = BatchHeader {
            format: FORMAT,
            office: OFFICE,
            space: self.space,
            epoch: 0,
            key_commitment: Hash([self.space.0[0]; 32]),
            device,
            sequence,
            previous,
            frontier: self.frontier.hash(),
            newest_clock_minute: 29_000_002,
            body_hash: Hash::ZERO,
        };
        spoil(&mut header);
        Batch::sign(header, body.to_vec(), &self.person.key()).unwrap()
    }
}
