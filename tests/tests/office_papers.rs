//! The two papers of the office's recovery, through the command table and over the real server: made
//! by an administrator, used when a coach or the administrator is gone.
#![allow(clippy::unwrap_used)]

use fotfaste_tests::{
    Coach, Server,
    office::{connect, let_in},
    text,
};
use serde_json::{Value, json};
use tempfile::TempDir;

struct Office {
    anna: Coach,
    bo: Coach,
    case: String,
    _server: Server,
    _folder: TempDir,
}

/// Anna administers; Bo has a case that nobody else has.
async fn office() -> Office {
    let folder = TempDir::new().unwrap();
    let anna = Coach::here(&folder.path().join("anna"));
    anna.first_start("Anna Ågren").await;
    let mut server = Server::start(&folder.path().join("server")).await;
    let (address, code) = (server.address(), server.setup_code().await);
    let alone = anna.call("office_recovery_state", Value::Null).await;
    assert_eq!((&alone["connected"], &alone["remind"]), (&json!(false), &json!(false)));
    connect(&anna, &address, &code).await;
    let bo = Coach::here(&folder.path().join("bo"));
    let_in(&anna, &bo, "Bo Öberg").await;
    let draft = json!({ "firstName": "Elin", "lastName": "Påhittad", "protection": "none" });
    let case = bo.write("save_participant", json!({ "draft": draft })).await;
    bo.sync().await;
    Office { anna, bo, case, _server: server, _folder: folder }
}

/// Makes the papers as a person does; the words of each.
async fn make(admin: &Coach) -> [String; 2] {
    let made = admin.call("begin_office_papers", Value::Null).await;
    let words = |paper: usize| -> Vec<String> {
        serde_json::from_value(made[paper]["words"].clone()).unwrap()
    };
    let asked = |paper: usize| -> Vec<String> {
        let places: Vec<usize> = serde_json::from_value(made[paper]["asked"].clone()).unwrap();
        places.into_iter().map(|place| words(paper)[place - 1].clone()).collect()
    };
    let swapped = json!({ "first": asked(1), "second": asked(0) });
    assert_eq!(admin.refused("confirm_office_papers", swapped).await, "problems");
    let typed = json!({ "first": asked(0), "second": asked(1) });
    admin.call("confirm_office_papers", typed).await;
    admin.sync().await;
    [words(0).join(" "), words(1).join(" ")]
}

fn used(papers: &[String; 2], member: Option<&str>) -> Value {
    json!({ "first": papers[0], "second": papers[1], "member": member })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_gone_coachs_case_is_taken_over_with_both_papers_and_its_log_says_so() {
    let Office { anna, bo, case, .. } = &office().await;
    let before = anna.call("office_recovery_state", Value::Null).await;
    assert_eq!((&before["admin"], &before["remind"]), (&json!(true), &json!(true)));
    assert_eq!(bo.refused("begin_office_papers", Value::Null).await, "not_allowed");
    let papers = make(anna).await;
    let bos = bo.me().await;
    let state = anna.call("office_recovery_state", Value::Null).await;
    assert_eq!((&state["remind"], &state["made"]["by"]), (&json!(false), &json!("Anna Ågren")));
    let theirs = &state["colleagues"][0];
    assert_eq!((&theirs["member"], &theirs["open"]), (&json!(bos), &json!(0)));
    bo.sync().await;
    anna.sync().await;

    let wrong = [papers[0].clone(), papers[0].clone()];
    assert_eq!(anna.refused("use_office_papers", used(&wrong, Some(&bos))).await, "wrong_papers");
    let blank = json!({ "first": papers[0], "second": "hund katt", "member": bos });
    assert_eq!(anna.refused("use_office_papers", blank).await, "problems");
    assert_eq!(
        bo.refused("use_office_papers", used(&papers, Some(&anna.me().await))).await,
        "not_allowed"
    );

    let done = anna.call("use_office_papers", used(&papers, Some(&bos))).await;
    assert_eq!(done["cases"], 1);
    anna.sync().await;
    bo.sync().await;
    let log = bo.call("case_access", json!({ "participant": case })).await;
    let line = log.as_array().unwrap().iter().find(|line| line["what"] == "recovered").unwrap();
    assert_eq!(text(&line["who"]), "Anna Ågren");
    let accesses = bo.call("list_access", json!({ "participant": case })).await;
    let line = accesses.as_array().unwrap().iter().find(|line| line["action"] == "recovered");
    assert_eq!(text(&line.unwrap()["name"]), "Anna Ågren");
    let told = bo.call("office_recovery_state", Value::Null).await;
    assert_eq!(
        (&told["uses"][0]["by"], &told["uses"][0]["cases"]),
        (&json!("Anna Ågren"), &json!(1))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn when_the_administrator_is_gone_both_papers_make_a_colleague_one() {
    let Office { anna, bo, .. } = &office().await;
    let papers = make(anna).await;
    bo.sync().await;
    assert_eq!(bo.call("office_recovery_state", Value::Null).await["admin"], false);
    bo.call("use_office_papers", used(&papers, None)).await;
    let state = bo.call("office_recovery_state", Value::Null).await;
    assert_eq!((&state["admin"], &state["uses"][0]["who"]), (&json!(true), &json!("Bo Öberg")));
    let newer = make(bo).await;
    assert_eq!(
        bo.refused("use_office_papers", used(&papers, Some(&anna.me().await))).await,
        "wrong_papers"
    );
    assert_ne!(newer, papers);
}

#[tokio::test(flavor = "multi_thread")]
async fn papers_that_were_not_checked_are_forgotten_at_lock_and_their_sheets_go() {
    let Office { anna, .. } = &office().await;
    anna.call("begin_office_papers", Value::Null).await;
    let print = |paper: u32| json!({ "paper": paper, "toFile": true });
    let printed = anna.call("print_office_paper", print(2)).await;
    let path = std::path::PathBuf::from(text(&printed["path"]));
    assert!(path.exists());
    assert_eq!(anna.refused("print_office_paper", print(3)).await, "no_such_file");
    anna.call("stop_office_papers", Value::Null).await;
    assert!(!path.exists());
    let typed = json!({ "first": ["a"], "second": ["b"] });
    assert_eq!(anna.refused("confirm_office_papers", typed).await, "nothing_pending");
    anna.call("begin_office_papers", Value::Null).await;
    let printed = anna.call("print_office_paper", print(1)).await;
    anna.call("lock", Value::Null).await;
    assert!(!std::path::PathBuf::from(text(&printed["path"])).exists());
}
