//! Who has read what, what is kept how long, and how a case ends.

use chrono::TimeDelta;
use data_encoding::BASE64;
use serde_json::{Value, json};

use crate::desk::{Desk, Introduction};

async fn review(desk: &Desk, asked: Value) -> Value {
    desk.ok("review_log", asked).await
}

fn text(file: &Value) -> String {
    let file = BASE64.decode(file["content"].as_str().unwrap().as_bytes()).unwrap();
    String::from_utf8(file).unwrap()
}

async fn protect(desk: &Desk, at: &Introduction) -> Value {
    let page = desk.ok("get_participant", json!({ "id": at.participant })).await;
    let mut draft = page["participant"].clone();
    for key in ["id", "nextStep", "nextStepOn"] {
        draft.as_object_mut().unwrap().remove(key);
    }
    draft["protection"] = json!("secrecy_mark");
    desk.ok("save_participant", json!({ "id": at.participant, "draft": draft })).await;
    page["participant"]["caseNumber"].clone()
}

#[tokio::test]
async fn the_log_is_reviewed_narrowed_and_signed_off() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    desk.later(TimeDelta::hours(9));
    desk.ok("get_participant", json!({ "id": at.participant })).await;
    let page = review(&desk, json!({})).await;
    assert_eq!((&page["reviewable"], &page["allCases"]), (&json!(1), &json!(true)));
    let rows = page["rows"].as_array().unwrap();
    assert_eq!(page["total"], rows.len());
    assert_eq!(rows[0]["about"], "Elin Bergvall");
    assert_eq!(rows[0]["unusual"], json!(["outside_hours"]), "nine in the evening");
    assert_eq!(rows.last().unwrap()["unusual"], json!([]), "noon, one's own case");
    assert_eq!(page["wholeness"]["reach"], "alone");
    assert_eq!(page["wholeness"]["altered"], json!([]));

    let only = review(&desk, json!({ "onlyUnusual": true })).await;
    assert_eq!((&only["total"], &only["lines"]), (&json!(1), &page["lines"]));
    let other = review(&desk, json!({ "action": "printed" })).await;
    assert_eq!(other["total"], 0);
    let before = review(&desk, json!({ "fromOn": "2026-11-01", "untilOn": "2026-11-18" })).await;
    assert_eq!(before["lines"], 0);
    let wrong = json!({ "fromOn": "2026-11-19", "untilOn": "2026-11-01" });
    let refused = desk.fails("review_log", wrong).await;
    assert_eq!(refused["problems"][0]["field"], "untilOn");

    let draft = json!({ "fromOn": "31/2", "note": "x".repeat(60_000) });
    let refused = desk.fails("sign_log_review", json!({ "draft": draft })).await;
    let fields: Vec<_> =
        refused["problems"].as_array().unwrap().iter().map(|one| &one["field"]).collect();
    assert_eq!(fields, ["fromOn", "note"], "everything at once");
    let draft = json!({ "fromOn": "2026-11-01", "note": "Elin Bergvall lästes sent." });
    let asked = desk.fails("sign_log_review", json!({ "draft": draft })).await;
    assert_eq!(asked["problems"][0]["code"], "names-participant");
    let draft = json!({ "fromOn": "2026-11-01", "note": "Kvällsläsningen är förklarad." });
    desk.ok("sign_log_review", json!({ "draft": draft })).await;
    let signed = desk.ok("list_log_reviews", Value::Null).await;
    assert_eq!(signed[0]["reviewer"], "Karin Ålund");
    assert_eq!((&signed[0]["lines"], &signed[0]["unusual"]), (&page["lines"], &json!(1)));
}

#[tokio::test]
async fn a_log_that_leaves_is_logged_and_a_protected_person_is_a_number_in_it() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let number = protect(&desk, &at).await;
    let page = review(&desk, json!({})).await;
    assert!(!page.to_string().contains("Elin"), "{page}");
    assert_eq!(page["rows"][0]["about"], number);
    let csv = text(&desk.ok("export_log", json!({ "lines": {} })).await);
    assert!(csv.contains(number.as_str().unwrap()) && !csv.contains("Elin"), "{csv}");
    let log = desk.ok("list_access", json!({ "participant": at.participant })).await;
    assert!(log.to_string().contains("exported"), "{log}");
}

#[tokio::test]
async fn the_log_comes_in_pages() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    for _ in 0..120 {
        desk.later(TimeDelta::minutes(11));
        desk.ok("get_participant", json!({ "id": at.participant })).await;
    }
    let first = review(&desk, json!({})).await;
    let second = review(&desk, json!({ "page": 1 })).await;
    let size = usize::try_from(first["pageSize"].as_u64().unwrap()).unwrap();
    assert_eq!(first["rows"].as_array().unwrap().len(), size);
    assert_eq!(second["rows"].as_array().unwrap().len(), 121 - size);
    assert!(first["rows"][size - 1]["at"].as_str() > second["rows"][0]["at"].as_str());
    assert_eq!(review(&desk, json!({ "page": 9 })).await["rows"], json!([]));
}

/// Ends the enrolment today; its programme keeps a case so many months.
async fn closed(desk: &Desk, at: &Introduction, months: &str) {
    let programmes = desk.ok("list_programmes", Value::Null).await;
    let enrolled = desk.ok("get_participant", json!({ "id": at.participant })).await;
    let programme = &enrolled["enrolment"]["programme"];
    let known = programmes.as_array().unwrap().iter().find(|one| one["id"] == *programme).unwrap();
    let mut draft = known["draft"].clone();
    draft["retentionMonths"] = json!(months);
    desk.ok("save_programme", json!({ "id": programme, "draft": draft })).await;
    let exit = json!({
        "participant": at.participant, "phase": "exit", "reason": "Har fått jobb",
        "outcome": "employment", "occupation": "working", "livelihood": "wage",
    });
    desk.ok("change_phase", exit).await;
}

fn erase(at: &Introduction, number: &Value, reason: &str) -> Value {
    json!({
        "participant": at.participant, "caseNumber": number, "reason": reason, "clearBackups": true,
    })
}

#[tokio::test]
async fn a_closed_case_is_soon_due_due_and_held() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    assert_eq!(desk.ok("list_retention", Value::Null).await["rows"], json!([]), "it goes on");
    closed(&desk, &at, "24").await;
    let row = |list: Value| list["rows"][0].clone();
    let list = row(desk.ok("list_retention", Value::Null).await);
    assert_eq!((&list["state"], &list["dueOn"]), (&json!("later"), &json!("2028-11-19")));
    desk.later(TimeDelta::days(2 * 365 - 20));
    let list = desk.ok("list_retention", Value::Null).await;
    assert_eq!((&list["soon"], &list["due"]), (&json!(1), &json!(0)));
    desk.later(TimeDelta::days(30));
    assert_eq!(desk.ok("count_retention", Value::Null).await, json!({ "due": 1, "soon": 0 }));

    let hold = json!({ "draft": {
        "participant": at.participant, "reason": "Projektrevision", "until": "",
    } });
    let id = desk.id("place_hold", hold).await;
    let list = row(desk.ok("list_retention", Value::Null).await);
    assert_eq!((&list["state"], &list["hold"]["by"]), (&json!("held"), &json!("Karin Ålund")));
    let number = desk.ok("erasure_plan", json!({ "participant": at.participant })).await;
    let number = number["caseNumber"].clone();
    let refused = desk.fails("erase_case", erase(&at, &number, "retention")).await;
    assert_eq!(refused["problems"][0]["code"], "case-held");
    desk.ok("lift_hold", json!({ "id": id })).await;
    assert_eq!(desk.ok("count_retention", Value::Null).await["due"], 1);
}

#[tokio::test]
async fn an_erasure_is_asked_for_by_its_number_and_reason_and_leaves_a_receipt_without_a_name() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    desk.visit(&at, &["I", "I", "I"]).await;
    desk.ok("start_visit", json!({ "placement": at.placement })).await;
    desk.ok("list_backups", Value::Null).await;
    let plan = desk.ok("erasure_plan", json!({ "participant": at.participant })).await;
    let number = plan["caseNumber"].clone();
    for (typed, reason, field, code) in [
        (json!(""), "mistake", "caseNumber", "required"),
        (json!("N-1"), "mistake", "caseNumber", "case-number-mismatch"),
        (number.clone(), "retention", "reason", "not-due"),
    ] {
        let refused = desk.fails("erase_case", erase(&at, &typed, reason)).await;
        let problem = &refused["problems"][0];
        assert_eq!((&problem["field"], &problem["code"]), (&json!(field), &json!(code)));
    }
    let receipt = desk.ok("erase_case", erase(&at, &number, "requested")).await;
    assert_eq!((&receipt["reach"], &receipt["here"]), (&json!("only_here"), &json!(true)));
    assert!(receipt["rows"].as_u64().unwrap() > 10 && receipt["drafts"] == 1, "{receipt}");

    let gone = desk.fails("get_participant", json!({ "id": at.participant })).await;
    assert_eq!(gone["code"], "not_found");
    for (list, argument) in [
        ("list_participants", json!({})),
        ("list_drafts", Value::Null),
        ("today", Value::Null),
        ("search", json!({ "text": "Elin" })),
        ("list_workplaces", json!({})),
    ] {
        let shown = desk.ok(list, argument).await.to_string();
        assert!(!shown.contains("Elin") && !shown.contains("Bergvall"), "{list}: {shown}");
    }
    let receipts = desk.ok("list_receipts", Value::Null).await;
    assert_eq!((&receipts["rows"][0], &receipts["backups"]), (&receipt, &json!(0)));
    let saved = desk.ok("save_receipt", json!({ "space": receipt["space"] })).await;
    let saved = text(&saved);
    for word in ["Elin", "Bergvall", number.as_str().unwrap()] {
        assert!(!saved.contains(word), "{saved}");
    }
    assert!(saved.contains("Karin Ålund") && !saved.contains("receipt-"), "{saved}");

    let desk = desk.restarted().await;
    desk.ok("unlock", json!({ "passphrase": crate::desk::PASSPHRASE })).await;
    assert_eq!(desk.ok("list_participants", json!({})).await["counts"]["all"], 0);
}

#[tokio::test]
async fn copies_made_before_an_erasure_are_kept_or_removed_as_was_chosen() {
    let desk = Desk::unlocked().await;
    let backups = desk.folder.path().join("profile/backups");
    std::fs::create_dir_all(&backups).unwrap();
    let (old, other) = (backups.join("store-2026-11-18.db"), backups.join("anteckningar.txt"));
    let erased = |clear: bool| {
        let desk = &desk;
        let (old, other) = (&old, &other);
        async move {
            std::fs::write(old, b"copy").unwrap();
            std::fs::write(other, b"mine").unwrap();
            let at = desk.introduction().await;
            let plan = desk.ok("erasure_plan", json!({ "participant": at.participant })).await;
            assert_eq!(
                plan["backups"],
                std::fs::read_dir(old.parent().unwrap()).unwrap().count() - 1
            );
            let mut argument = erase(&at, &plan["caseNumber"], "mistake");
            argument["clearBackups"] = json!(clear);
            desk.ok("erase_case", argument).await;
        }
    };
    erased(false).await;
    assert!(old.exists(), "kept");
    assert_eq!(desk.ok("list_receipts", Value::Null).await["backups"], 1, "and said to be kept");
    desk.ok("clear_erased_backups", Value::Null).await;
    assert!(!old.exists() && other.exists(), "only copies of the store go");
    assert!(backups.join("store-2026-11-19.db").exists(), "after a new one was made");
    assert_eq!(desk.ok("list_receipts", Value::Null).await["backups"], 0);
    erased(true).await;
    assert!(!old.exists());
    assert_eq!(desk.ok("list_receipts", Value::Null).await["backups"], 0);
}

#[tokio::test]
async fn an_extract_holds_everything_and_is_logged_before_it_leaves() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    desk.visit(&at, &["I", "DV", "FP"]).await;
    let note = json!({ "draft": { "participant": at.participant, "text": "Trivs i bageriet." } });
    desk.ok("write_note", note).await;
    let asked = |format: &str| json!({ "participant": at.participant, "format": format });
    let data = text(&desk.ok("make_extract", asked("json")).await);
    let data: Value = serde_json::from_str(&data).unwrap();
    let kinds: Vec<_> = data["records"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["kind"].as_str().unwrap())
        .collect();
    for kind in
        ["participant", "enrolment", "placement", "task", "step", "visit", "trial", "access"]
    {
        assert!(kinds.contains(&kind), "{kind}: {kinds:?}");
    }
    let words = data.to_string();
    for word in
        ["Bergvall", "196408233234", "Trivs i bageriet.", "Kvarnens Bageri", "Peter Wiklund"]
    {
        assert!(words.contains(word), "{word}");
    }
    let pdf = desk.ok("make_extract", asked("pdf")).await;
    let pdf = BASE64.decode(pdf["content"].as_str().unwrap().as_bytes()).unwrap();
    assert!(pdf.starts_with(b"%PDF-1.7"));
    if let Ok(keep) = std::env::var("FOTFASTE_KEEP_EXTRACT") {
        std::fs::write(keep, &pdf).unwrap();
    }
    let log = desk.ok("list_access", json!({ "participant": at.participant })).await;
    let extracted = log.as_array().unwrap().iter().filter(|row| row["action"] == "extracted");
    assert_eq!(extracted.count(), 2);

    let path = desk.folder.path().join("registerutdrag.pdf");
    let mut saved = asked("pdf");
    saved["path"] = json!(path);
    assert_eq!(desk.ok("make_extract", saved).await["content"], Value::Null);
    assert!(std::fs::read(path).unwrap().len() > 10_000);
    let mut inside = asked("pdf");
    inside["path"] = json!(desk.folder.path().join("profile/registerutdrag.pdf"));
    assert_eq!(desk.fails("make_extract", inside).await["code"], "not_allowed");
}

#[tokio::test]
async fn a_protected_person_gets_an_extract_too_and_earlier_values_are_in_it() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    protect(&desk, &at).await;
    let asked = json!({ "participant": at.participant, "format": "json" });
    let data = text(&desk.ok("make_extract", asked).await);
    assert!(data.contains("secrecy_mark") && data.contains("Elin"), "it is their own");
    let data: Value = serde_json::from_str(&data).unwrap();
    let person =
        data["records"].as_array().unwrap().iter().find(|one| one["kind"] == "participant");
    assert_eq!(person.unwrap()["values"]["protection"], "secrecy_mark");
}

/// A withdrawn consent stops the sheet at every door, also one that was looked at before.
#[tokio::test]
async fn a_withdrawn_consent_stops_looking_at_printing_and_saving_the_sheet() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let consent = json!({ "draft": {
        "participant": at.participant, "placement": at.placement, "supervisor": at.supervisor,
        "fields": ["schedule"], "purpose": "Handledarblad", "givenOn": "2026-11-01",
        "evidence": "Muntligt",
    } });
    let consent = desk.id("save_consent", consent).await;
    let asked = json!({
        "placement": at.placement, "supervisor": at.supervisor, "fields": ["schedule"],
    });
    let seen = desk.ok("preview_sheet", asked.clone()).await;
    desk.ok("withdraw_consent", json!({ "id": consent })).await;
    assert_eq!(desk.fails("preview_sheet", asked.clone()).await["code"], "consent_missing");
    let mut print = asked;
    print["digest"] = seen["digest"].clone();
    assert_eq!(desk.fails("print_sheet", print.clone()).await["code"], "consent_missing");
    print["path"] = json!(desk.folder.path().join("blad.pdf"));
    assert_eq!(desk.fails("save_sheet", print).await["code"], "consent_missing");
    assert!(!desk.folder.path().join("blad.pdf").exists());
    let options = json!({ "placement": at.placement, "supervisor": at.supervisor });
    let options = desk.ok("sheet_options", options).await;
    let schedule =
        options["fields"].as_array().unwrap().iter().find(|one| one["field"] == "schedule");
    assert_eq!(schedule.unwrap()["reason"], "no_consent");
    assert_eq!(desk.ok("list_prints", json!({ "participant": at.participant })).await, json!([]));
}
