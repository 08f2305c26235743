use proptest::prelude::*;

use super::*;
use crate::fixed::{Fixed, dump, every_changed_byte, every_truncation};

const SPACE: [u8; 16] = [5; 16];
const ANNA: [u8; 16] = [1; 16];
const BO: [u8; 16] = [2; 16];

fn secret(of: [u8; 16]) -> SealingSecret {
    SealingSecret::generate_with(&mut Fixed::named(&format!("user {of:?}")))
}

fn member(user: [u8; 16]) -> ([u8; 16], SealingPublic) {
    (user, secret(user).public())
}

fn epoch(number: u32) -> (u32, Key) {
    (number, Key::generate_with(&mut Fixed::named(&format!("epoch {number}"))))
}

fn sealed() -> Vec<u8> {
    let members = [member(BO), member(ANNA)];
    seal_bundle_with(SPACE, &[epoch(1), epoch(0)], &members, &mut Fixed::named("bundle"))
}

#[test]
fn every_member_opens_all_keys_in_order() {
    for user in [ANNA, BO] {
        let keys = open_bundle(SPACE, &sealed(), user, &secret(user)).unwrap();
        assert_eq!(keys, [epoch(0), epoch(1)]);
    }
    assert_eq!(bundle_members(&sealed()).unwrap(), [ANNA, BO]);
}

#[test]
fn nobody_else_opens_it() {
    let open = |space, me, secret: &_| open_bundle(space, &sealed(), me, secret);
    assert!(matches!(open(SPACE, [3; 16], &secret([3; 16])), Err(Error::NotAddressed)));
    assert!(matches!(open(SPACE, ANNA, &secret(BO)), Err(Error::CannotOpen)), "another's part");
    assert!(matches!(open([6; 16], ANNA, &secret(ANNA)), Err(Error::CannotOpen)), "other space");
}

#[test]
fn every_changed_byte_is_seen_by_every_member() {
    let (anna, bo) = (secret(ANNA), secret(BO));
    for (at, bytes) in every_changed_byte(&sealed()) {
        assert!(open_bundle(SPACE, &bytes, ANNA, &anna).is_err(), "byte {at}, for Anna");
        assert!(open_bundle(SPACE, &bytes, BO, &bo).is_err(), "byte {at}, for Bo");
    }
}

#[test]
fn every_truncation_and_every_addition_is_refused() {
    for bytes in every_truncation(&sealed()) {
        assert!(matches!(bundle_members(bytes), Err(Error::Malformed)), "{} bytes", bytes.len());
    }
    let longer = [&sealed()[..], &[0]].concat();
    assert!(matches!(open_bundle(SPACE, &longer, ANNA, &secret(ANNA)), Err(Error::Malformed)));
}

#[test]
fn one_member_cannot_be_given_other_keys() {
    let (mut mine, other) =
        (decode(&sealed()).unwrap(), seal_bundle(SPACE, &[epoch(7)], &[member(ANNA)]));
    mine.members[0] = decode(&other).unwrap().members.remove(0);
    let spliced = open_bundle(SPACE, &encode(&mine), ANNA, &secret(ANNA));
    assert!(matches!(spliced, Err(Error::CannotOpen)));
}

#[test]
fn members_and_epochs_out_of_order_are_refused() {
    let mut bundle = decode(&sealed()).unwrap();
    bundle.members.swap(0, 1);
    assert!(matches!(decode(&encode(&bundle)), Err(Error::Malformed)));
    let twice = [write_keys(&[epoch(3)]), write_keys(&[epoch(3)])];
    assert!(matches!(read_keys(&[&twice[0][..], &twice[1]].concat()), Err(Error::Malformed)));
    assert!(matches!(read_keys(&twice[0][1..]), Err(Error::Malformed)));
}

#[test]
fn of_an_epoch_or_member_given_twice_the_last_counts() {
    let members = [(ANNA, secret(BO).public()), member(ANNA)];
    let newer = (0, Key::from_bytes([9; 32]));
    let bytes = seal_bundle(SPACE, &[epoch(0), newer.clone()], &members);
    assert_eq!(open_bundle(SPACE, &bytes, ANNA, &secret(ANNA)).unwrap(), [newer]);
}

#[test]
fn a_later_format_is_refused() {
    let mut bundle = decode(&sealed()).unwrap();
    bundle.format = 2;
    assert!(matches!(decode(&encode(&bundle)), Err(Error::Malformed)));
}

#[test]
fn the_format_stays_the_same() {
    insta::assert_snapshot!(dump(&sealed()));
}

proptest! {
    #[test]
    fn any_other_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..3000)) {
        prop_assert!(open_bundle(SPACE, &bytes, ANNA, &secret(ANNA)).is_err());
    }

    #[test]
    fn any_spoilt_bundle_is_refused(at in any::<prop::sample::Index>(), bytes: [u8; 8]) {
        let mut spoilt = sealed();
        let at = at.index(spoilt.len() - 8);
        spoilt[at..at + 8].copy_from_slice(&bytes);
        prop_assume!(spoilt != sealed());
        prop_assert!(open_bundle(SPACE, &spoilt, ANNA, &secret(ANNA)).is_err());
    }
}
