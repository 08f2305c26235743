//! Drafts of the plan: what the participant wants, goals, steps and self-ratings.

use chrono::NaiveDate;

use crate::{
    Check, Id, Problem, ProblemCode,
    case::Participant,
    choice::{GoalState, PlanActor, PlanStepState, RatingQuestion},
    planning::{Goal, Plan, PlanStep, SelfRating},
    when::Direction,
};

use super::{Context, draft, vocational_profile::rating, written_day, written_number};

/// A plan that nobody looks at for a year is no plan.
const MOST_REVIEW_WEEKS: u32 = 52;

draft! {
    /// The plan: what is said about it as a whole.
    PlanDraft about {
        /// Whose.
        participant: Id<Participant>,
    } with {
        /// What the participant wants, in own words.
        own_words: String,
        /// The way of working that the participant has chosen.
        method_choice: String,
        /// Weeks between looking at it together, or empty.
        review_weeks: String,
        /// When the participant agreed to it, or empty.
        agreed_on: String,
        /// When it was last looked at together, or empty.
        reviewed_on: String,
    }
}

draft! {
    /// A goal, new or changed.
    GoalDraft about {
        /// Whose.
        participant: Id<Participant>,
    } with {
        /// What is to be reached.
        text: String,
        /// Where it stands; nothing chosen means open.
        state: Option<GoalState>,
        /// When it was reached or let go; empty means today.
        ended_on: String,
    }
}

draft! {
    /// A step towards a goal, new or changed.
    PlanStepDraft about {
        /// Whose plan.
        participant: Id<Participant>,
        /// Towards which goal.
        goal: Id<Goal>,
    } with {
        /// What is to be done.
        text: String,
        /// Who does it.
        actor: Option<PlanActor>,
        /// The name, where that is not clear.
        actor_name: String,
        /// By when, or empty.
        due_on: String,
        /// Where it stands; nothing chosen means to do.
        state: Option<PlanStepState>,
        /// When it was done or let go; empty means today.
        ended_on: String,
    }
}

draft! {
    /// What a participant rates on one day.
    SelfRatingsDraft about {
        /// Who rates.
        participant: Id<Participant>,
    } with {
        /// When; empty means today.
        rated_on: String,
        /// One line for each question that was asked.
        ratings: Vec<RatingDraft>,
        /// In own words.
        own_words: String,
    }
}

draft! {
    /// One answer.
    RatingDraft with {
        /// What.
        question: Option<RatingQuestion>,
        /// From 1 to 10; empty means not asked.
        value: String,
    }
}

impl PlanDraft {
    /// The plan as a whole.
    ///
    /// # Errors
    /// Every problem found.
    pub fn save(&self, context: &Context<'_>) -> Result<Plan, Vec<Problem>> {
        let mut check = Check::new();
        let today = context.today();
        let own_words = check.text("ownWords", &self.own_words);
        let method_choice = check.text("methodChoice", &self.method_choice);
        let review_weeks = check.number("reviewWeeks", &self.review_weeks, MOST_REVIEW_WEEKS);
        if review_weeks == Some(0) {
            let problem = Problem::new("reviewWeeks", ProblemCode::NumberTooSmall);
            check.note(problem.with("limit", 1));
        }
        let mut been = |field, typed: &str| {
            let is_there = !typed.trim().is_empty();
            is_there.then(|| check.past_day(field, typed, today)).flatten()
        };
        let agreed_on = been("agreedOn", &self.agreed_on);
        let reviewed_on = been("reviewedOn", &self.reviewed_on);
        check.in_order("reviewedOn", agreed_on, reviewed_on);
        check.finish(|| {
            Some(Plan {
                id: Plan::id_of(self.participant),
                participant: self.participant,
                own_words,
                method_choice,
                review_weeks,
                agreed_on,
                reviewed_on,
            })
        })
    }
}

impl GoalDraft {
    /// The goal, new or changed. `position` is where a new one stands.
    ///
    /// # Errors
    /// Every problem found.
    pub fn save(
        &self,
        existing: Option<&Goal>,
        position: u32,
        context: &mut Context<'_>,
    ) -> Result<Goal, Vec<Problem>> {
        let mut check = Check::new();
        let text = check.required_text("text", &self.text);
        let state = self.state.unwrap_or(GoalState::Open);
        let has_ended = state != GoalState::Open;
        let ended_on = ended(&mut check, has_ended, &self.ended_on, context.today());
        check.finish(|| {
            Some(Goal {
                id: existing.map_or_else(|| context.new_id(), |existing| existing.id),
                participant: self.participant,
                position: existing.map_or(position, |existing| existing.position),
                text,
                state,
                ended_on,
            })
        })
    }
}

impl PlanStepDraft {
    /// The step, new or changed: who does what, and by when.
    ///
    /// # Errors
    /// Every problem found.
    pub fn save(
        &self,
        existing: Option<&PlanStep>,
        context: &mut Context<'_>,
    ) -> Result<PlanStep, Vec<Problem>> {
        let mut check = Check::new();
        let today = context.today();
        let text = check.required_text("text", &self.text);
        let actor = check.chosen("actor", self.actor);
        let actor_name = check.line("actorName", &self.actor_name);
        let is_named = actor != Some(PlanActor::Other) || !actor_name.is_empty();
        check.that("actorName", ProblemCode::Required, is_named);
        let due_on = check.optional_day("dueOn", &self.due_on, today, Direction::Nearest);
        let state = self.state.unwrap_or(PlanStepState::ToDo);
        let ended_on = ended(&mut check, state != PlanStepState::ToDo, &self.ended_on, today);
        check.finish(|| {
            Some(PlanStep {
                id: existing.map_or_else(|| context.new_id(), |existing| existing.id),
                participant: self.participant,
                goal: self.goal,
                text,
                actor: actor?,
                actor_name,
                due_on,
                state,
                ended_on,
            })
        })
    }
}

/// The day something ended; what has not ended has none.
fn ended(check: &mut Check, has_ended: bool, typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    has_ended.then(|| check.past_day("endedOn", typed, today)).flatten()
}

impl SelfRatingsDraft {
    /// The ratings of a day. `known` are those there are: rating the same thing again on the same
    /// day corrects it.
    ///
    /// # Errors
    /// Every problem found.
    pub fn save(
        &self,
        known: &[SelfRating],
        context: &mut Context<'_>,
    ) -> Result<Vec<SelfRating>, Vec<Problem>> {
        let mut check = Check::new();
        let rated_on = check.past_day("ratedOn", &self.rated_on, context.today());
        let own_words = check.text("ownWords", &self.own_words);
        let mut answers = Vec::new();
        for (index, draft) in self.ratings.iter().enumerate() {
            let value = check.item("ratings", index, |check| rating(check, "value", &draft.value));
            answers.extend(draft.question.zip(value));
        }
        let is_answered = self.ratings.iter().any(|draft| !draft.value.trim().is_empty());
        check.that("ratings", ProblemCode::Choose, is_answered);
        check.finish(|| {
            let rated_on = rated_on?;
            let rating = |(question, value)| {
                let same = |one: &&SelfRating| one.rated_on == rated_on && one.question == question;
                let id = known.iter().find(same).map(|one| one.id);
                SelfRating {
                    id: id.unwrap_or_else(|| context.new_id()),
                    participant: self.participant,
                    rated_on,
                    question,
                    value,
                    own_words: own_words.clone(),
                }
            };
            Some(answers.into_iter().map(rating).collect())
        })
    }
}

impl From<&Plan> for PlanDraft {
    fn from(plan: &Plan) -> Self {
        Self {
            participant: plan.participant,
            own_words: plan.own_words.clone(),
            method_choice: plan.method_choice.clone(),
            review_weeks: written_number(plan.review_weeks),
            agreed_on: written_day(plan.agreed_on),
            reviewed_on: written_day(plan.reviewed_on),
        }
    }
}

impl From<&Goal> for GoalDraft {
    fn from(goal: &Goal) -> Self {
        Self {
            participant: goal.participant,
            text: goal.text.clone(),
            state: Some(goal.state),
            ended_on: written_day(goal.ended_on),
        }
    }
}

impl From<&PlanStep> for PlanStepDraft {
    fn from(step: &PlanStep) -> Self {
        Self {
            participant: step.participant,
            goal: step.goal,
            text: step.text.clone(),
            actor: Some(step.actor),
            actor_name: step.actor_name.clone(),
            due_on: written_day(step.due_on),
            state: Some(step.state),
            ended_on: written_day(step.ended_on),
        }
    }
}
