//! The steps, cheap ones first; nothing is compiled twice. The longest walks begin first.

use std::{fs, process::Command};

use super::tally::Runner;
use crate::{
    build,
    failure::Outcome,
    headless::{self, Screen},
    paths,
    program::{self, npm},
    setup::tools::CARGO_DENY,
};

/// One check.
pub(super) struct Step {
    pub(super) name: &'static str,
    pub(super) runner: Runner,
    pub(super) work: fn() -> Outcome<Work>,
    /// Whether it may run beside others like it.
    pub(super) shares_the_machine: bool,
}

/// A command, and what must live as long as it runs.
pub(super) struct Work {
    pub(super) command: Command,
    _screen: Option<Screen>,
}

impl From<Command> for Work {
    fn from(command: Command) -> Self {
        Self { command, _screen: None }
    }
}

/// All steps, in order.
pub(super) fn all() -> Vec<Step> {
    let mut steps = vec![
        check("format", || cargo(&["fmt", "--all", "--check"])),
        check("ui-format", || npm_run(&["format:check"])),
        check("ui-types", || npm_run(&["check"])),
        check("ui-build", || Ok(build::screen().into())),
        counted("ui-tests", Runner::Vitest, vitest),
        check("licences", || licences("Cargo.toml")),
        check("fuzz-licences", || licences("fuzz/Cargo.toml")),
        check("clippy", clippy),
        check("build", || Ok(build::everything().into())),
        counted("tests", Runner::Cargo, tests),
        walk("hurried", || npm_run(&["test:hurried"])),
        walk("pages", || npm_run(&["test:pages"])),
        walk("browser", || npm_run(&["test:browser"])),
        walk("plan", || npm_run(&["test:plan"])),
        walk("trust", || npm_run(&["test:trust"])),
        walk("registers", || npm_run(&["test:registers"])),
        walk("office", || npm_run(&["test:office"])),
        walk("recovery", || npm_run(&["test:recovery"])),
        walk("reading", || npm_run(&["test:reading"])),
    ];
    if headless::is_possible() {
        steps.push(counted("window", Runner::Cargo, window));
    }
    steps
}

fn check(name: &'static str, work: fn() -> Outcome<Work>) -> Step {
    counted(name, Runner::None, work)
}

fn counted(name: &'static str, runner: Runner, work: fn() -> Outcome<Work>) -> Step {
    Step { name, runner, work, shares_the_machine: false }
}

fn walk(name: &'static str, work: fn() -> Outcome<Work>) -> Step {
    Step { shares_the_machine: true, ..counted(name, Runner::Plain, work) }
}

fn cargo(words: &[&str]) -> Outcome<Work> {
    let mut cargo = program::cargo();
    cargo.args(words);
    Ok(cargo.into())
}

fn npm_run(words: &[&str]) -> Outcome<Work> {
    let mut npm = npm();
    npm.args(["run", "--silent"]).args(words);
    Ok(npm.into())
}

fn vitest() -> Outcome<Work> {
    let report = format!("--outputFile={}", Runner::vitest_report().display());
    // An old report must not be taken for this run's.
    let _ = fs::remove_file(Runner::vitest_report());
    npm_run(&["test", "--", "--reporter=default", "--reporter=json", &report])
}

/// Of one workspace. Advisories are a task of their own: their database comes over the network.
fn licences(manifest: &str) -> Outcome<Work> {
    let mut deny = program::command(CARGO_DENY.path());
    deny.args(["--manifest-path", manifest, "--config", "deny.toml"]);
    deny.args(["--workspace", "--locked", "check", "licenses", "bans", "sources"]);
    Ok(deny.into())
}

fn clippy() -> Outcome<Work> {
    cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])
}

fn tests() -> Outcome<Work> {
    cargo(&["test", "--workspace", "--no-fail-fast"])
}

/// Its own screen even where there is one: nothing jumps up before the person at work.
fn window() -> Outcome<Work> {
    let screen = Screen::start()?;
    let command = screen.stories(&paths::target().join("window"), &[]);
    Ok(Work { command, _screen: Some(screen) })
}
