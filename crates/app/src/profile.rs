//! The profile's folder: what lies in it, and that one process has it at a time.
//!
//! `store.db` is the encrypted store, `keys.json` its key slots, `settings.json` this computer's
//! settings (readable while locked, nothing personal), `backups/` encrypted copies, `print/`
//! sheets on their way to the viewer (removed when the profile locks), `lock` the file that says
//! who has the profile open.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, ErrorKind, Write},
    path::{Path, PathBuf},
};

use directories::ProjectDirs;

use crate::{Error, views::profile::Settings};

/// Where the person's own profile lies, unless another is asked for.
#[must_use]
pub fn default_folder() -> Option<PathBuf> {
    ProjectDirs::from("se", "fotfaste", "Fotfaste")
        .map(|dirs| dirs.data_local_dir().join("profile"))
}

/// The paths of a profile.
#[derive(Clone, Debug)]
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// Makes the folder if need be, open to its owner alone.
    pub(crate) fn prepare(path: PathBuf) -> Result<Self, Error> {
        private_folder(&path)?;
        Ok(Self(path))
    }

    pub(crate) fn store(&self) -> PathBuf {
        self.0.join("store.db")
    }

    pub(crate) fn keys(&self) -> PathBuf {
        self.0.join("keys.json")
    }

    fn settings(&self) -> PathBuf {
        self.0.join("settings.json")
    }

    pub(crate) fn backups(&self) -> PathBuf {
        self.0.join("backups")
    }

    fn print(&self) -> PathBuf {
        self.0.join("print")
    }

    /// Takes the profile for this process, until the file is dropped or the process ends.
    pub(crate) fn take(&self) -> Result<File, Error> {
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(self.0.join("lock"))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(Error::ProfileInUse),
            Err(TryLockError::Error(cause)) => Err(cause.into()),
        }
    }

    /// The settings; what cannot be read is as it was at first.
    pub(crate) fn load_settings(&self) -> Settings {
        let text = fs::read_to_string(self.settings()).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    pub(crate) fn save_settings(&self, settings: &Settings) -> Result<(), Error> {
        let text = serde_json::to_string_pretty(settings).expect("settings are plain data");
        let new = self.0.join("settings.json.new");
        let mut file = File::create(&new)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        Ok(fs::rename(new, self.settings())?)
    }

    /// Writes a sheet where only its owner can read it, under a name that says nothing.
    pub(crate) fn write_print(&self, pdf: &[u8]) -> Result<PathBuf, Error> {
        private_folder(&self.print())?;
        let name = data_encoding::HEXLOWER.encode(&crate::random::<8>());
        let path = self.print().join(format!("{name}.pdf"));
        private_file(&path)?.write_all(pdf)?;
        Ok(path)
    }

    /// Removes every store and every copy of one, damaged ones too.
    pub(crate) fn remove_stores(&self) -> Result<(), Error> {
        for file in fs::read_dir(&self.0)? {
            let file = file?;
            if file.file_name().to_string_lossy().starts_with("store.db") {
                fs::remove_file(file.path())?;
            }
        }
        match fs::remove_dir_all(self.backups()) {
            Err(cause) if cause.kind() != ErrorKind::NotFound => Err(cause.into()),
            _ => Ok(()),
        }
    }

    /// Removes the sheets that were on their way to a viewer.
    pub(crate) fn clear_prints(&self) {
        let cleared = fs::remove_dir_all(self.print());
        if let Err(cause) = cleared
            && cause.kind() != ErrorKind::NotFound
        {
            // A viewer may hold one open (Windows): it goes at the next lock or start.
            tracing::warn!(%cause, "a printed sheet could not be removed yet");
        }
    }
}

/// A folder that only its owner can look into.
pub(crate) fn private_folder(path: &Path) -> io::Result<()> {
    fs::create_dir_all(path)?;
    #[cfg(unix)]
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
    Ok(())
}

fn private_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
