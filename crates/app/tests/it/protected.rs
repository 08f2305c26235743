//! A protected person is a case number, and nothing else, wherever others might look.

use serde_json::{Value, json};

use crate::desk::Desk;

#[tokio::test]
async fn a_protected_person_is_a_case_number_in_every_list_and_search() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let page = desk.ok("get_participant", json!({ "id": at.participant })).await;
    let number = page["participant"]["caseNumber"].clone();
    let mut draft = page["participant"].clone();
    for key in ["id", "nextStep", "nextStepOn"] {
        draft.as_object_mut().unwrap().remove(key);
    }
    draft["protection"] = json!("secrecy_mark");
    desk.ok("save_participant", json!({ "id": at.participant, "draft": draft })).await;
    desk.visit(&at, &["I", "I", "I"]).await;

    let lists = [
        desk.ok("list_participants", json!({})).await,
        desk.ok("today", Value::Null).await,
        desk.ok("get_workplace", json!({ "id": at.workplace })).await["placements"].clone(),
        desk.ok("search", json!({ "text": "Elin" })).await,
        desk.ok("search", json!({ "text": "räknade" })).await,
        desk.ok("search", json!({ "text": number.as_str().unwrap().get(..6) })).await,
        desk.ok("list_drafts", Value::Null).await,
    ];
    for list in &lists {
        let text = list.to_string();
        assert!(!text.contains("Elin") && !text.contains("Bergvall"), "{text}");
        assert!(!text.contains("Kvarnens") && !text.contains("Peter"), "{text}");
    }
    assert_eq!(lists[0]["rows"][0]["name"], number);
    assert_eq!(lists[3], json!([]));
    assert_eq!(lists[5], json!([]), "part of a case number finds nobody");
    let found = desk.ok("search", json!({ "text": number })).await;
    assert_eq!(found[0]["title"], number);
}
