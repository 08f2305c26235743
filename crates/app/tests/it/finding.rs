//! Finding again: the palette's search, what was opened lately, filters with a name.

use serde_json::{Value, json};

use crate::{desk::Desk, plan::codes};

/// A protected person with the case number N-2026-777.
async fn protected(desk: &Desk) -> Value {
    let programme = desk.ok("list_programmes", Value::Null).await[0]["id"].clone();
    let draft = json!({
        "firstName": "Hemliga", "lastName": "Person", "protection": "secrecy_mark",
        "caseNumber": "N-2026-777", "enrolment": { "programme": programme },
    });
    desk.id("save_participant", json!({ "draft": draft })).await
}

async fn filters(desk: &Desk) -> Value {
    desk.ok("list_filters", json!({ "list": "participants" })).await
}

fn draft(name: &str, query: &str) -> Value {
    json!({ "draft": { "list": "participants", "name": name, "query": query } })
}

#[tokio::test]
async fn a_filter_is_saved_renamed_begun_with_taken_away_and_brought_back() {
    let desk = Desk::unlocked().await;
    let exit = desk.id("save_filter", draft("Avslutade", "phase=exit")).await;
    let mine = desk.id("save_filter", draft("  Mina sena ", "only=overdue")).await;
    let names = |list: &Value| {
        let names = list.as_array().unwrap().iter().map(|one| one["name"].clone());
        names.collect::<Vec<_>>()
    };
    assert_eq!(names(&filters(&desk).await), ["Avslutade", "Mina sena"]);

    let taken = desk.fails("save_filter", draft("mina SENA", "only=ending")).await;
    assert_eq!(codes(&taken), ["name: filter-name-taken"]);
    let empty = desk.fails("save_filter", draft(" ", "only=ending")).await;
    assert_eq!(codes(&empty), ["name: required"]);

    let mut renamed = draft("Att ringa", "only=overdue");
    renamed["id"] = mine.clone();
    desk.ok("save_filter", renamed).await;
    for chosen in [&exit, &mine] {
        let choice = json!({ "list": "participants", "id": chosen });
        desk.ok("choose_default_filter", choice).await;
    }
    let list = filters(&desk).await;
    assert_eq!(names(&list), ["Att ringa", "Avslutade"]);
    assert_eq!((&list[0]["isDefault"], &list[1]["isDefault"]), (&json!(true), &json!(false)));
    assert_eq!(list[0]["query"], "only=overdue");

    desk.ok("delete_filter", json!({ "id": mine })).await;
    assert_eq!(names(&filters(&desk).await), ["Avslutade"]);
    desk.ok("restore_filter", json!({ "id": mine })).await;
    assert_eq!(names(&filters(&desk).await), ["Att ringa", "Avslutade"]);
    desk.ok("choose_default_filter", json!({ "list": "participants", "id": null })).await;
    assert_eq!(filters(&desk).await[0]["isDefault"], false);
    let elsewhere = desk.ok("list_filters", json!({ "list": "workplaces" })).await;
    assert_eq!(elsewhere, json!([]));
}

#[tokio::test]
async fn what_was_opened_comes_back_latest_first_and_a_protected_person_never() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let hidden = protected(&desk).await;
    for (kind, id) in [
        ("participant", &json!(at.participant)),
        ("participant", &hidden),
        ("participant", &json!("nonsense")),
    ] {
        desk.ok("note_opened", json!({ "kind": kind, "id": id })).await;
    }
    let workplace = desk.ok("list_workplaces", json!({})).await[0]["id"].clone();
    desk.ok("note_opened", json!({ "kind": "workplace", "id": workplace })).await;
    desk.ok("note_opened", json!({ "kind": "participant", "id": at.participant })).await;
    let recent = desk.ok("list_recent", Value::Null).await;
    let titles: Vec<_> = recent.as_array().unwrap().iter().map(|hit| &hit["title"]).collect();
    assert_eq!(titles, ["Elin Bergvall", "Kvarnens Bageri"]);
    assert_eq!(recent[0]["placement"], json!(at.placement));
    assert_eq!(recent[0]["workplace"], "Kvarnens Bageri");
}

#[tokio::test]
async fn a_protected_person_is_found_by_the_case_number_and_shown_by_nothing_else() {
    let desk = Desk::unlocked().await;
    protected(&desk).await;
    for typed in ["Hemliga", "N-2026", "777"] {
        assert_eq!(desk.ok("search", json!({ "text": typed })).await, json!([]), "{typed}");
    }
    let found = desk.ok("search", json!({ "text": "N-2026-777" })).await;
    assert_eq!(found[0]["title"], "N-2026-777");
    assert_eq!((&found[0]["workplace"], &found[0]["detail"]), (&Value::Null, &json!("")));
}

#[tokio::test]
async fn the_timeline_is_narrowed_and_says_how_much_there_is() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let note =
        json!({ "draft": { "participant": at.participant, "text": "Ringde om Diskmaskinen" } });
    desk.ok("write_note", note).await;
    let ask = |more: Value| {
        let mut ask = json!({ "participant": at.participant });
        ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        desk.ok("timeline", ask)
    };
    let codes = |page: &Value| {
        let items = page["items"].as_array().unwrap().iter();
        items.map(|item| item["title"]["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let all = ask(json!({})).await;
    assert!(codes(&all).contains(&"enrolment".to_owned()), "{:?}", codes(&all));
    let found = ask(json!({ "search": "diskMASKINEN" })).await;
    assert_eq!(codes(&found), ["note"]);
    let notes = found["counts"].as_array().unwrap().iter().find(|one| one["group"] == "notes");
    assert_eq!(notes.unwrap()["count"], 1);
    assert_eq!(codes(&ask(json!({ "groups": ["notes"] })).await), ["note"]);
    assert_eq!(codes(&ask(json!({ "search": "anteckning" })).await), ["note"], "by its kind");
    let earlier = ask(json!({ "to": "2020-01-01" })).await;
    assert_eq!((codes(&earlier), &earlier["next"]), (vec![], &Value::Null));
}

/// The lines of a calendar file, those that were folded put together.
fn lines_of(exported: &Value) -> Vec<String> {
    let file = data_encoding::BASE64.decode(exported["content"].as_str().unwrap().as_bytes());
    let file = String::from_utf8(file.unwrap()).unwrap().replace("\r\n ", "");
    file.lines().map(str::to_owned).collect()
}

#[tokio::test]
async fn the_calendar_says_what_and_when_and_never_who_or_where() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let visit = json!({ "draft": {
        "placement": at.placement, "heldOn": "2026-11-26", "startsAt": "09:30", "endsAt": "11:00",
    } });
    desk.ok("plan_visit", visit).await;
    let step = json!({ "draft": {
        "participant": at.participant, "nextStep": "Elin packar själv", "nextStepOn": "2026-11-30",
    } });
    desk.ok("save_next_step", step).await;

    let first = desk.ok("export_calendar", json!({})).await;
    let lines = lines_of(&first);
    let has = |line: &str| lines.iter().any(|one| one == line);
    assert!(has("DTSTART;TZID=Europe/Stockholm:20261126T093000"), "{lines:#?}");
    assert!(has("DTEND;TZID=Europe/Stockholm:20261126T110000") && has("TZID:Europe/Stockholm"));
    assert!(has("SUMMARY:Besök") && has("SUMMARY:Nästa steg"), "{lines:#?}");
    assert!(has("DTSTART;VALUE=DATE:20261130") && has("DTEND;VALUE=DATE:20261201"));
    let text = lines.join("\n");
    for secret in ["Elin", "Bergvall", "Kvarnens", "Peter", "packar", "N-2026"] {
        assert!(!text.contains(secret), "{secret} has left: {text}");
    }
    let uids = |lines: &[String]| {
        let uids = lines.iter().filter(|line| line.starts_with("UID:"));
        uids.cloned().collect::<Vec<_>>()
    };
    assert_eq!(json!(uids(&lines).len()), first["rows"]);
    desk.later(chrono::TimeDelta::hours(1));
    let numbered = desk.ok("export_calendar", json!({ "caseNumbers": true })).await;
    let numbered = lines_of(&numbered);
    assert_eq!(uids(&lines), uids(&numbered), "the same entries the next time");
    assert!(numbered.iter().any(|line| line.starts_with("SUMMARY:Besök N-2026")), "{numbered:#?}");
    let log = desk.ok("list_access", json!({ "participant": at.participant })).await;
    let exported = log.as_array().unwrap().iter().filter(|row| row["action"] == "exported");
    assert_eq!(exported.count(), 1, "an export that tells whose case it is is logged");
}

#[tokio::test]
async fn a_protected_person_has_no_case_number_in_the_calendar() {
    let desk = Desk::unlocked().await;
    let hidden = protected(&desk).await;
    let step = json!({ "draft": {
        "participant": hidden, "nextStep": "Ring", "nextStepOn": "2026-11-30",
    } });
    desk.ok("save_next_step", step).await;
    let lines = lines_of(&desk.ok("export_calendar", json!({ "caseNumbers": true })).await);
    assert!(lines.iter().any(|line| line == "SUMMARY:Nästa steg"));
    assert!(!lines.join("\n").contains("777"));
}
