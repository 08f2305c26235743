//! Deltagare: the list and the counts of its filters.

use chrono::{Days, NaiveDate};
use fotfaste_domain::{
    Field, Id, case::Participant, choice::Phase, introduction::Placement, office::Member,
    place::Workplace,
};
use rusqlite::{Row, Statement};

use super::row::{day, id, readable};
use crate::{Reader, Result, row_state::Bound, search::question};

/// A filter above the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Only {
    /// Whose next step or follow-up is late.
    Overdue,
    /// Whose next step or follow-up falls within the coming seven days.
    ThisWeek,
    /// Whose placement's agreement ends within thirty days.
    Ending,
}

impl Only {
    fn code(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::ThisWeek => "this_week",
            Self::Ending => "ending",
        }
    }
}

/// Which participants to list.
#[derive(Clone, Debug)]
pub struct Filter<'a> {
    /// The local day.
    pub today: NaiveDate,
    /// The beginnings of names or of a workplace's, or a whole case number.
    pub search: Option<&'a str>,
    /// Only in this phase.
    pub phase: Option<Phase>,
    /// Only those who have this coach.
    pub coach: Option<Id<Member>>,
    /// Only these.
    pub only: Option<Only>,
    /// How many lines at most.
    pub limit: u32,
    /// How many lines to leave out first.
    pub offset: u32,
}

impl Filter<'_> {
    /// Everybody.
    #[must_use]
    pub fn all(today: NaiveDate) -> Self {
        let (search, phase, coach, only) = (None, None, None, None);
        Self { today, search, phase, coach, only, limit: u32::MAX, offset: 0 }
    }
}

/// How much of the worked time the coach was there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Support {
    /// The coach's minutes, direct and indirect, in the latest week with a visit.
    pub coach_minutes: u32,
    /// The minutes worked in a week.
    pub worked_minutes: u32,
}

impl Support {
    /// The share in percent, when any time is worked.
    #[must_use]
    pub fn percent(self) -> Option<u32> {
        (self.coach_minutes * 100 + self.worked_minutes / 2).checked_div(self.worked_minutes)
    }
}

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParticipantLine {
    /// Who.
    pub id: Id<Participant>,
    /// Whether the identity is protected; then names, workplace and next step are empty.
    pub protected: bool,
    /// The case number.
    pub case_number: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// The responsible coach.
    pub coach: Option<Id<Member>>,
    /// Where the participant is, once enrolled.
    pub phase: Option<Phase>,
    /// The placement that goes on, or the latest.
    pub placement: Option<Id<Placement>>,
    /// Where.
    pub workplace: Option<Id<Workplace>>,
    /// The workplace's name.
    pub workplace_name: Option<String>,
    /// The last day agreed on.
    pub placement_ends_on: Option<NaiveDate>,
    /// The next step.
    pub next_step: String,
    /// When it is due.
    pub next_step_on: Option<NaiveDate>,
    /// When the oldest follow-up to come is due.
    pub follow_up_on: Option<NaiveDate>,
    /// The earlier of the two.
    pub due_on: Option<NaiveDate>,
    /// The latest visit done, note or support note.
    pub last_contact_on: Option<NaiveDate>,
    /// The coach's part in the latest week with a visit.
    pub support: Option<Support>,
    /// Whether something of the case waits to be sent.
    pub waiting: bool,
}

/// How many there are behind each filter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ParticipantCounts {
    /// All.
    pub all: u32,
    /// Late.
    pub overdue: u32,
    /// This week.
    pub this_week: u32,
    /// Agreements ending.
    pub ending: u32,
}

/// The columns of a line.
const LINE: &str = "SELECT c.*, (SELECT name FROM workplace w WHERE w.id = c.workplace),
    EXISTS (SELECT 1 FROM outbox o WHERE o.space = c.participant)";

/// The list's own order.
const IN_ORDER: &str = "
    ORDER BY coalesce(c.due_on, '9999'), c.last_name, c.first_name, c.participant
    LIMIT :limit OFFSET :offset";

/// The conditions of the filter.
const MATCHING: &str = "
    FROM {from}
    WHERE (:phase IS NULL OR c.phase = :phase)
    AND (:coach IS NULL OR c.coach = :coach)
    AND CASE :only WHEN 'overdue' THEN c.due_on < :today
        WHEN 'this_week' THEN c.due_on BETWEEN :today AND :week
        WHEN 'ending' THEN c.placement_ends_on BETWEEN :today AND :month
        ELSE 1 END
    AND {search}";

/// What the words typed are found in: names of participants, and of the office's workplaces.
const HITS: &str = "
    WITH hit AS MATERIALIZED (
        SELECT rowid AS number FROM search_name
        WHERE :question IS NOT NULL AND search_name MATCH :question),
    place AS MATERIALIZED (
        SELECT r.\"row\" AS id FROM row_state r
        WHERE r.space = (SELECT office FROM identity)
        AND r.kind = 'workplace' AND r.id IN (SELECT number FROM hit))";

/// The lines that were found, looked up one by one: for when they are few.
const FOUND: &str = ",
    found AS MATERIALIZED (
        SELECT participant FROM case_line WHERE number IN (SELECT number FROM hit)
        UNION SELECT participant FROM case_line WHERE workplace IN (SELECT id FROM place)
        UNION SELECT id FROM participant WHERE case_number IN (:typed, upper(:typed)))";

/// The same as a condition, for when they are many and the list's order soon gives a page of them.
const IS_FOUND: &str = "(c.case_number IN (:typed, upper(:typed))
    OR c.number IN (SELECT number FROM hit) OR c.workplace IN (SELECT id FROM place))";

/// From how many names on there are many.
const MANY: usize = 500;

/// How what a filter lets through is best looked up, and what is asked of it.
fn statement(asked: &str, search: Option<usize>) -> String {
    let (with, from, search) = match search {
        None => (String::new(), "case_line c", "coalesce(:question, :typed) IS NULL"),
        Some(names) if names < MANY => {
            (format!("{HITS}{FOUND}"), "found f CROSS JOIN case_line c USING (participant)", "1")
        }
        Some(_) => (HITS.to_owned(), "case_line c", IS_FOUND),
    };
    with + asked + &MATCHING.replace("{from}", from).replace("{search}", search)
}

/// A filter, and how much its words find.
struct Asked<'a> {
    filter: &'a Filter<'a>,
    typed: Option<&'a str>,
    /// In how many names the words typed are found, as far as it matters.
    names: Option<usize>,
}

impl Asked<'_> {
    /// Binds what [`MATCHING`] and [`HITS`] name.
    fn bind(&self, query: &mut Statement<'_>) -> Result<()> {
        let Self { filter, typed, .. } = self;
        let [today, week, month] = days(filter.today);
        query.raw_bind_parameter(":phase", filter.phase.map(Phase::code))?;
        query.raw_bind_parameter(":coach", Bound(&filter.coach.to_value()))?;
        query.raw_bind_parameter(":only", filter.only.map(Only::code))?;
        query.raw_bind_parameter(":today", today)?;
        query.raw_bind_parameter(":week", week)?;
        query.raw_bind_parameter(":month", month)?;
        query.raw_bind_parameter(":typed", typed)?;
        query.raw_bind_parameter(":question", typed.and_then(question))?;
        Ok(())
    }
}

impl Reader<'_> {
    /// The participants, the most late first, then by the day that is due, then by name.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn participants(&self, filter: &Filter<'_>) -> Result<Vec<ParticipantLine>> {
        let asked = self.asked(filter)?;
        let statement = statement(LINE, asked.names) + IN_ORDER;
        let mut query = self.connection().prepare_cached(&statement)?;
        asked.bind(&mut query)?;
        query.raw_bind_parameter(":limit", filter.limit)?;
        query.raw_bind_parameter(":offset", filter.offset)?;
        let mut rows = query.raw_query();
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            lines.push(line(row)?);
        }
        Ok(lines)
    }

    /// How many participants a filter lets through, whatever its limit and offset.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn participants_matching(&self, filter: &Filter<'_>) -> Result<u32> {
        let asked = self.asked(filter)?;
        let statement = statement("SELECT count(*)", asked.names);
        let mut query = self.connection().prepare_cached(&statement)?;
        asked.bind(&mut query)?;
        let mut rows = query.raw_query();
        Ok(rows.next()?.map_or(Ok(0), |row| row.get(0))?)
    }

    fn asked<'a>(&self, filter: &'a Filter<'a>) -> Result<Asked<'a>> {
        let typed = filter.search.map(str::trim).filter(|text| !text.is_empty());
        let names = typed.map(|typed| self.names_found(typed)).transpose()?;
        Ok(Asked { filter, typed, names })
    }

    /// How many names the words typed are found in, as far as it matters.
    fn names_found(&self, typed: &str) -> Result<usize> {
        let Some(question) = question(typed) else { return Ok(0) };
        let mut query = self.connection().prepare_cached(
            "SELECT count(*) FROM (SELECT 1 FROM search_name WHERE search_name MATCH ?1 LIMIT ?2)",
        )?;
        Ok(query.query_row((question, MANY), |row| row.get(0))?)
    }

    /// How many participants there are behind each filter.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn participant_counts(&self, today: NaiveDate) -> Result<ParticipantCounts> {
        let mut query = self.connection().prepare_cached(
            "SELECT count(*), coalesce(sum(due_on < ?1), 0),
                coalesce(sum(due_on BETWEEN ?1 AND ?2), 0),
                coalesce(sum(placement_ends_on BETWEEN ?1 AND ?3), 0)
             FROM case_line",
        )?;
        let counts = query.query_row(days(today), |row| {
            Ok(ParticipantCounts {
                all: row.get(0)?,
                overdue: row.get(1)?,
                this_week: row.get(2)?,
                ending: row.get(3)?,
            })
        });
        Ok(counts?)
    }
}

/// Today, in a week, in thirty days.
fn days(today: NaiveDate) -> [String; 3] {
    [0, 7, 30].map(|days| (today + Days::new(days)).to_string())
}

fn line(row: &Row<'_>) -> Result<ParticipantLine> {
    let support = match (row.get(17)?, row.get(18)?) {
        (Some(coach_minutes), Some(worked_minutes)) => {
            Some(Support { coach_minutes, worked_minutes })
        }
        _ => None,
    };
    Ok(ParticipantLine {
        id: id(row, 0)?,
        protected: row.get(2)?,
        case_number: row.get(3)?,
        first_name: row.get(4)?,
        last_name: row.get(5)?,
        coach: readable(row, 6)?,
        phase: readable(row, 7)?,
        placement: readable(row, 8)?,
        workplace: readable(row, 9)?,
        placement_ends_on: day(row, 11)?,
        next_step: row.get(12)?,
        next_step_on: day(row, 13)?,
        follow_up_on: day(row, 14)?,
        due_on: day(row, 15)?,
        last_contact_on: day(row, 16)?,
        support,
        workplace_name: row.get(19)?,
        waiting: row.get(20)?,
    })
}
