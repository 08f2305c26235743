use ed25519_dalek::Signer;
use proptest::prelude::*;

use super::*;
use crate::fixed::{Fixed, dump};
use crate::{open, seal};

fn secret(name: &str) -> OfficeRecovery {
    OfficeRecovery::generate_with(&mut Fixed::named(name))
}

/// A paper as somebody types it from the sheet.
fn typed(paper: &RecoveryPhrase) -> RecoveryPhrase {
    RecoveryPhrase::read(&paper.words().join("\n")).unwrap()
}

#[test]
fn what_follows_from_a_secret_stays_the_same() {
    let secret = secret("office");
    let [first, second] = secret.split_with(&mut Fixed::named("papers"));
    let shown = [
        format!("{}\n", first.words().join(" ")),
        format!("{}\n", second.words().join(" ")),
        dump(&secret.commitment()),
        dump(&secret.signing().verifying_key().to_bytes()),
        dump(blake3::hash(&secret.sealing().public().to_bytes()).as_bytes()),
    ];
    insta::assert_snapshot!(shown.concat());
}

#[test]
fn both_papers_open_what_was_sealed_and_sign_for_the_office() {
    let secret = secret("office");
    let sealed = seal(&secret.sealing().public(), b"bundle", b"office", b"keys");
    let [first, second] = secret.split();
    let joined =
        OfficeRecovery::join([&typed(&second), &typed(&first)], &secret.commitment()).unwrap();
    assert_eq!(*open(&joined.sealing(), b"bundle", b"office", &sealed).unwrap(), b"keys");
    let signature = joined.signing().sign(b"certificate");
    let key = secret.signing().verifying_key();
    assert!(key.verify_strict(b"certificate", &signature).is_ok());
}

#[test]
fn a_paper_says_nothing_without_the_other_and_never_prints_itself() {
    let secret = secret("office");
    let [first, second] = secret.split();
    let [third, fourth] = secret.split();
    let commitment = secret.commitment();
    for pair in [[&first, &first], [&second, &second], [&first, &fourth], [&third, &second]] {
        let joined = OfficeRecovery::join(pair, &commitment);
        assert!(matches!(joined, Err(Error::CannotOpen)));
    }
    assert!(
        OfficeRecovery::join([&third, &fourth], &commitment).is_ok(),
        "another pair of the same"
    );
    assert_eq!(format!("{secret:?}"), "OfficeRecovery(***)");
}

proptest! {
    #[test]
    fn any_secret_comes_back_from_its_papers_in_either_order(secret: [u8; 32], mask: [u8; 32]) {
        let secret = OfficeRecovery(Key::from_bytes(secret));
        let [a, b] = secret.split_with(&mut Fixed::exactly(mask.to_vec()));
        let (a, b) = (typed(&a), typed(&b));
        let commitment = secret.commitment();
        for pair in [[&a, &b], [&b, &a]] {
            prop_assert_eq!(OfficeRecovery::join(pair, &commitment).ok(), Some(secret.clone()));
        }
    }

    #[test]
    fn any_other_pair_is_refused(one: [u8; 32], other: [u8; 32], mask: [u8; 32]) {
        prop_assume!(one != other);
        let [one, other] = [one, other].map(|bytes| OfficeRecovery(Key::from_bytes(bytes)));
        let [a, _] = one.split_with(&mut Fixed::exactly(mask.to_vec()));
        let [_, b] = other.split_with(&mut Fixed::exactly(mask.to_vec()));
        prop_assert!(OfficeRecovery::join([&a, &b], &one.commitment()).is_err());
    }

    #[test]
    fn each_paper_alone_may_be_any_paper(secret: [u8; 32], mask: [u8; 32]) {
        // For every secret there is a mask that gives this very paper, so it tells of none.
        let secret = OfficeRecovery(Key::from_bytes(secret));
        let [first, second] = secret.split_with(&mut Fixed::exactly(mask.to_vec()));
        prop_assert_eq!(first.key().as_bytes(), &mask);
        let other = OfficeRecovery(Key::from_bytes(mask));
        let needed = xor(&other.0, second.key());
        let [again, same] = other.split_with(&mut Fixed::exactly(needed.as_bytes().to_vec()));
        prop_assert_eq!(same, second);
        prop_assert_eq!(again.key(), &needed);
    }
}
