//! Opening the encrypted file.

use std::path::Path;

use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::{DatabaseKey, Error, Result};

/// How much of the file the writing connection may keep in memory, in KiB.
const WRITER_CACHE_KIB: i64 = 24 * 1024;
/// How much each reading connection may keep.
const READER_CACHE_KIB: i64 = 8 * 1024;
/// What is left of the log's file after it has been written back.
const LOG_BYTES: i64 = 16 * 1024 * 1024;
/// Statements kept prepared per connection.
const PREPARED: usize = 256;

/// What a connection is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    Create,
    Write,
    Read,
}

/// Opens the file with the key and makes sure that the key fits.
pub(crate) fn open(path: &Path, key: &DatabaseKey, purpose: Purpose) -> Result<Connection> {
    let access = match purpose {
        Purpose::Create => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        Purpose::Write | Purpose::Read => OpenFlags::SQLITE_OPEN_READ_WRITE,
    };
    let conn = Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    unlock(&conn, key)?;
    conn.set_prepared_statement_cache_capacity(PREPARED);
    conn.busy_timeout(std::time::Duration::from_secs(5))?;
    // Text out of deleted rows is overwritten, and nothing is sorted in a plain file on the disk.
    conn.execute_batch("PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;")?;
    conn.execute_batch("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;")?;
    let cache = match purpose {
        Purpose::Create | Purpose::Write => WRITER_CACHE_KIB,
        Purpose::Read => READER_CACHE_KIB,
    };
    conn.pragma_update(None, "cache_size", -cache)?;
    match purpose {
        Purpose::Create | Purpose::Write => {
            conn.pragma_update(None, "journal_mode", "wal")?;
            conn.pragma_update(None, "synchronous", "full")?;
            conn.pragma_update(None, "journal_size_limit", LOG_BYTES)?;
        }
        Purpose::Read => conn.pragma_update(None, "query_only", true)?,
    }
    Ok(conn)
}

/// Opens a new file under the key, for a copy to be written into: pages come as they are.
pub(crate) fn open_target(path: &Path, key: &DatabaseKey) -> Result<Connection> {
    let conn = Connection::open(path)?;
    unlock(&conn, key)?;
    Ok(conn)
}

/// Whether the last program that had the file open did not close it: its log is still there.
pub(crate) fn was_left_open(path: &Path) -> bool {
    let log = std::fs::metadata(crate::backup::with_suffix(path, "-wal"));
    log.is_ok_and(|log| log.len() > 0)
}

/// Gives the connection its key. No error of these statements is passed on as it is: SQLite's own
/// would quote the key.
///
/// SQLCipher's `cipher_memory_security`, which locks and wipes every allocation, stays off: it made
/// a save two to three times as slow. The key itself is wiped without it.
fn unlock(conn: &Connection, key: &DatabaseKey) -> Result<()> {
    // SQLCipher would write to standard error by itself.
    conn.pragma_update(None, "cipher_log_level", "none").map_err(|cause| without_words(&cause))?;
    conn.execute_batch(&key.statement()).map_err(|cause| without_words(&cause))?;
    let read = conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()));
    read.map_err(|cause| match cause.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => Error::WrongKey,
        _ => cause.into(),
    })
}

/// The error's code alone.
fn without_words(cause: &rusqlite::Error) -> Error {
    let code = cause.sqlite_error().copied();
    code.map_or(Error::WrongKey, |code| rusqlite::Error::SqliteFailure(code, None).into())
}

/// Reads every page and checks that it is what was written.
pub(crate) fn verify_pages(conn: &Connection) -> Result<()> {
    let mut query = conn.prepare("PRAGMA cipher_integrity_check")?;
    if query.query([])?.next()?.is_some() { Err(Error::Damaged) } else { Ok(()) }
}

/// Reads every page and checks that it is what was written, and that they fit together.
pub(crate) fn verify(conn: &Connection) -> Result<()> {
    verify_pages(conn)?;
    let verdict = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0))?;
    if verdict == "ok" { Ok(()) } else { Err(Error::Damaged) }
}
