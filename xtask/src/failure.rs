//! Why a task could not go on: one sentence for the person at the terminal.

use std::{fmt, io};

/// What every task returns.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

/// A sentence that says what went wrong and what to do about it.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    /// Wraps the sentence.
    pub(crate) fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl From<io::Error> for Failure {
    fn from(cause: io::Error) -> Self {
        Self(cause.to_string())
    }
}

impl From<serde_json::Error> for Failure {
    fn from(cause: serde_json::Error) -> Self {
        Self(cause.to_string())
    }
}
