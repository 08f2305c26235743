//! Node.js and the screen's packages.

use std::{fs, path::Path, time::SystemTime};

use super::rust::numbers;
use crate::{
    failure::{Failure, Outcome},
    paths,
    program::{self, ask, npm},
};

/// What vite asks for.
const OLDEST: &str = "20.19";

/// Checks Node.js and installs exactly what the lock file names.
pub(super) fn put_in_place() -> Outcome {
    check_version()?;
    if is_current() {
        return Ok(());
    }
    println!("Installing the screen's packages (npm ci).");
    program::show(npm().args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]))
}

fn check_version() -> Outcome {
    let said = ask(program::command("node").arg("--version")).unwrap_or_default();
    let found = said.trim();
    if numbers(found) >= numbers(OLDEST) && ask(npm().arg("--version")).is_some() {
        return Ok(());
    }
    let found = if found.is_empty() { "none" } else { found };
    Err(Failure::new(format!(
        "Node.js {OLDEST} or newer, with npm, is needed; found {found}. \
         Install it from your system's packages or from nodejs.org, then run this again."
    )))
}

/// npm writes its own hidden lock file when it has installed everything.
fn is_current() -> bool {
    let ui = paths::ui();
    let installed = changed(&ui.join("node_modules/.package-lock.json"));
    installed.is_some() && installed >= changed(&ui.join("package-lock.json"))
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|found| found.modified()).ok()
}
