//! A coach's recovery words in the log: a device that exists on paper.

use crate::certificates::refusal;
use crate::support::*;
use fotfaste_protocol::BatchRefusal;
use fotfaste_protocol::CertificateRefusal::*;
use fotfaste_protocol::certificate::{Action, Right, Role};
use fotfaste_protocol::frontier::Frontier;
use fotfaste_protocol::office::Office;

/// In a certificate's eyes the paper is its user's, whatever number it has.
fn as_paper(log: &Log, action: Action) -> Option<fotfaste_protocol::CertificateRefusal> {
    refusal(log, paper(COACH), action)
}

#[test]
fn a_paper_links_a_device_and_does_nothing_else() {
    let log = staffed().add(COACH, set_paper(paper(COACH)));
    assert_eq!(log.office.paper_of(COACH.user()).unwrap().id, paper(COACH).device());
    for (what, action) in [
        ("let somebody in", add_user(STRANGER, Role::Coach)),
        ("write", rotate(CASE, 1)),
        (
            "begin a case",
            create_space(OTHER_CASE, fotfaste_protocol::certificate::SpaceKind::Case, COACH),
        ),
        ("share", add_member(CASE, LEAD, Right::Read)),
        ("leave", remove_member(CASE, COACH)),
        ("erase", erase(CASE)),
        ("take another key", replace_key(&[paper(COACH).device(), COACH.device()])),
        ("make another paper", set_paper(paper(LEAD))),
        ("offer", offer(CASE, 3, 0)),
    ] {
        assert_eq!(as_paper(&log, action), Some(NotAllowed), "{what}");
    }
    let log = log.add(paper(COACH), link());
    let device = log.office.device(fotfaste_protocol::DeviceId([0x66; 16])).unwrap();
    assert_eq!(device.user, COACH.user(), "whose words they are");
    assert_eq!(device.recovered_with, Some(paper(COACH).device()));
    assert_eq!(staffed().add(COACH, link()).office.device(device.id).unwrap().recovered_with, None);
}

#[test]
fn nothing_that_a_paper_signs_is_a_batch() {
    let log = staffed().add(COACH, set_paper(paper(COACH)));
    let batch = batch(&log.office, &Frontier::default(), paper(COACH), CASE, b"x");
    let unknown = BatchRefusal::UnknownDevice;
    assert_eq!(log.office.check_push(&batch.header).unwrap_err(), unknown);
    assert_eq!(log.office.check_pull(&batch.header).unwrap_err(), unknown);
}

#[test]
fn newer_words_take_the_place_of_older_ones_which_count_as_lost() {
    let newer = paper(LEAD);
    let log = staffed().add(COACH, set_paper(paper(COACH)));
    assert_eq!(refusal(&log, COACH, set_paper(paper(COACH))), Some(AlreadySo));
    assert!(!log.office.user(COACH.user()).unwrap().owes_key, "nobody had it");
    let log = log.add(COACH, set_paper(newer));
    assert_eq!(log.office.paper_of(COACH.user()).unwrap().id, newer.device());
    assert_eq!(as_paper(&log, link()), Some(RevokedAuthor));
    let owes = |office: &Office| office.user(COACH.user()).unwrap().owes_key;
    assert!(owes(&log.office) && log.office.space(CASE).unwrap().owes_rotation);
    let log = log.add(COACH, replace_key(&[COACH.device(), newer.device()]));
    assert!(!owes(&log.office));
    assert!(log.office.device(newer.device()).unwrap().user_key.is_some());
}

#[test]
fn whoever_is_out_of_the_office_is_not_brought_back_by_a_paper() {
    let log = staffed().add(COACH, set_paper(paper(COACH)));
    let lost = log.clone().add(ADMIN, revoke(COACH, &[]));
    assert_eq!(as_paper(&lost, link()), None, "a lost laptop is what it is for");
    let revoked = lost.clone().add(ADMIN, revoke(paper(COACH), &[]));
    assert_eq!(as_paper(&revoked, link()), Some(RevokedAuthor), "an administrator ends it");
    let removed = revoked.add(ADMIN, Action::RemoveUser { user: COACH.user() });
    assert_eq!(refusal(&removed, paper(COACH), link()), Some(RevokedAuthor));
}

#[test]
fn a_paper_is_no_administrator_that_can_act() {
    let log = staffed().add(ADMIN, set_paper(paper(ADMIN)));
    assert_eq!(refusal(&log, ADMIN, revoke(ADMIN, &[])), Some(LastAdmin));
}
