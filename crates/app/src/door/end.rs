//! The end of a profile whose access an administrator has ended.

use std::sync::PoisonError;

use fotfaste_vault::{KeySlots, SlotKind};

use crate::{
    App, Error, Event, Other,
    views::profile::{AccessEnded, Settings},
};

impl App {
    /// The office has ended this computer's access and the store is empty: the profile goes, with its
    /// keys and its copies. The first start says so. Stopped half way, the next start goes on.
    pub(crate) fn end(&self, ended: AccessEnded) -> Result<(), Error> {
        self.close();
        let _turning = self.0.turning.lock().unwrap_or_else(PoisonError::into_inner);
        let settings = self.settings();
        self.save_settings(&Settings {
            ended: Some(ended),
            office_name: None,
            remind_of_phrase: None,
            ..settings
        })?;
        self.remove_from_keyring();
        KeySlots::remove(&self.0.folder.keys())?;
        self.0.folder.remove_stores()?;
        self.door_mut().damaged = false;
        self.tell(Event::other(Other::Lock));
        Ok(())
    }

    /// Goes on removing a profile that has ended. While there is a key, unlocking and the next sync
    /// do: a note in a file that anybody can write removes nothing that can still be opened.
    pub(crate) fn remove_what_ended(&self) -> Result<(), Error> {
        match self.key_slots() {
            Err(Error::NoProfile) if self.settings().ended.is_some() => {
                self.0.folder.remove_stores()
            }
            _ => Ok(()),
        }
    }

    /// A profile in which nobody has worked goes, and the first start comes again. What lies beside
    /// it from before, set aside or copied, stays.
    pub(crate) fn begin_again(&self) -> Result<(), Error> {
        self.close();
        let _turning = self.0.turning.lock().unwrap_or_else(PoisonError::into_inner);
        self.remove_from_keyring();
        self.unmake();
        KeySlots::remove(&self.0.folder.keys())?;
        self.tell(Event::other(Other::Lock));
        Ok(())
    }

    /// What it opens is removed all the same.
    fn remove_from_keyring(&self) {
        if let Ok(mut slots) = self.key_slots()
            && slots.has(SlotKind::Keyring)
            && let Err(cause) = slots.remove_keyring(&*self.0.platform.keyring)
        {
            tracing::warn!(%cause, "the computer's key store keeps an entry of a profile that is gone");
        }
    }

    /// A new profile takes the place of one that has ended.
    pub(super) fn begin_anew(&self) -> Result<(), Error> {
        let settings = self.settings();
        match settings.ended {
            Some(_) => self.save_settings(&Settings { ended: None, ..settings }),
            None => Ok(()),
        }
    }
}
