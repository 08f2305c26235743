//! Who comes, goes and is lost: what each device may read afterwards, and what nobody loses.
#![allow(clippy::unwrap_used, clippy::redundant_closure_for_method_calls)]

mod support;

use fotfaste_domain::{Id, case::Participant};
use fotfaste_protocol::{DeviceId, SpaceId, UserId};
use fotfaste_sync::{Error, ErrorCode, Right, Role, Wanted};
use proptest::prelude::*;
use support::{
    Device, let_in,
    relay::{Mood, Relay},
    set, share, two_coaches,
};

/// Anna, who made the office, Bo and Eva, in one case of Anna's.
async fn three_in_a_case() -> (Relay, [Device; 3], Id<Participant>) {
    let (relay, anna, bo) = two_coaches().await;
    let eva = Device::new(3, &relay);
    let_in(&anna, &eva).await;
    let case = anna.add_participant(11, "Elin");
    share(&anna, &bo, case).await;
    share(&anna, &eva, case).await;
    bo.sync().await.unwrap();
    (relay, [anna, bo, eva], case)
}

fn epochs(device: &Device, case: Id<Participant>) -> usize {
    device.store.read(|reader| reader.epoch_keys(case.bytes())).unwrap().len()
}

fn phone(device: &Device, case: Id<Participant>) -> String {
    device.participant(case).unwrap().phone
}

fn device_id(device: &Device) -> DeviceId {
    device.engine.identity().unwrap().device
}

#[tokio::test]
async fn whoever_is_taken_out_of_a_case_reads_nothing_newer() {
    let (_, [anna, bo, eva], case) = three_in_a_case().await;
    anna.engine.unshare_case(case, bo.member()).unwrap();
    anna.edit(case, |p| p.phone = "070-000 00 09".into());
    anna.sync().await.unwrap();
    eva.sync().await.unwrap();
    bo.sync().await.unwrap();
    assert_eq!(phone(&eva, case), "070-000 00 09");
    assert_eq!(phone(&bo, case), "", "what is new does not come");
    assert_eq!((epochs(&anna, case), epochs(&eva, case)), (2, 2));
    assert_eq!(epochs(&bo, case), 1, "the key that it is sealed with never came to Bo");
    let office = anna.engine.office().unwrap();
    assert!(!office.spaces().any(|space| space.owes_rotation), "nothing is owed");

    bo.edit(case, |p| p.email = "bo@x.example".into());
    bo.sync().await.unwrap();
    anna.sync().await.unwrap();
    assert_eq!(anna.participant(case).unwrap().email, "");
    assert_eq!(bo.waiting(), 1, "what Bo writes waits, should Bo come back");
    share(&anna, &bo, case).await;
    bo.sync().await.unwrap();
    anna.sync().await.unwrap();
    assert_eq!(anna.participant(case), bo.participant(case));
    assert_eq!(anna.participant(case).unwrap().email, "bo@x.example");
}

#[tokio::test]
async fn a_case_is_handed_over_with_all_that_the_giver_wrote() {
    let (relay, anna, bo) = two_coaches().await;
    let case = anna.add_participant(11, "Elin");
    anna.sync().await.unwrap();
    set(&relay, Mood::Down);
    anna.edit(case, |p| p.phone = "070-000 00 08".into());
    anna.engine.hand_over_case(case, bo.member()).unwrap();
    assert!(anna.sync().await.is_err());
    set(&relay, Mood::NoPush);
    assert!(anna.sync().await.is_err());
    let member = |device: &Device| {
        let office = anna.engine.office().unwrap();
        office.member_of(SpaceId(case.bytes()), UserId(device.member().bytes()))
    };
    assert_eq!(member(&bo), Some(Right::Write));
    assert_eq!(member(&anna), Some(Right::Write), "not before the last edit has left");
    set(&relay, Mood::Good);
    anna.sync().await.unwrap();
    assert_eq!((member(&anna), anna.waiting()), (None, 0));
    bo.sync().await.unwrap();
    assert_eq!(phone(&bo, case), "070-000 00 08");
    bo.edit(case, |p| p.phone = "070-000 00 07".into());
    bo.sync().await.unwrap();
    anna.sync().await.unwrap();
    assert_eq!(phone(&anna, case), "070-000 00 08", "Anna's access has ended");
    assert_eq!((epochs(&anna, case), epochs(&bo, case)), (1, 2));
}

#[tokio::test]
async fn a_case_is_never_left_without_anybody_who_writes_it() {
    let (_, anna, bo) = two_coaches().await;
    let case = anna.add_participant(11, "Elin");
    anna.engine.share_case(case, bo.member(), Right::Read).unwrap();
    anna.sync().await.unwrap();
    assert!(matches!(anna.engine.unshare_case(case, anna.member()), Err(Error::NotAllowed)));
    assert!(matches!(bo.engine.unshare_case(case, anna.member()), Err(Error::NotAllowed)));
    let new = anna.add_participant(12, "Oskar");
    assert!(matches!(anna.engine.unshare_case(new, anna.member()), Err(Error::NotAllowed)));
}

#[tokio::test]
async fn a_lost_laptop_is_turned_away_and_every_space_it_could_read_gets_a_new_key() {
    let (_, [anna, bo, eva], case) = three_in_a_case().await;
    let evas = eva.add_participant(12, "Oskar");
    share(&eva, &bo, evas).await;
    bo.edit(evas, |p| p.phone = "070-000 00 01".into());
    bo.sync().await.unwrap();
    bo.edit(case, |p| p.phone = "aldrig skickat".into());

    assert!(matches!(eva.engine.revoke_device(device_id(&bo)), Err(Error::NotAllowed)));
    anna.engine.revoke_device(device_id(&bo)).unwrap();
    anna.sync().await.unwrap();
    assert!(matches!(bo.sync().await, Err(Error::Refused(ErrorCode::Revoked))));
    let owing = |device: &Device| {
        let office = device.engine.office().unwrap();
        office
            .spaces()
            .filter(|space| space.owes_rotation)
            .map(|space| space.id)
            .collect::<Vec<_>>()
    };
    let personal = SpaceId([bo.member().bytes()[0]; 16]);
    assert_eq!(owing(&anna), [SpaceId(evas.bytes()), personal], "what Anna may not write");
    eva.sync().await.unwrap();
    anna.sync().await.unwrap();
    assert_eq!(owing(&anna), [personal], "Bo's own waits for Bo");
    assert_eq!(phone(&eva, evas), "070-000 00 01", "what Bo sent before is kept");
    assert_eq!(phone(&anna, case), "");

    let newcomer = newcomer(&anna, &eva, evas).await;
    assert_eq!(phone(&newcomer, evas), "070-000 00 01", "and whoever comes later reads it too");
}

async fn newcomer(host: &Device, sharing: &Device, case: Id<Participant>) -> Device {
    let ulla = Device::new(4, &host.relay);
    let_in(host, &ulla).await;
    sharing.sync().await.unwrap();
    share(sharing, &ulla, case).await;
    ulla
}

#[tokio::test]
async fn a_batch_that_a_lost_laptop_slips_in_afterwards_is_not_taken() {
    let (relay, [anna, bo, eva], case) = three_in_a_case().await;
    bo.edit(case, |p| p.phone = "smusslat".into());
    set(&relay, Mood::NoPush);
    assert!(bo.sync().await.is_err());
    set(&relay, Mood::Good);
    let sealed = bo.store.read(|reader| reader.sealed()).unwrap();
    anna.engine.revoke_device(device_id(&bo)).unwrap();
    anna.sync().await.unwrap();
    eva.sync().await.unwrap();
    // The server works with the thief.
    let space = SpaceId(case.bytes());
    relay.held.lock().unwrap().logs.entry(space).or_default().push(sealed[0].bytes.clone());
    for device in [&anna, &eva] {
        assert!(matches!(device.sync().await, Err(Error::Batch)));
        assert_eq!(phone(device, case), "");
    }
}

#[tokio::test]
async fn what_the_lost_laptop_sends_while_it_is_revoked_is_kept_whole() {
    let (relay, [anna, bo, eva], case) = three_in_a_case().await;
    anna.engine.revoke_device(device_id(&bo)).unwrap();
    bo.edit(case, |p| p.phone = "070-000 00 01".into());
    // Bo's batch comes in between Anna's question and her certificate.
    relay.held.lock().unwrap().before_next_append = Some(bo_sealed(&relay, &bo).await);
    anna.sync().await.unwrap();
    anna.sync().await.unwrap();
    eva.sync().await.unwrap();
    assert_eq!(
        (phone(&anna, case), phone(&eva, case)),
        ("070-000 00 01".into(), "070-000 00 01".into())
    );
}

/// The next batch of a device, which has not reached the server.
async fn bo_sealed(relay: &Relay, bo: &Device) -> Vec<u8> {
    set(relay, Mood::NoPush);
    assert!(bo.sync().await.is_err());
    set(relay, Mood::Good);
    bo.store.read(|reader| reader.sealed()).unwrap().remove(0).bytes
}

#[tokio::test]
async fn a_colleague_who_leaves_takes_no_key_along_and_a_role_changes_what_one_may_do() {
    let (_, [anna, bo, eva], case) = three_in_a_case().await;
    anna.engine.change_role(eva.member(), Role::Admin).unwrap();
    anna.sync().await.unwrap();
    eva.sync().await.unwrap();
    eva.engine.remove_member(bo.member()).unwrap();
    eva.sync().await.unwrap();
    anna.sync().await.unwrap();
    let office = anna.engine.office().unwrap();
    assert!(office.user(UserId(bo.member().bytes())).unwrap().removed);
    assert!(office.spaces().all(|space| !space.owes_rotation), "Bo's own has no reader left");
    anna.edit(case, |p| p.phone = "070-000 00 05".into());
    anna.sync().await.unwrap();
    eva.sync().await.unwrap();
    assert_eq!(phone(&eva, case), "070-000 00 05");
    assert!(matches!(bo.sync().await, Err(Error::Refused(ErrorCode::Revoked))));
}

#[tokio::test]
async fn two_who_rotate_at_once_agree_on_one_key() {
    let (_, [anna, bo, eva], case) = three_in_a_case().await;
    let ulla = Device::new(4, &anna.relay);
    let_in(&anna, &ulla).await;
    eva.sync().await.unwrap();
    share(&eva, &ulla, case).await;
    bo.sync().await.unwrap();
    // Anna leaves, and so owes the others a key.
    anna.sync().await.unwrap();
    anna.engine.unshare_case(case, anna.member()).unwrap();
    anna.sync().await.unwrap();
    for device in [&bo, &eva, &ulla] {
        device.edit(case, |p| p.phone = format!("{:?}", device_id(device)));
    }
    let (first, second, third) = tokio::join!(bo.sync(), eva.sync(), ulla.sync());
    for report in [first, second, third] {
        report.unwrap();
    }
    for device in [&bo, &eva, &ulla, &bo, &eva] {
        device.sync().await.unwrap();
    }
    assert_eq!([&bo, &eva, &ulla].map(|device| epochs(device, case)), [2, 2, 2]);
    assert_eq!(phone(&bo, case), phone(&eva, case));
    assert_eq!(phone(&eva, case), phone(&ulla, case));
}

#[tokio::test]
async fn what_the_log_does_not_allow_any_more_is_told_and_holds_nothing_up() {
    let (relay, [anna, bo, eva], case) = three_in_a_case().await;
    set(&relay, Mood::Down);
    bo.engine.unshare_case(case, eva.member()).unwrap();
    assert!(bo.sync().await.is_err());
    set(&relay, Mood::Good);
    anna.engine.share_case(case, bo.member(), Right::Read).unwrap();
    anna.sync().await.unwrap();
    let report = bo.sync().await.unwrap();
    assert_eq!(report.refused.len(), 1);
    assert_eq!(bo.sync().await.unwrap().refused, [], "once");
    eva.sync().await.unwrap();
    assert!(
        anna.engine
            .office()
            .unwrap()
            .member_of(SpaceId(case.bytes()), UserId(eva.member().bytes()))
            .is_some()
    );
}

#[tokio::test]
async fn an_administrator_who_is_none_any_more_revokes_nobody_and_goes_on_syncing() {
    let (relay, [anna, bo, eva], case) = three_in_a_case().await;
    anna.engine.change_role(eva.member(), Role::Admin).unwrap();
    anna.sync().await.unwrap();
    eva.sync().await.unwrap();
    set(&relay, Mood::Down);
    eva.engine.revoke_device(device_id(&bo)).unwrap();
    assert!(eva.sync().await.is_err());
    set(&relay, Mood::Good);
    anna.engine.change_role(eva.member(), Role::Coach).unwrap();
    anna.sync().await.unwrap();
    eva.edit(case, |p| p.phone = "070-000 00 04".into());
    assert_eq!(eva.sync().await.unwrap().refused, [Wanted::Revoke { device: device_id(&bo) }]);
    bo.sync().await.unwrap();
    assert_eq!(phone(&bo, case), "070-000 00 04");
}

#[derive(Clone, Debug)]
enum Act {
    Edit { who: usize, text: u8 },
    TakeIn { who: usize, right: Right },
    TakeOut { who: usize },
    Sync { who: usize },
    LoseAnswerAndSync { who: usize },
    Restart { who: usize },
}

fn act() -> impl Strategy<Value = Act> {
    let right = prop_oneof![Just(Right::Read), Just(Right::Write)];
    prop_oneof![
        5 => (0..3usize, any::<u8>()).prop_map(|(who, text)| Act::Edit { who, text }),
        2 => (1..3usize, right).prop_map(|(who, right)| Act::TakeIn { who, right }),
        2 => (1..3usize).prop_map(|who| Act::TakeOut { who }),
        5 => (0..3usize).prop_map(|who| Act::Sync { who }),
        2 => (0..3usize).prop_map(|who| Act::LoseAnswerAndSync { who }),
        1 => (0..3usize).prop_map(|who| Act::Restart { who }),
    ]
}

async fn play(acts: Vec<Act>) {
    let (relay, devices, case) = three_in_a_case().await;
    let mut devices = Vec::from(devices);
    for act in acts {
        match act {
            Act::Edit { who, text } => {
                devices[who].edit(case, |p| p.phone = format!("{who} {text}"));
            }
            Act::TakeIn { who, right } => {
                let member = devices[who].member();
                devices[0].engine.share_case(case, member, right).unwrap();
            }
            Act::TakeOut { who } => {
                devices[0].engine.unshare_case(case, devices[who].member()).unwrap();
            }
            Act::Sync { who } => drop(devices[who].sync().await.unwrap()),
            Act::LoseAnswerAndSync { who } => {
                set(&relay, Mood::LoseNextAnswer);
                let _ = devices[who].sync().await;
                set(&relay, Mood::Good);
            }
            Act::Restart { who } => {
                let device = devices.remove(who);
                devices.insert(who, device.restarted(&relay));
            }
        }
    }
    for who in [1, 2] {
        devices[0].engine.share_case(case, devices[who].member(), Right::Write).unwrap();
    }
    for _ in 0..3 {
        for device in &devices {
            device.sync().await.unwrap();
        }
    }
    for device in &devices {
        assert_eq!(device.participant(case), devices[0].participant(case));
        assert_eq!(epochs(device, case), epochs(&devices[0], case));
        assert_eq!(device.waiting(), 0, "nobody's edit is left behind");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn whoever_comes_and_goes_all_end_equal_with_the_same_keys(acts in prop::collection::vec(act(), 1..24)) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(play(acts));
    }
}
