//! Two coaches in one case: what each may do there, and what neither takes from the other.
#![allow(clippy::unwrap_used)]

use fotfaste_tests::{
    Coach,
    office::{Office, let_in, share},
};
use serde_json::{Value, json};

#[tokio::test(flavor = "multi_thread")]
async fn whoever_may_only_read_a_case_is_in_its_log_and_changes_nothing() {
    let Office { anna, bo, case, .. } = &Office::of_two().await;
    let reader = bo.me().await;
    let wanted = json!({ "participant": case.participant, "member": reader, "right": "read" });
    anna.call("share_case", wanted).await;
    anna.sync().await;
    bo.sync().await;

    bo.call("get_participant", json!({ "id": case.participant })).await;
    let note = json!({ "draft": { "participant": case.participant, "text": "Får jag?" } });
    assert_eq!(bo.refused("write_note", note).await, "not_allowed");
    let step = json!({ "draft": { "participant": case.participant, "nextStep": "Får jag?" } });
    assert_eq!(bo.refused("save_next_step", step).await, "not_allowed");
    bo.sync().await;
    assert_eq!(bo.call("list_waiting", Value::Null).await, json!([]), "all has been sent");

    anna.sync().await;
    let log = anna.call("list_access", json!({ "participant": case.participant })).await;
    let bos = log.as_array().unwrap().iter().filter(|line| line["member"] == reader.as_str());
    let actions: Vec<_> = bos.map(|line| line["action"].clone()).collect();
    assert_eq!(actions, ["opened"], "{log}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_was_open_while_a_colleague_wrote_takes_nothing_back() {
    let Office { anna, bo, case, .. } = &Office::of_two().await;
    share(anna, bo, &case.participant).await;
    let shown = json!({ "firstName": "Örjan", "phone": "070-000 00 01", "email": "" });
    let save = |draft: &Value, shown: Option<&Value>| json!({ "id": case.participant, "draft": draft, "shown": shown });
    anna.call("save_participant", save(&shown, None)).await;
    anna.sync().await;
    bo.sync().await;

    let bos = json!({ "firstName": "Örjan", "phone": "070-000 00 02", "email": "" });
    bo.call("save_participant", save(&bos, Some(&shown))).await;
    bo.sync().await;
    anna.sync().await;
    let annas = json!({ "firstName": "Örjan", "phone": "070-000 00 01", "email": "o@x.example" });
    anna.call("save_participant", save(&annas, Some(&shown))).await;

    let kept = anna.call("get_participant", json!({ "id": case.participant })).await;
    let person = &kept["participant"];
    assert_eq!(person["email"], "o@x.example", "what Anna typed");
    assert_eq!(person["phone"], "070-000 00 02", "what Bo typed while her form was open");
    assert_eq!(anna.call("list_conflicts", Value::Null).await, json!([]));
}

/// Takes back the newest of a coach's writes; what becomes of it.
async fn take_back_the_newest(coach: &Coach) -> String {
    for token in (1..=20).rev() {
        match coach.ask("undo_change", json!({ "token": token })).await {
            Ok(_) => return "taken back".to_owned(),
            Err(error) if error["code"] == "nothing_to_undo" => {}
            Err(error) => return error["code"].to_string(),
        }
    }
    "nothing to undo".to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_erased_case_leaves_a_colleague_no_words_to_take_back() {
    let Office { anna, bo, case, .. } = &Office::of_two().await;
    share(anna, bo, &case.participant).await;
    for step in ["Ring handledaren", "Ring handledaren på måndag"] {
        let draft = json!({ "participant": case.participant, "nextStep": step });
        bo.call("save_next_step", json!({ "draft": draft })).await;
    }
    assert_eq!(take_back_the_newest(bo).await, "taken back");
    bo.sync().await;
    anna.sync().await;

    let plan = anna.call("erasure_plan", json!({ "participant": case.participant })).await;
    let asked = json!({
        "participant": case.participant, "caseNumber": plan["caseNumber"], "reason": "requested",
        "clearBackups": true,
    });
    anna.call("erase_case", asked).await;
    assert_eq!(take_back_the_newest(anna).await, "nothing to undo");
    anna.sync().await;
    bo.sync().await;

    let gone = bo.refused("get_participant", json!({ "id": case.participant })).await;
    assert_eq!(gone, "not_found");
    assert_eq!(take_back_the_newest(bo).await, "nothing to undo");
    let receipts = bo.call("list_receipts", Value::Null).await;
    assert_eq!(receipts["rows"].as_array().unwrap().len(), 1, "{receipts}");
    assert_eq!(receipts["rows"][0]["reach"], "vouched");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_that_is_new_is_shared_with_two_colleagues_before_anything_was_sent() {
    let Office { anna, bo, folder, .. } = &Office::of_two().await;
    let eva = Coach::here(&folder.path().join("eva"));
    let_in(anna, &eva, "Eva Öst").await;
    let person = json!({ "firstName": "Ulla", "lastName": "Påhittad", "caseNumber": "N-77" });
    let new = anna.write("save_participant", json!({ "draft": person })).await;
    for colleague in [bo, &eva] {
        let member = colleague.me().await;
        let wanted = json!({ "participant": new, "member": member, "right": "write" });
        anna.call("share_case", wanted).await;
    }
    anna.sync().await;
    for colleague in [bo, &eva] {
        colleague.sync().await;
        let page = colleague.call("get_participant", json!({ "id": new })).await;
        assert_eq!(page["participant"]["firstName"], "Ulla");
    }
}
