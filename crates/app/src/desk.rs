//! The desk: an unlocked store and the person who works at it.

use std::{
    collections::HashMap,
    fmt,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
};

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use fotfaste_domain::{
    Id,
    case::Participant,
    draft::Context,
    office::{Member, Office},
    support::LevelOrder,
};
use fotfaste_store::{Reader, Store, WallClock, Writer};
use fotfaste_sync::Right;
use tokio::sync::broadcast;

use crate::{
    App, Error, Event, Other, new_id,
    office_papers::PendingPapers,
    profile::Folder,
    recovery::Pending,
    syncing::Syncing,
    undo::{Receipt, Ways},
    views::profile::Language,
};

/// An unlocked profile. Cheap to clone; of no use once the profile is locked.
#[derive(Clone)]
pub struct Desk {
    inner: Arc<Inner>,
    /// Takes down what the command that is under way writes.
    receipt: Receipt,
}

struct Inner {
    app: std::sync::Weak<crate::app::Inner>,
    store: Store,
    /// Another once this computer has become a further one of somebody's.
    me: RwLock<Id<Member>>,
    device: [u8; 16],
    clock: WallClock,
    local: fn(DateTime<Utc>) -> NaiveDateTime,
    events: broadcast::Sender<Event>,
    sync: Syncing,
    /// When a record was last logged as opened, so that repeated openings fold into one.
    pub(crate) opened: Mutex<HashMap<Id<Participant>, DateTime<Utc>>>,
    /// What can be taken back.
    ways: Mutex<Ways>,
    /// A recovery phrase that is being written down.
    pending_phrase: Mutex<Option<Pending>>,
    pending_papers: Mutex<Option<PendingPapers>>,
    closed: AtomicBool,
}

impl Desk {
    pub(crate) fn new(app: &App, store: Store) -> Result<Self, Error> {
        let who = store.identity()?;
        let platform = &app.0.platform;
        let sync = Syncing::new(&store, platform, app.events())?;
        let inner = Inner {
            app: Arc::downgrade(&app.0),
            me: RwLock::new(Id::from_bytes(who.user)),
            device: who.device,
            clock: platform.clock.clone(),
            local: platform.local,
            events: app.events(),
            sync,
            store,
            opened: Mutex::default(),
            ways: Mutex::default(),
            pending_phrase: Mutex::default(),
            pending_papers: Mutex::default(),
            closed: AtomicBool::new(false),
        };
        Ok(Self { inner: Arc::new(inner), receipt: Receipt::default() })
    }

    /// Reads from one snapshot.
    pub(crate) fn read<T>(
        &self,
        work: impl FnOnce(&Reader<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        self.inner.store.read(work)
    }

    /// Writes in one durable transaction, then tells the screen which kinds it touched.
    pub(crate) fn write<T>(
        &self,
        work: impl FnOnce(&mut Writer<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let written = self.inner.store.write(|w| {
            let value = work(w)?;
            self.may_write(w)?;
            Ok::<_, Error>(value)
        })?;
        if !written.kinds.is_empty() {
            self.tell(Event::rows(&written.kinds));
            self.tell(Event::other(Other::Sync));
            self.inner.sync.edited();
        }
        self.receipt.rows(written.changes);
        Ok(written.value)
    }

    /// Nothing is written that the office's log would keep from being sent: a case that is shared
    /// for reading takes lines of its access log and nothing else.
    fn may_write(&self, writer: &Writer<'_>) -> Result<(), Error> {
        for (space, kind) in writer.authored() {
            match self.inner.sync.engine().right_in(*space, self.me()) {
                Some(Right::Write) => {}
                Some(Right::Read) if kind.is_written_by_readers() => {}
                Some(Right::Read) | None => return Err(Error::NotAllowed),
            }
        }
        Ok(())
    }

    /// Writes what the screen is told of as something else than rows.
    pub(crate) fn write_aside<T>(
        &self,
        what: Other,
        work: impl FnOnce(&mut Writer<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let done = self.write(work)?;
        self.tell(Event::other(what));
        Ok(done)
    }

    /// The same desk for one command, whose writes this receipt takes down.
    pub(crate) fn with(&self, receipt: Receipt) -> Self {
        Self { inner: Arc::clone(&self.inner), receipt }
    }

    pub(crate) fn receipt(&self) -> &Receipt {
        &self.receipt
    }

    pub(crate) fn ways(&self) -> MutexGuard<'_, Ways> {
        self.inner.ways.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The papers of the office's recovery that are being made.
    pub(crate) fn pending_papers(&self) -> MutexGuard<'_, Option<PendingPapers>> {
        self.inner.pending_papers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn pending_phrase(&self) -> MutexGuard<'_, Option<Pending>> {
        self.inner.pending_phrase.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn tell(&self, event: Event) {
        let _ = self.inner.events.send(event);
    }

    /// The person.
    pub(crate) fn me(&self) -> Id<Member> {
        *self.inner.me.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sees whether this computer has become another of somebody's.
    pub(crate) fn look_who_it_is(&self) -> Result<(), Error> {
        let who = Id::from_bytes(self.inner.store.identity()?.user);
        *self.inner.me.write().unwrap_or_else(PoisonError::into_inner) = who;
        Ok(())
    }

    pub(crate) fn device(&self) -> [u8; 16] {
        self.inner.device
    }

    pub(crate) fn store(&self) -> &Store {
        &self.inner.store
    }

    pub(crate) fn sync(&self) -> &Syncing {
        &self.inner.sync
    }

    pub(crate) fn opened(&self) -> &Mutex<HashMap<Id<Participant>, DateTime<Utc>>> {
        &self.inner.opened
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        (self.inner.clock)()
    }

    pub(crate) fn local(&self, moment: DateTime<Utc>) -> NaiveDateTime {
        (self.inner.local)(moment)
    }

    /// How moments are read off the wall here.
    pub(crate) fn wall(&self) -> fn(DateTime<Utc>) -> NaiveDateTime {
        self.inner.local
    }

    pub(crate) fn today(&self) -> NaiveDate {
        self.local(self.now()).date()
    }

    /// The office, also its team space. It changes when a computer that was alone joins one.
    pub(crate) fn office(&self) -> Result<Id<Office>, Error> {
        Ok(Id::from_bytes(self.inner.store.identity()?.office))
    }

    /// What drafts need to know: who writes, when, and where identities come from.
    pub(crate) fn context<R>(&self, work: impl FnOnce(&mut Context<'_>) -> R) -> R {
        let now = self.now();
        let mut draw = || new_id::<()>().bytes();
        work(&mut Context { now, local: self.local(now), by: self.me(), draw: &mut draw })
    }

    pub(crate) fn member(&self) -> Result<Member, Error> {
        // Between the moment a further computer is let in and its first sync there is none.
        let (id, blank) = (self.me(), String::new);
        let none =
            || Member { id, name: blank(), title: blank(), phone: blank(), phone_hours: blank() };
        self.read(|r| Ok(r.get(id)?.unwrap_or_else(none)))
    }

    pub(crate) fn app(&self) -> Result<App, Error> {
        self.inner.app.upgrade().map(App).ok_or(Error::Locked)
    }

    pub(crate) fn folder(&self) -> Result<Folder, Error> {
        Ok(self.app()?.0.folder.clone())
    }

    pub(crate) fn language(&self) -> Language {
        self.app().map(|app| app.settings().language).unwrap_or_default()
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.inner.closed.load(Ordering::Acquire)
    }

    /// Stops sync, drops the key and closes the file.
    pub(crate) fn close(&self) {
        self.inner.closed.store(true, Ordering::Release);
        self.ways().forget();
        self.pending_phrase().take();
        self.pending_papers().take();
        self.inner.sync.stop();
        self.inner.store.close();
    }
}

impl fmt::Debug for Desk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Desk").finish_non_exhaustive()
    }
}

/// The office's order of support levels.
pub(crate) fn level_order(reader: &Reader<'_>) -> Result<LevelOrder, Error> {
    let office = reader.identity()?.office;
    let chosen = reader.get::<Office>(Id::from_bytes(office))?;
    // What a newer program may have written is not lost, only not followed here.
    Ok(chosen.and_then(|office| LevelOrder::parse(&office.level_order).ok()).unwrap_or_default())
}
