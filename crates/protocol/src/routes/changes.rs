//! Pushing batches, and pulling everything that is new, for a whole office at once.

use super::{CertificateHead, ErrorCode};
use crate::certificate::Certificate;
use crate::hash::Hash;
use crate::id::{OfficeId, SpaceId};
use crate::limits::{MAX_BATCHES, MAX_BUNDLES, MAX_CERTIFICATES, MAX_CURSORS, MAX_ENTRIES};
use crate::wire::{self, at_most};
use serde::{Deserialize, Serialize};

/// Pushes encoded batches, of any spaces, in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PushRequest {
    /// The office.
    pub office: OfficeId,
    /// Encoded batches ([`crate::batch::Batch::encode`]), at most [`crate::limits::MAX_BATCHES`].
    #[serde(with = "wire::batches")]
    pub batches: Vec<Vec<u8>>,
}

/// One result per pushed batch, in the same order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PushResponse {
    /// What became of each.
    #[serde(deserialize_with = "at_most::<_, _, MAX_BATCHES>")]
    pub results: Vec<BatchResult>,
}

/// What became of a pushed batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum BatchResult {
    /// Durable, now or since an earlier identical push.
    Stored {
        /// Its place in the space's log, from 1.
        position: u64,
    },
    /// Not the device's next batch in this space; nothing was stored.
    OutOfOrder {
        /// The sequence number that would have fitted.
        expected_sequence: u64,
        /// The hash of the header before it.
        previous: Hash,
    },
    /// The server holds another batch with this number; nothing was overwritten.
    Conflicts,
    /// Not accepted; nothing was stored.
    Refused(ErrorCode),
}

/// Asks for everything that is new.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangesRequest {
    /// The office.
    pub office: OfficeId,
    /// How many certificates the caller has.
    pub certs_after: u64,
    /// For each space: the last position the caller has. Spaces not named come from the start.
    #[serde(deserialize_with = "at_most::<_, _, MAX_CURSORS>")]
    pub cursors: Vec<(SpaceId, u64)>,
    /// Spaces whose newest key bundle is wanted again, apart from those that new certificates name.
    #[serde(deserialize_with = "at_most::<_, _, MAX_CURSORS>")]
    pub bundles_of: Vec<SpaceId>,
    /// About how large the answer may be, in bytes.
    pub max_bytes: u32,
}

/// What is new, as much as fitted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangesResponse {
    /// The next certificates.
    #[serde(deserialize_with = "at_most::<_, _, MAX_CERTIFICATES>")]
    pub certs: Vec<Certificate>,
    /// Where the certificate log is: with `certs` short of it, ask again before anything else.
    pub cert_head: CertificateHead,
    /// The newest key bundles of spaces that `certs` or the request name and the caller may read.
    #[serde(deserialize_with = "at_most::<_, _, MAX_BUNDLES>")]
    pub bundles: Vec<BundleDownload>,
    /// Spaces with something new; none as long as certificates remain to be fetched.
    #[serde(deserialize_with = "at_most::<_, _, MAX_CURSORS>")]
    pub spaces: Vec<SpaceChanges>,
    /// Spaces whose log no longer begins at the caller's cursor: what is missing is in the snapshot
    /// that the certificate log confirms. Then ask again.
    #[serde(deserialize_with = "at_most::<_, _, MAX_CURSORS>")]
    pub compacted: Vec<SpaceId>,
    /// There is more: ask again from here.
    pub more: bool,
}

/// A space's newest key bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BundleDownload {
    /// The space.
    pub space: SpaceId,
    /// The hash by which a certificate names it.
    pub hash: Hash,
    /// The sealed bundle.
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
}

/// The next entries of one space's log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpaceChanges {
    /// The space.
    pub space: SpaceId,
    /// The newest position there is, for counting.
    pub head: u64,
    /// The next entries, without gaps.
    #[serde(deserialize_with = "at_most::<_, _, MAX_ENTRIES>")]
    pub entries: Vec<LogEntry>,
}

/// A batch at its place in a space's log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogEntry {
    /// 1, 2, 3 … in each space.
    pub position: u64,
    /// The encoded batch, as its author pushed it.
    #[serde(with = "serde_bytes")]
    pub batch: Vec<u8>,
}
