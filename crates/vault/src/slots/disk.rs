//! The key slot file on disk: written whole or not at all, and twice.
//!
//! Without this file the records are lost for ever, so a copy lies beside it. The copy is only
//! used when a person asks for it, and the damaged file is set aside, never deleted.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;

use super::KeySlots;
use super::file::MAX_FILE;
use crate::{Error, random};

/// Marks a file that is not yet whole.
const NEW: &str = "new-";

impl KeySlots {
    /// Reads the file. If it is gone but its copy is there it counts as damaged, not as never made:
    /// nobody shall be given a new key beside records that need the old one.
    pub fn load(path: &Path) -> Result<Self, Error> {
        match read(path)? {
            Some(text) => Self::from_text(&text),
            None if copy_of(path).exists() => Err(Error::Damaged),
            None => Err(Error::MissingSlots),
        }
    }

    /// Writes the copy and then the file, each of which is whole on disk at every moment.
    pub fn save(&self, path: &Path) -> Result<(), Error> {
        let text = self.to_text();
        replace(&copy_of(path), text.as_bytes())?;
        replace(path, text.as_bytes())?;
        sweep(path);
        Ok(())
    }

    /// Puts the copy in the place of a missing or damaged file, which is set aside beside it.
    /// [`Error::MissingSlots`] if there is no copy.
    pub fn restore_copy(path: &Path) -> Result<Self, Error> {
        let slots = Self::from_text(&read(&copy_of(path))?.ok_or(Error::MissingSlots)?)?;
        match fs::rename(path, beside(path, "damaged-", &unique())) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
            _ => slots.save(path)?,
        }
        Ok(slots)
    }

    /// Removes the file, its copy and whatever has been set aside beside them: what they wrapped
    /// opens no more. The file itself goes last, so that a stopped removal can be done again.
    pub fn remove(path: &Path) -> Result<(), Error> {
        let prefix = format!("{}.", path.file_name().unwrap_or_default().to_string_lossy());
        for file in fs::read_dir(directory_of(path))? {
            let file = file?;
            if file.file_name().to_string_lossy().starts_with(&prefix) {
                fs::remove_file(file.path())?;
            }
        }
        match fs::remove_file(path) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
        Ok(sync_directory_of(path)?)
    }
}

fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let mut text = Vec::new();
    match File::open(path) {
        Ok(file) => file.take(MAX_FILE as u64 + 1).read_to_end(&mut text).map(|_| Some(text)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn copy_of(path: &Path) -> PathBuf {
    beside(path, "copy", "")
}

fn beside(path: &Path, word: &str, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(format!(".{word}{suffix}"));
    name.into()
}

fn unique() -> String {
    HEXLOWER.encode(&random::random_bytes::<4>())
}

/// Replaces the file's contents: after a crash at any point there is the old file or the new one.
fn replace(path: &Path, contents: &[u8]) -> io::Result<()> {
    let new = beside(path, NEW, &unique());
    let done = write_through(&new, contents).and_then(|()| fs::rename(&new, path));
    if done.is_err() {
        // The old file is in place; a half-written new one is of no use to anybody.
        let _ = fs::remove_file(&new);
    }
    done.and_then(|()| sync_directory_of(path))
}

/// Removes what interrupted saves left: it may still open with a passphrase that was changed.
fn sweep(path: &Path) {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    for file in fs::read_dir(directory_of(path)).into_iter().flatten().flatten() {
        let found = file.file_name();
        let found = found.to_string_lossy();
        if found.strip_prefix(&*name).is_some_and(|rest| rest.contains(NEW)) {
            // What cannot be removed now is removed by a later save.
            let _ = fs::remove_file(file.path());
        }
    }
}

fn write_through(path: &Path, contents: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(contents)?;
    file.sync_all()
}

/// Makes the rename itself durable. Windows has no such call and needs none.
fn sync_directory_of(path: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(directory_of(path))?.sync_all()?;
    }
    Ok(())
}

fn directory_of(path: &Path) -> &Path {
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    parent.unwrap_or(Path::new("."))
}
