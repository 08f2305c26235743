//! What an office asks for when somebody comes, goes, is away, or has lost a laptop: through the
//! command table, over the real server.
#![allow(clippy::unwrap_used)]

use fotfaste_tests::{
    Case, Coach, Server, Words,
    office::{connect, let_in, share},
    text,
};
use serde_json::{Value, json};
use tempfile::TempDir;

struct Office {
    anna: Coach,
    bo: Coach,
    eva: Coach,
    case: Case,
    _server: Server,
    _folder: TempDir,
}

/// Anna, who administers and has a case; Bo and Eva, coaches.
async fn office_of_three() -> Office {
    let folder = TempDir::new().unwrap();
    let anna = Coach::here(&folder.path().join("anna"));
    anna.first_start("Anna Ågren").await;
    let case = Case::write(&anna, Words::swedish()).await;
    let mut server = Server::start(&folder.path().join("server")).await;
    let (address, code) = (server.address(), server.setup_code().await);
    connect(&anna, &address, &code).await;
    let bo = Coach::here(&folder.path().join("bo"));
    let_in(&anna, &bo, "Bo Öberg").await;
    let eva = Coach::here(&folder.path().join("eva"));
    let_in(&anna, &eva, "Eva Öst").await;
    bo.sync().await;
    Office { anna, bo, eva, case, _server: server, _folder: folder }
}

/// What the page of colleagues says of somebody.
async fn seen(coach: &Coach, member: &str) -> Value {
    let all = coach.call("list_devices", Value::Null).await;
    let all = all.as_array().unwrap();
    all.iter().find(|one| one["member"] == member).unwrap_or_else(|| panic!("{all:?}")).clone()
}

async fn new_case(coach: &Coach, name: &str, protection: &str) -> String {
    let draft = json!({ "firstName": name, "lastName": "Påhittad", "protection": protection });
    coach.write("save_participant", json!({ "draft": draft })).await
}

async fn access(coach: &Coach, participant: &str) -> Vec<String> {
    let log = coach.call("case_access", json!({ "participant": participant })).await;
    let line = |one: &Value| {
        let name = one["who"].as_str().unwrap_or("?").split(' ').next().unwrap().to_owned();
        format!("{} {name}", text(&one["what"]))
    };
    log.as_array().unwrap().iter().rev().map(line).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_changes_a_role_and_one_always_remains() {
    let Office { anna, bo, .. } = &office_of_three().await;
    let (annas, bos) = (anna.me().await, bo.me().await);
    let role = |who: &str, role: &str| json!({ "member": who, "role": role });
    assert_eq!(anna.refused("change_role", role(&annas, "coach")).await, "last_administrator");
    assert_eq!(bo.refused("change_role", role(&bos, "admin")).await, "not_allowed");

    anna.call("change_role", role(&bos, "admin")).await;
    let asked = seen(anna, &bos).await;
    assert_eq!((&asked["role"], &asked["wishes"][0]["role"]), (&json!("coach"), &json!("admin")));
    anna.sync().await;
    let done = seen(anna, &bos).await;
    assert_eq!((&done["role"], &done["wishes"]), (&json!("admin"), &json!([])));
    bo.sync().await;
    bo.call("change_role", role(&annas, "coach")).await;
    bo.sync().await;
    assert_eq!(seen(bo, &annas).await["role"], "coach", "now somebody else administers");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wish_is_taken_back_before_the_sync_and_a_refused_one_is_told() {
    let Office { anna, bo, eva, .. } = &office_of_three().await;
    let (annas, bos, evas) = (anna.me().await, bo.me().await, eva.me().await);
    anna.call("change_role", json!({ "member": evas, "role": "lead" })).await;
    let wishes = anna.call("list_wishes", Value::Null).await;
    assert_eq!(wishes[0]["what"], "role");
    let id = json!({ "id": wishes[0]["id"] });
    anna.call("take_back_wish", id.clone()).await;
    assert_eq!(anna.refused("take_back_wish", id).await, "nothing_to_undo");
    anna.sync().await;
    assert_eq!(seen(anna, &evas).await["role"], "coach");

    anna.call("change_role", json!({ "member": bos, "role": "admin" })).await;
    anna.sync().await;
    bo.sync().await;
    bo.call("change_role", json!({ "member": evas, "role": "lead" })).await;
    anna.call("change_role", json!({ "member": bos, "role": "coach" })).await;
    anna.sync().await;
    let state = bo.sync().await;
    assert_eq!(state["refused"][0]["what"], "role", "{state}");
    assert_eq!(state["refused"][0]["name"], "Eva Öst");
    let history = bo.call("sync_history", Value::Null).await;
    assert_eq!(history[0]["outcome"], "not_allowed");
    bo.call("forget_refused", Value::Null).await;
    assert_eq!(bo.sync().await["refused"], json!([]));
    assert_eq!(seen(bo, &annas).await["role"], "admin");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_laptop_is_revoked_by_an_administrator_and_says_by_whom() {
    let Office { anna, bo, eva, case, .. } = &office_of_three().await;
    share(anna, bo, &case.participant).await;
    let (annas, bos) = (anna.me().await, bo.me().await);
    let device = |one: &Value| json!({ "device": one["devices"][0]["id"] });
    let (own, lost) = (device(&seen(anna, &annas).await), device(&seen(anna, &bos).await));
    assert_eq!(anna.refused("revoke_device", own).await, "own_account");
    assert_eq!(eva.refused("revoke_device", lost.clone()).await, "not_allowed");

    anna.call("revoke_device", lost).await;
    let asked = seen(anna, &bos).await["devices"][0].clone();
    assert!(asked["revoked"].is_null() && asked["wish"].is_string(), "{asked}");
    anna.sync().await;
    eva.sync().await;
    let done = seen(eva, &bos).await["devices"][0].clone();
    assert_eq!((&done["revoked"]["by"], &done["wish"]), (&json!("Anna Ågren"), &Value::Null));
    assert_eq!(bo.refused("sync_now", Value::Null).await, "revoked");
    let state = bo.call("app_state", Value::Null).await;
    assert_eq!(state["state"], "first_start", "nothing is left to unlock: {state}");
    assert!(state["ended"]["at"].is_string() && state["officeName"].is_null(), "{state}");
    let left: Vec<_> = std::fs::read_dir(bo.folder()).unwrap().map(|one| one.unwrap()).collect();
    let left: Vec<_> = left.iter().map(|one| one.file_name().into_string().unwrap()).collect();
    assert!(!left.iter().any(|name| name.contains("store") || name.contains("keys")), "{left:?}");
    assert!(!left.contains(&"backups".to_owned()), "{left:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_colleague_who_leaves_stays_until_somebody_else_can_write_each_case() {
    let Office { anna, bo, eva, case, .. } = &office_of_three().await;
    share(anna, bo, &case.participant).await;
    let bos_own = new_case(bo, "Oskar", "none").await;
    bo.sync().await;
    anna.sync().await;
    let (annas, bos, evas) = (anna.me().await, bo.me().await, eva.me().await);
    let member = json!({ "member": bos });
    let plan = anna.call("removal_plan", member.clone()).await;
    assert_eq!(plan, json!({ "shared": 1, "alone": [], "aloneUnseen": 1 }));
    assert_eq!(seen(anna, &bos).await["aloneIn"], 1);
    assert_eq!(anna.refused("remove_member", member.clone()).await, "last_writer");
    assert_eq!(anna.refused("remove_member", json!({ "member": annas })).await, "own_account");
    assert_eq!(eva.refused("removal_plan", member.clone()).await, "not_allowed");

    let over = json!({ "member": evas, "participants": [bos_own], "leave": true });
    bo.call("hand_over_cases", over).await;
    bo.sync().await;
    eva.sync().await;
    anna.sync().await;
    anna.call("remove_member", member).await;
    anna.sync().await;
    let gone = seen(anna, &bos).await;
    assert_eq!(gone["left"]["by"], "Anna Ågren");
    let people = anna.call("case_people", json!({ "participant": case.participant })).await;
    assert_eq!(people["others"][0]["name"], "Eva Öst", "who has left is not offered: {people}");
    assert_eq!(people["others"].as_array().unwrap().len(), 1);
    assert_eq!(
        access(anna, &case.participant).await,
        ["opened Anna", "may_write Bo", "left_office Bo"]
    );
    assert_eq!(access(eva, &bos_own).await, ["opened Bo", "may_write Eva", "left Bo"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_is_shared_narrowed_left_and_handed_over() {
    let Office { anna, bo, eva, case, .. } = &office_of_three().await;
    let participant = &case.participant;
    let (annas, bos, evas) = (anna.me().await, bo.me().await, eva.me().await);
    let of = |member: &str| json!({ "participant": participant, "member": member });
    assert_eq!(anna.refused("take_out_of_case", of(&annas)).await, "last_writer");
    share(anna, bo, participant).await;
    let narrow = json!({ "participant": participant, "member": bos, "right": "read" });
    anna.call("share_case", narrow).await;
    let people = anna.call("case_people", json!({ "participant": participant })).await;
    let bo_there = people["members"].as_array().unwrap().iter().find(|one| one["id"] == bos);
    assert_eq!(bo_there.unwrap()["becomes"], "read", "{people}");
    anna.sync().await;
    bo.sync().await;
    let people = bo.call("case_people", json!({ "participant": participant })).await;
    assert_eq!(people["mayShare"], false);
    assert_eq!(bo.refused("hand_over_case", of(&evas)).await, "not_allowed");

    anna.call("hand_over_case", of(&evas)).await;
    let people = anna.call("case_people", json!({ "participant": participant })).await;
    let members = people["members"].as_array().unwrap();
    let there = |who: &str| members.iter().find(|one| one["id"] == *who).unwrap().clone();
    assert_eq!((&there(&annas)["leaving"], &there(&evas)["pending"]), (&json!(true), &json!(true)));
    anna.sync().await;
    eva.sync().await;
    eva.call("take_out_of_case", of(&bos)).await;
    eva.sync().await;
    assert_eq!(
        access(eva, participant).await,
        [
            "opened Anna",
            "may_write Bo",
            "may_read Bo",
            "may_write Eva",
            "left Anna",
            "taken_out Bo"
        ]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn many_cases_are_given_at_once_and_protected_ones_never_among_them() {
    let Office { anna, bo, case, .. } = &office_of_three().await;
    let bos = bo.me().await;
    let mut open = vec![case.participant.clone()];
    for number in 0..40 {
        open.push(new_case(anna, &format!("Nr {number}"), "none").await);
    }
    let hidden = new_case(anna, "Dold", "secrecy_mark").await;
    let plan = anna.call("handover_cases", Value::Null).await;
    assert_eq!(plan["cases"].as_array().unwrap().len(), 41);
    assert_eq!(plan["protected"][0]["participant"], hidden);
    assert_eq!(plan["protected"][0]["name"], plan["protected"][0]["caseNumber"]);

    let give = |member: Value, cases: &[String]| json!({ "member": member, "participants": cases, "leave": true });
    let problems = anna.ask("hand_over_cases", give(Value::Null, &[])).await.unwrap_err();
    assert_eq!(problems["problems"].as_array().unwrap().len(), 2, "{problems}");
    let with_hidden = [open.clone(), vec![hidden.clone()]].concat();
    let refused = anna.refused("hand_over_cases", give(json!(bos), &with_hidden)).await;
    assert_eq!(refused, "not_allowed");
    assert_eq!(anna.call("list_wishes", Value::Null).await, json!([]), "all or none");

    anna.call("hand_over_cases", give(json!(bos), &open)).await;
    assert_eq!(anna.call("handover_cases", Value::Null).await["cases"], json!([]));
    anna.sync().await;
    bo.sync().await;
    let theirs = bo.call("handover_cases", Value::Null).await;
    assert_eq!(theirs["cases"].as_array().unwrap().len(), 41, "all have come");
    assert_eq!(theirs["protected"], json!([]));
    assert_eq!(access(bo, &open[7]).await, ["opened Anna", "may_write Bo", "left Anna"]);
}

/// The day so many days from today, as it is typed.
fn in_days(days: i64) -> String {
    #[expect(clippy::disallowed_methods, reason = "the coach here lives today")]
    let day = chrono::Local::now().date_naive() + chrono::TimeDelta::days(days);
    day.to_string()
}

/// What a case's page says of a colleague there.
async fn there(coach: &Coach, participant: &str, member: &str) -> Value {
    let people = coach.call("case_people", json!({ "participant": participant })).await;
    let all = people["members"].as_array().unwrap();
    all.iter().find(|one| one["id"] == member).cloned().unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_is_shared_until_a_day_that_both_see_and_that_can_be_changed() {
    let Office { anna, bo, case, .. } = &office_of_three().await;
    let participant = &case.participant;
    let (annas, bos) = (anna.me().await, bo.me().await);
    let share = |until: &str| json!({ "participant": participant, "member": bos, "right": "write", "until": until });
    let past = anna.ask("share_case", share(&in_days(-1))).await.unwrap_err();
    assert_eq!(past["problems"][0]["field"], "until", "{past}");
    assert_eq!(past["problems"][0]["code"], "date-in-past", "{past}");
    let odd = anna.ask("share_case", share("31/2")).await.unwrap_err();
    assert_eq!(odd["problems"][0]["field"], "until", "{odd}");
    assert_eq!(anna.call("list_wishes", Value::Null).await, json!([]), "nothing was asked for");

    anna.call("share_case", share(&in_days(10))).await;
    let wishes = anna.call("list_wishes", Value::Null).await;
    assert_eq!(wishes[0]["until"], in_days(10), "before it is synced: {wishes}");
    let bo_there = there(anna, participant, &bos).await;
    assert_eq!((&bo_there["pending"], &bo_there["until"]), (&json!(true), &json!(in_days(10))));
    anna.sync().await;
    bo.sync().await;
    assert_eq!(there(bo, participant, &bos).await["until"], in_days(10), "the receiver sees it");
    assert_eq!(there(bo, participant, &annas).await["until"], Value::Null);
    let log = bo.call("case_access", json!({ "participant": participant })).await;
    assert_eq!(log[0]["until"], in_days(10), "{log}");
    let alone =
        anna.refused("take_out_of_case", json!({ "participant": participant, "member": annas }));
    assert_eq!(alone.await, "last_writer", "who has it until a day does not keep it alive");

    anna.call("share_case", share(&in_days(0))).await;
    let changes = there(anna, participant, &bos).await;
    assert_eq!(
        (&changes["becomes"], &changes["becomesUntil"]),
        (&json!("write"), &json!(in_days(0)))
    );
    anna.sync().await;
    assert_eq!(there(anna, participant, &bos).await["until"], in_days(0), "today is a day, too");
    anna.call("share_case", share("")).await;
    anna.sync().await;
    assert_eq!(there(anna, participant, &bos).await["until"], Value::Null, "for good");
}

#[tokio::test(flavor = "multi_thread")]
async fn many_cases_are_lent_to_a_stand_in_until_a_day() {
    let Office { anna, bo, case, .. } = &office_of_three().await;
    let bos = bo.me().await;
    let second = new_case(anna, "Oskar", "none").await;
    let cases = [case.participant.clone(), second];
    let lend = |until: &str| json!({ "member": bos, "participants": cases, "leave": false, "until": until });
    let problems = anna.ask("hand_over_cases", lend("")).await.unwrap_err();
    assert_eq!(problems["problems"][0]["field"], "until", "a loan has an end: {problems}");
    assert_eq!(anna.call("list_wishes", Value::Null).await, json!([]), "all or none");
    anna.call("hand_over_cases", lend(&in_days(14))).await;
    anna.sync().await;
    bo.sync().await;
    for case in &cases {
        assert_eq!(there(bo, case, &bos).await["until"], in_days(14));
    }
    assert_eq!(
        anna.call("handover_cases", Value::Null).await["cases"].as_array().unwrap().len(),
        2
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_not_sent_of_a_case_that_left_is_shown_saved_and_then_let_go() {
    let Office { anna, bo, eva, case, .. } = &office_of_three().await;
    let participant = &case.participant;
    share(anna, bo, participant).await;
    share(anna, eva, participant).await;
    let words = "Ringde om schemat. Börjar på måndag.";
    let note = json!({ "draft": { "participant": participant, "text": words } });
    bo.call("write_note", note).await;
    for one in [bo, eva] {
        let of = json!({ "participant": participant, "member": one.me().await });
        anna.call("take_out_of_case", of).await;
    }
    anna.sync().await;
    bo.sync().await;
    eva.sync().await;

    let left = bo.call("left_cases", Value::Null).await;
    assert_eq!(left[0]["caseNumber"], case.words.at("case_number"), "{left}");
    assert_eq!((&left[0]["by"], &left[0]["me"]), (&json!("Anna Ågren"), &json!(false)));
    assert_eq!(left[0]["name"], Value::Null, "it is gone, and so is the name");
    let changes = left[0]["changes"].as_array().unwrap();
    let text_of = changes.iter().find(|one| one["field"] == "text").unwrap();
    assert_eq!((&text_of["kind"], &text_of["value"]), (&json!("journal_note"), &json!(words)));
    let none = eva.call("left_cases", Value::Null).await;
    assert_eq!((&none[0]["changes"], &none[0]["drafts"]), (&json!([]), &json!([])), "one line");

    let of = json!({ "participant": participant });
    let path = bo.folder().join("undan.txt");
    let save = json!({ "participant": participant, "text": words, "path": path });
    bo.call("save_left", save).await;
    assert_eq!(std::fs::read_to_string(&path).unwrap(), words);
    bo.call("forget_left", of.clone()).await;
    assert_eq!(bo.call("left_cases", Value::Null).await, json!([]));
    assert_eq!(bo.refused("forget_left", of).await, "not_found");
}
