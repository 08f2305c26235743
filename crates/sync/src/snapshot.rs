//! What a snapshot holds, and how it is packed and sealed.
//!
//! Its content is every change that the space's log holds, by device and in the order of the clock,
//! and what had been seen at each position: two devices that have taken in the same log write the
//! same bytes. Packing may differ from one program to the next; the content may not.

use fotfaste_protocol::{
    ChunkName, SpaceId,
    frontier::Frontier,
    hash::Hash,
    limits::{MAX_CHUNK, MAX_SNAPSHOT},
    snapshot::Snapshot,
};
use fotfaste_store::{
    Op, Reader,
    sync_state::{ChainEnd, LogPlace},
};
use fotfaste_vault::{ChunkPlace, Key, chunk_name, open_chunk, seal_chunk};
use serde::{Deserialize, Serialize};

use crate::{Error, wire};

/// The newest layout this program writes and reads.
const FORMAT: u8 = 1;
/// Changes of one device that are written, and later merged, together.
const PART: usize = 2_000;
/// A snapshot is written once and read often.
const LEVEL: i32 = 9;
/// Plain bytes in one chunk: what sealing adds has room beside them.
const CHUNK: usize = MAX_CHUNK - 40;
const KEY: &str = "Fotfaste sync v1: snapshot";

#[derive(Serialize, Deserialize)]
struct Content {
    format: u8,
    space: [u8; 16],
    seen: Vec<[u8; 32]>,
    parts: Vec<Part>,
}

#[derive(Serialize, Deserialize)]
struct Part {
    device: [u8; 16],
    #[serde(with = "serde_bytes")]
    changes: Vec<u8>,
}

/// A snapshot's content as this device rebuilds it from what it has taken in.
pub(crate) struct Rebuilt {
    pub(crate) through: u64,
    pub(crate) frontier: Frontier,
    pub(crate) content: Vec<u8>,
}

/// Rebuilds the content from the store; nothing where its log is not known from the beginning.
///
/// # Errors
/// The store's.
pub(crate) fn rebuild(reader: &Reader<'_>, space: SpaceId) -> Result<Option<Rebuilt>, Error> {
    let Some(place) = reader.log_place(space.0)? else { return Ok(None) };
    let ops = reader.log_changes(space.0)?;
    let mut parts = Vec::new();
    for by_device in ops.chunk_by(|a, b| a.device == b.device) {
        for part in by_device.chunks(PART) {
            parts.push(Part { device: part[0].device, changes: wire::write(part)? });
        }
    }
    let content = Content { format: FORMAT, space: space.0, seen: place.seen, parts };
    let content = postcard::to_stdvec(&content).map_err(|_| Error::Batch)?;
    let frontier = frontier_of(&place.ends);
    Ok(Some(Rebuilt { through: place.position, frontier, content }))
}

fn frontier_of(ends: &[([u8; 16], ChainEnd)]) -> Frontier {
    let ends = ends.iter();
    Frontier(
        ends.map(|(device, end)| ((*device).into(), (end.sequence, Hash(end.header_hash))))
            .collect(),
    )
}

/// Packs and seals a content under a space's key of that epoch: what the log says of it, and its
/// chunks.
///
/// # Errors
/// [`Error::Batch`] when the codec refuses, which only lack of memory can cause.
pub(crate) fn seal(
    space: SpaceId,
    (epoch, key): (u32, &Key),
    rebuilt: &Rebuilt,
) -> Result<(Snapshot, Vec<Vec<u8>>), Error> {
    let packed = zstd::bulk::compress(&rebuilt.content, LEVEL).map_err(|_| Error::Batch)?;
    let mut snapshot = Snapshot {
        through: rebuilt.through,
        frontier: rebuilt.frontier.clone(),
        epoch,
        plain: Hash::of_snapshot(&rebuilt.content),
        packed: Hash::of_packed(&packed),
        chunks: Vec::new(),
    };
    let key = own_key(key, &snapshot);
    let plain: Vec<&[u8]> = packed.chunks(CHUNK).collect();
    let of = u32::try_from(plain.len()).map_err(|_| Error::Batch)?;
    let places = (0..of).map(|number| ChunkPlace { within: &space.0, number, of });
    let sealed = places.zip(plain).map(|(place, plain)| seal_chunk(&key, &place, plain));
    let sealed = sealed.collect();
    snapshot.chunks = (0..of).map(|number| ChunkName(chunk_name(&key, number))).collect();
    Ok((snapshot, sealed))
}

/// No two snapshots have the same key.
fn own_key(key: &Key, snapshot: &Snapshot) -> Key {
    let both = [snapshot.plain.0, snapshot.packed.0].concat();
    Key::from_bytes(key.derive(KEY).mac(&both))
}

/// Opens one of a snapshot's chunks.
///
/// # Errors
/// [`Error::Chunk`]
pub(crate) fn open(
    space: SpaceId,
    key: &Key,
    snapshot: &Snapshot,
    number: usize,
    sealed: &[u8],
) -> Result<Vec<u8>, Error> {
    let number = u32::try_from(number).map_err(|_| Error::Chunk)?;
    let of = u32::try_from(snapshot.chunks.len()).map_err(|_| Error::Chunk)?;
    let place = ChunkPlace { within: &space.0, number, of };
    let plain = open_chunk(&own_key(key, snapshot), &place, sealed).map_err(|_| Error::Chunk)?;
    Ok(plain.to_vec())
}

/// The content of what was packed, held against what the log says of it.
///
/// # Errors
/// [`Error::Chunk`] when it is something else.
pub(crate) fn unpack(snapshot: &Snapshot, packed: &[u8]) -> Result<Vec<u8>, Error> {
    if Hash::of_packed(packed) != snapshot.packed {
        return Err(Error::Chunk);
    }
    let size = zstd::zstd_safe::get_frame_content_size(packed).ok().flatten();
    let size = size.and_then(|size| usize::try_from(size).ok());
    let size = size.filter(|size| *size <= MAX_SNAPSHOT).ok_or(Error::Chunk)?;
    let content = zstd::bulk::decompress(packed, size).map_err(|_| Error::Chunk)?;
    if Hash::of_snapshot(&content) == snapshot.plain { Ok(content) } else { Err(Error::Chunk) }
}

/// Where a snapshot leads to, and its changes in portions.
///
/// # Errors
/// [`Error::NewerProgram`] for a later layout, [`Error::Chunk`] for anything else that does not read
/// or does not fit what the log says of it.
pub(crate) fn read(
    space: SpaceId,
    snapshot: &Snapshot,
    content: &[u8],
) -> Result<(LogPlace, Vec<Vec<Op>>), Error> {
    if content.first().is_some_and(|format| *format > FORMAT) {
        return Err(Error::NewerProgram);
    }
    let content: Content = postcard::from_bytes(content).map_err(|_| Error::Chunk)?;
    let last = content.seen.last().copied();
    let fits = content.space == space.0
        && content.seen.len() as u64 == snapshot.through
        && last == Some(snapshot.frontier.hash().0);
    if !fits {
        return Err(Error::Chunk);
    }
    let parts = content.parts.iter().map(|part| wire::read(&part.changes, part.device));
    let parts = parts.collect::<Result<_, _>>()?;
    let end = |(device, (sequence, hash)): (&fotfaste_protocol::DeviceId, &(u64, Hash))| {
        (device.0, ChainEnd { sequence: *sequence, header_hash: hash.0 })
    };
    let ends = snapshot.frontier.0.iter().map(end).collect();
    Ok((LogPlace { position: snapshot.through, ends, seen: content.seen }, parts))
}
