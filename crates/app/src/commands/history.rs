//! The history of any row: who changed which field, when, from what to what. Reading a case's row
//! opens the record, so it is logged like the page it belongs to.

use chrono::{DateTime, Utc};
use fotfaste_domain::{
    ColumnType, FieldSpec, Id, Kind, Scope, Value,
    introduction::{AdaptationUse, Trial},
    office::Programme,
    photo::Photo,
};
use fotfaste_store::{Reader, history::FieldChange};

use super::corrections::author;
use crate::{
    Desk, Error, names,
    table::Commands,
    views::history::{HistoryAct, HistoryEntry, HistoryField, ListHistory},
    words::Words,
};

/// What a row cannot be read without, but tells a person nothing.
const NOT_SHOWN: &[&str] = &[
    "participant",
    "visit",
    "step",
    "task",
    "template",
    "adaptation",
    "position",
    "level_order",
    "recorded_at",
    "introduction_weeks",
    "after_days",
    "width",
    "height",
];
const DELETED: &str = "deleted";

pub(super) fn add(table: Commands) -> Commands {
    table.add("list_history", list_history)
}

fn list_history(desk: &Desk, argument: ListHistory) -> Result<Vec<HistoryEntry>, Error> {
    let ListHistory { kind, row } = argument;
    let missing = Error::NotFound { kind };
    let row: Id<()> = row.parse().map_err(|_| Error::NotFound { kind })?;
    let space = desk.read(|r| Ok(r.space_of(kind, row.bytes())?))?.ok_or(missing)?;
    if kind.scope() == Scope::Case {
        desk.open_record(Id::from_bytes(space))?;
    }
    desk.read(|r| {
        let mut entries = saves(desk, r, kind, row.bytes(), None)?;
        let written: Vec<_> = begun(&r.history(kind, row.bytes())?).collect();
        for (kind, part) in parts(r, kind, row.bytes())? {
            let title = part_title(desk, r, kind, part)?;
            let mut saves = saves(desk, r, kind, part, Some(title))?;
            // What was written with the whole is read on its page.
            saves.retain(|save| kind == Kind::Photo || !is_one_of(save, &written));
            entries.append(&mut saves);
        }
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.at));
        Ok(entries)
    })
}

/// When the row was written for the first time, and when a visit was recorded.
fn begun(changes: &[FieldChange]) -> impl Iterator<Item = DateTime<Utc>> {
    let first = changes.iter().map(|change| change.at).min();
    let recorded = changes.iter().filter(|change| change.field == "recorded_at");
    first.into_iter().chain(recorded.map(|change| change.at))
}

fn is_one_of(save: &HistoryEntry, moments: &[DateTime<Utc>]) -> bool {
    save.what == HistoryAct::Made && moments.contains(&save.at)
}

/// The rows that are parts of this one, deleted ones too.
fn parts(reader: &Reader<'_>, kind: Kind, row: [u8; 16]) -> Result<Vec<(Kind, [u8; 16])>, Error> {
    let of: &[(Kind, &str)] = match kind {
        Kind::Visit => &[(Kind::Trial, "visit"), (Kind::AdaptationUse, "visit")],
        Kind::Task => &[(Kind::Step, "task")],
        Kind::TaskTemplate => &[(Kind::TemplateStep, "template")],
        _ => &[],
    };
    let mut parts = Vec::new();
    for (part, field) in of {
        let rows = reader.ever_in(*part, field, row)?;
        parts.extend(rows.into_iter().map(|row| (*part, row)));
    }
    // A task's steps have photos.
    for (_, step) in parts.clone().iter().filter(|(part, _)| *part == Kind::Step) {
        let photos = reader.ever_in(Kind::Photo, "step", *step)?;
        parts.extend(photos.into_iter().map(|photo| (Kind::Photo, photo)));
    }
    Ok(parts)
}

fn part_title(
    desk: &Desk,
    reader: &Reader<'_>,
    kind: Kind,
    row: [u8; 16],
) -> Result<String, Error> {
    let whole = match kind {
        Kind::Trial => {
            let trial: Option<Trial> = reader.get(Id::from_bytes(row))?;
            trial.map(|trial| (Kind::Step, trial.step.bytes()))
        }
        Kind::AdaptationUse => {
            let used: Option<AdaptationUse> = reader.get(Id::from_bytes(row))?;
            used.map(|used| (Kind::Adaptation, used.adaptation.bytes()))
        }
        Kind::Photo => {
            let photo: Option<Photo> = reader.get(Id::from_bytes(row))?;
            let step = photo.map(|photo| names::row_title(reader, Kind::Step, photo.step.bytes()));
            let words = Words::of(desk.language());
            return Ok(match step.transpose()?.flatten() {
                Some(step) => words.say("history-photo-of", &[("step", &step)]),
                None => words.word("sync-kind-photo"),
            });
        }
        _ => Some((kind, row)),
    };
    let title = match whole {
        Some((kind, row)) => names::row_title(reader, kind, row)?,
        None => None,
    };
    Ok(title.unwrap_or_else(|| Words::of(desk.language()).word("recorded-step-gone")))
}

/// The saves of one row, oldest first.
fn saves(
    desk: &Desk,
    reader: &Reader<'_>,
    kind: Kind,
    row: [u8; 16],
    part: Option<String>,
) -> Result<Vec<HistoryEntry>, Error> {
    let mut changes = reader.history(kind, row)?;
    changes.reverse();
    let mut entries = Vec::new();
    let mut start = 0;
    while let Some(first) = changes.get(start) {
        let later = changes[start..].iter();
        let count =
            later.take_while(|next| (next.device, next.at) == (first.device, first.at)).count();
        let save = &changes[start..start + count];
        let by = author(desk, first).map(|by| names::member_name(reader, by)).transpose()?;
        entries.push(HistoryEntry {
            at: first.at,
            by: by.flatten(),
            this_device: first.device == desk.device(),
            what: act(save, start == 0),
            kind,
            part: part.clone(),
            fields: fields(desk, reader, kind, &changes, save)?,
        });
        start += count;
    }
    // A save of what is not shown alone tells nobody anything.
    entries.retain(|one| one.what != HistoryAct::Changed || !one.fields.is_empty());
    Ok(entries)
}

fn act(save: &[FieldChange], is_first: bool) -> HistoryAct {
    let deleted = save.iter().rev().find(|change| change.field == DELETED);
    match deleted.map(|change| &change.value) {
        Some(Value::Int(1)) => HistoryAct::Deleted,
        _ if is_first => HistoryAct::Made,
        Some(_) => HistoryAct::Restored,
        None => HistoryAct::Changed,
    }
}

/// The fields of a save in the kind's order, each once: from the first value to the last.
fn fields(
    desk: &Desk,
    reader: &Reader<'_>,
    kind: Kind,
    all: &[FieldChange],
    save: &[FieldChange],
) -> Result<Vec<HistoryField>, Error> {
    let mut fields = Vec::new();
    for spec in kind.fields().iter().filter(|spec| is_shown(spec)) {
        let mut changes = save.iter().filter(|change| change.field == spec.name);
        let Some(first) = changes.next() else { continue };
        let last = changes.next_back().unwrap_or(first);
        let say = |value: Option<&Value>| said(desk, reader, spec.name, value);
        let (before, after) = (say(seen_before(all, first))?, say(Some(&last.value))?);
        let lost = was_lost(all, last);
        if before != after || lost {
            fields.push(HistoryField { field: spec.name.to_owned(), before, after, lost });
        }
    }
    Ok(fields)
}

fn is_shown(spec: &FieldSpec) -> bool {
    spec.column.ty != ColumnType::Content && !NOT_SHOWN.contains(&spec.name)
}

/// What the author of a change saw in the field: their own latest, or what the change overwrites.
fn seen_before<'a>(all: &'a [FieldChange], change: &FieldChange) -> Option<&'a Value> {
    let earlier = all.iter().filter(|other| other.field == change.field && other.op < change.op);
    let seen = earlier
        .filter(|other| other.device == change.device || change.overwrites.contains(&other.op));
    seen.max_by_key(|other| other.op).map(|other| &other.value)
}

/// Whether something else, written at the same time, holds instead: it won, or was chosen.
fn was_lost(all: &[FieldChange], change: &FieldChange) -> bool {
    let same = || all.iter().filter(|other| other.field == change.field);
    if change.stands {
        let winner = same().filter(|other| other.stands).max_by_key(|other| other.op);
        return winner.is_some_and(|winner| winner.value != change.value);
    }
    let chosen = same().find(|other| other.overwrites.contains(&change.op));
    chosen.is_some_and(|chosen| {
        let others = same().filter(|other| chosen.overwrites.contains(&other.op));
        let disagreed = others.filter(|other| other.value != change.value).count() > 0;
        disagreed && chosen.value != change.value
    })
}

/// A value as the screen shows it: names for identities, everything else as it is stored.
fn said(
    desk: &Desk,
    reader: &Reader<'_>,
    field: &str,
    value: Option<&Value>,
) -> Result<Option<String>, Error> {
    Ok(match value {
        None | Some(Value::Null) => None,
        Some(Value::Int(number)) => Some(number.to_string()),
        Some(Value::Text(text)) => (!text.is_empty()).then(|| text.clone()),
        Some(Value::Blob(bytes)) => {
            let name = match <[u8; 16]>::try_from(bytes.as_slice()) {
                Ok(id) => named(reader, field, id)?.filter(|name| !name.is_empty()),
                Err(_) => None,
            };
            Some(name.unwrap_or_else(|| Words::of(desk.language()).word("history-unknown")))
        }
    })
}

fn named(reader: &Reader<'_>, field: &str, id: [u8; 16]) -> Result<Option<String>, Error> {
    Ok(match field {
        "supervisor" | "successor" => names::supervisor_name(reader, Some(Id::from_bytes(id)))?,
        "workplace" => Some(names::workplace_name(reader, Id::from_bytes(id))?),
        "employer" => Some(names::employer_name(reader, Id::from_bytes(id))?),
        "coach" | "responsible" | "by" | "author" | "member" | "done_by" | "added_by" => {
            names::member_name(reader, Id::from_bytes(id))?
        }
        "programme" => {
            let programme: Option<Programme> = reader.get(Id::from_bytes(id))?;
            programme.map(|programme| programme.name)
        }
        "placement" => names::row_title(reader, Kind::Placement, id)?,
        "goal" => names::row_title(reader, Kind::Goal, id)?,
        _ => None,
    })
}
