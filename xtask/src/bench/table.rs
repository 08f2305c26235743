//! The targets, and what was measured beside them.
//!
//! Machines are noisy, so the ratios say more than the figures: to the target, and to the
//! reference that was measured in the same run where there is one.

use std::fmt;

use serde_json::Value;

use crate::failure::{Failure, Outcome};

/// One figure, as a part printed it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Measurement {
    what: String,
    value: f64,
    unit: String,
    reference: Option<f64>,
}

impl Measurement {
    /// Reads one line.
    pub(super) fn read(line: &str) -> Outcome<Self> {
        let json: Value = serde_json::from_str(line)?;
        let text = |name: &str| json[name].as_str().map(str::to_owned);
        let value = json["value"].as_f64();
        let (Some(what), Some(value), Some(unit)) = (text("what"), value, text("unit")) else {
            return Err(Failure::new(format!("This is no measurement: {line}")));
        };
        Ok(Self { what, value, unit, reference: json["reference"].as_f64() })
    }
}

/// What a target asks for.
enum Target {
    AtMost(f64),
    AtLeast(f64),
}
use Target::{AtLeast, AtMost};

impl Target {
    fn figure(&self) -> f64 {
        match self {
            AtMost(figure) | AtLeast(figure) => *figure,
        }
    }

    fn is_met_by(&self, value: f64) -> bool {
        match self {
            AtMost(most) => value <= *most,
            AtLeast(least) => value >= *least,
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if matches!(self, AtMost(_)) { '≤' } else { '≥' };
        write!(out, "{sign} {}", self.figure())
    }
}

/// The name that a part prints, the words of the design, and the target.
const ROWS: &[(&str, &str, Target)] = &[
    ("pull_50000", "fresh device pulls and applies 50,000 ops", AtMost(1000.0)),
    ("end_of_day_sync", "end-of-day sync, 200 edits over 20 cases", AtMost(150.0)),
    ("end_of_day_requests", "  requests it takes", AtMost(3.0)),
    ("wire_bytes_per_op", "bytes on the wire per op, batches of 50", AtMost(80.0)),
    ("batches_sqlite", "server, durable batches over HTTP, SQLite", AtLeast(2000.0)),
    ("batches_postgres", "server, durable batches over HTTP, PostgreSQL", AtLeast(1500.0)),
    ("list", "any list, 10,000 participants, p99", AtMost(16.0)),
    ("search", "any search, 200,000 notes, p99", AtMost(16.0)),
    ("save_visit", "saving a visit with 30 trials, durable", AtMost(20.0)),
    ("sheet_text", "supervisor sheet, 2 pages, text only", AtMost(10.0)),
    ("sheet_photos", "supervisor sheet, 2 pages, 6 photos", AtMost(50.0)),
    ("cold_start", "cold start to a usable Today", AtMost(1000.0)),
    ("memory", "resident memory of our own process", AtMost(120.0)),
];

/// Everything measured in one run.
#[derive(Default)]
pub(super) struct Table(Vec<Measurement>);

impl Table {
    /// Adds what one part measured.
    pub(super) fn add(&mut self, measured: Vec<Measurement>) {
        self.0.extend(measured);
    }

    fn of(&self, name: &str) -> impl Iterator<Item = &Measurement> {
        self.0.iter().filter(move |measured| measured.what == name)
    }

    /// Figures that no target asks for.
    fn others(&self) -> impl Iterator<Item = &Measurement> {
        self.0.iter().filter(|measured| ROWS.iter().all(|(name, ..)| *name != measured.what))
    }
}

impl fmt::Display for Table {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let heads = ["what", "measured", "target", "of target", "reference", "of reference"];
        line(out, &heads.map(String::from), "")?;
        for (name, words, target) in ROWS {
            for measured in self.of(name) {
                let met = if target.is_met_by(measured.value) { "" } else { "  missed" };
                line(out, &cells(words, measured, Some(target)), met)?;
            }
        }
        for measured in self.others() {
            line(out, &cells(&measured.what, measured, None), "")?;
        }
        let mut missing = ROWS.iter().filter(|(name, ..)| self.of(name).next().is_none());
        missing.try_for_each(|(_, words, _)| writeln!(out, "not measured yet: {}", words.trim()))
    }
}

fn cells(words: &str, measured: &Measurement, target: Option<&Target>) -> [String; 6] {
    let Measurement { value, unit, reference, .. } = measured;
    let ratio = |to: f64| format!("{:.2}", value / to);
    [
        words.to_owned(),
        format!("{} {unit}", figure(*value)),
        target.map_or_else(String::new, ToString::to_string),
        target.map_or_else(String::new, |target| ratio(target.figure())),
        reference.map_or_else(String::new, figure),
        reference.map_or_else(String::new, ratio),
    ]
}

fn line(out: &mut fmt::Formatter<'_>, cells: &[String; 6], end: &str) -> fmt::Result {
    let [what, measured, target, of_target, reference, of_reference] = cells;
    let figures = format!("{measured:>14}  {target:>7}  {of_target:>9}");
    writeln!(out, "{what:<46}{figures}  {reference:>9}  {of_reference:>12}{end}")
}

/// Three digits are as many as a measurement here is worth.
fn figure(value: f64) -> String {
    if value >= 100.0 { format!("{value:.0}") } else { format!("{value:.2}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(lines: &[&str]) -> String {
        let measured = lines.iter().map(|line| Measurement::read(line).unwrap()).collect();
        Table(measured).to_string()
    }

    fn row(table: &str, start: &str) -> Vec<String> {
        let row = table.lines().find(|line| line.starts_with(start)).unwrap();
        row[start.len()..].split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn a_row_shows_the_figure_the_target_and_both_ratios() {
        let table = table(&[r#"{"what":"save_visit","value":5,"unit":"ms","reference":2.5}"#]);
        let saving = row(&table, "saving a visit with 30 trials, durable");
        assert_eq!(saving, ["5.00", "ms", "≤", "20", "0.25", "2.50", "2.00"]);
    }

    #[test]
    fn a_missed_target_says_so_in_either_direction() {
        let slow = table(&[r#"{"what":"save_visit","value":21,"unit":"ms"}"#]);
        let few = table(&[r#"{"what":"batches_sqlite","value":1999,"unit":"/s"}"#]);
        let enough = table(&[r#"{"what":"batches_sqlite","value":2000,"unit":"/s"}"#]);
        assert!(slow.contains("missed") && few.contains("missed"), "both are on the wrong side");
        assert!(!enough.contains("missed"), "exactly the target is met");
    }

    #[test]
    fn what_nobody_measured_is_named() {
        assert!(table(&[]).contains("not measured yet: saving a visit"));
    }

    #[test]
    fn a_figure_without_a_target_is_shown_all_the_same() {
        let table = table(&[r#"{"what":"opening","value":250,"unit":"ms"}"#]);
        assert_eq!(row(&table, "opening"), ["250", "ms"]);
    }

    #[test]
    fn a_line_that_is_no_measurement_is_refused() {
        assert!(Measurement::read(r#"{"what":"opening"}"#).is_err());
    }
}
