//! The server over real HTTP, in-process and as the real program.
#![allow(clippy::unwrap_used)]

mod batches;
mod changes;
mod chunks;
mod compaction;
#[path = "../../../../fuzz/dice.rs"]
#[allow(unreachable_pub)]
mod dice;
mod erasure;
mod health;
mod invites;
mod killed;
mod limits;
mod odd_requests;
mod offices;
mod positions;
mod program;
mod requests;
mod restart;
mod support;
mod tls;
