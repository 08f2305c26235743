//! From a visit's draft to what is stored.

use chrono::{NaiveDate, NaiveTime, TimeDelta, Timelike};

use crate::{
    Check, Entity, Id, Problem, ProblemCode,
    choice::{Topic, VisitState},
    introduction::{SupportNote, Visit},
    when,
};

use super::{RecordedVisit, VisitBasis, VisitDraft};
use crate::draft::{Context, LONGEST_VISIT, SupportNoteDraft, minutes_between, plan::Slot};

/// A visit may be written up this long before its time: clocks differ, and plans move.
const EARLY: TimeDelta = TimeDelta::minutes(60);

/// When a visit was and how long it took.
struct Times {
    held_on: NaiveDate,
    starts_at: NaiveTime,
    ends_at: NaiveTime,
    direct_minutes: u32,
}

impl VisitDraft {
    /// The visit with its trials and everything that follows from it, new or corrected.
    ///
    /// # Errors
    /// Every problem found. A visit to come is refused: it is planned instead.
    pub fn record(
        &self,
        basis: &VisitBasis<'_>,
        context: &mut Context<'_>,
    ) -> Result<RecordedVisit, Vec<Problem>> {
        let mut check = Check::new();
        let id = basis.visit.map_or_else(|| context.new_id(), |visit| visit.id);
        let times = self.read_times(&mut check, context);
        let visit = self.read_visit(id, times, basis, &mut check, context);
        let trials = self.read_trials(id, basis, &mut check, context);
        let held_on = visit.as_ref().map(|visit| visit.held_on);
        let new_adaptations = self.read_new_adaptations(held_on, &mut check, context);
        let support_note = self.read_support_note(&mut check, context);
        let next = Slot::next(
            ["nextOn", "nextAt"],
            [&self.next_on, &self.next_at],
            &mut check,
            context.today(),
        );
        check.finish(|| {
            let visit = visit?;
            let (adaptations, uses) = self.judged(id, new_adaptations?, basis, context);
            let next_visit = next.map(|slot| {
                let person = basis.participant.id;
                slot.planned(context.new_id(), person, self.placement, context.by, context.now)
            });
            Some(RecordedVisit {
                removed_trials: left_out(basis.trials, &trials),
                removed_uses: left_out(basis.uses, &uses),
                participant: self.next_step_of(&visit, basis, next.map(|slot| slot.held_on)),
                visit,
                trials,
                adaptations,
                uses,
                support_note,
                next_visit,
            })
        })
    }

    /// Nobody is at two visits at once, unless the coach says so: two participants may well have
    /// one workplace. Whose the other visit was is not said: the participant sees the screen.
    ///
    /// # Errors
    /// A problem with the hours of the other visit.
    pub fn meets_no_other(&self, visit: &Visit, others: &[Visit]) -> Result<(), Vec<Problem>> {
        let met = others.iter().find(|other| other.id != visit.id && visit.overlaps(other));
        let Some(other) = met.filter(|_| !self.overlaps) else { return Ok(()) };
        let problem = Problem::new("startsAt", ProblemCode::VisitOverlaps);
        let problem = problem.with("fromHour", other.starts_at.hour());
        let problem = problem.with("fromMinute", other.starts_at.minute());
        let problem = problem.with("toHour", other.ends_at.hour());
        Err(vec![problem.with("toMinute", other.ends_at.minute())])
    }

    fn read_visit(
        &self,
        id: Id<Visit>,
        times: Option<Times>,
        basis: &VisitBasis<'_>,
        check: &mut Check,
        context: &Context<'_>,
    ) -> Option<Visit> {
        let recorded = basis.visit.filter(|visit| visit.state == VisitState::Done);
        let mode = check.chosen("mode", self.mode);
        let indirect = check.minutes("indirectTime", &self.indirect_time);
        let travel = check.minutes("travelTime", &self.travel_time);
        let admin = check.minutes("adminTime", &self.admin_time);
        let own_words = check.text("ownWords", &self.own_words);
        let note = check.text("note", &self.note);
        let supervisor_talk = check.text("supervisorTalk", &self.supervisor_talk);
        let incident = check.text("incident", &self.incident);
        let next_step = check.text("nextStep", &self.next_step);
        let times = times?;
        Some(Visit {
            id,
            participant: basis.participant.id,
            placement: self.placement,
            coach: recorded.map_or(context.by, |visit| visit.coach),
            state: VisitState::Done,
            held_on: times.held_on,
            starts_at: times.starts_at,
            ends_at: times.ends_at,
            mode: mode?,
            direct_minutes: times.direct_minutes,
            indirect_minutes: indirect?,
            travel_minutes: travel?,
            admin_minutes: admin?,
            pace: self.pace,
            quality: self.quality,
            own_view: self.own_view,
            own_words,
            note,
            supervisor: self.supervisor,
            topics: Topic::join(&self.topics),
            supervisor_talk,
            incident,
            next_step,
            recorded_at: recorded.map_or(context.now, |visit| visit.recorded_at),
        })
    }

    fn read_times(&self, check: &mut Check, context: &Context<'_>) -> Option<Times> {
        let held_on = self.read_day(check, context.today());
        let starts_at = check.time("startsAt", &self.starts_at);
        let ends_at = check.time("endsAt", &self.ends_at);
        let begins = held_on.zip(starts_at).map(|(day, time)| day.and_time(time));
        let has_begun = begins.is_none_or(|begins| begins <= context.local + EARLY);
        check.that("startsAt", ProblemCode::VisitInFuture, has_begun);
        let length = starts_at.zip(ends_at);
        let length = length.and_then(|(start, end)| self.read_length(start, end, check));
        // Read also when the times cannot be: all that has to change is said at once.
        let direct_minutes = self.read_direct(length, check);
        Some(Times {
            held_on: held_on?,
            starts_at: starts_at?,
            ends_at: ends_at?,
            direct_minutes: direct_minutes?,
        })
    }

    fn read_day(&self, check: &mut Check, today: NaiveDate) -> Option<NaiveDate> {
        let typed = &self.held_on;
        if typed.trim().is_empty() {
            check.problem("heldOn", ProblemCode::Required);
            return None;
        }
        let day = when::parse_day_that_has_been(typed, today).map_err(|code| match code {
            ProblemCode::DateInFuture => ProblemCode::VisitInFuture,
            other => other,
        });
        check.read("heldOn", day)
    }

    fn read_length(&self, start: NaiveTime, end: NaiveTime, check: &mut Check) -> Option<u32> {
        let minutes = minutes_between(start, end);
        let problem = if minutes == 0 {
            Problem::new("endsAt", ProblemCode::VisitWithoutLength)
        } else if end < start && !self.over_midnight {
            Problem::new("endsAt", ProblemCode::VisitCrossesMidnight)
        } else if minutes > LONGEST_VISIT {
            Problem::new("endsAt", ProblemCode::VisitTooLong).with("hours", LONGEST_VISIT / 60)
        } else {
            return Some(minutes);
        };
        check.note(problem);
        None
    }

    fn read_direct(&self, length: Option<u32>, check: &mut Check) -> Option<u32> {
        if self.direct_time.trim().is_empty() {
            return length;
        }
        let direct = check.minutes("directTime", &self.direct_time)?;
        if let Some(length) = length.filter(|length| direct > *length) {
            let problem = Problem::new("directTime", ProblemCode::DirectTimeTooLong);
            check.note(problem.with("minutes", length));
        }
        Some(direct)
    }

    fn read_support_note(
        &self,
        check: &mut Check,
        context: &mut Context<'_>,
    ) -> Option<SupportNote> {
        let note = SupportNoteDraft {
            placement: self.placement,
            supervisor: self.supervisor,
            asked: self.support_asked.clone(),
            agreed: self.support_agreed.clone(),
            handles_now: self.support_handles_now.clone(),
            next_contact_on: self.support_next_contact_on.clone(),
            corrects: None,
            answers: None,
            ends: None,
        };
        let fields = ["supportAsked", "supportAgreed", "supportHandlesNow", "supportNextContactOn"];
        note.says_something().then(|| note.read(fields, check, context))
    }
}

/// The identities of an earlier recording that the new one does not have.
fn left_out<E: Entity>(earlier: &[E], now: &[E]) -> Vec<Id<E>> {
    let is_gone = |id: &Id<E>| !now.iter().any(|row| row.id() == *id);
    earlier.iter().map(Entity::id).filter(is_gone).collect()
}
