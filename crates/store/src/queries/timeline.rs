//! The timeline of a case: everything that happened, newest first.

use chrono::{DateTime, NaiveDate, Utc};
use fotfaste_domain::{Id, Kind, case::Participant};
use rusqlite::params;

use super::row::{day, readable};
use crate::{Error, Reader, Result};

/// One thing that happened. The row itself says what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineLine {
    /// What kind of row.
    pub kind: Kind,
    /// The row.
    pub row: [u8; 16],
    /// The day it belongs to.
    pub day: NaiveDate,
    /// When it was written down, where that is kept.
    pub at: Option<DateTime<Utc>>,
}

/// Rows by day; `moment` settles the order within it, and what was taken in last comes first of what
/// was written in the same second.
const LINES: &str = "
    SELECT 'visit' AS kind, id, held_on AS day, recorded_at AS at, held_on || 'T' || starts_at AS moment
    FROM visit WHERE participant = ?1 AND space = ?1 AND deleted = 0 AND state = 'done'
    UNION ALL
    SELECT 'journal_note', id, substr(written_at, 1, 10), written_at, written_at
    FROM journal_note WHERE participant = ?1 AND space = ?1 AND deleted = 0
    UNION ALL
    SELECT 'support_note', n.id, substr(n.written_at, 1, 10), n.written_at, n.written_at
    FROM placement p JOIN support_note n ON n.placement = p.id
    WHERE p.participant = ?1 AND p.space = ?1 AND n.space = ?1 AND n.deleted = 0
    UNION ALL
    SELECT 'phase_change', c.id, c.since, NULL, c.since
    FROM enrolment e JOIN phase_change c ON c.enrolment = e.id
    WHERE e.participant = ?1 AND e.space = ?1 AND c.space = ?1 AND c.deleted = 0
    UNION ALL
    SELECT 'consent', id, given_on, NULL, given_on
    FROM consent WHERE participant = ?1 AND space = ?1 AND deleted = 0
    UNION ALL
    SELECT 'consent', id, withdrawn_on, NULL, withdrawn_on
    FROM consent WHERE participant = ?1 AND space = ?1 AND deleted = 0
    AND withdrawn_on IS NOT NULL
    UNION ALL
    SELECT 'adaptation', a.id, a.since, NULL, a.since
    FROM placement p JOIN adaptation a ON a.placement = p.id
    WHERE p.participant = ?1 AND p.space = ?1 AND a.space = ?1 AND a.deleted = 0
    AND a.since IS NOT NULL
    UNION ALL
    SELECT 'sheet_print', id, substr(printed_at, 1, 10), printed_at, printed_at
    FROM sheet_print WHERE participant = ?1 AND space = ?1 AND deleted = 0
    UNION ALL
    SELECT 'follow_up', id, coalesce(done_on, due_on), NULL, coalesce(done_on, due_on)
    FROM follow_up WHERE participant = ?1 AND space = ?1 AND deleted = 0 AND state <> 'planned'
    UNION ALL
    SELECT 'vocational_profile', id, substr(written_at, 1, 10), written_at, written_at
    FROM vocational_profile WHERE participant = ?1 AND space = ?1 AND deleted = 0
    UNION ALL
    SELECT 'validation', id, finished_on, NULL, finished_on
    FROM validation WHERE participant = ?1 AND space = ?1 AND deleted = 0
    AND finished_on IS NOT NULL
    UNION ALL
    SELECT 'goal', id, ended_on, NULL, ended_on
    FROM goal WHERE participant = ?1 AND space = ?1 AND deleted = 0 AND ended_on IS NOT NULL
    UNION ALL
    SELECT 'plan_step', id, ended_on, NULL, ended_on
    FROM plan_step WHERE participant = ?1 AND space = ?1 AND deleted = 0 AND state = 'done'
    AND ended_on IS NOT NULL
    UNION ALL
    SELECT 'placement', id, starts_on, NULL, starts_on
    FROM placement WHERE participant = ?1 AND space = ?1 AND deleted = 0";

impl Reader<'_> {
    /// What happened in a case, newest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn timeline(
        &self,
        of: Id<Participant>,
        limit: u32,
        offset: u32,
    ) -> Result<Vec<TimelineLine>> {
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT l.kind, l.id, l.day, l.at FROM ({LINES}) l
             LEFT JOIN row_state r ON r.space = ?1 AND r.kind = l.kind AND r.\"row\" = l.id
             ORDER BY l.day DESC, l.moment DESC, r.id DESC, l.id LIMIT ?2 OFFSET ?3"
        ))?;
        let mut rows = query.query(params![of.bytes(), limit, offset])?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            let table: String = row.get(0)?;
            let kind = Kind::from_table(&table).ok_or(Error::Damaged)?;
            let Some(day) = day(row, 2)? else { continue };
            lines.push(TimelineLine { kind, row: row.get(1)?, day, at: readable(row, 3)? });
        }
        Ok(lines)
    }
}
