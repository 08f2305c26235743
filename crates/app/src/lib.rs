//! What a person can do: one typed command table, and the profile behind it.
//!
//! [`App`] is a profile on this computer, locked or unlocked. [`commands`] is the table of
//! everything that can be asked of it; the desktop shell, `fotfaste-cli` and the tests serve the
//! same one. A command answers with JSON or with an [`Error`] that has a stable code; what it
//! changed goes out as an [`Event`].
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod access;
mod app;
mod backups;
mod bindings;
mod calendar;
mod caseload;
mod commands;
mod desk;
mod door;
mod edited;
mod error;
mod event;
mod extract;
mod log_review;
mod names;
mod naming;
mod network;
mod office_papers;
mod picture;
mod platform;
mod profile;
mod programmes;
mod qr;
mod receipts;
mod recovery;
mod recovery_paper;
mod sample;
mod sheet;
mod syncing;
mod table;
mod tables;
mod undo;
pub mod views;
mod waiting;
mod words;

pub use app::App;
pub use bindings::{Described, describe, typescript};
pub use commands::commands;
pub use desk::Desk;
pub use error::Error;
pub use event::{ChangedKind, Event, Other};
pub use fotfaste_vault::{Cost, Keyring, NoKeyring};
pub use network::Network;
pub use platform::Platform;
pub use profile::default_folder;
pub use sample::{SAMPLE_PASSPHRASE, Sample, make_sample_office};
pub use table::{Commands, Handler, Opens};
pub use undo::{Answer, Undo};

/// Random bytes from the operating system.
pub(crate) fn random<const N: usize>() -> [u8; N] {
    fotfaste_vault::random_bytes()
}

/// A count for the screen; more than fits is said as the most that does.
pub(crate) fn narrow(count: impl TryInto<u32>) -> u32 {
    count.try_into().unwrap_or(u32::MAX)
}

/// A fresh identity: it begins with the time it was made (UUID version 7), so that identities stand
/// in the order of their making.
pub(crate) fn new_id<T>() -> fotfaste_domain::Id<T> {
    fotfaste_domain::Id::from_bytes(uuid::Uuid::now_v7().into_bytes())
}
