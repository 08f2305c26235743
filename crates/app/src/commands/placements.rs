//! The introduction at a workplace: placement, tasks and steps, adaptations, support notes.

use chrono::NaiveDate;
use fotfaste_domain::{
    Field, Id, Kind, ProblemCode,
    case::Participant,
    draft::SavedTask,
    introduction::{Adaptation, Placement, Step, SupportNote, Task},
    place::Supervisor,
    protected::Audience,
};
use fotfaste_store::{Reader, Writer};

use super::{
    case::same_case,
    photos::{photos_of, remove_photos_of},
};
use crate::{
    Desk, Error, edited, names, programmes,
    table::Commands,
    views::{
        Done, One, Saved,
        introduction::{
            ChooseSupervisor, PlacementView, SaveAdaptation, SavePlacement, SaveTask, StepView,
            SupportNoteView, TaskView, WriteSupportNote,
        },
    },
};

pub(super) fn add(table: Commands) -> Commands {
    table
        .add("save_placement", save_placement)
        .add("get_placement", get_placement)
        .add("choose_supervisor", choose_supervisor)
        .add("save_task", save_task)
        .add("save_adaptation", save_adaptation)
        .add("write_support_note", write_support_note)
}

fn save_placement(desk: &Desk, argument: SavePlacement) -> Result<Saved, Error> {
    let participant = argument.draft.participant;
    desk.open_record(participant)?;
    let id = desk.write(|w| {
        let existing = argument.id.map(|id| w.require(id)).transpose()?;
        if let Some(existing) = &existing {
            same_case(w, Kind::Placement, existing.id.bytes(), participant)?;
        }
        if let Some(workplace) = argument.draft.workplace {
            w.require(workplace)?;
        }
        let known = existing.as_ref();
        let saved = desk.context(|context| argument.draft.save(known, context))?;
        let before = known.and_then(|known| known.supervisor);
        if let Some(chosen) = saved.supervisor.filter(|chosen| Some(*chosen) != before) {
            can_be_chosen(w, chosen, &saved, desk.today())?;
        }
        let shown = edited::shown(argument.shown.as_ref(), |shown| {
            desk.context(|context| shown.save(known, context))
        });
        edited::put(w, participant.bytes(), known, shown.as_ref(), &saved)?;
        let stored = w.require(saved.id)?;
        programmes::follow_placement(w, known, &stored, desk.language())?;
        Ok(saved.id)
    })?;
    Ok(id.into())
}

/// A supervisor who is chosen is there, and at that workplace.
fn can_be_chosen(
    reader: &Reader<'_>,
    chosen: Id<Supervisor>,
    placement: &Placement,
    today: NaiveDate,
) -> Result<(), Error> {
    let supervisor = reader.require(chosen)?;
    if supervisor.workplace == placement.workplace && supervisor.is_there(today) {
        return Ok(());
    }
    Err(Error::problem("supervisor", ProblemCode::SupervisorEnded))
}

/// Another supervisor for a placement: the one press that a placement asks for when its supervisor
/// has ended.
fn choose_supervisor(desk: &Desk, argument: ChooseSupervisor) -> Result<Done, Error> {
    let (_, participant) = open_placement(desk, argument.placement)?;
    desk.write(|w| {
        let placement: Placement = w.require(argument.placement)?;
        if let Some(chosen) = argument.supervisor {
            can_be_chosen(w, chosen, &placement, desk.today())?;
        }
        let changed = Placement { supervisor: argument.supervisor, ..placement };
        Ok(w.put(participant.id.bytes(), &changed)?)
    })?;
    Ok(Done {})
}

/// A placement of a case, logged as an opening of the record.
pub(super) fn open_placement(
    desk: &Desk,
    id: Id<Placement>,
) -> Result<(Placement, Participant), Error> {
    let placement = desk.read(|r| Ok(r.require(id)?))?;
    let participant = desk.open_record(placement.participant)?;
    Ok((placement, participant))
}

fn get_placement(desk: &Desk, argument: One<Placement>) -> Result<PlacementView, Error> {
    let (placement, participant) = open_placement(desk, argument.id)?;
    let audience = if participant.is_protected() { Audience::List } else { Audience::Visit };
    desk.read(|r| {
        let supervisor: Option<Supervisor> = match placement.supervisor {
            Some(id) => r.get(id)?,
            None => None,
        };
        let today = desk.today();
        Ok(PlacementView {
            supervisor_ended: supervisor.as_ref().is_some_and(|one| !one.is_there(today)),
            participant: participant.id,
            participant_name: participant.display_name(audience),
            workplace: names::workplace_name(r, placement.workplace)?,
            supervisor,
            supervisors: supervisors_at(r, &placement)?,
            tasks: tasks(r, &placement)?,
            adaptations: adaptations(r, &placement)?,
            support_notes: support_notes(r, &placement)?,
            visits_done: r.visits_done(placement.id)?,
            placement,
        })
    })
}

/// Everyone who is, or has been, supervisor at the workplace.
pub(crate) fn supervisors_at(
    reader: &Reader<'_>,
    placement: &Placement,
) -> Result<Vec<Supervisor>, Error> {
    let of = [("workplace", placement.workplace.to_value())];
    Ok(reader.find(&of, &["name"])?.readable)
}

/// Those in use first, then the ended ones.
pub(crate) fn adaptations(
    reader: &Reader<'_>,
    placement: &Placement,
) -> Result<Vec<Adaptation>, Error> {
    let of = [("placement", placement.id.to_value())];
    let case = placement.participant.bytes();
    let mut found = reader.find_in::<Adaptation>(case, &of, &["since"])?.readable;
    found.sort_by_key(|adaptation| adaptation.ended_on.is_some());
    Ok(found)
}

fn support_notes(
    reader: &Reader<'_>,
    placement: &Placement,
) -> Result<Vec<SupportNoteView>, Error> {
    let of = [("placement", placement.id.to_value())];
    let case = placement.participant.bytes();
    let notes = reader.find_in::<SupportNote>(case, &of, &["written_at"])?.readable;
    let view = |note: SupportNote| {
        Ok(SupportNoteView {
            author: names::member_name(reader, note.author)?.unwrap_or_default(),
            supervisor: names::supervisor_name(reader, note.supervisor)?,
            note,
        })
    };
    notes.into_iter().rev().map(view).collect()
}

/// A placement's tasks with their steps, and how each step went last.
pub(crate) fn tasks(reader: &Reader<'_>, placement: &Placement) -> Result<Vec<TaskView>, Error> {
    let case = placement.participant.bytes();
    let last = reader.last_levels(placement.id)?;
    let of = [("placement", placement.id.to_value())];
    let view = |task: Task| {
        let of = [("task", task.id.to_value())];
        let steps = reader.find_in::<Step>(case, &of, &["position"])?.into_iter().map(|step| {
            let latest = last.iter().find(|latest| latest.step == step.id);
            Ok(StepView {
                last_level: latest.map(|latest| latest.level),
                last_helper: latest.and_then(|latest| latest.helper),
                last_on: latest.map(|latest| latest.day),
                photos: photos_of(reader, &step)?,
                step,
            })
        });
        Ok(TaskView { steps: steps.collect::<Result<_, Error>>()?, task })
    };
    reader.find_in::<Task>(case, &of, &["position"])?.into_iter().map(view).collect()
}

fn save_task(desk: &Desk, argument: SaveTask) -> Result<Saved, Error> {
    let (placement, participant) = open_placement(desk, argument.draft.placement)?;
    let id = desk.write(|w| {
        let existing = match argument.id {
            Some(id) => Some(task_with_steps(w, id, &placement)?),
            None => None,
        };
        let of = [("placement", placement.id.to_value())];
        let others = w.find_in::<Task>(participant.id.bytes(), &of, &["position"])?;
        let position = others.last().map_or(0, |last| last.position + 1);
        let known = existing.as_ref().map(|(task, steps)| (task, steps.as_slice()));
        let saved = desk.context(|context| argument.draft.save(known, position, context))?;
        let shown = edited::shown(argument.shown.as_ref(), |shown| {
            desk.context(|context| shown.save(known, position, context))
        });
        store_task(w, participant.id, known, shown.as_ref(), &saved)?;
        Ok(saved.task.id)
    })?;
    Ok(id.into())
}

/// A step that the form did not show is not one that it takes away.
fn store_task(
    writer: &mut Writer<'_>,
    participant: Id<Participant>,
    known: Option<(&Task, &[Step])>,
    shown: Option<&SavedTask>,
    saved: &SavedTask,
) -> Result<(), Error> {
    let case = participant.bytes();
    let (task, steps) = known.unzip();
    edited::put(writer, case, task, shown.map(|shown| &shown.task), &saved.task)?;
    let of = |steps: Option<&'_ [Step]>, id| steps?.iter().find(|step| step.id == id).cloned();
    let was_shown = |id| of(shown.map(|shown| shown.steps.as_slice()), id);
    for step in &saved.steps {
        let (existing, shown) = (of(steps, step.id), was_shown(step.id));
        edited::put(writer, case, existing.as_ref(), shown.as_ref(), step)?;
    }
    let taken_away = saved.removed.iter().filter(|id| shown.is_none() || was_shown(**id).is_some());
    for removed in taken_away {
        remove_photos_of(writer, *removed)?;
        writer.delete(*removed)?;
    }
    Ok(())
}

fn task_with_steps(
    writer: &Writer<'_>,
    id: Id<Task>,
    placement: &Placement,
) -> Result<(Task, Vec<Step>), Error> {
    let task = writer.require(id)?;
    if task.placement != placement.id {
        return Err(Error::NotFound { kind: Kind::Task });
    }
    let of = [("task", id.to_value())];
    let case = placement.participant.bytes();
    Ok((task, writer.find_in::<Step>(case, &of, &["position"])?.readable))
}

fn save_adaptation(desk: &Desk, argument: SaveAdaptation) -> Result<Saved, Error> {
    let (placement, participant) = open_placement(desk, argument.draft.placement)?;
    let id = desk.write(|w| {
        let existing: Option<Adaptation> = argument.id.map(|id| w.require(id)).transpose()?;
        if existing.as_ref().is_some_and(|existing| existing.placement != placement.id) {
            return Err(Error::NotFound { kind: Kind::Adaptation });
        }
        let existing = existing.as_ref();
        let saved = desk.context(|context| argument.draft.save(existing, context))?;
        let shown = edited::shown(argument.shown.as_ref(), |shown| {
            desk.context(|context| shown.save(existing, context))
        });
        edited::put(w, participant.id.bytes(), existing, shown.as_ref(), &saved)?;
        Ok(saved.id)
    })?;
    Ok(id.into())
}

fn write_support_note(desk: &Desk, argument: WriteSupportNote) -> Result<Saved, Error> {
    let (_, participant) = open_placement(desk, argument.draft.placement)?;
    let note = desk.context(|context| argument.draft.write(context))?;
    desk.write(|w| {
        for original in [note.corrects, note.answers, note.ends].into_iter().flatten() {
            same_case(w, Kind::SupportNote, original.bytes(), participant.id)?;
        }
        Ok(w.put(participant.id.bytes(), &note)?)
    })?;
    Ok(note.id.into())
}
