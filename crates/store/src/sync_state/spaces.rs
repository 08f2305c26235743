//! The spaces this device may read, and their keys.

use fotfaste_domain::Scope;
use rusqlite::{OptionalExtension, params};
use zeroize::Zeroizing;

use crate::{Error, Reader, Result, SpaceId, Writer};

/// A unit of access.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpaceRecord {
    /// Its identity.
    pub id: SpaceId,
    /// Team, case or personal.
    pub kind: Scope,
}

/// One of a space's keys.
pub type EpochKey = (u32, Zeroizing<Vec<u8>>);

impl Reader<'_> {
    /// Every space.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn spaces(&self) -> Result<Vec<SpaceRecord>> {
        let mut query = self.connection().prepare_cached("SELECT id, kind FROM space")?;
        let found = query.query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
        found
            .map(|row| {
                let (id, kind) = row?;
                Ok(SpaceRecord { id, kind: scope_from_code(&kind)? })
            })
            .collect()
    }

    /// The space with that identity.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn space(&self, id: SpaceId) -> Result<Option<SpaceRecord>> {
        let mut query = self.connection().prepare_cached("SELECT kind FROM space WHERE id = ?1")?;
        let kind: Option<String> = query.query_row([id], |row| row.get(0)).optional()?;
        kind.map(|kind| Ok(SpaceRecord { id, kind: scope_from_code(&kind)? })).transpose()
    }

    /// A space's keys, oldest epoch first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn epoch_keys(&self, space: SpaceId) -> Result<Vec<EpochKey>> {
        let mut query = self
            .connection()
            .prepare_cached("SELECT epoch, bytes FROM epoch_key WHERE space = ?1 ORDER BY epoch")?;
        let keys =
            query.query_map([space], |row| Ok((row.get(0)?, Zeroizing::new(row.get(1)?))))?;
        Ok(keys.collect::<Result<_, _>>()?)
    }

    /// One key of a space.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn epoch_key(&self, space: SpaceId, epoch: u32) -> Result<Option<Zeroizing<Vec<u8>>>> {
        let mut query = self
            .connection()
            .prepare_cached("SELECT bytes FROM epoch_key WHERE space = ?1 AND epoch = ?2")?;
        let key = query.query_row(params![space, epoch], |row| row.get(0)).optional()?;
        Ok(key.map(Zeroizing::new))
    }

    /// A space's newest key.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn newest_epoch(&self, space: SpaceId) -> Result<Option<EpochKey>> {
        Ok(self.epoch_keys(space)?.pop())
    }

    /// Up to which position of the server's log a space has been applied.
    ///
    /// # Errors
    /// [`Error::UnknownSpace`]
    pub fn cursor(&self, space: SpaceId) -> Result<u64> {
        let mut query =
            self.connection().prepare_cached("SELECT cursor FROM space WHERE id = ?1")?;
        query.query_row([space], |row| row.get(0)).optional()?.ok_or(Error::UnknownSpace)
    }
}

impl Writer<'_> {
    /// Makes a space known. Adding it again changes nothing.
    ///
    /// # Errors
    /// [`Error::Forked`] when the space is known as one of another kind, [`Error::UnknownSpace`] when
    /// it has been erased.
    pub fn add_space(&mut self, space: &SpaceRecord) -> Result<()> {
        if self.is_erased(space.id)? {
            return Err(Error::UnknownSpace);
        }
        self.transaction()?
            .prepare_cached("INSERT OR IGNORE INTO space (id, kind) VALUES (?1, ?2)")?
            .execute(params![space.id, scope_code(space.kind)])?;
        if self.space(space.id)? == Some(*space) { Ok(()) } else { Err(Error::Forked) }
    }

    /// Keeps a key of a space. Keeping the same key again changes nothing.
    ///
    /// # Errors
    /// [`Error::UnknownSpace`]; [`Error::Forked`] when the epoch has another key.
    pub fn save_epoch_key(&mut self, space: SpaceId, epoch: u32, bytes: &[u8]) -> Result<()> {
        self.scope_of(&space)?;
        self.transaction()?
            .prepare_cached("INSERT OR IGNORE INTO epoch_key VALUES (?1, ?2, ?3)")?
            .execute(params![space, epoch, bytes])?;
        let kept = self.epoch_key(space, epoch)?;
        if kept.is_some_and(|kept| *kept == bytes) { Ok(()) } else { Err(Error::Forked) }
    }

    /// Moves a space's cursor forward; it never goes back.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn set_cursor(&mut self, space: SpaceId, position: u64) -> Result<()> {
        self.transaction()?
            .prepare_cached("UPDATE space SET cursor = ?2 WHERE id = ?1 AND cursor < ?2")?
            .execute(params![space, position])?;
        Ok(())
    }
}

/// The code a space's kind is stored under.
pub(crate) fn scope_code(scope: Scope) -> &'static str {
    match scope {
        Scope::Team => "team",
        Scope::Case => "case",
        Scope::Personal => "personal",
    }
}

pub(crate) fn scope_from_code(code: &str) -> Result<Scope> {
    match code {
        "team" => Ok(Scope::Team),
        "case" => Ok(Scope::Case),
        "personal" => Ok(Scope::Personal),
        _ => Err(Error::Damaged),
    }
}
