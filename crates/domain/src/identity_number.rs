//! Swedish personal identity and coordination numbers (personnummer, samordningsnummer).
//!
//! YYYYMMDD-NNNC: the check digit is computed over the nine digits YYMMDDNNN, over the shifted day
//! of a coordination number (day + 60). Skatteverket may give a neighbouring day when a day's
//! numbers have run out, so the day says nothing sure about a birthday: it only has to be a day of
//! the calendar. Nothing else is ever read out of the number.

use std::fmt;

use chrono::{Datelike, NaiveDate};

use crate::{
    luhn,
    problem_code::ProblemCode::{
        self, IdentityNumberCheckDigit, IdentityNumberDay, IdentityNumberUnreadable,
    },
};

/// A number that passed every check: twelve digits.
#[derive(Clone, PartialEq, Eq)]
pub struct IdentityNumber([u8; 12]);

impl IdentityNumber {
    /// Reads a number in any usual way of writing: ten or twelve digits, with "-" or "+" or
    /// without. "+" takes the place of "-" from the year in which a person turns 100.
    ///
    /// # Errors
    /// When it is not ten or twelve digits, has no possible day, or a digit is wrong.
    pub fn parse(text: &str, today: NaiveDate) -> Result<Self, ProblemCode> {
        let text = text.trim();
        let is_century_old = text.contains('+');
        let digits = luhn::digits(text, &['-', '+', '–', '−', ' ', '\u{a0}'])
            .ok_or(IdentityNumberUnreadable)?;
        let twelve: [u8; 12] = match digits.len() {
            12 => digits.try_into().map_err(|_| IdentityNumberUnreadable)?,
            10 => with_century(&digits, is_century_old, today.year()),
            _ => return Err(IdentityNumberUnreadable),
        };
        Self::check(twelve)
    }

    /// Reads the twelve digits as they are stored.
    #[must_use]
    pub fn from_stored(stored: &str) -> Option<Self> {
        let digits: [u8; 12] = luhn::digits(stored, &[])?.try_into().ok()?;
        Self::check(digits).ok()
    }

    fn check(digits: [u8; 12]) -> Result<Self, ProblemCode> {
        let number = Self(digits);
        let serial = &digits[8..11];
        if number.day().is_none() {
            Err(IdentityNumberDay)
        } else if serial == [0, 0, 0] || !luhn::has_valid_check_digit(&digits[2..]) {
            Err(IdentityNumberCheckDigit)
        } else {
            Ok(number)
        }
    }

    /// Whether it is a coordination number.
    #[must_use]
    pub fn is_coordination_number(&self) -> bool {
        self.value(6..8) > 60
    }

    /// The twelve digits to store.
    #[must_use]
    pub fn stored(&self) -> String {
        self.0.iter().map(|digit| char::from(b'0' + digit)).collect()
    }

    /// As the law writes it: "640823-3234", with "+" from the year the person turns 100.
    #[must_use]
    pub fn written(&self, today: NaiveDate) -> String {
        let stored = self.stored();
        let sign =
            if i64::from(today.year()) - i64::from(self.value(0..4)) < 100 { '-' } else { '+' };
        format!("{}{sign}{}", &stored[2..8], &stored[8..])
    }

    /// For a screen that others may see: the last four digits are hidden.
    #[must_use]
    pub fn masked(&self) -> String {
        format!("{}-****", &self.stored()[..8])
    }

    /// The day written in the number, without the shift of a coordination number.
    fn day(&self) -> Option<NaiveDate> {
        let day = self.value(6..8);
        let day = if day > 60 { day - 60 } else { day };
        NaiveDate::from_ymd_opt(i32::try_from(self.value(0..4)).ok()?, self.value(4..6), day)
    }

    fn value(&self, places: std::ops::Range<usize>) -> u32 {
        self.0[places].iter().fold(0, |value, digit| value * 10 + u32::from(*digit))
    }
}

/// The latest century in which the year is not to come; a hundred years earlier with "+".
fn with_century(ten: &[u8], is_century_old: bool, this_year: i32) -> [u8; 12] {
    let latest = if is_century_old { this_year - 100 } else { this_year };
    let in_century = i32::from(ten[0]) * 10 + i32::from(ten[1]);
    let century = (latest - (latest - in_century).rem_euclid(100)).div_euclid(100);
    let mut twelve = [0; 12];
    twelve[0] = u8::try_from(century.div_euclid(10).rem_euclid(10)).unwrap_or(0);
    twelve[1] = u8::try_from(century.rem_euclid(10)).unwrap_or(0);
    twelve[2..].copy_from_slice(ten);
    twelve
}

/// Never shows the number.
impl fmt::Debug for IdentityNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("IdentityNumber(***)")
    }
}

/// Whether a text has a valid number of somebody in it, in any way of writing.
#[must_use]
pub fn is_in(text: &str) -> bool {
    let characters: Vec<char> = text.chars().collect();
    (0..characters.len())
        .filter(|start| *start == 0 || !characters[start - 1].is_ascii_digit())
        .any(|start| starts_number(&characters[start..]))
}

fn starts_number(characters: &[char]) -> bool {
    [6, 8].into_iter().any(|length| {
        let Some((day, rest)) = characters.split_at_checked(length) else { return false };
        let signs = rest.iter().take_while(|c| matches!(c, '-' | '+' | '–' | '−' | ' ')).count();
        let last: Vec<&char> = rest[signs..].iter().take_while(|c| c.is_ascii_digit()).collect();
        let number: String = day.iter().chain(last.iter().copied()).collect();
        signs <= 3 && last.len() == 4 && is_valid_in_any_century(&number)
    })
}

/// Only the day's possibility depends on the century: 29 February.
fn is_valid_in_any_century(digits: &str) -> bool {
    let centuries = ["18", "19", "20"].map(|century| format!("{century}{digits}"));
    IdentityNumber::from_stored(digits).is_some()
        || centuries.iter().any(|twelve| IdentityNumber::from_stored(twelve).is_some())
}

#[cfg(test)]
mod tests;
