//! Sealing the chunks of a content under the content's own key.
//!
//! The key is for one immutable content. Everything follows from it: the name by which a chunk is
//! stored where nobody shall know what it is, the key it is sealed with, and the nonce, which
//! depends on the plaintext too. So sealing again gives the same bytes, and nothing sealed need be
//! kept; and should a key ever be used for two contents by mistake, no nonce is used twice.
//!
//! The format is a body's: `nonce (24) ‖ ciphertext of (plaintext ‖ 0x80 ‖ zeros) ‖ tag (16)`.

use zeroize::Zeroizing;

use crate::{Error, Key, cipher, padding};

const SEALING: &str = "Fotfaste vault v1: chunk";
const NAME: &str = "Fotfaste vault v1: chunk name";
const NONCE: &str = "Fotfaste vault v1: chunk nonce";
const CONTENT: &str = "Fotfaste vault v1: content hash";

/// Where a chunk belongs: it opens nowhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChunkPlace<'a> {
    /// The space, or whatever else its content belongs to.
    pub within: &'a [u8],
    /// Its number in the content, from 0.
    pub number: u32,
    /// How many chunks the content has.
    pub of: u32,
}

/// The hash of a content's bytes, by which its parts are known to be the whole.
pub fn content_hash(bytes: &[u8]) -> [u8; 32] {
    blake3::derive_key(CONTENT, bytes)
}

/// The name of a chunk: it says nothing of the content, nor which chunks belong together.
pub fn chunk_name(key: &Key, number: u32) -> [u8; 32] {
    *blake3::keyed_hash(key.derive(NAME).as_bytes(), &number.to_be_bytes()).as_bytes()
}

/// Seals a chunk. The same chunk at the same place gives the same bytes every time.
pub fn seal_chunk(key: &Key, place: &ChunkPlace<'_>, plaintext: &[u8]) -> Vec<u8> {
    let mut message = Zeroizing::new(Vec::with_capacity(plaintext.len() + 1));
    message.extend_from_slice(plaintext);
    message.push(padding::END);
    let padded = padding::padded_len(plaintext.len());
    let aad = place.associated_data(key);
    cipher::encrypt(&key.derive(SEALING), nonce(key, &aad, plaintext), &aad, &message, padded)
}

/// Opens what [`seal_chunk`] made for that place.
pub fn open_chunk(
    key: &Key,
    place: &ChunkPlace<'_>,
    bytes: &[u8],
) -> Result<Zeroizing<Vec<u8>>, Error> {
    let mut message = cipher::decrypt(&key.derive(SEALING), &place.associated_data(key), bytes)?;
    let len = padding::message_len(&message).ok_or(Error::Malformed)?;
    message.truncate(len);
    Ok(message)
}

impl ChunkPlace<'_> {
    /// All but the last has a fixed length, so no two places are spelled alike.
    fn associated_data(&self, key: &Key) -> Vec<u8> {
        let name = chunk_name(key, self.number);
        let (number, of) = (self.number.to_be_bytes(), self.of.to_be_bytes());
        [&name[..], &number, &of, self.within].concat()
    }
}

fn nonce(key: &Key, aad: &[u8], plaintext: &[u8]) -> [u8; 24] {
    let mut hasher = blake3::Hasher::new_keyed(key.derive(NONCE).as_bytes());
    hasher.update(&(aad.len() as u64).to_be_bytes()).update(aad).update(plaintext);
    let mut nonce = [0; 24];
    hasher.finalize_xof().fill(&mut nonce);
    nonce
}

#[cfg(test)]
mod tests;
