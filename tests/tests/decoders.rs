//! Every decoder of bytes that others make, for a moment: the corpus as it is, and changed by dice.
//! The same functions run for hours with coverage as fuzz targets (`fuzz/`).
#![allow(clippy::unwrap_used)]

#[path = "../../fuzz/decoders.rs"]
#[allow(unreachable_pub)]
mod decoders;

use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

/// How long each decoder is tried.
const WHILE: Duration = Duration::from_secs(2);
/// No decoder takes longer over what fits in a request, not even in a debug build on a busy machine.
const LONG: Duration = Duration::from_secs(5);

fn corpus(name: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/corpus").join(name);
    let files = fs::read_dir(folder).expect("each decoder has a corpus");
    files.map(|file| fs::read(file.unwrap().path()).unwrap()).collect()
}

/// Flips, cuts, repeats, puts in numbers that claim much, or joins two.
fn changed(dice: &mut fastrand::Rng, corpus: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = corpus[dice.usize(..corpus.len())].clone();
    for _ in 0..=dice.usize(..4) {
        let at = dice.usize(..=bytes.len());
        match dice.u8(..6) {
            0 if at < bytes.len() => bytes[at] ^= 1 << dice.u8(..8),
            1 if at < bytes.len() => bytes[at] = dice.u8(..),
            2 => bytes.truncate(at),
            3 => drop(bytes.splice(at..at, [0xff, 0xff, 0xff, 0xff, 0x0f])),
            4 => {
                let again = bytes[at..].to_vec();
                bytes.extend(again);
            }
            _ => {
                let other = &corpus[dice.usize(..corpus.len())];
                bytes.truncate(at);
                bytes.extend(&other[dice.usize(..=other.len())..]);
            }
        }
    }
    bytes.truncate(1 << 20);
    bytes
}

#[test]
fn no_decoder_stops_at_anything_or_reads_what_it_cannot_write() {
    for (name, decode) in decoders::ALL {
        let corpus = corpus(name);
        assert!(!corpus.is_empty(), "{name} has a corpus");
        corpus.iter().for_each(|bytes| decode(bytes));
        let (mut dice, began, mut tried) = (fastrand::Rng::with_seed(1), Instant::now(), 0);
        while began.elapsed() < WHILE || tried < 100 {
            let bytes = changed(&mut dice, &corpus);
            let from = Instant::now();
            decode(&bytes);
            assert!(from.elapsed() < LONG, "{name}: {} bytes", bytes.len());
            tried += 1;
        }
    }
}
