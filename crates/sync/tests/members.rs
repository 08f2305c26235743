//! Who comes and goes: what each device may read afterwards, and what nobody loses.
#![allow(clippy::unwrap_used, clippy::redundant_closure_for_method_calls)]

mod support;

use chrono::DateTime;
use fotfaste_domain::{Id, Value, case::Participant};
use fotfaste_protocol::{SpaceId, UserId};
use fotfaste_store::drafts::Draft;
use fotfaste_sync::{Error, Right, Role, VERSION, Wanted};
use support::{
    Device, let_in,
    members::{device_id, epochs, phone, three_in_a_case},
    relay::{Mood, Relay},
    set, share, two_coaches,
};

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
