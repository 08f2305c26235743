//! Programmes: the office's own, and enrolments in them with what came of them.

use fotfaste_domain::{
    Id, Kind,
    case::Enrolment,
    draft::ProgrammeDraft,
    office::Programme,
    programme::{AF_SIUS, MUNICIPAL},
};
use fotfaste_store::Writer;

use super::case::same_case;
use crate::{
    Desk, Error, edited, programmes,
    table::Commands,
    views::{
        Done, NoArgument, Saved,
        programmes::{ProgrammeView, SaveEnrolment, SaveOutcome, SaveProgramme},
    },
};

pub(super) fn add(table: Commands) -> Commands {
    table
        .add("list_programmes", list_programmes)
        .add("save_programme", save_programme)
        .add("save_enrolment", save_enrolment)
        .add("save_exit_outcome", save_exit_outcome)
        .add("save_later_outcome", save_later_outcome)
}

fn list_programmes(desk: &Desk, _: NoArgument) -> Result<Vec<ProgrammeView>, Error> {
    let known = desk.read(programmes::of_office)?;
    Ok(known.into_iter().map(view).collect())
}

fn view(programme: Programme) -> ProgrammeView {
    ProgrammeView {
        id: programme.id,
        name: programme.name.clone(),
        retired: programme.retired,
        built_in: [AF_SIUS, MUNICIPAL].contains(&programme.id),
        target_groups: programme.target_groups().map(str::to_owned).collect(),
        draft: ProgrammeDraft::from(&programme),
    }
}

fn save_programme(desk: &Desk, argument: SaveProgramme) -> Result<Saved, Error> {
    let team = desk.office()?.bytes();
    let id = desk.write(|w| {
        let known = programmes::of_office(w)?;
        let missing = Error::NotFound { kind: Kind::Programme };
        let existing = match argument.id {
            Some(id) => Some(known.iter().find(|one| one.id == id).ok_or(missing)?),
            None => None,
        };
        let saved = desk.context(|context| argument.draft.save(existing, &known, context))?;
        let shown = edited::shown(argument.shown.as_ref(), |shown| {
            desk.context(|context| shown.save(existing, &known, context))
        });
        // A built-in one that was never written is known all the same.
        let written: Option<Programme> = w.get(saved.id)?;
        edited::put(w, team, written.as_ref(), shown.as_ref(), &saved)?;
        Ok(saved.id)
    })?;
    Ok(id.into())
}

fn save_enrolment(desk: &Desk, argument: SaveEnrolment) -> Result<Done, Error> {
    let SaveEnrolment { id, draft, shown } = argument;
    change(desk, id, &draft, shown.as_ref(), |draft, writer, existing| {
        let known = programmes::of_office(writer)?;
        Ok(desk.context(|context| draft.change(existing, &known, context))?)
    })
}

fn save_exit_outcome(desk: &Desk, argument: SaveOutcome) -> Result<Done, Error> {
    let SaveOutcome { draft, shown } = argument;
    change(desk, draft.enrolment, &draft, shown.as_ref(), |draft, _, existing| {
        Ok(draft.at_exit(existing)?)
    })
}

fn save_later_outcome(desk: &Desk, argument: SaveOutcome) -> Result<Done, Error> {
    let SaveOutcome { draft, shown } = argument;
    change(desk, draft.enrolment, &draft, shown.as_ref(), |draft, _, existing| {
        Ok(desk.context(|context| draft.later(existing, context))?)
    })
}

fn change<D>(
    desk: &Desk,
    id: Id<Enrolment>,
    draft: &D,
    shown: Option<&D>,
    how: impl Fn(&D, &Writer<'_>, &Enrolment) -> Result<Enrolment, Error>,
) -> Result<Done, Error> {
    let existing = desk.read(|r| Ok(r.require(id)?))?;
    desk.open_record(existing.participant)?;
    desk.write(|w| {
        same_case(w, Kind::Enrolment, id.bytes(), existing.participant)?;
        let existing = w.require(id)?;
        let changed = how(draft, w, &existing)?;
        // What was stored once and cannot be read any more counts as not told.
        let shown = shown.and_then(|shown| how(shown, w, &existing).ok());
        let case = existing.participant.bytes();
        edited::put(w, case, Some(&existing), shown.as_ref(), &changed)
    })?;
    Ok(Done {})
}
