//! `kill -9` at random moments: during a visit, during a commit, during a push. What was
//! acknowledged is there, nothing is there twice, and the devices end equal.
//!
//! A few kills each; `FOTFASTE_KILLS=50` for many.
#![allow(clippy::unwrap_used)]

use std::{collections::BTreeMap, env, time::Duration};

use fotfaste_tests::{
    Case, Coach, Server, Words,
    office::{connect, let_in, share},
    text,
};
use serde_json::{Value, json};
use tempfile::TempDir;

fn kills() -> u32 {
    let asked = env::var("FOTFASTE_KILLS").ok();
    asked.map_or(6, |number| number.parse().expect("FOTFASTE_KILLS is a number"))
}

/// The kills of one test. On a busy machine each may come before anything was done: then it is tried
/// further, up to a number that no machine needs.
fn go_on(kill: u32, something_was_done: bool) -> bool {
    kill < kills() || (!something_was_done && kill < 200)
}

/// Some moment within so many milliseconds.
async fn some_time(milliseconds: u64) {
    tokio::time::sleep(Duration::from_micros(fastrand::u64(..milliseconds * 1_000))).await;
}

/// Works until the process is killed, some time within so many milliseconds.
async fn work_until_killed(coach: Coach, milliseconds: u64, work: impl AsyncFnOnce(&Coach)) {
    let strike = async {
        some_time(milliseconds).await;
        coach.strike();
    };
    tokio::join!(work(&coach), strike);
    coach.close().await;
}

/// A profile with a case, closed.
async fn profile_with_case(folder: &TempDir) -> Case {
    let coach = Coach::here(&folder.path().join("anna"));
    coach.first_start("Anna Ågren").await;
    let case = Case::write(&coach, Words::swedish()).await;
    coach.close().await;
    case
}

async fn opened(folder: &TempDir) -> Coach {
    let coach = Coach::apart(&folder.path().join("anna"), folder.path()).await;
    coach.unlock().await;
    coach
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visit_under_way_is_there_as_it_was_last_saved() {
    let folder = TempDir::new().unwrap();
    let case = profile_with_case(&folder).await;
    let line = |number: usize| format!("Rad {number}: {}", "åäö ".repeat(number % 300));
    let (mut sent, mut saved, mut kill) = (0, 0, 0);
    while go_on(kill, saved > 0) {
        let anna = opened(&folder).await;
        let view = anna.call("start_visit", json!({ "placement": case.placement })).await;
        let draft_id = view["draftId"].clone();
        if kill > 0 {
            let note = text(&view["draft"]["note"]);
            let there = (saved..=sent).find(|number| *number == 0 || line(*number) == note);
            assert!(there.is_some(), "saved {saved}, begun {sent}, there {note:.20}");
        }
        work_until_killed(anna, 200, async |anna| {
            loop {
                sent += 1;
                let draft = json!({ "placement": case.placement, "note": line(sent) });
                let argument = json!({ "draftId": draft_id, "draft": draft });
                if anna.ask("save_visit_draft", argument).await.is_err() {
                    return;
                }
                saved = sent;
            }
        })
        .await;
        kill += 1;
    }
    assert!(saved > 0, "something was saved between the kills");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recorded_visit_is_there_whole_and_once() {
    let folder = TempDir::new().unwrap();
    let case = profile_with_case(&folder).await;
    let mut recorded: Vec<String> = Vec::new();
    let (mut there, mut kill) = (0, 0);
    while go_on(kill, !recorded.is_empty()) {
        let anna = opened(&folder).await;
        let mut under_way = Value::Null;
        let before = recorded.len();
        work_until_killed(anna, 300, async |anna| {
            while let Ok(id) = try_visit(anna, &case, &mut under_way).await {
                recorded.push(id);
            }
        })
        .await;
        let anna = opened(&folder).await;
        for id in &recorded[before..] {
            let view = anna.call("get_visit", json!({ "id": id })).await;
            assert_eq!(view["trials"].as_array().unwrap().len(), 3, "all of a visit or nothing");
        }
        let acknowledged = there + recorded.len() - before;
        there = visits_done(&anna, &case).await;
        // The kill may have come between the commit and its answer: then the draft is gone.
        let drafts = anna.call("list_drafts", Value::Null).await;
        let still = drafts.as_array().unwrap().iter().any(|row| row["draftId"] == under_way);
        let unanswered = usize::from(!under_way.is_null() && !still);
        assert_eq!(there, acknowledged + unanswered, "each visit is there once");
        anna.close().await;
        kill += 1;
    }
    assert!(!recorded.is_empty(), "something was recorded between the kills");
}

/// One visit from start to end. `under_way` is the saved draft that is being recorded.
async fn try_visit(coach: &Coach, case: &Case, under_way: &mut Value) -> Result<String, Value> {
    *under_way = Value::Null;
    let started = coach.ask("start_visit", json!({ "placement": case.placement })).await?;
    let draft = json!({ "draftId": started["draftId"], "draft": case.visit() });
    coach.ask("save_visit_draft", draft).await?;
    under_way.clone_from(&started["draftId"]);
    let done = coach.ask("record_visit", json!({ "draftId": started["draftId"] })).await?;
    *under_way = Value::Null;
    Ok(text(&done["id"]))
}

async fn visits_done(coach: &Coach, case: &Case) -> usize {
    let view = coach.call("get_placement", json!({ "id": case.placement })).await;
    usize::try_from(view["visitsDone"].as_u64().unwrap()).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_push_cut_off_anywhere_arrives_once() {
    let folder = TempDir::new().unwrap();
    let mut server = Server::start(&folder.path().join("server")).await;
    let case = profile_with_case(&folder).await;
    let anna = Coach::here(&folder.path().join("anna"));
    anna.unlock().await;
    connect(&anna, &server.address(), &server.setup_code().await).await;
    let bo = Coach::here(&folder.path().join("bo"));
    let_in(&anna, &bo, "Bo Öberg").await;
    share(&anna, &bo, &case.participant).await;
    anna.close().await;

    let (mut notes, mut kill) = (Notes::default(), 0);
    while go_on(kill, notes.some_are_saved()) {
        let anna = opened(&folder).await;
        let step = format!("Bos steg {kill}");
        bo.call("save_next_step", next_step(&case, &step)).await;
        if kill % 3 == 2 {
            let (down, ()) = tokio::join!(server_killed(server), notes.write_some(&anna, &case));
            server = down;
            anna.close().await;
        } else {
            work_until_killed(anna, 600, async |anna| notes.write_on(anna, &case).await).await;
        }
        bo.sync().await;
        kill += 1;
    }
    let anna = Coach::here(&folder.path().join("anna"));
    anna.unlock().await;
    anna.sync().await;
    bo.sync().await;
    anna.sync().await;
    let (hers, his) = (all_that_stands(&anna, &case).await, all_that_stands(&bo, &case).await);
    assert_eq!(hers, his, "both devices end equal");
    notes.are_in(&hers);
}

async fn server_killed(server: Server) -> Server {
    some_time(300).await;
    server.kill().await.again().await
}

fn next_step(case: &Case, words: &str) -> Value {
    json!({ "draft": { "participant": case.participant, "nextStep": words } })
}

/// The notes that were written, and whether each was acknowledged.
#[derive(Default)]
struct Notes(Vec<(String, bool)>);

impl Notes {
    /// Writes and syncs until the process is gone.
    async fn write_on(&mut self, coach: &Coach, case: &Case) {
        while self.write_and_sync(coach, case).await.is_ok() {}
    }

    async fn write_some(&mut self, coach: &Coach, case: &Case) {
        for _ in 0..5 {
            self.write_and_sync(coach, case).await.unwrap();
        }
    }

    async fn write_and_sync(&mut self, coach: &Coach, case: &Case) -> Result<(), Value> {
        let words = format!("Anteckning nummer {} på svenska", self.0.len());
        let draft = json!({ "participant": case.participant, "text": words });
        self.0.push((words.clone(), false));
        coach.ask("write_note", json!({ "draft": draft })).await?;
        if let Some(written) = self.0.last_mut() {
            written.1 = true;
        }
        coach.ask("save_next_step", next_step(case, &words)).await?;
        coach.ask("sync_now", Value::Null).await?;
        Ok(())
    }

    fn some_are_saved(&self) -> bool {
        self.0.iter().any(|(_, saved)| *saved)
    }

    fn are_in(&self, stands: &BTreeMap<String, Vec<Value>>) {
        assert!(self.some_are_saved(), "something was saved between the kills");
        for (words, saved) in &self.0 {
            let found =
                stands["notes"].iter().filter(|note| note["text"] == words.as_str()).count();
            if *saved {
                assert_eq!(found, 1, "{words} was acknowledged");
            } else {
                assert!(found <= 1, "{words} is there {found} times");
            }
        }
    }
}

/// What both devices must have alike.
async fn all_that_stands(coach: &Coach, case: &Case) -> BTreeMap<String, Vec<Value>> {
    let participant = coach.call("get_participant", json!({ "id": case.participant })).await;
    let mut stands = BTreeMap::new();
    stands.insert("participant".to_owned(), vec![participant["participant"].clone()]);
    let mut notes = Vec::new();
    let mut asked = json!({ "participant": case.participant, "limit": 200 });
    loop {
        let page = coach.call("timeline", asked.clone()).await;
        notes.extend(page["items"].as_array().into_iter().flatten().cloned());
        if page["next"].is_null() {
            break;
        }
        asked["before"] = page["next"].clone();
    }
    stands.insert("notes".to_owned(), notes);
    let conflicts = coach.call("list_conflicts", Value::Null).await;
    let mut heads: Vec<_> = conflicts
        .as_array()
        .into_iter()
        .flatten()
        .map(|conflict| {
            let heads = conflict["heads"].as_array().into_iter().flatten();
            let ops: Vec<_> = heads.map(|head| (&head["op"], &head["value"])).collect();
            json!([conflict["kind"], conflict["row"], conflict["field"], ops])
        })
        .collect();
    heads.sort_by_key(ToString::to_string);
    stands.insert("conflicts".to_owned(), heads);
    stands
}
