//! The contract between client and server: what travels, and what both sides hold to be true of it.
//!
//! - [`id`], [`hash`], [`signature`]: the small words everything else is spelled with.
//! - [`batch`] and [`frontier`]: sealed changes and the chain each device writes them in.
//! - [`certificate`] and [`office`]: the office's certificate log and its replay. Client and
//!   server replay the same state machine; nobody trusts what the log does not vouch for.
//! - [`invite`] and [`join`]: how a new colleague or device gets in.
//! - [`request`]: HTTP message signatures (RFC 9421). [`routes`]: paths, bodies, error codes.
//! - [`limits`] and [`wire`]: how large things may be, and decoding that holds to it.
//!
//! No I/O, no clock, no randomness: all three come in as arguments. This crate cannot see a
//! record: a batch's body is opaque bytes here.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod batch;
pub mod certificate;
mod error;
mod fixed;
pub mod frontier;
pub mod hash;
pub mod id;
pub mod invite;
pub mod join;
pub mod limits;
pub mod office;
pub mod request;
pub mod routes;
pub mod signature;
pub mod snapshot;
pub mod wire;

pub use ed25519_dalek::{SigningKey, VerifyingKey};
pub use error::{BatchRefusal, CertificateRefusal, Error};
pub use hash::Hash;
pub use id::{ChunkName, DeviceId, InviteId, OfficeId, SpaceId, UserId};
pub use signature::Signature64;
