//! The project's own tasks: `cargo xtask run | test | bench | demo-data | package | advisories`.
//!
//! Every task first puts in place what it needs (see [`setup`]), so that a fresh clone on a
//! machine with only Rust and Node.js is enough.

#![expect(clippy::print_stdout, reason = "a task talks to the person at the terminal")]

mod advisories;
mod bench;
mod build;
mod clock;
mod demo;
mod failure;
mod headless;
mod package;
mod paths;
mod program;
mod run;
mod server;
mod setup;
mod test;

use std::process::ExitCode;

use failure::{Failure, Outcome};

const USAGE: &str = "\
cargo xtask TASK

  run                 build everything, make a sample office, start a server and open the app;
                      without a display: perform the main job in the real window under Xvfb
  test                every check there is; --only STEP[,STEP] for some of them
  bench               measure, in release, and print the table of targets
  demo-data           make a sample office: [--factor N] [--seed S] [--out DIR]
  package             build a Debian package of the desktop app
  advisories          check the dependencies against the advisory database (needs the network)
  setup               only put in place what the other tasks need
";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let task = arguments.next().unwrap_or_default();
    match perform(&task, &arguments.collect::<Vec<_>>()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: &str, arguments: &[String]) -> Outcome {
    match task {
        "run" => run::run(),
        "test" => test::test(arguments),
        "bench" => bench::bench(),
        "demo-data" => demo::demo_data(arguments),
        "package" => package::package(),
        "advisories" => advisories::advisories(),
        "setup" => setup::everything(),
        "" | "help" | "--help" | "-h" => {
            print!("{USAGE}");
            Ok(())
        }
        other => Err(Failure::new(format!("There is no task called \"{other}\".\n\n{USAGE}"))),
    }
}
