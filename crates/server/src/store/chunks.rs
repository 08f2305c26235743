//! Sealed chunks: stored once under a name, never overwritten, counted against the space's room.

use super::Turn;
use super::certificates::number;
use crate::failure::Answer;
use fotfaste_protocol::certificate::Right;
use fotfaste_protocol::limits::{MAX_BODY, MAX_CHUNK};
use fotfaste_protocol::office::Office;
use fotfaste_protocol::routes::{
    ChunkAnswer, ChunkId, ChunkResult, ChunkUpload, ErrorCode, FetchChunksRequest,
};
use fotfaste_protocol::{OfficeId, UserId};
use rusqlite::{Connection, OptionalExtension};

/// The room that a single chunk may need beyond what was asked for.
const MOST: usize = MAX_BODY - 2 * MAX_CHUNK;

/// Who asks, and when by the server's clock.
#[derive(Clone, Copy)]
pub(crate) struct Asking {
    pub(crate) office: OfficeId,
    pub(crate) user: UserId,
    pub(crate) minute: i64,
}

/// Stores a request's chunks; one result each, in order.
pub(crate) fn store_chunks(
    turn: &mut Turn<'_>,
    who: Asking,
    room: u64,
    chunks: &[ChunkUpload],
) -> Answer<Vec<ChunkResult>> {
    let office = turn.office(who.office).ok_or(ErrorCode::NotFound)?;
    let mut results = Vec::with_capacity(chunks.len());
    for chunk in chunks {
        results.push(match may_write(&office, who, chunk.id) {
            Ok(()) => store_one(turn.sql, who, room, chunk)?,
            Err(code) => ChunkResult::Refused(code),
        });
    }
    Ok(results)
}

fn store_one(sql: &Connection, who: Asking, room: u64, chunk: &ChunkUpload) -> Answer<ChunkResult> {
    if chunk.bytes.is_empty() {
        return Ok(ChunkResult::Refused(ErrorCode::Malformed));
    }
    if chunk.bytes.len() > MAX_CHUNK {
        return Ok(ChunkResult::Refused(ErrorCode::TooLarge));
    }
    if let Some(there) = find(sql, who.office, chunk.id)? {
        let same = there == chunk.bytes;
        let taken = ChunkResult::Refused(ErrorCode::NameTaken);
        return Ok(if same { ChunkResult::Done } else { taken });
    }
    if !take_room(sql, who, room, chunk)? {
        return Ok(ChunkResult::Refused(ErrorCode::NoRoom));
    }
    sql.prepare_cached("INSERT INTO chunk (office, space, name, bytes) VALUES (?1, ?2, ?3, ?4)")?
        .execute((
        who.office.as_bytes(),
        chunk.id.space.as_bytes(),
        chunk.id.name.as_bytes(),
        &chunk.bytes,
    ))?;
    Ok(ChunkResult::Done)
}

/// Counts a chunk against its space's room; false when there is not enough.
fn take_room(sql: &Connection, who: Asking, room: u64, chunk: &ChunkUpload) -> Answer<bool> {
    let mut update = sql.prepare_cached(
        "UPDATE space_head SET chunk_bytes = chunk_bytes + ?3
         WHERE office = ?1 AND space = ?2 AND chunk_bytes + ?3 <= ?4",
    )?;
    let bytes = number(chunk.bytes.len() as u64)?;
    let room = i64::try_from(room).unwrap_or(i64::MAX);
    let space = chunk.id.space.as_bytes();
    Ok(update.execute((who.office.as_bytes(), space, bytes, room))? == 1)
}

/// Deletes chunks; one result each, in order.
pub(crate) fn delete_chunks(
    turn: &mut Turn<'_>,
    who: Asking,
    chunks: &[ChunkId],
) -> Answer<Vec<ChunkResult>> {
    let known = turn.office(who.office).ok_or(ErrorCode::NotFound)?;
    let mut results = Vec::with_capacity(chunks.len());
    for chunk in chunks {
        results.push(match may_delete(&known, who, *chunk) {
            Ok(()) => delete_one(turn.sql, who.office, *chunk)?,
            Err(code) => ChunkResult::Refused(code),
        });
    }
    Ok(results)
}

pub(super) fn delete_one(
    sql: &Connection,
    office: OfficeId,
    chunk: ChunkId,
) -> Answer<ChunkResult> {
    let mut delete = sql.prepare_cached(
        "DELETE FROM chunk WHERE office = ?1 AND space = ?2 AND name = ?3 RETURNING length(bytes)",
    )?;
    let (office, space) = (office.as_bytes(), chunk.space.as_bytes());
    let freed = delete.query_row((office, space, chunk.name.as_bytes()), |row| row.get(0));
    let freed: Option<i64> = freed.optional()?;
    if let Some(freed) = freed {
        sql.prepare_cached(
            "UPDATE space_head SET chunk_bytes = chunk_bytes - ?3
             WHERE office = ?1 AND space = ?2",
        )?
        .execute((office, space, freed))?;
    }
    Ok(ChunkResult::Done)
}

/// Whoever may not write the space does not learn whether it exists.
fn may_write(office: &Office, who: Asking, chunk: ChunkId) -> Result<(), ErrorCode> {
    let right = office.member_at(chunk.space, who.user, who.minute);
    if right == Some(Right::Write) { Ok(()) } else { Err(ErrorCode::NotFound) }
}

/// What a snapshot consists of goes with it alone.
fn may_delete(office: &Office, who: Asking, chunk: ChunkId) -> Result<(), ErrorCode> {
    may_write(office, who, chunk)?;
    let named = office.space(chunk.space).is_some_and(|space| space.names_chunk(&chunk.name));
    if named { Err(ErrorCode::NotAllowed) } else { Ok(()) }
}

/// Reads as many of the wanted chunks as fit, in order. What the user may not read is missing.
pub(crate) fn fetch_chunks(
    sql: &Connection,
    office: &Office,
    who: Asking,
    request: &FetchChunksRequest,
) -> Answer<Vec<ChunkAnswer>> {
    let asked = usize::try_from(request.max_bytes).unwrap_or(MOST);
    let mut room = asked.min(MOST);
    let mut answers = Vec::new();
    for chunk in &request.chunks {
        let readable = office.member_at(chunk.space, who.user, who.minute).is_some();
        let bytes = if readable { find(sql, office.id(), *chunk)? } else { None };
        let size = bytes.as_ref().map_or(0, Vec::len);
        if size > room && !answers.is_empty() {
            break;
        }
        room = room.saturating_sub(size);
        answers.push(bytes.map_or(ChunkAnswer::Missing, ChunkAnswer::Here));
    }
    Ok(answers)
}

fn find(sql: &Connection, office: OfficeId, chunk: ChunkId) -> Answer<Option<Vec<u8>>> {
    let mut query = sql
        .prepare_cached("SELECT bytes FROM chunk WHERE office = ?1 AND space = ?2 AND name = ?3")?;
    let key = (office.as_bytes(), chunk.space.as_bytes(), chunk.name.as_bytes());
    Ok(query.query_row(key, |row| row.get(0)).optional()?)
}
