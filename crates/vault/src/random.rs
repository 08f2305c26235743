//! Randomness from the operating system.

use getrandom::SysRng;
use getrandom::rand_core::UnwrapErr;

use crate::rand_core::{CryptoRng, Rng};

/// The operating system's source. Panics if the system has none, for nothing safe can follow.
pub fn system_randomness() -> impl CryptoRng {
    UnwrapErr(SysRng)
}

/// Fresh random bytes from the operating system, for ids and nonces.
pub fn random_bytes<const N: usize>() -> [u8; N] {
    draw(&mut system_randomness())
}

/// The next bytes of `rng`.
pub(crate) fn draw<const N: usize>(rng: &mut impl Rng) -> [u8; N] {
    let mut bytes = [0; N];
    rng.fill_bytes(&mut bytes);
    bytes
}
