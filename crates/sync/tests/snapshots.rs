//! Snapshots: offered, confirmed by another, taken by who comes late; and every lie about them.
#![allow(clippy::unwrap_used, clippy::redundant_closure_for_method_calls)]

mod support;

use fotfaste_domain::{Id, case::Participant};
use fotfaste_protocol::SpaceId;
use fotfaste_sync::Error;
use support::{
    Device, let_in, link,
    members::{phone, three_in_a_case},
    relay::{Mood, Relay},
    set, share,
};

/// So few batches make a tail long here.
const LONG: u64 = 6;

fn space(case: Id<Participant>) -> SpaceId {
    SpaceId(case.bytes())
}

fn compacted(device: &Device, case: Id<Participant>) -> u64 {
    device.engine.office().unwrap().space(space(case)).unwrap().compacted()
}

fn is_offered(device: &Device, case: Id<Participant>) -> bool {
    device.engine.office().unwrap().space(space(case)).unwrap().offered.is_some()
}

/// Every row of the case with all it ever was, as far as others can know it.
fn everything(device: &Device, case: Id<Participant>) -> Vec<fotfaste_store::Op> {
    device.store.read(|reader| reader.log_changes(case.bytes())).unwrap()
}

async fn write_many(device: &Device, case: Id<Participant>, batches: usize) {
    for number in 0..batches {
        device.edit(case, |p| p.phone = format!("{number}"));
        device.edit(case, |p| p.phone = format!("070-{number}"));
        device.sync().await.unwrap();
    }
}

/// Anna and Bo write until Anna offers a snapshot of the case, which nobody has confirmed.
async fn offered() -> (Relay, [Device; 3], Id<Participant>) {
    let (relay, devices, case) = three_in_a_case().await;
    let [anna, bo, _] = &devices;
    write_many(bo, case, 4).await;
    anna.engine.offer_after(LONG);
    anna.sync().await.unwrap();
    write_many(anna, case, 5).await;
    assert!(is_offered(anna, case) && compacted(anna, case) == 0);
    (relay, devices, case)
}

/// As [`offered`], and Bo has confirmed it.
async fn confirmed() -> (Relay, [Device; 3], Id<Participant>) {
    let (relay, devices, case) = offered().await;
    devices[1].sync().await.unwrap();
    assert!(compacted(&devices[1], case) >= LONG);
    let held = relay.held.lock().unwrap();
    let log = &held.logs[&space(case)];
    assert!(log[0].is_empty() && log.len() as u64 >= LONG, "the beginning is gone");
    drop(held);
    (relay, devices, case)
}

fn alike(devices: &[&Device], case: Id<Participant>) {
    for device in devices {
        assert_eq!(device.participant(case), devices[0].participant(case));
        assert_eq!(everything(device, case), everything(devices[0], case));
        assert_eq!(device.waiting(), 0);
    }
}

#[tokio::test]
async fn a_device_absent_for_a_year_comes_back_whole_with_its_unsent_edits() {
    let (_relay, [anna, bo, eva], case) = confirmed().await;
    eva.edit(case, |p| p.email = "eva skrev detta".into());
    eva.sync().await.unwrap();
    for device in [&anna, &bo, &eva] {
        device.sync().await.unwrap();
    }
    alike(&[&anna, &bo, &eva], case);
    assert_eq!(eva.participant(case).unwrap().email, "eva skrev detta");
    assert_eq!(phone(&eva, case), "070-4");
    assert_eq!(eva.conflicts(), 0);
}

#[tokio::test]
async fn a_new_laptop_and_a_new_colleague_start_from_the_snapshot() {
    let (relay, [anna, bo, eva], case) = confirmed().await;
    let second = Device::new(20, &relay);
    link(&anna, &second).await;
    let ola = Device::new(21, &relay);
    let_in(&anna, &ola).await;
    share(&anna, &ola, case).await;
    ola.edit(case, |p| p.own_goal = "Ola".into());
    for device in [&ola, &anna, &bo, &eva, &second] {
        device.sync().await.unwrap();
    }
    alike(&[&anna, &bo, &eva, &second, &ola], case);
}

#[tokio::test]
async fn a_batch_whose_acknowledgement_was_lost_is_acknowledged_by_the_snapshot() {
    let (relay, [anna, bo, eva], case) = three_in_a_case().await;
    eva.edit(case, |p| p.email = "eva".into());
    set(&relay, Mood::LoseAnswerAfter(1));
    assert!(eva.sync().await.is_err());
    set(&relay, Mood::Good);
    assert_eq!(eva.store.read(|reader| reader.sealed()).unwrap().len(), 1);
    eva.edit(case, |p| p.next_step = "senare".into());
    anna.engine.offer_after(LONG);
    write_many(&bo, case, 4).await;
    write_many(&anna, case, 5).await;
    bo.sync().await.unwrap();
    assert!(compacted(&bo, case) > 0);
    for device in [&eva, &anna, &bo] {
        device.sync().await.unwrap();
    }
    alike(&[&anna, &bo, &eva], case);
    assert_eq!(anna.participant(case).unwrap().email, "eva");
    assert_eq!(anna.participant(case).unwrap().next_step, "senare");
}

#[tokio::test]
async fn a_batch_that_never_arrived_is_sent_after_the_snapshot() {
    let (relay, [anna, bo, eva], case) = three_in_a_case().await;
    eva.edit(case, |p| p.email = "eva".into());
    set(&relay, Mood::NoPush);
    assert!(eva.sync().await.is_err());
    set(&relay, Mood::Good);
    anna.engine.offer_after(LONG);
    write_many(&bo, case, 4).await;
    write_many(&anna, case, 5).await;
    bo.sync().await.unwrap();
    for device in [&eva, &anna, &bo] {
        device.sync().await.unwrap();
    }
    alike(&[&anna, &bo, &eva], case);
    assert_eq!(anna.participant(case).unwrap().email, "eva");
}

#[tokio::test]
async fn taking_a_snapshot_survives_a_cut_after_any_request() {
    for cut in 0..8 {
        let (relay, [anna, _, eva], case) = confirmed().await;
        eva.edit(case, |p| p.email = "eva".into());
        set(&relay, Mood::CutAfter(cut));
        let _ = eva.sync().await;
        set(&relay, Mood::Good);
        let eva = eva.restarted(&relay);
        eva.sync().await.unwrap();
        anna.sync().await.unwrap();
        alike(&[&anna, &eva], case);
        assert_eq!(anna.participant(case).unwrap().email, "eva");
    }
}

#[tokio::test]
async fn nobody_confirms_what_they_do_not_rebuild() {
    let (_relay, [anna, bo, _], case) = three_in_a_case().await;
    write_many(&bo, case, 4).await;
    // Something in Anna's store that no batch carried.
    let stray = everything(&bo, case).pop().unwrap();
    let stray = fotfaste_store::Op { row: [77; 16], device: [78; 16], ..stray };
    anna.store.write(|w| w.merge_changes(case.bytes(), vec![stray])).unwrap();
    anna.engine.offer_after(LONG);
    write_many(&anna, case, 5).await;
    assert!(is_offered(&anna, case));
    bo.sync().await.unwrap();
    assert_eq!(compacted(&bo, case), 0);
}

#[tokio::test]
async fn a_second_snapshot_takes_the_place_of_the_first() {
    let (relay, [anna, bo, eva], case) = confirmed().await;
    let first = compacted(&bo, case);
    let chunks = relay.held.lock().unwrap().chunks.len();
    for _ in 0..2 {
        write_many(&anna, case, 7).await;
        bo.sync().await.unwrap();
    }
    assert!(compacted(&bo, case) > first);
    assert_eq!(relay.held.lock().unwrap().chunks.len(), chunks, "the old chunks are gone");
    eva.sync().await.unwrap();
    anna.sync().await.unwrap();
    alike(&[&anna, &bo, &eva], case);
}

#[tokio::test]
async fn a_server_that_says_gone_where_nothing_is_confirmed_is_found_out() {
    let (relay, [_, _, eva], case) = offered().await;
    eva.edit(case, |p| p.email = "eva".into());
    set(&relay, Mood::SaysCompacted);
    assert!(matches!(eva.sync().await, Err(Error::RolledBack)));
    assert_eq!(eva.participant(case).unwrap().email, "eva", "nothing is lost");
    set(&relay, Mood::Good);
    eva.sync().await.unwrap();
    assert_eq!(phone(&eva, case), "070-4");
}

#[tokio::test]
async fn a_server_that_drops_a_tail_nobody_confirmed_is_found_out() {
    let (relay, [_, _, eva], case) = offered().await;
    relay.held.lock().unwrap().compacted.insert(space(case), 8);
    assert!(matches!(eva.sync().await, Err(Error::RolledBack)));
    assert_eq!(eva.participant(case).unwrap().phone, "", "and nothing of the offer is taken");
}

#[tokio::test]
async fn a_server_that_gives_another_snapshot_is_found_out() {
    for mood in [Mood::FlipBit, Mood::OtherChunks, Mood::LoseChunks] {
        let (relay, [anna, _, eva], case) = confirmed().await;
        let held = relay.held.lock().unwrap().chunks.clone();
        let (id, bytes) = held.first_key_value().unwrap();
        let other = fotfaste_protocol::routes::ChunkId {
            name: fotfaste_protocol::ChunkName([1; 32]),
            ..*id
        };
        relay.held.lock().unwrap().chunks.insert(other, bytes.iter().rev().copied().collect());
        eva.edit(case, |p| p.email = "eva".into());
        set(&relay, mood);
        let found = eva.sync().await;
        if mood == Mood::LoseChunks {
            assert!(matches!(found, Err(Error::RolledBack)), "{found:?}");
        } else {
            assert!(matches!(found, Err(Error::Chunk)), "{mood:?} {found:?}");
        }
        assert_eq!(eva.participant(case).unwrap().phone, "", "nothing of it is taken in");
        set(&relay, Mood::Good);
        eva.sync().await.unwrap();
        anna.sync().await.unwrap();
        alike(&[&anna, &eva], case);
    }
}
