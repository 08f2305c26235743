//! What a workplace offers and who is there: openings, supervisors who end, laying aside.

use fotfaste_domain::{
    Id, Kind,
    choice::OpeningState,
    employers::Opening,
    place::{Supervisor, Workplace},
};
use fotfaste_store::Reader;

use crate::{
    Desk, Error, edited, names,
    naming::ask_about_names,
    table::Commands,
    views::{
        Done, Saved,
        employers::{
            ArchiveWorkplace, EndSupervisor, MoveOpening, OpeningView, RemoveOpening, SaveOpening,
        },
    },
};

pub(super) fn add(table: Commands) -> Commands {
    table
        .add("save_opening", save_opening)
        .add("move_opening", move_opening)
        .add("remove_opening", remove_opening)
        .add("end_supervisor", end_supervisor)
        .add("archive_workplace", archive_workplace)
}

/// Openings with where they are: the open ones first, then the latest.
pub(super) fn openings_view(
    reader: &Reader<'_>,
    openings: Vec<Opening>,
) -> Result<Vec<OpeningView>, Error> {
    let view = |opening: Opening| {
        let workplace = names::workplace_name(reader, opening.workplace)?;
        Ok(OpeningView { opening, workplace })
    };
    let mut views = openings.into_iter().rev().map(view).collect::<Result<Vec<_>, Error>>()?;
    views.sort_by_key(|view| view.opening.state != OpeningState::Open);
    Ok(views)
}

fn save_opening(desk: &Desk, argument: SaveOpening) -> Result<Saved, Error> {
    let draft = argument.draft;
    let id = desk.write(|w| {
        w.require(draft.workplace)?;
        let existing: Option<Opening> = argument.id.map(|id| w.require(id)).transpose()?;
        if existing.as_ref().is_some_and(|existing| existing.workplace != draft.workplace) {
            return Err(Error::NotFound { kind: Kind::Opening });
        }
        let saved = desk.context(|context| draft.save(existing.as_ref(), context))?;
        ask_about_names(w, &[draft.workplace], &draft.texts(), draft.names_nobody)?;
        let shown = edited::shown(argument.shown.as_ref(), |shown| {
            desk.context(|context| shown.save(existing.as_ref(), context))
        });
        let team = w.identity()?.office;
        edited::put(w, team, existing.as_ref(), shown.as_ref(), &saved)?;
        Ok(saved.id)
    })?;
    Ok(id.into())
}

fn move_opening(desk: &Desk, argument: MoveOpening) -> Result<Done, Error> {
    let today = desk.today();
    desk.write(|w| {
        let opening: Opening = w.require(argument.id)?;
        Ok(w.put(w.identity()?.office, &opening.moved_to(argument.state, today))?)
    })?;
    Ok(Done {})
}

fn remove_opening(desk: &Desk, argument: RemoveOpening) -> Result<Done, Error> {
    desk.write(|w| match argument.removed {
        true => Ok(w.delete(argument.id)?),
        false => Ok(w.restore(argument.id)?),
    })?;
    Ok(Done {})
}

fn end_supervisor(desk: &Desk, argument: EndSupervisor) -> Result<Done, Error> {
    desk.write(|w| {
        let supervisor: Supervisor = w.require(argument.id)?;
        let changed = match &argument.draft {
            Some(draft) => {
                let next: Option<Supervisor> =
                    draft.successor.map(|id: Id<Supervisor>| w.require(id)).transpose()?;
                desk.context(|context| draft.end(&supervisor, next.as_ref(), context))?
            }
            None => Supervisor { ended_on: None, successor: None, ..supervisor.clone() },
        };
        let shown = edited::shown(argument.shown.as_ref(), |shown| {
            let next = shown.successor.and_then(|id| w.get(id).ok().flatten());
            desk.context(|context| shown.end(&supervisor, next.as_ref(), context))
        });
        let team = w.identity()?.office;
        edited::put(w, team, Some(&supervisor), shown.as_ref(), &changed)
    })?;
    Ok(Done {})
}

fn archive_workplace(desk: &Desk, argument: ArchiveWorkplace) -> Result<Done, Error> {
    let today = desk.today();
    desk.write(|w| {
        let workplace = w.require(argument.id)?;
        let archived_on = argument.archived.then_some(workplace.archived_on.unwrap_or(today));
        Ok(w.put(w.identity()?.office, &Workplace { archived_on, ..workplace })?)
    })?;
    Ok(Done {})
}
