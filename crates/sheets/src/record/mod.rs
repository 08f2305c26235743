//! A record in full, such as a register extract: sections of facts and tables, as many pages as it
//! takes. Every string arrives in the language of the file.

mod compose;

use crate::{Error, Sheet};
use chrono::{DateTime, Utc};

/// A record to be read from beginning to end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordSheet {
    /// BCP 47: `sv-SE`.
    pub language: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// What it is, at the top of the first page and at the foot of each: "Registerutdrag".
    pub kind: String,
    /// The day it was made, as it is read.
    pub date: String,
    /// The title.
    pub title: String,
    /// Who made it; empty leaves it out.
    pub author: String,
    /// The page number, with the placeholders `{page}` and `{pages}`.
    pub page_of: String,
    /// Paragraphs under the title.
    pub lead: Vec<String>,
    /// The sections, in order.
    pub sections: Vec<Section>,
}

/// A part with a heading of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// Paragraphs before everything else.
    pub text: Vec<String>,
    /// Its items.
    pub items: Vec<Item>,
    /// What is many and alike.
    pub table: Option<Rows>,
}

/// One thing and what is known of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Item {
    /// What it is; empty where the section says it.
    pub heading: String,
    /// A remark under the heading.
    pub note: Option<String>,
    /// Names and values.
    pub facts: Vec<(String, String)>,
}

/// Rows under the names of their columns. Every row is as long as the names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rows {
    /// The columns' names.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// Makes the file.
///
/// # Errors
/// As [`crate::layout::Document::render`].
pub fn record_sheet(record: &RecordSheet) -> Result<Sheet, Error> {
    compose::document(record).render()
}
