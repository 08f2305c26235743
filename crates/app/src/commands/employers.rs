//! Employers: the register, who keeps the contact, and the contact log.

use chrono::NaiveDate;
use fotfaste_domain::{
    Check, Field, Id, Kind, ProblemCode,
    employers::{CONTACT_WARNING_DAYS, EmployerContact, recent_contact},
    office::Office,
    place::{Employer, Workplace},
};
use fotfaste_store::{Reader, queries};

use super::{office_card, openings::openings_view};
use crate::{
    Desk, Error, edited, names,
    naming::{ask_about_names, workplaces_of},
    table::Commands,
    views::{
        Done, NoArgument, One, Saved,
        employers::{
            ArchiveEmployer, CompleteContactStep, ContactRule, ContactWarning, DueStep,
            EmployerContactView, EmployerRow, EmployerView, EmployerWorkplace, ListEmployers,
            RemoveEmployerContact, SaveContactRule, SaveEmployer, SaveEmployerContact,
        },
    },
};

/// More days than anybody would wait.
const MOST_WARNING_DAYS: u32 = 365;

pub(super) fn add(table: Commands) -> Commands {
    table
        .add("list_employers", list_employers)
        .add("get_employer", get_employer)
        .add("save_employer", save_employer)
        .add("archive_employer", archive_employer)
        .add("save_employer_contact", save_contact)
        .add("remove_employer_contact", remove_contact)
        .add("complete_contact_step", complete_step)
        .add("list_due_steps", list_due_steps)
        .add("get_contact_rule", get_rule)
        .add("save_contact_rule", save_rule)
}

fn list_employers(desk: &Desk, argument: ListEmployers) -> Result<Vec<EmployerRow>, Error> {
    let lines = desk.read(|r| Ok(r.employers(argument.search.as_deref())?))?;
    let row = |line: queries::EmployerLine| EmployerRow {
        id: line.id,
        name: line.name,
        branch: line.branch,
        responsible: line.responsible,
        responsible_name: line.responsible_name,
        workplaces: line.workplaces,
        openings: line.openings,
        last_contact_on: line.last_contact_on,
        next_step_on: line.next_step_on,
        archived: line.archived,
    };
    Ok(lines.into_iter().map(row).collect())
}

fn get_employer(desk: &Desk, argument: One<Employer>) -> Result<EmployerView, Error> {
    let today = desk.today();
    desk.read(|r| {
        let employer = r.require(argument.id)?;
        let responsible = match employer.responsible {
            Some(id) => names::member_name(r, id)?,
            None => None,
        };
        let contacts = contacts_with(r, employer.id)?;
        let view = |contact: EmployerContact| contact_view(r, contact, today);
        Ok(EmployerView {
            responsible,
            mine: employer.responsible == Some(desk.me()),
            warning: warning(desk, r, &contacts)?,
            workplaces: workplaces(r, employer.id)?,
            contacts: contacts.into_iter().rev().map(view).collect::<Result<_, _>>()?,
            openings: openings_view(r, r.openings_with(employer.id)?)?,
            employer,
        })
    })
}

/// Contacts with an employer, the earliest first.
fn contacts_with(
    reader: &Reader<'_>,
    employer: Id<Employer>,
) -> Result<Vec<EmployerContact>, Error> {
    let of = [("employer", employer.to_value())];
    Ok(reader.find(&of, &["held_on"])?.readable)
}

fn contact_view(
    reader: &Reader<'_>,
    contact: EmployerContact,
    today: NaiveDate,
) -> Result<EmployerContactView, Error> {
    let workplace = match contact.workplace {
        Some(id) => Some(names::workplace_name(reader, id)?).filter(|name| !name.is_empty()),
        None => None,
    };
    let by = names::member_name(reader, contact.by)?.unwrap_or_default();
    Ok(EmployerContactView { due: contact.is_due(today), by, workplace, contact })
}

fn warning(
    desk: &Desk,
    reader: &Reader<'_>,
    contacts: &[EmployerContact],
) -> Result<Option<ContactWarning>, Error> {
    let days = warning_days(reader)?;
    let Some(contact) = recent_contact(contacts, desk.me(), desk.today(), days) else {
        return Ok(None);
    };
    let by = names::member_name(reader, contact.by)?;
    Ok((days > 0).then_some(ContactWarning { by, on: contact.held_on }))
}

/// The warning for an employer, where there is one.
pub(super) fn warning_for(
    desk: &Desk,
    reader: &Reader<'_>,
    employer: Option<Id<Employer>>,
) -> Result<Option<ContactWarning>, Error> {
    match employer {
        Some(employer) => warning(desk, reader, &contacts_with(reader, employer)?),
        None => Ok(None),
    }
}

fn workplaces(
    reader: &Reader<'_>,
    employer: Id<Employer>,
) -> Result<Vec<EmployerWorkplace>, Error> {
    let of = [("employer", Some(employer).to_value())];
    let row = |workplace: Workplace| EmployerWorkplace {
        id: workplace.id,
        name: workplace.name,
        town: workplace.town,
        archived: workplace.archived_on.is_some(),
    };
    let mut rows: Vec<_> = reader.find::<Workplace>(&of, &["name"])?.into_iter().map(row).collect();
    rows.sort_by_key(|workplace| workplace.archived);
    Ok(rows)
}

fn save_employer(desk: &Desk, argument: SaveEmployer) -> Result<Saved, Error> {
    let draft = argument.draft;
    let id = desk.write(|w| {
        let existing: Option<Employer> = argument.id.map(|id| w.require(id)).transpose()?;
        let saved = desk.context(|context| draft.save(existing.as_ref(), context))?;
        number_is_free(w, &saved)?;
        ask_about_names(w, &workplaces_of(w, saved.id)?, &draft.texts(), draft.names_nobody)?;
        let shown = edited::shown(argument.shown.as_ref(), |shown| {
            desk.context(|context| shown.save(existing.as_ref(), context))
        });
        let team = w.identity()?.office;
        edited::put(w, team, existing.as_ref(), shown.as_ref(), &saved)?;
        Ok(saved.id)
    })?;
    Ok(id.into())
}

/// Two employers with one number are one: the second is a slip of the hand.
pub(super) fn number_is_free(reader: &Reader<'_>, employer: &Employer) -> Result<(), Error> {
    if employer.organisation_number.is_empty() {
        return Ok(());
    }
    let of = [("organisation_number", employer.organisation_number.to_value())];
    let others = reader.find::<Employer>(&of, &[])?;
    if others.iter().all(|other| other.id == employer.id) {
        return Ok(());
    }
    Err(Error::problem("organisationNumber", ProblemCode::OrganisationNumberTaken))
}

fn archive_employer(desk: &Desk, argument: ArchiveEmployer) -> Result<Done, Error> {
    let today = desk.today();
    desk.write(|w| {
        let employer = w.require(argument.id)?;
        let archived_on = argument.archived.then_some(employer.archived_on.unwrap_or(today));
        Ok(w.put(w.identity()?.office, &Employer { archived_on, ..employer })?)
    })?;
    Ok(Done {})
}

fn save_contact(desk: &Desk, argument: SaveEmployerContact) -> Result<Saved, Error> {
    let draft = argument.draft;
    let id = desk.write(|w| {
        w.require(draft.employer)?;
        let existing: Option<EmployerContact> = argument.id.map(|id| w.require(id)).transpose()?;
        if existing.as_ref().is_some_and(|existing| existing.employer != draft.employer) {
            return Err(Error::NotFound { kind: Kind::EmployerContact });
        }
        if let Some(workplace) = draft.workplace
            && w.require(workplace)?.employer != Some(draft.employer)
        {
            return Err(Error::NotFound { kind: Kind::Workplace });
        }
        let saved = desk.context(|context| draft.save(existing.as_ref(), context))?;
        let at = workplaces_of(w, draft.employer)?;
        ask_about_names(w, &at, &draft.texts(), draft.names_nobody)?;
        let shown = edited::shown(argument.shown.as_ref(), |shown| {
            desk.context(|context| shown.save(existing.as_ref(), context))
        });
        let team = w.identity()?.office;
        edited::put(w, team, existing.as_ref(), shown.as_ref(), &saved)?;
        Ok(saved.id)
    })?;
    Ok(id.into())
}

fn remove_contact(desk: &Desk, argument: RemoveEmployerContact) -> Result<Done, Error> {
    desk.write(|w| match argument.removed {
        true => Ok(w.delete(argument.id)?),
        false => Ok(w.restore(argument.id)?),
    })?;
    Ok(Done {})
}

fn complete_step(desk: &Desk, argument: CompleteContactStep) -> Result<Done, Error> {
    let done_on = argument.done.then(|| desk.today());
    desk.write(|w| {
        let contact: EmployerContact = w.require(argument.id)?;
        Ok(w.put(w.identity()?.office, &contact.with_step_done(done_on))?)
    })?;
    Ok(Done {})
}

fn list_due_steps(desk: &Desk, _: NoArgument) -> Result<Vec<DueStep>, Error> {
    let today = desk.today();
    let steps = desk.read(|r| Ok(r.due_steps(desk.me(), today)?))?;
    let row = |step: queries::DueStep| DueStep {
        contact: step.contact,
        employer: step.employer,
        employer_name: step.employer_name,
        step: step.step,
        days_late: u32::try_from((today - step.due_on).num_days()).unwrap_or(0),
        due_on: step.due_on,
    };
    Ok(steps.into_iter().map(row).collect())
}

fn warning_days(reader: &Reader<'_>) -> Result<u32, Error> {
    let office = Id::from_bytes(reader.identity()?.office);
    let chosen = reader.get::<Office>(office)?.and_then(|office| office.contact_warning_days);
    Ok(chosen.unwrap_or(CONTACT_WARNING_DAYS))
}

fn get_rule(desk: &Desk, _: NoArgument) -> Result<ContactRule, Error> {
    desk.read(|r| Ok(ContactRule { days: warning_days(r)? }))
}

fn save_rule(desk: &Desk, argument: SaveContactRule) -> Result<ContactRule, Error> {
    if !office_card::may_change(desk) {
        return Err(Error::NotAllowed);
    }
    let mut check = Check::new();
    let days = check.number("days", &argument.days, MOST_WARNING_DAYS);
    let days = check.finish(|| Some(days))?;
    let id = desk.office()?;
    desk.write(|w| {
        let office = w.require(id)?;
        Ok(w.put(id.bytes(), &Office { contact_warning_days: days, ..office })?)
    })?;
    get_rule(desk, NoArgument {})
}
