//! A record's parts as blocks.

use super::{Item, RecordSheet, Rows, Section};
use crate::layout::{Block, Density, Document, Fit, Footer, Meta, Span, Table, Tone};

/// The share of the width that a fact's name takes.
const NAME: f32 = 0.34;

pub(super) fn document(record: &RecordSheet) -> Document {
    let foot = format!("{}, {}", record.kind, record.date);
    let mut blocks = vec![
        Block::Ends { left: record.kind.clone(), right: record.date.clone() },
        Block::heading(1, &record.title),
    ];
    blocks.extend(record.lead.iter().map(|text| paragraph(Tone::Lead, text)));
    blocks.extend(record.sections.iter().flat_map(section));
    Document {
        meta: Meta {
            title: record.title.clone(),
            language: record.language.clone(),
            author: record.author.clone(),
            subject: foot.clone(),
            made_at: record.made_at,
        },
        footer: Footer { text: foot, page_of: record.page_of.clone() },
        blocks,
        fit: Fit::Pages(Density::Compact),
    }
}

fn section(section: &Section) -> Vec<Block> {
    let mut blocks = vec![Block::heading(2, &section.heading)];
    blocks.extend(section.text.iter().map(|text| Block::text(text)));
    blocks.extend(section.items.iter().flat_map(item));
    blocks.extend(section.table.iter().filter(|table| !table.rows.is_empty()).map(table));
    blocks
}

fn item(item: &Item) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !item.heading.is_empty() {
        blocks.push(Block::heading(3, &item.heading));
    }
    blocks.extend(item.note.iter().map(|note| paragraph(Tone::Note, note)));
    if !item.facts.is_empty() {
        let row = |(name, value): &(String, String)| vec![bold(name), plain(value)];
        let rows = item.facts.iter().map(row).collect();
        blocks.push(Block::Table(Table { widths: vec![NAME, 1.0 - NAME], head: None, rows }));
    }
    blocks
}

fn table(rows: &Rows) -> Block {
    #[expect(clippy::cast_precision_loss, reason = "a table has a handful of columns")]
    let share = 1.0 / rows.head.len().max(1) as f32;
    let row = |cells: &Vec<String>| cells.iter().map(|cell| plain(cell)).collect();
    Block::Table(Table {
        widths: vec![share; rows.head.len()],
        head: Some(rows.head.clone()),
        rows: rows.rows.iter().map(row).collect(),
    })
}

fn bold(text: &str) -> Vec<Span> {
    vec![Span::Bold(text.to_owned())]
}

fn plain(text: &str) -> Vec<Span> {
    vec![Span::Text(text.to_owned())]
}

fn paragraph(tone: Tone, text: &str) -> Block {
    Block::Paragraph { tone, spans: vec![text.into()] }
}
