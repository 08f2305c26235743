//! Storing, fetching and deleting the sealed chunks of contents, of any spaces.
//!
//! A chunk has a name that its writers derive from a secret. The server knows neither what it is
//! nor which chunks belong together; it knows the space, which decides who may.

use super::ErrorCode;
use crate::id::{ChunkName, OfficeId, SpaceId};
use crate::limits::MAX_CHUNKS;
use crate::wire::at_most;
use serde::{Deserialize, Serialize};

/// Stores chunks. Storing the same again changes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoreChunksRequest {
    /// The office.
    pub office: OfficeId,
    /// The chunks, each at most [`crate::limits::MAX_CHUNK`].
    #[serde(deserialize_with = "at_most::<_, _, MAX_CHUNKS>")]
    pub chunks: Vec<ChunkUpload>,
}

/// A sealed chunk on its way to the server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChunkUpload {
    /// Which.
    pub id: ChunkId,
    /// As it was sealed.
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
}

/// Where a chunk is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ChunkId {
    /// The space it belongs to.
    pub space: SpaceId,
    /// Its name there.
    pub name: ChunkName,
}

/// Deletes chunks. Deleting what is not there changes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeleteChunksRequest {
    /// The office.
    pub office: OfficeId,
    /// Which.
    #[serde(deserialize_with = "at_most::<_, _, MAX_CHUNKS>")]
    pub chunks: Vec<ChunkId>,
}

/// One result per chunk, in the same order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChunksResponse {
    /// What became of each.
    #[serde(deserialize_with = "at_most::<_, _, MAX_CHUNKS>")]
    pub results: Vec<ChunkResult>,
}

/// What became of a chunk that was to be stored or deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChunkResult {
    /// It is so, durably, now or since an earlier request.
    Done,
    /// Not accepted; nothing was changed.
    Refused(ErrorCode),
}

/// Fetches chunks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FetchChunksRequest {
    /// The office.
    pub office: OfficeId,
    /// Which, what is most urgent first.
    #[serde(deserialize_with = "at_most::<_, _, MAX_CHUNKS>")]
    pub chunks: Vec<ChunkId>,
    /// About how large the answer may be, in bytes.
    pub max_bytes: u32,
}

/// One answer per chunk that was asked for, in the same order, as many as fitted: at least one. Ask
/// again for the rest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FetchChunksResponse {
    /// The chunks.
    #[serde(deserialize_with = "at_most::<_, _, MAX_CHUNKS>")]
    pub chunks: Vec<ChunkAnswer>,
}

/// A chunk that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChunkAnswer {
    /// As it was stored.
    Here(#[serde(with = "serde_bytes")] Vec<u8>),
    /// There is none of that name in that space, or the caller may not know.
    Missing,
}
