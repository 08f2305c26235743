//! Arbetsgivare: the register the team shares, contacts with them and what comes next. Nothing here
//! tells of participants.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use fotfaste_domain::{
    Field, Id,
    employers::{EmployerContact, Opening},
    naming::Named,
    office::Member,
    place::{Employer, Workplace},
    trade::Branch,
};
use rusqlite::{named_params, params};

use super::row::{field, id, readable};
use crate::{Reader, Result, row_state::Bound, search::question};

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmployerLine {
    /// Which.
    pub id: Id<Employer>,
    /// Its name.
    pub name: String,
    /// Branch.
    pub branch: Option<Branch>,
    /// The responsible coach.
    pub responsible: Option<Id<Member>>,
    /// The responsible coach's name.
    pub responsible_name: Option<String>,
    /// How many workplaces are worked with.
    pub workplaces: u32,
    /// Open places at them.
    pub openings: u32,
    /// The latest contact.
    pub last_contact_on: Option<NaiveDate>,
    /// The earliest next step still to be done.
    pub next_step_on: Option<NaiveDate>,
    /// Whether it is no longer worked with.
    pub archived: bool,
}

/// A next step whose day has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueStep {
    /// The contact it comes from.
    pub contact: Id<EmployerContact>,
    /// With which employer.
    pub employer: Id<Employer>,
    /// The employer's name.
    pub employer_name: String,
    /// What is to be done.
    pub step: String,
    /// Its day.
    pub due_on: NaiveDate,
}

impl Reader<'_> {
    /// The employers by name; `search` is the beginnings of words of an employer or its workplaces.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn employers(&self, search: Option<&str>) -> Result<Vec<EmployerLine>> {
        let asked = search.and_then(question);
        let mut query = self.connection().prepare_cached(
            "WITH hit AS MATERIALIZED (
                SELECT r.kind, r.\"row\" FROM row_state r
                WHERE :question IS NOT NULL AND r.space = (SELECT office FROM identity)
                AND r.kind IN ('workplace', 'employer') AND r.id IN (
                    SELECT rowid FROM search_name WHERE search_name MATCH :question
                    UNION SELECT rowid FROM search_text WHERE search_text MATCH :question))
             SELECT e.id, e.name, e.branch, e.responsible, m.name,
                (SELECT count(*) FROM workplace w
                 WHERE w.employer = e.id AND w.deleted = 0 AND w.archived_on IS NULL),
                (SELECT coalesce(sum(o.places), 0) FROM workplace w
                 JOIN opening o ON o.workplace = w.id AND o.deleted = 0 AND o.state = 'open'
                 WHERE w.employer = e.id AND w.deleted = 0 AND w.archived_on IS NULL),
                (SELECT max(c.held_on) FROM employer_contact c
                 WHERE c.employer = e.id AND c.deleted = 0),
                (SELECT min(c.next_step_on) FROM employer_contact c
                 WHERE c.employer = e.id AND c.deleted = 0 AND c.next_step_done_on IS NULL),
                e.archived_on IS NOT NULL
             FROM employer e LEFT JOIN member m ON m.id = e.responsible
             WHERE e.deleted = 0 AND (:question IS NULL
                OR e.id IN (SELECT \"row\" FROM hit WHERE kind = 'employer')
                OR e.id IN (SELECT w.employer FROM workplace w JOIN hit h ON h.\"row\" = w.id
                            WHERE h.kind = 'workplace' AND w.deleted = 0))
             ORDER BY e.name, e.id",
        )?;
        let mut rows = query.query(named_params! { ":question": asked })?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            lines.push(EmployerLine {
                id: id(row, 0)?,
                name: row.get(1)?,
                branch: readable(row, 2)?,
                responsible: readable(row, 3)?,
                responsible_name: row.get(4)?,
                workplaces: row.get(5)?,
                openings: row.get(6)?,
                last_contact_on: readable(row, 7)?,
                next_step_on: readable(row, 8)?,
                archived: row.get(9)?,
            });
        }
        Ok(lines)
    }

    /// The next steps whose day has come and that are a coach's: written by the coach, or with an
    /// employer the coach is responsible for. The latest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn due_steps(&self, coach: Id<Member>, today: NaiveDate) -> Result<Vec<DueStep>> {
        let mut query = self.connection().prepare_cached(
            "SELECT c.id, c.employer, e.name, c.next_step, c.next_step_on
             FROM employer_contact c JOIN employer e ON e.id = c.employer AND e.deleted = 0
             WHERE c.next_step_on <= ?1 AND c.next_step_done_on IS NULL AND c.deleted = 0
             AND (c.by = ?2 OR e.responsible = ?2) AND e.archived_on IS NULL
             ORDER BY c.next_step_on, c.id",
        )?;
        let mut rows = query.query(params![today.to_string(), Bound(&coach.to_value())])?;
        let mut steps = Vec::new();
        while let Some(row) = rows.next()? {
            steps.push(DueStep {
                contact: id(row, 0)?,
                employer: id(row, 1)?,
                employer_name: row.get(2)?,
                step: row.get(3)?,
                due_on: field(row, 4)?,
            });
        }
        Ok(steps)
    }

    /// The openings at an employer's workplaces that are worked with.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn openings_with(&self, employer: Id<Employer>) -> Result<Vec<Opening>> {
        let mut query = self.connection().prepare_cached(
            "SELECT id FROM workplace
             WHERE employer = ?1 AND deleted = 0 AND archived_on IS NULL ORDER BY name, id",
        )?;
        let mut rows = query.query([employer.bytes()])?;
        let mut openings = Vec::new();
        while let Some(row) = rows.next()? {
            let workplace: Id<Workplace> = id(row, 0)?;
            let of = [("workplace", workplace.to_value())];
            openings.extend(self.find::<Opening>(&of, &["since"])?);
        }
        Ok(openings)
    }

    /// The names of the participants whose cases are here, also protected ones: to look for in a
    /// text that colleagues will read, never to show. `at` is the workplace the text is about.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn names_to_keep_out(&self, at: &[Id<Workplace>]) -> Result<Vec<Named>> {
        let mut placed = self.connection().prepare_cached(
            "SELECT participant FROM placement WHERE workplace = ?1 AND deleted = 0",
        )?;
        let mut near = BTreeSet::new();
        for workplace in at {
            let who = placed.query_map([workplace.bytes()], |row| row.get::<_, [u8; 16]>(0))?;
            near.extend(who.collect::<Result<Vec<_>, _>>()?);
        }
        let mut query = self.connection().prepare_cached(
            "SELECT id, first_name, last_name, case_number FROM participant
             WHERE deleted = 0 AND space = id",
        )?;
        let mut rows = query.query([])?;
        let mut people = Vec::new();
        while let Some(row) = rows.next()? {
            let who: [u8; 16] = row.get(0)?;
            people.push(Named {
                first_name: row.get(1)?,
                last_name: row.get(2)?,
                case_number: row.get(3)?,
                near: near.contains(&who),
            });
        }
        Ok(people)
    }
}
