//! The access log over many cases, and everything that is held of one.

use fotfaste_domain::{Id, Kind, Scope, Value, case::Access, choice::AccessAction};
use fotfaste_store::Op;

use crate::common::{Device, START, SentBatch, note, participant, time};

const CASE: [u8; 16] = [4; 16];

fn line(number: u8, about: [u8; 16], minutes: i64) -> Access {
    Access {
        id: Id::from_bytes([number; 16]),
        participant: Id::from_bytes(about),
        member: Id::from_bytes([9; 16]),
        at: time(START + minutes * 60_000),
        device: format!("{:032x}", number % 2),
        action: AccessAction::Opened,
    }
}

fn device() -> Device {
    let device = Device::new(1);
    device.join(CASE, Scope::Case);
    device.store.write(|w| w.put(CASE, &participant(4, "Alma"))).unwrap();
    device
}

#[test]
fn the_lines_of_a_period_come_in_the_order_of_time() {
    let device = device();
    let lines = [line(10, CASE, 30), line(11, CASE, 10), line(12, CASE, 20), line(13, [8; 16], 15)];
    let written = device.store.write(|w| lines.iter().try_for_each(|line| w.put(CASE, line)));
    written.unwrap();
    let read = |from: i64, before: i64| {
        let from = time(START + from * 60_000);
        device.store.read(|r| r.log_lines(from, time(START + before * 60_000))).unwrap()
    };
    let found = read(10, 30);
    let ids: Vec<_> = found.lines.iter().map(|line| line.id.bytes()[0]).collect();
    assert_eq!(ids, [11, 12], "before the end, and of its own case alone");
    assert_eq!(found.devices.len(), 2, "each device once");
    assert_eq!(read(0, 100).lines.len(), 3);
    assert!(device.store.read(|r| r.altered_logs()).unwrap().is_empty());
}

#[test]
fn a_line_that_is_not_as_it_was_written_is_found_out() {
    let device = device();
    device.store.write(|w| w.put(CASE, &line(10, CASE, 0))).unwrap();
    let mut ops: Vec<Op> = device.store.write(|w| w.take_outbox(CASE, 100)).unwrap().value;
    ops.retain(|op| op.kind == Kind::Access.table() && op.field == "member");
    let forged = ops.into_iter().map(|op| Op {
        device: [90; 16],
        value: Value::Blob(vec![5; 16]),
        overwrites: vec![op.id()],
        ..op
    });
    let batch = SentBatch { device: [90; 16], sequence: 1, ops: forged.collect() };
    device.apply(CASE, &batch, 0);
    let altered = device.store.read(|r| r.altered_logs()).unwrap();
    assert_eq!(altered, [Id::from_bytes(CASE)]);
}

#[test]
fn a_hundred_thousand_lines_are_one_pass() {
    let device = device();
    let mut raw = device.raw();
    let work = raw.transaction().unwrap();
    for number in 0..100_000_u32 {
        let mut id = [0; 16];
        id[..4].copy_from_slice(&number.to_be_bytes());
        let at = time(START + i64::from(number) * 1_000).format("%Y-%m-%dT%H:%M:%SZ").to_string();
        work.prepare_cached(
            "INSERT INTO access (id, space, participant, member, at, device, action)
             VALUES (?1, ?2, ?2, ?3, ?4, 'ab', 'opened')",
        )
        .unwrap()
        .execute((id, CASE, [9_u8; 16], at))
        .unwrap();
    }
    work.commit().unwrap();
    let began = std::time::Instant::now();
    let read = device.store.read(|r| r.log_lines(time(START), time(START + 200_000_000))).unwrap();
    eprintln!("100,000 lines in {} ms", began.elapsed().as_millis());
    assert_eq!(read.lines.len(), 100_000);
}

#[test]
fn everything_of_a_case_is_there_deleted_and_replaced_and_of_newer_programs() {
    let device = device();
    let person = participant(4, "Alma");
    device.store.write(|w| w.put(CASE, &note(7, &person, "Trivs."))).unwrap();
    device.store.write(|w| w.take_outbox(CASE, 100)).unwrap();
    let sent = device.store.write(|w| w.take_outbox(CASE, 100)).unwrap().value;
    let ids: Vec<_> = sent.iter().map(Op::id).collect();
    device.store.write(|w| w.keep_sealed(CASE, 1, &ids, b"sealed", [6; 32])).unwrap();
    let renamed = fotfaste_domain::case::Participant { first_name: "Anna".into(), ..person };
    device.store.write(|w| w.put(CASE, &renamed)).unwrap();
    let newer = Op {
        kind: "weather".into(),
        row: [50; 16],
        field: "wind".into(),
        value: Value::Int(7),
        clock: fotfaste_store::Hlc::at(time(START)),
        device: [90; 16],
        overwrites: Vec::new(),
    };
    device.apply(CASE, &SentBatch { device: [90; 16], sequence: 1, ops: vec![newer] }, 0);
    let held = device.store.read(|r| r.everything(CASE)).unwrap();
    let kinds: Vec<_> = held.iter().map(|row| row.kind.as_str()).collect();
    assert_eq!(kinds, ["participant", "journal_note", "weather"]);
    let first = ("first_name".to_owned(), Value::Text("Anna".into()));
    assert!(held[0].values.contains(&first));
    let before: Vec<_> = held[0].earlier.iter().map(|change| change.value.clone()).collect();
    assert_eq!(before, [Value::Text("Alma".into())]);
    assert_eq!(held[2].values, [("wind".to_owned(), Value::Int(7))]);
}
