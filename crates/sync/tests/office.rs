//! Getting into an office and sharing a case, against a relay in memory.
#![allow(clippy::unwrap_used, clippy::redundant_closure_for_method_calls)]

mod support;

use fotfaste_domain::{Id, office::Office};
use fotfaste_sync::{Error, Right, Role, Standing};
use support::{
    Device, let_in,
    relay::{Mood, Relay},
    set, share, two_coaches,
};

#[tokio::test]
async fn a_shared_case_arrives_and_an_unshared_one_does_not() {
    let (_, anna, bo) = two_coaches().await;
    let shared = anna.add_participant(11, "Elin");
    let own = anna.add_participant(12, "Oskar");
    share(&anna, &bo, shared).await;
    assert_eq!(bo.participant(shared), anna.participant(shared));
    assert_eq!(bo.participant(own), None, "Bo has no key and no row of the other case");
}

#[tokio::test]
async fn what_was_written_alone_goes_along_into_the_office() {
    let relay = Relay::default();
    let (anna, bo) = (Device::new(1, &relay), Device::new(2, &relay));
    let annas = anna.add_participant(11, "Elin");
    anna.put_employer(21, "Kvarnens Bageri AB");
    let bos = bo.add_participant(12, "Amina");
    bo.put_employer(22, "Lagret Nordgården");
    assert!(matches!(anna.sync().await, Err(Error::NotConnected)), "alone is no error state");
    anna.engine.connect("http://127.0.0.1:1", "setup").await.unwrap();
    anna.sync().await.unwrap();
    let_in(&anna, &bo).await;
    anna.sync().await.unwrap();
    assert_eq!(anna.employers().len(), 2, "the team sees both workplaces' employers");
    assert_eq!(anna.employers(), bo.employers());
    assert!(anna.participant(bos).is_none() && bo.participant(annas).is_none());
    assert!(bo.participant(bos).is_some(), "Bo's own case is still there");
    share(&bo, &anna, bos).await;
    assert_eq!(anna.participant(bos), bo.participant(bos));
}

#[tokio::test]
async fn an_invite_works_once_and_only_whole() {
    let (relay, anna, _) = two_coaches().await;
    let (eva, mallory) = (Device::new(3, &relay), Device::new(4, &relay));
    let invite = anna.engine.invite("Eva", Role::Coach).await.unwrap();
    let mut mistyped = invite.code.clone();
    let last = mistyped.pop().unwrap();
    mistyped.push(if last == 'A' { 'B' } else { 'A' });
    assert!(matches!(eva.engine.join(&mistyped).await, Err(Error::InviteMalformed)));
    eva.engine.join(&invite.code).await.unwrap();
    assert!(matches!(mallory.engine.join(&invite.code).await, Err(Error::InviteUsed)));
    assert!(matches!(eva.sync().await, Err(Error::WaitingForApproval)));
    assert_eq!(mallory.engine.standing().unwrap(), Standing::Alone);
}

#[tokio::test]
async fn a_lost_answer_to_join_is_asked_again() {
    let (relay, anna, _) = two_coaches().await;
    let eva = Device::new(3, &relay);
    let invite = anna.engine.invite("Eva", Role::Coach).await.unwrap();
    set(&relay, Mood::LoseNextAnswer);
    assert!(matches!(eva.engine.join(&invite.code).await, Err(Error::Offline)));
    eva.engine.join(&invite.code).await.unwrap();
    anna.engine.approve(invite.id).await.unwrap();
    eva.sync().await.unwrap();
    assert!(matches!(eva.engine.standing().unwrap(), Standing::Connected { .. }));
}

#[tokio::test]
async fn a_server_with_another_root_is_not_joined() {
    let (relay, anna, _) = two_coaches().await;
    let eva = Device::new(3, &relay);
    let invite = anna.engine.invite("Eva", Role::Coach).await.unwrap();
    eva.engine.join(&invite.code).await.unwrap();
    anna.engine.approve(invite.id).await.unwrap();
    // The server forges an office of its own with the same members.
    let forger = Device::new(1, &Relay::default());
    forger.wait(60);
    forger.engine.connect("http://127.0.0.1:1", "setup").await.unwrap();
    let forged = forger.engine.office().unwrap();
    let real = relay.held.lock().unwrap().clone();
    {
        let mut held = relay.held.lock().unwrap();
        held.certificates.rotate_left(1);
    }
    assert!(eva.sync().await.is_err());
    assert_ne!(forged.root(), real.office.unwrap().root());
    assert!(eva.employers().is_empty(), "nothing was taken in");
}

#[tokio::test]
async fn a_reader_cannot_share_on() {
    let (relay, anna, bo) = two_coaches().await;
    let eva = Device::new(3, &relay);
    let_in(&anna, &eva).await;
    bo.sync().await.unwrap();
    let case = anna.add_participant(11, "Elin");
    anna.engine.share_case(case, bo.member(), Right::Read).unwrap();
    anna.sync().await.unwrap();
    bo.sync().await.unwrap();
    assert!(bo.participant(case).is_some(), "Bo may read");
    let shared = bo.engine.share_case(case, eva.member(), Right::Read);
    assert!(matches!(shared, Err(Error::NotAllowed)));
}

#[tokio::test]
async fn connecting_with_a_wrong_code_or_address_changes_nothing() {
    let relay = Relay::default();
    let anna = Device::new(1, &relay);
    assert!(anna.engine.connect("http://127.0.0.1:1", "wrong").await.is_err());
    let plain = anna.engine.connect("http://synk.kommun.example", "setup").await;
    assert!(matches!(plain, Err(Error::BadAddress)));
    assert_eq!(anna.engine.standing().unwrap(), Standing::Alone);
    set(&relay, Mood::LoseNextAnswer);
    assert!(anna.engine.connect("http://127.0.0.1:1", "setup").await.is_err());
    anna.engine.connect("http://127.0.0.1:1", "setup").await.unwrap();
    anna.sync().await.unwrap();
}

#[tokio::test]
async fn a_readers_openings_reach_the_others_and_their_edits_wait() {
    let (_, anna, bo) = two_coaches().await;
    let case = anna.add_participant(11, "Elin");
    anna.engine.share_case(case, bo.member(), Right::Read).unwrap();
    anna.sync().await.unwrap();
    bo.sync().await.unwrap();
    let opened = bo.open(case, 50);
    bo.edit(case, |p| p.phone = "070-000 00 01".into());
    bo.sync().await.unwrap();
    assert_eq!(bo.waiting(), 1, "the edit alone, until Bo may write");
    anna.sync().await.unwrap();
    assert_eq!(anna.accesses(case), [opened], "every reading is in the log");
    assert_eq!(anna.participant(case).unwrap().phone, "");

    anna.engine.share_case(case, bo.member(), Right::Write).unwrap();
    anna.sync().await.unwrap();
    bo.sync().await.unwrap();
    anna.sync().await.unwrap();
    assert_eq!(bo.waiting(), 0);
    assert_eq!(anna.participant(case), bo.participant(case), "now it has arrived");
}

#[tokio::test]
async fn a_writer_who_becomes_a_reader_half_way_through_a_push_is_not_stuck() {
    let (relay, anna, bo) = two_coaches().await;
    let case = anna.add_participant(11, "Elin");
    share(&anna, &bo, case).await;
    bo.edit(case, |p| p.phone = "070-000 00 01".into());
    set(&relay, Mood::NoPush);
    assert!(bo.sync().await.is_err(), "sealed and not sent");
    set(&relay, Mood::Good);
    anna.engine.share_case(case, bo.member(), Right::Read).unwrap();
    anna.sync().await.unwrap();
    let opened = bo.open(case, 50);
    bo.sync().await.unwrap();
    anna.sync().await.unwrap();
    assert_eq!(anna.accesses(case), [opened]);
    assert_eq!(anna.participant(case).unwrap().phone, "", "Bo may not write any more");
}

#[tokio::test]
async fn an_office_that_is_joined_has_one_row_of_itself() {
    let relay = Relay::default();
    let (anna, bo) = (Device::new(1, &relay), Device::new(2, &relay));
    for device in [&anna, &bo] {
        let own = device.store.identity().unwrap().office;
        let (id, name) = (Id::from_bytes(own), "Arbetscenter".to_owned());
        let office = Office { id, name, level_order: String::new(), contact_warning_days: None };
        device.store.write(|writer| writer.put(own, &office)).unwrap();
    }
    anna.engine.connect("http://127.0.0.1:1", "setup").await.unwrap();
    anna.sync().await.unwrap();
    let_in(&anna, &bo).await;
    let team = anna.store.identity().unwrap().office;
    for device in [&anna, &bo] {
        let offices = device.store.read(|reader| reader.all::<Office>()).unwrap().readable;
        let ids: Vec<_> = offices.iter().map(|office| office.id.bytes()).collect();
        assert_eq!(ids, [team]);
    }
}
