//! Idag: the day's visits, what is late, what ends soon, what waits.

use chrono::NaiveDate;
use fotfaste_domain::{
    Id,
    choice::VisitState,
    introduction::{Placement, Visit},
    limits::{NOTICE_DAYS, Nearness},
    support::IndependentShare,
};
use fotfaste_store::{
    Reader,
    queries::{self, AgendaLine, Who},
};

use super::{
    drafts::drafts,
    sync::waiting_at,
    visits::{number_of, trials_of},
};
use crate::{
    Desk, Error, names, narrow, programmes,
    table::Commands,
    views::{
        NoArgument,
        today::{Ending, LatePlan, LateStep, OverdueFollowUp, ToAsk, Today, TodayCounts},
        visits::{AgendaItem, DraftRow},
    },
    words::Words,
};

const WAITING_SHOWN: usize = 5;

pub(super) fn add(table: Commands) -> Commands {
    table.add("today", today)
}

fn today(desk: &Desk, _: NoArgument) -> Result<Today, Error> {
    let date = desk.today();
    let mut waiting = waiting_at(desk, &desk.sync().engine().standing()?)?;
    let waits = narrow(waiting.len());
    waiting.truncate(WAITING_SHOWN);
    let words = Words::of(desk.language());
    desk.read(|r| {
        let unfinished_drafts = drafts(r)?;
        let visits = agenda(desk, r, date, &unfinished_drafts)?;
        let overdue = r.overdue_follow_ups(date)?;
        let endings = r.endings(date)?;
        let done = visits.iter().filter(|visit| visit.state == VisitState::Done).count();
        Ok(Today {
            date,
            up_next: up_next(&visits),
            counts: TodayCounts {
                visits_done: narrow(done),
                visits_left: narrow(visits.len() - done),
                overdue: narrow(overdue.len()),
                waiting: waits,
                participants: r.participant_counts(date)?.all,
            },
            visits,
            overdue_follow_ups: overdue.into_iter().map(|line| late(words, line, date)).collect(),
            endings: endings.into_iter().map(|line| ending(line, date)).collect(),
            late_steps: r.late_steps(date)?.into_iter().map(|line| late_step(line, date)).collect(),
            late_plans: r.late_plans(date)?.into_iter().map(|line| late_plan(line, date)).collect(),
            to_ask: r.to_ask_again(date)?.into_iter().map(to_ask).collect(),
            unfinished_drafts,
            waiting,
        })
    })
}

fn agenda(
    desk: &Desk,
    reader: &Reader<'_>,
    date: NaiveDate,
    under_way: &[DraftRow],
) -> Result<Vec<AgendaItem>, Error> {
    let lines = reader.agenda(date, Some(desk.me()))?;
    let held = lines
        .into_iter()
        .filter(|line| matches!(line.state, Some(VisitState::Planned | VisitState::Done)));
    held.map(|line| item(reader, reader.require(line.visit)?, line.into(), under_way)).collect()
}

/// What a list may show of whom a visit is with.
pub(super) struct Whom {
    pub(super) name: String,
    pub(super) workplace: Option<String>,
    pub(super) protected: bool,
}

impl From<AgendaLine> for Whom {
    fn from(line: AgendaLine) -> Self {
        let name = name(&line.who);
        Self { name, workplace: line.who.workplace, protected: line.who.protected }
    }
}

pub(super) fn item(
    reader: &Reader<'_>,
    visit: Visit,
    whom: Whom,
    under_way: &[DraftRow],
) -> Result<AgendaItem, Error> {
    let placement: Option<Placement> = reader.get(visit.placement)?;
    let supervisor = placement.and_then(|placement| placement.supervisor);
    let open = !whom.protected;
    let about = visit.placement.to_string();
    let draft = under_way.iter().find(|draft| draft.about.as_ref() == Some(&about));
    let planned = visit.state == VisitState::Planned;
    let share = IndependentShare::of(trials_of(reader, &visit)?.iter().map(|trial| trial.level));
    Ok(AgendaItem {
        id: visit.id,
        participant: visit.participant,
        placement: visit.placement,
        name: whom.name,
        workplace: whom.workplace,
        supervisor: names::supervisor_there(reader, supervisor.filter(|_| open), visit.held_on)?
            .map(|one| one.name),
        held_on: visit.held_on,
        starts_at: visit.starts_at,
        ends_at: visit.ends_at,
        visit_number: number_of(reader, &visit)?,
        state: visit.state,
        next_step: Some(visit.next_step).filter(|step| open && !step.is_empty()),
        share: share.map(IndependentShare::percent),
        draft_id: draft.filter(|_| planned).map(|draft| draft.draft_id),
    })
}

/// A visit under way, or the next one that has not been held.
fn up_next(visits: &[AgendaItem]) -> Option<Id<Visit>> {
    let left = || visits.iter().filter(|visit| visit.state == VisitState::Planned);
    left().find(|visit| visit.draft_id.is_some()).or_else(|| left().next()).map(|visit| visit.id)
}

fn late(words: &Words, line: queries::OverdueFollowUp, today: NaiveDate) -> OverdueFollowUp {
    let title = programmes::called(words, &line.title, line.after_days);
    OverdueFollowUp {
        id: line.id,
        participant: line.participant,
        name: name(&line.who),
        workplace: line.who.workplace,
        title: if line.who.protected { String::new() } else { title },
        due_on: line.due_on,
        days_late: days(line.due_on, today),
    }
}

fn late_step(line: queries::LateStep, today: NaiveDate) -> LateStep {
    LateStep {
        id: line.step,
        participant: line.participant,
        name: name(&line.who),
        text: if line.who.protected { String::new() } else { line.text },
        due_on: line.due_on,
        days_late: days(line.due_on, today),
    }
}

fn late_plan(line: queries::LatePlan, today: NaiveDate) -> LatePlan {
    LatePlan {
        participant: line.participant,
        name: name(&line.who),
        due_on: line.due_on,
        days_late: days(line.due_on, today),
    }
}

fn to_ask(line: queries::ToAsk) -> ToAsk {
    ToAsk {
        enrolment: line.enrolment,
        participant: line.participant,
        name: name(&line.who),
        due_on: line.due_on,
    }
}

fn ending(line: queries::Ending, today: NaiveDate) -> Ending {
    Ending {
        kind: line.kind,
        id: Id::<()>::from_bytes(line.row).to_string(),
        participant: line.participant,
        name: name(&line.who),
        workplace: line.who.workplace,
        ends_on: line.ends_on,
        nearness: Nearness::of_day(line.ends_on, today, NOTICE_DAYS),
    }
}

fn name(who: &Who) -> String {
    let name = format!("{} {}", who.first_name, who.last_name).trim().to_owned();
    if name.is_empty() { who.case_number.clone() } else { name }
}

fn days(from: NaiveDate, to: NaiveDate) -> u32 {
    u32::try_from((to - from).num_days()).unwrap_or(0)
}
