//! What must hold before a sheet is set: the faults that would make it unreadable by ear.

use super::{Block, Document, Figure, Span, Table};
use crate::{Error, text};

/// Refuses a document that could not become an accessible file.
pub(super) fn check(document: &Document) -> Result<(), Error> {
    if text::is_blank(&document.meta.title) {
        return Err(Error::NoTitle);
    }
    if !is_language_tag(&document.meta.language) {
        return Err(Error::Language);
    }
    blocks(&document.blocks, &mut 0)
}

fn is_language_tag(tag: &str) -> bool {
    let is_subtag = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    tag.starts_with(|c: char| c.is_ascii_alphabetic()) && tag.split('-').all(is_subtag)
}

fn blocks(all: &[Block], level: &mut u8) -> Result<(), Error> {
    all.iter().try_for_each(|block| match block {
        Block::Heading { level: deeper, text } => heading(*deeper, text, level),
        Block::Paragraph { spans, .. } => links(spans),
        Block::Ends { .. } => Ok(()),
        Block::List { items, .. } => items.iter().try_for_each(|item| links(item)),
        Block::Table(rows) => table(rows),
        Block::Columns(columns) => columns.iter().try_for_each(|column| blocks(column, level)),
        Block::Framed(inner) => blocks(inner, level),
        Block::Figure(picture) => figure(picture),
    })
}

fn heading(level: u8, text: &str, after: &mut u8) -> Result<(), Error> {
    if text::is_blank(text) {
        return Ok(());
    }
    if level == 0 || level > 6 || level > *after + 1 {
        return Err(Error::HeadingSkip { level, after: *after });
    }
    *after = level;
    Ok(())
}

fn links(spans: &[Span]) -> Result<(), Error> {
    let undescribed = |span: &Span| match span {
        Span::Link { description, .. } => text::is_blank(description),
        Span::Text(_) | Span::Bold(_) => false,
    };
    if spans.iter().any(undescribed) { Err(Error::NoLinkDescription) } else { Ok(()) }
}

fn table(table: &Table) -> Result<(), Error> {
    let expected = table.widths.len();
    let head = table.head.iter().map(Vec::len);
    if let Some(found) = head.chain(table.rows.iter().map(Vec::len)).find(|n| *n != expected) {
        return Err(Error::RowLength { expected, found });
    }
    table.rows.iter().flatten().try_for_each(|cell| links(cell))
}

fn figure(figure: &Figure) -> Result<(), Error> {
    if text::is_blank(&figure.alternative) {
        return Err(Error::NoAlternative);
    }
    let image = &figure.image;
    let (expected, found) = (image.width * image.height * 3, image.rgb.len());
    if expected == 0 || expected != found {
        return Err(Error::ImageSize { expected, found });
    }
    Ok(())
}
