//! Stories of drafts: what is typed, and what becomes of it.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};

use super::*;
use crate::{Id, Problem};

mod case;
mod employer;
mod introduction;
mod photo;
mod place;
mod planning;
mod programme;
mod shape;
mod support;
mod visit;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn clock(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").unwrap()
}

/// An identity whose bytes are all the same.
fn id<T>(byte: u8) -> Id<T> {
    Id::from_bytes([byte; 16])
}

/// Karin (99) writes on Thursday 19 November 2026 at 13:47; new identities are 128, 129, …
fn write<T>(what: impl FnOnce(&mut Context<'_>) -> T) -> T {
    let mut last = 127;
    let mut draw = || {
        last += 1;
        [last; 16]
    };
    let local = NaiveDateTime::new(date("2026-11-19"), clock("13:47"));
    let now = Utc.with_ymd_and_hms(2026, 11, 19, 12, 47, 0).unwrap();
    what(&mut Context { now, local, by: id(99), draw: &mut draw })
}

/// The problems as "field: code", in the order found.
fn problems<T: std::fmt::Debug>(result: Result<T, Vec<Problem>>) -> Vec<String> {
    let written = |problem: Problem| format!("{}: {}", problem.field, problem.code.code());
    result.unwrap_err().into_iter().map(written).collect()
}
