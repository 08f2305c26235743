//! Builders shared by the stories and end-to-end tests.

mod built;
mod calendar;
mod case;
mod coach;
pub mod office;
mod server;
mod window;
mod wire;
mod year;

pub use built::built;
pub use calendar::Calendar;
pub use case::{Case, Words};
pub use coach::{Coach, PASSPHRASE, client, text};
pub use server::{Down, Server};
pub use window::{Key, Window};
pub use wire::{Exchange, Twist, Wire};
pub use year::Year;
