//! Tables to and from other programs: CSV and XLSX.
//!
//! A spreadsheet takes a text that begins like a formula for one and runs it, so in CSV such a text
//! is written with an apostrophe before it (OWASP, CSV injection). XLSX says of each cell that it is
//! text, and needs no such mark.

mod read;
mod write;

pub(crate) use read::read;
pub(crate) use write::{to_csv, to_xlsx};

/// A table as people make them: one line of headings, then rows. Every row is as long as the
/// headings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Table {
    /// The headings.
    pub(crate) headings: Vec<String>,
    /// The rows, each with the number it has in its file, from 1.
    pub(crate) rows: Vec<(u32, Vec<String>)>,
}

/// Why a file is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoTable {
    /// Neither CSV nor XLSX, or damaged.
    Unreadable,
    /// There is no row under the headings.
    Empty,
    /// More rows or columns than an import takes.
    TooLarge,
}
