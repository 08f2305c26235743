//! Opening and closing: first start, unlock, lock, auto-lock, a damaged file; the end is in [`end`].

mod end;

use std::{
    fs,
    sync::{Arc, PoisonError, RwLockReadGuard, RwLockWriteGuard},
    time::Duration,
};

use chrono::TimeDelta;
use fotfaste_store::{DatabaseKey, NewStore, Store};
use fotfaste_vault::{Error as VaultError, Key, KeySlots, SlotKind, system_randomness};

use crate::{
    App, Desk, Error, Event, Other,
    app::{Door, Presence},
    views::profile::{AppState, ProfileState, User},
};

/// How often presence is looked at. A computer that slept is locked this soon after it wakes.
const LOOK_EVERY: Duration = Duration::from_secs(5);
/// A look that comes this late by the wall clock means that the computer slept. Some systems' steady
/// clocks stand still meanwhile and some do not, so it is the wall clock that tells.
const ASLEEP: TimeDelta = TimeDelta::seconds(30);

impl App {
    pub(crate) fn door(&self) -> RwLockReadGuard<'_, Door> {
        self.0.door.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn door_mut(&self) -> RwLockWriteGuard<'_, Door> {
        self.0.door.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Where the profile stands, and what the frame of the screen shows.
    pub(crate) fn state(&self) -> Result<AppState, Error> {
        let desk = self.door().desk.clone();
        let mut state = AppState {
            state: self.profile_state(),
            keys_damaged: self.keys_are_damaged(),
            keyring: self.has_slot(SlotKind::Keyring),
            recovery_phrase: self.has_slot(SlotKind::RecoveryPhrase),
            ended: self.settings().ended,
            office_name: self.settings().office_name,
            office_id: None,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            today: self.today(),
            user: None,
            connected: false,
        };
        if let Some(desk) = desk {
            let me = desk.member()?;
            state.user = Some(User { id: desk.me(), name: me.name, title: me.title });
            state.office_id = Some(desk.office()?.to_string());
            state.connected = desk.sync().is_connected()?;
        }
        Ok(state)
    }

    fn profile_state(&self) -> ProfileState {
        let door = self.door();
        match (&door.desk, door.damaged, self.slots()) {
            (Some(_), ..) => ProfileState::Unlocked,
            (None, true, _) | (None, false, Err(Error::Damaged)) => ProfileState::Damaged,
            (None, false, Err(Error::NoProfile)) => ProfileState::FirstStart,
            (None, false, Ok(_) | Err(_)) => ProfileState::Locked,
        }
    }

    /// The key slots. A store without slots, or slots without a store, is damage, not a first
    /// start: nobody shall begin anew beside records that are still there.
    pub(crate) fn slots(&self) -> Result<KeySlots, Error> {
        let store = self.0.folder.store().exists();
        match KeySlots::load(&self.0.folder.keys()) {
            Ok(_) if !store => Err(Error::Damaged),
            Err(VaultError::MissingSlots) if store => Err(Error::Damaged),
            Ok(slots) => Ok(slots),
            Err(cause) => Err(cause.into()),
        }
    }

    /// Puts the key file's copy in its place when it is damaged or gone; it is set aside, not
    /// deleted. Doing so again changes nothing.
    pub(crate) fn restore_keys(&self) -> Result<(), Error> {
        let _turning = self.0.turning.lock().unwrap_or_else(PoisonError::into_inner);
        match self.key_slots() {
            Ok(_) => return Ok(()),
            Err(Error::Damaged | Error::NoProfile) if self.0.folder.store().exists() => {}
            Err(cause) => return Err(cause),
        }
        KeySlots::restore_copy(&self.0.folder.keys()).map_err(|cause| match cause {
            VaultError::MissingSlots | VaultError::Damaged => Error::NoKeyCopy,
            other => other.into(),
        })?;
        self.tell(Event::other(Other::Lock));
        Ok(())
    }

    /// Whether there is such a way in, also to a backup of a store that is gone.
    fn has_slot(&self, kind: SlotKind) -> bool {
        self.key_slots().is_ok_and(|slots| slots.has(kind))
    }

    /// Whether what is damaged is the key file.
    fn keys_are_damaged(&self) -> bool {
        matches!(self.key_slots(), Err(Error::Damaged | Error::NoProfile))
            && self.0.folder.store().exists()
    }

    /// The key slots, whatever has become of the store.
    pub(crate) fn key_slots(&self) -> Result<KeySlots, Error> {
        Ok(KeySlots::load(&self.0.folder.keys())?)
    }

    pub(crate) fn is_damaged(&self) -> bool {
        self.profile_state() == ProfileState::Damaged
    }

    /// Why there is no desk.
    pub(crate) fn why_closed(&self) -> Error {
        match self.profile_state() {
            ProfileState::FirstStart => Error::NoProfile,
            ProfileState::Damaged => Error::Damaged,
            ProfileState::Locked | ProfileState::Unlocked => Error::Locked,
        }
    }

    /// Makes the profile: a random key, its slots, the store, and whatever `fill` writes first.
    /// All of it or nothing.
    pub(crate) fn create(
        &self,
        passphrase: &str,
        use_keyring: bool,
        fill: impl FnOnce(&Desk) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let _turning = self.0.turning.lock().unwrap_or_else(PoisonError::into_inner);
        match self.slots() {
            Err(Error::NoProfile) => {}
            Ok(_) => return Err(Error::ProfileExists),
            Err(cause) => return Err(cause),
        }
        self.begin_anew()?;
        let key = Key::generate();
        let slots = self.new_slots(&key, passphrase, use_keyring)?;
        let made = self.make_store(&key, &slots, fill);
        if made.is_err() {
            // Made a moment ago and never shown to anybody: a second try must find a clean folder.
            self.unmake();
        }
        let desk = made?;
        self.enter(desk);
        Ok(())
    }

    fn new_slots(&self, key: &Key, passphrase: &str, keyring: bool) -> Result<KeySlots, Error> {
        let mut slots = KeySlots::new(key);
        let cost = self.0.platform.passphrase_cost;
        slots.set_passphrase_with(key, passphrase, cost, &mut system_randomness())?;
        if keyring {
            slots.add_keyring(key, &*self.0.platform.keyring)?;
        }
        Ok(slots)
    }

    fn make_store(
        &self,
        key: &Key,
        slots: &KeySlots,
        fill: impl FnOnce(&Desk) -> Result<(), Error>,
    ) -> Result<Desk, Error> {
        let who =
            NewStore { office: crate::random(), user: crate::random(), device: crate::random() };
        let clock = self.0.platform.clock.clone();
        let store = Store::create(&self.0.folder.store(), &database_key(key), &who, clock)?;
        let filled = fotfaste_sync::found(&store)
            .map_err(Error::from)
            .and_then(|()| Desk::new(self, store.clone()))
            .and_then(|desk| fill(&desk).map(|()| desk))
            .and_then(|desk| Ok(slots.save(&self.0.folder.keys()).map(|()| desk)?));
        if filled.is_err() {
            store.close();
        }
        filled
    }

    fn unmake(&self) {
        let store = self.0.folder.store();
        let beside = |suffix: &str| {
            let mut name = store.clone().into_os_string();
            name.push(suffix);
            name
        };
        for file in ["", "-wal", "-shm"].map(beside) {
            let _ = fs::remove_file(file);
        }
    }

    /// Unlocks with what `open` gets out of the slots.
    pub(crate) fn unlock(
        &self,
        open: impl FnOnce(&KeySlots) -> Result<Key, VaultError>,
    ) -> Result<(), Error> {
        let _turning = self.0.turning.lock().unwrap_or_else(PoisonError::into_inner);
        if self.door().desk.is_some() {
            // Unlocking twice still asks for the right key.
            open(&self.slots()?)?;
            return Ok(());
        }
        let key = database_key(&open(&self.slots()?)?);
        let opened = Store::open(&self.0.folder.store(), &key, self.0.platform.clock.clone());
        match opened.map_err(Error::from).and_then(|store| Desk::new(self, store)) {
            Ok(desk) => {
                self.enter(desk);
                Ok(())
            }
            Err(cause) => {
                if matches!(cause, Error::Damaged) {
                    self.door_mut().damaged = true;
                }
                Err(cause)
            }
        }
    }

    fn enter(&self, desk: Desk) {
        self.presence().seen = self.now();
        let mut door = self.door_mut();
        door.damaged = false;
        door.desk = Some(desk.clone());
        drop(door);
        self.tell(Event::other(Other::Lock));
        if self.0.platform.stays_open {
            desk.sync().start(self);
            back_up(desk.clone());
            self.watch(desk);
        }
    }

    /// Locks: drops the key, closes the store, removes sheets on their way to a viewer.
    pub(crate) fn close(&self) {
        let _turning = self.0.turning.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(desk) = self.door_mut().desk.take() else { return };
        desk.close();
        self.0.folder.clear_prints();
        self.tell(Event::other(Other::Lock));
    }

    /// Runs with the store closed: to set it aside or to put a backup in its place.
    pub(crate) fn with_closed_store<R>(
        &self,
        work: impl FnOnce() -> Result<R, Error>,
    ) -> Result<R, Error> {
        self.close();
        let _turning = self.0.turning.lock().unwrap_or_else(PoisonError::into_inner);
        let done = work()?;
        self.door_mut().damaged = false;
        self.tell(Event::other(Other::Lock));
        Ok(done)
    }

    /// Says that the person is there.
    pub(crate) fn touch(&self, visit_open: bool) {
        let seen = self.now();
        *self.presence() = Presence { seen, visit_open };
    }

    /// Locks when the person has been away too long, or the computer has slept. What is unlocked
    /// again syncs at once.
    fn watch(&self, desk: Desk) {
        let (app, mut looked) = (Arc::downgrade(&self.0), self.now());
        tokio::spawn(async move {
            loop {
                tokio::time::sleep(LOOK_EVERY).await;
                let Some(app) = app.upgrade().map(App) else { return };
                if desk.is_closed() {
                    return;
                }
                let slept = app.now() - looked >= ASLEEP;
                looked = app.now();
                if slept || app.is_away() {
                    app.shutdown().await;
                    return;
                }
            }
        });
    }

    fn is_away(&self) -> bool {
        let settings = self.settings();
        let presence = *self.presence();
        let minutes = if presence.visit_open {
            settings.auto_lock_visit_minutes
        } else {
            settings.auto_lock_minutes
        };
        self.now() - presence.seen >= TimeDelta::minutes(i64::from(minutes))
    }
}

/// The day's copy, beside everything else.
fn back_up(desk: Desk) {
    tokio::task::spawn_blocking(move || {
        if let Err(cause) = desk.back_up_daily() {
            tracing::warn!(%cause, "today's backup could not be made");
        }
    });
}

pub(crate) fn database_key(key: &Key) -> DatabaseKey {
    DatabaseKey::new(*key.as_bytes())
}

#[cfg(test)]
mod tests {
    use std::sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    };

    use chrono::{DateTime, TimeDelta};

    use super::*;
    use crate::Platform;

    #[tokio::test(start_paused = true)]
    async fn a_computer_that_slept_is_locked_however_long_the_person_may_be_away() {
        let seconds = Arc::new(AtomicI64::new(0));
        let clock = {
            let seconds = Arc::clone(&seconds);
            move || DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds.load(Ordering::SeqCst))
        };
        let platform = Platform {
            clock: Arc::new(clock),
            keyring: Arc::new(fotfaste_vault::NoKeyring),
            network: crate::Network::default(),
            passphrase_cost: fotfaste_vault::Cost { memory_kib: 64, passes: 1, lanes: 1 },
            ..Platform::system()
        };
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(folder.path().join("profile"), platform).unwrap();
        app.create("fyra ord räcker långt", false, |_| Ok(())).unwrap();
        for _ in 0..6 {
            seconds.fetch_add(5, Ordering::SeqCst);
            tokio::time::sleep(LOOK_EVERY).await;
        }
        assert_eq!(app.profile_state(), ProfileState::Unlocked, "half a minute awake");
        seconds.fetch_add(60, Ordering::SeqCst);
        tokio::time::sleep(LOOK_EVERY * 2).await;
        assert_eq!(app.profile_state(), ProfileState::Locked, "a minute asleep");
    }

    #[test]
    fn being_away_counts_by_the_wall_clock_and_longer_while_a_visit_is_open() {
        let minutes = Arc::new(AtomicI64::new(0));
        let clock = {
            let minutes = Arc::clone(&minutes);
            move || DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes.load(Ordering::SeqCst))
        };
        let platform = Platform { clock: Arc::new(clock), ..Platform::system() };
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(folder.path().join("profile"), platform).unwrap();
        app.touch(false);
        minutes.store(4, Ordering::SeqCst);
        assert!(!app.is_away());
        minutes.store(5, Ordering::SeqCst);
        assert!(app.is_away(), "five minutes, also when they were slept through");
        app.touch(true);
        minutes.store(19, Ordering::SeqCst);
        assert!(!app.is_away(), "a visit is open");
        minutes.store(20, Ordering::SeqCst);
        assert!(app.is_away());
    }
}
