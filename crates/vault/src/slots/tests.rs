mod phrase;

use std::collections::HashMap;
use std::sync::Mutex;

use serde_json::json;
use tempfile::TempDir;

use super::*;
use crate::fixed::{Fixed, every_flipped_bit, every_truncation, hex};
use crate::{NoKeyring, PassphraseProblem};

const PASSPHRASE: &str = "björn lampa vinter sju";
const MADE_AT: i64 = 1_795_417_200;
const CHEAP: Cost = Cost { memory_kib: 8, passes: 1, lanes: 1 };

fn key() -> Key {
    Key::generate_with(&mut Fixed::named("database key"))
}

fn phrase() -> RecoveryPhrase {
    RecoveryPhrase::generate_with(&mut Fixed::named("recovery phrase"))
}

/// Slots of every kind and one of a later version.
fn slots(keyring: &dyn Keyring) -> KeySlots {
    let rng = &mut Fixed::named("slots");
    let mut slots = KeySlots::new_with(&key(), rng);
    slots.set_passphrase_with(&key(), PASSPHRASE, CHEAP, rng).unwrap();
    slots.add_keyring_with(&key(), keyring, rng).unwrap();
    slots.set_recovery_phrase_with(&key(), &phrase(), MADE_AT, rng).unwrap();
    slots.unknown.push(json!({"kind": "smart_card", "words": 24, "wrapped": {"z": 1, "a": [2]}}));
    slots
}

/// A keyring that lives in this process.
#[derive(Default)]
struct InMemory(Mutex<HashMap<String, String>>);

impl Keyring for InMemory {
    fn read(&self, name: &str) -> Result<Option<Zeroizing<String>>, Error> {
        Ok(self.0.lock().unwrap().get(name).cloned().map(Zeroizing::new))
    }

    fn write(&self, name: &str, secret: &str) -> Result<(), Error> {
        self.0.lock().unwrap().insert(name.to_owned(), secret.to_owned());
        Ok(())
    }

    fn delete(&self, name: &str) -> Result<(), Error> {
        self.0.lock().unwrap().remove(name);
        Ok(())
    }
}

/// The slots whose file was changed, with a checksum that fits: what a forger can do.
fn forged(change: impl FnOnce(&mut Value)) -> KeySlots {
    let mut file: Value = serde_json::from_str(&slots(&InMemory::default()).to_text()).unwrap();
    change(&mut file);
    file::sign_off(&mut file);
    KeySlots::from_text(file.to_string().as_bytes()).unwrap()
}

#[test]
fn the_right_passphrase_opens_and_a_wrong_one_does_not() {
    let slots = slots(&InMemory::default());
    assert_eq!(slots.unlock_with_passphrase(PASSPHRASE).unwrap(), key());
    for wrong in ["", "björn lampa vinter sex", "Björn lampa vinter sju"] {
        assert!(matches!(slots.unlock_with_passphrase(wrong), Err(Error::WrongPassphrase)));
    }
}

#[test]
fn the_same_letters_typed_on_another_keyboard_open() {
    let slots = slots(&InMemory::default());
    let decomposed = PASSPHRASE.replace('ö', "o\u{308}");
    assert_eq!(slots.unlock_with_passphrase(&decomposed).unwrap(), key());
}

#[test]
fn the_default_cost_is_64_mebibytes() {
    let mut slots = KeySlots::new(&key());
    slots.set_passphrase(&key(), PASSPHRASE).unwrap();
    assert!(slots.to_text().contains("\"memory_kib\": 65536"));
    assert_eq!(slots.unlock_with_passphrase(PASSPHRASE).unwrap(), key());
}

/// The reference implementation's test, argon2id, version 0x13, t = 2, m = 65536, p = 1.
#[test]
fn argon2_gives_the_published_hash() {
    let cost = Cost { memory_kib: 65536, passes: 2, lanes: 1 };
    let expected = hex("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    assert_eq!(cost.derive("password", b"somesalt").unwrap().as_bytes()[..], expected);
}

#[test]
fn a_weak_passphrase_is_refused_and_the_old_one_stays() {
    let mut slots = slots(&InMemory::default());
    let refused = slots.set_passphrase(&key(), "kort");
    assert!(matches!(refused, Err(Error::WeakPassphrase(PassphraseProblem::TooShort))));
    assert_eq!(slots.unlock_with_passphrase(PASSPHRASE).unwrap(), key());
}

#[test]
fn a_new_passphrase_wraps_the_same_key_and_touches_nothing_else() {
    let mut slots = slots(&InMemory::default());
    let before = slots.clone();
    slots.set_passphrase_with(&key(), "helt nya fina ord", CHEAP, &mut Fixed::named("2")).unwrap();
    assert_eq!(slots.unlock_with_passphrase("helt nya fina ord").unwrap(), key());
    assert!(matches!(slots.unlock_with_passphrase(PASSPHRASE), Err(Error::WrongPassphrase)));
    assert_eq!(KeySlots { passphrase: before.passphrase.clone(), ..slots }, before);
}

#[test]
fn another_databases_key_is_never_wrapped() {
    let (mut slots, keyring) = (slots(&InMemory::default()), InMemory::default());
    let other = Key::generate();
    assert!(matches!(slots.set_passphrase(&other, PASSPHRASE), Err(Error::ForeignKey)));
    assert!(matches!(slots.add_keyring(&other, &keyring), Err(Error::ForeignKey)));
    assert!(keyring.0.lock().unwrap().is_empty(), "nothing was left in the keyring");
}

#[test]
fn the_keyring_opens() {
    let keyring = InMemory::default();
    assert_eq!(slots(&keyring).unlock_with_keyring(&keyring).unwrap(), key());
}

#[test]
fn the_keyring_never_holds_the_database_key_itself() {
    let keyring = InMemory::default();
    slots(&keyring);
    let secrets: Vec<_> = keyring.0.lock().unwrap().values().cloned().collect();
    assert_eq!(secrets.len(), 1);
    assert_ne!(secrets[0], *key().to_hex());
}

#[test]
fn a_keyring_without_the_right_secret_says_so() {
    let keyring = InMemory::default();
    let slots = slots(&keyring);
    let name = slots.keyring_entry();
    for wrong in [&*Key::generate().to_hex(), "", "not hex", "ab"] {
        keyring.write(&name, wrong).unwrap();
        assert!(matches!(slots.unlock_with_keyring(&keyring), Err(Error::KeyringEntryMissing)));
    }
    keyring.delete(&name).unwrap();
    assert!(matches!(slots.unlock_with_keyring(&keyring), Err(Error::KeyringEntryMissing)));
}

#[test]
fn a_keyring_that_does_not_work_leads_to_the_passphrase() {
    let slots = slots(&InMemory::default());
    assert!(matches!(slots.unlock_with_keyring(&NoKeyring), Err(Error::KeyringUnavailable(_))));
    assert_eq!(slots.unlock_with_passphrase(PASSPHRASE).unwrap(), key());
    let mut fresh = KeySlots::new(&key());
    assert!(matches!(fresh.add_keyring(&key(), &NoKeyring), Err(Error::KeyringUnavailable(_))));
    assert!(!fresh.has(SlotKind::Keyring), "no slot that nothing opens");
}

#[test]
fn a_keyring_that_forgets_at_once_gets_no_slot() {
    struct Forgetful;
    impl Keyring for Forgetful {
        fn read(&self, _: &str) -> Result<Option<Zeroizing<String>>, Error> {
            Ok(None)
        }
        fn write(&self, _: &str, _: &str) -> Result<(), Error> {
            Ok(())
        }
        fn delete(&self, _: &str) -> Result<(), Error> {
            Ok(())
        }
    }
    let mut slots = KeySlots::new(&key());
    assert!(matches!(slots.add_keyring(&key(), &Forgetful), Err(Error::KeyringEntryMissing)));
    assert!(!slots.has(SlotKind::Keyring));
}

#[test]
fn a_lost_keyring_entry_can_be_made_anew() {
    let (old, new) = (InMemory::default(), InMemory::default());
    let mut slots = slots(&old);
    slots.add_keyring(&key(), &new).unwrap();
    assert_eq!(slots.unlock_with_keyring(&new).unwrap(), key());
    let before = slots.clone();
    slots.add_keyring(&key(), &new).unwrap();
    assert_eq!(slots, before, "nothing changes while it works");
}

#[test]
fn two_databases_share_a_keyring() {
    let keyring = InMemory::default();
    let other_key = Key::generate();
    let (one, mut other) = (slots(&keyring), KeySlots::new(&other_key));
    other.add_keyring(&other_key, &keyring).unwrap();
    assert_eq!(one.unlock_with_keyring(&keyring).unwrap(), key());
    assert_eq!(other.unlock_with_keyring(&keyring).unwrap(), other_key);
}

#[test]
fn removing_the_keyring_forgets_its_secret_but_never_the_last_way_in() {
    let keyring = InMemory::default();
    let mut slots = slots(&keyring);
    slots.remove_keyring(&keyring).unwrap();
    assert!(keyring.0.lock().unwrap().is_empty());
    let closed = slots.unlock_with_keyring(&keyring);
    assert!(matches!(closed, Err(Error::NoSuchSlot(SlotKind::Keyring))));

    let mut only = KeySlots::new(&key());
    only.add_keyring(&key(), &keyring).unwrap();
    assert!(matches!(only.remove_keyring(&keyring), Err(Error::LastSlot)));
    assert_eq!(only.unlock_with_keyring(&keyring).unwrap(), key());
}

#[test]
fn the_slot_goes_even_when_the_keyring_is_away() {
    let mut slots = slots(&InMemory::default());
    assert!(matches!(slots.remove_keyring(&NoKeyring), Err(Error::KeyringUnavailable(_))));
    assert!(!slots.has(SlotKind::Keyring));
}

#[test]
fn every_flipped_bit_of_the_file_is_called_damage() {
    let text = slots(&InMemory::default()).to_text();
    for (bit, bytes) in every_flipped_bit(text.as_bytes()) {
        let read = KeySlots::from_text(&bytes);
        assert!(matches!(read, Err(Error::Damaged)), "bit {bit}: {read:?}");
    }
}

#[test]
fn every_truncation_of_the_file_is_called_damage() {
    let text = slots(&InMemory::default()).to_text();
    // Without its last line feed the file is still whole.
    for bytes in every_truncation(text.trim_end().as_bytes()) {
        assert!(matches!(KeySlots::from_text(bytes), Err(Error::Damaged)));
    }
}

#[test]
fn a_file_is_the_same_however_it_is_laid_out() {
    let slots = slots(&InMemory::default());
    let value: Value = serde_json::from_str(&slots.to_text()).unwrap();
    assert_eq!(KeySlots::from_text(value.to_string().as_bytes()).unwrap(), slots);
    let windows = slots.to_text().replace('\n', "\r\n");
    assert_eq!(KeySlots::from_text(windows.as_bytes()).unwrap(), slots);
}

#[test]
fn a_newer_file_is_not_called_damaged() {
    let mut file: Value = serde_json::from_str(&slots(&InMemory::default()).to_text()).unwrap();
    file["version"] = 2.into();
    file["news"] = true.into();
    file::sign_off(&mut file);
    let read = KeySlots::from_text(file.to_string().as_bytes());
    assert!(matches!(read, Err(Error::NewerFormat)));
}

#[test]
fn slots_of_later_versions_are_kept_as_they_are() {
    let written = slots(&InMemory::default());
    let mut read = KeySlots::from_text(written.to_text().as_bytes()).unwrap();
    assert_eq!(read, written);
    read.set_passphrase_with(&key(), "helt nya fina ord", CHEAP, &mut Fixed::named("2")).unwrap();
    let again = KeySlots::from_text(read.to_text().as_bytes()).unwrap();
    assert_eq!(again.unknown, written.unknown);
}

#[test]
fn a_forged_file_opens_nothing() {
    let zeros = |digits| Value::from("0".repeat(digits));
    let others = slots(&InMemory::default()).slots()[1]["wrapped"].clone();
    let changes = [
        ("/slots/0/salt", zeros(32)),
        ("/slots/0/cost/passes", 2.into()),
        ("/slots/0/wrapped", zeros(144)),
        ("/slots/0/wrapped", others),
        ("/store", zeros(32)),
    ];
    for (place, value) in changes {
        let slots = forged(|file| *file.pointer_mut(place).unwrap() = value);
        let opened = slots.unlock_with_passphrase(PASSPHRASE);
        assert!(matches!(opened, Err(Error::WrongPassphrase)), "{place}");
    }
    let other_key = forged(|file| file["commitment"] = zeros(64));
    assert!(matches!(other_key.unlock_with_passphrase(PASSPHRASE), Err(Error::Damaged)));
}

#[test]
fn a_forged_cost_eats_neither_memory_nor_time() {
    let max = u32::MAX;
    for cost in [[max, 1, 1], [262_145, 1, 1], [64, max, 1], [64, 1, max], [0, 1, 1], [64, 0, 1]] {
        let slots = forged(|file| {
            let [memory_kib, passes, lanes] = cost;
            file["slots"][0]["cost"] =
                json!({"memory_kib": memory_kib, "passes": passes, "lanes": lanes});
        });
        let opened = slots.unlock_with_passphrase(PASSPHRASE);
        assert!(matches!(opened, Err(Error::Damaged)), "{cost:?}");
    }
}

#[test]
fn the_file_comes_back_from_disk() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("keys.json");
    assert!(matches!(KeySlots::load(&path), Err(Error::MissingSlots)));
    let slots = slots(&InMemory::default());
    slots.save(&path).unwrap();
    slots.save(&path).unwrap();
    assert_eq!(KeySlots::load(&path).unwrap(), slots);
    let names: Vec<_> =
        std::fs::read_dir(&folder).unwrap().map(|f| f.unwrap().file_name()).collect();
    assert_eq!(names.len(), 2, "the file and its copy, nothing half-written: {names:?}");
}

#[cfg(unix)]
#[test]
fn only_its_owner_reads_the_file() {
    use std::os::unix::fs::PermissionsExt;
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("keys.json");
    slots(&InMemory::default()).save(&path).unwrap();
    for file in std::fs::read_dir(&folder).unwrap() {
        assert_eq!(file.unwrap().metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn a_damaged_file_is_set_aside_and_its_copy_takes_its_place() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("keys.json");
    let slots = slots(&InMemory::default());
    slots.save(&path).unwrap();
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[100] ^= 1;
    std::fs::write(&path, &bytes).unwrap();

    assert!(matches!(KeySlots::load(&path), Err(Error::Damaged)));
    assert_eq!(KeySlots::restore_copy(&path).unwrap(), slots);
    assert_eq!(KeySlots::load(&path).unwrap(), slots);
    let kept = std::fs::read_dir(&folder)
        .unwrap()
        .any(|file| std::fs::read(file.unwrap().path()).unwrap() == bytes);
    assert!(kept, "the damaged file is still there");
}

#[test]
fn a_lost_file_is_damage_while_its_copy_is_there() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("keys.json");
    let slots = slots(&InMemory::default());
    slots.save(&path).unwrap();
    std::fs::remove_file(&path).unwrap();
    assert!(matches!(KeySlots::load(&path), Err(Error::Damaged)), "not a first start");
    assert_eq!(KeySlots::restore_copy(&path).unwrap(), slots);
    assert_eq!(KeySlots::load(&path).unwrap(), slots);
}

#[test]
fn an_endless_file_is_not_read_to_its_end() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("keys.json");
    let text = slots(&InMemory::default()).to_text() + &" ".repeat(70_000);
    std::fs::write(&path, text).unwrap();
    assert!(matches!(KeySlots::load(&path), Err(Error::Damaged)));
}

#[test]
fn the_format_stays_the_same() {
    insta::assert_snapshot!(slots(&InMemory::default()).to_text());
}

proptest::proptest! {
    #[test]
    fn any_other_bytes_are_called_damage(text in ".*", bytes: Vec<u8>) {
        proptest::prop_assert!(matches!(KeySlots::from_text(text.as_bytes()), Err(Error::Damaged)));
        proptest::prop_assert!(matches!(KeySlots::from_text(&bytes), Err(Error::Damaged)));
    }
}
