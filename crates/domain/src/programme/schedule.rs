//! When follow-ups fall due: intervals after a start, and the days they are stored as.

use chrono::{Days, Months, NaiveDate};

/// The longest schedule: ten years.
const MOST_DAYS: u32 = 3660;
/// The longest interval that is called by its weeks.
const MOST_WEEKS: u32 = 52;
/// The longest interval that is called by its months.
const MOST_MONTHS: u32 = 36;

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
    /// The usual name for so many days: weeks up to six, else about whole months, else weeks.
    #[must_use]
    pub fn of_days(days: u32) -> Self {
        let twelfths = days.saturating_mul(12);
        let months = twelfths.saturating_add(182) / 365;
        let is_about = months.saturating_mul(365).abs_diff(twelfths) <= 24;
        let weeks = Some(days / 7).filter(|_| days > 0 && days.is_multiple_of(7));
        match weeks {
            Some(weeks) if weeks <= 6 => Self::Weeks(weeks),
            _ if is_about && (1..=MOST_MONTHS).contains(&months) => Self::Months(months),
            Some(weeks) if weeks <= MOST_WEEKS => Self::Weeks(weeks),
            Some(_) | None => Self::Days(days),
        }
    }

    /// The days it is stored as.
    #[must_use]
    pub fn days(self) -> u32 {
        match self {
            Self::Weeks(weeks) => weeks.saturating_mul(7),
            Self::Months(months) => (months.saturating_mul(365).saturating_add(6)) / 12,
            Self::Days(days) => days,
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

/// The stored days as intervals, soonest first. What is not a number is left out.
pub(super) fn read(stored: &str) -> Vec<Interval> {
    let read = |day: &str| day.trim().parse().ok().filter(|days| *days <= MOST_DAYS);
    in_order(stored.split(',').filter_map(read))
}

/// Weeks and months as they are stored.
#[must_use]
pub fn stored(intervals: &[Interval]) -> String {
    let days = in_order(intervals.iter().map(|interval| interval.days()));
    days.iter().map(|interval| interval.days().to_string()).collect::<Vec<_>>().join(",")
}

fn in_order(days: impl Iterator<Item = u32>) -> Vec<Interval> {
    let mut days: Vec<u32> = days.collect();
    days.sort_unstable();
    days.dedup();
    days.into_iter().map(Interval::of_days).collect()
}
