//! Batches from the server: applied once each, in the order of each device's chain.

use std::collections::{BTreeSet, HashMap};

use fotfaste_domain::Kind;
use rusqlite::{OptionalExtension, params};

use crate::{Error, Op, Reader, Result, SpaceId, Writer, row_state::RowKey};

/// What applying a batch changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// The kinds of rows it touched.
    pub kinds: BTreeSet<Kind>,
    /// How many rows it touched.
    pub rows: usize,
    /// How many conflicts it brought.
    pub conflicts: usize,
}

/// The last batch known of one device in one space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChainEnd {
    /// Its number.
    pub sequence: u64,
    /// The hash of its header.
    pub header_hash: [u8; 32],
}

impl Reader<'_> {
    /// The last batch known of a device in a space.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn chain_end(&self, space: SpaceId, device: [u8; 16]) -> Result<Option<ChainEnd>> {
        let mut query = self.connection().prepare_cached(
            "SELECT sequence, header_hash FROM batch WHERE space = ?1 AND device = ?2
             ORDER BY sequence DESC LIMIT 1",
        )?;
        let end = query.query_row(params![space, device], |row| {
            Ok(ChainEnd { sequence: row.get(0)?, header_hash: row.get(1)? })
        });
        Ok(end.optional()?)
    }

    /// The last batch this device has sealed in a space, acknowledged or not.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn own_chain(&self, space: SpaceId) -> Result<Option<ChainEnd>> {
        let device = self
            .connection()
            .prepare_cached("SELECT device FROM identity")?
            .query_row([], |row| row.get(0))?;
        self.chain_end(space, device)
    }

    /// The last batch of every device that stands in a space's log, by device. Own batches that
    /// are not acknowledged do not.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn chain_ends(&self, space: SpaceId) -> Result<Vec<([u8; 16], ChainEnd)>> {
        let mut query = self.connection().prepare_cached(
            "SELECT device, max(sequence), header_hash FROM batch
             WHERE space = ?1 AND position IS NOT NULL GROUP BY device ORDER BY device",
        )?;
        let ends = query.query_map([space], |row| {
            Ok((row.get(0)?, ChainEnd { sequence: row.get(1)?, header_hash: row.get(2)? }))
        })?;
        Ok(ends.collect::<Result<_, _>>()?)
    }

    /// The header hash of this device's batch of that number, when there is one.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn own_batch(&self, space: SpaceId, sequence: u64) -> Result<Option<[u8; 32]>> {
        let mut query = self.connection().prepare_cached(
            "SELECT header_hash FROM batch
             WHERE space = ?1 AND device = (SELECT device FROM identity) AND sequence = ?2",
        )?;
        Ok(query.query_row(params![space, sequence], |row| row.get(0)).optional()?)
    }

    /// At which position of a space's log the frontier had that hash, if ever.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn frontier_position(&self, space: SpaceId, hash: [u8; 32]) -> Result<Option<u64>> {
        let mut query = self
            .connection()
            .prepare_cached("SELECT position FROM frontier WHERE space = ?1 AND hash = ?2")?;
        Ok(query.query_row(params![space, hash], |row| row.get(0)).optional()?)
    }
}

impl Writer<'_> {
    /// Remembers what had been seen of a space at a position of its log.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn save_frontier(&mut self, space: SpaceId, position: u64, hash: [u8; 32]) -> Result<()> {
        self.transaction()?
            .prepare_cached("INSERT OR REPLACE INTO frontier VALUES (?1, ?2, ?3)")?
            .execute(params![space, hash, position])?;
        Ok(())
    }

    /// Applies a batch that sync has verified and opened. The same batch again changes nothing but
    /// the cursor. A batch of this device's own comes back after the store was restored from a
    /// copy; it is taken in like any other and what it holds need not be sent again.
    ///
    /// # Errors
    /// [`Error::OutOfOrder`] when one is missing before it, [`Error::Forked`] when another batch is
    /// known under its number, [`Error::ForeignChange`] when it holds another device's change,
    /// [`Error::UnknownSpace`].
    pub fn apply_batch(
        &mut self,
        space: SpaceId,
        device: [u8; 16],
        sequence: u64,
        header_hash: [u8; 32],
        position: u64,
        ops: Vec<Op>,
    ) -> Result<Applied> {
        self.scope_of(&space)?;
        let own = device == self.shared.identity.device;
        if let Some(known) = self.batch_hash(&space, &device, sequence)? {
            if known != header_hash {
                return Err(Error::Forked);
            }
            if own {
                self.acknowledge(space, sequence, position)?;
            }
            self.set_cursor(space, position)?;
            return Ok(Applied::default());
        }
        let expected = self.chain_end(space, device)?.map_or(1, |end| end.sequence + 1);
        if sequence != expected {
            return Err(Error::OutOfOrder { expected });
        }
        if ops.iter().any(|op| op.device != device) {
            return Err(Error::ForeignChange);
        }
        self.step(|w| {
            w.transaction()?
                .prepare_cached("INSERT INTO batch VALUES (?1, ?2, ?3, ?4, ?5)")?
                .execute(params![space, device, sequence, header_hash, position])?;
            w.set_cursor(space, position)?;
            w.merge_all(space, ops, own)
        })
    }

    /// Whether a batch of that number is known, and by which header.
    pub(crate) fn batch_hash(
        &self,
        space: &SpaceId,
        device: &[u8; 16],
        sequence: u64,
    ) -> Result<Option<[u8; 32]>> {
        let mut query = self.transaction()?.prepare_cached(
            "SELECT header_hash FROM batch WHERE space = ?1 AND device = ?2 AND sequence = ?3",
        )?;
        Ok(query.query_row(params![space, device, sequence], |row| row.get(0)).optional()?)
    }

    pub(crate) fn merge_all(
        &mut self,
        space: SpaceId,
        mut ops: Vec<Op>,
        own: bool,
    ) -> Result<Applied> {
        if let Some(newest) = ops.iter().map(|op| op.clock).max() {
            self.saw(newest);
        }
        if own {
            for op in &ops {
                self.has_arrived(&space, &op.id())?;
            }
        }
        in_rows(&mut ops);
        let before = std::mem::take(&mut self.kinds);
        let mut applied = Applied::default();
        for ops in ops.chunk_by_mut(|a, b| a.row == b.row && a.kind == b.kind) {
            let kind = ops[0].kind.clone();
            let key = RowKey { space, kind: &kind, row: ops[0].row };
            applied.rows += 1;
            applied.conflicts += self.merge_row(&key, ops, own)?.conflicts;
        }
        applied.kinds = std::mem::replace(&mut self.kinds, before);
        self.kinds.extend(&applied.kinds);
        Ok(applied)
    }
}

/// Puts the changes of each row together, rows and changes in the order they were made in; the
/// participant first, since what may be searched hangs on it.
fn in_rows(ops: &mut [Op]) {
    let mut begun: HashMap<[u8; 16], usize> = HashMap::new();
    for (place, op) in ops.iter().enumerate() {
        begun.entry(op.row).or_insert(place);
    }
    ops.sort_by(|a, b| {
        let order = |op: &Op| (op.kind != Kind::Participant.table(), begun[&op.row]);
        order(a).cmp(&order(b)).then_with(|| a.kind.cmp(&b.kind))
    });
}
