//! What commands take and give: arguments and views, one file per area.
//!
//! A view is made for one screen and carries codes, dates and names, never sentences: the words
//! are the screen's.

pub mod calendar;
pub mod case;
pub mod colleagues;
pub mod employers;
pub mod exchange;
pub mod extract;
pub mod history;
pub mod introduction;
pub mod left;
pub mod log;
pub mod office;
pub mod office_recovery;
pub mod participants;
pub mod photos;
pub mod planning;
pub mod profile;
pub mod programmes;
pub mod recovery;
pub mod retention;
pub mod saved_filters;
pub mod search;
pub mod sharing;
pub mod sheets;
pub mod support;
pub mod sync;
pub mod templates;
pub mod today;
pub mod undo;
pub mod visits;
pub mod workplaces;

use fotfaste_domain::Id;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A command that needs nothing: `null` or `{}`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoArgument {}

/// A command that gives nothing back but success: `{}`.
#[derive(Debug, Default, Serialize)]
pub struct Done {}

/// Names one thing.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, bound = "")]
pub struct One<T> {
    /// Which one.
    pub id: Id<T>,
}

/// These are spelled out where they are used: a type of their own would tell the screen nothing.
macro_rules! spelled_out {
    ($($(@$generic:ident)? $ty:ty => $text:literal;)+) => {$(
        impl$(<$generic: 'static>)? TS for $ty {
            type WithoutGenerics = Self;
            type OptionInnerType = Self;

            fn name(_: &ts_rs::Config) -> String {
                $text.to_owned()
            }

            fn inline(_: &ts_rs::Config) -> String {
                $text.to_owned()
            }
        }
    )+};
}

spelled_out! {
    NoArgument => "null";
    Done => "Record<string, never>";
    @T One<T> => "{ id: string }";
}

/// The identity of what was written.
#[derive(Debug, Serialize, TS)]
pub struct Saved {
    /// Its identity.
    pub id: String,
}

impl<T> From<Id<T>> for Saved {
    fn from(id: Id<T>) -> Self {
        Self { id: id.to_string() }
    }
}
