//! Contents as they begin on this computer.

use fotfaste_domain::Content;
use fotfaste_store::{Writer, content::Place};
use fotfaste_vault::{Key, content_hash};

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
