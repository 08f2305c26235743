//! Two coaches and one employer: what they share, the warning before a second contact, and that
//! the workplace never tells who the participants are to someone without the case.
#![allow(clippy::unwrap_used)]

use fotfaste_tests::{
    Case, Coach, Server, Words,
    office::{connect, let_in, share},
    text,
};
use serde_json::{Value, json};
use tempfile::TempDir;

#[tokio::test(flavor = "multi_thread")]
async fn the_team_shares_the_employer_and_only_the_holder_of_the_case_sees_who_is_there() {
    let folder = TempDir::new().unwrap();
    let mut server = Server::start(&folder.path().join("server")).await;
    let (anna, bo) =
        (Coach::here(&folder.path().join("anna")), Coach::here(&folder.path().join("bo")));
    anna.first_start("Anna Ågren").await;
    let case = Case::write(&anna, Words::swedish()).await;
    connect(&anna, &server.address(), &server.setup_code().await).await;
    let_in(&anna, &bo, "Bo Öberg").await;

    let employer = contact_and_opening(&anna, &case).await;
    anna.sync().await;
    bo.sync().await;

    the_colleague_is_warned_and_goes_on(&anna, &bo, &employer).await;
    nothing_tells_of_the_participant(&bo, &case, &employer).await;

    let place = anna.call("get_workplace", json!({ "id": case.workplace })).await;
    assert_eq!(place["placements"].as_array().unwrap().len(), 1, "Anna holds the case");
    share(&anna, &bo, &case.participant).await;
    let place = bo.call("get_workplace", json!({ "id": case.workplace })).await;
    let name = text(&place["placements"][0]["name"]);
    assert!(name.contains(case.words.at("first_name")), "now Bo holds it too: {name}");
    drop(server);
}

/// Anna keeps the contact, has called, and knows of two places.
async fn contact_and_opening(anna: &Coach, case: &Case) -> String {
    let place = anna.call("get_workplace", json!({ "id": case.workplace })).await;
    let employer = text(&place["employer"]["id"]);
    let draft = json!({ "name": place["employer"]["name"], "responsible": anna.me().await });
    anna.call("save_employer", json!({ "id": employer, "draft": draft })).await;
    let draft = json!({
        "employer": employer, "way": "phone", "about": "Två platser i disken",
        "nextStep": "Besöka köket", "nextStepOn": "i dag",
    });
    anna.call("save_employer_contact", json!({ "draft": draft })).await;
    let draft = json!({ "workplace": case.workplace, "title": "Diskare", "places": "2" });
    anna.call("save_opening", json!({ "draft": draft })).await;
    employer
}

async fn the_colleague_is_warned_and_goes_on(anna: &Coach, bo: &Coach, employer: &str) {
    let view = bo.call("get_employer", json!({ "id": employer })).await;
    assert_eq!((&view["responsible"], &view["mine"]), (&json!("Anna Ågren"), &json!(false)));
    assert_eq!(view["warning"]["by"], "Anna Ågren");
    assert_eq!(view["openings"][0]["opening"]["places"], 2);
    assert_eq!(bo.call("list_due_steps", Value::Null).await, json!([]), "it is Anna's step");

    let draft = json!({ "employer": employer, "way": "email", "about": "Frågade om sommaren" });
    bo.call("save_employer_contact", json!({ "draft": draft })).await;
    let view = bo.call("get_employer", json!({ "id": employer })).await;
    assert_eq!(view["contacts"].as_array().unwrap().len(), 2, "the warning hinders nothing");
    let rule = json!({ "days": "0" });
    assert_eq!(bo.refused("save_contact_rule", rule.clone()).await, "not_allowed");
    anna.call("save_contact_rule", rule).await;
    anna.sync().await;
    bo.sync().await;
    let view = bo.call("get_employer", json!({ "id": employer })).await;
    assert_eq!(view["warning"], Value::Null, "the office has chosen to warn of nothing");
}

/// Every page of the register that Bo can open, in full.
async fn nothing_tells_of_the_participant(bo: &Coach, case: &Case, employer: &str) {
    let place = bo.call("get_workplace", json!({ "id": case.workplace })).await;
    assert_eq!(place["placements"], json!([]));
    assert_eq!(place["supervisors"][0]["lastContactOn"], Value::Null, "nor that there was a talk");
    let pages = [
        place,
        bo.call("get_employer", json!({ "id": employer })).await,
        bo.call("list_employers", json!({})).await,
        bo.call("list_workplaces", json!({})).await,
        bo.call("today", Value::Null).await,
        bo.call("search", json!({ "text": case.words.at("workplace") })).await,
    ];
    for page in &pages {
        let page = page.to_string();
        for secret in [case.words.at("first_name"), case.words.at("last_name"), &case.participant] {
            assert!(!page.contains(secret), "{secret} in {page}");
        }
    }
    assert_eq!(pages[3][0]["placements"], 0, "not even how many");
}
