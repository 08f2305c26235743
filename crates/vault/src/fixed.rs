//! What the tests share: randomness that is the same every time, and ways to spoil bytes.

use std::convert::Infallible;
use std::fmt::Write;
use std::io::{Cursor, Read};

use crate::rand_core::{TryCryptoRng, TryRng};

/// Randomness that is known beforehand.
pub(crate) struct Fixed(Box<dyn Read>);

impl Fixed {
    /// An endless stream of bytes that depends on the name alone.
    pub(crate) fn named(name: &str) -> Self {
        Self(Box::new(blake3::Hasher::new().update(name.as_bytes()).finalize_xof()))
    }

    /// These bytes and no more.
    pub(crate) fn exactly(bytes: Vec<u8>) -> Self {
        Self(Box::new(Cursor::new(bytes)))
    }
}

impl TryRng for Fixed {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        crate::rand_core::utils::next_word_via_fill(self)
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        crate::rand_core::utils::next_word_via_fill(self)
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        self.0.read_exact(bytes).expect("enough fixed randomness");
        Ok(())
    }
}

impl TryCryptoRng for Fixed {}

/// The bytes that these hex digits stand for.
pub(crate) fn hex(digits: &str) -> Vec<u8> {
    data_encoding::HEXLOWER.decode(digits.as_bytes()).unwrap()
}

/// Hex digits in lines of 32 bytes, for snapshots.
pub(crate) fn dump(bytes: &[u8]) -> String {
    bytes.chunks(32).fold(String::new(), |mut text, line| {
        writeln!(text, "{}", data_encoding::HEXLOWER.encode(line)).unwrap();
        text
    })
}

/// Every way to flip one bit.
pub(crate) fn every_flipped_bit(bytes: &[u8]) -> impl Iterator<Item = (usize, Vec<u8>)> {
    (0..bytes.len() * 8).map(|bit| {
        let mut flipped = bytes.to_vec();
        flipped[bit / 8] ^= 1 << (bit % 8);
        (bit, flipped)
    })
}

/// Every way to change one byte, by one bit that is not always the same.
pub(crate) fn every_changed_byte(bytes: &[u8]) -> impl Iterator<Item = (usize, Vec<u8>)> {
    (0..bytes.len()).map(|at| {
        let mut changed = bytes.to_vec();
        changed[at] ^= 1 << (at % 8);
        (at, changed)
    })
}

/// Every proper beginning.
pub(crate) fn every_truncation(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    (0..bytes.len()).map(|len| &bytes[..len])
}
