//! Drafts of a log review that is signed off and of a hold on erasure.

use chrono::NaiveDate;

use crate::{
    Check, Id, Problem, ProblemCode,
    case::Participant,
    trust::{LogReview, RetentionHold},
    when::Direction,
};

use super::{Context, draft};

draft! {
    /// The end of a log review.
    LogReviewDraft with {
        /// The first day that was reviewed.
        from_on: String,
        /// The last; empty means today.
        until_on: String,
        /// What was found, and what was done about it.
        note: String,
        /// The writer has been asked, and no participant is named.
        names_nobody: bool,
    }
}

/// What was counted in a review.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reviewed {
    /// Lines of the log.
    pub lines: u32,
    /// Cases they were about.
    pub cases: u32,
    /// Lines with something unusual about them.
    pub unusual: u32,
}

impl LogReviewDraft {
    /// The days that are reviewed: both past, in order.
    ///
    /// # Errors
    /// Every problem found.
    pub fn days(&self, today: NaiveDate) -> Result<(NaiveDate, NaiveDate), Vec<Problem>> {
        let mut check = Check::new();
        let days = self.read_days(&mut check, today);
        check.finish(|| days)
    }

    fn read_days(&self, check: &mut Check, today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let from = check.day("fromOn", &self.from_on, today, Direction::Past);
        check.that("fromOn", ProblemCode::DateInFuture, from.is_none_or(|day| day <= today));
        let until = check.past_day("untilOn", &self.until_on, today);
        let (from, until) = (from?, until?);
        check.that("untilOn", ProblemCode::EndsBeforeStart, from <= until);
        Some((from, until))
    }

    /// The review, signed off.
    ///
    /// # Errors
    /// Every problem found.
    pub fn sign(
        &self,
        reviewed: Reviewed,
        context: &mut Context<'_>,
    ) -> Result<LogReview, Vec<Problem>> {
        let mut check = Check::new();
        let days = self.read_days(&mut check, context.today());
        let note = check.text("note", &self.note);
        check.finish(|| {
            let (from_on, until_on) = days?;
            Some(LogReview {
                id: context.new_id(),
                reviewer: context.by,
                from_on,
                until_on,
                signed_at: context.now,
                lines: reviewed.lines,
                cases: reviewed.cases,
                unusual: reviewed.unusual,
                note,
            })
        })
    }
}

draft! {
    /// A hold on the erasure of a case.
    RetentionHoldDraft about {
        /// Whose case.
        participant: Id<Participant>,
    } with {
        /// Why it is kept.
        reason: String,
        /// The last day, or empty: until it is lifted.
        until: String,
    }
}

impl RetentionHoldDraft {
    /// The hold, from today.
    ///
    /// # Errors
    /// Every problem found.
    pub fn place(&self, context: &mut Context<'_>) -> Result<RetentionHold, Vec<Problem>> {
        let mut check = Check::new();
        let today = context.today();
        let reason = check.required_line("reason", &self.reason);
        let until = check.optional_day("until", &self.until, today, Direction::Future);
        check.that("until", ProblemCode::DateInPast, until.is_none_or(|day| day >= today));
        check.finish(|| {
            Some(RetentionHold {
                id: context.new_id(),
                participant: self.participant,
                reason,
                since: today,
                until,
                by: context.by,
                lifted_on: None,
            })
        })
    }
}
