//! Writing and reading rows on one device.

use crate::common::{Device, OFFICE, key, note, participant, workplace};
use fotfaste_domain::{Id, Kind, Scope, Value, case::Participant, place::Workplace};
use fotfaste_store::{DatabaseKey, Error, Identity, Store};

#[test]
fn what_is_written_can_be_read_again_also_after_closing() {
    let device = Device::new(1);
    let place = workplace(5, "Bageriet");
    let written = device.store.write(|w| w.put(OFFICE, &place)).unwrap();
    assert_eq!(written.kinds.into_iter().collect::<Vec<_>>(), [Kind::Workplace]);
    device.store.close();
    assert!(matches!(device.store.read(|r| r.get(place.id)), Err(Error::Closed)));
    assert!(matches!(device.store.write(|w| w.put(OFFICE, &place)), Err(Error::Closed)));
    let again = Store::open(&device.path(), &key(), device.clock.wall()).unwrap();
    assert_eq!(again.read(|r| r.get(place.id)).unwrap(), Some(place));
}

#[test]
fn another_key_does_not_open_the_store() {
    let device = Device::new(1);
    device.store.close();
    let wrong = DatabaseKey::new([8; 32]);
    let opened = Store::open(&device.path(), &wrong, device.clock.wall());
    assert!(matches!(opened, Err(Error::WrongKey)), "{opened:?}");
    let nowhere = device.folder.path().join("nowhere.db");
    let opened = Store::open(&nowhere, &key(), device.clock.wall());
    assert!(matches!(opened, Err(Error::NoStore)));
    assert!(!nowhere.exists(), "opening makes no file");
    let who = Identity { office: OFFICE, user: [2; 16], device: [3; 16] };
    let created = Store::create(&device.path(), &key(), &who, device.clock.wall());
    assert!(matches!(created, Err(Error::Exists)), "a store is never written over");
}

#[test]
fn only_fields_that_differ_become_changes() {
    let device = Device::new(1);
    let mut place = workplace(5, "Bageriet");
    let ops = |device: &Device| device.store.write(|w| w.take_outbox(OFFICE, 100)).unwrap().value;
    device.store.write(|w| w.put(OFFICE, &place)).unwrap();
    let first: Vec<_> = ops(&device).into_iter().map(|op| op.field).collect();
    assert_eq!(first, ["name", "town"], "empty fields need no change");
    device.store.write(|w| w.put(OFFICE, &place)).unwrap();
    assert_eq!(ops(&device).len(), 2, "writing the same again changes nothing");
    place.branch = "livsmedel".into();
    device.store.write(|w| w.put(OFFICE, &place)).unwrap();
    assert_eq!(ops(&device).len(), 3);
}

#[test]
fn changes_of_a_field_that_were_never_sent_become_one() {
    let device = Device::new(1);
    let mut place = workplace(5, "Bageriet");
    for name in ["Bageriet", "Nya bageriet", "Bageriet vid torget"] {
        place.name = name.into();
        device.store.write(|w| w.put(OFFICE, &place)).unwrap();
    }
    let ops = device.store.write(|w| w.take_outbox(OFFICE, 100)).unwrap().value;
    let names: Vec<_> = ops.iter().filter(|op| op.field == "name").collect();
    assert_eq!(names.len(), 1);
    assert_eq!(names[0].value, Value::Text("Bageriet vid torget".into()));
    assert_eq!(names[0].overwrites, [], "nobody else has seen the earlier ones");
}

#[test]
fn a_failed_write_leaves_nothing_behind() {
    let device = Device::new(1);
    let place = workplace(5, "Bageriet");
    let failed = device.store.write(|w| {
        w.put(OFFICE, &place)?;
        w.put([99; 16], &place)
    });
    assert!(matches!(failed, Err(Error::UnknownSpace)));
    assert_eq!(device.store.read(|r| r.get(place.id)).unwrap(), None);
    assert!(device.store.read(|r| r.outbox()).unwrap().is_empty());
}

#[test]
fn a_panic_in_a_write_leaves_the_store_whole() {
    let device = Device::new(1);
    let place = workplace(5, "Bageriet");
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        device.store.write(|w| {
            w.put(OFFICE, &place)?;
            if true {
                panic!("on purpose");
            }
            Ok::<_, Error>(())
        })
    }));
    assert!(panicked.is_err());
    assert_eq!(device.store.read(|r| r.get(place.id)).unwrap(), None);
    device.store.write(|w| w.put(OFFICE, &place)).unwrap();
}

#[test]
fn notes_are_never_changed_or_deleted() {
    let device = Device::new(1);
    let person = participant(4, "Alma");
    let space = person.id.bytes();
    device.join(space, Scope::Case);
    let mut first = note(6, &person, "Kom i tid.");
    device.store.write(|w| w.put(space, &first)).unwrap();
    first.text = "Kom för sent.".into();
    let changed = device.store.write(|w| w.put(space, &first));
    assert!(matches!(changed, Err(Error::AppendOnly(Kind::JournalNote))));
    let deleted = device.store.write(|w| w.delete(first.id));
    assert!(matches!(deleted, Err(Error::AppendOnly(Kind::JournalNote))));
}

#[test]
fn a_row_is_refused_in_a_space_it_does_not_belong_in() {
    let device = Device::new(1);
    let (person, other) = (participant(4, "Alma"), participant(5, "Bo"));
    device.join(person.id.bytes(), Scope::Case);
    let refused = |result: Result<_, Error>| {
        assert!(matches!(result, Err(Error::WrongSpace(_))), "{result:?}");
    };
    refused(device.store.write(|w| w.put(OFFICE, &person)));
    refused(device.store.write(|w| w.put(person.id.bytes(), &other)));
    refused(device.store.write(|w| w.put(person.id.bytes(), &workplace(6, "Bageriet"))));
    device.join(other.id.bytes(), Scope::Case);
    let note = note(6, &person, "Hej");
    device.store.write(|w| w.put(person.id.bytes(), &note)).unwrap();
    refused(device.store.write(|w| w.put(other.id.bytes(), &note)));
}

#[test]
fn a_deleted_row_is_gone_and_comes_back_when_restored_or_written() {
    let device = Device::new(1);
    let place = workplace(5, "Bageriet");
    let get = || device.store.read(|r| r.get(place.id)).unwrap();
    device.store.write(|w| w.put(OFFICE, &place)).unwrap();
    device.store.write(|w| w.delete(place.id)).unwrap();
    assert_eq!(get(), None);
    assert_eq!(device.store.read(|r| r.count(Kind::Workplace)).unwrap(), 0);
    device.store.write(|w| w.restore(place.id)).unwrap();
    assert_eq!(get(), Some(place.clone()));
    device.store.write(|w| w.delete(place.id)).unwrap();
    device.store.write(|w| w.put(OFFICE, &place)).unwrap();
    assert_eq!(get(), Some(place.clone()));
    let missing: Id<Participant> = Id::from_bytes([77; 16]);
    let deleted = device.store.write(|w| w.delete(missing));
    assert!(matches!(deleted, Err(Error::Missing(Kind::Participant))));
}

#[test]
fn rows_are_found_by_their_fields() {
    let device = Device::new(1);
    for (number, name) in [(5, "Kiosken"), (6, "Bageriet"), (7, "Caféet")] {
        device.store.write(|w| w.put(OFFICE, &workplace(number, name))).unwrap();
    }
    let town = [("town", Value::Text("Västervik".into()))];
    let found = device.store.read(|r| r.find::<Workplace>(&town, &["name"])).unwrap();
    let names: Vec<_> = found.iter().map(|place| place.name.as_str()).collect();
    assert_eq!(names, ["Bageriet", "Caféet", "Kiosken"]);
    let unknown = device.store.read(|r| r.find::<Workplace>(&[("nope", Value::Null)], &[]));
    assert!(matches!(unknown, Err(Error::UnknownField(Kind::Workplace))));
}

#[test]
fn changes_follow_each_other_when_the_clock_goes_back() {
    let device = Device::new(1);
    let mut place = workplace(5, "Bageriet");
    device.store.write(|w| w.put(OFFICE, &place)).unwrap();
    device.clock.set(1_000);
    device.store.close();
    let store = Store::open(&device.path(), &key(), device.clock.wall()).unwrap();
    place.name = "Nytt namn".into();
    store.write(|w| w.put(OFFICE, &place)).unwrap();
    let ops = store.write(|w| w.take_outbox(OFFICE, 100)).unwrap().value;
    let (town, name) = (&ops[0], &ops[1]);
    assert_eq!((town.field.as_str(), name.field.as_str()), ("town", "name"));
    assert!(name.clock > town.clock);
}

#[test]
fn a_text_that_no_batch_could_carry_is_refused() {
    let device = Device::new(1);
    let place = workplace(5, &"å".repeat(200_000));
    let refused = device.store.write(|w| w.put(OFFICE, &place));
    assert!(matches!(refused, Err(Error::TooLong(Kind::Workplace))));
    let swallowed = device.store.write(|w| {
        drop(w.put(OFFICE, &place));
        w.put(OFFICE, &workplace(6, "Bageriet"))
    });
    assert!(matches!(swallowed, Err(Error::HalfWritten)), "{swallowed:?}");
    assert!(device.store.read(|r| r.all::<Workplace>()).unwrap().is_empty(), "nothing of it");
}

#[test]
fn a_store_that_a_newer_program_has_changed_is_left_alone() {
    let device = Device::new(1);
    device.store.close();
    let raw = device.raw();
    let sql = "INSERT INTO refinery_schema_history SELECT 99, name, applied_on, checksum
               FROM refinery_schema_history WHERE version = 1";
    raw.execute(sql, []).unwrap();
    drop(raw);
    let before = std::fs::read(device.path()).unwrap();
    let opened = Store::open(&device.path(), &key(), device.clock.wall());
    assert!(matches!(opened, Err(Error::NewerSchema)), "{opened:?}");
    assert_eq!(std::fs::read(device.path()).unwrap(), before);
}

#[test]
fn readers_see_the_last_whole_write_while_another_is_under_way() {
    let device = Device::new(1);
    device.store.write(|w| w.put(OFFICE, &workplace(5, "Ett"))).unwrap();
    let name = || device.store.read(|r| r.require(workplace(5, "").id)).unwrap().name;
    let written = device.store.write(|w| {
        w.put(OFFICE, &workplace(5, "Två"))?;
        assert_eq!(w.require(workplace(5, "").id)?.name, "Två", "the writer sees its own");
        assert_eq!(name(), "Ett", "a reader does not wait and does not see half of it");
        Ok::<_, Error>(())
    });
    written.unwrap();
    assert_eq!(name(), "Två");
}

#[test]
fn many_readers_wait_for_each_other_and_closing_waits_for_them() {
    let device = Device::new(1);
    device.store.write(|w| w.put(OFFICE, &workplace(5, "Ett"))).unwrap();
    let barrier = std::sync::Barrier::new(4);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let count = device.store.read(|r| {
                    barrier.wait();
                    r.count(Kind::Workplace)
                });
                assert_eq!(count.unwrap(), 1);
            });
        }
        for _ in 0..20 {
            scope.spawn(|| device.store.read(|r| r.count(Kind::Workplace)).unwrap());
        }
    });
    device.store.close();
    assert!(matches!(device.store.read(|r| r.count(Kind::Workplace)), Err(Error::Closed)));
    assert!(!log_of(&device).exists(), "the log is written back when it closes");
}

fn log_of(device: &Device) -> std::path::PathBuf {
    device.folder.path().join("store.db-wal")
}
