//! The one place that reads the system's clock.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The server's time: the system's, plus an offset that tests may set.
#[derive(Debug, Clone, Default)]
pub struct Clock {
    offset_seconds: Arc<AtomicI64>,
}

impl Clock {
    /// Moves this clock, and every copy of it, to so many seconds from the system's time.
    pub fn set_offset_seconds(&self, seconds: i64) {
        self.offset_seconds.store(seconds, Ordering::Relaxed);
    }

    /// Milliseconds since 1970.
    #[must_use]
    pub fn unix_milliseconds(&self) -> i64 {
        #[expect(clippy::disallowed_methods, reason = "this is the clock module")]
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        let system = since.map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(i64::MAX));
        system.saturating_add(self.offset_seconds.load(Ordering::Relaxed) * 1000)
    }

    /// Seconds since 1970.
    #[must_use]
    pub fn unix_seconds(&self) -> i64 {
        self.unix_milliseconds().div_euclid(1000)
    }

    /// Whole minutes since 1970.
    #[must_use]
    pub fn unix_minute(&self) -> i64 {
        self.unix_milliseconds().div_euclid(60_000)
    }

    /// The time as the `date` header spells it.
    pub(crate) fn http_date(&self) -> String {
        let seconds = u64::try_from(self.unix_seconds()).unwrap_or(0);
        httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_secs(seconds))
    }
}
