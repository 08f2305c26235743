//! Drafts of a placement and of an adaptation at it.

use crate::{
    Check, Id, Problem,
    case::Participant,
    choice::{AdaptationKind, Effect, PlacementKind},
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
            })
        })
    }
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
