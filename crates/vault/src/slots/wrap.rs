//! One slot: the database key encrypted under another key, bound to the slot's kind, its
//! parameters and the database it belongs to.

use serde::{Deserialize, Serialize};

use super::Cost;
use super::file::Hex;
use crate::rand_core::CryptoRng;
use crate::{Error, Key, RecoveryPhrase, cipher, random};

const CONTEXT: &str = "Fotfaste vault v1: key slot";
const WRAPPED: usize = 32 + cipher::OVERHEAD;

/// The database key under a passphrase.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PassphraseSlot {
    salt: Hex<16>,
    cost: Cost,
    wrapped: Hex<WRAPPED>,
}

/// The database key under a recovery phrase. The phrase has all the strength of a key, so no slow
/// hash stands in front of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RecoverySlot {
    made_at: i64,
    wrapped: Hex<WRAPPED>,
}

/// The database key under a secret in the keyring.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KeyringSlot {
    wrapped: Hex<WRAPPED>,
}

impl PassphraseSlot {
    pub(super) fn wrap(
        store: [u8; 16],
        key: &Key,
        passphrase: &str,
        cost: Cost,
        rng: &mut impl CryptoRng,
    ) -> Result<Self, Error> {
        let salt = random::draw(rng);
        let wrapping = cost.derive(passphrase, &salt)?;
        let wrapped = wrap(&wrapping, &Self::bound(store, cost, &salt), key, rng);
        Ok(Self { salt: Hex(salt), cost, wrapped })
    }

    pub(super) fn unwrap(&self, store: [u8; 16], passphrase: &str) -> Result<Key, Error> {
        let wrapping = self.cost.derive(passphrase, &self.salt.0)?;
        let bound = Self::bound(store, self.cost, &self.salt.0);
        unwrap(&wrapping, &bound, &self.wrapped).map_err(|_| Error::WrongPassphrase)
    }

    fn bound(store: [u8; 16], cost: Cost, salt: &[u8; 16]) -> Vec<u8> {
        bound(&("passphrase", store, cost, salt))
    }
}

impl KeyringSlot {
    pub(super) fn wrap(store: [u8; 16], key: &Key, secret: &Key, rng: &mut impl CryptoRng) -> Self {
        Self { wrapped: wrap(secret, &Self::bound(store), key, rng) }
    }

    pub(super) fn unwrap(&self, store: [u8; 16], secret: &Key) -> Result<Key, Error> {
        unwrap(secret, &Self::bound(store), &self.wrapped).map_err(|_| Error::KeyringEntryMissing)
    }

    fn bound(store: [u8; 16]) -> Vec<u8> {
        bound(&("keyring", store))
    }
}

impl RecoverySlot {
    pub(super) fn wrap(
        store: [u8; 16],
        key: &Key,
        phrase: &RecoveryPhrase,
        made_at: i64,
        rng: &mut impl CryptoRng,
    ) -> Self {
        let wrapped = wrap(phrase.key(), &Self::bound(store, made_at), key, rng);
        Self { made_at, wrapped }
    }

    pub(super) fn unwrap(&self, store: [u8; 16], phrase: &RecoveryPhrase) -> Result<Key, Error> {
        let bound = Self::bound(store, self.made_at);
        unwrap(phrase.key(), &bound, &self.wrapped).map_err(|_| Error::WrongPhrase)
    }

    /// When the phrase was made, in seconds since 1970.
    pub(super) const fn made_at(&self) -> i64 {
        self.made_at
    }

    fn bound(store: [u8; 16], made_at: i64) -> Vec<u8> {
        bound(&("recovery_phrase", store, made_at))
    }
}

fn bound(parts: &impl Serialize) -> Vec<u8> {
    postcard::to_stdvec(parts).expect("plain tuples always have a postcard form")
}

fn wrap(wrapping: &Key, aad: &[u8], key: &Key, rng: &mut impl CryptoRng) -> Hex<WRAPPED> {
    let nonce = random::draw(rng);
    let bytes = cipher::encrypt(&wrapping.derive(CONTEXT), nonce, aad, key.as_bytes(), 32);
    Hex(bytes.try_into().expect("32 bytes and the overhead"))
}

fn unwrap(wrapping: &Key, aad: &[u8], wrapped: &Hex<WRAPPED>) -> Result<Key, Error> {
    Key::from_slice(&cipher::decrypt(&wrapping.derive(CONTEXT), aad, &wrapped.0)?)
}
