//! What a machine must have before a task can run, and putting it there.
//!
//! Asked at the start of every task; on a machine that has it all this takes under a second.

mod node;
mod packages;
pub(crate) mod rust;
pub(crate) mod tools;

pub(crate) use packages::Purpose;

use crate::{build, failure::Outcome, headless};

/// For building and opening the app on a screen.
pub(crate) fn to_build() -> Outcome {
    rust::check_version()?;
    packages::install(&[Purpose::Build])?;
    node::put_in_place()?;
    build::screen_if_changed()
}

/// For driving the real window where nobody watches.
pub(crate) fn to_drive_the_window() -> Outcome {
    rust::check_version()?;
    packages::install(&[Purpose::Build, Purpose::Window])?;
    node::put_in_place()?;
    build::screen_if_changed()?;
    tools::TAURI_DRIVER.put_in_place()
}

/// For every check there is.
pub(crate) fn to_test() -> Outcome {
    rust::check_version()?;
    rust::check_components()?;
    packages::install(&[Purpose::Build, Purpose::Window, Purpose::Browser])?;
    node::put_in_place()?;
    tools::CARGO_DENY.put_in_place()?;
    if headless::is_possible() { tools::TAURI_DRIVER.put_in_place() } else { Ok(()) }
}

/// All of the above.
pub(crate) fn everything() -> Outcome {
    to_test()?;
    build::screen_if_changed()?;
    println!("Everything is in place.");
    Ok(())
}
