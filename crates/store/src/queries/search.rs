//! Search over everything the person may see.

use chrono::NaiveDate;
use fotfaste_domain::{Id, Kind, Scope, case::Participant, introduction::Placement};
use rusqlite::params;

use super::row::id;
use crate::{
    Reader, Result,
    search::{exact_question, question, words},
};

/// Words this short are looked for among names only: as the beginning of running text they would
/// match nearly everything.
const SHORTEST_IN_TEXT: usize = 3;

/// One row that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What kind of row.
    pub kind: Kind,
    /// The row.
    pub row: [u8; 16],
    /// Whose case it stands in, when in a case.
    pub participant: Option<Id<Participant>>,
    /// Whether it was found by name (or case number) rather than in running text.
    pub by_name: bool,
}

impl Reader<'_> {
    /// The rows that hold words beginning with every word typed: names first, then running text,
    /// each the newest first. A participant whose identity is protected is found by the whole case
    /// number alone.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn search(&self, typed: &str, limit: u32) -> Result<Vec<Hit>> {
        let mut hits = self.by_case_number(typed.trim())?;
        let (Some(begun), Some(whole)) = (question(typed), exact_question(typed)) else {
            return Ok(hits);
        };
        if hits.is_empty() {
            // Whole words first: a beginning that many words share is costly to look up.
            self.collect("search_name", &whole, limit, &mut hits)?;
            self.collect("search_name", &begun, limit, &mut hits)?;
            self.collect("search_text", &whole, limit, &mut hits)?;
            if words(typed).any(|word| word.chars().count() >= SHORTEST_IN_TEXT) {
                self.collect("search_text", &begun, limit, &mut hits)?;
            }
        }
        Ok(hits)
    }

    /// The placement of a participant that goes on, and where; not where for a protected person.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn current_placement(
        &self,
        of: Id<Participant>,
        today: NaiveDate,
    ) -> Result<Option<(Id<Placement>, Option<String>)>> {
        let mut query = self.connection().prepare_cached(
            "SELECT c.placement, iif(c.protected, NULL, w.name)
             FROM case_line c LEFT JOIN workplace w ON w.id = c.workplace
             WHERE c.participant = ?1 AND c.placement IS NOT NULL
             AND c.placement_starts_on <= ?2
             AND (c.placement_ends_on IS NULL OR c.placement_ends_on >= ?2)",
        )?;
        let mut rows = query.query(params![of.bytes(), today.to_string()])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        Ok(Some((id(row, 0)?, row.get(1)?)))
    }

    fn by_case_number(&self, typed: &str) -> Result<Vec<Hit>> {
        if typed.is_empty() {
            return Ok(Vec::new());
        }
        let mut query = self.connection().prepare_cached(
            "SELECT id FROM participant WHERE case_number IN (?1, upper(?1)) AND deleted = 0",
        )?;
        let found = query.query_map([typed], |row| row.get::<_, [u8; 16]>(0))?;
        found.map(|row| Ok(hit(Kind::Participant, row?, true))).collect::<Result<_>>()
    }

    /// Adds what an index answers until there are enough.
    fn collect(&self, index: &str, asked: &str, limit: u32, hits: &mut Vec<Hit>) -> Result<()> {
        let wanted = usize::try_from(limit).unwrap_or(usize::MAX);
        if hits.len() >= wanted {
            return Ok(());
        }
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT r.kind, r.\"row\", r.space FROM (
                SELECT rowid FROM {index} WHERE {index} MATCH ?1 ORDER BY rowid DESC LIMIT ?2) s
             JOIN row_state r ON r.id = s.rowid ORDER BY r.id DESC"
        ))?;
        let mut rows = query.query(params![asked, limit])?;
        while let Some(row) = rows.next()? {
            let Some(kind) = Kind::from_table(&row.get::<_, String>(0)?) else { continue };
            let mut found = hit(kind, row.get(1)?, index == "search_name");
            if kind.scope() == Scope::Case {
                found.participant = Some(Id::from_bytes(row.get(2)?));
            }
            let known = hits.iter().any(|hit| (hit.kind, hit.row) == (found.kind, found.row));
            if !known && hits.len() < wanted {
                hits.push(found);
            }
        }
        Ok(())
    }
}

fn hit(kind: Kind, row: [u8; 16], by_name: bool) -> Hit {
    let participant = (kind == Kind::Participant).then(|| Id::from_bytes(row));
    Hit { kind, row, participant, by_name }
}
