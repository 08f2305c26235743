//! A record in full: sound, read in order, and nothing of it lost on the way to the next page.

use crate::reading::read_aloud;
use crate::selfcheck::assert_sound;
use chrono::DateTime;
use fotfaste_sheets::{Item, RecordSheet, Rows, Section, record_sheet};

fn pair(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

/// An extract with notes and a table of many lines.
pub(crate) fn record(lines: usize) -> RecordSheet {
    let person = Item {
        heading: "Deltagare 1".into(),
        note: Some("Borttagen".into()),
        facts: vec![pair("Förnamn", "Elin"), pair("Eget mål", "Jobba i bageri\nFyra dagar")],
    };
    let line =
        |number: usize| vec![format!("dag {number}"), "Öppnade".into(), "Karin Ålund".into()];
    RecordSheet {
        language: "sv-SE".into(),
        made_at: DateTime::from_timestamp(1_795_417_200, 0).unwrap(),
        kind: "Registerutdrag".into(),
        date: "22 november 2026".into(),
        title: "Ärende N-2026-014".into(),
        author: "Karin Ålund".into(),
        page_of: "Sida {page} av {pages}".into(),
        lead: vec!["Uppgifterna om Elin.".into()],
        sections: vec![
            Section { heading: "Deltagare".into(), items: vec![person], ..Section::default() },
            Section {
                heading: "Läslogg".into(),
                text: vec!["Vem som har läst.".into()],
                items: Vec::new(),
                table: Some(Rows {
                    head: vec!["När".into(), "Vad".into(), "Vem".into()],
                    rows: (0..lines).map(line).collect(),
                }),
            },
            Section { heading: "Tomt".into(), table: Some(Rows::default()), ..Section::default() },
        ],
    }
}

#[test]
fn a_record_is_read_from_top_to_bottom() {
    let sheet = record_sheet(&record(2)).unwrap();
    let doc = assert_sound(&sheet.pdf);
    let expected = [
        "Registerutdrag",
        "22 november 2026",
        "Ärende N-2026-014",
        "Uppgifterna om Elin.",
        "Deltagare",
        "Deltagare 1",
        "Borttagen",
        "Förnamn | Elin",
        "Eget mål | Jobba i bageri Fyra dagar",
        "Läslogg",
        "Vem som har läst.",
        "När | Vad | Vem",
        "dag 0 | Öppnade | Karin Ålund",
        "dag 1 | Öppnade | Karin Ålund",
        "Tomt",
    ];
    assert_eq!(read_aloud(&doc), expected);
}

#[test]
fn a_long_record_takes_its_pages_and_loses_no_line() {
    let sheet = record_sheet(&record(400)).unwrap();
    let doc = assert_sound(&sheet.pdf);
    assert!(sheet.pages > 5, "{} pages", sheet.pages);
    let heard = read_aloud(&doc);
    for number in 0..400 {
        let line = format!("dag {number} | Öppnade | Karin Ålund");
        assert!(heard.contains(&line), "{line}");
    }
}
