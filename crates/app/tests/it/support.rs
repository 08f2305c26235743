//! Supervisor support as a thread, and the team's task templates.

use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::desk::{Desk, Introduction};

async fn note(desk: &Desk, at: &Introduction, more: Value) -> Value {
    let mut draft = json!({ "placement": at.placement, "supervisor": at.supervisor });
    draft.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    desk.later(TimeDelta::minutes(1));
    desk.id("write_support_note", json!({ "draft": draft })).await
}

async fn thread(desk: &Desk, at: &Introduction) -> Value {
    desk.ok("get_support", json!({ "id": at.placement })).await
}

#[tokio::test]
async fn questions_agreements_and_what_is_handled_are_read_from_the_notes() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let asked = note(&desk, &at, json!({ "asked": "När går jag undan?" })).await;
    assert_eq!(thread(&desk, &at).await["openQuestions"], json!([asked]));
    let draft = json!({ "placement": at.placement, "answers": asked, "handlesNow": "Raster" });
    let error = desk.fails("write_support_note", json!({ "draft": draft })).await;
    assert_eq!(error["problems"][0]["field"], "agreed", "an answer answers");
    let agreed = json!({ "answers": asked, "agreed": "Efter tre gånger", "handlesNow": "Raster" });
    let answer = note(&desk, &at, agreed).await;
    let now = thread(&desk, &at).await;
    assert_eq!((&now["openQuestions"], &now["agreements"]), (&json!([]), &json!([answer])));
    assert_eq!(now["handlesNow"], answer);

    let end = note(&desk, &at, json!({ "ends": answer })).await;
    assert_eq!(thread(&desk, &at).await["agreements"], json!([]));
    note(&desk, &at, json!({ "corrects": end })).await;
    assert_eq!(thread(&desk, &at).await["agreements"], json!([answer]), "the end was taken back");

    let other = desk.introduction().await;
    let draft = json!({ "placement": other.placement, "answers": asked, "agreed": "x" });
    let error = desk.fails("write_support_note", json!({ "draft": draft })).await;
    assert_eq!(error["code"], "not_found", "nothing leads from one case to another");
}

#[tokio::test]
async fn the_next_contact_is_due_until_something_is_written_down() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    note(&desk, &at, json!({ "agreed": "Ringa", "nextContactOn": "i morgon" })).await;
    let due = async || desk.ok("list_due_contacts", Value::Null).await;
    assert_eq!(due().await, json!([]));
    desk.later(TimeDelta::days(3));
    let contact = due().await;
    assert_eq!(
        (&contact[0]["supervisor"], &contact[0]["daysLate"]),
        (&json!("Peter Wiklund"), &json!(2))
    );
    assert_eq!(contact[0]["name"], "Elin Bergvall");
    note(&desk, &at, json!({ "agreed": "Ringde" })).await;
    assert_eq!(due().await, json!([]));
}

#[tokio::test]
async fn the_handover_begins_with_the_usual_list_and_remembers_who_ticked_it() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    desk.ok("start_handover", json!({ "placement": at.placement })).await;
    desk.ok("start_handover", json!({ "placement": at.placement })).await;
    let items = thread(&desk, &at).await["handover"].clone();
    assert_eq!(items.as_array().unwrap().len(), 8, "once");
    assert_eq!(items[0]["item"]["text"], "Schema och tider är bestämda");
    let first = items[0]["item"]["id"].clone();
    desk.ok("tick_handover_item", json!({ "id": first, "done": true })).await;
    let item = thread(&desk, &at).await["handover"][0].clone();
    assert_eq!(
        (&item["by"], &item["item"]["doneOn"]),
        (&json!("Karin Ålund"), &json!("2026-11-19"))
    );
    desk.ok("tick_handover_item", json!({ "id": first, "done": false })).await;
    assert_eq!(thread(&desk, &at).await["handover"][0]["by"], Value::Null);
    let draft = json!({ "placement": at.placement, "text": "Nyckeln är kvitterad" });
    let own = desk.id("save_handover_item", json!({ "draft": draft })).await;
    assert_eq!(thread(&desk, &at).await["handover"][8]["item"]["id"], own, "last");
    let remove =
        |removed: bool| json!({ "placement": at.placement, "id": own, "removed": removed });
    desk.ok("remove_handover_item", remove(true)).await;
    assert_eq!(thread(&desk, &at).await["handover"].as_array().unwrap().len(), 8);
    desk.ok("remove_handover_item", remove(false)).await;
    assert_eq!(thread(&desk, &at).await["handover"][8]["item"]["id"], own);
}

#[tokio::test]
async fn the_sheet_shows_what_is_handled_and_agreed_only_when_the_consent_covers_it() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let said = json!({
        "asked": "Hemlig fråga", "agreed": "Rast klockan tio", "handlesNow": "Raster och dusch",
    });
    let agreed = note(&desk, &at, said).await;
    let consent = |fields: Value| {
        json!({ "draft": {
            "participant": at.participant, "placement": at.placement, "fields": fields,
            "evidence": "Sagt i möte",
        } })
    };
    desk.ok("save_consent", consent(json!(["schedule"]))).await;
    let ask = json!({ "placement": at.placement, "fields": ["handles_now", "agreements"] });
    let error = desk.fails("preview_sheet", ask.clone()).await;
    assert_eq!(error["fields"], json!(["handles_now", "agreements"]));

    desk.ok("save_consent", consent(json!(["handles_now", "agreements"]))).await;
    let preview = desk.ok("preview_sheet", ask.clone()).await["model"].to_string();
    for shown in ["Det här klarar du nu", "Raster och dusch", "Rast klockan tio"] {
        assert!(preview.contains(shown), "{shown} in {preview}");
    }
    assert!(!preview.contains("Hemlig"), "a question is the coach's and the supervisor's alone");
    let ask = json!({ "placement": at.placement, "fields": ["handles_now"] });
    let preview = desk.ok("preview_sheet", ask.clone()).await["model"].to_string();
    assert!(!preview.contains("Rast klockan tio"), "only what was chosen");
    note(&desk, &at, json!({ "ends": agreed })).await;
    let ask = json!({ "placement": at.placement, "fields": ["handles_now", "agreements"] });
    let preview = desk.ok("preview_sheet", ask).await["model"].to_string();
    assert!(!preview.contains("Rast klockan tio"), "it no longer holds");
}

#[tokio::test]
async fn a_template_is_shared_changed_and_laid_aside_and_names_nobody() {
    let desk = Desk::unlocked().await;
    desk.introduction().await;
    let mut draft = json!({
        "name": "Packa frallor",
        "steps": [
            { "response": "Tvättar händer", "cue": "Skylten", "howToHelp": "Peka, Elin Bergvall" },
            { "response": "Räknar" },
        ],
    });
    let error = desk.fails("save_task_template", json!({ "draft": draft })).await;
    assert_eq!(error["problems"][0]["field"], "steps.0.howToHelp");
    draft["steps"][0]["howToHelp"] = json!("Peka");
    let id = desk.id("save_task_template", json!({ "draft": draft })).await;
    let list = async || desk.ok("list_task_templates", Value::Null).await;
    let steps = list().await[0]["steps"].clone();
    assert_eq!(steps[1]["response"], "Räknar");

    draft["steps"] = json!([
        { "step": steps[1]["id"], "response": "Räknar" },
        { "step": steps[0]["id"], "response": "Tvättar" },
    ]);
    desk.ok("save_task_template", json!({ "id": id, "draft": draft })).await;
    let turned = list().await[0]["steps"].clone();
    assert_eq!((&turned[0]["id"], &turned[1]["id"]), (&steps[1]["id"], &steps[0]["id"]));
    assert_eq!(turned[1]["response"], "Tvättar");

    desk.ok("archive_task_template", json!({ "id": id, "archived": true })).await;
    assert_eq!(list().await[0]["template"]["archivedOn"], "2026-11-19");
    desk.ok("archive_task_template", json!({ "id": id, "archived": false })).await;
    assert_eq!(list().await[0]["template"]["archivedOn"], Value::Null);
}
