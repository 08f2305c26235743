//! Whether a recorded visit has been corrected since, when, and by whom: read from its history.

use chrono::{DateTime, Utc};
use fotfaste_domain::{
    Id, Kind,
    introduction::{AdaptationUse, Trial, Visit},
    office::Member,
};
use fotfaste_store::{Reader, history::FieldChange};

use crate::{Desk, Error, names, views::visits::VisitChange};

/// The latest change since the visit was recorded.
pub(super) fn corrected(
    desk: &Desk,
    reader: &Reader<'_>,
    visit: &Visit,
    trials: &[Trial],
    uses: &[AdaptationUse],
) -> Result<Option<VisitChange>, Error> {
    let mut changes = reader.history(Kind::Visit, visit.id.bytes())?;
    let Some(recorded) = recorded_at(&changes) else { return Ok(None) };
    for trial in trials {
        changes.extend(reader.history(Kind::Trial, trial.id.bytes())?);
    }
    for used in uses {
        changes.extend(reader.history(Kind::AdaptationUse, used.id.bytes())?);
    }
    let later = changes.into_iter().filter(|change| change.at > recorded);
    let Some(latest) = later.max_by_key(|change| change.op) else { return Ok(None) };
    let by = author(desk, &latest).map(|by| names::member_name(reader, by)).transpose()?.flatten();
    Ok(Some(VisitChange { at: latest.at, by }))
}

/// A correction leaves the moment of recording alone, so its latest change is the recording.
fn recorded_at(changes: &[FieldChange]) -> Option<DateTime<Utc>> {
    let recorded = changes.iter().filter(|change| change.field == "recorded_at");
    recorded.map(|change| change.at).max()
}

pub(super) fn author(desk: &Desk, change: &FieldChange) -> Option<Id<Member>> {
    if change.device == desk.device() {
        return Some(desk.me());
    }
    let office = desk.sync().engine().office()?;
    office.device(change.device.into()).map(|device| Id::from_bytes(device.user.0))
}
