//! The history of any field: who changed what, when, from what to what.

use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::desk::Desk;

async fn history(desk: &Desk, kind: &str, row: &Value) -> Vec<Value> {
    let list = desk.ok("list_history", json!({ "kind": kind, "row": row })).await;
    list.as_array().unwrap().clone()
}

fn field<'a>(entry: &'a Value, name: &str) -> &'a Value {
    let fields = entry["fields"].as_array().unwrap();
    fields.iter().find(|field| field["field"] == name).unwrap_or(&Value::Null)
}

#[tokio::test]
async fn each_save_is_told_with_what_it_changed_from_what_to_what() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let long = "Ett långt schema. ".repeat(200);
    desk.later(TimeDelta::hours(1));
    let mut draft = json!({
        "participant": at.participant, "workplace": at.workplace, "supervisor": at.supervisor,
        "kind": "internship", "hoursPerWeek": "20", "startsOn": "2026-11-09", "schedule": long,
    });
    desk.ok("save_placement", json!({ "id": at.placement, "draft": draft })).await;
    desk.later(TimeDelta::hours(1));
    draft["supervisor"] = Value::Null;
    desk.ok("save_placement", json!({ "id": at.placement, "draft": draft })).await;

    let saves = history(&desk, "placement", &at.placement).await;
    let acts: Vec<_> = saves.iter().map(|save| save["what"].as_str().unwrap()).collect();
    assert_eq!(acts, ["changed", "changed", "made"], "the newest first");
    let supervisor = field(&saves[0], "supervisor");
    assert_eq!(supervisor["before"], "Peter Wiklund", "a name, not an identity");
    assert_eq!(supervisor["after"], Value::Null);
    assert_eq!(saves[0]["fields"].as_array().unwrap().len(), 1, "what was changed and no more");
    let kind = field(&saves[1], "kind");
    assert_eq!((&kind["before"], &kind["after"]), (&json!("employment"), &json!("internship")));
    assert_eq!(field(&saves[1], "schedule")["after"], long.trim(), "whole");
    assert_eq!(field(&saves[2], "workplace")["after"], "Kvarnens Bageri");
    assert_eq!((&saves[0]["by"], &saves[0]["thisDevice"]), (&json!("Karin Ålund"), &json!(true)));
    assert!(saves[0]["at"].as_str().unwrap().starts_with("2026-11-19T14:00"));
}

#[tokio::test]
async fn what_was_deleted_brought_back_and_undone_is_told() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let draft = json!({ "workplace": at.workplace, "title": "Diskare" });
    let opening = desk.id("save_opening", json!({ "draft": draft })).await;
    // However quickly: the clock stands still here.
    for removed in [true, false] {
        desk.ok("remove_opening", json!({ "id": opening, "removed": removed })).await;
    }
    let saves = history(&desk, "opening", &opening).await;
    let acts: Vec<_> = saves.iter().map(|save| save["what"].as_str().unwrap()).collect();
    assert_eq!(acts, ["restored", "deleted", "made"]);
}

#[tokio::test]
async fn a_visits_corrections_are_told_with_the_steps_they_are_about() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let visit = desk.visit(&at, &["DV", "I", "na"]).await;
    let before = history(&desk, "visit", &visit).await;
    assert_eq!(before.len(), 1, "the trials were written with the visit: {before:?}");
    // Corrected in the very moment it was recorded.
    let mut draft = desk.ok("get_visit", json!({ "id": visit })).await["draft"].clone();
    draft["note"] = json!("Rättat");
    draft["trials"][0]["level"] = json!("G");
    desk.ok("correct_visit", json!({ "id": visit, "draft": draft })).await;
    let page = desk.ok("get_visit", json!({ "id": visit })).await;
    assert_eq!(page["corrected"]["by"], "Karin Ålund", "{page}");
    let saves = history(&desk, "visit", &visit).await;
    assert_eq!(saves.len(), 3);
    let trial = saves.iter().find(|save| save["kind"] == "trial").unwrap();
    assert!(trial["part"].is_string(), "the step's words");
    assert_eq!(field(trial, "level")["after"], "G");
    let whole = saves.iter().find(|save| save["what"] == "changed" && save["kind"] == "visit");
    assert_eq!(field(whole.unwrap(), "note")["before"], "Elin räknade alla påsar själv.");
}

#[tokio::test]
async fn reading_a_history_opens_the_record_and_needs_it() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    desk.later(TimeDelta::hours(1));
    history(&desk, "placement", &at.placement).await;
    let log = desk.ok("list_access", json!({ "participant": at.participant })).await;
    assert!(log[0]["at"].as_str().unwrap().starts_with("2026-11-19T13:"), "{log}");
    let before = log.as_array().unwrap().len();
    desk.later(TimeDelta::hours(1));
    history(&desk, "workplace", &at.workplace).await;
    let ask = json!({ "kind": "placement", "row": "00".repeat(16) });
    assert_eq!(desk.fails("list_history", ask).await["code"], "not_found");
    let ask = json!({ "kind": "placement", "row": "x" });
    assert_eq!(desk.fails("list_history", ask).await["code"], "not_found");
    let log = desk.ok("list_access", json!({ "participant": at.participant })).await;
    let opened = log.as_array().unwrap().len();
    assert!(opened <= before + 1, "a register's history is nobody's record: {log}");
}
