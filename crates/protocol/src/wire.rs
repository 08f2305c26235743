//! Encoding and bounded decoding of everything that travels: postcard, no bytes left over.

use crate::Error;
use serde::de::{DeserializeOwned, Error as _, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;
use std::marker::PhantomData;

/// Encodes a value.
///
/// # Panics
/// Never: the types of this crate have no length that postcard cannot know beforehand.
#[must_use]
pub fn encode<T: Serialize>(value: &T) -> Vec<u8> {
    postcard::to_stdvec(value).expect("a value in memory always encodes")
}

/// Decodes a value of at most `max` bytes; every byte must belong to it.
pub fn decode<T: DeserializeOwned>(bytes: &[u8], max: usize) -> Result<T, Error> {
    if bytes.len() > max {
        return Err(Error::TooLarge);
    }
    match postcard::take_from_bytes(bytes) {
        Ok((value, [])) => Ok(value),
        _ => Err(Error::Malformed),
    }
}

/// As [`decode`], and the bytes must be the one spelling that [`encode`] gives the value.
pub fn decode_canonical<T: DeserializeOwned + Serialize>(
    bytes: &[u8],
    max: usize,
) -> Result<T, Error> {
    let value = decode(bytes, max)?;
    if encode(&value) != bytes {
        return Err(Error::Malformed);
    }
    Ok(value)
}

/// Rounds a time in Unix milliseconds up to whole minutes since 1970.
#[must_use]
pub fn minute_rounded_up(unix_milliseconds: i64) -> i64 {
    unix_milliseconds.div_euclid(60_000) + i64::from(unix_milliseconds.rem_euclid(60_000) != 0)
}

/// `#[serde(deserialize_with = "at_most::<_, _, MAX>")]`: stops reading a list that is too long,
/// instead of allocating for as many elements as the sender claims.
pub(crate) fn at_most<'de, D, T, const MAX: usize>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    deserializer.deserialize_seq(AtMost::<T, MAX>(PhantomData))
}

struct AtMost<T, const MAX: usize>(PhantomData<T>);

impl<'de, T: Deserialize<'de>, const MAX: usize> Visitor<'de> for AtMost<T, MAX> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a list of at most {MAX}")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Vec<T>, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = seq.next_element()? {
            if values.len() == MAX {
                return Err(A::Error::invalid_length(MAX + 1, &self));
            }
            values.push(value);
        }
        Ok(values)
    }
}

/// `#[serde(with = "wire::batches")]`: a bounded list of byte strings, each read in one piece.
pub(crate) mod batches {
    use crate::limits::MAX_BATCHES;
    use serde::{Deserializer, Serializer};
    use serde_bytes::{ByteBuf, Bytes};

    pub(crate) fn serialize<S: Serializer>(
        list: &[Vec<u8>],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(list.iter().map(|bytes| Bytes::new(bytes)))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<Vec<u8>>, D::Error> {
        let list = super::at_most::<_, ByteBuf, MAX_BATCHES>(deserializer)?;
        Ok(list.into_iter().map(ByteBuf::into_vec).collect())
    }
}
