//! The hybrid logical clock: wall time that never goes backwards on a device.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Where the store reads the time.
pub type WallClock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// How far ahead of us a colleague's clock may be before ours stops following it.
const TRUSTED_LEAD_MS: u64 = 5 * 60 * 1000;

/// A moment: 48 bits of Unix milliseconds, 16 bits of counter. Strictly increasing on a device.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Hlc(pub u64);

impl Hlc {
    /// The first moment of that wall time.
    #[must_use]
    pub fn at(time: DateTime<Utc>) -> Self {
        let millis = u64::try_from(time.timestamp_millis()).unwrap_or(0);
        Self(millis.min((1 << 48) - 1) << 16)
    }

    /// The wall time it was taken at.
    #[must_use]
    pub fn time(self) -> DateTime<Utc> {
        let millis = i64::try_from(self.0 >> 16).expect("48 bits fit");
        DateTime::from_timestamp_millis(millis).unwrap_or(DateTime::<Utc>::MAX_UTC)
    }

    /// The first moment of a new save: now if the clock allows, and always in a millisecond after
    /// every earlier one, so that two saves of one device are told apart however close they are.
    #[must_use]
    pub(crate) fn next_save(self, now: DateTime<Utc>) -> Self {
        let fresh = (self.0 >> 16).saturating_add(1).min((1 << 48) - 1) << 16;
        Self(fresh).max(self.next_change()).max(Self::at(now))
    }

    /// The next moment of the same save. Its time stands still until the counter is full.
    #[must_use]
    pub(crate) fn next_change(self) -> Self {
        Self(self.0.saturating_add(1))
    }

    /// This clock after having seen a colleague's: it follows, unless the other is far in the
    /// future, so that one wrong clock cannot drag a whole office along.
    #[must_use]
    pub(crate) fn having_seen(self, other: Self, now: DateTime<Utc>) -> Self {
        let limit = Self::at(now).0.saturating_add(TRUSTED_LEAD_MS << 16);
        if other.0 <= limit { self.max(other) } else { self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(millis: i64) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(millis).unwrap()
    }

    #[test]
    fn it_increases_while_the_wall_clock_stands_still_or_goes_backwards() {
        let first = Hlc::default().next_save(time(1_000));
        let second = first.next_change();
        let third = second.next_save(time(10));
        assert!(first < second && second < third);
        assert_eq!(Hlc(u64::MAX - 1).next_save(time(10)), Hlc(u64::MAX));
    }

    #[test]
    fn a_save_has_a_time_of_its_own() {
        let first = Hlc::default().next_save(time(1_000));
        let of_the_same = first.next_change().next_change();
        let next = of_the_same.next_save(time(1_000));
        assert_eq!(of_the_same.time(), first.time());
        assert_eq!((first.time(), next.time()), (time(1_000), time(1_001)));
        assert_eq!(next.next_save(time(9_000)).time(), time(9_000));
    }

    #[test]
    fn it_follows_a_colleague_but_not_into_the_far_future() {
        let now = time(1_000_000_000);
        let mine = Hlc::at(now);
        let near = Hlc::at(now + chrono::TimeDelta::minutes(4));
        let far = Hlc::at(now + chrono::TimeDelta::days(400));
        assert_eq!(mine.having_seen(near, now), near);
        assert_eq!(mine.having_seen(far, now), mine);
        assert_eq!(mine.having_seen(Hlc(u64::MAX), now), mine);
    }
}
