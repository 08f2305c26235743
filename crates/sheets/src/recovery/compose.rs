//! The words in three columns, read column by column, and the advice below them.

use super::{Advice, RecoverySheet};
use crate::layout::{Block, Density, Document, Fit, Footer, Marker, Meta, Span, Table, Tone};

const COLUMNS: usize = 3;
/// The share of a column's width that the number takes.
const NUMBER: f32 = 0.3;

pub(super) fn document(sheet: &RecoverySheet) -> Document {
    let mut blocks = vec![
        Block::Ends { left: sheet.kind.clone(), right: sheet.date.clone() },
        Block::heading(1, &sheet.title),
        Block::Paragraph { tone: Tone::Lead, spans: vec![sheet.whose.as_str().into()] },
        Block::text(&sheet.lead),
        Block::Framed(vec![words(sheet)]),
    ];
    blocks.extend(sheet.advice.iter().flat_map(advice));
    Document {
        meta: Meta {
            title: sheet.title.clone(),
            language: sheet.language.clone(),
            author: String::new(),
            subject: sheet.kind.clone(),
            made_at: sheet.made_at,
        },
        footer: Footer { text: sheet.kind.clone(), page_of: sheet.page_of.clone() },
        blocks,
        fit: Fit::Pages(Density::Roomy),
    }
}

fn words(sheet: &RecoverySheet) -> Block {
    let numbered: Vec<_> = (1..).zip(&sheet.words).collect();
    let rows = numbered.len().div_ceil(COLUMNS).max(1);
    let column = |part: &[(usize, &String)]| {
        let row = |(number, word): &(usize, &String)| {
            vec![vec![number.to_string().into()], vec![Span::Bold((*word).clone())]]
        };
        vec![Block::Table(Table {
            widths: vec![NUMBER, 1.0 - NUMBER],
            head: Some(sheet.columns.to_vec()),
            rows: part.iter().map(row).collect(),
        })]
    };
    Block::Columns(numbered.chunks(rows).map(column).collect())
}

fn advice(advice: &Advice) -> [Block; 2] {
    let items = advice.lines.iter().map(|line| vec![line.as_str().into()]).collect();
    let marker = if advice.steps { Marker::Decimal } else { Marker::Bullet };
    [Block::heading(2, &advice.heading), Block::List { marker, items }]
}
