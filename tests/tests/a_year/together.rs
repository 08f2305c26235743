//! A colleague takes over, and holds all of it.

use fotfaste_tests::{
    Coach, Server, Year,
    office::{connect, let_in, share},
    text,
};
use serde_json::{Value, json};
use tempfile::TempDir;

/// All of it reaches a colleague, who sees the same.
pub(crate) async fn a_colleague_takes_part(year: Year, folder: TempDir) {
    year.calendar.go_to_today();
    let mut server = Server::start(&folder.path().join("server")).await;
    let (address, code) = (server.address(), server.setup_code().await);
    connect(&year.anna, &address, &code).await;
    let bo = Coach::in_days(&folder.path().join("bo"), &year.calendar);
    let_in(&year.anna, &bo, "Bo Öberg").await;
    share(&year.anna, &bo, &year.participant).await;
    they_see_the_same(&year, &bo).await;
    let list = bo.call("list_participants", json!({})).await;
    assert_eq!(list["rows"].as_array().unwrap().len(), 1, "the protected person is not shared");
    let theirs = bo.ask("get_participant", json!({ "id": year.protected })).await;
    assert_eq!(theirs.unwrap_err()["code"], "not_found");
    let read = year.anna.call("list_access", json!({ "participant": year.participant })).await;
    assert!(read.as_array().unwrap().len() > 10, "every day's reading is in the log");
}

async fn they_see_the_same(year: &Year, bo: &Coach) {
    let of = json!({ "participant": year.participant });
    let mine = year.anna.call("timeline", of.clone()).await;
    let theirs = bo.call("timeline", of.clone()).await;
    assert_eq!(days_and_titles(&mine), days_and_titles(&theirs));
    assert!(days_and_titles(&mine).len() > 20);
    let plan = year.anna.call("get_plan", of.clone()).await;
    assert_eq!(plan["goals"].as_array().unwrap().len(), 1);
    assert_eq!(bo.call("get_plan", of).await, plan);
}

fn days_and_titles(page: &Value) -> Vec<(String, String)> {
    let items = page["items"].as_array().unwrap().iter();
    items.map(|item| (text(&item["day"]), item["title"].to_string())).collect()
}
