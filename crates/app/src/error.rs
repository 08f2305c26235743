//! What can go wrong, as the screen can act on it: one stable code each.
//!
//! Every error of every part passes the one gate in `gate.rs`. No name, note or value is in
//! any message; what is unexpected goes to the log under a report number.

mod gate;

use fotfaste_domain::{Kind, Problem, ProblemCode, choice::SharedField, consent::NeverShared};
use serde::Serialize;
use ts_rs::TS;

pub(crate) use gate::passphrase_code;

/// Why a command did not do what was asked. Its JSON has a `code` and what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, TS)]
#[serde(tag = "code", rename_all = "snake_case", rename_all_fields = "camelCase")]
#[ts(rename = "ErrorBody")]
pub enum Error {
    /// Some fields need correcting.
    #[error("some fields need correcting")]
    Problems {
        /// Which, and why.
        problems: Vec<Problem>,
    },
    /// The profile is locked.
    #[error("the profile is locked")]
    Locked,
    /// Nothing has been created here yet.
    #[error("there is no profile here yet")]
    NoProfile,
    /// There is a profile here already.
    #[error("there is a profile here already")]
    ProfileExists,
    /// Another process has the profile open.
    #[error("the profile is open in another window")]
    ProfileInUse,
    /// The passphrase does not open the profile.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// The computer's own key store cannot be used; the passphrase still works.
    #[error("the computer's key store cannot be used")]
    KeyringUnavailable,
    /// The store or the key file is damaged. Nothing has been deleted.
    #[error("the profile's files are damaged")]
    Damaged,
    /// The key file's copy is gone or damaged too.
    #[error("there is no whole copy of the key file")]
    NoKeyCopy,
    /// A newer version of the program wrote this.
    #[error("a newer version of the program wrote this")]
    NewerProgram,
    /// The office stops programs as old as this one.
    #[error("the office requires a newer program")]
    UpdateNeeded,
    /// There is no such row.
    #[error("there is no such {}", .kind.table())]
    NotFound {
        /// Of which kind.
        kind: Kind,
    },
    /// A path that leads nowhere.
    #[error("there is no such file")]
    NoSuchFile,
    /// The person has no right to do it.
    #[error("not allowed")]
    NotAllowed,
    /// Nobody else can write the case, or cases.
    #[error("nobody else can write it")]
    LastWriter,
    /// Nobody else administers the office.
    #[error("nobody else administers the office")]
    LastAdministrator,
    /// One's own account, or the computer that one sits at.
    #[error("not one's own")]
    OwnAccount,
    /// No consent in force covers these.
    #[error("no consent in force covers it")]
    ConsentMissing {
        /// Which.
        fields: Vec<SharedField>,
    },
    /// A text on the sheet holds what never may be shown to a workplace.
    #[error("a text holds what never may be shown")]
    NeverShared {
        /// What it is.
        what: Vec<NeverShared>,
    },
    /// What should be printed is no longer what was previewed.
    #[error("the sheet has changed since it was previewed")]
    SheetChanged,
    /// The row has changed since it was read, or the store is busy.
    #[error("try again")]
    TryAgain,
    /// Somebody has changed it since, so it is not taken back.
    #[error("changed since")]
    ChangedSince,
    /// The way back is no longer known.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// No recovery phrase is being made: the profile was locked meanwhile.
    #[error("no recovery phrase is being made")]
    NothingPending,
    /// A text is longer than can be sent.
    #[error("a text is too long")]
    TooLong,
    /// There is no room left on the disk; nothing half was kept.
    #[error("the disk is full")]
    FullDisk,
    /// The office is not connected to a server.
    #[error("not connected to a server")]
    NotConnected,
    /// The office is connected already.
    #[error("connected already")]
    AlreadyConnected,
    /// The words are not those of the two papers of the office's recovery.
    #[error("not the papers of the office's recovery")]
    WrongPapers,
    /// This computer holds work of its own, so it cannot become another of somebody's.
    #[error("the computer holds work of its own")]
    HoldsWork,
    /// A colleague has yet to approve.
    #[error("waiting for approval")]
    WaitingForApproval,
    /// This computer has no network.
    #[error("there is no network")]
    Offline,
    /// There is a network, but the server does not answer.
    #[error("the server does not answer")]
    ServerSilent,
    /// The address is not one that can be sent to.
    #[error("not a server's address")]
    BadAddress,
    /// The server refused.
    #[error("the server refused: {reason}")]
    ServerRefused {
        /// The server's code.
        reason: String,
    },
    /// The server does not know the set-up code.
    #[error("the set-up code was refused")]
    SetupCodeRefused,
    /// The text is not an invite code.
    #[error("not an invite code")]
    InviteMalformed,
    /// The invite's time is over, or it was withdrawn.
    #[error("the invite has expired")]
    InviteExpired,
    /// Somebody has used the invite.
    #[error("the invite has been used")]
    InviteUsed,
    /// The request to join was not made with the invite.
    #[error("the request to join was not made with the invite")]
    JoinRefused,
    /// This computer has been revoked; nothing is left on it.
    #[error("this computer has been revoked")]
    Revoked,
    /// This computer's clock is off; nothing is sealed until it is right.
    #[error("the clock is off by {minutes} minutes")]
    ClockSkew {
        /// Minutes ahead; negative behind.
        minutes: i32,
    },
    /// The server showed different histories.
    #[error("the server shows different histories")]
    HistoryForked,
    /// The server shows less than it did.
    #[error("the server has lost what it had")]
    HistoryRolledBack,
    /// There is no command of that name.
    #[error("there is no such command")]
    NoSuchCommand,
    /// The argument is not of the command's type.
    #[error("the argument does not fit the command: {detail}")]
    BadArgument {
        /// What was expected; never what was given.
        detail: String,
    },
    /// Something that should not happen. The log has it under the report's number.
    #[error("unexpected, report {report}")]
    Unexpected {
        /// The report's number.
        report: String,
    },
}

impl Error {
    /// The stable code.
    ///
    /// # Panics
    /// Never: every variant is written with its code.
    #[must_use]
    pub fn code(&self) -> String {
        let body = serde_json::to_value(self).expect("an error is plain data");
        body["code"].as_str().expect("each variant is tagged with its code").to_owned()
    }

    /// One field that needs correcting.
    pub(crate) fn problem(field: &str, code: ProblemCode) -> Self {
        Self::Problems { problems: vec![Problem::new(field, code)] }
    }

    /// What serde says, without the value that was given.
    pub(crate) fn bad_argument(cause: &serde_json::Error) -> Self {
        let text = cause.to_string();
        let said = ["missing field", "unknown field", "expected", "duplicate field"];
        let start = said.iter().filter_map(|start| text.find(start)).min();
        let detail = start.map_or("not of the expected form", |start| &text[start..]);
        Self::BadArgument { detail: detail.to_owned() }
    }

    /// Writes the cause to the log under a number that the person can pass on.
    pub(crate) fn unexpected(cause: &(dyn std::error::Error + 'static)) -> Self {
        let report = data_encoding::HEXLOWER.encode(&crate::random::<4>());
        tracing::error!(report, cause = %chain(cause), "unexpected");
        Self::Unexpected { report }
    }
}

fn chain(cause: &(dyn std::error::Error + 'static)) -> String {
    let mut text = cause.to_string();
    let mut next = cause.source();
    while let Some(cause) = next {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        next = cause.source();
    }
    text
}
