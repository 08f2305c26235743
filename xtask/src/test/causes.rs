//! Why a step failed, taken from its log.

use super::tally::Runner;

/// What is printed of one failed step at most.
const LINES: usize = 120;
/// What is printed where nothing better is known than that the end tells most.
const TAIL: usize = 60;

/// The lines that say what failed: for cargo's tests what each failed test printed, wherever in
/// the log its program stood; else the end.
pub(super) fn of(runner: Runner, log: &str) -> String {
    let lines: Vec<&str> = log.lines().collect();
    let told = if runner == Runner::Cargo { cargo(&lines) } else { Vec::new() };
    if told.is_empty() {
        return lines[lines.len().saturating_sub(TAIL)..].join("\n");
    }
    let mut text = told[..told.len().min(LINES)].join("\n");
    if told.len() > LINES {
        text += &format!("\n… and {} lines more", told.len() - LINES);
    }
    text
}

/// Each test program's part from `failures:` to its result, and cargo's own errors; a compiler's
/// error comes with the lines that explain it.
fn cargo<'a>(lines: &[&'a str]) -> Vec<&'a str> {
    let mut inside = false;
    let mut told = Vec::new();
    for line in lines {
        if *line == "failures:" || line.starts_with("error") {
            inside = true;
        }
        if inside {
            told.push(*line);
        }
        if line.starts_with("test result:") || line.trim_start().starts_with("Running ") {
            inside = false;
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_failed_test_printed_is_told_however_much_ran_after_it() {
        let log = "     Running tests/a.rs\ntest one ... FAILED\n\nfailures:\n\n\
            ---- one stdout ----\nleft: 1\n\nfailures:\n    one\n\ntest result: FAILED. 0 passed\n\
            error: test failed, to rerun pass `--test a`\n     Running tests/b.rs\n\
            test two ... ok\ntest result: ok. 1 passed\n";
        let told = of(Runner::Cargo, &format!("{log}{}", "test more ... ok\n".repeat(200)));
        assert!(told.contains("---- one stdout ----\nleft: 1\n"), "{told}");
        assert!(told.contains("error: test failed, to rerun pass `--test a`"), "{told}");
        assert!(!told.contains("test two"), "{told}");
    }

    #[test]
    fn the_end_is_told_where_no_cause_is_known() {
        assert_eq!(of(Runner::Plain, "a\nb\n"), "a\nb");
        assert_eq!(of(Runner::Cargo, "a\nb\n"), "a\nb");
        let long = of(Runner::Plain, &"x\n".repeat(200));
        assert_eq!(long.lines().count(), TAIL);
    }

    #[test]
    fn a_cause_without_end_is_cut() {
        let told = of(Runner::Cargo, &format!("failures:\n{}", "x\n".repeat(500)));
        assert!(told.ends_with("… and 381 lines more"), "{told}");
    }
}
