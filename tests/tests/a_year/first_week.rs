//! The first week: somebody is enrolled, a profile and a plan are made, a workplace is found, and
//! somebody with a protected identity comes.

use data_encoding::BASE64;
use fotfaste_tests::{Year, text};
use serde_json::{Value, json};

use crate::interrupted;

pub(crate) async fn monday_someone_is_enrolled(year: &mut Year) {
    let programmes = year.anna.call("list_programmes", Value::Null).await;
    let municipal = programmes.as_array().unwrap().iter();
    let municipal = municipal.filter(|one| one["name"] == "Kommunal introduktion").count();
    assert_eq!(municipal, 1, "it is built in");
    let mut slip = year.newcomer().await;
    slip["identityNumber"] = json!("640823-3235");
    let refused = year.anna.ask("save_participant", json!({ "draft": slip })).await;
    let problem = &refused.unwrap_err()["problems"][0];
    assert_eq!(problem["field"], "identityNumber", "a slip of the last figure");
    year.enrol().await;

    let view = year.page().await;
    assert_eq!(view["enrolment"]["phase"], "engagement");
    assert_eq!(view["enrolment"]["startsOn"], json!(year.day(0)));
    let found = year.anna.call("search", json!({ "text": "holmk" })).await;
    assert_eq!(found[0]["participant"], json!(year.participant));
}

pub(crate) async fn tuesday_the_profile_is_interrupted_and_the_plan_made(year: &Year) {
    year.calendar.go_to(1);
    year.move_to("profile").await;
    let mut draft = json!({
        "participant": year.participant, "strengths": "Lugn med djur, stark, tålig",
        "skills": [{ "name": "Mocka och fodra", "level": "with_support", "evidence": "Sett" }],
        "hours": "20 timmar", "sensory": "Starkt ljud stör",
    });
    let kept = json!({ "kind": "profile", "about": year.participant, "json": draft });
    year.anna.call("save_draft", kept).await;
    interrupted(year).await;
    let of = json!({ "kind": "profile", "about": year.participant });
    let found = year.anna.call("get_draft", of).await;
    assert_eq!(found["json"], draft, "what was typed is there again");

    let unanswered = year.anna.ask("write_vocational_profile", json!({ "draft": draft })).await;
    let problem = &unanswered.unwrap_err()["problems"][0];
    assert_eq!(problem["field"], "adaptationNeed", "the answer is mandatory");
    draft["adaptationNeed"] = json!("needed");
    draft["adaptations"] = json!("Hörselskydd");
    year.anna.write("write_vocational_profile", json!({ "draft": draft })).await;
    the_plan_is_made(year).await;
}

async fn the_plan_is_made(year: &Year) {
    let words = "Prova först, prata sedan";
    let plan = json!({
        "participant": year.participant, "methodChoice": words, "reviewWeeks": "8",
        "agreedOn": year.day(1),
    });
    year.anna.call("save_plan", json!({ "draft": plan })).await;
    let goal = json!({ "participant": year.participant, "text": "En arbetsplats utomhus" });
    let goal = year.anna.write("save_goal", json!({ "draft": goal })).await;
    let step = json!({
        "participant": year.participant, "goal": goal, "text": "Ringa ridskolan",
        "actor": "coach", "dueOn": year.day(2),
    });
    year.anna.write("save_plan_step", json!({ "draft": step })).await;
    year.calendar.go_to(4);
    let late = &year.today().await["lateSteps"][0];
    assert_eq!((&late["text"], &late["daysLate"]), (&json!("Ringa ridskolan"), &json!(2)));
}

pub(crate) async fn wednesday_a_workplace_is_found(year: &mut Year) {
    year.calendar.go_to(4);
    year.find_workplace().await;
    let places = year.anna.call("list_employers", json!({})).await;
    let contact = json!({
        "employer": places[0]["id"], "workplace": year.workplace, "way": "visit",
        "about": "De behöver någon på förmiddagarna", "namesNobody": true,
    });
    year.anna.write("save_employer_contact", json!({ "draft": contact })).await;
    let opening = json!({
        "workplace": year.workplace, "title": "Stallhjälp", "namesNobody": true,
    });
    year.anna.write("save_opening", json!({ "draft": opening })).await;
    year.move_to("employer_engagement").await;

    let view = year.anna.call("get_workplace", json!({ "id": year.workplace })).await;
    assert!(!view["openings"].to_string().contains("Tuva"), "it names nobody");
}

pub(crate) async fn friday_someone_is_protected(year: &mut Year) {
    year.protect_someone().await;
    let list = year.anna.call("list_participants", json!({})).await;
    assert_eq!(list["rows"].as_array().unwrap().len(), 2);
    assert!(!list.to_string().contains("Signhild"), "no name in a list");
    let found = |text: &str| year.anna.call("search", json!({ "text": text }));
    assert_eq!(found("signhild").await, json!([]));
    assert_eq!(found("N-7").await, json!([]), "not by a part of it");
    assert_eq!(found("n-77").await[0]["participant"], json!(year.protected));
    let exported = json!({ "list": "participants", "format": "csv" });
    let exported = year.anna.call("export_list", exported).await;
    let table = BASE64.decode(text(&exported["content"]).as_bytes()).unwrap();
    let table = String::from_utf8(table).unwrap();
    assert!(table.contains("Holmkvist") && !table.contains("Vargskog"), "{table}");
}
