//! Encrypted copies of the store on this computer: one a day, the newest fourteen kept, and
//! putting one back.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};
use fotfaste_store::{DatabaseKey, backup};

use crate::{
    Desk, Error,
    profile::{Folder, private_folder},
    views::profile::BackupRow,
};

const KEPT: usize = 14;

impl Folder {
    /// The copies there are, the newest first.
    pub(crate) fn list_backups(&self) -> Result<Vec<BackupRow>, Error> {
        let folder = self.backups();
        if !folder.exists() {
            return Ok(Vec::new());
        }
        let mut rows = Vec::new();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let path = entry.path();
            if path.extension().is_some_and(|extension| extension == "db") {
                let file = entry.metadata()?;
                let at = DateTime::<Utc>::from(file.modified()?);
                let path = path.display().to_string();
                rows.push(BackupRow { path, at, bytes: file.len() });
            }
        }
        rows.sort_by(|a, b| b.path.cmp(&a.path));
        Ok(rows)
    }

    /// Puts a copy in the place of the store, which is closed. What was there is set aside.
    pub(crate) fn restore(&self, path: &Path, key: &DatabaseKey) -> Result<(), Error> {
        if !path.exists() {
            return Err(Error::NoSuchFile);
        }
        backup::restore(path, &self.store(), key)?;
        Ok(())
    }

    /// Sets the store and its keys aside, together, so that they can be rescued together.
    pub(crate) fn set_aside(&self) -> Result<PathBuf, Error> {
        let keys = self.keys();
        let aside = if self.store().exists() {
            backup::set_aside(&self.store())?
        } else {
            self.backups().with_file_name("store.db.damaged-0")
        };
        for (file, word) in [(keys.clone(), "keys.json"), (copy_of(&keys), "keys.json.copy")] {
            if file.exists() {
                let mut name = aside.clone().into_os_string();
                name.push(format!(".{word}"));
                fs::rename(file, name)?;
            }
        }
        Ok(aside)
    }
}

/// The key slots' own copy beside them.
fn copy_of(keys: &Path) -> PathBuf {
    keys.with_extension("json.copy")
}

impl Desk {
    /// Makes the day's copy unless there is one.
    pub(crate) fn back_up_daily(&self) -> Result<(), Error> {
        let folder = self.folder()?;
        private_folder(&folder.backups())?;
        let today = folder.backups().join(format!("store-{}.db", self.today()));
        if today.exists() {
            return Ok(());
        }
        self.store().backup(&today)?;
        for old in folder.list_backups()?.iter().skip(KEPT) {
            fs::remove_file(&old.path)?;
        }
        Ok(())
    }
}
