//! The draft of a follow-up: planned, carried out or moved to another day.

use crate::{
    Check, Id, Problem, ProblemCode,
    case::{FollowUp, Participant},
    choice::FollowUpState,
    introduction::Placement,
    when::Direction,
};

use super::{Context, MOST_HOURS_A_WEEK, draft};

draft! {
    /// A follow-up: planned, carried out or moved to another day.
    FollowUpDraft about {
        /// Of whom.
        participant: Id<Participant>,
    } with {
        /// Of which placement.
        placement: Option<Id<Placement>>,
        /// What it is called.
        title: String,
        /// When it is due.
        due_on: String,
        /// Where it stands; nothing chosen means planned.
        state: Option<FollowUpState>,
        /// When it was carried out.
        done_on: String,
        /// Whether the participant is still employed, when asked.
        still_employed: Option<bool>,
        /// Hours per week then, when asked.
        hours_per_week: String,
        /// What is needed now.
        needs: String,
        /// Why it was moved.
        reason: String,
        /// Carried out with the participant.
        with_participant: bool,
        /// Carried out with the supervisor.
        with_supervisor: bool,
    }
}

impl FollowUpDraft {
    /// The follow-up, new or changed. One that is moved says why and to which day to come; one
    /// that is done says when and with whom. One that the programme planned needs no name: it has
    /// its place in the schedule.
    ///
    /// # Errors
    /// Every problem found.
    pub fn save(
        &self,
        existing: Option<&FollowUp>,
        context: &mut Context<'_>,
    ) -> Result<FollowUp, Vec<Problem>> {
        let mut check = Check::new();
        let today = context.today();
        let state = self.state.unwrap_or(FollowUpState::Planned);
        let is_done = state == FollowUpState::Done;
        let is_postponed = state == FollowUpState::Postponed;
        let title = match existing.and_then(|existing| existing.after_days) {
            Some(_) => check.line("title", &self.title),
            None => check.required_line("title", &self.title),
        };
        let due_on = check.day("dueOn", &self.due_on, today, Direction::Nearest);
        let is_to_come = due_on.is_none_or(|day| day >= today);
        check.that("dueOn", ProblemCode::DateInPast, !is_postponed || is_to_come);
        let done_on = is_done.then(|| check.past_day("doneOn", &self.done_on, today)).flatten();
        let has_met = self.with_participant || self.with_supervisor;
        check.that("with", ProblemCode::Choose, !is_done || has_met);
        let hours = check.number("hoursPerWeek", &self.hours_per_week, MOST_HOURS_A_WEEK);
        let needs = check.text("needs", &self.needs);
        let reason = check.text("reason", &self.reason);
        check.that("reason", ProblemCode::Required, !(is_postponed && reason.is_empty()));
        check.finish(|| {
            Some(FollowUp {
                id: existing.map_or_else(|| context.new_id(), |existing| existing.id),
                participant: self.participant,
                placement: self.placement,
                title,
                due_on: due_on?,
                state,
                done_on,
                still_employed: self.still_employed,
                hours_per_week: hours,
                needs,
                reason,
                after_days: existing.and_then(|existing| existing.after_days),
                with_participant: is_done && self.with_participant,
                with_supervisor: is_done && self.with_supervisor,
            })
        })
    }
}

impl From<&FollowUp> for FollowUpDraft {
    fn from(follow_up: &FollowUp) -> Self {
        Self {
            participant: follow_up.participant,
            placement: follow_up.placement,
            title: follow_up.title.clone(),
            due_on: follow_up.due_on.to_string(),
            state: Some(follow_up.state),
            done_on: super::written_day(follow_up.done_on),
            still_employed: follow_up.still_employed,
            hours_per_week: super::written_number(follow_up.hours_per_week),
            needs: follow_up.needs.clone(),
            reason: follow_up.reason.clone(),
            with_participant: follow_up.with_participant,
            with_supervisor: follow_up.with_supervisor,
        }
    }
}
