//! Token buckets: so many requests at once, so many per second in the long run.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

/// When to look for buckets that have filled up again and need not be remembered.
const TIDY_ABOVE: usize = 16 * 1024;

struct Bucket {
    tokens: f64,
    filled: Instant,
}

/// One bucket per key.
pub(crate) struct Buckets<K> {
    rate: f64,
    burst: f64,
    buckets: Mutex<HashMap<K, Bucket>>,
}

impl<K: Eq + Hash> Buckets<K> {
    pub(crate) fn new(rate: f64, burst: f64) -> Self {
        Buckets { rate, burst, buckets: Mutex::new(HashMap::new()) }
    }

    /// Takes a token, if there is one.
    pub(crate) fn take(&self, key: K, now: Instant) -> bool {
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() > TIDY_ABOVE {
            buckets.retain(|_, bucket| self.level(bucket, now) < self.burst);
        }
        let bucket = buckets.entry(key).or_insert(Bucket { tokens: self.burst, filled: now });
        bucket.tokens = self.level(bucket, now);
        bucket.filled = now;
        let enough = bucket.tokens >= 1.0;
        if enough {
            bucket.tokens -= 1.0;
        }
        enough
    }

    fn level(&self, bucket: &Bucket, now: Instant) -> f64 {
        let passed = now.saturating_duration_since(bucket.filled).as_secs_f64();
        (bucket.tokens + passed * self.rate).min(self.burst)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_burst_is_let_through_and_then_the_rate() {
        let buckets = Buckets::new(2.0, 3.0);
        let start = Instant::now();
        let taken = |after: u64| buckets.take("a", start + Duration::from_millis(after));
        assert_eq!([taken(0), taken(0), taken(0), taken(0)], [true, true, true, false]);
        assert!(!taken(400), "not yet");
        assert!(taken(500), "half a second later, one more");
        assert!(!taken(500));
        assert!(buckets.take("b", start), "another key has its own");
    }

    #[test]
    fn buckets_that_are_full_again_are_forgotten() {
        let buckets = Buckets::new(1.0, 1.0);
        let start = Instant::now();
        for key in 0..=TIDY_ABOVE {
            buckets.take(key, start);
        }
        buckets.take(0, start + Duration::from_secs(5));
        assert_eq!(buckets.buckets.lock().unwrap().len(), 1);
    }
}
