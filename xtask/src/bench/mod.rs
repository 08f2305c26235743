//! `cargo xtask bench`: what the parts measure of themselves, in release, as one table.
//!
//! A part measures itself in `examples/measure.rs` or `examples/load.rs` and prints one line of
//! JSON per figure: `{"what", "value", "unit", "reference"?}` or one of the forms that
//! [`measurement`] knows.

mod measurement;
mod rows;
mod table;

use std::{fs, path::PathBuf};

use crate::{
    failure::{Failure, Outcome},
    paths, program, setup,
};
use measurement::Measurement;
use table::Table;

const NAMES: [&str; 2] = ["measure", "load"];

/// Measures everything and prints the table.
pub(crate) fn bench() -> Outcome {
    setup::to_build()?;
    let mut table = Table::default();
    let mut failed = Vec::new();
    for example in examples()? {
        eprintln!("Measuring {}.", example.part);
        match example.measure() {
            Ok(measured) => table.add(measured),
            Err(cause) => failed.push(format!("{}: {cause}", example.part)),
        }
    }
    println!("{table}");
    if failed.is_empty() { Ok(()) } else { Err(Failure::new(failed.join("\n"))) }
}

/// A program in which a part measures itself.
struct Example {
    part: String,
    name: &'static str,
}

fn examples() -> Outcome<Vec<Example>> {
    let mut parts: Vec<PathBuf> = fs::read_dir(paths::root().join("crates"))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Outcome<_>>()?;
    parts.push(paths::root().join("tests"));
    parts.sort();
    let found = parts.iter().flat_map(|folder| {
        let has = |name: &&str| folder.join("examples").join(format!("{name}.rs")).is_file();
        let part = folder.file_name().expect("a part has a name").to_string_lossy();
        NAMES.into_iter().filter(has).map(move |name| Example { part: part.to_string(), name })
    });
    Ok(found.collect())
}

impl Example {
    fn measure(&self) -> Outcome<Vec<Measurement>> {
        let log = paths::logs().join(format!("measure-{}.log", self.part));
        if !program::log(&mut self.build(), &log)? {
            return Err(Failure::new(format!("{}\nIt does not build.", program::tail(&log, 20))));
        }
        let built = paths::built("release", &format!("examples/{}", self.name));
        let printed = program::ask(&mut program::command(built))
            .ok_or_else(|| Failure::new("It did not end well."))?;
        printed.lines().filter(|line| line.starts_with('{')).map(Measurement::read).collect()
    }

    fn build(&self) -> std::process::Command {
        let mut cargo = program::cargo();
        cargo.args(["build", "--release", "--package"]);
        cargo.arg(format!("fotfaste-{}", self.part)).args(["--example", self.name]);
        cargo
    }
}
