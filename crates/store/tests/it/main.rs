//! What the store promises, proved through its public face alone.
#![allow(
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    clippy::redundant_closure_for_method_calls,
    reason = "in tests a surprise shall stop the test, numbers are small, and `|r| r.all()` reads"
)]

mod common;

mod contents;
mod converge;
mod damage;
mod endings;
mod erasure;
mod fixtures;
mod kill;
mod kinds;
mod merge;
mod queries;
mod rows;
mod undo;
