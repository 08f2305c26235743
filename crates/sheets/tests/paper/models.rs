//! Supervisor sheets to test with.

use chrono::{TimeZone, Utc};
use fotfaste_sheets::{Call, SheetWords, Step, SupervisorSheet, Task};

/// A sheet with nothing that can be left out.
pub(crate) fn empty() -> SupervisorSheet {
    SupervisorSheet {
        language: "sv-SE".into(),
        made_at: Utc.with_ymd_and_hms(2026, 11, 19, 14, 5, 0).unwrap(),
        words: words(),
        date: "19 november 2026".into(),
        workplace: "Kvarnens Bageri".into(),
        title: "Så stöder du Elin".into(),
        addressed_to: "Till Peter Wiklund.".into(),
        review: None,
        schedule: None,
        tasks: Vec::new(),
        works: Vec::new(),
        adaptations: Vec::new(),
        safety: Vec::new(),
        step_back: None,
        handles_now: Vec::new(),
        agreements: Vec::new(),
        next_visit: None,
        call: None,
        participant_phone: None,
        footer: None,
    }
}

/// A sheet with something in every field.
pub(crate) fn normal() -> SupervisorSheet {
    SupervisorSheet {
        review: Some("Vi ser över bladet 17 december.".into()),
        schedule: Some("Måndag till torsdag 09:00–15:00.\nRast 10:30 och 12:30.".into()),
        tasks: vec![task(
            "Packa frallor",
            &[
                ("Händer och handskar", "Skylten vid handfatet", "Gör själv"),
                ("Stäng med klämma", "Full påse", "Fråga: ”Vad kommer sen?”"),
                ("Etikett med datum", "Stängd påse", "Peka på datumet"),
            ],
        )],
        works: texts(&["Vänta fem sekunder innan du hjälper.", "Säg en sak i taget."]),
        adaptations: texts(&["Mall för sex frallor på bänken.", "Hörselkåpor när fläkten går."]),
        safety: texts(&["Ugnen sköter personalen."]),
        step_back: Some("När ett steg har gått utan hjälp tre gånger: stå längre bort.".into()),
        handles_now: texts(&["Raster och omklädning."]),
        agreements: texts(&["Ring samma morgon om Elin är borta."]),
        next_visit: Some("Torsdag 26 november 13:00.".into()),
        call: Some(Call {
            coach: "Karin Ålund".into(),
            call: "Ring Karin Ålund, 070-000 00 10,".into(),
            reason: "om något känns osäkert.".into(),
            hours: Some("Vardagar 08:00–16:30.".into()),
        }),
        participant_phone: Some("Elins telefon: 070-000 00 11.".into()),
        footer: Some("Förvara bladet så att bara handledare ser det.".into()),
        ..empty()
    }
}

/// Far more than a page, with words that are wider than their column.
pub(crate) fn overlong() -> SupervisorSheet {
    let word = "Ordsomintekanbrytas".repeat(12);
    let long = "Ett långt råd som tar många ord. ".repeat(20);
    let steps: Vec<(String, String, String)> = (0..60)
        .map(|i| match i % 4 {
            0 => (word.clone(), "Tom bänk".into(), String::new()),
            1 => ("Räkna".into(), long.clone(), "Säg: ”Räkna”".into()),
            2 => ("Lägg i".into(), String::new(), long.repeat(2)),
            _ => ("Stäng".into(), "Full".into(), "Gör själv".into()),
        })
        .collect();
    let steps: Vec<(&str, &str, &str)> =
        steps.iter().map(|(a, b, c)| (a.as_str(), b.as_str(), c.as_str())).collect();
    SupervisorSheet {
        workplace: format!("Kvarnens Bageri {word}"),
        tasks: vec![task("Packa frallor", &steps), task(&word, &steps[..5])],
        works: vec![long.clone(); 12],
        adaptations: vec![word; 3],
        participant_phone: Some(long.repeat(8)),
        ..normal()
    }
}

/// Text that no font can be counted on for, and text as macOS writes it.
pub(crate) fn foreign() -> SupervisorSheet {
    SupervisorSheet {
        title: "Så stöder du Nguyễn Đỗ 😀".into(),
        addressed_to: "Till Łukasz Şirin-Đorđević, Αλέξανδρος, Юлия Їжак.".into(),
        schedule: Some("A\u{30a}sa a\u{308}r pa\u{30a} plats. سلام עברית 世界 <&>()\\".into()),
        tasks: vec![task(
            "Bokstäver → tecken ☑",
            &[
                ("👩🏽‍🍳 kocken", "≤ 5 °C", "018\u{a0}12\u{a0}34, 10\u{202f}000 kr"),
                ("m\u{303}\u{323}", "tab\there", "icke\u{2011}brytande\u{ad}s"),
            ],
        )],
        ..normal()
    }
}

pub(crate) fn words() -> SheetWords {
    SheetWords {
        kind: "Handledarblad".into(),
        schedule: "Schema".into(),
        step: "Steg".into(),
        cue: "Tecken att börja".into(),
        help: "Så hjälper du".into(),
        works: "Det här fungerar".into(),
        adaptations: "Anpassningar".into(),
        safety: "Säkerhet".into(),
        step_back: "När du kan ta ett steg tillbaka".into(),
        handles_now: "Det här klarar du nu".into(),
        agreements: "Det här har vi kommit överens om".into(),
        next_visit: "Nästa besök".into(),
        page_of: "Sida {page} av {pages}".into(),
    }
}

pub(crate) fn task(name: &str, steps: &[(&str, &str, &str)]) -> Task {
    let step = |(step, cue, help): &(&str, &str, &str)| Step {
        step: (*step).into(),
        cue: (*cue).into(),
        help: (*help).into(),
    };
    Task { name: name.into(), steps: steps.iter().map(step).collect() }
}

pub(crate) fn texts(all: &[&str]) -> Vec<String> {
    all.iter().map(|text| (*text).to_owned()).collect()
}
