//! Bytes that a row refers to and does not hold itself: a photo.
//!
//! A row is sent to everybody who has its space; a content follows in chunks, when it is wanted. The
//! row holds what finding, opening and checking it takes, so whoever may read the row may read the
//! content, and nobody else.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::{Column, ColumnType, Field, FieldError, Value};

/// Immutable bytes that belong to a space and that a row refers to.
///
/// It is as secret as the bytes themselves: it prints as `***`, and all that a screen gets of it is
/// its size.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Content {
    key: [u8; 32],
    hash: [u8; 32],
    size: u32,
}

/// Key, hash and size, as they are stored.
const STORED: usize = 32 + 32 + 4;

impl Content {
    /// The most that one content may hold.
    pub const MAX: u32 = 4 * 1024 * 1024;
    /// What a chunk of it holds; the last holds the rest. One byte less than a power of two, for the
    /// mark that ends it: then padding adds nothing to a chunk that is full.
    pub const CHUNK: u32 = 256 * 1024 - 1;
    /// What is no larger comes as soon as its row is known, without being asked for.
    pub const SMALL: u32 = 64 * 1024;

    /// The content under a key of its own, with the hash of its bytes and their number. Nothing when
    /// it is empty or too large.
    #[must_use]
    pub fn new(key: [u8; 32], hash: [u8; 32], size: usize) -> Option<Self> {
        let size = u32::try_from(size).ok().filter(|size| (1..=Self::MAX).contains(size))?;
        Some(Self { key, hash, size })
    }

    /// The secret that its chunks are sealed with and named by.
    #[must_use]
    pub const fn key(&self) -> &[u8; 32] {
        &self.key
    }

    /// The hash of its bytes.
    #[must_use]
    pub const fn hash(&self) -> &[u8; 32] {
        &self.hash
    }

    /// How many bytes it has.
    #[must_use]
    pub const fn size(&self) -> u32 {
        self.size
    }

    /// How many chunks it has.
    #[must_use]
    pub const fn chunks(&self) -> u32 {
        self.size.div_ceil(Self::CHUNK)
    }

    /// How many bytes a chunk of it has; none when there is no such chunk.
    #[must_use]
    pub fn chunk_size(&self, number: u32) -> u32 {
        let before = number.checked_mul(Self::CHUNK).unwrap_or(self.size);
        self.size.saturating_sub(before).min(Self::CHUNK)
    }

    /// Whether it comes without being asked for.
    #[must_use]
    pub const fn is_small(&self) -> bool {
        self.size <= Self::SMALL
    }

    /// As it is stored.
    #[must_use]
    pub fn bytes(&self) -> [u8; STORED] {
        let mut bytes = [0; STORED];
        bytes[..32].copy_from_slice(&self.key);
        bytes[32..64].copy_from_slice(&self.hash);
        bytes[64..].copy_from_slice(&self.size.to_be_bytes());
        bytes
    }

    /// Reads what [`Content::bytes`] gave.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (key, rest) = bytes.split_first_chunk()?;
        let (hash, rest) = rest.split_first_chunk()?;
        let size = u32::from_be_bytes(rest.try_into().ok()?);
        Self::new(*key, *hash, size.try_into().ok()?)
    }
}

impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

impl Field for Content {
    const COLUMN: Column = Column { ty: ColumnType::Content, nullable: false };
    fn to_value(&self) -> Value {
        Value::Blob(self.bytes().to_vec())
    }
    fn from_value(value: Value) -> Result<Self, FieldError> {
        match value {
            Value::Blob(bytes) => Self::from_bytes(&bytes).ok_or(FieldError),
            Value::Null | Value::Int(_) | Value::Text(_) => Err(FieldError),
        }
    }
}

/// All that leaves the store towards a screen is the size.
impl Serialize for Content {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(self.size)
    }
}

/// No form makes a content.
impl<'de> Deserialize<'de> for Content {
    fn deserialize<D: Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
        Err(D::Error::custom("a content is not typed into a form"))
    }
}

impl ts_rs::TS for Content {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(_: &ts_rs::Config) -> String {
        "number".to_owned()
    }

    fn inline(config: &ts_rs::Config) -> String {
        Self::name(config)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(size: usize) -> Option<Content> {
        Content::new([1; 32], [2; 32], size)
    }

    #[test]
    fn it_comes_back_as_it_was_stored() {
        for size in [1, 70_000, 4 * 1024 * 1024] {
            let content = content(size).unwrap();
            assert_eq!(Content::from_value(content.to_value()), Ok(content));
        }
        let stored = content(7).unwrap().bytes();
        assert_eq!(Content::from_bytes(&stored[1..]), None, "cut off");
        assert_eq!(Content::from_bytes(&[&stored[..], &[0]].concat()), None, "lengthened");
    }

    #[test]
    fn nothing_and_too_much_are_no_content() {
        assert_eq!(content(0), None);
        assert_eq!(content(4 * 1024 * 1024 + 1), None);
        assert_eq!(Content::from_bytes(&[0; STORED]), None);
    }

    #[test]
    fn its_chunks_are_all_of_it() {
        let full = Content::CHUNK as usize;
        for (size, chunks) in [(1, 1), (full, 1), (full + 1, 2), (2 * full, 2), (4 << 20, 17)] {
            let content = content(size).unwrap();
            let sizes: Vec<_> = (0..chunks).map(|number| content.chunk_size(number)).collect();
            assert_eq!(content.chunks(), chunks);
            assert_eq!(sizes.iter().sum::<u32>(), content.size());
            assert!(sizes.iter().all(|size| *size > 0));
            assert_eq!(content.chunk_size(chunks), 0, "there is none after the last");
            assert_eq!(content.chunk_size(u32::MAX), 0);
        }
    }

    #[test]
    fn it_tells_nobody_its_key() {
        let content = content(70_000).unwrap();
        assert_eq!(format!("{content:?}"), "***");
        assert_eq!(serde_json::to_string(&content).unwrap(), "70000");
        assert!(serde_json::from_str::<Content>("70000").is_err());
    }
}
