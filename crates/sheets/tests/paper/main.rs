//! The sheets as files: what they say, how they are built, and that a validator agrees.
#![allow(clippy::unwrap_used)]

mod faults;
mod layout;
mod models;
mod reading;
mod record;
mod recovery;
mod selfcheck;
mod supervisor;
mod verapdf;
