//! The foot of each page of a sheet that has more than one.

use crate::flow::Flow;
use crate::fonts::Weight;
use crate::layout::{Footer, Ink, Look, PAGE_HEIGHT, PAGE_WIDTH, Span};
use crate::page::{Artifact, Page};
use crate::text::{Passage, wrap};
use std::collections::BTreeSet;

/// Adds the foot to all pages. It is not content: a viewer tells page numbers by itself.
pub(super) fn add(flow: &mut Flow, footer: &Footer, missing: &mut BTreeSet<char>) {
    let count = flow.pages.len();
    if count < 2 {
        return;
    }
    let style = flow.style;
    let look = Look { size: 9.0, lead: 12.0, ..style.small() };
    for (i, page) in flow.pages.iter_mut().enumerate() {
        let page_of = footer
            .page_of
            .replace("{page}", &(i + 1).to_string())
            .replace("{pages}", &count.to_string());
        let number = line(page, &page_of, &look, missing, |ink| PAGE_WIDTH - style.margin - ink);
        let room = PAGE_WIDTH - 2.0 * style.margin - number - 12.0;
        let text = fitting(&footer.text, &look, room);
        line(page, &text, &look, missing, |_| style.margin);
    }
}

/// Draws one line; returns its width.
fn line(
    page: &mut Page,
    text: &str,
    look: &Look,
    missing: &mut BTreeSet<char>,
    x: impl Fn(f32) -> f32,
) -> f32 {
    let passage = Passage::new(&[Span::from(text)], Weight::Regular, Ink::MUTED, missing);
    let lines = wrap(&passage.glyphs, look.size, f32::INFINITY);
    let Some(line) = lines.first() else { return 0.0 };
    page.begin_artifact(&Artifact::Footer);
    for piece in &line.pieces {
        page.text(piece, look, Ink::MUTED, x(line.ink()), PAGE_HEIGHT - 30.0);
    }
    page.end_artifact();
    line.ink()
}

/// As much of a text as fits on one line.
fn fitting(text: &str, look: &Look, room: f32) -> String {
    let passage =
        Passage::new(&[Span::from(text)], Weight::Regular, look.ink, &mut BTreeSet::new());
    let lines = wrap(&passage.glyphs, look.size, room);
    match lines.as_slice() {
        [first, _, ..] => {
            let start: String = first.pieces.iter().map(|piece| piece.text.as_str()).collect();
            format!("{}…", start.trim_end())
        }
        _ => text.to_owned(),
    }
}
