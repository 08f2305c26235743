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
    /// `BLOB`, a [`crate::Content`]: a secret, for no screen, list or extract.
    Content,
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

/// One identity after another. A row from before there could be several holds a list of one.
impl<T> Field for Vec<Id<T>> {
    const COLUMN: Column = required(ColumnType::Blob);
    fn to_value(&self) -> Value {
        Value::Blob(self.iter().flat_map(|id| id.bytes()).collect())
    }
    fn from_value(value: Value) -> Result<Self, FieldError> {
        match value {
            Value::Blob(bytes) => match bytes.as_chunks() {
                (ids, []) => Ok(ids.iter().copied().map(Id::from_bytes).collect()),
                (_, _) => Err(FieldError),
            },
            Value::Null | Value::Int(_) | Value::Text(_) => Err(FieldError),
        }
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

#[cfg(test)]
mod tests {
    use std::fmt::Debug;

    use chrono::{Days, TimeDelta, TimeZone};
    use proptest::prelude::*;

    use super::*;
    use crate::choice::Phase;

    fn comes_back<T: Field + PartialEq + Debug>(field: &T) {
        assert_eq!(T::from_value(field.to_value()).as_ref(), Ok(field));
    }

    proptest! {
        #[test]
        fn what_is_stored_comes_back(
            text in any::<String>(), number in any::<u32>(), truth in any::<bool>(),
            days in 0u64..100_000, minutes in 0i64..1440, seconds in 0i64..4_000_000_000,
            bytes in any::<[u8; 16]>(), phase in prop::sample::select(Phase::ALL),
        ) {
            let day = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap().checked_add_days(Days::new(days));
            comes_back(&text);
            comes_back(&number);
            comes_back(&truth);
            comes_back(&day.unwrap());
            comes_back(&(NaiveTime::MIN + TimeDelta::minutes(minutes)));
            comes_back(&Utc.timestamp_opt(seconds, 0).unwrap());
            comes_back(&Id::<String>::from_bytes(bytes));
            comes_back(&phase);
            comes_back(&Some(phase));
            comes_back(&None::<NaiveDate>);
        }
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        assert_eq!(bool::from_value(Value::Int(2)), Err(FieldError));
        assert_eq!(u32::from_value(Value::Int(-1)), Err(FieldError));
        assert_eq!(String::from_value(Value::Null), Err(FieldError));
        assert_eq!(NaiveDate::from_value(Value::Text("2026-02-30".to_owned())), Err(FieldError));
        assert_eq!(NaiveTime::from_value(Value::Text("24:00".to_owned())), Err(FieldError));
        assert_eq!(Id::<String>::from_value(Value::Blob(vec![0; 15])), Err(FieldError));
        assert_eq!(Phase::from_value(Value::Text("unheard_of".to_owned())), Err(FieldError));
    }

    #[test]
    fn the_order_of_stored_moments_is_the_order_of_time() {
        let stored = |seconds| Utc.timestamp_opt(seconds, 0).unwrap().to_value();
        let (Value::Text(before), Value::Text(after)) =
            (stored(999_999_999), stored(1_000_000_000))
        else {
            panic!("moments are stored as text")
        };
        assert!(before < after);
        assert_eq!(after, "2001-09-09T01:46:40Z");
    }
}
