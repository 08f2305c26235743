//! A sample coach's diary: nobody is at two visits at once.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, NaiveTime, TimeDelta};

/// How many days a visit may be moved to find room. In a scaled office, where one coach has
/// hundreds of cases, there may be none: then it stays where it was.
const DAYS: u64 = 6;

/// The hours that are taken, by day.
#[derive(Default)]
pub(super) struct Diary(BTreeMap<NaiveDate, Vec<(NaiveTime, NaiveTime)>>);

impl Diary {
    /// A day from the one wished for on, before the last, and a time with so many minutes free.
    pub(super) fn book(
        &mut self,
        wished: (NaiveDate, NaiveTime),
        last: NaiveDate,
        minutes: u32,
    ) -> (NaiveDate, NaiveTime) {
        let days = (0..=DAYS).map(|days| wished.0 + Days::new(days));
        let days = days.filter(|day| *day <= last && day.weekday().num_days_from_monday() < 5);
        let free = days.flat_map(|day| self.free(day, minutes)).next();
        let (day, start) = free.unwrap_or(wished);
        self.0.entry(day).or_default().push((start, end(start, minutes)));
        (day, start)
    }

    /// The starts in a working day, by the quarter, that leave room.
    fn free(&self, day: NaiveDate, minutes: u32) -> Vec<(NaiveDate, NaiveTime)> {
        let taken = self.0.get(&day).map(Vec::as_slice).unwrap_or_default();
        let quarters = (0..28).map(|quarter| {
            NaiveTime::from_hms_opt(8 + quarter / 4, quarter % 4 * 15, 0)
                .expect("a time of the day")
        });
        let is_free = |start: &NaiveTime| {
            taken.iter().all(|(from, to)| end(*start, minutes) <= *from || to <= start)
        };
        quarters.filter(is_free).map(|start| (day, start)).collect()
    }
}

fn end(start: NaiveTime, minutes: u32) -> NaiveTime {
    start + TimeDelta::minutes(i64::from(minutes))
}
