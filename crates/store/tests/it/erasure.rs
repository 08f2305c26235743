//! Erasing a case: no word of it is left in any table of the opened database, its search index
//! included, and nothing else is touched.

use std::fs;

use fotfaste_domain::{Content, Kind, Scope};
use fotfaste_store::{
    Error, Store,
    content::Place,
    drafts::Draft,
    erasure::{Erasure, Receipt},
    sync_state::SpaceRecord,
};

use crate::common::{Device, OFFICE, START, SentBatch, key, note, participant, time, workplace};

/// Words that nothing else begins like, so that the index cannot have shortened them.
const CANARIES: [&str; 5] = ["Zqxelin", "Zwbergvall", "zvtrivs", "zkhalvvags", "zkbildpunkt"];
const CASE: [u8; 16] = [4; 16];

fn erasure() -> Erasure {
    let at = time(START);
    Erasure { space: CASE, at, by: [101; 16], reason: "retention".into(), here: true }
}

/// Everything that every table of the opened database holds, as bytes.
fn whole(device: &Device) -> Vec<u8> {
    let raw = device.raw();
    let mut tables = raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").unwrap();
    let names: Vec<String> =
        tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let mut held = Vec::new();
    // The index itself answers questions and lists nothing; its own tables do.
    for name in names.iter().filter(|name| !["search_name", "search_text"].contains(&&***name)) {
        let mut rows = raw.prepare(&format!("SELECT * FROM \"{name}\"")).unwrap();
        let columns = rows.column_count();
        let mut rows = rows.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                match row.get_ref(column).unwrap() {
                    rusqlite::types::ValueRef::Text(bytes)
                    | rusqlite::types::ValueRef::Blob(bytes) => {
                        held.extend_from_slice(bytes);
                    }
                    _ => {}
                }
                held.push(0);
            }
        }
    }
    held
}

/// Where the end of each canary is found: the beginning may be shared with other words.
fn sung(held: &[u8]) -> Vec<&'static str> {
    let lower = held.to_ascii_lowercase();
    let found = |canary: &&&str| {
        let end = canary[2..].to_ascii_lowercase();
        lower.windows(end.len()).any(|part| part == end.as_bytes())
    };
    CANARIES.iter().filter(found).copied().collect()
}

/// A case with rows, history, a conflict, a draft, sealed bytes and keys, beside another case.
fn filled() -> Device {
    let device = Device::new(1);
    device.join(CASE, Scope::Case);
    device.join([8; 16], Scope::Case);
    let person = fotfaste_domain::case::Participant {
        last_name: CANARIES[1].into(),
        ..participant(4, CANARIES[0])
    };
    let draft = |id: u8, about: Option<[u8; 16]>, json: String| Draft {
        id: [id; 16],
        kind: "note".into(),
        about,
        json,
        saved_at: time(START),
    };
    let name = person.id.to_string();
    let written = device.store.write(|w| {
        w.put(CASE, &person)?;
        w.put(CASE, &note(7, &person, CANARIES[2]))?;
        w.put([8; 16], &participant(8, "Adam"))?;
        w.put(OFFICE, &workplace(5, "Bageriet"))?;
        w.save_epoch_key(CASE, 0, &[8; 32])?;
        w.save_draft(&draft(20, Some(CASE), CANARIES[3].into()))?;
        w.save_draft(&draft(21, Some([7; 16]), CANARIES[3].into()))?;
        w.save_draft(&draft(22, None, format!("{{\"participant\":\"{name}\"}}")))?;
        w.save_draft(&draft(23, Some([8; 16]), "kvar".into()))
    });
    written.unwrap();
    let sent = device.store.write(|w| w.take_outbox(CASE, 100)).unwrap().value;
    let ids: Vec<_> = sent.iter().map(fotfaste_store::Op::id).collect();
    let sealed = CANARIES[3].as_bytes();
    device.store.write(|w| w.keep_sealed(CASE, 1, &ids, sealed, [6; 32])).unwrap();
    // A colleague's value at the same time, and then one of our own in its place.
    let mut theirs = sent.iter().find(|op| op.field == "first_name").unwrap().clone();
    theirs.device = [9; 16];
    theirs.clock.0 += 1 << 20;
    device.apply(CASE, &SentBatch { device: [9; 16], sequence: 1, ops: vec![theirs] }, 0);
    // From here on a canary sings in the history alone.
    let again = fotfaste_domain::case::Participant { last_name: "Ny".into(), ..person };
    device.store.write(|w| w.put(CASE, &again)).unwrap();
    device.store.write(|w| w.save_frontier(CASE, 1, [3; 32])).unwrap();
    let place = Place { space: CASE, kind: Kind::Participant, row: CASE };
    let photo = CANARIES[4].repeat(100_000 / CANARIES[4].len());
    let content = Content::new([1; 32], [2; 32], photo.len()).unwrap();
    device.store.write(|w| w.keep_content(&place, &content, photo.as_bytes())).unwrap();
    device
}

fn erase(device: &Device) -> Receipt {
    device.store.write(|w| w.erase_case(&erasure())).unwrap().value
}

#[test]
fn no_word_is_left_of_a_case_that_leaves_and_what_nobody_else_has_is_handed_out() {
    let device = filled();
    let unsent = device.store.write(|w| w.let_case_go(CASE)).unwrap().value;
    assert_eq!(sung(&whole(&device)), [""; 0]);
    let fields = unsent.changes.iter().map(|one| (one.kind.as_str(), one.field.as_str()));
    let fields: Vec<_> = fields.collect();
    assert!(fields.contains(&("participant", "last_name")), "sealed, and not acknowledged");
    assert!(fields.contains(&("journal_note", "text")), "{fields:?}");
    assert!(unsent.changes.is_sorted_by_key(|one| one.at));
    assert_eq!(unsent.drafts.len(), 3, "its own, its note's and one that names the participant");
    let kept = device.store.read(|r| r.drafts()).unwrap();
    assert_eq!(kept.len(), 1, "another case's form stays");
    assert!(device.store.read(|r| r.receipts()).unwrap().is_empty(), "it is not erased");
    device.join(CASE, Scope::Case);
    assert_eq!(
        device.store.read(|r| r.cursor(CASE)).unwrap(),
        0,
        "should it come again, all of it"
    );
    let again = device.store.write(|w| w.let_case_go(OFFICE));
    assert!(matches!(again, Err(Error::WrongSpace(_))), "the team's never leaves");
}

#[test]
fn a_store_that_is_emptied_for_good_holds_a_note_and_nothing_else() {
    let device = filled();
    device.store.shred("varför").unwrap();
    let held = whole(&device);
    assert_eq!(sung(&held), [""; 0]);
    for word in ["Adam", "Bageriet", "kvar"] {
        assert!(!held.windows(word.len()).any(|part| part == word.as_bytes()), "{word}");
    }
    assert_eq!(device.store.read(|r| r.shredded()).unwrap().as_deref(), Some("varför"));
    let raw = device.raw();
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_%'
        AND name NOT IN ('identity', 'setting', 'known_table', 'refinery_schema_history',
            'sqlite_sequence')";
    let mut tables = raw.prepare(tables).unwrap();
    let names = tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap);
    for name in names.collect::<Vec<String>>() {
        let count = format!("SELECT count(*) FROM \"{name}\"");
        let rows: i64 = raw.query_row(&count, [], |row| row.get(0)).unwrap();
        assert_eq!(rows, 0, "{name}");
    }
}

#[test]
fn no_word_of_an_erased_case_is_left_in_the_opened_database() {
    let device = filled();
    assert_eq!(sung(&whole(&device)), CANARIES, "each canary can be heard before");
    let receipt = erase(&device);
    assert!(device.store.truncate_log().unwrap(), "nobody was reading");
    assert_eq!(sung(&whole(&device)), [""; 0], "and none after");
    assert_eq!((receipt.rows, receipt.drafts, receipt.batches), (2, 3, 2));
    assert!(receipt.unsent > 5 && receipt.changes > 0, "{receipt:?}");
    let log = fs::metadata(format!("{}-wal", device.path().display()));
    assert_eq!(log.map_or(0, |log| log.len()), 0, "no earlier page is left beside the file");
    device.store.verify().unwrap();
}

#[test]
fn nothing_names_the_space_any_more_but_the_receipt() {
    let device = filled();
    let receipt = erase(&device);
    let raw = device.raw();
    let mut tables = raw
        .prepare(
            "SELECT t.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c
             WHERE t.type = 'table' AND c.name = 'space' AND t.name <> 'erasure'",
        )
        .unwrap();
    let names: Vec<String> =
        tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert!(names.len() > Kind::ALL.len(), "every kind and every table of sync: {names:?}");
    for name in names {
        let sql = format!("SELECT count(*) FROM {name} WHERE space = ?1");
        let left: i64 = raw.query_row(&sql, [CASE], |row| row.get(0)).unwrap();
        assert_eq!(left, 0, "{name}");
    }
    let kept = device.store.read(|r| r.receipts()).unwrap();
    assert_eq!(kept, [receipt]);
}

#[test]
fn other_cases_stay_and_are_found() {
    let device = filled();
    let outbox = |store: &Store| store.read(|r| r.outbox()).unwrap().len();
    let before = outbox(&device.store);
    erase(&device);
    assert_eq!(outbox(&device.store), before - 1);
    let found = device.store.read(|r| r.search("Adam", 9)).unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(device.store.read(|r| r.search("Bageriet", 9)).unwrap().len(), 1);
    assert!(device.store.read(|r| r.search("zvtrivs", 9)).unwrap().is_empty());
    assert!(device.store.read(|r| r.draft([23; 16])).unwrap().is_some());
    let device = device.reopened();
    assert_eq!(
        device.store.read(|r| r.all::<fotfaste_domain::case::Participant>()).unwrap().len(),
        1
    );
}

#[test]
fn twice_is_once_and_nothing_is_let_in_again() {
    let device = filled();
    let receipt = erase(&device);
    let again = Erasure { reason: "mistake".into(), ..erasure() };
    let second = device.store.write(|w| w.erase_case(&again)).unwrap();
    assert_eq!((second.value, second.kinds.len()), (receipt, 0));
    let space = SpaceRecord { id: CASE, kind: Scope::Case };
    let back = device.store.write(|w| w.add_space(&space));
    assert!(matches!(back, Err(Error::UnknownSpace)), "{back:?}");
    let row = device.store.write(|w| w.put(CASE, &participant(4, "Elin")));
    assert!(matches!(row, Err(Error::UnknownSpace)), "{row:?}");
    let draft = Draft {
        id: [30; 16],
        kind: "note".into(),
        about: Some(CASE),
        json: "Elin".into(),
        saved_at: time(START),
    };
    let draft = device.store.write(|w| w.save_draft(&draft));
    assert!(matches!(draft, Err(Error::Missing(Kind::Participant))), "{draft:?}");
}

#[test]
fn only_a_case_that_is_here_can_be_erased() {
    let device = filled();
    let of = |space| Erasure { space, ..erasure() };
    let team = device.store.write(|w| w.erase_case(&of(OFFICE)));
    assert!(matches!(team, Err(Error::WrongSpace(_))), "{team:?}");
    let nobody = device.store.write(|w| w.erase_case(&of([77; 16])));
    assert!(matches!(nobody, Err(Error::UnknownSpace)), "{nobody:?}");
}

#[test]
fn a_write_that_fails_after_an_erasure_erases_nothing() {
    let device = filled();
    let failed = device.store.write(|w| {
        w.erase_case(&erasure())?;
        Err::<(), _>(Error::Busy)
    });
    assert!(failed.is_err());
    assert_eq!(device.store.read(|r| r.search("zvtrivs", 9)).unwrap().len(), 1);
    assert!(Store::open(&device.path(), &key(), device.clock.wall()).is_ok());
}
