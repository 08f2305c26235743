//! Workplaces and supervisors: the register that the team shares.

use chrono::NaiveDate;
use fotfaste_domain::{
    Field, Id, Kind,
    draft::{SavedWorkplace, WorkplaceDraft},
    employers::Opening,
    place::{Employer, Supervisor, Workplace},
};
use fotfaste_store::{
    Reader, Writer,
    queries::{self, WorkplaceLine},
};

use super::{
    employers::{number_is_free, warning_for},
    openings::openings_view,
};
use crate::{
    Desk, Error, edited, names,
    naming::ask_about_names,
    table::Commands,
    views::{
        One, Saved,
        workplaces::{
            ListWorkplaces, SaveSupervisor, SaveWorkplace, SupervisorRow, WorkplacePlacement,
            WorkplaceRow, WorkplaceView,
        },
    },
};

pub(super) fn add(table: Commands) -> Commands {
    table
        .add("list_workplaces", list_workplaces)
        .add("get_workplace", get_workplace)
        .add("save_workplace", save_workplace)
        .add("save_supervisor", save_supervisor)
}

fn list_workplaces(desk: &Desk, argument: ListWorkplaces) -> Result<Vec<WorkplaceRow>, Error> {
    let today = desk.today();
    let lines = desk.read(|r| Ok(r.workplaces(argument.search.as_deref(), today)?))?;
    let row = |line: WorkplaceLine| WorkplaceRow {
        id: line.id,
        name: line.name,
        employer: line.employer_name,
        branch: line.branch,
        town: line.town,
        supervisors: line.supervisors,
        responsible: line.responsible_name,
        placements: line.placements,
        openings: line.openings,
        capacity: line.capacity,
        archived: line.archived,
    };
    Ok(lines.into_iter().map(row).collect())
}

fn get_workplace(desk: &Desk, argument: One<Workplace>) -> Result<WorkplaceView, Error> {
    let today = desk.today();
    desk.read(|r| {
        let workplace = r.require(argument.id)?;
        let employer: Option<Employer> = match workplace.employer {
            Some(id) => r.get(id)?,
            None => None,
        };
        let responsible = match workplace.responsible_with(employer.as_ref()) {
            Some(id) => names::member_name(r, id)?,
            None => None,
        };
        let of = [("workplace", workplace.id.to_value())];
        let placements = placements(r, workplace.id, today)?;
        Ok(WorkplaceView {
            responsible,
            warning: warning_for(desk, r, workplace.employer)?,
            supervisors: supervisors(r, workplace.id, today)?,
            openings: openings_view(r, r.find::<Opening>(&of, &["since"])?.readable)?,
            placements,
            employer,
            workplace,
        })
    })
}

/// Those who are there first, by name; then those who have ended, for the history.
fn supervisors(
    reader: &Reader<'_>,
    workplace: Id<Workplace>,
    today: NaiveDate,
) -> Result<Vec<SupervisorRow>, Error> {
    let of = [("workplace", workplace.to_value())];
    let row = |supervisor: Supervisor| {
        Ok(SupervisorRow {
            last_contact_on: reader.last_contact_with(supervisor.id)?,
            there: supervisor.is_there(today),
            successor: names::supervisor_name(reader, supervisor.successor)?,
            supervisor,
        })
    };
    let found = reader.find::<Supervisor>(&of, &["name"])?.into_iter().map(row);
    let mut rows = found.collect::<Result<Vec<_>, Error>>()?;
    rows.sort_by_key(|row| !row.there);
    Ok(rows)
}

/// Only cases that have come to this computer are there to be found: the reader's own. A protected
/// person's workplace is shown in the case alone.
fn placements(
    reader: &Reader<'_>,
    workplace: Id<Workplace>,
    today: NaiveDate,
) -> Result<Vec<WorkplacePlacement>, Error> {
    let row = |line: queries::WorkplacePlacement| {
        let supervisor: Option<Supervisor> = match line.supervisor {
            Some(id) => reader.get(id)?,
            None => None,
        };
        Ok(WorkplacePlacement {
            id: line.id,
            participant: line.participant,
            name: format!("{} {}", line.first_name, line.last_name).trim().to_owned(),
            supervisor_ended: supervisor.as_ref().is_some_and(|one| !one.is_there(today)),
            supervisor: supervisor.map(|one| one.name),
            starts_on: line.starts_on,
            current: line.ends_on.is_none_or(|last| last >= today),
            ends_on: line.ends_on,
        })
    };
    let open = reader.placements_at(workplace)?.into_iter().filter(|line| !line.protected);
    let mut rows = open.map(row).collect::<Result<Vec<_>, Error>>()?;
    rows.sort_by_key(|placement| !placement.current);
    Ok(rows)
}

fn save_workplace(desk: &Desk, argument: SaveWorkplace) -> Result<Saved, Error> {
    let id = desk.write(|w| {
        let team = w.identity()?.office;
        let existing = argument.id.map(|id| w.require(id)).transpose()?;
        let employer: Option<Employer> =
            argument.draft.employer.map(|id| w.require(id)).transpose()?;
        let (existing, employer) = (existing.as_ref(), employer.as_ref());
        let saved = desk.context(|context| argument.draft.save(existing, employer, context))?;
        let (texts, names_nobody) = (argument.draft.texts(), argument.draft.names_nobody);
        ask_about_names(w, &[saved.workplace.id], &texts, names_nobody)?;
        let shown = shown_workplace(desk, w, argument.shown.as_ref(), existing)?;
        if let Some(made) = &saved.employer {
            number_is_free(w, made)?;
            let shown = shown.as_ref().and_then(|shown| shown.employer.as_ref());
            let shown = shown.filter(|shown| shown.id == made.id);
            edited::put(w, team, employer, shown, made)?;
        }
        let shown = shown.as_ref().map(|shown| &shown.workplace);
        edited::put(w, team, existing, shown, &saved.workplace)?;
        Ok(saved.workplace.id)
    })?;
    Ok(id.into())
}

/// What the form showed of a workplace and its employer.
fn shown_workplace(
    desk: &Desk,
    writer: &Writer<'_>,
    shown: Option<&WorkplaceDraft>,
    existing: Option<&Workplace>,
) -> Result<Option<SavedWorkplace>, Error> {
    let Some(shown) = shown else { return Ok(None) };
    let employer: Option<Employer> = match shown.employer {
        Some(id) => writer.get(id)?,
        None => None,
    };
    let read = desk.context(|context| shown.save(existing, employer.as_ref(), context));
    // What differs from what is stored is in the answer; what does not was shown as it is stored.
    Ok(read.ok().map(|read| SavedWorkplace { employer: read.employer.or(employer), ..read }))
}

fn save_supervisor(desk: &Desk, argument: SaveSupervisor) -> Result<Saved, Error> {
    let id = desk.write(|w| {
        let team = w.identity()?.office;
        w.get(argument.draft.workplace)?.ok_or(Error::NotFound { kind: Kind::Workplace })?;
        let existing = argument.id.map(|id| w.require(id)).transpose()?;
        let existing = existing.as_ref();
        let saved = desk.context(|context| argument.draft.save(existing, context))?;
        let shown = edited::shown(argument.shown.as_ref(), |shown| {
            desk.context(|context| shown.save(existing, context))
        });
        edited::put(w, team, existing, shown.as_ref(), &saved)?;
        Ok(saved.id)
    })?;
    Ok(id.into())
}
