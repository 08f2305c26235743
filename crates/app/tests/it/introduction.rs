//! The coach's day: plan, start, resume, record, correct, and what it shows afterwards.

use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::{desk::Desk, plan::codes};

#[tokio::test]
async fn a_visit_under_way_is_there_again_after_a_restart() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let view = desk.ok("start_visit", json!({ "placement": at.placement })).await;
    let mut draft = view["draft"].clone();
    draft["note"] = json!("Klämman satt hårt");
    desk.ok("save_visit_draft", json!({ "draftId": view["draftId"], "draft": draft })).await;

    let desk = desk.restarted().await;
    desk.ok("unlock", json!({ "passphrase": crate::desk::PASSPHRASE })).await;
    let again = desk.ok("start_visit", json!({ "placement": at.placement })).await;
    assert_eq!(again["draftId"], view["draftId"], "resumed, not begun anew");
    assert_eq!(again["draft"]["note"], "Klämman satt hårt");
    assert_eq!(again["visitNumber"], 1);
    assert_eq!(again["levels"][0], "I");
}

#[tokio::test]
async fn a_recorded_visit_shows_everywhere_and_its_draft_is_gone() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let visit = desk.visit(&at, &["I", "DV", "na"]).await;

    assert_eq!(desk.ok("list_drafts", Value::Null).await, json!([]));
    let view = desk.ok("get_visit", json!({ "id": visit })).await;
    assert_eq!((&view["number"], &view["minutes"]), (&json!(1), &json!(60)));
    assert_eq!(view["share"], 50, "what did not come up leaves the denominator");

    let placement = desk.ok("get_placement", json!({ "id": at.placement })).await;
    assert_eq!(placement["tasks"][0]["steps"][1]["lastLevel"], "DV");
    let map = desk.ok("heat_map", json!({ "task": at.task })).await;
    assert_eq!(map["shares"], json!([50]));
    assert_eq!(map["steps"][2]["levels"], json!([null]));

    let fading = desk.ok("fading", json!({ "placement": at.placement })).await;
    let last = fading["weeks"].as_array().unwrap().last().unwrap();
    assert_eq!((&last["week"], &last["coachMinutes"]), (&json!(47), &json!(60)));
    assert_eq!(last["percent"], 5);

    let today = desk.ok("today", Value::Null).await;
    assert_eq!(today["counts"]["visitsDone"], 1);
    assert_eq!(today["visits"][0]["name"], "Elin Bergvall");

    let page = desk.ok("timeline", json!({ "participant": at.participant })).await;
    let visit =
        &page["items"].as_array().unwrap().iter().find(|item| item["title"]["code"] == "visit");
    assert_eq!(visit.unwrap()["title"]["independent"], 1);

    let list = desk.ok("list_participants", json!({})).await;
    assert_eq!(list["rows"][0]["workplace"], "Kvarnens Bageri");
    assert_eq!(list["rows"][0]["supportPercent"], 5);
    assert_eq!(list["rows"][0]["workplaceUntil"], Value::Null);
}

#[tokio::test]
async fn a_list_says_when_somebody_stopped_at_the_workplace() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let draft = json!({
        "participant": at.participant, "workplace": at.workplace, "supervisor": at.supervisor,
        "kind": "employment", "hoursPerWeek": "20", "startsOn": "2026-11-09", "endsOn": "2026-11-20",
    });
    desk.ok("save_placement", json!({ "id": at.placement, "draft": draft })).await;
    let until = async || {
        let list = desk.ok("list_participants", json!({})).await;
        (list["rows"][0]["workplace"].clone(), list["rows"][0]["workplaceUntil"].clone())
    };
    desk.later(TimeDelta::days(1));
    assert_eq!(until().await, (json!("Kvarnens Bageri"), Value::Null), "on the last day");
    desk.later(TimeDelta::days(1));
    assert_eq!(until().await, (json!("Kvarnens Bageri"), json!("2026-11-20")));
}

#[tokio::test]
async fn recording_the_same_draft_twice_records_once() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let view = desk.ok("start_visit", json!({ "placement": at.placement })).await;
    let mut draft = view["draft"].clone();
    draft["startsAt"] = json!("10:00");
    draft["endsAt"] = json!("11:00");
    let id = json!({ "draftId": view["draftId"] });
    desk.ok("save_visit_draft", json!({ "draftId": view["draftId"], "draft": draft })).await;
    desk.ok("record_visit", id.clone()).await;
    assert_eq!(desk.fails("record_visit", id).await["code"], "not_found");
    let placement = desk.ok("get_placement", json!({ "id": at.placement })).await;
    assert_eq!(placement["visitsDone"], 1);
}

#[tokio::test]
async fn a_visit_at_the_same_time_as_another_is_asked_about() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let visit = |from: &str, to: &str| {
        json!({ "draft": {
            "placement": at.placement, "heldOn": "2026-11-18", "startsAt": from, "endsAt": to,
            "mode": "nearby",
        } })
    };
    desk.ok("record_visit", visit("9", "10.30")).await;
    let refused = desk.fails("record_visit", visit("10", "11")).await;
    assert_eq!(codes(&refused), ["startsAt: visit-overlaps"]);
    let hours = &refused["problems"][0]["args"];
    assert_eq!((&hours["toHour"], &hours["toMinute"]), (&json!(10), &json!(30)));
    let mut both = visit("10", "11");
    both["draft"]["overlaps"] = json!(true);
    let both = desk.id("record_visit", both).await;
    desk.ok("record_visit", visit("11", "12")).await;

    let mut draft = desk.ok("get_visit", json!({ "id": both })).await["draft"].clone();
    draft["note"] = json!("Två på samma plats");
    desk.ok("correct_visit", json!({ "id": both, "draft": draft })).await;
    draft["endsAt"] = json!("11.30");
    let refused = desk.fails("correct_visit", json!({ "id": both, "draft": draft })).await;
    assert_eq!(codes(&refused), ["startsAt: visit-overlaps"], "a new time is a new question");
}

#[tokio::test]
async fn a_visit_with_problems_keeps_its_draft() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let view = desk.ok("start_visit", json!({ "placement": at.placement })).await;
    let mut draft = view["draft"].clone();
    draft["heldOn"] = json!("2027-01-10");
    draft["endsAt"] = json!("?");
    let id = view["draftId"].clone();
    desk.ok("save_visit_draft", json!({ "draftId": id, "draft": draft })).await;
    let error = desk.fails("record_visit", json!({ "draftId": id })).await;
    assert_eq!(error["code"], "problems");
    let kept = desk.ok("get_visit_draft", json!({ "draftId": id })).await;
    assert_eq!(kept["draft"]["endsAt"], "?", "as it was typed");
}

#[tokio::test]
async fn a_recorded_visit_can_be_corrected_but_not_cancelled() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let id = desk.visit(&at, &["I", "DV", "na"]).await;
    let mut draft = desk.ok("get_visit", json!({ "id": id })).await["draft"].clone();
    for trial in draft["trials"].as_array_mut().unwrap() {
        trial["level"] = json!("M");
    }
    draft["endsAt"] = json!("11:30");
    draft["directTime"] = json!("");
    let view = desk.ok("get_visit", json!({ "id": id })).await;
    assert_eq!(view["corrected"], Value::Null, "recording is no correction");
    desk.later(TimeDelta::minutes(2));
    desk.ok("correct_visit", json!({ "id": id, "draft": draft })).await;
    let view = desk.ok("get_visit", json!({ "id": id })).await;
    assert_eq!((&view["share"], &view["minutes"]), (&json!(0), &json!(90)));
    assert_eq!(view["corrected"]["by"], "Karin Ålund");
    assert_eq!(desk.fails("cancel_visit", json!({ "id": id })).await["code"], "not_allowed");
}

#[tokio::test]
async fn a_planned_visit_is_up_next_and_is_carried_out() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let planned = desk
        .id(
            "plan_visit",
            json!({ "draft": {
            "placement": at.placement, "heldOn": "i dag", "startsAt": "13", "endsAt": "15",
        } }),
        )
        .await;
    let today = desk.ok("today", Value::Null).await;
    assert_eq!(today["upNext"], planned);
    assert_eq!(today["visits"][0]["startsAt"].as_str().unwrap().get(..5), Some("13:00"));
    desk.later(TimeDelta::hours(3));
    let start = json!({ "placement": at.placement, "planned": planned });
    let view = desk.ok("start_visit", start).await;
    let mut draft = view["draft"].clone();
    draft["startsAt"] = json!("13:00");
    draft["endsAt"] = json!("14:00");
    let id = view["draftId"].clone();
    desk.ok("save_visit_draft", json!({ "draftId": id, "draft": draft })).await;
    let done = desk.id("record_visit", json!({ "draftId": id })).await;
    assert_eq!(done, planned, "the planned visit itself has taken place");
    assert_eq!(desk.ok("today", Value::Null).await["counts"]["visitsDone"], 1);
}

#[tokio::test]
async fn planned_visits_are_listed_until_they_are_recorded_or_cancelled() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let draft = json!({ "placement": at.placement, "heldOn": "2026-11-23", "startsAt": "9" });
    let planned = desk.id("plan_visit", json!({ "draft": draft })).await;
    let mine = desk.ok("list_planned_visits", json!({})).await;
    assert_eq!((&mine["coming"][0]["id"], &mine["missed"]), (&json!(planned), &json!([])));
    let of = json!({ "participant": at.participant });
    assert_eq!(desk.ok("list_planned_visits", of.clone()).await["coming"][0]["id"], planned);

    desk.later(TimeDelta::days(6));
    let mine = desk.ok("list_planned_visits", json!({})).await;
    assert_eq!((&mine["missed"][0]["id"], &mine["coming"]), (&json!(planned), &json!([])));
    let start = json!({ "placement": at.placement, "planned": planned });
    let begun = desk.ok("start_visit", start).await;
    assert_eq!(begun["draft"]["heldOn"], "2026-11-23", "written up on the day it was planned for");
    assert_eq!(begun["draft"]["endsAt"], "10:00");

    desk.ok("cancel_visit", json!({ "id": planned })).await;
    let of = desk.ok("list_planned_visits", of).await;
    assert_eq!((&of["missed"], &of["coming"]), (&json!([]), &json!([])));
}

#[tokio::test]
async fn a_participant_is_enrolled_again_after_the_exit_but_not_before() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let programme = desk.ok("list_programmes", Value::Null).await[0]["id"].clone();
    let enrol = |starts_on: &str| {
        let draft = json!({ "programme": programme, "startsOn": starts_on });
        json!({ "participant": at.participant, "draft": draft })
    };
    assert_eq!(desk.fails("enrol_participant", enrol("")).await["code"], "not_allowed");
    desk.later(TimeDelta::days(2));
    let exit = json!({
        "participant": at.participant, "phase": "exit", "reason": "Flyttat",
        "outcome": "closer_to_work", "occupation": "in_programme", "livelihood": "activity_support",
    });
    desk.ok("change_phase", exit).await;
    let early = desk.fails("enrol_participant", enrol("i förrgår")).await;
    assert_eq!(early["problems"][0]["field"], "startsOn");
    let again = desk.id("enrol_participant", enrol("")).await;
    let view = desk.ok("get_participant", json!({ "id": at.participant })).await;
    assert_eq!(
        (&view["enrolment"]["id"], &view["enrolment"]["phase"]),
        (&json!(again), &json!("engagement"))
    );
}

#[tokio::test]
async fn the_office_chooses_its_name_and_the_order_of_levels_and_old_trials_keep_theirs() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let visit = desk.visit(&at, &["I", "DV", "G"]).await;
    let levels = json!(["I", "IV", "G", "DV", "M", "PP", "FP"]);
    let office = json!({ "name": " Norra enheten ", "levels": levels });
    desk.ok("save_contact_rule", json!({ "days": "5" })).await;
    desk.ok("save_office", office).await;
    assert_eq!(desk.ok("get_contact_rule", Value::Null).await["days"], 5, "kept beside the card");
    let card = desk.ok("get_office", Value::Null).await;
    assert_eq!((&card["name"], &card["levels"]), (&json!("Norra enheten"), &levels));
    assert_eq!(desk.ok("app_state", Value::Null).await["officeName"], "Norra enheten");
    let seen = desk.ok("get_visit", json!({ "id": visit })).await;
    assert_eq!(seen["trials"][1]["trial"]["levelOrder"], "I,IV,DV,G,M,PP,FP");

    let wrong = json!({ "name": "", "levels": ["IV", "I", "G", "DV", "M", "PP", "FP"] });
    let refused = desk.fails("save_office", wrong).await;
    let fields: Vec<_> =
        refused["problems"].as_array().unwrap().iter().map(|p| p["field"].clone()).collect();
    assert_eq!(fields, ["name", "levels"]);
}

#[tokio::test]
async fn a_supervisor_is_found_at_the_workplace() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let hits = desk.ok("search", json!({ "text": "Peter" })).await;
    let hit = hits.as_array().unwrap().iter().find(|hit| hit["kind"] == "supervisor").unwrap();
    assert_eq!(hit["of"], json!(at.workplace), "where to go: {hit}");
    assert_eq!(desk.ok("count_participants", Value::Null).await["all"], 1);
}

#[tokio::test]
async fn an_employment_plans_the_programmes_follow_ups() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let page = desk.ok("get_participant", json!({ "id": at.participant })).await;
    let due: Vec<_> =
        page["followUps"].as_array().unwrap().iter().map(|one| one["dueOn"].clone()).collect();
    assert_eq!(due[..3], [json!("2026-11-09"), json!("2026-11-16"), json!("2026-11-30")]);
    let late = desk.ok("today", Value::Null).await["overdueFollowUps"].clone();
    assert_eq!(late.as_array().unwrap().len(), 2, "missed ones are visible, not lost");
    assert_eq!(late[0]["daysLate"], 10);
}

#[tokio::test]
async fn openings_of_a_record_are_logged_and_fold_within_ten_minutes() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let lines = async || {
        let of = json!({ "participant": at.participant });
        desk.ok("list_access", of).await.as_array().unwrap().len()
    };
    assert_eq!(lines().await, 1);
    desk.ok("get_participant", json!({ "id": at.participant })).await;
    assert_eq!(lines().await, 1, "within ten minutes it is one opening");
    desk.later(TimeDelta::minutes(11));
    desk.ok("get_placement", json!({ "id": at.placement })).await;
    assert_eq!(lines().await, 2);
    desk.later(TimeDelta::minutes(5));
    desk.ok("lock", Value::Null).await;
    desk.ok("unlock", json!({ "passphrase": crate::desk::PASSPHRASE })).await;
    desk.ok("get_participant", json!({ "id": at.participant })).await;
    assert_eq!(lines().await, 2, "locking in between does not begin a new one");
}

#[tokio::test]
async fn phases_move_forward_and_back_and_keep_their_history() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let change = json!({ "participant": at.participant, "phase": "exit", "outcome": "studies",
        "occupation": "studying", "livelihood": "study_support" });
    let error = desk.fails("change_phase", change).await;
    assert_eq!(error["problems"][0]["field"], "reason", "an exit says why");
    let change = json!({ "participant": at.participant, "phase": "follow_up" });
    desk.ok("change_phase", change.clone()).await;
    assert_eq!(desk.fails("change_phase", change).await["problems"][0]["code"], "phase-same");
    let page = desk.ok("get_participant", json!({ "id": at.participant })).await;
    assert_eq!(page["phases"][4]["state"], "done");
    assert_eq!(page["phases"][5]["state"], "now");
}

#[tokio::test]
async fn case_numbers_are_unique_and_suggested() {
    let desk = Desk::unlocked().await;
    let person = |number: &str| json!({ "draft": { "firstName": "A", "caseNumber": number } });
    let first = desk.id("save_participant", person("")).await;
    let page = desk.ok("get_participant", json!({ "id": first })).await;
    assert_eq!(page["participant"]["caseNumber"], "N-2026-001");
    let error = desk.fails("save_participant", person("N-2026-001")).await;
    assert_eq!(error["problems"][0]["code"], "case-number-taken");
    desk.id("save_participant", person("")).await;
    assert_eq!(desk.ok("list_participants", json!({})).await["counts"]["all"], 2);
}

#[tokio::test]
async fn a_form_half_filled_in_is_kept_and_found_by_what_it_is_about() {
    let desk = Desk::unlocked().await;
    let form = json!({ "kind": "participant", "json": { "firstName": "Le" } });
    let id = desk.id("save_draft", form.clone()).await;
    assert_eq!(desk.id("save_draft", form).await, id, "the same form, saved again");
    let kept = desk.ok("get_draft", json!({ "kind": "participant" })).await;
    assert_eq!(kept["json"]["firstName"], "Le");
    desk.ok("discard_draft", json!({ "id": id })).await;
    assert_eq!(desk.ok("get_draft", json!({ "kind": "participant" })).await, Value::Null);
}

#[tokio::test]
async fn an_office_alone_waits_for_nothing_and_says_so() {
    let desk = Desk::unlocked().await;
    desk.introduction().await;
    let state = desk.ok("sync_now", Value::Null).await;
    assert_eq!((&state["phase"], &state["waiting"]), (&json!("never_connected"), &json!(0)));
    let invite = json!({ "name": "Bo", "role": "coach" });
    assert_eq!(desk.fails("create_invite", invite).await["code"], "not_connected");
    let join = json!({ "code": "FOTFASTE1-X", "name": "B", "passphrase": "x" });
    assert_eq!(desk.fails("join_office", join).await["code"], "invite_malformed");
}
