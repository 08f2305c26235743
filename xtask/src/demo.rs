//! `cargo xtask demo-data`: a sample office to look at and to measure with.

use std::path::{Path, PathBuf};

use crate::{
    build,
    failure::{Failure, Outcome},
    paths, program, setup,
};

/// What every sample office opens with. No secret: it only ever holds made-up people.
pub(crate) const PASSPHRASE: &str = "prova fotfäste hemma";

/// Makes one in `--out DIR`, by default under the target folder.
pub(crate) fn demo_data(arguments: &[String]) -> Outcome {
    let (out, others) = separate_out(arguments)?;
    setup::to_build()?;
    program::show(&mut build::programs())?;
    make(&out, &others)?;
    println!("The sample office lies in {}", out.display());
    println!("It opens with the passphrase: {PASSPHRASE}");
    Ok(())
}

/// The one place that knows who generates it.
pub(crate) fn make(out: &Path, arguments: &[String]) -> Outcome {
    let mut cli = program::command(paths::built("debug", "fotfaste-cli"));
    cli.args(["demo", "--out"]).arg(out).args(arguments);
    program::show(&mut cli)
}

fn separate_out(arguments: &[String]) -> Outcome<(PathBuf, Vec<String>)> {
    let mut out = paths::target().join("demo");
    let mut others = Vec::new();
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        let value = words.next().ok_or_else(|| Failure::new(format!("{word} needs a value.")))?;
        match word.as_str() {
            "--out" => out = std::path::absolute(value)?,
            "--factor" | "--seed" => others.extend([word.clone(), value.clone()]),
            _ => return Err(Failure::new(format!("demo-data does not know {word}."))),
        }
    }
    Ok((out, others))
}
