//! `cargo xtask bench`: what the parts measure of themselves, in release, as one table.
//!
//! A part measures itself in `examples/measure_PART.rs` and prints one line of JSON per figure:
//! `{"what", "value", "unit", "reference"?}` or one of the forms that [`measurement`] knows.

mod measurement;
mod rows;
mod table;

use std::{fs, path::PathBuf};

use crate::{
    build,
    failure::{Failure, Outcome},
    headless::{self, Screen},
    paths, program, setup,
};
use measurement::Measurement;
use table::Table;

/// The part that is measured in the real window.
const WINDOW: &str = "measure_window";

/// Measures everything and prints the table.
pub(crate) fn bench() -> Outcome {
    if headless::is_possible() {
        setup::to_drive_the_window()?;
    } else {
        setup::to_build()?;
    }
    let names = examples()?;
    eprintln!("Building in release.");
    program::show(&mut build::measures(&names))?;
    let mut table = Table::default();
    let mut failed = Vec::new();
    for name in names {
        eprintln!("Running {name}.");
        match measure(&name) {
            Ok(measured) => table.add(measured),
            Err(cause) => failed.push(format!("{name}: {cause}")),
        }
    }
    println!("{table}");
    if failed.is_empty() { Ok(()) } else { Err(Failure::new(failed.join("\n"))) }
}

/// The programs in which the parts measure themselves.
fn examples() -> Outcome<Vec<String>> {
    let mut parts: Vec<PathBuf> = fs::read_dir(paths::root().join("crates"))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Outcome<_>>()?;
    parts.push(paths::root().join("tests"));
    let folders = parts.iter().map(|part| part.join("examples")).filter(|folder| folder.is_dir());
    let mut names = Vec::new();
    for folder in folders {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
            names.extend(name.filter(|name| name.starts_with("measure_")));
        }
    }
    names.sort();
    Ok(names)
}

/// The window is measured where nobody watches; everything else needs no screen.
fn measure(name: &str) -> Outcome<Vec<Measurement>> {
    let built = paths::built("release", &format!("examples/{name}"));
    let printed = match name {
        WINDOW if headless::is_possible() => {
            program::ask(&mut Screen::start()?.run(&[built.as_os_str()]))
        }
        WINDOW => return Ok(Vec::new()),
        _ => program::ask(&mut program::command(built)),
    };
    let printed = printed.ok_or_else(|| Failure::new("It did not end well."))?;
    printed.lines().filter(|line| line.starts_with('{')).map(Measurement::read).collect()
}
