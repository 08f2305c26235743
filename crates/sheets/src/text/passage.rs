//! A passage: the runs of one paragraph, cell or list item, ready to be wrapped.

use super::{Glyph, glyphs, is_blank};
use crate::fonts::Weight;
use crate::layout::{Ink, Span};
use crate::structure::ElementId;
use std::collections::BTreeSet;

/// Where a link leads, and what is read aloud of it.
#[derive(Clone, Debug)]
pub(crate) struct Link {
    pub(crate) target: String,
    pub(crate) description: String,
}

/// A stretch of text with one look and one owner.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    pub(crate) ink: Ink,
    pub(crate) link: Option<Link>,
    /// The link's own element, made when its first line is drawn.
    pub(crate) link_element: Option<ElementId>,
}

/// Text with its looks, before it is broken into lines.
#[derive(Clone, Debug, Default)]
pub(crate) struct Passage {
    pub(crate) runs: Vec<Run>,
    pub(crate) glyphs: Vec<Glyph>,
}

impl Passage {
    pub(crate) fn new(
        spans: &[Span],
        weight: Weight,
        ink: Ink,
        missing: &mut BTreeSet<char>,
    ) -> Self {
        let mut passage = Passage::default();
        for (run, span) in spans.iter().enumerate() {
            let (text, weight, ink, link) = match span {
                Span::Text(text) => (text, weight, ink, None),
                Span::Bold(text) => (text, Weight::Bold, ink, None),
                Span::Link { text, target, description } => {
                    let link = Link { target: target.clone(), description: description.clone() };
                    (text, weight, Ink::LINK, Some(link))
                }
            };
            passage.glyphs.extend(glyphs(text, weight, run, missing));
            passage.runs.push(Run { ink, link, link_element: None });
        }
        passage
    }
}

/// Whether nothing of the spans would be seen.
pub(crate) fn are_blank(spans: &[Span]) -> bool {
    spans.iter().all(|span| is_blank(span.text()))
}
