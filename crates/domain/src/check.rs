//! What is wrong with a draft: a list of problems, each at its field, found in one go.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::{
    contact,
    problem_code::ProblemCode,
    text,
    when::{self, Direction},
};

/// One thing to correct. It names the field and the rule, never what was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// Path of the field in the draft ("steps.3.cue").
    pub field: String,
    /// The rule; the sentence's key is `problem-` and this code.
    pub code: ProblemCode,
    /// Numbers that the sentence mentions.
    #[ts(type = "Record<string, number>")]
    pub args: BTreeMap<String, u32>,
}

impl Problem {
    /// A problem whose sentence mentions no numbers.
    #[must_use]
    pub fn new(field: impl Into<String>, code: ProblemCode) -> Self {
        Self { field: field.into(), code, args: BTreeMap::new() }
    }

    /// Adds a number that the sentence mentions.
    #[must_use]
    pub fn with(mut self, name: &str, number: u32) -> Self {
        self.args.insert(name.to_owned(), number);
        self
    }
}

/// Collects the problems of one draft.
#[derive(Debug, Default)]
pub struct Check {
    path: String,
    problems: Vec<Problem>,
}

impl Check {
    /// A check that has found nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Notes a problem at a field.
    pub fn problem(&mut self, field: &str, code: ProblemCode) {
        self.note(Problem::new(field, code));
    }

    /// Notes a problem that carries numbers.
    pub fn note(&mut self, mut problem: Problem) {
        problem.field.insert_str(0, &self.path);
        self.problems.push(problem);
    }

    /// Notes a problem unless the rule holds.
    pub fn that(&mut self, field: &str, code: ProblemCode, holds: bool) {
        if !holds {
            self.problem(field, code);
        }
    }

    /// The value, or a note that the field is to be filled in or chosen.
    pub fn chosen<T>(&mut self, field: &str, value: Option<T>) -> Option<T> {
        self.that(field, ProblemCode::Choose, value.is_some());
        value
    }

    /// The value that was read, or a note of why it could not be.
    pub fn read<T>(&mut self, field: &str, value: Result<T, ProblemCode>) -> Option<T> {
        value.map_err(|code| self.problem(field, code)).ok()
    }

    /// Checks a part of the draft; problems inside get its path in front.
    pub fn within<T>(&mut self, part: &str, check: impl FnOnce(&mut Self) -> T) -> T {
        let outer = self.path.len();
        self.path.push_str(part);
        self.path.push('.');
        let result = check(self);
        self.path.truncate(outer);
        result
    }

    /// Checks one item of a list.
    pub fn item<T>(&mut self, list: &str, index: usize, check: impl FnOnce(&mut Self) -> T) -> T {
        self.within(&format!("{list}.{index}"), check)
    }

    /// A text of one line, tidied.
    pub fn line(&mut self, field: &str, typed: &str) -> String {
        self.limited(field, text::line(typed), text::LINE)
    }

    /// A text of one line that has to be shorter than others, tidied.
    pub fn line_within(&mut self, field: &str, typed: &str, limit: u32) -> String {
        self.limited(field, text::line(typed), limit)
    }

    /// A text of one line that must be there.
    pub fn required_line(&mut self, field: &str, typed: &str) -> String {
        let line = self.line(field, typed);
        self.that(field, ProblemCode::Required, !line.is_empty());
        line
    }

    /// A text of several lines, tidied.
    pub fn text(&mut self, field: &str, typed: &str) -> String {
        self.limited(field, text::lines(typed), text::LONG)
    }

    /// A text of several lines that must be there.
    pub fn required_text(&mut self, field: &str, typed: &str) -> String {
        let text = self.text(field, typed);
        self.that(field, ProblemCode::Required, !text.is_empty());
        text
    }

    /// A day that must be there.
    pub fn day(
        &mut self,
        field: &str,
        typed: &str,
        today: NaiveDate,
        towards: Direction,
    ) -> Option<NaiveDate> {
        self.that(field, ProblemCode::Required, !typed.trim().is_empty());
        self.optional_day(field, typed, today, towards)
    }

    /// A day that may be left out.
    pub fn optional_day(
        &mut self,
        field: &str,
        typed: &str,
        today: NaiveDate,
        towards: Direction,
    ) -> Option<NaiveDate> {
        (!typed.trim().is_empty())
            .then(|| self.read(field, when::parse_day(typed, today, towards)))?
    }

    /// A day that has been or is today; left empty, it is today.
    pub fn past_day(&mut self, field: &str, typed: &str, today: NaiveDate) -> Option<NaiveDate> {
        if typed.trim().is_empty() {
            return Some(today);
        }
        self.read(field, when::parse_day_that_has_been(typed, today))
    }

    /// Notes a problem at the later day when it comes before the earlier one.
    pub fn in_order(&mut self, field: &str, first: Option<NaiveDate>, last: Option<NaiveDate>) {
        let in_order = first.zip(last).is_none_or(|(first, last)| first <= last);
        self.that(field, ProblemCode::EndsBeforeStart, in_order);
    }

    /// A time of day that must be there.
    pub fn time(&mut self, field: &str, typed: &str) -> Option<NaiveTime> {
        let is_there = !typed.trim().is_empty();
        self.that(field, ProblemCode::Required, is_there);
        is_there.then(|| self.read(field, when::parse_time(typed)))?
    }

    /// A length of time; left empty, it is none.
    pub fn minutes(&mut self, field: &str, typed: &str) -> Option<u32> {
        if typed.trim().is_empty() {
            return Some(0);
        }
        self.read(field, when::parse_minutes(typed))
    }

    /// A telephone number, or nothing.
    pub fn phone(&mut self, field: &str, typed: &str) -> String {
        self.unless_empty(field, typed, contact::parse_phone)
    }

    /// An e-mail address, or nothing.
    pub fn email(&mut self, field: &str, typed: &str) -> String {
        self.unless_empty(field, typed, contact::parse_email)
    }

    /// What `parse` makes of the text, or nothing of nothing.
    pub fn unless_empty(
        &mut self,
        field: &str,
        typed: &str,
        parse: impl FnOnce(&str) -> Result<String, ProblemCode>,
    ) -> String {
        if typed.trim().is_empty() {
            return String::new();
        }
        self.read(field, parse(typed)).unwrap_or_default()
    }

    /// A whole number that may be left out.
    pub fn number(&mut self, field: &str, typed: &str, limit: u32) -> Option<u32> {
        let typed = typed.trim();
        if typed.is_empty() {
            return None;
        }
        let digits = typed.chars().all(|c| c.is_ascii_digit());
        self.that(field, ProblemCode::NumberUnreadable, digits);
        let number = digits.then(|| typed.parse().unwrap_or(u32::MAX))?;
        if number > limit {
            self.note(Problem::new(field, ProblemCode::NumberTooLarge).with("limit", limit));
        }
        Some(number)
    }

    /// The finished thing, or every problem found.
    ///
    /// # Errors
    /// When a problem was noted.
    ///
    /// # Panics
    /// When `build` finds something missing although no problem was noted: a rule is missing.
    pub fn finish<T>(self, build: impl FnOnce() -> Option<T>) -> Result<T, Vec<Problem>> {
        if self.problems.is_empty() {
            Ok(build().expect("whatever is missing has left a problem behind"))
        } else {
            Err(self.problems)
        }
    }

    fn limited(&mut self, field: &str, tidy: String, limit: u32) -> String {
        let length = u32::try_from(tidy.chars().count()).unwrap_or(u32::MAX);
        if length > limit {
            let problem = Problem::new(field, ProblemCode::TooLong);
            self.note(problem.with("limit", limit).with("length", length));
        }
        tidy
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_inside_a_list_carries_its_whole_path() {
        let mut check = Check::new();
        check.item("steps", 3, |check| check.required_line("cue", "  "));
        check.problem("name", ProblemCode::Required);
        let problems = check.finish(|| Some(())).unwrap_err();
        let fields: Vec<_> = problems.iter().map(|problem| problem.field.as_str()).collect();
        assert_eq!(fields, ["steps.3.cue", "name"]);
    }

    #[test]
    fn a_megabyte_of_text_is_refused_with_both_lengths() {
        let mut check = Check::new();
        check.text("note", &"å".repeat(1_000_000));
        let problems = check.finish(|| Some(())).unwrap_err();
        let expected = Problem::new("note", ProblemCode::TooLong)
            .with("limit", 50_000)
            .with("length", 1_000_000);
        assert_eq!(problems, [expected]);
    }

    #[test]
    fn numbers_that_are_no_numbers_are_explained() {
        let mut check = Check::new();
        assert_eq!(check.number("headcount", " 14 ", 100), Some(14));
        assert_eq!(check.number("headcount", "", 100), None, "left out");
        check.number("a", "37,5", 100);
        check.number("b", "101", 100);
        check.number("c", "99999999999999", 100);
        let codes: Vec<_> = check
            .finish(|| Some(()))
            .unwrap_err()
            .into_iter()
            .map(|problem| problem.code)
            .collect();
        use ProblemCode::{NumberTooLarge, NumberUnreadable};
        assert_eq!(codes, [NumberUnreadable, NumberTooLarge, NumberTooLarge]);
    }
}
