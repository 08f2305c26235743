//! Taking back what a command wrote, whichever it was: as new changes, so that it is sent and the
//! history shows it. What somebody has changed since is left as it is.

use std::collections::BTreeSet;

use fotfaste_domain::{
    Field, Id, Kind, Scope,
    case::{Enrolment, Participant, PhaseChange},
    office::Office,
    place::Employer,
};
use fotfaste_store::{Reader, Writer, undo::RowChange};

use super::{employers::number_is_free, participants::free_case_number};
use crate::{
    Desk, Error, Event, Other, new_id,
    table::Commands,
    undo::Written,
    views::undo::{UndoChange, Undone},
    words::Words,
};

pub(super) fn add(table: Commands) -> Commands {
    table.add("undo_change", undo_change)
}

fn undo_change(desk: &Desk, argument: UndoChange) -> Result<Undone, Error> {
    let written = desk.ways().get(argument.token).cloned().ok_or(Error::NothingToUndo)?;
    for participant in desk.read(|r| cases_of(r, &written))? {
        desk.open_record(participant)?;
    }
    let in_part = desk.write(|w| {
        let in_part = take_back(w, &written)?;
        written.changed().try_for_each(|row| follow(desk, w, row))?;
        written.drafts.iter().try_for_each(|draft| w.save_draft(draft))?;
        Ok(in_part)
    })?;
    desk.ways().spend(argument.token);
    desk.receipt().forget();
    tell(desk, &written)?;
    let (drafts, notes) = (!written.drafts.is_empty(), written.noted().is_some());
    Ok(Undone { in_part, visit_under_way: drafts, note_stays: notes })
}

/// The cases it is about that are still here.
fn cases_of(reader: &Reader<'_>, written: &Written) -> Result<BTreeSet<Id<Participant>>, Error> {
    let mut cases = BTreeSet::new();
    for row in written.changed().filter(|row| row.kind.scope() == Scope::Case) {
        if let Some(space) = reader.space_of(row.kind, row.row)?
            && let Some(participant) = reader.get(Id::<Participant>::from_bytes(space))?
        {
            cases.insert(participant.id);
        }
    }
    Ok(cases)
}

/// Whether only a part of it could be taken back. Rows that were made or deleted belong together
/// with all that was written with them: of those, either everything is taken back or nothing.
fn take_back(writer: &mut Writer<'_>, written: &Written) -> Result<bool, Error> {
    let together: Vec<_> = written.rows.iter().map(|row| (row.kind, row.row)).collect();
    let (mut restored, mut refused, mut whole) = (0, 0, false);
    for row in written.changed().rev() {
        if row.made && writer.is_referred_to(row.kind, row.row, &together)? {
            return Err(Error::ChangedSince);
        }
        let taken = writer.take_back(row)?;
        restored += taken.restored;
        refused += taken.refused;
        whole |= row.is_whole();
    }
    let nothing = restored == 0 && written.drafts.is_empty();
    if refused > 0 && (whole || nothing) { Err(Error::ChangedSince) } else { Ok(refused > 0) }
}

/// What follows from a row that is as it was: a move between phases is in the history of phases,
/// and a number that means one thing still does.
fn follow(desk: &Desk, writer: &mut Writer<'_>, change: &RowChange) -> Result<(), Error> {
    match change.kind {
        Kind::Enrolment if change.changes("phase") => {
            let enrolment: Option<Enrolment> = writer.get(Id::from_bytes(change.row))?;
            enrolment.map_or(Ok(()), |enrolment| moved_back(desk, writer, &enrolment))
        }
        Kind::Participant => {
            let id: Id<Participant> = Id::from_bytes(change.row);
            let Some(one) = writer.get(id)? else { return Ok(()) };
            let same = [("case_number", one.case_number.to_value())];
            let known = writer.find::<Participant>(&same, &[])?;
            free_case_number(&known, &one).map_err(|_| Error::ChangedSince)
        }
        Kind::Employer => {
            let employer: Option<Employer> = writer.get(Id::from_bytes(change.row))?;
            let is_free = employer.map_or(Ok(()), |employer| number_is_free(writer, &employer));
            is_free.map_err(|_| Error::ChangedSince)
        }
        _ => Ok(()),
    }
}

fn moved_back(desk: &Desk, writer: &mut Writer<'_>, enrolment: &Enrolment) -> Result<(), Error> {
    let change = PhaseChange {
        id: new_id(),
        enrolment: enrolment.id,
        phase: enrolment.phase,
        since: enrolment.phase_since,
        by: desk.me(),
        reason: Words::of(desk.language()).word("phase-undone"),
    };
    Ok(writer.put(enrolment.participant.bytes(), &change)?)
}

/// Tells whatever is not a row.
fn tell(desk: &Desk, written: &Written) -> Result<(), Error> {
    if !written.drafts.is_empty() {
        desk.tell(Event::other(Other::Draft));
    }
    if written.changed().any(|row| row.kind == Kind::Office) {
        let id: Id<Office> = desk.office()?;
        if let Some(office) = desk.read(|r| Ok(r.get(id)?))? {
            desk.app()?.remember_office(&office.name)?;
        }
    }
    Ok(())
}
