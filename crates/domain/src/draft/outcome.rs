//! The draft of what came of an enrolment, at exit and six months later.

use chrono::NaiveDate;

use crate::{
    Check, Id, Problem, ProblemCode,
    case::Enrolment,
    choice::{Livelihood, Occupation, Outcome, Phase},
};

use super::{Context, draft};

draft! {
    /// What came of an enrolment.
    OutcomeDraft about {
        /// Of which enrolment.
        enrolment: Id<Enrolment>,
    } with {
        /// When it was asked; empty means today.
        on: String,
        /// What came of it.
        outcome: Option<Outcome>,
        /// What the participant does.
        occupation: Option<Occupation>,
        /// What the participant lives on.
        livelihood: Option<Livelihood>,
    }
}

impl OutcomeDraft {
    /// The outcome at exit, corrected.
    ///
    /// # Errors
    /// Every problem found.
    pub fn at_exit(&self, existing: &Enrolment) -> Result<Enrolment, Vec<Problem>> {
        let mut check = Check::new();
        let has_ended = existing.phase == Phase::Exit;
        check.that("outcome", ProblemCode::NotAtExit, has_ended);
        self.read(&mut check);
        check.finish(|| {
            Some(Enrolment {
                exit_outcome: self.outcome,
                exit_occupation: self.occupation,
                exit_livelihood: self.livelihood,
                ..existing.clone()
            })
        })
    }

    /// The outcome six months after the exit, or when it was possible to ask.
    ///
    /// # Errors
    /// Every problem found.
    pub fn later(
        &self,
        existing: &Enrolment,
        context: &Context<'_>,
    ) -> Result<Enrolment, Vec<Problem>> {
        let mut check = Check::new();
        let has_ended = existing.phase == Phase::Exit;
        check.that("outcome", ProblemCode::NotAtExit, has_ended);
        let asked_on = check.past_day("on", &self.on, context.today());
        let after = |day: NaiveDate| existing.ends_on.is_none_or(|ended| day > ended);
        check.that("on", ProblemCode::BeforeExit, asked_on.is_none_or(after));
        self.read(&mut check);
        check.finish(|| {
            Some(Enrolment {
                later_on: Some(asked_on?),
                later_outcome: self.outcome,
                later_occupation: self.occupation,
                later_livelihood: self.livelihood,
                ..existing.clone()
            })
        })
    }

    fn read(&self, check: &mut Check) {
        check.chosen("outcome", self.outcome);
        check.chosen("occupation", self.occupation);
        check.chosen("livelihood", self.livelihood);
    }
}
