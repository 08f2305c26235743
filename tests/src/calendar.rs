//! A clock that a story moves: days pass in a line of code, and at its end it is really today.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use fotfaste_store::WallClock;

/// The days of a story, counted from its first.
#[derive(Clone, Debug)]
pub struct Calendar {
    first: NaiveDate,
    /// How many days the story is behind the real clock.
    behind: Arc<AtomicI64>,
}

impl Calendar {
    /// A story that begins on the Monday so many days ago, or the one before it.
    #[must_use]
    pub fn from_the_monday(days_ago: i64) -> Self {
        let today = real().date_naive();
        let begin = today - TimeDelta::days(days_ago);
        let since_monday = chrono::Datelike::weekday(&begin).num_days_from_monday();
        let first = begin - TimeDelta::days(i64::from(since_monday));
        let behind = Arc::new(AtomicI64::new((today - first).num_days()));
        Self { first, behind }
    }

    /// The story's day with that number, from 0.
    #[must_use]
    pub fn day(&self, number: u64) -> NaiveDate {
        self.first + Days::new(number)
    }

    /// Goes on to that day, at the real hour.
    ///
    /// # Panics
    /// When it lies ahead of the real day.
    pub fn go_to(&self, number: u64) -> NaiveDate {
        let day = self.day(number);
        let behind = (real().date_naive() - day).num_days();
        assert!(behind >= 0, "the story has run past today");
        self.behind.store(behind, Ordering::SeqCst);
        day
    }

    /// Goes on to the real day, where servers live.
    pub fn go_to_today(&self) -> NaiveDate {
        self.behind.store(0, Ordering::SeqCst);
        real().date_naive()
    }

    /// The clock to open a profile with. Its days are those of UTC, as [`Calendar::day`]'s are.
    #[must_use]
    pub fn clock(&self) -> WallClock {
        let behind = self.behind.clone();
        Arc::new(move || real() - TimeDelta::days(behind.load(Ordering::SeqCst)))
    }
}

#[expect(clippy::disallowed_methods, reason = "the story ends on the real day")]
fn real() -> DateTime<Utc> {
    Utc::now()
}
