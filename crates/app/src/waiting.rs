//! What waits to be sent, as a person thinks of it: a visit with its trials is one thing, and the
//! access log is one line.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use fotfaste_domain::{
    Id, Kind, Scope,
    introduction::{AdaptationUse, Step, Trial},
    planning::Skill,
    templates::TemplateStep,
};
use fotfaste_store::{
    Reader,
    sync_state::{OutboxRow, OutboxSpace},
};

use crate::{Error, names, narrow, views::sync::WaitingItem};

/// Everything that waits, the newest first.
pub(crate) fn waiting(reader: &Reader<'_>) -> Result<Vec<WaitingItem>, Error> {
    let mut items = Vec::new();
    for space in reader.outbox()? {
        items.extend(waiting_in(reader, &space)?);
    }
    for photo in photos_alone(reader)? {
        items.push(photo_item(reader, photo)?);
    }
    items.sort_by_key(|item| Reverse(item.saved_at));
    Ok(fold_access_log(items))
}

/// How many things [`waiting`] would list, without looking up what they are called.
pub(crate) fn count(reader: &Reader<'_>) -> Result<usize, Error> {
    let (mut things, mut log) = (BTreeSet::new(), false);
    for space in reader.outbox()? {
        for row in &space.rows {
            match Kind::from_table(&row.kind) {
                Some(Kind::Access) => log = true,
                Some(kind) => {
                    let (kind, id) = whole(reader, kind, row.row)?;
                    things.insert((space.space, kind, id));
                }
                None => {}
            }
        }
    }
    for photo in photos_alone(reader)? {
        things.insert(photo);
    }
    Ok(things.len() + usize::from(log))
}

/// A row by its space, its kind and its identity.
type Thing = ([u8; 16], Kind, [u8; 16]);

/// Photos whose words are sent and whose pictures are not.
fn photos_alone(reader: &Reader<'_>) -> Result<BTreeSet<Thing>, Error> {
    let mut alone = BTreeSet::new();
    for content in reader.contents_to_send()? {
        let Some(kind) = Kind::from_table(&content.kind) else { continue };
        alone.insert((content.space, kind, content.row));
    }
    if alone.is_empty() {
        return Ok(alone);
    }
    for space in reader.outbox()? {
        let waits = |(in_space, kind, photo): &Thing| {
            let is_it = |row: &OutboxRow| row.row == *photo && row.kind == kind.table();
            *in_space == space.space && space.rows.iter().any(is_it)
        };
        alone.retain(|photo| !waits(photo));
    }
    Ok(alone)
}

fn photo_item(reader: &Reader<'_>, (space, kind, row): Thing) -> Result<WaitingItem, Error> {
    let case = Id::from_bytes(space);
    let participant = reader.get::<fotfaste_domain::case::Participant>(case)?;
    let protected = participant.as_ref().is_some_and(names::is_protected);
    let title = names::row_title(reader, kind, row)?;
    let written = reader.history(kind, row)?.into_iter().map(|change| change.at).min();
    Ok(WaitingItem {
        kind: Some(kind),
        row: Id::<()>::from_bytes(row).to_string(),
        participant: Some(case),
        participant_name: participant.as_ref().map(names::full_name),
        title: title.filter(|_| !protected),
        saved_at: written.unwrap_or_default(),
        fields: 0,
    })
}

fn waiting_in(reader: &Reader<'_>, space: &OutboxSpace) -> Result<Vec<WaitingItem>, Error> {
    let case = (space.kind == Scope::Case).then_some(space.space);
    let participant = match case {
        Some(case) => reader.get::<fotfaste_domain::case::Participant>(Id::from_bytes(case))?,
        None => None,
    };
    let mut items: BTreeMap<(String, [u8; 16]), WaitingItem> = BTreeMap::new();
    for row in &space.rows {
        let fields = narrow(row.ops);
        let Some(kind) = Kind::from_table(&row.kind) else { continue };
        let (kind, id) = whole(reader, kind, row.row)?;
        let item = items.entry((kind.table().to_owned(), id)).or_insert(WaitingItem {
            kind: Some(kind),
            row: Id::<()>::from_bytes(id).to_string(),
            participant: case.map(Id::from_bytes),
            participant_name: participant.as_ref().map(names::full_name),
            title: None,
            saved_at: row.saved_at,
            fields: 0,
        });
        item.fields += fields;
        item.saved_at = item.saved_at.max(row.saved_at);
    }
    let protected = participant.as_ref().is_some_and(names::is_protected);
    for ((table, id), item) in &mut items {
        if let Some(kind) = Kind::from_table(table)
            && !protected
        {
            item.title = names::row_title(reader, kind, *id)?;
        }
    }
    Ok(items.into_values().collect())
}

/// What a row is a part of, in a person's eyes.
fn whole(reader: &Reader<'_>, kind: Kind, row: [u8; 16]) -> Result<(Kind, [u8; 16]), Error> {
    let part = |whole: Option<(Kind, [u8; 16])>| whole.unwrap_or((kind, row));
    Ok(match kind {
        Kind::Trial => {
            let trial: Option<Trial> = reader.get(Id::from_bytes(row))?;
            part(trial.map(|trial| (Kind::Visit, trial.visit.bytes())))
        }
        Kind::AdaptationUse => {
            let usage: Option<AdaptationUse> = reader.get(Id::from_bytes(row))?;
            part(usage.map(|usage| (Kind::Visit, usage.visit.bytes())))
        }
        Kind::Step => {
            let step: Option<Step> = reader.get(Id::from_bytes(row))?;
            part(step.map(|step| (Kind::Task, step.task.bytes())))
        }
        Kind::Skill => {
            let skill: Option<Skill> = reader.get(Id::from_bytes(row))?;
            part(skill.map(|skill| (Kind::VocationalProfile, skill.profile.bytes())))
        }
        Kind::TemplateStep => {
            let step: Option<TemplateStep> = reader.get(Id::from_bytes(row))?;
            part(step.map(|step| (Kind::TaskTemplate, step.template.bytes())))
        }
        Kind::Enrolment | Kind::PhaseChange => {
            let case = reader.space_of(kind, row)?;
            part(case.map(|case| (Kind::Participant, case)))
        }
        Kind::Office
        | Kind::Member
        | Kind::Programme
        | Kind::Employer
        | Kind::Workplace
        | Kind::Supervisor
        | Kind::EmployerContact
        | Kind::Opening
        | Kind::TaskTemplate
        | Kind::HandoverItem
        | Kind::Participant
        | Kind::Consent
        | Kind::FollowUp
        | Kind::JournalNote
        | Kind::Access
        | Kind::Placement
        | Kind::Task
        | Kind::Photo
        | Kind::Visit
        | Kind::SupportNote
        | Kind::Adaptation
        | Kind::SheetPrint
        | Kind::VocationalProfile
        | Kind::Validation
        | Kind::Plan
        | Kind::Goal
        | Kind::PlanStep
        | Kind::SelfRating
        | Kind::SavedFilter
        | Kind::LogReview
        | Kind::RetentionHold => (kind, row),
    })
}

/// The lines of the access log as one; `fields` counts them.
fn fold_access_log(items: Vec<WaitingItem>) -> Vec<WaitingItem> {
    let (log, mut rest): (Vec<_>, Vec<_>) =
        items.into_iter().partition(|item| item.kind == Some(Kind::Access));
    let lines = narrow(log.len());
    if let Some(newest) = log.into_iter().next() {
        rest.push(WaitingItem {
            participant: None,
            participant_name: None,
            title: None,
            fields: lines,
            ..newest
        });
    }
    rest
}
