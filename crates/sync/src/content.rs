//! Contents as they begin on this computer, and their chunks as they travel.

use fotfaste_domain::Content;
use fotfaste_store::{Writer, content::Place};
use fotfaste_vault::{ChunkPlace, Key, chunk_name, content_hash, open_chunk, seal_chunk};

use crate::Error;

/// Keeps bytes as a new content of a row, inside the caller's transaction: the row that holds what
/// this returns is written in the same one. They are sent with the next sync, before the row.
///
/// # Errors
/// [`Error::ContentSize`] for nothing, or more than [`Content::MAX`] bytes; the store's.
pub fn keep_content(writer: &mut Writer, place: &Place, bytes: &[u8]) -> Result<Content, Error> {
    let content = Content::new(*Key::generate().as_bytes(), content_hash(bytes), bytes.len());
    let content = content.ok_or(Error::ContentSize)?;
    writer.keep_content(place, &content, bytes)?;
    Ok(content)
}

/// The name by which the server knows a chunk.
pub(crate) fn name(content: &Content, number: u32) -> [u8; 32] {
    chunk_name(&Key::from_bytes(*content.key()), number)
}

/// Seals a chunk for its space.
pub(crate) fn seal(space: &[u8; 16], content: &Content, number: u32, plain: &[u8]) -> Vec<u8> {
    seal_chunk(&Key::from_bytes(*content.key()), &place(space, content, number), plain)
}

/// Opens a chunk; it must be as long as that chunk of the content is.
///
/// # Errors
/// [`Error::Chunk`]
pub(crate) fn open(
    space: &[u8; 16],
    content: &Content,
    number: u32,
    sealed: &[u8],
) -> Result<Vec<u8>, Error> {
    let key = Key::from_bytes(*content.key());
    let plain = open_chunk(&key, &place(space, content, number), sealed);
    let plain = plain.map_err(|_| Error::Chunk)?;
    let is_whole = plain.len() == content.chunk_size(number) as usize;
    if is_whole { Ok(plain.to_vec()) } else { Err(Error::Chunk) }
}

/// Whether these bytes are what the author of the row kept.
pub(crate) fn is_genuine(content: &Content, bytes: &[u8]) -> bool {
    content_hash(bytes) == *content.hash()
}

fn place<'a>(space: &'a [u8; 16], content: &Content, number: u32) -> ChunkPlace<'a> {
    ChunkPlace { within: space, number, of: content.chunks() }
}
