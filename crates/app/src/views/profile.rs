//! The profile: first start, lock, settings, the person and colleagues.

use chrono::{DateTime, NaiveDate, Utc};
use fotfaste_domain::{Id, office::Member};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where the profile on this computer stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProfileState {
    /// Nothing has been created here yet.
    FirstStart,
    /// Created, and locked.
    Locked,
    /// Unlocked.
    Unlocked,
    /// The file cannot be read; nothing has been deleted.
    Damaged,
}

/// What the frame of the screen needs before anything else.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AppState {
    /// Where the profile stands.
    pub state: ProfileState,
    /// Whether what is damaged is the key file, whose copy can be put back.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[ts(optional, as = "Option<bool>")]
    pub keys_damaged: bool,
    /// Whether the computer's own key store can unlock the profile.
    pub keyring: bool,
    /// Whether a recovery phrase can unlock the profile.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[ts(optional, as = "Option<bool>")]
    pub recovery_phrase: bool,
    /// When the office ended the access of this computer, whose profile is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub ended: Option<AccessEnded>,
    /// The office's name, once it is known here.
    pub office_name: Option<String>,
    /// The office's identity; only while unlocked.
    pub office_id: Option<String>,
    /// The program's version.
    pub version: String,
    /// The local day.
    pub today: NaiveDate,
    /// Who has unlocked.
    pub user: Option<User>,
    /// Whether the office is connected to a server; only known while unlocked.
    pub connected: bool,
}

/// The person who works here.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct User {
    /// The same identity as the colleague's record.
    pub id: Id<Member>,
    /// Full name.
    pub name: String,
    /// Title.
    pub title: String,
}

/// First start: a new office on this computer, with or without network.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CreateProfile {
    /// Full name.
    pub name: String,
    /// Title ("jobbcoach").
    #[serde(default)]
    pub title: String,
    /// Telephone, shown on supervisor sheets.
    #[serde(default)]
    pub phone: String,
    /// The office's name.
    pub office_name: String,
    /// The passphrase that unlocks.
    pub passphrase: String,
    /// Whether the computer's own key store may unlock too.
    #[serde(default)]
    pub use_keyring: bool,
}

/// A passphrase, to unlock with or to check.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Passphrase {
    /// As typed.
    pub passphrase: String,
}

/// A change of passphrase.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangePassphrase {
    /// The one in force.
    pub current: String,
    /// The one to come.
    pub new: String,
}

/// Turns the computer's own key store on or off as a way to unlock.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SetKeyringSlot {
    /// On or off.
    pub enabled: bool,
    /// The passphrase, needed to turn it on.
    pub passphrase: Option<String>,
}

/// The language of the screen and of paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Swedish.
    #[default]
    Sv,
    /// English.
    En,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// How close together lists stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Density {
    /// The usual.
    #[default]
    Comfortable,
    /// Closer; never in a visit.
    Compact,
}

/// The end of a computer's access: what was on it has been removed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccessEnded {
    /// When an administrator ended it.
    pub at: DateTime<Utc>,
    /// How many changes had not been sent, and are lost with it.
    pub unsent: u32,
}

/// This computer's settings: a plain file beside the store, nothing personal in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// The language.
    pub language: Language,
    /// Light or dark.
    pub theme: Theme,
    /// Density of lists.
    pub density: Density,
    /// Minutes without movement until the profile locks itself; 1 to 60.
    pub auto_lock_minutes: u32,
    /// The same while a visit is open; 1 to 120.
    pub auto_lock_visit_minutes: u32,
    /// Whether sync starts by itself when the server can be reached.
    pub auto_sync: bool,
    /// The office's name, all that the lock screen may show. Kept by the program itself; what a
    /// form sends here is not taken.
    pub office_name: Option<String>,
    /// When the office ended this computer's access, until a new profile is made. Kept by the program
    /// itself too.
    #[ts(optional = nullable)]
    pub ended: Option<AccessEnded>,
    /// Until when nobody is reminded of making a recovery phrase. Kept by the program itself too.
    #[ts(optional = nullable)]
    pub remind_of_phrase: Option<NaiveDate>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::default(),
            theme: Theme::default(),
            density: Density::default(),
            auto_lock_minutes: 5,
            auto_lock_visit_minutes: 15,
            auto_sync: true,
            office_name: None,
            ended: None,
            remind_of_phrase: None,
        }
    }
}

/// Says that the person is there; while a visit is open the longer time applies.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Touch {
    /// Whether a visit is open on the screen.
    #[serde(default)]
    pub visit_open: bool,
}

/// The person's own card, as colleagues and sheets show it.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveMember {
    /// Full name.
    pub name: String,
    /// Title.
    #[serde(default)]
    pub title: String,
    /// Telephone.
    #[serde(default)]
    pub phone: String,
    /// When the phone is answered.
    #[serde(default)]
    pub phone_hours: String,
    /// What the form showed, when it has been told. A change from another computer that the person
    /// left alone stays as it is.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub shown: Option<ShownMember>,
}

/// What the form of the person's own card showed.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ShownMember {
    /// Full name.
    pub name: String,
    /// Title.
    pub title: String,
    /// Telephone.
    pub phone: String,
    /// When the phone is answered.
    pub phone_hours: String,
}

/// A path on this computer.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PathView {
    /// The path.
    pub path: String,
}

/// Puts a backup back. What is there is set aside, not deleted.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RestoreBackup {
    /// Which backup.
    pub path: String,
    /// The passphrase, since the profile cannot be unlocked otherwise.
    pub passphrase: String,
}

/// An encrypted backup on this computer.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupRow {
    /// Where it is.
    pub path: String,
    /// When it was made.
    pub at: chrono::DateTime<chrono::Utc>,
    /// Its size.
    pub bytes: u64,
}
