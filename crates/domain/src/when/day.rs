//! A day as people type it.

use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};

use super::{Direction, words};
use crate::problem_code::ProblemCode::{
    self, DateImpossible, DateInFuture, DateInPast, DateUnreadable, DateWeekday,
};

/// The years in which anything recorded here can lie.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;
/// Within this, a day on the wrong side of today is a slip rather than another year.
const SOON: TimeDelta = TimeDelta::days(31);

/// Reads a day; one without its year is looked for in the given direction from today.
///
/// # Errors
/// When no day can be made out, the calendar has no such day, or it is another weekday.
pub fn parse_day(
    text: &str,
    today: NaiveDate,
    towards: Direction,
) -> Result<NaiveDate, ProblemCode> {
    let words = words::split(text);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if let Some(day) = relative(&words, today) {
        return day;
    }
    match words.as_slice() {
        ["pa" | "on", word] => {
            let weekday = words::weekday(word).ok_or(DateUnreadable)?;
            from_weekday(weekday, today, Direction::Future)
        }
        ["i", word] => last_weekday(word.strip_suffix('s').ok_or(DateUnreadable)?, today),
        ["last", word] => last_weekday(word, today),
        [word, rest @ ..] => match words::weekday(word) {
            Some(weekday) if rest.is_empty() => from_weekday(weekday, today, towards),
            Some(weekday) => on_weekday(weekday, from_date(rest, today, towards)?),
            None => from_date(&words, today, towards),
        },
        [] => Err(DateUnreadable),
    }
}

/// Reads a day that is today or before.
///
/// A day without its year that has just been missed, "26/11" on the 22nd, is not silently taken for
/// last year's.
///
/// # Errors
/// As [`parse_day`], and when the day is to come.
pub fn parse_day_that_has_been(text: &str, today: NaiveDate) -> Result<NaiveDate, ProblemCode> {
    let nearest = parse_day(text, today, Direction::Nearest)?;
    if nearest > today && nearest - today <= SOON && !is_weekday_alone(text) {
        return Err(DateInFuture);
    }
    let day = parse_day(text, today, Direction::Past)?;
    if day <= today { Ok(day) } else { Err(DateInFuture) }
}

/// Reads a day that is today or later; as [`parse_day_that_has_been`], the other way.
///
/// # Errors
/// As [`parse_day`], and when the day has been.
pub fn parse_day_to_come(text: &str, today: NaiveDate) -> Result<NaiveDate, ProblemCode> {
    let nearest = parse_day(text, today, Direction::Nearest)?;
    if nearest < today && today - nearest <= SOON && !is_weekday_alone(text) {
        return Err(DateInPast);
    }
    let day = parse_day(text, today, Direction::Future)?;
    if day >= today { Ok(day) } else { Err(DateInPast) }
}

/// "tor" is this week's or next week's, whichever the direction says.
fn is_weekday_alone(text: &str) -> bool {
    words::split(text).iter().all(|word| words::weekday(word).is_some())
}

fn relative(words: &[&str], today: NaiveDate) -> Option<Result<NaiveDate, ProblemCode>> {
    let shift = match words {
        ["i", "dag"] | ["idag" | "today"] => 0,
        ["i", "gar"] | ["igar" | "yesterday"] => -1,
        ["i", "forrgar"] | ["forrgar" | "iforrgar"] => -2,
        ["i", "morgon"] | ["imorgon" | "imorron" | "tomorrow"] => 1,
        ["i", "overmorgon"] | ["overmorgon" | "iovermorgon"] => 2,
        ["om" | "in", number, unit] => {
            let number: i64 = number.parse().ok().filter(|number| *number <= 1000)?;
            number * days_in(unit)?
        }
        _ => return None,
    };
    let day = today.checked_add_signed(TimeDelta::days(shift));
    Some(day.ok_or(DateImpossible))
}

fn days_in(unit: &str) -> Option<i64> {
    match unit {
        "dag" | "dagar" | "day" | "days" => Some(1),
        "vecka" | "veckor" | "week" | "weeks" => Some(7),
        _ => None,
    }
}

fn last_weekday(word: &str, today: NaiveDate) -> Result<NaiveDate, ProblemCode> {
    let weekday = words::weekday(word).ok_or(DateUnreadable)?;
    let yesterday = today.pred_opt().ok_or(DateImpossible)?;
    from_weekday(weekday, yesterday, Direction::Past)
}

/// In the past, today counts; in the future it does not: one says "i dag" for that.
fn from_weekday(
    weekday: Weekday,
    today: NaiveDate,
    towards: Direction,
) -> Result<NaiveDate, ProblemCode> {
    let ahead = u64::from(weekday.days_since(today.weekday()));
    let back = u64::from(today.weekday().days_since(weekday));
    let day = match towards {
        Direction::Past => today.checked_sub_days(Days::new(back)),
        Direction::Future if ahead == 0 => today.checked_add_days(Days::new(7)),
        Direction::Nearest if back < ahead => today.checked_sub_days(Days::new(back)),
        Direction::Future | Direction::Nearest => today.checked_add_days(Days::new(ahead)),
    };
    day.ok_or(DateImpossible)
}

fn on_weekday(weekday: Weekday, day: NaiveDate) -> Result<NaiveDate, ProblemCode> {
    if day.weekday() == weekday { Ok(day) } else { Err(DateWeekday) }
}

/// A day's parts, as read: the year may be missing.
struct Parts {
    year: Option<i32>,
    month: u32,
    day: u32,
}

fn from_date(
    words: &[&str],
    today: NaiveDate,
    towards: Direction,
) -> Result<NaiveDate, ProblemCode> {
    let words: Vec<&str> =
        words.iter().copied().filter(|word| !matches!(*word, "den" | "the" | "of")).collect();
    let parts = with_month_word(&words).or_else(|| in_numbers(&words)).ok_or(DateUnreadable)?;
    match parts.year {
        Some(year) => in_year(year, &parts).ok_or(DateImpossible),
        None => closest(&parts, today, towards).ok_or(DateImpossible),
    }
}

fn with_month_word(words: &[&str]) -> Option<Parts> {
    let (numbers, named): (Vec<&str>, Vec<&str>) =
        words.iter().partition(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let [name] = named[..] else { return None };
    let month = words::month(name)?;
    match numbers[..] {
        [day] => Some(Parts { year: None, month, day: short(day)? }),
        [year, day] if year.len() == 4 => {
            Some(Parts { year: full_year(year), month, day: short(day)? })
        }
        [day, year] => Some(Parts { year: Some(full_year(year)?), month, day: short(day)? }),
        _ => None,
    }
}

fn in_numbers(words: &[&str]) -> Option<Parts> {
    let text = words.join(" ");
    let text = text.strip_suffix('.').unwrap_or(&text);
    let separator = text.chars().find(|c| !c.is_ascii_digit());
    let numbers: Vec<&str> = text.split(['-', '/', '.', ' ']).collect();
    match (&numbers[..], separator) {
        ([run], _) if run.is_ascii() => from_run(run),
        ([day, month], Some('/' | '.')) => parts(None, month, day),
        ([year, month, day], _) if year.len() == 4 => parts(Some(year), month, day),
        ([year, month, day], Some('-')) if day.len() == 2 => parts(Some(year), month, day),
        ([day, month, year], _) => parts(Some(year), month, day),
        _ => None,
    }
}

/// "20261126" or "261126".
fn from_run(run: &str) -> Option<Parts> {
    let year = match run.len() {
        8 => 4,
        6 => 2,
        _ => return None,
    };
    parts(Some(&run[..year]), &run[year..year + 2], &run[year + 2..])
}

fn parts(year: Option<&str>, month: &str, day: &str) -> Option<Parts> {
    let year = match year {
        Some(year) => Some(full_year(year)?),
        None => None,
    };
    Some(Parts { year, month: short(month)?, day: short(day)? })
}

fn short(digits: &str) -> Option<u32> {
    let is_short = matches!(digits.len(), 1 | 2) && digits.bytes().all(|b| b.is_ascii_digit());
    is_short.then(|| digits.parse().ok())?
}

fn full_year(digits: &str) -> Option<i32> {
    let year: i32 = digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok())??;
    match digits.len() {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

fn in_year(year: i32, parts: &Parts) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, parts.month, parts.day).filter(|day| YEARS.contains(&day.year()))
}

fn closest(parts: &Parts, today: NaiveDate, towards: Direction) -> Option<NaiveDate> {
    let this = today.year();
    let mut days = (this - 1..=this + 1).filter_map(|year| in_year(year, parts));
    match towards {
        Direction::Past => days.rfind(|day| *day <= today),
        Direction::Future => days.find(|day| *day >= today),
        Direction::Nearest => days.min_by_key(|day| (*day - today).num_days().abs()),
    }
}

#[cfg(test)]
mod tests;
