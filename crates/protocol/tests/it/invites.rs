//! Invite codes, join requests and the compare code.

use crate::support::*;
use fotfaste_protocol::invite::{InviteCode, InviteKind, InviteSecret, PREFIX};
use fotfaste_protocol::join::{CompareCode, JoinRequest, Joiner};
use fotfaste_protocol::{Error, InviteId};
use proptest::prelude::*;

pub(crate) fn code() -> InviteCode {
    InviteCode {
        server_url: "https://sync.example.test".into(),
        office: OFFICE,
        root: hash(3),
        invite: InviteId([4; 16]),
        secret: InviteSecret([5; 32]),
        expires_at_minute: 29_000_000,
        kind: InviteKind::Device { user: COACH.user() },
    }
}

pub(crate) fn joiner() -> Joiner {
    Joiner { user: STRANGER.user(), user_key: Some(STRANGER.sealing()), device: STRANGER.public() }
}

#[test]
fn a_code_survives_being_pasted_carelessly() {
    let text = code().encode().unwrap();
    assert!(text.starts_with(PREFIX));
    let (head, tail) = text.split_at(60);
    let careless = format!("  {}\r\n {tail}\n", head.to_lowercase());
    assert_eq!(InviteCode::decode(&careless).unwrap(), code());
}

#[test]
fn a_code_tells_its_secret_to_nobody_by_accident() {
    let shown = format!("{:?} {:?}", code(), code().secret.token());
    assert!(shown.contains("***"));
    assert!(!shown.contains("5, 5"), "{shown}");
}

#[test]
fn an_endless_server_address_is_refused() {
    let mut long = code();
    long.server_url = "x".repeat(600);
    assert_eq!(long.encode(), Err(Error::TooLarge));
}

#[test]
fn only_the_holder_of_the_invite_makes_a_join_request() {
    let code = code();
    let request = JoinRequest::new(joiner(), code.invite, &code.secret);
    let read = JoinRequest::decode(&request.encode()).unwrap();
    assert_eq!(read.verify(code.invite, &code.secret).unwrap(), &joiner());
    let swapped =
        JoinRequest { joiner: Joiner { device: COACH.public(), ..joiner() }, ..request.clone() };
    assert!(swapped.verify(code.invite, &code.secret).is_err(), "swapped key");
    let elsewhere = request.verify(InviteId([9; 16]), &code.secret);
    assert!(elsewhere.is_err(), "another invite");
    let guessed = request.verify(code.invite, &InviteSecret([6; 32]));
    assert!(guessed.is_err(), "another secret");
}

#[test]
fn the_compare_code_is_eight_digits_in_two_groups_and_follows_the_bytes() {
    let request = JoinRequest::new(joiner(), code().invite, &code().secret).encode();
    let shown = CompareCode::of(hash(3), code().invite, &request).to_string();
    assert_eq!(shown.len(), 9);
    assert_eq!(shown.as_bytes()[4], b' ');
    assert!(shown.chars().filter(char::is_ascii_digit).count() == 8);
    let mut altered = request.clone();
    altered[20] ^= 1;
    assert_ne!(CompareCode::of(hash(3), code().invite, &altered).to_string(), shown);
    assert_ne!(CompareCode::of(hash(4), code().invite, &request).to_string(), shown);
}

proptest! {
    #[test]
    fn one_wrong_character_in_a_code_is_noticed(at in any::<prop::sample::Index>(), with in "[A-Z2-7]") {
        let text = code().encode().unwrap();
        let at = PREFIX.len() + at.index(text.len() - PREFIX.len());
        prop_assume!(text[at..=at] != with);
        let wrong = format!("{}{with}{}", &text[..at], &text[at + 1..]);
        prop_assert_eq!(InviteCode::decode(&wrong), Err(Error::InviteCode));
    }

    #[test]
    fn a_flipped_bit_in_a_join_request_is_refused(at in any::<prop::sample::Index>(), bit in 0..8) {
        let code = code();
        let mut bytes = JoinRequest::new(joiner(), code.invite, &code.secret).encode();
        let at = at.index(bytes.len());
        bytes[at] ^= 1_u8 << bit;
        let accepted = JoinRequest::decode(&bytes)
            .and_then(|request| request.verify(code.invite, &code.secret).cloned());
        prop_assert!(accepted.is_err());
    }
}
