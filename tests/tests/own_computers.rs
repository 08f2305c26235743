//! The same coach on another computer, and a program that has grown too old: through the command
//! table, over the real server.
#![allow(clippy::unwrap_used)]

use fotfaste_tests::{
    Case, Coach, PASSPHRASE, Server, Words,
    office::{connect, invite, let_in},
    text,
};
use serde_json::{Value, json};
use tempfile::TempDir;

/// Anna, who has a case, at a server.
async fn anna_at_a_server(version: u32) -> (Coach, Case, Server, TempDir) {
    let folder = TempDir::new().unwrap();
    let anna = Coach::of_version(&folder.path().join("anna"), version);
    anna.first_start("Anna Ågren").await;
    let case = Case::write(&anna, Words::swedish()).await;
    let mut server = Server::start(&folder.path().join("server")).await;
    let (address, code) = (server.address(), server.setup_code().await);
    connect(&anna, &address, &code).await;
    (anna, case, server, folder)
}

/// What is typed on another computer of one's own: a code and a passphrase.
fn another(code: &str) -> Value {
    json!({ "code": code, "passphrase": PASSPHRASE })
}

async fn link(coach: &Coach) -> (String, String) {
    let made = coach.call("link_device", Value::Null).await;
    assert!(made["qr"].is_object(), "the code is shown as a picture too");
    (text(&made["id"]), text(&made["code"]))
}

async fn state_of(coach: &Coach) -> String {
    text(&coach.call("app_state", Value::Null).await["state"])
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_computer_asks_for_no_name_and_has_the_whole_caseload_after_approval() {
    let (anna, case, _server, folder) = anna_at_a_server(1).await;
    let (id, code) = link(&anna).await;
    let laptop = Coach::here(&folder.path().join("laptop"));
    let kind = laptop.call("read_code", json!({ "code": code })).await;
    assert_eq!(kind["ownDevice"], true, "known before anybody is asked for a name");
    let waits = laptop.call("join_office", another(&code)).await;
    assert_eq!((&waits["approved"], &waits["ownDevice"]), (&json!(false), &json!(true)));

    let links = anna.call("list_links", Value::Null).await;
    assert_eq!((&links[0]["id"], &links[0]["state"]), (&json!(id), &json!("requested")));
    assert_eq!(links[0]["compareCode"], waits["compareCode"], "both screens show the same");
    assert_eq!(anna.call("list_invites", Value::Null).await, json!([]), "it is no colleague");
    anna.call("approve_join", json!({ "inviteId": id })).await;
    laptop.sync().await;

    let here = laptop.call("app_state", Value::Null).await;
    assert_eq!(here["user"]["name"], "Anna Ågren");
    assert_eq!(here["user"]["id"], anna.me().await);
    let of = json!({ "id": case.participant });
    let there = laptop.call("get_participant", of).await;
    assert_eq!(there["participant"]["firstName"], case.words.at("first_name"));
    anna.sync().await;
    let me = &anna.call("list_devices", Value::Null).await[0];
    let computers = me["devices"].as_array().unwrap();
    assert_eq!(computers.len(), 2, "{me}");
    assert_eq!(computers.iter().filter(|one| one["thisDevice"] == true).count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_that_is_wrong_used_or_rejected_leaves_the_computer_as_it_was() {
    let (anna, _, _server, folder) = anna_at_a_server(1).await;
    let (id, code) = link(&anna).await;
    let laptop = Coach::here(&folder.path().join("laptop"));
    let last = code.chars().last().unwrap();
    let mistyped = format!("{}{}", &code[..code.len() - 1], if last == 'A' { 'B' } else { 'A' });
    assert_eq!(laptop.refused("read_code", json!({ "code": mistyped })).await, "invite_malformed");
    assert_eq!(laptop.refused("join_office", another(&mistyped)).await, "invite_malformed");
    let weak = json!({ "code": code, "passphrase": "kort" });
    let problems = laptop.ask("join_office", weak).await.unwrap_err();
    assert_eq!(problems["problems"].as_array().unwrap().len(), 1, "no name is missed: {problems}");
    assert_eq!(state_of(&laptop).await, "first_start");

    laptop.call("join_office", another(&code)).await;
    let third = Coach::here(&folder.path().join("third"));
    assert_eq!(third.refused("join_office", another(&code)).await, "invite_used");
    // The codes differ: Anna says no.
    anna.call("revoke_invite", json!({ "inviteId": id })).await;
    let told = laptop.call("sync_now", Value::Null).await;
    assert_eq!(
        (&told["phase"], &told["code"]),
        (&json!("waiting_for_approval"), &json!("invite_expired"))
    );
    laptop.call("stop_joining", Value::Null).await;
    assert_eq!(
        state_of(&laptop).await,
        "first_start",
        "nobody is asked for a passphrase of nothing"
    );
    assert!(laptop.call("app_state", Value::Null).await["ended"].is_null());
    assert_eq!(third.refused("join_office", another(&code)).await, "invite_expired");

    let (again, code) = link(&anna).await;
    laptop.call("join_office", another(&code)).await;
    anna.call("approve_join", json!({ "inviteId": again })).await;
    laptop.sync().await;
    assert_eq!(laptop.me().await, anna.me().await, "the next code works");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_computer_with_work_of_its_own_becomes_nobody_elses() {
    let (anna, _, _server, folder) = anna_at_a_server(1).await;
    let (id, code) = link(&anna).await;
    let bo = Coach::here(&folder.path().join("bo"));
    bo.first_start("Bo Öberg").await;
    let case = Case::write(&bo, Words::swedish()).await;
    assert_eq!(bo.refused("join_office", another(&code)).await, "holds_work");
    let of = json!({ "id": case.participant });
    assert!(bo.ask("get_participant", of).await.is_ok(), "nothing has changed");
    assert_eq!(bo.call("sync_state", Value::Null).await["phase"], "never_connected");
    let links = anna.call("list_links", Value::Null).await;
    assert_eq!((&links[0]["id"], &links[0]["state"]), (&json!(id), &json!("waiting")));
    let (_, code) = invite(&anna, "Bo Öberg").await;
    let kind = bo.call("read_code", json!({ "code": code })).await;
    assert_eq!(kind["ownDevice"], false, "with a colleague's code the work comes along");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_office_that_requires_a_version_stops_older_programs_and_loses_nothing_of_theirs() {
    let (anna, _, _server, folder) = anna_at_a_server(2).await;
    let bo = Coach::of_version(&folder.path().join("bo"), 1);
    let_in(&anna, &bo, "Bo Öberg").await;
    let before = anna.call("program_version", Value::Null).await;
    assert_eq!((&before["own"], &before["required"]), (&json!(2), &json!(0)));
    assert_eq!((&before["mayRequire"], &before["wish"]), (&json!(true), &Value::Null));
    assert_eq!(bo.call("program_version", Value::Null).await["mayRequire"], false);
    assert_eq!(bo.refused("require_version", Value::Null).await, "not_allowed");

    anna.call("require_version", Value::Null).await;
    let asked = anna.call("program_version", Value::Null).await;
    assert_eq!((&asked["required"], &asked["wish"]["version"]), (&json!(0), &json!(2)));
    let wish = json!({ "id": asked["wish"]["id"] });
    anna.call("take_back_wish", wish).await;
    assert_eq!(anna.call("program_version", Value::Null).await["wish"], Value::Null);
    anna.call("require_version", Value::Null).await;
    anna.sync().await;
    assert_eq!(anna.call("program_version", Value::Null).await["required"], 2);

    let draft = json!({ "firstName": "Oskar", "lastName": "Påhittad", "protection": "none" });
    bo.call("sync_now", Value::Null).await;
    let written = bo.write("save_participant", json!({ "draft": draft })).await;
    let state = bo.call("sync_now", Value::Null).await;
    assert_eq!((&state["phase"], &state["code"]), (&json!("stopped"), &json!("update_needed")));
    assert!(state["waiting"].as_u64().unwrap() > 0, "it waits: {state}");
    let version = bo.call("program_version", Value::Null).await;
    assert_eq!((&version["own"], &version["required"]), (&json!(1), &json!(2)));

    let profile = bo.folder().to_owned();
    bo.close().await;
    let updated = Coach::of_version(&profile, 2);
    updated.unlock().await;
    updated.sync().await;
    let of = json!({ "id": written });
    assert!(updated.ask("get_participant", of).await.is_ok(), "it was sent, and is here");
}
