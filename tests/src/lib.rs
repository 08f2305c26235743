//! Builders shared by the stories and end-to-end tests.

mod built;
mod case;
mod coach;
pub mod office;
mod server;
mod wire;

pub use built::built;
pub use case::{Case, Words};
pub use coach::{Coach, PASSPHRASE, client, text};
pub use server::{Down, Server};
pub use wire::{Exchange, Twist, Wire};
