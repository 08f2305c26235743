//! What is unusual about a line of the access log: three plain rules, each a question to ask and
//! never an accusation. A stand-in, a shared case or an evening visit explains most of them.

use std::collections::HashMap;

use chrono::{DateTime, Datelike, NaiveDateTime, TimeDelta, Timelike, Utc, Weekday};

use crate::{Id, case::Participant, office::Member, record::choice};

/// The first hour of a working day.
pub const DAY_BEGINS: u32 = 6;
/// The hour at which it is over.
pub const DAY_ENDS: u32 = 20;
/// So many cases opened by one person within [`SHORT_MINUTES`] are many.
pub const MANY_CASES: usize = 15;
/// What counts as a short time, in minutes.
pub const SHORT_MINUTES: i64 = 10;

choice! {
    /// Why a line is worth a second look.
    Unusual {
        /// Early, late, or on a Saturday or Sunday.
        OutsideHours = "outside_hours",
        /// By somebody who is not the case's coach.
        NotOwnCase = "not_own_case",
        /// One of many cases that one person opened within a short time.
        ManyCases = "many_cases",
    }
}

/// A line of the log, as far as the rules look at it.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// When.
    pub at: DateTime<Utc>,
    /// The same moment on the wall.
    pub local: NaiveDateTime,
    /// Who.
    pub member: Id<Member>,
    /// Whose record.
    pub participant: Id<Participant>,
    /// Whether the record was opened, not taken along in a list.
    pub opened: bool,
    /// Whether the case is the reader's own.
    pub own: bool,
}

/// What is unusual about each line, in their order. They are given in the order of time.
#[must_use]
pub fn unusual(lines: &[Line]) -> Vec<Vec<Unusual>> {
    let many = many_cases(lines);
    let of = |(line, many): (&Line, bool)| {
        let rules = [
            (outside_hours(line.local), Unusual::OutsideHours),
            (!line.own, Unusual::NotOwnCase),
            (many, Unusual::ManyCases),
        ];
        rules.into_iter().filter(|(applies, _)| *applies).map(|(_, what)| what).collect()
    };
    lines.iter().zip(many).map(of).collect()
}

fn outside_hours(local: NaiveDateTime) -> bool {
    let free = matches!(local.weekday(), Weekday::Sat | Weekday::Sun);
    free || !(DAY_BEGINS..DAY_ENDS).contains(&local.hour())
}

/// Whether each line is one of many cases that its reader opened within a short time.
fn many_cases(lines: &[Line]) -> Vec<bool> {
    let mut by_member: HashMap<Id<Member>, Vec<usize>> = HashMap::new();
    for (place, _) in lines.iter().enumerate().filter(|(_, line)| line.opened) {
        by_member.entry(lines[place].member).or_default().push(place);
    }
    let mut many = vec![false; lines.len()];
    for places in by_member.values() {
        mark_bursts(lines, places, &mut many);
    }
    many
}

/// A window of the short time moves over one reader's lines; where it holds many cases, all its
/// lines are marked.
fn mark_bursts(lines: &[Line], places: &[usize], many: &mut [bool]) {
    let short = TimeDelta::minutes(SHORT_MINUTES);
    let mut held: HashMap<Id<Participant>, usize> = HashMap::new();
    let (mut first, mut marked) = (0, 0);
    for (last, place) in places.iter().enumerate() {
        *held.entry(lines[*place].participant).or_default() += 1;
        while lines[*place].at - lines[places[first]].at > short {
            let gone = lines[places[first]].participant;
            first += 1;
            match held.get_mut(&gone) {
                Some(count) if *count > 1 => *count -= 1,
                _ => drop(held.remove(&gone)),
            }
        }
        if held.len() >= MANY_CASES {
            for place in &places[first.max(marked)..=last] {
                many[*place] = true;
            }
            marked = last + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(at: &str, case: u8) -> Line {
        let at: DateTime<Utc> = at.parse().unwrap();
        Line {
            at,
            local: at.naive_utc(),
            member: Id::from_bytes([1; 16]),
            participant: Id::from_bytes([case; 16]),
            opened: true,
            own: true,
        }
    }

    #[test]
    fn an_ordinary_line_is_not_remarked_upon() {
        for at in ["2026-11-19T06:00:00Z", "2026-11-19T19:59:59Z"] {
            assert_eq!(unusual(&[line(at, 1)]), [vec![]], "{at}");
        }
    }

    #[test]
    fn early_late_and_at_the_weekend_is_outside_hours() {
        for at in ["2026-11-19T05:59:59Z", "2026-11-19T20:00:00Z", "2026-11-21T12:00:00Z"] {
            assert_eq!(unusual(&[line(at, 1)]), [vec![Unusual::OutsideHours]], "{at}");
        }
    }

    #[test]
    fn a_case_of_somebody_elses_is_remarked_upon() {
        let other = Line { own: false, ..line("2026-11-19T12:00:00Z", 1) };
        assert_eq!(unusual(&[other]), [vec![Unusual::NotOwnCase]]);
    }

    #[test]
    fn many_cases_in_a_short_time_are_marked_and_no_others() {
        let minute = |minute: usize| format!("2026-11-19T12:{minute:02}:00Z");
        let mut lines: Vec<_> = (0..MANY_CASES)
            .map(|case| line(&minute(20 + case * 9 / MANY_CASES), 10 + u8::try_from(case).unwrap()))
            .collect();
        lines.insert(0, line(&minute(5), 1));
        lines.push(line(&minute(45), 2));
        let marked: Vec<bool> = unusual(&lines).iter().map(|what| !what.is_empty()).collect();
        assert!(!marked[0] && !marked[lines.len() - 1]);
        assert!(marked[1..=MANY_CASES].iter().all(|marked| *marked));
        // The same record again and again is one case.
        let same: Vec<_> = (0..40).map(|_| line(&minute(20), 1)).collect();
        assert!(unusual(&same).iter().all(Vec::is_empty));
        // A list that was exported opens nobody's record.
        let exported: Vec<_> = lines.iter().map(|line| Line { opened: false, ..*line }).collect();
        assert!(unusual(&exported).iter().all(Vec::is_empty));
    }
}
