//! Reading rows from one consistent snapshot.

use std::ops::Deref;

use fotfaste_domain::{Entity, Id, Kind, Value};
use rusqlite::{Connection, OptionalExtension, params_from_iter};

use crate::{
    Error, Result, SpaceId,
    entity_table::{self, columns},
    row_state::Bound,
};

/// A view of the store as it was when reading began.
pub struct Reader<'c> {
    conn: &'c Connection,
}

/// Entities of a kind. A row that only a newer program can read does not hide the others.
#[derive(Debug)]
pub struct Rows<E> {
    /// Those that could be read.
    pub readable: Vec<E>,
    /// Those that a newer program wrote.
    pub newer: Vec<Id<E>>,
}

impl<E> Deref for Rows<E> {
    type Target = [E];

    fn deref(&self) -> &[E] {
        &self.readable
    }
}

impl<E> IntoIterator for Rows<E> {
    type Item = E;
    type IntoIter = std::vec::IntoIter<E>;

    fn into_iter(self) -> Self::IntoIter {
        self.readable.into_iter()
    }
}

impl<'c> Reader<'c> {
    pub(crate) fn new(conn: &'c Connection) -> Self {
        Self { conn }
    }

    pub(crate) fn connection(&self) -> &'c Connection {
        self.conn
    }

    /// The entity with that identity, unless it is unknown or deleted.
    ///
    /// # Errors
    /// [`Error::NewerProgram`] when it holds something this program cannot read.
    pub fn get<E: Entity>(&self, id: Id<E>) -> Result<Option<E>> {
        let mut query = self.conn.prepare_cached(&format!(
            "SELECT id{} FROM {} WHERE id = ?1 AND deleted = 0",
            columns::<E>(),
            E::KIND.table()
        ))?;
        let mut rows = query.query([id.bytes()])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let (_, entity) = entity_table::read(row)?;
        entity.map(Some)
    }

    /// The entity with that identity.
    ///
    /// # Errors
    /// [`Error::Missing`] when it is unknown or deleted.
    pub fn require<E: Entity>(&self, id: Id<E>) -> Result<E> {
        self.get(id)?.ok_or(Error::Missing(E::KIND))
    }

    /// Every entity of the kind that is not deleted.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn all<E: Entity>(&self) -> Result<Rows<E>> {
        self.find(&[], &[])
    }

    /// The entities that are not deleted and whose fields have those values, in the order of the
    /// named fields.
    ///
    /// # Errors
    /// [`Error::UnknownField`] when the kind has no such field.
    pub fn find<E: Entity>(&self, with: &[(&str, Value)], order: &[&str]) -> Result<Rows<E>> {
        self.select(None, with, order, None)
    }

    /// Like [`Reader::find`], of the rows that belong to one space.
    ///
    /// # Errors
    /// [`Error::UnknownField`] when the kind has no such field.
    pub fn find_in<E: Entity>(
        &self,
        space: SpaceId,
        with: &[(&str, Value)],
        order: &[&str],
    ) -> Result<Rows<E>> {
        self.select(Some(space), with, order, None)
    }

    /// The rows of a space with those values that come last in the order of a field, last first.
    pub(crate) fn latest<E: Entity>(
        &self,
        space: SpaceId,
        with: &[(&str, Value)],
        field: &str,
        limit: u32,
    ) -> Result<Vec<E>> {
        Ok(self.select(Some(space), with, &[field], Some(limit))?.readable)
    }

    fn select<E: Entity>(
        &self,
        space: Option<SpaceId>,
        with: &[(&str, Value)],
        order: &[&str],
        last: Option<u32>,
    ) -> Result<Rows<E>> {
        let mut sql =
            format!("SELECT id{} FROM {} WHERE deleted = 0", columns::<E>(), E::KIND.table());
        for (field, _) in with {
            sql += &format!(" AND \"{}\" IS ?", known::<E>(field)?);
        }
        let space = space.map(|space| Value::Blob(space.to_vec()));
        if space.is_some() {
            sql += " AND space = ?";
        }
        sql += " ORDER BY ";
        let direction = if last.is_some() { "DESC" } else { "ASC" };
        for field in order {
            sql += &format!("\"{}\" {direction}, ", known::<E>(field)?);
        }
        sql += &format!("id {direction}");
        if let Some(limit) = last {
            sql += &format!(" LIMIT {limit}");
        }
        let mut query = self.conn.prepare_cached(&sql)?;
        let values = with.iter().map(|(_, value)| value).chain(&space);
        collect(query.query(params_from_iter(values.map(Bound)))?)
    }

    /// The space that a row belongs to, also when it is deleted.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn space_of(&self, kind: Kind, row: [u8; 16]) -> Result<Option<SpaceId>> {
        entity_table::space_of(self.conn, kind, &row)
    }

    /// How many rows of the kind there are that are not deleted.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn count(&self, kind: Kind) -> Result<u64> {
        let sql = format!("SELECT count(*) FROM {} WHERE deleted = 0", kind.table());
        let count = self.conn.prepare_cached(&sql)?.query_row([], |row| row.get(0)).optional()?;
        Ok(count.unwrap_or(0))
    }
}

fn known<E: Entity>(field: &str) -> Result<&str> {
    let known = field == "id" || E::FIELDS.iter().any(|spec| spec.name == field);
    if known { Ok(field) } else { Err(Error::UnknownField(E::KIND)) }
}

fn collect<E: Entity>(mut rows: rusqlite::Rows<'_>) -> Result<Rows<E>> {
    let mut found = Rows { readable: Vec::new(), newer: Vec::new() };
    while let Some(row) = rows.next()? {
        match entity_table::read(row)? {
            (_, Ok(entity)) => found.readable.push(entity),
            (id, Err(_)) => found.newer.push(id),
        }
    }
    Ok(found)
}
