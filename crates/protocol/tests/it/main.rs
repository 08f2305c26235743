//! What the protocol promises, checked from outside.
#![allow(clippy::unwrap_used)]

mod batches;
mod certificates;
mod compaction;
mod decoders;
mod forgeries;
mod invites;
mod paper;
mod recovery;
mod requests;
mod snapshots;
mod support;
