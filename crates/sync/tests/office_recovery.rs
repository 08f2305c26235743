//! The office's recovery: two papers, an office whose coach or administrator is gone.
#![allow(clippy::unwrap_used, clippy::redundant_closure_for_method_calls)]

mod support;

use fotfaste_domain::{Id, case::Participant};
use fotfaste_protocol::{SpaceId, UserId};
use fotfaste_sync::{Error, Right, Role};
use fotfaste_vault::{OfficeRecovery, RecoveryPhrase};
use support::{
    Device, let_in,
    members::{device_id, epochs, phone},
    relay::Relay,
    share, two_coaches,
};

/// Anna sets the office's recovery; Bo has a case of their own and has synced since.
async fn set_up() -> (Relay, Device, Device, Id<Participant>, [RecoveryPhrase; 2]) {
    let (relay, anna, bo) = two_coaches().await;
    let case = bo.add_participant(11, "Elin");
    bo.sync().await.unwrap();
    let papers = papers_of(&anna).await;
    assert_eq!(anna.engine.stranded().unwrap()[0].closed, 1, "Bo has not written since");
    bo.sync().await.unwrap();
    anna.sync().await.unwrap();
    (relay, anna, bo, case, papers)
}

async fn papers_of(admin: &Device) -> [RecoveryPhrase; 2] {
    let secret = OfficeRecovery::generate();
    admin.engine.set_office_recovery(&secret).unwrap();
    assert!(admin.engine.office_recovery_waits().unwrap());
    admin.sync().await.unwrap();
    assert!(!admin.engine.office_recovery_waits().unwrap());
    secret.split()
}

fn both(papers: &[RecoveryPhrase; 2]) -> [&RecoveryPhrase; 2] {
    [&papers[0], &papers[1]]
}

#[tokio::test]
async fn the_cases_of_a_coach_who_is_gone_come_back_with_both_papers() {
    let (_, anna, bo, case, papers) = set_up().await;
    bo.edit(case, |p| p.phone = "070-000 00 03".into());
    bo.sync().await.unwrap();
    anna.sync().await.unwrap();
    assert_eq!(anna.participant(case), None, "no administrator reads a case");
    let stranded = anna.engine.stranded().unwrap();
    assert_eq!((stranded[0].member, stranded[0].open.clone()), (bo.member(), vec![case]));

    let got = anna.engine.recover_cases(both(&papers), bo.member()).await.unwrap();
    assert_eq!(got, [case]);
    assert_eq!(phone(&anna, case), "070-000 00 03");
    assert_eq!(epochs(&anna, case), 3, "a key for the papers, another for the new reader");
    anna.edit(case, |p| p.email = "anna@x.example".into());
    anna.sync().await.unwrap();

    bo.sync().await.unwrap();
    assert_eq!(bo.participant(case), anna.participant(case), "who was only away has it still");
    let uses = bo.engine.recovery_uses().unwrap();
    assert_eq!((uses.len(), uses[0].by, uses[0].case), (1, anna.member(), Some(case)));
    assert!(anna.engine.stranded().unwrap().is_empty());
    assert!(anna.engine.recover_cases(both(&papers), bo.member()).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_case_whose_only_writer_lost_everything_and_left_is_recovered() {
    let (_, anna, bo, case, papers) = set_up().await;
    anna.engine.revoke_device(device_id(&bo)).unwrap();
    anna.sync().await.unwrap();
    anna.engine.remove_member(bo.member()).unwrap();
    anna.sync().await.unwrap();
    let office = anna.engine.office().unwrap();
    assert!(office.space(SpaceId(case.bytes())).unwrap().members.is_empty());
    assert_eq!(anna.engine.recover_cases(both(&papers), bo.member()).await.unwrap(), [case]);
    assert_eq!(anna.participant(case).unwrap().first_name, "Elin");
    anna.edit(case, |p| p.phone = "070-000 00 01".into());
    anna.sync().await.unwrap();
    assert_eq!(anna.waiting(), 0);
}

#[tokio::test]
async fn one_paper_other_papers_and_papers_of_before_open_nothing() {
    let (relay, anna, bo, case, papers) = set_up().await;
    let stranger = RecoveryPhrase::generate();
    let wrong = [[&papers[0], &papers[0]], [&papers[0], &stranger], [&stranger, &papers[1]]];
    for pair in wrong {
        let tried = anna.engine.recover_cases(pair, bo.member()).await;
        assert!(matches!(tried, Err(Error::WrongPapers)));
        let tried = bo.engine.recover_administrator(pair, bo.member()).await;
        assert!(matches!(tried, Err(Error::WrongPapers)));
    }
    let newer = papers_of(&anna).await;
    bo.sync().await.unwrap();
    let old = anna.engine.recover_cases(both(&papers), bo.member()).await;
    assert!(matches!(old, Err(Error::WrongPapers)));
    assert_eq!(anna.participant(case), None);
    assert!(anna.engine.recovery_uses().unwrap().is_empty());
    let swapped = [&newer[1], &newer[0]];
    assert_eq!(anna.engine.recover_cases(swapped, bo.member()).await.unwrap(), [case]);
    let held = relay.held.lock().unwrap();
    let secret = OfficeRecovery::join(both(&newer), &{
        held.office.as_ref().unwrap().recovery().unwrap().key.commitment.0
    });
    let seed = secret.unwrap().sealing().to_bytes();
    assert!(!held.traffic.windows(32).any(|bytes| bytes == &seed[2..]), "it never travelled");
}

#[tokio::test]
async fn the_papers_alone_give_a_coach_no_case_and_who_is_no_administrator_sets_none() {
    let (_, anna, bo, case, papers) = set_up().await;
    let annas = anna.add_participant(12, "Oskar");
    anna.sync().await.unwrap();
    let tried = bo.engine.recover_cases(both(&papers), anna.member()).await;
    assert!(matches!(tried, Err(Error::NotAllowed)));
    assert_eq!(bo.participant(annas), None);
    let secret = OfficeRecovery::generate();
    assert!(matches!(bo.engine.set_office_recovery(&secret), Err(Error::NotAllowed)));
    assert!(bo.participant(case).is_some());
}

#[tokio::test]
async fn when_the_administrator_is_gone_a_colleague_with_both_papers_becomes_one() {
    let (_, anna, bo, _, papers) = set_up().await;
    let annas = anna.add_participant(12, "Oskar");
    anna.sync().await.unwrap();
    bo.engine.recover_administrator(both(&papers), bo.member()).await.unwrap();
    bo.engine.recover_administrator(both(&papers), bo.member()).await.unwrap();
    let uses = bo.engine.recovery_uses().unwrap();
    assert_eq!((uses.len(), uses[0].made_admin), (1, Some(bo.member())), "said once, to all");
    assert_eq!(bo.engine.recover_cases(both(&papers), anna.member()).await.unwrap(), [annas]);
    assert_eq!(bo.participant(annas).unwrap().first_name, "Oskar");
    bo.engine.revoke_device(device_id(&anna)).unwrap();
    bo.sync().await.unwrap();
    bo.engine.remove_member(anna.member()).unwrap();
    bo.sync().await.unwrap();
    let office = bo.engine.office().unwrap();
    assert!(office.user(UserId(anna.member().bytes())).unwrap().removed);
    let eva = Device::new(3, &bo.relay);
    let_in(&bo, &eva).await;
    assert_eq!(
        eva.engine.office().unwrap().user(UserId(bo.member().bytes())).unwrap().role,
        Role::Admin
    );
}

#[tokio::test]
async fn what_is_shared_after_the_papers_were_made_is_sealed_to_them_too_and_what_is_ones_own_is_not()
 {
    let (_, anna, bo, case, papers) = set_up().await;
    share(&bo, &anna, case).await;
    let new = bo.add_participant(13, "Amina");
    bo.sync().await.unwrap();
    anna.sync().await.unwrap();
    let office = anna.engine.office().unwrap();
    assert!(
        office.is_recoverable(SpaceId(case.bytes())) && office.is_recoverable(SpaceId(new.bytes()))
    );
    let own = SpaceId(bo.store.identity().unwrap().user);
    assert!(office.space(own).is_some() && !office.is_recoverable(own));
    bo.engine.unshare_case(case, anna.member()).unwrap();
    bo.sync().await.unwrap();
    anna.sync().await.unwrap();
    assert_eq!(anna.participant(case), None);
    assert_eq!(anna.engine.case_members(case), [(bo.member(), Right::Write)]);
    let mut got = anna.engine.recover_cases(both(&papers), bo.member()).await.unwrap();
    got.sort();
    assert_eq!(got, [case, new]);
    assert_eq!(anna.participant(case), bo.participant(case), "after it had left, it is whole");
}
