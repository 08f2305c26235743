//! The recovery sheet: every word with its number, in order by ear as by eye, on one page.

use crate::reading::read_aloud;
use crate::selfcheck::assert_sound;
use chrono::DateTime;
use fotfaste_sheets::{Advice, RecoverySheet, recovery_sheet};

/// A sheet of real length with the list's longest words.
pub(crate) fn recovery() -> RecoverySheet {
    let advice = |heading: &str, lines: &[&str], steps| Advice {
        heading: heading.into(),
        lines: lines.iter().map(|line| (*line).into()).collect(),
        steps,
    };
    RecoverySheet {
        language: "sv-SE".into(),
        made_at: DateTime::from_timestamp(1_795_417_200, 0).unwrap(),
        kind: "Återställningsblad".into(),
        date: "22 november 2026".into(),
        title: "Återställningsord för Fotfäste".into(),
        whose: "För Karin Ålund, Arbetsmarknadsenheten i Norrvike.".into(),
        lead: "De här 24 orden öppnar dina uppgifter om du glömmer lösenfrasen.".into(),
        columns: ["Nr".into(), "Ord".into()],
        words: (1..=24).map(|number| format!("umbrella{number}")).collect(),
        advice: vec![
            advice("Vad orden öppnar", &["Uppgifterna på datorn.", "Säkerhetskopiorna."], false),
            advice("Var du har bladet", &["I ett låst skåp.", "Inte i datorväskan."], false),
            advice("Så använder du orden", &["Starta Fotfäste.", "Skriv orden."], true),
            advice("Om bladet kommer bort", &["Gör nya ord i Inställningar."], false),
        ],
        page_of: "Sida {page} av {pages}".into(),
    }
}

#[test]
fn the_words_are_read_in_order_with_their_numbers_on_one_page() {
    let sheet = recovery_sheet(&recovery()).unwrap();
    let doc = assert_sound(&sheet.pdf);
    assert_eq!(sheet.pages, 1);
    assert!(sheet.missing.is_empty());
    let heard = read_aloud(&doc);
    let numbered: Vec<_> =
        heard.iter().filter(|line| line.contains("umbrella")).map(String::as_str).collect();
    let expected: Vec<_> = (1..=24).map(|number| format!("{number} | umbrella{number}")).collect();
    assert_eq!(numbered, expected);
    assert_eq!(heard.iter().filter(|line| *line == "Nr | Ord").count(), 3, "{heard:?}");
    assert!(heard.iter().any(|line| line.contains("Inte i datorväskan.")));
}

#[test]
fn an_endless_name_takes_another_page_and_loses_no_word() {
    let whose = "Arbetsmarknadsenheten ".repeat(400);
    let sheet = recovery_sheet(&RecoverySheet { whose, ..recovery() }).unwrap();
    let heard = read_aloud(&assert_sound(&sheet.pdf)).join("\n");
    assert!(sheet.pages > 1);
    for number in 1..=24 {
        assert!(heard.contains(&format!("{number} | umbrella{number}")), "{number}");
    }
}
