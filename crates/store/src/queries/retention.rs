//! Cases whose enrolments have all ended: what is to be erased, and when.

use chrono::NaiveDate;
use fotfaste_domain::{Id, case::Participant, retention::Ended, trust::RetentionHold};

use super::row::{id, readable};
use crate::{Reader, Result};

/// A case that has ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosedCase {
    /// Whose.
    pub participant: Id<Participant>,
    /// The enrolments, in the order they began.
    pub ended: Vec<Ended>,
    /// The latest one's programme.
    pub programme: String,
    /// Why it is kept all the same, today.
    pub hold: Option<RetentionHold>,
}

impl Reader<'_> {
    /// The cases that have ended: the participant's latest enrolment, and every other, is over.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn closed_cases(&self, today: NaiveDate) -> Result<Vec<ClosedCase>> {
        let mut query = self.connection().prepare_cached(
            "SELECT e.participant, e.phase, coalesce(e.ends_on, e.phase_since),
                coalesce(p.retention_months, 0), coalesce(p.name, '')
             FROM case_line c
             JOIN enrolment e ON e.participant = c.participant AND e.space = e.participant
                AND e.deleted = 0
             LEFT JOIN programme p ON p.id = e.programme AND p.deleted = 0
             WHERE c.phase = 'exit' ORDER BY e.participant, e.starts_on, e.id",
        )?;
        let mut rows = query.query([])?;
        let mut cases: Vec<ClosedCase> = Vec::new();
        let mut open = Vec::new();
        while let Some(row) = rows.next()? {
            let participant = id(row, 0)?;
            let ended = readable(row, 2)?.map(|on| (on, row.get(3)));
            let (Some((on, months)), true) = (ended, row.get::<_, String>(1)? == "exit") else {
                open.push(participant);
                continue;
            };
            if cases.last().is_none_or(|case| case.participant != participant) {
                let (ended, programme) = (Vec::new(), String::new());
                cases.push(ClosedCase { participant, ended, programme, hold: None });
            }
            let case = cases.last_mut().expect("there is one now");
            case.ended.push(Ended { on, months: months? });
            case.programme = row.get(4)?;
        }
        cases.retain(|case| !open.contains(&case.participant));
        for case in &mut cases {
            case.hold = self.hold(case.participant, today)?;
        }
        Ok(cases)
    }

    /// What keeps a case beyond its time on a day: the hold that lasts longest.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn hold(&self, of: Id<Participant>, day: NaiveDate) -> Result<Option<RetentionHold>> {
        let with = [("participant", fotfaste_domain::Field::to_value(&of))];
        let holds = self.find_in::<RetentionHold>(of.bytes(), &with, &["since"])?;
        let held = holds.into_iter().filter(|hold| hold.holds(day));
        Ok(held.max_by_key(|hold| (hold.until.is_none(), hold.until)))
    }
}
