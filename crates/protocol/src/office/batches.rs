//! Which batches the certificate log allows: to be stored now, and to be read later.

use super::{Device, Office, Space};
use crate::BatchRefusal as No;
use crate::batch::BatchHeader;
use crate::certificate::Right;

impl Office {
    /// May the author push this batch now? The server asks; the signature is checked apart,
    /// with the returned device's key.
    pub fn check_push(&self, header: &BatchHeader) -> Result<&Device, No> {
        let (space, device) = self.place(header)?;
        if device.revoked.is_some() {
            return Err(No::Revoked);
        }
        if space.members.get(&device.user) != Some(&Right::Write) {
            return Err(No::NotAWriter);
        }
        known_key(space, header)?;
        Ok(device)
    }

    /// Was the author ever allowed to write this batch? A reader asks: batches from before a
    /// revocation or a departure remain valid, later ones never were.
    pub fn check_pull(&self, header: &BatchHeader) -> Result<&Device, No> {
        let (space, device) = self.place(header)?;
        if let Some(last_accepted) = &device.revoked {
            let last = last_accepted.get(&header.space).copied().unwrap_or(0);
            if header.sequence > last {
                return Err(No::Revoked);
            }
        }
        let writes = space.members.get(&device.user) == Some(&Right::Write);
        let until = space.former_writers.get(&device.user);
        if !writes && until.is_none_or(|until| header.epoch > *until) {
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
        let device = self.device(header.device).ok_or(No::UnknownDevice)?;
        Ok((space, device))
    }
}

/// Checks the key that the header names. Asked last: a stranger learns nothing from the answer.
fn known_key(space: &Space, header: &BatchHeader) -> Result<(), No> {
    match space.commitment(header.epoch) {
        None => Err(No::UnknownEpoch),
        Some(commitment) if commitment != header.key_commitment => Err(No::OtherKey),
        Some(_) => Ok(()),
    }
}
