//! The draft of a move between phases.

use crate::{
    Check, Id, Problem, ProblemCode,
    case::{Enrolment, PhaseChange},
    choice::{Livelihood, Occupation, Outcome, Phase},
};

use super::{Context, draft};

draft! {
    /// A move to another phase, forward or back.
    PhaseMoveDraft about {
        /// Of which enrolment.
        enrolment: Id<Enrolment>,
    } with {
        /// To which phase.
        phase: Option<Phase>,
        /// From which day; empty means today.
        since: String,
        /// Why, in own words; required for an exit.
        reason: String,
        /// What came of it, at an exit.
        outcome: Option<Outcome>,
        /// What the participant does, at an exit.
        occupation: Option<Occupation>,
        /// What the participant lives on, at an exit.
        livelihood: Option<Livelihood>,
    }
}

/// An enrolment in its new phase, and the line of its history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhaseMove {
    /// The enrolment.
    pub enrolment: Enrolment,
    /// The move.
    pub change: PhaseChange,
}

impl PhaseMoveDraft {
    /// Moves forward or back. An exit ends the enrolment, needs a reason and says what came of it;
    /// a move back from an exit opens it again.
    ///
    /// # Errors
    /// Every problem found.
    pub fn apply(
        &self,
        existing: &Enrolment,
        context: &mut Context<'_>,
    ) -> Result<PhaseMove, Vec<Problem>> {
        let mut check = Check::new();
        let phase = check.chosen("phase", self.phase);
        check.that("phase", ProblemCode::PhaseSame, phase != Some(existing.phase));
        let since = check.past_day("since", &self.since, context.today());
        let in_order = since.is_none_or(|since| since >= existing.phase_since);
        check.that("since", ProblemCode::PhaseBeforeLast, in_order);
        let is_exit = phase == Some(Phase::Exit);
        let reason = check.text("reason", &self.reason);
        check.that("reason", ProblemCode::Required, !(is_exit && reason.is_empty()));
        if is_exit {
            check.chosen("outcome", self.outcome);
            check.chosen("occupation", self.occupation);
            check.chosen("livelihood", self.livelihood);
        }
        check.finish(|| {
            let (phase, since) = (phase?, since?);
            let enrolment = Enrolment {
                phase,
                phase_since: since,
                ends_on: is_exit.then_some(since),
                exit_reason: if is_exit { reason.clone() } else { String::new() },
                exit_outcome: self.outcome.filter(|_| is_exit),
                exit_occupation: self.occupation.filter(|_| is_exit),
                exit_livelihood: self.livelihood.filter(|_| is_exit),
                later_on: None,
                later_outcome: None,
                later_occupation: None,
                later_livelihood: None,
                ..existing.clone()
            };
            let change = PhaseChange {
                id: context.new_id(),
                enrolment: existing.id,
                phase,
                since,
                by: context.by,
                reason,
            };
            Some(PhaseMove { enrolment, change })
        })
    }
}
