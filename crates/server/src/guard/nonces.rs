//! Which requests have been seen, for as long as their time stamp would still be accepted.
//!
//! Kept in memory, in three generations of a third of the memory's length each. A restarted
//! server has forgotten them, so it refuses what was signed before it started. (A request signed
//! with a clock ahead of the server's could still be repeated then; every route is harmless to
//! repeat.)

use fotfaste_protocol::DeviceId;
use fotfaste_protocol::limits::{CLOCK_TOLERANCE_SECONDS, NONCE_MEMORY_SECONDS};
use std::collections::{HashSet, VecDeque};
use std::sync::{Mutex, PoisonError};

const GENERATIONS: usize = 3;
const GENERATION_SECONDS: i64 = NONCE_MEMORY_SECONDS / 3;

type Seen = HashSet<(DeviceId, [u8; 16])>;

/// The requests that have been seen.
pub(crate) struct Nonces {
    not_before: Option<i64>,
    generations: Mutex<VecDeque<(i64, Seen)>>,
}

impl Nonces {
    /// `not_before`: when this server started, if one has run on the same data before.
    pub(crate) fn new(not_before: Option<i64>) -> Nonces {
        Nonces { not_before, generations: Mutex::new(VecDeque::new()) }
    }

    /// Whether a request signed at `created` comes at the right time.
    pub(crate) fn timely(&self, created: i64, now: i64) -> bool {
        let off = created.saturating_sub(now).saturating_abs();
        off <= CLOCK_TOLERANCE_SECONDS && self.not_before.is_none_or(|start| created >= start)
    }

    /// Remembers a nonce; false if it has been seen.
    pub(crate) fn first_time(&self, device: DeviceId, nonce: [u8; 16], now: i64) -> bool {
        let mut generations = self.generations.lock().unwrap_or_else(PoisonError::into_inner);
        let current = generations.back().map(|(began, _)| *began);
        if current.is_none_or(|began| now >= began + GENERATION_SECONDS) {
            generations.push_back((now, Seen::new()));
            while generations.len() > GENERATIONS {
                generations.pop_front();
            }
        }
        let key = (device, nonce);
        if generations.iter().any(|(_, seen)| seen.contains(&key)) {
            return false;
        }
        match generations.back_mut() {
            Some((_, seen)) => seen.insert(key),
            None => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEVICE: DeviceId = DeviceId([1; 16]);

    #[test]
    fn a_nonce_is_remembered_as_long_as_its_request_would_be_timely() {
        for start in [0, 1, 150, 299] {
            let nonces = Nonces::new(None);
            assert!(nonces.first_time(DEVICE, [0; 16], 0));
            let signed_ahead = start + CLOCK_TOLERANCE_SECONDS;
            assert!(nonces.timely(signed_ahead, start));
            assert!(nonces.first_time(DEVICE, [7; 16], start));
            for later in start..=start + 2 * CLOCK_TOLERANCE_SECONDS {
                assert!(nonces.timely(signed_ahead, later));
                assert!(!nonces.first_time(DEVICE, [7; 16], later), "{later}");
            }
        }
    }

    #[test]
    fn nonces_are_forgotten_in_the_end() {
        let nonces = Nonces::new(None);
        for now in 0..4 * GENERATION_SECONDS {
            let bytes = u128::from(now.unsigned_abs()).to_le_bytes();
            assert!(nonces.first_time(DEVICE, bytes, now));
        }
        let held: usize = nonces.generations.lock().unwrap().iter().map(|g| g.1.len()).sum();
        assert_eq!(held, usize::try_from(NONCE_MEMORY_SECONDS).unwrap());
    }

    #[test]
    fn too_early_too_late_and_before_a_restart_are_untimely() {
        let fresh = Nonces::new(None);
        assert!(fresh.timely(1000 - CLOCK_TOLERANCE_SECONDS, 1000));
        assert!(!fresh.timely(1000 - CLOCK_TOLERANCE_SECONDS - 1, 1000));
        assert!(!fresh.timely(1000 + CLOCK_TOLERANCE_SECONDS + 1, 1000));
        assert!(!fresh.timely(i64::MIN, 1000));
        let restarted = Nonces::new(Some(1000));
        assert!(restarted.timely(1000, 1000));
        assert!(!restarted.timely(999, 1000));
    }
}
