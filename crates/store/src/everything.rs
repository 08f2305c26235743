//! Everything that is held of one case: every row with every value it has had, whatever its kind.
//!
//! Read from the change log and not from the plain tables, so that nothing can be forgotten: rows
//! that were deleted, and rows of kinds that only a newer program knows, are there too.

use fotfaste_domain::Value;
use rusqlite::params;

use crate::{
    Reader, Result, SpaceId,
    history::FieldChange,
    row_state::{self, RowKey},
};

/// One row of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldRow {
    /// Its kind's table: also one that this program does not know.
    pub kind: String,
    /// The row.
    pub row: [u8; 16],
    /// Whether it is deleted.
    pub deleted: bool,
    /// Its fields with the values that stand.
    pub values: Vec<(String, Value)>,
    /// The values that do not stand: replaced, or lost to another. The oldest first.
    pub earlier: Vec<FieldChange>,
}

impl Reader<'_> {
    /// Every row of a space, in the order in which they came here.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn everything(&self, space: SpaceId) -> Result<Vec<HeldRow>> {
        let mut query = self
            .connection()
            .prepare_cached("SELECT kind, \"row\" FROM row_state WHERE space = ?1 ORDER BY id")?;
        let keys = query.query_map(params![space], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let keys: Vec<(String, [u8; 16])> = keys.collect::<std::result::Result<_, _>>()?;
        let mut rows = Vec::with_capacity(keys.len());
        for (kind, row) in keys {
            let key = RowKey { space, kind: &kind, row };
            let Some(stored) = row_state::load(self.connection(), &key)? else { continue };
            let mut earlier = self.changes_of(&key)?;
            let winners: Vec<_> = stored
                .state
                .cells
                .values()
                .filter_map(|cell| cell.winner())
                .map(|one| one.id)
                .collect();
            earlier.retain(|change| !winners.contains(&change.op));
            earlier.reverse();
            let deleted = stored.state.is_deleted();
            let fields = stored.state.cells.keys().filter(|field| *field != crate::op::DELETED);
            let values = fields
                .filter_map(|field| Some((field.clone(), stored.state.value(field)?.clone())));
            let values = values.collect();
            rows.push(HeldRow { kind, row, deleted, values, earlier });
        }
        Ok(rows)
    }
}
