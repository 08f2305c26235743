//! The HTTP interface: paths, what goes in, what comes out, and every way to fail.
//!
//! Bodies are postcard (`application/octet-stream`), at most [`crate::limits::MAX_BODY`]; encode
//! with [`crate::wire::encode`], read with [`read`]. Errors are JSON: [`ErrorBody`]. All routes
//! but those marked *unsigned* carry a signature ([`crate::request`]) whose office must be the
//! body's.

mod changes;
mod chunks;
mod error;
mod invites;
mod offices;

pub use changes::{
    BatchResult, BundleDownload, ChangesRequest, ChangesResponse, LogEntry, PushRequest,
    PushResponse, SpaceChanges,
};
pub use chunks::{
    ChunkAnswer, ChunkId, ChunkResult, ChunkUpload, ChunksResponse, DeleteChunksRequest,
    FetchChunksRequest, FetchChunksResponse, StoreChunksRequest,
};
pub use error::{CertificateHead, ErrorBody, ErrorCode};
pub use invites::{
    InviteStatus, InviteStatusRequest, JoinInviteRequest, ListInvitesResponse, OpenInviteRequest,
    PendingInvite,
};
pub use offices::{
    AppendCertificatesRequest, AppendedResponse, BundleUpload, CreateOfficeRequest,
    DeviceSequences, FindOfficesRequest, FindOfficesResponse, TimeResponse,
};

use crate::id::{DeviceId, InviteId};
use crate::limits::MAX_BODY;
use crate::{Error, wire};
use serde::de::DeserializeOwned;

/// The media type of bodies.
pub const MEDIA_TYPE: &str = "application/octet-stream";

/// `POST`, *unsigned*: [`CreateOfficeRequest`] → [`AppendedResponse`].
pub const OFFICES: &str = "/v1/offices";
/// `POST`, *unsigned*: [`FindOfficesRequest`] → [`FindOfficesResponse`].
pub const OFFICES_FIND: &str = "/v1/offices/find";
/// `POST`: [`AppendCertificatesRequest`] → [`AppendedResponse`].
pub const CERTS: &str = "/v1/certs";
/// `POST`: [`ChangesRequest`] → [`ChangesResponse`].
pub const CHANGES: &str = "/v1/changes";
/// `POST`: [`PushRequest`] → [`PushResponse`].
pub const BATCHES: &str = "/v1/batches";
/// `POST`: [`StoreChunksRequest`] → [`ChunksResponse`].
pub const CHUNKS: &str = "/v1/chunks";
/// `POST`: [`FetchChunksRequest`] → [`FetchChunksResponse`].
pub const CHUNKS_FETCH: &str = "/v1/chunks/fetch";
/// `POST`: [`DeleteChunksRequest`] → [`ChunksResponse`].
pub const CHUNKS_DELETE: &str = "/v1/chunks/delete";
/// `POST`: [`OpenInviteRequest`] → nothing. `GET`: → [`ListInvitesResponse`].
pub const INVITES: &str = "/v1/invites";
/// `GET`, *unsigned*: → [`TimeResponse`].
pub const TIME: &str = "/v1/time";

/// `DELETE`: → nothing. Ends an invite, answered or not.
#[must_use]
pub fn invite(id: InviteId) -> String {
    format!("{INVITES}/{id}")
}

/// `POST`, *unsigned*: [`JoinInviteRequest`] → nothing.
#[must_use]
pub fn join(id: InviteId) -> String {
    format!("{INVITES}/{id}/join")
}

/// `POST`, *unsigned*: [`InviteStatusRequest`] → [`InviteStatus`].
#[must_use]
pub fn invite_status(id: InviteId) -> String {
    format!("{INVITES}/{id}/status")
}

/// `GET`, administrators: → [`DeviceSequences`], what the server holds of a device's batches.
#[must_use]
pub fn device_sequences(id: DeviceId) -> String {
    format!("/v1/devices/{id}/sequences")
}

/// Reads a request's or response's body.
pub fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Error> {
    wire::decode(body, MAX_BODY)
}
