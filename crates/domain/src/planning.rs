//! What the participant can and wants: vocational profile, validation, plan and self-ratings.

use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    Id,
    case::Participant,
    choice::{
        AdaptationNeed, GoalState, PlanActor, PlanStepState, RatingQuestion, SkillLevel,
        ValidationResult, ValidationStep,
    },
    office::Member,
    record::entity,
};

entity! {
    /// One version of a vocational profile (kartläggning). Never changed: what is known anew is a
    /// new version, and all of them can be read.
    VocationalProfile {
        /// Of whom.
        participant: Id<Participant>,
        /// Written by.
        author: Id<Member>,
        /// Written at.
        written_at: DateTime<Utc>,
        /// What the participant is good at.
        strengths: String,
        /// What the participant likes and wants.
        interests: String,
        /// How many hours, and how they can grow.
        hours: String,
        /// When in the day and the week.
        times: String,
        /// The way there.
        commute: String,
        /// Physical conditions: what the work must be like, no diagnosis.
        physical: String,
        /// Sensory conditions: sound, light, smell.
        sensory: String,
        /// Social conditions: alone, in a group, with customers.
        social: String,
        /// Whether the work must be adapted. Always answered.
        adaptation_need: AdaptationNeed,
        /// What must be adapted.
        adaptations: String,
        /// In the participant's own words.
        own_words: String,
    }
}

entity! {
    /// A skill in one version of a vocational profile. Never changed.
    Skill {
        /// In which version.
        profile: Id<VocationalProfile>,
        /// Its place, from 0.
        position: u32,
        /// What the participant can do.
        name: String,
        /// How well, when judged.
        level: Option<SkillLevel>,
        /// What shows it: seen at work, a certificate, told.
        evidence: String,
    }
}

entity! {
    /// A validation (validering) of what the participant can do already.
    Validation {
        /// Of whom.
        participant: Id<Participant>,
        /// Of which trade or skill.
        subject: String,
        /// By which method.
        method: String,
        /// How far it has come.
        step: ValidationStep,
        /// First day.
        started_on: NaiveDate,
        /// When the result was given.
        finished_on: Option<NaiveDate>,
        /// What it came to.
        result: Option<ValidationResult>,
        /// The participant's own rating before, 1 to 10.
        rating_before: Option<u32>,
        /// The participant's own rating after, 1 to 10.
        rating_after: Option<u32>,
        /// What is good to know.
        note: String,
    }
}

entity! {
    /// The plan (handlingsplan): one for each participant, with the participant's identity, so that
    /// two colleagues who begin it apart begin the same one.
    Plan {
        /// Whose.
        participant: Id<Participant>,
        /// What the participant wants, in own words.
        own_words: String,
        /// The way of working that the participant has chosen.
        method_choice: String,
        /// Weeks between looking at the plan together; none means no fixed interval.
        review_weeks: Option<u32>,
        /// When the participant agreed to it.
        agreed_on: Option<NaiveDate>,
        /// When it was last looked at together.
        reviewed_on: Option<NaiveDate>,
    }
}

entity! {
    /// A goal (mål) of the plan.
    Goal {
        /// Whose.
        participant: Id<Participant>,
        /// Its place in the plan, from 0.
        position: u32,
        /// What is to be reached.
        text: String,
        /// Open, reached or let go.
        state: GoalState,
        /// When it was reached or let go.
        ended_on: Option<NaiveDate>,
    }
}

entity! {
    /// A step towards a goal (delmål): who does what by when.
    PlanStep {
        /// Whose plan.
        participant: Id<Participant>,
        /// Towards which goal.
        goal: Id<Goal>,
        /// What is to be done.
        text: String,
        /// Who does it.
        actor: PlanActor,
        /// The name, where that is not clear.
        actor_name: String,
        /// By when.
        due_on: Option<NaiveDate>,
        /// To do, done or let go.
        state: PlanStepState,
        /// When it was done or let go.
        ended_on: Option<NaiveDate>,
    }
}

entity! {
    /// How a participant rates something on a day, 1 to 10.
    SelfRating {
        /// Who rates.
        participant: Id<Participant>,
        /// When.
        rated_on: NaiveDate,
        /// What.
        question: RatingQuestion,
        /// From 1, not at all, to 10, wholly.
        value: u32,
        /// In own words.
        own_words: String,
    }
}

impl Plan {
    /// The identity of a participant's plan.
    #[must_use]
    pub const fn id_of(participant: Id<Participant>) -> Id<Self> {
        Id::from_bytes(participant.bytes())
    }

    /// When the plan is to be looked at next: so many weeks after the last time.
    #[must_use]
    pub fn next_review_on(&self) -> Option<NaiveDate> {
        let last = self.reviewed_on.max(self.agreed_on)?;
        last.checked_add_days(chrono::Days::new(u64::from(self.review_weeks?) * 7))
    }
}

impl PlanStep {
    /// How many days ago it was due, when it is still to be done.
    #[must_use]
    pub fn days_late(&self, today: NaiveDate) -> Option<u32> {
        let days = u32::try_from((today - self.due_on?).num_days()).ok()?;
        (self.state == PlanStepState::ToDo && days > 0).then_some(days)
    }
}
