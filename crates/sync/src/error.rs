//! What can keep a sync from finishing. Nothing here ever means that work was lost.

use fotfaste_protocol::routes::ErrorCode;

use crate::transport::Unreachable;

/// Why a sync, or a step of getting into an office, did not finish.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// This store belongs to no server yet.
    #[error("not connected to a server")]
    NotConnected,
    /// The store is connected to an office already.
    #[error("connected already")]
    AlreadyConnected,
    /// This computer holds work of its own, so it cannot become another of somebody's.
    #[error("the store holds work of its own")]
    NotEmpty,
    /// The join request waits for a colleague's approval.
    #[error("waiting for approval")]
    WaitingForApproval,
    /// This computer has no network; the next try goes on where this one stopped.
    #[error("there is no network")]
    Offline,
    /// There is a network, but this server does not answer, or says that it cannot now.
    #[error("the server does not answer")]
    NoAnswer,
    /// The address is not one that the program sends to.
    #[error("not a server address")]
    BadAddress,
    /// The server answered with a refusal.
    #[error("the server refused: {0:?}")]
    Refused(ErrorCode),
    /// The office's log says that this device has been revoked.
    #[error("this device has been revoked")]
    Revoked,
    /// The server's answer makes no sense.
    #[error("the server's answer does not read")]
    BadAnswer,
    /// This computer's clock differs from the server's; nothing is sealed until it is right.
    #[error("the clock differs by {minutes} minutes")]
    ClockSkew {
        /// How many minutes this computer is ahead (negative: behind).
        minutes: i64,
    },
    /// The server shows less than it showed before.
    #[error("the server has lost or hides what it had")]
    RolledBack,
    /// The server shows different histories to different devices, or a broken chain.
    #[error("the history does not fit together")]
    Forked,
    /// A batch that does not open, read or fit its author's rights.
    #[error("a batch is damaged")]
    Batch,
    /// A chunk of a content that does not open, or a content that is not what its author kept.
    #[error("a chunk is damaged")]
    Chunk,
    /// A content holds something, and no more than its limit.
    #[error("a content of that size cannot be kept")]
    ContentSize,
    /// Written by a newer version of the program.
    #[error("written by a newer program")]
    NewerProgram,
    /// The office has no use for so old a program: nothing is sealed until it is updated.
    #[error("the office requires a newer program")]
    UpdateNeeded,
    /// A space's key is not on this device.
    #[error("a key is missing")]
    KeyMissing,
    /// The office's log gives this user no right to it.
    #[error("not allowed by the office's log")]
    NotAllowed,
    /// The log knows no such space (yet).
    #[error("unknown space")]
    UnknownSpace,
    /// The log knows no such member.
    #[error("unknown member")]
    UnknownMember,
    /// The papers are not the two that belong to the office's recovery.
    #[error("not the papers of the office's recovery")]
    WrongPapers,
    /// No office at the server knows the recovery words, or not any more.
    #[error("the recovery words are known to no office there")]
    WordsUnknown,
    /// The moment has passed.
    #[error("the time is over")]
    TimeOver,
    /// The invite code does not read.
    #[error("not an invite code")]
    InviteMalformed,
    /// The invite's time is over.
    #[error("the invite has expired")]
    InviteExpired,
    /// The invite has been used.
    #[error("the invite has been used")]
    InviteUsed,
    /// The join request was not made with the invite's secret.
    #[error("the join request is not from the invited person")]
    JoinRefused,
    /// Certificates, batches or requests that are not as the protocol has them.
    #[error(transparent)]
    Protocol(#[from] fotfaste_protocol::Error),
    /// The store's own error.
    #[error(transparent)]
    Store(#[from] fotfaste_store::Error),
    /// The keys' own error.
    #[error(transparent)]
    Vault(#[from] fotfaste_vault::Error),
}

impl From<Unreachable> for Error {
    fn from(why: Unreachable) -> Self {
        match why {
            Unreachable::NoNetwork => Self::Offline,
            Unreachable::NoAnswer => Self::NoAnswer,
        }
    }
}
