//! The process is killed while it saves its key slots: the file is always whole.

#![allow(clippy::unwrap_used)]
#![cfg(unix)]

use std::io::{BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use fotfaste_vault::{Cost, Key, KeySlots, RecoveryPhrase, random_bytes, system_randomness};
use tempfile::TempDir;

const FOLDER: &str = "FOTFASTE_TEST_FOLDER";
const SAVED: u8 = b'#';
const PASSPHRASES: [&str; 2] = ["björn lampa vinter sju", "helt nya fina ord"];

fn phrases() -> [RecoveryPhrase; 2] {
    let zeros = "abandon ".repeat(23) + "art";
    let ones = "zoo ".repeat(23) + "vote";
    [zeros, ones].map(|text| RecoveryPhrase::read(&text).unwrap())
}

fn key() -> Key {
    Key::from_bytes([7; 32])
}

fn path_in(folder: &Path) -> PathBuf {
    folder.join("keys.json")
}

#[test]
fn killed_while_saving_the_slots_still_open() {
    let folder = TempDir::new().unwrap();
    for round in 0..20 {
        let mut child = saver(folder.path());
        // Held open until the kill, or the saver would stop by itself at a place of its own.
        let mut output = BufReader::new(child.stdout.take().unwrap()).bytes();
        let some = 2 + usize::from(random_bytes::<1>()[0] % 20);
        let saves = output.by_ref().filter(|byte| matches!(byte, Ok(SAVED))).take(some);
        assert_eq!(saves.count(), some, "the saver stopped by itself");
        child.kill().unwrap();
        child.wait().unwrap();

        let slots = KeySlots::load(&path_in(folder.path())).unwrap();
        let opened = PASSPHRASES.iter().find_map(|it| slots.unlock_with_passphrase(it).ok());
        assert_eq!(opened, Some(key()), "round {round}");
        let recovered = phrases().iter().find_map(|it| slots.unlock_with_recovery_phrase(it).ok());
        assert_eq!(recovered, Some(key()), "round {round}, with the paper");
        assert!(slots.save(&path_in(folder.path())).is_ok());
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 2 + round, "nothing half-written");
        let restored = KeySlots::restore_copy(&path_in(folder.path())).unwrap();
        assert!(PASSPHRASES.iter().any(|it| restored.unlock_with_passphrase(it).is_ok()));
    }
}

/// Saves for ever, one passphrase after the other, and writes a byte after each save.
#[test]
#[ignore = "run and killed by killed_while_saving_the_slots_still_open"]
fn save_for_ever() {
    let folder = PathBuf::from(std::env::var_os(FOLDER).unwrap());
    let (cost, rng) = (Cost { memory_kib: 8, passes: 1, lanes: 1 }, &mut system_randomness());
    let mut slots = KeySlots::new(&key());
    for (passphrase, phrase) in PASSPHRASES.iter().zip(&phrases()).cycle() {
        slots.set_passphrase_with(&key(), passphrase, cost, rng).unwrap();
        slots.set_recovery_phrase_with(&key(), phrase, 0, rng).unwrap();
        slots.save(&path_in(&folder)).unwrap();
        std::io::stdout().write_all(&[SAVED]).unwrap();
        std::io::stdout().flush().unwrap();
    }
}

fn saver(folder: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "--nocapture", "save_for_ever"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}
