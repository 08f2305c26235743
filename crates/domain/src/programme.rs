//! Programmes: those built in, their limits and the follow-ups they plan.
//!
//! A programme's figures are data: those built in are common practice, and an office may add
//! programmes of its own. Nothing here closes or moves anything by itself.

use chrono::{Days, Months, NaiveDate};

mod schedule;

pub use schedule::{Interval, stored};

use crate::{
    Id,
    case::{Enrolment, FollowUp, Participant},
    choice::{FollowUpState, Requirement},
    introduction::Placement,
    office::Programme,
};

/// Särskilt introduktions- och uppföljningsstöd, decided by Arbetsförmedlingen.
pub const AF_SIUS: Id<Programme> = Id::from_bytes(*b"fotfaste.af-sius");
/// Municipal support of the same kind, without such a decision.
pub const MUNICIPAL: Id<Programme> = Id::from_bytes(*b"fotfaste.kommun1");

/// Weeks 1, 2, 4 and months 2, 3, 6, 9, 12 after the start, as days.
const USUAL_FOLLOW_UPS: &str = "7,14,28,61,91,183,274,365";

/// The programmes that every office has. Their identities are fixed, so that computers which began
/// apart agree that theirs are the same.
#[must_use]
pub fn built_in() -> [Programme; 2] {
    use Requirement::{Agreement, Consent};
    let sius = (AF_SIUS, "AF-SIUS", Requirement::ALL);
    let municipal: (_, _, &[_]) = (MUNICIPAL, "Kommunal introduktion", &[Agreement, Consent]);
    [sius, municipal].map(|(id, name, required)| Programme {
        id,
        name: name.to_owned(),
        introduction_weeks: 26,
        follow_up_months: 12,
        follow_up_days: USUAL_FOLLOW_UPS.to_owned(),
        handover_percent: 25,
        introduction_months: 6,
        requirements: Requirement::join(required),
        target_groups: String::new(),
        retention_months: 0,
        retired: false,
    })
}

impl Programme {
    /// When follow-ups fall due after a start, soonest first.
    #[must_use]
    pub fn schedule(&self) -> Vec<Interval> {
        schedule::read(&self.follow_up_days)
    }

    /// The last day of an introduction that begins on a day; none when the programme sets no limit.
    #[must_use]
    pub fn introduction_until(&self, since: NaiveDate) -> Option<NaiveDate> {
        match (self.introduction_months, self.introduction_weeks) {
            (0, 0) => None,
            (0, weeks) => since.checked_add_days(Days::new(u64::from(weeks) * 7 - 1)),
            (months, _) => since.checked_add_months(Months::new(months)),
        }
    }

    /// The day until which follow-up lasts at least.
    #[must_use]
    pub fn follow_up_until(&self, start: NaiveDate) -> Option<NaiveDate> {
        start.checked_add_months(Months::new(self.follow_up_months))
    }

    /// The target groups it is for; none means anybody.
    pub fn target_groups(&self) -> impl Iterator<Item = &str> {
        self.target_groups.lines().map(str::trim).filter(|group| !group.is_empty())
    }

    /// Whether a target group is one of its own; no group is left to another rule.
    #[must_use]
    pub fn is_for(&self, group: &str) -> bool {
        let mut groups = self.target_groups().peekable();
        group.is_empty() || groups.peek().is_none() || groups.any(|own| own == group)
    }
}

/// What follow-ups are counted from: the start of an employment, else of the follow-up phase.
#[derive(Clone, Copy, Debug)]
pub struct FollowUpStart {
    /// Of whom.
    pub participant: Id<Participant>,
    /// The employment, when there is one.
    pub placement: Option<Id<Placement>>,
    /// The enrolment.
    pub enrolment: Id<Enrolment>,
    /// The first day.
    pub on: NaiveDate,
}

impl FollowUpStart {
    /// The identity of the follow-up after so many days: the same on every computer, so that
    /// colleagues who plan apart plan the same ones.
    fn id_after(&self, days: u32) -> Id<FollowUp> {
        let mut bytes = self.placement.map_or(self.enrolment.bytes(), Id::bytes);
        for (byte, mask) in bytes[12..].iter_mut().zip(days.to_be_bytes()) {
            *byte ^= mask;
        }
        Id::from_bytes(bytes)
    }
}

/// The follow-ups that a programme plans from a start and that `known` does not hold yet.
///
/// What they are called is said in the language of whoever reads; `title` puts an interval into the
/// words by which a program before `after_days` called them.
#[must_use]
pub fn planned_follow_ups(
    programme: &Programme,
    start: FollowUpStart,
    known: &[FollowUp],
    title: impl Fn(Interval) -> String,
) -> Vec<FollowUp> {
    let planned = |interval: Interval| {
        let days = interval.days();
        Some(FollowUp {
            id: start.id_after(days),
            participant: start.participant,
            placement: start.placement,
            title: String::new(),
            due_on: interval.after(start.on)?,
            state: FollowUpState::Planned,
            done_on: None,
            still_employed: None,
            hours_per_week: None,
            needs: String::new(),
            reason: String::new(),
            after_days: Some(days),
            with_participant: false,
            with_supervisor: false,
        })
    };
    let all = programme.schedule().into_iter().filter_map(planned);
    let words = |new: &FollowUp| new.after_days.map(|days| title(Interval::of_days(days)));
    // The same follow-up, also one that a program before `after_days` planned.
    let is_same = |old: &FollowUp, new: &FollowUp| {
        let same_words = old.placement == new.placement && words(new).as_ref() == Some(&old.title);
        old.id == new.id || (old.after_days.is_none() && same_words)
    };
    all.filter(|new| !known.iter().any(|old| is_same(old, new))).collect()
}

/// The follow-ups that move with a start that was corrected: those still planned on the day the
/// programme gave them. One that is done, postponed or put on another day by hand stays.
#[must_use]
pub fn rescheduled(known: &[FollowUp], from: NaiveDate, to: NaiveDate) -> Vec<FollowUp> {
    let moved = |one: &FollowUp| {
        let interval = Interval::of_days(one.after_days?);
        let is_as_planned = one.state == FollowUpState::Planned
            && interval.after(from) == Some(one.due_on)
            && from != to;
        let due_on = interval.after(to).filter(|_| is_as_planned)?;
        Some(FollowUp { due_on, ..one.clone() })
    };
    known.iter().filter_map(moved).collect()
}

impl FollowUp {
    /// How many days ago it was due, when it has been missed.
    #[must_use]
    pub fn days_late(&self, today: NaiveDate) -> Option<u32> {
        let is_open = self.state != FollowUpState::Done;
        let days = u32::try_from((today - self.due_on).num_days()).ok()?;
        (is_open && days > 0).then_some(days)
    }
}

#[cfg(test)]
mod tests;
