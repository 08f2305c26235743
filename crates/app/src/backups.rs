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
    /// Where the day's copy is.
    pub(crate) fn todays_copy(&self) -> Result<PathBuf, Error> {
        Ok(self.folder()?.backups().join(format!("store-{}.db", self.today())))
    }

    /// Makes the day's copy unless there is one.
    pub(crate) fn back_up_daily(&self) -> Result<(), Error> {
        let folder = self.folder()?;
        private_folder(&folder.backups())?;
        let today = self.todays_copy()?;
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use fotfaste_vault::{Cost, NoKeyring};
    use serde_json::{Value, json};

    use crate::{App, Platform};

    const PASSPHRASE: &str = "fyra ord räcker långt";

    fn weak() -> Platform {
        Platform {
            keyring: Arc::new(NoKeyring),
            passphrase_cost: Cost { memory_kib: 64, passes: 1, lanes: 1 },
            stays_open: false,
            ..Platform::system()
        }
    }

    async fn people(app: &App) -> usize {
        let list = app.call("list_participants", json!({})).await.unwrap();
        list["rows"].as_array().unwrap().len()
    }

    #[tokio::test]
    async fn a_days_copy_is_made_once_is_encrypted_and_can_be_put_back() {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(folder.path().join("profile"), weak()).unwrap();
        let first = json!({ "name": "Karin", "officeName": "Norrvike", "passphrase": PASSPHRASE });
        app.call("create_profile", first).await.unwrap();
        let person = json!({ "draft": { "firstName": "Elin" } });
        app.call("save_participant", person.clone()).await.unwrap();
        let desk = app.desk().unwrap();
        desk.back_up_daily().unwrap();
        app.call("save_participant", person).await.unwrap();
        desk.back_up_daily().unwrap();
        assert_eq!(people(&app).await, 2);

        let backups = app.call("list_backups", Value::Null).await.unwrap();
        assert_eq!(backups.as_array().unwrap().len(), 1, "one a day");
        let path = backups[0]["path"].clone();
        let bytes = std::fs::read(path.as_str().unwrap()).unwrap();
        assert!(!bytes.windows(4).any(|part| part == b"Elin"), "not readable");

        let wrong = json!({ "path": path, "passphrase": "inte den rätta frasen" });
        assert_eq!(app.call("restore_backup", wrong).await.unwrap_err().code(), "wrong_passphrase");
        let gone = json!({ "path": "no/such.db", "passphrase": PASSPHRASE });
        assert_eq!(app.call("restore_backup", gone).await.unwrap_err().code(), "no_such_file");
        app.call("unlock", json!({ "passphrase": PASSPHRASE })).await.unwrap();
        assert_eq!(people(&app).await, 2, "a restore that failed changed nothing");

        let right = json!({ "path": path, "passphrase": PASSPHRASE });
        app.call("restore_backup", right).await.unwrap();
        assert_eq!(people(&app).await, 1, "as it was when the copy was made");
    }
}
