//! A participant's timeline: everything that happened in the case, newest first.

use chrono::{NaiveDate, NaiveTime};
use fotfaste_domain::{
    Field, Id, Kind,
    case::{Consent, FollowUp, JournalNote, Participant, PhaseChange},
    introduction::{Adaptation, Placement, SheetPrint, SupportNote, Trial, Visit},
    office::Member,
    planning::{Goal, PlanStep, Validation, VocationalProfile},
    support::IndependentShare,
};
use fotfaste_store::{Reader, queries::TimelineLine};

use super::visits::{length, number_of};
use crate::{
    Desk, Error, names,
    table::Commands,
    views::case::{Timeline, TimelineItem, TimelinePage, TimelineTitle},
};

const PAGE: u32 = 30;
const LONGEST_PAGE: u32 = 200;

pub(super) fn add(table: Commands) -> Commands {
    table.add("timeline", timeline)
}

fn timeline(desk: &Desk, argument: Timeline) -> Result<TimelinePage, Error> {
    let participant: Participant = desk.open_record(argument.participant)?;
    let limit = argument.limit.unwrap_or(PAGE).clamp(1, LONGEST_PAGE);
    let offset: u32 = argument.before.and_then(|before| before.parse().ok()).unwrap_or(0);
    desk.read(|r| {
        // One more than asked for tells whether there is a next page.
        let mut lines = r.timeline(participant.id, limit + 1, offset)?;
        let more = lines.len() > limit as usize;
        lines.truncate(limit as usize);
        let mut items = Vec::new();
        for line in &lines {
            items.extend(item(desk, r, line)?);
        }
        Ok(TimelinePage { items, next: more.then(|| (offset + limit).to_string()) })
    })
}

/// What an item says.
struct Said {
    title: TimelineTitle,
    by: Option<Id<Member>>,
    time: Option<NaiveTime>,
    text: String,
}

impl Said {
    fn plain(title: TimelineTitle) -> Self {
        Self { title, by: None, time: None, text: String::new() }
    }
}

fn item(
    desk: &Desk,
    reader: &Reader<'_>,
    line: &TimelineLine,
) -> Result<Option<TimelineItem>, Error> {
    let Some(said) = said(reader, line)? else { return Ok(None) };
    let by = match said.by {
        Some(member) => names::member_name(reader, member)?,
        None => None,
    };
    Ok(Some(TimelineItem {
        id: Id::<()>::from_bytes(line.row).to_string(),
        at: line.at.unwrap_or_else(|| line.day.and_time(NaiveTime::MIN).and_utc()),
        day: line.at.filter(|_| said.time.is_none()).map_or(line.day, |at| desk.local(at).date()),
        time: said
            .time
            .or_else(|| line.at.map(|at| desk.local(at).time()))
            .map(|time| time.format("%H:%M").to_string()),
        by,
        title: said.title,
        text: Some(said.text).filter(|text| !text.is_empty()),
    }))
}

/// Nothing for a row that has gone, or that only a newer program can read.
fn said(reader: &Reader<'_>, line: &TimelineLine) -> Result<Option<Said>, Error> {
    macro_rules! row {
        ($entity:ty) => {
            match reader.get::<$entity>(Id::from_bytes(line.row)) {
                Ok(Some(row)) => row,
                Ok(None) | Err(fotfaste_store::Error::NewerProgram(_)) => return Ok(None),
                Err(cause) => return Err(cause.into()),
            }
        };
    }
    let said = match line.kind {
        Kind::Visit => visit(reader, row!(Visit))?,
        Kind::JournalNote => note(row!(JournalNote)),
        Kind::SupportNote => support_note(reader, row!(SupportNote))?,
        Kind::PhaseChange => phase(row!(PhaseChange)),
        Kind::Consent => consent(&row!(Consent), line.day),
        Kind::Adaptation => adaptation(row!(Adaptation)),
        Kind::SheetPrint => print(reader, row!(SheetPrint))?,
        Kind::FollowUp => follow_up(row!(FollowUp)),
        Kind::Placement => placement(reader, &row!(Placement))?,
        Kind::VocationalProfile => profile(&row!(VocationalProfile)),
        Kind::Validation => validation(row!(Validation)),
        Kind::Goal => goal(row!(Goal)),
        Kind::PlanStep => step(row!(PlanStep)),
        Kind::Office
        | Kind::Member
        | Kind::Programme
        | Kind::Employer
        | Kind::Workplace
        | Kind::Supervisor
        | Kind::EmployerContact
        | Kind::Opening
        | Kind::TaskTemplate
        | Kind::TemplateStep
        | Kind::HandoverItem
        | Kind::Participant
        | Kind::Enrolment
        | Kind::Access
        | Kind::Task
        | Kind::Step
        | Kind::Trial
        | Kind::Skill
        | Kind::Plan
        | Kind::SelfRating
        | Kind::AdaptationUse
        | Kind::LogReview
        | Kind::RetentionHold => return Ok(None),
    };
    Ok(Some(said))
}

fn profile(profile: &VocationalProfile) -> Said {
    Said { by: Some(profile.author), ..Said::plain(TimelineTitle::VocationalProfile {}) }
}

fn validation(validation: Validation) -> Said {
    let Validation { subject, result, .. } = validation;
    Said::plain(TimelineTitle::Validation { subject, result })
}

fn goal(goal: Goal) -> Said {
    Said { text: goal.text, ..Said::plain(TimelineTitle::Goal { state: goal.state }) }
}

fn step(step: PlanStep) -> Said {
    Said { text: step.text, ..Said::plain(TimelineTitle::PlanStep {}) }
}

fn visit(reader: &Reader<'_>, visit: Visit) -> Result<Said, Error> {
    let of = [("visit", visit.id.to_value())];
    let trials = reader.find_in::<Trial>(visit.participant.bytes(), &of, &[])?;
    let share = IndependentShare::of(trials.iter().map(|trial| trial.level));
    let title = TimelineTitle::Visit {
        number: number_of(reader, &visit)?,
        minutes: length(&visit),
        independent: share.map_or(0, |share| share.independent),
        scored: share.map_or(0, |share| share.judged),
    };
    let (by, time) = (Some(visit.coach), Some(visit.starts_at));
    Ok(Said { title, by, time, text: visit.note })
}

fn note(note: JournalNote) -> Said {
    let title = TimelineTitle::Note { corrects: note.corrects.is_some() };
    Said { by: Some(note.author), text: note.text, ..Said::plain(title) }
}

fn support_note(reader: &Reader<'_>, note: SupportNote) -> Result<Said, Error> {
    let supervisor = names::supervisor_name(reader, note.supervisor)?;
    let texts = [note.asked, note.agreed, note.handles_now];
    let texts: Vec<_> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    let title = TimelineTitle::SupportNote { supervisor };
    Ok(Said { by: Some(note.author), text: texts.join("\n"), ..Said::plain(title) })
}

fn phase(change: PhaseChange) -> Said {
    let title = TimelineTitle::PhaseChange { phase: change.phase };
    Said { by: Some(change.by), text: change.reason, ..Said::plain(title) }
}

/// A consent stands twice once it has been withdrawn.
fn consent(consent: &Consent, day: NaiveDate) -> Said {
    if consent.withdrawn_on == Some(day) {
        return Said::plain(TimelineTitle::ConsentWithdrawn {});
    }
    let title = TimelineTitle::Consent { valid_until: consent.valid_until };
    Said { text: consent.purpose.clone(), ..Said::plain(title) }
}

fn adaptation(adaptation: Adaptation) -> Said {
    let (measure, effect) = (adaptation.measure, adaptation.effect);
    Said { text: adaptation.need, ..Said::plain(TimelineTitle::Adaptation { measure, effect }) }
}

fn print(reader: &Reader<'_>, print: SheetPrint) -> Result<Said, Error> {
    let supervisor = names::supervisor_name(reader, print.supervisor)?;
    let title = TimelineTitle::SheetPrint { way: print.way, supervisor };
    Ok(Said { by: Some(print.by), ..Said::plain(title) })
}

fn follow_up(follow_up: FollowUp) -> Said {
    let text = if follow_up.needs.is_empty() { follow_up.reason } else { follow_up.needs };
    let title = TimelineTitle::FollowUp { title: follow_up.title, state: follow_up.state };
    Said { text, ..Said::plain(title) }
}

fn placement(reader: &Reader<'_>, placement: &Placement) -> Result<Said, Error> {
    let workplace = names::workplace_name(reader, placement.workplace)?;
    Ok(Said::plain(TimelineTitle::Placement { kind: placement.kind, workplace }))
}
