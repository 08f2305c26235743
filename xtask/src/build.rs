//! Building what a task needs, once.
//!
//! Every command selects the whole workspace, tests included: cargo then settles on one set of
//! features, and clippy, the tests and the real window share what was compiled.

use std::{fs, path::Path, process::Command, time::SystemTime};

use crate::{
    failure::Outcome,
    paths,
    program::{self, npm},
};

/// The stories in the real window. They are marked as ignored, so that a plain `cargo test` asks for
/// neither a screen nor a driver.
pub(crate) const WINDOW_TEST: [&str; 8] = [
    "test",
    "--workspace",
    "--test",
    "desktop",
    "--",
    "--ignored",
    "--nocapture",
    "--test-threads=1",
];

/// Everything the workspace can build: programs, tests and examples.
pub(crate) fn everything() -> Command {
    workspace(&["--all-targets"])
}

/// The programs, and the test that drives them.
pub(crate) fn programs() -> Command {
    workspace(&["--bins", "--test", "desktop"])
}

fn workspace(targets: &[&str]) -> Command {
    let mut cargo = program::cargo();
    // This very program is running, and some systems refuse to replace it.
    cargo.args(["build", "--workspace", "--exclude", "xtask"]).args(targets);
    cargo
}

/// The programs that measure, and those they start, as a person would get them.
pub(crate) fn measures(examples: &[String]) -> Command {
    let mut cargo = workspace(&["--release", "--bin", "fotfaste", "--bin", "fotfaste-cli"]);
    cargo.args(examples.iter().flat_map(|name| ["--example", name]));
    cargo
}

/// The screen, into `ui/dist`.
pub(crate) fn screen() -> Command {
    let mut npm = npm();
    npm.args(["run", "build", "--silent"]);
    npm
}

/// Builds the screen when a source of it is newer than what was built last.
pub(crate) fn screen_if_changed() -> Outcome {
    let ui = paths::ui();
    let sources = ["src", "index.html", "vite.config.ts", "package-lock.json", "../locales"];
    let changed = sources.iter().filter_map(|source| newest(&ui.join(source))).max();
    if newest(&ui.join("dist/index.html")) > changed {
        return Ok(());
    }
    println!("Building the screen.");
    program::show(screen().args(["--", "--logLevel", "error"]))
}

fn newest(path: &Path) -> Option<SystemTime> {
    let found = fs::metadata(path).ok()?;
    if found.is_file() {
        return found.modified().ok();
    }
    fs::read_dir(path).ok()?.flatten().filter_map(|entry| newest(&entry.path())).max()
}
