//! Numbers that must pass and numbers that must not.
//!
//! All are test numbers that Skatteverket publishes, or were made up to break one rule; each
//! verdict was compared with the npm package `personnummer` 3.2.1 (MIT), run as a second opinion.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::{IdentityNumber, is_in};
use crate::problem_code::ProblemCode::{
    self, IdentityNumberCheckDigit as CheckDigit, IdentityNumberDay as Day,
    IdentityNumberUnreadable as Unreadable,
};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn stored(text: &str) -> Result<String, ProblemCode> {
    IdentityNumber::parse(text, today()).map(|number| number.stored())
}

#[test]
fn valid_numbers_are_stored_as_twelve_digits() {
    for (text, digits) in [
        ("640823-3234", "196408233234"),
        ("6408233234", "196408233234"),
        ("19640823-3234", "196408233234"),
        ("196408233234", "196408233234"),
        (" 640823 – 3234 ", "196408233234"),
        ("19640823 3234", "196408233234"),
        ("821105-9954", "198211059954"),
        ("901211-9948", "199012119948"),
        ("001209-9891", "200012099891"),
        ("090527+1474", "190905271474"),
        ("19090527+1474", "190905271474"),
        ("190905271474", "190905271474"),
        ("791221+9990", "187912219990"),
        ("18791221-9990", "187912219990"),
    ] {
        assert_eq!(stored(text).as_deref(), Ok(digits), "{text}");
        assert!(!IdentityNumber::parse(text, today()).unwrap().is_coordination_number(), "{text}");
    }
}

#[test]
fn valid_coordination_numbers_have_their_check_digit_over_the_shifted_day() {
    for (text, digits) in [
        ("701063-2391", "197010632391"),
        ("570574-9959", "195705749959"),
        ("19570574-9959", "195705749959"),
        ("730674-9982", "197306749982"),
        ("640263-3231", "196402633231"),
    ] {
        assert_eq!(stored(text).as_deref(), Ok(digits), "{text}");
        assert!(IdentityNumber::parse(text, today()).unwrap().is_coordination_number(), "{text}");
    }
}

#[test]
fn invalid_numbers_say_what_is_wrong() {
    for (text, problem) in [
        ("640823-3235", CheckDigit),
        ("150916-0006", CheckDigit),
        ("870704-9996", CheckDigit),
        ("121120-9941", CheckDigit),
        ("121075-9984", CheckDigit),
        ("390182-9913", CheckDigit),
        ("640823-0000", CheckDigit),
        ("640293-3234", Day),
        ("640260-3234", Day),
        ("640200-3231", Day),
        ("640832-3233", Day),
        ("650229-3234", Day),
        ("641323-3237", Day),
        ("701092-2398", Day),
        ("700291-2399", Day),
        ("", Unreadable),
        ("64082332", Unreadable),
        ("640823-32345", Unreadable),
        ("640823-T234", Unreadable),
        ("٦٤٠٨٢٣-٣٢٣٤", Unreadable),
    ] {
        assert_eq!(stored(text), Err(problem), "{text}");
    }
}

#[test]
fn the_sign_changes_in_the_year_a_person_turns_a_hundred() {
    let number = IdentityNumber::from_stored("196408233234").unwrap();
    let in_year = |year| number.written(NaiveDate::from_ymd_opt(year, 1, 1).unwrap());
    assert_eq!(in_year(2063), "640823-3234");
    assert_eq!(in_year(2064), "640823+3234", "before the birthday too");
}

#[test]
fn what_is_shown_hides_the_last_digits() {
    let number = IdentityNumber::from_stored("196408233234").unwrap();
    assert_eq!(number.masked(), "19640823-****");
    assert_eq!(format!("{number:?}"), "IdentityNumber(***)");
}

#[test]
fn a_number_is_found_inside_a_text() {
    for text in ["Elin 640823-3234", "6408233234.", "(19640823 3234)", "nr:19640823-3234,"] {
        assert!(is_in(text), "{text}");
    }
    for text in ["070-000 00 10", "556016-0680", "640823-3235", "2026-11-22 13:00", "1640823-3234"]
    {
        assert!(!is_in(text), "{text}");
    }
}

/// A number with the right check digit, found by trying all ten.
fn any_number() -> impl Strategy<Value = IdentityNumber> {
    (0u64..46_000, 1u32..1000, any::<bool>()).prop_map(|(days, serial, is_coordination)| {
        let first = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap();
        let day = first.checked_add_days(chrono::Days::new(days)).unwrap();
        let of_month: u32 = day.format("%d").to_string().parse().unwrap();
        let shifted = if is_coordination { of_month + 60 } else { of_month };
        let start = format!("{}{shifted:02}{serial:03}", day.format("%Y%m"));
        (0..10).find_map(|check| IdentityNumber::from_stored(&format!("{start}{check}"))).unwrap()
    })
}

proptest! {
    #[test]
    fn every_way_of_writing_gives_the_same_number(number in any_number()) {
        let stored = number.stored();
        let written = number.written(today());
        for text in [stored.clone(), written, format!("{}-{}", &stored[..8], &stored[8..])] {
            prop_assert_eq!(IdentityNumber::parse(&text, today()), Ok(number.clone()), "{}", text);
            prop_assert!(is_in(&text));
        }
    }

    #[test]
    fn any_single_wrong_digit_is_noticed(number in any_number(), place in 2usize..12, by in 1u8..10) {
        let mut digits = number.stored().into_bytes();
        digits[place] = b'0' + (digits[place] - b'0' + by) % 10;
        prop_assert!(IdentityNumber::from_stored(std::str::from_utf8(&digits).unwrap()).is_none());
    }

    #[test]
    fn no_text_brings_it_down(text in any::<String>(), odd in "[0-9+ -]{0,16}") {
        let _ = (IdentityNumber::parse(&text, today()), IdentityNumber::parse(&odd, today()));
        let _ = (is_in(&text), is_in(&odd));
    }
}
