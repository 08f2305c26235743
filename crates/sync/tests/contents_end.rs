//! How photos end: erased with their case, deleted with their row, and what a copy of the store does.
#![allow(clippy::unwrap_used, clippy::redundant_closure_for_method_calls)]

mod support;

use fotfaste_domain::{Id, place::Employer};
use fotfaste_store::{content::ContentState, sync_state::ContentsTotal};
use fotfaste_sync::ErasureReason;
use support::{
    Device,
    photos::{
        SIZE, add_to_case, add_to_employer, at_case, at_employer, bytes, held, photo, state, total,
        want,
    },
    relay::Mood,
    set, share, two_coaches,
};

#[tokio::test]
async fn an_erased_case_takes_its_photos_along_everywhere() {
    let (relay, anna, bo) = two_coaches().await;
    let elin = anna.add_participant(11, "Elin");
    share(&anna, &bo, elin).await;
    let content = add_to_case(&anna, elin, &photo(SIZE));
    anna.sync().await.unwrap();
    bo.sync().await.unwrap();
    want(&bo, &at_case(elin), &content);
    set(&relay, Mood::CutAfter(2));
    assert!(bo.sync().await.is_err(), "half of it is here");
    set(&relay, Mood::Good);
    let unsent = add_to_case(&bo, elin, &photo(1000));
    anna.engine.erase_case(elin, ErasureReason::Requested).unwrap();
    assert_eq!(state(&anna, &content), ContentState::Away);
    anna.sync().await.unwrap();
    assert_eq!(held(&relay), 0);
    bo.sync().await.unwrap();
    for content in [&content, &unsent] {
        assert_eq!(state(&bo, content), ContentState::Away);
    }
    assert_eq!((held(&relay), total(&bo)), (0, ContentsTotal::default()));
}

fn delete(device: &Device) {
    device.store.write(|writer| writer.delete::<Employer>(Id::from_bytes([21; 16]))).unwrap();
}

#[tokio::test]
async fn a_deleted_photo_leaves_the_server_when_it_can_no_longer_be_undone() {
    let (relay, anna, bo) = two_coaches().await;
    let content = add_to_employer(&anna, &photo(SIZE));
    anna.sync().await.unwrap();
    bo.sync().await.unwrap();
    want(&bo, &at_employer(&bo), &content);
    bo.sync().await.unwrap();
    delete(&bo);
    bo.sync().await.unwrap();
    assert_eq!(held(&relay), 3, "Bo may still undo it");
    let anna = anna.restarted(&relay);
    anna.sync().await.unwrap();
    let anna = anna.restarted(&relay);
    anna.sync().await.unwrap();
    assert_eq!(state(&anna, &content), ContentState::Away);
    assert_eq!(held(&relay), 3, "Anna has merely heard of it");
    let bo = bo.restarted(&relay);
    assert_eq!(state(&bo, &content), ContentState::Away);
    set(&relay, Mood::LoseAnswerAfter(1));
    assert!(bo.sync().await.is_err());
    assert_eq!(bo.sync().await.unwrap().requests, 2);
    assert_eq!(held(&relay), 0);
    assert_eq!(bo.sync().await.unwrap().requests, 1, "and that is all");
}

#[tokio::test]
async fn a_change_made_at_the_same_time_brings_the_photo_back_with_the_row() {
    let (relay, anna, bo) = two_coaches().await;
    let content = add_to_employer(&anna, &photo(SIZE));
    anna.sync().await.unwrap();
    bo.sync().await.unwrap();
    delete(&bo);
    bo.sync().await.unwrap();
    // As if Bo's undo had been over, and the server asked.
    relay.held.lock().unwrap().chunks.clear();
    anna.put_employer(21, "Kvarnens Bageri och Kafé AB");
    anna.sync().await.unwrap();
    bo.sync().await.unwrap();
    assert_eq!(bo.employers().len(), 1, "edit beats delete");
    anna.sync().await.unwrap();
    want(&bo, &at_employer(&bo), &content);
    bo.sync().await.unwrap();
    assert_eq!(bytes(&bo, &content), Some(photo(SIZE)));
}

#[tokio::test]
async fn a_store_put_back_from_a_copy_sends_what_it_still_thinks_unsent_and_harms_nothing() {
    let (relay, anna, bo) = two_coaches().await;
    let content = add_to_employer(&anna, &photo(SIZE));
    let copy = anna.folder.path().join("copy.db");
    anna.store.backup(&copy).unwrap();
    anna.sync().await.unwrap();
    let path = anna.folder.path().join("store.db");
    anna.store.close();
    let anna = anna.restarted_after(&relay, || {
        std::fs::copy(&copy, path).unwrap();
    });
    anna.sync().await.unwrap();
    assert_eq!((held(&relay), total(&anna)), (3, ContentsTotal::default()));
    bo.sync().await.unwrap();
    want(&bo, &at_employer(&bo), &content);
    bo.sync().await.unwrap();
    assert_eq!(bytes(&bo, &content), Some(photo(SIZE)));
}
