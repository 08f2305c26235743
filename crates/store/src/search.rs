//! The words by which rows are found: kept in step with the rows, in the same transaction.
//!
//! A participant whose identity is protected is found by the exact case number alone, so nothing of
//! such a case is indexed: not while its participant is unknown either, nor when the protection is
//! of a sort this program does not know.

use fotfaste_domain::{Field, Kind, Scope, Value, choice::Protection};
use rusqlite::{OptionalExtension, params};

use crate::{
    Reader, Result, SpaceId, Writer,
    row_state::{self, RowKey},
    state::RowState,
};

/// The words of one row: its names, and its running text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Words {
    name: String,
    text: String,
}

/// What the index held of a row before a change.
pub(crate) enum Indexed {
    /// Nothing: the row is new.
    Nothing,
    /// These words, if anything.
    These(Words),
    /// Nobody knows.
    Unknown,
}

/// The fields whose words a kind's rows are found by: names, and running text.
fn searched(kind: Kind) -> (&'static [&'static str], &'static [&'static str]) {
    match kind {
        Kind::Member => (&["name"], &[]),
        Kind::Employer => (&["name", "organisation_number"], &["contact_persons"]),
        Kind::Workplace => (&["name"], &["street", "town", "branch", "safety"]),
        Kind::Supervisor => (&["name"], &["role"]),
        Kind::EmployerContact => (&[], &["contact_person", "about", "next_step"]),
        Kind::Opening => (&["title"], &["tasks", "demands"]),
        Kind::TaskTemplate => (&["name"], &["note"]),
        Kind::TemplateStep => (&[], &["response", "cue", "how_to_help"]),
        Kind::Participant => {
            (&["first_name", "last_name", "case_number"], &["own_goal", "next_step"])
        }
        Kind::Enrolment => (&[], &["referral", "exit_reason"]),
        Kind::FollowUp => (&[], &["title", "needs", "reason"]),
        Kind::JournalNote => (&[], &["text"]),
        Kind::Placement => (&[], &["schedule", "agreement", "stepping_back", "what_works"]),
        Kind::Task => (&[], &["name"]),
        Kind::Step => (&[], &["response", "cue", "how_to_help"]),
        Kind::Photo => (&[], &["description"]),
        Kind::Visit => (&[], &["note", "own_words", "supervisor_talk", "incident", "next_step"]),
        Kind::SupportNote => (&[], &["asked", "agreed", "handles_now"]),
        Kind::HandoverItem => (&[], &["text"]),
        Kind::Adaptation => (&[], &["need", "measure", "responsible"]),
        Kind::VocationalProfile => (&[], &["strengths", "interests", "own_words"]),
        Kind::Skill => (&[], &["name", "evidence"]),
        Kind::Validation => (&[], &["subject", "method", "note"]),
        Kind::Plan => (&[], &["own_words", "method_choice"]),
        Kind::Goal | Kind::PlanStep => (&[], &["text"]),
        Kind::Office
        | Kind::Programme
        | Kind::PhaseChange
        | Kind::Consent
        | Kind::Access
        | Kind::Trial
        | Kind::AdaptationUse
        | Kind::SelfRating
        | Kind::LogReview
        | Kind::RetentionHold
        | Kind::SavedFilter
        | Kind::SheetPrint => (&[], &[]),
    }
}

impl Words {
    /// The words of a row: none when it is deleted.
    pub(crate) fn of(kind: Kind, state: &RowState) -> Self {
        let (names, texts) = searched(kind);
        if (names.is_empty() && texts.is_empty()) || state.is_deleted() {
            return Self::default();
        }
        let join = |fields: &[&str]| {
            let values = fields.iter().filter_map(|field| match state.value(field) {
                Some(Value::Text(text)) if !text.is_empty() => Some(text.as_str()),
                _ => None,
            });
            values.collect::<Vec<_>>().join(" ")
        };
        Self { name: join(names), text: join(texts) }
    }
}

impl Writer<'_> {
    /// Brings the index in step with one row.
    pub(crate) fn index(
        &mut self,
        space: &SpaceId,
        number: i64,
        words: &Words,
        before: &Indexed,
    ) -> Result<()> {
        match before {
            Indexed::These(before) if before == words => return Ok(()),
            Indexed::These(_) | Indexed::Unknown => self.unindex(number)?,
            Indexed::Nothing => {}
        }
        if *words != Words::default() && self.is_open_case(space)? {
            self.insert_words(number, words)?;
        }
        Ok(())
    }

    /// Indexes a case again when its participant has become protected or no longer is, and says
    /// whether it did.
    pub(crate) fn follow_protection(&mut self, space: &SpaceId) -> Result<bool> {
        let before = self.open_cases.remove(space);
        let now = self.is_open_case(space)?;
        if before == Some(now) {
            return Ok(false);
        }
        let mut query = self
            .transaction()?
            .prepare_cached("SELECT id, kind, \"row\" FROM row_state WHERE space = ?1")?;
        let rows = query
            .query_map([space], |row| Ok((row.get(0)?, row.get::<_, String>(1)?, row.get(2)?)))?;
        for row in rows {
            let (number, table, row) = row?;
            self.unindex(number)?;
            let key = RowKey { space: *space, kind: &table, row };
            let Some(known) = self.shared.schema.table(&table) else { continue };
            if now && let Some(stored) = row_state::load(self.transaction()?, &key)? {
                self.insert_words(number, &Words::of(known.kind, &stored.state))?;
            }
        }
        Ok(true)
    }

    /// Whether what belongs to a space may be searched.
    pub(crate) fn is_open_case(&mut self, space: &SpaceId) -> Result<bool> {
        if self.scope_of(space)? != Scope::Case {
            return Ok(true);
        }
        if let Some(open) = self.open_cases.get(space) {
            return Ok(*open);
        }
        let open = self.is_unprotected(space)?;
        self.open_cases.insert(*space, open);
        Ok(open)
    }

    fn insert_words(&self, number: i64, words: &Words) -> Result<()> {
        let conn = self.transaction()?;
        if !words.name.is_empty() {
            conn.prepare_cached("INSERT INTO search_name (rowid, words) VALUES (?1, ?2)")?
                .execute(params![number, words.name])?;
        }
        if !words.text.is_empty() {
            conn.prepare_cached("INSERT INTO search_text (rowid, words) VALUES (?1, ?2)")?
                .execute(params![number, words.text])?;
        }
        Ok(())
    }

    fn unindex(&self, number: i64) -> Result<()> {
        let conn = self.transaction()?;
        conn.prepare_cached("DELETE FROM search_name WHERE rowid = ?1")?.execute([number])?;
        conn.prepare_cached("DELETE FROM search_text WHERE rowid = ?1")?.execute([number])?;
        Ok(())
    }
}

impl Reader<'_> {
    fn is_unprotected(&self, case: &SpaceId) -> Result<bool> {
        let mut query =
            self.connection().prepare_cached("SELECT protection FROM participant WHERE id = ?1")?;
        let found: Option<String> = query.query_row([case], |row| row.get(0)).optional()?;
        Ok(found.map(Value::Text) == Some(Protection::None.to_value()))
    }
}

/// What people type, as a question to the index: every word must begin a word of the row. `None`
/// when there is no word in it.
pub(crate) fn question(typed: &str) -> Option<String> {
    ask(typed, "*")
}

/// As [`question`], for whole words.
pub(crate) fn exact_question(typed: &str) -> Option<String> {
    ask(typed, "")
}

fn ask(typed: &str, end: &str) -> Option<String> {
    let question: Vec<String> = words(typed).map(|word| format!("\"{word}\"{end}")).collect();
    (!question.is_empty()).then(|| question.join(" "))
}

/// The words that were typed: what the index's tokenizer would make of them.
pub(crate) fn words(typed: &str) -> impl Iterator<Item = &str> {
    typed.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}
