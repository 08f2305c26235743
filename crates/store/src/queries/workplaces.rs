//! Arbetsplatser: the register the team shares, and the own cases placed there.

use chrono::NaiveDate;
use fotfaste_domain::{
    Id,
    case::Participant,
    introduction::Placement,
    office::Member,
    place::{Employer, Supervisor, Workplace},
};
use rusqlite::{named_params, params};

use super::row::{field, id, readable};
use crate::{Reader, Result, search::question};

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkplaceLine {
    /// Which.
    pub id: Id<Workplace>,
    /// Its name.
    pub name: String,
    /// Branch.
    pub branch: String,
    /// Town.
    pub town: String,
    /// The employer.
    pub employer: Option<Id<Employer>>,
    /// The employer's name.
    pub employer_name: Option<String>,
    /// The responsible coach.
    pub responsible: Option<Id<Member>>,
    /// The responsible coach's name.
    pub responsible_name: Option<String>,
    /// How many supervisors are there on the day.
    pub supervisors: u32,
    /// Own cases placed there on the day.
    pub placements: u32,
    /// Open places.
    pub openings: u32,
    /// How many can be there at the same time.
    pub capacity: Option<u32>,
    /// Whether it is no longer worked with.
    pub archived: bool,
}

/// A placement of a case this device has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkplacePlacement {
    /// Which.
    pub id: Id<Placement>,
    /// Who.
    pub participant: Id<Participant>,
    /// Whether the identity is protected; then the names are empty.
    pub protected: bool,
    /// The case number.
    pub case_number: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// With which supervisor.
    pub supervisor: Option<Id<Supervisor>>,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: Option<NaiveDate>,
}

impl Reader<'_> {
    /// The workplaces by name; `search` is the beginnings of words of a workplace or its employer.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn workplaces(&self, search: Option<&str>, today: NaiveDate) -> Result<Vec<WorkplaceLine>> {
        let found = match search.and_then(question) {
            None => ":question IS NULL",
            Some(_) => {
                "(w.id IN (SELECT \"row\" FROM hit WHERE kind = 'workplace')
                  OR w.employer IN (SELECT \"row\" FROM hit WHERE kind = 'employer'))"
            }
        };
        let mut query = self.connection().prepare_cached(&format!(
            "WITH hit AS MATERIALIZED (
                SELECT r.kind, r.\"row\" FROM row_state r
                WHERE :question IS NOT NULL AND r.space = (SELECT office FROM identity)
                AND r.kind IN ('workplace', 'employer') AND r.id IN (
                    SELECT rowid FROM search_name WHERE search_name MATCH :question
                    UNION SELECT rowid FROM search_text WHERE search_text MATCH :question))
             SELECT w.id, w.name, w.branch, w.town, w.employer, e.name,
                coalesce(e.responsible, w.responsible), m.name,
                (SELECT count(*) FROM supervisor s WHERE s.workplace = w.id AND s.deleted = 0
                 AND (s.ended_on IS NULL OR s.ended_on >= :today)),
                (SELECT count(*) FROM placement p WHERE p.workplace = w.id AND p.deleted = 0
                 AND p.starts_on <= :today AND (p.ends_on IS NULL OR p.ends_on >= :today)),
                (SELECT coalesce(sum(o.places), 0) FROM opening o
                 WHERE o.workplace = w.id AND o.deleted = 0 AND o.state = 'open'),
                w.capacity, w.archived_on IS NOT NULL
             FROM workplace w LEFT JOIN employer e ON e.id = w.employer AND e.deleted = 0
             LEFT JOIN member m ON m.id = coalesce(e.responsible, w.responsible)
             WHERE w.deleted = 0 AND {found} ORDER BY w.name, w.town, w.id"
        ))?;
        let asked = search.and_then(question);
        let mut rows =
            query.query(named_params! { ":question": asked, ":today": today.to_string() })?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            lines.push(WorkplaceLine {
                id: id(row, 0)?,
                name: row.get(1)?,
                branch: row.get(2)?,
                town: row.get(3)?,
                employer: readable(row, 4)?,
                employer_name: row.get(5)?,
                responsible: readable(row, 6)?,
                responsible_name: row.get(7)?,
                supervisors: row.get(8)?,
                placements: row.get(9)?,
                openings: row.get(10)?,
                capacity: row.get(11)?,
                archived: row.get(12)?,
            });
        }
        Ok(lines)
    }

    /// The placements at a workplace of cases this device has, the latest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn placements_at(&self, workplace: Id<Workplace>) -> Result<Vec<WorkplacePlacement>> {
        let mut query = self.connection().prepare_cached(
            "SELECT p.id, p.participant, c.protected, c.case_number, c.first_name, c.last_name,
                p.supervisor, p.starts_on, p.ends_on
             FROM placement p JOIN case_line c ON c.participant = p.participant
             WHERE p.workplace = ?1 AND p.deleted = 0 AND p.space = p.participant
             ORDER BY p.starts_on DESC, p.id",
        )?;
        let mut rows = query.query([workplace.bytes()])?;
        let mut placements = Vec::new();
        while let Some(row) = rows.next()? {
            let protected: bool = row.get(2)?;
            let open = |text: String| if protected { String::new() } else { text };
            placements.push(WorkplacePlacement {
                id: id(row, 0)?,
                participant: id(row, 1)?,
                protected,
                case_number: row.get(3)?,
                first_name: open(row.get(4)?),
                last_name: open(row.get(5)?),
                supervisor: readable(row, 6)?,
                starts_on: field(row, 7)?,
                ends_on: readable(row, 8)?,
            });
        }
        Ok(placements)
    }

    /// The latest talk or support note with a supervisor in cases this device has.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn last_contact_with(&self, supervisor: Id<Supervisor>) -> Result<Option<NaiveDate>> {
        let mut query = self.connection().prepare_cached(
            "SELECT max(day) FROM (
                SELECT max(v.held_on) AS day FROM supervisor s
                JOIN placement p ON p.workplace = s.workplace
                JOIN visit v ON v.placement = p.id AND v.supervisor = s.id
                WHERE s.id = ?1 AND v.deleted = 0 AND v.state = 'done' AND v.supervisor_talk <> ''
                UNION ALL
                SELECT substr(max(n.written_at), 1, 10) FROM supervisor s
                JOIN placement p ON p.workplace = s.workplace
                JOIN support_note n ON n.placement = p.id AND n.supervisor = s.id
                WHERE s.id = ?1 AND n.deleted = 0)",
        )?;
        let mut rows = query.query(params![supervisor.bytes()])?;
        rows.next()?.map_or(Ok(None), |row| readable(row, 0))
    }
}
