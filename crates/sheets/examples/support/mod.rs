//! A supervisor sheet as a coach would write one.

use chrono::{TimeZone, Utc};
use fotfaste_sheets::{Call, SheetWords, Step, SupervisorSheet, Task};

/// With so many tasks of seven steps.
pub(crate) fn sample(tasks: usize) -> SupervisorSheet {
    SupervisorSheet {
        language: "sv-SE".into(),
        made_at: Utc.with_ymd_and_hms(2026, 11, 19, 14, 5, 0).single().unwrap_or_default(),
        words: words(),
        date: "19 november 2026".into(),
        workplace: "Kvarnens Bageri".into(),
        title: "Så stöder du Elin".into(),
        addressed_to: "Till Peter Wiklund.".into(),
        review: Some("Vi ser över bladet 17 december.".into()),
        schedule: Some(
            "Måndag till torsdag 09:00–15:00. Rast 10:30 och 12:30. Karin är på plats torsdagar \
             13:00–15:00."
                .into(),
        ),
        tasks: vec![task(); tasks],
        works: lines(&[
            "Vänta fem sekunder innan du hjälper.",
            "Säg en sak i taget.",
            "Säg vad som var bra, direkt.",
        ]),
        adaptations: lines(&["Mall för sex frallor på bänken.", "Hörselkåpor när fläkten går."]),
        safety: lines(&["Ugnen och degblandaren sköter personalen."]),
        step_back: Some(
            "När ett steg har gått utan hjälp tre gånger i rad: stå längre bort. Säg till Karin \
             om något blir svårare igen."
                .into(),
        ),
        handles_now: Vec::new(),
        agreements: Vec::new(),
        next_visit: Some("Torsdag 26 november 13:00. Karin är med hela eftermiddagen.".into()),
        call: Some(Call {
            coach: "Karin Ålund".into(),
            call: "Ring Karin Ålund, 070-000 00 10,".into(),
            reason: "om något känns osäkert.".into(),
            hours: Some("Vardagar 08:00–16:30.".into()),
        }),
        participant_phone: None,
        footer: Some(
            "Förvara bladet så att bara handledare ser det. Lämna tillbaka det till Karin när det \
             inte behövs."
                .into(),
        ),
    }
}

fn words() -> SheetWords {
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

fn task() -> Task {
    let steps = [
        ("Händer och handskar", "Skylten vid handfatet", "Gör själv"),
        ("Påsar och etiketter", "Tom packbänk", "Gör själv"),
        ("Räkna sex frallor", "Mallen på bänken", "Gör själv"),
        ("Stäng med klämma", "Full påse", "Fråga: ”Vad kommer sen?”"),
        ("Etikett med datum", "Stängd påse", "Peka på datumet"),
        ("Tio påsar per back", "Etiketten sitter", "Gör själv"),
        ("Säg till, full back", "Tionde påsen", "Säg: ”Räkna backen”"),
    ];
    let step = |(step, cue, help): (&str, &str, &str)| Step {
        step: step.into(),
        cue: cue.into(),
        help: help.into(),
    };
    Task { name: "Packa frallor".into(), steps: steps.into_iter().map(step).collect() }
}

fn lines(all: &[&str]) -> Vec<String> {
    all.iter().map(|line| (*line).to_owned()).collect()
}
