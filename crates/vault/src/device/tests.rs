use ed25519_dalek::{Signer, VerifyingKey};

use super::*;
use crate::fixed::{Fixed, dump, every_truncation, hex};

fn keys() -> DeviceKeys {
    DeviceKeys::generate_with(&mut Fixed::named("device"))
}

/// RFC 8032, section 7.1, test 2.
#[test]
fn signs_like_the_published_example() {
    let seed = hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
    let bytes = [&[0, 1], &seed[..], &keys().sealing.to_bytes()].concat();
    let keys = DeviceKeys::from_bytes(&bytes).unwrap();

    let signature = keys.signing.sign(&[0x72]).to_bytes();

    let public = hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    let expected = "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da\
        085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";
    assert_eq!(keys.public().signing[..], public);
    assert_eq!(signature[..], hex(expected));
}

#[test]
fn stored_keys_come_back() {
    let again = DeviceKeys::from_bytes(&keys().to_bytes()).unwrap();
    assert_eq!(again.public(), keys().public());
    let signature = keys().signing.sign(b"batch");
    let verifying = VerifyingKey::from_bytes(&again.public().signing).unwrap();
    assert!(verifying.verify_strict(b"batch", &signature).is_ok());
}

#[test]
fn two_devices_share_nothing() {
    let (one, other) = (DeviceKeys::generate().public(), DeviceKeys::generate().public());
    assert_ne!(one.signing, other.signing);
    assert_ne!(one.sealing, other.sealing);
}

#[test]
fn other_bytes_are_refused() {
    let bytes = keys().to_bytes();
    for cut in every_truncation(&bytes) {
        assert!(DeviceKeys::from_bytes(cut).is_err(), "{} bytes", cut.len());
    }
    assert!(DeviceKeys::from_bytes(&[&bytes[..], &[0]].concat()).is_err(), "one byte more");
    let later = [&[0, 2], &bytes[2..]].concat();
    assert!(matches!(DeviceKeys::from_bytes(&later), Err(Error::UnknownAlgorithm(2))));
}

#[test]
fn secrets_never_print_themselves_and_are_wiped() {
    fn wipes_itself_when_dropped<T: ZeroizeOnDrop>() {}
    wipes_itself_when_dropped::<DeviceKeys>();
    assert_eq!(format!("{:?}", keys()), "***");
}

#[test]
fn the_format_stays_the_same() {
    insta::assert_snapshot!(dump(&keys().to_bytes()));
}
