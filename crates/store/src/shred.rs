//! Emptying a store for good: a device that was revoked keeps nothing.
//!
//! `secure_delete` overwrites what is deleted and [`Store::shred`] empties the log beside the file, so
//! that not even whoever has the database key finds a word in it. One note stays, which says why.

use fotfaste_domain::Kind;

use crate::{Reader, Result, Store, Writer};

/// Everything that this program keeps besides the rows of each kind, a content's chunks with it.
const KEPT: [&str; 18] = [
    "history",
    "outbox",
    "sealed",
    "batch",
    "frontier",
    "bundle",
    "epoch_key",
    "content",
    "row_state",
    "case_line",
    "space",
    "intent",
    "certificate",
    "secret",
    "setting",
    "sync_run",
    "draft",
    "erasure",
];
const NOTE: &str = "shredded";

impl Writer<'_> {
    fn shred(&mut self, note: &str) -> Result<()> {
        self.step(|w| {
            let conn = w.transaction()?;
            for index in ["search_name", "search_text"] {
                let empty = format!("INSERT INTO {index} ({index}) VALUES ('delete-all')");
                conn.execute(&empty, [])?;
            }
            let kinds = Kind::ALL.iter().map(|kind| kind.table());
            for table in KEPT.into_iter().chain(kinds) {
                conn.execute(&format!("DELETE FROM {table}"), [])?;
            }
            w.kinds.extend(Kind::ALL);
            w.forget_all();
            w.save_setting(NOTE, note)
        })
    }
}

impl Reader<'_> {
    /// What was noted when the store was emptied for good.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn shredded(&self) -> Result<Option<String>> {
        self.setting(NOTE)
    }
}

impl Store {
    /// Empties the store for good, all of it or nothing; only the note stays. Nothing can be read or
    /// written here any more that makes sense.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn shred(&self, note: &str) -> Result<()> {
        self.write(|writer| writer.shred(note))?;
        self.truncate_log()?;
        Ok(())
    }
}
