//! What shows that the office can be trusted with records: reviews of the access log, and why a case
//! is kept longer than usual.

use chrono::{DateTime, NaiveDate, Utc};

use crate::{Id, case::Participant, office::Member, record::entity};

entity! {
    /// A review of the access log (loggkontroll) that was signed off (SFS 2001:454 § 10). It stands
    /// in the team space and names no participant. Never changed.
    LogReview {
        /// Who reviewed.
        reviewer: Id<Member>,
        /// The first day that was reviewed.
        from_on: NaiveDate,
        /// The last.
        until_on: NaiveDate,
        /// When it was signed off.
        signed_at: DateTime<Utc>,
        /// How many lines there were.
        lines: u32,
        /// About how many cases.
        cases: u32,
        /// How many of the lines had something unusual about them.
        unusual: u32,
        /// What was found, and what was done about it.
        note: String,
    }
}

entity! {
    /// Why a case is kept although its time is over: an audit, an appeal.
    RetentionHold {
        /// Whose case.
        participant: Id<Participant>,
        /// Why.
        reason: String,
        /// Since when.
        since: NaiveDate,
        /// Until and including; nothing means until it is lifted.
        until: Option<NaiveDate>,
        /// Who decided.
        by: Id<Member>,
        /// Since when it no longer holds, when so.
        lifted_on: Option<NaiveDate>,
    }
}

impl RetentionHold {
    /// Whether it holds on a day.
    #[must_use]
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.lifted_on.is_none() && self.until.is_none_or(|until| day <= until)
    }

    /// Lifted on a day. What was lifted keeps its day.
    #[must_use]
    pub fn lifted(self, day: NaiveDate) -> Self {
        Self { lifted_on: self.lifted_on.or(Some(day)), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_hold_ends_with_its_last_day_or_when_it_is_lifted() {
        let hold = RetentionHold {
            id: Id::from_bytes([1; 16]),
            participant: Id::from_bytes([2; 16]),
            reason: "Revision".to_owned(),
            since: day("2026-11-01"),
            until: Some(day("2026-12-31")),
            by: Id::from_bytes([3; 16]),
            lifted_on: None,
        };
        assert!(hold.holds(day("2026-12-31")));
        assert!(!hold.holds(day("2027-01-01")));
        let endless = RetentionHold { until: None, ..hold };
        assert!(endless.holds(day("2099-01-01")));
        let lifted = endless.lifted(day("2026-12-01"));
        assert!(!lifted.holds(day("2026-12-01")));
        assert_eq!(lifted.clone().lifted(day("2027-01-01")), lifted);
    }
}
