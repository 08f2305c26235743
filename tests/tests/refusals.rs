//! What must be refused, through real processes: each with a clear code, and nothing lost.
#![allow(clippy::unwrap_used)]

use std::{collections::BTreeSet, fs, path::Path};

use fotfaste_protocol::{
    routes::{self, ChangesResponse, PushRequest},
    wire::encode,
};
use fotfaste_server::{Clock, Config, serve};
use fotfaste_tests::{
    Case, Coach, Server, Wire, Words,
    office::{connect, invite, joining, let_in, share},
    text,
};
use serde_json::{Value, json};
use tempfile::TempDir;

const SECONDS_A_DAY: i64 = 24 * 60 * 60;

/// A profile with a case in it, locked and let go of.
async fn closed_profile(profile: &Path) -> Case {
    let coach = Coach::here(profile);
    coach.first_start("Anna Ågren").await;
    let case = Case::write(&coach, Words::swedish()).await;
    case.record_visit(&coach).await;
    coach.close().await;
    case
}

fn flip(file: &Path, at: usize) {
    let mut bytes = fs::read(file).unwrap();
    bytes[at] ^= 1;
    fs::write(file, bytes).unwrap();
}

fn pass(words: &str) -> Value {
    json!({ "passphrase": words })
}

async fn visits_done(coach: &Coach, case: &Case) -> Value {
    coach.call("get_placement", json!({ "id": case.placement })).await["visitsDone"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_passphrase_opens_nothing_and_the_right_one_everything() {
    let folder = TempDir::new().unwrap();
    let case = closed_profile(folder.path()).await;
    let anna = Coach::apart(folder.path(), folder.path()).await;
    for wrong in ["", "åtta ärliga ord över an", "ÅTTA ÄRLIGA ORD ÖVER ÅN"] {
        assert_eq!(anna.refused("unlock", pass(wrong)).await, "wrong_passphrase");
    }
    assert_eq!(anna.refused("today", Value::Null).await, "locked");
    anna.unlock().await;
    assert_eq!(visits_done(&anna, &case).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flipped_byte_in_the_database_is_told_and_never_shown_as_truth() {
    let folder = TempDir::new().unwrap();
    let case = closed_profile(folder.path()).await;
    let store = folder.path().join("store.db");
    let size = fs::read(&store).unwrap().len();
    let anna = Coach::here(folder.path());
    anna.unlock().await;
    let whole = anna.call("get_visit", json!({ "id": latest_visit(&anna, &case).await })).await;
    let visit = whole["visit"]["id"].clone();
    anna.close().await;

    let mut told = 0;
    for at in [20, size / 5, size / 3, size / 2, size - 100] {
        flip(&store, at);
        let anna = Coach::here(folder.path());
        let unlocked = anna.ask("unlock", pass(fotfaste_tests::PASSPHRASE)).await;
        let seen = match unlocked {
            Ok(_) => anna.ask("get_visit", json!({ "id": visit })).await,
            Err(error) => Err(error),
        };
        match seen {
            Ok(seen) => assert_eq!(seen, whole, "what is shown is what was written"),
            Err(error) => {
                assert_eq!(error["code"], "damaged", "byte {at}");
                told += 1;
            }
        }
        anna.close().await;
        flip(&store, at);
    }
    assert!(told >= 1, "the first page is always read");
    let anna = Coach::here(folder.path());
    anna.unlock().await;
    assert_eq!(anna.call("get_visit", json!({ "id": visit })).await, whole, "nothing was deleted");
}

async fn latest_visit(coach: &Coach, case: &Case) -> String {
    let timeline = coach.call("timeline", json!({ "participant": case.participant })).await;
    let items = timeline["items"].as_array().unwrap();
    text(&items.iter().find(|item| item["title"]["code"] == "visit").unwrap()["id"])
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flipped_byte_in_the_key_slots_is_damage_and_not_a_wrong_passphrase() {
    let folder = TempDir::new().unwrap();
    let case = closed_profile(folder.path()).await;
    let keys = folder.path().join("keys.json");
    let size = fs::read(&keys).unwrap().len();
    let anna = Coach::here(folder.path());
    for at in (0..size).step_by(23) {
        flip(&keys, at);
        let code = anna.refused("unlock", pass(fotfaste_tests::PASSPHRASE)).await;
        assert!(["damaged", "newer_program"].contains(&code.as_str()), "byte {at}: {code}");
        assert_eq!(anna.refused("create_profile", newcomer()).await, "damaged", "byte {at}");
        flip(&keys, at);
    }
    anna.unlock().await;
    assert_eq!(visits_done(&anna, &case).await, 1);
}

fn newcomer() -> Value {
    json!({
        "name": "Någon Annan", "officeName": "Ett nytt kontor",
        "passphrase": fotfaste_tests::PASSPHRASE,
    })
}

/// Anna and Bo share a case over a wire that can be tampered with.
struct Shared {
    anna: Coach,
    bo: Coach,
    case: Case,
    wire: Wire,
    server: Server,
    folder: TempDir,
}

async fn shared() -> Shared {
    let folder = TempDir::new().unwrap();
    let case = closed_profile(&folder.path().join("anna")).await;
    let anna = Coach::here(&folder.path().join("anna"));
    anna.unlock().await;
    let mut server = Server::start(&folder.path().join("server")).await;
    let wire = Wire::to(server.listens).await;
    connect(&anna, &wire.address, &server.setup_code().await).await;
    let bo = Coach::here(&folder.path().join("bo"));
    let_in(&anna, &bo, "Bo Öberg").await;
    share(&anna, &bo, &case.participant).await;
    Shared { anna, bo, case, wire, server, folder }
}

impl Shared {
    async fn write(&self, words: &str) {
        let draft = json!({ "participant": self.case.participant, "text": words });
        self.anna.call("write_note", json!({ "draft": draft })).await;
    }

    /// The notes that a coach sees; in no order, since all are of the same moment.
    async fn notes(&self, coach: &Coach) -> BTreeSet<String> {
        let asked = json!({ "participant": self.case.participant, "limit": 200 });
        let timeline = coach.call("timeline", asked).await;
        let items = timeline["items"].as_array().unwrap().iter();
        let notes = items.filter(|item| item["title"]["code"] == "note");
        let notes: Vec<_> = notes.map(|item| text(&item["text"])).collect();
        let distinct: BTreeSet<_> = notes.iter().cloned().collect();
        assert_eq!(distinct.len(), notes.len(), "each note is there once");
        distinct
    }

    /// A round that does not succeed: where it stands and why.
    async fn troubled(&self, coach: &Coach) -> (String, String) {
        let state = coach.call("sync_now", Value::Null).await;
        (text(&state["phase"]), text(&state["code"]))
    }

    /// All is well again: both have the same notes, each once.
    async fn ends_well(&self, expected: &[&str]) {
        self.wire.straighten();
        self.anna.sync().await;
        self.bo.sync().await;
        let expected: BTreeSet<_> = expected.iter().map(ToString::to_string).collect();
        assert_eq!(self.notes(&self.anna).await, expected);
        assert_eq!(self.notes(&self.bo).await, expected);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_batch_flipped_on_its_way_to_the_server_is_refused_and_sent_again() {
    let office = shared().await;
    office.write("Första anteckningen").await;
    office.wire.twist_requests(|path, body| {
        if path == routes::BATCHES {
            let middle = body.len() / 2;
            body[middle] ^= 1;
        }
    });
    let (phase, code) = office.troubled(&office.anna).await;
    assert_eq!((phase.as_str(), code.as_str()), ("stopped", "server_refused"));
    let state = office.anna.call("sync_state", Value::Null).await;
    assert!(state["waiting"].as_u64().unwrap() > 0, "it still waits: {state}");
    office.ends_well(&["Första anteckningen"]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_batch_flipped_on_its_way_from_the_server_is_not_taken_in() {
    let office = shared().await;
    office.write("Första anteckningen").await;
    office.anna.sync().await;
    office.wire.twist_answers(|path, body| {
        change_batches(path, body, |batches| {
            for batch in batches {
                let middle = batch.len() / 2;
                batch[middle] ^= 1;
            }
        });
    });
    let (phase, code) = office.troubled(&office.bo).await;
    assert_eq!((phase.as_str(), code.as_str()), ("forked", "history_forked"));
    assert!(office.notes(&office.bo).await.is_empty(), "nothing of it is shown");
    office.ends_well(&["Första anteckningen"]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn batches_out_of_order_are_not_taken_in() {
    let office = shared().await;
    office.write("Första anteckningen").await;
    office.anna.sync().await;
    office.write("Andra anteckningen").await;
    office.anna.sync().await;
    office.wire.twist_answers(|path, body| {
        change_batches(path, body, |batches| batches.reverse());
    });
    let (phase, code) = office.troubled(&office.bo).await;
    assert_eq!((phase.as_str(), code.as_str()), ("forked", "history_forked"));
    assert!(office.notes(&office.bo).await.is_empty(), "nothing of it is shown");
    office.ends_well(&["Andra anteckningen", "Första anteckningen"]).await;
}

/// Changes the batches of each space in an answer.
fn change_batches(path: &str, body: &mut Vec<u8>, change: impl Fn(&mut Vec<Vec<u8>>)) {
    if path != routes::CHANGES {
        return;
    }
    let mut answer: ChangesResponse = routes::read(body).unwrap();
    for space in &mut answer.spaces {
        let mut batches: Vec<_> = space.entries.iter().map(|entry| entry.batch.clone()).collect();
        change(&mut batches);
        for (entry, batch) in space.entries.iter_mut().zip(batches) {
            entry.batch = batch;
        }
    }
    *body = encode(&answer);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_sent_once_more_counts_once() {
    let office = shared().await;
    office.write("Första anteckningen").await;
    office.anna.sync().await;
    let exchanges = office.wire.exchanges();
    let push = exchanges.iter().rfind(|exchange| exchange.path == routes::BATCHES).unwrap();
    assert!(holds_a_batch(&push.request));
    let answer = office.wire.repeat(push).await;
    assert!(answer.starts_with("HTTP/1.1 4"), "{answer}");
    assert!(answer.contains("\"replayed\""), "{answer}");
    office.ends_well(&["Första anteckningen"]).await;
}

fn holds_a_batch(request: &[u8]) -> bool {
    let body = request.windows(4).position(|bytes| bytes == b"\r\n\r\n").unwrap() + 4;
    let push: PushRequest = routes::read(&request[body..]).unwrap();
    !push.batches.is_empty()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_does_not_know_the_device_gets_nothing() {
    let office = shared().await;
    let other = Server::start(&office.folder.path().join("other")).await;
    office.write("Första anteckningen").await;
    office.wire.lead_to(other.listens);
    let (phase, code) = office.troubled(&office.anna).await;
    assert_eq!((phase.as_str(), code.as_str()), ("stopped", "server_refused"));
    let asked = office.wire.exchanges();
    assert_ne!(asked.last().unwrap().path, routes::BATCHES, "nothing was handed over");
    office.wire.lead_to(office.server.listens);
    office.ends_well(&["Första anteckningen"]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invite_that_is_used_withdrawn_or_mistyped_lets_nobody_in() {
    let office = shared().await;
    let newcomer = |name: &str| Coach::here(&office.folder.path().join(name));
    let (eva, ivar) = (newcomer("eva"), newcomer("ivar"));

    let (_, code) = invite(&office.anna, "Eva Åström").await;
    eva.call("join_office", joining(&code, "Eva Åström")).await;
    assert_eq!(ivar.refused("join_office", joining(&code, "Ivar Ek")).await, "invite_used");

    let (id, code) = invite(&office.anna, "Ivar Ek").await;
    office.anna.call("revoke_invite", json!({ "inviteId": id })).await;
    assert_eq!(ivar.refused("join_office", joining(&code, "Ivar Ek")).await, "invite_expired");

    let mistyped = code.replacen(&code[10..11], "", 1);
    let refused = ivar.refused("join_office", joining(&mistyped, "Ivar Ek")).await;
    assert_eq!(refused, "invite_malformed");
    let state = ivar.call("app_state", Value::Null).await;
    assert_eq!(state["state"], "first_start", "a refusal leaves a clean folder");
    assert_eq!(office.anna.call("list_members", Value::Null).await.as_array().unwrap().len(), 2);
}

/// The server is inside this process, so that its clock can be moved past the invite's end.
#[tokio::test(flavor = "multi_thread")]
async fn an_expired_invite_lets_nobody_in() {
    let folder = TempDir::new().unwrap();
    let clock = Clock::default();
    let data = folder.path().join("server");
    let running = serve(Config { clock: clock.clone(), ..Config::local(data) }).await.unwrap();
    let anna = Coach::here(&folder.path().join("anna"));
    anna.first_start("Anna Ågren").await;
    let address = format!("http://{}", running.address);
    connect(&anna, &address, running.setup_code.as_deref().unwrap()).await;
    let (_, code) = invite(&anna, "Eva Åström").await;
    clock.set_offset_seconds(8 * SECONDS_A_DAY);
    let eva = Coach::here(&folder.path().join("eva"));
    assert_eq!(eva.refused("join_office", joining(&code, "Eva Åström")).await, "invite_expired");
    assert_eq!(eva.call("app_state", Value::Null).await["state"], "first_start");
    running.stop().await.unwrap();
}
