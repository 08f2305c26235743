//! What can go wrong while a sheet is composed. No message holds anything of its text.

/// Why a sheet could not be made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A sheet without a title cannot be announced by a screen reader.
    #[error("a sheet needs a title")]
    NoTitle,
    /// The language is not a BCP 47 tag such as `sv-SE`.
    #[error("the language is not a language tag")]
    Language,
    /// A heading is deeper than one step below the heading before it.
    #[error("a heading of level {level} cannot follow level {after}")]
    HeadingSkip {
        /// The level asked for.
        level: u8,
        /// The level of the heading before it; 0 at the start.
        after: u8,
    },
    /// A table row has more or fewer cells than the table has columns.
    #[error("a table row has {found} cells where the table has {expected} columns")]
    RowLength {
        /// The number of columns.
        expected: usize,
        /// The number of cells.
        found: usize,
    },
    /// A figure has nothing to be read aloud.
    #[error("a figure has no text alternative")]
    NoAlternative,
    /// A link has nothing to be read aloud.
    #[error("a link has no description")]
    NoLinkDescription,
    /// An image's bytes do not match its size.
    #[error("an image has {found} bytes where its size asks for {expected}")]
    ImageSize {
        /// Width × height × 3.
        expected: usize,
        /// The bytes given.
        found: usize,
    },
    /// A font could not be cut down to the characters in use.
    #[error("a font could not be subset: {0}")]
    Font(String),
    /// Page content holds something that the export does not know.
    #[error("page content has an operation that cannot be written")]
    Operation,
    /// The document could not be assembled.
    #[error("the document could not be assembled")]
    Assemble(#[from] lopdf::Error),
    /// The document could not be written out.
    #[error("the document could not be written")]
    Write(#[from] std::io::Error),
}
