//! Idag: the day's visits, late follow-ups, what ends soon.

use chrono::{NaiveDate, NaiveTime};
use fotfaste_domain::{
    Field, Id,
    case::{FollowUp, Participant},
    choice::{VisitMode, VisitState},
    introduction::{Placement, Visit},
    limits::LimitKind,
    office::Member,
};
use rusqlite::{Row, params};

use super::row::{field, id, readable};
use crate::{Reader, Result, row_state::Bound};

/// One visit of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaLine {
    /// The visit.
    pub visit: Id<Visit>,
    /// With whom.
    pub participant: Id<Participant>,
    /// At which placement.
    pub placement: Id<Placement>,
    /// By which coach.
    pub coach: Option<Id<Member>>,
    /// Planned, done or cancelled.
    pub state: Option<VisitState>,
    /// How the coach is present.
    pub mode: Option<VisitMode>,
    /// Local start.
    pub starts_at: NaiveTime,
    /// Local end.
    pub ends_at: NaiveTime,
    /// Who and where.
    pub who: Who,
}

/// Who a line is about, and where: a case number alone when the identity is protected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Who {
    /// Whether the identity is protected.
    pub protected: bool,
    /// The case number.
    pub case_number: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// The workplace's name.
    pub workplace: Option<String>,
}

/// A follow-up whose day has passed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverdueFollowUp {
    /// Which.
    pub id: Id<FollowUp>,
    /// Of whom.
    pub participant: Id<Participant>,
    /// What it is called; empty when its place in the schedule says it.
    pub title: String,
    /// Planned by the programme, so many days after the start.
    pub after_days: Option<u32>,
    /// When it was due.
    pub due_on: NaiveDate,
    /// Who and where.
    pub who: Who,
}

/// Something that ends soon, or has ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// What.
    pub kind: LimitKind,
    /// The row it is about: an enrolment, a placement or a consent.
    pub row: [u8; 16],
    /// Of whom.
    pub participant: Id<Participant>,
    /// The last day.
    pub ends_on: NaiveDate,
    /// Who and where.
    pub who: Who,
}

/// A placement where the next contact with the supervisor may be due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PerhapsDueContact {
    /// At which placement.
    pub placement: Id<Placement>,
    /// Who and where.
    pub who: Who,
}

/// The columns of [`Who`], from `case_line c` and `workplace w`.
pub(super) const WHO: &str = "c.protected, c.case_number, c.first_name, c.last_name, w.name";

impl Reader<'_> {
    /// The visits of a day by time; of one coach, or of everybody.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn agenda(&self, day: NaiveDate, coach: Option<Id<Member>>) -> Result<Vec<AgendaLine>> {
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT v.id, v.participant, v.placement, v.coach, v.state, v.mode, v.starts_at,
                v.ends_at, {WHO}
             FROM visit v JOIN case_line c ON c.participant = v.participant
             LEFT JOIN placement p ON p.id = v.placement
             LEFT JOIN workplace w ON w.id = p.workplace
             WHERE v.held_on = ?1 AND v.deleted = 0 AND v.space = v.participant
             AND (?2 IS NULL OR v.coach = ?2)
             ORDER BY v.starts_at, v.ends_at, v.id"
        ))?;
        let mut rows = query.query(params![day.to_string(), Bound(&coach.to_value())])?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            let times = (readable(row, 6)?, readable(row, 7)?);
            let (Some(starts_at), Some(ends_at)) = times else { continue };
            lines.push(AgendaLine {
                visit: id(row, 0)?,
                participant: id(row, 1)?,
                placement: id(row, 2)?,
                coach: readable(row, 3)?,
                state: readable(row, 4)?,
                mode: readable(row, 5)?,
                starts_at,
                ends_at,
                who: who(row, 8)?,
            });
        }
        Ok(lines)
    }

    /// Follow-ups not done whose day has passed, also a day they were moved to, the latest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn overdue_follow_ups(&self, today: NaiveDate) -> Result<Vec<OverdueFollowUp>> {
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT f.id, f.participant, f.title, f.due_on, f.after_days, {WHO}
             FROM follow_up f JOIN case_line c ON c.participant = f.participant
             LEFT JOIN placement p ON p.id = coalesce(f.placement, c.placement)
             LEFT JOIN workplace w ON w.id = p.workplace
             WHERE f.state <> 'done' AND f.due_on < ?1 AND f.due_on <> '' AND f.deleted = 0
             AND f.space = f.participant
             ORDER BY f.due_on, f.id"
        ))?;
        let mut rows = query.query([today.to_string()])?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            lines.push(OverdueFollowUp {
                id: id(row, 0)?,
                participant: id(row, 1)?,
                title: row.get(2)?,
                due_on: field(row, 3)?,
                after_days: row.get(4)?,
                who: who(row, 5)?,
            });
        }
        Ok(lines)
    }

    /// Placements that go on and where a note that nobody has written on after says that the next
    /// contact is due. Corrections are not weighed here: the notes themselves say what stands.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn perhaps_due_contacts(&self, today: NaiveDate) -> Result<Vec<PerhapsDueContact>> {
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT DISTINCT p.id, {WHO}
             FROM support_note n JOIN placement p ON p.id = n.placement AND p.deleted = 0
             JOIN case_line c ON c.participant = p.participant AND p.space = p.participant
             LEFT JOIN workplace w ON w.id = p.workplace
             WHERE n.next_contact_on <= ?1 AND n.deleted = 0
             AND (p.ends_on IS NULL OR p.ends_on >= ?1)
             AND NOT EXISTS (SELECT 1 FROM support_note m
                WHERE m.placement = n.placement AND m.written_at > n.written_at
                AND m.deleted = 0 AND m.corrects IS NULL AND m.ends IS NULL
                AND NOT EXISTS (SELECT 1 FROM support_note k
                    WHERE k.placement = m.placement AND k.corrects = m.id))
             ORDER BY p.id"
        ))?;
        let mut rows = query.query([today.to_string()])?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            lines.push(PerhapsDueContact { placement: id(row, 0)?, who: who(row, 1)? });
        }
        Ok(lines)
    }
}

pub(super) fn who(row: &Row<'_>, first: usize) -> Result<Who> {
    let (protected, case_number) = (row.get(first)?, row.get(first + 1)?);
    if protected {
        return Ok(Who { protected, case_number, ..Who::default() });
    }
    let (first_name, last_name) = (row.get(first + 2)?, row.get(first + 3)?);
    Ok(Who { protected, case_number, first_name, last_name, workplace: row.get(first + 4)? })
}
