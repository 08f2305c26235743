//! The sync engine: outbox → sealed batches → server → merge.
//!
//! - [`found`] and [`open_case`]: spaces begin on this computer, with or without a server.
//! - [`Engine`]: brings an office to a server, invites, links, joins, approves, shares cases and
//!   syncs; lets go of what its person may not have any more, and of everything once it is revoked.
//! - What may be trusted is decided here, by replaying the certificate log and checking every
//!   batch's signature, chain and frontier before it is opened; the server is trusted with nothing.
//!
//! Everything can be cut off anywhere and repeated: what the server has acknowledged is not sent
//! again, what it has not is sent again byte for byte.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod bundle;
mod client;
mod connection;
mod content;
mod engine;
mod enter;
mod erase;
mod error;
mod http;
mod identity;
mod intent;
mod left;
mod link;
mod local;
mod members;
mod network;
mod office_recovery;
mod paper;
mod pull;
mod push;
mod readings;
mod report;
mod revoked;
mod round;
mod snapshot;
mod transport;
mod user_key;
mod wire;
mod wishes;

pub use content::keep_content;
pub use engine::{Engine, VERSION};
pub use enter::{Answer, Invite};
pub use erase::ErasureStanding;
pub use error::Error;
pub use fotfaste_protocol::{
    InviteId,
    certificate::{Action, ErasureReason, Right, Role},
    office::Office,
    routes::ErrorCode,
};
pub use http::Http;
pub use identity::Identity;
pub use left::{LeftCase, LeftChange, LeftDraft};
pub use local::{found, open_case};
pub use office_recovery::{RecoveryUse, Stranded};
pub use paper::PaperReach;
pub use report::{Progress, Report, Standing};
pub use revoked::Revocation;
pub use transport::{Outgoing, Reply, Transport, Unreachable};
pub use wishes::{Said, Wanted, Wish};
