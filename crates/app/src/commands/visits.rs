//! Visits: planned, recorded, corrected. The draft of one under way is in `visit_drafts`.

use fotfaste_domain::{
    Field, Id, Kind, Value,
    case::Participant,
    choice::{Topic, VisitState},
    draft::{RecordedVisit, VisitBasis, VisitDraft},
    introduction::{Adaptation, AdaptationUse, Placement, Step, Task, Trial, Visit},
    protected::Audience,
    support::{IndependentShare, LevelOrder},
};
use fotfaste_store::{Reader, Writer};

use super::{
    corrections::corrected,
    placements::{adaptations, open_placement},
    visit_drafts::{kept as kept_visit, read_draft},
};
use crate::{
    Desk, Error, Event, Other,
    desk::level_order,
    edited, names, narrow, new_id,
    table::Commands,
    views::{
        Done, One, Saved,
        visits::{AdaptationUseView, CorrectVisit, PlanVisit, RecordVisit, TrialView, VisitView},
    },
};

const MINUTES_A_DAY: i64 = 24 * 60;

pub(super) fn add(table: Commands) -> Commands {
    table
        .add("plan_visit", plan_visit)
        .add("cancel_visit", cancel_visit)
        .add("record_visit", record_visit)
        .add("get_visit", get_visit)
        .add("correct_visit", correct_visit)
}

fn plan_visit(desk: &Desk, argument: PlanVisit) -> Result<Saved, Error> {
    let (placement, participant) = open_placement(desk, argument.draft.placement)?;
    let id = desk.write(|w| {
        let existing = argument.id.map(|id| w.require(id)).transpose()?;
        if let Some(existing) = &existing {
            still_planned(existing, &placement)?;
        }
        let planned = desk
            .context(|context| argument.draft.plan(participant.id, existing.as_ref(), context))?;
        let shown = edited::shown(argument.shown.as_ref(), |shown| {
            desk.context(|context| shown.plan(participant.id, existing.as_ref(), context))
        });
        let case = participant.id.bytes();
        edited::put(w, case, existing.as_ref(), shown.as_ref(), &planned)?;
        Ok(planned.id)
    })?;
    Ok(id.into())
}

fn still_planned(visit: &Visit, placement: &Placement) -> Result<(), Error> {
    if visit.placement != placement.id {
        return Err(Error::NotFound { kind: Kind::Visit });
    }
    match visit.state {
        VisitState::Planned | VisitState::Cancelled => Ok(()),
        VisitState::Done => Err(Error::NotAllowed),
    }
}

fn cancel_visit(desk: &Desk, argument: One<Visit>) -> Result<Done, Error> {
    let visit = desk.read(|r| Ok(r.require(argument.id)?))?;
    let (placement, participant) = open_placement(desk, visit.placement)?;
    desk.write(|w| {
        let visit = w.require(argument.id)?;
        still_planned(&visit, &placement)?;
        let cancelled = Visit { state: VisitState::Cancelled, ..visit };
        Ok(w.put(participant.id.bytes(), &cancelled)?)
    })?;
    Ok(Done {})
}

/// Records a visit from its draft on disk or from what is passed along; the draft goes in the
/// same transaction, so that a visit is never recorded twice nor lost in between.
fn record_visit(desk: &Desk, argument: RecordVisit) -> Result<Saved, Error> {
    let kept = argument.draft_id;
    let typed = match (argument.draft, kept) {
        (Some(draft), _) => draft,
        (None, Some(id)) => desk.read(|r| read_draft(r, id))?.1,
        (None, None) => return Err(Error::NotFound { kind: Kind::Visit }),
    };
    let (placement, participant) = open_placement(desk, typed.placement)?;
    let (id, noted) = desk.write(|w| {
        if let Some(kept) = kept {
            read_draft(w, kept)?;
            w.discard_draft(kept.bytes())?;
        }
        let recorded = record(desk, w, &typed, &placement, &participant)?;
        let noted = recorded.support_note.is_some();
        Ok((store(w, &participant, recorded)?.id, noted))
    })?;
    let again = if noted { typed.without_support() } else { typed };
    desk.receipt().gives_back(kept_visit(desk, kept.unwrap_or_else(new_id), &again));
    if kept.is_some() {
        desk.tell(Event::other(Other::Draft));
    }
    Ok(id.into())
}

fn correct_visit(desk: &Desk, argument: CorrectVisit) -> Result<Done, Error> {
    let visit = desk.read(|r| Ok(r.require(argument.id)?))?;
    let (placement, participant) = open_placement(desk, visit.placement)?;
    let of = |draft| VisitDraft { visit: Some(visit.id), placement: placement.id, ..draft };
    let (typed, shown) = (of(argument.draft), argument.shown.map(of));
    desk.write(|w| {
        if w.require(visit.id)?.state != VisitState::Done {
            return Err(Error::NotAllowed);
        }
        let recorded = record(desk, w, &typed, &placement, &participant)?;
        let shown = shown.as_ref().map(|shown| record(desk, w, shown, &placement, &participant));
        // What was stored once and cannot be read any more counts as not told.
        let shown = shown.and_then(Result::ok);
        store_corrected(w, &participant, recorded, shown)
    })?;
    Ok(Done {})
}

/// Turns a draft into what is stored, with everything it needs to know.
fn record(
    desk: &Desk,
    writer: &Writer<'_>,
    draft: &VisitDraft,
    placement: &Placement,
    participant: &Participant,
) -> Result<RecordedVisit, Error> {
    steps_of(writer, draft, participant)?;
    let visit = match draft.visit {
        Some(id) => writer.get::<Visit>(id)?.filter(|visit| visit.placement == placement.id),
        None => None,
    };
    let (trials, uses) = match &visit {
        Some(visit) => (trials_of(writer, visit)?, uses_of(writer, visit)?),
        None => (Vec::new(), Vec::new()),
    };
    let order: LevelOrder = level_order(writer)?;
    let known: Vec<Adaptation> = adaptations(writer, placement)?;
    let basis = VisitBasis {
        participant: &writer.require(participant.id)?,
        order: &order,
        adaptations: &known,
        visit: visit.as_ref(),
        trials: &trials,
        uses: &uses,
    };
    let recorded = desk.context(|context| draft.record(&basis, context))?;
    let recorded_before = visit.filter(|visit| visit.state == VisitState::Done);
    if recorded_before.is_none_or(|before| before.span() != recorded.visit.span()) {
        draft.meets_no_other(&recorded.visit, &visits_around(writer, &recorded.visit)?)?;
    }
    Ok(recorded)
}

/// What the coach of a visit did that day, and the days beside it: a visit may pass midnight.
fn visits_around(reader: &Reader<'_>, visit: &Visit) -> Result<Vec<Visit>, Error> {
    let mut visits = Vec::new();
    let days = [visit.held_on.pred_opt(), Some(visit.held_on), visit.held_on.succ_opt()];
    for day in days.into_iter().flatten() {
        for line in reader.agenda(day, Some(visit.coach))? {
            if line.state == Some(VisitState::Done) {
                visits.push(reader.require(line.visit)?);
            }
        }
    }
    Ok(visits)
}

/// Every step and adaptation must belong to the case.
fn steps_of(
    reader: &Reader<'_>,
    draft: &VisitDraft,
    participant: &Participant,
) -> Result<(), Error> {
    for trial in &draft.trials {
        super::case::same_case(reader, Kind::Step, trial.step.bytes(), participant.id)?;
    }
    for judged in &draft.adaptations {
        let row = judged.adaptation.bytes();
        super::case::same_case(reader, Kind::Adaptation, row, participant.id)?;
    }
    Ok(())
}

fn store(
    writer: &mut Writer<'_>,
    participant: &Participant,
    recorded: RecordedVisit,
) -> Result<Visit, Error> {
    let case = participant.id.bytes();
    writer.put(case, &recorded.visit)?;
    for trial in &recorded.trials {
        writer.put(case, trial)?;
    }
    for adaptation in &recorded.adaptations {
        writer.put(case, adaptation)?;
    }
    for used in &recorded.uses {
        writer.put(case, used)?;
    }
    for removed in recorded.removed_trials {
        writer.delete(removed)?;
    }
    for removed in recorded.removed_uses {
        writer.delete(removed)?;
    }
    if let Some(note) = &recorded.support_note {
        writer.put(case, note)?;
    }
    if let Some(next) = &recorded.next_visit {
        writer.put(case, next)?;
    }
    if let Some(changed) = &recorded.participant {
        writer.put(case, changed)?;
    }
    Ok(recorded.visit)
}

/// Stores a correction: what differs from what was shown.
fn store_corrected(
    writer: &mut Writer<'_>,
    participant: &Participant,
    made: RecordedVisit,
    shown: Option<RecordedVisit>,
) -> Result<(), Error> {
    let Some(shown) = shown else { return store(writer, participant, made).map(|_| ()) };
    let case = participant.id.bytes();
    let visit = writer.require(made.visit.id)?;
    let (trials, uses) = (trials_of(writer, &visit)?, uses_of(writer, &visit)?);
    let adaptations: Vec<Adaptation> = adaptations(writer, &writer.require(visit.placement)?)?;
    edited::put(writer, case, Some(&visit), Some(&shown.visit), &made.visit)?;
    let same_step = |a: &Trial, b: &Trial| a.step == b.step;
    let same_use = |a: &AdaptationUse, b: &AdaptationUse| a.adaptation == b.adaptation;
    let itself = |a: &Adaptation, b: &Adaptation| a.id == b.id;
    edited::put_parts(writer, case, &trials, &shown.trials, &made.trials, same_step)?;
    edited::put_parts(writer, case, &uses, &shown.uses, &made.uses, same_use)?;
    edited::put_parts(writer, case, &adaptations, &shown.adaptations, &made.adaptations, itself)?;
    for removed in made.removed_trials {
        if shown.trials.iter().any(|trial| trial.id == removed) {
            writer.delete(removed)?;
        }
    }
    for removed in made.removed_uses {
        if shown.uses.iter().any(|one| one.id == removed) {
            writer.delete(removed)?;
        }
    }
    let rest = RecordedVisit {
        visit: writer.require(made.visit.id)?,
        trials: Vec::new(),
        removed_trials: Vec::new(),
        adaptations: Vec::new(),
        uses: Vec::new(),
        removed_uses: Vec::new(),
        support_note: made.support_note,
        next_visit: made.next_visit,
        participant: made.participant.filter(|_| shown.participant.is_none()),
    };
    store(writer, participant, rest).map(|_| ())
}

fn of_visit(visit: &Visit) -> [(&'static str, Value); 1] {
    [("visit", visit.id.to_value())]
}

pub(super) fn trials_of(reader: &Reader<'_>, visit: &Visit) -> Result<Vec<Trial>, Error> {
    Ok(reader.find_in(visit.participant.bytes(), &of_visit(visit), &[])?.readable)
}

fn uses_of(reader: &Reader<'_>, visit: &Visit) -> Result<Vec<AdaptationUse>, Error> {
    Ok(reader.find_in(visit.participant.bytes(), &of_visit(visit), &[])?.readable)
}

fn get_visit(desk: &Desk, argument: One<Visit>) -> Result<VisitView, Error> {
    let visit: Visit = desk.read(|r| Ok(r.require(argument.id)?))?;
    let (placement, participant) = open_placement(desk, visit.placement)?;
    desk.read(|r| {
        let (trials, uses) = (trials_of(r, &visit)?, uses_of(r, &visit)?);
        let share = IndependentShare::of(trials.iter().map(|trial| trial.level));
        Ok(VisitView {
            number: number_of(r, &visit)?,
            minutes: length(&visit),
            participant_first_name: participant.display_name(Audience::Visit),
            workplace_name: names::workplace_name(r, placement.workplace)?,
            coach: names::member_name(r, visit.coach)?.unwrap_or_default(),
            supervisor: names::supervisor_name(r, visit.supervisor)?,
            topics: Topic::split(&visit.topics),
            corrected: corrected(desk, r, &visit, &trials, &uses)?,
            draft: VisitDraft::of(&visit, &trials, &uses),
            trials: trial_views(r, trials)?,
            adaptations: use_views(r, uses)?,
            share: share.map(IndependentShare::percent),
            visit,
        })
    })
}

/// In the order of tasks and steps.
fn trial_views(reader: &Reader<'_>, trials: Vec<Trial>) -> Result<Vec<TrialView>, Error> {
    let mut placed = Vec::new();
    for trial in trials {
        let step: Option<Step> = reader.get(trial.step)?;
        let task: Option<Task> = match &step {
            Some(step) => reader.get(step.task)?,
            None => None,
        };
        let place = (task.as_ref().map(|task| task.position), step.as_ref().map(|s| s.position));
        let response = step.map(|step| step.response).unwrap_or_default();
        let task = task.map(|task| task.name).unwrap_or_default();
        placed.push((place, TrialView { trial, response, task }));
    }
    placed.sort_by_key(|(place, _)| *place);
    Ok(placed.into_iter().map(|(_, view)| view).collect())
}

fn use_views(
    reader: &Reader<'_>,
    uses: Vec<AdaptationUse>,
) -> Result<Vec<AdaptationUseView>, Error> {
    let view = |adaptation_use: AdaptationUse| {
        let adaptation: Option<Adaptation> = reader.get(adaptation_use.adaptation)?;
        let measure = adaptation.map(|adaptation| adaptation.measure).unwrap_or_default();
        Ok(AdaptationUseView { adaptation_use, measure })
    };
    uses.into_iter().map(view).collect()
}

/// Minutes from start to end; an end before the start is after midnight.
pub(super) fn length(visit: &Visit) -> u32 {
    let minutes = (visit.ends_at - visit.starts_at).num_minutes();
    u32::try_from(minutes.rem_euclid(MINUTES_A_DAY)).unwrap_or(0)
}

/// Which of the placement's visits it is, or will be.
pub(super) fn number_of(reader: &Reader<'_>, visit: &Visit) -> Result<u32, Error> {
    if visit.state != VisitState::Done {
        return Ok(reader.visits_done(visit.placement)? + 1);
    }
    let done = done_visits(reader, visit.placement, visit.participant)?;
    let place = done.iter().position(|other| other.id == visit.id).unwrap_or(0);
    Ok(narrow(place + 1))
}

/// The visits of a placement that took place, oldest first.
pub(super) fn done_visits(
    reader: &Reader<'_>,
    placement: Id<Placement>,
    participant: Id<Participant>,
) -> Result<Vec<Visit>, Error> {
    let of = [("placement", placement.to_value()), ("state", VisitState::Done.to_value())];
    let order = ["held_on", "starts_at"];
    Ok(reader.find_in(participant.bytes(), &of, &order)?.readable)
}
