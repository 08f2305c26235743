//! A coach comes back on another computer with the recovery words alone.
#![allow(clippy::unwrap_used, clippy::redundant_closure_for_method_calls)]

mod support;

use fotfaste_protocol::{certificate::Action, hash::Hash};
use fotfaste_sync::{Error, PaperReach, Standing};
use fotfaste_vault::RecoveryPhrase;
use support::{
    Device, let_in,
    members::device_id,
    relay::{Mood, Relay},
    set, share, two_coaches,
};

const SERVER: &str = "http://127.0.0.1:1";

fn user_key(device: &Device) -> Vec<u8> {
    device.store.read(|reader| reader.secret("user_key")).unwrap().unwrap().to_vec()
}

/// Has the words known to the office.
async fn words_of(device: &Device) -> RecoveryPhrase {
    let phrase = RecoveryPhrase::generate();
    device.engine.keep_on_paper(&phrase).unwrap();
    assert_eq!(device.engine.paper_reach().unwrap(), PaperReach::Waiting);
    device.sync().await.unwrap();
    assert_eq!(device.engine.paper_reach().unwrap(), PaperReach::Office);
    phrase
}

#[tokio::test]
async fn who_lost_the_only_laptop_comes_back_with_the_words_and_has_everything() {
    let (relay, anna, bo) = two_coaches().await;
    let (own, shared) = (bo.add_participant(11, "Elin"), bo.add_participant(12, "Oskar"));
    bo.sync().await.unwrap();
    share(&bo, &anna, shared).await;
    let words = words_of(&bo).await;
    anna.sync().await.unwrap();
    // It is stolen, and revoked before Bo has another.
    anna.engine.revoke_device(device_id(&bo)).unwrap();
    anna.sync().await.unwrap();
    anna.edit(shared, |p| p.phone = "070-000 00 07".into());
    anna.sync().await.unwrap();

    let new = Device::new(12, &relay);
    new.engine.come_back(SERVER, &words).await.unwrap();
    new.sync().await.unwrap();
    assert_eq!(new.member(), bo.member(), "who they were");
    assert_eq!(new.participant(own), bo.participant(own), "what nobody else had");
    anna.sync().await.unwrap();
    new.sync().await.unwrap();
    assert_eq!(new.participant(shared), anna.participant(shared), "what is newer than the loss");

    new.edit(own, |p| p.phone = "070-000 00 08".into());
    new.edit(shared, |p| p.email = "elin@x.example".into());
    new.sync().await.unwrap();
    anna.sync().await.unwrap();
    assert_eq!(anna.participant(shared), new.participant(shared), "and it goes on");
    assert_ne!(user_key(&new), user_key(&bo), "whoever has the lost one has an old key");
    assert_eq!(new.engine.paper_reach().unwrap(), PaperReach::Office, "the words still count");
    let log = anna.engine.office().unwrap();
    assert!(log.device(device_id(&new)).unwrap().recovered_with.is_some(), "and all see it");
}

#[tokio::test]
async fn words_bring_back_once_more_after_the_key_was_replaced() {
    let (relay, anna, bo) = two_coaches().await;
    let case = bo.add_participant(11, "Elin");
    let words = words_of(&bo).await;
    anna.sync().await.unwrap();
    anna.engine.revoke_device(device_id(&bo)).unwrap();
    anna.sync().await.unwrap();
    let second = Device::new(12, &relay);
    second.engine.come_back(SERVER, &words).await.unwrap();
    second.sync().await.unwrap();
    second.sync().await.unwrap();
    let third = Device::new(13, &relay);
    third.engine.come_back(SERVER, &words).await.unwrap();
    third.sync().await.unwrap();
    assert_eq!(third.participant(case), second.participant(case));
    assert_eq!(user_key(&third), user_key(&second));
}

#[tokio::test]
async fn words_that_were_replaced_are_others_or_are_no_ones_bring_nobody_back() {
    let (relay, anna, bo) = two_coaches().await;
    let case = bo.add_participant(11, "Elin");
    let old = words_of(&bo).await;
    let before = user_key(&bo);
    let newer = words_of(&bo).await;
    bo.sync().await.unwrap();
    assert_ne!(user_key(&bo), before, "the old paper opens nothing newer");
    let new = Device::new(12, &relay);
    for words in [&old, &RecoveryPhrase::generate()] {
        let refused = new.engine.come_back(SERVER, words).await;
        assert!(matches!(refused, Err(Error::WordsUnknown)), "{refused:?}");
        assert_eq!(new.engine.standing().unwrap(), Standing::Alone);
    }
    new.engine.come_back(SERVER, &newer).await.unwrap();
    new.sync().await.unwrap();
    assert!(new.participant(case).is_some());

    // An administrator ends them, with the laptop that they were made on.
    anna.sync().await.unwrap();
    let paper = anna.engine.office().unwrap().paper_of(owner(&bo)).unwrap().id;
    anna.engine.revoke_device(paper).unwrap();
    anna.sync().await.unwrap();
    let third = Device::new(13, &relay);
    let refused = third.engine.come_back(SERVER, &newer).await;
    assert!(matches!(refused, Err(Error::WordsUnknown)), "{refused:?}");
}

fn owner(device: &Device) -> fotfaste_protocol::UserId {
    fotfaste_protocol::UserId(device.store.identity().unwrap().user)
}

#[tokio::test]
async fn a_computer_with_work_of_its_own_or_in_an_office_does_not_become_anothers() {
    let (relay, _anna, bo) = two_coaches().await;
    let words = words_of(&bo).await;
    let holds = Device::new(12, &relay);
    holds.add_participant(13, "Ida");
    let refused = holds.engine.come_back(SERVER, &words).await;
    assert!(matches!(refused, Err(Error::NotEmpty)), "{refused:?}");
    let refused = bo.engine.come_back(SERVER, &words).await;
    assert!(matches!(refused, Err(Error::AlreadyConnected)), "{refused:?}");
}

#[tokio::test]
async fn words_made_before_there_was_an_office_count_from_the_first_sync() {
    let (relay, anna, _bo) = two_coaches().await;
    let karin = Device::new(3, &relay);
    let phrase = RecoveryPhrase::generate();
    karin.engine.keep_on_paper(&phrase).unwrap();
    let_in(&anna, &karin).await;
    karin.sync().await.unwrap();
    let new = Device::new(12, &relay);
    new.engine.come_back(SERVER, &phrase).await.unwrap();
    new.sync().await.unwrap();
    assert_eq!(new.member(), karin.member());
}

#[tokio::test]
async fn coming_back_survives_a_cut_and_a_lost_answer_after_any_request() {
    for requests in 0..8 {
        for cut in [Mood::CutAfter(requests), Mood::LoseAnswerAfter(requests)] {
            let (relay, _anna, bo) = two_coaches().await;
            let case = bo.add_participant(11, "Elin");
            let words = words_of(&bo).await;
            let new = Device::new(12, &relay);
            set(&relay, cut);
            let _ = new.engine.come_back(SERVER, &words).await;
            set(&relay, Mood::Good);
            match new.engine.come_back(SERVER, &words).await {
                Ok(()) | Err(Error::AlreadyConnected) => {}
                Err(other) => panic!("{cut:?}: {other}"),
            }
            new.sync().await.unwrap();
            assert_eq!(new.participant(case), bo.participant(case), "{cut:?}");
            let office = new.engine.office().unwrap();
            assert_eq!(office.devices_of(owner(&bo)).count(), 3, "one laptop, linked once");
        }
    }
}

/// A server that knows the paper's public keys, and makes an office of its own in which they stand.
#[tokio::test]
async fn a_server_cannot_show_the_words_an_office_that_they_were_not_made_in() {
    let (relay, _anna, bo) = two_coaches().await;
    let words = words_of(&bo).await;
    let real = relay.held.lock().unwrap().certificates.clone();
    let said = real.iter().find_map(|one| match &one.body.action {
        Action::SetUserRecovery { paper, .. } => Some(paper.clone()),
        _ => None,
    });
    let paper = said.unwrap();

    // The false office is made by a laptop of the server's own: its user key is known to the server.
    let false_relay = Relay::default();
    let mallory = Device::new(7, &false_relay);
    mallory.engine.connect(SERVER, "setup").await.unwrap();
    mallory.sync().await.unwrap();
    let decoy = RecoveryPhrase::generate();
    mallory.engine.keep_on_paper(&decoy).unwrap();
    mallory.sync().await.unwrap();
    {
        let mut held = false_relay.held.lock().unwrap();
        let keys = mallory.store.read(|reader| reader.secret("device_keys")).unwrap().unwrap();
        let keys = fotfaste_vault::DeviceKeys::from_bytes(&keys).unwrap();
        let at = held.certificates.len() - 1;
        let mut office =
            fotfaste_protocol::office::Office::replay(&held.certificates[..at]).unwrap();
        let Action::SetUserRecovery { user_key, .. } = held.certificates[at].body.action.clone()
        else {
            panic!("the paper is the newest")
        };
        let action = Action::SetUserRecovery { paper, user_key, binding: Hash([7; 32]) };
        let device = device_id(&mallory);
        let forged = office.next_certificate(device, &keys.signing, 29_000_001, action);
        office.apply(&forged).unwrap();
        held.certificates[at] = forged;
        held.office = Some(office);
    }
    let new = Device::new(12, &false_relay);
    let refused = new.engine.come_back(SERVER, &words).await;
    assert!(matches!(refused, Err(Error::WordsUnknown)), "{refused:?}");
    assert_eq!(new.engine.standing().unwrap(), Standing::Alone, "nothing of it was taken");
}
