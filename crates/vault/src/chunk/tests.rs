use proptest::prelude::*;

use super::*;
use crate::fixed::{Fixed, dump, every_flipped_bit, every_truncation};

fn key() -> Key {
    Key::generate_with(&mut Fixed::named("content key"))
}

const PLACE: ChunkPlace<'static> = ChunkPlace { within: b"a space", number: 1, of: 3 };

fn sealed() -> Vec<u8> {
    seal_chunk(&key(), &PLACE, b"pixels")
}

#[test]
fn every_flipped_bit_is_refused() {
    for (bit, bytes) in every_flipped_bit(&sealed()) {
        let opened = open_chunk(&key(), &PLACE, &bytes);
        assert!(matches!(opened, Err(Error::CannotOpen)), "bit {bit}");
    }
}

#[test]
fn every_truncation_is_refused() {
    for bytes in every_truncation(&sealed()) {
        assert!(open_chunk(&key(), &PLACE, bytes).is_err(), "{} bytes", bytes.len());
    }
}

#[test]
fn another_place_or_key_is_refused() {
    let elsewhere = [
        ChunkPlace { within: b"another space", ..PLACE },
        ChunkPlace { within: b"", ..PLACE },
        ChunkPlace { number: 2, ..PLACE },
        ChunkPlace { number: 0, ..PLACE },
        ChunkPlace { of: 2, ..PLACE },
    ];
    for place in elsewhere {
        let opened = open_chunk(&key(), &place, &sealed());
        assert!(matches!(opened, Err(Error::CannotOpen)), "{place:?}");
    }
    let opened = open_chunk(&Key::generate(), &PLACE, &sealed());
    assert!(matches!(opened, Err(Error::CannotOpen)));
}

#[test]
fn sealing_again_gives_the_same_bytes_and_other_bytes_another_nonce() {
    assert_eq!(sealed(), sealed());
    let other = seal_chunk(&key(), &PLACE, b"pixelz");
    assert_ne!(other[..24], sealed()[..24]);
}

#[test]
fn a_body_is_no_chunk_and_a_chunk_no_body() {
    let body = crate::seal_body(&key(), &PLACE.associated_data(&key()), b"pixels");
    assert!(open_chunk(&key(), &PLACE, &body).is_err());
    assert!(crate::open_body(&key(), &PLACE.associated_data(&key()), &sealed()).is_err());
}

#[test]
fn names_are_unlike_each_other_and_the_key() {
    let names: std::collections::BTreeSet<_> =
        (0..1000).map(|number| chunk_name(&key(), number)).collect();
    assert_eq!(names.len(), 1000);
    assert!(!names.contains(key().as_bytes()));
    assert_ne!(chunk_name(&Key::generate(), 0), chunk_name(&key(), 0));
}

#[test]
fn the_format_stays_the_same() {
    insta::assert_snapshot!("sealed", dump(&sealed()));
    insta::assert_snapshot!("name", dump(&chunk_name(&key(), 1)));
    insta::assert_snapshot!("hash", dump(&content_hash(b"pixels")));
}

proptest! {
    #[test]
    fn any_chunk_opens_as_it_was_and_nowhere_else(
        plaintext in prop::collection::vec(any::<u8>(), 0..3000),
        within in prop::collection::vec(any::<u8>(), 0..40),
        number in any::<u32>(), of in any::<u32>(),
        elsewhere in (prop::collection::vec(any::<u8>(), 0..40), any::<u32>(), any::<u32>()),
        flip in any::<prop::sample::Index>(),
    ) {
        let place = ChunkPlace { within: &within, number, of };
        let mut bytes = seal_chunk(&key(), &place, &plaintext);
        prop_assert_eq!(&*open_chunk(&key(), &place, &bytes).unwrap(), &plaintext);
        let other = ChunkPlace { within: &elsewhere.0, number: elsewhere.1, of: elsewhere.2 };
        if other != place {
            prop_assert!(open_chunk(&key(), &other, &bytes).is_err());
        }
        let at = flip.index(bytes.len());
        bytes[at] ^= 1;
        prop_assert!(open_chunk(&key(), &place, &bytes).is_err());
    }

    #[test]
    fn any_other_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        prop_assert!(open_chunk(&key(), &PLACE, &bytes).is_err());
    }
}
