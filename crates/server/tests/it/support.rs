//! A started server, an office on it, and people with keys who talk to it.

mod line;
mod log;

use fotfaste_protocol::certificate::{DevicePublic, SealingKey};
use fotfaste_protocol::routes::*;
use fotfaste_protocol::{DeviceId, Hash, OfficeId, SigningKey, SpaceId, UserId};
pub(crate) use line::*;
pub(crate) use log::*;

pub(crate) const OFFICE: OfficeId = OfficeId([0xaa; 16]);
pub(crate) const TEAM: SpaceId = SpaceId([0x10; 16]);
pub(crate) const CASE: SpaceId = SpaceId([0x20; 16]);

/// A user with one device; everything follows from the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Person(pub u8);

pub(crate) const ADMIN: Person = Person(1);
pub(crate) const COACH: Person = Person(3);
pub(crate) const COLLEAGUE: Person = Person(4);
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

    pub(crate) fn public(self) -> DevicePublic {
        DevicePublic {
            id: self.device(),
            signing: self.key().verifying_key().to_bytes(),
            sealing: SealingKey(vec![self.0; 12]),
        }
    }
}
