//! A time of day as people type it.

use chrono::NaiveTime;

use crate::problem_code::ProblemCode::{self, TimeImpossible, TimeUnreadable};

/// Reads a time of day: "13", "13:00", "13.00", "1300", "kl 9", "1:30 pm".
///
/// # Errors
/// When no time can be made out or the clock has no such time.
pub fn parse_time(text: &str) -> Result<NaiveTime, ProblemCode> {
    let text = text.trim().to_lowercase();
    let text = ["klockan", "kl.", "kl", "at"]
        .iter()
        .find_map(|word| text.strip_prefix(word))
        .unwrap_or(&text);
    let (text, half) = halved(text.trim());
    let (hour, minute) = numbers(text).ok_or(TimeUnreadable)?;
    let hour = half.map_or(Some(hour), |half| half.hour(hour)).ok_or(TimeImpossible)?;
    NaiveTime::from_hms_opt(hour, minute, 0).ok_or(TimeImpossible)
}

/// Before or after noon, in English.
#[derive(Clone, Copy)]
enum Half {
    Before,
    After,
}

impl Half {
    fn hour(self, written: u32) -> Option<u32> {
        let hour = (1..=12).contains(&written).then_some(written % 12)?;
        Some(match self {
            Self::Before => hour,
            Self::After => hour + 12,
        })
    }
}

fn halved(text: &str) -> (&str, Option<Half>) {
    let after = text.strip_suffix("pm").map(|rest| (rest.trim_end(), Some(Half::After)));
    let before = text.strip_suffix("am").map(|rest| (rest.trim_end(), Some(Half::Before)));
    after.or(before).unwrap_or((text, None))
}

fn numbers(text: &str) -> Option<(u32, u32)> {
    let parts: Vec<&str> = text.split([':', '.', ',', ' ']).collect();
    if !parts.iter().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    let (hour, minute) = match parts[..] {
        [hour] if hour.len() <= 2 => (hour, "0"),
        [run] if run.len() <= 4 => run.split_at(run.len() - 2),
        [hour, minute] if hour.len() <= 2 && minute.len() == 2 => (hour, minute),
        _ => return None,
    };
    Some((hour.parse().ok()?, minute.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Result<String, ProblemCode> {
        parse_time(text).map(|time| time.format("%H:%M").to_string())
    }

    #[test]
    fn the_usual_ways_of_writing() {
        for (text, time) in [
            ("13", "13:00"),
            ("13:00", "13:00"),
            ("13.00", "13:00"),
            ("1300", "13:00"),
            ("9", "09:00"),
            ("09", "09:00"),
            ("930", "09:30"),
            ("9.30", "09:30"),
            ("0:05", "00:05"),
            ("kl 13", "13:00"),
            ("kl. 13:15", "13:15"),
            ("Klockan 8", "08:00"),
            ("1 pm", "13:00"),
            ("12 am", "00:00"),
            ("12pm", "12:00"),
            ("1:30PM", "13:30"),
            ("13 30", "13:30"),
            (" 13,45 ", "13:45"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(time), "{text:?}");
        }
    }

    #[test]
    fn what_cannot_be_is_told_from_what_cannot_be_read() {
        for text in ["24", "24:00", "13:60", "2500", "1377", "13 pm", "0 am"] {
            assert_eq!(read(text), Err(TimeImpossible), "{text:?}");
        }
        for text in ["", "nio", "9:5", "13:000", "13:", ":30", "12345", "1:2:3", "pm", "-1", "١٣"]
        {
            assert_eq!(read(text), Err(TimeUnreadable), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn every_minute_is_read_back(hour in 0u32..24, minute in 0u32..60) {
            let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
            for form in ["%H:%M", "%-H.%M", "%H%M", "kl %H:%M", "%I:%M %p"] {
                let text = time.format(form).to_string();
                prop_assert_eq!(parse_time(&text), Ok(time), "{}", text);
            }
        }

        #[test]
        fn no_text_brings_it_down(text in any::<String>(), odd in "[0-9apmkl.: ]{0,8}") {
            let _ = (parse_time(&text), parse_time(&odd));
        }
    }
}
