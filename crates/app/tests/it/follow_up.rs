//! Follow-ups as the programme plans them, and what came of a case.

use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::{
    desk::Desk,
    plan::{codes, page},
};

fn due(view: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let all = view["followUps"].as_array().unwrap().iter();
    all.map(|one| (text(&one["dueOn"]), text(&one["state"]))).collect()
}

#[tokio::test]
async fn a_corrected_start_moves_the_follow_ups_that_are_not_done() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let view = page(&desk, &at).await;
    let first = view["followUps"][0].clone();
    let mut done = json!({
        "participant": at.participant, "placement": at.placement, "title": first["title"],
        "dueOn": first["dueOn"], "state": "done", "stillEmployed": true,
    });
    let refused = desk.fails("save_follow_up", json!({ "id": first["id"], "draft": done })).await;
    assert_eq!(codes(&refused), ["with: choose"]);
    done["withSupervisor"] = json!(true);
    desk.ok("save_follow_up", json!({ "id": first["id"], "draft": done })).await;
    desk.ok(
        "save_placement",
        json!({ "id": at.placement, "draft": {
        "participant": at.participant, "workplace": at.workplace, "kind": "employment",
        "hoursPerWeek": "20", "startsOn": "2026-11-09",
    } }),
    )
    .await;
    let moved = due(&page(&desk, &at).await);
    assert_eq!(moved.len(), 8, "nothing is planned twice");
    let pair = |day: &str, state: &str| (day.to_owned(), state.to_owned());
    assert_eq!(moved[0], pair("2026-11-09", "done"), "what is done stays");
    assert_eq!(moved[1], pair("2026-11-23", "planned"));
    assert_eq!(moved[7], pair("2027-11-09", "planned"));
}

#[tokio::test]
async fn a_follow_up_that_was_moved_and_missed_is_late_again() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let first = page(&desk, &at).await["followUps"][0].clone();
    let later = json!({
        "participant": at.participant, "placement": at.placement, "title": first["title"],
        "dueOn": "2026-11-20", "state": "postponed", "reason": "Peter är ledig",
    });
    desk.ok("save_follow_up", json!({ "id": first["id"], "draft": later })).await;
    let late = |today: &Value| today["overdueFollowUps"].as_array().unwrap().len();
    assert_eq!(late(&desk.ok("today", Value::Null).await), 1);
    desk.later(TimeDelta::days(3));
    assert_eq!(late(&desk.ok("today", Value::Null).await), 2, "it is not lost");
    let list = desk.ok("list_participants", json!({ "only": "overdue" })).await;
    assert_eq!(list["rows"][0]["overdueDays"], 6);
}

#[tokio::test]
async fn the_follow_up_phase_plans_for_those_without_an_employment_too() {
    let desk = Desk::unlocked().await;
    let programme = desk.ok("list_programmes", Value::Null).await[0]["id"].clone();
    let alma = desk
        .id(
            "save_participant",
            json!({ "draft": {
        "firstName": "Alma", "enrolment": { "programme": programme, "startsOn": "2026-11-01" },
    } }),
        )
        .await;
    let of = json!({ "id": alma });
    let to = |phase: &str| json!({ "participant": alma, "phase": phase, "since": "2026-11-10" });
    desk.ok("change_phase", to("follow_up")).await;
    let view = desk.ok("get_participant", of.clone()).await;
    assert_eq!(due(&view).len(), 8);
    assert_eq!(due(&view)[0].0, "2026-11-17");
    desk.ok("change_phase", to("job_finding")).await;
    desk.ok("change_phase", to("follow_up")).await;
    assert_eq!(due(&desk.ok("get_participant", of).await).len(), 8, "back again plans nothing new");
}

#[tokio::test]
async fn what_came_of_it_is_asked_at_exit_and_again_after_six_months() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let view = page(&desk, &at).await;
    let enrolment = view["enrolment"].clone();
    desk.ok(
        "save_enrolment",
        json!({ "id": enrolment["id"], "draft": {
        "programme": enrolment["programme"], "coach": enrolment["coach"],
        "startsOn": enrolment["startsOn"], "entryLivelihood": "social_assistance",
        "entryOccupation": "job_seeking",
    } }),
    )
    .await;
    let mut exit = json!({ "participant": at.participant, "phase": "exit", "reason": "Jobb" });
    let refused = desk.fails("change_phase", exit.clone()).await;
    assert_eq!(codes(&refused), ["outcome: choose", "occupation: choose", "livelihood: choose"]);
    exit["outcome"] = json!("closer_to_work");
    exit["occupation"] = json!("in_programme");
    exit["livelihood"] = json!("activity_support");
    desk.ok("change_phase", exit).await;
    let view = page(&desk, &at).await;
    assert_eq!(view["enrolment"]["exitOutcome"], "closer_to_work");
    assert_eq!(view["becameSelfSupporting"], false);
    assert_eq!(view["askAgainOn"], "2027-05-19");
    assert_eq!(view["limits"], json!([]), "a closed case warns of nothing");

    let of = |outcome: &str| {
        json!({ "draft": {
        "enrolment": enrolment["id"], "outcome": outcome, "occupation": "working",
        "livelihood": "wage",
    } })
    };
    desk.ok("save_exit_outcome", of("employment")).await;
    assert_eq!(page(&desk, &at).await["enrolment"]["exitOutcome"], "employment");
    assert_eq!(desk.ok("today", Value::Null).await["toAsk"], json!([]));
    desk.later(TimeDelta::days(181));
    let asked = desk.ok("today", Value::Null).await["toAsk"].clone();
    assert_eq!(
        (&asked[0]["name"], &asked[0]["dueOn"]),
        (&json!("Elin Bergvall"), &json!("2027-05-19"))
    );
    desk.ok("save_later_outcome", of("employment")).await;
    assert_eq!(desk.ok("today", Value::Null).await["toAsk"], json!([]));
    let view = page(&desk, &at).await;
    assert_eq!(view["enrolment"]["laterOn"], "2027-05-19");
    assert_eq!((&view["becameSelfSupporting"], &view["askAgainOn"]), (&json!(true), &Value::Null));
}

#[tokio::test]
async fn what_the_schedule_plans_is_called_in_the_language_of_whoever_reads() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let first = page(&desk, &at).await["followUps"][0].clone();
    assert_eq!(first["title"], "Uppföljning, vecka 1");
    let later = json!({
        "participant": at.participant, "placement": at.placement, "title": first["title"],
        "dueOn": "2026-11-20", "state": "postponed", "reason": "Peter är ledig",
    });
    desk.ok("save_follow_up", json!({ "id": first["id"], "draft": later })).await;
    let mut settings = desk.ok("get_settings", Value::Null).await;
    settings["language"] = json!("en");
    desk.ok("save_settings", settings).await;
    let titles = |view: &Value| {
        let all = view["followUps"].as_array().unwrap().iter();
        all.map(|one| one["title"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let shown = titles(&page(&desk, &at).await);
    assert!(shown.iter().all(|title| title.starts_with("Follow-up, ")), "{shown:?}");
    desk.later(TimeDelta::days(3));
    let late = desk.ok("today", Value::Null).await["overdueFollowUps"][0]["title"].clone();
    assert!(late.as_str().unwrap().starts_with("Follow-up, week"), "{late}");

    let mut own = later.clone();
    own["title"] = json!("Fika med Peter");
    own["dueOn"] = json!("2026-12-01");
    desk.ok("save_follow_up", json!({ "id": first["id"], "draft": own })).await;
    let shown = titles(&page(&desk, &at).await);
    assert!(shown.contains(&"Fika med Peter".to_owned()), "one's own words stay: {shown:?}");
}
