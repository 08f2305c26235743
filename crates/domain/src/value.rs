//! The value of one field, as it is stored and sent.

use serde::{Deserialize, Serialize};

/// The value of one field of one row.
///
/// The variants' order is part of the stored and the sent format: add at the end only.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Value {
    /// Nothing: the field is empty.
    Null,
    /// A whole number, a truth value (0 or 1).
    Int(i64),
    /// Text, a date (ISO 8601), a choice's code, a list (JSON).
    Text(String),
    /// Bytes, an identity.
    Blob(Vec<u8>),
}
