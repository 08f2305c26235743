//! What the program takes from the computer it runs on. Tests bring their own.

use std::{fmt, sync::Arc, time::Duration};

use chrono::{DateTime, Local, NaiveDateTime, Utc};
use fotfaste_store::WallClock;
use fotfaste_vault::{Cost, Keyring, OsKeyring};

use crate::Network;

/// How long the computer's key store may take to answer, its own prompt included.
const KEYRING_PATIENCE: Duration = Duration::from_secs(60);

/// The computer's clock, key store, network and strength.
#[derive(Clone)]
pub struct Platform {
    /// The time.
    pub clock: WallClock,
    /// The local day and time of a moment.
    pub local: fn(DateTime<Utc>) -> NaiveDateTime,
    /// The computer's own key store.
    pub keyring: Arc<dyn Keyring>,
    /// When the network comes back.
    pub network: Network,
    /// What one try of a passphrase costs, for slots that are written from now on.
    pub passphrase_cost: Cost,
    /// Whether the profile locks itself and syncs by itself: for a window, not for a script that
    /// runs one command.
    pub stays_open: bool,
    /// How the program counts itself, for offices that stop older ones.
    pub version: u32,
}

impl Platform {
    /// The computer as it is.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is where the clock is read")]
    pub fn system() -> Self {
        Self {
            clock: Arc::new(Utc::now),
            local: |moment| moment.with_timezone(&Local).naive_local(),
            keyring: Arc::new(OsKeyring::with_patience(KEYRING_PATIENCE)),
            network: Network::system(),
            passphrase_cost: Cost::default(),
            stays_open: true,
            version: fotfaste_sync::VERSION,
        }
    }
}

impl fmt::Debug for Platform {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Platform").finish_non_exhaustive()
    }
}
