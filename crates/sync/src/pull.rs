//! Taking in what the server has: certificates, key bundles and batches, each checked before it
//! counts.

use fotfaste_protocol::{
    SpaceId,
    batch::Batch,
    certificate::Certificate,
    frontier::Frontier,
    hash::Hash,
    office::Office,
    routes::{BundleDownload, CertificateHead, LogEntry, SpaceChanges},
};
use fotfaste_store::{Op, Store, Writer, sync_state::SpaceRecord};
use fotfaste_vault::{Key, open_body, open_bundle};

use crate::{Error, identity::Identity, local, wire};

/// What taking in a space's entries did.
#[derive(Default)]
pub(crate) struct Taken {
    pub(crate) ops: usize,
    pub(crate) conflicts: usize,
    pub(crate) kinds: std::collections::BTreeSet<fotfaste_domain::Kind>,
}

/// Takes new certificates into the office and the store, all or none.
///
/// # Errors
/// [`Error::Forked`] when one does not follow from the log, [`Error::RolledBack`] when the server
/// knows less than this device.
pub(crate) fn certificates(
    store: &Store,
    office: Option<Office>,
    pinned: Hash,
    new: &[Certificate],
    head: CertificateHead,
) -> Result<Office, Error> {
    let known = office.as_ref().map_or(0, |office| office.head().0);
    let mut rest = new.iter();
    let mut office = match office {
        Some(office) => office,
        None => Office::found(rest.next().ok_or(Error::RolledBack)?)?,
    };
    if office.root() != pinned {
        return Err(Error::Forked);
    }
    for certificate in rest {
        office.apply(certificate).map_err(|_| Error::Forked)?;
    }
    check_head(&office, head)?;
    store.write(|writer| {
        for (index, certificate) in (known..).zip(new) {
            writer.append_certificate(index, &certificate.encode())?;
        }
        Ok::<_, Error>(())
    })?;
    Ok(office)
}

fn check_head(office: &Office, head: CertificateHead) -> Result<(), Error> {
    let (next, newest) = office.head();
    match head.next.cmp(&next) {
        std::cmp::Ordering::Less => Err(Error::RolledBack),
        std::cmp::Ordering::Equal if head.hash != newest => Err(Error::Forked),
        std::cmp::Ordering::Equal | std::cmp::Ordering::Greater => Ok(()),
    }
}

/// Opens the key bundles that are for this user and keeps their keys, each checked against the
/// log's commitment.
pub(crate) fn bundles(
    store: &Store,
    office: &Office,
    me: &Identity,
    bundles: &[BundleDownload],
) -> Result<(), Error> {
    for bundle in bundles {
        let Some(space) = office.space(bundle.space) else { continue };
        if !space.members.contains_key(&me.user) || space.bundle != bundle.hash {
            continue;
        }
        if Hash::of_bundle(&bundle.bytes) != bundle.hash {
            return Err(Error::Forked);
        }
        let keys = open_bundle(space.id.0, &bundle.bytes, me.user.0, &me.user_key)?;
        for (epoch, key) in &keys {
            if space.commitment(*epoch) != Some(Hash(key.commitment(space.id.as_bytes()))) {
                return Err(Error::Forked);
            }
        }
        let record = SpaceRecord { id: space.id.0, kind: local::scope(space.kind) };
        store.write(|writer| {
            writer.add_space(&record)?;
            for (epoch, key) in &keys {
                writer.save_epoch_key(space.id.0, *epoch, key.as_bytes())?;
            }
            Ok::<_, Error>(())
        })?;
    }
    Ok(())
}

/// A batch that has been verified and, unless it is this device's own, opened.
struct Opened {
    position: u64,
    batch: Batch,
    ops: Vec<Op>,
}

/// Takes the next entries of one space in. What fits is kept even when a later entry does not.
///
/// # Errors
/// [`Error::RolledBack`], [`Error::Forked`], [`Error::Batch`], [`Error::KeyMissing`]: nothing of
/// the offending batch is applied.
pub(crate) fn entries(
    store: &Store,
    office: &Office,
    me: &Identity,
    changes: &SpaceChanges,
) -> Result<Taken, Error> {
    let space = changes.space;
    let keys = epoch_keys(store, space)?;
    let mut stopped = None;
    let mut opened = Vec::new();
    for entry in &changes.entries {
        match open(office, &keys, space, entry) {
            Ok(batch) => opened.push(batch),
            Err(error) => {
                stopped = Some(error);
                break;
            }
        }
    }
    let mut taken = Taken::default();
    // An entry that does not fit stops the space there; what came before it is kept.
    let fits = |writer: &mut Writer| Ok(apply_all(writer, me, space, opened, &mut taken));
    let written = store.write::<_, Error>(fits)?;
    written.value?;
    taken.kinds.extend(written.kinds);
    stopped.map_or(Ok(taken), Err)
}

/// The space's keys as this device holds them.
pub(crate) fn epoch_keys(store: &Store, space: SpaceId) -> Result<Vec<(u32, Key)>, Error> {
    let keys = store.read::<_, Error>(|reader| Ok(reader.epoch_keys(space.0)?))?;
    keys.into_iter().map(|(epoch, bytes)| Ok((epoch, Key::from_slice(&bytes)?))).collect()
}

fn open(
    office: &Office,
    keys: &[(u32, Key)],
    space: SpaceId,
    entry: &LogEntry,
) -> Result<Opened, Error> {
    let batch = Batch::decode(&entry.batch).map_err(|_| Error::Batch)?;
    let header = &batch.header;
    if header.space != space {
        return Err(Error::Forked);
    }
    let device = office.check_pull(header).map_err(|_| Error::Batch)?;
    batch.verify(&device.signing).map_err(|_| Error::Batch)?;
    let key = keys.iter().find(|(epoch, _)| *epoch == header.epoch).ok_or(Error::KeyMissing)?;
    let plain =
        open_body(&key.1, &header.associated_data(), &batch.body).map_err(|_| Error::Batch)?;
    let ops = wire::decode(&plain, header.device.0)?;
    Ok(Opened { position: entry.position, batch, ops })
}

fn apply_all(
    writer: &mut Writer,
    me: &Identity,
    space: SpaceId,
    opened: Vec<Opened>,
    taken: &mut Taken,
) -> Result<(), Error> {
    let mut seen = Seen::load(writer, space)?;
    for next in opened {
        seen.check(writer, &next)?;
        let header = &next.batch.header;
        let (sequence, hash, position) = (header.sequence, header.hash().0, next.position);
        seen.frontier.advance(header).map_err(|_| Error::Forked)?;
        let own = header.device == me.device;
        if own && writer.own_batch(space.0, sequence)?.is_some_and(|known| known != hash) {
            // This store was restored from a copy: the server's batch is what really happened.
            writer.reopen_sealed(space.0)?;
        }
        let count = next.ops.len();
        let applied =
            writer.apply_batch(space.0, header.device.0, sequence, hash, position, next.ops)?;
        taken.ops += if own { 0 } else { count };
        taken.conflicts += applied.conflicts;
        writer.save_frontier(space.0, position, seen.frontier.hash().0)?;
        seen.cursor = position;
    }
    Ok(())
}

/// What this device has seen of a space so far.
struct Seen {
    space: SpaceId,
    cursor: u64,
    frontier: Frontier,
}

impl Seen {
    fn load(writer: &Writer, space: SpaceId) -> Result<Self, Error> {
        Ok(Self { space, cursor: writer.cursor(space.0)?, frontier: frontier(writer, space)? })
    }

    /// The entry is the log's next, the batch its author's next, and what the author had seen is
    /// something this device has seen too.
    fn check(&self, writer: &Writer, next: &Opened) -> Result<(), Error> {
        let header = &next.batch.header;
        if next.position != self.cursor + 1 || self.frontier.check(header).is_err() {
            return Err(Error::Forked);
        }
        let known = header.frontier == Frontier::default().hash()
            || writer.frontier_position(self.space.0, header.frontier.0)?.is_some();
        if known { Ok(()) } else { Err(Error::Forked) }
    }
}

/// The newest batch of every author, as far as the log has been applied.
pub(crate) fn frontier(reader: &fotfaste_store::Reader, space: SpaceId) -> Result<Frontier, Error> {
    let ends = reader.chain_ends(space.0)?.into_iter();
    Ok(Frontier(
        ends.map(|(device, end)| (device.into(), (end.sequence, Hash(end.header_hash)))).collect(),
    ))
}
