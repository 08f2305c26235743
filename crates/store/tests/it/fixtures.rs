//! Stores written by every schema there has been: each opens, and holds what it held.
//!
//! A schema that has landed is never edited. When a migration is added, run
//! `cargo test -p fotfaste-store -- --ignored write_a_fixture` **before** adding it, and keep the file.

use std::{fs, path::PathBuf};

use fotfaste_domain::{
    ColumnType, Entity, FieldSpec, Id, Kind, Scope, Value,
    case::{Enrolment, FollowUp, JournalNote},
    introduction::Placement,
    office::Programme,
    place::Workplace,
    programme::AF_SIUS,
};
use fotfaste_store::{Store, drafts::Draft, queries::Filter};

use crate::common::{
    Clock, Device, OFFICE, SentBatch, content, day, key, note, participant, time, workplace,
};

/// The newest schema there is a fixture of.
const NEWEST: u32 = 6;

fn fixture(version: u32) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/it/fixtures");
    folder.join(format!("v{version}.db"))
}

/// An entity of which only this was ever said: how any schema, also a later one, would write it.
fn said<E: Entity>(id: Id<E>, said: &[(&str, Value)]) -> E {
    let empty = |field: &FieldSpec| match field.column.ty {
        _ if field.column.nullable => Value::Null,
        ColumnType::Integer => Value::Int(0),
        ColumnType::Text => Value::Text(String::new()),
        ColumnType::Blob => Value::Blob(vec![4; 16]),
        ColumnType::Content => Value::Blob(content(4).bytes().to_vec()),
    };
    let value = |field: &FieldSpec| {
        let known = said.iter().find(|(name, _)| *name == field.name);
        known.map_or_else(|| empty(field), |(_, value)| value.clone())
    };
    let built = E::from_values(id, E::FIELDS.iter().map(value).collect());
    built.unwrap_or_else(|_| panic!("a {} needs more said", E::KIND.table()))
}

fn text(words: &str) -> Value {
    Value::Text(words.into())
}

fn programme() -> Programme {
    let days = ("follow_up_days", text("7,14,28"));
    let said_of = [("name", text("AF-SIUS")), ("introduction_weeks", Value::Int(26)), days];
    said(AF_SIUS, &said_of)
}

fn enrolment() -> Enrolment {
    let since = text("2026-03-02");
    let phase = ("phase", text("introduction"));
    let days = [("starts_on", since.clone()), ("phase_since", since)];
    said(Id::from_bytes([10; 16]), &[phase, days[0].clone(), days[1].clone()])
}

fn placement() -> Placement {
    let said_of = [("kind", text("employment")), ("starts_on", text("2026-03-02"))];
    said(Id::from_bytes([11; 16]), &said_of)
}

fn follow_up() -> FollowUp {
    let placement = ("placement", Value::Blob(vec![11; 16]));
    let said_of = [("state", text("planned")), ("due_on", text("2026-03-09")), placement];
    said(Id::from_bytes([12; 16]), &said_of)
}

#[test]
#[ignore = "writes a file that is kept"]
fn write_a_fixture() {
    let device = Device::new(1);
    let person = participant(4, "Alma");
    let space = person.id.bytes();
    device.join(space, Scope::Case);
    let mut place = workplace(5, "Bageriet");
    device.store.write(|w| w.put(OFFICE, &place)).unwrap();
    let sent = device.store.write(|w| w.take_outbox(OFFICE, 10)).unwrap().value;
    place.name = "Ångbageriet".into();
    let draft = Draft {
        id: [6; 16],
        kind: "visit".into(),
        about: Some(space),
        json: "{\"note\":\"halvvägs\"}".into(),
        saved_at: time(0),
    };
    let written = device.store.write(|w| {
        w.put(OFFICE, &place)?;
        w.put(OFFICE, &programme())?;
        w.put(space, &person)?;
        w.put(space, &enrolment())?;
        w.put(space, &placement())?;
        w.put(space, &follow_up())?;
        w.put(space, &note(7, &person, "Trivs vid diskmaskinen."))?;
        w.save_epoch_key(space, 0, &[8; 32])?;
        w.append_certificate(0, b"root")?;
        w.save_setting("server", "https://example.org")?;
        w.save_draft(&draft)
    });
    written.unwrap();
    // A colleague's change at the same time, and something only a newer program knows.
    let mut theirs = sent[0].clone();
    (theirs.device, theirs.value) = ([9; 16], Value::Text("Deras bageri".into()));
    let mut newer = theirs.clone();
    (newer.field, newer.clock.0) = ("parking".into(), theirs.clock.0 + 1);
    device.apply(OFFICE, &SentBatch { device: [9; 16], sequence: 1, ops: vec![theirs, newer] }, 0);
    device.store.close();
    fs::create_dir_all(fixture(NEWEST).parent().unwrap()).unwrap();
    fs::copy(device.path(), fixture(NEWEST)).unwrap();
}

#[test]
fn a_store_of_every_schema_opens_with_all_it_held() {
    for version in 1..=NEWEST {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("store.db");
        fs::copy(fixture(version), &path).unwrap();
        let store = Store::open(&path, &key(), Clock::new().wall()).unwrap();
        holds_what_it_held(&store);
        store.verify().unwrap();
        store.close();
        let store = Store::open(&path, &key(), Clock::new().wall()).unwrap();
        holds_what_it_held(&store);
    }
}

fn holds_what_it_held(store: &Store) {
    let places = store.read(|r| r.all::<Workplace>()).unwrap();
    assert_eq!((places.len(), places[0].town.as_str()), (1, "Västervik"));
    let notes = store.read(|r| r.all::<JournalNote>()).unwrap();
    assert_eq!(notes[0].text, "Trivs vid diskmaskinen.");
    assert_eq!(store.read(|r| r.all::<Programme>()).unwrap().readable, [programme()]);
    assert_eq!(store.read(|r| r.all::<Enrolment>()).unwrap().readable, [enrolment()]);
    assert_eq!(store.read(|r| r.all::<Placement>()).unwrap().readable, [placement()]);
    assert_eq!(store.read(|r| r.all::<FollowUp>()).unwrap().readable, [follow_up()]);
    let conflicts = store.read(|r| r.conflicts()).unwrap();
    assert_eq!((conflicts.len(), conflicts[0].heads.len()), (1, 2));
    let history = store.read(|r| r.history(Kind::Workplace, [5; 16])).unwrap();
    assert!(history.iter().any(|change| change.value == Value::Text("Bageriet".into())));
    assert!(history.iter().any(|change| change.field == "parking"));
    assert_eq!(store.read(|r| r.search("diskmaskinen", 9)).unwrap().len(), 1);
    let lines = store.read(|r| r.participants(&Filter::all(day("2026-06-10")))).unwrap();
    assert_eq!((lines.len(), lines[0].first_name.as_str()), (1, "Alma"));
    assert!(!store.read(|r| r.outbox()).unwrap().is_empty());
    assert_eq!(*store.read(|r| r.epoch_key([4; 16], 0)).unwrap().unwrap(), [8; 32]);
    assert_eq!(store.read(|r| r.certificates()).unwrap(), [b"root"]);
    assert_eq!(
        store.read(|r| r.setting("server")).unwrap().as_deref(),
        Some("https://example.org")
    );
    assert!(store.read(|r| r.draft([6; 16])).unwrap().unwrap().json.contains("halvvägs"));
}
