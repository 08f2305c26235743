//! This device's secrets and settings, and what each sync did.

use chrono::{DateTime, Utc};
use fotfaste_domain::{Field, Value};
use rusqlite::{OptionalExtension, params};
use zeroize::Zeroizing;

use crate::{Error, Reader, Result, Writer, row_state::Bound};

/// Lines of the sync history that are kept.
const RUNS_KEPT: u32 = 500;

/// What one sync did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyncRun {
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// When it ended.
    pub finished_at: DateTime<Utc>,
    /// Changes sent.
    pub sent: u64,
    /// Changes received.
    pub received: u64,
    /// A code: `ok`, or why it stopped.
    pub outcome: String,
}

impl Reader<'_> {
    /// A secret of this device.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn secret(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>> {
        let mut query =
            self.connection().prepare_cached("SELECT bytes FROM secret WHERE name = ?1")?;
        let bytes = query.query_row([name], |row| row.get(0)).optional()?;
        Ok(bytes.map(Zeroizing::new))
    }

    /// The names of this device's secrets that begin like this.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn secret_names(&self, beginning: &str) -> Result<Vec<String>> {
        let mut query = self.connection().prepare_cached(
            "SELECT name FROM secret WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name",
        )?;
        let names = query.query_map([beginning], |row| row.get(0))?;
        Ok(names.collect::<std::result::Result<_, _>>()?)
    }

    /// A setting of this device.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn setting(&self, name: &str) -> Result<Option<String>> {
        let mut query =
            self.connection().prepare_cached("SELECT value FROM setting WHERE name = ?1")?;
        Ok(query.query_row([name], |row| row.get(0)).optional()?)
    }

    /// What the latest syncs did, newest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn sync_runs(&self, limit: u32) -> Result<Vec<SyncRun>> {
        let mut query = self.connection().prepare_cached(
            "SELECT started_at, finished_at, sent, received, outcome FROM sync_run
             ORDER BY id DESC LIMIT ?1",
        )?;
        let mut rows = query.query([limit])?;
        let mut runs = Vec::new();
        while let Some(row) = rows.next()? {
            runs.push(SyncRun {
                started_at: time(row.get(0)?)?,
                finished_at: time(row.get(1)?)?,
                sent: row.get(2)?,
                received: row.get(3)?,
                outcome: row.get(4)?,
            });
        }
        Ok(runs)
    }
}

impl Writer<'_> {
    /// Keeps a secret of this device.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn save_secret(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        self.transaction()?
            .prepare_cached("INSERT OR REPLACE INTO secret VALUES (?1, ?2)")?
            .execute(params![name, bytes])?;
        Ok(())
    }

    /// Forgets a secret of this device.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn remove_secret(&mut self, name: &str) -> Result<()> {
        self.transaction()?
            .prepare_cached("DELETE FROM secret WHERE name = ?1")?
            .execute([name])?;
        Ok(())
    }

    /// Keeps a setting of this device.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn save_setting(&mut self, name: &str, value: &str) -> Result<()> {
        self.transaction()?
            .prepare_cached("INSERT OR REPLACE INTO setting VALUES (?1, ?2)")?
            .execute(params![name, value])?;
        Ok(())
    }

    /// Forgets a setting of this device.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn remove_setting(&mut self, name: &str) -> Result<()> {
        self.transaction()?
            .prepare_cached("DELETE FROM setting WHERE name = ?1")?
            .execute([name])?;
        Ok(())
    }

    /// Adds a line to the sync history; the oldest lines fall away.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn record_sync(&mut self, run: &SyncRun) -> Result<()> {
        let conn = self.transaction()?;
        conn.prepare_cached(
            "INSERT INTO sync_run (started_at, finished_at, sent, received, outcome)
             VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![
            Bound(&run.started_at.to_value()),
            Bound(&run.finished_at.to_value()),
            run.sent,
            run.received,
            run.outcome
        ])?;
        conn.prepare_cached(
            "DELETE FROM sync_run WHERE id <= (SELECT max(id) FROM sync_run) - ?1",
        )?
        .execute([RUNS_KEPT])?;
        Ok(())
    }
}

fn time(stored: String) -> Result<DateTime<Utc>> {
    DateTime::from_value(Value::Text(stored)).map_err(|_| Error::Damaged)
}
