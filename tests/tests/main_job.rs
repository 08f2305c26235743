//! The main job, end to end: a coach records an introduction offline, saves the supervisor's
//! sheet, and syncs it through a real server to a colleague who shares the case.
#![allow(clippy::unwrap_used)]

use std::fs;

use data_encoding::BASE64;
use fotfaste_tests::{
    Case, Coach, Server, Words,
    office::{connect, let_in, share},
    text,
};
use serde_json::{Value, json};
use tempfile::TempDir;

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_records_an_introduction_offline_and_a_colleague_sees_it() {
    let folder = TempDir::new().unwrap();
    let anna = Coach::here(&folder.path().join("anna"));
    assert_eq!(anna.call("app_state", Value::Null).await["state"], "first_start");
    anna.first_start("Anna Ågren").await;

    let case = Case::write(&anna, Words::swedish()).await;
    let (anna, visit) = visit_that_survives_a_restart(anna, &case).await;
    supervisor_sheet(&anna, &case).await;
    alone_for_ever(&anna).await;

    let mut server = Server::start(&folder.path().join("server")).await;
    let (address, code) = (server.address(), server.setup_code().await);
    let down = server.kill().await;
    let asked = json!({ "serverUrl": address, "setupCode": code });
    assert_eq!(anna.refused("connect_office", asked).await, "server_silent");
    let state = anna.call("sync_state", Value::Null).await;
    assert_eq!(state["phase"], "never_connected", "nothing has changed by trying");

    let server = down.again().await;
    connect(&anna, &address, &code).await;
    let bo = Coach::here(&folder.path().join("bo"));
    let_in(&anna, &bo, "Bo Öberg").await;
    assert_eq!(bo.call("list_participants", json!({})).await["rows"], json!([]), "not yet shared");
    share(&anna, &bo, &case.participant).await;
    the_colleague_sees_it(&anna, &bo, &case, &visit).await;

    let server = waits_while_the_server_is_down(&anna, &bo, &case, server).await;
    both_change_one_field_and_one_chooses(&anna, &bo, &case).await;
    drop(server);
}

/// Half a visit is typed, the program ends, and the visit goes on where it was.
async fn visit_that_survives_a_restart(anna: Coach, case: &Case) -> (Coach, String) {
    let started = anna.call("start_visit", json!({ "placement": case.placement })).await;
    let draft_id = text(&started["draftId"]);
    assert_eq!(started["participantFirstName"], "Örjan");
    let half = json!({ "placement": case.placement, "note": "Kom i tid, såg utvil" });
    anna.call("save_visit_draft", json!({ "draftId": draft_id, "draft": half })).await;

    let anna = anna.restarted().await;
    let day = anna.call("today", Value::Null).await;
    assert_eq!(day["unfinishedDrafts"][0]["draftId"], draft_id.as_str());
    let resumed = anna.call("start_visit", json!({ "placement": case.placement })).await;
    assert_eq!(resumed["draftId"], draft_id.as_str(), "the same visit goes on");
    assert_eq!(resumed["draft"]["note"], "Kom i tid, såg utvil");

    let backwards = json!({ "placement": case.placement, "heldOn": "i övermorgon" });
    anna.call("save_visit_draft", json!({ "draftId": draft_id, "draft": backwards })).await;
    let refused = anna.ask("record_visit", json!({ "draftId": draft_id })).await.unwrap_err();
    let problems = refused["problems"].as_array().unwrap();
    assert!(problems.iter().any(|problem| problem["field"] == "heldOn"), "{refused}");

    let whole = json!({ "draftId": draft_id, "draft": case.visit() });
    anna.call("save_visit_draft", whole).await;
    let visit = anna.write("record_visit", json!({ "draftId": draft_id })).await;
    assert_eq!(anna.call("list_drafts", Value::Null).await, json!([]), "it is no draft any more");
    let view = anna.call("get_visit", json!({ "id": visit })).await;
    assert_eq!((&view["number"], &view["minutes"]), (&json!(1), &json!(150)));
    assert_eq!(view["trials"].as_array().unwrap().len(), 3);
    assert_eq!(view["visit"]["note"], case.words.at("note"));
    (anna, visit)
}

/// What the consent allows stands on the sheet, in its own words, and nothing else of the case.
async fn supervisor_sheet(anna: &Coach, case: &Case) {
    let mut asked = json!({
        "placement": case.placement,
        "fields": ["schedule", "tasks", "how_to_help", "adaptations", "stepping_back"],
    });
    let preview = anna.call("preview_sheet", asked.clone()).await;
    assert_eq!(preview["missing"], json!([]), "the font has every letter");
    let paper = preview["model"].to_string();
    let shared = ["schedule", "stepping_back", "task", "measure", "first_name"];
    let steps = ["response_0", "cue_1", "how_to_help_2"];
    for place in shared.into_iter().chain(steps) {
        assert!(paper.contains(case.words.at(place)), "{place} is missing: {paper}");
    }
    let kept = case.words.0.keys().filter(|place| is_the_coachs_alone(place));
    for place in kept {
        assert!(!paper.contains(case.words.at(place)), "{place} is on the sheet");
    }

    let beyond = json!({ "placement": case.placement, "fields": ["phone"] });
    assert_eq!(anna.refused("preview_sheet", beyond).await, "consent_missing");

    let folder = TempDir::new().unwrap();
    let path = folder.path().join("Stöd åt Örjan.pdf");
    asked["digest"] = preview["digest"].clone();
    asked["path"] = json!(path);
    anna.call("save_sheet", asked).await;
    let saved = fs::read(&path).unwrap();
    assert!(saved.starts_with(b"%PDF-"));
    let seen = BASE64.decode(text(&preview["pdf"]).as_bytes()).unwrap();
    assert!(saved == seen, "what is saved is what was seen");
    let of = json!({ "participant": case.participant });
    let prints = anna.call("list_prints", of).await;
    assert_eq!((&prints[0]["way"], &prints[0]["by"]), (&json!("save"), &json!("Anna Ågren")));
}

/// Of the words of a case, those that never stand on a supervisor's sheet.
fn is_the_coachs_alone(place: &str) -> bool {
    let never = [
        "last_name",
        "identity_number",
        "phone",
        "email",
        "address",
        "language",
        "own_goal",
        "referral",
        "livelihood",
        "agreement",
        "consent_purpose",
        "consent_evidence",
        "need",
        "trial_note",
        "own_words",
        "supervisor_talk",
        "note",
        "incident",
        "next_step",
        "support_asked",
        "support_agreed",
        "support_handles_now",
        "case_number",
    ];
    never.contains(&place)
}

/// Without a server nothing waits and nothing is wrong.
async fn alone_for_ever(anna: &Coach) {
    let state = anna.call("sync_now", Value::Null).await;
    assert_eq!(state["phase"], "never_connected");
    assert_eq!((&state["waiting"], &state["code"]), (&json!(0), &Value::Null));
}

async fn the_colleague_sees_it(anna: &Coach, bo: &Coach, case: &Case, visit: &str) {
    let state = bo.call("sync_state", Value::Null).await;
    assert_eq!((&state["waiting"], &state["conflicts"]), (&json!(0), &json!(0)));
    assert!(state["lastSync"]["received"].as_u64().unwrap() > 0, "{state}");
    let rows = bo.call("list_participants", json!({})).await["rows"].clone();
    assert_eq!(rows.as_array().unwrap().len(), 1);
    assert_eq!(rows[0]["name"], "Örjan Ängsgård");
    let (hers, his) = (
        anna.call("get_visit", json!({ "id": visit })).await,
        bo.call("get_visit", json!({ "id": visit })).await,
    );
    assert_eq!(hers, his, "the visit is the same on both screens");
    assert_eq!(his["coach"], "Anna Ågren");
    let found = bo.call("search", json!({ "text": "pipet" })).await;
    assert!(!found.as_array().unwrap().is_empty(), "the colleague can search in it");
    let members = anna.call("get_participant", json!({ "id": case.participant })).await;
    assert_eq!(members["members"].as_array().unwrap().len(), 2);
}

/// Work goes on without the server; each side is told what waits, and it arrives once.
async fn waits_while_the_server_is_down(
    anna: &Coach,
    bo: &Coach,
    case: &Case,
    server: Server,
) -> Server {
    let down = server.kill().await;
    case.write_notes(anna).await;
    let state = anna.call("sync_now", Value::Null).await;
    assert_eq!((&state["phase"], &state["code"]), (&json!("offline"), &json!("server_silent")));
    let waiting = anna.call("list_waiting", Value::Null).await;
    let kinds: Vec<_> =
        waiting.as_array().unwrap().iter().map(|item| text(&item["kind"])).collect();
    for kind in ["journal_note", "follow_up"] {
        assert_eq!(kinds.iter().filter(|known| *known == kind).count(), 1, "{kinds:?}");
    }
    assert_eq!(state["waiting"], kinds.len(), "the count is the list's length");
    assert!(state["oldestWaiting"].is_string());

    let server = down.again().await;
    let state = anna.sync().await;
    assert_eq!(anna.call("list_waiting", Value::Null).await, json!([]));
    assert!(state["lastSync"]["sent"].as_u64().is_some());
    bo.sync().await;
    let of = json!({ "participant": case.participant, "limit": 200 });
    assert_eq!(notes(&anna.call("timeline", of.clone()).await), 1);
    assert_eq!(notes(&bo.call("timeline", of).await), 1, "the note arrived once");
    let history = anna.call("sync_history", Value::Null).await;
    let outcomes: Vec<_> =
        history.as_array().unwrap().iter().map(|round| text(&round["outcome"])).collect();
    assert!(
        outcomes.contains(&"server_silent".to_owned()) && outcomes.contains(&"done".to_owned())
    );
    server
}

fn notes(timeline: &Value) -> usize {
    let items = timeline["items"].as_array().into_iter().flatten();
    items.filter(|item| item["title"]["code"] == "note").count()
}

/// Both change the next step without knowing of each other; one sees both texts and chooses.
async fn both_change_one_field_and_one_chooses(anna: &Coach, bo: &Coach, case: &Case) {
    let step = |words| json!({ "draft": { "participant": case.participant, "nextStep": words } });
    anna.call("save_next_step", step("Pröva två dagar på egen hand")).await;
    bo.call("save_next_step", step("Fråga Åsa om fredagarna också")).await;
    bo.sync().await;
    anna.sync().await;
    bo.sync().await;

    for coach in [anna, bo] {
        assert_eq!(coach.call("sync_state", Value::Null).await["conflicts"], 1);
        assert_eq!(next_step(coach, case).await, "Fråga Åsa om fredagarna också", "the later");
    }
    let conflicts = anna.call("list_conflicts", Value::Null).await;
    let conflict = &conflicts[0];
    assert_eq!(
        (&conflict["kind"], &conflict["field"]),
        (&json!("participant"), &json!("next_step"))
    );
    assert_eq!(conflict["participantName"], "Örjan Ängsgård");
    let heads = conflict["heads"].as_array().unwrap();
    assert_eq!(heads.len(), 2);
    let own = heads.iter().find(|head| head["mine"] == true).unwrap();
    let other = heads.iter().find(|head| head["mine"] == false).unwrap();
    assert_eq!(own["value"], "Pröva två dagar på egen hand", "the loser's words are kept");
    assert_eq!((&other["by"], &other["inForce"]), (&json!("Bo Öberg"), &json!(true)));

    let choice = json!({
        "kind": conflict["kind"], "row": conflict["row"], "field": conflict["field"],
        "choice": { "head": own["op"] },
    });
    anna.call("resolve_conflict", choice).await;
    anna.sync().await;
    bo.sync().await;
    for coach in [anna, bo] {
        assert_eq!(coach.call("sync_state", Value::Null).await["conflicts"], 0);
        assert_eq!(coach.call("list_conflicts", Value::Null).await, json!([]));
        assert_eq!(next_step(coach, case).await, "Pröva två dagar på egen hand");
    }
}

async fn next_step(coach: &Coach, case: &Case) -> String {
    let view = coach.call("get_participant", json!({ "id": case.participant })).await;
    text(&view["participant"]["nextStep"])
}
