//! The office's certificate log, certificates wanted, and sealed bundles: opaque bytes.

use rusqlite::{OptionalExtension, params};

use crate::{Error, Reader, Result, SpaceId, Writer};

/// A certificate that is wanted but not yet accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intent {
    /// Its number here.
    pub id: i64,
    /// What is wanted.
    pub bytes: Vec<u8>,
}

impl Reader<'_> {
    /// The certificate log, in order.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn certificates(&self) -> Result<Vec<Vec<u8>>> {
        let mut query =
            self.connection().prepare_cached("SELECT bytes FROM certificate ORDER BY position")?;
        let log = query.query_map([], |row| row.get(0))?;
        Ok(log.collect::<Result<_, _>>()?)
    }

    /// Certificates wanted, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn intents(&self) -> Result<Vec<Intent>> {
        let mut query =
            self.connection().prepare_cached("SELECT id, bytes FROM intent ORDER BY id")?;
        let intents =
            query.query_map([], |row| Ok(Intent { id: row.get(0)?, bytes: row.get(1)? }))?;
        Ok(intents.collect::<Result<_, _>>()?)
    }

    /// A space's newest sealed bundle and its hash.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn bundle(&self, space: SpaceId) -> Result<Option<([u8; 32], Vec<u8>)>> {
        let mut query =
            self.connection().prepare_cached("SELECT hash, bytes FROM bundle WHERE space = ?1")?;
        Ok(query.query_row([space], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
    }
}

impl Writer<'_> {
    /// Adds a certificate at that index of the log. The same one again changes nothing.
    ///
    /// # Errors
    /// [`Error::CertificateGap`] when it does not continue the log, [`Error::Forked`] when another
    /// one is there.
    pub fn append_certificate(&mut self, index: u64, bytes: &[u8]) -> Result<()> {
        let conn = self.transaction()?;
        let next: u64 = conn
            .prepare_cached("SELECT coalesce(max(position) + 1, 0) FROM certificate")?
            .query_row([], |row| row.get(0))?;
        if index > next {
            return Err(Error::CertificateGap);
        }
        if index < next {
            let known: Vec<u8> = conn
                .prepare_cached("SELECT bytes FROM certificate WHERE position = ?1")?
                .query_row([index], |row| row.get(0))?;
            return if known == bytes { Ok(()) } else { Err(Error::Forked) };
        }
        conn.prepare_cached("INSERT INTO certificate VALUES (?1, ?2)")?
            .execute(params![index, bytes])?;
        Ok(())
    }

    /// Remembers a certificate that is wanted.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn add_intent(&mut self, bytes: &[u8]) -> Result<i64> {
        let mut insert =
            self.transaction()?.prepare_cached("INSERT INTO intent (bytes) VALUES (?1)")?;
        Ok(insert.insert([bytes])?)
    }

    /// Forgets a certificate that was wanted.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn remove_intent(&mut self, id: i64) -> Result<()> {
        self.transaction()?.prepare_cached("DELETE FROM intent WHERE id = ?1")?.execute([id])?;
        Ok(())
    }

    /// Keeps a space's newest sealed bundle.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn save_bundle(&mut self, space: SpaceId, hash: [u8; 32], bytes: &[u8]) -> Result<()> {
        self.transaction()?
            .prepare_cached("INSERT OR REPLACE INTO bundle VALUES (?1, ?2, ?3)")?
            .execute(params![space, hash, bytes])?;
        Ok(())
    }
}
