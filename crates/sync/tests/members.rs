//! Who comes, goes and is lost: what each device may read afterwards, and what nobody loses.
#![allow(clippy::unwrap_used, clippy::redundant_closure_for_method_calls)]

mod support;

use chrono::DateTime;
use fotfaste_domain::{Id, Value, case::Participant};
use fotfaste_protocol::{DeviceId, SpaceId, UserId};
use fotfaste_store::drafts::Draft;
use fotfaste_sync::{Error, ErrorCode, Right, Role, Standing, VERSION, Wanted};
use fotfaste_vault::{SealingSecret, open_bundle};
use proptest::prelude::*;
use support::{
    Device, let_in, link,
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
    assert_eq!(bo.participant(case), None, "it has left Bo's laptop");
    assert_eq!((epochs(&anna, case), epochs(&eva, case)), (2, 2));
    assert_eq!(epochs(&bo, case), 0, "and so have its keys");
    let office = anna.engine.office().unwrap();
    assert!(!office.spaces().any(|space| space.owes_rotation), "nothing is owed");
}

/// Takes Bo out of the case while they, without network, write in it.
async fn taken_out_while_writing() -> (Relay, [Device; 3], Id<Participant>) {
    let (relay, [anna, bo, eva], case) = three_in_a_case().await;
    bo.edit(case, |p| p.phone = "070-000 00 03".into());
    bo.sync().await.unwrap();
    bo.edit(case, |p| p.email = "bo@x.example".into());
    let visit = Draft {
        id: [40; 16],
        kind: "visit".into(),
        about: Some(case.bytes()),
        json: "{\"note\":\"Halvvägs\"}".into(),
        saved_at: DateTime::from_timestamp(1_795_417_200, 0).unwrap(),
    };
    bo.store.write(|writer| writer.save_draft(&visit)).unwrap();
    anna.sync().await.unwrap();
    anna.engine.unshare_case(case, bo.member()).unwrap();
    anna.sync().await.unwrap();
    (relay, [anna, bo, eva], case)
}

#[tokio::test]
async fn a_case_one_is_taken_out_of_leaves_the_laptop_and_what_was_not_sent_is_kept_aside() {
    let (relay, [anna, bo, _], case) = taken_out_while_writing().await;
    let report = bo.sync().await.unwrap();
    assert_eq!(report.left, ["N-2026-011"]);
    assert_eq!((bo.participant(case), bo.waiting()), (None, 0));
    assert!(bo.store.read(|reader| reader.drafts()).unwrap().is_empty());
    let bo = bo.restarted(&relay);
    let left = bo.engine.left_cases().unwrap();
    assert_eq!((left.len(), left[0].by), (1, anna.member()));
    assert_eq!((left[0].participant, left[0].case_number.as_str()), (case, "N-2026-011"));
    let told =
        left[0].changes.iter().map(|one| (one.kind.as_str(), one.field.as_str(), &one.value));
    let mail = Value::Text("bo@x.example".into());
    assert_eq!(told.collect::<Vec<_>>(), [("participant", "email", &mail)], "and nothing sent");
    assert!(left[0].drafts[0].json.contains("Halvvägs"));
    assert!(bo.sync().await.unwrap().left.is_empty(), "once");
    bo.engine.forget_left(case).unwrap();
    assert!(bo.engine.left_cases().unwrap().is_empty());
}

#[tokio::test]
async fn a_case_that_is_shared_until_a_moment_leaves_by_itself() {
    let (relay, anna, bo) = two_coaches().await;
    let case = anna.add_participant(11, "Elin");
    anna.sync().await.unwrap();
    let now = 1_795_417_200 / 60;
    let past = anna.engine.share_case_until(case, bo.member(), Right::Write, now);
    assert!(matches!(past, Err(Error::TimeOver)));
    anna.engine.share_case_until(case, bo.member(), Right::Write, now + 60).unwrap();
    anna.sync().await.unwrap();
    bo.sync().await.unwrap();
    assert_eq!(anna.engine.until(case, bo.member()), Some(now + 60));
    bo.edit(case, |p| p.phone = "070-000 00 03".into());
    bo.sync().await.unwrap();
    bo.edit(case, |p| p.email = "bo@x.example".into());
    for device in [&anna, &bo] {
        device.wait(61);
    }
    relay.held.lock().unwrap().minute = now + 61;
    let report = bo.sync().await.unwrap();
    assert_eq!(report.left, ["N-2026-011"], "before anybody has taken Bo out");
    assert_eq!(bo.participant(case), None);
    let left = &bo.engine.left_cases().unwrap()[0];
    assert_eq!((left.time_over, left.at_minute, left.changes.len()), (true, now + 60, 1));
    assert!(bo.sync().await.unwrap().left.is_empty(), "and it stays away");

    let member = |device: &Device| {
        let office = device.engine.office().unwrap();
        office.member_of(SpaceId(case.bytes()), UserId(bo.member().bytes()))
    };
    assert_eq!(member(&bo), Some(Right::Write));
    anna.sync().await.unwrap();
    assert_eq!((member(&anna), epochs(&anna, case)), (None, 2), "the next writer says so");
    assert_eq!(phone(&anna, case), "070-000 00 03");
    anna.engine.share_case(case, bo.member(), Right::Write).unwrap();
    anna.sync().await.unwrap();
    bo.sync().await.unwrap();
    assert_eq!(bo.participant(case), anna.participant(case), "shared again, it is whole");
}

#[tokio::test]
async fn a_program_older_than_the_office_requires_seals_nothing_and_keeps_what_is_written() {
    let (relay, [anna, bo, eva], case) = three_in_a_case().await;
    assert!(matches!(bo.engine.require_version(1), Err(Error::NotAllowed)));
    assert!(matches!(anna.engine.require_version(VERSION + 1), Err(Error::NotAllowed)));
    let anna = anna.of_version(VERSION + 1);
    anna.engine.require_version(VERSION + 1).unwrap();
    anna.edit(case, |p| p.phone = "070-000 00 01".into());
    anna.sync().await.unwrap();
    bo.edit(case, |p| p.email = "bo@x.example".into());
    let eva = eva.of_version(VERSION + 1);
    let pushed = relay.held.lock().unwrap().logs[&SpaceId(case.bytes())].len();
    assert!(matches!(bo.sync().await, Err(Error::UpdateNeeded)));
    assert_eq!(phone(&bo, case), "070-000 00 01", "it goes on taking in");
    assert_eq!(bo.waiting(), 1, "and keeps what is written");
    assert_eq!(relay.held.lock().unwrap().logs[&SpaceId(case.bytes())].len(), pushed);
    let bo = bo.of_version(VERSION + 1);
    bo.sync().await.unwrap();
    eva.sync().await.unwrap();
    assert_eq!(eva.participant(case).unwrap().email, "bo@x.example");
}

#[tokio::test]
async fn whoever_is_let_in_again_gets_everything_again_and_loses_nothing() {
    let (_, [anna, bo, eva], case) = taken_out_while_writing().await;
    bo.sync().await.unwrap();
    anna.edit(case, |p| p.address = "Storgatan 1".into());
    share(&anna, &bo, case).await;
    assert_eq!(bo.participant(case), anna.participant(case));
    assert_eq!(phone(&bo, case), "070-000 00 03", "what Bo once sent too");
    assert_eq!(bo.engine.left_cases().unwrap()[0].changes.len(), 1, "the unsent is still aside");
    bo.edit(case, |p| p.email = "bo@x.example".into());
    bo.sync().await.unwrap();
    eva.sync().await.unwrap();
    assert_eq!(eva.participant(case), bo.participant(case), "Bo's chain goes on");
    anna.engine.unshare_case(case, bo.member()).unwrap();
    anna.sync().await.unwrap();
    bo.sync().await.unwrap();
    assert_eq!(bo.engine.left_cases().unwrap()[0].changes.len(), 1, "nothing is lost twice");
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
    assert_eq!(anna.participant(case), None, "Anna's access has ended");
    assert_eq!((epochs(&anna, case), epochs(&bo, case)), (0, 2));
    assert!(anna.engine.left_cases().unwrap().is_empty(), "nothing to tell: Anna wanted it");
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
    assert!(matches!(bo.sync().await, Err(Error::Revoked)));
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
    assert!(matches!(bo.sync().await, Err(Error::Revoked)));
}

#[tokio::test]
async fn a_revoked_laptop_hears_of_it_from_the_log_and_holds_nothing_any_more() {
    let (relay, [anna, bo, _], case) = three_in_a_case().await;
    bo.edit(case, |p| p.phone = "aldrig skickat".into());
    assert!(matches!(bo.engine.shred(), Err(Error::NotAllowed)), "nobody said so");
    anna.engine.revoke_device(device_id(&bo)).unwrap();
    anna.sync().await.unwrap();
    anna.edit(case, |p| p.email = "ny@x.example".into());
    anna.sync().await.unwrap();
    assert!(matches!(bo.sync().await, Err(Error::Revoked)));
    assert_eq!(bo.participant(case).unwrap().email, "", "nothing but the log came");
    let Standing::Revoked(standing) = bo.engine.standing().unwrap() else { panic!("revoked") };
    assert_eq!((standing.by, standing.unsent, standing.shredded), (anna.member(), 1, false));

    let bo = bo.restarted(&relay);
    let shredded = bo.engine.shred().unwrap();
    assert_eq!((shredded.unsent, shredded.shredded), (1, true));
    assert_eq!(bo.participant(case), None);
    assert_eq!((epochs(&bo, case), bo.waiting()), (0, 0));
    assert!(bo.store.read(|reader| reader.secret("user_key")).unwrap().is_none());
    assert!(bo.employers().is_empty() && bo.engine.office().is_none());
    let bo = bo.restarted(&relay);
    assert_eq!(bo.engine.standing().unwrap(), Standing::Revoked(shredded), "it goes on saying so");
    assert!(matches!(bo.sync().await, Err(Error::Revoked)));
    assert_eq!(bo.engine.shred().unwrap(), shredded);
}

#[tokio::test]
async fn a_server_that_merely_says_so_revokes_nothing() {
    let (relay, [_, bo, _], case) = three_in_a_case().await;
    set(&relay, Mood::SaysRevoked);
    assert!(matches!(bo.sync().await, Err(Error::Refused(ErrorCode::Revoked))));
    assert!(matches!(bo.engine.standing().unwrap(), Standing::Connected { .. }));
    assert!(matches!(bo.engine.shred(), Err(Error::NotAllowed)));
    assert!(bo.participant(case).is_some());
    set(&relay, Mood::Good);
    bo.sync().await.unwrap();
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

fn user_key(device: &Device) -> Vec<u8> {
    device.store.read(|reader| reader.secret("user_key")).unwrap().unwrap().to_vec()
}

#[tokio::test]
async fn a_lost_laptop_of_two_takes_a_key_along_that_opens_nothing_any_more() {
    let (relay, [anna, bo, eva], case) = three_in_a_case().await;
    let own = bo.add_participant(12, "Oskar");
    bo.edit(own, |p| p.phone = "070-000 00 02".into());
    let lost = Device::new(20, &relay);
    link(&bo, &lost).await;
    anna.sync().await.unwrap();
    anna.engine.revoke_device(device_id(&lost)).unwrap();
    anna.edit(case, |p| p.phone = "070-000 00 01".into());
    anna.sync().await.unwrap();
    let office = anna.engine.office().unwrap();
    let user = UserId(bo.member().bytes());
    assert!(office.user(user).unwrap().owes_key);
    assert!(!office.has_keys(SpaceId(case.bytes()), user), "nothing is sealed to the old key");

    bo.edit(case, |p| p.email = "bo@x.example".into());
    bo.sync().await.unwrap();
    assert_ne!(user_key(&bo), user_key(&lost));
    assert_eq!((epochs(&bo, own), phone(&bo, own)), (2, "070-000 00 02".into()));
    assert_eq!((phone(&bo, case), bo.waiting()), (String::new(), 1), "it waits for the new key");
    eva.sync().await.unwrap();
    for device in [&bo, &anna] {
        device.sync().await.unwrap();
    }
    assert_eq!(phone(&bo, case), "070-000 00 01");
    assert_eq!((bo.waiting(), anna.participant(case)), (0, bo.participant(case)));
    let office = anna.engine.office().unwrap();
    assert!(!office.spaces().any(|space| space.owes_rotation));

    let old = SealingSecret::from_bytes(&user_key(&lost)).unwrap();
    let held = relay.held.lock().unwrap();
    for space in [case.bytes(), own.bytes(), user.0] {
        let bundle = &held.bundles[&SpaceId(space)];
        assert!(open_bundle(space, bundle, user.0, &old).is_err(), "the old key opens none");
    }
}

#[tokio::test]
async fn whoever_comes_from_a_copy_of_before_has_the_new_key_from_the_log() {
    let (relay, [anna, bo, _], case) = three_in_a_case().await;
    let lost = Device::new(20, &relay);
    link(&bo, &lost).await;
    anna.sync().await.unwrap();
    let old = user_key(&bo);
    anna.engine.revoke_device(device_id(&lost)).unwrap();
    anna.sync().await.unwrap();
    set(&relay, Mood::LoseAnswerAfter(1));
    assert!(bo.sync().await.is_err(), "the certificate arrives, and its answer does not");
    set(&relay, Mood::Good);
    assert_eq!(user_key(&bo), old);
    bo.sync().await.unwrap();
    assert_ne!(user_key(&bo), old);
    anna.sync().await.unwrap();
    bo.sync().await.unwrap();
    bo.edit(case, |p| p.phone = "070-000 00 06".into());
    bo.sync().await.unwrap();
    anna.sync().await.unwrap();
    assert_eq!(phone(&anna, case), "070-000 00 06");
}

#[derive(Clone, Debug)]
enum Act {
    Edit {
        who: usize,
        text: u8,
    },
    TakeIn {
        who: usize,
        right: Right,
    },
    TakeOut {
        who: usize,
    },
    Sync {
        who: usize,
    },
    LoseAnswerAndSync {
        who: usize,
    },
    Restart {
        who: usize,
    },
    /// Bo gets a second laptop, if there is none.
    Link,
    /// And loses it.
    Lose,
}

fn act() -> impl Strategy<Value = Act> {
    let right = prop_oneof![Just(Right::Read), Just(Right::Write)];
    prop_oneof![
        5 => (0..4usize, any::<u8>()).prop_map(|(who, text)| Act::Edit { who, text }),
        2 => (1..3usize, right).prop_map(|(who, right)| Act::TakeIn { who, right }),
        2 => (1..3usize).prop_map(|who| Act::TakeOut { who }),
        5 => (0..4usize).prop_map(|who| Act::Sync { who }),
        2 => (0..4usize).prop_map(|who| Act::LoseAnswerAndSync { who }),
        1 => (0..3usize).prop_map(|who| Act::Restart { who }),
        2 => Just(Act::Link),
        1 => Just(Act::Lose),
    ]
}

async fn play(acts: Vec<Act>) {
    let (relay, devices, case) = three_in_a_case().await;
    let mut devices = Vec::from(devices);
    let mut laptops = 20;
    for act in acts {
        match act {
            Act::Edit { who, .. } | Act::Sync { who } | Act::LoseAnswerAndSync { who }
                if who >= devices.len() => {}
            Act::Edit { who, text } => {
                if devices[who].participant(case).is_some() {
                    devices[who].edit(case, |p| p.phone = format!("{who} {text}"));
                }
            }
            Act::Link if devices.len() == 3 => {
                let second = Device::new(laptops, &relay);
                laptops += 1;
                link(&devices[1], &second).await;
                devices.push(second);
            }
            Act::Lose if devices.len() == 4 => {
                let lost = devices.pop().unwrap();
                devices[0].sync().await.unwrap();
                devices[0].engine.revoke_device(device_id(&lost)).unwrap();
                devices[0].sync().await.unwrap();
                assert!(lost.sync().await.is_err());
            }
            Act::Link | Act::Lose => {}
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
    for _ in 0..4 {
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
