//! The two curves a coach reads: support per step and visit, and how the coach withdraws.

use chrono::NaiveDate;
use fotfaste_domain::{
    choice::SupportLevel,
    fading::{self, Anchors, CoachTime, WorkedHours},
    introduction::{Placement, Task, Visit},
    office::Programme,
    programme::built_in,
    regression::{falls, rises},
    support::IndependentShare,
};
use fotfaste_store::queries::{HeatCell, HeatStep};

use super::{participants::latest_enrolment, placements::open_placement, visits::done_visits};
use crate::{
    Desk, Error,
    table::Commands,
    views::introduction::{
        Fading, FadingAnchors, FadingWeek, HeatMap, HeatMapStep, HeatMapVisit, OfPlacement, OfTask,
    },
};

pub(super) fn add(table: Commands) -> Commands {
    table.add("heat_map", heat_map).add("fading", fading)
}

fn heat_map(desk: &Desk, argument: OfTask) -> Result<HeatMap, Error> {
    let task: Task = desk.read(|r| Ok(r.require(argument.task)?))?;
    open_placement(desk, task.placement)?;
    let map = desk.read(|r| Ok(r.heat_map(task.id)?))?;
    let share = |column: usize| {
        let levels = map.steps.iter().map(|step| level(step.cells[column]));
        IndependentShare::of(levels).map(IndependentShare::percent)
    };
    let shares: Vec<_> = (0..map.visits.len()).map(share).collect();
    Ok(HeatMap {
        task: task.name,
        falls: falls(&shares),
        shares,
        visits: map.visits.iter().map(|v| HeatMapVisit { id: v.id, day: v.day }).collect(),
        steps: map.steps.iter().map(row).collect(),
    })
}

fn row(step: &HeatStep) -> HeatMapStep {
    HeatMapStep {
        id: step.id,
        response: step.response.clone(),
        levels: step.cells.iter().copied().map(level).collect(),
    }
}

fn level(cell: HeatCell) -> Option<SupportLevel> {
    match cell {
        HeatCell::Level(level) => Some(level),
        HeatCell::Empty | HeatCell::NotApplicable => None,
    }
}

fn fading(desk: &Desk, argument: OfPlacement) -> Result<Fading, Error> {
    let (placement, participant) = open_placement(desk, argument.placement)?;
    let today = desk.today();
    desk.read(|r| {
        let programme: Option<Programme> = match latest_enrolment(r, participant.id)? {
            Some(enrolment) => r.get(enrolment.programme)?,
            None => None,
        };
        let [_, usual] = built_in();
        let anchors = Anchors::of(&programme.unwrap_or(usual));
        let visits = done_visits(r, placement.id, participant.id)?;
        Ok(Fading {
            weeks: weeks(&placement, &visits, anchors, today),
            anchors: FadingAnchors {
                stable: anchors.stable_percent,
                handover: anchors.handover_percent,
            },
        })
    })
}

/// From the first day of work or visit to the latest visit, or the last day of work when that
/// came first. Weeks after it say nothing yet.
fn weeks(
    placement: &Placement,
    visits: &[Visit],
    anchors: Anchors,
    today: NaiveDate,
) -> Vec<FadingWeek> {
    let times: Vec<_> = visits.iter().filter_map(CoachTime::of).collect();
    let Some(latest) = times.iter().map(|time| time.day).max() else { return Vec::new() };
    let work = [WorkedHours::from(placement)];
    let weeks = fading::fading(&times, &work, latest.min(today));
    let shares: Vec<_> = weeks.iter().map(fading::FadingWeek::percent).collect();
    let week = |(week, rise): (&fading::FadingWeek, _)| FadingWeek {
        year: week.week.year(),
        week: week.week.number(),
        coach_minutes: week.coach_minutes,
        worked_minutes: week.worked_minutes,
        percent: week.percent(),
        rise,
    };
    weeks.iter().zip(rises(&shares, anchors)).map(week).collect()
}
