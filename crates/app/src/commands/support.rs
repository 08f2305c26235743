//! Supervisor support as a thread of its own: what stands now, the checklist for handing over, and
//! whom to talk with today.

use chrono::NaiveDate;
use fotfaste_domain::{
    Field, Id,
    handover::HandoverItem,
    introduction::{Placement, SupportNote},
    support_thread::thread,
};
use fotfaste_store::Reader;

use super::placements::open_placement;
use crate::{
    Desk, Error, edited, names,
    table::Commands,
    views::{
        Done, NoArgument, One, Saved,
        introduction::OfPlacement,
        support::{
            DueContact, HandoverItemView, RemoveHandoverItem, SaveHandoverItem, SupportThread,
            TickHandoverItem,
        },
    },
    words::Words,
};

/// The lines a checklist begins with; their words are `handover-default-<number>`.
const DEFAULTS: u32 = 8;

pub(super) fn add(table: Commands) -> Commands {
    table
        .add("get_support", get_support)
        .add("start_handover", start_handover)
        .add("save_handover_item", save_item)
        .add("tick_handover_item", tick_item)
        .add("remove_handover_item", remove_item)
        .add("list_due_contacts", list_due_contacts)
}

/// Every note of a placement, as written.
pub(crate) fn notes_of(
    reader: &Reader<'_>,
    placement: &Placement,
) -> Result<Vec<SupportNote>, Error> {
    let of = [("placement", placement.id.to_value())];
    let case = placement.participant.bytes();
    Ok(reader.find_in::<SupportNote>(case, &of, &["written_at"])?.readable)
}

fn items_of(reader: &Reader<'_>, placement: &Placement) -> Result<Vec<HandoverItem>, Error> {
    let of = [("placement", placement.id.to_value())];
    let case = placement.participant.bytes();
    Ok(reader.find_in::<HandoverItem>(case, &of, &["position"])?.readable)
}

fn get_support(desk: &Desk, argument: One<Placement>) -> Result<SupportThread, Error> {
    let (placement, _) = open_placement(desk, argument.id)?;
    desk.read(|r| {
        let notes = notes_of(r, &placement)?;
        let now = thread(&notes);
        let ids = |notes: &[&SupportNote]| notes.iter().rev().map(|note| note.id).collect();
        let item = |item: HandoverItem| {
            let by = match item.done_by {
                Some(by) => names::member_name(r, by)?,
                None => None,
            };
            Ok(HandoverItemView { item, by })
        };
        Ok(SupportThread {
            open_questions: ids(&now.open_questions),
            agreements: ids(&now.agreements),
            handles_now: now.handles_now.map(|note| note.id),
            next_contact_on: now.next_contact_on,
            handover: items_of(r, &placement)?
                .into_iter()
                .map(item)
                .collect::<Result<_, Error>>()?,
        })
    })
}

/// Fills an empty checklist with the usual lines, in the language of the screen.
fn start_handover(desk: &Desk, argument: OfPlacement) -> Result<Done, Error> {
    let (placement, _) = open_placement(desk, argument.placement)?;
    let words = Words::of(desk.language());
    desk.write(|w| {
        if !items_of(w, &placement)?.is_empty() {
            return Ok(());
        }
        for position in 0..DEFAULTS {
            let item = HandoverItem {
                id: crate::new_id(),
                placement: placement.id,
                position,
                text: words.word(&format!("handover-default-{}", position + 1)),
                done_on: None,
                done_by: None,
            };
            w.put(placement.participant.bytes(), &item)?;
        }
        Ok(())
    })?;
    Ok(Done {})
}

fn save_item(desk: &Desk, argument: SaveHandoverItem) -> Result<Saved, Error> {
    let (placement, _) = open_placement(desk, argument.draft.placement)?;
    let id = desk.write(|w| {
        let items = items_of(w, &placement)?;
        let existing = match argument.id {
            Some(id) => Some(own_item(&items, id)?),
            None => None,
        };
        let position = items.last().map_or(0, |last| last.position + 1);
        let saved = desk.context(|context| argument.draft.save(existing, position, context))?;
        let shown = edited::shown(argument.shown.as_ref(), |shown| {
            desk.context(|context| shown.save(existing, position, context))
        });
        let case = placement.participant.bytes();
        edited::put(w, case, existing, shown.as_ref(), &saved)?;
        Ok(saved.id)
    })?;
    Ok(id.into())
}

fn own_item(items: &[HandoverItem], id: Id<HandoverItem>) -> Result<&HandoverItem, Error> {
    let found = items.iter().find(|item| item.id == id);
    found.ok_or(Error::NotFound { kind: fotfaste_domain::Kind::HandoverItem })
}

fn tick_item(desk: &Desk, argument: TickHandoverItem) -> Result<Done, Error> {
    let item: HandoverItem = desk.read(|r| Ok(r.require(argument.id)?))?;
    let (placement, _) = open_placement(desk, item.placement)?;
    let by = argument.done.then(|| (desk.me(), desk.today()));
    desk.write(|w| {
        let item: HandoverItem = w.require(argument.id)?;
        Ok(w.put(placement.participant.bytes(), &item.ticked(by))?)
    })?;
    Ok(Done {})
}

fn remove_item(desk: &Desk, argument: RemoveHandoverItem) -> Result<Done, Error> {
    let (placement, _) = open_placement(desk, argument.placement)?;
    desk.write(|w| {
        super::case::same_case(
            w,
            fotfaste_domain::Kind::HandoverItem,
            argument.id.bytes(),
            placement.participant,
        )?;
        match argument.removed {
            true => Ok(w.delete(argument.id)?),
            false => Ok(w.restore(argument.id)?),
        }
    })?;
    Ok(Done {})
}

/// Supervisors to talk with: the next contact's day has come. Lists only, nothing is opened; a
/// protected person's workplace and supervisor stay out.
fn list_due_contacts(desk: &Desk, _: NoArgument) -> Result<Vec<DueContact>, Error> {
    let today = desk.today();
    desk.read(|r| {
        let mut due = Vec::new();
        for line in r.perhaps_due_contacts(today)? {
            let placement: Placement = r.require(line.placement)?;
            let notes = notes_of(r, &placement)?;
            let Some(on) = thread(&notes).next_contact_on.filter(|day| *day <= today) else {
                continue;
            };
            let open = !line.who.protected;
            let supervisor = placement.supervisor.filter(|_| open);
            due.push(DueContact {
                placement: placement.id,
                participant: placement.participant,
                name: name(&line.who),
                workplace: line.who.workplace.clone(),
                supervisor: names::supervisor_name(r, supervisor)?,
                due_on: on,
                days_late: days(on, today),
            });
        }
        due.sort_by_key(|contact| contact.due_on);
        Ok(due)
    })
}

fn name(who: &fotfaste_store::queries::Who) -> String {
    let name = format!("{} {}", who.first_name, who.last_name).trim().to_owned();
    if name.is_empty() { who.case_number.clone() } else { name }
}

fn days(from: NaiveDate, to: NaiveDate) -> u32 {
    u32::try_from((to - from).num_days()).unwrap_or(0)
}
