//! A laptop that has been revoked: it hears of it from the office's log, which it replays like
//! always, and then holds nothing any more. What a server merely says moves nothing.

use fotfaste_domain::{Id, office::Member};
use fotfaste_protocol::{DeviceId, office::Office};
use serde::{Deserialize, Serialize};

use crate::{Engine, Error, engine::Inner, transport::Transport};

/// The end of this device's access.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Revocation {
    /// Who revoked it.
    pub by: Id<Member>,
    /// When, in minutes since 1970.
    pub at_minute: i64,
    /// Changes that were never sent: they are lost with it.
    pub unsent: u64,
    /// Whether the store has been emptied.
    pub shredded: bool,
}

#[derive(Serialize, Deserialize)]
struct Note {
    by: String,
    at_minute: i64,
    unsent: u64,
}

impl<T: Transport> Engine<T> {
    /// Whether the office's log says that this device has been revoked.
    ///
    /// # Errors
    /// The store's.
    pub fn revocation(&self) -> Result<Option<Revocation>, Error> {
        self.0.revocation()
    }

    /// Empties the store of a device that has been revoked: every row, text, content, key, draft and
    /// what search found. Nothing brings it back. Doing so again changes nothing.
    ///
    /// # Errors
    /// [`Error::NotAllowed`] for a device of which the office's log does not say so; the store's.
    pub fn shred(&self) -> Result<Revocation, Error> {
        let known = self.0.revocation()?.ok_or(Error::NotAllowed)?;
        if known.shredded {
            return Ok(known);
        }
        let Revocation { by, at_minute, unsent, .. } = known;
        let note = Note { by: by.to_string(), at_minute, unsent };
        let note = serde_json::to_string(&note).map_err(|_| Error::Batch)?;
        self.0.store.shred(&note)?;
        *self.0.office() = None;
        Ok(Revocation { shredded: true, ..known })
    }
}

impl<T: Transport> Inner<T> {
    pub(crate) fn revocation(&self) -> Result<Option<Revocation>, Error> {
        if let Some(note) = self.store.read::<_, Error>(|reader| Ok(reader.shredded()?))? {
            let note: Note = serde_json::from_str(&note).map_err(|_| Error::Batch)?;
            let by = note.by.parse().map_err(|_| Error::Batch)?;
            let Note { at_minute, unsent, .. } = note;
            return Ok(Some(Revocation { by, at_minute, unsent, shredded: true }));
        }
        let device = DeviceId(self.store.identity()?.device);
        let Some((by, at_minute)) = self.office().as_ref().and_then(|office| said(office, device))
        else {
            return Ok(None);
        };
        let unsent = self.store.read::<_, Error>(|reader| Ok(reader.outbox_total()?))?.ops as u64;
        Ok(Some(Revocation { by, at_minute, unsent, shredded: false }))
    }
}

/// By whom and when the log says that the device was revoked.
fn said(office: &Office, device: DeviceId) -> Option<(Id<Member>, i64)> {
    let revoked = office.device(device)?.revoked.as_ref()?;
    Some((Id::from_bytes(revoked.by.0), revoked.at_minute))
}
