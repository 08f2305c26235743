//! Retention (gallring): when a case whose enrolments have all ended is to be erased. Nothing is
//! erased by the program; it says what is due and what is soon.

use chrono::{Days, Months, NaiveDate};

use crate::record::choice;

/// So many days before it is due, a case is soon due.
pub const NOTICE_DAYS: u64 = 60;

choice! {
    /// Where a closed case stands.
    RetentionState {
        /// Its time is over.
        Due = "due",
        /// Its time is over soon.
        Soon = "soon",
        /// It is kept for a while yet.
        Later = "later",
        /// It is kept beyond its time, for a reason.
        Held = "held",
        /// Its programme says no time: the office's own plan does.
        NoTime = "no_time",
    }
}

/// An enrolment that has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended {
    /// When.
    pub on: NaiveDate,
    /// How many months its programme keeps the case afterwards; 0 means that it does not say.
    pub months: u32,
}

impl Ended {
    /// The first day on which the case is to be erased as far as this enrolment goes.
    #[must_use]
    pub fn due_on(self) -> Option<NaiveDate> {
        if self.months == 0 {
            return None;
        }
        self.on.checked_add_months(Months::new(self.months))
    }
}

/// The day on which a case is due: that of the enrolment that keeps it longest; none while one of
/// them says no time.
#[must_use]
pub fn due_on(ended: &[Ended]) -> Option<NaiveDate> {
    let days: Option<Vec<_>> = ended.iter().map(|one| one.due_on()).collect();
    days?.into_iter().max()
}

/// Where a closed case stands on a day.
#[must_use]
pub fn state(due_on: Option<NaiveDate>, held: bool, today: NaiveDate) -> RetentionState {
    let Some(due_on) = due_on else {
        return if held { RetentionState::Held } else { RetentionState::NoTime };
    };
    let soon = today.checked_add_days(Days::new(NOTICE_DAYS)).unwrap_or(today);
    match (held, due_on <= today, due_on <= soon) {
        (true, ..) => RetentionState::Held,
        (false, true, _) => RetentionState::Due,
        (false, false, true) => RetentionState::Soon,
        (false, false, false) => RetentionState::Later,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_enrolment_that_keeps_longest_decides() {
        let first = Ended { on: day("2024-01-31"), months: 25 };
        let second = Ended { on: day("2025-06-10"), months: 6 };
        assert_eq!(due_on(&[first]), Some(day("2026-02-28")));
        assert_eq!(due_on(&[first, second]), Some(day("2026-02-28")));
        let silent = Ended { on: day("2020-01-01"), months: 0 };
        assert_eq!(due_on(&[first, silent]), None, "nobody has said a time");
        assert_eq!(due_on(&[]), None);
    }

    #[test]
    fn it_is_due_on_the_day_and_soon_before_and_a_hold_goes_before_both() {
        let due = Some(day("2026-12-01"));
        let on = |today: &str, held| state(due, held, day(today));
        assert_eq!(on("2026-12-01", false), RetentionState::Due);
        assert_eq!(on("2026-11-30", false), RetentionState::Soon);
        assert_eq!(on("2026-10-02", false), RetentionState::Soon);
        assert_eq!(on("2026-10-01", false), RetentionState::Later);
        assert_eq!(on("2027-12-01", true), RetentionState::Held);
        assert_eq!(state(None, false, day("2026-01-01")), RetentionState::NoTime);
    }
}
