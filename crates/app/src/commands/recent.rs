//! What was opened lately on this computer, for the palette. A protected person is never among it.

use fotfaste_domain::{
    Id, Kind,
    case::Participant,
    place::{Employer, Workplace},
};
use fotfaste_store::{Reader, queries::Hit};

use super::lists::show;
use crate::{
    Desk, Error,
    table::Commands,
    views::{
        Done, NoArgument,
        search::{NoteOpened, OpenedKind, SearchHit},
    },
};

/// The setting that holds them: kind and identity of each, the latest first.
const SETTING: &str = "recent";
const KEPT: usize = 8;

pub(super) fn add(table: Commands) -> Commands {
    table.add("note_opened", note_opened).add("list_recent", list_recent)
}

fn note_opened(desk: &Desk, argument: NoteOpened) -> Result<Done, Error> {
    let Ok(id) = argument.id.parse::<Id<()>>() else { return Ok(Done {}) };
    let opened = (argument.kind, id.to_string());
    let kept = desk.read(|r| {
        let known = is_open(r, argument.kind, id.bytes())?;
        Ok(known.then(|| kept(r)).transpose()?.filter(|kept| kept.first() != Some(&opened)))
    })?;
    if let Some(mut list) = kept {
        list.retain(|one| *one != opened);
        list.insert(0, opened);
        list.truncate(KEPT);
        let text = serde_json::to_string(&list).unwrap_or_default();
        desk.write(|w| Ok(w.save_setting(SETTING, &text)?))?;
    }
    Ok(Done {})
}

/// Whether there is such a row, and it may be seen in a list.
fn is_open(reader: &Reader<'_>, kind: OpenedKind, id: [u8; 16]) -> Result<bool, Error> {
    Ok(match kind {
        OpenedKind::Participant => reader
            .get::<Participant>(Id::from_bytes(id))?
            .is_some_and(|participant| !participant.is_protected()),
        OpenedKind::Workplace => reader.get::<Workplace>(Id::from_bytes(id))?.is_some(),
        OpenedKind::Employer => reader.get::<Employer>(Id::from_bytes(id))?.is_some(),
    })
}

/// What is kept; what cannot be read is forgotten.
fn kept(reader: &Reader<'_>) -> Result<Vec<(OpenedKind, String)>, Error> {
    let text = reader.setting(SETTING)?.unwrap_or_default();
    Ok(serde_json::from_str(&text).unwrap_or_default())
}

fn list_recent(desk: &Desk, _: NoArgument) -> Result<Vec<SearchHit>, Error> {
    let today = desk.today();
    desk.read(|r| {
        let mut shown = Vec::new();
        for (kind, id) in kept(r)? {
            let Ok(id) = id.parse::<Id<()>>() else { continue };
            // A person may have become protected since.
            if is_open(r, kind, id.bytes())? {
                shown.extend(show(r, &hit(kind, id.bytes()), today)?);
            }
        }
        Ok(shown)
    })
}

fn hit(kind: OpenedKind, row: [u8; 16]) -> Hit {
    let (kind, participant) = match kind {
        OpenedKind::Participant => (Kind::Participant, Some(Id::from_bytes(row))),
        OpenedKind::Workplace => (Kind::Workplace, None),
        OpenedKind::Employer => (Kind::Employer, None),
    };
    Hit { kind, row, participant, by_name: true }
}
