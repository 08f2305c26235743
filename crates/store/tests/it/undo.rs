//! What was written can be taken back, and nothing that somebody has written since goes with it.

use crate::{
    common::{Device, OFFICE, Server, note, participant, workplace},
    kinds::{changed, for_each_kind, pair, sample, space_of},
};
use fotfaste_domain::{
    Entity, Id, Kind, Scope, case, employers, handover, introduction, office, personal, photo,
    place, place::Workplace, planning, templates, trust,
};
use fotfaste_store::{
    Error, Store,
    undo::{RowChange, TakenBack},
};
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};

const RESTORED: TakenBack = TakenBack { restored: 1, refused: 0 };

/// Writes a row one way or another; what the transaction made of it.
fn act<E: Entity>(store: &Store, space: [u8; 16], row: [u8; 16], step: u8) -> Vec<RowChange> {
    let id = Id::from_bytes(row);
    let with_id = |entity: E| E::from_values(id, entity.values()).unwrap();
    let is_known = store.read(|r| r.space_of(E::KIND, row)).unwrap().is_some();
    let written = store.write(|w| match step {
        0 => w.put(space, &with_id(sample())),
        1 => w.put(space, &with_id(changed(0, "väst"))),
        2 => w.put(space, &with_id(changed(1, "öst"))),
        3 => {
            w.put(space, &with_id(changed(0, "norr")))?;
            w.put(space, &with_id(changed(1, "söder")))
        }
        4 if is_known => w.delete(id),
        _ if is_known => w.restore(id),
        _ => Ok(()),
    });
    written.unwrap().changes
}

/// Random writes, taken back one by one from the last: after each the row is as it was before it.
fn taken_back_in_reverse<E: Entity + PartialEq + std::fmt::Debug>(device: &Device) {
    if E::KIND.is_append_only() {
        return;
    }
    let mut runner =
        TestRunner::new(Config { cases: 12, failure_persistence: None, ..Config::default() });
    let number = std::cell::Cell::new(0_u64);
    let story = prop::collection::vec(0..6_u8, 1..10);
    let outcome = runner.run(&story, |steps| {
        number.set(number.get() + 1);
        let mut row = [77; 16];
        row[..8].copy_from_slice(&number.get().to_le_bytes());
        let space = if E::KIND == Kind::Participant { row } else { space_of(E::KIND) };
        if E::KIND == Kind::Participant {
            device.join(space, Scope::Case);
        }
        let now = || device.store.read(|r| r.get::<E>(Id::from_bytes(row))).unwrap();
        let mut done = Vec::new();
        for step in steps {
            let before = now();
            done.push((before, act::<E>(&device.store, space, row, step)));
        }
        for (before, changes) in done.into_iter().rev() {
            for change in changes.iter().filter(|change| !change.is_empty()) {
                let taken = device.store.write(|w| w.take_back(change)).unwrap().value;
                assert!(taken.refused == 0 && taken.restored > 0, "nobody else wrote: {taken:?}");
            }
            assert_eq!(now(), before, "{}", E::KIND.table());
        }
        Ok(())
    });
    if let Err(failure) = outcome {
        panic!("{}: {failure}", E::KIND.table());
    }
}

#[test]
fn every_kind_that_is_changed_is_as_in_the_beginning_when_all_is_taken_back() {
    let [device, _] = pair();
    for_each_kind!(taken_back_in_reverse(&device));
}

#[test]
fn what_is_written_once_is_not_taken_back() {
    let [device, _] = pair();
    let elin = participant(4, "Elin");
    device.store.write(|w| w.put([4; 16], &elin)).unwrap();
    let written = device.store.write(|w| w.put([4; 16], &note(7, &elin, "Text"))).unwrap();
    let refused = device.store.write(|w| w.take_back(&written.changes[0]));
    assert!(matches!(refused, Err(Error::AppendOnly(Kind::JournalNote))), "{refused:?}");
}

fn place(device: &Device) -> Workplace {
    device.store.read(|r| r.get(Id::from_bytes([5; 16]))).unwrap().unwrap()
}

fn put(device: &Device, place: &Workplace) -> RowChange {
    device.store.write(|w| w.put(OFFICE, place)).unwrap().changes.remove(0)
}

fn take_back(device: &Device, change: &RowChange) -> TakenBack {
    device.store.write(|w| w.take_back(change)).unwrap().value
}

/// Two devices that know the same workplace.
fn together() -> ([Device; 2], Server, RowChange) {
    let (devices, server) = (pair(), Server::default());
    let made = put(&devices[0], &workplace(5, "Bageriet"));
    sync(&devices, &server);
    (devices, server, made)
}

fn sync([anna, bo]: &[Device; 2], server: &Server) {
    for device in [anna, bo, anna] {
        device.sync(server, OFFICE);
    }
    assert_eq!(place_or_none(anna), place_or_none(bo), "the devices converge");
}

fn place_or_none(device: &Device) -> Option<Workplace> {
    device.store.read(|r| r.get(Id::from_bytes([5; 16]))).unwrap()
}

#[test]
fn what_a_colleague_has_changed_since_stays_and_the_rest_is_taken_back() {
    let (devices, server, _) = together();
    let [anna, bo] = &devices;
    let there = Workplace { name: "Kaféet".into(), town: "Ort".into(), ..place(anna) };
    let change = put(anna, &there);
    sync(&devices, &server);
    put(bo, &Workplace { town: "Annan ort".into(), ..place(bo) });
    sync(&devices, &server);
    assert_eq!(take_back(anna, &change), TakenBack { restored: 1, refused: 1 });
    sync(&devices, &server);
    let now = place(bo);
    assert_eq!((now.name.as_str(), now.town.as_str()), ("Bageriet", "Annan ort"));
    assert_eq!(take_back(anna, &change), TakenBack { restored: 0, refused: 2 }, "and only once");
}

#[test]
fn what_was_written_at_the_same_time_and_not_seen_is_not_overwritten() {
    let (devices, server, _) = together();
    let [anna, bo] = &devices;
    put(bo, &Workplace { town: "Bos ort".into(), ..place(bo) });
    let change = put(anna, &Workplace { town: "Annas ort".into(), ..place(anna) });
    sync(&devices, &server);
    assert_eq!(take_back(anna, &change), TakenBack { restored: 0, refused: 1 });
    assert_eq!(anna.store.read(|r| r.conflicts()).unwrap().len(), 1, "somebody still chooses");
}

#[test]
fn a_row_that_a_colleague_has_written_in_is_not_unmade() {
    let (devices, server, made) = together();
    let [anna, bo] = &devices;
    put(bo, &Workplace { safety: "Halt golv".into(), ..place(bo) });
    sync(&devices, &server);
    assert_eq!(take_back(anna, &made).restored, 0);
    assert!(place_or_none(anna).is_some());
}

#[test]
fn a_row_that_was_made_and_sent_is_deleted_for_all() {
    let (devices, server, made) = together();
    assert_eq!(take_back(&devices[0], &made), RESTORED);
    sync(&devices, &server);
    assert_eq!(place_or_none(&devices[1]), None);
}

#[test]
fn a_deleted_row_comes_back_and_an_edit_of_it_is_not_taken_back_before() {
    let (devices, server, _) = together();
    let [anna, _] = &devices;
    let edited = put(anna, &Workplace { name: "Kaféet".into(), ..place(anna) });
    let deleted = anna.store.write(|w| w.delete(place(anna).id)).unwrap().changes.remove(0);
    assert_eq!(take_back(anna, &edited).restored, 0, "it would bring the row back half way");
    assert_eq!(take_back(anna, &deleted), RESTORED);
    assert_eq!(take_back(anna, &edited), RESTORED);
    sync(&devices, &server);
    assert_eq!(place(&devices[1]).name, "Bageriet");
}

#[test]
fn a_row_that_another_points_at_is_known_to_be_in_use() {
    let (devices, _, _) = together();
    let [anna, _] = &devices;
    let is_used =
        |except: &[_]| anna.store.read(|r| r.is_referred_to(Kind::Workplace, [5; 16], except));
    assert!(!is_used(&[]).unwrap());
    let mut there: introduction::Placement = sample();
    there.workplace = Id::from_bytes([5; 16]);
    anna.store.write(|w| w.put([4; 16], &there)).unwrap();
    assert!(is_used(&[]).unwrap(), "also from a case");
    assert!(!is_used(&[(Kind::Placement, there.id.bytes())]).unwrap());
    anna.store.write(|w| w.delete(there.id)).unwrap();
    assert!(!is_used(&[]).unwrap(), "a deleted one does not count");
    let plan: planning::Plan = sample();
    anna.store.write(|w| w.put([4; 16], &plan)).unwrap();
    let used = anna.store.read(|r| r.is_referred_to(Kind::Plan, plan.id.bytes(), &[])).unwrap();
    assert!(!used, "a plan shares its participant's identity");
}
