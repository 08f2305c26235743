//! The targets, and by which names the parts print what belongs to them.

use std::fmt;

use Target::{AtLeast, AtMost};

/// What a target asks for.
pub(super) enum Target {
    AtMost(f64),
    AtLeast(f64),
}

impl Target {
    /// The figure alone.
    pub(super) fn figure(&self) -> f64 {
        match self {
            AtMost(figure) | AtLeast(figure) => *figure,
        }
    }

    /// Exactly the target is met.
    pub(super) fn is_met_by(&self, value: f64) -> bool {
        match self {
            AtMost(most) => value <= *most,
            AtLeast(least) => value >= *least,
        }
    }

    /// Of two figures the one that is further from the target.
    pub(super) fn worse(&self, one: f64, other: f64) -> f64 {
        match self {
            AtMost(_) => one.max(other),
            AtLeast(_) => one.min(other),
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if matches!(self, AtMost(_)) { '≤' } else { '≥' };
        write!(out, "{sign} {}", self.figure())
    }
}

/// One target. Several names: the worst of them counts.
pub(super) struct Row {
    pub(super) words: &'static str,
    pub(super) target: Target,
    pub(super) names: &'static [&'static str],
}

const fn row(words: &'static str, target: Target, names: &'static [&'static str]) -> Row {
    Row { words, target, names }
}

/// All of them.
pub(super) const ROWS: &[Row] = &[
    row("fresh device pulls and applies 50,000 ops", AtMost(1000.0), &["pull_50000"]),
    row("end-of-day sync, 200 edits over 20 cases", AtMost(150.0), &["end_of_day_sync"]),
    row("  requests it takes", AtMost(3.0), &["end_of_day_requests"]),
    row(
        "evening of one of 20 coaches with 90 cases, slowest",
        AtMost(150.0),
        &["office_evening_slowest"],
    ),
    row("  requests it takes", AtMost(3.0), &["office_evening_requests"]),
    row("bytes on the wire per op, batches of 50", AtMost(80.0), &["wire_bytes_per_op"]),
    row("server, durable batches, SQLite", AtLeast(2000.0), &["server_durable_batches"]),
    row("server, durable batches, PostgreSQL", AtLeast(1500.0), &["postgres_durable_batches"]),
    row("any list, 10,000 participants, p99", AtMost(16.0), LISTS),
    row("any search, 200,000 notes, p99", AtMost(16.0), SEARCHES),
    row("saving a visit with 30 trials, p99", AtMost(20.0), &["save_a_visit_with_30_trials"]),
    row("supervisor sheet, 2 pages, text only", AtMost(10.0), &["sheet_text"]),
    row("supervisor sheet, 2 pages, 6 photos", AtMost(50.0), &["sheet_photos"]),
    row("cold start to a usable Today", AtMost(1000.0), &["cold_start"]),
    row("resident memory of our own process", AtMost(120.0), &["resident_memory"]),
];

const LISTS: &[&str] = &[
    "participants_first_100",
    "participants_page_50",
    "participants_by_name",
    "participants_by_one_letter",
    "participants_by_workplace",
    "participant_counts",
    "timeline_30",
    "overview",
    "agenda",
    "overdue_follow_ups",
    "endings",
    "workplaces",
    "workplaces_by_name",
];

const SEARCHES: &[&str] = &[
    "search_one_word",
    "search_two_words",
    "search_beginning",
    "search_two_letters",
    "search_nothing",
    "search_case_number",
];
