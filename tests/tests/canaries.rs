//! What is typed into a record is readable on the screen and nowhere else: not in the client's
//! files, not in temporary files, not at the server, not in its log, not on the wire.
#![allow(clippy::unwrap_used)]

use std::{
    fs,
    path::{Path, PathBuf},
};

use fotfaste_tests::{
    Case, Coach, Server, Wire, Words,
    office::{connect, let_in, share},
    text,
};
use serde_json::{Value, json};
use tempfile::TempDir;

/// In every text that is typed freely.
const CANARY: &str = "Kanariefågel";

/// Texts of a fixed form, each distinct enough to be looked for.
const FORMED: [(&str, &str); 5] = [
    ("identity_number", "19850709-9805"),
    ("phone", "070-174 06 07"),
    ("supervisor_phone", "070-174 06 06"),
    ("email", "kanariefagel@post.example"),
    ("supervisor_email", "kanariefagel@kvarnen.example"),
];

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_into_a_record_is_found_nowhere_but_on_the_screen() {
    let folder = TempDir::new().unwrap();
    let place = |name: &str| folder.path().join(name);
    fs::create_dir_all(place("tmp")).unwrap();
    let mut server = Server::start(&place("server")).await;
    let code = server.setup_code().await;
    let wire = Wire::to(server.listens).await;

    let anna = Coach::apart(&place("anna"), &place("tmp")).await;
    anna.first_start("Kanariefågel Ågren").await;
    let case = Case::write(&anna, canaries()).await;
    let started = anna.call("start_visit", json!({ "placement": case.placement })).await;
    let draft = json!({ "draftId": started["draftId"], "draft": case.visit() });
    anna.call("save_visit_draft", draft).await;
    assert!(fs::metadata(place("anna").join("store.db-wal")).unwrap().len() > 0, "there is a WAL");
    nowhere_in(folder.path(), "while a visit is under way");

    anna.write("record_visit", json!({ "draftId": started["draftId"] })).await;
    case.write_notes(&anna).await;
    connect(&anna, &wire.address, &code).await;
    let bo = Coach::apart(&place("bo"), &place("tmp")).await;
    let_in(&anna, &bo, "Kanariefågel Öberg").await;
    share(&anna, &bo, &case.participant).await;
    for coach in [&anna, &bo] {
        on_the_screen(coach, &case).await;
    }
    nowhere_in(folder.path(), "while both are open and synced");
    nowhere_on(&wire);

    print(&anna, &case).await;
    anna.call("lock", Value::Null).await;
    nowhere_in(folder.path(), "after locking");
    assert_eq!(files(&place("anna").join("print")), Vec::<PathBuf>::new(), "no sheet is left");
    bo.close().await;
    nowhere_in(folder.path(), "after a kill");

    fs::write(place("tmp").join("planted"), format!("…{CANARY}…")).unwrap();
    assert_eq!(found_in(folder.path()).len(), 1, "the search finds what is there");
}

/// Every place of a case with a text of its own to look for.
fn canaries() -> Words {
    let mut words = Words::swedish();
    for (number, (place, word)) in words.0.iter_mut().enumerate() {
        let formed = FORMED.iter().find(|(known, _)| known == place);
        *word = formed.map_or_else(
            || format!("{CANARY} {number:02} {place}"),
            |(_, formed)| (*formed).to_owned(),
        );
    }
    words
}

async fn on_the_screen(coach: &Coach, case: &Case) {
    let shown = case.shown(coach).await.to_string();
    // A number is shown as it is kept: without what makes it easier to type.
    let plain = |text: &str| text.replace(['-', ' '], "");
    for (place, word) in &case.words.0 {
        let there = shown.contains(word.as_str()) || plain(&shown).contains(&plain(word));
        assert!(there, "{place} is not on the screen");
    }
}

async fn print(coach: &Coach, case: &Case) {
    let mut asked = json!({ "placement": case.placement, "fields": ["schedule", "tasks"] });
    let preview = coach.call("preview_sheet", asked.clone()).await;
    asked["digest"] = preview["digest"].clone();
    let printed = coach.call("print_sheet", asked).await;
    assert!(Path::new(&text(&printed["path"])).is_file());
}

fn nowhere_in(folder: &Path, when: &str) {
    assert!(files(folder).len() > 5, "there is something to look through");
    assert_eq!(found_in(folder), Vec::<String>::new(), "{when}");
}

fn nowhere_on(wire: &Wire) {
    let exchanges = wire.exchanges();
    assert!(exchanges.iter().any(|exchange| exchange.path == "/v1/batches"), "it was carried");
    for exchange in exchanges {
        for bytes in [&exchange.request, &exchange.answer] {
            assert_eq!(first_of(bytes), None, "on the way to or from {}", exchange.path);
        }
    }
}

/// Files below a folder that hold something typed, each with what it holds.
fn found_in(folder: &Path) -> Vec<String> {
    let found = files(folder).into_iter().filter_map(|path| {
        // A file may be gone between being listed and being read.
        let bytes = fs::read(&path).unwrap_or_default();
        first_of(&bytes).map(|needle| format!("{}: {needle}", path.display()))
    });
    found.collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let below = entries.flat_map(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() { files(&path) } else { vec![path] }
    });
    below.collect()
}

/// What of all that was typed is in these bytes, in any spelling that programs store text in.
fn first_of(bytes: &[u8]) -> Option<String> {
    needles().into_iter().find(|(_, needle)| contains(bytes, needle)).map(|(name, _)| name)
}

fn needles() -> Vec<(String, Vec<u8>)> {
    let digits = FORMED.iter().map(|(_, text)| text.replace(['-', ' '], ""));
    let formed = FORMED.iter().map(|(_, text)| (*text).to_owned());
    let spelled = ["Kanariefågel", "kanariefågel", "KANARIEFÅGEL", "Kanariefagel", "kanariefagel"];
    let texts = spelled.iter().map(|text| (*text).to_owned()).chain(formed).chain(digits);
    let encoded = texts.flat_map(|text| {
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let utf8 = text.clone().into_bytes();
        [(text.clone(), utf8), (format!("{text} in UTF-16"), utf16)]
    });
    encoded.collect()
}

fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    let starts = bytes.iter().enumerate().filter(|(_, byte)| **byte == needle[0]);
    starts.into_iter().any(|(at, _)| bytes[at..].starts_with(needle))
}
