//! The access log over many cases, for its review.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use fotfaste_domain::{
    Field, Id, Kind, Value,
    case::{Access, Participant},
    choice::AccessAction,
    office::Member,
};

use super::row::{id, readable};
use crate::{Reader, Result, row_state::Bound};

/// One line of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LogLine {
    /// Which.
    pub id: Id<Access>,
    /// Whose record.
    pub participant: Id<Participant>,
    /// Who.
    pub member: Id<Member>,
    /// When.
    pub at: DateTime<Utc>,
    /// On which device: its place in [`LogLines::devices`].
    pub device: usize,
    /// What was done; nothing when only a newer program knows.
    pub action: Option<AccessAction>,
}

/// The lines of a period, in the order of time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogLines {
    /// The lines.
    pub lines: Vec<LogLine>,
    /// The devices that wrote them.
    pub devices: Vec<String>,
}

impl Reader<'_> {
    /// The lines from one moment until before another, oldest first. A line counts only in its own
    /// participant's case.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn log_lines(&self, from: DateTime<Utc>, before: DateTime<Utc>) -> Result<LogLines> {
        let mut query = self.connection().prepare_cached(
            "SELECT id, participant, member, at, device, action FROM access
             WHERE at >= ?1 AND at < ?2 AND deleted = 0 AND space = participant ORDER BY at, id",
        )?;
        let mut rows = query.query([Bound(&from.to_value()), Bound(&before.to_value())])?;
        let mut found = LogLines::default();
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let Some(at) = readable(row, 3)? else { continue };
            let device: &str = row.get_ref(4)?.as_str().unwrap_or_default();
            let device = if let Some(place) = places.get(device) {
                *place
            } else {
                found.devices.push(device.to_owned());
                places.insert(device.to_owned(), found.devices.len() - 1);
                found.devices.len() - 1
            };
            let (line, participant) = (id(row, 0)?, id(row, 1)?);
            // A line that names nobody still counts: it was written.
            let member = readable(row, 2)?.unwrap_or(Id::from_bytes([0; 16]));
            let action = readable(row, 5)?;
            found.lines.push(LogLine { id: line, participant, member, at, device, action });
        }
        Ok(found)
    }

    /// The responsible coach of every case here; nobody where nobody is enrolled.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn coaches(&self) -> Result<BTreeMap<Id<Participant>, Option<Id<Member>>>> {
        let mut query =
            self.connection().prepare_cached("SELECT participant, coach FROM case_line")?;
        let mut rows = query.query([])?;
        let mut coaches = BTreeMap::new();
        while let Some(row) = rows.next()? {
            coaches.insert(id(row, 0)?, readable(row, 1)?);
        }
        Ok(coaches)
    }

    /// Everybody who has ever been a case's coach, by case.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn coaches_ever(&self) -> Result<BTreeSet<(Id<Participant>, Id<Member>)>> {
        let mut query = self.connection().prepare_cached(
            "SELECT participant, coach FROM enrolment WHERE deleted = 0 AND space = participant",
        )?;
        let mut rows = query.query([])?;
        let mut pairs = BTreeSet::new();
        while let Some(row) = rows.next()? {
            if let Some(coach) = readable(row, 1)? {
                pairs.insert((id(row, 0)?, coach));
            }
        }
        Ok(pairs)
    }

    /// Cases in whose log a line is not as it was first written: changed, deleted or in conflict. A
    /// line is written once, so there should be none.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn altered_logs(&self) -> Result<Vec<Id<Participant>>> {
        let mut query = self.connection().prepare_cached(
            "SELECT s.id FROM space s WHERE s.kind = 'case' AND (
                EXISTS (SELECT 1 FROM history h WHERE h.space = s.id AND h.kind = 'access')
                OR s.id IN (SELECT space FROM row_state WHERE conflicts > 0 AND kind = 'access')
                OR s.id IN (SELECT space FROM access WHERE deleted <> 0))",
        )?;
        let cases = query.query_map([], |row| Ok(Id::from_bytes(row.get(0)?)))?;
        Ok(cases.collect::<Result<_, _>>()?)
    }

    /// How many lines of the log were written here and are not at the server yet.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn unsent_log_lines(&self) -> Result<u64> {
        let mut query = self
            .connection()
            .prepare_cached("SELECT count(DISTINCT \"row\") FROM outbox WHERE kind = ?1")?;
        let kind = Value::Text(Kind::Access.table().to_owned());
        Ok(query.query_row([Bound(&kind)], |row| row.get(0))?)
    }
}
