//! Any other form half filled in, and the list of everything under way. Local only, never sent.

use fotfaste_domain::{Id, case::Participant, draft::VisitDraft, introduction::Placement};
use fotfaste_store::{Reader, drafts::Draft};

use super::visit_drafts::VISIT;
use crate::{
    Desk, Error, Event, Other, names, new_id,
    table::Commands,
    views::{
        Done, NoArgument, One, Saved,
        visits::{DraftRow, DraftView, GetDraft, KeptDraft, SaveDraft},
    },
};

pub(super) fn add(table: Commands) -> Commands {
    table
        .add("save_draft", save_draft)
        .add("get_draft", get_draft)
        .add("discard_draft", discard_draft)
        .add("list_drafts", list_drafts)
}

fn save_draft(desk: &Desk, argument: SaveDraft) -> Result<Saved, Error> {
    if argument.kind == VISIT {
        // A visit's draft has its own commands, which know what a visit is.
        return Err(Error::NotAllowed);
    }
    let about = about(argument.about.as_deref())?;
    let (id, new) = desk.write(|w| {
        let same = |draft: &Draft| draft.kind == argument.kind && draft.about == about;
        let known = w.drafts()?.into_iter().find(same).map(|draft| Id::from_bytes(draft.id));
        let id: Id<KeptDraft> = argument.id.or(known).unwrap_or_else(new_id);
        let json = argument.json.to_string();
        let (kind, saved_at) = (argument.kind.clone(), desk.now());
        w.save_draft(&Draft { id: id.bytes(), kind, about, json, saved_at })?;
        Ok((id, known.is_none()))
    })?;
    if new {
        desk.tell(Event::other(Other::Draft));
    }
    Ok(id.into())
}

fn about(text: Option<&str>) -> Result<Option<[u8; 16]>, Error> {
    let Some(text) = text else { return Ok(None) };
    let id: Id<()> = text
        .parse()
        .map_err(|_| Error::BadArgument { detail: "about is an identity".to_owned() })?;
    Ok(Some(id.bytes()))
}

fn get_draft(desk: &Desk, argument: GetDraft) -> Result<Option<DraftView>, Error> {
    let about = about(argument.about.as_deref())?;
    let drafts = desk.read(|r| Ok(r.drafts()?))?;
    let found =
        drafts.into_iter().find(|draft| draft.kind == argument.kind && draft.about == about);
    let view = |draft: Draft| {
        Ok(DraftView {
            id: Id::from_bytes(draft.id),
            kind: draft.kind,
            json: serde_json::from_str(&draft.json).map_err(|_| Error::NewerProgram)?,
            saved_at: draft.saved_at,
        })
    };
    found.map(view).transpose()
}

fn discard_draft(desk: &Desk, argument: One<KeptDraft>) -> Result<Done, Error> {
    desk.write_aside(Other::Draft, |w| Ok(w.discard_draft(argument.id.bytes())?))?;
    Ok(Done {})
}

fn list_drafts(desk: &Desk, _: NoArgument) -> Result<Vec<DraftRow>, Error> {
    desk.read(drafts)
}

/// Everything under way, the latest first.
pub(super) fn drafts(reader: &Reader<'_>) -> Result<Vec<DraftRow>, Error> {
    reader.drafts()?.iter().map(|draft| row(reader, draft)).collect()
}

fn row(reader: &Reader<'_>, draft: &Draft) -> Result<DraftRow, Error> {
    let (participant, workplace) = match placement_of(reader, draft)? {
        Some(placement) => {
            let person: Option<Participant> = reader.get(placement.participant)?;
            let open = person.as_ref().is_some_and(|person| !names::is_protected(person));
            let workplace = names::workplace_name(reader, placement.workplace)?;
            (person, Some(workplace).filter(|_| open))
        }
        None => (person_of(reader, draft)?, None),
    };
    Ok(DraftRow {
        draft_id: Id::from_bytes(draft.id),
        kind: draft.kind.clone(),
        about: draft.about.map(|about| Id::<()>::from_bytes(about).to_string()),
        participant: participant.as_ref().map(names::first_name),
        workplace,
        saved_at: draft.saved_at,
    })
}

fn placement_of(reader: &Reader<'_>, draft: &Draft) -> Result<Option<Placement>, Error> {
    if draft.kind != VISIT {
        return Ok(None);
    }
    let Ok(visit) = serde_json::from_str::<VisitDraft>(&draft.json) else { return Ok(None) };
    Ok(reader.get(visit.placement)?)
}

fn person_of(reader: &Reader<'_>, draft: &Draft) -> Result<Option<Participant>, Error> {
    match draft.about {
        Some(about) => Ok(reader.get(Id::from_bytes(about))?),
        None => Ok(None),
    }
}
