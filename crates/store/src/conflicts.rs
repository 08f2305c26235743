//! Conflicts: what was written at the same time, waiting for somebody to choose.

use chrono::{DateTime, Utc};
use fotfaste_domain::{Kind, Value};

use crate::{
    Error, OpId, Reader, Result, SpaceId, Writer,
    entity_table::fits,
    op::DELETED,
    put::{delete, settle},
    row_state,
    state::{self, RowState},
};

/// A field that was given different values at the same time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The row's space.
    pub space: SpaceId,
    /// The row's kind: its table's name.
    pub kind: String,
    /// The row.
    pub row: [u8; 16],
    /// The field; `deleted` when the row was deleted and changed at the same time.
    pub field: String,
    /// Its values; the first is the one shown.
    pub heads: Vec<Head>,
    /// For `deleted`: the changes that brought the row back, by field.
    pub brought_back_by: Vec<(String, Head)>,
}

/// One of the values, who wrote it and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The change.
    pub op: OpId,
    /// The value.
    pub value: Value,
    /// On which device.
    pub device: [u8; 16],
    /// When, by that device's clock.
    pub at: DateTime<Utc>,
}

impl From<&state::Head> for Head {
    fn from(head: &state::Head) -> Self {
        let (op, value) = (head.id, head.value.clone());
        Self { op, value, device: op.device, at: op.clock.time() }
    }
}

impl Reader<'_> {
    /// Every conflict there is.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn conflicts(&self) -> Result<Vec<Conflict>> {
        let mut query = self.connection().prepare_cached(
            "SELECT space, kind, \"row\", heads FROM row_state WHERE conflicts > 0 ORDER BY id",
        )?;
        let mut rows = query.query([])?;
        let mut conflicts = Vec::new();
        while let Some(row) = rows.next()? {
            let (space, kind, id) = (row.get(0)?, row.get::<_, String>(1)?, row.get(2)?);
            let heads = row.get_ref(3)?.as_blob().map_err(|_| Error::Damaged)?;
            let state = row_state::decode(heads)?;
            conflicts.extend(state.conflicts().into_iter().map(|field| Conflict {
                space,
                kind: kind.clone(),
                row: id,
                field: field.to_owned(),
                heads: state.cells[field].heads.iter().map(Head::from).collect(),
                brought_back_by: if field == DELETED {
                    brought_back_by(&state)
                } else {
                    Vec::new()
                },
            }));
        }
        Ok(conflicts)
    }
}

fn brought_back_by(state: &RowState) -> Vec<(String, Head)> {
    let unseen = state.unseen_changes();
    unseen.map(|(field, head)| (field.to_owned(), Head::from(head))).collect()
}

impl Writer<'_> {
    /// Settles a conflict: the value takes the place of every one there is. For `deleted`, 1
    /// deletes the row with all that is known of it and 0 keeps it.
    ///
    /// # Errors
    /// [`Error::Missing`], [`Error::UnknownField`], or [`Error::WrongValue`] when the field cannot
    /// hold the value.
    pub fn resolve(&mut self, kind: Kind, row: [u8; 16], field: &str, value: Value) -> Result<()> {
        let (key, number, state) = self.known_row(kind, row)?;
        let edit = if field == DELETED {
            match value {
                Value::Int(1) => delete(&state),
                Value::Int(0) => settle(DELETED, value, &state),
                _ => return Err(Error::WrongValue(kind)),
            }
        } else {
            let known = kind.fields().iter().find(|spec| spec.name == field);
            let spec = known.ok_or(Error::UnknownField(kind))?;
            if !fits(spec.column, &value) {
                return Err(Error::WrongValue(kind));
            }
            settle(field, value, &state)
        };
        self.author(&key, kind, number, state, vec![edit])
    }
}
