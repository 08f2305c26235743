//! Follow-ups that are done, moved and missed, until the exit a year after the first day at work.

use fotfaste_tests::Year;
use serde_json::json;

pub(crate) async fn follow_ups_are_done_moved_and_missed(year: &Year) {
    let today = year.calendar.go_to(120);
    year.move_to("follow_up").await;
    let all = year.follow_ups().await;
    assert_eq!(all.len(), 8, "moving on plans nothing twice");
    let late = year.today().await["overdueFollowUps"].as_array().unwrap().len();
    assert_eq!(late, 5, "weeks 1, 2 and 4, months 2 and 3");
    for follow_up in &all[..4] {
        year.save_follow_up(follow_up, json!({ "state": "done", "stillEmployed": true })).await;
    }
    let later = json!({
        "state": "postponed", "reason": "Kaj är ledig", "dueOn": today + chrono::Days::new(7),
    });
    year.save_follow_up(&all[4], later).await;
    assert_eq!(year.today().await["overdueFollowUps"], json!([]));
    year.calendar.go_to(130);
    let missed = year.today().await["overdueFollowUps"].clone();
    assert_eq!(missed[0]["daysLate"], 3, "it was moved and missed: {missed}");
}

pub(crate) async fn a_year_later(year: &Year) {
    year.calendar.go_to(Year::START + 366);
    let all = year.follow_ups().await;
    let done = json!({ "state": "done", "stillEmployed": true, "hoursPerWeek": "25" });
    for follow_up in all.iter().filter(|one| one["state"] != "done") {
        year.save_follow_up(follow_up, done.clone()).await;
    }
    let exit = json!({
        "participant": year.participant, "phase": "exit", "reason": "Tillsvidareanställd",
        "outcome": "employment", "occupation": "working", "livelihood": "wage",
    });
    year.anna.call("change_phase", exit).await;
    let view = year.page().await;
    assert_eq!(view["becameSelfSupporting"], true);
    assert_eq!(view["phases"].as_array().unwrap().len(), 7);
    let list = year.anna.call("list_participants", json!({ "phase": "exit" })).await;
    assert_eq!(list["rows"].as_array().unwrap().len(), 1);
}
