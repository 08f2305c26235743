//! The supervisor sheet: nothing without a consent, nothing but what was seen, every print logged.

use std::fs;

use serde_json::{Value, json};

use crate::desk::{Desk, Introduction};

const FIELDS: [&str; 5] = ["schedule", "tasks", "how_to_help", "adaptations", "stepping_back"];

async fn consent(desk: &Desk, at: &Introduction) -> Value {
    desk.id(
        "save_consent",
        json!({ "draft": {
        "participant": at.participant, "placement": at.placement, "fields": FIELDS,
        "evidence": "Sagt i möte", "validUntil": "2027-02-28",
    } }),
    )
    .await
}

#[tokio::test]
async fn without_a_consent_nothing_is_previewed_or_printed() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let ask = json!({ "placement": at.placement, "fields": ["schedule", "phone"] });
    let error = desk.fails("preview_sheet", ask.clone()).await;
    assert_eq!(error["code"], "consent_missing");
    assert_eq!(error["fields"], json!(["schedule", "phone"]));

    let id = consent(&desk, &at).await;
    let error = desk.fails("preview_sheet", ask).await;
    assert_eq!(error["fields"], json!(["phone"]), "only what the consent names");

    desk.ok("withdraw_consent", json!({ "id": id })).await;
    let ask = json!({ "placement": at.placement, "fields": ["schedule"] });
    assert_eq!(desk.fails("preview_sheet", ask).await["code"], "consent_missing");
}

#[tokio::test]
async fn the_sheet_shows_what_was_chosen_and_prints_what_was_seen() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    consent(&desk, &at).await;
    desk.visit(&at, &["I", "IV", "na"]).await;
    let options = desk.ok("sheet_options", json!({ "placement": at.placement })).await;
    let allowed = options["fields"].as_array().unwrap().iter().filter(|one| one["allowed"] == true);
    assert_eq!(allowed.count(), 4, "no adaptations to show, and no consent for the phone");

    let mut ask =
        json!({ "placement": at.placement, "fields": ["schedule", "tasks", "how_to_help"] });
    let preview = desk.ok("preview_sheet", ask.clone()).await;
    let model = preview["model"].to_string();
    for shown in
        ["Så stöder du Elin", "Till Peter Wiklund.", "Fråga: ”Vad kommer sen?”", "Ugnen är het."]
    {
        assert!(model.contains(shown), "{shown} in {model}");
    }
    for hidden in ["Bergvall", "19640823", "räknade", "070-000 00 11", "tre gånger"] {
        assert!(!model.contains(hidden), "{hidden} in {model}");
    }
    assert_eq!(preview["pages"], 1);
    assert_eq!(preview["missing"], json!([]));

    ask["digest"] = json!("something else");
    assert_eq!(desk.fails("print_sheet", ask.clone()).await["code"], "sheet_changed");
    ask["digest"] = preview["digest"].clone();
    let printed = desk.ok("print_sheet", ask.clone()).await;
    let path = printed["path"].as_str().unwrap().to_owned();
    assert!(fs::read(&path).unwrap().starts_with(b"%PDF-"));

    ask["path"] = json!(desk.folder.path().join("blad.pdf"));
    desk.ok("save_sheet", ask.clone()).await;
    ask["path"] = json!(desk.app.folder().join("store.db"));
    assert_eq!(desk.fails("save_sheet", ask).await["code"], "not_allowed");

    let prints = desk.ok("list_prints", json!({ "participant": at.participant })).await;
    let ways: Vec<_> = prints.as_array().unwrap().iter().map(|one| one["way"].clone()).collect();
    assert_eq!(ways.len(), 2);
    assert!(ways.contains(&json!("print")) && ways.contains(&json!("save")));
    assert_eq!(prints[0]["supervisor"], "Peter Wiklund");

    desk.ok("lock", Value::Null).await;
    assert!(!fs::exists(path).unwrap(), "a printed sheet does not outlive the lock");
}

#[tokio::test]
async fn an_identity_number_typed_into_a_text_stops_the_sheet() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    consent(&desk, &at).await;
    let page = desk.ok("get_placement", json!({ "id": at.placement })).await;
    let mut draft = page["placement"].clone();
    draft.as_object_mut().unwrap().remove("id");
    draft["hoursPerWeek"] = json!("20");
    draft["schedule"] = json!("Elin, 640823-3234, måndagar.");
    for day in ["endsOn", "agreementEndsOn", "subsidyStartsOn", "subsidyEndsOn"] {
        draft[day] = json!("");
    }
    desk.ok("save_placement", json!({ "id": at.placement, "draft": draft })).await;
    let ask = json!({ "placement": at.placement, "fields": ["schedule"] });
    let error = desk.fails("preview_sheet", ask).await;
    assert_eq!(
        (&error["code"], &error["what"]),
        (&json!("never_shared"), &json!(["identity_number"]))
    );
}

#[tokio::test]
async fn a_protected_person_has_no_sheet() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    consent(&desk, &at).await;
    let person = desk.ok("get_participant", json!({ "id": at.participant })).await;
    let mut draft = person["participant"].clone();
    for key in ["id", "nextStep", "nextStepOn"] {
        draft.as_object_mut().unwrap().remove(key);
    }
    draft["protection"] = json!("fictitious_identity");
    desk.ok("save_participant", json!({ "id": at.participant, "draft": draft })).await;
    let ask = json!({ "placement": at.placement, "fields": ["schedule"] });
    assert_eq!(desk.fails("preview_sheet", ask).await["code"], "not_allowed");
    let options = desk.ok("sheet_options", json!({ "placement": at.placement })).await;
    assert_eq!((&options["protected"], &options["participant"]), (&json!(true), &Value::Null));
    let none = options["fields"].as_array().unwrap().iter().all(|one| one["allowed"] == false);
    assert!(none, "nothing can be chosen");
    assert!(
        options["supervisors"].as_array().unwrap().iter().any(|one| one["id"] == at.supervisor)
    );
}

#[tokio::test]
async fn a_print_names_every_consent_that_it_hung_on() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let whole = consent(&desk, &at).await;
    let phone = json!({ "draft": {
        "participant": at.participant, "placement": at.placement, "fields": ["phone"],
        "evidence": "Sagt i telefon", "validUntil": "2027-02-28",
    } });
    let phone = desk.id("save_consent", phone).await;
    let mut ask = json!({ "placement": at.placement, "fields": ["schedule", "tasks", "phone"] });
    ask["digest"] = desk.ok("preview_sheet", ask.clone()).await["digest"].clone();
    desk.ok("print_sheet", ask).await;
    let prints = desk.ok("list_prints", json!({ "participant": at.participant })).await;
    let named = prints[0]["consents"].as_array().unwrap().iter();
    let ids: Vec<_> = named.clone().map(|one| one["id"].clone()).collect();
    assert_eq!(ids, [whole, phone]);
    assert!(named.into_iter().all(|one| one["givenOn"] == "2026-11-19"));
}
