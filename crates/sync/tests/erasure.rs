//! A case that is erased is gone everywhere, whatever was under way, and nothing brings it back.
#![allow(clippy::unwrap_used, clippy::redundant_closure_for_method_calls)]

mod support;

use fotfaste_domain::{Id, case::Participant};
use fotfaste_protocol::SpaceId;
use fotfaste_store::sync_state::SpaceRecord;
use fotfaste_sync::{ErasureReason, ErasureStanding, Error, Right};
use proptest::prelude::*;
use support::{
    Device, let_in,
    relay::{Mood, Relay},
    set, share, two_coaches,
};

/// Nothing of the case is on the device: no row, no change, no key, nothing on its way.
fn gone(device: &Device, case: Id<Participant>) {
    let space = case.bytes();
    device
        .store
        .read::<_, Error>(|reader| {
            assert_eq!(reader.get(case)?, None);
            assert_eq!(reader.space(space)?, None);
            assert!(reader.epoch_keys(space)?.is_empty(), "its keys are shredded");
            assert!(reader.accesses(case, 10)?.is_empty());
            assert!(reader.sealed()?.iter().all(|batch| batch.space != space));
            assert!(reader.outbox()?.iter().all(|waiting| waiting.space != space));
            assert!(reader.search("Elin", 10)?.is_empty());
            Ok(())
        })
        .unwrap();
}

fn gone_at(relay: &Relay, case: Id<Participant>) {
    let held = relay.held.lock().unwrap();
    let space = SpaceId(case.bytes());
    assert!(!held.logs.contains_key(&space) && !held.bundles.contains_key(&space));
}

#[tokio::test]
async fn it_is_gone_here_at_once_and_elsewhere_after_their_next_sync() {
    let (relay, anna, bo) = two_coaches().await;
    let (elin, adam) = (anna.add_participant(11, "Elin"), anna.add_participant(12, "Adam"));
    share(&anna, &bo, elin).await;
    share(&anna, &bo, adam).await;
    anna.open(elin, 50);
    set(&relay, Mood::Down);
    let receipt = anna.engine.erase_case(elin, ErasureReason::Retention).unwrap();
    assert_eq!(receipt.erasure.by, anna.member().bytes());
    assert!(receipt.rows >= 2 && receipt.unsent > 0 && receipt.erasure.here);
    gone(&anna, elin);
    assert!(anna.sync().await.is_err(), "offline");
    let standing = |device: &Device| device.engine.erasure_standing(elin.bytes()).unwrap();
    assert_eq!(standing(&anna), ErasureStanding::Waiting);

    set(&relay, Mood::Good);
    anna.sync().await.unwrap();
    assert_eq!(standing(&anna), ErasureStanding::Vouched);
    gone_at(&relay, elin);
    let report = bo.sync().await.unwrap();
    assert_eq!(report.erased, ["N-2026-011"], "a number that names nobody");
    gone(&bo, elin);
    let receipts = bo.store.read(|reader| reader.receipts()).unwrap();
    assert_eq!((receipts.len(), receipts[0].erasure.here), (1, false));
    assert_eq!(receipts[0].erasure.by, anna.member().bytes(), "the receipt says who");
    for device in [&anna, &bo] {
        assert_eq!(device.participant(adam).unwrap().first_name, "Adam", "others stay");
        device.sync().await.unwrap();
        gone(device, elin);
    }
}

#[tokio::test]
async fn an_edit_made_offline_and_a_batch_on_its_way_are_not_resurrected() {
    let (relay, anna, bo) = two_coaches().await;
    let elin = anna.add_participant(11, "Elin");
    share(&anna, &bo, elin).await;
    bo.edit(elin, |p| p.next_step = "Ring Elin".into());
    set(&relay, Mood::NoPush);
    assert!(bo.sync().await.is_err(), "sealed, not sent");
    set(&relay, Mood::Good);
    bo.edit(elin, |p| p.phone = "070-000 00 01".into());
    anna.engine.erase_case(elin, ErasureReason::Requested).unwrap();
    anna.sync().await.unwrap();
    bo.sync().await.unwrap();
    gone(&bo, elin);
    gone_at(&relay, elin);
    let receipt = bo.store.read(|reader| reader.receipt(elin.bytes())).unwrap().unwrap();
    assert!(receipt.unsent > 0, "the receipt says that something had not been sent");
    anna.sync().await.unwrap();
    gone(&anna, elin);
}

#[tokio::test]
async fn two_who_erase_at_once_settle() {
    let (relay, anna, bo) = two_coaches().await;
    let elin = anna.add_participant(11, "Elin");
    share(&anna, &bo, elin).await;
    anna.engine.erase_case(elin, ErasureReason::Retention).unwrap();
    bo.engine.erase_case(elin, ErasureReason::Requested).unwrap();
    for device in [&anna, &bo, &anna] {
        device.sync().await.unwrap();
        gone(device, elin);
    }
    gone_at(&relay, elin);
    assert_eq!(
        bo.engine.erasure_standing(elin.bytes()).unwrap(),
        ErasureStanding::Vouched,
        "whoever was first counts"
    );
}

#[tokio::test]
async fn whatever_else_was_wanted_of_an_erased_case_does_not_hold_up_a_sync() {
    let (_, anna, bo) = two_coaches().await;
    let elin = anna.add_participant(11, "Elin");
    share(&anna, &bo, elin).await;
    bo.engine.share_case(elin, anna.member(), Right::Read).unwrap();
    anna.engine.erase_case(elin, ErasureReason::Retention).unwrap();
    anna.sync().await.unwrap();
    bo.sync().await.unwrap();
    gone(&bo, elin);
    let adam = bo.add_participant(12, "Adam");
    bo.sync().await.unwrap();
    assert!(bo.engine.office().unwrap().space(SpaceId(adam.bytes())).is_some());
}

#[tokio::test]
async fn alone_a_case_is_gone_and_connecting_later_does_not_bring_it() {
    let relay = Relay::default();
    let anna = Device::new(1, &relay);
    let elin = anna.add_participant(11, "Elin");
    anna.add_participant(12, "Adam");
    anna.engine.erase_case(elin, ErasureReason::Mistake).unwrap();
    assert_eq!(anna.engine.erasure_standing(elin.bytes()).unwrap(), ErasureStanding::OnlyHere);
    let anna = anna.restarted(&relay);
    gone(&anna, elin);
    anna.engine.connect("http://127.0.0.1:1", "setup").await.unwrap();
    anna.sync().await.unwrap();
    let office = anna.engine.office().unwrap();
    assert_eq!(office.space(SpaceId(elin.bytes())), None, "the office never hears of it");
    assert!(anna.store.read(|reader| reader.intents()).unwrap().is_empty(), "nothing waits");
}

#[tokio::test]
async fn who_only_reads_a_case_cannot_erase_it_and_a_case_erased_cannot_be_made_again() {
    let (_, anna, bo) = two_coaches().await;
    let elin = anna.add_participant(11, "Elin");
    anna.sync().await.unwrap();
    anna.engine.share_case(elin, bo.member(), Right::Read).unwrap();
    anna.sync().await.unwrap();
    bo.sync().await.unwrap();
    assert!(!bo.engine.may_erase(elin).unwrap());
    let refused = bo.engine.erase_case(elin, ErasureReason::Mistake);
    assert!(matches!(refused, Err(Error::NotAllowed)), "{refused:?}");
    assert!(bo.participant(elin).is_some(), "and nothing is lost by trying");
    anna.engine.erase_case(elin, ErasureReason::Mistake).unwrap();
    let again = SpaceRecord { id: elin.bytes(), kind: fotfaste_domain::Scope::Case };
    let made = anna.store.write(|writer| writer.add_space(&again));
    assert!(made.is_err(), "the identity is spent");
}

#[tokio::test]
async fn a_store_that_was_put_back_from_a_copy_erases_again() {
    let (relay, anna, bo) = two_coaches().await;
    let elin = anna.add_participant(11, "Elin");
    share(&anna, &bo, elin).await;
    let copy = bo.folder.path().join("copy.db");
    bo.store.backup(&copy).unwrap();
    anna.engine.erase_case(elin, ErasureReason::Retention).unwrap();
    anna.sync().await.unwrap();
    bo.sync().await.unwrap();
    gone(&bo, elin);
    bo.store.close();
    let path = bo.folder.path().join("store.db");
    let bo = bo.restarted_after(&relay, || {
        std::fs::copy(&copy, path).unwrap();
    });
    assert!(bo.participant(elin).is_some(), "a copy holds what it held");
    bo.sync().await.unwrap();
    gone(&bo, elin);
}

#[derive(Clone, Debug)]
enum Act {
    Edit { who: usize, text: u8 },
    Read { who: usize, line: u8 },
    Sync { who: usize },
    LoseAnswerAndSync { who: usize },
    SealOnly { who: usize },
    Restart { who: usize },
    Erase { who: usize },
}

fn act() -> impl Strategy<Value = Act> {
    let who = 0..3usize;
    prop_oneof![
        5 => (who.clone(), any::<u8>()).prop_map(|(who, text)| Act::Edit { who, text }),
        2 => (who.clone(), any::<u8>()).prop_map(|(who, line)| Act::Read { who, line }),
        4 => who.clone().prop_map(|who| Act::Sync { who }),
        2 => who.clone().prop_map(|who| Act::LoseAnswerAndSync { who }),
        2 => who.clone().prop_map(|who| Act::SealOnly { who }),
        1 => who.clone().prop_map(|who| Act::Restart { who }),
        1 => who.prop_map(|who| Act::Erase { who }),
    ]
}

fn erase(device: &Device, case: Id<Participant>) {
    if device.participant(case).is_some() {
        device.engine.erase_case(case, ErasureReason::Requested).unwrap();
        gone(device, case);
    }
}

async fn play(acts: Vec<Act>, last: usize) {
    let (relay, anna, bo) = two_coaches().await;
    let eva = Device::new(3, &relay);
    let_in(&anna, &eva).await;
    let elin = anna.add_participant(11, "Elin");
    share(&anna, &bo, elin).await;
    share(&anna, &eva, elin).await;
    let mut devices = vec![anna, bo, eva];
    for act in acts {
        match act {
            Act::Edit { who, text } if devices[who].participant(elin).is_some() => {
                devices[who].edit(elin, |p| p.next_step = format!("steg {text}"));
            }
            Act::Read { who, line } if devices[who].participant(elin).is_some() => {
                devices[who].open(elin, 50 + line % 3 + 3 * u8::try_from(who).unwrap());
            }
            Act::Edit { .. } | Act::Read { .. } => {}
            Act::Sync { who } => drop(devices[who].sync().await.unwrap()),
            Act::LoseAnswerAndSync { who } => {
                set(&relay, Mood::LoseNextAnswer);
                let _ = devices[who].sync().await;
                set(&relay, Mood::Good);
            }
            Act::SealOnly { who } => {
                set(&relay, Mood::NoPush);
                let _ = devices[who].sync().await;
                set(&relay, Mood::Good);
            }
            Act::Restart { who } => {
                let device = devices.remove(who);
                devices.insert(who, device.restarted(&relay));
            }
            Act::Erase { who } => erase(&devices[who], elin),
        }
    }
    erase(&devices[last], elin);
    for _ in 0..2 {
        for device in &devices {
            device.sync().await.unwrap();
        }
    }
    for device in &devices {
        gone(device, elin);
    }
    gone_at(&relay, elin);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn erased_anywhere_in_any_order_nobody_holds_anything_and_nothing_comes_back(
        acts in prop::collection::vec(act(), 1..30), last in 0..3usize
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(play(acts, last));
    }
}
