//! What wakes sync.

use std::sync::Arc;

use fotfaste_vault::{Cost, NoKeyring};
use serde_json::json;

use super::*;

#[tokio::test]
async fn the_networks_return_ends_the_longest_wait() {
    let folder = tempfile::tempdir().unwrap();
    let network = Network::default();
    let platform = Platform {
        keyring: Arc::new(NoKeyring),
        network: network.clone(),
        passphrase_cost: Cost { memory_kib: 64, passes: 1, lanes: 1 },
        stays_open: false,
        ..Platform::system()
    };
    let app = App::open(folder.path().join("profile"), platform).unwrap();
    let first = json!({
        "name": "Karin", "officeName": "Norrvike", "passphrase": "fyra ord räcker långt",
    });
    app.call("create_profile", first).await.unwrap();
    let sync = app.desk().unwrap().sync().clone();
    let mut listening = sync.0.network.listen();
    network.has_returned();
    let woken = sync.pause(LAST_RETRY, false, &mut listening);
    let woken = tokio::time::timeout(FIRST_RETRY, woken).await;
    assert_eq!(woken, Ok(Woken::Network));
}
