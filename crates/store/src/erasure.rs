//! Erasing a case: its rows, their history and everything that sync keeps of it go, and a receipt
//! stays that says how much it was, never about whom.
//!
//! `secure_delete` overwrites what is deleted, the search index is merged so that no deleted word is
//! left in it, and [`Store::truncate_log`] empties the log beside the file. What remains on the disk
//! below the file system is ciphertext under the database key.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use fotfaste_domain::{Field, Id, Kind, Scope, Value};
use rusqlite::{OptionalExtension, Row, params};

use crate::{Error, Reader, Result, SpaceId, Store, Writer, drafts::Draft, row_state::Bound};

/// What is said of an erasure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erasure {
    /// The case space, which is the participant's identity.
    pub space: SpaceId,
    /// When it was decided.
    pub at: DateTime<Utc>,
    /// The member who decided.
    pub by: [u8; 16],
    /// Why, as a code.
    pub reason: String,
    /// Whether it was decided on this device.
    pub here: bool,
}

/// What is left of an erased case on this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Who, when and why.
    pub erasure: Erasure,
    /// When this device carried it out.
    pub carried_out_at: DateTime<Utc>,
    /// Rows that were deleted.
    pub rows: u64,
    /// Earlier values that were deleted.
    pub changes: u64,
    /// Batches whose traces were deleted.
    pub batches: u64,
    /// Half-filled forms that were deleted.
    pub drafts: u64,
    /// Changes that had not been sent.
    pub unsent: u64,
}

/// Tables whose rows name their space. A content's chunks go with it.
const BY_SPACE: [&str; 8] =
    ["history", "outbox", "sealed", "batch", "frontier", "bundle", "epoch_key", "content"];

/// Half-filled forms about the participant or a row of the case, or that name the participant.
const ABOUT_THE_CASE: &str = "(about = ?1 OR instr(json, ?2) > 0
    OR about IN (SELECT \"row\" FROM row_state WHERE space = ?1))";

impl Writer<'_> {
    /// Erases a case here. Doing so again changes nothing and gives the first receipt.
    ///
    /// # Errors
    /// [`Error::WrongSpace`] for a space that is no case; when the store cannot be written.
    pub fn erase_case(&mut self, erasure: &Erasure) -> Result<Receipt> {
        if let Some(receipt) = self.receipt(erasure.space)? {
            return Ok(receipt);
        }
        match self.space(erasure.space)? {
            Some(space) if space.kind == Scope::Case => {}
            Some(_) => return Err(Error::WrongSpace(Kind::Participant)),
            None => return Err(Error::UnknownSpace),
        }
        self.step(|w| w.erase(erasure))
    }

    fn erase(&mut self, erasure: &Erasure) -> Result<Receipt> {
        let space = erasure.space;
        let receipt = Receipt {
            rows: self.count_in("row_state", &space)?,
            changes: self.count_in("history", &space)?,
            batches: self.count_in("batch", &space)?,
            unsent: self.count_in("outbox", &space)?,
            drafts: self.erase_drafts(&space)?,
            carried_out_at: (self.shared.wall)(),
            erasure: erasure.clone(),
        };
        self.erase_words(&space)?;
        self.erase_rows(&space)?;
        self.keep_receipt(&receipt)?;
        self.forget_case(&space);
        Ok(receipt)
    }

    /// Nothing of the case is to be done at the end of the write.
    pub(crate) fn forget_case(&mut self, space: &SpaceId) {
        self.touched_cases.remove(space);
        self.open_cases.remove(space);
        self.forget_scope(space);
    }

    fn count_in(&self, table: &str, space: &SpaceId) -> Result<u64> {
        let sql = format!("SELECT count(*) FROM {table} WHERE space = ?1");
        Ok(self.transaction()?.query_row(&sql, [space], |row| row.get(0))?)
    }

    pub(crate) fn erase_drafts(&self, space: &SpaceId) -> Result<u64> {
        let name = Id::<()>::from_bytes(*space).to_string();
        let delete = format!("DELETE FROM draft WHERE {ABOUT_THE_CASE}");
        Ok(self.transaction()?.execute(&delete, params![space, name])? as u64)
    }

    pub(crate) fn drafts_of(&self, space: &SpaceId) -> Result<Vec<Draft>> {
        let name = Id::<()>::from_bytes(*space).to_string();
        let select = format!("SELECT id FROM draft WHERE {ABOUT_THE_CASE} ORDER BY saved_at, id");
        let mut query = self.transaction()?.prepare(&select)?;
        let ids = query.query_map(params![space, name], |row| row.get(0))?;
        let ids: Vec<[u8; 16]> = ids.collect::<rusqlite::Result<_>>()?;
        ids.into_iter().filter_map(|id| self.draft(id).transpose()).collect()
    }

    /// A deleted row's words stay in the index until it is merged: so it is, at once.
    pub(crate) fn erase_words(&self, space: &SpaceId) -> Result<()> {
        let conn = self.transaction()?;
        for index in ["search_name", "search_text"] {
            let numbers = "SELECT id FROM row_state WHERE space = ?1";
            conn.execute(&format!("DELETE FROM {index} WHERE rowid IN ({numbers})"), [space])?;
            conn.execute(&format!("INSERT INTO {index} ({index}) VALUES ('optimize')"), [])?;
        }
        Ok(())
    }

    pub(crate) fn erase_rows(&mut self, space: &SpaceId) -> Result<()> {
        let conn = self.transaction()?;
        for kind in Kind::ALL {
            let sql = format!("DELETE FROM {} WHERE space = ?1", kind.table());
            if conn.execute(&sql, [space])? > 0 {
                self.kinds.insert(*kind);
            }
        }
        for table in BY_SPACE.into_iter().chain(["row_state"]) {
            conn.execute(&format!("DELETE FROM {table} WHERE space = ?1"), [space])?;
        }
        conn.execute("DELETE FROM case_line WHERE participant = ?1", [space])?;
        conn.execute("DELETE FROM space WHERE id = ?1", [space])?;
        Ok(())
    }

    fn keep_receipt(&self, receipt: &Receipt) -> Result<()> {
        let erasure = &receipt.erasure;
        self.transaction()?.execute(
            "INSERT INTO erasure (space, decided_at, decided_by, reason, here, carried_out_at,
                rows, changes, batches, drafts, unsent)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            params![
                erasure.space,
                Bound(&erasure.at.to_value()),
                erasure.by,
                erasure.reason,
                erasure.here,
                Bound(&receipt.carried_out_at.to_value()),
                receipt.rows,
                receipt.changes,
                receipt.batches,
                receipt.drafts,
                receipt.unsent
            ],
        )?;
        Ok(())
    }
}

impl Reader<'_> {
    /// The receipts of erased cases, the latest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn receipts(&self) -> Result<Vec<Receipt>> {
        let mut query = self
            .connection()
            .prepare_cached(&format!("{RECEIPTS} ORDER BY carried_out_at DESC, space"))?;
        let mut rows = query.query([])?;
        let mut receipts = Vec::new();
        while let Some(row) = rows.next()? {
            receipts.push(receipt(row)?);
        }
        Ok(receipts)
    }

    /// The receipt of a case, when it has been erased here.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn receipt(&self, space: SpaceId) -> Result<Option<Receipt>> {
        let mut query =
            self.connection().prepare_cached(&format!("{RECEIPTS} WHERE space = ?1"))?;
        let mut rows = query.query([space])?;
        rows.next()?.map(receipt).transpose()
    }

    /// The cases that have been erased here: nothing of them is taken in again.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn erased_spaces(&self) -> Result<BTreeSet<SpaceId>> {
        let mut query = self.connection().prepare_cached("SELECT space FROM erasure")?;
        let spaces = query.query_map([], |row| row.get(0))?;
        Ok(spaces.collect::<Result<_, _>>()?)
    }

    /// Whether a case has been erased here.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn is_erased(&self, space: SpaceId) -> Result<bool> {
        let mut query =
            self.connection().prepare_cached("SELECT 1 FROM erasure WHERE space = ?1")?;
        Ok(query.query_row([space], |_| Ok(())).optional()?.is_some())
    }
}

const RECEIPTS: &str = "SELECT space, decided_at, decided_by, reason, here, carried_out_at, rows,
    changes, batches, drafts, unsent FROM erasure";

fn receipt(row: &Row<'_>) -> Result<Receipt> {
    let time = |column| -> Result<DateTime<Utc>> {
        let stored = Value::Text(row.get(column)?);
        DateTime::from_value(stored).map_err(|_| Error::Damaged)
    };
    Ok(Receipt {
        erasure: Erasure {
            space: row.get(0)?,
            at: time(1)?,
            by: row.get(2)?,
            reason: row.get(3)?,
            here: row.get(4)?,
        },
        carried_out_at: time(5)?,
        rows: row.get(6)?,
        changes: row.get(7)?,
        batches: row.get(8)?,
        drafts: row.get(9)?,
        unsent: row.get(10)?,
    })
}

impl Store {
    /// Writes the log beside the file back into it and empties it, so that no earlier page is left
    /// there. `false`: somebody was reading; it is emptied later.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn truncate_log(&self) -> Result<bool> {
        self.with_writer(|conn| {
            let busy: i64 =
                conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
            Ok(busy == 0)
        })
    }
}
