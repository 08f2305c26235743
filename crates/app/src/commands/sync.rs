//! Synk: state, what waits, history, conflicts.

use chrono::{DateTime, Utc};
use fotfaste_domain::{Id, Kind, Value, case::Participant};
use fotfaste_store::{
    OpId, Reader,
    conflicts::{Conflict, Head},
};
use fotfaste_sync::{Office, Standing};

use super::colleagues::wanted_view;
use crate::{
    Desk, Error, Event, Other, names, narrow,
    table::{Commands, blocking},
    views::{
        Done, NoArgument,
        sync::{
            Choice, ConflictHead, ConflictView, LastSync, PicturesAway, ResolveConflict, SyncPhase,
            SyncRound, SyncState, WaitingItem,
        },
    },
    waiting::{self, waiting},
};

/// Rounds that the history shows.
const ROUNDS_SHOWN: u32 = 100;
/// The field's name for a row that one deleted and another changed.
const DELETED: &str = "deleted";
/// Running text, where keeping both versions makes sense.
const LONG_TEXT: &[&str] = &[
    "own_goal",
    "next_step",
    "needs",
    "reason",
    "purpose",
    "evidence",
    "referral",
    "livelihood",
    "exit_reason",
    "schedule",
    "agreement",
    "stepping_back",
    "what_works",
    "response",
    "cue",
    "how_to_help",
    "note",
    "own_words",
    "supervisor_talk",
    "incident",
    "need",
    "measure",
    "safety",
    "access_physical",
    "access_reception",
    "access_information",
    "access_communication",
    "method_choice",
    "text",
    "target_groups",
];

pub(super) fn add(table: Commands) -> Commands {
    table
        .add("sync_state", sync_state)
        .add("sync_now", sync_now)
        .add("list_waiting", list_waiting)
        .add("sync_history", sync_history)
        .add("list_conflicts", list_conflicts)
        .add("resolve_conflict", resolve_conflict)
}

fn sync_state(desk: &Desk, _: NoArgument) -> Result<SyncState, Error> {
    state_of(desk)
}

/// How sync stands, for every command that answers with it.
pub(super) fn state_of(desk: &Desk) -> Result<SyncState, Error> {
    let standing = desk.sync().engine().standing()?;
    let live = desk.sync().live().clone();
    let (waits, oldest) = how_much_waits(desk, &standing)?;
    let (conflicts, last, contents) = desk.read(|r| {
        let done = r.sync_runs(ROUNDS_SHOWN)?.into_iter().find(|run| run.outcome == "done");
        Ok((r.conflicts()?.len(), done, r.contents_total()?))
    })?;
    let last = last.map(|run| LastSync {
        at: run.finished_at,
        sent: narrow(run.sent),
        received: narrow(run.received),
    });
    let (phase, server) = match standing.clone() {
        Standing::Alone => (SyncPhase::NeverConnected, None),
        Standing::Joining { .. } => (SyncPhase::WaitingForApproval, None),
        Standing::Connected { server } => (live.phase(), Some(server)),
        Standing::Revoked(_) => (SyncPhase::Stopped, None),
    };
    let code = match standing {
        Standing::Revoked(_) => Some(Error::Revoked.code()),
        _ => live.trouble.as_ref().map(Error::code),
    };
    let refused = desk.read(|r| {
        live.refused.iter().map(|wanted| wanted_view(desk, r, wanted)).collect::<Result<_, _>>()
    })?;
    Ok(SyncState {
        phase,
        waiting: narrow(waits as u64),
        oldest_waiting: oldest,
        pictures: PicturesAway {
            on_their_way: narrow(contents.wanted - contents.missing),
            not_there: narrow(contents.missing),
            no_room: narrow(contents.no_room),
        },
        last_sync: live.last.or(last),
        progress: live.progress,
        server,
        conflicts: narrow(conflicts as u64),
        erased: live.erased,
        refused,
        code,
        clock_minutes: match live.trouble {
            Some(Error::ClockSkew { minutes }) => Some(minutes),
            _ => None,
        },
    })
}

/// How many things wait, and since when.
fn how_much_waits(
    desk: &Desk,
    standing: &Standing,
) -> Result<(usize, Option<DateTime<Utc>>), Error> {
    if *standing == Standing::Alone {
        return Ok((0, None));
    }
    desk.read(|r| {
        let total = r.outbox_total()?;
        let nothing = total.ops == 0 && r.contents_total()?.unsent == 0;
        let things = if nothing { 0 } else { waiting::count(r)? };
        Ok((things, total.oldest))
    })
}

/// What waits. An office that works on one computer alone waits for nothing.
pub(super) fn waiting_at(desk: &Desk, standing: &Standing) -> Result<Vec<WaitingItem>, Error> {
    match standing {
        Standing::Alone => Ok(Vec::new()),
        Standing::Joining { .. } | Standing::Connected { .. } => desk.read(waiting),
        Standing::Revoked(_) => Ok(Vec::new()),
    }
}

/// Runs a round and says how it went; being offline is a state, not an error.
async fn sync_now(desk: Desk, _: NoArgument) -> Result<SyncState, Error> {
    let engine = desk.sync().engine().clone();
    let alone = blocking(move || Ok(engine.standing()? == Standing::Alone)).await?;
    if !alone {
        let app = std::sync::Arc::downgrade(&desk.app()?.0);
        // What went wrong is part of the state, unless there is none any more.
        if let Err(Error::Revoked) = desk.sync().round(&app, true).await {
            return Err(Error::Revoked);
        }
    }
    blocking(move || state_of(&desk)).await
}

fn list_waiting(desk: &Desk, _: NoArgument) -> Result<Vec<WaitingItem>, Error> {
    waiting_at(desk, &desk.sync().engine().standing()?)
}

fn sync_history(desk: &Desk, _: NoArgument) -> Result<Vec<SyncRound>, Error> {
    let runs = desk.read(|r| Ok(r.sync_runs(ROUNDS_SHOWN)?))?;
    let round = |run: fotfaste_store::sync_state::SyncRun| SyncRound {
        started_at: run.started_at,
        finished_at: run.finished_at,
        sent: narrow(run.sent),
        received: narrow(run.received),
        outcome: run.outcome,
    };
    Ok(runs.into_iter().map(round).collect())
}

fn list_conflicts(desk: &Desk, _: NoArgument) -> Result<Vec<ConflictView>, Error> {
    let office = desk.sync().engine().office();
    desk.read(|r| {
        let mut views = Vec::new();
        for conflict in r.conflicts()? {
            // What only a newer program knows, a newer program settles.
            if let Some(kind) = Kind::from_table(&conflict.kind) {
                views.push(view(desk, r, office.as_ref(), kind, &conflict)?);
            }
        }
        Ok(views)
    })
}

fn view(
    desk: &Desk,
    reader: &Reader<'_>,
    office: Option<&Office>,
    kind: Kind,
    conflict: &Conflict,
) -> Result<ConflictView, Error> {
    let participant: Option<Participant> = reader.get(Id::from_bytes(conflict.space))?;
    let mut heads = Vec::new();
    for (place, head) in conflict.heads.iter().enumerate() {
        let value = shown(reader, &conflict.field, &head.value)?;
        heads.push(head_view(desk, reader, office, head, value, place == 0)?);
    }
    for (field, head) in &conflict.brought_back_by {
        let value = shown(reader, field, &head.value)?;
        heads.push(head_view(desk, reader, office, head, value, false)?);
    }
    Ok(ConflictView {
        kind,
        row: Id::<()>::from_bytes(conflict.row).to_string(),
        field: conflict.field.clone(),
        about: names::row_title(reader, kind, conflict.row)?,
        participant: participant.as_ref().map(|participant| participant.id),
        participant_name: participant.as_ref().map(names::full_name),
        heads,
        long_text: LONG_TEXT.contains(&conflict.field.as_str()),
    })
}

fn head_view(
    desk: &Desk,
    reader: &Reader<'_>,
    office: Option<&Office>,
    head: &Head,
    value: Option<String>,
    in_force: bool,
) -> Result<ConflictHead, Error> {
    let this_device = head.device == desk.device();
    let author = if this_device {
        Some(desk.me())
    } else {
        let device = office.and_then(|office| office.device(head.device.into()));
        device.map(|device| Id::from_bytes(device.user.0))
    };
    let by = author.map(|author| names::member_name(reader, author)).transpose()?.flatten();
    Ok(ConflictHead {
        op: spelled(&head.op),
        value,
        by,
        at: head.at,
        this_device,
        mine: author == Some(desk.me()),
        in_force,
    })
}

/// The value as the screen shows it: names for identities, everything else as it is stored.
pub(super) fn shown(
    reader: &Reader<'_>,
    field: &str,
    value: &Value,
) -> Result<Option<String>, Error> {
    Ok(match value {
        Value::Null => None,
        Value::Int(number) => Some(number.to_string()),
        Value::Text(text) => Some(text.clone()),
        Value::Blob(bytes) => {
            let Ok(id) = <[u8; 16]>::try_from(bytes.as_slice()) else { return Ok(None) };
            match field {
                "supervisor" => names::supervisor_name(reader, Some(Id::from_bytes(id)))?,
                "workplace" => Some(names::workplace_name(reader, Id::from_bytes(id))?),
                "coach" | "responsible" => names::member_name(reader, Id::from_bytes(id))?,
                _ => None,
            }
        }
    })
}

fn spelled(op: &OpId) -> String {
    format!("{:016x}{}", op.clock.0, Id::<()>::from_bytes(op.device))
}

fn resolve_conflict(desk: &Desk, argument: ResolveConflict) -> Result<Done, Error> {
    let ResolveConflict { kind, row, field, choice } = argument;
    let missing = || Error::NotFound { kind };
    let row: Id<()> = row.parse().map_err(|_| missing())?;
    desk.write(|w| {
        let found = w.conflicts()?.into_iter().find(|conflict| {
            conflict.kind == kind.table() && conflict.row == row.bytes() && conflict.field == field
        });
        let value = chosen(&found.ok_or_else(missing)?, choice).ok_or(Error::TryAgain)?;
        Ok(w.resolve(kind, row.bytes(), &field, value)?)
    })?;
    desk.tell(Event::other(Other::Sync));
    Ok(Done {})
}

/// The value that shall hold; nothing when the choice is of a change that is no longer there.
fn chosen(conflict: &Conflict, choice: Choice) -> Option<Value> {
    match choice {
        Choice::Text { text } => Some(Value::Text(text)),
        Choice::Head { head } => {
            let own = conflict.heads.iter().find(|own| spelled(&own.op) == head);
            let kept = conflict.brought_back_by.iter().any(|(_, other)| spelled(&other.op) == head);
            let keeps = (kept && conflict.field == DELETED).then_some(Value::Int(0));
            own.map(|own| own.value.clone()).or(keeps)
        }
    }
}
