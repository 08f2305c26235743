//! Visits under way: on disk at every keystroke, on this computer alone, there again after a
//! crash.

use chrono::NaiveDate;
use fotfaste_domain::{
    Id, Kind,
    choice::VisitMode,
    draft::VisitDraft,
    introduction::{Placement, Visit},
    place::Supervisor,
    protected::Audience,
};
use fotfaste_store::{Reader, drafts::Draft};

use super::placements::{adaptations, open_placement, supervisors_at, tasks};
use crate::{
    Desk, Error, Event, Other,
    desk::level_order,
    names, new_id,
    table::Commands,
    views::{
        Done,
        visits::{KeptDraft, OfVisitDraft, SaveVisitDraft, SavedAt, StartVisit, VisitDraftView},
    },
};

/// What a visit's draft is kept under.
pub(super) const VISIT: &str = "visit";

pub(super) fn add(table: Commands) -> Commands {
    table
        .add("start_visit", start_visit)
        .add("get_visit_draft", get_visit_draft)
        .add("save_visit_draft", save_visit_draft)
        .add("discard_visit_draft", discard_visit_draft)
}

fn start_visit(desk: &Desk, argument: StartVisit) -> Result<VisitDraftView, Error> {
    let (placement, _) = open_placement(desk, argument.placement)?;
    let id = desk.write(|w| {
        let under_way = w.drafts()?.into_iter().find(|draft| is_of(draft, placement.id));
        if let Some(draft) = under_way {
            return Ok(Id::from_bytes(draft.id));
        }
        let planned: Option<Visit> = match argument.planned {
            Some(id) => w.get(id)?.filter(|visit: &Visit| visit.placement == placement.id),
            None => None,
        };
        let id = new_id();
        let today = desk.today();
        let day = planned.as_ref().map_or(today, |visit| visit.held_on.min(today));
        let supervisor = names::supervisor_there(w, placement.supervisor, day)?;
        let draft = begun(desk, &placement, planned.as_ref(), supervisor.map(|one| one.id));
        w.save_draft(&kept(desk, id, &draft))?;
        Ok(id)
    })?;
    desk.tell(Event::other(Other::Draft));
    view(desk, id)
}

fn is_of(draft: &Draft, placement: Id<Placement>) -> bool {
    draft.kind == VISIT && draft.about == Some(placement.bytes())
}

/// The page as it is when the visit begins: today, now, at the workplace's supervisor. A planned
/// visit whose day has passed is written up afterwards, with the times it was planned for.
fn begun(
    desk: &Desk,
    placement: &Placement,
    planned: Option<&Visit>,
    supervisor: Option<Id<Supervisor>>,
) -> VisitDraft {
    let now = desk.local(desk.now());
    let past = planned.filter(|visit| visit.held_on < now.date());
    let clock = |time: chrono::NaiveTime| time.format("%H:%M").to_string();
    VisitDraft {
        visit: planned.map(|visit| visit.id),
        held_on: past.map_or(now.date(), |visit| visit.held_on).to_string(),
        starts_at: clock(past.map_or(now.time(), |visit| visit.starts_at)),
        ends_at: past.map(|visit| clock(visit.ends_at)).unwrap_or_default(),
        mode: Some(planned.map_or(VisitMode::SideBySide, |visit| visit.mode)),
        supervisor,
        ..VisitDraft::new(placement.id)
    }
}

/// Those who are there, and whoever the placement or the draft already has: a visit can be written
/// down after its supervisor has ended.
fn supervisors(
    reader: &Reader<'_>,
    placement: &Placement,
    draft: &VisitDraft,
    today: NaiveDate,
) -> Result<Vec<Supervisor>, Error> {
    let mut known = supervisors_at(reader, placement)?;
    known.retain(|one| {
        let has = Some(one.id);
        one.is_there(today) || has == placement.supervisor || has == draft.supervisor
    });
    Ok(known)
}

pub(super) fn kept(desk: &Desk, id: Id<KeptDraft>, draft: &VisitDraft) -> Draft {
    Draft {
        id: id.bytes(),
        kind: VISIT.to_owned(),
        about: Some(draft.placement.bytes()),
        json: serde_json::to_string(draft).expect("a draft is plain data"),
        saved_at: desk.now(),
    }
}

/// A visit's draft, as it is kept and as it reads.
pub(super) fn read_draft(
    reader: &Reader<'_>,
    id: Id<KeptDraft>,
) -> Result<(Draft, VisitDraft), Error> {
    let missing = Error::NotFound { kind: Kind::Visit };
    let kept = reader.draft(id.bytes())?.filter(|draft| draft.kind == VISIT).ok_or(missing)?;
    let draft = serde_json::from_str(&kept.json).map_err(|_| Error::NewerProgram)?;
    Ok((kept, draft))
}

fn get_visit_draft(desk: &Desk, argument: OfVisitDraft) -> Result<VisitDraftView, Error> {
    view(desk, argument.draft_id)
}

fn view(desk: &Desk, id: Id<KeptDraft>) -> Result<VisitDraftView, Error> {
    let (kept, draft) = desk.read(|r| read_draft(r, id))?;
    let (placement, participant) = open_placement(desk, draft.placement)?;
    desk.read(|r| {
        let in_use = adaptations(r, &placement)?.into_iter();
        Ok(VisitDraftView {
            draft_id: id,
            saved_at: kept.saved_at,
            participant: participant.id,
            participant_first_name: participant.display_name(Audience::Visit),
            workplace_name: names::workplace_name(r, placement.workplace)?,
            visit_number: r.visits_done(placement.id)? + 1,
            tasks: tasks(r, &placement)?,
            adaptations: in_use.filter(|adaptation| adaptation.ended_on.is_none()).collect(),
            supervisors: supervisors(r, &placement, &draft, desk.today())?,
            levels: level_order(r)?.levels().to_vec(),
            draft,
        })
    })
}

/// Durable when this returns. Tells nobody: the page that writes it knows already.
fn save_visit_draft(desk: &Desk, argument: SaveVisitDraft) -> Result<SavedAt, Error> {
    let SaveVisitDraft { draft_id, draft } = argument;
    desk.write(|w| {
        let (_, before) = read_draft(w, draft_id)?;
        if before.placement != draft.placement {
            return Err(Error::NotAllowed);
        }
        let kept = kept(desk, draft_id, &draft);
        w.save_draft(&kept)?;
        Ok(SavedAt { saved_at: kept.saved_at })
    })
}

fn discard_visit_draft(desk: &Desk, argument: OfVisitDraft) -> Result<Done, Error> {
    desk.write_aside(Other::Draft, |w| {
        read_draft(w, argument.draft_id)?;
        Ok(w.discard_draft(argument.draft_id.bytes())?)
    })?;
    Ok(Done {})
}
