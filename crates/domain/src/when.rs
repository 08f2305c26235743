//! Days, times and lengths of time the way people type them, in Swedish or in English.
//!
//! "26 november", "26/11", "261126", "i dag", "på torsdag", "tor 26 nov"; "13", "13.00", "1300";
//! "45 min", "1 h 30", "1,5 h". What cannot be read, or cannot be, is a problem and never a guess.

mod day;
mod duration;
mod time;
mod words;

pub use day::{parse_day, parse_day_that_has_been, parse_day_to_come};
pub use duration::parse_minutes;
pub use time::parse_time;

/// Where a day lies that is written without its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Today or before: something that has happened.
    Past,
    /// Today or later: something that is planned.
    Future,
    /// Wherever it is closest.
    Nearest,
}
