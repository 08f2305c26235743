//! The supervisor sheet's fields as blocks.

use super::{Call, Step, SupervisorSheet, Task};
use crate::layout::{Block, Document, Fit, Footer, Meta, Span, Table, Tone};

/// The share of the width that step, cue and help take.
const STEP_COLUMNS: [f32; 3] = [0.36, 0.29, 0.35];

pub(super) fn document(sheet: &SupervisorSheet) -> Document {
    let heading = format!("{}, {}", sheet.words.kind, sheet.date);
    Document {
        meta: Meta {
            title: format!("{} – {}", sheet.title, sheet.words.kind),
            language: sheet.language.clone(),
            author: sheet.call.as_ref().map(|call| call.coach.clone()).unwrap_or_default(),
            subject: heading.clone(),
            made_at: sheet.made_at,
        },
        footer: Footer { text: heading.clone(), page_of: sheet.words.page_of.clone() },
        blocks: blocks(sheet, heading),
        fit: Fit::OnePage,
    }
}

fn blocks(sheet: &SupervisorSheet, heading: String) -> Vec<Block> {
    let words = &sheet.words;
    let mut blocks = top(sheet, heading);
    blocks.extend(section(&words.schedule, sheet.schedule.as_ref()));
    blocks.extend(sheet.tasks.iter().flat_map(|task| steps(sheet, task)));
    blocks.push(Block::Columns(vec![
        bullets(&words.works, &sheet.works),
        bullets(&words.adaptations, &sheet.adaptations),
    ]));
    blocks.extend(bullets(&words.safety, &sheet.safety));
    blocks.push(Block::Columns(vec![
        bullets(&words.handles_now, &sheet.handles_now),
        bullets(&words.agreements, &sheet.agreements),
    ]));
    blocks.extend(section(&words.step_back, sheet.step_back.as_ref()));
    blocks.extend(section(&words.next_visit, sheet.next_visit.as_ref()));
    blocks.push(Block::Framed(contacts(sheet)));
    blocks.extend(sheet.footer.as_deref().map(|text| paragraph(Tone::Note, text)));
    blocks
}

fn top(sheet: &SupervisorSheet, heading: String) -> Vec<Block> {
    let lead = match &sheet.review {
        Some(review) => format!("{} {review}", sheet.addressed_to),
        None => sheet.addressed_to.clone(),
    };
    vec![
        Block::Ends { left: heading, right: sheet.workplace.clone() },
        Block::heading(1, &sheet.title),
        paragraph(Tone::Lead, &lead),
    ]
}

fn paragraph(tone: Tone, text: &str) -> Block {
    Block::Paragraph { tone, spans: vec![text.into()] }
}

/// A heading and a paragraph for each line; nothing without text.
fn section(heading: &str, text: Option<&String>) -> Vec<Block> {
    let lines = text.map_or("", String::as_str).lines();
    headed(heading, lines.filter(|line| !line.trim().is_empty()).map(Block::text).collect())
}

/// A heading and a list; nothing without items.
fn bullets(heading: &str, items: &[String]) -> Vec<Block> {
    let items: Vec<String> = items.iter().filter(|item| !item.trim().is_empty()).cloned().collect();
    let list = if items.is_empty() { Vec::new() } else { vec![Block::bullets(&items)] };
    headed(heading, list)
}

fn headed(heading: &str, content: Vec<Block>) -> Vec<Block> {
    if content.is_empty() {
        return content;
    }
    std::iter::once(Block::heading(2, heading)).chain(content).collect()
}

fn steps(sheet: &SupervisorSheet, task: &Task) -> Vec<Block> {
    let words = &sheet.words;
    let row = |(i, step): (usize, &Step)| -> Vec<Vec<Span>> {
        let numbered = format!("{}. {}", i + 1, step.step);
        vec![vec![numbered.into()], vec![step.cue.as_str().into()], vec![step.help.as_str().into()]]
    };
    let table = Table {
        widths: STEP_COLUMNS.to_vec(),
        head: Some(vec![words.step.clone(), words.cue.clone(), words.help.clone()]),
        rows: task.steps.iter().enumerate().map(row).collect(),
    };
    let table = if task.steps.is_empty() { Vec::new() } else { vec![Block::Table(table)] };
    std::iter::once(Block::heading(2, &task.name)).chain(table).collect()
}

/// Whom to call, and the participant's number if it may be shown.
fn contacts(sheet: &SupervisorSheet) -> Vec<Block> {
    let call = sheet
        .call
        .as_ref()
        .map(|call| Block::Paragraph { tone: Tone::Body, spans: call_spans(call) });
    let phone = sheet.participant_phone.as_deref().map(Block::text);
    call.into_iter().chain(phone).collect()
}

fn call_spans(call: &Call) -> Vec<Span> {
    let mut spans = vec![Span::Bold(call.call.clone()), " ".into(), call.reason.as_str().into()];
    if let Some(hours) = &call.hours {
        spans.extend([" ".into(), hours.as_str().into()]);
    }
    spans
}
