//! A few reading connections, used on threads that may block.

use super::Database;
use crate::Error;
use crate::failure::{Answer, Failure};
use fotfaste_protocol::routes::ErrorCode;
use rusqlite::{Connection, Transaction};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Semaphore;

const CONNECTIONS: usize = 4;

/// The reading connections.
pub(crate) struct Readers {
    database: Database,
    idle: Arc<Mutex<Vec<Connection>>>,
    permits: Semaphore,
}

impl Readers {
    pub(crate) fn open(database: Database) -> Result<Readers, Error> {
        let mut idle = Vec::new();
        for _ in 0..CONNECTIONS {
            idle.push(connect(&database)?);
        }
        Ok(Readers {
            database,
            idle: Arc::new(Mutex::new(idle)),
            permits: Semaphore::new(CONNECTIONS),
        })
    }

    /// Runs `read` on one consistent view of the database.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        read: impl FnOnce(&Transaction<'_>) -> Answer<T> + Send + 'static,
    ) -> Answer<T> {
        let unavailable = || Failure::from(ErrorCode::Unavailable);
        let _permit = self.permits.acquire().await.map_err(|_| unavailable())?;
        let (idle, database) = (self.idle.clone(), self.database.clone());
        let task = tokio::task::spawn_blocking(move || {
            let taken = lock(&idle).pop();
            // A reader that panicked has taken its connection along.
            let opened = taken.map_or_else(|| connect(&database), Ok);
            let mut connection = opened.map_err(|_| unavailable())?;
            let answer = view(&mut connection, read);
            lock(&idle).push(connection);
            answer
        });
        task.await.map_err(|_| unavailable())?
    }
}

fn connect(database: &Database) -> Result<Connection, Error> {
    let connection = database.connect()?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

fn view<T>(
    connection: &mut Connection,
    read: impl FnOnce(&Transaction<'_>) -> Answer<T>,
) -> Answer<T> {
    let transaction = connection.transaction()?;
    let answer = read(&transaction)?;
    transaction.finish()?;
    Ok(answer)
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
