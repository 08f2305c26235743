//! Every decoder of bytes that others make, for a moment: the corpus as it is, and changed by dice.
//! The same functions run for hours with coverage as fuzz targets (`fuzz/`).
#![allow(clippy::unwrap_used)]

#[path = "../../fuzz/decoders.rs"]
#[allow(unreachable_pub)]
mod decoders;
#[path = "../../fuzz/dice.rs"]
#[allow(unreachable_pub)]
mod dice;

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

#[test]
fn no_decoder_stops_at_anything_or_reads_what_it_cannot_write() {
    for (name, decode) in decoders::ALL {
        let corpus = corpus(name);
        assert!(!corpus.is_empty(), "{name} has a corpus");
        corpus.iter().for_each(|bytes| decode(bytes));
        let (mut dice, began, mut tried) = (fastrand::Rng::with_seed(1), Instant::now(), 0);
        while began.elapsed() < WHILE || tried < 100 {
            let bytes = dice::changed(&mut dice, &corpus);
            let from = Instant::now();
            decode(&bytes);
            assert!(from.elapsed() < LONG, "{name}: {} bytes", bytes.len());
            tried += 1;
        }
    }
}
