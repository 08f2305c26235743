//! The operating system's real keyring, on Linux: gnome-keyring on a message bus of its own.
//!
//! The tests that talk to it are ignored, because they would touch the keyring of whoever runs
//! them. The others start them again, in a process of its own, inside `dbus-run-session` with an
//! empty home. Where the tools are missing they say so and prove nothing.

#![allow(clippy::unwrap_used)]
#![cfg(target_os = "linux")]

use std::path::PathBuf;
use std::process::{Command, Output};
use std::time::Duration;

use fotfaste_vault::{Error, Key, KeySlots, Keyring, OsKeyring, SlotKind};
use tempfile::TempDir;

const UNLOCKED: &str = "printf 'pw\\n' | gnome-keyring-daemon --unlock --components=secrets";
const PASSPHRASE: &str = "björn lampa vinter sju";

#[test]
fn an_unlocked_keyring_opens_the_slots_and_a_locked_one_does_not() {
    let home = TempDir::new().unwrap();
    on_a_bus_of_its_own(&home, UNLOCKED, "inside_an_unlocked_keyring");
    on_a_bus_of_its_own(&home, "true", "inside_the_same_keyring_locked");
}

#[test]
fn a_keyring_that_was_never_set_up_gets_no_slot() {
    on_a_bus_of_its_own(&TempDir::new().unwrap(), "true", "inside_an_empty_session");
}

#[test]
fn no_bus_at_all_is_an_error() {
    let home = TempDir::new().unwrap();
    let mut child = Command::new(std::env::current_exe().unwrap());
    only(&mut child, &home).args(["--ignored", "--exact", "without_a_bus"]);
    child.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    succeeded(&child.output().unwrap());
}

#[test]
#[ignore = "run on a bus of its own by the tests above"]
fn inside_an_unlocked_keyring() {
    let impatient = OsKeyring::with_patience(Duration::ZERO).read("anything");
    assert!(matches!(impatient, Err(Error::KeyringUnavailable("no answer"))), "{impatient:?}");

    let keyring = OsKeyring::default();
    let (key, other_key) = (Key::generate(), Key::generate());
    let (mut slots, mut other) = (KeySlots::new(&key), KeySlots::new(&other_key));
    slots.set_passphrase(&key, PASSPHRASE).unwrap();
    slots.add_keyring(&key, &keyring).unwrap();
    other.set_passphrase(&other_key, PASSPHRASE).unwrap();
    other.add_keyring(&other_key, &keyring).unwrap();
    slots.save(&in_home("keys.json")).unwrap();

    let loaded = KeySlots::load(&in_home("keys.json")).unwrap();
    assert_eq!(loaded.unlock_with_keyring(&keyring).unwrap(), key, "after a restart");
    assert_eq!(other.unlock_with_keyring(&keyring).unwrap(), other_key, "profiles do not collide");

    other.remove_keyring(&keyring).unwrap();
    assert!(!other.has(SlotKind::Keyring));
    other.remove_keyring(&keyring).unwrap();
    assert_eq!(loaded.unlock_with_keyring(&keyring).unwrap(), key, "the other profile's stays");
}

#[test]
#[ignore = "run on a bus of its own by the tests above"]
fn inside_the_same_keyring_locked() {
    let slots = KeySlots::load(&in_home("keys.json")).unwrap();
    let locked = slots.unlock_with_keyring(&OsKeyring::with_patience(Duration::from_secs(5)));
    assert!(matches!(locked, Err(Error::KeyringUnavailable(_))), "{locked:?}");
    assert!(slots.unlock_with_passphrase(PASSPHRASE).is_ok());
}

#[test]
#[ignore = "run on a bus of its own by the tests above"]
fn inside_an_empty_session() {
    let keyring = OsKeyring::with_patience(Duration::from_secs(5));
    let key = Key::generate();
    let mut slots = KeySlots::new(&key);
    let added = slots.add_keyring(&key, &keyring);
    assert!(matches!(added, Err(Error::KeyringUnavailable(_))), "{added:?}");
    assert!(!slots.has(SlotKind::Keyring), "no slot that nothing opens");
}

#[test]
#[ignore = "run without a bus by the tests above"]
fn without_a_bus() {
    inside_an_empty_session();
    let keyring = OsKeyring::default();
    assert!(matches!(keyring.read("anything"), Err(Error::KeyringUnavailable(_))));
    assert!(matches!(keyring.delete("anything"), Err(Error::KeyringUnavailable(_))));
}

fn in_home(name: &str) -> PathBuf {
    PathBuf::from(std::env::var_os("HOME").unwrap()).join(name)
}

/// Runs one ignored test of this file on a new bus, after `prepare`.
fn on_a_bus_of_its_own(home: &TempDir, prepare: &str, test: &str) {
    let mut shell = Command::new("dbus-run-session");
    only(&mut shell, home).args(["--", "sh", "-c"]);
    shell.arg(format!("{prepare} >/dev/null || exit 77; exec \"$0\" --ignored --exact {test}"));
    match shell.arg(std::env::current_exe().unwrap()).output() {
        Ok(output) if output.status.code() != Some(77) => succeeded(&output),
        _ => eprintln!("NOT TESTED: dbus-run-session or gnome-keyring-daemon does not work here"),
    }
}

/// An environment in which nothing of the person who runs the test can be found.
fn only<'c>(command: &'c mut Command, home: &TempDir) -> &'c mut Command {
    let path = std::env::var_os("PATH").unwrap_or_default();
    command.env_clear().env("PATH", path);
    for name in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"] {
        command.env(name, home.path());
    }
    command
}

fn succeeded(output: &Output) {
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{text}{}", String::from_utf8_lossy(&output.stderr));
    assert!(text.contains("1 passed"), "the test was not found: {text}");
}
