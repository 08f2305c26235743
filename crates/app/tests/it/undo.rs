//! Every change has a way back, whichever command made it.

use chrono::TimeDelta;
use fotfaste_app::{Answer, Undo};
use serde_json::{Value, json};

use crate::desk::{Desk, Introduction};

/// Runs a command; its way back.
async fn undo_of(desk: &Desk, name: &str, argument: Value) -> Option<Undo> {
    match desk.app.answer(name, argument).await {
        Ok(Answer { undo, .. }) => undo,
        Err(error) => panic!("{name}: {}", json!(error)),
    }
}

/// Runs a command that can be taken back; the token.
async fn token(desk: &Desk, name: &str, argument: Value) -> Value {
    match undo_of(desk, name, argument).await {
        Some(Undo::TakeBack { token }) => json!({ "token": token }),
        other => panic!("{name} gave {other:?}"),
    }
}

/// Everything that can be seen of the case and the registers, without what a page counts up.
async fn seen(desk: &Desk, at: &Introduction) -> Value {
    let of = json!({ "participant": at.participant });
    let mut employers = Vec::new();
    for one in desk.ok("list_employers", json!({})).await.as_array().unwrap() {
        employers.push(desk.ok("get_employer", json!({ "id": one["id"] })).await);
    }
    let mut page = desk.ok("get_participant", json!({ "id": at.participant })).await;
    // The history of phases is written once: a move taken back is in it as a move.
    page["phases"] = Value::Null;
    json!([
        page,
        desk.ok("get_placement", json!({ "id": at.placement })).await,
        desk.ok("get_support", json!({ "id": at.placement })).await["handover"],
        desk.ok("get_plan", of.clone()).await,
        desk.ok("list_vocational_profiles", of.clone()).await["validations"],
        desk.ok("list_planned_visits", of).await,
        desk.ok("get_workplace", json!({ "id": at.workplace })).await,
        [json!(employers), desk.ok("list_employers", json!({})).await],
        desk.ok("list_task_templates", Value::Null).await,
        desk.ok("list_programmes", Value::Null).await,
        desk.ok("list_members", Value::Null).await,
        desk.ok("get_office", Value::Null).await,
        desk.ok("get_contact_rule", Value::Null).await,
        desk.ok("list_participants", json!({})).await,
    ])
}

fn same(now: &Value, before: &Value, what: &str) {
    let parts = now.as_array().unwrap().iter().zip(before.as_array().unwrap());
    for (place, (now, before)) in parts.enumerate() {
        assert!(now == before, "{what}, part {place}:\n{now}\n{before}");
    }
}

/// One save of every form there is; the identities that later ones need are looked up.
async fn every_save(desk: &Desk, at: &Introduction) -> Vec<(&'static str, Value)> {
    let (who, place, there) = (&at.participant, &at.workplace, &at.placement);
    let page = desk.ok("get_participant", json!({ "id": who })).await;
    let (enrolment, due) = (&page["enrolment"], &page["followUps"][0]);
    let programme = &desk.ok("list_programmes", Value::Null).await[0];
    let mut changed = programme["draft"].clone();
    changed["handoverPercent"] = json!("30");
    let goal = desk.id("save_goal", json!({ "draft": { "participant": who, "text": "Jobb" } }));
    let goal = goal.await;
    let employer = desk.id("save_employer", json!({ "draft": { "name": "Kvarnen AB" } })).await;
    let opening = json!({ "workplace": place, "title": "Diskare" });
    let known = desk.id("save_opening", json!({ "draft": opening })).await;
    let contact = json!({ "employer": employer, "way": "phone", "about": "Praktik", "nextStep": "Ringa", "nextStepOn": "2026-11-20" });
    let talked = desk.id("save_employer_contact", json!({ "draft": contact })).await;
    let consent = json!({
        "participant": who, "placement": there, "fields": ["schedule"], "purpose": "Blad",
        "givenOn": "2026-11-02", "evidence": "Sade ja",
    });
    let given = desk.id("save_consent", json!({ "draft": consent })).await;
    let visit = json!({
        "placement": there, "heldOn": "2026-11-24", "startsAt": "09:00", "mode": "nearby",
    });
    let planned = desk.id("plan_visit", json!({ "draft": visit })).await;
    let mut moved = visit.clone();
    moved["heldOn"] = json!("2026-11-25");
    let template = json!({ "name": "Packa", "steps": [{ "response": "Väger" }] });
    let packed = desk.id("save_task_template", json!({ "draft": template })).await;
    desk.ok("start_handover", json!({ "placement": there })).await;
    let line = desk.ok("get_support", json!({ "id": there })).await["handover"][0]["item"].clone();
    vec![
        (
            "save_participant",
            json!({ "id": who, "draft": { "firstName": "Elina", "lastName": "B" } }),
        ),
        ("save_next_step", json!({ "draft": { "participant": who, "nextStep": "Ringa" } })),
        (
            "save_enrolment",
            json!({ "id": enrolment["id"], "draft": {
            "programme": enrolment["programme"], "startsOn": "2026-11-10", "referral": "AF" } }),
        ),
        (
            "change_phase",
            json!({ "participant": who, "phase": "follow_up", "since": "2026-11-19" }),
        ),
        ("choose_supervisor", json!({ "placement": there, "supervisor": null })),
        (
            "save_placement",
            json!({ "id": there, "draft": {
            "participant": who, "workplace": place, "kind": "internship", "hoursPerWeek": "10",
            "startsOn": "2026-11-03" } }),
        ),
        (
            "save_task",
            json!({ "id": at.task, "draft": {
            "placement": there, "name": "Packa", "steps": [{ "response": "Väger" }] } }),
        ),
        (
            "save_task",
            json!({ "draft": {
            "placement": there, "name": "Städa", "steps": [{ "response": "Sopar" }] } }),
        ),
        (
            "save_adaptation",
            json!({ "draft": {
            "placement": there, "kind": "task", "need": "Lugn", "measure": "En sak i taget" } }),
        ),
        (
            "save_consent",
            json!({ "id": given, "draft": {
            "participant": who, "placement": there, "fields": ["phone"], "purpose": "Blad",
            "givenOn": "2026-11-02", "evidence": "Sade ja" } }),
        ),
        ("withdraw_consent", json!({ "id": given, "on": "2026-11-19" })),
        (
            "save_follow_up",
            json!({ "id": due["id"], "draft": {
            "participant": who, "placement": there, "title": due["title"],
            "dueOn": "2026-12-01", "state": "postponed", "reason": "Ledig" } }),
        ),
        ("save_plan", json!({ "draft": { "participant": who, "ownWords": "Jobba" } })),
        ("save_goal", json!({ "id": goal, "draft": { "participant": who, "text": "Jobb nu" } })),
        (
            "save_plan_step",
            json!({ "draft": {
            "participant": who, "goal": goal, "text": "CV", "actor": "coach" } }),
        ),
        (
            "save_self_ratings",
            json!({ "draft": { "participant": who, "ratedOn": "2026-11-19",
            "ratings": [{ "question": "wellbeing", "value": "6" }] } }),
        ),
        (
            "save_validation",
            json!({ "draft": { "participant": who, "subject": "Bagare",
            "method": "Samtal", "step": "mapping", "startedOn": "2026-11-19" } }),
        ),
        ("plan_visit", json!({ "id": planned, "draft": moved })),
        ("cancel_visit", json!({ "id": planned })),
        (
            "save_handover_item",
            json!({ "id": line["id"], "draft": {
            "placement": there, "text": "Annat" } }),
        ),
        ("tick_handover_item", json!({ "id": line["id"], "done": true })),
        (
            "remove_handover_item",
            json!({
            "placement": there, "id": line["id"], "removed": true }),
        ),
        ("save_workplace", json!({ "id": place, "draft": { "name": "Kvarnen" } })),
        (
            "save_supervisor",
            json!({ "id": at.supervisor, "draft": {
            "workplace": place, "name": "Petra" } }),
        ),
        ("end_supervisor", json!({ "id": at.supervisor, "draft": { "endedOn": "2026-11-19" } })),
        ("archive_workplace", json!({ "id": place, "archived": true })),
        ("save_employer", json!({ "id": employer, "draft": { "name": "Kvarn AB" } })),
        ("archive_employer", json!({ "id": employer, "archived": true })),
        ("save_employer_contact", json!({ "draft": contact })),
        ("complete_contact_step", json!({ "id": talked, "done": true })),
        ("remove_employer_contact", json!({ "id": talked, "removed": true })),
        ("save_opening", json!({ "draft": opening })),
        ("move_opening", json!({ "id": known, "state": "filled" })),
        ("remove_opening", json!({ "id": known, "removed": true })),
        (
            "save_task_template",
            json!({ "id": packed, "draft": {
            "name": "Packa påsar", "steps": [{ "response": "Tar påse" }] } }),
        ),
        ("archive_task_template", json!({ "id": packed, "archived": true })),
        ("save_programme", json!({ "id": programme["id"], "draft": changed })),
        ("save_member", json!({ "name": "Karin Ek", "title": "konsulent" })),
        (
            "save_office",
            json!({
            "name": "Norr", "levels": ["I", "IV", "G", "DV", "M", "PP", "FP"] }),
        ),
        ("save_contact_rule", json!({ "days": "3" })),
        (
            "save_participant",
            json!({ "draft": {
            "firstName": "Alma", "enrolment": { "programme": programme["id"] } } }),
        ),
    ]
}

#[tokio::test]
async fn every_save_is_taken_back_by_its_token_alone_and_all_of_them_in_reverse() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let saves = every_save(&desk, &at).await;
    desk.ok("save_plan", json!({ "draft": { "participant": at.participant } })).await;
    let mut taken = Vec::new();
    for (name, argument) in saves {
        let before = seen(&desk, &at).await;
        let back = token(&desk, name, argument).await;
        let after = seen(&desk, &at).await;
        assert_ne!(before, after, "{name} changes something that is seen");
        taken.push((name, before, back));
    }
    for (name, before, back) in taken.into_iter().rev() {
        let undone = desk.ok("undo_change", back.clone()).await;
        assert_eq!(undone["inPart"], false, "{name}");
        same(&seen(&desk, &at).await, &before, name);
        assert_eq!(desk.fails("undo_change", back).await["code"], "nothing_to_undo", "once");
    }
}

#[tokio::test]
async fn a_recorded_visit_is_under_way_again_with_all_that_was_written() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let before = seen(&desk, &at).await;
    let view = desk.ok("start_visit", json!({ "placement": at.placement })).await;
    let mut draft = view["draft"].clone();
    draft["startsAt"] = json!("10:00");
    draft["endsAt"] = json!("11:00");
    draft["note"] = json!("Elin räknade själv");
    draft["nextOn"] = json!("2026-11-26");
    draft["nextAt"] = json!("09:00");
    draft["supportAsked"] = json!("Hur länge vänta?");
    let step = &view["tasks"][0]["steps"][0]["step"]["id"];
    draft["trials"] = json!([{ "step": step, "level": "I" }]);
    let kept = json!({ "draftId": view["draftId"] });
    desk.ok("save_visit_draft", json!({ "draftId": view["draftId"], "draft": draft })).await;
    let back = token(&desk, "record_visit", kept.clone()).await;
    let undone = desk.ok("undo_change", back).await;
    assert_eq!((&undone["visitUnderWay"], &undone["noteStays"]), (&json!(true), &json!(true)));
    let mut after = seen(&desk, &at).await;
    assert_eq!(after[1]["supportNotes"].as_array().unwrap().len(), 1, "written once, it stays");
    after[1]["supportNotes"] = json!([]);
    after[6]["supervisors"][0]["lastContactOn"] = Value::Null;
    after[13] = before[13].clone();
    same(&after, &before, "visit, trial and next visit are gone");
    let again = desk.ok("get_visit_draft", kept.clone()).await;
    assert_eq!(again["draft"]["note"], "Elin räknade själv");
    assert_eq!(again["draft"]["supportAsked"], "", "it is not written a second time");
    let visit = desk.id("record_visit", kept).await;
    assert_eq!(
        desk.ok("get_visit", json!({ "id": visit })).await["trials"][0]["trial"]["level"],
        "I"
    );
}

#[tokio::test]
async fn what_is_written_once_says_so_and_what_writes_nothing_offers_nothing() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let note = json!({ "draft": { "participant": at.participant, "text": "Ringde" } });
    let undo = undo_of(&desk, "write_note", note).await;
    assert_eq!(json!(undo), json!({ "way": "correct", "kind": "journal_note" }));
    let support = json!({ "draft": { "placement": at.placement, "asked": "När?" } });
    let undo = undo_of(&desk, "write_support_note", support).await;
    assert_eq!(json!(undo), json!({ "way": "correct", "kind": "support_note" }));
    desk.later(TimeDelta::hours(1));
    let open = json!({ "id": at.participant });
    assert_eq!(undo_of(&desk, "get_participant", open).await, None, "the access log is no change");
    let kept = json!({ "kind": "note", "about": at.participant, "json": {} });
    assert_eq!(undo_of(&desk, "save_draft", kept).await, None);
    assert_eq!(undo_of(&desk, "start_visit", json!({ "placement": at.placement })).await, None);
}

#[tokio::test]
async fn a_move_taken_back_is_in_the_history_of_phases() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let to = json!({ "participant": at.participant, "phase": "follow_up", "since": "2026-11-19" });
    let back = token(&desk, "change_phase", to).await;
    desk.ok("undo_change", back).await;
    let view = desk.ok("get_participant", json!({ "id": at.participant })).await;
    assert_eq!(view["enrolment"]["phase"], "introduction");
    let phases = view["phases"].as_array().unwrap();
    let now = phases.iter().find(|one| one["state"] == "now").unwrap();
    assert_eq!(now["phase"], "introduction");
    let line = desk.ok("timeline", json!({ "participant": at.participant })).await;
    assert!(line.to_string().contains("Bytet ångrades"), "{line}");
    let moves = line["items"].as_array().unwrap().iter();
    assert_eq!(moves.filter(|one| one["title"]["code"] == "phase_change").count(), 3);
}

#[tokio::test]
async fn what_something_else_builds_on_is_not_unmade() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let draft =
        json!({ "placement": at.placement, "name": "Städa", "steps": [{ "response": "S" }] });
    let back = token(&desk, "save_task", json!({ "draft": draft })).await;
    let view = desk.ok("start_visit", json!({ "placement": at.placement })).await;
    let mut visit = view["draft"].clone();
    visit["startsAt"] = json!("10:00");
    visit["endsAt"] = json!("11:00");
    let step = &view["tasks"][1]["steps"][0]["step"]["id"];
    visit["trials"] = json!([{ "step": step, "level": "I" }]);
    desk.ok("record_visit", json!({ "draftId": view["draftId"], "draft": visit })).await;
    let before = seen(&desk, &at).await;
    assert_eq!(desk.fails("undo_change", back).await["code"], "changed_since");
    same(&seen(&desk, &at).await, &before, "nothing half was taken back");
}

#[tokio::test]
async fn a_later_change_of_ones_own_is_not_overwritten_either() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let place = |name: &str, town: &str| json!({ "id": at.workplace, "draft": { "name": name, "town": town, "namesNobody": true } });
    let back = token(&desk, "save_workplace", place("Ett", "Ort")).await;
    desk.ok("save_workplace", place("Ett", "Annan ort")).await;
    let undone = desk.ok("undo_change", back).await;
    assert_eq!(undone["inPart"], true);
    let view = desk.ok("get_workplace", json!({ "id": at.workplace })).await;
    assert_eq!(view["workplace"]["name"], "Kvarnens Bageri");
    assert_eq!(view["workplace"]["town"], "Annan ort");
}

#[tokio::test]
async fn a_number_somebody_else_has_taken_is_not_taken_back() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let elin = desk.ok("get_participant", json!({ "id": at.participant })).await;
    let number = elin["participant"]["caseNumber"].clone();
    let mut draft = json!({ "firstName": "Elin", "caseNumber": "X-1" });
    let change = json!({ "id": at.participant, "draft": draft });
    let back = token(&desk, "save_participant", change).await;
    draft["caseNumber"] = number;
    draft["enrolment"] = json!({ "programme": elin["enrolment"]["programme"] });
    desk.ok("save_participant", json!({ "draft": draft })).await;
    assert_eq!(desk.fails("undo_change", back).await["code"], "changed_since");
}

#[tokio::test]
async fn the_ways_back_are_forgotten_at_lock_and_the_oldest_after_a_hundred() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let next = |day: usize| {
        let step = format!("Steg {day}");
        json!({ "draft": { "participant": at.participant, "nextStep": step } })
    };
    let first = token(&desk, "save_next_step", next(0)).await;
    let mut last = Value::Null;
    for day in 1..=100 {
        last = token(&desk, "save_next_step", next(day)).await;
    }
    assert_eq!(desk.fails("undo_change", first).await["code"], "nothing_to_undo");
    desk.ok("lock", Value::Null).await;
    desk.ok("unlock", json!({ "passphrase": crate::desk::PASSPHRASE })).await;
    assert_eq!(desk.fails("undo_change", last).await["code"], "nothing_to_undo");
}

#[tokio::test]
async fn taking_back_opens_the_record_and_says_so_in_the_log() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let draft =
        json!({ "participant": at.participant, "nextStep": "Ringa", "nextStepOn": "2026-11-20" });
    let back = token(&desk, "save_next_step", json!({ "draft": draft })).await;
    desk.later(TimeDelta::hours(1));
    desk.ok("undo_change", back).await;
    let log = desk.ok("list_access", json!({ "participant": at.participant })).await;
    let newest = log[0]["at"].as_str().unwrap();
    assert!(newest.starts_with("2026-11-19T13:"), "{newest}");
}
