//! One change of one field: what the log is made of and what is sent.

use fotfaste_domain::Value;
use serde::{Deserialize, Serialize};

use crate::Hlc;

/// The identity of a space. A case has its participant's, a personal space its user's, the team
/// space the office's.
pub type SpaceId = [u8; 16];

/// The pseudo-field whose value 1 means that the row is deleted.
pub(crate) const DELETED: &str = "deleted";

/// The identity of a change. A device never writes two changes at the same moment of its clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct OpId {
    /// When, on the author's clock.
    pub clock: Hlc,
    /// On which device.
    pub device: [u8; 16],
}

/// One change of one field of one row.
///
/// Kind and field are text so that a newer program's are kept and passed on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Op {
    /// The row's kind: its table's name.
    pub kind: String,
    /// The row.
    pub row: [u8; 16],
    /// The field, or `deleted`.
    pub field: String,
    /// The value it was given.
    pub value: Value,
    /// When, on the author's clock.
    pub clock: Hlc,
    /// On which device.
    pub device: [u8; 16],
    /// The changes that the author saw and replaced. For `deleted`, everything the author saw of
    /// the row.
    pub overwrites: Vec<OpId>,
}

impl Op {
    /// Its identity.
    #[must_use]
    pub fn id(&self) -> OpId {
        OpId { clock: self.clock, device: self.device }
    }
}
