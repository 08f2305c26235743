//! The draft of a visit to come, and its cancellation.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use crate::{
    Check, Id, Problem, ProblemCode,
    case::Participant,
    choice::{VisitMode, VisitState},
    introduction::{Placement, Visit},
    office::Member,
    when,
};

use super::{Context, LONGEST_VISIT, draft, minutes_between};

/// How long a planned visit is when nobody says.
const USUAL_LENGTH: TimeDelta = TimeDelta::minutes(60);

draft! {
    /// A visit to come.
    PlanVisitDraft about {
        /// At which placement.
        placement: Id<Placement>,
    } with {
        /// The day.
        held_on: String,
        /// Start.
        starts_at: String,
        /// End; empty means an hour later.
        ends_at: String,
        /// How the coach means to be present; nothing chosen means side by side.
        mode: Option<VisitMode>,
        /// What is to be done, in a sentence.
        next_step: String,
    }
}

impl PlanVisitDraft {
    /// The planned visit, new or moved. One that goes past midnight may: the calendar shows it on
    /// the day it begins.
    ///
    /// # Errors
    /// Every problem found.
    pub fn plan(
        &self,
        participant: Id<Participant>,
        existing: Option<&Visit>,
        context: &mut Context<'_>,
    ) -> Result<Visit, Vec<Problem>> {
        let mut check = Check::new();
        let held_on = day_to_come("heldOn", &self.held_on, &mut check, context.today());
        let starts_at = check.time("startsAt", &self.starts_at);
        let ends_at = self.read_end(starts_at, &mut check);
        let next_step = check.text("nextStep", &self.next_step);
        check.finish(|| {
            let id = existing.map_or_else(|| context.new_id(), |existing| existing.id);
            let coach = existing.map_or(context.by, |existing| existing.coach);
            let slot = Slot { held_on: held_on?, starts_at: starts_at?, ends_at: ends_at? };
            let visit = slot.planned(id, participant, self.placement, coach, context.now);
            let mode = self.mode.unwrap_or(VisitMode::SideBySide);
            Some(Visit { mode, next_step, ..visit })
        })
    }

    fn read_end(&self, start: Option<NaiveTime>, check: &mut Check) -> Option<NaiveTime> {
        if self.ends_at.trim().is_empty() {
            return start.map(usual_end);
        }
        let end = check.time("endsAt", &self.ends_at)?;
        let length = start.map(|start| minutes_between(start, end));
        let has_length = length != Some(0);
        check.that("endsAt", ProblemCode::VisitWithoutLength, has_length);
        let ends_after = length.is_none_or(|minutes| minutes <= LONGEST_VISIT);
        check.that("endsAt", ProblemCode::EndsBeforeStart, ends_after);
        Some(end)
    }
}

/// When a visit is to be.
#[derive(Clone, Copy)]
pub(super) struct Slot {
    pub(super) held_on: NaiveDate,
    pub(super) starts_at: NaiveTime,
    pub(super) ends_at: NaiveTime,
}

impl Slot {
    /// Reads the day and time of the next visit: both or neither.
    pub(super) fn next(
        [day_field, time_field]: [&str; 2],
        [day, time]: [&str; 2],
        check: &mut Check,
        today: NaiveDate,
    ) -> Option<Self> {
        if day.trim().is_empty() && time.trim().is_empty() {
            return None;
        }
        let held_on = day_to_come(day_field, day, check, today);
        let starts_at = check.time(time_field, time);
        let (held_on, starts_at) = (held_on?, starts_at?);
        Some(Self { held_on, starts_at, ends_at: usual_end(starts_at) })
    }

    /// A visit that has not taken place yet.
    pub(super) fn planned(
        self,
        id: Id<Visit>,
        participant: Id<Participant>,
        placement: Id<Placement>,
        coach: Id<Member>,
        recorded_at: DateTime<Utc>,
    ) -> Visit {
        Visit {
            id,
            participant,
            placement,
            coach,
            state: VisitState::Planned,
            held_on: self.held_on,
            starts_at: self.starts_at,
            ends_at: self.ends_at,
            mode: VisitMode::SideBySide,
            direct_minutes: 0,
            indirect_minutes: 0,
            travel_minutes: 0,
            admin_minutes: 0,
            pace: None,
            quality: None,
            own_view: None,
            own_words: String::new(),
            note: String::new(),
            supervisor: None,
            topics: String::new(),
            supervisor_talk: String::new(),
            incident: String::new(),
            next_step: String::new(),
            recorded_at,
        }
    }
}

fn day_to_come(field: &str, day: &str, check: &mut Check, today: NaiveDate) -> Option<NaiveDate> {
    let is_there = !day.trim().is_empty();
    check.that(field, ProblemCode::Required, is_there);
    is_there.then(|| check.read(field, when::parse_day_to_come(day, today)))?
}

fn usual_end(start: NaiveTime) -> NaiveTime {
    start.overflowing_add_signed(USUAL_LENGTH).0
}

impl Visit {
    /// The visit, cancelled: it stays in the record as one that did not take place.
    #[must_use]
    pub fn cancelled(&self) -> Self {
        Self { state: VisitState::Cancelled, ..self.clone() }
    }
}
