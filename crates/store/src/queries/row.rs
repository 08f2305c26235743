//! Reading columns as the domain's types.

use chrono::{DateTime, NaiveDate};
use fotfaste_domain::{Field, Id};
use rusqlite::{Row, types::ValueRef};

use crate::{Error, Result, row_state::value};

/// A column that must hold such a field.
pub(super) fn field<F: Field>(row: &Row<'_>, column: usize) -> Result<F> {
    F::from_value(value(row.get_ref(column)?)?).map_err(|_| Error::Damaged)
}

/// A column that may hold such a field: nothing when it is empty, or when only a newer program can
/// read it. One such row must not cost the whole list.
pub(super) fn readable<F: Field>(row: &Row<'_>, column: usize) -> Result<Option<F>> {
    match row.get_ref(column)? {
        ValueRef::Null => Ok(None),
        stored => Ok(F::from_value(value(stored)?).ok()),
    }
}

/// An identity.
pub(super) fn id<T>(row: &Row<'_>, column: usize) -> Result<Id<T>> {
    field(row, column)
}

/// The day of a column that holds a day or a moment.
pub(super) fn day(row: &Row<'_>, column: usize) -> Result<Option<NaiveDate>> {
    if let Some(day) = readable(row, column)? {
        return Ok(Some(day));
    }
    Ok(readable::<DateTime<_>>(row, column)?.map(|moment| moment.date_naive()))
}
