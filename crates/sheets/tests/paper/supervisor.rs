//! The supervisor sheet: what it says, in which order, and what it can never say.

use crate::models::{empty, foreign, normal, overlong, task};
use crate::reading::{drawn, read_aloud};
use crate::selfcheck::assert_sound;
use fotfaste_sheets::{SupervisorSheet, supervisor_sheet};
use proptest::prelude::*;

#[test]
fn a_normal_sheet_is_one_page_read_from_top_to_bottom() {
    let sheet = supervisor_sheet(&normal()).unwrap();
    let doc = assert_sound(&sheet.pdf);
    assert_eq!(sheet.pages, 1);
    assert!(sheet.missing.is_empty());
    let expected = [
        "Handledarblad, 19 november 2026",
        "Kvarnens Bageri",
        "Så stöder du Elin",
        "Till Peter Wiklund. Vi ser över bladet 17 december.",
        "Schema",
        "Måndag till torsdag 09:00–15:00.",
        "Rast 10:30 och 12:30.",
        "Packa frallor",
        "Steg | Tecken att börja | Så hjälper du",
        "1. Händer och handskar | Skylten vid handfatet | Gör själv",
        "2. Stäng med klämma | Full påse | Fråga: ”Vad kommer sen?”",
        "3. Etikett med datum | Stängd påse | Peka på datumet",
        "Det här fungerar",
        "• | Vänta fem sekunder innan du hjälper.",
        "• | Säg en sak i taget.",
        "Anpassningar",
        "• | Mall för sex frallor på bänken.",
        "• | Hörselkåpor när fläkten går.",
        "Säkerhet",
        "• | Ugnen sköter personalen.",
        "Det här klarar du nu",
        "• | Raster och omklädning.",
        "Det här har vi kommit överens om",
        "• | Ring samma morgon om Elin är borta.",
        "När du kan ta ett steg tillbaka",
        "När ett steg har gått utan hjälp tre gånger: stå längre bort.",
        "Nästa besök",
        "Torsdag 26 november 13:00.",
        "Ring Karin Ålund, 070-000 00 10, om något känns osäkert. Vardagar 08:00–16:30.",
        "Elins telefon: 070-000 00 11.",
        "Förvara bladet så att bara handledare ser det.",
    ];
    assert_eq!(read_aloud(&doc), expected);
}

#[test]
fn the_same_model_gives_the_same_file() {
    for model in [empty(), normal(), foreign(), overlong()] {
        let again = supervisor_sheet(&model.clone()).unwrap();
        assert_eq!(supervisor_sheet(&model).unwrap(), again);
    }
}

#[test]
fn an_empty_sheet_has_no_headings_without_content() {
    let sheet = supervisor_sheet(&empty()).unwrap();
    let doc = assert_sound(&sheet.pdf);
    let expected = [
        "Handledarblad, 19 november 2026",
        "Kvarnens Bageri",
        "Så stöder du Elin",
        "Till Peter Wiklund.",
    ];
    assert_eq!(read_aloud(&doc), expected);
}

#[test]
fn an_overlong_sheet_takes_the_pages_it_needs_and_loses_nothing() {
    let model = overlong();
    let sheet = supervisor_sheet(&model).unwrap();
    let doc = assert_sound(&sheet.pdf);
    assert!(sheet.pages >= 20, "{} pages", sheet.pages);
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    let heard = squeezed(&read_aloud(&doc).concat());
    for step in &model.tasks[0].steps {
        assert!(heard.contains(&squeezed(&step.step)) && heard.contains(&squeezed(&step.help)));
    }
}

#[test]
fn letters_of_the_world_print_and_the_rest_is_reported() {
    let sheet = supervisor_sheet(&foreign()).unwrap();
    let doc = assert_sound(&sheet.pdf);
    let text = read_aloud(&doc).join("\n");
    for printed in ["Nguyễn Đỗ", "Łukasz Şirin-Đorđević", "Αλέξανδρος", "Юлия Їжак", "→ tecken ☑"]
    {
        assert!(text.contains(printed), "{printed}");
    }
    assert!(text.contains("Åsa är på plats."), "decomposed text is composed");
    assert!(text.contains("018 12 34, 10 000 kr") && text.contains("icke-brytandes"));
    for lost in ['😀', '👩', 'س', 'ע', '世'] {
        assert!(sheet.missing.contains(&lost), "{lost} is reported");
        assert!(!text.contains(lost));
    }
    assert!(text.contains('\u{fffd}'), "what is missing can be seen");
}

#[test]
fn a_sheet_is_set_closer_before_it_takes_a_second_page() {
    let size = |steps: usize| {
        let step = ("Räkna sex frallor", "Mallen på bänken", "Gör själv");
        let model = SupervisorSheet { tasks: vec![task("Packa", &vec![step; steps])], ..normal() };
        let sheet = supervisor_sheet(&model).unwrap();
        let doc = assert_sound(&sheet.pdf);
        (sheet.pages, drawn(&doc)[0].x)
    };
    assert_eq!(size(2).0, 1);
    let (pages, margin) = size(14);
    assert_eq!(pages, 1, "fourteen steps still fit");
    assert!(margin < size(2).1, "with narrower margins");
    assert_eq!(size(34).0, 2);
}

/// Every field carries a word of its own; the file may contain these words and no other.
#[test]
fn only_the_models_fields_are_on_paper() {
    let mut json = serde_json::to_value(normal()).unwrap();
    let mut count = 0;
    mark(&mut json, &mut count);
    json["language"] = "sv-SE".into();
    json["madeAt"] = "2026-11-19T14:05:00Z".into();
    let model: SupervisorSheet = serde_json::from_value(json).unwrap();
    let pdf = supervisor_sheet(&model).unwrap().pdf;
    let doc = assert_sound(&pdf);
    let drawn: Vec<String> = drawn(&doc).into_iter().map(|piece| piece.text).collect();
    let drawn = drawn.join(" ");
    let ours = |word: &str| word.starts_with("fält") && word.ends_with('x');
    let stray: Vec<&str> = drawn
        .split(|c: char| c.is_whitespace() || c == ',' || c == '–')
        .filter(|word| !word.is_empty() && !ours(word))
        .filter(|word| !["•", "1.", "2.", "3."].contains(word))
        .collect();
    assert!(stray.is_empty(), "{stray:?}");
    // The language and date are not drawn; the coach's name is in the file's properties, the page
    // number only on sheets of several pages.
    let unseen = (0..count).filter(|i| !drawn.contains(&format!("fält{i}x"))).count();
    assert_eq!(unseen, 4);
}

fn mark(value: &mut serde_json::Value, count: &mut usize) {
    match value {
        serde_json::Value::String(text) => {
            *text = format!("fält{count}x");
            *count += 1;
        }
        serde_json::Value::Array(all) => all.iter_mut().for_each(|value| mark(value, count)),
        serde_json::Value::Object(all) => all.values_mut().for_each(|value| mark(value, count)),
        _ => {}
    }
}

#[test]
fn a_field_that_is_not_on_the_list_is_refused() {
    let mut json = serde_json::to_value(normal()).unwrap();
    assert!(serde_json::from_value::<SupervisorSheet>(json.clone()).is_ok());
    json["diagnosis"] = "får aldrig skrivas ut".into();
    assert!(serde_json::from_value::<SupervisorSheet>(json).is_err());
}

#[test]
fn only_fonts_and_colours_of_our_own_are_in_the_program() {
    if !cfg!(target_os = "linux") {
        return;
    }
    // Written backwards, so that this test does not find itself.
    let needle: Vec<u8> = b"93ARGOF TADHCCI".iter().rev().copied().collect();
    let program = std::fs::read(std::env::current_exe().unwrap()).unwrap();
    assert!(!program.windows(needle.len()).any(|window| window == needle));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// Whatever is typed, the file is sound.
    #[test]
    fn any_text_makes_a_sound_sheet(
        text in "\\PC{0,400}",
        cells in proptest::collection::vec(("\\PC{0,60}", "[a-zåäö \n]{0,200}", "\\PC{0,30}"), 0..12),
        items in proptest::collection::vec(".{0,80}", 0..8),
    ) {
        let steps: Vec<(&str, &str, &str)> =
            cells.iter().map(|(a, b, c)| (a.as_str(), b.as_str(), c.as_str())).collect();
        let model = SupervisorSheet {
            schedule: Some(text.clone()),
            tasks: vec![task(&text, &steps)],
            works: items.clone(),
            footer: Some(text),
            ..normal()
        };
        assert_sound(&supervisor_sheet(&model).unwrap().pdf);
    }
}
