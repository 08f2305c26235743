//! Inviting a colleague or a device.

use crate::hash::Hash;
use crate::id::{InviteId, OfficeId};
use crate::invite::InviteToken;
use crate::limits::MAX_INVITES;
use crate::wire::at_most;
use serde::{Deserialize, Serialize};

/// Opens an invite: for a colleague administrators and leads, for a device of their own everybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenInviteRequest {
    /// The office.
    pub office: OfficeId,
    /// The new invite.
    pub id: InviteId,
    /// [`InviteToken::hash`] of what the joiner will show.
    pub token_hash: Hash,
    /// When it ends, in minutes since 1970.
    pub expires_at_minute: i64,
    /// Whether it is for a device of the caller's own. The certificate log decides who gets in.
    pub own_device: bool,
}

/// Answers an invite, once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JoinInviteRequest {
    /// The office, from the invite code.
    pub office: OfficeId,
    /// From the invite's secret.
    pub token: InviteToken,
    /// An encoded [`crate::join::JoinRequest`].
    #[serde(with = "serde_bytes")]
    pub request: Vec<u8>,
}

/// Asks what has become of the join request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InviteStatusRequest {
    /// The office, from the invite code.
    pub office: OfficeId,
    /// From the invite's secret.
    pub token: InviteToken,
}

/// What has become of an invite. One that was ended is simply not found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InviteStatus {
    /// Nobody has answered it yet.
    Open,
    /// Answered; the certificate log does not name the device yet.
    Waiting,
    /// The certificate log names the device: pull from the start.
    Approved,
}

/// The caller's invites that have not ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListInvitesResponse {
    /// Oldest first.
    #[serde(deserialize_with = "at_most::<_, _, MAX_INVITES>")]
    pub invites: Vec<PendingInvite>,
}

/// An invite of the caller's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PendingInvite {
    /// Which.
    pub id: InviteId,
    /// When it ends, in minutes since 1970.
    pub expires_at_minute: i64,
    /// The join request, once someone has answered.
    pub request: Option<serde_bytes::ByteBuf>,
    /// Where it stands.
    pub status: InviteStatus,
}
