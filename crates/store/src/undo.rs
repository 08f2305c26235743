//! Taking back what was written here: the fields that a transaction changed, with what they were
//! before.
//!
//! What is taken back becomes new changes like any others, so it is sent and the history shows it.
//! A field that somebody has changed since is left as it is.

use std::collections::{HashMap, hash_map::Entry};

use fotfaste_domain::{ColumnType, Kind, Scope, Value};
use rusqlite::params_from_iter;

use crate::{
    Error, OpId, Reader, Result, SpaceId, Writer, entity_table,
    op::DELETED,
    put::{delete, edit},
    row_state::Bound,
    state::{Cell, RowState},
};

/// What one transaction made of one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowChange {
    /// The row's kind.
    pub kind: Kind,
    /// The row.
    pub row: [u8; 16],
    /// Whether the row was not known before.
    pub made: bool,
    fields: Vec<FieldBefore>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct FieldBefore {
    field: String,
    before: Value,
    after: Value,
    /// What others had written at the same time.
    others: Vec<OpId>,
}

/// What a transaction has made of each row so far.
#[derive(Default)]
pub(crate) struct Changes {
    rows: Vec<RowChange>,
    places: HashMap<(Kind, [u8; 16]), usize>,
}

impl Changes {
    /// Adds what was made of a row to what has been made of it already.
    pub(crate) fn add(&mut self, change: RowChange) {
        match self.places.entry((change.kind, change.row)) {
            Entry::Occupied(place) => {
                let known = &mut self.rows[*place.get()];
                for FieldBefore { field, before, after, others } in change.fields {
                    known.note(&field, before, &after, others);
                }
            }
            Entry::Vacant(place) => {
                place.insert(self.rows.len());
                self.rows.push(change);
            }
        }
    }

    /// In the order they were first written.
    pub(crate) fn in_order(self) -> Vec<RowChange> {
        self.rows
    }
}

/// How much of a change was taken back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TakenBack {
    /// Fields that are as they were before.
    pub restored: usize,
    /// Fields that somebody has changed since.
    pub refused: usize,
}

impl RowChange {
    pub(crate) fn new(kind: Kind, row: [u8; 16], made: bool) -> Self {
        Self { kind, row, made, fields: Vec::new() }
    }

    /// Takes down a field's change. Of several in one transaction, the first knows what was before.
    pub(crate) fn note(&mut self, field: &str, before: Value, after: &Value, others: Vec<OpId>) {
        let after = after.clone();
        match self.fields.iter_mut().find(|known| known.field == field) {
            Some(known) => (known.after, known.others) = (after, others),
            None => {
                self.fields.push(FieldBefore { field: field.to_owned(), before, after, others });
            }
        }
    }

    /// Whether the row is as it was.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !self.made && self.changed().next().is_none()
    }

    /// Whether the row was made or deleted, or brought back.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.made || self.changes(DELETED)
    }

    /// Whether the field has another value than before.
    #[must_use]
    pub fn changes(&self, field: &str) -> bool {
        self.changed().any(|known| known.field == field)
    }

    fn changed(&self) -> impl Iterator<Item = &FieldBefore> {
        self.fields.iter().filter(|known| known.before != known.after)
    }

    fn get(&self, field: &str) -> Option<&FieldBefore> {
        self.fields.iter().find(|known| known.field == field)
    }
}

/// What a field holds while nothing is known of it.
pub(crate) fn empty(kind: Kind, field: &str) -> Value {
    let spec = kind.fields().iter().find(|spec| spec.name == field);
    spec.map_or(Value::Int(0), |spec| entity_table::empty(spec.column))
}

/// Whether the field still holds what was put there, and nobody else has written it since.
fn stands(cell: &Cell, after: &Value, others: &[OpId], me: [u8; 16]) -> bool {
    let Some(winner) = cell.winner() else { return false };
    let is_mine = winner.id.device == me && winner.value == *after;
    is_mine && cell.heads[1..].iter().all(|head| others.contains(&head.id))
}

impl Writer<'_> {
    /// Puts back what the row held before the change: field by field, those that nobody has changed
    /// since. A row that was made is deleted when nobody has touched it, one that was deleted comes
    /// back.
    ///
    /// # Errors
    /// [`Error::AppendOnly`] when the kind's rows are never changed.
    pub fn take_back(&mut self, change: &RowChange) -> Result<TakenBack> {
        if change.kind.is_append_only() {
            return Err(Error::AppendOnly(change.kind));
        }
        if change.made { self.unmake(change) } else { self.put_back(change) }
    }

    fn unmake(&mut self, change: &RowChange) -> Result<TakenBack> {
        let refused = TakenBack { restored: 0, refused: 1 };
        let (key, number, state) = match self.known_row(change.kind, change.row) {
            Err(Error::Missing(_)) => return Ok(refused),
            known => known?,
        };
        let me = self.shared.identity.device;
        let is_untouched = state.cells.iter().all(|(field, cell)| match change.get(field) {
            Some(known) => stands(cell, &known.after, &known.others, me),
            None => stands(cell, &empty(change.kind, field), &[], me),
        });
        if state.is_deleted() || !is_untouched {
            return Ok(refused);
        }
        let edits = vec![delete(&state)];
        self.author(&key, change.kind, number, state, edits)?;
        Ok(TakenBack { restored: 1, refused: 0 })
    }

    fn put_back(&mut self, change: &RowChange) -> Result<TakenBack> {
        let all = change.changed().count();
        let refused = TakenBack { restored: 0, refused: all };
        let (key, number, state) = match self.known_row(change.kind, change.row) {
            Err(Error::Missing(_)) => return Ok(refused),
            known => known?,
        };
        let whole = change.get(DELETED).filter(|known| known.before != known.after);
        if whole.is_none() && state.is_deleted() {
            return Ok(refused);
        }
        let standing = self.standing(change, &state);
        let fields = standing.iter().filter(|known| known.field != DELETED);
        let edits: Vec<_> =
            fields.map(|known| edit(&known.field, known.before.clone(), &state)).collect();
        let mut restored = edits.len();
        if !edits.is_empty() {
            self.author(&key, change.kind, number, state, edits)?;
        }
        if let Some(known) = standing.iter().find(|known| known.field == DELETED) {
            self.set_deleted(change.kind, change.row, known.before == Value::Int(1))?;
            restored += 1;
        }
        Ok(TakenBack { restored, refused: all - restored })
    }

    /// The changed fields that nobody has written since. A row is deleted again only when nobody
    /// has changed anything in it.
    fn standing<'a>(&self, change: &'a RowChange, state: &RowState) -> Vec<&'a FieldBefore> {
        let me = self.shared.identity.device;
        let is_standing = |known: &&FieldBefore| {
            let cell = state.cells.get(&known.field);
            cell.is_some_and(|cell| stands(cell, &known.after, &known.others, me))
        };
        let mut standing: Vec<_> = change.changed().filter(is_standing).collect();
        if standing.len() < change.changed().count() {
            standing.retain(|known| known.field != DELETED || known.before == Value::Int(0));
        }
        standing
    }
}

impl Reader<'_> {
    /// Whether a row that is not deleted, and not one of `except`, refers to this one. The access
    /// log does not count.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn is_referred_to(
        &self,
        kind: Kind,
        row: [u8; 16],
        except: &[(Kind, [u8; 16])],
    ) -> Result<bool> {
        let Some(space) = self.space_of(kind, row)? else { return Ok(false) };
        for other in Kind::ALL.iter().filter(|other| !other.is_written_by_readers()) {
            let same_space = other.scope() == kind.scope();
            let is_far = kind.scope() != Scope::Team || other.is_append_only();
            if !same_space && is_far {
                continue;
            }
            let space = same_space.then_some(space);
            for found in self.referring(*other, kind, row, space)? {
                if !except.contains(&(*other, found)) {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// Rows of a kind with that identity in one of their fields. Every row of a case names its
    /// participant, whose identity the plan shares.
    fn referring(
        &self,
        kind: Kind,
        to: Kind,
        row: [u8; 16],
        space: Option<SpaceId>,
    ) -> Result<Vec<[u8; 16]>> {
        let is_reference = |name| to == Kind::Participant || name != "participant";
        let blobs = kind.fields().iter().filter(|field| field.column.ty == ColumnType::Blob);
        let fields = blobs.filter(|field| is_reference(field.name));
        let named: Vec<_> = fields.map(|field| format!("k.\"{}\" = ?1", field.name)).collect();
        if named.is_empty() {
            return Ok(Vec::new());
        }
        let (table, named) = (kind.table(), named.join(" OR "));
        let from = match space {
            // The log's index knows the rows of a space; the plain tables have none for it.
            Some(_) => format!(
                "row_state r JOIN {table} k ON k.id = r.\"row\" \
                 WHERE r.space = ?2 AND r.kind = '{table}' AND"
            ),
            None => format!("{table} k WHERE"),
        };
        let sql = format!("SELECT k.id FROM {from} k.deleted = 0 AND k.id <> ?1 AND ({named})");
        let mut query = self.connection().prepare_cached(&sql)?;
        let values = [Some(row), space].into_iter().flatten().map(|id| Value::Blob(id.to_vec()));
        let values: Vec<_> = values.collect();
        let found =
            query.query_map(params_from_iter(values.iter().map(Bound)), |row| row.get(0))?;
        found.collect::<rusqlite::Result<_>>().map_err(Error::from)
    }
}
