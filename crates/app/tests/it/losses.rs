//! Ways through every loss on one computer: the passphrase, the key store, the database.

use std::{
    collections::HashMap,
    fs,
    path::Path,
    sync::{Arc, Mutex},
};

use fotfaste_app::Keyring;
use fotfaste_vault::Error as VaultError;
use serde_json::{Value, json};
use zeroize::Zeroizing;

use crate::{
    desk::{Desk, PASSPHRASE, first_start},
    recovery::{NEW, answer, codes, deeds, make_phrase, with},
};

#[tokio::test]
async fn a_damaged_database_comes_back_from_a_backup_with_the_phrase_alone() {
    let desk = Desk::unlocked().await;
    let words = make_phrase(&desk).await;
    let at = desk.introduction().await;
    let backup = desk.folder.path().join("copy.db");
    desk.ok("lock", Value::Null).await;
    let store = desk.app.folder().join("store.db");
    fs::copy(&store, &backup).unwrap();
    fs::write(&store, vec![7; 8192]).unwrap();

    let damaged = desk.fails("recover_with_phrase", with(&words, NEW)).await;
    assert_eq!(damaged["code"], "damaged");
    let state = desk.ok("app_state", Value::Null).await;
    assert_eq!((&state["state"], &state["recoveryPhrase"]), (&json!("damaged"), &json!(true)));
    let asked = |words: &[String], path: &Path| {
        let mut asked = with(words, NEW);
        asked["path"] = json!(path);
        asked
    };
    let gone = desk.fails("recover_backup", asked(&words, Path::new("no/such.db"))).await;
    assert_eq!(gone["code"], "no_such_file");
    let short = desk.fails("recover_backup", asked(&words[1..], &backup)).await;
    assert_eq!(codes(&short), [("words".to_owned(), "phrase-word-count".to_owned())]);

    let state = desk.ok("recover_backup", asked(&words, &backup)).await;
    assert_eq!(state["state"], "unlocked");
    desk.ok("get_participant", json!({ "id": at.participant })).await;
    assert_eq!(deeds(&desk).await, ["backup_opened", "phrase_made"]);
    desk.ok("lock", Value::Null).await;
    desk.ok("unlock", json!({ "passphrase": NEW })).await;
}

/// A key store that lives in this process and can be emptied, as a system's sometimes is.
#[derive(Clone, Default)]
struct Login(Arc<Mutex<HashMap<String, String>>>);

impl Login {
    fn reset(&self) {
        self.0.lock().unwrap().clear();
    }
}

impl Keyring for Login {
    fn read(&self, name: &str) -> Result<Option<Zeroizing<String>>, VaultError> {
        Ok(self.0.lock().unwrap().get(name).cloned().map(Zeroizing::new))
    }

    fn write(&self, name: &str, secret: &str) -> Result<(), VaultError> {
        self.0.lock().unwrap().insert(name.to_owned(), secret.to_owned());
        Ok(())
    }

    fn delete(&self, name: &str) -> Result<(), VaultError> {
        self.0.lock().unwrap().remove(name);
        Ok(())
    }
}

async fn with_login(login: &Login) -> Desk {
    let desk = Desk::fresh_with(login.clone());
    let mut start = first_start();
    start["useKeyring"] = json!(true);
    desk.ok("create_profile", start).await;
    desk
}

#[tokio::test]
async fn forgotten_passphrase_with_keyring_the_login_chooses_a_new_one_and_makes_a_phrase() {
    let login = Login::default();
    let desk = with_login(&login).await;
    desk.ok("lock", Value::Null).await;
    desk.ok("unlock_with_keyring", Value::Null).await;
    let weak = desk.fails("choose_passphrase_by_login", json!({ "passphrase": "kort" })).await;
    assert_eq!(codes(&weak), [("passphrase".to_owned(), "passphrase-too-short".to_owned())]);
    desk.ok("choose_passphrase_by_login", json!({ "passphrase": NEW })).await;
    let made = desk.ok("begin_recovery_phrase", json!({})).await;
    desk.ok("confirm_recovery_phrase", answer(&made)).await;
    assert_eq!(deeds(&desk).await, ["phrase_made", "passphrase_by_login"]);
    login.reset();
    desk.ok("lock", Value::Null).await;
    desk.ok("unlock", json!({ "passphrase": NEW })).await;
}

#[tokio::test]
async fn a_keyring_that_was_reset_leaves_the_passphrase_and_the_phrase() {
    let login = Login::default();
    let desk = with_login(&login).await;
    let words = make_phrase(&desk).await;
    login.reset();
    for name in ["begin_recovery_phrase", "choose_passphrase_by_login"] {
        let argument =
            if name.starts_with("begin") { json!({}) } else { json!({ "passphrase": NEW }) };
        assert_eq!(desk.fails(name, argument).await["code"], "keyring_unavailable", "{name}");
    }
    desk.ok("lock", Value::Null).await;
    assert_eq!(desk.fails("unlock_with_keyring", Value::Null).await["code"], "keyring_unavailable");
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE })).await;
    desk.ok("lock", Value::Null).await;
    desk.ok("recover_with_phrase", with(&words, NEW)).await;
}

#[tokio::test]
async fn without_a_keyring_nobody_chooses_a_passphrase_unasked() {
    let desk = Desk::unlocked().await;
    let refused = desk.fails("choose_passphrase_by_login", json!({ "passphrase": NEW })).await;
    assert_eq!(refused["code"], "keyring_unavailable");
    let refused = desk.fails("begin_recovery_phrase", json!({})).await;
    assert_eq!(refused["code"], "keyring_unavailable");
}
