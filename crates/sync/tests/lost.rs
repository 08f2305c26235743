//! Laptops that are lost: what is turned away, what gets a new key, what a revoked one does.
#![allow(clippy::unwrap_used, clippy::redundant_closure_for_method_calls)]

mod support;

use fotfaste_domain::{Id, case::Participant};
use fotfaste_protocol::{SpaceId, UserId};
use fotfaste_sync::{Error, ErrorCode, Standing};
use fotfaste_vault::{SealingSecret, open_bundle};
use support::{
    Device, let_in, link,
    members::{device_id, epochs, phone, three_in_a_case, user_key},
    relay::{Mood, Relay},
    set, share,
};

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
