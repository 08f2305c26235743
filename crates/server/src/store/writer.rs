//! The writing thread: it gathers what waits, runs it in one transaction, commits, then answers.
//!
//! One durable commit costs a few milliseconds whatever is in it; while it lasts, more work
//! gathers. So throughput grows with load, and an answer always means "on disk".

use crate::Error;
use crate::failure::{Answer, Failure};
use crate::metrics::Metrics;
use crate::offices::Offices;
use fotfaste_protocol::OfficeId;
use fotfaste_protocol::office::Office;
use fotfaste_protocol::routes::ErrorCode;
use rusqlite::{Connection, Savepoint, TransactionBehavior};
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Instant;
use tokio::sync::{mpsc, oneshot};

/// How much may wait. Requests in progress are limited before.
const QUEUE: usize = 1024;
/// How many pieces of work share a commit at most.
const GROUP: usize = 256;

/// What one piece of work may use: the transaction, and the offices as it would leave them.
pub(crate) struct Turn<'a> {
    pub(crate) sql: &'a Connection,
    published: &'a Offices,
    group: &'a HashMap<OfficeId, Arc<Office>>,
    own: HashMap<OfficeId, Arc<Office>>,
}

impl Turn<'_> {
    /// The office, with everything that came before in this transaction.
    pub(crate) fn office(&self, id: OfficeId) -> Option<Arc<Office>> {
        let changed = self.own.get(&id).or_else(|| self.group.get(&id));
        changed.cloned().or_else(|| self.published.get(id))
    }

    /// The office as it is once this is committed.
    pub(crate) fn set_office(&mut self, office: Office) {
        self.own.insert(office.id(), Arc::new(office));
    }
}

/// Tells the waiting request, after the commit or its failure.
type Tell = Box<dyn FnOnce(bool) + Send>;
type Work = Box<dyn FnOnce(&mut Turn<'_>) -> (bool, Tell) + Send>;

/// The way to the writing thread.
pub(crate) struct Writer {
    queue: Mutex<Option<mpsc::Sender<Work>>>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Writer {
    /// Starts the thread, which owns the connection.
    pub(crate) fn start(
        connection: Connection,
        offices: Arc<Offices>,
        metrics: Arc<Metrics>,
    ) -> Result<Writer, Error> {
        let (queue, waiting) = mpsc::channel(QUEUE);
        let thread = std::thread::Builder::new()
            .name("writer".into())
            .spawn(move || write_all(connection, waiting, &offices, &metrics))
            .map_err(Error::io("the writing thread cannot be started"))?;
        Ok(Writer { queue: Mutex::new(Some(queue)), thread: Mutex::new(Some(thread)) })
    }

    /// Runs `work` in the next transaction; the answer comes after the commit. A failed piece of
    /// work leaves nothing behind and does not disturb the others.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Turn<'_>) -> Answer<T> + Send + 'static,
    ) -> Answer<T> {
        let unavailable = || Failure::from(ErrorCode::Unavailable);
        let (answer, answered) = oneshot::channel();
        let work: Work = Box::new(move |turn| {
            let result = work(turn);
            let keep = result.is_ok();
            let tell: Tell = Box::new(move |committed| {
                let lost = keep && !committed;
                // The request may have gone away; what it asked for is done all the same.
                let _ = answer.send(if lost { Err(unavailable()) } else { result });
            });
            (keep, tell)
        });
        let queue = self.queue().ok_or_else(unavailable)?;
        queue.send(work).await.map_err(|_| unavailable())?;
        drop(queue);
        answered.await.map_err(|_| unavailable())?
    }

    /// Lets everything that waits finish, and ends the thread. Blocks.
    pub(crate) fn close(&self) -> Result<(), Error> {
        drop(lock(&self.queue).take());
        match lock(&self.thread).take().map(JoinHandle::join) {
            None | Some(Ok(())) => Ok(()),
            Some(Err(_)) => Err(Error::Ended("writing thread")),
        }
    }

    fn queue(&self) -> Option<mpsc::Sender<Work>> {
        lock(&self.queue).clone()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn write_all(
    mut connection: Connection,
    mut waiting: mpsc::Receiver<Work>,
    offices: &Offices,
    metrics: &Metrics,
) {
    while let Some(first) = waiting.blocking_recv() {
        let mut group = vec![first];
        while group.len() < GROUP {
            let Ok(next) = waiting.try_recv() else { break };
            group.push(next);
        }
        let size = group.len();
        let began = Instant::now();
        let mut told = Vec::with_capacity(size);
        let committed = match commit(&mut connection, group, offices, &mut told) {
            Ok(changed) => {
                offices.put(changed.into_values());
                true
            }
            Err(cause) => {
                let _ = Failure::from(cause);
                false
            }
        };
        metrics.committed(size, began.elapsed(), committed);
        for tell in told {
            tell(committed);
        }
    }
}

/// Runs a group of work in one transaction. Whoever is not in `told` hears that it failed.
fn commit(
    connection: &mut Connection,
    group: Vec<Work>,
    offices: &Offices,
    told: &mut Vec<Tell>,
) -> rusqlite::Result<HashMap<OfficeId, Arc<Office>>> {
    let mut transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut changed = HashMap::new();
    for work in group {
        let savepoint = transaction.savepoint()?;
        let (own, tell) = run_one(savepoint, work, offices, &changed)?;
        changed.extend(own);
        told.push(tell);
    }
    transaction.commit()?;
    Ok(changed)
}

fn run_one(
    mut savepoint: Savepoint<'_>,
    work: Work,
    published: &Offices,
    group: &HashMap<OfficeId, Arc<Office>>,
) -> rusqlite::Result<(HashMap<OfficeId, Arc<Office>>, Tell)> {
    let mut turn = Turn { sql: &savepoint, published, group, own: HashMap::new() };
    let worked = catch_unwind(AssertUnwindSafe(|| work(&mut turn)));
    // Whoever waits for work that panicked hears that it failed, for nobody is left to tell.
    let (keep, tell) = worked.unwrap_or_else(|_| (false, Box::new(|_| {})));
    let own = turn.own;
    if keep {
        savepoint.commit()?;
        return Ok((own, tell));
    }
    savepoint.rollback()?;
    savepoint.commit()?;
    Ok((HashMap::new(), tell))
}

#[cfg(test)]
mod tests;
