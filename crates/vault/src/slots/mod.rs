//! Key slots: the random database key, wrapped once for each way to unlock it.
//!
//! They live in one small file, `keys.json`, beside the database. The key itself is never in it:
//! each slot holds it encrypted under a passphrase (Argon2id), under a secret that the operating
//! system's keyring keeps, or under a recovery phrase on paper. Changing one of them wraps the same
//! key anew; nothing else changes.
//! Slots of kinds that this version does not know are kept as they are.

mod cost;
mod disk;
mod file;
mod wrap;

use std::fmt;

use data_encoding::HEXLOWER;
use serde_json::Value;
use zeroize::Zeroizing;

pub use cost::Cost;
use wrap::{KeyringSlot, PassphraseSlot, RecoverySlot};

use crate::keyring::Keyring;
use crate::rand_core::CryptoRng;
use crate::{Error, Key, RecoveryPhrase, passphrase, random};

/// The ways to unlock that this version knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlotKind {
    /// A passphrase that the user types.
    Passphrase,
    /// A secret in the operating system's keyring.
    Keyring,
    /// A recovery phrase on paper.
    RecoveryPhrase,
}

impl fmt::Display for SlotKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Passphrase => "passphrase",
            Self::Keyring => "keyring",
            Self::RecoveryPhrase => "recovery phrase",
        })
    }
}

/// The key slots of one database.
#[derive(Debug, Clone, PartialEq)]
pub struct KeySlots {
    store: [u8; 16],
    commitment: [u8; 32],
    passphrase: Option<PassphraseSlot>,
    keyring: Option<KeyringSlot>,
    recovery: Option<RecoverySlot>,
    unknown: Vec<Value>,
}

impl KeySlots {
    /// No slots yet, for a new database with this key. They are worth nothing until one is added
    /// and [`KeySlots::save`] has succeeded.
    pub fn new(key: &Key) -> Self {
        Self::new_with(key, &mut random::system_randomness())
    }

    /// [`KeySlots::new`] with the randomness given.
    pub fn new_with(key: &Key, rng: &mut impl CryptoRng) -> Self {
        let store = random::draw(rng);
        let commitment = key.commitment(&store);
        let (passphrase, keyring, recovery) = (None, None, None);
        Self { store, commitment, passphrase, keyring, recovery, unknown: Vec::new() }
    }

    /// The random id of the database that these slots belong to.
    pub const fn store_id(&self) -> [u8; 16] {
        self.store
    }

    /// Whether a slot of this kind is set up.
    pub const fn has(&self, kind: SlotKind) -> bool {
        match kind {
            SlotKind::Passphrase => self.passphrase.is_some(),
            SlotKind::Keyring => self.keyring.is_some(),
            SlotKind::RecoveryPhrase => self.recovery.is_some(),
        }
    }

    /// Sets or changes the passphrase. Takes as long as an unlock.
    pub fn set_passphrase(&mut self, key: &Key, passphrase: &str) -> Result<(), Error> {
        let rng = &mut random::system_randomness();
        self.set_passphrase_with(key, passphrase, Cost::default(), rng)
    }

    /// [`KeySlots::set_passphrase`] with the cost and the randomness given.
    pub fn set_passphrase_with(
        &mut self,
        key: &Key,
        passphrase: &str,
        cost: Cost,
        rng: &mut impl CryptoRng,
    ) -> Result<(), Error> {
        self.own(key)?;
        passphrase::check_passphrase(passphrase).map_err(Error::WeakPassphrase)?;
        self.passphrase = Some(PassphraseSlot::wrap(self.store, key, passphrase, cost, rng)?);
        Ok(())
    }

    /// The database key, if this is the passphrase.
    pub fn unlock_with_passphrase(&self, passphrase: &str) -> Result<Key, Error> {
        let slot = self.passphrase.as_ref().ok_or(Error::NoSuchSlot(SlotKind::Passphrase))?;
        let key = slot.unwrap(self.store, passphrase)?;
        self.own(&key).map_err(|_| Error::Damaged)?;
        Ok(key)
    }

    /// Lets the keyring unlock from now on. Does nothing if it already can.
    pub fn add_keyring(&mut self, key: &Key, keyring: &dyn Keyring) -> Result<(), Error> {
        self.add_keyring_with(key, keyring, &mut random::system_randomness())
    }

    /// [`KeySlots::add_keyring`] with the randomness given.
    pub fn add_keyring_with(
        &mut self,
        key: &Key,
        keyring: &dyn Keyring,
        rng: &mut impl CryptoRng,
    ) -> Result<(), Error> {
        self.own(key)?;
        if self.keyring.is_some() && self.unlock_with_keyring(keyring).is_ok() {
            return Ok(());
        }
        let secret = Key::generate_with(rng);
        keyring.write(&self.keyring_entry(), &secret.to_hex())?;
        if self.read_keyring(keyring)? != secret {
            return Err(Error::KeyringEntryMissing);
        }
        self.keyring = Some(KeyringSlot::wrap(self.store, key, &secret, rng));
        Ok(())
    }

    /// The database key, if the keyring holds what opens it. On
    /// [`Error::KeyringUnavailable`] and [`Error::KeyringEntryMissing`], ask for the passphrase.
    pub fn unlock_with_keyring(&self, keyring: &dyn Keyring) -> Result<Key, Error> {
        let slot = self.keyring.as_ref().ok_or(Error::NoSuchSlot(SlotKind::Keyring))?;
        let key = slot.unwrap(self.store, &self.read_keyring(keyring)?)?;
        self.own(&key).map_err(|_| Error::Damaged)?;
        Ok(key)
    }

    /// Stops the keyring from unlocking. The slot is gone even when the keyring cannot be reached
    /// to forget its secret, which alone opens nothing; the error then says so.
    pub fn remove_keyring(&mut self, keyring: &dyn Keyring) -> Result<(), Error> {
        if self.passphrase.is_none() {
            return Err(Error::LastSlot);
        }
        self.keyring = None;
        keyring.delete(&self.keyring_entry())
    }

    /// Lets this recovery phrase unlock from now on. An older one opens nothing any more. `made_at`,
    /// in seconds since 1970, is kept beside it to be shown.
    pub fn set_recovery_phrase(
        &mut self,
        key: &Key,
        phrase: &RecoveryPhrase,
        made_at: i64,
    ) -> Result<(), Error> {
        self.set_recovery_phrase_with(key, phrase, made_at, &mut random::system_randomness())
    }

    /// [`KeySlots::set_recovery_phrase`] with the randomness given.
    pub fn set_recovery_phrase_with(
        &mut self,
        key: &Key,
        phrase: &RecoveryPhrase,
        made_at: i64,
        rng: &mut impl CryptoRng,
    ) -> Result<(), Error> {
        self.own(key)?;
        self.recovery = Some(RecoverySlot::wrap(self.store, key, phrase, made_at, rng));
        Ok(())
    }

    /// When the recovery phrase in force was made, in seconds since 1970.
    pub fn recovery_phrase_made_at(&self) -> Option<i64> {
        self.recovery.as_ref().map(RecoverySlot::made_at)
    }

    /// The database key, if this is the recovery phrase in force.
    pub fn unlock_with_recovery_phrase(&self, phrase: &RecoveryPhrase) -> Result<Key, Error> {
        let slot = self.recovery.as_ref().ok_or(Error::NoSuchSlot(SlotKind::RecoveryPhrase))?;
        let key = slot.unwrap(self.store, phrase)?;
        self.own(&key).map_err(|_| Error::Damaged)?;
        Ok(key)
    }

    /// The name of the keyring's entry: one for each database.
    fn keyring_entry(&self) -> String {
        format!("database-{}", HEXLOWER.encode(&self.store))
    }

    fn read_keyring(&self, keyring: &dyn Keyring) -> Result<Key, Error> {
        let secret = keyring.read(&self.keyring_entry())?.ok_or(Error::KeyringEntryMissing)?;
        let bytes = HEXLOWER.decode(secret.as_bytes()).map(Zeroizing::new);
        let bytes = bytes.map_err(|_| Error::KeyringEntryMissing)?;
        Key::from_slice(&bytes).map_err(|_| Error::KeyringEntryMissing)
    }

    /// Refuses a key that is not this database's: wrapping it would lock everyone out.
    fn own(&self, key: &Key) -> Result<(), Error> {
        if key.commitment(&self.store) == self.commitment { Ok(()) } else { Err(Error::ForeignKey) }
    }
}

#[cfg(test)]
mod tests;
