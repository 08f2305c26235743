//! The certificate log's rules, one by one.

use crate::support::*;
use fotfaste_protocol::CertificateRefusal::{self, *};
use fotfaste_protocol::certificate::{
    Action, Certificate, CertificateBody, DevicePublic, Right, Role, SealedKey, SealingKey,
    SpaceKind,
};
use fotfaste_protocol::frontier::Frontier;
use fotfaste_protocol::office::Office;
use fotfaste_protocol::{DeviceId, Error, Hash, OfficeId, SpaceId};
use std::collections::BTreeMap;

type Spoil = fn(&mut CertificateBody);

pub(crate) fn refusal(log: &Log, author: Person, action: Action) -> Option<CertificateRefusal> {
    let mut office = log.office.clone();
    match office.apply(&log.next(author, action)) {
        Ok(()) => None,
        Err(Error::Certificate { reason, .. }) => {
            assert_eq!(office, log.office, "a refused certificate changes nothing");
            Some(reason)
        }
        Err(other) => panic!("{other}"),
    }
}

#[test]
fn a_whole_log_replays_to_the_same_office() {
    let log = eventful();
    let office = Office::replay(&log.certificates).unwrap();
    assert_eq!(office, log.office);
    assert_eq!(office.root(), log.certificates[0].hash());
    let newest = log.certificates.last().unwrap();
    assert_eq!(office.head(), (newest.body.index + 1, newest.hash()));
    assert_eq!(office.member_of(CASE, COACH.user()), Some(Right::Write));
    assert_eq!(office.member_of(CASE, STAND_IN.user()), None);
    assert_eq!(office.member_of(CASE, ADMIN.user()), None, "an admin sees no case");
    let mine: Vec<SpaceId> = office.spaces_of(COACH.user()).map(|s| s.id).collect();
    assert_eq!(mine, [TEAM, CASE, PERSONAL]);
    assert!(!office.is_active(COLLEAGUE.device()));
    assert!(office.is_active(DeviceId([0x77; 16])));
    assert_eq!(office.space(CASE).unwrap().epoch(), 2);
}

#[test]
fn an_empty_log_and_a_log_without_a_root_are_refused() {
    assert!(Office::replay([]).is_err());
    assert!(Office::replay(&staffed().certificates[1..]).is_err());
}

#[test]
fn a_root_signed_by_another_or_out_of_place_is_refused() {
    let good = root().body;
    let forged = Certificate::sign(good.clone(), &STRANGER.key());
    assert!(Office::found(&forged).is_err(), "another's signature");
    let spoiled: [Spoil; 3] = [
        |body| body.index = 1,
        |body| body.previous = hash(1),
        |body| body.author = STRANGER.device(),
    ];
    for spoil in spoiled {
        let mut body = good.clone();
        spoil(&mut body);
        assert!(Office::found(&Certificate::sign(body, &ADMIN.key())).is_err());
    }
    assert_eq!(refusal(&staffed(), ADMIN, good.action), Some(MisplacedRoot));
}

#[test]
fn the_envelope_must_fit() {
    let log = staffed();
    let good = log.next(ADMIN, add_user(STRANGER, Role::Coach)).body;
    let cases: [(Spoil, CertificateRefusal); 4] = [
        (|body| body.office = OfficeId([1; 16]), OtherOffice),
        (|body| body.index += 1, OutOfOrder),
        (|body| body.previous = Hash::ZERO, BrokenChain),
        (|body| body.author = STRANGER.device(), UnknownAuthor),
    ];
    for (spoil, expected) in cases {
        let mut body = good.clone();
        spoil(&mut body);
        let index = body.index;
        let result = log.office.clone().apply(&Certificate::sign(body, &ADMIN.key()));
        let reason = expected;
        assert_eq!(result, Err(Error::Certificate { index, reason }));
    }
    let forged = Certificate::sign(good, &LEAD.key());
    assert!(log.office.clone().apply(&forged).is_err(), "signed by another");
}

fn until(space: SpaceId, person: Person) -> Action {
    share_until(space, person, Right::Read, 29_000_900)
}

/// Which of admin, lead, coach, stand-in may do what in a staffed office.
#[test]
fn authority_is_as_the_table_says() {
    let demote = |person: Person| Action::ChangeRole { user: person.user(), role: Role::StandIn };
    let second = |person: Person| Action::AddDevice {
        user: person.user(),
        device: DevicePublic { id: DeviceId([0x66; 16]), ..STRANGER.public() },
    };
    let table: [(&str, Action, [bool; 4]); 22] = [
        ("add admin", add_user(STRANGER, Role::Admin), [true, false, false, false]),
        ("add lead", add_user(STRANGER, Role::Lead), [true, true, false, false]),
        ("add coach", add_user(STRANGER, Role::Coach), [true, true, false, false]),
        ("device for admin", second(ADMIN), [true, false, false, false]),
        ("device for coach", second(COACH), [true, true, false, false]),
        ("device of one's own", link(), [true, true, true, true]),
        ("change role", demote(COLLEAGUE), [true, false, false, false]),
        ("revoke device", revoke(COLLEAGUE, &[]), [true, false, false, false]),
        ("add to team", add_member(TEAM, STAND_IN, Right::Read), [true, true, false, false]),
        ("remove from team", remove_member(TEAM, COLLEAGUE), [true, true, false, false]),
        ("rotate team", rotate(TEAM, 1), [true, true, true, false]),
        ("add to case", add_member(CASE, LEAD, Right::Read), [false, false, true, false]),
        ("share a case until", until(CASE, LEAD), [false, false, true, false]),
        ("share the team until", until(TEAM, STAND_IN), [false, false, false, false]),
        ("share one's own until", until(PERSONAL, LEAD), [false, false, false, false]),
        ("require a version", Action::RequireVersion { version: 2 }, [true, false, false, false]),
        ("remove from case", remove_member(CASE, COLLEAGUE), [false, false, true, false]),
        ("rotate case", rotate(CASE, 1), [false, false, true, false]),
        ("rotate personal", rotate(PERSONAL, 1), [false, false, true, false]),
        ("erase a case", erase(CASE), [true, true, true, false]),
        ("erase the team", erase(TEAM), [false, false, false, false]),
        ("erase a personal space", erase(PERSONAL), [false, false, false, false]),
    ];
    let log = staffed();
    for (what, action, expected) in table {
        for (author, allowed) in [ADMIN, LEAD, COACH, STAND_IN].into_iter().zip(expected) {
            let wanted = (!allowed).then_some(NotAllowed);
            assert_eq!(refusal(&log, author, action.clone()), wanted, "{what} by {author:?}");
        }
        assert_eq!(
            refusal(&log, STRANGER, action),
            Some(UnknownAuthor),
            "{what} by someone the log does not know"
        );
    }
}

#[test]
fn spaces_come_into_being_by_the_rules() {
    let log = staffed();
    let new = SpaceId([0x40; 16]);
    let team = |owner| create_space(new, SpaceKind::Team, owner);
    assert_eq!(refusal(&log, ADMIN, team(ADMIN)), Some(AlreadySo), "one team space");
    assert_eq!(
        refusal(
            &Log::new().add(ADMIN, add_user(LEAD, Role::Admin)).add(ADMIN, add_device(LEAD)),
            LEAD,
            team(LEAD)
        ),
        Some(NotAllowed),
        "only the creator"
    );
    let personal = create_space(new, SpaceKind::Personal, COACH);
    assert_eq!(refusal(&log, COACH, personal), Some(AlreadySo), "one personal space each");
    let for_another = create_space(new, SpaceKind::Case, COACH);
    assert_eq!(refusal(&log, LEAD, for_another), Some(NotAllowed), "owner is the author");
    let taken = create_space(CASE, SpaceKind::Case, LEAD);
    assert_eq!(refusal(&log, LEAD, taken), Some(AlreadySo), "an id is used once");
    assert_eq!(refusal(&log, STAND_IN, create_space(new, SpaceKind::Case, STAND_IN)), None);
}

#[test]
fn personal_spaces_never_get_another_member() {
    let share = add_member(PERSONAL, COLLEAGUE, Right::Read);
    assert_eq!(refusal(&staffed(), COACH, share), Some(NotAllowed));
}

#[test]
fn nobody_is_added_twice_or_from_nowhere() {
    let log = staffed();
    assert_eq!(refusal(&log, ADMIN, add_user(COACH, Role::Lead)), Some(AlreadySo));
    assert_eq!(refusal(&log, ADMIN, add_device(COACH)), Some(AlreadySo));
    assert_eq!(refusal(&log, ADMIN, add_device(STRANGER)), Some(UnknownSubject));
    let same = add_member(CASE, COLLEAGUE, Right::Write);
    assert_eq!(refusal(&log, COACH, same), Some(AlreadySo));
    let unknown = add_member(CASE, STRANGER, Right::Read);
    assert_eq!(refusal(&log, COACH, unknown), Some(UnknownSubject));
    assert_eq!(refusal(&log, COACH, remove_member(CASE, LEAD)), Some(UnknownSubject));
    assert_eq!(refusal(&log, ADMIN, revoke(STRANGER, &[])), Some(UnknownSubject));
}

#[test]
fn unusable_keys_are_refused() {
    let log = staffed();
    let mut device = STRANGER.public();
    device.signing = [0; 32];
    let small_order = Action::AddDevice { user: COACH.user(), device: device.clone() };
    assert_eq!(refusal(&log, ADMIN, small_order), Some(BadKey));
    device.signing = STRANGER.public().signing;
    device.sealing = SealingKey(vec![0; 5000]);
    let too_long = Action::AddDevice { user: COACH.user(), device };
    assert_eq!(refusal(&log, ADMIN, too_long), Some(BadKey));
}

#[test]
fn epochs_go_up_by_one() {
    let log = staffed().add(COACH, rotate(CASE, 1));
    for epoch in [0, 1, 3, u32::MAX] {
        assert_eq!(refusal(&log, COACH, rotate(CASE, epoch)), Some(WrongEpoch));
    }
    assert_eq!(refusal(&log, COACH, rotate(CASE, 2)), None);
}

#[test]
fn the_last_administrator_and_the_last_writer_stay() {
    let log = staffed();
    assert_eq!(refusal(&log, ADMIN, revoke(ADMIN, &[])), Some(LastAdmin));
    let step_down = Action::ChangeRole { user: ADMIN.user(), role: Role::Coach };
    assert_eq!(refusal(&log, ADMIN, step_down.clone()), Some(LastAdmin));
    let promote = Action::ChangeRole { user: LEAD.user(), role: Role::Admin };
    assert_eq!(refusal(&log.clone().add(ADMIN, promote), ADMIN, step_down), None);
    let alone = log.add(COLLEAGUE, remove_member(CASE, COACH));
    assert_eq!(refusal(&alone, COLLEAGUE, remove_member(CASE, COLLEAGUE)), Some(LastWriter));
    let reader = add_member(CASE, COLLEAGUE, Right::Read);
    assert_eq!(refusal(&alone, COLLEAGUE, reader), Some(LastWriter));
}

#[test]
fn a_linked_device_is_its_authors_and_carries_their_key() {
    let log = staffed().add(STAND_IN, link());
    let device = log.office.device(DeviceId([0x66; 16])).unwrap();
    assert_eq!(device.user, STAND_IN.user());
    assert_eq!(device.user_key, Some(SealedKey(vec![0x67; 12])));
    assert_eq!(refusal(&log, STAND_IN, link()), Some(AlreadySo));
    assert_eq!(refusal(&log, ADMIN, link()), Some(AlreadySo), "nobody takes it over");
    let Action::LinkDevice { device, .. } = link() else { panic!() };
    let endless = Action::LinkDevice { device, user_key: SealedKey(vec![0; 5000]) };
    assert_eq!(refusal(&staffed(), COACH, endless), Some(BadKey));
}

#[test]
fn a_lost_device_owes_its_user_another_key_and_only_they_replace_it() {
    let second = DeviceId([0x66; 16]);
    let log = staffed().add(COACH, link());
    assert!(log.office.can_be_sealed_to(COACH.user()));
    let lost = Action::RevokeDevice { device: second, last_accepted: BTreeMap::new() };
    let log = log.add(ADMIN, lost);
    assert!(log.office.user(COACH.user()).unwrap().owes_key);
    assert!(!log.office.readers(CASE).contains(&COACH.user()), "nothing is sealed to the old one");
    let log = log.add(COLLEAGUE, rotate(CASE, 1));
    assert!(log.office.has_keys(CASE, COLLEAGUE.user()));
    assert!(!log.office.has_keys(CASE, COACH.user()));
    assert_eq!(refusal(&log, COLLEAGUE, remove_member(CASE, COLLEAGUE)), Some(LastWriter));

    let both = [second, COACH.device()];
    assert_eq!(refusal(&log, COACH, replace_key(&both)), Some(UnknownSubject), "not to the lost");
    assert_eq!(refusal(&log, COACH, replace_key(&[])), Some(UnknownSubject), "to every other");
    assert_eq!(
        refusal(&log, ADMIN, replace_key(&[COACH.device()])),
        Some(UnknownSubject),
        "nobody replaces another's"
    );
    let log = log.add(COACH, replace_key(&[COACH.device()]));
    let user = log.office.user(COACH.user()).unwrap();
    assert_eq!((user.owes_key, &user.key), (false, &SealingKey(vec![0x69; 12])));
    let device = log.office.device(COACH.device()).unwrap();
    assert_eq!(device.user_key, Some(SealedKey(vec![0x68; 12])));
    for space in log.office.spaces_of(COACH.user()) {
        assert!(space.owes_rotation && !space.sealed_to.contains(&COACH.user()));
    }
    assert_eq!(refusal(&log, COACH, replace_key(&[COACH.device()])), Some(AlreadySo));
    let log = log.add(COLLEAGUE, rotate(CASE, 2));
    assert!(log.office.has_keys(CASE, COACH.user()));
    assert_eq!(refusal(&log, COLLEAGUE, remove_member(CASE, COLLEAGUE)), None);
}

#[test]
fn a_share_until_a_moment_is_over_by_the_clock_and_out_of_the_log_by_a_writer() {
    let log = staffed();
    let before = |minute| share_until(CASE, LEAD, Right::Write, minute);
    assert_eq!(refusal(&log, COACH, before(29_000_001)), Some(Over), "it ends before it begins");
    let log = log.add(COACH, before(29_000_900));
    assert_eq!(refusal(&log, COACH, before(29_000_900)), Some(AlreadySo));
    let office = &log.office;
    assert_eq!(office.member_at(CASE, LEAD.user(), 29_000_899), Some(Right::Write));
    assert_eq!(office.member_at(CASE, LEAD.user(), 29_000_900), None);
    assert_eq!(office.member_at(CASE, COACH.user(), i64::MAX), Some(Right::Write));
    let space = office.space(CASE).unwrap();
    assert_eq!(space.overdue(29_000_899).count(), 0);
    assert_eq!(space.overdue(29_000_900).collect::<Vec<_>>(), [LEAD.user()]);
    let late = |action| {
        let key = LEAD.key();
        let late = office.next_certificate(LEAD.device(), &key, 29_000_900, action);
        office.clone().apply(&late)
    };
    let refused = Err(Error::Certificate { index: office.head().0, reason: Over });
    assert_eq!(late(rotate(CASE, 1)), refused, "by the author's own clock");
    assert_eq!(refusal(&log, LEAD, rotate(CASE, 1)), None);

    let alone = log.clone().add(COACH, remove_member(CASE, COLLEAGUE));
    assert_eq!(
        refusal(&alone, COACH, remove_member(CASE, COACH)),
        Some(LastWriter),
        "not for good"
    );
    let himself = share_until(CASE, COACH, Right::Write, 29_000_900);
    assert_eq!(refusal(&alone, COACH, himself), Some(LastWriter));
    let log = log.add(COACH, add_member(CASE, LEAD, Right::Write));
    assert_eq!(log.office.member_at(CASE, LEAD.user(), i64::MAX), Some(Right::Write), "for good");
    let log = log.add(COACH, before(29_000_900)).add(COACH, remove_member(CASE, LEAD));
    assert!(log.office.space(CASE).unwrap().until.is_empty());
}

#[test]
fn a_user_leaves_after_their_devices() {
    let log = staffed();
    let leave = Action::RemoveUser { user: COLLEAGUE.user() };
    assert_eq!(refusal(&log, ADMIN, leave.clone()), Some(HasDevices));
    let log = log.add(ADMIN, revoke(COLLEAGUE, &[])).add(ADMIN, leave.clone());
    assert_eq!(log.office.member_of(CASE, COLLEAGUE.user()), None);
    assert!(log.office.space(CASE).unwrap().owes_rotation);
    let left = log.office.space(CASE).unwrap().left[&COLLEAGUE.user()];
    assert_eq!((left.by, left.at_minute), (ADMIN.user(), 29_000_001));
    assert_eq!(refusal(&log, ADMIN, leave), Some(UnknownSubject), "gone already");
    assert_eq!(refusal(&log, ADMIN, add_device_of_gone()), Some(UnknownSubject));
}

fn add_device_of_gone() -> Action {
    Action::AddDevice { user: COLLEAGUE.user(), device: STRANGER.public() }
}

#[test]
fn a_revoked_device_signs_nothing_more() {
    let log = staffed().add(ADMIN, revoke(COACH, &[]));
    assert_eq!(refusal(&log, COACH, rotate(CASE, 1)), Some(RevokedAuthor));
    assert_eq!(refusal(&log, ADMIN, revoke(COACH, &[])), Some(AlreadySo));
}

#[test]
fn a_rotation_settles_what_a_departure_owes() {
    let log = staffed().add(COACH, remove_member(CASE, STAND_IN));
    assert!(log.office.space(CASE).unwrap().owes_rotation);
    let log = log.add(COACH, rotate(CASE, 1));
    assert!(!log.office.space(CASE).unwrap().owes_rotation);
}

#[test]
fn what_is_erased_has_no_members_and_takes_nothing_ever_again() {
    let log = staffed();
    let mut frontier = Frontier::default();
    let before = batch(&log.office, &frontier, COACH, CASE, b"before");
    frontier.advance(&before.header).unwrap();
    let log = log.add(COLLEAGUE, erase(CASE));
    let space = log.office.space(CASE).unwrap();
    let erased = space.erased.unwrap();
    assert_eq!((erased.by, erased.at_minute), (COLLEAGUE.user(), 29_000_001));
    assert!(log.office.is_erased(CASE) && space.members.is_empty() && !space.owes_rotation);
    assert!(!log.office.spaces_of(COACH.user()).any(|space| space.id == CASE));
    assert!(log.office.check_push(&before.header).is_err(), "a batch that comes late");
    assert!(log.office.check_pull(&before.header).is_err(), "nor was there ever one");
    let late = [
        (add_member(CASE, LEAD, Right::Read), NotAllowed),
        (rotate(CASE, 1), NotAllowed),
        (erase(CASE), AlreadySo),
        (create_space(CASE, SpaceKind::Case, COACH), AlreadySo),
    ];
    for (action, expected) in late {
        assert_eq!(refusal(&log, COACH, action), Some(expected));
    }
}
