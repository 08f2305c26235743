//! Spaces as they begin on this computer, connected or not.

use fotfaste_domain::{Id, Scope, case::Participant};
use fotfaste_protocol::{OfficeId, SpaceId, certificate::SpaceKind};
use fotfaste_store::{Reader, Store, Writer, sync_state::SpaceRecord};
use fotfaste_vault::Key;

use crate::{Error, identity::Identity, intent::Intent};

/// Makes a new store ready for work without a server: keys, the team space and the personal one.
///
/// # Errors
/// The store's.
pub fn found(store: &Store) -> Result<(), Error> {
    let written = store.write(|writer| {
        let who = writer.identity()?;
        Identity::create(writer)?;
        open_space(writer, who.office, SpaceKind::Team)?;
        open_space(writer, who.user, SpaceKind::Personal)
    });
    written.map(|written| written.value)
}

/// Opens the case space of a new participant, inside the caller's transaction.
///
/// # Errors
/// The store's.
pub fn open_case(writer: &mut Writer, participant: Id<Participant>) -> Result<(), Error> {
    open_space(writer, participant.bytes(), SpaceKind::Case)
}

pub(crate) fn open_space(writer: &mut Writer, id: [u8; 16], kind: SpaceKind) -> Result<(), Error> {
    writer.add_space(&SpaceRecord { id, kind: scope(kind) })?;
    writer.save_epoch_key(id, 0, Key::generate().as_bytes())?;
    want(writer, &Intent::CreateSpace { space: SpaceId(id), kind })
}

/// What is wanted, oldest first.
pub(crate) fn intents(reader: &Reader<'_>) -> Result<Vec<(i64, Intent)>, Error> {
    let read = |kept: fotfaste_store::sync_state::Intent| {
        Ok((kept.id, postcard::from_bytes(&kept.bytes).map_err(|_| Error::Batch)?))
    };
    reader.intents()?.into_iter().map(read).collect()
}

/// Keeps an intent for the next sync.
pub(crate) fn want(writer: &mut Writer, intent: &Intent) -> Result<(), Error> {
    let bytes = postcard::to_stdvec(intent).map_err(|_| Error::Batch)?;
    writer.add_intent(&bytes)?;
    Ok(())
}

/// Wants no more what it was about.
pub(crate) fn forget(writer: &mut Writer, about: impl Fn(&Intent) -> bool) -> Result<(), Error> {
    for (id, intent) in intents(writer)? {
        if about(&intent) {
            writer.remove_intent(id)?;
        }
    }
    Ok(())
}

/// The store's word for a space's kind.
pub(crate) fn scope(kind: SpaceKind) -> Scope {
    match kind {
        SpaceKind::Team => Scope::Team,
        SpaceKind::Case => Scope::Case,
        SpaceKind::Personal => Scope::Personal,
    }
}

/// Gives a store that has never been connected the office it joins: its team space takes the
/// office's identity, and the office's own certificate for it replaces the one we wanted.
pub(crate) fn rehome(writer: &mut Writer, office: OfficeId) -> Result<(), Error> {
    writer.rehome(office.0)?;
    forget(writer, |intent| matches!(intent, Intent::CreateSpace { kind: SpaceKind::Team, .. }))
}
