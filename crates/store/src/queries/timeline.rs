//! The timeline of a case: everything that happened, newest first, narrowed as asked.

mod parts;

use chrono::{DateTime, NaiveDate, Utc};
use fotfaste_domain::{Id, Kind, case::Participant, timeline::TimelineGroup};
use rusqlite::{Row, params};

use self::parts::{PARTS, Part};
use super::row::{day, readable};
use crate::{Error, Reader, Result};

/// What a line says of its row: a placement stands where it began and where it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happening {
    /// It took place, was written or began.
    Held,
    /// It ended, was withdrawn or was cancelled.
    Ended,
    /// It was looked at again.
    Later,
}

/// One thing that happened. The row itself says what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineLine {
    /// What kind of row.
    pub kind: Kind,
    /// What happened to it.
    pub happening: Happening,
    /// The row.
    pub row: [u8; 16],
    /// The day it belongs to.
    pub day: NaiveDate,
    /// When it was written down, where that is kept.
    pub at: Option<DateTime<Utc>>,
}

/// What is asked of a timeline.
#[derive(Clone, Copy)]
pub struct TimelineFilter<'a> {
    /// Which groups; none means all.
    pub groups: &'a [TimelineGroup],
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
    /// Words that must all stand in a line, or in what its kind is called.
    pub words: &'a str,
    /// What a kind is called.
    pub called: &'a dyn Fn(Kind) -> String,
    /// What ends after today has not happened.
    pub today: NaiveDate,
}

impl TimelineFilter<'_> {
    /// Everything until today.
    #[must_use]
    pub fn all(today: NaiveDate) -> Self {
        Self { groups: &[], from: None, to: None, words: "", called: &|_| String::new(), today }
    }
}

/// A page of a timeline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimelineLines {
    /// The lines.
    pub lines: Vec<TimelineLine>,
    /// Whether there are older ones.
    pub more: bool,
    /// How many of each group there are in the period with those words, in the groups' order.
    pub counts: Vec<(TimelineGroup, u32)>,
}

impl Reader<'_> {
    /// What happened in a case, newest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn timeline(
        &self,
        of: Id<Participant>,
        filter: &TimelineFilter<'_>,
        limit: u32,
        offset: u32,
    ) -> Result<TimelineLines> {
        let sought = Sought::of(filter);
        let mut query = self.connection().prepare_cached(&statement(sought.is_some()))?;
        let mut rows = query.query(params![of.bytes(), filter.today.to_string()])?;
        let mut page = TimelineLines::default();
        let mut counts = TimelineGroup::ALL.iter().map(|group| (*group, 0)).collect::<Vec<_>>();
        let mut passed = 0_u32;
        while let Some(row) = rows.next()? {
            let Some((part, day, group)) = read(row)? else { continue };
            if !(filter.holds(day) && sought.as_ref().is_none_or(|s| s.matches(part, row))) {
                continue;
            }
            for (_, count) in counts.iter_mut().filter(|(known, _)| *known == group) {
                *count += 1;
            }
            if !filter.groups.is_empty() && !filter.groups.contains(&group) {
                continue;
            }
            passed += 1;
            if passed > offset.saturating_add(limit) {
                page.more = true;
            } else if passed > offset {
                page.lines.push(line(part, day, row)?);
            }
        }
        page.counts = counts;
        Ok(page)
    }
}

/// Lines by day; `moment` settles the order within it. Identities begin with the time they were
/// made, so that what was written in the same second stands in the order of writing, and in the
/// same order on every device.
fn statement(words: bool) -> String {
    let select = |(at, part): (usize, &Part)| format!("SELECT {at} AS part, {}", part.sql(words));
    let parts: Vec<_> = PARTS.iter().enumerate().map(select).collect();
    format!(
        "WITH l (part, id, day, at, moment, text) AS ({})
         SELECT part, day, id, at, text FROM l
         ORDER BY day DESC, moment DESC, id DESC, part",
        parts.join(" UNION ALL ")
    )
}

/// The sort of a line, its day and its group; nothing while the row is only half known.
fn read(row: &Row<'_>) -> Result<Option<(&'static Part, NaiveDate, TimelineGroup)>> {
    let part = PARTS.get(row.get::<_, usize>(0)?).ok_or(Error::Damaged)?;
    let group = TimelineGroup::of(part.kind).ok_or(Error::Damaged)?;
    Ok(day(row, 1)?.map(|day| (part, day, group)))
}

fn line(part: &Part, day: NaiveDate, row: &Row<'_>) -> Result<TimelineLine> {
    let (kind, happening) = (part.kind, part.happening);
    Ok(TimelineLine { kind, happening, row: row.get(2)?, day, at: readable(row, 3)? })
}

impl TimelineFilter<'_> {
    fn holds(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| day >= from) && self.to.is_none_or(|to| day <= to)
    }
}

/// The words that are looked for, and what each sort of line is called.
struct Sought {
    words: Vec<String>,
    called: Vec<(Kind, String)>,
}

impl Sought {
    /// Nothing when no word is asked for.
    fn of(filter: &TimelineFilter<'_>) -> Option<Self> {
        let words: Vec<_> = filter.words.split_whitespace().map(str::to_lowercase).collect();
        let called = |part: &Part| (part.kind, (filter.called)(part.kind).to_lowercase());
        (!words.is_empty()).then(|| Self { words, called: PARTS.iter().map(called).collect() })
    }

    fn matches(&self, part: &Part, row: &Row<'_>) -> bool {
        let text: String = row.get::<_, Option<String>>(4).ok().flatten().unwrap_or_default();
        let text = text.to_lowercase();
        let called = self.called.iter().find(|(kind, _)| *kind == part.kind);
        let called = called.map_or("", |(_, called)| called);
        self.words.iter().all(|word| text.contains(word) || called.contains(word))
    }
}
