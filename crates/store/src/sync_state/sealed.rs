//! Own batches between sealing and the server's acknowledgement, byte for byte.

use rusqlite::params;

use crate::{Error, OpId, Reader, Result, SpaceId, Writer};

/// An own batch, sealed and not yet acknowledged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedBatch {
    /// The space.
    pub space: SpaceId,
    /// Its number in this device's chain.
    pub sequence: u64,
    /// Exactly what was sealed.
    pub bytes: Vec<u8>,
    /// The hash of its header.
    pub header_hash: [u8; 32],
}

impl Reader<'_> {
    /// Own sealed batches that are not acknowledged, each space's in order.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn sealed(&self) -> Result<Vec<SealedBatch>> {
        let mut query = self.connection().prepare_cached(
            "SELECT space, sequence, bytes, header_hash FROM sealed ORDER BY space, sequence",
        )?;
        let sealed = query.query_map([], |row| {
            Ok(SealedBatch {
                space: row.get(0)?,
                sequence: row.get(1)?,
                bytes: row.get(2)?,
                header_hash: row.get(3)?,
            })
        })?;
        Ok(sealed.collect::<Result<_, _>>()?)
    }
}

impl Writer<'_> {
    /// Marks changes as sealed in a batch and keeps the batch, byte for byte, until it is
    /// acknowledged. It becomes the end of this device's chain in the space.
    ///
    /// # Errors
    /// [`Error::OutOfOrder`] when the number does not follow the chain's last.
    pub fn keep_sealed(
        &mut self,
        space: SpaceId,
        sequence: u64,
        ops: &[OpId],
        bytes: &[u8],
        header_hash: [u8; 32],
    ) -> Result<()> {
        let expected = self.own_chain(space)?.map_or(1, |end| end.sequence + 1);
        if sequence != expected {
            return Err(Error::OutOfOrder { expected });
        }
        self.step(|w| {
            let conn = w.transaction()?;
            let device = w.shared.identity.device;
            conn.prepare_cached("INSERT INTO batch VALUES (?1, ?2, ?3, ?4, NULL)")?
                .execute(params![space, device, sequence, header_hash])?;
            conn.prepare_cached("INSERT INTO sealed VALUES (?1, ?2, ?3, ?4)")?.execute(params![
                space,
                sequence,
                bytes,
                header_hash
            ])?;
            let mut mark = conn.prepare_cached(
                "UPDATE outbox SET state = 2, sequence = ?3 WHERE space = ?1 AND clock = ?2",
            )?;
            for op in ops {
                mark.execute(params![space, op.clock.0.cast_signed(), sequence])?;
            }
            Ok(())
        })
    }

    /// The server has stored an own batch at that position of its log: its changes are on their
    /// way no longer. Doing so again changes nothing.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn acknowledge(&mut self, space: SpaceId, sequence: u64, position: u64) -> Result<()> {
        self.step(|w| {
            let conn = w.transaction()?;
            let device = w.shared.identity.device;
            conn.prepare_cached(
                "UPDATE batch SET position = ?4 WHERE space = ?1 AND device = ?2 AND sequence = ?3",
            )?
            .execute(params![space, device, sequence, position])?;
            conn.prepare_cached("DELETE FROM sealed WHERE space = ?1 AND sequence = ?2")?
                .execute(params![space, sequence])?;
            conn.prepare_cached(
                "DELETE FROM outbox WHERE space = ?1 AND sequence = ?2 AND state = 2",
            )?
            .execute(params![space, sequence])?;
            Ok(())
        })
    }

    /// Gives up own sealed batches of a space that were never acknowledged: the server already has
    /// others under their numbers (the store was restored from a copy), or their key has been
    /// replaced. Their changes wait again.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn reopen_sealed(&mut self, space: SpaceId) -> Result<()> {
        self.step(|w| {
            let conn = w.transaction()?;
            let device = w.shared.identity.device;
            conn.execute(
                "DELETE FROM batch WHERE space = ?1 AND device = ?2 AND position IS NULL",
                params![space, device],
            )?;
            conn.execute("DELETE FROM sealed WHERE space = ?1", [space])?;
            conn.execute(
                "UPDATE outbox SET state = 1, sequence = NULL WHERE space = ?1 AND state = 2",
                [space],
            )?;
            Ok(())
        })
    }
}
