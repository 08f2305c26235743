//! The blocks that a sheet is made of.

/// A stretch of text within a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    /// Plain text.
    Text(String),
    /// Heavier text.
    Bold(String),
    /// A link.
    Link {
        /// What is shown.
        text: String,
        /// Where it leads: an absolute address.
        target: String,
        /// What is read aloud; may not be empty.
        description: String,
    },
}

impl Span {
    /// What is shown.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Span::Text(text) | Span::Bold(text) | Span::Link { text, .. } => text,
        }
    }
}

impl From<&str> for Span {
    fn from(text: &str) -> Self {
        Span::Text(text.to_owned())
    }
}

impl From<String> for Span {
    fn from(text: String) -> Self {
        Span::Text(text)
    }
}

/// How a paragraph is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Body text.
    Body,
    /// Body size, in a quieter ink: the line under a title.
    Lead,
    /// Small and quieter: a note at the end.
    Note,
}

/// What stands before the items of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marker {
    /// 1. 2. 3.
    Decimal,
    /// •
    Bullet,
}

/// A table. Blank cells stay in place; rows must be as long as `widths`.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The share of the width that each column takes; together 1.
    pub widths: Vec<f32>,
    /// The names of the columns; comes again on each page.
    pub head: Option<Vec<String>>,
    /// The rows, cell by cell. The first cell heads its row.
    pub rows: Vec<Vec<Vec<Span>>>,
}

/// A picture as 8-bit RGB pixels, row by row from the top.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// Width × height × 3 bytes.
    pub rgb: Vec<u8>,
    /// In pixels.
    pub width: usize,
    /// In pixels.
    pub height: usize,
}

/// A picture on the page.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The pixels.
    pub image: Image,
    /// Width on paper, in points; made smaller with its height where it would not fit.
    pub width: f32,
    /// Height on paper, in points.
    pub height: f32,
    /// What is read aloud; may not be empty.
    pub alternative: String,
    /// What stands under it; empty for nothing.
    pub caption: String,
}

/// A part of a sheet. Blank text is left out rather than printed as an empty block.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading; a level may be at most one deeper than the heading before it.
    Heading {
        /// 1 for the title, 2 for sections, up to 6.
        level: u8,
        /// The words.
        text: String,
    },
    /// A paragraph.
    Paragraph {
        /// How it is set.
        tone: Tone,
        /// What it says.
        spans: Vec<Span>,
    },
    /// Two short texts on one line, at its two ends.
    Ends {
        /// At the left.
        left: String,
        /// At the right.
        right: String,
    },
    /// A list.
    List {
        /// What stands before each item.
        marker: Marker,
        /// The items.
        items: Vec<Vec<Span>>,
    },
    /// A table.
    Table(Table),
    /// Blocks side by side, read column by column; below each other where a page cannot hold them.
    Columns(Vec<Vec<Block>>),
    /// Blocks in a frame.
    Framed(Vec<Block>),
    /// A picture.
    Figure(Figure),
}

impl Block {
    /// A paragraph of body text.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Block::Paragraph { tone: Tone::Body, spans: vec![text.into()] }
    }

    /// A heading.
    #[must_use]
    pub fn heading(level: u8, text: &str) -> Self {
        Block::Heading { level, text: text.to_owned() }
    }

    /// A bulleted list of plain texts.
    #[must_use]
    pub fn bullets(items: &[String]) -> Self {
        let items = items.iter().map(|item| vec![item.as_str().into()]).collect();
        Block::List { marker: Marker::Bullet, items }
    }
}
