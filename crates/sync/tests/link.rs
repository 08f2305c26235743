//! A second laptop of the same coach, linked by a code that the first one shows.
#![allow(clippy::unwrap_used, clippy::redundant_closure_for_method_calls)]

mod support;

use fotfaste_domain::{
    Id,
    personal::{FilteredList, SavedFilter},
};
use fotfaste_protocol::certificate::{Action, SealedKey};
use fotfaste_sync::{Error, Standing};
use support::{
    Device, let_in, link,
    relay::{Mood, Relay},
    set, share, two_coaches,
};

/// Anna, who made the office, Bo, and a laptop of Bo's that holds nothing yet.
async fn bo_gets_another() -> (Relay, Device, Device, Device) {
    let (relay, anna, bo) = two_coaches().await;
    let other = Device::new(12, &relay);
    (relay, anna, bo, other)
}

fn filters(device: &Device) -> Vec<String> {
    let all = device.store.read(|reader| reader.all::<SavedFilter>()).unwrap().readable;
    all.into_iter().map(|filter| filter.name).collect()
}

fn user_key(device: &Device) -> Vec<u8> {
    device.store.read(|reader| reader.secret("user_key")).unwrap().unwrap().to_vec()
}

#[tokio::test]
async fn a_second_laptop_becomes_its_users_and_gets_everything() {
    let (relay, anna, bo, other) = bo_gets_another().await;
    let case = bo.add_participant(11, "Elin");
    bo.put_employer(21, "Bageriet Norrsken");
    let own = bo.store.identity().unwrap().user;
    let filter = SavedFilter {
        id: Id::from_bytes([31; 16]),
        list: FilteredList::Participants,
        name: "Mina tisdagar".into(),
        query: String::new(),
        is_default: false,
    };
    bo.store.write(|writer| writer.put(own, &filter)).unwrap();
    bo.sync().await.unwrap();

    link(&bo, &other).await;
    assert_eq!(other.store.identity().unwrap().user, own);
    assert_ne!(other.store.identity().unwrap().device, bo.store.identity().unwrap().device);
    assert_eq!(other.participant(case), bo.participant(case));
    assert_eq!(other.employers(), bo.employers());
    assert_eq!(filters(&other), ["Mina tisdagar"], "what is Bo's alone came too");

    other.edit(case, |p| p.phone = "070-000 00 01".into());
    other.sync().await.unwrap();
    share(&bo, &anna, case).await;
    assert_eq!(anna.participant(case).unwrap().phone, "070-000 00 01");
    let new = other.add_participant(13, "Oskar");
    other.sync().await.unwrap();
    bo.sync().await.unwrap();
    assert!(bo.participant(new).is_some(), "what begins on one is on the other");
    assert_eq!((other.waiting(), bo.waiting()), (0, 0));

    let (key, held) = (user_key(&bo), relay.held.lock().unwrap());
    assert_eq!(user_key(&other), key);
    assert!(!held.traffic.windows(32).any(|bytes| bytes == &key[2..]), "it travelled sealed");
}

#[tokio::test]
async fn a_laptop_that_holds_work_is_not_linked_and_nothing_of_it_changes() {
    let (_, _, bo, other) = bo_gets_another().await;
    let case = other.add_participant(11, "Elin");
    let before = other.store.identity().unwrap();
    let invite = bo.engine.link_device().await.unwrap();
    assert!(matches!(other.engine.join(&invite.code).await, Err(Error::NotEmpty)));
    assert_eq!(other.engine.standing().unwrap(), Standing::Alone);
    assert_eq!(other.store.identity().unwrap(), before);
    assert!(other.participant(case).is_some());
    let links = bo.engine.links().await.unwrap();
    assert!(links[0].answer.is_none(), "the code can still be used elsewhere");
    assert!(bo.engine.invites().await.unwrap().is_empty(), "it is no colleague's");
}

#[tokio::test]
async fn what_is_written_while_waiting_stops_the_link_and_is_kept() {
    let (_, _, bo, other) = bo_gets_another().await;
    let invite = bo.engine.link_device().await.unwrap();
    other.engine.join(&invite.code).await.unwrap();
    let case = other.add_participant(11, "Elin");
    bo.engine.approve(invite.id).await.unwrap();
    assert!(matches!(other.sync().await, Err(Error::NotEmpty)));
    assert!(other.participant(case).is_some());
    other.engine.stop_joining().unwrap();
    assert_eq!(other.engine.standing().unwrap(), Standing::Alone);
    assert!(other.engine.office().is_none());
}

#[tokio::test]
async fn a_key_from_anybody_but_the_first_laptop_is_refused() {
    let (relay, anna, bo, other) = bo_gets_another().await;
    let invite = bo.engine.link_device().await.unwrap();
    other.engine.join(&invite.code).await.unwrap();
    bo.engine.approve(invite.id).await.unwrap();
    let real = relay.held.lock().unwrap().certificates.clone();
    let at = real.len() - 1;
    // The server exchanges the key, by another that the device could open as well.
    {
        let mut held = relay.held.lock().unwrap();
        let Action::LinkDevice { user_key, .. } = &mut held.certificates[at].body.action else {
            panic!("the link is the newest")
        };
        *user_key = SealedKey(vec![7; user_key.0.len()]);
    }
    assert!(matches!(other.sync().await, Err(Error::Forked)));
    // It says that the device is another's.
    let mut bos = real[at].body.clone();
    bos.action = Action::AddDevice {
        user: anna.engine.identity().unwrap().user,
        device: match &real[at].body.action {
            Action::LinkDevice { device, .. } => device.clone(),
            _ => panic!("the link is the newest"),
        },
    };
    relay.held.lock().unwrap().certificates[at].body = bos;
    assert!(other.sync().await.is_err());
    assert!(matches!(other.engine.standing().unwrap(), Standing::Joining { .. }));
    assert_eq!(other.store.identity().unwrap().user, [112; 16], "nothing was taken in");
    relay.held.lock().unwrap().certificates = real;
    other.sync().await.unwrap();
    assert_eq!(other.member(), bo.member());
}

#[tokio::test]
async fn a_link_that_is_cut_off_anywhere_goes_on_where_it_was() {
    for requests in 0..5 {
        let (relay, _, bo, other) = bo_gets_another().await;
        let case = bo.add_participant(11, "Elin");
        bo.sync().await.unwrap();
        let invite = bo.engine.link_device().await.unwrap();
        other.engine.join(&invite.code).await.unwrap();
        bo.engine.approve(invite.id).await.unwrap();
        for mood in [Mood::CutAfter(requests), Mood::LoseAnswerAfter(requests)] {
            set(&relay, mood);
            let _ = other.sync().await;
        }
        set(&relay, Mood::Good);
        let other = other.restarted(&relay);
        other.sync().await.unwrap();
        assert_eq!(other.participant(case), bo.participant(case), "after {requests} requests");
    }
}

#[tokio::test]
async fn a_third_laptop_is_linked_from_the_second_and_a_colleague_is_still_let_in() {
    let (relay, anna, bo, other) = bo_gets_another().await;
    link(&bo, &other).await;
    let third = Device::new(13, &relay);
    link(&other, &third).await;
    assert_eq!(third.member(), bo.member());
    let annas = Device::new(14, &relay);
    link(&anna, &annas).await;
    let eva = Device::new(3, &relay);
    let_in(&annas, &eva).await;
    assert_eq!(eva.engine.office().unwrap().users().count(), 3);
    assert_eq!(eva.waiting(), 0);
}
