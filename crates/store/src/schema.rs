//! Bringing a store's schema up to date, and knowing which plain tables this program fills.

use std::path::Path;

use fotfaste_domain::{FieldSpec, Kind};
use rusqlite::{Connection, OptionalExtension};

use crate::{DatabaseKey, Error, Result, backup, entity_table};

mod embedded {
    refinery::embed_migrations!("../../migrations/client");
}

/// The plain tables and columns that this program fills: every kind and every field it knows.
///
/// A value of its own so that tests can play an older program.
#[derive(Clone, Debug)]
pub(crate) struct Schema {
    tables: Vec<Table>,
}

/// One plain table.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    pub(crate) kind: Kind,
    pub(crate) fields: Vec<FieldSpec>,
    /// The statement that writes a row of it.
    pub(crate) upsert: String,
}

impl Table {
    fn new(kind: Kind, fields: Vec<FieldSpec>) -> Self {
        let upsert = entity_table::upsert(kind, &fields);
        Self { kind, fields, upsert }
    }
}

impl Schema {
    /// What this program knows.
    pub(crate) fn current() -> Self {
        let table = |kind: &Kind| Table::new(*kind, kind.fields().to_vec());
        Self { tables: Kind::ALL.iter().map(table).collect() }
    }

    /// An older program's, which knows less.
    #[cfg(test)]
    pub(crate) fn without(mut self, hidden: impl Fn(Kind, Option<&str>) -> bool) -> Self {
        self.tables.retain(|table| !hidden(table.kind, None));
        for table in &mut self.tables {
            table.fields.retain(|field| !hidden(table.kind, Some(field.name)));
            *table = Table::new(table.kind, std::mem::take(&mut table.fields));
        }
        self
    }

    /// The table of that name, when this program knows it.
    pub(crate) fn table(&self, name: &str) -> Option<&Table> {
        let kind = Kind::from_table(name)?;
        self.tables.iter().find(|table| table.kind == kind)
    }

    /// The kinds whose table was last filled by a program that knew other columns.
    pub(crate) fn stale(&self, conn: &Connection) -> Result<Vec<Kind>> {
        let mut query = conn.prepare("SELECT columns FROM known_table WHERE kind = ?1")?;
        let mut stale = Vec::new();
        for Table { kind, fields, .. } in &self.tables {
            let filled = query.query_row([kind.table()], |row| row.get::<_, String>(0));
            if filled.optional()?.as_deref() != Some(columns(fields).as_str()) {
                stale.push(*kind);
            }
        }
        Ok(stale)
    }

    /// Forgets that tables are filled which this program does not keep filled: another may come.
    pub(crate) fn forget_unknown(&self, conn: &Connection) -> Result<()> {
        let mut query = conn.prepare("SELECT kind FROM known_table")?;
        let filled: Vec<String> =
            query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        for table in filled.iter().filter(|table| self.table(table).is_none()) {
            conn.execute("DELETE FROM known_table WHERE kind = ?1", [table])?;
        }
        Ok(())
    }

    /// Remembers that a kind's table is filled.
    pub(crate) fn mark_filled(&self, conn: &Connection, kind: Kind) -> Result<()> {
        let fields = &self.table(kind.table()).ok_or(Error::Missing(kind))?.fields;
        conn.prepare_cached("INSERT OR REPLACE INTO known_table VALUES (?1, ?2)")?
            .execute((kind.table(), columns(fields)))?;
        Ok(())
    }
}

fn columns(fields: &[FieldSpec]) -> String {
    let names: Vec<&str> = fields.iter().map(|field| field.name).collect();
    names.join(",")
}

/// Brings the schema up to date in one transaction; a copy is kept before an existing store is
/// changed.
pub(crate) fn migrate(conn: &mut Connection, key: &DatabaseKey, path: &Path) -> Result<()> {
    let runner = embedded::migrations::runner().set_grouped(true);
    let newest = runner.get_migrations().iter().map(refinery::Migration::version).max();
    let newest = newest.map_or(0, i64::from);
    let present = version(conn)?;
    if present > newest {
        return Err(Error::NewerSchema);
    }
    if present == newest {
        return Ok(());
    }
    if present > 0 {
        backup::copy(conn, key, &backup::with_suffix(path, &format!(".before-v{newest}")))?;
    }
    runner.run(conn).map_err(|cause| Error::Migration(Box::new(cause)))?;
    Ok(())
}

/// The number of the newest migration the store has seen; 0 for an empty file.
pub(crate) fn version(conn: &Connection) -> Result<i64> {
    let known = conn.query_row(
        "SELECT count(*) FROM sqlite_schema WHERE name = 'refinery_schema_history'",
        [],
        |row| row.get::<_, i64>(0),
    )?;
    if known == 0 {
        return Ok(0);
    }
    let version =
        conn.query_row("SELECT max(version) FROM refinery_schema_history", [], |row| row.get(0));
    Ok(version.optional()?.flatten().unwrap_or(0))
}
