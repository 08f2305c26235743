//! A case that its person has been taken out of: the office's log says so, and at the next sync it
//! leaves this device. What they had written there and nobody else has is kept aside until they have
//! looked at it.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use fotfaste_domain::{Id, Kind, Scope, Value, case::Participant, office::Member};
use fotfaste_protocol::{SpaceId, UserId, office::Office};
use fotfaste_store::{Store, Writer, leave::Unsent};
use serde::{Deserialize, Serialize};

use crate::{Engine, Error, erase::case_number, identity::Identity, local, transport::Transport};

/// What the names of what is kept aside begin like.
const ASIDE: &str = "left ";

/// A case that has left this device.
#[derive(Clone, Debug, PartialEq)]
pub struct LeftCase {
    /// The case.
    pub participant: Id<Participant>,
    /// What it is called without naming anybody; empty when its participant never came here.
    pub case_number: String,
    /// Who ended the access; perhaps the person themselves.
    pub by: Id<Member>,
    /// When, in minutes since 1970.
    pub at_minute: i64,
    /// Whether it was shared until then from the beginning.
    pub time_over: bool,
    /// What was written here and never acknowledged by the server.
    pub changes: Vec<LeftChange>,
    /// Forms that were half filled.
    pub drafts: Vec<LeftDraft>,
}

/// A change that never left this device.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LeftChange {
    /// The row's kind: its table's name.
    pub kind: String,
    /// The row.
    pub row: [u8; 16],
    /// The field.
    pub field: String,
    /// What was written.
    pub value: Value,
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
}

impl LeftChange {
    /// When it was written.
    #[must_use]
    pub fn at(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.at_ms).unwrap_or_default()
    }
}

/// A form that was half filled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftDraft {
    /// What it was to become: `visit`, `note`.
    pub kind: String,
    /// What had been typed.
    pub json: String,
    /// When it was saved, in milliseconds since 1970.
    pub at_ms: i64,
}

/// As it is kept.
#[derive(Default, Serialize, Deserialize)]
struct Kept {
    case_number: String,
    by: [u8; 16],
    at_minute: i64,
    time_over: bool,
    changes: Vec<LeftChange>,
    drafts: Vec<LeftDraft>,
}

impl<T: Transport> Engine<T> {
    /// The cases that have left this device and that nobody has looked at since.
    ///
    /// # Errors
    /// The store's.
    pub fn left_cases(&self) -> Result<Vec<LeftCase>, Error> {
        self.0.store.read(|reader| {
            let mut left = Vec::new();
            for name in reader.secret_names(ASIDE)? {
                let id = name.strip_prefix(ASIDE).and_then(|id| id.parse().ok());
                let participant = id.ok_or(Error::Batch)?;
                let Some(bytes) = reader.secret(&name)? else { continue };
                let Kept { case_number, by, at_minute, time_over, changes, drafts } = read(&bytes)?;
                left.push(LeftCase {
                    participant,
                    case_number,
                    by: Id::from_bytes(by),
                    at_minute,
                    time_over,
                    changes,
                    drafts,
                });
            }
            Ok(left)
        })
    }

    /// The person has looked: what was kept aside of the case goes too.
    ///
    /// # Errors
    /// The store's.
    pub fn forget_left(&self, participant: Id<Participant>) -> Result<(), Error> {
        self.0.write(|writer| Ok(writer.remove_secret(&name(participant))?))?;
        self.0.store.truncate_log()?;
        Ok(())
    }
}

/// What has left this device.
#[derive(Default)]
pub(crate) struct Gone {
    /// The case numbers of those that somebody else has ended.
    pub(crate) cases: Vec<String>,
    pub(crate) kinds: BTreeSet<Kind>,
}

/// Lets the cases go that the office's log says this user may not read any more. Asked at every
/// sync, so that a program that was killed in between goes on where it stopped.
pub(crate) fn follow(
    store: &Store,
    office: &Office,
    me: &Identity,
    minute: i64,
) -> Result<Gone, Error> {
    let held = store.read::<_, Error>(|reader| Ok(reader.spaces()?))?;
    let cases = held.iter().filter(|space| space.kind == Scope::Case);
    let ended = cases
        .filter_map(|space| Some((space.id, end(office, SpaceId(space.id), (me.user, minute))?)));
    let ended: Vec<_> = ended.collect();
    if ended.is_empty() {
        return Ok(Gone::default());
    }
    let mut cases = Vec::new();
    let written = store.write::<_, Error>(|writer| {
        for (space, end) in &ended {
            let number = case_number(writer, *space)?;
            let_go(writer, *space, &number, end, me.user)?;
            cases.extend((end.by != me.user).then_some(number));
        }
        Ok(())
    })?;
    store.truncate_log()?;
    Ok(Gone { cases, kinds: written.kinds })
}

/// The end of this user's access.
struct End {
    by: UserId,
    at_minute: i64,
    time_over: bool,
}

/// How a user's access to a case was ended; none as long as they have it, or nobody but them knows
/// of it.
fn end(office: &Office, space: SpaceId, (user, minute): (UserId, i64)) -> Option<End> {
    let known = office.space(space).filter(|known| known.erased.is_none())?;
    if let Some(left) = known.left.get(&user) {
        return Some(End { by: left.by, at_minute: left.at_minute, time_over: false });
    }
    let until = known.until.get(&user).filter(|until| until.minute <= minute)?;
    Some(End { by: until.by, at_minute: until.minute, time_over: true })
}

fn let_go(
    writer: &mut Writer<'_>,
    space: [u8; 16],
    case_number: &str,
    end: &End,
    me: UserId,
) -> Result<(), Error> {
    local::forget(writer, |intent| intent.space() == Some(SpaceId(space)))?;
    let unsent = writer.let_case_go(space)?;
    let nothing = unsent.changes.is_empty() && unsent.drafts.is_empty();
    if end.by == me && nothing {
        return Ok(());
    }
    let name = name(Id::from_bytes(space));
    let mut kept: Kept = match writer.secret(&name)? {
        Some(bytes) => read(&bytes)?,
        None => Kept::default(),
    };
    kept.case_number = case_number.to_owned();
    (kept.by, kept.at_minute, kept.time_over) = (end.by.0, end.at_minute, end.time_over);
    add(&mut kept, unsent);
    let bytes = postcard::to_stdvec(&kept).map_err(|_| Error::Batch)?;
    Ok(writer.save_secret(&name, &bytes)?)
}

fn add(kept: &mut Kept, unsent: Unsent) {
    kept.changes.extend(unsent.changes.into_iter().map(|one| LeftChange {
        kind: one.kind,
        row: one.row,
        field: one.field,
        value: one.value,
        at_ms: one.at.timestamp_millis(),
    }));
    kept.drafts.extend(unsent.drafts.into_iter().map(|one| LeftDraft {
        kind: one.kind,
        json: one.json,
        at_ms: one.saved_at.timestamp_millis(),
    }));
}

fn name(participant: Id<Participant>) -> String {
    format!("{ASIDE}{participant}")
}

fn read(bytes: &[u8]) -> Result<Kept, Error> {
    postcard::from_bytes(bytes).map_err(|_| Error::Batch)
}
