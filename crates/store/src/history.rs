//! The history of a row: every change known of it, those replaced included.

use chrono::{DateTime, Utc};
use fotfaste_domain::{Kind, Value};
use rusqlite::params;

use crate::{Hlc, OpId, Reader, Result, conflicts::Head, row_state};

/// One change of one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// The field, or `deleted`.
    pub field: String,
    /// The value it was given.
    pub value: Value,
    /// On which device.
    pub device: [u8; 16],
    /// When, by that device's clock.
    pub at: DateTime<Utc>,
    /// The change's identity.
    pub op: OpId,
    /// Whether it still stands.
    pub stands: bool,
}

impl Reader<'_> {
    /// Every change known of a row, the newest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn history(&self, kind: Kind, row: [u8; 16]) -> Result<Vec<FieldChange>> {
        let Some(space) = self.space_of(kind, row)? else { return Ok(Vec::new()) };
        let key = row_state::RowKey { space, kind: kind.table(), row };
        let mut changes = self.replaced_changes(&key)?;
        if let Some(stored) = row_state::load(self.connection(), &key)? {
            for (field, cell) in stored.state.cells {
                let standing = cell.heads.iter().map(Head::from);
                changes.extend(standing.map(|head| change(field.clone(), head, true)));
            }
        }
        changes.sort_by_key(|change| std::cmp::Reverse(change.op));
        Ok(changes)
    }

    fn replaced_changes(&self, key: &row_state::RowKey<'_>) -> Result<Vec<FieldChange>> {
        let mut query = self.connection().prepare_cached(
            "SELECT field, clock, device, value FROM history
             WHERE space = ?1 AND kind = ?2 AND \"row\" = ?3",
        )?;
        let mut rows = query.query(params![key.space, key.kind, key.row])?;
        let mut changes = Vec::new();
        while let Some(row) = rows.next()? {
            let clock = Hlc(row.get::<_, i64>(1)?.cast_unsigned());
            let op = OpId { clock, device: row.get(2)? };
            let value = row_state::value(row.get_ref(3)?)?;
            let head = Head { op, value, device: op.device, at: clock.time() };
            changes.push(change(row.get(0)?, head, false));
        }
        Ok(changes)
    }
}

fn change(field: String, head: Head, stands: bool) -> FieldChange {
    FieldChange { field, value: head.value, device: head.device, at: head.at, op: head.op, stands }
}
