//! Fading (nedtrappning): the coach's hours as a share of the hours the participant worked, week by
//! week.
//!
//! Two anchors from practice: support is stable under 20 %, and handing over is tried at 25 %; the
//! second is the programme's setting.

use chrono::{Datelike, Days, NaiveDate};

use crate::{
    choice::VisitState,
    introduction::{Placement, Visit},
    office::Programme,
    support::percent,
};

/// Under this share, in percent, support is stable.
pub const STABLE_PERCENT: u32 = 20;

/// An ISO 8601 week, known by its Monday.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
)]
pub struct Week(NaiveDate);

impl Week {
    /// The week that a day lies in.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        let after_monday = u64::from(day.weekday().num_days_from_monday());
        Self(day.checked_sub_days(Days::new(after_monday)).unwrap_or(day))
    }

    /// Its Monday.
    #[must_use]
    pub const fn monday(self) -> NaiveDate {
        self.0
    }

    /// Its number, from 1 to 53.
    #[must_use]
    pub fn number(self) -> u32 {
        self.0.iso_week().week()
    }

    /// The year its number counts in.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.iso_week().year()
    }

    /// The next week.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.checked_add_days(Days::new(7)).unwrap_or(self.0))
    }
}

/// Time that the coach gave for a participant on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CoachTime {
    /// The day.
    pub day: NaiveDate,
    /// With the participant and for the participant; travel and administration are kept apart.
    pub minutes: u32,
}

impl CoachTime {
    /// The coach's time in a visit that took place.
    #[must_use]
    pub fn of(visit: &Visit) -> Option<Self> {
        let minutes = visit.direct_minutes.saturating_add(visit.indirect_minutes);
        (visit.state == VisitState::Done).then_some(Self { day: visit.held_on, minutes })
    }
}

/// Hours a week that a participant works from a day to a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkedHours {
    /// Hours in a whole week.
    pub hours_per_week: u32,
    /// First day.
    pub from: NaiveDate,
    /// Last day, when there is one.
    pub to: Option<NaiveDate>,
}

impl From<&Placement> for WorkedHours {
    fn from(placement: &Placement) -> Self {
        let Placement { hours_per_week, starts_on, ends_on, .. } = *placement;
        Self { hours_per_week, from: starts_on, to: ends_on }
    }
}

impl WorkedHours {
    /// Minutes worked in a week; a week that is only begun counts by its weekdays.
    #[must_use]
    pub fn minutes_in(&self, week: Week) -> u32 {
        let weekdays = (0..5).filter_map(|day| week.monday().checked_add_days(Days::new(day)));
        let is_worked =
            |day: &NaiveDate| *day >= self.from && self.to.is_none_or(|last| *day <= last);
        let days = u32::try_from(weekdays.filter(is_worked).count()).unwrap_or(5);
        self.hours_per_week.saturating_mul(60).saturating_mul(days) / 5
    }
}

/// One week of the fading curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FadingWeek {
    /// Which week.
    pub week: Week,
    /// The coach's minutes.
    pub coach_minutes: u32,
    /// The participant's worked minutes.
    pub worked_minutes: u32,
}

impl FadingWeek {
    /// The coach's share in percent; none in a week without work.
    #[must_use]
    pub fn percent(&self) -> Option<u32> {
        (self.worked_minutes > 0).then(|| percent(self.coach_minutes, self.worked_minutes))
    }
}

/// The fading curve up to and including a day's week: every week from the first that has anything,
/// also those without a visit.
#[must_use]
pub fn fading(times: &[CoachTime], work: &[WorkedHours], until: NaiveDate) -> Vec<FadingWeek> {
    let last = Week::of(until);
    let starts = times.iter().map(|time| time.day).chain(work.iter().map(|work| work.from));
    let Some(first) = starts.min().map(Week::of) else { return Vec::new() };
    let weeks = std::iter::successors(Some(first), |week| Some(week.next()));
    weeks
        .take_while(|week| *week <= last)
        .take(MOST_WEEKS)
        .map(|week| of_week(week, times, work))
        .collect()
}

/// Twenty years: a day that was typed wrong must not fill the memory.
const MOST_WEEKS: usize = 20 * 53;

fn of_week(week: Week, times: &[CoachTime], work: &[WorkedHours]) -> FadingWeek {
    let coach = times.iter().filter(|time| Week::of(time.day) == week).map(|time| time.minutes);
    let worked = work.iter().map(|work| work.minutes_in(week));
    FadingWeek {
        week,
        coach_minutes: coach.fold(0, u32::saturating_add),
        worked_minutes: worked.fold(0, u32::saturating_add),
    }
}

/// The shares at which something is worth saying.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Anchors {
    /// Under this, support is stable.
    pub stable_percent: u32,
    /// At this or under, handing over is tried.
    pub handover_percent: u32,
}

/// What a share means against the anchors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// More than a supervisor can take over.
    Intensive,
    /// Time to try handing over.
    Handover,
    /// Stable.
    Stable,
}

impl Anchors {
    /// The anchors of a programme.
    #[must_use]
    pub fn of(programme: &Programme) -> Self {
        let handover_percent = programme.handover_percent;
        Self { stable_percent: STABLE_PERCENT.min(handover_percent), handover_percent }
    }

    /// What a share means. Nothing is closed or moved by it.
    #[must_use]
    pub fn stage(self, percent: u32) -> Stage {
        if percent < self.stable_percent {
            Stage::Stable
        } else if percent <= self.handover_percent {
            Stage::Handover
        } else {
            Stage::Intensive
        }
    }
}

#[cfg(test)]
mod tests;
