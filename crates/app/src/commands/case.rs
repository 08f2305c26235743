//! Inside a case: notes, access log, consents, follow-ups.

use fotfaste_domain::{
    Id, Kind,
    case::{Access, Consent, FollowUp, Participant},
    draft::FollowUpDraft,
};

use crate::{
    Desk, Error, edited, names, programmes,
    table::Commands,
    views::{
        Done, Saved,
        case::{AccessRow, SaveConsent, SaveFollowUp, WithdrawConsent, WriteNote},
        participants::OfParticipant,
    },
};

/// Lines of the access log that are shown.
const LINES_SHOWN: u32 = 1_000;

pub(super) fn add(table: Commands) -> Commands {
    table
        .add("write_note", write_note)
        .add("list_access", list_access)
        .add("save_consent", save_consent)
        .add("withdraw_consent", withdraw_consent)
        .add("save_follow_up", save_follow_up)
}

fn write_note(desk: &Desk, argument: WriteNote) -> Result<Saved, Error> {
    let participant = argument.draft.participant;
    desk.open_record(participant)?;
    let note = desk.context(|context| argument.draft.write(context))?;
    desk.write(|w| {
        if let Some(original) = note.corrects {
            same_case(w, Kind::JournalNote, original.bytes(), participant)?;
        }
        Ok(w.put(participant.bytes(), &note)?)
    })?;
    Ok(note.id.into())
}

/// What a row points at must lie in the same case: nothing may lead from one person to another.
pub(super) fn same_case(
    reader: &fotfaste_store::Reader<'_>,
    kind: Kind,
    row: [u8; 16],
    participant: Id<Participant>,
) -> Result<(), Error> {
    match reader.space_of(kind, row)? {
        Some(space) if space == participant.bytes() => Ok(()),
        Some(_) | None => Err(Error::NotFound { kind }),
    }
}

fn list_access(desk: &Desk, argument: OfParticipant) -> Result<Vec<AccessRow>, Error> {
    let participant = desk.open_record(argument.participant)?;
    let this = data_encoding::HEXLOWER.encode(&desk.device());
    desk.read(|r| {
        let lines = r.accesses(participant.id, LINES_SHOWN)?;
        let row = |line: Access| {
            Ok(AccessRow {
                at: line.at,
                member: line.member,
                name: names::member_name(r, line.member)?.unwrap_or_default(),
                action: line.action,
                this_device: line.device == this,
            })
        };
        lines.into_iter().map(row).collect()
    })
}

fn save_consent(desk: &Desk, argument: SaveConsent) -> Result<Saved, Error> {
    let participant = argument.draft.participant;
    desk.open_record(participant)?;
    let id = desk.write(|w| {
        let existing = argument.id.map(|id| w.require(id)).transpose()?;
        if let Some(existing) = &existing {
            same_case(w, Kind::Consent, existing.id.bytes(), participant)?;
        }
        if let Some(placement) = argument.draft.placement {
            same_case(w, Kind::Placement, placement.bytes(), participant)?;
        }
        let existing = existing.as_ref();
        let consent = desk.context(|context| argument.draft.save(existing, context))?;
        let shown = edited::shown(argument.shown.as_ref(), |shown| {
            desk.context(|context| shown.save(existing, context))
        });
        edited::put(w, participant.bytes(), existing, shown.as_ref(), &consent)?;
        Ok(consent.id)
    })?;
    Ok(id.into())
}

fn withdraw_consent(desk: &Desk, argument: WithdrawConsent) -> Result<Done, Error> {
    let consent: Consent = desk.read(|r| Ok(r.require(argument.id)?))?;
    desk.open_record(consent.participant)?;
    desk.write(|w| {
        let consent = w.require(argument.id)?;
        let withdrawn = desk.context(|context| consent.withdraw(&argument.on, context))?;
        Ok(w.put(consent.participant.bytes(), &withdrawn)?)
    })?;
    Ok(Done {})
}

fn save_follow_up(desk: &Desk, argument: SaveFollowUp) -> Result<Saved, Error> {
    let participant = argument.draft.participant;
    desk.open_record(participant)?;
    let id = desk.write(|w| {
        let existing: Option<FollowUp> = argument.id.map(|id| w.require(id)).transpose()?;
        if let Some(existing) = &existing {
            same_case(w, Kind::FollowUp, existing.id.bytes(), participant)?;
        }
        let existing = existing.as_ref();
        let read = |draft: &FollowUpDraft| {
            let draft = with_stored_title(draft, existing);
            desk.context(|context| draft.save(existing, context))
        };
        let saved = read(&argument.draft)?;
        let shown = edited::shown(argument.shown.as_ref(), read);
        edited::put(w, participant.bytes(), existing, shown.as_ref(), &saved)?;
        Ok(saved.id)
    })?;
    Ok(id.into())
}

/// The form shows the schedule's words in its reader's language; they are nobody's title.
fn with_stored_title(draft: &FollowUpDraft, existing: Option<&FollowUp>) -> FollowUpDraft {
    let after_days = existing.and_then(|existing| existing.after_days);
    FollowUpDraft { title: programmes::stored_title(&draft.title, after_days), ..draft.clone() }
}
