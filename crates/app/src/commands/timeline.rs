//! A participant's timeline: everything that happened in the case, newest first.

use chrono::NaiveTime;
use fotfaste_domain::{
    Field, Id, Kind,
    case::{Access, Consent, Enrolment, FollowUp, JournalNote, Participant, PhaseChange},
    choice::AccessAction,
    handover::HandoverItem,
    introduction::{Adaptation, Placement, SheetPrint, SupportNote, Trial, Visit},
    office::{Member, Programme},
    planning::{Goal, Plan, PlanStep, SelfRating, Validation, VocationalProfile},
    support::IndependentShare,
};
use fotfaste_store::{
    Reader,
    queries::{Happening, TimelineFilter, TimelineLine},
};

use super::visits::{length, number_of};
use crate::{
    Desk, Error, names, programmes,
    table::Commands,
    views::case::{Timeline, TimelineCount, TimelineItem, TimelinePage, TimelineTitle},
    words::Words,
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
    let words = Words::of(desk.language());
    let called = |kind: Kind| words.word(&format!("today-kind-{}", kind.table()));
    let filter = TimelineFilter {
        groups: argument.groups.as_deref().unwrap_or_default(),
        from: argument.from,
        to: argument.to,
        words: argument.search.as_deref().unwrap_or_default(),
        called: &called,
        today: desk.today(),
    };
    desk.read(|r| {
        let page = r.timeline(participant.id, &filter, limit, offset)?;
        let mut items = Vec::new();
        for line in &page.lines {
            items.extend(item(desk, r, line)?);
        }
        let counts = page.counts.into_iter().map(|(group, count)| TimelineCount { group, count });
        let next = page.more.then(|| (offset + limit).to_string());
        Ok(TimelinePage { items, next, counts: counts.collect() })
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
    let words = Words::of(desk.language());
    let Some(said) = said(words, reader, line)? else { return Ok(None) };
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
fn said(words: &Words, reader: &Reader<'_>, line: &TimelineLine) -> Result<Option<Said>, Error> {
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
        Kind::Visit => match line.happening {
            Happening::Ended => cancelled(row!(Visit)),
            Happening::Held | Happening::Later => visit(reader, row!(Visit))?,
        },
        Kind::JournalNote => note(row!(JournalNote)),
        Kind::SupportNote => support_note(reader, row!(SupportNote))?,
        Kind::PhaseChange => phase(row!(PhaseChange)),
        Kind::Enrolment => enrolment(reader, row!(Enrolment), line.happening)?,
        Kind::Consent => consent(&row!(Consent), line.happening),
        Kind::Adaptation => adaptation(row!(Adaptation), line.happening),
        Kind::HandoverItem => handover(row!(HandoverItem)),
        Kind::Access => access(&row!(Access)),
        Kind::Plan => plan(row!(Plan), line.happening),
        Kind::SelfRating => ratings(reader, &row!(SelfRating))?,
        Kind::SheetPrint => print(reader, row!(SheetPrint))?,
        Kind::FollowUp => follow_up(words, row!(FollowUp)),
        Kind::Placement => placement(reader, &row!(Placement), line.happening)?,
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
        | Kind::Participant
        | Kind::Task
        | Kind::Step
        | Kind::Photo
        | Kind::Trial
        | Kind::Skill
        | Kind::SavedFilter
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
    let Validation { subject, result, finished_on, .. } = validation;
    Said::plain(match finished_on {
        Some(_) => TimelineTitle::Validation { subject, result },
        None => TimelineTitle::ValidationBegun { subject },
    })
}

fn plan(plan: Plan, happening: Happening) -> Said {
    let reviewed = happening == Happening::Later;
    let text = if reviewed { String::new() } else { plan.own_words };
    Said { text, ..Said::plain(TimelineTitle::Plan { reviewed }) }
}

/// All that was rated on that day.
fn ratings(reader: &Reader<'_>, one: &SelfRating) -> Result<Said, Error> {
    let of = [("participant", one.participant.to_value()), ("rated_on", one.rated_on.to_value())];
    let ratings = reader.find_in::<SelfRating>(one.participant.bytes(), &of, &["question"])?;
    let texts = ratings.into_iter().map(|rating| rating.own_words);
    let texts: Vec<_> = texts.filter(|text| !text.is_empty()).collect();
    Ok(Said { text: texts.join("\n"), ..Said::plain(TimelineTitle::SelfRating {}) })
}

fn enrolment(
    reader: &Reader<'_>,
    enrolment: Enrolment,
    happening: Happening,
) -> Result<Said, Error> {
    Ok(match happening {
        Happening::Held => {
            let programme: Option<Programme> = reader.get(enrolment.programme)?;
            let programme = programme.map(|programme| programme.name);
            Said {
                by: Some(enrolment.coach),
                text: enrolment.referral,
                ..Said::plain(TimelineTitle::Enrolment { programme })
            }
        }
        Happening::Ended => {
            let title = TimelineTitle::Outcome { outcome: enrolment.exit_outcome, later: false };
            Said { text: enrolment.exit_reason, ..Said::plain(title) }
        }
        Happening::Later => {
            Said::plain(TimelineTitle::Outcome { outcome: enrolment.later_outcome, later: true })
        }
    })
}

fn handover(item: HandoverItem) -> Said {
    Said { by: item.done_by, text: item.text, ..Said::plain(TimelineTitle::Handover {}) }
}

fn access(line: &Access) -> Said {
    let title = match line.action {
        AccessAction::Shared => TimelineTitle::Shared {},
        AccessAction::Extracted => TimelineTitle::Extracted {},
        AccessAction::Recovered => TimelineTitle::Recovered {},
        AccessAction::Opened
        | AccessAction::Changed
        | AccessAction::Printed
        | AccessAction::Exported => TimelineTitle::Exported {},
    };
    Said { by: Some(line.member), ..Said::plain(title) }
}

fn cancelled(visit: Visit) -> Said {
    let (by, time) = (Some(visit.coach), Some(visit.starts_at));
    Said { title: TimelineTitle::VisitCancelled {}, by, time, text: visit.note }
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
fn consent(consent: &Consent, happening: Happening) -> Said {
    if happening == Happening::Ended {
        return Said::plain(TimelineTitle::ConsentWithdrawn {});
    }
    let title = TimelineTitle::Consent { valid_until: consent.valid_until };
    Said { text: consent.purpose.clone(), ..Said::plain(title) }
}

fn adaptation(adaptation: Adaptation, happening: Happening) -> Said {
    let (measure, effect) = (adaptation.measure, adaptation.effect);
    if happening == Happening::Ended {
        return Said::plain(TimelineTitle::AdaptationEnded { measure });
    }
    Said { text: adaptation.need, ..Said::plain(TimelineTitle::Adaptation { measure, effect }) }
}

fn print(reader: &Reader<'_>, print: SheetPrint) -> Result<Said, Error> {
    let supervisor = names::supervisor_name(reader, print.supervisor)?;
    let title = TimelineTitle::SheetPrint { way: print.way, supervisor };
    Ok(Said { by: Some(print.by), ..Said::plain(title) })
}

fn follow_up(words: &Words, follow_up: FollowUp) -> Said {
    let title = programmes::called(words, &follow_up.title, follow_up.after_days);
    let text = if follow_up.needs.is_empty() { follow_up.reason } else { follow_up.needs };
    let title = TimelineTitle::FollowUp { title, state: follow_up.state };
    Said { text, ..Said::plain(title) }
}

fn placement(
    reader: &Reader<'_>,
    placement: &Placement,
    happening: Happening,
) -> Result<Said, Error> {
    let workplace = names::workplace_name(reader, placement.workplace)?;
    Ok(Said::plain(match happening {
        Happening::Ended => TimelineTitle::PlacementEnded { workplace },
        Happening::Held | Happening::Later => {
            TimelineTitle::Placement { kind: placement.kind, workplace }
        }
    }))
}
