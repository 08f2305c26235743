//! Running other programs: on the screen, or into a log.

use std::{
    ffi::OsStr,
    fs::{self, File},
    path::Path,
    process::{Command, Stdio},
};

use crate::{
    failure::{Failure, Outcome},
    paths,
};

/// A command that starts in the root of the workspace.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(paths::root()).stdin(Stdio::null());
    command
}

/// The cargo that runs this very task.
pub(crate) fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// npm, in the folder of the screen.
pub(crate) fn npm() -> Command {
    let mut npm = command(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.current_dir(paths::ui());
    npm
}

/// Runs to the end with its output on the screen.
pub(crate) fn show(command: &mut Command) -> Outcome {
    let status = command.status().map_err(|cause| cannot_start(command, &cause))?;
    if status.success() { Ok(()) } else { Err(Failure::new(format!("{} failed.", line(command)))) }
}

/// Runs to the end with its output in a file; the answer is whether it succeeded.
pub(crate) fn log(command: &mut Command, log: &Path) -> Outcome<bool> {
    fs::create_dir_all(log.parent().expect("a log lies in a folder"))?;
    let file = File::create(log)?;
    command.stdout(file.try_clone()?).stderr(file);
    Ok(command.status().map_err(|cause| cannot_start(command, &cause))?.success())
}

/// Runs quietly; what it printed, if it succeeded.
pub(crate) fn ask(command: &mut Command) -> Option<String> {
    let output = command.output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The last lines of a log, for the screen.
pub(crate) fn tail(log: &Path, lines: usize) -> String {
    let text = fs::read(log).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let text = text.unwrap_or_default();
    let all: Vec<&str> = text.lines().collect();
    all[all.len().saturating_sub(lines)..].join("\n")
}

/// The command as a person would type it.
pub(crate) fn line(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default();
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

fn cannot_start(command: &Command, cause: &std::io::Error) -> Failure {
    Failure::new(format!("{} could not be started: {cause}", line(command)))
}
