//! The plain tables: one row per entity, written from its merge state.

use fotfaste_domain::{Column, ColumnType, Entity, FieldSpec, Id, Kind, Value};
use rusqlite::{Connection, OptionalExtension, ToSql, params_from_iter};

use crate::{
    Error, Result, SpaceId,
    row_state::{Bound, value},
    schema::Table,
    state::RowState,
};

/// What a column holds while nothing is known of its field.
pub(crate) fn empty(column: Column) -> Value {
    match column {
        Column { nullable: true, .. } => Value::Null,
        Column { ty: ColumnType::Integer, .. } => Value::Int(0),
        Column { ty: ColumnType::Text, .. } => Value::Text(String::new()),
        Column { ty: ColumnType::Blob | ColumnType::Content, .. } => Value::Blob(Vec::new()),
    }
}

/// Whether a column can hold a value.
pub(crate) fn fits(column: Column, value: &Value) -> bool {
    match value {
        Value::Null => column.nullable,
        Value::Int(_) => column.ty == ColumnType::Integer,
        Value::Text(_) => column.ty == ColumnType::Text,
        Value::Blob(_) => matches!(column.ty, ColumnType::Blob | ColumnType::Content),
    }
}

/// Whether a column names a content.
pub(crate) fn is_content(column: Column) -> bool {
    column.ty == ColumnType::Content
}

/// The values a row shows: each field's winner, or empty when there is none or it cannot be held.
pub(crate) fn shown<'a>(
    fields: &[FieldSpec],
    state: &'a RowState,
) -> Vec<(Option<&'a Value>, Value)> {
    let column = |field: &FieldSpec| {
        let winner = state.value(field.name).filter(|value| fits(field.column, value));
        (winner, empty(field.column))
    };
    fields.iter().map(column).collect()
}

/// Writes the row as its state says. `false`: a row with that identity belongs to another space.
pub(crate) fn write(
    conn: &Connection,
    table: &Table,
    space: &SpaceId,
    row: &[u8; 16],
    state: &RowState,
) -> Result<bool> {
    let mut upsert = conn.prepare_cached(&table.upsert)?;
    let deleted = i64::from(state.is_deleted());
    let shown = shown(&table.fields, state);
    let values: Vec<Bound<'_>> =
        shown.iter().map(|(winner, empty)| Bound(winner.unwrap_or(empty))).collect();
    let generic: [&dyn ToSql; 3] = [row, space, &deleted];
    let all = generic.into_iter().chain(values.iter().map(|value| value as &dyn ToSql));
    Ok(upsert.execute(params_from_iter(all))? == 1)
}

/// The statement that writes a row: its identity, space, deletion, then the fields.
pub(crate) fn upsert(kind: Kind, fields: &[FieldSpec]) -> String {
    let names: String = fields.iter().map(|field| format!(", \"{}\"", field.name)).collect();
    let marks = ", ?".repeat(fields.len());
    let sets: String =
        fields.iter().map(|field| format!(", \"{0}\" = excluded.\"{0}\"", field.name)).collect();
    format!(
        "INSERT INTO {} (id, space, deleted{names}) VALUES (?, ?, ?{marks}) ON CONFLICT (id) \
         DO UPDATE SET deleted = excluded.deleted{sets} WHERE space = excluded.space",
        kind.table()
    )
}

/// The columns of an entity, for a SELECT.
pub(crate) fn columns<E: Entity>() -> String {
    E::FIELDS.iter().map(|field| format!(", \"{}\"", field.name)).collect()
}

/// Reads an entity from a row whose columns are `id` and then the fields.
pub(crate) fn read<E: Entity>(row: &rusqlite::Row<'_>) -> Result<(Id<E>, Result<E>)> {
    let id = Id::from_bytes(row.get(0)?);
    let values: Result<Vec<Value>> =
        (1..=E::FIELDS.len()).map(|column| value(row.get_ref(column)?)).collect();
    Ok((id, E::from_values(id, values?).map_err(|_| Error::NewerProgram(E::KIND))))
}

/// The space a row belongs to.
pub(crate) fn space_of(conn: &Connection, kind: Kind, row: &[u8; 16]) -> Result<Option<SpaceId>> {
    let mut query =
        conn.prepare_cached(&format!("SELECT space FROM {} WHERE id = ?1", kind.table()))?;
    Ok(query.query_row([row], |row| row.get(0)).optional()?)
}
