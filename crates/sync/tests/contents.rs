//! The bytes of photos from one device to another: whole, once, in the right order, or plainly not.
#![allow(clippy::unwrap_used, clippy::redundant_closure_for_method_calls)]

mod support;

use fotfaste_domain::{Content, Kind};
use fotfaste_protocol::{ChunkName, SpaceId, routes::ChunkId};
use fotfaste_store::{
    content::{ContentState, Trouble},
    sync_state::ContentsTotal,
};
use fotfaste_sync::{Error, Right};
use fotfaste_vault::{ChunkPlace, Key, chunk_name, seal_chunk};
use support::{
    Device,
    photos::{
        CANARY, SIZE, add_to_case, add_to_employer, at_case, at_employer, bytes, held, keep, photo,
        state, team, total, want,
    },
    relay::{Mood, Relay},
    set, share, two_coaches,
};

fn requests(relay: &Relay) -> usize {
    relay.held.lock().unwrap().requests
}

fn missing(of: u32, trouble: Trouble) -> ContentState {
    ContentState::Coming { chunks: 0, of, trouble: Some(trouble) }
}

#[tokio::test]
async fn a_photo_comes_to_a_colleague_who_asks_for_it_and_to_nobody_else() {
    let (relay, anna, bo) = two_coaches().await;
    let elin = anna.add_participant(11, "Elin");
    share(&anna, &bo, elin).await;
    let photo = photo(SIZE);
    let content = add_to_case(&anna, elin, &photo);
    let report = anna.sync().await.unwrap();
    assert_eq!((report.chunks_sent, held(&relay)), (3, 3));
    assert_eq!(total(&anna), ContentsTotal::default());

    let report = bo.sync().await.unwrap();
    assert_eq!((report.requests, report.chunks_received), (1, 0), "nobody has asked");
    assert_eq!(bo.participant(elin).unwrap().next_step, "Se bilden");
    assert_eq!(state(&bo, &content), ContentState::Away);
    want(&bo, &at_case(elin), &content);
    let report = bo.sync().await.unwrap();
    assert_eq!(report.chunks_received, 3);
    assert!(report.kinds.contains(&Kind::Participant), "the screen is told");
    assert_eq!(bytes(&bo, &content), Some(photo));
    assert_eq!(state(&bo, &content), ContentState::Here { unsent: 0, trouble: None });
}

#[tokio::test]
async fn a_round_without_contents_asks_for_nothing_more() {
    let (relay, anna, bo) = two_coaches().await;
    let content = add_to_employer(&anna, &photo(SIZE));
    anna.sync().await.unwrap();
    bo.sync().await.unwrap();
    for device in [&anna, &bo] {
        let before = requests(&relay);
        assert_eq!(device.sync().await.unwrap().requests, 1);
        assert_eq!(requests(&relay) - before, 1);
    }
    anna.put_employer(22, "Kvarnen");
    assert_eq!(anna.sync().await.unwrap().requests, 2, "a pull and a push, as ever");
    want(&bo, &at_employer(&bo), &content);
    bo.sync().await.unwrap();
    assert_eq!(bo.sync().await.unwrap().requests, 1);
}

#[tokio::test]
async fn many_chunks_take_few_requests() {
    let (relay, anna, bo) = two_coaches().await;
    let photo = photo(Content::MAX as usize);
    let content = add_to_employer(&anna, &photo);
    assert_eq!(content.chunks(), 17);
    let sent = anna.sync().await.unwrap();
    assert_eq!((sent.chunks_sent, sent.requests), (17, 1 + 5 + 1), "1, 2, 4, 8 and 2 chunks");
    bo.sync().await.unwrap();
    want(&bo, &at_employer(&bo), &content);
    let received = bo.sync().await.unwrap();
    assert_eq!((received.chunks_received, received.requests), (17, 1 + 5));
    assert_eq!(bytes(&bo, &content), Some(photo));
    assert_eq!(held(&relay), 17);
}

#[tokio::test]
async fn nothing_of_a_photo_is_readable_at_the_server_or_on_the_way() {
    let (relay, anna, bo) = two_coaches().await;
    let content = add_to_employer(&anna, &photo(SIZE));
    anna.sync().await.unwrap();
    bo.sync().await.unwrap();
    want(&bo, &at_employer(&bo), &content);
    bo.sync().await.unwrap();
    let held = relay.held.lock().unwrap();
    let finds = |bytes: &[u8], needle: &[u8]| bytes.windows(needle.len()).any(|at| at == needle);
    assert!(finds(&photo(SIZE), CANARY), "the canary sings");
    let secrets = [CANARY, &content.key()[..], &content.hash()[..]];
    for secret in secrets {
        assert!(!finds(&held.traffic, secret));
        assert!(held.chunks.values().all(|chunk| !finds(chunk, secret)));
    }
    let sizes: Vec<_> = held.chunks.values().map(Vec::len).collect();
    assert!(held.traffic.len() > sizes.iter().sum(), "they were carried");
}

/// Cuts Anna's rounds off at each request in turn, in the way given.
async fn cut_everywhere(cut: impl Fn(usize) -> Mood) {
    let (relay, anna, bo) = two_coaches().await;
    let photo = photo(SIZE);
    let content = add_to_employer(&anna, &photo);
    let row = SpaceId(team(&anna));
    let log = |relay: &Relay| relay.held.lock().unwrap().logs.get(&row).map_or(0, Vec::len);
    let before = log(&relay);
    for after in (0..12).chain([1, 2, 3, 2, 1]) {
        set(&relay, cut(after % 6));
        let _ = anna.sync().await;
        set(&relay, Mood::Good);
        if log(&relay) > before {
            assert_eq!(held(&relay), 3, "the row is there, and so is all that it names");
        }
    }
    anna.sync().await.unwrap();
    assert_eq!((held(&relay), log(&relay)), (3, before + 1));
    assert_eq!(total(&anna), ContentsTotal::default());

    bo.sync().await.unwrap();
    want(&bo, &at_employer(&bo), &content);
    for after in (0..6).chain([1, 2, 1, 2]) {
        set(&relay, cut(after));
        let _ = bo.sync().await;
        set(&relay, Mood::Good);
    }
    assert_eq!(bytes(&bo, &content), Some(photo));
}

#[tokio::test]
async fn cut_off_anywhere_it_goes_on_and_a_row_never_comes_before_its_chunks() {
    cut_everywhere(Mood::CutAfter).await;
}

#[tokio::test]
async fn lost_answers_anywhere_do_no_harm() {
    cut_everywhere(Mood::LoseAnswerAfter).await;
}

#[tokio::test]
async fn what_has_got_through_is_not_carried_twice() {
    let (relay, anna, bo) = two_coaches().await;
    let content = add_to_employer(&anna, &photo(SIZE));
    set(&relay, Mood::CutAfter(2));
    assert!(matches!(anna.sync().await, Err(Error::Offline)));
    set(&relay, Mood::Good);
    assert_eq!(state(&anna, &content), ContentState::Here { unsent: 2, trouble: None });
    let anna = anna.restarted(&relay);
    assert_eq!(anna.sync().await.unwrap().chunks_sent, 2);

    bo.sync().await.unwrap();
    want(&bo, &at_employer(&bo), &content);
    set(&relay, Mood::CutAfter(2));
    assert!(bo.sync().await.is_err());
    set(&relay, Mood::Good);
    let bo = bo.restarted(&relay);
    assert_eq!(state(&bo, &content), ContentState::Coming { chunks: 1, of: 3, trouble: None });
    assert_eq!(bo.sync().await.unwrap().chunks_received, 2);
}

#[tokio::test]
async fn words_do_not_wait_for_another_cases_photos() {
    let (relay, anna, bo) = two_coaches().await;
    let elin = anna.add_participant(11, "Elin");
    share(&anna, &bo, elin).await;
    add_to_employer(&anna, &photo(SIZE));
    anna.edit(elin, |p| p.phone = "070-000 00 01".into());
    set(&relay, Mood::CutAfter(2));
    assert!(anna.sync().await.is_err(), "pulled and pushed, then cut off");
    set(&relay, Mood::Good);
    bo.sync().await.unwrap();
    assert_eq!(bo.participant(elin).unwrap().phone, "070-000 00 01");
    assert!(bo.employers().is_empty(), "the row of a photo waits for its photo");
}

#[tokio::test]
async fn what_is_not_there_yet_is_no_error_and_asked_for_once_a_round() {
    let (relay, anna, bo) = two_coaches().await;
    let content = add_to_employer(&anna, &photo(SIZE));
    anna.sync().await.unwrap();
    bo.sync().await.unwrap();
    want(&bo, &at_employer(&bo), &content);
    set(&relay, Mood::LoseChunks);
    for _ in 0..3 {
        assert_eq!(bo.sync().await.unwrap().requests, 2, "no busy loop");
        assert_eq!(state(&bo, &content), missing(3, Trouble::NotThere));
    }
    assert_eq!(total(&bo).missing, 1);
    set(&relay, Mood::Good);
    bo.sync().await.unwrap();
    assert_eq!(bytes(&bo, &content), Some(photo(SIZE)));
}

#[tokio::test]
async fn one_that_is_missing_does_not_hold_up_the_others() {
    let (_, anna, bo) = two_coaches().await;
    let content = add_to_employer(&anna, &photo(SIZE));
    anna.sync().await.unwrap();
    bo.sync().await.unwrap();
    let never = Content::new([9; 32], [9; 32], SIZE).unwrap();
    want(&bo, &at_employer(&bo), &content);
    want(&bo, &at_employer(&bo), &never);
    bo.sync().await.unwrap();
    assert_eq!(bytes(&bo, &content), Some(photo(SIZE)));
    assert_eq!(state(&bo, &never), missing(3, Trouble::NotThere));
}

#[tokio::test]
async fn a_chunk_that_was_changed_or_swapped_is_kept_out_and_said() {
    let (relay, anna, bo) = two_coaches().await;
    let content = add_to_employer(&anna, &photo(SIZE));
    anna.sync().await.unwrap();
    bo.sync().await.unwrap();
    want(&bo, &at_employer(&bo), &content);
    // The first answer holds one chunk, which cannot be swapped with another.
    for (mood, chunks) in [(Mood::FlipBit, 0), (Mood::SwapChunks, 1)] {
        set(&relay, mood);
        let refused = bo.sync().await;
        assert!(matches!(refused, Err(Error::Chunk)), "{mood:?}: {refused:?}");
        let trouble = Some(Trouble::Damaged);
        assert_eq!(state(&bo, &content), ContentState::Coming { chunks, of: 3, trouble });
        assert_eq!(bytes(&bo, &content), None);
    }
    set(&relay, Mood::Good);
    bo.sync().await.unwrap();
    assert_eq!(bytes(&bo, &content), Some(photo(SIZE)));
}

/// Somebody who may read the case knows the key; a server that is with them could hand out chunks
/// that open. They are not what the row's author signed.
#[tokio::test]
async fn other_bytes_under_the_right_key_are_kept_out() {
    let (relay, anna, bo) = two_coaches().await;
    let content = add_to_employer(&anna, &photo(1000));
    anna.sync().await.unwrap();
    bo.sync().await.unwrap();
    let (key, space) = (Key::from_bytes(*content.key()), team(&anna));
    let place = ChunkPlace { within: &space, number: 0, of: 1 };
    let id = ChunkId { space: SpaceId(space), name: ChunkName(chunk_name(&key, 0)) };
    let forged = seal_chunk(&key, &place, &[7; 1000]);
    let genuine = relay.held.lock().unwrap().chunks.insert(id, forged).unwrap();
    want(&bo, &at_employer(&bo), &content);
    assert!(matches!(bo.sync().await, Err(Error::Chunk)));
    assert_eq!(state(&bo, &content), missing(1, Trouble::Damaged));
    relay.held.lock().unwrap().chunks.insert(id, genuine);
    bo.sync().await.unwrap();
    assert_eq!(bytes(&bo, &content), Some(photo(1000)));
}

#[tokio::test]
async fn a_server_that_holds_other_chunks_under_our_names_is_found_out() {
    let (relay, anna, _) = two_coaches().await;
    let content = add_to_employer(&anna, &photo(1000));
    let name = chunk_name(&Key::from_bytes(*content.key()), 0);
    let id = ChunkId { space: SpaceId(team(&anna)), name: ChunkName(name) };
    relay.held.lock().unwrap().chunks.insert(id, b"something else".to_vec());
    assert!(matches!(anna.sync().await, Err(Error::Chunk)));
    let trouble = Some(Trouble::Damaged);
    assert_eq!(state(&anna, &content), ContentState::Here { unsent: 1, trouble });
    assert_eq!(relay.held.lock().unwrap().chunks[&id], b"something else", "nothing overwritten");
    anna.sync().await.unwrap();
    assert_eq!(anna.waiting(), 0, "the words go without it");
}

#[tokio::test]
async fn without_room_the_words_go_and_the_photo_waits_an_hour() {
    let (relay, anna, bo) = two_coaches().await;
    let content = add_to_employer(&anna, &photo(SIZE));
    set(&relay, Mood::NoRoom);
    anna.sync().await.unwrap();
    let trouble = Some(Trouble::NoRoom);
    assert_eq!(state(&anna, &content), ContentState::Here { unsent: 3, trouble });
    assert_eq!((anna.waiting(), total(&anna).no_room), (0, 1), "the words are there");
    bo.sync().await.unwrap();
    assert_eq!(bo.employers().len(), 1);
    let later = keep(&anna, &at_employer(&anna), &photo(1000));
    anna.put_employer(22, "Kvarnen");
    assert_eq!(anna.sync().await.unwrap().requests, 2, "it is not tried again and again");
    assert_eq!((anna.waiting(), total(&anna).no_room), (0, 2));
    set(&relay, Mood::Good);
    anna.wait(59);
    assert_eq!(anna.sync().await.unwrap().chunks_sent, 0);
    anna.wait(2);
    assert_eq!(anna.sync().await.unwrap().chunks_sent, 4);
    want(&bo, &at_employer(&bo), &later);
    bo.sync().await.unwrap();
    assert_eq!(bytes(&bo, &later), Some(photo(1000)));
}

#[tokio::test]
async fn a_case_shared_later_brings_its_photos_within_reach_of_a_reader_too() {
    let (relay, anna, bo) = two_coaches().await;
    let elin = anna.add_participant(11, "Elin");
    let photo = photo(SIZE);
    let content = add_to_case(&anna, elin, &photo);
    anna.sync().await.unwrap();
    bo.sync().await.unwrap();
    assert_eq!(held(&relay), 3);
    anna.engine.share_case(elin, bo.member(), Right::Read).unwrap();
    anna.sync().await.unwrap();
    bo.sync().await.unwrap();
    want(&bo, &at_case(elin), &content);
    bo.sync().await.unwrap();
    assert_eq!(bytes(&bo, &content), Some(photo));
}

#[tokio::test]
async fn alone_photos_wait_and_go_when_an_office_is_connected() {
    let relay = Relay::default();
    let anna = Device::new(1, &relay);
    let content = add_to_employer(&anna, &photo(SIZE));
    let anna = anna.restarted(&relay);
    assert_eq!(total(&anna).unsent, 1);
    anna.engine.connect("http://127.0.0.1:1", "setup").await.unwrap();
    anna.sync().await.unwrap();
    assert_eq!((held(&relay), total(&anna).unsent), (3, 0));
    assert_eq!(bytes(&anna, &content), Some(photo(SIZE)));
}

#[test]
fn a_full_chunk_is_as_large_as_the_protocol_allows() {
    let full = vec![1; Content::CHUNK as usize];
    let place = ChunkPlace { within: &[1; 16], number: 0, of: 1 };
    let sealed = seal_chunk(&Key::generate(), &place, &full);
    assert_eq!(sealed.len(), fotfaste_protocol::limits::MAX_CHUNK);
}
