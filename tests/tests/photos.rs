//! A photo of a step, from one coach to another: the small copy comes with sync, the picture when it
//! is opened, and neither is left when the case is erased.
#![allow(clippy::unwrap_used)]

use data_encoding::BASE64;
use fotfaste_tests::{
    Case, Coach,
    office::{Office, share},
};
use serde_json::{Value, json};

/// Any picture will do: the program's own icon.
const PICTURE: &[u8] = include_bytes!("../../icons/128x128.png");

/// Anna and Bo share a case.
async fn two_coaches() -> Office {
    let office = Office::of_two().await;
    share(&office.anna, &office.bo, &office.case.participant).await;
    office
}

async fn step(coach: &Coach, case: &Case) -> Value {
    let view = coach.call("get_placement", json!({ "id": case.placement })).await;
    view["tasks"][0]["steps"][0].clone()
}

async fn add(coach: &Coach, case: &Case, shows: &str) -> String {
    let draft = json!({ "step": step(coach, case).await["step"]["id"], "description": shows });
    let content = BASE64.encode(PICTURE);
    coach.write("add_photo", json!({ "draft": draft, "content": content })).await
}

async fn state(coach: &Coach, photo: &str, size: &str) -> Value {
    coach.call("get_photo", json!({ "id": photo, "size": size })).await["state"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_small_copy_comes_with_sync_and_the_picture_when_it_is_opened() {
    let Office { anna, bo, case, .. } = &two_coaches().await;
    let photo = add(anna, case, "Gallret i ugnen").await;
    assert_eq!(anna.call("sync_state", Value::Null).await["waiting"], 1, "one thing waits");
    let waiting = anna.call("list_waiting", Value::Null).await;
    assert_eq!(
        (&waiting[0]["kind"], &waiting[0]["title"]),
        (&json!("photo"), &json!("Gallret i ugnen"))
    );
    anna.sync().await;
    bo.sync().await;
    assert_eq!(step(bo, case).await["photos"][0]["description"], "Gallret i ugnen");
    assert_eq!(state(bo, &photo, "small").await, "here", "also without network from now on");
    let annas = anna.call("get_photo", json!({ "id": photo, "size": "large" })).await;
    bo.call("get_photo", json!({ "id": photo, "size": "large" })).await;
    bo.sync().await;
    let bos = bo.call("get_photo", json!({ "id": photo, "size": "large" })).await;
    assert_eq!(bos, annas, "the same picture");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_add_at_once_lose_neither() {
    let Office { anna, bo, case, .. } = &two_coaches().await;
    add(anna, case, "Gallret").await;
    add(bo, case, "Ugnen").await;
    for coach in [anna, bo, anna] {
        coach.sync().await;
    }
    for coach in [anna, bo] {
        let photos = step(coach, case).await["photos"].clone();
        let shows: Vec<_> =
            photos.as_array().unwrap().iter().map(|one| one["description"].clone()).collect();
        assert_eq!(shows.len(), 2, "{shows:?}");
        for photo in photos.as_array().unwrap() {
            assert_eq!(state(coach, photo["id"].as_str().unwrap(), "small").await, "here");
        }
    }
    assert_eq!(anna.call("list_conflicts", Value::Null).await, json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_removes_the_other_no_longer_has() {
    let Office { anna, bo, case, .. } = &two_coaches().await;
    let photo = add(anna, case, "Gallret").await;
    anna.sync().await;
    bo.sync().await;
    anna.call("remove_photo", json!({ "id": photo })).await;
    anna.sync().await;
    bo.sync().await;
    assert_eq!(step(bo, case).await["photos"], json!([]));
    let refused = bo.refused("get_photo", json!({ "id": photo, "size": "small" })).await;
    assert_eq!(refused, "not_found");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_erased_case_leaves_no_photo() {
    let Office { anna, bo, case, .. } = &two_coaches().await;
    let photo = add(anna, case, "Gallret").await;
    anna.sync().await;
    bo.sync().await;
    let page = anna.call("get_participant", json!({ "id": case.participant })).await;
    let number = &page["participant"]["caseNumber"];
    let erase = json!({ "participant": case.participant, "caseNumber": number,
        "reason": "requested", "clearBackups": true });
    anna.call("erase_case", erase).await;
    anna.sync().await;
    bo.sync().await;
    for coach in [anna, bo] {
        let refused = coach.refused("get_photo", json!({ "id": photo, "size": "small" })).await;
        assert_eq!(refused, "not_found");
        let state = coach.call("sync_state", Value::Null).await;
        let none = json!({ "onTheirWay": 0, "notThere": 0, "noRoom": 0 });
        assert_eq!(state["pictures"], none, "nothing of it is asked for");
    }
}
