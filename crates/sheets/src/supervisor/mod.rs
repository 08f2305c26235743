//! The supervisor sheet: what a supervisor at a workplace needs in order to support a participant.
//!
//! The model is an allow-list. It has no place for a diagnosis, a background, an identity number,
//! an address or a note from the journal, so none can be printed. Every string arrives in the
//! language of the sheet.

mod compose;

use crate::{Error, Sheet};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The words of the sheet that are the same for every participant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SheetWords {
    /// What the sheet is: "Handledarblad".
    pub kind: String,
    /// Heading of the schedule: "Schema".
    pub schedule: String,
    /// Column of the steps: "Steg".
    pub step: String,
    /// Column of the cues: "Tecken att börja".
    pub cue: String,
    /// Column of the help: "Så hjälper du".
    pub help: String,
    /// Heading of what works: "Det här fungerar".
    pub works: String,
    /// Heading of the adaptations: "Anpassningar".
    pub adaptations: String,
    /// Heading of safety: "Säkerhet".
    pub safety: String,
    /// Heading of stepping back: "När du kan ta ett steg tillbaka".
    pub step_back: String,
    /// Heading of what the supervisor handles: "Det här klarar du nu".
    pub handles_now: String,
    /// Heading of the agreements: "Det här har vi kommit överens om".
    pub agreements: String,
    /// Heading of the next visit: "Nästa besök".
    pub next_visit: String,
    /// The page number: "Sida {page} av {pages}", with these two placeholders.
    pub page_of: String,
}

/// One step of a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Step {
    /// What is done. The sheet numbers the steps.
    pub step: String,
    /// What tells that it is time to begin.
    pub cue: String,
    /// What the supervisor does, in words that can be observed.
    pub help: String,
}

/// A task with its steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Task {
    /// What the workplace calls it.
    pub name: String,
    /// In the order in which they are done.
    pub steps: Vec<Step>,
}

/// Whom to call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Call {
    /// The coach's name, as the file's author.
    pub coach: String,
    /// Printed bold: "Ring Karin Ålund, 070-000 00 10,".
    pub call: String,
    /// When to call: "om något känns osäkert."
    pub reason: String,
    /// When somebody answers: "Vardagar 08:00–16:30."
    #[serde(default)]
    pub hours: Option<String>,
}

/// Everything that a supervisor sheet may show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SupervisorSheet {
    /// BCP 47: `sv-SE`.
    pub language: String,
    /// When the sheet was composed; the file's date.
    pub made_at: DateTime<Utc>,
    /// The words that are the same on every sheet.
    pub words: SheetWords,
    /// The sheet's date as it is read: "19 november 2026".
    pub date: String,
    /// The workplace's name.
    pub workplace: String,
    /// The title, with the participant's first name: "Så stöder du Elin".
    pub title: String,
    /// To whom, with the supervisor's name: "Till Peter Wiklund."
    pub addressed_to: String,
    /// When the sheet is looked over: "Vi ser över bladet 17 december."
    #[serde(default)]
    pub review: Option<String>,
    /// Times, breaks, and when the coach is there. Each line becomes a paragraph.
    #[serde(default)]
    pub schedule: Option<String>,
    /// The tasks, each with a table of its steps.
    #[serde(default)]
    pub tasks: Vec<Task>,
    /// What helps, one thing each.
    #[serde(default)]
    pub works: Vec<String>,
    /// The adaptations in use.
    #[serde(default)]
    pub adaptations: Vec<String>,
    /// What to look out for.
    #[serde(default)]
    pub safety: Vec<String>,
    /// How to tell that less help is needed. Each line becomes a paragraph.
    #[serde(default)]
    pub step_back: Option<String>,
    /// What the supervisor handles without the coach, one thing each.
    #[serde(default)]
    pub handles_now: Vec<String>,
    /// What has been agreed and still holds, one thing each.
    #[serde(default)]
    pub agreements: Vec<String>,
    /// When the coach comes next. Each line becomes a paragraph.
    #[serde(default)]
    pub next_visit: Option<String>,
    /// Whom to call.
    #[serde(default)]
    pub call: Option<Call>,
    /// The participant's number in a sentence: "Elins telefon: 070-000 00 11." Only with a consent
    /// that names it.
    #[serde(default)]
    pub participant_phone: Option<String>,
    /// How to keep the sheet: "Förvara bladet så att bara handledare ser det."
    #[serde(default)]
    pub footer: Option<String>,
}

/// Makes the sheet: one A4 if its text can be read at that size, otherwise more pages.
pub fn supervisor_sheet(sheet: &SupervisorSheet) -> Result<Sheet, Error> {
    compose::document(sheet).render()
}
