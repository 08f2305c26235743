//! The history of a row: every change known of it, those replaced included.

use chrono::{DateTime, Utc};
use fotfaste_domain::{Kind, Value};
use rusqlite::params;

use crate::{Error, Hlc, OpId, Reader, Result, conflicts::Head, row_state};

/// One change of one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// The field, or `deleted`.
    pub field: String,
    /// The value it was given.
    pub value: Value,
    /// On which device.
    pub device: [u8; 16],
    /// When, by that device's clock: the same for all changes of one save, and for no others of
    /// that device.
    pub at: DateTime<Utc>,
    /// The change's identity.
    pub op: OpId,
    /// Whether it still stands.
    pub stands: bool,
    /// The changes of the field that its author saw and replaced.
    pub overwrites: Vec<OpId>,
}

impl Reader<'_> {
    /// Every change known of a row, the newest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn history(&self, kind: Kind, row: [u8; 16]) -> Result<Vec<FieldChange>> {
        let Some(space) = self.space_of(kind, row)? else { return Ok(Vec::new()) };
        self.changes_of(&row_state::RowKey { space, kind: kind.table(), row })
    }

    /// Every change known of a row of any kind, the newest first.
    pub(crate) fn changes_of(&self, key: &row_state::RowKey<'_>) -> Result<Vec<FieldChange>> {
        let mut changes = self.replaced_changes(key)?;
        if let Some(stored) = row_state::load(self.connection(), key)? {
            for (field, cell) in stored.state.cells {
                let standing = cell.heads.iter();
                changes.extend(standing.map(|head| {
                    change(field.clone(), Head::from(head), head.overwrites.clone(), true)
                }));
            }
        }
        changes.sort_by_key(|change| std::cmp::Reverse(change.op));
        Ok(changes)
    }

    /// The rows of a kind that have that identity in a field, deleted ones too.
    ///
    /// # Errors
    /// [`Error::UnknownField`] when the kind has no such field.
    pub fn ever_in(&self, kind: Kind, field: &str, id: [u8; 16]) -> Result<Vec<[u8; 16]>> {
        if !kind.fields().iter().any(|spec| spec.name == field) {
            return Err(Error::UnknownField(kind));
        }
        let sql = format!("SELECT id FROM {} WHERE \"{field}\" = ?1 ORDER BY id", kind.table());
        let mut query = self.connection().prepare_cached(&sql)?;
        let rows = query.query_map([id], |row| row.get(0))?;
        rows.collect::<rusqlite::Result<_>>().map_err(Error::from)
    }

    pub(crate) fn replaced_changes(&self, key: &row_state::RowKey<'_>) -> Result<Vec<FieldChange>> {
        let mut query = self.connection().prepare_cached(
            "SELECT field, clock, device, value, overwrites FROM history
             WHERE space = ?1 AND kind = ?2 AND \"row\" = ?3",
        )?;
        let mut rows = query.query(params![key.space, key.kind, key.row])?;
        let mut changes = Vec::new();
        while let Some(row) = rows.next()? {
            let clock = Hlc(row.get::<_, i64>(1)?.cast_unsigned());
            let op = OpId { clock, device: row.get(2)? };
            let value = row_state::value(row.get_ref(3)?)?;
            let head = Head { op, value, device: op.device, at: clock.time() };
            let overwrites = row.get_ref(4)?.as_blob().map_err(|_| Error::Damaged)?;
            changes.push(change(row.get(0)?, head, row_state::decode_ids(overwrites)?, false));
        }
        Ok(changes)
    }
}

fn change(field: String, head: Head, overwrites: Vec<OpId>, stands: bool) -> FieldChange {
    let Head { op, value, device, at } = head;
    FieldChange { field, value, device, at, op, stands, overwrites }
}
