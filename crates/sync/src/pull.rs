//! Taking in what the server has: certificates, key bundles and batches, each checked before it
//! counts.

use std::collections::BTreeSet;

use fotfaste_domain::Kind;
use fotfaste_protocol::{
    DeviceId, SpaceId, UserId,
    batch::{Batch, READINGS},
    certificate::Certificate,
    frontier::Frontier,
    hash::Hash,
    office::Office,
    routes::{BundleDownload, CertificateHead, ChangesResponse, LogEntry, SpaceChanges},
};
use fotfaste_store::{Op, Store, Writer, sync_state::SpaceRecord};
use fotfaste_vault::{Key, open_body, open_bundle};

use crate::{Error, identity::Identity, local, readings, wire};

/// Sealed bytes of neighbouring spaces that are taken in with one write.
const PORTION: usize = 512 << 10;

/// What taking in a space's entries did.
#[derive(Default)]
pub(crate) struct Taken {
    pub(crate) ops: usize,
    pub(crate) conflicts: usize,
    pub(crate) kinds: BTreeSet<Kind>,
}

/// What taking in an answer did.
#[derive(Default)]
pub(crate) struct TakenIn {
    /// For each of the answer's spaces, in order.
    pub(crate) spaces: Vec<Result<Taken, Error>>,
    pub(crate) kinds: BTreeSet<Kind>,
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

/// Nothing that is erased is taken in, however late it comes.
pub(crate) fn leave_out_erased(
    store: &Store,
    office: &Office,
    answer: &mut ChangesResponse,
) -> Result<(), Error> {
    let here = store.read::<_, Error>(|reader| Ok(reader.erased_spaces()?))?;
    let stays = |space: SpaceId| !office.is_erased(space) && !here.contains(&space.0);
    answer.bundles.retain(|bundle| stays(bundle.space));
    answer.spaces.retain(|changes| stays(changes.space));
    answer.compacted.retain(|space| stays(*space));
    Ok(())
}

/// Leaves out what came of spaces whose first key this device has yet to get: a lost device had the
/// key that they were sealed to; and what came of those where this user's time is over. Which ones
/// they are.
pub(crate) fn leave_out_locked(
    store: &Store,
    office: &Office,
    (me, minute): (UserId, i64),
    answer: &mut ChangesResponse,
) -> Result<Vec<SpaceId>, Error> {
    let here = store.read::<_, Error>(|reader| Ok(reader.spaces()?))?;
    let here: BTreeSet<_> = here.into_iter().map(|space| SpaceId(space.id)).collect();
    let over = |space| office.space(space).is_some_and(|space| space.is_over(me, minute));
    let locked =
        |space: SpaceId| over(space) || (!here.contains(&space) && !office.has_keys(space, me));
    let named = answer.spaces.iter().map(|changes| changes.space).chain(answer.compacted.clone());
    let out = named.filter(|space| locked(*space)).collect();
    answer.spaces.retain(|changes| !locked(changes.space));
    answer.compacted.retain(|space| !locked(*space));
    answer.bundles.retain(|bundle| !over(bundle.space));
    Ok(out)
}

/// Opens the key bundles that are for this user and keeps their keys, each checked against the
/// log's commitment. All of them in one write.
pub(crate) fn bundles(
    store: &Store,
    office: &Office,
    me: &Identity,
    bundles: &[BundleDownload],
) -> Result<(), Error> {
    let mut opened = Vec::new();
    for bundle in bundles {
        opened.extend(open_keys(office, me, bundle)?);
    }
    if opened.is_empty() {
        return Ok(());
    }
    let kept = store.write(|writer| {
        for (record, keys) in &opened {
            writer.add_space(record)?;
            for (epoch, key) in keys {
                writer.save_epoch_key(record.id, *epoch, key.as_bytes())?;
            }
        }
        Ok::<_, Error>(())
    });
    kept.map(|_| ())
}

/// A space, and the key of each of its epochs.
type SpaceKeys = (SpaceRecord, Vec<(u32, Key)>);

/// A space's keys; nothing for a bundle that is not for this user, or not the newest.
fn open_keys(
    office: &Office,
    me: &Identity,
    bundle: &BundleDownload,
) -> Result<Option<SpaceKeys>, Error> {
    let Some(space) = office.space(bundle.space) else { return Ok(None) };
    if !space.sealed_to.contains(&me.user) || space.bundle != bundle.hash {
        return Ok(None);
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
    Ok(Some((SpaceRecord { id: space.id.0, kind: local::scope(space.kind) }, keys)))
}

/// A batch that has been verified and, unless it is this device's own, opened.
struct Opened {
    position: u64,
    batch: Batch,
    author: UserId,
    ops: Vec<Op>,
}

/// Takes in the next entries of an answer's spaces, one store write for each portion of them. What
/// fits is kept even when a later entry, or another space, does not: nothing of an offending batch
/// is applied.
pub(crate) fn entries(
    store: &Store,
    office: &Office,
    me: &Identity,
    changes: &[SpaceChanges],
) -> TakenIn {
    let mut taken_in = TakenIn::default();
    for portion in portions(changes) {
        if take(store, office, me, portion, &mut taken_in).is_err() {
            // The store has undone the whole portion: one space of it must not hold up the others.
            for alone in portion.chunks(1) {
                if let Err(error) = take(store, office, me, alone, &mut taken_in) {
                    taken_in.spaces.push(Err(error));
                }
            }
        }
    }
    taken_in
}

/// Neighbouring spaces whose batches together are about as much as is merged in a blink: an edit
/// that somebody saves meanwhile waits no longer than that.
fn portions(changes: &[SpaceChanges]) -> impl Iterator<Item = &[SpaceChanges]> {
    let mut rest = changes;
    std::iter::from_fn(move || {
        let mut bytes = 0;
        let fits = rest.iter().take_while(|space| {
            let fits = bytes < PORTION;
            bytes += space.entries.iter().map(|entry| entry.batch.len()).sum::<usize>();
            fits
        });
        let (portion, after) = rest.split_at(fits.count());
        rest = after;
        (!portion.is_empty()).then_some(portion)
    })
}

/// Takes in what some spaces brought in one write: all that fits, or nothing at all.
fn take(
    store: &Store,
    office: &Office,
    me: &Identity,
    changes: &[SpaceChanges],
    taken_in: &mut TakenIn,
) -> Result<(), Error> {
    let opened = changes.iter().map(|space| open_all(store, office, space));
    let opened: Vec<_> = opened.collect::<Result<_, _>>()?;
    let written = store.write::<_, Error>(|writer| {
        let spaces = changes.iter().zip(opened).map(|(changes, (batches, stopped))| {
            let taken = apply_all(writer, me, changes.space, batches)?;
            stopped.map_or(Ok(taken), Err)
        });
        Ok(spaces.collect::<Vec<_>>())
    })?;
    taken_in.spaces.extend(written.value);
    taken_in.kinds.extend(written.kinds);
    Ok(())
}

/// Verifies and opens a space's entries up to the first that cannot be, and says why it cannot.
fn open_all(
    store: &Store,
    office: &Office,
    changes: &SpaceChanges,
) -> Result<(Vec<Opened>, Option<Error>), Error> {
    let keys = epoch_keys(store, changes.space)?;
    let mut opened = Vec::new();
    for entry in &changes.entries {
        match open(office, &keys, changes.space, entry) {
            Ok(batch) => opened.push(batch),
            Err(error) => return Ok((opened, Some(error))),
        }
    }
    Ok((opened, None))
}

/// The space's keys as this device holds them.
pub(crate) fn epoch_keys(store: &Store, space: SpaceId) -> Result<Vec<(u32, Key)>, Error> {
    let keys = store.read::<_, Error>(|reader| Ok(reader.epoch_keys(space.0)?))?;
    keys.into_iter().map(|(epoch, bytes)| Ok((epoch, Key::from_slice(&bytes)?))).collect()
}

/// The newest batch of a device in each space here.
pub(crate) fn sequences_of(store: &Store, device: DeviceId) -> Result<Vec<(SpaceId, u64)>, Error> {
    store.read(|reader| {
        let mut sequences = Vec::new();
        for space in reader.spaces()? {
            let ends = reader.chain_ends(space.id)?;
            let end = ends.into_iter().find(|(author, _)| *author == device.0);
            sequences.extend(end.map(|(_, end)| (SpaceId(space.id), end.sequence)));
        }
        Ok(sequences)
    })
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
    Ok(Opened { position: entry.position, author: device.user, batch, ops })
}

fn apply_all(
    writer: &mut Writer,
    me: &Identity,
    space: SpaceId,
    opened: Vec<Opened>,
) -> Result<Taken, Error> {
    let mut taken = Taken::default();
    let mut seen = Seen::load(writer, space)?;
    for mut next in opened {
        seen.check(writer, &next)?;
        let header = &next.batch.header;
        let (sequence, hash, position) = (header.sequence, header.hash().0, next.position);
        seen.frontier.advance(header).map_err(|_| Error::Forked)?;
        let own = header.device == me.device;
        if own && writer.own_batch(space.0, sequence)?.is_some_and(|known| known != hash) {
            // This store was restored from a copy: the server's batch is what really happened.
            writer.reopen_sealed(space.0)?;
        }
        if header.format == READINGS && !own {
            next.ops = readings::held_to(writer, space, next.author, &next.ops)?;
        }
        let count = next.ops.len();
        let applied =
            writer.apply_batch(space.0, header.device.0, sequence, hash, position, next.ops)?;
        taken.ops += if own { 0 } else { count };
        taken.conflicts += applied.conflicts;
        writer.save_frontier(space.0, position, seen.frontier.hash().0)?;
        seen.cursor = position;
    }
    Ok(taken)
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
