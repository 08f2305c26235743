//! Two people, one row: who wins, what is kept, what is asked.

use crate::common::{Device, OFFICE, Server, workplace};
use fotfaste_domain::{Kind, Value, place::Workplace};
use fotfaste_store::{Error, Op, OpId};

/// Two devices that both have the same workplace.
fn pair() -> (Device, Device, Server, Workplace) {
    let (anna, bo, server) = (Device::new(1), Device::new(2), Server::default());
    let place = workplace(5, "Bageriet");
    anna.store.write(|w| w.put(OFFICE, &place)).unwrap();
    sync(&anna, &bo, &server);
    (anna, bo, server, place)
}

fn sync(anna: &Device, bo: &Device, server: &Server) {
    anna.sync(server, OFFICE);
    bo.sync(server, OFFICE);
    anna.pull(server, OFFICE);
}

fn edit(device: &Device, place: &Workplace, change: impl Fn(&mut Workplace)) {
    let mut place = device.store.read(|r| r.require(place.id)).unwrap();
    change(&mut place);
    device.store.write(|w| w.put(OFFICE, &place)).unwrap();
}

fn get(device: &Device, place: &Workplace) -> Option<Workplace> {
    device.store.read(|r| r.get(place.id)).unwrap()
}

fn text(value: &str) -> Value {
    Value::Text(value.into())
}

#[test]
fn edits_of_different_fields_both_survive() {
    let (anna, bo, server, place) = pair();
    edit(&anna, &place, |p| p.street = "Storgatan 1".into());
    edit(&bo, &place, |p| p.headcount = Some(12));
    sync(&anna, &bo, &server);
    let merged = get(&anna, &place).unwrap();
    assert_eq!((merged.street.as_str(), merged.headcount), ("Storgatan 1", Some(12)));
    assert_eq!(get(&bo, &place), Some(merged));
    assert!(anna.store.read(|r| r.conflicts()).unwrap().is_empty());
}

#[test]
fn edits_of_one_field_are_both_kept_until_somebody_chooses() {
    let (anna, bo, server, place) = pair();
    edit(&anna, &place, |p| p.name = "Annas".into());
    bo.clock.set(crate::common::START + 1_000);
    edit(&bo, &place, |p| p.name = "Bos".into());
    sync(&anna, &bo, &server);
    for device in [&anna, &bo] {
        assert_eq!(get(device, &place).unwrap().name, "Bos", "the later one shows");
        let conflicts = device.store.read(|r| r.conflicts()).unwrap();
        let [conflict] = &conflicts[..] else { panic!("one conflict: {conflicts:?}") };
        assert_eq!((conflict.kind.as_str(), conflict.field.as_str()), ("workplace", "name"));
        let heads: Vec<_> = conflict.heads.iter().map(|h| (h.value.clone(), h.device)).collect();
        assert_eq!(heads, [(text("Bos"), bo.id), (text("Annas"), anna.id)]);
    }
    let row = place.id.bytes();
    anna.store.write(|w| w.resolve(Kind::Workplace, row, "name", text("Annas"))).unwrap();
    sync(&anna, &bo, &server);
    for device in [&anna, &bo] {
        assert_eq!(get(device, &place).unwrap().name, "Annas");
        assert!(device.store.read(|r| r.conflicts()).unwrap().is_empty());
        let history = device.store.read(|r| r.history(Kind::Workplace, row)).unwrap();
        let names: Vec<_> = history.iter().filter(|c| c.field == "name").collect();
        let values: Vec<_> = names.iter().map(|c| (c.value.clone(), c.stands)).collect();
        let all = [("Annas", true), ("Bos", false), ("Annas", false), ("Bageriet", false)];
        assert_eq!(values, all.map(|(value, stands)| (text(value), stands)));
    }
}

#[test]
fn the_same_value_written_by_two_is_no_conflict_and_is_replaced_as_one() {
    let (anna, bo, server, place) = pair();
    edit(&anna, &place, |p| p.town = "Vimmerby".into());
    edit(&bo, &place, |p| p.town = "Vimmerby".into());
    sync(&anna, &bo, &server);
    assert!(bo.store.read(|r| r.conflicts()).unwrap().is_empty());
    edit(&bo, &place, |p| p.town = "Hultsfred".into());
    sync(&anna, &bo, &server);
    assert_eq!(get(&anna, &place).unwrap().town, "Hultsfred");
    assert!(anna.store.read(|r| r.conflicts()).unwrap().is_empty());
}

#[test]
fn an_edit_brings_back_what_was_deleted_at_the_same_time() {
    let (anna, bo, server, place) = pair();
    anna.store.write(|w| w.delete(place.id)).unwrap();
    edit(&bo, &place, |p| p.name = "Bos".into());
    sync(&anna, &bo, &server);
    for device in [&anna, &bo] {
        assert_eq!(get(device, &place).unwrap().name, "Bos");
        let conflicts = device.store.read(|r| r.conflicts()).unwrap();
        let [conflict] = &conflicts[..] else { panic!("one conflict: {conflicts:?}") };
        assert_eq!(conflict.field, "deleted");
        assert_eq!(conflict.heads[0].device, anna.id);
        let (field, head) = &conflict.brought_back_by[0];
        assert_eq!((field.as_str(), &head.value, head.device), ("name", &text("Bos"), bo.id));
    }
    let row = place.id.bytes();
    bo.store.write(|w| w.resolve(Kind::Workplace, row, "deleted", Value::Int(1))).unwrap();
    sync(&anna, &bo, &server);
    for device in [&anna, &bo] {
        assert_eq!(get(device, &place), None, "this time everything had been seen");
        assert!(device.store.read(|r| r.conflicts()).unwrap().is_empty());
    }
}

#[test]
fn a_row_that_both_delete_is_deleted_also_when_one_had_edited_it() {
    let (anna, bo, server, place) = pair();
    edit(&bo, &place, |p| p.name = "Bos".into());
    bo.store.write(|w| w.delete(place.id)).unwrap();
    anna.clock.set(crate::common::START + 5_000);
    anna.store.write(|w| w.delete(place.id)).unwrap();
    sync(&anna, &bo, &server);
    assert_eq!((get(&anna, &place), get(&bo, &place)), (None, None));
}

#[test]
fn a_batch_applied_again_changes_nothing() {
    let (anna, bo, server, place) = pair();
    edit(&anna, &place, |p| p.name = "Annas".into());
    anna.push(&server, OFFICE);
    let log = server.log(OFFICE);
    let last = log.len() - 1;
    assert_eq!(bo.apply(OFFICE, &log[last], last).rows, 1);
    assert_eq!(bo.apply(OFFICE, &log[last], last), Default::default());
    assert_eq!(bo.store.read(|r| r.cursor(OFFICE)).unwrap(), log.len() as u64);
}

#[test]
fn a_batch_out_of_order_forged_or_unknown_is_refused_whole() {
    let (anna, bo, server, place) = pair();
    for name in ["Ett", "Två"] {
        edit(&anna, &place, |p| p.name = name.into());
        anna.push(&server, OFFICE);
    }
    let log = server.log(OFFICE);
    let apply = |space, sequence, hash, ops: Vec<Op>| {
        let applied = bo.store.write(|w| w.apply_batch(space, anna.id, sequence, hash, 9, ops));
        applied.map(|_| ())
    };
    let (second, third) = (crate::common::hash(anna.id, 2), crate::common::hash(anna.id, 3));
    let skipped = apply(OFFICE, 3, third, log[2].ops.clone());
    assert!(matches!(skipped, Err(Error::OutOfOrder { expected: 2 })));
    let forked = apply(OFFICE, 1, second, log[1].ops.clone());
    assert!(matches!(forked, Err(Error::Forked)));
    let unknown = apply([77; 16], 1, second, Vec::new());
    assert!(matches!(unknown, Err(Error::UnknownSpace)));
    let mut foreign = log[1].ops.clone();
    foreign[0].device = [66; 16];
    assert!(matches!(apply(OFFICE, 2, second, foreign), Err(Error::ForeignChange)));
    assert_eq!(get(&bo, &place).unwrap().name, "Bageriet");
    assert_eq!(bo.store.read(|r| r.cursor(OFFICE)).unwrap(), 1, "the cursor stayed too");
    apply(OFFICE, 2, second, log[1].ops.clone()).unwrap();
    assert_eq!(get(&bo, &place).unwrap().name, "Ett");
}

#[test]
fn a_change_may_come_before_the_one_it_replaces() {
    let (anna, bo, server, place) = pair();
    edit(&anna, &place, |p| p.name = "Annas".into());
    sync(&anna, &bo, &server);
    edit(&bo, &place, |p| p.name = "Bos".into());
    bo.push(&server, OFFICE);
    let cecilia = Device::new(3);
    let log = server.log(OFFICE);
    let from = |device: &Device| log.iter().filter(|b| b.device == device.id).collect::<Vec<_>>();
    for (position, batch) in from(&bo).into_iter().chain(from(&anna)).enumerate() {
        cecilia.apply(OFFICE, batch, position);
    }
    assert_eq!(get(&cecilia, &place).unwrap().name, "Bos");
    assert!(cecilia.store.read(|r| r.conflicts()).unwrap().is_empty());
    let history = cecilia.store.read(|r| r.history(Kind::Workplace, place.id.bytes())).unwrap();
    assert_eq!(history.iter().filter(|c| c.field == "name").count(), 3);
}

#[test]
fn changes_that_overwrite_each_other_in_a_ring_harm_nobody() {
    let (_, bo, server, place) = pair();
    let op = |clock: u64, other: u64| Op {
        kind: "workplace".into(),
        row: place.id.bytes(),
        field: "safety".into(),
        value: text("x"),
        clock: fotfaste_store::Hlc(clock),
        device: [3; 16],
        overwrites: vec![OpId { clock: fotfaste_store::Hlc(other), device: [3; 16] }],
    };
    let batch =
        crate::common::SentBatch { device: [3; 16], sequence: 1, ops: vec![op(1, 2), op(2, 1)] };
    bo.apply(OFFICE, &batch, 7);
    assert_eq!(get(&bo, &place).unwrap().safety, "");
    edit(&bo, &place, |p| p.safety = "Halt golv.".into());
    bo.push(&server, OFFICE);
    assert_eq!(get(&bo, &place).unwrap().safety, "Halt golv.");
}

#[test]
fn an_edit_made_after_sealing_goes_in_the_next_batch_and_replaces_the_first() {
    let (anna, bo, server, place) = pair();
    edit(&anna, &place, |p| p.name = "Ett".into());
    let taken = anna.store.write(|w| w.take_outbox(OFFICE, 10)).unwrap().value;
    edit(&anna, &place, |p| p.name = "Två".into());
    let ids: Vec<_> = taken.iter().map(Op::id).collect();
    let hash = crate::common::hash(anna.id, 2);
    anna.store.write(|w| w.keep_sealed(OFFICE, 2, &ids, b"bytes", hash)).unwrap();
    let sealed = anna.store.read(|r| r.sealed()).unwrap();
    assert_eq!((sealed.len(), &sealed[0].bytes[..]), (1, &b"bytes"[..]));
    server.keep(OFFICE, anna.id, 2, taken);
    anna.store.write(|w| w.acknowledge(OFFICE, 2, 2)).unwrap();
    assert!(anna.store.read(|r| r.sealed()).unwrap().is_empty());
    sync(&anna, &bo, &server);
    assert_eq!(get(&bo, &place).unwrap().name, "Två");
    assert!(bo.store.read(|r| r.conflicts()).unwrap().is_empty());
    assert!(anna.store.read(|r| r.outbox()).unwrap().is_empty());
}

#[test]
fn what_waits_is_told_by_space_and_row() {
    let (anna, _, _, place) = pair();
    edit(&anna, &place, |p| (p.name, p.town) = ("Ett".into(), "Två".into()));
    anna.store.write(|w| w.put(OFFICE, &workplace(6, "Kiosken"))).unwrap();
    let outbox = anna.store.read(|r| r.outbox()).unwrap();
    assert_eq!((outbox.len(), outbox[0].space, outbox[0].ops), (1, OFFICE, 4));
    // The first save of a device begins a millisecond after whatever it has seen.
    let began = outbox[0].oldest - crate::common::time(crate::common::START);
    assert!((0..10).contains(&began.num_milliseconds()), "{began}");
    let rows: Vec<_> = outbox[0].rows.iter().map(|row| (row.row, row.ops)).collect();
    assert_eq!(rows, [([5; 16], 2), ([6; 16], 2)]);
}

#[test]
fn what_was_saved_together_is_sent_together() {
    let anna = Device::new(1);
    let places: Vec<_> = (10..20).map(|number| workplace(number, "Plats")).collect();
    anna.store.write(|w| places.iter().try_for_each(|p| w.put(OFFICE, p))).unwrap();
    anna.store.write(|w| w.put(OFFICE, &workplace(30, "Kiosken"))).unwrap();
    let server = Server::default();
    assert_eq!(anna.push_some(&server, OFFICE, 21), 20, "the next save is not begun");
    assert_eq!(anna.push_some(&server, OFFICE, 21), 2);
    assert_eq!(anna.push_some(&server, OFFICE, 21), 0);
}

#[test]
fn a_save_larger_than_a_batch_is_cut_between_rows() {
    let anna = Device::new(1);
    let places: Vec<_> = (10..20).map(|number| workplace(number, "Plats")).collect();
    anna.store.write(|w| places.iter().try_for_each(|p| w.put(OFFICE, p))).unwrap();
    let server = Server::default();
    assert_eq!(anna.push_some(&server, OFFICE, 5), 4);
    let long = "å".repeat(100_000);
    let long: Vec<_> = (40..50).map(|number| workplace(number, &long)).collect();
    anna.store.write(|w| long.iter().try_for_each(|p| w.put(OFFICE, p))).unwrap();
    anna.push(&server, OFFICE);
    assert_eq!(anna.push(&server, OFFICE), 6, "600 000 bytes, not two million");
}

#[test]
fn a_form_that_was_open_while_a_colleague_s_change_came_reverts_nothing() {
    let (anna, bo, server, place) = pair();
    let shown = get(&anna, &place).unwrap();
    edit(&bo, &place, |p| (p.street, p.name) = ("Storgatan 1".into(), "Bos".into()));
    sync(&bo, &anna, &server);
    let mut made = shown.clone();
    (made.name, made.headcount) = ("Annas".into(), Some(3));
    anna.store.write(|w| w.put_edited(&shown, &made)).unwrap();
    sync(&anna, &bo, &server);
    for device in [&anna, &bo] {
        let merged = get(device, &place).unwrap();
        assert_eq!((merged.street.as_str(), merged.headcount), ("Storgatan 1", Some(3)));
        let conflicts = device.store.read(|r| r.conflicts()).unwrap();
        let [conflict] = &conflicts[..] else { panic!("one conflict: {conflicts:?}") };
        let mut names: Vec<_> = conflict.heads.iter().map(|head| head.value.clone()).collect();
        names.sort_by_key(|name| format!("{name:?}"));
        assert_eq!(names, [text("Annas"), text("Bos")], "neither is lost");
    }
    let shown = get(&anna, &place).unwrap();
    anna.store.write(|w| w.put_edited(&shown, &shown)).unwrap();
    assert_eq!(anna.push(&server, OFFICE), 0, "nothing was changed");
}

#[test]
fn the_total_that_waits_is_told() {
    let (anna, _, server, place) = pair();
    assert_eq!(anna.store.read(|r| r.outbox_total()).unwrap(), Default::default());
    anna.clock.set(crate::common::START + 60_000);
    edit(&anna, &place, |p| (p.name, p.town) = ("Ett".into(), "Två".into()));
    let total = anna.store.read(|r| r.outbox_total()).unwrap();
    assert_eq!(
        (total.ops, total.oldest),
        (2, Some(crate::common::time(crate::common::START + 60_000)))
    );
    assert_eq!(anna.store.read(|r| r.spaces_to_seal()).unwrap(), [OFFICE]);
    anna.push(&server, OFFICE);
    assert!(anna.store.read(|r| r.spaces_to_seal()).unwrap().is_empty());
}
