//! A program that is killed while it saves loses nothing that it had said was saved.
//!
//! The test runs itself as the program to kill. `FOTFASTE_KILLS` says how often (5 unless told).

use std::{
    env,
    hash::{BuildHasher, RandomState},
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Command, Stdio},
    time::Instant,
};

use crate::common::{Clock, Device, OFFICE, key, note, participant, workplace};
use fotfaste_domain::{Id, Kind, Scope, case::JournalNote, place::Workplace};
use fotfaste_store::{Error, Store, drafts::Draft};

const STORE: &str = "FOTFASTE_KILLED_STORE";

fn id(number: u32) -> [u8; 16] {
    let mut id = [50; 16];
    id[..4].copy_from_slice(&number.to_be_bytes());
    id
}

/// One save: a note and a workplace that belong together, and a draft.
fn save(store: &Store, number: u32) -> Result<(), Error> {
    let person = participant(4, "Alma");
    let space = person.id.bytes();
    let text = format!("anteckning {number} {}", "ord ".repeat(40));
    let line = JournalNote { id: Id::from_bytes(id(number)), ..note(0, &person, &text) };
    let place = Workplace { id: Id::from_bytes(id(number)), ..workplace(0, &text) };
    store.write(|w| {
        w.put(space, &line)?;
        w.put(OFFICE, &place)
    })?;
    let draft = Draft {
        id: [1; 16],
        kind: "visit".into(),
        about: None,
        json: number.to_string(),
        saved_at: crate::common::time(0),
    };
    store.write(|w| w.save_draft(&draft)).map(|_| ())
}

/// Not a test of its own: what the killed program does. It does nothing unless asked to.
#[test]
fn saving_until_killed() {
    let Some(path) = env::var_os(STORE) else { return };
    let store = Store::open(Path::new(&path), &key(), Clock::new().wall()).unwrap();
    let first = store.read(|r| r.count(Kind::JournalNote)).unwrap();
    let mut out = std::io::stdout();
    for number in u32::try_from(first).unwrap().. {
        save(&store, number).unwrap();
        writeln!(out, "\nsaved {number}").unwrap();
        out.flush().unwrap();
    }
}

/// Starts the program, lets it save some times, kills it in the middle of something, and gives the
/// last number that it said was saved.
fn kill_after(path: &Path, saves: u32, spin: u32) -> u32 {
    let mut child = Command::new(env::current_exe().unwrap())
        .args(["--exact", "kill::saving_until_killed", "--nocapture"])
        .env(STORE, path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut last = 0;
    let mut left = saves;
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    while left > 0 {
        let line = lines.next().expect("the program goes on until it is killed").unwrap();
        if let Some(number) = line.strip_prefix("saved ") {
            last = number.parse().unwrap();
            left -= 1;
        }
    }
    let begun = Instant::now();
    while begun.elapsed().as_micros() < u128::from(spin) {
        std::hint::spin_loop();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    for line in lines.map_while(Result::ok) {
        if let Some(number) = line.strip_prefix("saved ") {
            last = number.parse().unwrap();
        }
    }
    last
}

/// Everything up to the last number is there, whole, once, and waits to be sent.
fn check(path: &Path, last: u32) {
    let store = Store::open(path, &key(), Clock::new().wall()).unwrap();
    store.verify().unwrap();
    let notes = store.read(|r| r.all::<JournalNote>()).unwrap();
    let places = store.read(|r| r.all::<Workplace>()).unwrap();
    assert_eq!(notes.len(), places.len(), "what was saved together is there together");
    assert!(notes.len() as u32 > last, "{} of {last} are there", notes.len());
    assert!(notes.len() as u32 <= last + 2, "one may have been saved and not said");
    for (number, (note, place)) in (0..).zip(notes.iter().zip(places.iter())) {
        assert_eq!((note.id.bytes(), place.id.bytes()), (id(number), id(number)));
        assert!(note.text.starts_with(&format!("anteckning {number} ")));
        assert_eq!(place.name, note.text.trim_end().to_owned() + " ");
    }
    let draft = store.read(|r| r.draft([1; 16])).unwrap().unwrap();
    assert!(draft.json.parse::<u32>().unwrap() >= last, "the draft is the last one saved");
    let waiting = store.read(|r| r.outbox()).unwrap();
    let rows: usize = waiting.iter().map(|space| space.rows.len()).sum();
    assert_eq!(rows, notes.len() * 2 + 1, "each row waits, and the participant");
    store.close();
}

#[test]
fn nothing_that_was_said_to_be_saved_is_missing_after_a_kill() {
    let device = Device::new(1);
    let person = participant(4, "Alma");
    device.join(person.id.bytes(), Scope::Case);
    device.store.write(|w| w.put(person.id.bytes(), &person)).unwrap();
    device.store.close();
    let kills = env::var("FOTFASTE_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(5);
    for _ in 0..kills {
        let random = RandomState::new().hash_one(0_u8) as u32;
        let last = kill_after(&device.path(), 1 + random % 9, random % 5_000);
        check(&device.path(), last);
    }
}
