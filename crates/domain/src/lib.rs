//! Pure vocabulary and rules of supported employment (the SIUS way of working).
//!
//! Entities, drafts and the problems a draft can have. No I/O, no clock, no async: time comes in
//! as an argument. Names follow the field's standard terms.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod content;
mod field;
mod id;
mod kind;
mod luhn;
mod problem_code;
mod record;
mod requirement;
mod value;

pub mod case;
pub mod check;
pub mod choice;
pub mod consent;
pub mod contact;
pub mod draft;
pub mod employers;
pub mod fading;
pub mod handover;
pub mod identity_number;
pub mod introduction;
pub mod limits;
pub mod log_review;
pub mod naming;
pub mod office;
pub mod outcome;
pub mod personal;
pub mod photo;
pub mod place;
pub mod planning;
pub mod programme;
pub mod protected;
pub mod regression;
pub mod retention;
pub mod support;
pub mod support_thread;
pub mod templates;
pub mod text;
pub mod timeline;
pub mod trade;
pub mod trust;
pub mod when;

pub use check::{Check, Problem};
pub use content::Content;
pub use field::{Column, ColumnType, Field, FieldError};
pub use id::Id;
pub use kind::Kind;
pub use problem_code::ProblemCode;
pub use record::{Entity, FieldSpec, Scope};
pub use value::Value;
