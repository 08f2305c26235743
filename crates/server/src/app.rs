//! What every request handler shares.

use crate::config::{Config, Limits};
use crate::guard::{Buckets, Nonces};
use crate::metrics::Metrics;
use crate::offices::Offices;
use crate::store::{Readers, Writer};
use crate::{Clock, Error, setup, store};
use std::fs::File;
use std::net::IpAddr;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// What every handler shares.
pub(crate) type Shared = Arc<App>;

pub(crate) struct App {
    pub(crate) offices: Arc<Offices>,
    pub(crate) writer: Writer,
    pub(crate) readers: Readers,
    pub(crate) nonces: Nonces,
    pub(crate) devices: Buckets<fotfaste_protocol::DeviceId>,
    pub(crate) sources: Buckets<IpAddr>,
    pub(crate) requests: Semaphore,
    pub(crate) large_unsigned: Semaphore,
    pub(crate) metrics: Arc<Metrics>,
    pub(crate) clock: Clock,
    pub(crate) limits: Limits,
    pub(crate) behind_proxy: bool,
    /// Held as long as the server runs: one server per data folder.
    _lock: File,
}

/// How many requests that carry a whole office may be read at the same time.
const LARGE_UNSIGNED: usize = 4;

impl App {
    /// Opens the database and replays every office. Blocks.
    pub(crate) fn open(config: &Config) -> Result<(App, Option<String>), Error> {
        let database = store::Database::open(&config.data)?;
        let lock = database.lock()?;
        let mut connection = database.connect()?;
        let setup_code = setup::first(&connection)?;
        let offices = Arc::new(Offices::default());
        offices.put(store::replay_all(&mut connection)?);
        while store::drop_compacted(&connection).is_ok_and(|dropped| dropped > 0) {}
        let metrics = Arc::new(Metrics::default());
        let clock = config.clock.clone();
        let limits = config.limits;
        let app = App {
            writer: Writer::start(connection, offices.clone(), metrics.clone())?,
            nonces: Nonces::new(database.restarted().then(|| clock.unix_seconds())),
            readers: Readers::open(database)?,
            devices: Buckets::new(limits.device_rate, limits.device_burst),
            sources: Buckets::new(limits.source_rate, limits.source_burst),
            requests: Semaphore::new(limits.concurrent_requests),
            large_unsigned: Semaphore::new(LARGE_UNSIGNED),
            offices,
            metrics,
            clock,
            limits,
            behind_proxy: config.behind_proxy,
            _lock: lock,
        };
        Ok((app, setup_code))
    }
}
