//! Who may knock, how often, and how the knock is checked before anything else happens.

mod body;
mod buckets;
mod nonces;
mod signed;
mod unsigned;

pub(crate) use buckets::Buckets;
pub(crate) use nonces::Nonces;
pub(crate) use signed::{Caller, Signed};
pub(crate) use unsigned::unsigned;
