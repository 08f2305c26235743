//! The days that warn: how long an introduction may last, what ends when.
//!
//! A limit says what and when, early. Nothing is closed or moved because of it.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{
    case::{Consent, Enrolment},
    choice::{Phase, PlacementKind},
    introduction::Placement,
    office::Programme,
};

/// How many days ahead a limit warns, and how long one that has passed is still told of.
pub const NOTICE_DAYS: u32 = 30;

/// What ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum LimitKind {
    /// The longest introduction of the programme.
    Introduction,
    /// The shortest follow-up of the programme: from then on it may end.
    FollowUp,
    /// The agreement about a placement.
    Agreement,
    /// A wage subsidy.
    Subsidy,
    /// A placement.
    Placement,
    /// A consent.
    Consent,
}

impl LimitKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::Introduction,
        Self::FollowUp,
        Self::Agreement,
        Self::Subsidy,
        Self::Placement,
        Self::Consent,
    ];
}

/// How near a day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
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

/// One last day that is near or has passed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Limit {
    /// The last day.
    pub ends_on: NaiveDate,
    /// What ends.
    pub kind: LimitKind,
    /// The row it is about.
    pub row: [u8; 16],
}

/// What limits are read from.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    /// The latest enrolment.
    pub enrolment: Option<&'a Enrolment>,
    /// Its programme.
    pub programme: Option<&'a Programme>,
    /// The case's placements.
    pub placements: &'a [Placement],
    /// The case's consents.
    pub consents: &'a [Consent],
}

impl Standing<'_> {
    /// What is to be told today, the first to end first. Nothing of a case that is closed.
    #[must_use]
    pub fn limits(&self, today: NaiveDate) -> Vec<Limit> {
        if self.enrolment.is_some_and(|enrolment| enrolment.phase == Phase::Exit) {
            return Vec::new();
        }
        let told = |limit: &Limit| is_told(limit, today);
        let mut limits: Vec<Limit> = self.of_programme().into_iter().filter(told).collect();
        for placement in self.placements {
            limits.extend(of_placement(placement, today).into_iter().filter(told));
        }
        limits.extend(self.of_consents().filter(told));
        limits.sort();
        limits
    }

    fn of_programme(&self) -> Option<Limit> {
        let (enrolment, programme) = (self.enrolment?, self.programme?);
        let (kind, ends_on) = match enrolment.phase {
            Phase::Introduction => {
                (LimitKind::Introduction, programme.introduction_until(enrolment.phase_since)?)
            }
            Phase::FollowUp => {
                let start = follow_up_start(enrolment, self.placements);
                (LimitKind::FollowUp, programme.follow_up_until(start)?)
            }
            Phase::Engagement
            | Phase::Profile
            | Phase::JobFinding
            | Phase::EmployerEngagement
            | Phase::Exit => return None,
        };
        Some(Limit { ends_on, kind, row: enrolment.id.bytes() })
    }

    fn of_consents(&self) -> impl Iterator<Item = Limit> {
        let given = self.consents.iter().filter(|consent| consent.withdrawn_on.is_none());
        given.filter(|consent| !self.is_renewed(consent)).filter_map(|consent| {
            let (ends_on, row) = (consent.valid_until?, consent.id.bytes());
            Some(Limit { ends_on, kind: LimitKind::Consent, row })
        })
    }

    /// Whether another consent about the same placement holds longer.
    fn is_renewed(&self, consent: &Consent) -> bool {
        self.consents.iter().any(|other| {
            other.placement == consent.placement
                && other.withdrawn_on.is_none()
                && other.valid_until.is_none_or(|until| Some(until) > consent.valid_until)
        })
    }
}

/// Near, or passed a short while ago. An introduction that is over time is told of until it ends.
fn is_told(limit: &Limit, today: NaiveDate) -> bool {
    let earliest = today.checked_sub_days(Days::new(u64::from(NOTICE_DAYS)));
    let is_recent = earliest.is_none_or(|earliest| limit.ends_on >= earliest);
    Nearness::of_day(limit.ends_on, today, NOTICE_DAYS) != Nearness::Far
        && (is_recent || limit.kind == LimitKind::Introduction)
}

/// The days of one placement: of one that is over, only that it is.
fn of_placement(placement: &Placement, today: NaiveDate) -> Vec<Limit> {
    let goes_on = placement.ends_on.is_none_or(|last| last >= today);
    let days = [
        (LimitKind::Placement, placement.ends_on),
        (LimitKind::Agreement, placement.agreement_ends_on.filter(|_| goes_on)),
        (LimitKind::Subsidy, placement.subsidy_ends_on.filter(|_| goes_on)),
    ];
    let limit = |(kind, ends_on): (LimitKind, Option<NaiveDate>)| {
        Some(Limit { ends_on: ends_on?, kind, row: placement.id.bytes() })
    };
    days.into_iter().filter_map(limit).collect()
}

/// The day follow-up counts from: the latest employment's first, else the phase's.
#[must_use]
pub fn follow_up_start(enrolment: &Enrolment, placements: &[Placement]) -> NaiveDate {
    let employments = placements.iter().filter(|placement| placement.kind.is_employment());
    let latest = employments.map(|placement| placement.starts_on).max();
    latest.unwrap_or(enrolment.phase_since)
}

impl PlacementKind {
    /// Whether it is an employment: practice and work training are followed at visits.
    #[must_use]
    pub const fn is_employment(self) -> bool {
        match self {
            Self::Internship | Self::WorkTraining => false,
            Self::Employment | Self::SubsidisedEmployment | Self::ShelteredEmployment => true,
        }
    }
}

#[cfg(test)]
mod tests;
