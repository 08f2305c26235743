//! The slot of a recovery phrase.

use super::*;

#[test]
fn the_recovery_phrase_opens_and_another_does_not() {
    let slots = slots(&InMemory::default());
    let typed = RecoveryPhrase::read(&phrase().words().join(" ")).unwrap();
    assert_eq!(slots.unlock_with_recovery_phrase(&typed).unwrap(), key());
    assert_eq!(slots.recovery_phrase_made_at(), Some(MADE_AT));
    let other = slots.unlock_with_recovery_phrase(&RecoveryPhrase::generate());
    assert!(matches!(other, Err(Error::WrongPhrase)));
}

#[test]
fn without_a_recovery_phrase_none_opens() {
    let slots = KeySlots::new(&key());
    let opened = slots.unlock_with_recovery_phrase(&phrase());
    assert!(matches!(opened, Err(Error::NoSuchSlot(SlotKind::RecoveryPhrase))));
    assert_eq!(slots.recovery_phrase_made_at(), None);
}

#[test]
fn a_new_recovery_phrase_takes_the_old_ones_place_on_disk_too() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("keys.json");
    let mut slots = slots(&InMemory::default());
    slots.save(&path).unwrap();
    let new = RecoveryPhrase::generate();
    slots.set_recovery_phrase(&key(), &new, MADE_AT + 1).unwrap();
    slots.save(&path).unwrap();
    for read in [KeySlots::load(&path), KeySlots::restore_copy(&path)] {
        let read = read.unwrap();
        let old = read.unlock_with_recovery_phrase(&phrase());
        assert!(matches!(old, Err(Error::WrongPhrase)), "the old paper");
        assert_eq!(read.unlock_with_recovery_phrase(&new).unwrap(), key());
        assert_eq!(read.unlock_with_passphrase(PASSPHRASE).unwrap(), key());
    }
}

#[test]
fn a_new_passphrase_leaves_the_recovery_phrase_as_it_is() {
    let mut slots = slots(&InMemory::default());
    slots.set_passphrase_with(&key(), "helt nya fina ord", CHEAP, &mut Fixed::named("2")).unwrap();
    assert_eq!(slots.unlock_with_recovery_phrase(&phrase()).unwrap(), key());
}

#[test]
fn a_recovery_phrase_of_another_database_opens_nothing_here() {
    let other_key = Key::generate();
    let mut other = KeySlots::new(&other_key);
    let foreign = other.set_recovery_phrase(&key(), &phrase(), MADE_AT);
    assert!(matches!(foreign, Err(Error::ForeignKey)), "nor is its key wrapped");
    other.set_recovery_phrase(&other_key, &phrase(), MADE_AT).unwrap();
    other.recovery = slots(&InMemory::default()).recovery;
    let opened = other.unlock_with_recovery_phrase(&phrase());
    assert!(matches!(opened, Err(Error::WrongPhrase)), "a slot moved from one file to another");
}

#[test]
fn a_forged_recovery_slot_opens_nothing() {
    let zeros = |digits| Value::from("0".repeat(digits));
    let others = slots(&InMemory::default()).slots()[1]["wrapped"].clone();
    let changes = [
        ("/slots/2/made_at", 0.into()),
        ("/slots/2/wrapped", zeros(144)),
        ("/slots/2/wrapped", others),
        ("/store", zeros(32)),
    ];
    for (place, value) in changes {
        let slots = forged(|file| *file.pointer_mut(place).unwrap() = value);
        let opened = slots.unlock_with_recovery_phrase(&phrase());
        assert!(matches!(opened, Err(Error::WrongPhrase)), "{place}");
    }
    let other_key = forged(|file| file["commitment"] = zeros(64));
    let opened = other_key.unlock_with_recovery_phrase(&phrase());
    assert!(matches!(opened, Err(Error::Damaged)));
}

#[test]
fn no_word_of_the_phrase_is_in_the_file_or_in_what_is_printed_for_debugging() {
    let slots = slots(&InMemory::default());
    let shown = format!("{}{slots:?}{:?}", slots.to_text(), phrase());
    let of_the_file = ["passphrase", "keyring", "recovery_phrase", "words", "smart_card"];
    for word in phrase().words() {
        let by_chance = of_the_file.iter().any(|own| own.contains(word));
        assert!(by_chance || !shown.contains(word), "{word}");
    }
}
