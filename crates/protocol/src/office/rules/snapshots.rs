//! Who offers a snapshot of a space, and whose word lets it stand for the log's beginning.

use super::{Author, No, check};
use crate::hash::Hash;
use crate::id::SpaceId;
use crate::office::{Office, Space};
use crate::snapshot::Snapshot;

/// A writer offers more than is confirmed already, under the newest key and no key that somebody has
/// who is out.
pub(super) fn offer(space: &Space, snapshot: &Snapshot) -> Result<(), No> {
    check(snapshot.is_plausible(), No::BadSnapshot)?;
    check(snapshot.epoch == space.epoch() && !space.owes_rotation, No::WrongEpoch)?;
    let offered = space.offered.as_ref().map(|offered| &offered.snapshot);
    check(snapshot.through > space.compacted() && offered != Some(snapshot), No::AlreadySo)
}

/// Another member confirms what is offered; where there is no other, another device of theirs.
pub(super) fn confirm(
    office: &Office,
    author: Author,
    space: SpaceId,
    snapshot: &Hash,
) -> Result<(), No> {
    let space = office.space(space).filter(|space| space.members.contains_key(&author.user));
    let space = space.ok_or(No::NotAllowed)?;
    check(!space.is_over(author.user, author.at_minute), No::Over)?;
    let offered = space.offered.as_ref().ok_or(No::UnknownSubject)?;
    check(offered.snapshot.hash() == *snapshot, No::UnknownSubject)?;
    check(office.may_confirm(space, author.device), No::NotAllowed)
}

impl Office {
    /// Whether it is a device's to say that a space's offered snapshot is right: it has not made it,
    /// and nor has its user, unless the space is theirs alone.
    #[must_use]
    pub fn may_confirm(&self, space: &Space, device: crate::DeviceId) -> bool {
        let Some(offered) = &space.offered else { return false };
        let user = |device| self.device(device).map(|device| device.user);
        let Some(me) = user(device).filter(|user| space.members.contains_key(user)) else {
            return false;
        };
        let another = user(offered.by) != Some(me);
        device != offered.by && (another || space.members.len() == 1)
    }
}
