//! The recovery phrase, and what has been done with the keys.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Something that was done with the keys of this profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum KeyDeed {
    /// A recovery phrase was made, the first or instead of another.
    PhraseMade,
    /// The recovery phrase opened the profile, and a new passphrase was chosen.
    PhraseUsed,
    /// The recovery phrase opened a backup, and a new passphrase was chosen.
    BackupOpened,
    /// The passphrase was changed by somebody who knew it.
    PassphraseChanged,
    /// A new passphrase was chosen by somebody who was logged in to the computer.
    PassphraseByLogin,
    /// The recovery phrase made this computer one of its user's.
    CameBack,
}

/// How far the recovery phrase reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PhraseReach {
    /// It opens this computer: it was made before words reached further.
    Computer,
    /// Once the office has a server it brings its user back on any computer.
    WithServer,
    /// From the next sync on it brings its user back on any computer.
    NextSync,
    /// It brings its user back on any computer.
    Office,
}

/// One line of the profile's own trace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyEvent {
    /// What was done.
    pub what: KeyDeed,
    /// When.
    pub at: DateTime<Utc>,
}

/// Whether there is a recovery phrase, and whether to remind of it.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecoveryState {
    /// When the phrase in force was made.
    pub made_at: Option<DateTime<Utc>>,
    /// How far it reaches, where there is one.
    pub reach: Option<PhraseReach>,
    /// Whether it is time to remind: there is none, and nobody has put it off.
    pub remind: bool,
    /// What has been done with the keys on this computer, the latest first.
    pub events: Vec<KeyEvent>,
}

/// Begins a recovery phrase. Nothing is in force until it is confirmed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct BeginPhrase {
    /// The passphrase; without it the computer's own key store must be able to unlock.
    pub passphrase: Option<String>,
}

/// A phrase to be written down.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PhraseWords {
    /// The words, in order.
    pub words: Vec<String>,
    /// The places, from 1, of the words that will be asked for.
    pub asked: Vec<u32>,
}

/// The words that were asked for.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConfirmPhrase {
    /// As typed, in the order they were asked for.
    pub words: Vec<String>,
}

/// Prints the sheet of the phrase that is being made.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PrintPhrase {
    /// Whether to write it for the system's viewer; otherwise it is handed back.
    pub to_file: bool,
}

/// The sheet.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrintedPhrase {
    /// Where it was written. It is removed when the phrase is confirmed or given up, and at lock.
    pub path: Option<String>,
    /// The file in Base64, when it was not written.
    pub pdf: Option<String>,
}

/// Unlocks with the recovery phrase and chooses a new passphrase.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecoverWithPhrase {
    /// The 24 words, as typed or pasted.
    pub words: String,
    /// The new passphrase.
    pub passphrase: String,
}

/// Puts a backup back with the recovery phrase and chooses a new passphrase.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecoverBackup {
    /// Which backup.
    pub path: String,
    /// The 24 words, as typed or pasted.
    pub words: String,
    /// The new passphrase.
    pub passphrase: String,
}

/// Makes a computer that holds nothing another of the coach whose recovery phrase it is.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ComeBack {
    /// The address of the office's server.
    pub server_url: String,
    /// The 24 words, as typed or pasted.
    pub words: String,
    /// The passphrase that shall unlock this computer.
    pub passphrase: String,
    /// Whether the computer's own key store may unlock too.
    #[serde(default)]
    pub use_keyring: bool,
}
