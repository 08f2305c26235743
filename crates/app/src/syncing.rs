//! Sync in the background: at unlock, on a timer with back-off, when the network returns, soon
//! after an edit, on demand.
//!
//! No screen ever waits for it. What it finds out is kept in [`Live`] and told as `sync` has
//! changed; what it takes in from colleagues goes out as changed kinds, like any other write.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError, Weak},
    time::{Duration, Instant},
};

use chrono::{DateTime, Utc};
use fotfaste_domain::{Kind, office::Office};
use fotfaste_store::{Store, WallClock, sync_state::SyncRun};
use fotfaste_sync::{Engine, Http, Progress, Report, Standing, Wanted};
use tokio::sync::{Notify, broadcast, watch};

use crate::{
    App, Error, Event, Network, Other, Platform,
    app::Inner as AppInner,
    narrow,
    table::blocking,
    views::{
        profile::AccessEnded,
        sync::{LastSync, SyncPhase, SyncProgress},
    },
};

/// Between rounds while all is well.
const CALM: Duration = Duration::from_secs(60);
/// While a colleague's approval is awaited.
const AWAITING: Duration = Duration::from_secs(3);
/// For so long after an approval the newcomer's own card is awaited.
const NEWCOMER: Duration = Duration::from_secs(120);
/// From the last edit to sending it.
const AFTER_EDIT: Duration = Duration::from_secs(3);
/// The first and the longest wait after a round that did not succeed.
const FIRST_RETRY: Duration = Duration::from_secs(5);
const LAST_RETRY: Duration = Duration::from_secs(300);
/// From a new address to what goes with it: routes, names, the way out.
const SETTLING: Duration = Duration::from_secs(1);
/// Progress that is told more often than this only keeps the screen busy.
const TELL_EVERY: Duration = Duration::from_millis(200);

/// Sync of one unlocked store.
#[derive(Clone)]
pub(crate) struct Syncing(Arc<Inner>);

struct Inner {
    store: Store,
    engine: Engine<Http>,
    clock: WallClock,
    network: Network,
    events: broadcast::Sender<Event>,
    live: Mutex<Live>,
    edited: Notify,
    asked: Notify,
    stopped: watch::Sender<bool>,
}

/// Why the next round begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Woken {
    Time,
    Asked,
    Network,
}

/// What is known of the round under way or the latest one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Live {
    pub(crate) running: bool,
    pub(crate) progress: Option<SyncProgress>,
    pub(crate) trouble: Option<Error>,
    pub(crate) last: Option<LastSync>,
    /// The numbers of cases that colleagues have erased since the store was unlocked. Kept nowhere
    /// else: what is erased is to be forgotten.
    pub(crate) erased: Vec<String>,
    /// What was asked for and the office's log did not allow, until the person has seen it.
    pub(crate) refused: Vec<Wanted>,
    /// Until when a newcomer's card is asked for often.
    newcomer_until: Option<Instant>,
    /// When the screen was last told of progress.
    told: Option<Instant>,
}

impl Live {
    /// How the latest round left things, for an office that is connected.
    pub(crate) fn phase(&self) -> SyncPhase {
        match &self.trouble {
            _ if self.running => SyncPhase::Syncing,
            None => SyncPhase::Idle,
            // For work it is the same whether the network is away or the server.
            Some(Error::Offline | Error::ServerSilent) => SyncPhase::Offline,
            Some(Error::ClockSkew { .. }) => SyncPhase::Clock,
            Some(Error::HistoryForked | Error::HistoryRolledBack) => SyncPhase::Forked,
            Some(Error::WaitingForApproval) => SyncPhase::WaitingForApproval,
            Some(_) => SyncPhase::Stopped,
        }
    }
}

impl Syncing {
    pub(crate) fn new(
        store: &Store,
        platform: &Platform,
        events: broadcast::Sender<Event>,
    ) -> Result<Self, Error> {
        let engine =
            Engine::open_as(store.clone(), Http::new()?, platform.clock.clone(), platform.version)?;
        Ok(Self(Arc::new(Inner {
            store: store.clone(),
            engine,
            clock: platform.clock.clone(),
            network: platform.network.clone(),
            events,
            live: Mutex::default(),
            edited: Notify::new(),
            asked: Notify::new(),
            stopped: watch::Sender::new(false),
        })))
    }

    pub(crate) fn engine(&self) -> &Engine<Http> {
        &self.0.engine
    }

    pub(crate) fn live(&self) -> MutexGuard<'_, Live> {
        self.0.live.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn is_connected(&self) -> Result<bool, Error> {
        Ok(matches!(self.0.engine.standing()?, Standing::Connected { .. }))
    }

    /// Something was written: it is sent soon, if the server was there a moment ago.
    pub(crate) fn edited(&self) {
        self.0.edited.notify_one();
    }

    /// Something happened that wants a round at once, in the background.
    pub(crate) fn hurry(&self) {
        self.0.asked.notify_one();
    }

    /// A colleague was let in: they write their card at their next round, and until it is here
    /// nothing can be shared with them.
    pub(crate) fn expect_newcomer(&self) {
        self.live().newcomer_until = Some(Instant::now() + NEWCOMER);
        self.hurry();
    }

    fn awaits_newcomer(&self) -> bool {
        self.live().newcomer_until.is_some_and(|until| Instant::now() < until)
    }

    /// Ends what is under way; everything can be cut off anywhere.
    pub(crate) fn stop(&self) {
        self.0.stopped.send_replace(true);
    }

    /// Syncs by itself from now on.
    pub(crate) fn start(&self, app: &App) {
        let (sync, app) = (self.clone(), Arc::downgrade(&app.0));
        tokio::spawn(async move {
            let mut stopped = sync.0.stopped.subscribe();
            tokio::select! {
                _ = stopped.wait_for(|stopped| *stopped) => {}
                () = sync.rounds(app) => {}
            }
        });
    }

    async fn rounds(&self, app: Weak<AppInner>) {
        let mut retry = FIRST_RETRY;
        let mut asked = false;
        let mut network = self.0.network.listen();
        loop {
            let Some(automatic) = app.upgrade().map(|app| App(app).settings().auto_sync) else {
                return;
            };
            let outcome =
                if automatic || asked { self.round_if_joined(&app).await } else { Ok(()) };
            let wait = match outcome {
                Ok(()) if self.awaits_newcomer() => AWAITING,
                Ok(()) => CALM,
                Err(Error::WaitingForApproval) => AWAITING,
                Err(_) => retry,
            };
            retry = if outcome.is_ok() { FIRST_RETRY } else { (retry * 2).min(LAST_RETRY) };
            match self.pause(wait, outcome.is_ok(), &mut network).await {
                Woken::Asked => asked = true,
                Woken::Time => asked = false,
                Woken::Network => {
                    asked = false;
                    retry = FIRST_RETRY;
                }
            }
        }
    }

    /// Waits for the next round.
    async fn pause(&self, wait: Duration, calm: bool, network: &mut watch::Receiver<()>) -> Woken {
        tokio::select! {
            () = tokio::time::sleep(wait) => Woken::Time,
            () = self.0.asked.notified() => Woken::Asked,
            () = self.0.edited.notified(), if calm => {
                tokio::time::sleep(AFTER_EDIT).await;
                Woken::Time
            }
            Ok(()) = network.changed() => {
                tokio::time::sleep(SETTLING).await;
                Woken::Network
            }
        }
    }

    async fn round_if_joined(&self, app: &Weak<AppInner>) -> Result<(), Error> {
        let engine = self.0.engine.clone();
        match blocking(move || Ok(engine.standing()?)).await? {
            Standing::Alone => Ok(()),
            // A program that was killed half way goes on emptying what is here.
            Standing::Revoked(_) => self.round(app, false).await.map(|_| ()),
            Standing::Joining { .. } | Standing::Connected { .. } => {
                self.round(app, false).await.map(|_| ())
            }
        }
    }

    /// One round, now. `asked` is whether a person asked for it: then it stands in the history
    /// even if there was nothing to do.
    pub(crate) async fn round(&self, app: &Weak<AppInner>, asked: bool) -> Result<Report, Error> {
        let started_at = (self.0.clock)();
        self.begin();
        let synced = Box::pin(self.0.engine.sync(|progress| self.progressed(progress))).await;
        let result = synced.map_err(Error::from);
        let finished_at = (self.0.clock)();
        let run = run_of(started_at, finished_at, &result);
        let kinds = match &result {
            Ok(report) => report.kinds.clone(),
            // What had been taken in before it stopped is not known in detail.
            Err(_) => Kind::ALL.iter().copied().collect(),
        };
        if !kinds.is_empty() && changed_something(&result, self.live().progress) {
            let _ = self.0.events.send(Event::rows(&kinds));
        }
        let worth_keeping = asked || run.sent + run.received > 0 || is_news(&result);
        self.end(&run, &result);
        let sync = self.clone();
        let app = app.clone();
        let erased = result.as_ref().is_ok_and(|report| !report.erased.is_empty());
        if matches!(result, Err(Error::Revoked)) {
            blocking(move || sync.shred(&app)).await?;
            let _ = self.0.events.send(Event::other(Other::Sync));
            return result;
        }
        let left = result.as_ref().is_ok_and(|report| !report.left.is_empty());
        blocking(move || sync.keep(&app, worth_keeping.then_some(run), erased, left)).await?;
        let _ = self.0.events.send(Event::other(Other::Sync));
        result
    }

    fn begin(&self) {
        let mut live = self.live();
        live.running = true;
        live.progress = None;
        drop(live);
        let _ = self.0.events.send(Event::other(Other::Sync));
    }

    fn progressed(&self, progress: Progress) {
        let (done, total) = (narrow(progress.done), narrow(progress.total));
        let mut live = self.live();
        live.progress = Some(SyncProgress { done, total });
        let now = Instant::now();
        if live.told.is_none_or(|told| now - told >= TELL_EVERY) {
            live.told = Some(now);
            let _ = self.0.events.send(Event::other(Other::Sync));
        }
    }

    fn end(&self, run: &SyncRun, result: &Result<Report, Error>) {
        let mut live = self.live();
        live.running = false;
        live.progress = None;
        live.trouble = match result {
            Ok(report) => {
                let named = report.erased.iter().filter(|number| !number.is_empty());
                live.erased.extend(named.cloned());
                live.refused.extend(report.refused.iter().cloned());
                let (sent, received) = (narrow(run.sent), narrow(run.received));
                live.last = Some(LastSync { at: run.finished_at, sent, received });
                None
            }
            Err(cause) => Some(cause.clone()),
        };
    }

    /// This computer has been revoked: the store is emptied, and then the profile goes.
    fn shred(&self, app: &Weak<AppInner>) -> Result<(), Error> {
        let revoked = self.0.engine.shred()?;
        let at = DateTime::from_timestamp(revoked.at_minute.saturating_mul(60), 0);
        let ended = AccessEnded { at: at.unwrap_or_default(), unsent: narrow(revoked.unsent) };
        app.upgrade().map_or(Ok(()), |app| App(app).end(ended))
    }

    /// Keeps the round's line of history, and the office's name for the lock screen.
    fn keep(
        &self,
        app: &Weak<AppInner>,
        run: Option<SyncRun>,
        erased: bool,
        left: bool,
    ) -> Result<(), Error> {
        if let Some(run) = run {
            self.0.store.write::<_, Error>(|w| Ok(w.record_sync(&run)?))?;
        }
        if left && let Some(desk) = app.upgrade().and_then(|app| App(app).desk().ok()) {
            // What could be taken back may be of the case that has left.
            desk.folder()?.clear_prints();
            desk.ways().forget();
            desk.tell(Event::other(Other::Draft));
        }
        if erased && let Some(desk) = app.upgrade().and_then(|app| App(app).desk().ok()) {
            // The copies on this computer were made before: the receipts page offers to remove them.
            desk.erased_from(&desk.folder()?.list_copies()?)?;
            desk.folder()?.clear_prints();
            desk.ways().forget();
            desk.tell(Event::other(Other::Draft));
        }
        if let Some(desk) = app.upgrade().and_then(|app| App(app).desk().ok()) {
            desk.look_who_it_is()?;
        }
        let office = self.0.store.read::<_, Error>(|r| {
            let office = r.identity()?.office;
            Ok(r.get::<Office>(fotfaste_domain::Id::from_bytes(office))?)
        })?;
        if let (Some(office), Some(app)) = (office, app.upgrade()) {
            App(app).remember_office(&office.name)?;
        }
        Ok(())
    }
}

fn run_of(
    started_at: DateTime<Utc>,
    finished_at: DateTime<Utc>,
    result: &Result<Report, Error>,
) -> SyncRun {
    let (sent, received, outcome) = match result {
        Ok(report) => {
            let outcome = if report.refused.is_empty() { "done" } else { "not_allowed" };
            (report.sent as u64, report.received as u64, outcome.to_owned())
        }
        Err(cause) => (0, 0, cause.code()),
    };
    SyncRun { started_at, finished_at, sent, received, outcome }
}

/// Whether the screen may show something else now.
fn changed_something(result: &Result<Report, Error>, progress: Option<SyncProgress>) -> bool {
    let went = |report: &Report| !report.erased.is_empty() || !report.left.is_empty();
    result.as_ref().is_ok_and(went) || progress.is_some_and(|progress| progress.done > 0)
}

/// Being away from the network or the server, or not let in yet, is no news.
fn is_news(result: &Result<Report, Error>) -> bool {
    use Error::{Offline, ServerSilent, WaitingForApproval};
    !matches!(result, Ok(_) | Err(Offline | ServerSilent | WaitingForApproval))
}

#[cfg(test)]
mod tests;
