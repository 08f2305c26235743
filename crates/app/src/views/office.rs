//! The office: connecting, inviting, joining, and its card.

use chrono::{DateTime, Utc};
use fotfaste_domain::choice::SupportLevel;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::qr::QrCode;

/// Connects the office on this computer to a server.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConnectOffice {
    /// The server's address.
    pub server_url: String,
    /// The one-time code that the server printed.
    pub setup_code: String,
}

/// What a colleague may do in the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OfficeRole {
    /// Administers colleagues and devices.
    Admin,
    /// Leads: may invite.
    Lead,
    /// Coach.
    Coach,
    /// Stands in for a coach.
    StandIn,
}

/// Invites a colleague.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateInvite {
    /// The colleague's name, for the list of invites.
    pub name: String,
    /// The role to give.
    pub role: OfficeRole,
}

/// A new invite; its code is shown once.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NewInvite {
    /// Which.
    pub id: String,
    /// What to hand over.
    pub code: String,
    /// The same as a picture; nothing when it is too long for one.
    pub qr: Option<QrCode>,
    /// Until when it holds.
    pub expires_at: DateTime<Utc>,
}

/// Where an invite stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum InviteState {
    /// Handed over.
    Waiting,
    /// The colleague has asked to join: compare the code, then approve.
    Requested,
    /// Approved.
    Approved,
    /// Too late.
    Expired,
}

/// One invite.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InviteRow {
    /// Which.
    pub id: String,
    /// For whom, as written when it was made.
    pub name: String,
    /// The role.
    pub role: OfficeRole,
    /// Where it stands.
    pub state: InviteState,
    /// Until when it holds.
    pub expires_at: DateTime<Utc>,
    /// The code that must be the same on both screens, eight digits in two groups.
    pub compare_code: Option<String>,
}

/// Names an invite.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OfInvite {
    /// Which.
    pub invite_id: String,
}

/// A code as somebody was given it.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OfCode {
    /// The code.
    pub code: String,
}

/// What a code is for.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CodeView {
    /// Another computer of somebody's own, instead of a new colleague.
    pub own_device: bool,
}

/// First start on a computer of a colleague who was invited, or on another of one's own.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct JoinOffice {
    /// The invite's code.
    pub code: String,
    /// Full name. The card is not asked for where the code is for another computer of one's own.
    #[serde(default)]
    pub name: String,
    /// Title.
    #[serde(default)]
    pub title: String,
    /// Telephone.
    #[serde(default)]
    pub phone: String,
    /// The passphrase that shall unlock this computer.
    pub passphrase: String,
    /// Whether the computer's own key store may unlock too.
    #[serde(default)]
    pub use_keyring: bool,
}

/// Where joining stands.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JoinState {
    /// Whether the office has approved.
    pub approved: bool,
    /// The code that must be the same on both screens.
    pub compare_code: Option<String>,
    /// Whether it becomes another computer of one's own.
    pub own_device: bool,
}

/// What the office itself has chosen.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfficeCard {
    /// Its name.
    pub name: String,
    /// The order of support levels, most independent first.
    pub levels: Vec<SupportLevel>,
    /// Whether the one who asks may change it.
    pub may_change: bool,
}

/// Changes what the office has chosen.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveOfficeCard {
    /// Its name.
    pub name: String,
    /// Every support level once, the independent one first.
    pub levels: Vec<SupportLevel>,
    /// What the form showed, when it has been told. A colleague's later change that the person
    /// left alone stays as it is.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub shown: Option<ShownOffice>,
}

/// What the form of the office showed.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ShownOffice {
    /// Its name.
    pub name: String,
    /// The order of the support levels.
    pub levels: Vec<SupportLevel>,
}
