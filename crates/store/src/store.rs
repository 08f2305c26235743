//! The store itself: one writer, a few readers, and closing.

use std::{
    collections::BTreeSet,
    fmt,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use fotfaste_domain::Kind;
use rusqlite::{Connection, TransactionBehavior, params};

use crate::{
    DatabaseKey, Error, Reader, Result, WallClock, Writer,
    connection::{self, Purpose},
    pool::Pool,
    schema::{self, Schema},
    undo::RowChange,
};

/// Whose store it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The office; also the team space's identity.
    pub office: [u8; 16],
    /// The user; also the personal space's identity.
    pub user: [u8; 16],
    /// This device.
    pub device: [u8; 16],
}

/// What a write gave, and the kinds of rows it touched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written<T> {
    /// What the closure returned.
    pub value: T,
    /// For live screens: which kinds to read again.
    pub kinds: BTreeSet<Kind>,
    /// What it made of each row, for a way back.
    pub changes: Vec<RowChange>,
}

/// What every transaction needs to know.
pub(crate) struct Shared {
    pub(crate) schema: Schema,
    pub(crate) wall: WallClock,
    pub(crate) identity: Identity,
}

/// The encrypted store. Cloning it is cheap; every call blocks, so callers on an async runtime use
/// a blocking thread.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    path: PathBuf,
    shared: Shared,
    writer: Mutex<Option<Connection>>,
    readers: Pool,
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store").finish_non_exhaustive()
    }
}

impl Store {
    /// Makes a new store in a file that must not exist.
    ///
    /// # Errors
    /// [`Error::Exists`]
    pub fn create(
        path: &Path,
        key: &DatabaseKey,
        who: &Identity,
        clock: WallClock,
    ) -> Result<Self> {
        if path.exists() {
            return Err(Error::Exists);
        }
        let mut conn = connection::open(path, key, Purpose::Create)?;
        schema::migrate(&mut conn, key, path)?;
        conn.execute(
            "INSERT INTO identity (one, office, \"user\", device) VALUES (1, ?1, ?2, ?3)",
            params![who.office, who.user, who.device],
        )?;
        Self::over(path, key, conn, Schema::current(), clock)
    }

    /// Opens a store. After a crash every page is checked first; after an upgrade the tables that
    /// this program knows better are filled again.
    ///
    /// # Errors
    /// [`Error::NoStore`], [`Error::WrongKey`], [`Error::Damaged`], [`Error::NewerSchema`].
    pub fn open(path: &Path, key: &DatabaseKey, clock: WallClock) -> Result<Self> {
        Self::open_as(path, key, Schema::current(), clock)
    }

    pub(crate) fn open_as(
        path: &Path,
        key: &DatabaseKey,
        schema: Schema,
        clock: WallClock,
    ) -> Result<Self> {
        if !path.exists() {
            return Err(Error::NoStore);
        }
        let crashed = connection::was_left_open(path);
        let mut conn = connection::open(path, key, Purpose::Write)?;
        if crashed {
            connection::verify_pages(&conn)?;
        }
        if schema::version(&conn)? == 0 {
            // An empty file is not a store, and nothing is ever made of one.
            return Err(Error::Damaged);
        }
        schema::migrate(&mut conn, key, path)?;
        Self::over(path, key, conn, schema, clock)
    }

    fn over(
        path: &Path,
        key: &DatabaseKey,
        conn: Connection,
        schema: Schema,
        wall: WallClock,
    ) -> Result<Self> {
        let identity =
            conn.query_row("SELECT office, \"user\", device FROM identity", [], |row| {
                Ok(Identity { office: row.get(0)?, user: row.get(1)?, device: row.get(2)? })
            })?;
        let inner = Inner {
            path: path.to_owned(),
            shared: Shared { schema, wall, identity },
            writer: Mutex::new(Some(conn)),
            readers: Pool::new(path, key),
        };
        let store = Self { inner: Arc::new(inner) };
        store.write(|w| {
            w.fill_stale_tables()?;
            w.let_go_of_contents()
        })?;
        Ok(store)
    }

    /// Whose store this is.
    ///
    /// # Errors
    /// When the store cannot be read.
    #[expect(
        clippy::redundant_closure_for_method_calls,
        reason = "the method by itself is bound to one reader's lifetime"
    )]
    pub fn identity(&self) -> Result<Identity> {
        self.read(|reader| reader.identity())
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.inner.path
    }

    /// Runs one transaction. When this returns `Ok` everything in it is on the disk; when it
    /// returns an error, or the closure panics, nothing of it is.
    ///
    /// # Errors
    /// The closure's, or the store's own.
    pub fn write<T, E: From<Error>>(
        &self,
        work: impl FnOnce(&mut Writer<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        let mut guard = self.writer();
        let conn = guard.as_mut().ok_or(Error::Closed)?;
        let transaction =
            conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(Error::from)?;
        let mut writer = Writer::begin(&transaction, &self.inner.shared)?;
        let value = work(&mut writer)?;
        let (kinds, changes) = writer.finish()?;
        transaction.commit().map_err(Error::from)?;
        Ok(Written { value, kinds, changes })
    }

    /// Reads from one consistent snapshot, without waiting for the writer.
    ///
    /// # Errors
    /// The closure's, or the store's own.
    pub fn read<T, E: From<Error>>(
        &self,
        work: impl FnOnce(&Reader<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut lease = self.inner.readers.lease()?;
        let snapshot = lease.connection().transaction().map_err(Error::from)?;
        work(&Reader::new(&snapshot))
    }

    /// Reads every page and checks that it is what was written.
    ///
    /// # Errors
    /// [`Error::Damaged`]
    pub fn verify(&self) -> Result<()> {
        let mut lease = self.inner.readers.lease()?;
        connection::verify(lease.connection())
    }

    /// Closes the file and forgets the key. What is under way is finished first; later calls give
    /// [`Error::Closed`]. Closing again changes nothing.
    pub fn close(&self) {
        self.inner.readers.close();
        drop(self.writer().take());
    }

    /// Runs with a reading connection and the key.
    pub(crate) fn with_key<T>(
        &self,
        work: impl FnOnce(&Connection, &DatabaseKey) -> Result<T>,
    ) -> Result<T> {
        let mut lease = self.inner.readers.lease()?;
        let key = self.inner.readers.key()?;
        work(lease.connection(), &key)
    }

    /// Runs outside of any transaction, with nobody else writing.
    pub(crate) fn with_writer<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        work(self.writer().as_ref().ok_or(Error::Closed)?)
    }

    /// Lets the file grow by that many pages and no more, as on a disk that fills up, until the
    /// store is opened anew. For tests and simulations.
    #[doc(hidden)]
    pub fn leave_room_for(&self, pages: i64) -> Result<(), Error> {
        let writer = self.writer();
        let conn = writer.as_ref().ok_or(Error::Closed)?;
        let now: i64 = conn.query_row("PRAGMA page_count", [], |row| row.get(0))?;
        let limit = format!("PRAGMA max_page_count = {}", now.saturating_add(pages));
        Ok(conn.query_row(&limit, [], |_| Ok(()))?)
    }

    fn writer(&self) -> MutexGuard<'_, Option<Connection>> {
        // A panic in a transaction has rolled it back; the connection itself is sound.
        self.inner.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
