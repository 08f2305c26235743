//! Colleagues and their devices, and what is asked for and does not hold yet.

use chrono::{DateTime, NaiveDate, Utc};
use fotfaste_domain::{Id, case::Participant, office::Member};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{office::OfficeRole, participants::CaseRight};

/// When something ended, and who ended it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Ended {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom; nothing until their card has arrived.
    pub by: Option<String>,
}

/// A device of a colleague.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeviceRow {
    /// Which, 32 hexadecimal digits.
    pub id: String,
    /// Whether it is this computer.
    pub this_device: bool,
    /// Whether it is no computer but a paper with recovery words.
    pub paper: bool,
    /// Whether it was linked with recovery words.
    pub recovered: bool,
    /// Since when it is one of the office's; nothing before the office has a server.
    pub since: Option<DateTime<Utc>>,
    /// When it last said something in the office's log.
    pub last_in_log: Option<DateTime<Utc>>,
    /// If it has been revoked.
    pub revoked: Option<Ended>,
    /// The wish that revokes it at the next sync.
    pub wish: Option<String>,
}

/// A colleague, with role and devices.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MemberDevices {
    /// Who.
    pub member: Id<Member>,
    /// The name; nothing until the colleague's card has arrived.
    pub name: Option<String>,
    /// The role.
    pub role: OfficeRole,
    /// Whether it is the one who asks.
    pub me: bool,
    /// Since when they are in the office; nothing before the office has a server.
    pub since: Option<DateTime<Utc>>,
    /// If they have left the office.
    pub left: Option<Ended>,
    /// How many cases they have.
    pub cases: u32,
    /// How many of those nobody else can write.
    pub alone_in: u32,
    /// Devices, those in use first.
    pub devices: Vec<DeviceRow>,
    /// What is asked for of them and holds from the next sync on.
    pub wishes: Vec<WishView>,
}

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WishKind {
    /// A colleague shall have a case.
    Share,
    /// A colleague shall have a case no more.
    TakeOut,
    /// Oneself leaves a case.
    Leave,
    /// A colleague gets another role.
    Role,
    /// A colleague's device is revoked.
    Revoke,
    /// A colleague leaves the office.
    Remove,
    /// Somebody who was invited is let in.
    LetIn,
    /// Older programs stop syncing.
    RequireVersion,
    /// Something of a case that the program itself sees to.
    Other,
}

/// Something that is asked for and does not hold yet, or was refused.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WishView {
    /// By which it is taken back; empty for one that was refused.
    pub id: String,
    /// What it is.
    pub what: WishKind,
    /// Whom it is about.
    pub name: Option<String>,
    /// Which case.
    pub participant: Option<Id<Participant>>,
    /// Whose case, as a name or a case number.
    pub participant_name: Option<String>,
    /// The right, when a case is shared.
    pub right: Option<CaseRight>,
    /// The role, when it changes.
    pub role: Option<OfficeRole>,
    /// The last day, for a case that is shared until then.
    pub until: Option<NaiveDate>,
    /// The oldest program that goes on, when that changes.
    pub version: Option<u32>,
}

/// Names a wish.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OfWish {
    /// Which.
    pub id: String,
}

/// Gives a colleague another role.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeRole {
    /// Whose.
    pub member: Id<Member>,
    /// Which.
    pub role: OfficeRole,
}

/// Names a device.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OfDevice {
    /// Which, 32 hexadecimal digits.
    pub device: String,
}

/// Names a colleague.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OfMember {
    /// Who.
    pub member: Id<Member>,
}

/// What happens to the cases of a colleague who is removed.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RemovalPlan {
    /// How many cases others can write too.
    pub shared: u32,
    /// The cases that nobody else can write, as a name or a case number: they keep the colleague in.
    pub alone: Vec<String>,
    /// How many more of those the one who asks cannot read.
    pub alone_unseen: u32,
}

/// The version of the program that the office requires, and this one's.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProgramVersion {
    /// How this program counts itself.
    pub own: u32,
    /// The oldest that syncs; 0 as long as nobody has said.
    pub required: u32,
    /// Whether the one who asks may change it.
    pub may_require: bool,
    /// What is asked for and holds from the next sync on.
    pub wish: Option<WishView>,
}
