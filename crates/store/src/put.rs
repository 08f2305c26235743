//! Writing changes of one's own.

use fotfaste_domain::{Entity, Id, Kind, Value};
use rusqlite::{OptionalExtension, params};

use crate::{
    Error, OpId, Result, SpaceId, Writer,
    apply::{belongs, indexed, split},
    entity_table,
    op::DELETED,
    row_state::{self, RowKey},
    state::{Cell, Head, RowState},
    undo::{self, RowChange},
};

/// The longest text or byte string that fits in a batch with room to spare.
const LONGEST: usize = 256 * 1024;

/// One field's new value.
pub(crate) struct Edit<'a> {
    pub(crate) field: &'a str,
    pub(crate) value: Value,
    /// The field's heads that it takes the place of.
    pub(crate) replaces: Vec<OpId>,
    /// What it has seen of other fields (deletions only).
    pub(crate) seen: Vec<OpId>,
}

impl Writer<'_> {
    /// Writes an entity: the fields that differ from what is stored, each as a change of its own.
    /// Writing a deleted entity brings it back.
    ///
    /// # Errors
    /// [`Error::AppendOnly`], [`Error::WrongSpace`], [`Error::UnknownSpace`], [`Error::TooLong`].
    pub fn put<E: Entity>(&mut self, space: SpaceId, entity: &E) -> Result<()> {
        let row = entity.id().bytes();
        let key = RowKey { space, kind: E::KIND.table(), row };
        if !belongs(E::KIND, self.scope_of(&space)?, &space, &row) {
            return Err(Error::WrongSpace(E::KIND));
        }
        let stored = row_state::load(self.transaction()?, &key)?;
        let is_new = stored.is_none();
        let (number, state) = split(stored);
        let mut edits = differences(entity, &state);
        if state.is_deleted() || (is_new && edits.is_empty()) {
            edits.push(undelete(&state));
        }
        if edits.is_empty() {
            return Ok(());
        }
        if !is_new && E::KIND.is_append_only() {
            return Err(Error::AppendOnly(E::KIND));
        }
        self.author(&key, E::KIND, number, state, edits)
    }

    /// Writes what somebody changed in a form: the fields that differ between what they were shown
    /// and what they made of it. What a colleague has changed since stays; a field that both have
    /// changed becomes a conflict, as if the two had been apart.
    ///
    /// # Errors
    /// As [`Writer::put`]; [`Error::Missing`] when the entity is not known.
    pub fn put_edited<E: Entity>(&mut self, shown: &E, made: &E) -> Result<()> {
        let (key, number, state) = self.known_row(E::KIND, made.id().bytes())?;
        let me = self.shared.identity.device;
        let changes = E::FIELDS.iter().zip(shown.values().into_iter().zip(made.values()));
        let mut edits = Vec::new();
        for (field, (shown, made)) in changes.filter(|(_, (shown, made))| shown != made) {
            let empty = entity_table::empty(field.column);
            let stored = state.value(field.name).unwrap_or(&empty);
            let theirs = state.cells.get(field.name).and_then(Cell::winner);
            match theirs.filter(|head| head.id.device != me && *stored != shown) {
                _ if *stored == made => {}
                Some(theirs) => edits.push(Edit {
                    field: field.name,
                    value: made,
                    replaces: Vec::new(),
                    seen: theirs.overwrites.clone(),
                }),
                None => edits.push(edit(field.name, made, &state)),
            }
        }
        if state.is_deleted() {
            edits.push(undelete(&state));
        }
        if edits.is_empty() {
            return Ok(());
        }
        if E::KIND.is_append_only() {
            return Err(Error::AppendOnly(E::KIND));
        }
        self.author(&key, E::KIND, number, state, edits)
    }

    /// Deletes an entity; deleting it again changes nothing.
    ///
    /// # Errors
    /// [`Error::Missing`] when there is no such entity, [`Error::AppendOnly`].
    pub fn delete<E: Entity>(&mut self, id: Id<E>) -> Result<()> {
        if E::KIND.is_append_only() {
            return Err(Error::AppendOnly(E::KIND));
        }
        self.set_deleted(E::KIND, id.bytes(), true)
    }

    /// Brings a deleted entity back.
    ///
    /// # Errors
    /// [`Error::Missing`] when there is no such entity.
    pub fn restore<E: Entity>(&mut self, id: Id<E>) -> Result<()> {
        self.set_deleted(E::KIND, id.bytes(), false)
    }

    pub(crate) fn set_deleted(&mut self, kind: Kind, row: [u8; 16], deleted: bool) -> Result<()> {
        let (key, number, state) = self.known_row(kind, row)?;
        if state.is_deleted() == deleted && !state.conflicts().contains(&DELETED) {
            return Ok(());
        }
        let edit = if deleted { delete(&state) } else { undelete(&state) };
        self.author(&key, kind, number, state, vec![edit])
    }

    /// A row that is known, wherever it belongs.
    pub(crate) fn known_row(
        &mut self,
        kind: Kind,
        row: [u8; 16],
    ) -> Result<(RowKey<'static>, Option<i64>, RowState)> {
        let space = self.space_of(kind, row)?.ok_or(Error::Missing(kind))?;
        let key = RowKey { space, kind: kind.table(), row };
        let stored = row_state::load(self.transaction()?, &key)?.ok_or(Error::Missing(kind))?;
        Ok((key, Some(stored.number), stored.state))
    }

    /// Writes edits of one row: the log, the outbox, the row and the search index.
    pub(crate) fn author(
        &mut self,
        key: &RowKey<'_>,
        kind: Kind,
        number: Option<i64>,
        state: RowState,
        edits: Vec<Edit<'_>>,
    ) -> Result<()> {
        self.step(|w| w.author_all(key, kind, number, state, edits))
    }

    fn author_all(
        &mut self,
        key: &RowKey<'_>,
        kind: Kind,
        number: Option<i64>,
        mut state: RowState,
        edits: Vec<Edit<'_>>,
    ) -> Result<()> {
        self.authored.insert((key.space, kind));
        let before = indexed(kind, number, &state);
        let mut change = RowChange::new(kind, key.row, number.is_none());
        let mut replaced = Vec::new();
        let mut of_deletion = false;
        let mut send_later = self.transaction()?.prepare_cached(
            "INSERT INTO outbox (space, clock, kind, \"row\", field, saved)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?;
        for edit in edits {
            of_deletion |= edit.field == DELETED;
            if is_too_long(&edit.value) {
                return Err(Error::TooLong(kind));
            }
            let id = self.tick();
            let was = state.value(edit.field).cloned();
            let was = was.unwrap_or_else(|| undo::empty(kind, edit.field));
            let cell = state.cells.entry(edit.field.to_owned()).or_default();
            let mut overwrites = edit.seen;
            for old in cell.take(&edit.replaces) {
                self.succeed(&key.space, &old, &mut overwrites)?;
                replaced.push((edit.field.to_owned(), old));
            }
            let others = cell.heads.iter().map(|head| head.id).collect();
            if !kind.is_append_only() {
                change.note(edit.field, was, &edit.value, others);
            }
            cell.insert(Head { id, value: edit.value, overwrites });
            let (clock, saved) = (id.clock.0.cast_signed(), self.saved().0.cast_signed());
            send_later.execute(params![key.space, clock, key.kind, key.row, edit.field, saved])?;
        }
        if self.keep(key, number, &state, &replaced, &before)? {
            self.changes.add(change);
            if of_deletion { self.contents_follow(key, &state, true, false) } else { Ok(()) }
        } else {
            Err(Error::WrongSpace(kind))
        }
    }

    /// Adds to `overwrites` what taking the place of `old` means to others. A change of our own that
    /// has not left this device is folded: the new one stands for both.
    fn succeed(&self, space: &SpaceId, old: &Head, overwrites: &mut Vec<OpId>) -> Result<()> {
        let waiting = self.outbox_state(space, old)?;
        let mut add = |id: &OpId| {
            if !overwrites.contains(id) {
                overwrites.push(*id);
            }
        };
        if waiting != Some(0) {
            add(&old.id);
        }
        if waiting.is_some() {
            old.overwrites.iter().for_each(add);
        }
        if matches!(waiting, Some(0 | 1)) {
            self.transaction()?
                .prepare_cached("DELETE FROM outbox WHERE space = ?1 AND clock = ?2")?
                .execute(params![space, old.id.clock.0.cast_signed()])?;
        }
        Ok(())
    }

    /// How far an own change has come on its way: nothing when it has been acknowledged.
    pub(crate) fn outbox_state(&self, space: &SpaceId, head: &Head) -> Result<Option<i64>> {
        if head.id.device != self.shared.identity.device {
            return Ok(None);
        }
        let mut query = self
            .transaction()?
            .prepare_cached("SELECT state FROM outbox WHERE space = ?1 AND clock = ?2")?;
        let clock = head.id.clock.0.cast_signed();
        Ok(query.query_row(params![space, clock], |row| row.get(0)).optional()?)
    }
}

/// The edits that turn what is stored into the entity. Nothing known and empty are the same.
fn differences<'a, E: Entity>(entity: &E, state: &RowState) -> Vec<Edit<'a>> {
    let fields = E::FIELDS.iter().zip(entity.values());
    fields
        .filter(|(field, value)| match state.value(field.name) {
            Some(stored) => stored != value,
            None => *value != entity_table::empty(field.column),
        })
        .map(|(field, value)| edit(field.name, value, state))
        .collect()
}

/// An edit of what the author saw: the winner, and the heads that say the same.
pub(crate) fn edit<'a>(field: &'a str, value: Value, state: &RowState) -> Edit<'a> {
    let seen = state.value(field);
    let heads = state.cells.get(field).map_or(&[][..], |cell| &cell.heads);
    let replaces =
        heads.iter().filter(|head| Some(&head.value) == seen).map(|head| head.id).collect();
    Edit { field, value, replaces, seen: Vec::new() }
}

/// A deletion that has seen everything known of the row.
pub(crate) fn delete<'a>(state: &RowState) -> Edit<'a> {
    Edit { seen: state.all_heads(), ..settle(DELETED, Value::Int(1), state) }
}

fn undelete<'a>(state: &RowState) -> Edit<'a> {
    settle(DELETED, Value::Int(0), state)
}

/// An edit that takes the place of every head of the field.
pub(crate) fn settle<'a>(field: &'a str, value: Value, state: &RowState) -> Edit<'a> {
    let heads = state.cells.get(field).map_or(&[][..], |cell: &Cell| &cell.heads);
    Edit { field, value, replaces: heads.iter().map(|head| head.id).collect(), seen: Vec::new() }
}

fn is_too_long(value: &Value) -> bool {
    match value {
        Value::Text(text) => text.len() > LONGEST,
        Value::Blob(bytes) => bytes.len() > LONGEST,
        Value::Null | Value::Int(_) => false,
    }
}
