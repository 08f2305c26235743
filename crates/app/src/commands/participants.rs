//! Participants: one participant's page, and what is written there. The list is in `lists`.

use chrono::NaiveDate;
use fotfaste_domain::{
    Field, Id, Problem, ProblemCode,
    case::{Consent, Enrolment, FollowUp, Participant},
    choice::{Phase, SharedField},
    draft::{NewParticipant, PhaseMoveDraft, next_case_number},
    introduction::Placement,
    limits::{Limit, NOTICE_DAYS, Nearness, Standing},
    office::Programme,
    planning::Plan,
};
use fotfaste_store::{Reader, Writer, queries::Overview};

use super::sharing::case_members;
use crate::{
    Desk, Error, edited, names, programmes,
    table::Commands,
    views::{
        Done, One, Saved,
        case::{ConsentState, ConsentView},
        participants::{
            ChangePhase, EnrolParticipant, LimitView, OfParticipant, ParticipantView, PhaseState,
            PhaseStep, PlacementSummary, RequirementView, SaveNextStep, SaveParticipant, TaskName,
        },
    },
    words::Words,
};

pub(super) fn add(table: Commands) -> Commands {
    table
        .add("get_participant", get_participant)
        .add("save_participant", save_participant)
        .add("enrol_participant", enrol_participant)
        .add("change_phase", change_phase)
        .add("save_next_step", save_next_step)
        .add("complete_next_step", complete_next_step)
}

fn get_participant(desk: &Desk, argument: One<Participant>) -> Result<ParticipantView, Error> {
    let id = desk.open_record(argument.id)?.id;
    let members = case_members(desk, id)?;
    let today = desk.today();
    let words = Words::of(desk.language());
    desk.read(|r| {
        let page = r.overview(id)?;
        let enrolment = page.enrolments.first();
        let programme: Option<Programme> = match enrolment {
            Some(enrolment) => r.get(enrolment.programme)?,
            None => None,
        };
        let coach = match enrolment {
            Some(enrolment) => names::member_name(r, enrolment.coach)?,
            None => None,
        };
        Ok(ParticipantView {
            protected: names::is_protected(&page.participant),
            programme: programme.clone(),
            coach,
            phases: phases(&page, programme.as_ref(), today),
            limits: limits(&page, programme.as_ref(), today),
            requirements: requirements(r, &page, programme.as_ref(), today)?,
            ask_again_on: enrolment.and_then(Enrolment::asked_again_on),
            became_self_supporting: enrolment.and_then(Enrolment::became_self_supporting),
            placements: placements(r, &page, today)?,
            members,
            consents: consents(r, &page.consents, today)?,
            waiting: r.spaces_to_seal()?.contains(&id.bytes()),
            enrolment: page.enrolments.into_iter().next(),
            follow_ups: page.follow_ups.into_iter().map(|one| called(words, one)).collect(),
            participant: page.participant,
        })
    })
}

/// A follow-up under the name it has in the reader's language.
fn called(words: &Words, one: FollowUp) -> FollowUp {
    FollowUp { title: programmes::called(words, &one.title, one.after_days), ..one }
}

fn limits(page: &Overview, programme: Option<&Programme>, today: NaiveDate) -> Vec<LimitView> {
    let limits = standing(page, programme).limits(today);
    let view = |limit: Limit| LimitView {
        kind: limit.kind,
        id: Id::<()>::from_bytes(limit.row).to_string(),
        ends_on: limit.ends_on,
        nearness: Nearness::of_day(limit.ends_on, today, NOTICE_DAYS),
    };
    limits.into_iter().map(view).collect()
}

fn requirements(
    reader: &Reader<'_>,
    page: &Overview,
    programme: Option<&Programme>,
    today: NaiveDate,
) -> Result<Vec<RequirementView>, Error> {
    let plan = reader.get(Plan::id_of(page.participant.id))?;
    let agreed = plan.is_some_and(|plan| plan.agreed_on.is_some());
    let all = standing(page, programme).requirements(agreed, today).into_iter();
    Ok(all.map(|(requirement, met)| RequirementView { requirement, met }).collect())
}

fn standing<'a>(page: &'a Overview, programme: Option<&'a Programme>) -> Standing<'a> {
    let (placements, consents) = (&page.placements, &page.consents);
    Standing { enrolment: page.enrolments.first(), programme, placements, consents }
}

/// The enrolment that counts: the latest that began.
pub(crate) fn latest_enrolment(
    reader: &Reader<'_>,
    participant: Id<Participant>,
) -> Result<Option<Enrolment>, Error> {
    let of = [("participant", participant.to_value())];
    Ok(reader.find_in::<Enrolment>(participant.bytes(), &of, &["starts_on"])?.readable.pop())
}

fn phases(page: &Overview, programme: Option<&Programme>, today: NaiveDate) -> Vec<PhaseStep> {
    let enrolment = page.enrolments.first();
    let step = |phase: &Phase| {
        let latest = page.phases.iter().rev().find(|change| {
            change.phase == *phase && enrolment.is_some_and(|own| own.id == change.enrolment)
        });
        let now = enrolment.filter(|enrolment| enrolment.phase == *phase);
        PhaseStep {
            phase: *phase,
            since: now.map(|now| now.phase_since).or(latest.map(|change| change.since)),
            state: match (now, latest) {
                (Some(_), _) => PhaseState::Now,
                (None, Some(_)) => PhaseState::Done,
                (None, None) => PhaseState::ToCome,
            },
            weeks: now.map(|now| weeks(now.phase_since, today)),
            limit_weeks: programme
                .filter(|_| *phase == Phase::Introduction)
                .zip(now)
                .and_then(|(programme, now)| most_weeks(programme, now.phase_since)),
            reason: latest.map(|change| change.reason.clone()).filter(|text| !text.is_empty()),
        }
    };
    Phase::ALL.iter().map(step).collect()
}

/// The number of the week in which the longest introduction ends.
fn most_weeks(programme: &Programme, since: NaiveDate) -> Option<u32> {
    programme.introduction_until(since).map(|last| weeks(since, last) + 1)
}

fn weeks(since: NaiveDate, today: NaiveDate) -> u32 {
    u32::try_from((today - since).num_weeks()).unwrap_or(0)
}

fn placements(
    reader: &Reader<'_>,
    page: &Overview,
    today: NaiveDate,
) -> Result<Vec<PlacementSummary>, Error> {
    let counted = page.placements.iter().zip(&page.visits_done);
    let summaries = counted.map(|(placement, visits_done)| {
        let tasks = page.tasks.iter().filter(|task| task.placement == placement.id);
        Ok(PlacementSummary {
            id: placement.id,
            kind: placement.kind,
            workplace_id: placement.workplace,
            workplace: names::workplace_name(reader, placement.workplace)?,
            supervisor: names::supervisor_name(reader, placement.supervisor)?,
            hours_per_week: placement.hours_per_week,
            starts_on: placement.starts_on,
            ends_on: placement.ends_on,
            current: is_current(placement, today),
            visits_done: *visits_done,
            tasks: tasks.map(|task| TaskName { id: task.id, name: task.name.clone() }).collect(),
        })
    });
    let mut summaries = summaries.collect::<Result<Vec<_>, Error>>()?;
    summaries.sort_by_key(|placement| !placement.current);
    Ok(summaries)
}

/// Whether a placement has not ended; one that starts tomorrow is current already.
pub(super) fn is_current(placement: &Placement, today: NaiveDate) -> bool {
    placement.ends_on.is_none_or(|last| last >= today)
}

/// Consents and how each stands.
pub(super) fn consents(
    reader: &Reader<'_>,
    consents: &[Consent],
    today: NaiveDate,
) -> Result<Vec<ConsentView>, Error> {
    let view = |consent: &Consent| {
        Ok(ConsentView {
            fields: SharedField::split(&consent.fields),
            supervisor: names::supervisor_name(reader, consent.supervisor)?,
            state: consent_state(consent, today),
            consent: consent.clone(),
        })
    };
    consents.iter().map(view).collect()
}

fn consent_state(consent: &Consent, today: NaiveDate) -> ConsentState {
    if consent.withdrawn_on.is_some_and(|day| day <= today) {
        ConsentState::Withdrawn
    } else if consent.valid_until.is_some_and(|last| last < today) {
        ConsentState::Expired
    } else if consent.given_on > today {
        ConsentState::ToCome
    } else {
        ConsentState::Valid
    }
}

fn save_participant(desk: &Desk, argument: SaveParticipant) -> Result<Saved, Error> {
    match argument.id {
        Some(id) => change_participant(desk, id, &argument),
        None => create_participant(desk, &argument),
    }
}

fn create_participant(desk: &Desk, argument: &SaveParticipant) -> Result<Saved, Error> {
    let id = desk.write(|w| {
        let known = w.all::<Participant>()?;
        let taken = known.iter().map(|known| known.case_number.as_str());
        let year = chrono::Datelike::year(&desk.today());
        let suggested = next_case_number(taken, year);
        let programmes = programmes::of_office(w)?;
        let new =
            desk.context(|context| argument.draft.create(&suggested, &programmes, context))?;
        let id = new.participant.id;
        free_case_number(&known, &new.participant)?;
        add_participant(w, &new)?;
        Ok(id)
    })?;
    Ok(id.into())
}

/// Opens the case and writes who it is about, and the enrolment that begins with it.
pub(super) fn add_participant(w: &mut Writer<'_>, new: &NewParticipant) -> Result<(), Error> {
    let id = new.participant.id;
    fotfaste_sync::open_case(w, id)?;
    w.put(id.bytes(), &new.participant)?;
    if let Some(begun) = &new.enrolment {
        w.put(id.bytes(), &begun.enrolment)?;
        w.put(id.bytes(), &begun.change)?;
    }
    Ok(())
}

fn change_participant(
    desk: &Desk,
    id: Id<Participant>,
    argument: &SaveParticipant,
) -> Result<Saved, Error> {
    desk.open_record(id)?;
    desk.write(|w| {
        let existing = w.require(id)?;
        let changed = desk.context(|context| argument.draft.change(&existing, context))?;
        let shown = edited::shown(argument.shown.as_ref(), |shown| {
            desk.context(|context| shown.change(&existing, context))
        });
        let same_number = [("case_number", changed.case_number.to_value())];
        free_case_number(&w.find::<Participant>(&same_number, &[])?, &changed)?;
        edited::put(w, id.bytes(), Some(&existing), shown.as_ref(), &changed)
    })?;
    Ok(id.into())
}

/// The case number is what people say aloud: it must mean one person on this computer.
pub(super) fn free_case_number(
    known: &[Participant],
    participant: &Participant,
) -> Result<(), Error> {
    let taken = known
        .iter()
        .any(|other| other.id != participant.id && other.case_number == participant.case_number);
    if taken {
        return Err(vec![Problem::new("caseNumber", ProblemCode::CaseNumberTaken)].into());
    }
    Ok(())
}

/// Begins an enrolment: the first one, or another after the one before has ended.
fn enrol_participant(desk: &Desk, argument: EnrolParticipant) -> Result<Saved, Error> {
    let EnrolParticipant { participant, draft } = argument;
    desk.open_record(participant)?;
    let id = desk.write(|w| {
        let before = latest_enrolment(w, participant)?;
        if before.as_ref().is_some_and(|before| before.phase != Phase::Exit) {
            return Err(Error::NotAllowed);
        }
        let known = programmes::of_office(w)?;
        let begun =
            desk.context(|context| draft.begin(participant, before.as_ref(), &known, context))?;
        w.put(participant.bytes(), &begun.enrolment)?;
        w.put(participant.bytes(), &begun.change)?;
        Ok(begun.enrolment.id)
    })?;
    Ok(id.into())
}

fn change_phase(desk: &Desk, argument: ChangePhase) -> Result<Done, Error> {
    let ChangePhase { participant, phase, since, reason, outcome, occupation, livelihood } =
        argument;
    desk.open_record(participant)?;
    desk.write(|w| {
        let missing = Error::NotFound { kind: fotfaste_domain::Kind::Enrolment };
        let enrolment = latest_enrolment(w, participant)?.ok_or(missing)?;
        let enrolled = enrolment.id;
        let draft = PhaseMoveDraft {
            enrolment: enrolled,
            phase,
            since,
            reason,
            outcome,
            occupation,
            livelihood,
        };
        let moved = desk.context(|context| draft.apply(&enrolment, context))?;
        w.put(participant.bytes(), &moved.enrolment)?;
        w.put(participant.bytes(), &moved.change)?;
        if moved.enrolment.phase == Phase::FollowUp {
            programmes::follow_phase(w, &moved.enrolment, desk.language())?;
        }
        Ok(())
    })?;
    Ok(Done {})
}

fn save_next_step(desk: &Desk, argument: SaveNextStep) -> Result<Done, Error> {
    let id = argument.draft.participant;
    desk.open_record(id)?;
    desk.write(|w| {
        let existing = w.require(id)?;
        let changed = desk.context(|context| argument.draft.apply(&existing, context))?;
        let shown = edited::shown(argument.shown.as_ref(), |shown| {
            desk.context(|context| shown.apply(&existing, context))
        });
        edited::put(w, id.bytes(), Some(&existing), shown.as_ref(), &changed)
    })?;
    Ok(Done {})
}

/// The step is done: the field is free for the next one, and its history is kept.
fn complete_next_step(desk: &Desk, argument: OfParticipant) -> Result<Done, Error> {
    let id = argument.participant;
    desk.open_record(id)?;
    desk.write(|w| {
        let existing = w.require(id)?;
        let changed = Participant { next_step: String::new(), next_step_on: None, ..existing };
        Ok(w.put(id.bytes(), &changed)?)
    })?;
    Ok(Done {})
}
