//! The computer's network: tells when there may be one again, so that sync need not wait for its
//! next try.

use std::sync::{Arc, Mutex, OnceLock};

use netwatcher::{Update, WatchHandle, watch_interfaces_with_callback};
use tokio::sync::watch;

/// Tells each time the computer's network may have come back. Cheap to clone.
#[derive(Clone, Default)]
pub struct Network(Arc<Inner>);

#[derive(Default)]
struct Inner {
    returned: watch::Sender<()>,
    /// Whether the computer's own interfaces are to be watched.
    real: bool,
    /// Begun by the first who listens; nothing where the system cannot be asked.
    watching: OnceLock<Option<Mutex<WatchHandle>>>,
}

impl Network {
    /// The computer's own. It is watched from when somebody listens.
    #[must_use]
    pub fn system() -> Self {
        Self(Arc::new(Inner { real: true, ..Inner::default() }))
    }

    /// Tells that the network may be there again.
    pub fn has_returned(&self) {
        self.0.returned.send_replace(());
    }

    /// What is told from now on.
    pub(crate) fn listen(&self) -> watch::Receiver<()> {
        if self.0.real {
            self.0.watching.get_or_init(|| self.watch());
        }
        self.0.returned.subscribe()
    }

    fn watch(&self) -> Option<Mutex<WatchHandle>> {
        let inner = Arc::downgrade(&self.0);
        let told = watch_interfaces_with_callback(move |update| {
            if is_return(&update)
                && let Some(inner) = inner.upgrade()
            {
                inner.returned.send_replace(());
            }
        });
        // Without it the timer still finds out, only later.
        told.inspect_err(|cause| tracing::warn!(%cause, "the network cannot be watched"))
            .ok()
            .map(Mutex::new)
    }
}

/// Whether the computer has got an address that leads somewhere.
fn is_return(update: &Update) -> bool {
    let leads = |ip: std::net::IpAddr| match ip {
        std::net::IpAddr::V4(ip) => !ip.is_loopback() && !ip.is_link_local(),
        std::net::IpAddr::V6(ip) => !ip.is_loopback() && !ip.is_unicast_link_local(),
    };
    !update.is_initial && update.addrs_added().any(|(_, added)| leads(added.ip))
}

impl std::fmt::Debug for Network {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Network").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use netwatcher::{Interface, IpRecord, UpdateDiff};

    use super::*;

    fn update(is_initial: bool, ip: &str) -> Update {
        let record = IpRecord { ip: ip.parse().unwrap(), prefix_len: 24 };
        let interface =
            Interface { index: 2, name: "wlan0".into(), hw_addr: String::new(), ips: vec![record] };
        let added = HashMap::from([(2, interface)]);
        let diff = UpdateDiff { added: added.clone(), ..UpdateDiff::default() };
        Update { is_initial, interfaces: added, diff }
    }

    #[test]
    fn an_address_that_leads_somewhere_is_a_return_and_what_was_there_at_first_is_not() {
        assert!(is_return(&update(false, "10.20.0.7")));
        assert!(is_return(&update(false, "2001:db8::7")));
        for nowhere in ["127.0.0.1", "169.254.1.1", "::1", "fe80::1"] {
            assert!(!is_return(&update(false, nowhere)), "{nowhere}");
        }
        assert!(!is_return(&update(true, "10.20.0.7")));
    }

    #[tokio::test]
    async fn the_computers_own_interfaces_can_be_watched() {
        let network = Network::system();
        let _listening = network.listen();
        assert!(matches!(network.0.watching.get(), Some(Some(_))));
    }
}
