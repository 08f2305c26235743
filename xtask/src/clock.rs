//! How long a step took, in the words of a person.

use std::time::Duration;

/// `0.4 s`, `12 s`, `3 min 05 s`.
pub(crate) fn words(time: Duration) -> String {
    match time.as_secs() {
        0..10 => format!("{:.1} s", time.as_secs_f32()),
        seconds @ 10..60 => format!("{seconds} s"),
        seconds => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_read_as_a_person_would_say_them() {
        let said = [400, 12_300, 185_000].map(|ms| words(Duration::from_millis(ms)));
        assert_eq!(said, ["0.4 s", "12 s", "3 min 05 s"]);
    }
}
