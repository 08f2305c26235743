//! Contents: immutable bytes that a row refers to, kept beside it in the same file.
//!
//! A content belongs to one row of one space. It is kept or wanted in the write that its row is
//! written or read in, and follows the row from there: when the row is deleted it is no longer sent
//! or fetched, and when that can no longer be undone (what undo remembers ends when the store is
//! closed) its bytes go, here at the next opening and at the server with the sync after that. The
//! server is asked by the device on which the row was deleted and by no other, so that a colleague
//! who has merely heard of it cannot take away what its author may still bring back.

use fotfaste_domain::{Content, Field, FieldSpec, Kind};
use rusqlite::{OptionalExtension, params};

use crate::{
    Error, Reader, Result, SpaceId, Writer, entity_table, row_state::RowKey, state::RowState,
};

/// The row that refers to a content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The space it belongs to.
    pub space: SpaceId,
    /// The row's kind.
    pub kind: Kind,
    /// The row.
    pub row: [u8; 16],
}

/// Where a content is, seen from this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContentState {
    /// All of it is here.
    Here {
        /// Chunks that the server does not hold yet.
        unsent: u32,
        /// What stood in their way the last time.
        trouble: Option<Trouble>,
    },
    /// It comes with the next sync, or has begun to.
    Coming {
        /// Chunks that are here.
        chunks: u32,
        /// Chunks that it has.
        of: u32,
        /// What stood in their way the last time.
        trouble: Option<Trouble>,
    },
    /// Not here, and nobody has asked for it.
    Away,
}

/// What stood in a content's way when the server was last asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The server does not have it: not yet, or not any more.
    NotThere,
    /// The server has no room for it.
    NoRoom,
    /// What the server has is not what the row's author kept.
    Damaged,
}

impl Trouble {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::NotThere => "not_there",
            Self::NoRoom => "no_room",
            Self::Damaged => "damaged",
        }
    }

    pub(crate) fn from_code(code: Option<&str>) -> Result<Option<Self>> {
        match code {
            None => Ok(None),
            Some("not_there") => Ok(Some(Self::NotThere)),
            Some("no_room") => Ok(Some(Self::NoRoom)),
            Some("damaged") => Ok(Some(Self::Damaged)),
            Some(_) => Err(Error::Damaged),
        }
    }
}

impl Reader<'_> {
    /// The bytes of a content; nothing while not all of it is here.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn content(&self, content: &Content) -> Result<Option<Vec<u8>>> {
        let mut query = self.connection().prepare_cached(
            "SELECT k.bytes FROM content c JOIN chunk k ON k.content = c.id
             WHERE c.reference = ?1 ORDER BY k.number",
        )?;
        let size = content.size() as usize;
        let mut bytes = Vec::with_capacity(size);
        let mut rows = query.query([content.bytes()])?;
        while let Some(row) = rows.next()? {
            bytes.extend_from_slice(row.get_ref(0)?.as_blob().map_err(|_| Error::Damaged)?);
        }
        Ok((bytes.len() == size).then_some(bytes))
    }

    /// Where a content is.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn content_state(&self, content: &Content) -> Result<ContentState> {
        let mut query = self.connection().prepare_cached(
            "SELECT c.wanted IS NOT NULL, c.trouble, count(k.number), coalesce(sum(k.waiting), 0)
             FROM content c LEFT JOIN chunk k ON k.content = c.id
             WHERE c.reference = ?1 GROUP BY c.id",
        )?;
        let found = query.query_row([content.bytes()], |row| {
            let trouble: Option<String> = row.get(1)?;
            Ok((row.get(0)?, trouble, row.get(2)?, row.get(3)?))
        });
        let Some((wanted, trouble, chunks, unsent)) = found.optional()? else {
            return Ok(ContentState::Away);
        };
        let (of, trouble) = (content.chunks(), Trouble::from_code(trouble.as_deref())?);
        Ok(match (chunks, wanted) {
            (chunks, _) if chunks == of => ContentState::Here { unsent, trouble },
            (_, true) => ContentState::Coming { chunks, of, trouble },
            (_, false) => ContentState::Away,
        })
    }

    /// The number of a content here, when it is known.
    pub(crate) fn content_number(&self, content: &Content) -> Result<Option<i64>> {
        let mut query =
            self.connection().prepare_cached("SELECT id FROM content WHERE reference = ?1")?;
        Ok(query.query_row([content.bytes()], |row| row.get(0)).optional()?)
    }
}

impl Writer<'_> {
    /// Keeps the bytes of a new content; they wait to be sent. Its row is written in the same write.
    ///
    /// # Errors
    /// [`Error::WrongValue`] when the content speaks of another number of bytes,
    /// [`Error::UnknownSpace`].
    pub fn keep_content(&mut self, place: &Place, content: &Content, bytes: &[u8]) -> Result<()> {
        self.scope_of(&place.space)?;
        if bytes.len() != content.size() as usize {
            return Err(Error::WrongValue(place.kind));
        }
        self.step(|w| {
            let id = w.know_content(&place.key(), content)?;
            let conn = w.transaction()?;
            conn.prepare_cached(
                "UPDATE content SET stage = 'kept', wanted = NULL, trouble = NULL WHERE id = ?1",
            )?
            .execute([id])?;
            let mut insert =
                conn.prepare_cached("INSERT OR REPLACE INTO chunk VALUES (?1, ?2, 1, ?3)")?;
            for (number, chunk) in (0..).zip(bytes.chunks(Content::CHUNK as usize)) {
                insert.execute(params![id, number, chunk])?;
            }
            Ok(())
        })
    }

    /// Asks for a content: it comes with the next sync, what was asked for last before the rest.
    /// When all of it is here, nothing changes.
    ///
    /// # Errors
    /// [`Error::UnknownSpace`]
    pub fn want_content(&mut self, place: &Place, content: &Content) -> Result<()> {
        self.scope_of(&place.space)?;
        self.step(|w| {
            let id = w.know_content(&place.key(), content)?;
            w.want(id)
        })
    }

    fn know_content(&self, key: &RowKey<'_>, content: &Content) -> Result<i64> {
        self.transaction()?
            .prepare_cached(
                "INSERT INTO content (reference, space, kind, \"row\") VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (reference) DO NOTHING",
            )?
            .execute(params![content.bytes(), key.space, key.kind, key.row])?;
        self.content_number(content)?.ok_or(Error::Damaged)
    }

    pub(crate) fn want(&self, id: i64) -> Result<()> {
        self.transaction()?
            .prepare_cached(
                "UPDATE content SET wanted = (SELECT coalesce(max(wanted), 0) + 1 FROM content)
                 WHERE id = ?1 AND (wanted IS NOT NULL OR NOT EXISTS (
                    SELECT 1 FROM chunk WHERE content = ?1))",
            )?
            .execute([id])?;
        Ok(())
    }

    /// What is small comes by itself: it is wanted as soon as its row is known.
    pub(crate) fn want_small(&mut self, key: &RowKey<'_>, contents: &[Content]) -> Result<()> {
        for content in contents.iter().filter(|content| content.is_small()) {
            if self.content_number(content)?.is_none() {
                let id = self.know_content(key, content)?;
                self.want(id)?;
            }
        }
        Ok(())
    }

    /// What becomes of a row's contents after a change that says something of its being deleted, or
    /// of a row that was. `here`: it was deleted on this device; `others`: by merging.
    pub(crate) fn contents_follow(
        &mut self,
        key: &RowKey<'_>,
        state: &RowState,
        here: bool,
        others: bool,
    ) -> Result<()> {
        if !state.is_deleted() {
            return self.contents_stand(key, others);
        }
        let table = self.shared.schema.table(key.kind);
        let contents = table.map_or_else(Vec::new, |table| contents_of(&table.fields, state));
        self.contents_deleted(key, &contents, here)
    }

    /// The row has been deleted. `here`: on this device, so the server is asked in the end, also
    /// for what was never here.
    fn contents_deleted(
        &mut self,
        key: &RowKey<'_>,
        contents: &[Content],
        here: bool,
    ) -> Result<()> {
        if here {
            for content in contents {
                self.know_content(key, content)?;
            }
        }
        self.transaction()?
            .prepare_cached(
                "UPDATE content SET stage = CASE WHEN ?3 THEN 'deleted' ELSE 'gone' END
                 WHERE \"row\" = ?1 AND kind = ?2 AND (stage = 'kept' OR (?3 AND stage = 'gone'))",
            )?
            .execute(params![key.row, key.kind, here])?;
        Ok(())
    }

    /// The row stands although it has been deleted: it was brought back here, or a colleague's
    /// change made at the same time stands above the deletion. Then (`others`) somebody may have had
    /// the server delete the chunks: whoever has all of them sends them once more.
    fn contents_stand(&mut self, key: &RowKey<'_>, others: bool) -> Result<()> {
        let conn = self.transaction()?;
        let row = params![key.row, key.kind];
        if others {
            conn.prepare_cached(
                "UPDATE chunk SET waiting = 1 WHERE content IN (
                    SELECT id FROM content
                    WHERE \"row\" = ?1 AND kind = ?2 AND wanted IS NULL)",
            )?
            .execute(row)?;
        }
        let mut query = conn.prepare_cached(
            "SELECT id FROM content WHERE \"row\" = ?1 AND kind = ?2 AND stage = 'leaving'",
        )?;
        let emptied = query.query_map(row, |row| row.get(0))?;
        let emptied: Vec<i64> = emptied.collect::<rusqlite::Result<_>>()?;
        for id in emptied {
            self.want(id)?;
        }
        conn.prepare_cached(
            "UPDATE content SET stage = 'kept', trouble = NULL WHERE \"row\" = ?1 AND kind = ?2",
        )?
        .execute(row)?;
        Ok(())
    }

    /// Takes away the bytes of contents whose rows were deleted before the store was last closed.
    pub(crate) fn let_go_of_contents(&mut self) -> Result<()> {
        let conn = self.transaction()?;
        conn.execute("DELETE FROM content WHERE stage = 'gone'", [])?;
        conn.execute(
            "DELETE FROM chunk WHERE content IN (SELECT id FROM content WHERE stage = 'deleted')",
            [],
        )?;
        conn.execute(
            "UPDATE content SET stage = 'leaving', wanted = NULL, trouble = NULL
             WHERE stage = 'deleted'",
            [],
        )?;
        Ok(())
    }
}

impl Place {
    fn key(&self) -> RowKey<'static> {
        RowKey { space: self.space, kind: self.kind.table(), row: self.row }
    }
}

/// The contents that a row refers to.
pub(crate) fn contents_of(fields: &[FieldSpec], state: &RowState) -> Vec<Content> {
    let of_content = fields.iter().filter(|field| entity_table::is_content(field.column));
    let named = of_content.filter_map(|field| state.value(field.name));
    named.filter_map(|value| Content::from_value(value.clone()).ok()).collect()
}

#[cfg(test)]
mod tests;
