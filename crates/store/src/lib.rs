//! The encrypted SQLite store.
//!
//! One file, encrypted with SQLCipher, holds everything a device knows: the rows people work with,
//! the change log they come from, drafts, search and what sync must remember. Every write is one
//! durable transaction; what [`Store::write`] has returned survives a crash. Rows merge field by
//! field, and every device that has seen the same changes holds the same rows ([`state`] says how).
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod apply;
pub mod backup;
mod case_line;
mod clock;
pub mod conflicts;
mod connection;
pub mod content;
pub mod drafts;
mod entity_table;
pub mod erasure;
mod error;
pub mod everything;
mod fill;
#[cfg(test)]
mod full_disk;
pub mod history;
mod key;
pub mod leave;
mod op;
mod pool;
mod put;
pub mod queries;
mod reader;
mod row_state;
mod schema;
mod search;
mod shred;
mod state;
mod store;
pub mod sync_state;
pub mod undo;
mod writer;

pub use clock::{Hlc, WallClock};
pub use error::Error;
pub use key::DatabaseKey;
pub use op::{Op, OpId, SpaceId};
pub use reader::{Reader, Rows};
pub use store::{Identity, Identity as NewStore, Store, Written};
pub use writer::Writer;

/// The outcome of everything the store does.
pub type Result<T, E = Error> = std::result::Result<T, E>;
