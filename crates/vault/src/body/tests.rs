use proptest::prelude::*;

use super::*;
use crate::fixed::{Fixed, dump, every_flipped_bit, every_truncation};

fn key() -> Key {
    Key::generate_with(&mut Fixed::named("body key"))
}

fn sealed() -> Vec<u8> {
    seal_body_with(&key(), b"header", b"ops", &mut Fixed::named("nonce"))
}

#[test]
fn every_flipped_bit_is_refused() {
    for (bit, bytes) in every_flipped_bit(&sealed()) {
        let opened = open_body(&key(), b"header", &bytes);
        assert!(matches!(opened, Err(Error::CannotOpen)), "bit {bit}");
    }
}

#[test]
fn every_truncation_is_refused() {
    for bytes in every_truncation(&sealed()) {
        assert!(open_body(&key(), b"header", bytes).is_err(), "{} bytes", bytes.len());
    }
}

#[test]
fn another_key_or_header_is_refused() {
    assert!(matches!(open_body(&Key::generate(), b"header", &sealed()), Err(Error::CannotOpen)));
    assert!(matches!(open_body(&key(), b"headeR", &sealed()), Err(Error::CannotOpen)));
    assert!(matches!(open_body(&key(), b"", &sealed()), Err(Error::CannotOpen)));
}

#[test]
fn the_same_body_is_never_sealed_alike_twice() {
    assert_ne!(seal_body(&key(), b"header", b"ops"), seal_body(&key(), b"header", b"ops"));
}

#[test]
fn short_bodies_all_look_alike() {
    let lengths = [0, 1, 100, 255].map(|len| seal_body(&key(), b"", &vec![1; len]).len());
    assert_eq!(lengths, [256 + cipher::OVERHEAD; 4]);
}

#[test]
fn a_body_without_its_end_mark_is_malformed() {
    for message in [&[0_u8; 256][..], &[7; 256], &[]] {
        let nonce = [1; 24];
        let bytes = cipher::encrypt(&key().derive(CONTEXT), nonce, b"", message, message.len());
        assert!(matches!(open_body(&key(), b"", &bytes), Err(Error::Malformed)));
    }
}

#[test]
fn the_format_stays_the_same() {
    insta::assert_snapshot!(dump(&sealed()));
    assert_eq!(open_body(&key(), b"header", &sealed()).unwrap().as_slice(), b"ops");
}

proptest! {
    #[test]
    fn any_body_opens_as_it_was(
        aad: Vec<u8>,
        plaintext in prop::collection::vec(any::<u8>(), 0..5000),
    ) {
        let bytes = seal_body(&key(), &aad, &plaintext);
        prop_assert_eq!(bytes.len(), padding::padded_len(plaintext.len()) + cipher::OVERHEAD);
        prop_assert_eq!(&*open_body(&key(), &aad, &bytes).unwrap(), &plaintext);
    }

    #[test]
    fn any_other_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        prop_assert!(open_body(&key(), b"", &bytes).is_err());
    }

    #[test]
    fn padding_costs_at_most_an_eighth(len in 256_usize..50_000_000) {
        let padded = padding::padded_len(len);
        prop_assert!(padded > len && padded - len <= len / 8 + 1, "{} to {}", len, padded);
        prop_assert_eq!(padding::padded_len(padded - 1), padded);
    }
}
