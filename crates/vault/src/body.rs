//! Sealing a body under a symmetric key: padding, then XChaCha20-Poly1305.
//!
//! Format: `nonce (24) ‖ ciphertext of (plaintext ‖ 0x80 ‖ zeros) ‖ tag (16)`. The format has no id
//! of its own: the header that travels as associated data carries one.

use zeroize::Zeroizing;

use crate::rand_core::CryptoRng;
use crate::{Error, Key, cipher, padding, random};

const CONTEXT: &str = "Fotfaste vault v1: body";

/// Seals `plaintext` so that it opens only with the same key and the same associated data.
pub fn seal_body(key: &Key, aad: &[u8], plaintext: &[u8]) -> Vec<u8> {
    seal_body_with(key, aad, plaintext, &mut random::system_randomness())
}

/// [`seal_body`] with the randomness given.
pub fn seal_body_with(
    key: &Key,
    aad: &[u8],
    plaintext: &[u8],
    rng: &mut impl CryptoRng,
) -> Vec<u8> {
    let mut message = Zeroizing::new(Vec::with_capacity(plaintext.len() + 1));
    message.extend_from_slice(plaintext);
    message.push(padding::END);
    let padded = padding::padded_len(plaintext.len());
    cipher::encrypt(&key.derive(CONTEXT), random::draw(rng), aad, &message, padded)
}

/// Opens what [`seal_body`] made.
pub fn open_body(key: &Key, aad: &[u8], bytes: &[u8]) -> Result<Zeroizing<Vec<u8>>, Error> {
    let mut message = cipher::decrypt(&key.derive(CONTEXT), aad, bytes)?;
    let len = padding::message_len(&message).ok_or(Error::Malformed)?;
    message.truncate(len);
    Ok(message)
}

#[cfg(test)]
mod tests;
