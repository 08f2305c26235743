//! The built-in programmes, follow-up schedules and the limits that warn.
//!
//! A programme's figures are data: those built in are common practice, and an office may add
//! programmes of its own. Nothing here closes or moves anything by itself.

use chrono::{Days, Months, NaiveDate};

use crate::{
    Id,
    case::{Enrolment, FollowUp, Participant},
    choice::{FollowUpState, Phase},
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
    [(AF_SIUS, "AF-SIUS"), (MUNICIPAL, "Kommunal introduktion")].map(|(id, name)| Programme {
        id,
        name: name.to_owned(),
        introduction_weeks: 26,
        follow_up_months: 12,
        follow_up_days: USUAL_FOLLOW_UPS.to_owned(),
        handover_percent: 25,
    })
}

/// How long after the start a follow-up falls due, in the words it is called by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Interval {
    /// So many weeks.
    Weeks(u32),
    /// So many months, as the calendar counts them.
    Months(u32),
    /// So many days: neither whole weeks nor about whole months.
    Days(u32),
}

impl Interval {
    /// The usual name for so many days: weeks up to six, else months up to 24 when
    /// it is about whole ones.
    #[must_use]
    pub fn of_days(days: u32) -> Self {
        let twelfths = days.saturating_mul(12);
        let months = twelfths.saturating_add(182) / 365;
        let is_about = months.saturating_mul(365).abs_diff(twelfths) <= 24;
        if days > 0 && days.is_multiple_of(7) && days <= 42 {
            Self::Weeks(days / 7)
        } else if is_about && (1..=24).contains(&months) {
            Self::Months(months)
        } else {
            Self::Days(days)
        }
    }

    /// The day that lies so long after the start.
    #[must_use]
    pub fn after(self, start: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Weeks(weeks) => start.checked_add_days(Days::new(u64::from(weeks) * 7)),
            Self::Months(months) => start.checked_add_months(Months::new(months)),
            Self::Days(days) => start.checked_add_days(Days::new(u64::from(days))),
        }
    }
}

impl Programme {
    /// When follow-ups fall due after a start, soonest first. What is not a number is left out.
    #[must_use]
    pub fn schedule(&self) -> Vec<Interval> {
        let read = |day: &str| day.trim().parse().ok().filter(|days| *days <= 3660);
        let mut days: Vec<u32> = self.follow_up_days.split(',').filter_map(read).collect();
        days.sort_unstable();
        days.dedup();
        days.into_iter().map(Interval::of_days).collect()
    }

    /// The day until which follow-up lasts at least.
    #[must_use]
    pub fn follow_up_until(&self, start: NaiveDate) -> Option<NaiveDate> {
        start.checked_add_months(Months::new(self.follow_up_months))
    }
}

/// The follow-ups that a programme plans from the start of a placement.
///
/// `title` puts an interval into words; `draw` gives 16 random bytes.
#[must_use]
pub fn planned_follow_ups(
    programme: &Programme,
    participant: Id<Participant>,
    placement: &Placement,
    title: impl Fn(Interval) -> String,
    draw: &mut dyn FnMut() -> [u8; 16],
) -> Vec<FollowUp> {
    let planned = |interval: Interval| {
        Some(FollowUp {
            id: Id::from_bytes(draw()),
            participant,
            placement: Some(placement.id),
            title: title(interval),
            due_on: interval.after(placement.starts_on)?,
            state: FollowUpState::Planned,
            done_on: None,
            still_employed: None,
            hours_per_week: None,
            needs: String::new(),
            reason: String::new(),
        })
    };
    programme.schedule().into_iter().filter_map(planned).collect()
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

/// How far an introduction has come: "vecka 11 av högst 26".
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct IntroductionWeek {
    /// The week that runs now, from 1.
    pub week: u32,
    /// The most weeks the programme allows.
    pub of: u32,
    /// Whether to say something.
    pub warning: Nearness,
}

/// How near a limit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Nearness {
    /// Not near.
    Far,
    /// Soon.
    Near,
    /// Passed.
    Passed,
}

impl Nearness {
    /// How near a last day is, when `notice` days count as near.
    #[must_use]
    pub fn of_day(last: NaiveDate, today: NaiveDate, notice: u32) -> Self {
        match (last - today).num_days() {
            days if days < 0 => Self::Passed,
            days if days <= i64::from(notice) => Self::Near,
            _ => Self::Far,
        }
    }
}

/// Weeks before the longest introduction ends at which it is time to say so.
const WEEKS_OF_NOTICE: u32 = 4;

/// Where the introduction stands, while the enrolment is in that phase.
#[must_use]
pub fn introduction_week(
    enrolment: &Enrolment,
    programme: &Programme,
    today: NaiveDate,
) -> Option<IntroductionWeek> {
    if enrolment.phase != Phase::Introduction {
        return None;
    }
    let days = u32::try_from((today - enrolment.phase_since).num_days()).ok()?;
    let (week, of) = (days / 7 + 1, programme.introduction_weeks);
    let warning = if week > of {
        Nearness::Passed
    } else if week + WEEKS_OF_NOTICE > of {
        Nearness::Near
    } else {
        Nearness::Far
    };
    Some(IntroductionWeek { week, of, warning })
}

#[cfg(test)]
mod tests;
