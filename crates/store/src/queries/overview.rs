//! One participant's page: everything of the case, kind by kind.

use fotfaste_domain::{
    Field, Id, Value,
    case::{Access, Consent, Enrolment, FollowUp, Participant, PhaseChange},
    introduction::{Placement, SheetPrint, Task},
};

use crate::{Reader, Result};

/// What a participant's page shows beside the timeline.
#[derive(Debug)]
pub struct Overview {
    /// The participant.
    pub participant: Participant,
    /// Enrolments, the latest first.
    pub enrolments: Vec<Enrolment>,
    /// Moves between phases, oldest first.
    pub phases: Vec<PhaseChange>,
    /// Placements, the latest first.
    pub placements: Vec<Placement>,
    /// The placements' tasks, in their order.
    pub tasks: Vec<Task>,
    /// Visits done at each of the placements, in the placements' order.
    pub visits_done: Vec<u32>,
    /// Follow-ups by the day they are due.
    pub follow_ups: Vec<FollowUp>,
    /// Consents, the latest first.
    pub consents: Vec<Consent>,
    /// Prints and savings of sheets, the latest first.
    pub prints: Vec<SheetPrint>,
    /// Rows that only a newer program can read and that are left out here.
    pub newer: usize,
}

impl Reader<'_> {
    /// One participant's page.
    ///
    /// # Errors
    /// [`crate::Error::Missing`]
    pub fn overview(&self, id: Id<Participant>) -> Result<Overview> {
        let participant = self.require(id)?;
        let mut newer = 0;
        let of = [("participant", id.to_value())];
        macro_rules! rows {
            ($with:expr, $order:expr) => {{
                let rows = self.find_in(id.bytes(), $with, $order)?;
                newer += rows.newer.len();
                rows.readable
            }};
        }
        let enrolments: Vec<Enrolment> = rows!(&of, &["starts_on"]);
        let placements: Vec<Placement> = rows!(&of, &["starts_on"]);
        let (mut phases, mut tasks, mut visits_done) = (Vec::new(), Vec::new(), Vec::new());
        for enrolment in &enrolments {
            phases.extend::<Vec<PhaseChange>>(rows!(&one("enrolment", enrolment.id), &["since"]));
        }
        for placement in placements.iter().rev() {
            tasks.extend::<Vec<Task>>(rows!(&one("placement", placement.id), &["position"]));
            visits_done.push(self.visits_done(placement.id)?);
        }
        Ok(Overview {
            participant,
            phases,
            tasks,
            visits_done,
            follow_ups: rows!(&of, &["due_on"]),
            consents: latest_first(rows!(&of, &["given_on"])),
            prints: latest_first(rows!(&of, &["printed_at"])),
            enrolments: latest_first(enrolments),
            placements: latest_first(placements),
            newer,
        })
    }

    /// How many visits have been done at a placement.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn visits_done(&self, placement: Id<Placement>) -> Result<u32> {
        let mut query = self.connection().prepare_cached(
            "SELECT count(*) FROM visit WHERE placement = ?1 AND state = 'done' AND deleted = 0",
        )?;
        Ok(query.query_row([placement.bytes()], |row| row.get(0))?)
    }

    /// The latest lines of a case's access log, newest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn accesses(&self, of: Id<Participant>, limit: u32) -> Result<Vec<Access>> {
        self.latest(of.bytes(), &[("participant", of.to_value())], "at", limit)
    }
}

fn one<T>(field: &str, id: Id<T>) -> [(&str, Value); 1] {
    [(field, id.to_value())]
}

fn latest_first<T>(mut rows: Vec<T>) -> Vec<T> {
    rows.reverse();
    rows
}
