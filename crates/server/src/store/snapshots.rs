//! Snapshots: what an offer must fit, and what goes once another member has confirmed it.
//!
//! The certificate log says which snapshot counts; here it is held against the log of batches, which
//! it must stand for exactly, and its chunks must be there. Batches go in portions, so that nobody
//! waits for a long log; where each device's chain stood is kept.

use super::certificates::number;
use super::chunks;
use crate::failure::Answer;
use fotfaste_protocol::certificate::Certificate;
use fotfaste_protocol::frontier::Frontier;
use fotfaste_protocol::office::{Office, Space};
use fotfaste_protocol::routes::{ChunkId, ErrorCode};
use fotfaste_protocol::snapshot::Snapshot;
use fotfaste_protocol::{DeviceId, Hash, OfficeId, SpaceId};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Batches that go with one transaction.
const PORTION: usize = 256;

/// Carries out what new certificates say of snapshots: offers are held against the log, chunks of
/// what no longer counts go, and so does the log's beginning.
pub(super) fn follow(
    sql: &Connection,
    before: &Office,
    after: &Office,
    new: &[Certificate],
) -> Answer<()> {
    let named = new.iter().filter_map(|certificate| certificate.body.action.snapshot());
    for id in named.collect::<BTreeSet<_>>() {
        let Some(space) = after.space(id) else { continue };
        if let Some(offered) = &space.offered {
            fits(sql, after.id(), id, &offered.snapshot)?;
        }
        if let Some(snapshot) = &space.snapshot {
            fits(sql, after.id(), id, snapshot)?;
            compact(sql, after.id(), id, snapshot)?;
        }
        drop_chunks(sql, after.id(), before.space(id), space)?;
    }
    Ok(())
}

/// A snapshot stands for exactly the batches up to its place, and all its chunks are there.
fn fits(sql: &Connection, office: OfficeId, space: SpaceId, snapshot: &Snapshot) -> Answer<()> {
    if snapshot.through <= compacted(sql, office, space)? {
        return Ok(());
    }
    let here = chains(sql, office, space, snapshot.through)? == snapshot.frontier;
    let mut chunk =
        sql.prepare_cached("SELECT 1 FROM chunk WHERE office = ?1 AND space = ?2 AND name = ?3")?;
    for name in &snapshot.chunks {
        if !here || !chunk.exists((office.as_bytes(), space.as_bytes(), name.as_bytes()))? {
            return Err(ErrorCode::CertificateRefused.into());
        }
    }
    Ok(())
}

/// The newest batch of each device up to a position.
fn chains(sql: &Connection, office: OfficeId, space: SpaceId, through: u64) -> Answer<Frontier> {
    let mut query = sql.prepare_cached(
        "SELECT device, max(sequence), header_hash FROM (
            SELECT device, sequence, header_hash FROM batch
            WHERE office = ?1 AND space = ?2 AND position <= ?3
            UNION ALL
            SELECT device, sequence, header_hash FROM compacted_chain
            WHERE office = ?1 AND space = ?2)
         GROUP BY device",
    )?;
    let mut rows = query.query((office.as_bytes(), space.as_bytes(), number(through)?))?;
    let mut frontier = Frontier::default();
    while let Some(row) = rows.next()? {
        let sequence: i64 = row.get(1)?;
        let end = (sequence.cast_unsigned(), Hash(row.get(2)?));
        frontier.0.insert(DeviceId(row.get(0)?), end);
    }
    Ok(frontier)
}

/// Up to which position a snapshot stands for the log.
pub(super) fn compacted(sql: &Connection, office: OfficeId, space: SpaceId) -> Answer<u64> {
    let mut query =
        sql.prepare_cached("SELECT compacted FROM space_head WHERE office = ?1 AND space = ?2")?;
    let mut rows = query.query((office.as_bytes(), space.as_bytes()))?;
    let compacted: i64 = rows.next()?.map_or(Ok(0), |row| row.get(0))?;
    Ok(compacted.cast_unsigned())
}

/// From now on the snapshot stands for the log's beginning.
fn compact(sql: &Connection, office: OfficeId, space: SpaceId, snapshot: &Snapshot) -> Answer<()> {
    let mut keep = sql.prepare_cached(
        "INSERT OR REPLACE INTO compacted_chain (office, space, device, sequence, header_hash)
         VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for (device, (sequence, hash)) in &snapshot.frontier.0 {
        let sequence = number(*sequence)?;
        let key = (office.as_bytes(), space.as_bytes(), device.as_bytes());
        keep.execute((key.0, key.1, key.2, sequence, hash.as_bytes()))?;
    }
    sql.prepare_cached("UPDATE space_head SET compacted = ?3 WHERE office = ?1 AND space = ?2")?
        .execute((office.as_bytes(), space.as_bytes(), number(snapshot.through)?))?;
    Ok(())
}

/// The chunks of an older snapshot, and of an offer that another has taken the place of, go.
fn drop_chunks(
    sql: &Connection,
    office: OfficeId,
    before: Option<&Space>,
    after: &Space,
) -> Answer<()> {
    let names = before.into_iter().flat_map(Space::snapshots).flat_map(|one| &one.chunks);
    for name in names.filter(|name| !after.names_chunk(name)) {
        chunks::delete_one(sql, office, ChunkId { space: after.id, name: *name })?;
    }
    Ok(())
}

/// Deletes some batches that a snapshot stands for; how many. Where none are left, that is known from
/// an index.
pub(crate) fn drop_compacted(sql: &Connection) -> Answer<usize> {
    let mut delete = sql.prepare_cached(
        "DELETE FROM batch WHERE rowid IN (
            SELECT b.rowid FROM space_head h CROSS JOIN batch b
            ON b.office = h.office AND b.space = h.space AND b.position <= h.compacted
            WHERE h.compacted > 0 LIMIT ?1)",
    )?;
    Ok(delete.execute([PORTION])?)
}
