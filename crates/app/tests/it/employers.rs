//! The employers' side: one responsible coach, the contact log, openings, supervisors who end.

use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::desk::{Desk, Introduction};

async fn bakery(desk: &Desk) -> Value {
    let draft = json!({ "name": "Kvarnens Bageri AB", "organisationNumber": "556036-0793" });
    desk.id("save_employer", json!({ "draft": draft })).await
}

/// The introduction's workplace, with an employer.
async fn introduction(desk: &Desk) -> (Introduction, Value) {
    let at = desk.introduction().await;
    let employer = bakery(desk).await;
    let draft = json!({ "name": "Kvarnens Bageri", "employer": employer, "capacity": "2" });
    desk.ok("save_workplace", json!({ "id": at.workplace, "draft": draft })).await;
    (at, employer)
}

fn call(employer: &Value) -> Value {
    json!({
        "employer": employer, "way": "phone", "about": "Praktik i bageriet",
        "contactPerson": "Gun i kassan", "nextStep": "Besöka", "nextStepOn": "i morgon",
    })
}

#[tokio::test]
async fn an_employer_has_one_number_one_responsible_coach_and_can_be_laid_aside() {
    let desk = Desk::unlocked().await;
    let employer = bakery(&desk).await;
    let again = json!({ "draft": { "name": "Bageriet", "organisationNumber": "5560360793" } });
    let error = desk.fails("save_employer", again.clone()).await;
    assert_eq!(error["problems"][0]["code"], "organisation-number-taken");
    let mut workplace = again;
    workplace["draft"] = json!({
        "name": "Bageriet", "employerName": "Bageriet", "organisationNumber": "556036-0793",
    });
    let error = desk.fails("save_workplace", workplace).await;
    assert_eq!(error["problems"][0]["code"], "organisation-number-taken");

    let me = desk.ok("app_state", Value::Null).await["user"]["id"].clone();
    let draft = json!({
        "name": "Kvarnens Bageri AB", "organisationNumber": "5560360793", "sni": "10.71",
        "responsible": me,
    });
    desk.ok("save_employer", json!({ "id": employer, "draft": draft })).await;
    let place = json!({ "draft": { "name": "Kvarnen", "employer": employer } });
    let workplace = desk.id("save_workplace", place).await;
    let view = desk.ok("get_workplace", json!({ "id": workplace })).await;
    assert_eq!(view["responsible"], "Karin Ålund", "the employer's coach is the workplace's");
    let row = &desk.ok("list_employers", json!({ "search": "kvarnen" })).await[0];
    assert_eq!((&row["branch"], &row["workplaces"]), (&json!("manufacturing"), &json!(1)));
    assert_eq!(row["responsible"], me);

    desk.ok("archive_employer", json!({ "id": employer, "archived": true })).await;
    desk.ok("archive_workplace", json!({ "id": workplace, "archived": true })).await;
    let row = &desk.ok("list_employers", json!({})).await[0];
    assert_eq!((&row["archived"], &row["workplaces"]), (&json!(true), &json!(0)));
    assert_eq!(desk.ok("list_workplaces", json!({})).await[0]["archived"], true);
    desk.ok("archive_employer", json!({ "id": employer, "archived": false })).await;
    assert_eq!(desk.ok("list_employers", json!({})).await[0]["archived"], false);
}

#[tokio::test]
async fn a_contacts_next_step_is_due_on_its_day_until_it_is_done() {
    let desk = Desk::unlocked().await;
    let employer = bakery(&desk).await;
    let contact = desk.id("save_employer_contact", json!({ "draft": call(&employer) })).await;
    let due = async || desk.ok("list_due_steps", Value::Null).await;
    assert_eq!(due().await, json!([]), "tomorrow is not yet due");
    desk.later(TimeDelta::days(2));
    let step = due().await;
    assert_eq!((&step[0]["step"], &step[0]["daysLate"]), (&json!("Besöka"), &json!(1)));
    assert_eq!(step[0]["employerName"], "Kvarnens Bageri AB");

    desk.ok("complete_contact_step", json!({ "id": contact, "done": true })).await;
    assert_eq!(due().await, json!([]));
    desk.ok("complete_contact_step", json!({ "id": contact, "done": false })).await;
    assert_eq!(due().await[0]["contact"], contact, "taken back");

    desk.ok("remove_employer_contact", json!({ "id": contact, "removed": true })).await;
    assert_eq!((due().await, contacts(&desk, &employer).await), (json!([]), json!([])));
    desk.ok("remove_employer_contact", json!({ "id": contact, "removed": false })).await;
    assert_eq!(contacts(&desk, &employer).await[0]["contact"]["about"], "Praktik i bageriet");
}

async fn contacts(desk: &Desk, employer: &Value) -> Value {
    desk.ok("get_employer", json!({ "id": employer })).await["contacts"].clone()
}

#[tokio::test]
async fn the_days_of_the_warning_are_the_offices_to_choose() {
    let desk = Desk::unlocked().await;
    assert_eq!(desk.ok("get_contact_rule", Value::Null).await["days"], 14);
    desk.ok("save_contact_rule", json!({ "days": "0" })).await;
    assert_eq!(desk.ok("get_contact_rule", Value::Null).await["days"], 0);
    let error = desk.fails("save_contact_rule", json!({ "days": "två" })).await;
    assert_eq!(error["problems"][0]["field"], "days");
    desk.ok("save_contact_rule", json!({ "days": "" })).await;
    assert_eq!(desk.ok("get_contact_rule", Value::Null).await["days"], 14, "empty is the usual");
}

#[tokio::test]
async fn an_opening_is_counted_while_it_is_open() {
    let desk = Desk::unlocked().await;
    let (at, employer) = introduction(&desk).await;
    let draft =
        json!({ "workplace": at.workplace, "title": "Diskare", "ssyk": "9412", "places": "2" });
    let opening = desk.id("save_opening", json!({ "draft": draft })).await;
    let open = async || desk.ok("list_employers", json!({})).await[0]["openings"].clone();
    assert_eq!(open().await, 2);
    assert_eq!(desk.ok("list_workplaces", json!({})).await[0]["openings"], 2);
    desk.ok("move_opening", json!({ "id": opening, "state": "filled" })).await;
    assert_eq!(open().await, 0);
    let view = desk.ok("get_employer", json!({ "id": employer })).await;
    assert_eq!(view["openings"][0]["opening"]["closedOn"], "2026-11-19");
    assert_eq!(view["openings"][0]["workplace"], "Kvarnens Bageri");
    desk.ok("move_opening", json!({ "id": opening, "state": "open" })).await;
    desk.ok("remove_opening", json!({ "id": opening, "removed": true })).await;
    assert_eq!(open().await, 0);
    desk.ok("remove_opening", json!({ "id": opening, "removed": false })).await;
    assert_eq!(open().await, 2, "brought back as it was");
    let hit = &desk.ok("search", json!({ "text": "diskare" })).await[0];
    assert_eq!((&hit["kind"], &hit["of"]), (&json!("opening"), &at.workplace));
}

#[tokio::test]
async fn a_text_for_the_team_that_names_a_participant_is_asked_about_and_never_refused() {
    let desk = Desk::unlocked().await;
    let (at, employer) = introduction(&desk).await;
    let mut draft = call(&employer);
    draft["about"] = json!("Elins schema");
    let error = desk.fails("save_employer_contact", json!({ "draft": draft })).await;
    let problem = (&error["problems"][0]["field"], &error["problems"][0]["code"]);
    assert_eq!(problem, (&json!("about"), &json!("names-participant")));
    draft["namesNobody"] = json!(true);
    desk.ok("save_employer_contact", json!({ "draft": draft })).await;

    let opening =
        json!({ "workplace": at.workplace, "title": "Plats", "demands": "Som Elin Bergvall" });
    let error = desk.fails("save_opening", json!({ "draft": opening })).await;
    assert_eq!(error["problems"][0]["field"], "demands");
    let place = json!({ "name": "Kvarnen", "safety": "Bergvall vet" });
    let error = desk.fails("save_workplace", json!({ "id": at.workplace, "draft": place })).await;
    assert_eq!(error["problems"][0]["field"], "safety");
    let elsewhere = json!({ "name": "Caféet", "safety": "Elin i kassan har nyckeln" });
    desk.ok("save_workplace", json!({ "draft": elsewhere })).await;
}

#[tokio::test]
async fn a_supervisor_who_ends_gets_no_sheet_and_stays_in_the_history() {
    let desk = Desk::unlocked().await;
    let (at, _) = introduction(&desk).await;
    let maria = json!({ "draft": { "workplace": at.workplace, "name": "Maria Lo" } });
    let maria = desk.id("save_supervisor", maria).await;
    let consent = json!({ "draft": {
        "participant": at.participant, "placement": at.placement, "fields": ["schedule"],
        "evidence": "Sagt i möte",
    } });
    desk.ok("save_consent", consent).await;
    let sheet = json!({ "placement": at.placement, "fields": ["schedule"] });
    desk.ok("preview_sheet", sheet.clone()).await;
    desk.visit(&at, &["I", "I", "I"]).await;

    let draft = json!({ "endedOn": "i går", "successor": maria });
    desk.ok("end_supervisor", json!({ "id": at.supervisor, "draft": draft })).await;
    let placement = desk.ok("get_placement", json!({ "id": at.placement })).await;
    assert_eq!(placement["supervisorEnded"], true);
    assert_eq!(placement["supervisor"]["successor"], maria, "a suggestion, not a choice");
    let error = desk.fails("preview_sheet", sheet.clone()).await;
    assert_eq!(error["problems"][0]["field"], "supervisor", "the sheet goes to nobody");
    let mut to_peter = sheet.clone();
    to_peter["supervisor"] = at.supervisor.clone();
    assert_eq!(desk.fails("preview_sheet", to_peter).await["code"], "problems");
    let options = desk.ok("sheet_options", json!({ "placement": at.placement })).await;
    assert_eq!(options["supervisors"].as_array().unwrap().len(), 1);
    let view = desk.ok("get_workplace", json!({ "id": at.workplace })).await;
    let rows: Vec<_> =
        view["supervisors"].as_array().unwrap().iter().map(|row| row["there"].clone()).collect();
    assert_eq!(rows, [json!(true), json!(false)]);
    assert_eq!(view["placements"][0]["supervisorEnded"], true);

    let back = json!({ "placement": at.placement, "supervisor": at.supervisor });
    let error = desk.fails("choose_supervisor", back.clone()).await;
    assert_eq!(error["problems"][0]["code"], "supervisor-ended");
    let next = json!({ "placement": at.placement, "supervisor": maria });
    desk.ok("choose_supervisor", next).await;
    let preview = desk.ok("preview_sheet", sheet).await;
    assert!(preview["model"].to_string().contains("Till Maria Lo."));

    desk.ok("end_supervisor", json!({ "id": at.supervisor, "draft": null })).await;
    desk.ok("choose_supervisor", back).await;
    let placement = desk.ok("get_placement", json!({ "id": at.placement })).await;
    assert_eq!(placement["supervisorEnded"], false, "taken back");
}
