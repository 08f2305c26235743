//! Storing batches: next in the device's chain, never twice, never overwritten.

use super::Turn;
use super::certificates::number;
use crate::failure::Answer;
use fotfaste_protocol::batch::BatchHeader;
use fotfaste_protocol::office::Office;
use fotfaste_protocol::routes::{BatchResult, DeviceSequences, ErrorCode};
use fotfaste_protocol::{BatchRefusal, DeviceId, Hash, OfficeId, SpaceId};
use rusqlite::{Connection, OptionalExtension};

/// A batch whose signature and content have been checked, or why it is refused.
pub(crate) type Pushed = Result<(BatchHeader, Vec<u8>), ErrorCode>;

/// Stores a request's batches; one result each, in order.
pub(crate) fn insert(
    turn: &mut Turn<'_>,
    office: OfficeId,
    batches: &[Pushed],
    minute: i64,
) -> Answer<Vec<BatchResult>> {
    let office = turn.office(office).ok_or(ErrorCode::NotFound)?;
    let mut results = Vec::with_capacity(batches.len());
    for batch in batches {
        results.push(match batch {
            Ok((header, bytes)) => insert_one(turn.sql, &office, minute, header, bytes)?,
            Err(code) => BatchResult::Refused(*code),
        });
    }
    Ok(results)
}

fn insert_one(
    sql: &Connection,
    office: &Office,
    minute: i64,
    header: &BatchHeader,
    bytes: &[u8],
) -> Answer<BatchResult> {
    if let Err(refusal) = office.check_push_at(header, minute) {
        return Ok(BatchResult::Refused(refusal_code(refusal)));
    }
    let newest = newest(sql, header)?;
    let (expected_sequence, previous) =
        newest.map_or((1, Hash::ZERO), |(sequence, hash)| (sequence + 1, hash));
    if header.sequence < expected_sequence {
        return repeat(sql, header, bytes, (expected_sequence, previous));
    }
    if (header.sequence, header.previous) != (expected_sequence, previous) {
        return Ok(BatchResult::OutOfOrder { expected_sequence, previous });
    }
    let position = next_position(sql, header)?;
    sql.prepare_cached(
        "INSERT INTO batch (office, space, position, device, sequence, header_hash, bytes)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute((
        header.office.as_bytes(),
        header.space.as_bytes(),
        number(position)?,
        header.device.as_bytes(),
        number(header.sequence)?,
        header.hash().as_bytes(),
        bytes,
    ))?;
    Ok(BatchResult::Stored { position })
}

/// What a refusal is told as. Whoever may not see the space does not learn whether it exists.
pub(crate) fn refusal_code(refusal: BatchRefusal) -> ErrorCode {
    match refusal {
        BatchRefusal::OtherOffice
        | BatchRefusal::UnknownSpace
        | BatchRefusal::UnknownDevice
        | BatchRefusal::NotAWriter => ErrorCode::NotFound,
        BatchRefusal::Revoked => ErrorCode::Revoked,
        BatchRefusal::UnknownEpoch => ErrorCode::UnknownEpoch,
        BatchRefusal::OtherKey => ErrorCode::OtherKey,
    }
}

fn next_position(sql: &Connection, header: &BatchHeader) -> Answer<u64> {
    let mut update = sql.prepare_cached(
        "UPDATE space_head SET head = head + 1 WHERE office = ?1 AND space = ?2 RETURNING head",
    )?;
    let params = (header.office.as_bytes(), header.space.as_bytes());
    let head: i64 = update.query_row(params, |row| row.get(0))?;
    Ok(head.cast_unsigned())
}

fn newest(sql: &Connection, header: &BatchHeader) -> Answer<Option<(u64, Hash)>> {
    newest_of(sql, header.office, header.space, header.device)
}

fn newest_of(
    sql: &Connection,
    office: OfficeId,
    space: SpaceId,
    device: DeviceId,
) -> Answer<Option<(u64, Hash)>> {
    let mut query = sql.prepare_cached(
        "SELECT sequence, header_hash FROM (
            SELECT sequence, header_hash FROM batch
            WHERE office = ?1 AND space = ?2 AND device = ?3
            UNION ALL
            SELECT sequence, header_hash FROM compacted_chain
            WHERE office = ?1 AND space = ?2 AND device = ?3)
         ORDER BY sequence DESC LIMIT 1",
    )?;
    let params = (office.as_bytes(), space.as_bytes(), device.as_bytes());
    let found = query.query_row(params, |row| {
        let sequence: i64 = row.get(0)?;
        Ok((sequence.cast_unsigned(), Hash(row.get(1)?)))
    });
    Ok(found.optional()?)
}

/// A number that has been used: by these very bytes, or by others.
///
/// Of what a snapshot stands for the bytes are gone: whoever sends that again is told to look.
fn repeat(
    sql: &Connection,
    header: &BatchHeader,
    bytes: &[u8],
    (expected_sequence, previous): (u64, Hash),
) -> Answer<BatchResult> {
    if is_compacted(sql, header)? {
        return Ok(BatchResult::OutOfOrder { expected_sequence, previous });
    }
    let mut query = sql.prepare_cached(
        "SELECT position FROM batch
         WHERE office = ?1 AND space = ?2 AND device = ?3 AND sequence = ?4 AND bytes = ?5",
    )?;
    let params = (
        header.office.as_bytes(),
        header.space.as_bytes(),
        header.device.as_bytes(),
        number(header.sequence)?,
        bytes,
    );
    let position: Option<i64> = query.query_row(params, |row| row.get(0)).optional()?;
    Ok(position.map_or(BatchResult::Conflicts, |position| BatchResult::Stored {
        position: position.cast_unsigned(),
    }))
}

fn is_compacted(sql: &Connection, header: &BatchHeader) -> Answer<bool> {
    let mut query = sql.prepare_cached(
        "SELECT 1 FROM compacted_chain
         WHERE office = ?1 AND space = ?2 AND device = ?3 AND sequence >= ?4",
    )?;
    let key = (header.office.as_bytes(), header.space.as_bytes(), header.device.as_bytes());
    Ok(query.exists((key.0, key.1, key.2, number(header.sequence)?))?)
}

/// The newest batch of a device in every space of its office.
pub(crate) fn device_sequences(
    sql: &Connection,
    office: &Office,
    device: DeviceId,
) -> Answer<DeviceSequences> {
    let mut spaces = Vec::new();
    for space in office.spaces() {
        if let Some((sequence, hash)) = newest_of(sql, office.id(), space.id, device)? {
            spaces.push((space.id, sequence, hash));
        }
    }
    Ok(DeviceSequences { spaces })
}
