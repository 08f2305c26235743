//! Which batches the certificate log allows: to be stored now, and to be read later.

use super::{Device, Office, Space};
use crate::BatchRefusal as No;
use crate::batch::{BatchHeader, READINGS};
use crate::certificate::Right;
use crate::id::UserId;

impl Office {
    /// May the author push this batch now? The server asks; the signature is checked apart,
    /// with the returned device's key.
    pub fn check_push(&self, header: &BatchHeader) -> Result<&Device, No> {
        let (space, device) = self.place(header)?;
        if device.revoked.is_some() {
            return Err(No::Revoked);
        }
        if !may_write(space, device.user, header) {
            return Err(No::NotAWriter);
        }
        known_key(space, header)?;
        Ok(device)
    }

    /// As [`Office::check_push`], by a clock: whose time in the space is over pushes nothing more.
    pub fn check_push_at(&self, header: &BatchHeader, minute: i64) -> Result<&Device, No> {
        let device = self.check_push(header)?;
        let over = self.space(header.space).is_none_or(|space| space.is_over(device.user, minute));
        if over { Err(No::NotAWriter) } else { Ok(device) }
    }

    /// Was the author ever allowed to write this batch? A reader asks: batches from before a
    /// revocation or a departure remain valid, later ones never were.
    pub fn check_pull(&self, header: &BatchHeader) -> Result<&Device, No> {
        let (space, device) = self.place(header)?;
        if let Some(revoked) = &device.revoked {
            let last = revoked.last_accepted.get(&header.space).copied().unwrap_or(0);
            if header.sequence > last {
                return Err(No::Revoked);
            }
        }
        if !may_write(space, device.user, header) && !could_write(space, device.user, header) {
            return Err(No::NotAWriter);
        }
        known_key(space, header)?;
        Ok(device)
    }

    fn place(&self, header: &BatchHeader) -> Result<(&Space, &Device), No> {
        if header.office != self.id {
            return Err(No::OtherOffice);
        }
        let space = self.space(header.space).ok_or(No::UnknownSpace)?;
        let device = self.device(header.device).filter(|device| device.paper.is_none());
        let device = device.ok_or(No::UnknownDevice)?;
        Ok((space, device))
    }
}

/// Who may write the space, and who may read it as far as the log of its readings goes.
fn may_write(space: &Space, user: UserId, header: &BatchHeader) -> bool {
    match space.members.get(&user) {
        Some(Right::Write) => true,
        Some(Right::Read) => header.format == READINGS,
        None => false,
    }
}

/// Whether it may be from before its author left, or was made a reader.
fn could_write(space: &Space, user: UserId, header: &BatchHeader) -> bool {
    let wrote = space.former_writers.get(&user);
    let read = space.former_readers.get(&user).filter(|_| header.format == READINGS);
    wrote.into_iter().chain(read).any(|until| header.epoch <= *until)
}

/// Checks the key that the header names. Asked last: a stranger learns nothing from the answer.
fn known_key(space: &Space, header: &BatchHeader) -> Result<(), No> {
    match space.commitment(header.epoch) {
        None => Err(No::UnknownEpoch),
        Some(commitment) if commitment != header.key_commitment => Err(No::OtherKey),
        Some(_) => Ok(()),
    }
}
