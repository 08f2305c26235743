//! Encrypted copies, restoring from them, and setting a damaged file aside.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{Connection, backup::Backup};

use crate::{
    DatabaseKey, Error, Result, Store,
    connection::{self, Purpose},
};

/// The files that make up a store; the log goes before what it belongs to.
const FILES: [&str; 4] = ["-wal", "-shm", "-journal", ""];

/// Pages copied at a time, so that a writer waits for a moment at most.
const PAGES: i32 = 256;

impl Store {
    /// Writes an encrypted copy under the same key, whole or not at all. A copy already there is
    /// replaced.
    ///
    /// # Errors
    /// When the copy cannot be written.
    pub fn backup(&self, to: &Path) -> Result<()> {
        self.with_key(|conn, key| {
            // One snapshot: a save that comes meanwhile does not make the copy begin again.
            let snapshot = conn.unchecked_transaction()?;
            snapshot.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
            copy(&snapshot, key, to)
        })
    }
}

/// Copies a database, encrypted under the same key: first beside the target, then in its place.
pub(crate) fn copy(conn: &Connection, key: &DatabaseKey, to: &Path) -> Result<()> {
    let partial = with_suffix(to, ".partial");
    remove_if_there(&partial)?;
    let mut target = connection::open_target(&partial, key)?;
    Backup::new(conn, &mut target)?.run_to_completion(PAGES, Duration::ZERO, None)?;
    connection::verify(&target)?;
    target.close().map_err(|(_, cause)| Error::from(cause))?;
    File::options().read(true).write(true).open(&partial)?.sync_all()?;
    fs::rename(&partial, to)?;
    sync_folder(to)
}

/// Puts a copy in the place of a store that is closed. The copy is checked first; what is there is
/// set aside, and its new place is returned.
///
/// # Errors
/// [`Error::WrongKey`] or [`Error::Damaged`] when the copy is no good: then nothing has changed.
pub fn restore(from: &Path, path: &Path, key: &DatabaseKey) -> Result<Option<PathBuf>> {
    if !from.exists() {
        return Err(Error::NoStore);
    }
    let partial = with_suffix(path, ".restoring");
    remove_if_there(&partial)?;
    fs::copy(from, &partial)?;
    if let Err(error) = check(&partial, key) {
        remove_if_there(&partial)?;
        return Err(error);
    }
    let is_there = FILES.iter().any(|part| with_suffix(path, part).exists());
    let aside = if is_there { Some(set_aside(path)?) } else { None };
    fs::rename(&partial, path)?;
    sync_folder(path)?;
    Ok(aside)
}

/// Makes sure that a copy is a whole store under the key, and that all of it is on the disk.
fn check(copy: &Path, key: &DatabaseKey) -> Result<()> {
    let conn = connection::open(copy, key, Purpose::Write)?;
    connection::verify(&conn)?;
    conn.close().map_err(|(_, cause)| Error::from(cause))?;
    Ok(File::options().read(true).write(true).open(copy)?.sync_all()?)
}

/// Renames a damaged store and the files that belong to it, and returns its new place. Nothing is
/// ever deleted.
///
/// # Errors
/// When the file system refuses.
pub fn set_aside(path: &Path) -> Result<PathBuf> {
    let taken = |aside: &Path| FILES.iter().any(|part| with_suffix(aside, part).exists());
    let aside = (1..)
        .map(|number| with_suffix(path, &format!(".damaged-{number}")))
        .find(|aside| !taken(aside))
        .expect("there is always a free number");
    for part in FILES {
        let file = with_suffix(path, part);
        if file.exists() {
            fs::rename(&file, with_suffix(&aside, part))?;
        }
    }
    sync_folder(path)?;
    Ok(aside)
}

pub(crate) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

fn remove_if_there(path: &Path) -> Result<()> {
    for part in FILES {
        let file = with_suffix(path, part);
        if file.exists() {
            fs::remove_file(file)?;
        }
    }
    Ok(())
}

/// Makes a rename durable. Windows does so by itself and cannot open a folder.
fn sync_folder(path: &Path) -> Result<()> {
    if cfg!(unix)
        && let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty())
    {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
