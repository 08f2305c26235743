//! Keys: making, sealing, opening, wrapping and the slots that hold the database key.
//!
//! This crate knows bytes only: not what a record is, nor who a user is. It promises that
//! - a secret never prints itself, is wiped from memory when dropped, and is compared in constant
//!   time;
//! - opening either gives exactly what was sealed, under exactly the context it was sealed with, or
//!   an [`Error`]; bytes from outside never cause a panic;
//! - randomness comes from the operating system, or from the caller in the functions whose names
//!   end in `_with`.

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod body;
mod bundle;
mod chunk;
mod cipher;
mod device;
mod error;
#[cfg(test)]
mod fixed;
mod key;
mod keyring;
mod office_recovery;
mod padding;
mod passphrase;
mod phrase;
mod random;
mod seal;
mod slots;
mod user_recovery;

pub use body::{open_body, seal_body, seal_body_with};
pub use bundle::{bundle_members, open_bundle, seal_bundle, seal_bundle_with};
pub use chunk::{ChunkPlace, chunk_name, content_hash, open_chunk, seal_chunk};
pub use device::{DeviceKeys, DevicePublic};
pub use error::Error;
pub use hpke::rand_core;
pub use key::Key;
pub use keyring::{Keyring, NoKeyring, OsKeyring};
pub use office_recovery::OfficeRecovery;
pub use padding::padded_len;
pub use passphrase::{PassphraseProblem, check_passphrase};
pub use phrase::{PHRASE_WORDS, PhraseProblem, RecoveryPhrase};
pub use random::{random_bytes, system_randomness};
pub use seal::{ALGORITHM, SealingPublic, SealingSecret, open, seal, seal_with};
pub use slots::{Cost, KeySlots, SlotKind};
pub use user_recovery::UserRecovery;
