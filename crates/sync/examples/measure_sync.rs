//! How quick sync is: one line of JSON per figure.
//!
//! `cargo run --release -p fotfaste-sync --example measure_sync`
#![allow(clippy::print_stdout, reason = "printing is what it is for")]
#![allow(clippy::unwrap_used, reason = "a measurement that cannot run has nothing to say")]

#[path = "../tests/support/mod.rs"]
mod support;

use std::{
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use fotfaste_domain::{
    Entity, Id, Value,
    case::Participant,
    choice::{Helper, OwnView, Standard, SupportLevel, VisitMode, VisitState},
    introduction::{Trial, Visit},
};
use fotfaste_protocol::{SpaceId, batch::Batch};
use fotfaste_server::{Config, serve};
use fotfaste_store::{DatabaseKey, NewStore, Store, WallClock, Writer};
use fotfaste_sync::{Engine, Error, Http, Right, found, open_case};
use fotfaste_vault::{Key, open_body};
use support::{Device, participant, relay::Relay, two_coaches, whole_office::WholeOffice};
use tempfile::TempDir;

const PULLED: usize = 50_000;
const EVENINGS: usize = 9;

#[tokio::main]
async fn main() {
    pull().await;
    end_of_day().await;
    wire_bytes().await;
    whole_office().await;
}

/// The evenings of an office of twenty with 90 cases each, in the last week of a month.
async fn whole_office() {
    let mut office = WholeOffice::open(20, 90).await;
    let mut evenings = Vec::new();
    for day in 0..22 {
        let all = office.day().await;
        if day >= 17 {
            evenings.extend(all.into_iter().map(|evening| (evening.took, evening.requests)));
        }
    }
    office.is_in_step().await;
    evenings.sort_unstable();
    let most = evenings.iter().map(|(_, requests)| *requests).max().unwrap();
    say("office_evening", ms(evenings[evenings.len() / 2].0), "ms", None);
    say("office_evening_slowest", ms(evenings[evenings.len() - 1].0), "ms", None);
    say("office_evening_requests", most as f64, "requests", None);
}

/// A fresh device takes in 50,000 changes: a batch of some 50 to 1,900 changes for each case.
async fn pull() {
    let (relay, anna, bo) = two_coaches().await;
    let (mut ops, mut cases) = (Vec::new(), Vec::new());
    while ops.len() < PULLED {
        let visits = 1 + (cases.len() * 7) % 37;
        cases.push(write_case(&anna, cases.len(), visits, &mut ops));
    }
    let sent = anna.sync().await.unwrap().sent;
    assert_eq!(sent, ops.len(), "what is sent is what was counted");
    for case in &cases {
        anna.engine.share_case(*case, bo.member(), Right::Write).unwrap();
    }
    anna.sync().await.unwrap();
    let begun = Instant::now();
    let received = bo.sync().await.unwrap().received;
    let took = begun.elapsed();
    assert_eq!(received, ops.len(), "all of it came");
    let bare = bare(&relay, &bo, &ops);
    // The last case may go a little beyond.
    let share = PULLED as f64 / ops.len() as f64;
    say("pull_50000", ms(took) * share, "ms", Some(ms(bare) * share));
    say("pull_50000_batches", cases.len() as f64, "batches", None);
}

/// One change as a row of the bare table.
struct Bare {
    space: [u8; 16],
    kind: &'static str,
    row: [u8; 16],
    field: &'static str,
    value: Value,
}

fn write_case(anna: &Device, number: usize, visits: usize, ops: &mut Vec<Bare>) -> Id<Participant> {
    let person = Participant { id: numbered(1, number), ..participant(1, "Elin") };
    let space = person.id.bytes();
    let written = anna.store.write(|w| {
        open_case(w, person.id)?;
        put(w, space, &person, ops)?;
        for each in 0..visits {
            let visit = visit(person.id, number * 100 + each);
            put(w, space, &visit, ops)?;
            for step in 0..5 {
                put(w, space, &trial(&visit, (number * 100 + each) * 10 + step), ops)?;
            }
        }
        Ok::<_, Error>(())
    });
    written.unwrap();
    person.id
}

fn put<E: Entity>(
    writer: &mut Writer,
    space: [u8; 16],
    entity: &E,
    ops: &mut Vec<Bare>,
) -> Result<(), Error> {
    let empty = |value: &Value| match value {
        Value::Null => true,
        Value::Int(number) => *number == 0,
        Value::Text(text) => text.is_empty(),
        Value::Blob(bytes) => bytes.is_empty(),
    };
    // What is empty in a new row is no change.
    let values = E::FIELDS.iter().zip(entity.values()).filter(|(_, value)| !empty(value));
    for (field, value) in values {
        let (kind, row) = (E::KIND.table(), entity.id().bytes());
        ops.push(Bare { space, kind, row, field: field.name, value });
    }
    Ok(writer.put(space, entity)?)
}

/// The same batches verified and opened, the same changes put into one encrypted table: what
/// nobody can avoid.
fn bare(relay: &Relay, bo: &Device, ops: &[Bare]) -> Duration {
    let office = bo.engine.office().unwrap();
    let logs = relay.held.lock().unwrap().logs.clone();
    let keys: Vec<_> = logs.keys().map(|space| (*space, key_of(&bo.store, *space))).collect();
    let folder = TempDir::new().unwrap();
    let mut table = bare_table(&folder.path().join("bare.db"));
    let begun = Instant::now();
    for (space, key) in keys.iter().filter_map(|(space, key)| Some((space, key.as_ref()?))) {
        for bytes in &logs[space] {
            let batch = Batch::decode(bytes).unwrap();
            batch.verify(&office.device(batch.header.device).unwrap().signing).unwrap();
            open_body(key, &batch.header.associated_data(), &batch.body).unwrap();
        }
    }
    insert(&mut table, ops);
    begun.elapsed()
}

fn key_of(store: &Store, space: SpaceId) -> Option<Key> {
    let keys = store.read(|reader| reader.epoch_keys(space.0)).unwrap();
    keys.first().map(|(_, bytes)| Key::from_slice(bytes).unwrap())
}

fn bare_table(path: &Path) -> rusqlite::Connection {
    let connection = rusqlite::Connection::open(path).unwrap();
    connection.pragma_update(None, "key", format!("x'{}'", "07".repeat(32))).unwrap();
    let sql = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -24576;
        CREATE TABLE op (space BLOB, kind TEXT, row_id BLOB, field TEXT, clock INTEGER,
            device BLOB, value ANY,
            PRIMARY KEY (space, kind, row_id, field, clock, device)) STRICT, WITHOUT ROWID";
    connection.execute_batch(sql).unwrap();
    connection
}

fn insert(connection: &mut rusqlite::Connection, ops: &[Bare]) {
    use rusqlite::types::Value as Cell;
    let transaction = connection.transaction().unwrap();
    let sql = "INSERT INTO op VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    let mut insert = transaction.prepare(sql).unwrap();
    for (clock, op) in (0_i64..).zip(ops) {
        let value = match &op.value {
            Value::Null => Cell::Null,
            Value::Int(number) => (*number).into(),
            Value::Text(text) => text.clone().into(),
            Value::Blob(bytes) => bytes.clone().into(),
        };
        insert.execute((op.space, op.kind, op.row, op.field, clock, [9_u8; 16], value)).unwrap();
    }
    drop(insert);
    transaction.commit().unwrap();
}

/// 200 edits over 20 cases, a durable server on loopback; the median of some evenings.
async fn end_of_day() {
    let folder = TempDir::new().unwrap();
    let running = serve(Config::local(folder.path().join("server"))).await.unwrap();
    let store = store(&folder.path().join("store.db"));
    let engine = Engine::open(store.clone(), Http::new().unwrap(), clock()).unwrap();
    let address = format!("http://{}", running.address);
    engine.connect(&address, running.setup_code.as_deref().unwrap()).await.unwrap();
    let cases: Vec<Id<Participant>> = (0..20).map(|number| numbered(1, number)).collect();
    for id in &cases {
        let written = store.write(|w| {
            open_case(w, *id)?;
            Ok::<_, Error>(w.put(id.bytes(), &Participant { id: *id, ..participant(1, "Elin") })?)
        });
        written.unwrap();
    }
    engine.sync(|_| ()).await.unwrap();
    let mut evenings = Vec::new();
    for evening in 0..EVENINGS {
        cases.iter().for_each(|id| ten_edits(&store, *id, evening));
        let begun = Instant::now();
        let report = engine.sync(|_| ()).await.unwrap();
        evenings.push((begun.elapsed(), report.requests));
        assert_eq!(report.sent, 200, "each edit is one change");
    }
    running.stop().await.unwrap();
    evenings.sort_unstable();
    let most = evenings.iter().map(|(_, requests)| *requests).max().unwrap();
    say("end_of_day_sync", ms(evenings[EVENINGS / 2].0), "ms", None);
    say("end_of_day_sync_slowest", ms(evenings[EVENINGS - 1].0), "ms", None);
    say("end_of_day_requests", most as f64, "requests", None);
}

type Edit = fn(&mut Participant, usize);

/// Ten fields of one participant, each saved by itself as a person would.
fn ten_edits(store: &Store, id: Id<Participant>, evening: usize) {
    let edits: [Edit; 10] = [
        |p, evening| p.first_name = format!("Elin {evening}"),
        |p, evening| p.last_name = format!("Påhittad {evening}"),
        |p, evening| p.phone = format!("070-174 06 {evening:02}"),
        |p, evening| p.email = format!("elin{evening}@post.example"),
        |p, evening| p.address = format!("Storgatan {evening}, Åmål"),
        |p, evening| p.language = format!("finska och lite svenska {evening}"),
        |p, evening| p.needs_interpreter = evening.is_multiple_of(2),
        |p, evening| p.own_goal = format!("Ett jobb där jag får röra på mig, kväll {evening}"),
        |p, evening| p.next_step = format!("Prova kassan på tisdag, gång {evening}"),
        |p, evening| p.next_step_on = day(evening),
    ];
    for edit in edits {
        let written = store.write(|w| {
            let mut person = w.require(id)?;
            edit(&mut person, evening);
            w.put(id.bytes(), &person)
        });
        written.unwrap();
    }
}

/// A visit with four judged steps and what comes next: 50 changes in one batch.
async fn wire_bytes() {
    let (relay, anna, _) = two_coaches().await;
    let elin = anna.add_participant(11, "Elin");
    anna.sync().await.unwrap();
    let sizes = || {
        let held = relay.held.lock().unwrap();
        (held.logs[&SpaceId(elin.bytes())].iter().map(Vec::len).sum::<usize>(), held.traffic.len())
    };
    let before = sizes();
    let mut ops = 0;
    for number in 0..20 {
        let visit = visit(elin, number);
        let written = anna.store.write(|w| {
            w.put(elin.bytes(), &visit)?;
            for step in 0..4 {
                let trial = trial(&visit, number * 10 + step);
                w.put(elin.bytes(), &Trial { note: "väntade på pipet".into(), ..trial })?;
            }
            let mut person = w.require(elin)?;
            person.next_step = format!("{}, gång {number}", visit.next_step);
            person.next_step_on = day(number);
            person.phone = format!("070-174 06 {number:02}");
            person.own_goal = format!("Ett jobb där jag får röra på mig, gång {number}");
            w.put(elin.bytes(), &person)
        });
        written.unwrap();
        let sent = anna.sync().await.unwrap().sent;
        assert_eq!(sent, 50, "a batch of fifty");
        ops += sent;
    }
    let after = sizes();
    let each = |bytes: usize| bytes as f64 / ops as f64;
    say("wire_bytes_per_op", each(after.0 - before.0), "B", None);
    say("wire_bytes_per_op_with_requests", each(after.1 - before.1), "B", None);
}

fn visit(person: Id<Participant>, number: usize) -> Visit {
    let texts = [
        "Kom i tid och började själv med plåtarna utan att någon sa till.",
        "Väntade vid ugnen tills det pep, tittade på mig en gång och gick sedan vidare själv.",
        "Handledaren vill prova att gå undan en kvart i taget från och med nästa vecka.",
        "Öva diskmaskinens öppning tre dagar i rad",
    ];
    let text = |shift: usize| texts[(number + shift) % texts.len()].to_owned();
    Visit {
        id: numbered(2, number),
        participant: person,
        placement: Id::from_bytes([6; 16]),
        coach: Id::from_bytes([2; 16]),
        state: VisitState::Done,
        held_on: day(number).unwrap(),
        starts_at: NaiveTime::from_hms_opt(9, 0, 0).unwrap(),
        ends_at: NaiveTime::from_hms_opt(11, 30, 0).unwrap(),
        mode: VisitMode::SideBySide,
        direct_minutes: 150,
        indirect_minutes: 10,
        travel_minutes: 20,
        admin_minutes: 15,
        pace: Some(Standard::Near),
        quality: Some(Standard::Meets),
        own_view: Some(OwnView::Good),
        own_words: text(0),
        note: text(1),
        supervisor: Some(Id::from_bytes([7; 16])),
        topics: "progress,stepping_back".into(),
        supervisor_talk: text(2),
        incident: String::new(),
        next_step: text(3),
        recorded_at: DateTime::from_timestamp(1_795_417_200, 0).unwrap(),
    }
}

fn trial(visit: &Visit, number: usize) -> Trial {
    let levels = [SupportLevel::Independent, SupportLevel::Gesture, SupportLevel::Model];
    Trial {
        id: numbered(3, number),
        visit: visit.id,
        step: numbered(4, number % 10),
        level: Some(levels[number % levels.len()]),
        helper: Helper::Coach,
        level_order: "I,IV,DV,G,M,PP,FP".into(),
        note: if number.is_multiple_of(4) { "väntade på pipet".into() } else { String::new() },
    }
}

/// An identity that is as random as a real one, and the same every time.
fn numbered<T>(kind: u8, number: usize) -> Id<T> {
    let hash = blake3::hash(&[&[kind], number.to_le_bytes().as_slice()].concat());
    Id::from_bytes(hash.as_bytes()[..16].try_into().unwrap())
}

fn day(number: usize) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2026, 3, 1 + u32::try_from(number % 28).unwrap())
}

fn store(path: &Path) -> Store {
    let who = NewStore { office: [1; 16], user: [101; 16], device: [201; 16] };
    let store = Store::create(path, &DatabaseKey::new([1; 32]), &who, clock()).unwrap();
    found(&store).unwrap();
    store
}

/// The real time: the server has it too.
fn clock() -> WallClock {
    #[expect(clippy::disallowed_methods, reason = "client and server compare their clocks")]
    let now = || Utc::now();
    Arc::new(now)
}

fn ms(took: Duration) -> f64 {
    took.as_secs_f64() * 1_000.0
}

fn say(what: &str, value: f64, unit: &str, reference: Option<f64>) {
    let reference = reference.map(|bare| format!(",\"reference\":{bare:.1}")).unwrap_or_default();
    println!("{{\"what\":\"{what}\",\"value\":{value:.1},\"unit\":\"{unit}\"{reference}}}");
}
