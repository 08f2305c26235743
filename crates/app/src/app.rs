//! A profile on this computer: what stands behind every command.

use std::{
    fs::File,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock},
};

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;
use tokio::sync::broadcast;

use crate::{
    Desk, Error, Event, Other, Platform,
    commands::commands,
    profile::Folder,
    table::{Commands, blocking},
    undo::Answer,
    views::profile::Settings,
};

/// Events that a listener may lag behind before it misses some.
const EVENTS_KEPT: usize = 256;

/// A profile, locked or unlocked. Cheap to clone; all clones are the same profile.
#[derive(Clone)]
pub struct App(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) folder: Folder,
    pub(crate) platform: Platform,
    pub(crate) door: RwLock<Door>,
    /// Held while the door opens or closes, so that two of these never meet.
    pub(crate) turning: Mutex<()>,
    settings: RwLock<Settings>,
    pub(crate) presence: Mutex<Presence>,
    events: broadcast::Sender<Event>,
    commands: Commands,
    path: PathBuf,
    /// Keeps other processes out.
    _taken: File,
}

/// Whether somebody may work.
#[derive(Default)]
pub(crate) struct Door {
    pub(crate) desk: Option<Desk>,
    /// The store was found damaged: until it is set aside or a backup is put back.
    pub(crate) damaged: bool,
}

/// When the person was last seen, and how long they may be away.
#[derive(Clone, Copy)]
pub(crate) struct Presence {
    pub(crate) seen: DateTime<Utc>,
    pub(crate) visit_open: bool,
}

impl App {
    /// Opens a profile's folder, which need not exist yet. Nothing is unlocked.
    ///
    /// # Errors
    /// [`Error::ProfileInUse`] when another process has it, [`Error::FullDisk`] and the like.
    pub fn open(profile: PathBuf, platform: Platform) -> Result<Self, Error> {
        let folder = Folder::prepare(profile.clone())?;
        let taken = folder.take()?;
        folder.clear_prints();
        let seen = (platform.clock)();
        let app = Self(Arc::new(Inner {
            settings: RwLock::new(folder.load_settings()),
            folder,
            platform,
            door: RwLock::default(),
            turning: Mutex::default(),
            presence: Mutex::new(Presence { seen, visit_open: false }),
            events: broadcast::channel(EVENTS_KEPT).0,
            commands: commands(),
            path: profile,
            _taken: taken,
        }));
        app.remove_what_ended()?;
        Ok(app)
    }

    /// Runs a command. `null` stands for an empty argument.
    ///
    /// # Errors
    /// Each with its stable code.
    pub async fn call(&self, name: &str, argument: Value) -> Result<Value, Error> {
        Ok(self.answer(name, argument).await?.result)
    }

    /// Runs a command for a screen, which can offer the way back.
    ///
    /// # Errors
    /// Each with its stable code.
    pub async fn answer(&self, name: &str, argument: Value) -> Result<Answer, Error> {
        self.0.commands.call(self.clone(), name, argument).await
    }

    /// What changes from now on.
    #[must_use]
    pub fn subscribe(&self) -> broadcast::Receiver<Event> {
        self.0.events.subscribe()
    }

    /// Locks, and lets go of the files. What is under way is finished first.
    pub async fn shutdown(&self) {
        let app = self.clone();
        let locked = blocking(move || {
            app.close();
            Ok(())
        });
        if let Err(cause) = locked.await {
            tracing::error!(%cause, "the profile did not close in good order");
        }
    }

    /// The profile's folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.0.path
    }

    /// The unlocked desk.
    pub(crate) fn desk(&self) -> Result<Desk, Error> {
        self.door().desk.clone().ok_or_else(|| self.why_closed())
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        (self.0.platform.clock)()
    }

    pub(crate) fn today(&self) -> NaiveDate {
        (self.0.platform.local)(self.now()).date()
    }

    pub(crate) fn settings(&self) -> Settings {
        self.0.settings.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn save_settings(&self, settings: &Settings) -> Result<(), Error> {
        self.0.folder.save_settings(settings)?;
        settings.clone_into(&mut self.0.settings.write().unwrap_or_else(PoisonError::into_inner));
        self.tell(Event::other(Other::Settings));
        Ok(())
    }

    /// Keeps the office's name for the lock screen.
    pub(crate) fn remember_office(&self, name: &str) -> Result<(), Error> {
        let settings = self.settings();
        if name.is_empty() || settings.office_name.as_deref() == Some(name) {
            return Ok(());
        }
        self.save_settings(&Settings { office_name: Some(name.to_owned()), ..settings })
    }

    pub(crate) fn presence(&self) -> MutexGuard<'_, Presence> {
        self.0.presence.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn tell(&self, event: Event) {
        // Nobody listening is fine: a script has no screen.
        let _ = self.0.events.send(event);
    }

    pub(crate) fn events(&self) -> broadcast::Sender<Event> {
        self.0.events.clone()
    }
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App").finish_non_exhaustive()
    }
}
