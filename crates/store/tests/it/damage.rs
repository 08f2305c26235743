//! Damage is noticed, said, and never made worse; and nothing is ever in plain text.

use std::{
    fs::{self, File},
    io::{Read, Seek, SeekFrom, Write},
    path::Path,
};

use crate::common::{Device, OFFICE, key, note, participant, workplace};
use fotfaste_domain::{
    Id, Scope,
    case::{JournalNote, Participant},
    place::Workplace,
};
use fotfaste_store::{DatabaseKey, Error, Store, backup, drafts::Draft};

const PAGE: u64 = 4096;
const CANARIES: [&str; 6] = [
    "KanarieAlma",
    "KanarieEk",
    "kanarieord i en anteckning",
    "KanarieUtkast",
    "KanarieNamn",
    "N-2026-KANARIE",
];

/// A store with enough in it to fill many pages.
fn filled() -> Device {
    let device = Device::new(1);
    let mut person = participant(4, CANARIES[0]);
    (person.last_name, person.case_number) = (CANARIES[1].into(), CANARIES[5].into());
    let space = person.id.bytes();
    device.join(space, Scope::Case);
    device.store.write(|w| w.put(space, &person)).unwrap();
    for number in 10..60 {
        let text = format!("{} {}", CANARIES[2], "lång text ".repeat(60));
        let place = workplace(number, CANARIES[4]);
        let written = device.store.write(|w| {
            w.put(space, &note(number, &person, &text))?;
            w.put(OFFICE, &place)
        });
        written.unwrap();
    }
    device
}

fn flip(path: &Path, at: u64) {
    let mut file = File::options().read(true).write(true).open(path).unwrap();
    let mut byte = [0];
    file.seek(SeekFrom::Start(at)).unwrap();
    file.read_exact(&mut byte).unwrap();
    byte[0] ^= 0x10;
    file.seek(SeekFrom::Start(at)).unwrap();
    file.write_all(&byte).unwrap();
}

fn is_clear(error: &Error) -> bool {
    matches!(error, Error::Damaged | Error::WrongKey)
}

/// Reads everything there is: what can be read is right, the rest is said to be damaged.
fn read_all(store: &Store) -> Result<(), Error> {
    let notes = store.read(|r| r.all::<JournalNote>())?;
    assert!(notes.iter().all(|note| note.text.starts_with(CANARIES[2])));
    store.read(|r| r.all::<Participant>())?;
    store.read(|r| r.all::<Workplace>())?;
    store.read(|r| r.search("kanarieord", 10))?;
    store.read(|r| r.outbox())?;
    store.read(|r| r.conflicts())?;
    store.write(|w| w.take_outbox(OFFICE, 1_000))?;
    Ok(())
}

#[test]
fn a_flipped_byte_anywhere_is_noticed_and_nothing_panics() {
    let device = filled();
    device.store.close();
    let path = device.path();
    let original = fs::read(&path).unwrap();
    let pages = original.len() as u64 / PAGE;
    assert!(pages > 40, "{pages} pages");
    let first_page = (0..PAGE).step_by(97);
    let others = (1..pages).map(|page| page * PAGE + (page * 997) % PAGE);
    for at in first_page.chain(others) {
        flip(&path, at);
        match Store::open(&path, &key(), device.clock.wall()) {
            Err(error) => assert!(is_clear(&error), "byte {at}: {error:?}"),
            Ok(store) => {
                let seen = store.verify();
                assert!(matches!(seen, Err(Error::Damaged)), "byte {at}: {seen:?}");
                if let Err(error) = read_all(&store) {
                    assert!(is_clear(&error), "byte {at}: {error:?}");
                }
                store.close();
            }
        }
        fs::write(&path, &original).unwrap();
    }
    let store = Store::open(&path, &key(), device.clock.wall()).unwrap();
    read_all(&store).unwrap();
    store.verify().unwrap();
}

#[test]
fn a_file_cut_short_or_empty_is_damaged() {
    let device = filled();
    device.store.close();
    let original = fs::read(device.path()).unwrap();
    for length in [0, 10, 1_000, 4_096, 40_000, original.len() - 1, original.len() - 4_096] {
        fs::write(device.path(), &original[..length]).unwrap();
        let opened = Store::open(&device.path(), &key(), device.clock.wall());
        let noticed = opened.and_then(|store| {
            let checked = store.verify().and_then(|()| read_all(&store));
            store.close();
            checked
        });
        assert!(noticed.is_err_and(|error| is_clear(&error)), "{length} bytes");
    }
}

/// Copies the files as they lie, as after a power cut.
fn as_after_a_crash(device: &Device, to: &Path) {
    for part in ["", "-wal"] {
        let file = format!("{}{part}", device.path().display());
        fs::copy(&file, format!("{}{part}", to.display())).unwrap();
    }
}

#[test]
fn what_was_saved_before_a_crash_is_there_and_damage_is_noticed_at_once() {
    let device = filled();
    let place = workplace(99, "Sist sparad");
    // Long enough for the log to have been written back into the file.
    for _ in 0..30 {
        let text = "fyllnad ".repeat(2_000);
        let draft = Draft {
            id: [1; 16],
            kind: "visit".into(),
            about: None,
            json: text,
            saved_at: crate::common::time(0),
        };
        device.store.write(|w| w.save_draft(&draft)).unwrap();
    }
    device.store.write(|w| w.put(OFFICE, &place)).unwrap();
    let copy = device.folder.path().join("copy.db");
    as_after_a_crash(&device, &copy);
    let store = Store::open(&copy, &key(), device.clock.wall()).unwrap();
    assert_eq!(store.read(|r| r.get(place.id)).unwrap(), Some(place));
    store.close();
    as_after_a_crash(&device, &copy);
    flip(&copy, 20 * PAGE + 5);
    let opened = Store::open(&copy, &key(), device.clock.wall());
    assert!(matches!(opened, Err(Error::Damaged)), "{opened:?}");
}

#[test]
fn a_damaged_store_is_set_aside_whole_and_a_copy_restored() {
    let device = filled();
    let (path, copy) = (device.path(), device.folder.path().join("copy.db"));
    device.store.backup(&copy).unwrap();
    let place = workplace(99, "Efter kopian");
    device.store.write(|w| w.put(OFFICE, &place)).unwrap();
    device.store.close();
    flip(&path, 9 * PAGE);
    let damaged = fs::read(&path).unwrap();
    let aside = backup::restore(&copy, &path, &key()).unwrap().unwrap();
    assert_eq!(fs::read(&aside).unwrap(), damaged, "nothing is thrown away");
    let store = Store::open(&path, &key(), device.clock.wall()).unwrap();
    assert_eq!(store.read(|r| r.all::<Workplace>()).unwrap().len(), 50);
    assert_eq!(store.read(|r| r.get(place.id)).unwrap(), None, "it came after the copy");
    store.close();
    let again = backup::set_aside(&path).unwrap();
    assert_ne!(again, aside);
    assert!(aside.exists() && again.exists() && !path.exists());
}

#[test]
fn a_copy_that_is_no_good_replaces_nothing() {
    let device = filled();
    let (path, copy) = (device.path(), device.folder.path().join("copy.db"));
    device.store.backup(&copy).unwrap();
    device.store.close();
    let before = fs::read(&path).unwrap();
    let wrong = backup::restore(&copy, &path, &DatabaseKey::new([9; 32]));
    assert!(matches!(wrong, Err(Error::WrongKey)), "{wrong:?}");
    flip(&copy, 7 * PAGE + 77);
    let damaged = backup::restore(&copy, &path, &key());
    assert!(matches!(damaged, Err(Error::Damaged)), "{damaged:?}");
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn after_restoring_a_copy_sync_neither_repeats_nor_loses() {
    let (anna, server) = (Device::new(1), crate::common::Server::default());
    let mut place = workplace(5, "Ett");
    anna.store.write(|w| w.put(OFFICE, &place)).unwrap();
    anna.sync(&server, OFFICE);
    place.name = "Två".into();
    anna.store.write(|w| w.put(OFFICE, &place)).unwrap();
    let copy = anna.folder.path().join("copy.db");
    anna.store.backup(&copy).unwrap();
    // After the copy was made and before sending: the two become one change.
    place.name = "Två och en halv".into();
    anna.store.write(|w| w.put(OFFICE, &place)).unwrap();
    anna.sync(&server, OFFICE);
    place.name = "Tre".into();
    anna.store.write(|w| w.put(OFFICE, &place)).unwrap();
    anna.sync(&server, OFFICE);
    anna.store.close();
    backup::restore(&copy, &anna.path(), &key()).unwrap();
    let anna = anna.reopened();
    assert_eq!(anna.store.read(|r| r.get(place.id)).unwrap().unwrap().name, "Två");
    anna.sync(&server, OFFICE);
    assert_eq!(anna.store.read(|r| r.get(place.id)).unwrap().unwrap().name, "Tre");
    assert!(anna.store.read(|r| r.outbox()).unwrap().is_empty(), "what was sent is not sent again");
    assert_eq!(server.log(OFFICE).len(), 3);
    assert!(anna.store.read(|r| r.conflicts()).unwrap().is_empty());
}

#[test]
fn no_file_holds_a_word_in_plain_text() {
    let device = filled();
    let json = format!("{{\"note\":\"{}\"}}", CANARIES[3]);
    let draft = Draft {
        id: [1; 16],
        kind: "visit".into(),
        about: None,
        json,
        saved_at: crate::common::time(0),
    };
    device.store.write(|w| w.save_draft(&draft)).unwrap();
    device.store.write(|w| w.save_setting("server", CANARIES[4])).unwrap();
    device.store.write(|w| w.save_secret("device", CANARIES[3].as_bytes())).unwrap();
    device.store.backup(&device.folder.path().join("copy.db")).unwrap();
    let mut query = device.store.read(|r| r.search("kanarieord", 50)).unwrap();
    assert_eq!(query.len(), 50, "the index knows the word");
    query.clear();
    let files = nothing_readable_in(device.folder.path());
    assert!(files >= 3, "the database, its log and the copy: {files}");
    device.store.close();
    assert!(nothing_readable_in(device.folder.path()) >= 2);
}

fn nothing_readable_in(folder: &Path) -> usize {
    let mut files = 0;
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let bytes = fs::read(&path).unwrap();
        files += 1;
        for canary in CANARIES.into_iter().chain(["SQLite format 3", "row_state"]) {
            let wide: Vec<u8> = canary.encode_utf16().flat_map(u16::to_le_bytes).collect();
            for word in [canary.as_bytes(), canary.to_lowercase().as_bytes(), &wide] {
                let found = bytes.windows(word.len()).any(|window| window == word);
                assert!(!found, "{canary} in {}", path.display());
            }
        }
    }
    files
}

#[test]
fn errors_and_debug_output_say_nothing_of_what_is_stored() {
    let device = filled();
    let text = format!("{:?} {:?}", device.store, key());
    assert!(!text.contains("07") && !text.contains("Kanarie"), "{text}");
    let wrong = DatabaseKey::new([0xab; 32]);
    device.store.close();
    let error = Store::open(&device.path(), &wrong, device.clock.wall()).unwrap_err();
    assert!(!format!("{error:?} {error}").contains("abab"));
    let missing = device.store.read(|r| r.require::<Participant>(Id::from_bytes([4; 16])));
    assert!(matches!(missing, Err(Error::Closed)));
}
