use proptest::prelude::*;

use super::*;
use crate::fixed::{Fixed, dump, every_changed_byte, every_truncation, hex};

fn secret() -> SealingSecret {
    SealingSecret::generate_with(&mut Fixed::named("sealing secret"))
}

fn sealed() -> Vec<u8> {
    seal_with(&secret().public(), b"info", b"aad", b"hello", &mut Fixed::named("encapsulation"))
}

/// draft-ietf-hpke-pq, test vectors: X-Wing, HKDF-SHA256, ChaCha20-Poly1305, base mode.
#[test]
fn seals_like_the_published_example() {
    let seed = hex("3ec47fa82dd5689d27c6190e724c74ec8f608df3331ce331929e37b829676630");
    let randomness =
        hex("2a1c0a3745fe8a48fb62034d300f54dfe1974a5b2e169e580a8789cb1cf5fd190fc00f3f\
        d899594e01a8b15334b9f3fa03d8de44da86e19f5776850fb689e6c8");
    let info = b"4f6465206f6e2061204772656369616e2055726e";
    let plaintext = b"4265617574792069732074727574682c20747275746820626561757479";
    let secret = SealingSecret::from_bytes(&numbered(&seed)).unwrap();
    let rng = &mut Fixed::exactly(randomness);

    let bytes = suite_seal(&secret.public(), info, b"Count-0", plaintext, rng);

    let (encapsulated, ciphertext) = bytes[2..].split_at(ENCAPSULATED);
    let expected = "c5c591f99092d5e38df0a52699af249c66f8275a863423c076de8147a53e65cc584041c963b77a7e\
        59ea93841b1339b5efda8909b71f74bb0073ad62e899de310c1566dea2fd29eba377";
    assert_eq!(encapsulated[..16], hex("26759c7b22923ea5cc9c78e3e14c8fc6"));
    assert_eq!(ciphertext, hex(expected), "the ciphertext depends on all of the encapsulated key");
    let opened = suite_open(&secret, info, b"Count-0", &bytes).unwrap();
    assert_eq!(opened.as_slice(), plaintext);
}

/// draft-connolly-cfrg-xwing-kem-10, appendix C, first vector.
#[test]
fn makes_the_published_public_key() {
    let seed = hex("7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26");
    let public = SealingSecret::from_bytes(&numbered(&seed)).unwrap().public().to_bytes();
    let beginning =
        "e2236b35a8c24b39b10aa1323a96a919a2ced88400633a7b07131713fc14b2b5b19cfc3da5fa1a92";
    assert_eq!(public[2..42], hex(beginning));
}

#[test]
fn every_changed_byte_is_refused() {
    let secret = secret();
    for (at, bytes) in every_changed_byte(&sealed()) {
        assert!(open(&secret, b"info", b"aad", &bytes).is_err(), "byte {at}");
    }
}

/// X25519 itself ignores this bit, so something else must cover it.
#[test]
fn the_bit_that_x25519_ignores_is_not_ignored() {
    let mut bytes = sealed();
    bytes[2 + ENCAPSULATED - 1] ^= 0x80;
    assert!(matches!(open(&secret(), b"info", b"aad", &bytes), Err(Error::CannotOpen)));
}

#[test]
fn every_truncation_is_refused() {
    for bytes in every_truncation(&sealed()) {
        assert!(open(&secret(), b"info", b"aad", bytes).is_err(), "{} bytes", bytes.len());
    }
}

#[test]
fn another_recipient_purpose_or_place_is_refused() {
    let other = SealingSecret::generate();
    assert!(matches!(open(&other, b"info", b"aad", &sealed()), Err(Error::CannotOpen)));
    assert!(matches!(open(&secret(), b"Info", b"aad", &sealed()), Err(Error::CannotOpen)));
    assert!(matches!(open(&secret(), b"info", b"Aad", &sealed()), Err(Error::CannotOpen)));
}

#[test]
fn an_unknown_algorithm_is_named() {
    let mut bytes = sealed();
    bytes[1] = 9;
    let opened = open(&secret(), b"info", b"aad", &bytes);
    assert!(matches!(opened, Err(Error::UnknownAlgorithm(9))));
    for bytes in [secret().to_bytes().to_vec(), secret().public().to_bytes()] {
        let later = [&[0, 9], &bytes[2..]].concat();
        assert!(matches!(SealingSecret::from_bytes(&later), Err(Error::UnknownAlgorithm(9))));
        assert!(matches!(SealingPublic::from_bytes(&later), Err(Error::UnknownAlgorithm(9))));
    }
}

#[test]
fn keys_of_any_other_length_are_refused() {
    let (secret, public) = (secret().to_bytes(), secret().public().to_bytes());
    for bytes in every_truncation(&secret) {
        assert!(SealingSecret::from_bytes(bytes).is_err());
    }
    for bytes in every_truncation(&public) {
        assert!(SealingPublic::from_bytes(bytes).is_err());
    }
    assert!(SealingSecret::from_bytes(&[&secret[..], &[0]].concat()).is_err());
    assert!(SealingPublic::from_bytes(&[&public[..], &[0]].concat()).is_err());
}

#[test]
fn a_public_key_out_of_range_is_refused() {
    let mut bytes = secret().public().to_bytes();
    bytes[2..5].fill(0xff);
    assert!(matches!(SealingPublic::from_bytes(&bytes), Err(Error::Malformed)));
}

#[test]
fn secrets_never_print_themselves_and_are_wiped() {
    fn wipes_itself_when_dropped<T: ZeroizeOnDrop>() {}
    wipes_itself_when_dropped::<SealingSecret>();
    // What SealingSecret's own promise rests on:
    wipes_itself_when_dropped::<ed25519_dalek::SigningKey>();
    assert_eq!(format!("{:?}", secret()), "***");
}

#[test]
fn the_formats_stay_the_same() {
    insta::assert_snapshot!("secret", dump(&secret().to_bytes()));
    insta::assert_snapshot!("public", dump(&secret().public().to_bytes()));
    insta::assert_snapshot!("sealed", dump(&sealed()));
    let secret = SealingSecret::from_bytes(&secret().to_bytes()).unwrap();
    assert_eq!(open(&secret, b"info", b"aad", &sealed()).unwrap().as_slice(), b"hello");
    let public = SealingPublic::from_bytes(&secret.public().to_bytes()).unwrap();
    assert_eq!(public, secret.public());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn anything_sealed_opens_as_it_was(info: Vec<u8>, aad: Vec<u8>, plaintext: Vec<u8>) {
        let bytes = seal(&secret().public(), &info, &aad, &plaintext);
        prop_assert_eq!(&*open(&secret(), &info, &aad, &bytes).unwrap(), &plaintext);
    }

    #[test]
    fn any_other_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 1100..1300)) {
        let bytes = numbered(&bytes);
        prop_assert!(open(&secret(), b"", b"", &bytes).is_err());
    }
}
