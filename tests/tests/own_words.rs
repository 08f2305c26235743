//! A coach whose only computer is gone comes back with the recovery words, through the command table and
//! over the real server.
#![allow(clippy::unwrap_used)]

use fotfaste_tests::{
    Case, Coach, PASSPHRASE, Server, Words,
    office::{connect, let_in},
    text,
};
use serde_json::{Value, json};
use tempfile::TempDir;

/// Makes recovery words and types those that are asked for.
async fn make_words(coach: &Coach) -> String {
    let begun = json!({ "passphrase": PASSPHRASE });
    let made = coach.call("begin_recovery_phrase", begun).await;
    let words: Vec<String> = made["words"].as_array().unwrap().iter().map(text).collect();
    let asked = made["asked"].as_array().unwrap().iter();
    let typed: Vec<&String> =
        asked.map(|place| &words[usize::try_from(place.as_u64().unwrap()).unwrap() - 1]).collect();
    coach.call("confirm_recovery_phrase", json!({ "words": typed })).await;
    words.join(" ")
}

async fn reach(coach: &Coach) -> String {
    text(&coach.call("recovery_state", Value::Null).await["reach"])
}

fn back(server: &str, words: &str) -> Value {
    json!({ "serverUrl": server, "words": words, "passphrase": "en annan lösenfras hemma" })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_whose_computer_is_gone_comes_back_with_the_words() {
    let folder = TempDir::new().unwrap();
    let anna = Coach::here(&folder.path().join("anna"));
    anna.first_start("Anna Ågren").await;
    let words = make_words(&anna).await;
    assert_eq!(reach(&anna).await, "with_server", "there is none yet");
    let mut server = Server::start(&folder.path().join("server")).await;
    let (address, code) = (server.address(), server.setup_code().await);
    connect(&anna, &address, &code).await;
    anna.sync().await;
    assert_eq!(reach(&anna).await, "office", "words of before count as well");
    let bo = Coach::here(&folder.path().join("bo"));
    let_in(&anna, &bo, "Bo Ek").await;
    let case = Case::write(&bo, Words::swedish()).await;
    let bos_words = make_words(&bo).await;
    bo.sync().await;

    // It is stolen: Anna revokes it before Bo has another.
    anna.sync().await;
    let all = anna.call("list_devices", Value::Null).await;
    let members = all.as_array().unwrap();
    let bos = members.iter().find(|one| one["name"] == "Bo Ek").unwrap();
    let devices = bos["devices"].as_array().unwrap();
    assert_eq!(devices.iter().filter(|one| one["paper"] == true).count(), 1, "{bos}");
    let laptop = devices.iter().find(|one| one["paper"] == false).unwrap();
    anna.call("revoke_device", json!({ "device": laptop["id"] })).await;
    anna.sync().await;

    let new = Coach::here(&folder.path().join("new"));
    let state = new.call("come_back", back(&address, &bos_words)).await;
    assert_eq!(state["state"], "unlocked");
    new.sync().await;
    let there = new.call("get_participant", json!({ "id": case.participant })).await;
    assert_eq!(there["participant"]["firstName"], case.words.at("first_name"));
    let here = new.call("app_state", Value::Null).await;
    assert_eq!(here["user"]["id"], bos["member"], "the same coach");
    assert_eq!(reach(&new).await, "office", "the paper still counts, and opens this one too");
    let events = new.call("recovery_state", Value::Null).await;
    assert_eq!(events["events"][0]["what"], "came_back");
    new.call("lock", Value::Null).await;
    let opened = json!({ "words": bos_words, "passphrase": "tredje lösenfrasen hemma" });
    assert_eq!(new.call("recover_with_phrase", opened).await["state"], "unlocked");

    // What colleagues have too was sealed anew without Bo meanwhile; one of them seals it to Bo again.
    new.sync().await;
    anna.sync().await;
    new.sync().await;
    assert_eq!(new.call("app_state", Value::Null).await["user"]["name"], "Bo Ek");
    let all = anna.call("list_devices", Value::Null).await;
    let bos = all.as_array().unwrap().iter().find(|one| one["name"] == "Bo Ek").unwrap().clone();
    let came = bos["devices"].as_array().unwrap().iter().filter(|one| one["recovered"] == true);
    assert_eq!(came.count(), 1, "everybody sees it: {bos}");
    // The words of one do not bring back the other.
    assert_ne!(words, bos_words);
}

#[tokio::test(flavor = "multi_thread")]
async fn words_that_bring_nobody_back_leave_the_computer_as_it_was_and_say_why() {
    let folder = TempDir::new().unwrap();
    let anna = Coach::here(&folder.path().join("anna"));
    anna.first_start("Anna Ågren").await;
    let mut server = Server::start(&folder.path().join("server")).await;
    let (address, code) = (server.address(), server.setup_code().await);
    connect(&anna, &address, &code).await;
    anna.sync().await;
    let words = make_words(&anna).await;
    let new = Coach::here(&folder.path().join("new"));
    let code_of = |problem: &Value| (text(&problem["field"]), text(&problem["code"]));

    let blank = json!({ "serverUrl": " ", "words": "abandon", "passphrase": "kort" });
    let refused = new.ask("come_back", blank).await.unwrap_err();
    let said: Vec<_> = refused["problems"].as_array().unwrap().iter().map(code_of).collect();
    let fields: Vec<&str> = said.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(fields, ["serverUrl", "words", "passphrase"], "{refused}");
    let others = ["abandon"; 23].join(" ") + " art";
    let refused = new.ask("come_back", back(&address, &others)).await.unwrap_err();
    let said = code_of(&refused["problems"][0]);
    assert_eq!(said, ("words".into(), "phrase-unknown-there".into()), "{refused}");
    assert_eq!(new.refused("come_back", back("not an address", &words)).await, "bad_address");
    server.kill().await;
    let refused = new.refused("come_back", back(&address, &words)).await;
    assert!(["offline", "server_silent"].contains(&&*refused), "{refused}");
    let state = new.call("app_state", Value::Null).await;
    assert_eq!(state["state"], "first_start", "nothing is left of the tries");
}
