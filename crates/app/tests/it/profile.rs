//! First start, lock and unlock, a second process, damage, backups, settings.

use std::{fs, path::Path};

use serde_json::{Value, json};

use crate::desk::{Desk, PASSPHRASE, first_start};

#[tokio::test]
async fn a_profile_is_created_locked_and_unlocked_without_network() {
    let desk = Desk::fresh();
    assert_eq!(desk.ok("app_state", Value::Null).await["state"], "first_start");
    assert_eq!(desk.fails("today", Value::Null).await["code"], "no_profile");

    let state = desk.ok("create_profile", first_start()).await;
    assert_eq!(state["state"], "unlocked");
    assert_eq!(state["user"]["name"], "Karin Ålund");
    assert_eq!(desk.fails("create_profile", first_start()).await["code"], "profile_exists");

    let desk = desk.restarted().await;
    let state = desk.ok("app_state", Value::Null).await;
    assert_eq!((&state["state"], &state["officeName"]), (&json!("locked"), &json!("Norrvike")));
    assert_eq!(desk.fails("list_participants", json!({})).await["code"], "locked");
    let wrong = json!({ "passphrase": "fyra andra ord här" });
    assert_eq!(desk.fails("unlock", wrong).await["code"], "wrong_passphrase");
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE })).await;
    assert_eq!(desk.ok("list_members", Value::Null).await[0]["name"], "Karin Ålund");
}

#[tokio::test]
async fn what_is_missing_at_first_start_is_told_all_at_once_and_nothing_is_made() {
    let desk = Desk::fresh();
    let empty = json!({ "name": " ", "officeName": "", "passphrase": "kort" });
    let error = desk.fails("create_profile", empty).await;
    let problems = error["problems"].as_array().unwrap();
    let fields: Vec<_> =
        problems.iter().map(|problem| problem["field"].as_str().unwrap()).collect();
    assert_eq!(fields, ["name", "officeName", "passphrase"]);
    assert_eq!(desk.ok("app_state", Value::Null).await["state"], "first_start");
}

#[tokio::test]
async fn a_key_store_that_is_not_there_costs_nothing_but_itself() {
    let desk = Desk::fresh();
    let mut wanted = first_start();
    wanted["useKeyring"] = json!(true);
    assert_eq!(desk.fails("create_profile", wanted).await["code"], "keyring_unavailable");
    desk.ok("create_profile", first_start()).await;
    let on = json!({ "enabled": true, "passphrase": PASSPHRASE });
    assert_eq!(desk.fails("set_keyring_slot", on).await["code"], "keyring_unavailable");
    desk.ok("lock", Value::Null).await;
    assert_eq!(desk.fails("unlock_with_keyring", Value::Null).await["code"], "keyring_unavailable");
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE })).await;
}

#[tokio::test]
async fn a_second_process_is_kept_out_until_the_first_has_gone() {
    let desk = Desk::unlocked().await;
    assert_eq!(desk.second().unwrap_err().code(), "profile_in_use");
    let desk = desk.restarted().await;
    assert_eq!(desk.ok("app_state", Value::Null).await["state"], "locked");
}

#[tokio::test]
async fn a_changed_passphrase_opens_and_the_old_one_does_not() {
    let desk = Desk::unlocked().await;
    let next = "fem nya ord att minnas";
    let wrong = json!({ "current": "inte den rätta frasen", "new": next });
    assert_eq!(desk.fails("change_passphrase", wrong).await["code"], "wrong_passphrase");
    let weak = json!({ "current": PASSPHRASE, "new": "kort" });
    assert_eq!(desk.fails("change_passphrase", weak).await["problems"][0]["field"], "new");
    desk.ok("change_passphrase", json!({ "current": PASSPHRASE, "new": next })).await;
    desk.ok("lock", Value::Null).await;
    let old = json!({ "passphrase": PASSPHRASE });
    assert_eq!(desk.fails("unlock", old).await["code"], "wrong_passphrase");
    desk.ok("unlock", json!({ "passphrase": next })).await;
}

#[tokio::test]
async fn a_damaged_store_is_told_apart_set_aside_and_never_deleted() {
    let desk = Desk::unlocked().await;
    desk.ok("lock", Value::Null).await;
    let store = desk.app.folder().join("store.db");
    let mut bytes = fs::read(&store).unwrap();
    for byte in &mut bytes[..64] {
        *byte ^= 0xff;
    }
    fs::write(&store, bytes).unwrap();
    let passphrase = json!({ "passphrase": PASSPHRASE });
    assert_eq!(desk.fails("unlock", passphrase).await["code"], "damaged");
    assert_eq!(desk.ok("app_state", Value::Null).await["state"], "damaged");
    let aside = desk.ok("set_aside_damaged", Value::Null).await;
    assert!(fs::exists(aside["path"].as_str().unwrap()).unwrap(), "it lies beside");
    assert_eq!(desk.ok("app_state", Value::Null).await["state"], "first_start");
}

#[tokio::test]
async fn a_sound_profile_cannot_be_set_aside() {
    let desk = Desk::unlocked().await;
    assert_eq!(desk.fails("set_aside_damaged", Value::Null).await["code"], "not_allowed");
}

#[tokio::test]
async fn settings_are_kept_within_reason_and_read_while_locked() {
    let desk = Desk::unlocked().await;
    let mut settings = desk.ok("get_settings", Value::Null).await;
    settings["autoLockMinutes"] = json!(999);
    settings["language"] = json!("en");
    settings["officeName"] = json!("Another");
    desk.ok("save_settings", settings).await;
    let desk = desk.restarted().await;
    let kept = desk.ok("get_settings", Value::Null).await;
    assert_eq!(kept["autoLockMinutes"], 60, "an office's maximum");
    assert_eq!(kept["language"], "en");
    assert_eq!(kept["officeName"], "Norrvike", "not a form's to change");
}

#[tokio::test]
async fn an_argument_that_does_not_fit_is_refused_without_repeating_it() {
    let desk = Desk::unlocked().await;
    let error = desk.fails("get_participant", json!({ "id": "Elin Bergvall" })).await;
    assert_eq!(error["code"], "bad_argument");
    assert!(!error.to_string().contains("Elin"), "{error}");
    assert_eq!(desk.fails("no_such", Value::Null).await["code"], "no_such_command");
}

#[tokio::test]
async fn nothing_typed_lies_readable_in_the_profile() {
    let desk = Desk::unlocked().await;
    desk.introduction().await;
    desk.app.shutdown().await;
    for entry in fs::read_dir(desk.app.folder()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            let bytes = fs::read(&path).unwrap();
            for canary in ["Bergvall", "Kvarnens", "fyra ord"] {
                let found = bytes.windows(canary.len()).any(|part| part == canary.as_bytes());
                assert!(!found, "{canary} in {}", path.display());
            }
        }
    }
}

#[tokio::test]
async fn joining_with_a_code_that_is_none_leaves_a_clean_folder() {
    let desk = Desk::fresh();
    let join = json!({ "code": "FOTFASTE1-XYZ", "name": "Bo Prytz", "passphrase": PASSPHRASE });
    assert_eq!(desk.fails("join_office", join).await["code"], "invite_malformed");
    assert_eq!(desk.ok("app_state", Value::Null).await["state"], "first_start");
    desk.ok("create_profile", first_start()).await;
}

#[tokio::test]
async fn a_damaged_key_file_is_set_aside_and_its_copy_put_back() {
    let desk = Desk::unlocked().await;
    desk.ok("lock", Value::Null).await;
    assert_eq!(desk.ok("app_state", Value::Null).await["keysDamaged"], Value::Null);
    let keys = desk.app.folder().join("keys.json");
    fs::write(&keys, "{ half a").unwrap();
    let state = desk.ok("app_state", Value::Null).await;
    assert_eq!((&state["state"], &state["keysDamaged"]), (&json!("damaged"), &json!(true)));
    for _ in 0..2 {
        let state = desk.ok("restore_keys", Value::Null).await;
        assert_eq!((&state["state"], &state["keysDamaged"]), (&json!("locked"), &Value::Null));
    }
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE })).await;
    let files = fs::read_dir(desk.app.folder()).unwrap().flatten();
    let names: Vec<_> = files.map(|file| file.file_name().into_string().unwrap()).collect();
    let aside = names.iter().filter(|name| name.starts_with("keys.json.damaged-")).count();
    assert_eq!(aside, 1, "set aside, not deleted: {names:?}");
}

#[tokio::test]
async fn without_a_whole_copy_of_the_keys_nothing_is_touched() {
    let desk = Desk::unlocked().await;
    desk.ok("lock", Value::Null).await;
    let keys = desk.app.folder().join("keys.json");
    for file in [keys.clone(), keys.with_extension("json.copy")] {
        fs::write(file, "{ half a").unwrap();
    }
    assert_eq!(desk.fails("restore_keys", Value::Null).await["code"], "no_key_copy");
    assert_eq!(fs::read_to_string(keys).unwrap(), "{ half a");
    assert_eq!(desk.ok("app_state", Value::Null).await["state"], "damaged");
}

#[tokio::test]
async fn a_profile_that_ended_goes_for_good_and_a_note_alone_removes_nothing() {
    let note = |folder: &Path| {
        let ended = json!({ "ended": { "at": "2026-11-19T11:00:00Z", "unsent": 2 } });
        fs::write(folder.join("settings.json"), ended.to_string()).unwrap();
    };
    let desk = Desk::unlocked().await.restarted_after(note).await;
    assert_eq!(desk.ok("app_state", Value::Null).await["state"], "locked", "there is a key");
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE })).await;
    let profile = desk.app.folder().to_owned();
    fs::create_dir(profile.join("backups")).unwrap();
    fs::write(profile.join("backups/store-2026-11-18.db"), "sealed").unwrap();

    // Stopped when the keys were gone and the rest was not.
    let desk = desk
        .restarted_after(|folder| {
            fs::remove_file(folder.join("keys.json.copy")).unwrap();
            fs::remove_file(folder.join("keys.json")).unwrap();
        })
        .await;
    let state = desk.ok("app_state", Value::Null).await;
    assert_eq!((&state["state"], &state["ended"]["unsent"]), (&json!("first_start"), &json!(2)));
    let left = fs::read_dir(profile).unwrap().map(|one| one.unwrap().file_name());
    let mut left: Vec<_> = left.map(|name| name.into_string().unwrap()).collect();
    left.sort();
    assert_eq!(left, ["lock", "settings.json"]);

    desk.ok("create_profile", first_start()).await;
    let state = desk.ok("app_state", Value::Null).await;
    assert_eq!((&state["state"], state.get("ended")), (&json!("unlocked"), None));
}
