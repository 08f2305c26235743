//! Every kind: its table, a round trip, two devices, and a newer program's additions.

use crate::common::{Device, OFFICE, SentBatch, Server, content};
use fotfaste_domain::{
    ColumnType, Entity, FieldSpec, Id, Kind, Scope, Value, case, employers, handover, introduction,
    office, personal, photo, place, planning, templates, trust,
};
use fotfaste_store::{Error, Hlc, Op, Store};

const CASE: [u8; 16] = [4; 16];
const PERSONAL: [u8; 16] = [5; 16];

/// Runs something for the entity of each kind; the compiler sees to it that none is left out.
macro_rules! for_each_kind {
    ($run:ident($($argument:expr),*)) => {
        for kind in Kind::ALL {
            match kind {
                Kind::Office => $run::<office::Office>($($argument),*),
                Kind::Member => $run::<office::Member>($($argument),*),
                Kind::Programme => $run::<office::Programme>($($argument),*),
                Kind::Employer => $run::<place::Employer>($($argument),*),
                Kind::Workplace => $run::<place::Workplace>($($argument),*),
                Kind::Supervisor => $run::<place::Supervisor>($($argument),*),
                Kind::EmployerContact => $run::<employers::EmployerContact>($($argument),*),
                Kind::Opening => $run::<employers::Opening>($($argument),*),
                Kind::TaskTemplate => $run::<templates::TaskTemplate>($($argument),*),
                Kind::TemplateStep => $run::<templates::TemplateStep>($($argument),*),
                Kind::Participant => $run::<case::Participant>($($argument),*),
                Kind::Enrolment => $run::<case::Enrolment>($($argument),*),
                Kind::PhaseChange => $run::<case::PhaseChange>($($argument),*),
                Kind::Consent => $run::<case::Consent>($($argument),*),
                Kind::FollowUp => $run::<case::FollowUp>($($argument),*),
                Kind::JournalNote => $run::<case::JournalNote>($($argument),*),
                Kind::Access => $run::<case::Access>($($argument),*),
                Kind::Placement => $run::<introduction::Placement>($($argument),*),
                Kind::Task => $run::<introduction::Task>($($argument),*),
                Kind::Step => $run::<introduction::Step>($($argument),*),
                Kind::Photo => $run::<photo::Photo>($($argument),*),
                Kind::Visit => $run::<introduction::Visit>($($argument),*),
                Kind::Trial => $run::<introduction::Trial>($($argument),*),
                Kind::SupportNote => $run::<introduction::SupportNote>($($argument),*),
                Kind::HandoverItem => $run::<handover::HandoverItem>($($argument),*),
                Kind::Adaptation => $run::<introduction::Adaptation>($($argument),*),
                Kind::AdaptationUse => $run::<introduction::AdaptationUse>($($argument),*),
                Kind::SheetPrint => $run::<introduction::SheetPrint>($($argument),*),
                Kind::VocationalProfile => {
                    $run::<planning::VocationalProfile>($($argument),*);
                }
                Kind::Skill => $run::<planning::Skill>($($argument),*),
                Kind::Validation => $run::<planning::Validation>($($argument),*),
                Kind::Plan => $run::<planning::Plan>($($argument),*),
                Kind::Goal => $run::<planning::Goal>($($argument),*),
                Kind::PlanStep => $run::<planning::PlanStep>($($argument),*),
                Kind::SelfRating => $run::<planning::SelfRating>($($argument),*),
                Kind::LogReview => $run::<trust::LogReview>($($argument),*),
                Kind::RetentionHold => $run::<trust::RetentionHold>($($argument),*),
                Kind::SavedFilter => $run::<personal::SavedFilter>($($argument),*),
            }
        }
    };
}

pub(crate) use for_each_kind;

/// A value of the field that is not empty.
fn value(kind: Kind, field: &FieldSpec) -> Value {
    let text = match (kind.table(), field.name) {
        ("visit", "starts_at" | "ends_at") => "08:30",
        (_, "at" | "written_at" | "printed_at" | "recorded_at" | "signed_at") => {
            "2026-03-04T05:06:07Z"
        }
        (_, "since" | "phase_since" | "valid_until" | "until") => "2026-03-04",
        (_, "protection") => "none",
        (_, "phase") => "profile",
        ("goal" | "opening", "state") => "open",
        ("plan_step", "state") => "to_do",
        ("employer_contact", "way") => "email",
        ("employer", "branch") => "care",
        (_, "state") => "planned",
        ("skill", "level") => "alone",
        ("validation", "step") => "mapping",
        (_, "result") => "competence_certificate",
        (_, "adaptation_need") => "unclear",
        (_, "actor") => "coach",
        (_, "question") => "wellbeing",
        (_, "exit_outcome" | "later_outcome") => "studies",
        (_, "entry_occupation" | "exit_occupation" | "later_occupation") => "studying",
        (_, "entry_livelihood" | "exit_livelihood" | "later_livelihood") => "wage",
        (_, "mode") => "nearby",
        (_, "pace" | "quality") => "near",
        (_, "own_view") => "okay",
        ("placement", "kind") => "internship",
        ("adaptation", "kind") => "information",
        (_, "effect") => "partly",
        (_, "level") => "DV",
        (_, "helper") => "colleague",
        ("access", "action") => "printed",
        ("saved_filter", "list") => "workplaces",
        (_, "subsidy") => "development",
        (_, name) if name.ends_with("_on") => "2026-03-04",
        _ => "åäö",
    };
    match field.column.ty {
        ColumnType::Integer => Value::Int(1),
        ColumnType::Text => Value::Text(text.into()),
        ColumnType::Blob => Value::Blob(vec![6; 16]),
        ColumnType::Content => Value::Blob(content(6).bytes().to_vec()),
    }
}

/// An entity of the kind with every field filled.
pub(crate) fn sample<E: Entity>() -> E {
    let values = E::FIELDS.iter().map(|field| value(E::KIND, field)).collect();
    let readable = E::from_values(Id::from_bytes(CASE), values);
    readable.unwrap_or_else(|_| panic!("a sample of {} needs another value", E::KIND.table()))
}

pub(crate) fn space_of(kind: Kind) -> [u8; 16] {
    match kind.scope() {
        Scope::Team => OFFICE,
        Scope::Case => CASE,
        Scope::Personal => PERSONAL,
    }
}

pub(crate) fn pair() -> [Device; 2] {
    let pair = [Device::new(1), Device::new(2)];
    for device in &pair {
        device.join(CASE, Scope::Case);
        device.join(PERSONAL, Scope::Personal);
    }
    pair
}

fn get<E: Entity>(store: &Store) -> Result<Option<E>, Error> {
    store.read(|r| r.get(Id::from_bytes(CASE)))
}

#[test]
fn every_kind_has_a_table_whose_columns_are_its_fields() {
    let device = Device::new(1);
    let raw = device.raw();
    for kind in Kind::ALL {
        let sql = format!(
            "SELECT name, type, \"notnull\", pk FROM pragma_table_info('{}')",
            kind.table()
        );
        let mut query = raw.prepare(&sql).unwrap();
        let columns: Vec<(String, String, bool, bool)> = query
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        let names: Vec<_> = columns.iter().map(|(name, ..)| name.as_str()).collect();
        let fields = kind.fields().iter().map(|field| field.name);
        let expected: Vec<_> = ["id", "space", "deleted"].into_iter().chain(fields).collect();
        assert_eq!(names, expected, "{}", kind.table());
        assert!(columns[0].3, "{}.id is the key", kind.table());
        for (field, (name, ty, not_null, _)) in kind.fields().iter().zip(&columns[3..]) {
            let stored = match ty.as_str() {
                "INTEGER" => ColumnType::Integer,
                "TEXT" => ColumnType::Text,
                "BLOB" => ColumnType::Blob,
                other => panic!("{}.{name} is {other}", kind.table()),
            };
            let of_field = match field.column.ty {
                ColumnType::Content => ColumnType::Blob,
                other => other,
            };
            assert_eq!(stored, of_field, "{}.{name}", kind.table());
            assert_eq!(*not_null, !field.column.nullable, "{}.{name}", kind.table());
        }
        let sql = format!("SELECT sql FROM sqlite_schema WHERE name = '{}'", kind.table());
        let sql: String = raw.query_row(&sql, [], |row| row.get(0)).unwrap();
        assert!(sql.contains("STRICT"), "{} is strict", kind.table());
        assert!(sql.contains("--"), "{} says what it is", kind.table());
        assert!(!sql.contains("CHECK"), "a newer program's code must not fail a batch");
    }
}

fn round_trips<E: Entity + PartialEq + std::fmt::Debug>(device: &Device) {
    let entity = sample::<E>();
    let written = device.store.write(|w| w.put(space_of(E::KIND), &entity)).unwrap();
    assert!(written.kinds.contains(&E::KIND));
    assert_eq!(get::<E>(&device.store).unwrap(), Some(entity), "{}", E::KIND.table());
}

#[test]
fn every_kind_is_read_as_it_was_written() {
    let [device, _] = pair();
    for_each_kind!(round_trips(&device));
}

/// The sample with other words and numbers in the fields whose place leaves that remainder.
pub(crate) fn changed<E: Entity>(remainder: usize, word: &str) -> E {
    let fields = sample::<E>().values().into_iter().enumerate();
    let change = |(place, value): (usize, Value)| match value {
        Value::Text(text) if text == "åäö" && place % 2 == remainder => Value::Text(word.into()),
        Value::Int(1) if place % 2 == remainder => Value::Int(0),
        value => value,
    };
    E::from_values(Id::from_bytes(CASE), fields.map(change).collect()).unwrap()
}

/// Each changes half of the fields while apart, then both change the same ones.
fn converges<E: Entity + PartialEq + std::fmt::Debug>(devices: &[Device; 2], server: &Server) {
    let [anna, bo] = devices;
    let (space, table) = (space_of(E::KIND), E::KIND.table());
    let put =
        |device: &Device, entity: &E| device.store.write(|w| w.put(space, entity)).map(|_| ());
    let sync = || [anna, bo, anna].map(|device| device.sync(server, space));
    put(anna, &sample()).unwrap();
    sync();
    assert_eq!(get::<E>(&bo.store).unwrap(), Some(sample()), "{table}");
    if E::KIND.is_append_only() {
        let mut others = [changed::<E>(0, "väst"), changed(1, "väst")].into_iter();
        let refused = put(bo, &others.find(|other| *other != sample()).unwrap());
        assert!(matches!(refused, Err(Error::AppendOnly(_))), "{table}: {refused:?}");
        return;
    }
    put(anna, &changed(0, "väst")).unwrap();
    put(bo, &changed(1, "öst")).unwrap();
    sync();
    let merged = get::<E>(&anna.store).unwrap().unwrap();
    assert_eq!(get::<E>(&bo.store).unwrap().as_ref(), Some(&merged), "{table}");
    let halves = [changed::<E>(0, "väst").values(), changed::<E>(1, "öst").values()];
    for (place, value) in merged.values().into_iter().enumerate() {
        assert_eq!(value, halves[place % 2][place], "{table}.{}", E::FIELDS[place].name);
    }
    put(anna, &changed(0, "norr")).unwrap();
    put(bo, &changed(0, "söder")).unwrap();
    sync();
    assert_eq!(get::<E>(&anna.store).unwrap(), get::<E>(&bo.store).unwrap(), "{table}");
    let conflicts = |device: &Device| {
        let mut all = device.store.read(|r| r.conflicts()).unwrap();
        all.sort_by_key(|conflict| (conflict.kind.clone(), conflict.field.clone()));
        all
    };
    assert_eq!(conflicts(anna), conflicts(bo), "{table}");
}

#[test]
fn every_kind_converges_on_two_devices() {
    let (devices, server) = (pair(), Server::default());
    for_each_kind!(converges(&devices, &server));
    let conflicts = devices[0].store.read(|r| r.conflicts()).unwrap();
    assert!(conflicts.len() > 30, "the same fields were changed: {}", conflicts.len());
}

fn batch_of(space: [u8; 16], ops: Vec<Op>) -> (Device, [u8; 16]) {
    let [device, _] = pair();
    device.apply(space, &SentBatch { device: [90; 16], sequence: 1, ops }, 0);
    (device, space)
}

fn op(kind: &str, field: &str, value: Value, number: u64) -> Op {
    Op {
        kind: kind.into(),
        row: CASE,
        field: field.into(),
        value,
        clock: Hlc(Hlc::at(crate::common::time(crate::common::START)).0 + number),
        device: [90; 16],
        overwrites: Vec::new(),
    }
}

#[test]
fn kinds_and_fields_of_a_newer_program_are_kept_and_passed_on() {
    let unknown = vec![
        op("weather", "wind", Value::Int(7), 1),
        op("workplace", "name", Value::Text("Bageriet".into()), 2),
        op("workplace", "parking", Value::Text("bakom huset".into()), 3),
    ];
    let (device, _) = batch_of(OFFICE, unknown);
    let place: place::Workplace = get(&device.store).unwrap().unwrap();
    assert_eq!(place.name, "Bageriet", "what is known shows");
    let history = device.store.read(|r| r.history(Kind::Workplace, CASE)).unwrap();
    assert!(history.iter().any(|change| change.field == "parking"), "what is not is kept");
    device
        .store
        .write(|w| w.put(OFFICE, &place::Workplace { town: "Ort".into(), ..place }))
        .unwrap();
    let history = device.store.read(|r| r.history(Kind::Workplace, CASE)).unwrap();
    assert!(history.iter().any(|change| change.field == "parking"), "also after an edit here");
    let kept: i64 = device
        .raw()
        .query_row("SELECT count(*) FROM row_state WHERE kind = 'weather'", [], |row| row.get(0))
        .unwrap();
    assert_eq!(kept, 1);
}

#[test]
fn a_code_of_a_newer_program_hides_its_own_row_alone() {
    let mut ops = vec![op("participant", "first_name", Value::Text("Alma".into()), 1)];
    ops.push(op("participant", "protection", Value::Text("new_sort".into()), 2));
    let (device, _) = batch_of(CASE, ops);
    let read = get::<case::Participant>(&device.store);
    assert!(matches!(read, Err(Error::NewerProgram(Kind::Participant))), "{read:?}");
    let other = [8; 16];
    device.join(other, Scope::Case);
    let person = crate::common::participant(8, "Bo");
    device.store.write(|w| w.put(other, &person)).unwrap();
    let all = device.store.read(|r| r.all::<case::Participant>()).unwrap();
    assert_eq!((all.len(), all.newer.clone()), (1, vec![Id::from_bytes(CASE)]));
    let hits = device.store.read(|r| r.search("Alma", 10)).unwrap();
    assert!(hits.is_empty(), "an unknown sort of protection protects");
    let today = crate::common::day("2026-03-04");
    let lines = device.store.read(|r| r.participants(&fotfaste_store::queries::Filter::all(today)));
    let lines = lines.unwrap();
    let hidden = lines.iter().find(|line| line.id.bytes() == CASE).unwrap();
    assert!(hidden.protected && hidden.first_name.is_empty());
}

#[test]
fn a_value_of_the_wrong_type_does_no_harm() {
    let ops = vec![
        op("workplace", "name", Value::Int(5), 1),
        op("workplace", "headcount", Value::Text("många".into()), 2),
        op("workplace", "town", Value::Null, 3),
        op("workplace", "street", Value::Text("Storgatan".into()), 4),
    ];
    let (device, _) = batch_of(OFFICE, ops);
    let place: place::Workplace = get(&device.store).unwrap().unwrap();
    assert_eq!((place.name.as_str(), place.headcount, place.town.as_str()), ("", None, ""));
    assert_eq!(place.street, "Storgatan");
}

#[test]
fn rows_smuggled_into_the_wrong_space_are_not_shown() {
    let ops = vec![op("member", "name", Value::Text("Falsk".into()), 1)];
    let (device, _) = batch_of(CASE, ops);
    assert_eq!(get::<office::Member>(&device.store).unwrap(), None, "a case holds no members");
    let place = crate::common::workplace(4, "Bageriet");
    device.store.write(|w| w.put(OFFICE, &place)).unwrap();
    let ops = vec![op("participant", "first_name", Value::Text("Falsk".into()), 1)];
    let other = [8; 16];
    device.join(other, Scope::Case);
    device.apply(other, &SentBatch { device: [90; 16], sequence: 1, ops }, 0);
    assert_eq!(device.store.read(|r| r.count(Kind::Participant)).unwrap(), 0);
}
