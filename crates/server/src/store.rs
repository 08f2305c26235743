//! What is durable: one SQLite database, one writing thread, a few readers.
//!
//! Everything acknowledged has been committed with `synchronous=FULL`. Positions in a space's log
//! are counted up inside the inserting transaction, so a reader never misses a late commit.

mod batches;
mod certificates;
mod changes;
mod chunks;
mod database;
mod invites;
mod readers;
mod setup_codes;
mod snapshots;
mod writer;

pub(crate) use batches::{Pushed, device_sequences, insert, refusal_code};
pub(crate) use certificates::{append, create, replay_all};
pub(crate) use changes::{Wanted, changes};
pub(crate) use chunks::{Asking, delete_chunks, fetch_chunks, store_chunks};
pub(crate) use database::Database;
pub(crate) use invites::{
    Invite, Inviting, close_invite, find_invite, join_invite, list_invites, open_invite,
};
pub(crate) use readers::Readers;
pub(crate) use snapshots::drop_compacted;
pub(crate) use writer::{Turn, Writer};
