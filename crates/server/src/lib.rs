//! The central server: it keeps what offices send, in order, and hands it to whoever may read it.
//!
//! It is blind by construction. It depends on `fotfaste-protocol` alone, so it knows public keys,
//! certificates and sealed bytes, and cannot know a record. It replays each office's certificate
//! log and accepts nothing that the log does not vouch for.
//!
//! [`serve`] starts it, in the program or inside a test; [`new_setup_code`] lets one more office in.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod api;
mod app;
mod clock;
mod config;
mod error;
mod failure;
mod guard;
mod metrics;
mod observe;
mod offices;
mod private;
mod running;
mod setup;
mod store;

pub use clock::Clock;
pub use config::{Config, Limits, Tls};
pub use error::Error;
pub use running::{Running, serve};
pub use setup::new_setup_code;
