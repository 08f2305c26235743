//! Drafts of a placement and of an adaptation at it.

use chrono::NaiveDate;

use crate::{
    Check, Id, Problem, ProblemCode,
    case::Participant,
    choice::{AdaptationKind, Effect, PlacementKind, Subsidy},
    introduction::{Adaptation, Placement},
    place::{Supervisor, Workplace},
    when::Direction,
};

use super::{Context, MOST_HOURS_A_WEEK, draft, written_day};

draft! {
    /// A placement, new or changed.
    PlacementDraft about {
        /// Who.
        participant: Id<Participant>,
    } with {
        /// Where.
        workplace: Option<Id<Workplace>>,
        /// With whom, when agreed.
        supervisor: Option<Id<Supervisor>>,
        /// What kind.
        kind: Option<PlacementKind>,
        /// Worked hours per week.
        hours_per_week: String,
        /// The schedule in words.
        schedule: String,
        /// First day.
        starts_on: String,
        /// Last day, or empty.
        ends_on: String,
        /// Agreement: date, reference.
        agreement: String,
        /// When the supervisor can step back.
        stepping_back: String,
        /// What works, one sentence a line.
        what_works: String,
        /// Last day of the agreement, or empty.
        agreement_ends_on: String,
        /// The wage subsidy, if any.
        subsidy: Option<Subsidy>,
        /// First day of the subsidy.
        subsidy_starts_on: String,
        /// Last day of the subsidy, or empty.
        subsidy_ends_on: String,
        /// The decision: date, reference.
        subsidy_decision: String,
    }
}

draft! {
    /// An adaptation, new or changed.
    AdaptationDraft about {
        /// At which placement.
        placement: Id<Placement>,
    } with {
        /// What kind.
        kind: Option<AdaptationKind>,
        /// The need, without diagnosis.
        need: String,
        /// The measure, in observable words.
        measure: String,
        /// Who sees to it.
        responsible: String,
        /// In use since, or empty.
        since: String,
        /// How it works, as last judged.
        effect: Option<Effect>,
        /// No longer used since, or empty.
        ended_on: String,
    }
}

impl PlacementDraft {
    /// The placement, new or changed.
    ///
    /// # Errors
    /// Every problem found.
    pub fn save(
        &self,
        existing: Option<&Placement>,
        context: &mut Context<'_>,
    ) -> Result<Placement, Vec<Problem>> {
        let mut check = Check::new();
        let today = context.today();
        let workplace = check.chosen("workplace", self.workplace);
        let kind = check.chosen("kind", self.kind);
        check.required_line("hoursPerWeek", &self.hours_per_week);
        let hours = check.number("hoursPerWeek", &self.hours_per_week, MOST_HOURS_A_WEEK);
        let starts_on = check.day("startsOn", &self.starts_on, today, Direction::Nearest);
        let ends_on = check.optional_day("endsOn", &self.ends_on, today, Direction::Future);
        check.in_order("endsOn", starts_on, ends_on);
        let schedule = check.text("schedule", &self.schedule);
        let agreement = check.line("agreement", &self.agreement);
        let stepping_back = check.text("steppingBack", &self.stepping_back);
        let what_works = check.text("whatWorks", &self.what_works);
        let agreement_ends_on = check.optional_day(
            "agreementEndsOn",
            &self.agreement_ends_on,
            today,
            Direction::Future,
        );
        check.in_order("agreementEndsOn", starts_on, agreement_ends_on);
        let subsidy = self.read_subsidy(&mut check, today);
        check.finish(|| {
            Some(Placement {
                id: existing.map_or_else(|| context.new_id(), |existing| existing.id),
                participant: self.participant,
                workplace: workplace?,
                supervisor: self.supervisor,
                kind: kind?,
                hours_per_week: hours?,
                schedule,
                starts_on: starts_on?,
                ends_on,
                agreement,
                stepping_back,
                what_works,
                agreement_ends_on,
                subsidy: self.subsidy,
                subsidy_starts_on: subsidy.starts_on,
                subsidy_ends_on: subsidy.ends_on,
                subsidy_decision: subsidy.decision,
            })
        })
    }

    /// A subsidy says from when; dates and a decision say of which subsidy.
    fn read_subsidy(&self, check: &mut Check, today: NaiveDate) -> ReadSubsidy {
        let day = |check: &mut Check, field: &str, typed: &str| {
            check.optional_day(field, typed, today, Direction::Nearest)
        };
        let starts_on = day(check, "subsidyStartsOn", &self.subsidy_starts_on);
        let ends_on = day(check, "subsidyEndsOn", &self.subsidy_ends_on);
        check.in_order("subsidyEndsOn", starts_on, ends_on);
        let decision = check.line("subsidyDecision", &self.subsidy_decision);
        let typed = [&self.subsidy_starts_on, &self.subsidy_ends_on, &self.subsidy_decision];
        let is_empty = typed.iter().all(|text| text.trim().is_empty());
        if self.subsidy.is_none() {
            check.that("subsidy", ProblemCode::SubsidyMissing, is_empty);
        } else {
            let says_when = !self.subsidy_starts_on.trim().is_empty();
            check.that("subsidyStartsOn", ProblemCode::Required, says_when);
        }
        ReadSubsidy { starts_on, ends_on, decision }
    }
}

/// The dates and the decision of a subsidy, as read.
struct ReadSubsidy {
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    decision: String,
}

impl From<&Placement> for PlacementDraft {
    fn from(placement: &Placement) -> Self {
        Self {
            participant: placement.participant,
            workplace: Some(placement.workplace),
            supervisor: placement.supervisor,
            kind: Some(placement.kind),
            hours_per_week: placement.hours_per_week.to_string(),
            schedule: placement.schedule.clone(),
            starts_on: placement.starts_on.to_string(),
            ends_on: written_day(placement.ends_on),
            agreement: placement.agreement.clone(),
            stepping_back: placement.stepping_back.clone(),
            what_works: placement.what_works.clone(),
            agreement_ends_on: written_day(placement.agreement_ends_on),
            subsidy: placement.subsidy,
            subsidy_starts_on: written_day(placement.subsidy_starts_on),
            subsidy_ends_on: written_day(placement.subsidy_ends_on),
            subsidy_decision: placement.subsidy_decision.clone(),
        }
    }
}

impl AdaptationDraft {
    /// The adaptation, new or changed.
    ///
    /// # Errors
    /// Every problem found.
    pub fn save(
        &self,
        existing: Option<&Adaptation>,
        context: &mut Context<'_>,
    ) -> Result<Adaptation, Vec<Problem>> {
        let mut check = Check::new();
        let today = context.today();
        let kind = check.chosen("kind", self.kind);
        let need = check.text("need", &self.need);
        let measure = check.required_text("measure", &self.measure);
        let responsible = check.line("responsible", &self.responsible);
        let since = check.optional_day("since", &self.since, today, Direction::Nearest);
        let ended_on = check.optional_day("endedOn", &self.ended_on, today, Direction::Nearest);
        check.in_order("endedOn", since, ended_on);
        check.finish(|| {
            Some(Adaptation {
                id: existing.map_or_else(|| context.new_id(), |existing| existing.id),
                placement: self.placement,
                kind: kind?,
                need,
                measure,
                responsible,
                since,
                effect: self.effect,
                ended_on,
            })
        })
    }
}

impl From<&Adaptation> for AdaptationDraft {
    fn from(adaptation: &Adaptation) -> Self {
        Self {
            placement: adaptation.placement,
            kind: Some(adaptation.kind),
            need: adaptation.need.clone(),
            measure: adaptation.measure.clone(),
            responsible: adaptation.responsible.clone(),
            since: written_day(adaptation.since),
            effect: adaptation.effect,
            ended_on: written_day(adaptation.ended_on),
        }
    }
}
