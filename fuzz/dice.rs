//! Bytes changed by dice, for short runs without coverage.

use fastrand::Rng;

/// Flips, cuts, repeats, puts in numbers that claim much, or joins two.
pub fn changed(dice: &mut Rng, corpus: &[Vec<u8>]) -> Vec<u8> {
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
