//! What can go wrong, without a word of what is stored.

use fotfaste_domain::Kind;
use rusqlite::ErrorCode;

/// Why the store could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The key does not open the file. When the key is known to be right, the file's first page is
    /// damaged.
    #[error("the key does not open the store")]
    WrongKey,
    /// Some of the file is not what was written.
    #[error("the store is damaged")]
    Damaged,
    /// The store has been closed.
    #[error("the store is closed")]
    Closed,
    /// Another program holds the store.
    #[error("the store is busy")]
    Busy,
    /// There is no room left on the disk; nothing of the write was kept.
    #[error("the disk is full")]
    DiskFull,
    /// There is a file there already.
    #[error("there is a store there already")]
    Exists,
    /// There is no file there.
    #[error("there is no store there")]
    NoStore,
    /// A newer program has changed the store's schema.
    #[error("a newer program has changed the store")]
    NewerSchema,
    /// The row holds something that only a newer program can read.
    #[error("a newer program wrote this {}", .0.table())]
    NewerProgram(Kind),
    /// There is no such row.
    #[error("there is no such {}", .0.table())]
    Missing(Kind),
    /// The row is of a kind whose rows are never changed.
    #[error("a {} is never changed", .0.table())]
    AppendOnly(Kind),
    /// The row does not belong in that space.
    #[error("a {} does not belong in that space", .0.table())]
    WrongSpace(Kind),
    /// The space is not known.
    #[error("the space is not known")]
    UnknownSpace,
    /// A text is too long to be sent.
    #[error("a text in the {} is too long", .0.table())]
    TooLong(Kind),
    /// The kind has no such field.
    #[error("a {} has no such field", .0.table())]
    UnknownField(Kind),
    /// The field cannot hold the value.
    #[error("a field of a {} cannot hold the value", .0.table())]
    WrongValue(Kind),
    /// A batch skips one: the next expected is this.
    #[error("a batch out of order: expected number {expected}")]
    OutOfOrder {
        /// The number that was expected.
        expected: u64,
    },
    /// Another batch is known under the same number.
    #[error("another batch is known under the same number")]
    Forked,
    /// A batch speaks for another device than its own.
    #[error("a batch speaks for another device")]
    ForeignChange,
    /// A certificate does not continue the log.
    #[error("a certificate does not continue the log")]
    CertificateGap,
    /// Something went wrong in the middle of an earlier step of the same write, so nothing of it is
    /// kept.
    #[error("an earlier step of the write failed")]
    HalfWritten,
    /// The file system refused.
    #[error("the file system refused")]
    Io(#[from] std::io::Error),
    /// The database refused.
    #[error("the database refused")]
    Sql(#[source] rusqlite::Error),
    /// A migration failed.
    #[error("the store could not be brought up to date")]
    Migration(#[source] Box<refinery::Error>),
}

impl From<rusqlite::Error> for Error {
    fn from(cause: rusqlite::Error) -> Self {
        match cause.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            _ => Self::Sql(cause),
        }
    }
}
