//! What trying one passphrase costs.

use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::{Error, Key, passphrase};

const MAX_MEMORY_KIB: u32 = 256 * 1024;
const MAX_PASSES: u32 = 16;
const MAX_LANES: u32 = 8;

/// The parameters of Argon2id (RFC 9106), stored in the slot so that they can be raised later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub passes: u32,
    /// Lanes that may run in parallel.
    pub lanes: u32,
}

impl Default for Cost {
    /// 64 MiB, three passes, one lane. RFC 9106 asks for the same memory and passes where memory is
    /// scarce.
    fn default() -> Self {
        Self { memory_kib: 64 * 1024, passes: 3, lanes: 1 }
    }
}

impl Cost {
    /// The key that this passphrase gives with this salt. A cost out of bounds is refused, so that
    /// a changed file can eat neither the memory nor the day.
    pub(super) fn derive(self, passphrase: &str, salt: &[u8]) -> Result<Key, Error> {
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, self.params()?);
        let text = passphrase::normalised(passphrase);
        let mut out = Zeroizing::new([0; 32]);
        argon
            .hash_password_into(text.as_bytes(), salt, out.as_mut())
            .map_err(|_| Error::OutOfMemory)?;
        Ok(Key::from_bytes(*out))
    }

    fn params(self) -> Result<Params, Error> {
        let Self { memory_kib, passes, lanes } = self;
        if memory_kib > MAX_MEMORY_KIB || passes > MAX_PASSES || lanes > MAX_LANES {
            return Err(Error::Damaged);
        }
        Params::new(memory_kib, passes, lanes, Some(32)).map_err(|_| Error::Damaged)
    }
}
