//! The reading connections: a few, opened when needed, all gone after closing.

use std::{
    path::{Path, PathBuf},
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
};

use rusqlite::Connection;

use crate::{
    DatabaseKey, Error, Result,
    connection::{self, Purpose},
};

/// Readers at the same time; more wait for one to finish.
const MOST: usize = 4;

/// The reading connections of one store.
pub(crate) struct Pool {
    path: PathBuf,
    state: Mutex<State>,
    returned: Condvar,
}

struct State {
    /// Gone after closing.
    key: Option<DatabaseKey>,
    idle: Vec<Connection>,
    lent: usize,
}

/// A connection on loan.
pub(crate) struct Lease<'p> {
    pool: &'p Pool,
    conn: Option<Connection>,
}

impl Pool {
    pub(crate) fn new(path: &Path, key: &DatabaseKey) -> Self {
        let state = State { key: Some(key.clone()), idle: Vec::new(), lent: 0 };
        Self { path: path.to_owned(), state: Mutex::new(state), returned: Condvar::new() }
    }

    /// Lends a connection, after waiting for one if all are out.
    pub(crate) fn lease(&self) -> Result<Lease<'_>> {
        let mut state = self.state();
        while state.lent >= MOST && state.key.is_some() {
            state = self.returned.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        let key = state.key.clone().ok_or(Error::Closed)?;
        let idle = state.idle.pop();
        state.lent += 1;
        drop(state);
        // From here on the lease's drop counts the connection back in.
        let mut lease = Lease { pool: self, conn: idle };
        if lease.conn.is_none() {
            lease.conn = Some(connection::open(&self.path, &key, Purpose::Read)?);
        }
        Ok(lease)
    }

    /// The key, until closing.
    pub(crate) fn key(&self) -> Result<DatabaseKey> {
        self.state().key.clone().ok_or(Error::Closed)
    }

    /// Forgets the key and waits until every reader has finished.
    pub(crate) fn close(&self) {
        let mut state = self.state();
        state.key = None;
        state.idle.clear();
        self.returned.notify_all();
        while state.lent > 0 {
            state = self.returned.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Lease<'_> {
    pub(crate) fn connection(&mut self) -> &mut Connection {
        self.conn.as_mut().expect("a lease holds its connection until it is dropped")
    }
}

impl Drop for Lease<'_> {
    fn drop(&mut self) {
        let mut state = self.pool.state();
        state.lent -= 1;
        if state.key.is_some() {
            state.idle.extend(self.conn.take());
        } else {
            drop(self.conn.take());
        }
        self.pool.returned.notify_all();
    }
}
