//! Whose word lets a snapshot stand for a log's beginning.

use crate::certificates::refusal;
use crate::support::*;
use fotfaste_protocol::CertificateRefusal::*;
use fotfaste_protocol::DeviceId;
use fotfaste_protocol::certificate::Action;

#[test]
fn a_snapshot_counts_once_another_member_has_confirmed_it() {
    let log = staffed();
    for author in [STAND_IN, ADMIN] {
        assert_eq!(refusal(&log, author, offer(CASE, 3, 0)), Some(NotAllowed), "no writer");
    }
    assert_eq!(refusal(&log, COACH, offer(CASE, 3, 1)), Some(WrongEpoch));
    assert_eq!(refusal(&log, COACH, offer(CASE, 0, 0)), Some(BadSnapshot), "of nothing");
    let mut odd = snapshot(3, 0);
    odd.through = 4;
    let odd = Action::OfferSnapshot { space: CASE, snapshot: odd };
    assert_eq!(refusal(&log, COACH, odd), Some(BadSnapshot), "of more than its authors wrote");
    assert_eq!(refusal(&log, COLLEAGUE, confirm(CASE, 3, 0)), Some(UnknownSubject));

    let log = log.add(COACH, offer(CASE, 3, 0));
    let case = |log: &Log| log.office.space(CASE).unwrap().clone();
    assert_eq!((case(&log).compacted(), case(&log).snapshot), (0, None), "nothing goes yet");
    assert_eq!(refusal(&log, COACH, confirm(CASE, 3, 0)), Some(NotAllowed), "by its author");
    let second = log.clone().add(COACH, link());
    let body = second.office.next_certificate(
        DeviceId([0x66; 16]),
        &STRANGER.key(),
        29_000_001,
        confirm(CASE, 3, 0),
    );
    assert!(second.office.clone().apply(&body).is_err(), "by the author's other device");
    assert_eq!(refusal(&log, ADMIN, confirm(CASE, 3, 0)), Some(NotAllowed), "no member");
    assert_eq!(refusal(&log, COLLEAGUE, confirm(CASE, 2, 0)), Some(UnknownSubject), "another");

    let log = log.add(COACH, rotate(CASE, 1)).add(COLLEAGUE, confirm(CASE, 3, 0));
    assert_eq!(
        (case(&log).compacted(), case(&log).offered),
        (3, None),
        "a rotation between is fine"
    );
    assert_eq!(refusal(&log, COLLEAGUE, confirm(CASE, 3, 0)), Some(UnknownSubject), "once");
    assert_eq!(refusal(&log, COLLEAGUE, offer(CASE, 3, 1)), Some(AlreadySo), "it goes on only");
    assert_eq!(refusal(&log, COLLEAGUE, offer(CASE, 4, 1)), None);
    let log = log.add(COACH, remove_member(CASE, STAND_IN));
    assert_eq!(refusal(&log, COACH, offer(CASE, 4, 1)), Some(WrongEpoch), "a rotation is owed");
    let log = log.add(COACH, erase(CASE));
    assert_eq!((case(&log).offered, case(&log).snapshot), (None, None));
}

#[test]
fn in_a_space_of_ones_own_another_laptop_confirms() {
    let log = staffed().add(COACH, offer(PERSONAL, 3, 0));
    assert_eq!(refusal(&log, COACH, confirm(PERSONAL, 3, 0)), Some(NotAllowed));
    let log = log.add(COACH, link());
    let office = &log.office;
    let space = office.space(PERSONAL).unwrap();
    assert!(office.may_confirm(space, DeviceId([0x66; 16])));
    assert!(
        !office.may_confirm(space, COACH.device()) && !office.may_confirm(space, LEAD.device())
    );
}
