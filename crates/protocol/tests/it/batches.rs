//! Batches: signed content, unbroken chains, and only by those whom the log vouches for.

use crate::support::*;
use fotfaste_protocol::batch::{Batch, FORMAT, READINGS};
use fotfaste_protocol::certificate::Right;
use fotfaste_protocol::frontier::Frontier;
use fotfaste_protocol::limits::{MAX_BATCH, MAX_BATCH_BODY};
use fotfaste_protocol::{BatchRefusal, Error, Hash, OfficeId, SpaceId};
use proptest::prelude::*;

#[test]
fn a_batch_survives_the_wire_and_verifies() {
    let office = staffed().office;
    let batch = batch(&office, &Frontier::default(), COACH, CASE, b"sealed");
    let read = Batch::decode(&batch.encode()).unwrap();
    assert_eq!(read, batch);
    read.verify(&COACH.key().verifying_key()).unwrap();
    let other = read.verify(&COLLEAGUE.key().verifying_key());
    assert_eq!(other, Err(Error::BadSignature), "another's key");
}

#[test]
fn the_largest_body_fits_a_batch_and_one_byte_more_is_refused() {
    let office = staffed().office;
    let largest = vec![7; MAX_BATCH_BODY];
    let mut batch = batch(&office, &Frontier::default(), COACH, CASE, &largest);
    assert!(batch.encode().len() <= MAX_BATCH);
    batch.body.push(7);
    let again = Batch::sign(batch.header.clone(), batch.body.clone(), &COACH.key());
    assert_eq!(again, Err(Error::TooLarge));
    let verified = batch.verify(&COACH.key().verifying_key());
    assert_eq!(verified, Err(Error::TooLarge));
}

#[test]
fn the_associated_data_covers_everything_but_the_body_hash() {
    let office = staffed().office;
    let header = batch(&office, &Frontier::default(), COACH, CASE, b"sealed").header;
    let mut other_body = header.clone();
    other_body.body_hash = hash(9);
    assert_eq!(header.associated_data(), other_body.associated_data());
    let mut moved = header.clone();
    moved.space = TEAM;
    assert_ne!(header.associated_data(), moved.associated_data());
}

#[test]
fn a_frontier_refuses_gaps_repeats_and_forks_and_then_stays_as_it_was() {
    let office = staffed().office;
    let mut frontier = Frontier::default();
    let first = batch(&office, &frontier, COACH, CASE, b"1");
    let fork = batch(&office, &frontier, COACH, CASE, b"another 1");
    frontier.advance(&first.header).unwrap();
    let before = frontier.clone();
    let second = batch(&office, &frontier, COACH, CASE, b"2");
    let mut gap = second.header.clone();
    gap.sequence = 3;
    let mut wrong_chain = second.header.clone();
    wrong_chain.previous = fork.header.hash();
    let expected = Error::OutOfOrder { expected_sequence: 2, previous: first.header.hash() };
    for bad in [&first.header, &fork.header, &gap, &wrong_chain] {
        assert_eq!(frontier.advance(bad), Err(expected.clone()));
    }
    assert_eq!(frontier, before, "a refused header changes nothing");
    frontier.advance(&second.header).unwrap();
    assert_ne!(frontier.hash(), before.hash());
}

#[test]
fn frontiers_are_equal_whatever_the_order_of_arrival() {
    let office = staffed().office;
    let empty = Frontier::default();
    let coach = batch(&office, &empty, COACH, CASE, b"a").header;
    let colleague = batch(&office, &empty, COLLEAGUE, CASE, b"b").header;
    let mut one = Frontier::default();
    one.advance(&coach).unwrap();
    one.advance(&colleague).unwrap();
    let mut other = Frontier::default();
    other.advance(&colleague).unwrap();
    other.advance(&coach).unwrap();
    assert_eq!(one.hash(), other.hash());
}

#[test]
fn the_log_says_who_may_push() {
    let office = staffed().office;
    let good = batch(&office, &Frontier::default(), COACH, CASE, b"x").header;
    assert_eq!(office.check_push(&good).unwrap().user, COACH.user());
    let mut header = good.clone();
    header.device = STAND_IN.device();
    assert_eq!(office.check_push(&header), Err(BatchRefusal::NotAWriter), "reads only");
    header.format = READINGS;
    assert_eq!(office.check_push(&header).unwrap().user, STAND_IN.user(), "says what it read");
    header.device = ADMIN.device();
    assert_eq!(office.check_push(&header), Err(BatchRefusal::NotAWriter), "a stranger");
    header.format = FORMAT;
    header.device = ADMIN.device();
    header.epoch = 7;
    assert_eq!(
        office.check_push(&header),
        Err(BatchRefusal::NotAWriter),
        "a stranger to the space learns nothing of its keys"
    );
    header.device = STRANGER.device();
    assert_eq!(office.check_push(&header), Err(BatchRefusal::UnknownDevice));
    header = good.clone();
    header.space = SpaceId([9; 16]);
    assert_eq!(office.check_push(&header), Err(BatchRefusal::UnknownSpace));
    header = good.clone();
    header.office = OfficeId([9; 16]);
    assert_eq!(office.check_push(&header), Err(BatchRefusal::OtherOffice));
    header = good.clone();
    header.epoch = 1;
    assert_eq!(office.check_push(&header), Err(BatchRefusal::UnknownEpoch));
    header = good;
    header.key_commitment = Hash::ZERO;
    assert_eq!(office.check_push(&header), Err(BatchRefusal::OtherKey));
}

#[test]
fn what_was_written_before_a_revocation_stays_readable_and_nothing_after() {
    let log = staffed();
    let mut header = batch(&log.office, &Frontier::default(), COLLEAGUE, CASE, b"x").header;
    let office = log.add(ADMIN, revoke(COLLEAGUE, &[(CASE, 2)])).office;
    assert_eq!(office.check_push(&header), Err(BatchRefusal::Revoked));
    header.sequence = 2;
    office.check_pull(&header).unwrap();
    header.sequence = 3;
    assert_eq!(office.check_pull(&header), Err(BatchRefusal::Revoked));
    assert!(office.space(CASE).unwrap().owes_rotation);
}

#[test]
fn what_was_written_before_a_departure_stays_readable_and_nothing_under_a_later_key() {
    let log = staffed();
    let mut header = batch(&log.office, &Frontier::default(), COLLEAGUE, CASE, b"x").header;
    let log = log.add(COACH, remove_member(CASE, COLLEAGUE)).add(COACH, rotate(CASE, 1));
    assert_eq!(log.office.check_push(&header), Err(BatchRefusal::NotAWriter));
    log.office.check_pull(&header).unwrap();
    header.epoch = 1;
    header.key_commitment = hash(0x60);
    assert_eq!(log.office.check_pull(&header), Err(BatchRefusal::NotAWriter));
    let back = log.add(COACH, add_member(CASE, COLLEAGUE, Right::Write));
    back.office.check_push(&header).unwrap();
}

#[test]
fn a_readers_log_lines_stay_readable_after_they_have_left_and_nothing_else_of_theirs() {
    let log = staffed();
    let mut header = batch(&log.office, &Frontier::default(), STAND_IN, CASE, b"x").header;
    assert_eq!(log.office.check_pull(&header), Err(BatchRefusal::NotAWriter));
    header.format = READINGS;
    log.office.check_pull(&header).unwrap();
    let left = log.add(COACH, remove_member(CASE, STAND_IN)).add(COACH, rotate(CASE, 1)).office;
    left.check_pull(&header).unwrap();
    assert_eq!(left.check_push(&header), Err(BatchRefusal::NotAWriter));
    header.epoch = 1;
    header.key_commitment = hash(0x60);
    assert_eq!(left.check_pull(&header), Err(BatchRefusal::NotAWriter), "read after leaving");
}

proptest! {
    #[test]
    fn a_flipped_bit_anywhere_in_a_batch_is_refused(at in any::<prop::sample::Index>(), bit in 0..8) {
        let office = staffed().office;
        let batch = batch(&office, &Frontier::default(), COACH, CASE, b"some sealed bytes");
        let mut bytes = batch.encode();
        let at = at.index(bytes.len());
        bytes[at] ^= 1_u8 << bit;
        let accepted = Batch::decode(&bytes)
            .and_then(|batch| batch.verify(&COACH.key().verifying_key()));
        prop_assert!(accepted.is_err(), "byte {at}, bit {bit}");
    }
}
