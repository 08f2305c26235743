//! Merging changes into rows, whoever made them.

use fotfaste_domain::{Kind, Scope};

use crate::{
    Op, Result, Writer,
    content::contents_of,
    entity_table,
    op::{DELETED, SpaceId},
    row_state::{self, RowKey, Stored},
    search::{Indexed, Words},
    state::{Head, Replaced, RowState},
};

/// What merging did to one row.
pub(crate) struct Merged {
    /// Conflicts there are now that were not there before.
    pub(crate) conflicts: usize,
}

impl Writer<'_> {
    /// Merges changes of one row that come from the server; `own` when this device made them, which
    /// happens after the store was restored from a copy.
    pub(crate) fn merge_row(
        &mut self,
        key: &RowKey<'_>,
        ops: &mut [Op],
        own: bool,
    ) -> Result<Merged> {
        let conn = self.transaction()?;
        let stored = row_state::load(conn, key)?;
        let is_new = stored.is_none();
        let (number, mut state) = split(stored);
        let before = if is_new { 0 } else { state.conflicts().len() };
        let table = self.shared.schema.table(key.kind);
        let indexed = table.map_or(Indexed::Nothing, |table| indexed(table.kind, number, &state));
        let mut replaced = Vec::new();
        let of_deletion = ops.iter().any(|op| op.field == DELETED);
        let was_deleted = state.is_deleted();
        for op in ops {
            let head = Head {
                id: op.id(),
                value: std::mem::replace(&mut op.value, fotfaste_domain::Value::Null),
                overwrites: std::mem::take(&mut op.overwrites),
            };
            if own {
                self.fold_waiting(&key.space, &mut state, &op.field, &head, &mut replaced)?;
            }
            let mut known = |id: &crate::OpId| {
                if is_new { Ok(false) } else { row_state::is_replaced(conn, key, &op.field, id) }
            };
            state.merge(&op.field, head, &mut known, &mut replaced)?;
        }
        let conflicts = state.conflicts().len().saturating_sub(before);
        self.keep(key, number, &state, &replaced, &indexed)?;
        if of_deletion || was_deleted {
            self.contents_follow(key, &state, own && of_deletion, true)?;
        }
        Ok(Merged { conflicts })
    }

    /// Before the copy was restored, `sent` had taken the place of changes that still wait here:
    /// they are what it was folded from, and nobody else has seen them.
    fn fold_waiting(
        &self,
        space: &SpaceId,
        state: &mut RowState,
        field: &str,
        sent: &Head,
        replaced: &mut Vec<Replaced>,
    ) -> Result<()> {
        let Some(cell) = state.cells.get_mut(field) else { return Ok(()) };
        let mut folded = Vec::new();
        for head in &cell.heads {
            let stands_for = head.overwrites.iter().all(|id| sent.overwrites.contains(id));
            if head.id < sent.id && stands_for && self.outbox_state(space, head)?.is_some() {
                self.has_arrived(space, &head.id)?;
                folded.push(head.id);
            }
        }
        replaced.extend(cell.take(&folded).into_iter().map(|head| (field.to_owned(), head)));
        Ok(())
    }

    /// Writes a row's state and everything that follows from it. `false`: a row with that identity
    /// belongs to another space, so this one is kept in the log alone.
    pub(crate) fn keep(
        &mut self,
        key: &RowKey<'_>,
        number: Option<i64>,
        state: &RowState,
        replaced: &[Replaced],
        before: &Indexed,
    ) -> Result<bool> {
        let conn = self.transaction()?;
        let saved = row_state::save(conn, key, number, state)?;
        row_state::keep_replaced(conn, key, replaced)?;
        self.show(key, saved, state, before)
    }

    /// Writes the plain row that a state stands for, when this program knows its kind.
    pub(crate) fn show(
        &mut self,
        key: &RowKey<'_>,
        number: i64,
        state: &RowState,
        before: &Indexed,
    ) -> Result<bool> {
        let shared = self.shared;
        let Some(table) = shared.schema.table(key.kind) else { return Ok(true) };
        let kind = table.kind;
        let scope = self.scope_of(&key.space)?;
        if !belongs(kind, scope, &key.space, &key.row) {
            return Ok(false);
        }
        if kind == Kind::Participant {
            self.is_open_case(&key.space)?;
        }
        let conn = self.transaction()?;
        if !entity_table::write(conn, table, &key.space, &key.row, state)? {
            return Ok(false);
        }
        if !state.is_deleted() {
            self.want_small(key, &contents_of(&table.fields, state))?;
        }
        self.kinds.insert(kind);
        if scope == Scope::Case {
            self.touched_cases.insert(key.space);
        }
        let all_again = kind == Kind::Participant && self.follow_protection(&key.space)?;
        if !all_again {
            self.index(&key.space, number, &Words::of(kind, state), before)?;
        }
        Ok(true)
    }
}

/// Whether a row may belong to a space: its kind says which sort of space, and a participant is the
/// one whose case it is.
pub(crate) fn belongs(kind: Kind, scope: Scope, space: &SpaceId, row: &[u8; 16]) -> bool {
    kind.scope() == scope && (kind != Kind::Participant || space == row)
}

/// What the index holds of a row.
pub(crate) fn indexed(kind: Kind, number: Option<i64>, state: &RowState) -> Indexed {
    number.map_or(Indexed::Nothing, |_| Indexed::These(Words::of(kind, state)))
}

/// A stored state taken apart, or an empty one.
pub(crate) fn split(stored: Option<Stored>) -> (Option<i64>, RowState) {
    stored.map_or_else(|| (None, RowState::default()), |row| (Some(row.number), row.state))
}
