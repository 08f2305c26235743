//! Visits to come, and planned ones whose day has passed without a record.

use chrono::Days;
use fotfaste_domain::{
    Field, Id, case::Participant, choice::VisitState, introduction::Placement, introduction::Visit,
};
use fotfaste_store::Reader;

use super::{
    drafts::drafts,
    today::{Whom, item},
};
use crate::{
    Desk, Error, names,
    table::Commands,
    views::visits::{AgendaItem, DraftRow, ListPlannedVisits, PlannedVisits},
};

/// How many days ahead and back the coach's own list looks.
const DAYS: u64 = 14;

pub(super) fn add(table: Commands) -> Commands {
    table.add("list_planned_visits", list_planned_visits)
}

fn list_planned_visits(desk: &Desk, argument: ListPlannedVisits) -> Result<PlannedVisits, Error> {
    match argument.participant {
        Some(participant) => of_participant(desk, participant),
        None => of_coach(desk),
    }
}

/// The coach's own, two weeks both ways. The day itself is the agenda's.
fn of_coach(desk: &Desk) -> Result<PlannedVisits, Error> {
    let today = desk.today();
    desk.read(|r| {
        let under_way = drafts(r)?;
        let day = |day| {
            let lines = r.agenda(day, Some(desk.me()))?.into_iter();
            let planned = lines.filter(|line| line.state == Some(VisitState::Planned));
            planned.map(|line| item(r, r.require(line.visit)?, line.into(), &under_way)).collect()
        };
        let list = |days: Vec<_>| -> Result<Vec<AgendaItem>, Error> {
            let days = days.into_iter().map(day).collect::<Result<Vec<Vec<_>>, Error>>()?;
            Ok(days.into_iter().flatten().collect())
        };
        Ok(PlannedVisits {
            missed: list((1..=DAYS).rev().map(|back| today - Days::new(back)).collect())?,
            coming: list((1..=DAYS).map(|ahead| today + Days::new(ahead)).collect())?,
        })
    })
}

/// Every planned visit of a case, whoever is to make it. Opening it is logged in the case.
fn of_participant(desk: &Desk, participant: Id<Participant>) -> Result<PlannedVisits, Error> {
    let participant = desk.open_record(participant)?;
    let today = desk.today();
    desk.read(|r| {
        let under_way = drafts(r)?;
        let of =
            [("participant", participant.id.to_value()), ("state", VisitState::Planned.to_value())];
        let order = ["held_on", "starts_at"];
        let planned: Vec<Visit> = r.find_in(participant.id.bytes(), &of, &order)?.readable;
        let (coming, missed): (Vec<_>, Vec<_>) =
            planned.into_iter().partition(|visit| visit.held_on >= today);
        let shown = |visits: Vec<Visit>| -> Result<Vec<AgendaItem>, Error> {
            visits.into_iter().map(|visit| shown(r, &participant, visit, &under_way)).collect()
        };
        Ok(PlannedVisits { missed: shown(missed)?, coming: shown(coming)? })
    })
}

fn shown(
    reader: &Reader<'_>,
    participant: &Participant,
    visit: Visit,
    under_way: &[DraftRow],
) -> Result<AgendaItem, Error> {
    let protected = names::is_protected(participant);
    let placement: Option<Placement> = reader.get(visit.placement)?;
    let workplace = match placement.filter(|_| !protected) {
        Some(placement) => Some(names::workplace_name(reader, placement.workplace)?),
        None => None,
    };
    let whom = Whom { name: names::full_name(participant), workplace, protected };
    item(reader, visit, whom, under_way)
}
