use super::*;
use crate::fixed::{Fixed, dump};

fn key() -> Key {
    Key::generate_with(&mut Fixed::named("key"))
}

#[test]
fn a_key_never_prints_itself() {
    assert_eq!(format!("{:?} {:?}", key(), Some(&key())), "*** Some(***)");
}

#[test]
fn a_key_is_wiped() {
    fn wipes_itself_when_dropped<T: ZeroizeOnDrop>() {}
    wipes_itself_when_dropped::<Key>();
    let mut key = key();
    key.zeroize();
    assert_eq!(key, Key::from_bytes([0; 32]));
}

#[test]
fn two_generated_keys_differ() {
    assert_ne!(Key::generate(), Key::generate());
}

#[test]
fn only_32_bytes_make_a_key() {
    for len in [0, 16, 31, 33, 64] {
        assert!(matches!(Key::from_slice(&vec![1; len]), Err(Error::Malformed)), "{len} bytes");
    }
    assert_eq!(Key::from_slice(&[1; 32]).unwrap(), Key::from_bytes([1; 32]));
}

#[test]
fn each_context_derives_another_key() {
    let keys = [key(), key().derive("a"), key().derive("b"), key().derive("a").derive("a")];
    for (i, one) in keys.iter().enumerate() {
        assert!(keys[i + 1..].iter().all(|other| one != other), "number {i} came twice");
    }
    assert_eq!(key().derive("a"), key().derive("a"));
}

#[test]
fn a_commitment_fits_one_key_in_one_context() {
    let commitment = key().commitment(b"space 1, epoch 0");
    assert_eq!(commitment, key().commitment(b"space 1, epoch 0"));
    assert_ne!(commitment, key().commitment(b"space 1, epoch 1"));
    assert_ne!(commitment, Key::from_bytes([1; 32]).commitment(b"space 1, epoch 0"));
}

#[test]
fn a_mac_is_refused_for_another_message_or_key_and_when_changed() {
    let mac = key().mac(b"join request");
    assert!(key().verify_mac(b"join request", &mac));
    assert!(!key().verify_mac(b"join requesT", &mac), "another message");
    assert!(!Key::from_bytes([1; 32]).verify_mac(b"join request", &mac), "another key");
    for bit in 0..256 {
        let mut changed = mac;
        changed[bit / 8] ^= 1 << (bit % 8);
        assert!(!key().verify_mac(b"join request", &changed), "bit {bit} flipped");
    }
}

#[test]
fn what_is_made_from_a_key_stays_the_same() {
    let made = [
        *key().as_bytes(),
        *key().derive("context").as_bytes(),
        key().commitment(b"context"),
        key().mac(b"message"),
    ];
    insta::assert_snapshot!(dump(&made.concat()));
}
