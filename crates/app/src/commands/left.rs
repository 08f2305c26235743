//! Cases that have left this computer: what happened, what of them was kept aside, and letting it go.

use std::{fs, path::Path};

use chrono::{DateTime, Utc};
use data_encoding::BASE64;
use fotfaste_domain::{Id, Kind, Value, case::Participant};
use fotfaste_store::Reader;
use fotfaste_sync::{LeftCase, LeftChange, LeftDraft};

use super::{office::minute, sync::shown};
use crate::{
    Desk, Error, Event, Other, names, narrow,
    table::Commands,
    views::{
        Done, NoArgument,
        left::{LeftCaseView, LeftChangeView, LeftDraftView, LeftLine, SaveLeft, SavedLeft},
        participants::OfParticipant,
    },
};

pub(super) fn add(table: Commands) -> Commands {
    table.add("left_cases", left_cases).add("save_left", save_left).add("forget_left", forget_left)
}

/// The cases that have left and that nobody has looked at since, the latest first.
fn left_cases(desk: &Desk, _: NoArgument) -> Result<Vec<LeftCaseView>, Error> {
    let mut left = desk.sync().engine().left_cases()?;
    left.sort_by_key(|case| std::cmp::Reverse(case.at_minute));
    desk.read(|r| left.iter().map(|case| view(desk, r, case)).collect())
}

fn view(desk: &Desk, reader: &Reader<'_>, case: &LeftCase) -> Result<LeftCaseView, Error> {
    let here: Option<Participant> = reader.get(case.participant)?;
    let named = here.filter(|person| !person.is_protected());
    let (openings, written): (Vec<&LeftChange>, Vec<&LeftChange>) =
        case.changes.iter().partition(|change| change.kind == Kind::Access.table());
    let mut rows: Vec<[u8; 16]> = openings.iter().map(|change| change.row).collect();
    rows.sort_unstable();
    rows.dedup();
    let mut changes = Vec::new();
    for change in written {
        changes.extend(change_view(reader, change)?);
    }
    Ok(LeftCaseView {
        participant: case.participant,
        case_number: case.case_number.clone(),
        name: named.as_ref().map(names::full_name),
        at: minute(case.at_minute),
        by: names::member_name(reader, case.by)?,
        me: case.by == desk.me(),
        time_over: case.time_over,
        changes,
        drafts: case.drafts.iter().map(draft_view).collect(),
        openings: narrow(rows.len()),
    })
}

/// Nothing for what says nothing to a person: an identity, the bytes of a photo.
fn change_view(reader: &Reader<'_>, change: &LeftChange) -> Result<Option<LeftChangeView>, Error> {
    let value = shown(reader, &change.field, &change.value)?;
    if value.is_none() && change.value != Value::Null {
        return Ok(None);
    }
    Ok(Some(LeftChangeView {
        kind: Kind::from_table(&change.kind),
        row: Id::<()>::from_bytes(change.row).to_string(),
        field: change.field.clone(),
        value,
        at: change.at(),
    }))
}

fn draft_view(draft: &LeftDraft) -> LeftDraftView {
    let mut lines = Vec::new();
    if let Ok(typed) = serde_json::from_str(&draft.json) {
        gather("", &typed, &mut lines);
    }
    LeftDraftView {
        kind: draft.kind.clone(),
        at: DateTime::<Utc>::from_timestamp_millis(draft.at_ms).unwrap_or_default(),
        lines,
    }
}

/// What a person typed, wherever in the form it stands; identities say nothing.
fn gather(field: &str, value: &serde_json::Value, lines: &mut Vec<LeftLine>) {
    match value {
        serde_json::Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| gather(&snake(name), value, lines));
        }
        serde_json::Value::Array(all) => all.iter().for_each(|value| gather(field, value, lines)),
        serde_json::Value::String(text) => {
            let says = !text.trim().is_empty() && text.parse::<Id<()>>().is_err();
            lines.extend(says.then(|| LeftLine { field: field.to_owned(), value: text.clone() }));
        }
        serde_json::Value::Number(number) => {
            lines.push(LeftLine { field: field.to_owned(), value: number.to_string() });
        }
        serde_json::Value::Bool(_) | serde_json::Value::Null => {}
    }
}

/// `supervisorTalk` as `supervisor_talk`.
fn snake(camel: &str) -> String {
    let mut name = String::with_capacity(camel.len() + 4);
    for letter in camel.chars() {
        if letter.is_ascii_uppercase() {
            name.push('_');
        }
        name.push(letter.to_ascii_lowercase());
    }
    name
}

/// Writes what was kept aside to a file, in the words the screen has for it.
fn save_left(desk: &Desk, argument: SaveLeft) -> Result<SavedLeft, Error> {
    let SaveLeft { participant, text, path } = argument;
    kept(desk, participant)?;
    let content = match path {
        Some(path) => {
            fs::write(Path::new(&path), text)?;
            None
        }
        None => Some(BASE64.encode(text.as_bytes())),
    };
    Ok(SavedLeft { content })
}

/// The person has looked at it: what was kept aside goes too.
fn forget_left(desk: &Desk, argument: OfParticipant) -> Result<Done, Error> {
    kept(desk, argument.participant)?;
    desk.sync().engine().forget_left(argument.participant)?;
    desk.tell(Event::other(Other::Sync));
    Ok(Done {})
}

/// That something of the case is kept aside.
fn kept(desk: &Desk, participant: Id<Participant>) -> Result<(), Error> {
    let left = desk.sync().engine().left_cases()?;
    let known = left.iter().any(|case| case.participant == participant);
    if known { Ok(()) } else { Err(Error::NotFound { kind: Kind::Participant }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_half_filled_form_what_was_typed_is_left_and_no_identity() {
        let json = r#"{ "placement": "0192a3b4c5d67e8f90123456789abcde", "minutes": 45, "sure": true,
            "supervisorTalk": "Ringer på tisdag", "empty": " ", "trials": [{ "note": "disken" }] }"#;
        let draft = LeftDraft { kind: "visit".into(), json: json.into(), at_ms: 0 };
        let mut lines = draft_view(&draft).lines;
        lines.sort_by(|a, b| a.field.cmp(&b.field));
        let lines: Vec<_> = lines.iter().map(|it| (it.field.as_str(), it.value.as_str())).collect();
        let typed =
            [("minutes", "45"), ("note", "disken"), ("supervisor_talk", "Ringer på tisdag")];
        assert_eq!(lines, typed);
    }
}
