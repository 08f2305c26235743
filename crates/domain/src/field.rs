//! What can be a field of an entity, and the column it becomes.

use chrono::{DateTime, NaiveDate, NaiveTime, SecondsFormat, Utc};

use crate::{Id, Value};

/// SQLite's storage class for a field (STRICT tables).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnType {
    /// `INTEGER`
    Integer,
    /// `TEXT`
    Text,
    /// `BLOB`
    Blob,
}

/// The column a field becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its storage class.
    pub ty: ColumnType,
    /// Whether absence means something.
    pub nullable: bool,
}

/// A stored value that does not fit the field: a newer program wrote it, or the row is damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the stored value does not fit the field")]
pub struct FieldError;

/// A type that an entity's field may have.
pub trait Field: Sized {
    /// The column it is stored in.
    const COLUMN: Column;
    /// The value to store.
    fn to_value(&self) -> Value;
    /// Reads a stored value.
    ///
    /// # Errors
    /// When the value is of another type or outside the field's set.
    fn from_value(value: Value) -> Result<Self, FieldError>;
}

const fn required(ty: ColumnType) -> Column {
    Column { ty, nullable: false }
}

impl Field for String {
    const COLUMN: Column = required(ColumnType::Text);
    fn to_value(&self) -> Value {
        Value::Text(self.clone())
    }
    fn from_value(value: Value) -> Result<Self, FieldError> {
        match value {
            Value::Text(text) => Ok(text),
            Value::Null | Value::Int(_) | Value::Blob(_) => Err(FieldError),
        }
    }
}

impl Field for bool {
    const COLUMN: Column = required(ColumnType::Integer);
    fn to_value(&self) -> Value {
        Value::Int(i64::from(*self))
    }
    fn from_value(value: Value) -> Result<Self, FieldError> {
        match value {
            Value::Int(0) => Ok(false),
            Value::Int(1) => Ok(true),
            Value::Null | Value::Int(_) | Value::Text(_) | Value::Blob(_) => Err(FieldError),
        }
    }
}

impl Field for u32 {
    const COLUMN: Column = required(ColumnType::Integer);
    fn to_value(&self) -> Value {
        Value::Int(i64::from(*self))
    }
    fn from_value(value: Value) -> Result<Self, FieldError> {
        match value {
            Value::Int(number) => Self::try_from(number).map_err(|_| FieldError),
            Value::Null | Value::Text(_) | Value::Blob(_) => Err(FieldError),
        }
    }
}

impl Field for NaiveDate {
    const COLUMN: Column = required(ColumnType::Text);
    fn to_value(&self) -> Value {
        Value::Text(self.format("%Y-%m-%d").to_string())
    }
    fn from_value(value: Value) -> Result<Self, FieldError> {
        String::from_value(value)?.parse().map_err(|_| FieldError)
    }
}

impl Field for NaiveTime {
    const COLUMN: Column = required(ColumnType::Text);
    fn to_value(&self) -> Value {
        Value::Text(self.format("%H:%M").to_string())
    }
    fn from_value(value: Value) -> Result<Self, FieldError> {
        Self::parse_from_str(&String::from_value(value)?, "%H:%M").map_err(|_| FieldError)
    }
}

/// Stored to the second in UTC, so that text order is time order.
impl Field for DateTime<Utc> {
    const COLUMN: Column = required(ColumnType::Text);
    fn to_value(&self) -> Value {
        Value::Text(self.to_rfc3339_opts(SecondsFormat::Secs, true))
    }
    fn from_value(value: Value) -> Result<Self, FieldError> {
        let text = String::from_value(value)?;
        DateTime::parse_from_rfc3339(&text).map(|time| time.to_utc()).map_err(|_| FieldError)
    }
}

impl<T> Field for Id<T> {
    const COLUMN: Column = required(ColumnType::Blob);
    fn to_value(&self) -> Value {
        Value::Blob(self.bytes().to_vec())
    }
    fn from_value(value: Value) -> Result<Self, FieldError> {
        match value {
            Value::Blob(bytes) => bytes.try_into().map(Self::from_bytes).map_err(|_| FieldError),
            Value::Null | Value::Int(_) | Value::Text(_) => Err(FieldError),
        }
    }
}

impl<T: Field> Field for Option<T> {
    const COLUMN: Column = Column { ty: T::COLUMN.ty, nullable: true };
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Null, Field::to_value)
    }
    fn from_value(value: Value) -> Result<Self, FieldError> {
        match value {
            Value::Null => Ok(None),
            Value::Int(_) | Value::Text(_) | Value::Blob(_) => T::from_value(value).map(Some),
        }
    }
}
