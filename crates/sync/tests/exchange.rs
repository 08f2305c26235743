//! Syncing changes: merging, losing answers, being killed, and a server that lies.
#![allow(clippy::unwrap_used, clippy::redundant_closure_for_method_calls)]

mod support;

use fotfaste_domain::Id;
use fotfaste_sync::{Error, Right};
use support::{
    relay::{Mood, Relay},
    set, share, two_coaches,
};

#[tokio::test]
async fn two_offline_edits_to_different_fields_both_survive() {
    let (_, anna, bo) = two_coaches().await;
    let elin = anna.add_participant(11, "Elin");
    share(&anna, &bo, elin).await;
    anna.edit(elin, |p| p.phone = "070-000 00 01".into());
    bo.edit(elin, |p| p.language = "somaliska".into());
    anna.sync().await.unwrap();
    bo.sync().await.unwrap();
    anna.sync().await.unwrap();
    assert_eq!(anna.participant(elin), bo.participant(elin), "devices converge");
    let seen = anna.participant(elin).unwrap();
    assert_eq!((seen.phone.as_str(), seen.language.as_str()), ("070-000 00 01", "somaliska"));
    assert_eq!(anna.conflicts(), 0, "different fields do not disagree");
}

#[tokio::test]
async fn two_offline_edits_to_one_field_leave_one_winner_and_the_other_text_to_choose() {
    let (_, anna, bo) = two_coaches().await;
    let elin = anna.add_participant(11, "Elin");
    share(&anna, &bo, elin).await;
    anna.edit(elin, |p| p.next_step = "Prova tisdag".into());
    bo.wait(1);
    bo.edit(elin, |p| p.next_step = "Prova torsdag".into());
    bo.sync().await.unwrap();
    anna.sync().await.unwrap();
    bo.sync().await.unwrap();
    assert_eq!(anna.participant(elin), bo.participant(elin));
    assert_eq!(anna.participant(elin).unwrap().next_step, "Prova torsdag", "the later one stands");
    assert_eq!((anna.conflicts(), bo.conflicts()), (1, 1), "both can see and choose");
}

#[tokio::test]
async fn a_day_is_at_most_three_requests() {
    let (relay, anna, bo) = two_coaches().await;
    let cases: Vec<_> = (0..20).map(|n| anna.add_participant(30 + n, "Elin")).collect();
    anna.sync().await.unwrap();
    for case in &cases {
        for n in 0..10 {
            anna.edit(*case, |p| p.next_step = format!("steg {n}"));
        }
    }
    bo.put_employer(21, "Kvarnens Bageri AB");
    bo.sync().await.unwrap();
    let before = relay.held.lock().unwrap().requests;
    let report = anna.sync().await.unwrap();
    let requests = relay.held.lock().unwrap().requests - before;
    assert_eq!(requests, report.requests);
    assert!(requests <= 3, "{requests} requests");
    assert_eq!(report.sent, 20, "ten edits of one field are one change");
}

#[tokio::test]
async fn a_lost_answer_is_repeated_byte_for_byte_and_applied_once() {
    let (relay, anna, bo) = two_coaches().await;
    let elin = anna.add_participant(11, "Elin");
    share(&anna, &bo, elin).await;
    let entries =
        |relay: &Relay| relay.held.lock().unwrap().logs.values().map(Vec::len).sum::<usize>();
    for n in 0..12 {
        anna.edit(elin, |p| p.next_step = format!("steg {n}"));
        let before = entries(&relay);
        // Cut the answer to the first, then to the second request.
        for _ in 0..2 {
            set(&relay, Mood::LoseNextAnswer);
            let _ = anna.sync().await;
        }
        set(&relay, Mood::Good);
        anna.sync().await.unwrap();
        assert_eq!(entries(&relay), before + 1, "one batch, however often it was sent");
    }
    bo.sync().await.unwrap();
    assert_eq!(bo.participant(elin), anna.participant(elin));
}

#[tokio::test]
async fn a_program_killed_between_sealing_and_sending_goes_on() {
    let (relay, anna, bo) = two_coaches().await;
    let elin = anna.add_participant(11, "Elin");
    share(&anna, &bo, elin).await;
    anna.edit(elin, |p| p.phone = "070-000 00 01".into());
    set(&relay, Mood::Down);
    assert!(matches!(anna.sync().await, Err(Error::Offline)));
    let anna = anna.restarted(&relay);
    set(&relay, Mood::Good);
    anna.sync().await.unwrap();
    bo.sync().await.unwrap();
    assert_eq!(bo.participant(elin).unwrap().phone, "070-000 00 01");
    assert_eq!(anna.engine.office(), bo.engine.office(), "the log was replayed from the store");
}

#[tokio::test]
async fn a_server_that_leaves_out_a_batch_is_found_out_and_nothing_is_overwritten() {
    let (relay, anna, bo) = two_coaches().await;
    let elin = anna.add_participant(11, "Elin");
    share(&anna, &bo, elin).await;
    for n in 0..3 {
        anna.edit(elin, |p| p.next_step = format!("steg {n}"));
        anna.sync().await.unwrap();
    }
    let before = bo.participant(elin);
    set(&relay, Mood::DropOne);
    assert!(matches!(bo.sync().await, Err(Error::Forked)));
    set(&relay, Mood::Good);
    bo.sync().await.unwrap();
    assert_ne!(bo.participant(elin), before);
    assert_eq!(bo.participant(elin), anna.participant(elin), "an honest server heals it");
}

#[tokio::test]
async fn a_flipped_bit_is_refused_and_an_honest_copy_taken_later() {
    let (relay, anna, bo) = two_coaches().await;
    let elin = anna.add_participant(11, "Elin");
    share(&anna, &bo, elin).await;
    anna.edit(elin, |p| p.phone = "070-000 00 01".into());
    anna.sync().await.unwrap();
    let before = bo.participant(elin);
    set(&relay, Mood::FlipBit);
    assert!(bo.sync().await.is_err());
    assert_eq!(bo.participant(elin), before, "nothing of it was applied");
    set(&relay, Mood::Good);
    bo.sync().await.unwrap();
    assert_eq!(bo.participant(elin).unwrap().phone, "070-000 00 01");
}

#[tokio::test]
async fn a_server_that_forgets_is_found_out() {
    let (relay, anna, _) = two_coaches().await;
    let elin = anna.add_participant(11, "Elin");
    anna.sync().await.unwrap();
    let earlier = relay.held.lock().unwrap().clone();
    anna.edit(elin, |p| p.phone = "070-000 00 01".into());
    anna.sync().await.unwrap();
    *relay.held.lock().unwrap() = earlier;
    anna.edit(elin, |p| p.phone = "070-000 00 02".into());
    assert!(matches!(anna.sync().await, Err(Error::RolledBack)));
    assert_eq!(anna.participant(elin).unwrap().phone, "070-000 00 02", "nothing is lost here");
}

#[tokio::test]
async fn a_fork_between_two_colleagues_shows_when_they_meet() {
    let (relay, anna, bo) = two_coaches().await;
    let elin = anna.add_participant(11, "Elin");
    share(&anna, &bo, elin).await;
    // The server shows Anna one history and Bo another.
    let common = relay.held.lock().unwrap().clone();
    anna.edit(elin, |p| p.phone = "070-000 00 01".into());
    anna.sync().await.unwrap();
    anna.edit(elin, |p| p.phone = "070-000 00 02".into());
    anna.sync().await.unwrap();
    let annas = relay.held.lock().unwrap().clone();
    *relay.held.lock().unwrap() = common;
    bo.edit(elin, |p| p.language = "finska".into());
    bo.sync().await.unwrap();
    // Then it tries to splice Anna's later batch into what Bo sees.
    let splice = annas.logs.get(&elin.bytes().into()).unwrap().last().unwrap().clone();
    relay.held.lock().unwrap().logs.get_mut(&elin.bytes().into()).unwrap().push(splice);
    assert!(matches!(bo.sync().await, Err(Error::Forked)));
}

#[tokio::test]
async fn what_is_typed_into_a_record_never_leaves_in_the_clear() {
    let (relay, anna, bo) = two_coaches().await;
    let elin = anna.add_participant(11, "Kanariefågel-förnamn");
    anna.edit(elin, |p| p.own_goal = "Kanariefågel-mål".into());
    share(&anna, &bo, elin).await;
    let held = relay.held.lock().unwrap();
    for canary in ["Kanariefågel", "N-2026-011", "participant", "first_name"] {
        let found = held.traffic.windows(canary.len()).any(|bytes| bytes == canary.as_bytes());
        assert!(!found, "{canary} was sent in the clear");
    }
    drop(held);
    assert_eq!(bo.participant(elin).unwrap().own_goal, "Kanariefågel-mål", "but it did arrive");
    assert_ne!(elin, Id::from_bytes([0; 16]));
}

#[tokio::test]
async fn what_an_answer_brings_of_many_cases_is_kept_with_one_write() {
    let (_, anna, bo) = two_coaches().await;
    for id in 11..31 {
        let case = anna.add_participant(id, "Elin");
        anna.engine.share_case(case, bo.member(), Right::Write).unwrap();
    }
    anna.sync().await.unwrap();
    let before = bo.writes();
    assert!(bo.sync().await.unwrap().received >= 20);
    let writes = bo.writes() - before;
    assert!(writes <= 3, "certificates, keys and changes, one write each, not {writes}");
}
