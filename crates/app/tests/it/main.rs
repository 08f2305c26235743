//! The command table on a real profile in a temporary folder, the way a person uses it.
#![allow(clippy::unwrap_used)]

mod alone;
mod desk;
mod employers;
mod exchange;
mod finding;
mod follow_up;
mod history;
mod introduction;
mod losses;
mod photos;
mod plan;
mod profile;
mod protected;
mod recovery;
mod sheet;
mod shown;
mod support;
mod trust;
mod undo;
