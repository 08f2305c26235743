//! Blocks beside each other and blocks in a frame.

use super::blocks::is_blank;
use super::{Flow, Frame};
use crate::layout::{Block, Span};
use crate::structure::{Tag, Tree};
use crate::text::{Line, Passage, wrap};

impl Flow {
    /// Columns side by side where a page can hold them; otherwise below each other. One column
    /// alone takes the whole width.
    pub(super) fn columns(&mut self, columns: &[Vec<Block>]) {
        let shown: Vec<&Vec<Block>> =
            columns.iter().filter(|column| !column.iter().all(is_blank)).collect();
        let count = shown.len() as f32;
        let gutter = self.style.gutter;
        let width = (self.frame.width - gutter * (count - 1.0)) / count;
        let height = shown
            .iter()
            .map(|column| self.measure(width, |flow| flow.blocks(column)))
            .fold(0.0, f32::max);
        if shown.len() < 2 || height > self.room() {
            let all: Vec<Block> = shown.into_iter().flatten().cloned().collect();
            return self.blocks(&all);
        }
        self.ensure(height);
        let top = self.y;
        for (i, column) in shown.into_iter().enumerate() {
            let x = self.frame.x + i as f32 * (width + gutter);
            self.y = top;
            self.within(Frame { x, width }, |flow| flow.blocks(column));
        }
        self.y = top + height;
    }

    /// Blocks in a frame, kept whole; without the frame where a page cannot hold them.
    pub(super) fn framed(&mut self, blocks: &[Block]) {
        let pad = self.style.frame_pad;
        let inner = Frame { x: self.frame.x + pad, width: self.frame.width - 2.0 * pad };
        let height = self.measure(inner.width, |flow| flow.blocks(blocks)) + 2.0 * pad;
        if height > self.room() {
            return self.blocks(blocks);
        }
        self.ensure(height);
        let top = self.y;
        self.y += pad;
        self.within(inner, |flow| flow.blocks(blocks));
        self.y = top + height;
        let (x, width) = (self.frame.x, self.frame.width);
        self.page().frame(x, top, width, height);
    }

    /// Two short texts at the ends of a line; below each other where they would meet.
    pub(super) fn ends(&mut self, left: &str, right: &str) {
        let look = self.style.small();
        let mut sides = [left, right].map(|side| {
            let passage = self.passage(&[Span::from(side)], &look);
            let lines = wrap(&passage.glyphs, look.size, self.frame.width);
            (passage, lines)
        });
        let ink = |(_, lines): &(Passage, Vec<Line>)| lines.first().map_or(0.0, Line::ink);
        let needed = ink(&sides[0]) + ink(&sides[1]) + 2.0 * look.size;
        let one_line = sides.iter().all(|(_, lines)| lines.len() <= 1);
        let beside = one_line && needed <= self.frame.width;
        self.ensure(look.lead * if beside { 1.0 } else { 2.0 });
        let top = self.y;
        for (i, (passage, lines)) in sides.iter_mut().enumerate() {
            if lines.is_empty() {
                continue;
            }
            let owner = self.tree.add(Tree::ROOT, Tag::P);
            if beside {
                let right = self.frame.x + self.frame.width - lines[0].ink();
                let x = if i == 0 { self.frame.x } else { right };
                self.line(owner, passage, &lines[0], &look, x, top);
                self.close();
                self.y = top + look.lead;
            } else {
                self.passage_lines(owner, passage, &look);
            }
        }
    }
}
