//! Lines of text: passages, links, and what keeps lines together.

use super::{Annotation, Flow, Frame};
use crate::layout::{Ink, Look, PAGE_HEIGHT, Span};
use crate::structure::{ElementId, Kid, Tag};
use crate::text::{Line, Link, Passage, Piece, wrap};

impl Flow {
    pub(super) fn passage(&mut self, spans: &[Span], look: &Look) -> Passage {
        Passage::new(spans, look.weight, look.ink, &mut self.missing)
    }

    /// Sets spans in the frame, breaking pages between lines.
    pub(super) fn paragraph(&mut self, owner: ElementId, spans: &[Span], look: &Look) {
        let mut passage = self.passage(spans, look);
        self.passage_lines(owner, &mut passage, look);
    }

    pub(super) fn passage_lines(&mut self, owner: ElementId, passage: &mut Passage, look: &Look) {
        let lines = wrap(&passage.glyphs, look.size, self.frame.width);
        for (i, line) in lines.iter().enumerate() {
            // Neither the first nor the last line stands alone on a page.
            let pair = (i == 0 && lines.len() > 1) || i + 2 == lines.len();
            self.ensure(look.lead * if pair { 2.0 } else { 1.0 });
            let (x, top) = (self.frame.x, self.y);
            self.line(owner, passage, line, look, x, top);
            self.y += look.lead;
        }
        self.close();
    }

    /// Draws one line of a passage whose text belongs to `owner`.
    pub(super) fn line(
        &mut self,
        owner: ElementId,
        passage: &mut Passage,
        line: &Line,
        look: &Look,
        x: f32,
        top: f32,
    ) {
        let baseline = baseline(look, top);
        for piece in &line.pieces {
            let run = passage.runs[piece.run].clone();
            let element = run.link.as_ref().map_or(owner, |_| {
                let made = &mut passage.runs[piece.run].link_element;
                *made.get_or_insert_with(|| self.tree.add(owner, Tag::Link))
            });
            self.open(element);
            self.page().text(piece, look, run.ink, x, baseline);
            if let Some(link) = run.link {
                self.link(element, link, piece, look, x, baseline);
            }
        }
    }

    /// Text of one line that is not content.
    pub(super) fn artifact_line(
        &mut self,
        passage: &Passage,
        line: &Line,
        look: &Look,
        x: f32,
        top: f32,
    ) {
        for piece in &line.pieces {
            let ink = passage.runs[piece.run].ink;
            self.page().text(piece, look, ink, x, baseline(look, top));
        }
    }

    /// One area for each line that a link is on; all of them hang on one element.
    fn link(
        &mut self,
        element: ElementId,
        link: Link,
        piece: &Piece,
        look: &Look,
        x: f32,
        baseline: f32,
    ) {
        let (left, bottom) = (x + piece.x, PAGE_HEIGHT - baseline);
        let area = [left, bottom - 0.25 * look.size, left + piece.ink, bottom + 0.85 * look.size];
        self.tree.add_kid(element, Kid::Annotation(self.annotations.len()));
        self.annotations.push(Annotation {
            page: self.current(),
            element,
            area,
            target: link.target,
            description: link.description,
        });
        self.page().rule(Ink::LINK, left, baseline + 0.12 * look.size, piece.ink, 0.6);
    }

    /// The frame without this much at its left.
    pub(super) fn indented(&self, by: f32) -> Frame {
        Frame { x: self.frame.x + by, width: self.frame.width - by }
    }
}

fn baseline(look: &Look, top: f32) -> f32 {
    top + (look.lead + 0.66 * look.size) / 2.0
}
