//! The recovery sheet: numbered words that open a profile, and what their owner needs to know.
//! Every string arrives in the language of the paper.

mod compose;

use crate::{Error, Sheet};
use chrono::{DateTime, Utc};

/// A recovery sheet. It does not print itself for debugging: its words are a key.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoverySheet {
    /// BCP 47: `sv-SE`.
    pub language: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// What it is, at the top: "Återställningsblad".
    pub kind: String,
    /// The day it was made, as it is read.
    pub date: String,
    /// The title.
    pub title: String,
    /// Whose it is, and of which office.
    pub whose: String,
    /// What it is for, in a sentence.
    pub lead: String,
    /// What stands over the numbers, and over the words.
    pub columns: [String; 2],
    /// The words, in order.
    pub words: Vec<String>,
    /// What to know and to do.
    pub advice: Vec<Advice>,
    /// The page number, with the placeholders `{page}` and `{pages}`.
    pub page_of: String,
}

/// A short list under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// Its heading.
    pub heading: String,
    /// Its lines.
    pub lines: Vec<String>,
    /// Whether they are steps, one after the other.
    pub steps: bool,
}

/// Makes the file.
///
/// # Errors
/// As [`crate::layout::Document::render`].
pub fn recovery_sheet(sheet: &RecoverySheet) -> Result<Sheet, Error> {
    compose::document(sheet).render()
}
