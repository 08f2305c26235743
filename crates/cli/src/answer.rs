//! What goes out: JSON on standard output, one line on standard error.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use fotfaste_app::Error;
use serde_json::{Value, json};

/// Why there is no answer.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The program's own error, with its code.
    App(Error),
    /// Something about the command line or its files.
    Usage(String),
}

impl From<Error> for Failure {
    fn from(cause: Error) -> Self {
        Self::App(cause)
    }
}

/// Prints the result.
pub(crate) fn success(value: &Value) -> ExitCode {
    let printed = serde_json::to_string_pretty(value)
        .map_err(io::Error::from)
        .and_then(|text| writeln!(io::stdout().lock(), "{text}"));
    // A reader that has gone away (`| head`) has got what it wanted.
    if printed.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Prints the error's line.
pub(crate) fn failure(failure: &Failure) -> ExitCode {
    let (line, code) = match failure {
        Failure::App(cause) => (json!(cause), ExitCode::FAILURE),
        Failure::Usage(why) => (json!({ "code": "usage", "detail": why }), ExitCode::from(2)),
    };
    let _ = writeln!(io::stderr().lock(), "{line}");
    code
}
