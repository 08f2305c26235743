//! Pure vocabulary and rules of supported employment (the SIUS way of working).
//!
//! Entities, drafts and the problems a draft can have. No I/O, no clock, no async: time comes in
//! as an argument. Names follow the field's standard terms.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod field;
mod id;
mod kind;
mod record;
mod value;

pub mod case;
pub mod choice;
pub mod draft;
pub mod introduction;
pub mod office;
pub mod place;

pub use field::{Column, ColumnType, Field, FieldError};
pub use id::Id;
pub use kind::Kind;
pub use record::{Entity, FieldSpec, Scope};
pub use value::Value;
