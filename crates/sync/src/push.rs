//! Sealing the outbox and sending it. Sealed bytes are kept and sent again unchanged until the
//! server has said that it holds them.

use std::collections::BTreeSet;

use fotfaste_domain::Kind;
use fotfaste_protocol::{
    SpaceId,
    batch::{Batch, BatchHeader, FORMAT, READINGS},
    certificate::Right,
    hash::Hash,
    office::Office,
    routes::{BatchResult, ErrorCode},
};
use fotfaste_store::{Op, Store, Writer, sync_state::SealedBatch};
use fotfaste_vault::{Key, seal_body};

use crate::{Error, identity::Identity, pull, wire};

/// Changes in one batch at most; a batch is also kept far below the protocol's limit in bytes.
const OPS: usize = 2_000;
/// Bytes of batches in one request, about.
pub(crate) const REQUEST: usize = 4 << 20;

/// Seals everything that waits and may be sent, space by space. Returns how many changes were
/// sealed. Of a space that this user may only read, that is what they wrote in its access log.
///
/// # Errors
/// The store's and the keys'. What was sealed before the error stays sealed.
pub(crate) fn seal(
    store: &Store,
    office: &Office,
    me: &Identity,
    minute: i64,
) -> Result<usize, Error> {
    let waiting = store.read::<_, Error>(|reader| Ok(reader.spaces_to_seal()?))?;
    let mut sealed = 0;
    for id in waiting.into_iter().map(SpaceId) {
        let Some(right) = office.member_at(id, me.user, minute) else { continue };
        while let count @ 1.. = seal_one(store, office, me, id, right)? {
            sealed += count;
        }
    }
    Ok(sealed)
}

/// Unseals what a user who has become a reader had sealed as a writer: no server takes it any
/// more, and what they have read since waits behind it.
///
/// # Errors
/// The store's.
pub(crate) fn unseal_refused(store: &Store, office: &Office, me: &Identity) -> Result<(), Error> {
    let sealed = store.read::<_, Error>(|reader| Ok(reader.sealed()?))?;
    let read_only =
        |batch: &&SealedBatch| office.member_of(SpaceId(batch.space), me.user) == Some(Right::Read);
    for batch in sealed.iter().filter(read_only) {
        if Batch::decode(&batch.bytes)?.header.format != READINGS {
            store.write::<_, Error>(|writer| Ok(writer.reopen_sealed(batch.space)?))?;
        }
    }
    Ok(())
}

fn seal_one(
    store: &Store,
    office: &Office,
    me: &Identity,
    space: SpaceId,
    right: Right,
) -> Result<usize, Error> {
    let keys = pull::epoch_keys(store, space)?;
    let epoch = office.space(space).ok_or(Error::UnknownSpace)?.epoch();
    let key = keys.iter().find(|(number, _)| *number == epoch);
    if key.is_none() && !office.has_keys(space, me.user) {
        // The newest key is on its way; what waits goes with it.
        return Ok(0);
    }
    let key = key.ok_or(Error::KeyMissing)?;
    let sealing = Sealing { office, me, space, right, key: &key.1, epoch };
    Ok(store.write(|writer| sealing.next(writer))?.value)
}

struct Sealing<'a> {
    office: &'a Office,
    me: &'a Identity,
    space: SpaceId,
    right: Right,
    key: &'a Key,
    epoch: u32,
}

impl Sealing<'_> {
    /// Seals the next batch of the space, in one transaction with marking its changes sealed. While
    /// chunks of the space wait to be sent, nothing is sealed: a row goes after what it names.
    fn next(&self, writer: &mut Writer) -> Result<usize, Error> {
        if self.right == Right::Write && writer.has_chunks_to_send(self.space.0)? {
            return Ok(0);
        }
        let ops = self.take(writer)?;
        if ops.is_empty() {
            return Ok(0);
        }
        let header = self.header(writer, &ops)?;
        let plain = wire::encode(&ops)?;
        let body = seal_body(self.key, &header.associated_data(), &plain);
        let batch = Batch::sign(header, body, &self.me.keys.signing)?;
        let (sequence, hash) = (batch.header.sequence, batch.header.hash());
        let ids: Vec<_> = ops.iter().map(Op::id).collect();
        writer.keep_sealed(self.space.0, sequence, &ids, &batch.encode(), hash.0)?;
        Ok(ops.len())
    }

    fn take(&self, writer: &mut Writer) -> Result<Vec<Op>, Error> {
        if self.right == Right::Write {
            return Ok(writer.take_outbox(self.space.0, OPS)?);
        }
        for kind in Kind::ALL.iter().filter(|kind| kind.is_written_by_readers()) {
            let ops = writer.take_outbox_of(self.space.0, *kind, OPS)?;
            if !ops.is_empty() {
                return Ok(ops);
            }
        }
        Ok(Vec::new())
    }

    fn header(&self, writer: &Writer, ops: &[Op]) -> Result<BatchHeader, Error> {
        let last = writer.own_chain(self.space.0)?;
        let (sequence, previous) =
            last.map_or((1, Hash::ZERO), |end| (end.sequence + 1, Hash(end.header_hash)));
        let newest = ops.iter().map(|op| op.clock).max().unwrap_or_default();
        Ok(BatchHeader {
            format: if self.right == Right::Write { FORMAT } else { READINGS },
            office: self.office.id(),
            space: self.space,
            epoch: self.epoch,
            key_commitment: Hash(self.key.commitment(self.space.as_bytes())),
            device: self.me.device,
            sequence,
            previous,
            frontier: pull::frontier(writer, self.space)?.hash(),
            newest_clock_minute: newest.time().timestamp().div_euclid(60) + 1,
            body_hash: Hash::ZERO,
        })
    }
}

/// Takes as many batches from the front as one request carries.
pub(crate) fn portion(batches: &[SealedBatch]) -> usize {
    let mut bytes = 0;
    let fits = batches.iter().take_while(|batch| {
        bytes += batch.bytes.len();
        bytes <= REQUEST
    });
    fits.count().clamp(1, fotfaste_protocol::limits::MAX_BATCHES)
}

/// What the server made of what was sent.
#[derive(Default)]
pub(crate) struct Settled {
    /// More must be pulled first: others wrote in between, or the server holds a batch whose
    /// acknowledgement was lost.
    pub(crate) behind: bool,
    /// Spaces that the server does not know, or not any more.
    pub(crate) turned_away: BTreeSet<SpaceId>,
}

/// Notes what became of sent batches.
///
/// # Errors
/// [`Error::RolledBack`] when the server has forgotten batches it had acknowledged,
/// [`Error::Forked`] when it holds another batch under the same number.
pub(crate) fn settle(
    store: &Store,
    sent: &[SealedBatch],
    results: &[BatchResult],
) -> Result<Settled, Error> {
    let mut settled = Settled::default();
    for (batch, result) in sent.iter().zip(results) {
        match result {
            BatchResult::Stored { position } => {
                settled.behind |= !store.write(|writer| stored(writer, batch, *position))?.value;
            }
            BatchResult::OutOfOrder { expected_sequence, .. }
                if *expected_sequence < batch.sequence =>
            {
                let first = sent.iter().find(|other| other.space == batch.space);
                let own_gap = first.is_some_and(|first| *expected_sequence >= first.sequence);
                settled.behind = true;
                return if own_gap { Ok(settled) } else { Err(Error::RolledBack) };
            }
            BatchResult::OutOfOrder { .. } => settled.behind = true,
            BatchResult::Refused(ErrorCode::NotFound) => {
                settled.turned_away.insert(SpaceId(batch.space));
            }
            BatchResult::Conflicts => return Err(Error::Forked),
            BatchResult::Refused(code) => return Err((*code).into()),
        }
    }
    Ok(settled)
}

/// The server holds the batch. When it stands right after what this device has applied, the log
/// is known up to there; otherwise the next pull brings it in its place.
fn stored(writer: &mut Writer, batch: &SealedBatch, position: u64) -> Result<bool, Error> {
    let space = SpaceId(batch.space);
    if writer.space(batch.space)?.is_none() {
        // It was erased here while the batch was on its way.
        return Ok(true);
    }
    if position != writer.cursor(batch.space)? + 1 {
        return Ok(position <= writer.cursor(batch.space)?);
    }
    writer.acknowledge(batch.space, batch.sequence, position)?;
    writer.set_cursor(batch.space, position)?;
    let frontier = pull::frontier(writer, space)?;
    writer.save_frontier(batch.space, position, frontier.hash().0)?;
    Ok(true)
}
