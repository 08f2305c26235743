//! Filling the plain tables again from the log, after an upgrade that knows more.

use fotfaste_domain::Kind;

use crate::{
    Result, Writer,
    row_state::{self, RowKey},
    search::Indexed,
};

impl Writer<'_> {
    /// Fills the tables of kinds that this program knows other fields of than the one before.
    pub(crate) fn fill_stale_tables(&mut self) -> Result<()> {
        let shared = self.shared;
        for kind in shared.schema.stale(self.connection())? {
            self.fill(kind)?;
            shared.schema.mark_filled(self.connection(), kind)?;
        }
        Ok(())
    }

    fn fill(&mut self, kind: Kind) -> Result<()> {
        let mut query = self
            .connection()
            .prepare("SELECT space, \"row\" FROM row_state WHERE kind = ?1 ORDER BY id")?;
        let rows = query.query_map([kind.table()], |row| Ok((row.get(0)?, row.get(1)?)))?;
        for row in rows {
            let (space, row) = row?;
            let key = RowKey { space, kind: kind.table(), row };
            if let Some(stored) = row_state::load(self.connection(), &key)? {
                self.show(&key, stored.number, &stored.state, &Indexed::Unknown)?;
            }
        }
        Ok(())
    }
}
