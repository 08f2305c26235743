//! Every test that docs/security.md names exists.
#![allow(clippy::unwrap_used)]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The names in code type that are written as tests are: many words with underscores.
fn named(page: &str) -> BTreeSet<&str> {
    let codes = page.split('`').skip(1).step_by(2);
    codes.filter(|code| code.matches('_').count() >= 2 && !code.contains(['/', '.', ' '])).collect()
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("target") {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The functions that stand under a test attribute.
fn tests_in(source: &str) -> impl Iterator<Item = &str> {
    let marked = source.split("#[").filter(|part| {
        let attribute = part.split(']').next().unwrap_or_default();
        let attribute = attribute.split('(').next().unwrap_or_default();
        attribute == "test" || attribute == "tokio::test"
    });
    marked.filter_map(|part| part.split("fn ").nth(1)?.split('(').next())
}

fn tests() -> BTreeSet<String> {
    let mut files = Vec::new();
    for folder in ["crates", "tests"] {
        sources(&root().join(folder), &mut files);
    }
    let sources = files.iter().map(|path| fs::read_to_string(path).unwrap());
    sources.flat_map(|source| tests_in(&source).map(str::to_owned).collect::<Vec<_>>()).collect()
}

#[test]
fn every_promise_names_tests_that_exist() {
    let page = fs::read_to_string(root().join("docs/security.md")).unwrap();
    let (named, known) = (named(&page), tests());
    assert!(named.len() > 50, "the page is read: {}", named.len());
    let missing: Vec<_> = named.into_iter().filter(|name| !known.contains(*name)).collect();
    assert!(missing.is_empty(), "no such tests: {missing:#?}");
}

#[test]
fn a_made_up_promise_is_caught() {
    let page = "| Nobody reads it. | `nobody_ever_reads_it`, `docs/a_b_c.md` |";
    assert_eq!(named(page).into_iter().collect::<Vec<_>>(), ["nobody_ever_reads_it"]);
    assert!(!tests().contains("nobody_ever_reads_it"));
    assert!(tests().contains("a_made_up_promise_is_caught"));
}
