//! Photos of steps: added, replaced, described, removed, taken back, and told of in the extract.

use std::io::Cursor;

use data_encoding::BASE64;
use fotfaste_app::{Answer, Undo};
use image::{ImageFormat, Rgb, RgbImage};
use serde_json::{Value, json};

use crate::desk::{Desk, Introduction};

/// A picture of one colour, as a telephone would save it.
fn file(colour: [u8; 3]) -> String {
    let mut file = Cursor::new(Vec::new());
    RgbImage::from_pixel(640, 480, Rgb(colour)).write_to(&mut file, ImageFormat::Jpeg).unwrap();
    BASE64.encode(&file.into_inner())
}

const RED: [u8; 3] = [200, 20, 20];
const BLUE: [u8; 3] = [20, 20, 200];

async fn steps(desk: &Desk, at: &Introduction) -> Vec<Value> {
    let view = desk.ok("get_placement", json!({ "id": at.placement })).await;
    view["tasks"][0]["steps"].as_array().unwrap().clone()
}

async fn photos(desk: &Desk, at: &Introduction) -> Value {
    steps(desk, at).await[1]["photos"].clone()
}

async fn add(desk: &Desk, at: &Introduction, colour: [u8; 3], replaces: Value) -> Answer {
    let step = steps(desk, at).await[1]["step"]["id"].clone();
    let draft = json!({ "step": step, "description": "Mallen med sex frallor." });
    let asked = json!({ "draft": draft, "content": file(colour), "replaces": replaces });
    desk.app.answer("add_photo", asked).await.unwrap()
}

async fn take_back(desk: &Desk, answer: &Answer) {
    let Some(Undo::TakeBack { token }) = answer.undo else { panic!("there is a way back") };
    desk.ok("undo_change", json!({ "token": token })).await;
}

async fn colour(desk: &Desk, photo: &Value, size: &str) -> [u8; 3] {
    let found = desk.ok("get_photo", json!({ "id": photo["id"], "size": size })).await;
    assert_eq!(found["state"], "here", "{found}");
    let file = BASE64.decode(found["content"].as_str().unwrap().as_bytes()).unwrap();
    let shown = image::load_from_memory_with_format(&file, ImageFormat::Jpeg).unwrap();
    shown.into_rgb8().get_pixel(20, 20).0
}

fn is_near(colour: [u8; 3], wanted: [u8; 3]) -> bool {
    colour.iter().zip(wanted).all(|(is, wanted)| is.abs_diff(wanted) < 16)
}

#[tokio::test]
async fn a_photo_is_added_shown_in_both_sizes_and_taken_back() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let added = add(&desk, &at, RED, Value::Null).await;
    let shown = photos(&desk, &at).await;
    assert_eq!(shown[0]["description"], "Mallen med sex frallor.");
    assert_eq!((&shown[0]["addedBy"], &shown[0]["width"]), (&json!("Karin Ålund"), &json!(640)));
    assert!(is_near(colour(&desk, &shown[0], "small").await, RED));
    assert!(is_near(colour(&desk, &shown[0], "large").await, RED));
    take_back(&desk, &added).await;
    assert_eq!(photos(&desk, &at).await, json!([]));
}

#[tokio::test]
async fn another_takes_its_place_and_both_ways_back_lead_somewhere() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    add(&desk, &at, RED, Value::Null).await;
    let first = photos(&desk, &at).await[0]["id"].clone();
    let replaced = add(&desk, &at, BLUE, first.clone()).await;
    let shown = photos(&desk, &at).await;
    assert_eq!(shown.as_array().unwrap().len(), 1, "one photo per step");
    assert!(is_near(colour(&desk, &shown[0], "large").await, BLUE));
    take_back(&desk, &replaced).await;
    let shown = photos(&desk, &at).await;
    assert_eq!((shown.as_array().unwrap().len(), &shown[0]["id"]), (1, &first));
    assert!(is_near(colour(&desk, &shown[0], "large").await, RED), "its pictures too");

    let removed = desk.app.answer("remove_photo", json!({ "id": first })).await.unwrap();
    assert_eq!(photos(&desk, &at).await, json!([]));
    desk.fails("get_photo", json!({ "id": first, "size": "small" })).await;
    take_back(&desk, &removed).await;
    assert!(is_near(colour(&desk, &photos(&desk, &at).await[0], "small").await, RED));
}

#[tokio::test]
async fn what_was_removed_is_gone_for_good_after_a_lock() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    add(&desk, &at, RED, Value::Null).await;
    let first = photos(&desk, &at).await[0]["id"].clone();
    let desk = desk.restarted().await;
    desk.ok("unlock", json!({ "passphrase": crate::desk::PASSPHRASE })).await;
    assert!(is_near(colour(&desk, &photos(&desk, &at).await[0], "large").await, RED));
    desk.ok("remove_photo", json!({ "id": first })).await;
    let desk = desk.restarted().await;
    desk.ok("unlock", json!({ "passphrase": crate::desk::PASSPHRASE })).await;
    assert_eq!(photos(&desk, &at).await, json!([]));
}

#[tokio::test]
async fn two_photos_that_were_added_apart_are_both_shown() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    add(&desk, &at, RED, Value::Null).await;
    add(&desk, &at, BLUE, Value::Null).await;
    let shown = photos(&desk, &at).await;
    assert!(is_near(colour(&desk, &shown[0], "small").await, RED), "the oldest first");
    assert!(is_near(colour(&desk, &shown[1], "small").await, BLUE));
}

#[tokio::test]
async fn a_photo_needs_a_picture_and_words() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let step = steps(&desk, &at).await[1]["step"]["id"].clone();
    let draft = json!({ "step": step, "description": " " });
    let pdf = BASE64.encode(b"%PDF-1.7");
    let refused = desk.fails("add_photo", json!({ "draft": draft, "content": pdf })).await;
    let codes: Vec<_> = refused["problems"].as_array().unwrap().iter().collect();
    assert_eq!(
        (&codes[0]["code"], &codes[1]["code"]),
        (&json!("photo-format"), &json!("required"))
    );
    let heic = BASE64.encode(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic");
    let refused = desk.fails("prepare_photo", json!({ "content": heic })).await;
    assert_eq!(refused["problems"][0]["code"], "photo-heic");
    let huge = "A".repeat(40_000_000);
    let refused = desk.fails("prepare_photo", json!({ "content": huge })).await;
    assert_eq!(refused["problems"][0]["args"], json!({ "limit": 25 }));
    let odd = desk.fails("prepare_photo", json!({ "content": "åäö" })).await;
    assert_eq!(odd["code"], "bad_argument");
    assert_eq!(photos(&desk, &at).await, json!([]));
    let prepared = desk.ok("prepare_photo", json!({ "content": file(BLUE) })).await;
    assert_eq!((&prepared["width"], &prepared["height"]), (&json!(640), &json!(480)));
}

#[tokio::test]
async fn the_words_are_corrected_with_history_and_no_key_is_in_it() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    add(&desk, &at, RED, Value::Null).await;
    let photo = photos(&desk, &at).await[0].clone();
    let step = steps(&desk, &at).await[1]["step"]["id"].clone();
    desk.later(chrono::TimeDelta::minutes(5));
    let draft = json!({ "step": step, "description": "Mallen, full." });
    desk.ok("describe_photo", json!({ "id": photo["id"], "draft": draft })).await;
    assert_eq!(photos(&desk, &at).await[0]["description"], "Mallen, full.");
    let empty = json!({ "step": step, "description": "" });
    let refused = desk.fails("describe_photo", json!({ "id": photo["id"], "draft": empty })).await;
    assert_eq!(refused["problems"][0]["field"], "description");
    for (kind, row) in [("photo", &photo["id"]), ("task", &at.task)] {
        let told = desk.ok("list_history", json!({ "kind": kind, "row": row })).await;
        let saves = told.as_array().unwrap();
        let changed = saves.iter().find(|save| save["what"] == "changed").unwrap();
        let fields = changed["fields"].as_array().unwrap();
        assert_eq!(fields.len(), 1, "{kind}");
        assert_eq!(fields[0]["before"], "Mallen med sex frallor.");
        let all = told.to_string();
        assert!(!all.contains("\"picture\"") && !all.contains("\"small\""), "{all}");
    }
    let found = desk.ok("search", json!({ "text": "mallen full" })).await;
    assert!(found.to_string().contains("\"photo\""), "{found}");
}

#[tokio::test]
async fn a_step_takes_its_photo_with_it_and_brings_it_back() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    add(&desk, &at, RED, Value::Null).await;
    let photo = photos(&desk, &at).await[0].clone();
    let kept: Vec<_> = steps(&desk, &at).await.iter().map(|one| one["step"].clone()).collect();
    let line =
        |step: &Value| json!({ "step": step["id"], "response": step["response"], "cue": "" });
    let draft = json!({ "placement": at.placement, "name": "Packa frallor",
        "steps": [line(&kept[0]), line(&kept[2])] });
    let saved = desk.app.answer("save_task", json!({ "id": at.task, "draft": draft })).await;
    desk.fails("get_photo", json!({ "id": photo["id"], "size": "small" })).await;
    take_back(&desk, &saved.unwrap()).await;
    assert!(is_near(colour(&desk, &photos(&desk, &at).await[0], "small").await, RED));
}

#[tokio::test]
async fn the_extract_says_that_photos_exist_and_holds_no_picture() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    add(&desk, &at, RED, Value::Null).await;
    let step = steps(&desk, &at).await[0]["step"]["id"].clone();
    let half = json!({ "picture": file(BLUE), "description": "Halvvägs" });
    let kind = format!("photo:{}", step.as_str().unwrap());
    let kept = json!({ "kind": kind, "about": at.participant, "json": half });
    desk.ok("save_draft", kept).await;
    let asked = json!({ "participant": at.participant, "format": "json" });
    let extract = desk.ok("make_extract", asked).await;
    let data = BASE64.decode(extract["content"].as_str().unwrap().as_bytes()).unwrap();
    let data: Value = serde_json::from_slice(&data).unwrap();
    let records = data["records"].as_array().unwrap();
    let photo = &records.iter().find(|record| record["kind"] == "photo").unwrap()["values"];
    assert_eq!(photo["description"], "Mallen med sex frallor.");
    assert_eq!(photo["added_on"], "2026-11-19");
    assert!(photo["picture"]["bytes"].is_u64() && photo["small"]["bytes"].is_u64(), "{photo}");
    assert!(!data.to_string().contains(&file(BLUE)), "nor the half of one");
    assert!(data.to_string().contains("Halvvägs"), "what was typed is there");
}
