//! Why the server cannot start, or cannot stop cleanly.

use std::net::SocketAddr;
use std::path::PathBuf;

/// Why the server cannot start or stop.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Plain HTTP would be readable on the way.
    #[error(
        "{0} can be reached from other machines, and plain HTTP there would let others see who \
         syncs and when: give --tls-cert and --tls-key, or --behind-proxy if a proxy on the way \
         adds TLS"
    )]
    PlainHttp(SocketAddr),
    /// Another process has the data folder.
    #[error("another server is running on {0}")]
    InUse(PathBuf),
    /// A certificate log on disk does not replay.
    #[error("a stored certificate log is damaged: {0}")]
    Damaged(fotfaste_protocol::Error),
    /// The database does not open or migrate.
    #[error("the database cannot be opened: {0}")]
    Sql(#[from] rusqlite::Error),
    /// A migration failed.
    #[error("the database cannot be brought up to date: {0}")]
    Migration(#[from] refinery::Error),
    /// A file or an address is not usable.
    #[error("{what}: {cause}")]
    Io {
        /// What was attempted.
        what: &'static str,
        /// What the system said.
        cause: std::io::Error,
    },
    /// The system gives no random bytes.
    #[error("the system gives no random numbers")]
    NoRandomness,
    /// A part of the server ended when it should not have.
    #[error("the server's {0} ended unexpectedly")]
    Ended(&'static str),
}

impl Error {
    /// Names what was attempted, for `map_err`.
    pub(crate) fn io(what: &'static str) -> impl FnOnce(std::io::Error) -> Error {
        move |cause| Error::Io { what, cause }
    }
}
