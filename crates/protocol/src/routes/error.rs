//! Every way a request can fail.

use crate::hash::Hash;
use serde::{Deserialize, Serialize};

/// What went wrong, for a program. New codes are added at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// 400: the request is not what the route takes.
    Malformed,
    /// 401: no signature, or one that does not fit.
    BadSignature,
    /// 401: signed too long ago or ahead; sign again with the time in the `date` header.
    ClockSkew,
    /// 401: this very request has been seen before.
    Replayed,
    /// 403: the device has been revoked.
    Revoked,
    /// 403: the set-up code is wrong or has been used.
    SetupCode,
    /// 404: unknown, or not yours to know.
    NotFound,
    /// 403: the user's role does not allow it.
    NotAllowed,
    /// 409: the certificate log has moved on; see [`ErrorBody::head`].
    StaleHead,
    /// 409: the office exists with another root.
    OfficeExists,
    /// 409: the invite has been used.
    InviteUsed,
    /// 410: the invite has expired.
    InviteExpired,
    /// 413: larger than allowed.
    TooLarge,
    /// 422: a certificate does not follow from the log; nothing was taken in.
    CertificateRefused,
    /// 422: a bundle is missing, or is not the one its certificate names.
    BundleRefused,
    /// A batch names a key epoch that the certificate log does not know (yet).
    UnknownEpoch,
    /// A batch names another key than the certificate log's.
    OtherKey,
    /// A batch's content does not match its signed hash.
    BadContent,
    /// A batch was written by another device than the one that pushes it.
    OtherDevice,
    /// 429: too many requests; wait as long as `retry-after` says.
    TooMany,
    /// 503: cannot be done just now; nothing was taken in.
    Unavailable,
    /// Another chunk is stored under this name; nothing was overwritten.
    NameTaken,
    /// The space has no room for more chunks.
    NoRoom,
}

/// The JSON body of a failed request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErrorBody {
    /// For the program.
    pub code: ErrorCode,
    /// For whoever reads logs.
    pub message: String,
    /// With [`ErrorCode::StaleHead`]: where the log is now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head: Option<CertificateHead>,
}

/// Where a certificate log is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateHead {
    /// The index of the certificate that would come next.
    pub next: u64,
    /// The hash of the newest.
    pub hash: Hash,
}
