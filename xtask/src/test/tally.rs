//! Counting tests from what each runner prints.

use std::{
    fmt, fs,
    iter::Sum,
    path::{Path, PathBuf},
};

use serde_json::Value;

use crate::{
    build,
    failure::{Failure, Outcome},
    paths,
};

/// How many tests passed, failed and were skipped.
#[derive(Clone, Copy, Default, Debug, PartialEq)]
pub(super) struct Tally {
    pub(super) passed: u64,
    pub(super) failed: u64,
    pub(super) skipped: u64,
}

impl Tally {
    /// For the line of a step that counts nothing: nothing.
    pub(super) fn words(self) -> String {
        if self == Self::default() { String::new() } else { self.to_string() }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} passed, {} failed, {} skipped", self.passed, self.failed, self.skipped)
    }
}

impl Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, one| Self {
            passed: sum.passed + one.passed,
            failed: sum.failed + one.failed,
            skipped: sum.skipped + one.skipped,
        })
    }
}

/// Who ran the tests, and so how its output reads.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Runner {
    /// No tests: the exit status says it all.
    None,
    /// `test result: ok. 3 passed; 0 failed; 1 ignored; …`, once per test program.
    Cargo,
    /// A report in JSON.
    Vitest,
    /// `3 passed, 0 failed`, alone on a line.
    Plain,
}

impl Runner {
    /// Where vitest writes its report.
    pub(super) fn vitest_report() -> PathBuf {
        paths::logs().join("vitest.json")
    }

    /// Reads the count; a runner that ran no test has failed.
    pub(super) fn count(self, log: &Path) -> Outcome<Tally> {
        let text = || fs::read(log).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        let tally = match self {
            Self::None => return Ok(Tally::default()),
            Self::Cargo => cargo(&text()?),
            Self::Plain => text()?.lines().filter_map(plain).sum(),
            Self::Vitest => vitest(&serde_json::from_slice(&fs::read(Self::vitest_report())?)?),
        };
        if tally.passed + tally.failed > 0 { Ok(tally) } else { Err(Failure::new("No test ran.")) }
    }
}

/// The window's stories are left out where they are only skipped: they have a step of their own.
fn cargo(text: &str) -> Tally {
    let window = format!("tests/{}/", build::WINDOW_TEST[3]);
    let mut of_window = false;
    let mut tallies = Vec::new();
    for line in text.lines() {
        if line.trim_start().starts_with("Running ") {
            of_window = line.replace('\\', "/").contains(&window);
        }
        if let Some(tally) = test_result(line) {
            tallies.push(Tally { skipped: if of_window { 0 } else { tally.skipped }, ..tally });
        }
    }
    tallies.into_iter().sum()
}

fn test_result(line: &str) -> Option<Tally> {
    let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
    numbers(counts.split("; "), "ignored")
}

fn plain(line: &str) -> Option<Tally> {
    numbers(line.trim().split(", "), "skipped")
}

/// `3 passed`, `0 failed` and perhaps a third, each a part of its own.
fn numbers<'a>(mut parts: impl Iterator<Item = &'a str>, third: &str) -> Option<Tally> {
    let mut next = |word| parts.next()?.strip_suffix(word)?.trim_end().parse().ok();
    let (passed, failed) = (next("passed")?, next("failed")?);
    Some(Tally { passed, failed, skipped: next(third).unwrap_or_default() })
}

fn vitest(report: &Value) -> Tally {
    let number = |name: &str| report[name].as_u64().unwrap_or_default();
    Tally {
        passed: number("numPassedTests"),
        failed: number("numFailedTests"),
        skipped: number("numPendingTests") + number("numTodoTests"),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn cargo_results_are_summed_over_test_programs() {
        let text = "     Running unittests src/lib.rs (target/debug/deps/a)\n\
            test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; in 0s\n\
            test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out\n";
        assert_eq!(cargo(text), Tally { passed: 4, failed: 2, skipped: 1 });
    }

    #[test]
    fn the_windows_test_is_not_counted_as_skipped_where_it_only_waits_for_its_own_step() {
        let text = "     Running tests/desktop/main.rs (target/debug/deps/desktop)\n\
            test result: ok. 0 passed; 0 failed; 2 ignored; 0 measured; 0 filtered out\n\
            \n     Running tests/story.rs (target/debug/deps/story)\n\
            test result: ok. 1 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out\n";
        assert_eq!(cargo(text), Tally { passed: 1, failed: 0, skipped: 1 });
    }

    #[test]
    fn a_plain_line_counts_with_or_without_skipped() {
        assert_eq!(plain("12 passed, 1 failed"), Some(Tally { passed: 12, failed: 1, skipped: 0 }));
        let three = Tally { passed: 1, failed: 0, skipped: 2 };
        assert_eq!(plain("1 passed, 0 failed, 2 skipped"), Some(three));
        assert_eq!(plain("all passed"), None);
    }

    #[test]
    fn the_report_of_vitest_is_read() {
        let report = json!({"numPassedTests": 5, "numFailedTests": 1, "numPendingTests": 2});
        assert_eq!(vitest(&report), Tally { passed: 5, failed: 1, skipped: 2 });
    }
}
