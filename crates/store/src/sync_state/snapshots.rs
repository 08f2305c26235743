//! A space's changes as they stand in its log, all of them, in the one order that every device gives
//! them; and taking them in at once instead of batch by batch.

use std::collections::{BTreeMap, HashSet};

use rusqlite::params;

use super::{Applied, ChainEnd};
use crate::{
    Error, Hlc, Op, OpId, Reader, Result, SpaceId, Writer,
    history::FieldChange,
    row_state::{self, RowKey},
    state::{Head, RowState},
};

/// Where a space's log was: what a snapshot stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogPlace {
    /// The last position.
    pub position: u64,
    /// The last batch of every device up to there.
    pub ends: Vec<([u8; 16], ChainEnd)>,
    /// What had been seen of the space at each position, from the first.
    pub seen: Vec<[u8; 32]>,
}

impl Reader<'_> {
    /// Every change that the space's log holds, up to where it has been applied: by device, each
    /// device's in the order of its clock. What no batch carried is not among them: changes that
    /// wait, and what a change was in between while it waited.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn log_changes(&self, space: SpaceId) -> Result<Vec<Op>> {
        let waiting = self.waiting_clocks(space)?;
        let me: [u8; 16] =
            self.connection().query_row("SELECT device FROM identity", [], |row| row.get(0))?;
        let waits = |id: &OpId| id.device == me && waiting.contains(&id.clock);
        let mut query = self
            .connection()
            .prepare_cached("SELECT kind, \"row\", heads FROM row_state WHERE space = ?1")?;
        let mut rows = query.query([space])?;
        let mut ops = Vec::new();
        while let Some(row) = rows.next()? {
            let kind: String = row.get(0)?;
            let key = RowKey { space, kind: &kind, row: row.get(1)? };
            let state = row_state::decode(row.get_ref(2)?.as_blob().map_err(|_| Error::Damaged)?)?;
            self.changes_in_log(&key, state, &mut ops)?;
        }
        ops.retain(|op| !waits(&op.id()));
        ops.sort_unstable_by_key(|op| (op.device, op.clock));
        Ok(ops)
    }

    /// Where the space's log has been applied up to; nothing when what had been seen on the way is
    /// not known for every position.
    ///
    /// # Errors
    /// [`Error::UnknownSpace`]
    pub fn log_place(&self, space: SpaceId) -> Result<Option<LogPlace>> {
        let position = self.cursor(space)?;
        let mut query = self.connection().prepare_cached(
            "SELECT hash, position FROM frontier WHERE space = ?1 AND position BETWEEN 1 AND ?2
             ORDER BY position",
        )?;
        let found = query.query_map(params![space, position], |row| Ok((row.get(0)?, row.get(1)?)));
        let found: Vec<([u8; 32], u64)> = found?.collect::<rusqlite::Result<_>>()?;
        let complete = found.iter().zip(1..).all(|((_, at), place)| *at == place);
        if !complete || found.len() as u64 != position {
            return Ok(None);
        }
        let seen = found.into_iter().map(|(hash, _)| hash).collect();
        Ok(Some(LogPlace { position, ends: self.chain_ends(space)?, seen }))
    }

    fn waiting_clocks(&self, space: SpaceId) -> Result<HashSet<Hlc>> {
        let mut query =
            self.connection().prepare_cached("SELECT clock FROM outbox WHERE space = ?1")?;
        let clocks = query.query_map([space], |row| Ok(Hlc(row.get::<_, i64>(0)?.cast_unsigned())));
        Ok(clocks?.collect::<rusqlite::Result<_>>()?)
    }

    /// A row's heads, and what they replaced, and so on. A change that was replaced while it waited
    /// is named by nobody.
    fn changes_in_log(&self, key: &RowKey<'_>, state: RowState, ops: &mut Vec<Op>) -> Result<()> {
        let mut replaced = self.replaced_heads(key)?;
        for (field, cell) in state.cells {
            let mut next = cell.heads;
            while let Some(head) = next.pop() {
                for id in &head.overwrites {
                    next.extend(replaced.remove(&(field.clone(), *id)));
                }
                ops.push(Op {
                    kind: key.kind.to_owned(),
                    row: key.row,
                    field: field.clone(),
                    value: head.value,
                    clock: head.id.clock,
                    device: head.id.device,
                    overwrites: head.overwrites,
                });
            }
        }
        Ok(())
    }

    fn replaced_heads(&self, key: &RowKey<'_>) -> Result<BTreeMap<(String, OpId), Head>> {
        let replaced = self.replaced_changes(key)?.into_iter();
        let head = |change: FieldChange| {
            let head = Head { id: change.op, value: change.value, overwrites: change.overwrites };
            ((change.field, change.op), head)
        };
        Ok(replaced.map(head).collect())
    }
}

impl Writer<'_> {
    /// Merges changes of a space that sync has verified, whoever made them. Doing so again changes
    /// nothing.
    ///
    /// # Errors
    /// [`Error::UnknownSpace`]
    pub fn merge_changes(&mut self, space: SpaceId, ops: Vec<Op>) -> Result<Applied> {
        self.scope_of(&space)?;
        let me = self.shared.identity.device;
        let (own, others): (Vec<_>, Vec<_>) = ops.into_iter().partition(|op| op.device == me);
        let is_empty = own.is_empty();
        let mut applied = self.step(|w| w.merge_all(space, others, false))?;
        if !is_empty {
            let more = self.step(|w| w.merge_all(space, own, true))?;
            applied.kinds.extend(more.kinds);
            applied.rows += more.rows;
            applied.conflicts += more.conflicts;
        }
        Ok(applied)
    }

    /// The space's log has been taken in up to that place, though not batch by batch. Own sealed
    /// batches that are in it are acknowledged; those that are not wait on.
    ///
    /// # Errors
    /// [`Error::Forked`] when the place is not one that the log known here leads to.
    pub fn arrive_at(&mut self, space: SpaceId, place: &LogPlace) -> Result<()> {
        self.leads_to(space, place)?;
        self.step(|w| {
            for (device, end) in &place.ends {
                w.chain_reaches(space, *device, *end, place.position)?;
            }
            for (hash, position) in place.seen.iter().zip(1..) {
                w.save_frontier(space, position, *hash)?;
            }
            w.set_cursor(space, place.position)
        })
    }

    /// Whether what has been seen here is the beginning of what leads to that place.
    fn leads_to(&self, space: SpaceId, place: &LogPlace) -> Result<()> {
        let cursor = self.cursor(space)?;
        let at = usize::try_from(cursor).ok().and_then(|cursor| cursor.checked_sub(1));
        let seen = at.map(|at| place.seen.get(at));
        let known = match seen {
            None => true,
            Some(None) => false,
            Some(Some(hash)) => self.frontier_position(space, *hash)? == Some(cursor),
        };
        let ends: BTreeMap<_, _> = place.ends.iter().map(|(device, end)| (device, end)).collect();
        let goes_on = |(device, here): &([u8; 16], ChainEnd)| {
            ends.get(device).is_some_and(|end| {
                here.sequence < end.sequence
                    || (here.sequence == end.sequence && here.header_hash == end.header_hash)
            })
        };
        let whole = place.seen.len() as u64 == place.position;
        if known && whole && self.chain_ends(space)?.iter().all(goes_on) {
            Ok(())
        } else {
            Err(Error::Forked)
        }
    }

    fn chain_reaches(
        &mut self,
        space: SpaceId,
        device: [u8; 16],
        end: ChainEnd,
        position: u64,
    ) -> Result<()> {
        let known = self.batch_hash(&space, &device, end.sequence)?;
        if device == self.shared.identity.device {
            if known == Some(end.header_hash) {
                return self.acknowledge_through(space, end.sequence, position);
            }
            // This store was restored from a copy: what the log holds is what really happened.
            self.reopen_sealed(space)?;
        } else if known.is_some_and(|known| known != end.header_hash) {
            return Err(Error::Forked);
        }
        self.transaction()?
            .prepare_cached("INSERT OR IGNORE INTO batch VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute(params![space, device, end.sequence, end.header_hash, position])?;
        Ok(())
    }

    fn acknowledge_through(&mut self, space: SpaceId, last: u64, position: u64) -> Result<()> {
        let sealed = self.sealed()?.into_iter();
        for batch in sealed.filter(|batch| batch.space == space && batch.sequence <= last) {
            self.acknowledge(space, batch.sequence, position)?;
        }
        Ok(())
    }
}
