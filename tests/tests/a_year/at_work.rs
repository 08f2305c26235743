//! At work: the first day, the visits, and one of them corrected.

use fotfaste_tests::Year;
use serde_json::{Value, json};

use crate::{interrupted, sheet};

/// Visits at work: days after the enrolment, and the levels of the three steps.
const VISITS: [(u64, [&str; 3]); 5] = [
    (15, ["DV", "M", "FP"]),
    (22, ["IV", "DV", "PP"]),
    (29, ["I", "DV", "M"]),
    (36, ["I", "I", "DV"]),
    (43, ["I", "I", "I"]),
];

pub(crate) async fn the_first_day_at_work(year: &mut Year) {
    year.start_work().await;
    assert_eq!(year.page().await["followUps"].as_array().unwrap().len(), 8, "as scheduled");
    assert_eq!(sheet(year).await.unwrap_err()["code"], "consent_missing");
    year.consent().await;
    assert!(sheet(year).await.is_ok());
}

pub(crate) async fn visits_with_an_interruption_and_a_correction(year: &Year) {
    let mut first = String::new();
    for (number, (day, levels)) in VISITS.into_iter().enumerate() {
        let on = year.calendar.go_to(day + 1) - chrono::TimeDelta::days(1);
        let started = year.anna.call("start_visit", json!({ "placement": year.placement }));
        let id = started.await["draftId"].clone();
        let trials: Vec<_> = year.steps.iter().zip(levels).collect();
        let trial = |(step, level)| json!({ "step": step, "level": level });
        let hours = 5 - number;
        let draft = json!({
            "placement": year.placement, "heldOn": on, "startsAt": "08:00",
            "endsAt": format!("{:02}:00", 8 + hours.min(4)), "mode": "side_by_side",
            "trials": trials.into_iter().map(trial).collect::<Vec<_>>(), "pace": "near",
        });
        let keep = json!({ "draftId": id, "draft": draft });
        year.anna.call("save_visit_draft", keep).await;
        if number == 1 {
            interrupted(year).await;
            let unfinished = &year.today().await["unfinishedDrafts"][0];
            assert_eq!(unfinished["draftId"], id, "the visit goes on where it was");
        }
        let visit = year.anna.write("record_visit", json!({ "draftId": id })).await;
        if number == 0 {
            first = visit;
        }
    }
    the_first_visit_is_corrected(year, &first).await;
    the_curves_show_it(year).await;
}

async fn the_curves_show_it(year: &Year) {
    let view = year.anna.call("get_placement", json!({ "id": year.placement })).await;
    let task = json!({ "task": view["tasks"][0]["task"]["id"] });
    let map = year.anna.call("heat_map", task).await;
    assert_eq!(map["shares"], json!([0, 0, 33, 67, 100]), "the curve rises");
    let fading = year.anna.call("fading", json!({ "placement": year.placement })).await;
    assert!(fading["weeks"].as_array().unwrap().len() >= VISITS.len());
}

async fn the_first_visit_is_corrected(year: &Year, visit: &str) {
    let of = json!({ "id": visit });
    let before = year.anna.call("get_visit", of.clone()).await;
    assert_eq!((&before["minutes"], &before["corrected"]), (&json!(240), &Value::Null));
    let mut draft = before["draft"].clone();
    draft["endsAt"] = json!("11:30");
    let correction = json!({ "id": visit, "draft": draft });
    year.anna.call("correct_visit", correction).await;
    let after = year.anna.call("get_visit", of).await;
    assert_eq!(after["minutes"], 210);
    assert!(after["corrected"].is_object(), "it says that it was corrected");
}
