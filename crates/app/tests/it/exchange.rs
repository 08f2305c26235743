//! Lists that leave, and a caseload that comes in.

use data_encoding::BASE64;
use serde_json::{Value, json};

use crate::desk::Desk;

const FIELDS: [Option<&str>; 4] =
    [Some("full_name"), Some("identity_number"), Some("phase"), Some("protection")];

async fn programme(desk: &Desk) -> Value {
    desk.ok("list_programmes", Value::Null).await[0]["id"].clone()
}

fn file(rows: &str) -> String {
    BASE64.encode(format!("Namn;Personnummer;Fas;Skydd;Skostorlek\n{rows}").as_bytes())
}

fn text(exported: &Value) -> String {
    let file = BASE64.decode(exported["content"].as_str().unwrap().as_bytes()).unwrap();
    String::from_utf8(file).unwrap()
}

#[tokio::test]
async fn a_caseload_is_looked_at_before_it_comes_in() {
    let desk = Desk::unlocked().await;
    let content = file("Ek, Anna;640823-3234;Kartläggning;;38\nBo Ask;123;Pausad;;\n;;;;41\n");
    let preview = desk.ok("preview_import", json!({ "content": content })).await;
    let fields: Vec<_> =
        preview["columns"].as_array().unwrap().iter().map(|column| &column["field"]).collect();
    assert_eq!(json!(fields), json!([FIELDS[0], FIELDS[1], FIELDS[2], FIELDS[3], null]));
    assert_eq!(preview["columns"][4]["examples"], json!(["38", "41"]));
    assert_eq!((&preview["new"], &preview["wrong"]), (&json!(1), &json!(2)));
    let wrong = &preview["rows"][0];
    assert_eq!((&wrong["number"], &wrong["name"]), (&json!(3), &json!("Bo Ask")));
    let fields: Vec<_> =
        wrong["problems"].as_array().unwrap().iter().map(|problem| &problem["field"]).collect();
    assert_eq!(json!(fields), json!(["enrolment.phase", "identityNumber"]));
    let list = desk.ok("list_participants", json!({})).await;
    assert_eq!(list["counts"]["all"], 0, "looking adds nobody");
}

#[tokio::test]
async fn an_import_is_whole_or_nothing_and_harmless_when_repeated() {
    let desk = Desk::unlocked().await;
    let content = file("Ek, Anna;640823-3234;2;;\nBo Ask;123;;;\nEk, Anna;640823-3234;2;;\n");
    let programme = programme(&desk).await;
    let asked = |leave_out| {
        json!({
            "content": content, "fields": FIELDS, "programme": programme, "leaveOut": leave_out,
        })
    };
    let refused = desk.fails("import_caseload", asked(false)).await;
    assert_eq!(refused["problems"][0]["code"], "rows-wrong");
    let list = desk.ok("list_participants", json!({})).await;
    assert_eq!(list["counts"]["all"], 0, "no half import");

    let done = desk.ok("import_caseload", asked(true)).await;
    assert_eq!(done, json!({ "imported": 1, "known": 1, "leftOut": 1 }));
    let again = desk.ok("import_caseload", asked(true)).await;
    assert_eq!(again, json!({ "imported": 0, "known": 2, "leftOut": 1 }));
    let list = desk.ok("list_participants", json!({})).await;
    assert_eq!(list["rows"][0]["name"], "Anna Ek");
    assert_eq!(list["rows"][0]["phase"], "profile");
}

#[tokio::test]
async fn what_is_no_table_says_so() {
    let desk = Desk::unlocked().await;
    for (content, code) in
        [("", "table-empty"), ("PK\u{3}\u{4}", "table-unreadable"), ("a;b\n", "table-empty")]
    {
        let asked = json!({ "content": BASE64.encode(content.as_bytes()) });
        let refused = desk.fails("preview_import", asked).await;
        assert_eq!(refused["problems"][0]["code"], code);
    }
}

#[tokio::test]
async fn a_list_that_leaves_is_logged_and_names_no_protected_person() {
    let desk = Desk::unlocked().await;
    let content = file("=Ek, Anna;;2;;\nDold Person;;;ja;\n");
    let programme = programme(&desk).await;
    let asked =
        json!({ "content": content, "fields": FIELDS, "programme": programme, "leaveOut": false });
    desk.ok("import_caseload", asked).await;

    let exported = desk.ok("export_list", json!({ "list": "participants", "format": "csv" })).await;
    assert_eq!(exported["rows"], 2);
    let csv = text(&exported);
    assert!(csv.contains("Ärendenummer;Förnamn;Efternamn"), "{csv}");
    assert!(csv.contains("'=Ek"), "no cell is a formula: {csv}");
    assert!(!csv.contains("Dold") && !csv.contains("Person\r"), "{csv}");

    let list = desk.ok("list_participants", json!({})).await;
    let id = &list["rows"][0]["id"];
    let log = desk.ok("list_access", json!({ "participant": id })).await;
    assert!(log.to_string().contains("exported"), "{log}");
}

#[tokio::test]
async fn visits_leave_with_their_minutes_kept_apart() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    desk.visit(&at, &["I", "I", "I"]).await;
    let exported = desk.ok("export_list", json!({ "list": "visits", "format": "csv" })).await;
    let csv = text(&exported);
    let mut lines = csv.lines();
    let columns = lines.next().unwrap().split(';').count();
    let visit: Vec<_> = lines.next().unwrap().split(';').collect();
    assert_eq!(visit.len(), columns);
    assert!(visit[columns - 4..].iter().all(|minutes| minutes.parse::<u32>().is_ok()), "{csv}");

    let path = desk.folder.path().join("besök.xlsx");
    let asked = json!({ "list": "visits", "format": "xlsx", "path": path });
    assert_eq!(desk.ok("export_list", asked).await["content"], Value::Null);
    assert!(std::fs::read(path).unwrap().starts_with(b"PK"));
}
