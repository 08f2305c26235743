//! Days in every usual way of writing.

use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;

use super::super::Direction::{self, Future, Nearest, Past};
use super::{parse_day, parse_day_that_has_been, parse_day_to_come};
use crate::problem_code::ProblemCode::{
    self, DateImpossible, DateInFuture, DateInPast, DateUnreadable, DateWeekday,
};

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A Sunday.
fn today() -> NaiveDate {
    date("2026-11-22")
}

fn read(text: &str, towards: Direction) -> Result<String, ProblemCode> {
    parse_day(text, today(), towards).map(|day| day.to_string())
}

#[test]
fn the_same_day_in_many_ways() {
    for text in [
        "26 november",
        "26 nov",
        "26 nov.",
        "26nov",
        "26/11",
        "2026-11-26",
        "26.11.2026",
        "26.11",
        "26.11.",
        "261126",
        "20261126",
        "26-11-26",
        "26/11 2026",
        "26/11-26",
        "26/11/26",
        "26.11.26",
        "2026/11/26",
        "26 nov 26",
        "26 Nov 2026",
        "tor 26 nov",
        "Torsdag 26 November",
        "torsdagen den 26:e november",
        "den 26 november",
        "på torsdag",
        "tor",
        "torsdag",
        "tors",
        "26 November",
        "November 26",
        "Nov 26, 2026",
        "26th November",
        "the 26th of November",
        "Thu 26 Nov",
        "Thursday",
        "on Thursday",
        " 26  november ",
        "2026 nov 26",
        "om 4 dagar",
    ] {
        assert_eq!(read(text, Future).as_deref(), Ok("2026-11-26"), "{text:?}");
    }
}

#[test]
fn words_for_days_near_today() {
    for (text, day) in [
        ("i dag", "2026-11-22"),
        ("idag", "2026-11-22"),
        ("Today", "2026-11-22"),
        ("igår", "2026-11-21"),
        ("i går", "2026-11-21"),
        ("yesterday", "2026-11-21"),
        ("i förrgår", "2026-11-20"),
        ("imorgon", "2026-11-23"),
        ("i morgon", "2026-11-23"),
        ("tomorrow", "2026-11-23"),
        ("i övermorgon", "2026-11-24"),
        ("i torsdags", "2026-11-19"),
        ("i söndags", "2026-11-15"),
        ("last Thursday", "2026-11-19"),
        ("om 2 veckor", "2026-12-06"),
    ] {
        assert_eq!(read(text, Nearest).as_deref(), Ok(day), "{text:?}");
    }
}

#[test]
fn a_missing_year_is_looked_for_in_the_direction_asked() {
    assert_eq!(read("26/11", Past).as_deref(), Ok("2025-11-26"));
    assert_eq!(read("7 jan", Future).as_deref(), Ok("2027-01-07"));
    assert_eq!(read("7 jan", Nearest).as_deref(), Ok("2027-01-07"));
    assert_eq!(read("7 jan", Past).as_deref(), Ok("2026-01-07"));
    assert_eq!(read("22/11", Past).as_deref(), Ok("2026-11-22"), "today has been");
    assert_eq!(read("22/11", Future).as_deref(), Ok("2026-11-22"), "today is to come");
    assert_eq!(read("sön", Past).as_deref(), Ok("2026-11-22"));
    assert_eq!(read("sön", Future).as_deref(), Ok("2026-11-29"));
}

#[test]
fn what_cannot_be_is_told_from_what_cannot_be_read() {
    for text in
        ["31/2", "31 februari", "2026-02-30", "0/1", "29/2", "12/31", "2026-13-01", "1/1 1492"]
    {
        assert_eq!(read(text, Nearest), Err(DateImpossible), "{text:?}");
    }
    for text in [
        "",
        " ",
        "snart",
        "26",
        "26 11",
        "11-26",
        "26 n",
        "november",
        "26/11/2026/1",
        "2026-11",
        "26 november 2026 2027",
        "på 26",
        "i torsdag",
        "99999999999",
        "26//11",
        "/",
        "-",
        "٢٦/١١",
        "å/ä",
        "tor tor",
        "26 nov 202",
        "in x days",
        "om 5000 dagar",
    ] {
        assert_eq!(read(text, Nearest), Err(DateUnreadable), "{text:?}");
    }
    assert_eq!(read("fre 26 nov", Future), Err(DateWeekday));
    let leap = parse_day("29/2", date("2028-03-01"), Past);
    assert_eq!(leap, Ok(date("2028-02-29")));
}

#[test]
fn a_slip_of_some_days_is_not_taken_for_another_year() {
    let been = |text| parse_day_that_has_been(text, today()).map(|day| day.to_string());
    assert_eq!(been("26/11"), Err(DateInFuture));
    assert_eq!(been("i morgon"), Err(DateInFuture));
    assert_eq!(been("2026-11-23"), Err(DateInFuture));
    assert_eq!(been("15 mars").as_deref(), Ok("2026-03-15"));
    assert_eq!(been("tis").as_deref(), Ok("2026-11-17"));
    assert_eq!(been("i dag").as_deref(), Ok("2026-11-22"));
    let to_come = |text| parse_day_to_come(text, today()).map(|day| day.to_string());
    assert_eq!(to_come("20/11"), Err(DateInPast));
    assert_eq!(to_come("igår"), Err(DateInPast));
    assert_eq!(to_come("15 mars").as_deref(), Ok("2027-03-15"));
    assert_eq!(to_come("fre").as_deref(), Ok("2026-11-27"));
    assert_eq!(to_come("22/11").as_deref(), Ok("2026-11-22"));
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0u64..36_000).prop_map(|days| date("1990-01-01").checked_add_days(Days::new(days)).unwrap())
}

proptest! {
    #[test]
    fn any_day_written_whole_is_read_back(day in any_day(), today in any_day()) {
        for form in ["%Y-%m-%d", "%Y%m%d", "%-d/%-m %Y", "%d.%m.%Y", "%-d %B %Y", "%a %-d %b %Y"] {
            let text = day.format(form).to_string();
            prop_assert_eq!(parse_day(&text, today, Nearest), Ok(day), "{}", text);
        }
    }

    #[test]
    fn a_day_without_its_year_lies_in_the_direction_asked(day in any_day(), today in any_day()) {
        prop_assume!((day.month(), day.day()) != (2, 29));
        let text = day.format("%-d/%-m").to_string();
        let past = parse_day(&text, today, Past).unwrap();
        let future = parse_day(&text, today, Future).unwrap();
        let nearest = parse_day(&text, today, Nearest).unwrap();
        prop_assert!(past <= today && (today - past).num_days() < 366);
        prop_assert!(future >= today && (future - today).num_days() < 366);
        prop_assert!(nearest == past || nearest == future);
        prop_assert!((nearest - today).num_days().abs() <= 183);
    }

    #[test]
    fn a_weekday_alone_is_within_a_week(day in any_day(), today in any_day()) {
        let text = day.format("%A").to_string();
        for towards in [Past, Future, Nearest] {
            let found = parse_day(&text, today, towards).unwrap();
            prop_assert_eq!(found.weekday(), day.weekday());
            prop_assert!((found - today).num_days().abs() <= 7);
        }
    }

    #[test]
    fn no_text_brings_it_down(text in any::<String>(), odd in "[0-9a-zå/. :-]{0,14}", today in any_day()) {
        let _ = parse_day(&text, today, Past);
        let _ = parse_day(&odd, today, Future);
    }
}
