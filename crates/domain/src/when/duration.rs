//! A length of time as people type it, in whole minutes.

use crate::problem_code::ProblemCode::{self, DurationTooLong, DurationUnreadable};

const DAY: u32 = 24 * 60;

/// Reads minutes: "45", "45 min", "1 h 30", "1:30", "1,5 h".
///
/// A bare whole number is minutes; a bare decimal is hours; "1.30" is one hour and thirty minutes,
/// as a clock would say it.
///
/// # Errors
/// When no length can be made out or it is longer than a day and a night.
pub fn parse_minutes(text: &str) -> Result<u32, ProblemCode> {
    let tokens = tokens(&text.trim().to_lowercase()).ok_or(DurationUnreadable)?;
    let minutes = match tokens.as_slice() {
        [Number(number)] => bare(number),
        [Number(number), Hours] => clock(number, ':').or_else(|| decimal_hours(number)),
        [Number(number), Minutes] => whole(number),
        [Number(hours), Hours, Number(minutes)]
        | [Number(hours), Hours, Number(minutes), Minutes] => {
            hours_and_minutes(whole(hours), whole(minutes))
        }
        _ => None,
    };
    match minutes.ok_or(DurationUnreadable)? {
        minutes if minutes <= DAY => Ok(minutes),
        _ => Err(DurationTooLong),
    }
}

/// A number as written, or a unit.
enum Token {
    Number(String),
    Hours,
    Minutes,
}
use Token::{Hours, Minutes, Number};

fn tokens(text: &str) -> Option<Vec<Token>> {
    let is_number = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | ':');
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let in_number = first.is_ascii_digit();
        let end = rest.find(|c: char| c.is_whitespace() || is_number(c) != in_number);
        let (word, after) = rest.split_at(end.unwrap_or(rest.len()));
        tokens.push(if in_number { Number(word.to_owned()) } else { unit(word)? });
        rest = after.trim_start_matches(['.', ' ', '\u{a0}']).trim_start();
    }
    Some(tokens)
}

fn unit(word: &str) -> Option<Token> {
    match word {
        "h" | "t" | "tim" | "timme" | "timmar" | "hr" | "hrs" | "hour" | "hours" => Some(Hours),
        "m" | "min" | "minut" | "minuter" | "mins" | "minute" | "minutes" => Some(Minutes),
        _ => None,
    }
}

fn bare(number: &str) -> Option<u32> {
    let is_dotted_clock = number.split_once('.').is_some_and(|(_, after)| after.len() == 2);
    if number.contains(':') {
        clock(number, ':')
    } else if is_dotted_clock {
        clock(number, '.')
    } else {
        whole(number).or_else(|| decimal_hours(number))
    }
}

fn clock(number: &str, separator: char) -> Option<u32> {
    let (hours, minutes) = number.split_once(separator)?;
    (minutes.len() == 2).then(|| hours_and_minutes(whole(hours), whole(minutes)))?
}

fn hours_and_minutes(hours: Option<u32>, minutes: Option<u32>) -> Option<u32> {
    let minutes = minutes.filter(|minutes| *minutes < 60)?;
    Some(hours? * 60 + minutes)
}

/// Hours with a decimal part, to the nearest minute.
fn decimal_hours(number: &str) -> Option<u32> {
    let (hours, part) = number.split_once([',', '.']).unwrap_or((number, "0"));
    if part.is_empty() || part.len() > 4 {
        return None;
    }
    let scale = 10u32.pow(u32::try_from(part.len()).ok()?);
    Some(whole(hours)? * 60 + (whole(part)? * 60 + scale / 2) / scale)
}

/// At most five digits, so that nothing here can overflow.
fn whole(digits: &str) -> Option<u32> {
    let fits = matches!(digits.len(), 1..=5) && digits.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| digits.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_usual_ways_of_writing() {
        for (text, minutes) in [
            ("45", 45),
            ("45 min", 45),
            ("45min.", 45),
            ("45 m", 45),
            ("90 minuter", 90),
            ("1 h 30", 90),
            ("1h30m", 90),
            ("1 tim 30 min", 90),
            ("1 tim. 30 min.", 90),
            ("1:30", 90),
            ("1.30", 90),
            ("1,5 h", 90),
            ("1.5 timmar", 90),
            ("1,5", 90),
            ("1:30 h", 90),
            ("2 h", 120),
            ("1 timme", 60),
            ("0", 0),
            ("1,25 h", 75),
            ("0,33 h", 20),
            ("1 hour", 60),
            ("24 h", 1440),
        ] {
            assert_eq!(parse_minutes(text), Ok(minutes), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_length_is_a_problem() {
        for text in
            ["", "en stund", "1:75", "1 h 75", "1,5 min", "-5", "h", "1 h h", "1,", "9999999"]
        {
            assert_eq!(parse_minutes(text), Err(DurationUnreadable), "{text:?}");
        }
        for text in ["25 h", "1441", "99999"] {
            assert_eq!(parse_minutes(text), Err(DurationTooLong), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn hours_and_minutes_in_every_form_agree(hours in 0u32..24, minutes in 0u32..60) {
            let total = hours * 60 + minutes;
            for text in [
                format!("{total}"), format!("{total} min"), format!("{hours}:{minutes:02}"),
                format!("{hours} h {minutes}"), format!("{hours}h{minutes}min"),
                format!("{hours} tim {minutes} min"),
            ] {
                prop_assert_eq!(parse_minutes(&text), Ok(total), "{}", text);
            }
        }

        #[test]
        fn no_text_brings_it_down(text in any::<String>(), odd in "[0-9hmint,.: ]{0,12}") {
            for text in [text, odd] {
                if let Ok(minutes) = parse_minutes(&text) {
                    prop_assert!(minutes <= 1440);
                }
            }
        }
    }
}
