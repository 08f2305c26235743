//! The toolchain: new enough, and with its two components.

use crate::{
    failure::{Failure, Outcome},
    program::{self, ask},
};

/// Says how to update when the compiler is older than the workspace asks for.
pub(crate) fn check_version() -> Outcome {
    let wanted = env!("CARGO_PKG_RUST_VERSION");
    let said = ask(program::command("rustc").arg("--version")).unwrap_or_default();
    let found = said.split_whitespace().nth(1).unwrap_or("none");
    if numbers(found) >= numbers(wanted) {
        return Ok(());
    }
    Err(Failure::new(format!(
        "Rust {wanted} or newer is needed; found {found}. Update it with: rustup update stable"
    )))
}

/// Says how to add rustfmt and clippy when they are missing.
pub(crate) fn check_components() -> Outcome {
    let missing: Vec<&str> = [("rustfmt", "fmt"), ("clippy", "clippy")]
        .into_iter()
        .filter(|(_, word)| ask(program::cargo().args([*word, "--version"])).is_none())
        .map(|(component, _)| component)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    Err(Failure::new(format!("Missing parts of Rust. Run: rustup component add {list}")))
}

/// `1.95.0-nightly` as `[1, 95, 0]`.
pub(super) fn numbers(version: &str) -> Vec<u32> {
    let plain = version.split(['-', '+']).next().unwrap_or_default();
    plain.trim_start_matches('v').split('.').filter_map(|part| part.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn versions_compare_by_number_not_by_letter() {
        assert!(numbers("1.100.0") > numbers("1.95"));
        assert!(numbers("v20.9.0") < numbers("20.19"));
        assert!(numbers("none") < numbers("1.95"), "no compiler is too old");
        assert_eq!(numbers("1.95.0-nightly"), [1, 95, 0]);
    }
}
