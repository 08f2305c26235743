//! The register extract (registerutdrag): everything that is held about one participant, as a file to
//! read and as data to take along.
//!
//! Complete by construction: it is made from every row of the case in the change log, whatever its
//! kind, with the values that stand and those that did. Drafts on this computer, and who has the
//! case, are there too.

mod data;
mod paper;
mod values;

use fotfaste_domain::{Id, Kind, case::Participant};
use fotfaste_store::{Reader, drafts::Draft, everything::HeldRow};
use fotfaste_sync::Right;

use crate::{Desk, Error, names};

pub(crate) use data::data;
pub(crate) use paper::{Making, paper};

/// What is held.
pub(crate) struct Held {
    pub(crate) participant: Participant,
    pub(crate) office: String,
    pub(crate) rows: Vec<HeldRow>,
    pub(crate) drafts: Vec<Draft>,
    /// Who has the case, and what they may do; empty when it is on this computer alone.
    pub(crate) members: Vec<(String, Right)>,
}

/// Gathers everything about a participant.
pub(crate) fn gather(
    desk: &Desk,
    reader: &Reader<'_>,
    participant: Participant,
) -> Result<Held, Error> {
    let office = desk.office()?;
    let name = reader.get(office)?.map(|office: fotfaste_domain::office::Office| office.name);
    let mut members = Vec::new();
    for (member, right) in desk.sync().engine().case_members(participant.id) {
        members.push((names::member_name(reader, member)?.unwrap_or_default(), right));
    }
    let rows = reader.everything(participant.id.bytes())?;
    let drafts = drafts_about(reader, &participant, &rows)?;
    Ok(Held { office: name.unwrap_or_default(), rows, drafts, members, participant })
}

/// Half-filled forms about the participant or a row of the case, or that name the participant.
fn drafts_about(
    reader: &Reader<'_>,
    participant: &Participant,
    rows: &[HeldRow],
) -> Result<Vec<Draft>, Error> {
    let name = participant.id.to_string();
    let about = |draft: &Draft| {
        let row = draft.about.is_some_and(|about| rows.iter().any(|row| row.row == about));
        row || draft.about == Some(participant.id.bytes()) || draft.json.contains(&name)
    };
    Ok(reader.drafts()?.into_iter().filter(about).map(without_picture).collect())
}

/// A photo that is half added: its words. A picture is no text to read.
fn without_picture(draft: Draft) -> Draft {
    if !draft.kind.starts_with("photo:") {
        return draft;
    }
    let mut typed: serde_json::Value = serde_json::from_str(&draft.json).unwrap_or_default();
    if let Some(fields) = typed.as_object_mut() {
        fields.remove("picture");
    }
    Draft { json: typed.to_string(), ..draft }
}

/// What an identity is called: a row of the team's register or a colleague.
fn called(reader: &Reader<'_>, id: [u8; 16]) -> Result<Option<String>, Error> {
    if let Some(name) = names::member_name(reader, Id::from_bytes(id))? {
        return Ok(Some(name));
    }
    for kind in [Kind::Supervisor, Kind::Workplace, Kind::Programme, Kind::Employer] {
        if let Some(title) = names::row_title(reader, kind, id)? {
            return Ok(Some(title));
        }
    }
    Ok(None)
}

/// Looks names up while a file is made.
pub(crate) fn names_of<'a>(
    reader: &'a Reader<'a>,
) -> impl Fn([u8; 16]) -> Result<Option<String>, Error> + 'a {
    move |id| called(reader, id)
}
