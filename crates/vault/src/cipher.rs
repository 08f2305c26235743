//! XChaCha20-Poly1305 with the nonce in front: `nonce (24) ‖ ciphertext ‖ tag (16)`.

use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{KeyInit, Tag, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::{Error, Key};

const NONCE: usize = 24;
const TAG: usize = 16;

/// How many bytes encryption adds.
pub(crate) const OVERHEAD: usize = NONCE + TAG;

/// Encrypts `plaintext` followed by zeros up to `padded` bytes.
pub(crate) fn encrypt(
    key: &Key,
    nonce: [u8; NONCE],
    aad: &[u8],
    plaintext: &[u8],
    padded: usize,
) -> Vec<u8> {
    let mut out = Vec::with_capacity(padded + OVERHEAD);
    out.extend_from_slice(&nonce);
    out.extend_from_slice(plaintext);
    out.resize(NONCE + padded, 0);
    let tag = cipher(key)
        .encrypt_inout_detached(&XNonce::from(nonce), aad, (&mut out[NONCE..]).into())
        .expect("a message is far below the cipher's limit of 256 GiB");
    out.extend_from_slice(&tag);
    out
}

/// Gives back what [`encrypt`] was given, padding included.
pub(crate) fn decrypt(key: &Key, aad: &[u8], bytes: &[u8]) -> Result<Zeroizing<Vec<u8>>, Error> {
    let (nonce, rest) = bytes.split_first_chunk::<NONCE>().ok_or(Error::Malformed)?;
    let (ciphertext, tag) = rest.split_last_chunk::<TAG>().ok_or(Error::Malformed)?;
    let mut plain = Zeroizing::new(ciphertext.to_vec());
    let buffer = plain.as_mut_slice().into();
    cipher(key)
        .decrypt_inout_detached(&XNonce::from(*nonce), aad, buffer, &Tag::from(*tag))
        .map_err(|_| Error::CannotOpen)?;
    Ok(plain)
}

fn cipher(key: &Key) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.as_bytes().into())
}

#[cfg(test)]
mod tests;
