//! The curves a coach reads: the heat map step by visit, fading week by week, last levels.

use chrono::NaiveDate;
use fotfaste_domain::{
    Id,
    choice::{Helper, SupportLevel},
    introduction::{Placement, Step, Task, Visit},
};

use super::row::{field, id, readable};
use crate::{Reader, Result};

/// Support per step and visit of one task.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeatMap {
    /// Visits done at which a step of the task was trained, oldest first.
    pub visits: Vec<HeatVisit>,
    /// The steps in their order.
    pub steps: Vec<HeatStep>,
}

/// A column of the heat map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeatVisit {
    /// Which.
    pub id: Id<Visit>,
    /// Its day.
    pub day: NaiveDate,
}

/// A row of the heat map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeatStep {
    /// Which.
    pub id: Id<Step>,
    /// What is done.
    pub response: String,
    /// One cell for each visit.
    pub cells: Vec<HeatCell>,
}

/// One cell of the heat map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeatCell {
    /// The step was not scored.
    Empty,
    /// The step did not come up (ej aktuellt).
    NotApplicable,
    /// How much help it needed.
    Level(SupportLevel),
}

/// The coach's time at a placement, week by week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fading {
    /// Hours worked in a week.
    pub hours_per_week: u32,
    /// Weeks with visits done, oldest first.
    pub weeks: Vec<FadingWeek>,
}

/// One ISO week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FadingWeek {
    /// ISO year.
    pub year: i32,
    /// ISO week.
    pub week: u32,
    /// The coach's minutes with the participant.
    pub direct_minutes: u32,
    /// The coach's minutes for the participant without being together.
    pub indirect_minutes: u32,
    /// Visits done.
    pub visits: u32,
}

/// How a step went at the latest visit that scored it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastLevel {
    /// Which step.
    pub step: Id<Step>,
    /// How much help it needed.
    pub level: SupportLevel,
    /// Who helped.
    pub helper: Option<Helper>,
    /// That visit.
    pub visit: Id<Visit>,
    /// Its day.
    pub day: NaiveDate,
}

impl Reader<'_> {
    /// Support per step and visit of a task.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn heat_map(&self, task: Id<Task>) -> Result<HeatMap> {
        let mut query = self.connection().prepare_cached(
            "SELECT s.id, s.response, v.id, v.held_on, t.id IS NOT NULL, t.level
             FROM step s
             LEFT JOIN trial t ON t.step = s.id AND t.deleted = 0 AND t.space = s.space
             LEFT JOIN visit v ON v.id = t.visit AND v.deleted = 0 AND v.state = 'done'
             WHERE s.task = ?1 AND s.deleted = 0
             ORDER BY s.position, s.id, v.held_on, v.starts_at, v.id",
        )?;
        let mut rows = query.query([task.bytes()])?;
        let mut map = HeatMap::default();
        let mut scored = Vec::new();
        while let Some(row) = rows.next()? {
            let step = id(row, 0)?;
            if map.steps.last().is_none_or(|last| last.id != step) {
                map.steps.push(HeatStep { id: step, response: row.get(1)?, cells: Vec::new() });
            }
            let (visit, day) = (readable::<Id<Visit>>(row, 2)?, readable(row, 3)?);
            if let (Some(visit), Some(day)) = (visit, day) {
                let cell = readable(row, 5)?.map_or(HeatCell::NotApplicable, HeatCell::Level);
                scored.push((map.steps.len() - 1, HeatVisit { id: visit, day }, cell));
            }
        }
        map.fill(&scored, &self.visit_order(task)?);
        Ok(map)
    }

    /// The visits done at which a task was trained, in the order they took place.
    fn visit_order(&self, task: Id<Task>) -> Result<Vec<Id<Visit>>> {
        let mut query = self.connection().prepare_cached(
            "SELECT DISTINCT v.id FROM step s JOIN trial t ON t.step = s.id AND t.deleted = 0
             JOIN visit v ON v.id = t.visit AND v.deleted = 0 AND v.state = 'done'
             WHERE s.task = ?1 AND s.deleted = 0 ORDER BY v.held_on, v.starts_at, v.id",
        )?;
        let mut rows = query.query([task.bytes()])?;
        let mut order = Vec::new();
        while let Some(row) = rows.next()? {
            order.push(id(row, 0)?);
        }
        Ok(order)
    }

    /// The coach's time at a placement, week by week.
    ///
    /// # Errors
    /// [`crate::Error::Missing`]
    pub fn fading(&self, placement: Id<Placement>) -> Result<Fading> {
        let hours_per_week = self.require(placement)?.hours_per_week;
        let mut query = self.connection().prepare_cached(
            "SELECT CAST(strftime('%G', held_on) AS INTEGER) AS year,
                CAST(strftime('%V', held_on) AS INTEGER) AS week,
                sum(direct_minutes), sum(indirect_minutes), count(*)
             FROM visit WHERE placement = ?1 AND deleted = 0 AND state = 'done'
             AND strftime('%G', held_on) IS NOT NULL
             GROUP BY year, week ORDER BY year, week",
        )?;
        let weeks = query.query_map([placement.bytes()], |row| {
            Ok(FadingWeek {
                year: row.get(0)?,
                week: row.get(1)?,
                direct_minutes: row.get(2)?,
                indirect_minutes: row.get(3)?,
                visits: row.get(4)?,
            })
        })?;
        Ok(Fading { hours_per_week, weeks: weeks.collect::<Result<_, _>>()? })
    }

    /// How each step of a placement went at the latest visit that scored it.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn last_levels(&self, placement: Id<Placement>) -> Result<Vec<LastLevel>> {
        let mut query = self.connection().prepare_cached(
            "SELECT t.step, t.level, t.helper, v.id, v.held_on, v.starts_at
             FROM visit v JOIN trial t ON t.visit = v.id AND t.deleted = 0
             WHERE v.placement = ?1 AND v.deleted = 0 AND v.state = 'done' AND t.level IS NOT NULL
             ORDER BY t.step, v.held_on DESC, v.starts_at DESC, v.id",
        )?;
        let mut rows = query.query([placement.bytes()])?;
        let mut levels: Vec<LastLevel> = Vec::new();
        while let Some(row) = rows.next()? {
            let step = id(row, 0)?;
            let Some(level) = readable(row, 1)? else { continue };
            if levels.last().is_none_or(|last| last.step != step) {
                let (visit, day) = (id(row, 3)?, field(row, 4)?);
                levels.push(LastLevel { step, level, helper: readable(row, 2)?, visit, day });
            }
        }
        Ok(levels)
    }
}

impl HeatMap {
    fn fill(&mut self, scored: &[(usize, HeatVisit, HeatCell)], order: &[Id<Visit>]) {
        let day = |id: &Id<Visit>| scored.iter().find(|(_, visit, _)| visit.id == *id);
        self.visits = order.iter().filter_map(|id| day(id).map(|(_, visit, _)| *visit)).collect();
        let columns = self.visits.len();
        for step in &mut self.steps {
            step.cells = vec![HeatCell::Empty; columns];
        }
        for (step, visit, cell) in scored {
            if let Some(column) = self.visits.iter().position(|other| other.id == visit.id) {
                self.steps[*step].cells[column] = *cell;
            }
        }
    }
}
