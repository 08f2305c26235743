//! What an office on one computer says of colleagues and cases that are shared: nothing is wrong.

use serde_json::{Value, json};

use crate::desk::Desk;

#[tokio::test]
async fn an_office_that_is_alone_shows_itself_and_shares_with_nobody() {
    let desk = Desk::unlocked().await;
    let draft = json!({ "firstName": "Elin", "lastName": "Sund" });
    let case = desk.id("save_participant", json!({ "draft": draft })).await;
    let members = desk.ok("list_devices", Value::Null).await;
    assert_eq!(members.as_array().unwrap().len(), 1);
    let me = &members[0];
    assert_eq!((&me["me"], &me["role"]), (&json!(true), &json!("admin")));
    assert_eq!(me["devices"][0]["thisDevice"], true);
    assert_eq!((&me["cases"], &me["aloneIn"]), (&json!(1), &json!(1)));

    let people = desk.ok("case_people", json!({ "participant": case })).await;
    assert_eq!((&people["mayShare"], &people["others"]), (&json!(true), &json!([])));
    assert_eq!(desk.ok("case_access", json!({ "participant": case })).await, json!([]));
    assert_eq!(desk.ok("list_wishes", Value::Null).await, json!([]));
    let given = desk.ok("handover_cases", Value::Null).await;
    assert_eq!(given["cases"][0]["name"], "Elin Sund");

    let member = &me["member"];
    let role = json!({ "member": member, "role": "coach" });
    assert_eq!(desk.fails("change_role", role).await["code"], "not_connected");
    let out = json!({ "participant": case, "member": member });
    assert_eq!(desk.fails("take_out_of_case", out).await["code"], "not_connected");
    let lost = json!({ "device": me["devices"][0]["id"] });
    assert_eq!(desk.fails("revoke_device", lost).await["code"], "not_connected");
}
