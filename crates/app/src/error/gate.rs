//! The gate: every part's errors become codes here, and nowhere else. Nothing falls through.

use fotfaste_domain::ProblemCode;
use fotfaste_protocol::routes::ErrorCode;
use fotfaste_store::Error as StoreError;
use fotfaste_sync::Error as SyncError;
use fotfaste_vault::{Error as VaultError, PassphraseProblem, SlotKind};

use super::{Error, Problem};

impl From<Vec<Problem>> for Error {
    fn from(problems: Vec<Problem>) -> Self {
        Self::Problems { problems }
    }
}

impl From<StoreError> for Error {
    fn from(cause: StoreError) -> Self {
        use StoreError::{
            AppendOnly, Busy, CertificateGap, Closed, Damaged, DiskFull, Exists, ForeignChange,
            Forked, HalfWritten, Io, Migration, Missing, NewerProgram, NewerSchema, NoStore,
            OutOfOrder, Sql, TooLong, UnknownField, UnknownSpace, WrongKey, WrongSpace, WrongValue,
        };
        match cause {
            // The slots vouch for the key, so a key that does not open the file means damage.
            Damaged | WrongKey | NoStore => Self::Damaged,
            Closed => Self::Locked,
            Busy => Self::TryAgain,
            DiskFull => Self::FullDisk,
            Exists => Self::ProfileExists,
            NewerSchema | NewerProgram(_) => Self::NewerProgram,
            Missing(kind) => Self::NotFound { kind },
            AppendOnly(_) | WrongSpace(_) => Self::NotAllowed,
            TooLong(_) => Self::TooLong,
            Forked => Self::HistoryForked,
            Io(cause) => cause.into(),
            HalfWritten
            | UnknownSpace
            | UnknownField(_)
            | WrongValue(_)
            | OutOfOrder { .. }
            | ForeignChange
            | CertificateGap
            | Sql(_)
            | Migration(_) => Self::unexpected(&cause),
        }
    }
}

impl From<VaultError> for Error {
    fn from(cause: VaultError) -> Self {
        use VaultError::{
            CannotOpen, Damaged, ForeignKey, Io, KeyringEntryMissing, KeyringUnavailable, LastSlot,
            Malformed, MissingSlots, NewerFormat, NoSuchSlot, NotAddressed, OutOfMemory,
            UnknownAlgorithm, WeakPassphrase, WrongPassphrase, WrongPhrase,
        };
        match cause {
            WrongPassphrase => Self::WrongPassphrase,
            WrongPhrase => Self::problem("words", ProblemCode::PhraseOther),
            NoSuchSlot(SlotKind::RecoveryPhrase) => Self::problem("words", ProblemCode::PhraseNone),
            WeakPassphrase(problem) => Self::problem("passphrase", passphrase_code(problem)),
            KeyringUnavailable(_)
            | KeyringEntryMissing
            | NoSuchSlot(SlotKind::Keyring | SlotKind::Passphrase) => Self::KeyringUnavailable,
            MissingSlots => Self::NoProfile,
            Damaged | ForeignKey => Self::Damaged,
            NewerFormat | UnknownAlgorithm(_) => Self::NewerProgram,
            OutOfMemory => Self::TryAgain,
            LastSlot | NotAddressed => Self::NotAllowed,
            Io(cause) => cause.into(),
            CannotOpen | Malformed => Self::unexpected(&cause),
        }
    }
}

/// The code of a rule for new passphrases.
pub(crate) fn passphrase_code(problem: PassphraseProblem) -> ProblemCode {
    match problem {
        PassphraseProblem::Blank => ProblemCode::Required,
        PassphraseProblem::TooShort => ProblemCode::PassphraseTooShort,
        PassphraseProblem::TooRepetitive => ProblemCode::PassphraseTooRepetitive,
    }
}

impl From<SyncError> for Error {
    fn from(cause: SyncError) -> Self {
        use SyncError::{
            AlreadyConnected, BadAddress, BadAnswer, Batch, Chunk, ClockSkew, ContentSize, Forked,
            InviteExpired, InviteMalformed, InviteUsed, JoinRefused, KeyMissing, NewerProgram,
            NoAnswer, NotAllowed, NotConnected, NotEmpty, Offline, Protocol, Refused, Revoked,
            RolledBack, Store, TimeOver, UnknownMember, UnknownSpace, UpdateNeeded, Vault,
            WaitingForApproval, WordsUnknown, WrongPapers,
        };
        match cause {
            NotConnected => Self::NotConnected,
            AlreadyConnected => Self::AlreadyConnected,
            NotEmpty => Self::HoldsWork,
            WaitingForApproval => Self::WaitingForApproval,
            Revoked => Self::Revoked,
            Offline => Self::Offline,
            NoAnswer => Self::ServerSilent,
            BadAddress => Self::BadAddress,
            Refused(code) => refusal(code),
            BadAnswer => Self::ServerRefused { reason: "bad_answer".to_owned() },
            ClockSkew { minutes } => Self::ClockSkew { minutes: clamp(minutes) },
            RolledBack => Self::HistoryRolledBack,
            Forked | Batch | Chunk | Protocol(_) => Self::HistoryForked,
            ContentSize => Self::TooLong,
            NewerProgram => Self::NewerProgram,
            UpdateNeeded => Self::UpdateNeeded,
            NotAllowed | KeyMissing | UnknownSpace | UnknownMember => Self::NotAllowed,
            InviteMalformed => Self::InviteMalformed,
            WordsUnknown => Self::problem("words", ProblemCode::PhraseUnknownThere),
            WrongPapers => Self::WrongPapers,
            TimeOver => Self::problem("until", ProblemCode::DateInPast),
            InviteExpired => Self::InviteExpired,
            InviteUsed => Self::InviteUsed,
            JoinRefused => Self::JoinRefused,
            Store(cause) => cause.into(),
            Vault(cause) => cause.into(),
        }
    }
}

fn refusal(code: ErrorCode) -> Error {
    use ErrorCode::{
        BadContent, BadSignature, BundleRefused, CertificateRefused, ClockSkew, InviteExpired,
        InviteUsed, Malformed, NameTaken, NoRoom, NotAllowed, NotFound, OfficeExists, OtherDevice,
        OtherKey, Replayed, Revoked, SetupCode, StaleHead, TooLarge, TooMany, Unavailable,
        UnknownEpoch,
    };
    match code {
        SetupCode => Error::SetupCodeRefused,
        InviteUsed => Error::InviteUsed,
        InviteExpired => Error::InviteExpired,
        NotAllowed => Error::NotAllowed,
        TooMany | Unavailable => Error::ServerSilent,
        OfficeExists | Malformed | BadSignature | ClockSkew | Replayed | Revoked | NotFound
        | StaleHead | TooLarge | CertificateRefused | BundleRefused | UnknownEpoch | OtherKey
        | BadContent | OtherDevice | NameTaken | NoRoom => {
            let word = serde_json::to_value(code).ok();
            let word = word.as_ref().and_then(|word| word.as_str());
            Error::ServerRefused { reason: word.unwrap_or("refused").to_owned() }
        }
    }
}

fn clamp(minutes: i64) -> i32 {
    let bound = minutes.clamp(i64::from(i32::MIN), i64::from(i32::MAX));
    i32::try_from(bound).expect("clamped just now")
}

impl From<fotfaste_sheets::Error> for Error {
    fn from(cause: fotfaste_sheets::Error) -> Self {
        Self::unexpected(&cause)
    }
}

impl From<std::io::Error> for Error {
    fn from(cause: std::io::Error) -> Self {
        match cause.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::FullDisk,
            std::io::ErrorKind::NotFound => Self::NoSuchFile,
            // The rest of that list is the system's, and grows.
            _ => Self::unexpected(&cause),
        }
    }
}
