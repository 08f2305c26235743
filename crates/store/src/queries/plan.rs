//! What Idag says of plans and outcomes: late steps, plans to look at, whom to ask again.

use chrono::{Months, NaiveDate};
use fotfaste_domain::{
    Id,
    case::{Enrolment, Participant},
    outcome::{MONTHS_ASKED, MONTHS_UNTIL_ASKED},
    planning::{Plan, PlanStep},
};

use super::{
    row::{field, id},
    today::{WHO, Who, who},
};
use crate::{Reader, Result};

/// A step of a plan whose day has passed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LateStep {
    /// Which.
    pub step: Id<PlanStep>,
    /// Whose plan.
    pub participant: Id<Participant>,
    /// What is to be done.
    pub text: String,
    /// When it was due.
    pub due_on: NaiveDate,
    /// Who.
    pub who: Who,
}

/// A plan that should have been looked at together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LatePlan {
    /// Which.
    pub plan: Id<Plan>,
    /// Whose.
    pub participant: Id<Participant>,
    /// When it was to be looked at.
    pub due_on: NaiveDate,
    /// Who.
    pub who: Who,
}

/// An enrolment that ended half a year ago and that nobody has asked about since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToAsk {
    /// Which.
    pub enrolment: Id<Enrolment>,
    /// Whose.
    pub participant: Id<Participant>,
    /// Since when it can be asked.
    pub due_on: NaiveDate,
    /// Who.
    pub who: Who,
}

impl Reader<'_> {
    /// Steps to do whose day has passed, the latest first. Nothing of a goal that has ended or of a
    /// closed case.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn late_steps(&self, today: NaiveDate) -> Result<Vec<LateStep>> {
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT s.id, s.participant, s.text, s.due_on, {WHO}
             FROM plan_step s JOIN case_line c ON c.participant = s.participant
             JOIN goal g ON g.id = s.goal AND g.state = 'open' AND g.deleted = 0
             LEFT JOIN workplace w ON w.id = c.workplace
             WHERE s.state = 'to_do' AND s.due_on < ?1 AND s.deleted = 0
             AND s.space = s.participant AND g.space = s.space AND c.phase IS NOT 'exit'
             ORDER BY s.due_on, s.id"
        ))?;
        let mut rows = query.query([today.to_string()])?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            let (step, participant) = (id(row, 0)?, id(row, 1)?);
            let (text, due_on, who) = (row.get(2)?, field(row, 3)?, who(row, 4)?);
            lines.push(LateStep { step, participant, text, due_on, who });
        }
        Ok(lines)
    }

    /// Plans whose day to be looked at has passed, the latest first. Nothing of a closed case.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn late_plans(&self, today: NaiveDate) -> Result<Vec<LatePlan>> {
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT p.id, p.participant, p.due_on, {WHO}
             FROM (
                SELECT *, date(max(coalesce(reviewed_on, ''), coalesce(agreed_on, '')),
                    '+' || (review_weeks * 7) || ' days') AS due_on
                FROM plan WHERE deleted = 0 AND review_weeks IS NOT NULL
             ) p JOIN case_line c ON c.participant = p.participant AND p.space = p.participant
             LEFT JOIN workplace w ON w.id = c.workplace
             WHERE p.due_on < ?1 AND c.phase IS NOT 'exit'
             ORDER BY p.due_on, p.id"
        ))?;
        let mut rows = query.query([today.to_string()])?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            let (plan, participant, due_on) = (id(row, 0)?, id(row, 1)?, field(row, 2)?);
            lines.push(LatePlan { plan, participant, due_on, who: who(row, 3)? });
        }
        Ok(lines)
    }

    /// Enrolments that ended at least six months ago, and at most a year and a half, and that have
    /// no later answer; the latest to end last. One that a newer enrolment followed is not asked about.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn to_ask_again(&self, today: NaiveDate) -> Result<Vec<ToAsk>> {
        let oldest = today
            .checked_sub_months(Months::new(MONTHS_UNTIL_ASKED + MONTHS_ASKED))
            .unwrap_or(NaiveDate::MIN);
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT e.id, e.participant, e.due_on, {WHO}
             FROM (
                SELECT *, date(ends_on, '+' || ?3 || ' months', 'floor') AS due_on
                FROM enrolment WHERE phase = 'exit' AND later_on IS NULL AND ends_on >= ?2
                AND deleted = 0
             ) e JOIN case_line c ON c.participant = e.participant AND e.space = e.participant
             LEFT JOIN workplace w ON w.id = c.workplace
             WHERE e.due_on <= ?1 AND e.id = (
                SELECT id FROM enrolment WHERE participant = e.participant AND space = e.space
                AND deleted = 0 ORDER BY starts_on DESC, id LIMIT 1)
             ORDER BY e.due_on, e.id"
        ))?;
        let mut rows = query.query((today.to_string(), oldest.to_string(), MONTHS_UNTIL_ASKED))?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            let (enrolment, participant, due_on) = (id(row, 0)?, id(row, 1)?, field(row, 2)?);
            lines.push(ToAsk { enrolment, participant, due_on, who: who(row, 3)? });
        }
        Ok(lines)
    }
}
