//! The recovery phrase: made, checked, printed, used, replaced.

use std::{fs, path::Path};

use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::desk::{Desk, PASSPHRASE};

pub(crate) const NEW: &str = "sju nya ord som sitter";

/// Makes a phrase as a person does, and gives its words.
pub(crate) async fn make_phrase(desk: &Desk) -> Vec<String> {
    let made = desk.ok("begin_recovery_phrase", json!({ "passphrase": PASSPHRASE })).await;
    desk.ok("confirm_recovery_phrase", answer(&made)).await;
    words(&made)
}

fn words(made: &Value) -> Vec<String> {
    serde_json::from_value(made["words"].clone()).unwrap()
}

/// The words that are asked for, from the paper.
pub(crate) fn answer(made: &Value) -> Value {
    let asked: Vec<usize> = serde_json::from_value(made["asked"].clone()).unwrap();
    let words = words(made);
    json!({ "words": asked.iter().map(|place| words[place - 1].clone()).collect::<Vec<_>>() })
}

pub(crate) fn codes(error: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let problems = error["problems"].as_array().unwrap().iter();
    problems.map(|problem| (text(&problem["field"]), text(&problem["code"]))).collect()
}

pub(crate) async fn deeds(desk: &Desk) -> Vec<String> {
    let state = desk.ok("recovery_state", Value::Null).await;
    let events = state["events"].as_array().unwrap().iter();
    events.map(|event| event["what"].as_str().unwrap().to_owned()).collect()
}

pub(crate) fn with(words: &[String], passphrase: &str) -> Value {
    json!({ "words": words.join(" "), "passphrase": passphrase })
}

#[tokio::test]
async fn a_phrase_is_in_force_only_when_three_of_its_words_were_right() {
    let desk = Desk::unlocked().await;
    let state = desk.ok("recovery_state", Value::Null).await;
    assert_eq!((&state["madeAt"], &state["remind"]), (&Value::Null, &json!(true)));
    let made = desk.ok("begin_recovery_phrase", json!({ "passphrase": PASSPHRASE })).await;
    assert_eq!((words(&made).len(), made["asked"].as_array().unwrap().len()), (24, 3));

    let wrong = desk.fails("confirm_recovery_phrase", json!({ "words": ["hund", " "] })).await;
    let expected = [
        ("words.0".to_owned(), "phrase-word-differs".to_owned()),
        ("words.1".to_owned(), "required".to_owned()),
        ("words.2".to_owned(), "required".to_owned()),
    ];
    assert_eq!(codes(&wrong), expected);
    assert!(desk.ok("recovery_state", Value::Null).await["madeAt"].is_null());

    let state = desk.ok("confirm_recovery_phrase", answer(&made)).await;
    assert_eq!(
        (&state["madeAt"], &state["remind"]),
        (&json!("2026-11-19T12:00:00Z"), &json!(false))
    );
    assert_eq!(desk.ok("app_state", Value::Null).await["recoveryPhrase"], true);
    assert_eq!(deeds(&desk).await, ["phrase_made"]);
    let again = desk.fails("confirm_recovery_phrase", answer(&made)).await;
    assert_eq!(again["code"], "nothing_pending");
}

#[tokio::test]
async fn a_phrase_that_was_not_confirmed_opens_nothing_and_is_forgotten_at_lock() {
    let desk = Desk::unlocked().await;
    let wrong = json!({ "passphrase": "inte den rätta frasen" });
    assert_eq!(desk.fails("begin_recovery_phrase", wrong).await["code"], "wrong_passphrase");
    let made = desk.ok("begin_recovery_phrase", json!({ "passphrase": PASSPHRASE })).await;
    desk.ok("lock", Value::Null).await;
    let refused = desk.fails("recover_with_phrase", with(&words(&made), NEW)).await;
    assert_eq!(codes(&refused), [("words".to_owned(), "phrase-none".to_owned())]);
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE })).await;
    let late = desk.fails("confirm_recovery_phrase", answer(&made)).await;
    assert_eq!(late["code"], "nothing_pending");
}

#[tokio::test]
async fn it_reminds_again_after_a_week_for_as_long_as_there_is_none() {
    let desk = Desk::unlocked().await;
    for _ in 0..3 {
        assert_eq!(desk.ok("recovery_state", Value::Null).await["remind"], true);
        assert_eq!(desk.ok("postpone_recovery_phrase", Value::Null).await["remind"], false);
        desk.later(TimeDelta::days(6));
        assert_eq!(desk.ok("recovery_state", Value::Null).await["remind"], false);
        desk.later(TimeDelta::days(1));
    }
    let mut settings = desk.ok("get_settings", Value::Null).await;
    settings["remindOfPhrase"] = json!("9999-01-01");
    desk.ok("save_settings", settings).await;
    assert_eq!(desk.ok("recovery_state", Value::Null).await["remind"], true, "not a form's");
}

#[tokio::test]
async fn forgotten_passphrase_without_keyring_the_phrase_opens_and_a_new_one_is_chosen() {
    let desk = Desk::unlocked().await;
    let words = make_phrase(&desk).await;
    let at = desk.introduction().await;
    let desk = desk.restarted().await;
    let none = json!({ "words": "", "passphrase": "kort" });
    let problems = codes(&desk.fails("recover_with_phrase", none).await);
    let both = [("words", "required"), ("passphrase", "passphrase-too-short")];
    assert_eq!(problems, both.map(|(field, code)| (field.to_owned(), code.to_owned())));

    let pasted: Vec<_> = (1..)
        .zip(&words)
        .map(|(place, word)| format!("{place}. {}\n", word.to_uppercase()))
        .collect();
    let state = desk.ok("recover_with_phrase", with(&pasted, NEW)).await;
    assert_eq!(state["state"], "unlocked");
    desk.ok("get_participant", json!({ "id": at.participant })).await;
    assert_eq!(deeds(&desk).await, ["phrase_used", "phrase_made"]);

    let desk = desk.restarted().await;
    let old = desk.fails("unlock", json!({ "passphrase": PASSPHRASE })).await;
    assert_eq!(old["code"], "wrong_passphrase");
    desk.ok("unlock", json!({ "passphrase": NEW })).await;
    desk.ok("recover_with_phrase", with(&words, PASSPHRASE)).await;
}

#[tokio::test]
async fn what_is_wrong_with_the_words_is_told_by_place_and_no_word_is_repeated() {
    let desk = Desk::unlocked().await;
    let words = make_phrase(&desk).await;
    desk.ok("lock", Value::Null).await;
    let mut typed = words.clone();
    typed[6] = "felstavat".to_owned();
    typed.pop();
    let error = desk.fails("recover_with_phrase", with(&typed, NEW)).await;
    let problems = error["problems"].as_array().unwrap();
    assert_eq!(
        (&problems[0]["code"], &problems[0]["args"]["count"]),
        (&json!("phrase-word-count"), &json!(23))
    );
    assert_eq!(
        (&problems[1]["code"], &problems[1]["args"]["place"]),
        (&json!("phrase-word-unknown"), &json!(7))
    );
    assert!(!error.to_string().contains("felstavat"), "{error}");

    let other = Desk::unlocked().await;
    let others = make_phrase(&other).await;
    let error = desk.fails("recover_with_phrase", with(&others, NEW)).await;
    assert_eq!(codes(&error), [("words".to_owned(), "phrase-other".to_owned())]);
    let long = json!({ "words": "ord ".repeat(200_000), "passphrase": NEW });
    let error = desk.fails("recover_with_phrase", long).await;
    assert_eq!(error["problems"].as_array().unwrap().len(), 1, "told once: {error}");
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE })).await;
}

#[tokio::test]
async fn after_a_new_phrase_the_old_paper_opens_nothing() {
    let desk = Desk::unlocked().await;
    let old = make_phrase(&desk).await;
    let new = make_phrase(&desk).await;
    desk.ok("lock", Value::Null).await;
    let refused = desk.fails("recover_with_phrase", with(&old, NEW)).await;
    assert_eq!(codes(&refused), [("words".to_owned(), "phrase-other".to_owned())]);
    desk.ok("recover_with_phrase", with(&new, NEW)).await;
}

#[tokio::test]
async fn the_sheet_is_on_the_disk_only_while_the_words_are_being_written_down() {
    let desk = Desk::unlocked().await;
    let print = json!({ "toFile": true });
    assert_eq!(desk.fails("print_recovery_sheet", print.clone()).await["code"], "nothing_pending");
    for ending in
        ["confirm_recovery_phrase", "stop_recovery_phrase", "begin_recovery_phrase", "lock"]
    {
        let begin = json!({ "passphrase": PASSPHRASE });
        let made = desk.ok("begin_recovery_phrase", begin.clone()).await;
        let printed = desk.ok("print_recovery_sheet", print.clone()).await;
        let path = printed["path"].as_str().unwrap().to_owned();
        assert!(fs::read(&path).unwrap().starts_with(b"%PDF-"), "{ending}");
        let argument = match ending {
            "confirm_recovery_phrase" => answer(&made),
            "begin_recovery_phrase" => begin,
            _ => Value::Null,
        };
        desk.ok(ending, argument).await;
        assert!(!Path::new(&path).exists(), "{ending}");
    }
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE })).await;
    desk.ok("begin_recovery_phrase", json!({ "passphrase": PASSPHRASE })).await;
    let handed = desk.ok("print_recovery_sheet", json!({ "toFile": false })).await;
    assert!(handed["path"].is_null() && handed["pdf"].as_str().unwrap().len() > 1000);
}
