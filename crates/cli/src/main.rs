//! fotfaste-cli: the command table for scripts, support and tests.
//!
//! JSON on standard output; on failure one line `{"code": …}` on standard error and exit code 1
//! (2 for a command line that does not read).

mod answer;
mod arguments;
mod run;

use std::process::ExitCode;

use clap::Parser;

use arguments::Arguments;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run::run(arguments).await {
        Ok(value) => answer::success(&value),
        Err(failure) => answer::failure(&failure),
    }
}
