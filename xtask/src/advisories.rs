//! `cargo xtask advisories`: known holes in the dependencies.
//!
//! Apart from `test`, because the database is fetched over the network and what it says changes
//! from day to day: a build that passed yesterday must pass today.

use crate::{
    failure::Outcome,
    program,
    setup::{self, tools::CARGO_DENY},
};

/// Checks them.
pub(crate) fn advisories() -> Outcome {
    setup::rust::check_version()?;
    CARGO_DENY.put_in_place()?;
    let mut deny = program::command(CARGO_DENY.path());
    program::show(deny.args(["--workspace", "--locked", "check", "advisories"]))
}
