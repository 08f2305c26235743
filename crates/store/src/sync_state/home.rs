//! Whose store this is, and moving a store that has been alone into the office it joins.

use fotfaste_domain::{Kind, Scope};
use rusqlite::{Connection, params};

use crate::{Error, Reader, Result, SpaceId, Writer, store::Identity};

impl Reader<'_> {
    /// Whose store this is.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn identity(&self) -> Result<Identity> {
        let mut query =
            self.connection().prepare_cached("SELECT office, \"user\", device FROM identity")?;
        let who = query.query_row([], |row| {
            Ok(Identity { office: row.get(0)?, user: row.get(1)?, device: row.get(2)? })
        });
        Ok(who?)
    }
}

/// What a first start writes by itself.
const FIRST: [Kind; 3] = [Kind::Office, Kind::Member, Kind::Programme];
/// Where everything is that belongs to a space.
const OF_SPACES: [&str; 11] = [
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
];

impl Reader<'_> {
    /// Whether nothing has been written here but what a first start writes, and nothing ever came
    /// or went.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn holds_no_work(&self) -> Result<bool> {
        let first = FIRST.map(|kind| format!("'{}'", kind.table())).join(", ");
        let sql = format!(
            "SELECT NOT EXISTS (SELECT 1 FROM row_state WHERE kind NOT IN ({first}))
                AND NOT EXISTS (SELECT 1 FROM draft)
                AND NOT EXISTS (SELECT 1 FROM erasure)
                AND NOT EXISTS (SELECT 1 FROM batch)"
        );
        Ok(self.connection().query_row(&sql, [], |row| row.get(0))?)
    }
}

impl Writer<'_> {
    /// Makes this store another of a user's: of another office, and of theirs. What a first start
    /// wrote goes, for the office has its own; so does what was wanted of the old one.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn become_another_of(&mut self, office: SpaceId, user: [u8; 16]) -> Result<()> {
        self.step(|w| {
            let conn = w.transaction()?;
            for index in ["search_name", "search_text"] {
                conn.execute(&format!("INSERT INTO {index} ({index}) VALUES ('delete-all')"), [])?;
            }
            let kinds = Kind::ALL.iter().map(|kind| kind.table());
            for table in OF_SPACES.into_iter().chain(["intent"]).chain(kinds) {
                conn.execute(&format!("DELETE FROM {table}"), [])?;
            }
            conn.execute("UPDATE identity SET office = ?1, \"user\" = ?2", params![office, user])?;
            w.kinds.extend(FIRST);
            w.forget_all();
            Ok(())
        })
    }

    /// Moves a store that has never sent anything into another office: what its own team space
    /// held belongs to the new office's from now on, and waits to be sent there. The old team
    /// space's keys go, and so does its row of the office itself: nobody else has seen it, and the
    /// new office has its own.
    ///
    /// # Errors
    /// [`Error::Forked`] when something of the team space has been sealed or applied already.
    pub fn rehome(&mut self, office: SpaceId) -> Result<()> {
        let old = self.identity()?.office;
        let conn = self.transaction()?;
        let sealed: bool = conn
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM batch WHERE space = ?1)")?
            .query_row([old], |row| row.get(0))?;
        if sealed {
            return Err(Error::Forked);
        }
        if old == office {
            return Ok(());
        }
        self.step(|w| {
            let conn = w.transaction()?;
            conn.execute("DELETE FROM space WHERE id = ?1", [old])?;
            conn.execute("INSERT INTO space (id, kind) VALUES (?1, 'team')", [office])?;
            forget_office(conn, &old)?;
            for table in ["row_state", "history", "outbox", "content"] {
                let sql = format!("UPDATE {table} SET space = ?2 WHERE space = ?1");
                conn.execute(&sql, params![old, office])?;
            }
            for kind in Kind::ALL.iter().filter(|kind| kind.scope() == Scope::Team) {
                let sql = format!("UPDATE {} SET space = ?2 WHERE space = ?1", kind.table());
                conn.execute(&sql, params![old, office])?;
            }
            conn.execute("UPDATE identity SET office = ?1", [office])?;
            Ok(())
        })
    }
}

/// The office's row has no words to be found by, so nothing of it is in the search index.
fn forget_office(conn: &Connection, team: &SpaceId) -> Result<()> {
    let office = Kind::Office.table();
    for table in ["row_state", "history", "outbox"] {
        let sql = format!("DELETE FROM {table} WHERE space = ?1 AND kind = ?2");
        conn.execute(&sql, params![team, office])?;
    }
    conn.execute(&format!("DELETE FROM {office} WHERE space = ?1"), [team])?;
    Ok(())
}
