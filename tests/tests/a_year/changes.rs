//! What changes on the way: a consent is withdrawn, and the supervisor quits.

use fotfaste_tests::{Year, text};
use serde_json::json;

use crate::sheet;

pub(crate) async fn the_consent_is_withdrawn_and_given_anew(year: &mut Year) {
    let today = year.calendar.go_to(50);
    let agreement = year.today().await["endings"].clone();
    assert_eq!(agreement[0]["kind"], "agreement", "it ends within the month: {agreement}");
    let withdrawn = json!({ "id": year.consent, "on": today });
    year.anna.call("withdraw_consent", withdrawn).await;
    assert_eq!(sheet(year).await.unwrap_err()["code"], "consent_missing");
    year.calendar.go_to(53);
    year.consent().await;
    assert!(sheet(year).await.is_ok());
    let states: Vec<_> = year.page().await["consents"].as_array().unwrap().clone();
    let states: Vec<_> = states.iter().map(|one| text(&one["state"])).collect();
    assert!(states.contains(&"withdrawn".to_owned()), "it stays to be read: {states:?}");
}

pub(crate) async fn the_supervisor_quits(year: &Year) {
    let today = year.calendar.go_to(60);
    let successor = year.new_supervisor("Kaj Almskog").await;
    let end = json!({ "endedOn": today, "successor": successor });
    let end = json!({ "id": year.supervisor, "draft": end });
    year.anna.call("end_supervisor", end).await;
    let of = json!({ "id": year.placement });
    let ended = year.anna.call("get_placement", of.clone()).await["supervisorEnded"].clone();
    assert_eq!(ended, false, "it is the last day");
    year.calendar.go_to(61);
    assert_eq!(year.anna.call("get_placement", of.clone()).await["supervisorEnded"], true);
    let choose = json!({ "placement": year.placement, "supervisor": successor });
    year.anna.call("choose_supervisor", choose).await;
    let view = year.anna.call("get_placement", of).await;
    assert_eq!(view["supervisor"]["name"], "Kaj Almskog");
    let note = json!({
        "placement": year.placement, "supervisor": successor,
        "asked": "Hur säger jag till?", "agreed": "En sak i taget",
    });
    year.anna.write("write_support_note", json!({ "draft": note })).await;
}
