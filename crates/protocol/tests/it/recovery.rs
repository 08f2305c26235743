//! The office's recovery in the log.

use crate::certificates::refusal;
use crate::support::*;
use fotfaste_protocol::CertificateRefusal::*;
use fotfaste_protocol::certificate::{Action, RecoveryPurpose, Right, Role};

#[test]
fn the_offices_recovery_is_used_by_who_proves_to_have_it_and_in_one_place_of_the_log() {
    let admin = |who: Person| RecoveryPurpose::Administrator { user: who.user() };
    let log = staffed();
    let early = log.proved(COACH, 0x71, admin(COACH));
    assert_eq!(refusal(&log, COACH, early), Some(NotAllowed), "there is none yet");

    let log = log.add(ADMIN, set_recovery(0x71));
    let owing = log.office.spaces().filter(|space| space.owes_rotation).map(|space| space.id);
    assert_eq!(owing.collect::<Vec<_>>(), [TEAM, CASE], "nothing of what is one's own");
    assert!(!log.office.is_recoverable(CASE), "not before a writer has sealed it anew");
    let log = log.add(COACH, rotate(CASE, 1)).add(COACH, rotate(TEAM, 1));
    assert!(log.office.is_recoverable(CASE) && log.office.is_recoverable(TEAM));
    assert!(!log.office.is_recoverable(PERSONAL));

    let other = log.proved(COACH, 0x72, admin(COACH));
    assert_eq!(refusal(&log, COACH, other), Some(BadSignature), "another secret");
    let anothers = log.proved(COLLEAGUE, 0x71, admin(COACH));
    assert_eq!(refusal(&log, COACH, anothers), Some(BadSignature), "made for another laptop");
    let case = log.proved(COACH, 0x71, rescue(OTHER_CASE, 1));
    assert_eq!(refusal(&log, COACH, case), Some(NotAllowed), "no administrator");
    let team = log.proved(ADMIN, 0x71, rescue(TEAM, 2));
    assert_eq!(refusal(&log, ADMIN, team), Some(NotAllowed), "no case");
    let old = log.proved(ADMIN, 0x71, rescue(CASE, 1));
    assert_eq!(refusal(&log, ADMIN, old), Some(WrongEpoch));
    let kept = log.proved(COACH, 0x71, admin(COACH));
    let stranger = log.proved(COACH, 0x71, admin(STRANGER));
    assert_eq!(refusal(&log, COACH, stranger), Some(UnknownSubject));

    let log = log.add(COACH, kept.clone());
    assert_eq!(log.office.user(COACH.user()).unwrap().role, Role::Admin);
    let again =
        log.clone().add(ADMIN, Action::ChangeRole { user: COACH.user(), role: Role::Coach });
    assert_eq!(refusal(&again, COACH, kept), Some(BadSignature), "a proof counts once");

    let log = log.recover(ADMIN, 0x71, rescue(CASE, 2));
    let space = log.office.space(CASE).unwrap();
    assert_eq!((space.members.get(&ADMIN.user()), space.epoch()), (Some(&Right::Write), 2));
    assert!(space.sealed_to.contains(&ADMIN.user()) && !space.owes_rotation);

    let log = log.add(ADMIN, set_recovery(0x72));
    assert!(log.office.space(CASE).unwrap().owes_rotation, "the old papers are void");
    let void = log.proved(ADMIN, 0x71, rescue(CASE, 3));
    assert_eq!(refusal(&log, ADMIN, void), Some(BadSignature));
}

#[test]
fn a_case_that_nobody_has_any_more_is_recovered() {
    let log = staffed()
        .add(ADMIN, set_recovery(0x71))
        .add(COACH, rotate(CASE, 1))
        .add(COACH, remove_member(CASE, STAND_IN))
        .add(ADMIN, revoke(COACH, &[]))
        .add(ADMIN, Action::RemoveUser { user: COACH.user() })
        .add(ADMIN, revoke(COLLEAGUE, &[]))
        .add(ADMIN, Action::RemoveUser { user: COLLEAGUE.user() });
    assert!(log.office.space(CASE).unwrap().members.is_empty());
    let log = log.recover(ADMIN, 0x71, rescue(CASE, 2));
    let space = log.office.space(CASE).unwrap();
    assert_eq!(space.members.len(), 1);
    assert!(space.former_writers.contains_key(&COACH.user()), "what was written stays readable");
}
