//! The database file: where it is, how it is opened, one server at a time.

use crate::Error;
use rusqlite::Connection;
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

mod embedded {
    #![allow(missing_docs, unreachable_pub)]
    refinery::embed_migrations!("../../migrations/server/sqlite");
}

const FILE: &str = "fotfaste-server.sqlite3";
const LOCK: &str = "fotfaste-server.lock";
const BUSY: Duration = Duration::from_secs(10);

/// The database in a data folder.
#[derive(Clone)]
pub(crate) struct Database {
    folder: PathBuf,
    restarted: bool,
}

impl Database {
    /// Opens or creates the database and brings its schema up to date.
    pub(crate) fn open(folder: &Path) -> Result<Database, Error> {
        create_private(folder).map_err(Error::io("the data folder cannot be created"))?;
        let restarted = folder.join(FILE).exists();
        let database = Database { folder: folder.to_owned(), restarted };
        let mut connection = database.connect()?;
        embedded::migrations::runner().run(&mut connection)?;
        Ok(database)
    }

    /// Whether the database was there before: a server has run on it.
    pub(crate) fn restarted(&self) -> bool {
        self.restarted
    }

    /// A new connection.
    pub(crate) fn connect(&self) -> Result<Connection, Error> {
        let connection = Connection::open(self.folder.join(FILE))?;
        connection.busy_timeout(BUSY)?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "foreign_keys", true)?;
        // What is erased is overwritten, not only forgotten.
        connection.pragma_update(None, "secure_delete", true)?;
        connection.set_prepared_statement_cache_capacity(64);
        Ok(connection)
    }

    /// Takes the folder for this process, until the file is dropped.
    pub(crate) fn lock(&self) -> Result<File, Error> {
        let what = "the data folder cannot be locked";
        let file = File::create(self.folder.join(LOCK)).map_err(Error::io(what))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(Error::InUse(self.folder.clone())),
            Err(TryLockError::Error(cause)) => Err(Error::Io { what, cause }),
        }
    }
}

/// Creates the folder so that only its owner can look inside.
fn create_private(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
