//! The program as a script meets it.
#![allow(clippy::unwrap_used)]

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use serde_json::Value;
use tempfile::TempDir;

fn cli(folder: &Path, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_fotfaste-cli"))
        .args(["--profile", folder.join("profile").to_str().unwrap()])
        .args(["--passphrase-file", folder.join("passphrase").to_str().unwrap()])
        .args(words)
        .output()
        .unwrap()
}

fn json(text: &[u8]) -> Value {
    serde_json::from_slice(text).unwrap()
}

fn folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("passphrase"), "fyra ord räcker långt\nmore\n").unwrap();
    folder
}

#[test]
fn every_command_is_listed_with_its_types_and_without_a_profile() {
    let folder = folder();
    let listed = cli(folder.path(), &["commands", "--json"]);
    let commands = json(&listed.stdout);
    let record = commands.as_array().unwrap().iter().find(|one| one["name"] == "record_visit");
    let record = record.unwrap();
    assert_eq!((&record["argument"], &record["result"]), (&"RecordVisit".into(), &"Saved".into()));
    assert!(!folder.path().join("profile").exists(), "nothing was made");
}

#[test]
fn a_profile_is_made_and_called_and_errors_are_one_line_with_a_code() {
    let folder = folder();
    let made = cli(folder.path(), &["init", "--name", "Karin Ålund", "--office", "Norrvike"]);
    assert_eq!(json(&made.stdout)["state"], "unlocked", "{made:?}");

    let called =
        cli(folder.path(), &["call", "save_participant", r#"{"draft":{"firstName":"Elin"}}"#]);
    assert!(called.status.success(), "{called:?}");
    let listed = cli(folder.path(), &["call", "list_participants", "{}"]);
    assert_eq!(json(&listed.stdout)["rows"][0]["name"], "Elin");

    let failed = cli(folder.path(), &["sync"]);
    assert_eq!(failed.status.code(), Some(1));
    assert_eq!(json(&failed.stderr)["code"], "not_connected");
    assert!(failed.stdout.is_empty());

    let usage = cli(folder.path(), &["call", "today", "not JSON"]);
    assert_eq!(
        (usage.status.code(), json(&usage.stderr)["code"].as_str()),
        (Some(2), Some("usage"))
    );

    fs::write(folder.path().join("passphrase"), "en helt annan fras\n").unwrap();
    let wrong = cli(folder.path(), &["call", "today"]);
    assert_eq!(json(&wrong.stderr)["code"], "wrong_passphrase");
}
