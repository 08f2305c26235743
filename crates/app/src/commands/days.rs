//! The last day of a share, and the moment at which it is over.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use fotfaste_domain::{Check, ProblemCode, when::Direction};

use super::office::minute;
use crate::{Desk, Error};

/// The last day as typed, not before today; none for an empty text. `required` says that there must
/// be one.
pub(super) fn until_day(
    desk: &Desk,
    typed: Option<&str>,
    required: bool,
) -> Result<Option<NaiveDate>, Error> {
    let (today, typed) = (desk.today(), typed.unwrap_or_default());
    let mut check = Check::new();
    let day = match required {
        true => check.day("until", typed, today, Direction::Future),
        false => check.optional_day("until", typed, today, Direction::Future),
    };
    let to_come = day.is_none_or(|day| day >= today);
    check.that("until", ProblemCode::DateInPast, to_come);
    Ok(check.finish(|| Some(day))?)
}

/// The first minute after a day, in minutes since 1970.
pub(super) fn end_of(desk: &Desk, day: NaiveDate) -> i64 {
    let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
    let midnight = NaiveDateTime::new(next, NaiveTime::MIN);
    moment_of(midnight, |at| desk.local(at)).timestamp().div_euclid(60)
}

/// The day that ends at that minute.
pub(super) fn last_day(desk: &Desk, until_minute: i64) -> NaiveDate {
    desk.local(minute(until_minute) - TimeDelta::minutes(1)).date()
}

/// When a local day and time is. Twice, for a night in which the clocks change.
fn moment_of(
    local: NaiveDateTime,
    local_of: impl Fn(DateTime<Utc>) -> NaiveDateTime,
) -> DateTime<Utc> {
    let nearer = |guess: DateTime<Utc>| guess + (local - local_of(guess));
    nearer(nearer(local.and_utc()))
}

#[cfg(test)]
mod tests {
    use chrono::FixedOffset;

    use super::*;

    /// Sweden in 2026, near enough: summer time from 29 March, 01:00 UTC, to 25 October, 01:00 UTC.
    fn swedish(at: DateTime<Utc>) -> NaiveDateTime {
        let begins: DateTime<Utc> = "2026-03-29T01:00:00Z".parse().unwrap();
        let ends: DateTime<Utc> = "2026-10-25T01:00:00Z".parse().unwrap();
        let hours = if (begins..ends).contains(&at) { 2 } else { 1 };
        let offset = FixedOffset::east_opt(hours * 3600).unwrap();
        at.with_timezone(&offset).naive_local()
    }

    #[test]
    fn a_local_midnight_is_found_in_winter_in_summer_and_where_the_clocks_change() {
        for (local, utc) in [
            ("2026-12-15T00:00:00", "2026-12-14T23:00:00Z"),
            ("2026-07-01T00:00:00", "2026-06-30T22:00:00Z"),
            ("2026-03-29T00:00:00", "2026-03-28T23:00:00Z"),
            ("2026-03-30T00:00:00", "2026-03-29T22:00:00Z"),
            ("2026-10-25T00:00:00", "2026-10-24T22:00:00Z"),
            ("2026-10-26T00:00:00", "2026-10-25T23:00:00Z"),
        ] {
            let moment = moment_of(local.parse().unwrap(), swedish);
            assert_eq!(moment, utc.parse::<DateTime<Utc>>().unwrap(), "{local}");
        }
    }
}
