//! Work under way: on the disk within a moment of every keystroke, on this computer alone.

use chrono::{DateTime, Utc};
use fotfaste_domain::{Field, Kind, Value};
use rusqlite::params;

use crate::{Error, Reader, Result, Writer, row_state::Bound};

/// Something half written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Its identity.
    pub id: [u8; 16],
    /// What it will become: `visit`, `participant`.
    pub kind: String,
    /// The row it is about, when there is one.
    pub about: Option<[u8; 16]>,
    /// What has been typed so far.
    pub json: String,
    /// When it was saved, to the second.
    pub saved_at: DateTime<Utc>,
}

impl Reader<'_> {
    /// Every draft, the latest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn drafts(&self) -> Result<Vec<Draft>> {
        let mut query = self.connection().prepare_cached(
            "SELECT id, kind, about, json, saved_at FROM draft ORDER BY saved_at DESC, id",
        )?;
        let mut rows = query.query([])?;
        let mut drafts = Vec::new();
        while let Some(row) = rows.next()? {
            drafts.push(draft(row)?);
        }
        Ok(drafts)
    }

    /// The draft with that identity.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn draft(&self, id: [u8; 16]) -> Result<Option<Draft>> {
        let mut query = self
            .connection()
            .prepare_cached("SELECT id, kind, about, json, saved_at FROM draft WHERE id = ?1")?;
        let mut rows = query.query([id])?;
        rows.next()?.map(draft).transpose()
    }
}

impl Writer<'_> {
    /// Saves a draft in the place of what it was before.
    ///
    /// # Errors
    /// [`Error::Missing`] when it is about a participant who has been erased; when the store cannot
    /// be written.
    pub fn save_draft(&mut self, draft: &Draft) -> Result<()> {
        if let Some(about) = draft.about
            && self.is_erased(about)?
        {
            return Err(Error::Missing(Kind::Participant));
        }
        let saved_at = draft.saved_at.to_value();
        self.transaction()?
            .prepare_cached("INSERT OR REPLACE INTO draft VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute(params![draft.id, draft.kind, draft.about, draft.json, Bound(&saved_at)])?;
        Ok(())
    }

    /// Throws a draft away: it has become what it was to be, or is not wanted.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn discard_draft(&mut self, id: [u8; 16]) -> Result<()> {
        self.transaction()?.prepare_cached("DELETE FROM draft WHERE id = ?1")?.execute([id])?;
        Ok(())
    }
}

fn draft(row: &rusqlite::Row<'_>) -> Result<Draft> {
    let saved_at = DateTime::from_value(Value::Text(row.get(4)?)).map_err(|_| Error::Damaged)?;
    Ok(Draft {
        id: row.get(0)?,
        kind: row.get(1)?,
        about: row.get(2)?,
        json: row.get(3)?,
        saved_at,
    })
}
