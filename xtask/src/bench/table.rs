//! Targets and figures side by side.
//!
//! Machines are noisy, so the ratios say more than the figures: to the target, and to the
//! reference that was measured in the same run where there is one.

use std::fmt;

use super::{
    measurement::Measurement,
    rows::{ROWS, Row, Target},
};

/// Everything measured in one run.
#[derive(Default)]
pub(super) struct Table(Vec<Measurement>);

impl Table {
    /// Adds what one part measured.
    pub(super) fn add(&mut self, measured: Vec<Measurement>) {
        self.0.extend(measured);
    }

    /// What counts for a row: the worst figure.
    fn of(&self, row: &Row) -> Option<&Measurement> {
        let named = self.0.iter().filter(|measured| row.names.contains(&measured.what.as_str()));
        named.reduce(|worst, other| {
            let further = row.target.worse(worst.value, other.value);
            if further.total_cmp(&worst.value).is_eq() { worst } else { other }
        })
    }

    /// Figures that no target asks for.
    fn others(&self) -> impl Iterator<Item = &Measurement> {
        let known = |name: &str| ROWS.iter().any(|row| row.names.contains(&name));
        self.0.iter().filter(move |measured| !known(&measured.what))
    }
}

impl fmt::Display for Table {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let heads = ["what", "measured", "target", "of target", "reference", "of reference"];
        line(out, &heads.map(String::from), "")?;
        for row in ROWS {
            let Some(measured) = self.of(row) else { continue };
            let met = if row.target.is_met_by(measured.value) { "" } else { "  missed" };
            line(out, &cells(row.words, measured, Some(&row.target)), met)?;
        }
        writeln!(out, "\nwithout a target of their own")?;
        for measured in self.others() {
            line(out, &cells(&measured.what, measured, None), "")?;
        }
        writeln!(out)?;
        let mut missing = ROWS.iter().filter(|row| self.of(row).is_none());
        missing.try_for_each(|row| writeln!(out, "not measured yet: {}", row.words.trim()))
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
    let line = format!("{what:<44}{figures}  {reference:>9}  {of_reference:>12}{end}");
    writeln!(out, "{}", line.trim_end())
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
        let line = r#"{"what":"pull_50000","value":500,"unit":"ms","reference":250}"#;
        let pull = row(&table(&[line]), "fresh device pulls and applies 50,000 ops");
        assert_eq!(pull, ["500", "ms", "≤", "1000", "0.50", "250", "2.00"]);
    }

    #[test]
    fn the_worst_of_several_figures_counts() {
        let found = table(&[
            r#"{"what":"search_nothing (0)","p99_ms":3}"#,
            r#"{"what":"search_one_word (50)","p99_ms":12}"#,
            r#"{"what":"search_beginning (50)","p99_ms":5}"#,
        ]);
        assert_eq!(row(&found, "any search, 200,000 notes, p99")[0], "12.00");
    }

    #[test]
    fn a_missed_target_says_so_in_either_direction() {
        let slow = table(&[r#"{"what":"save_a_visit_with_30_trials","p99_ms":21}"#]);
        let few = table(&[r#"{"what":"server_durable_batches","value":1999,"unit":"batches/s"}"#]);
        let enough =
            table(&[r#"{"what":"server_durable_batches","value":2000,"unit":"batches/s"}"#]);
        assert!(slow.contains("missed") && few.contains("missed"), "both are on the wrong side");
        assert!(!enough.contains("missed"), "exactly the target is met");
    }

    #[test]
    fn what_nobody_measured_is_named() {
        assert!(table(&[]).contains("not measured yet: saving a visit"));
    }

    #[test]
    fn a_figure_without_a_target_is_shown_all_the_same() {
        let table = table(&[r#"{"what":"opening","ms":250}"#]);
        assert_eq!(row(&table, "opening"), ["250", "ms"]);
    }
}
