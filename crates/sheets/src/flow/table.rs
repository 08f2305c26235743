//! Tables: rows that stay whole while they can, and column names that come again on each page.

use super::Flow;
use crate::fonts::Weight;
use crate::layout::{Ink, Look, Span, Table};
use crate::page::Artifact;
use crate::structure::{Attribute, ElementId, Tag, Tree};
use crate::text::{Line, Passage, are_blank, wrap};

/// A cell that has been broken into lines.
struct Cell {
    x: f32,
    passage: Passage,
    lines: Vec<Line>,
}

/// The column names, kept for the next page.
type Head = Option<Vec<Cell>>;

impl Flow {
    pub(super) fn table(&mut self, table: &Table) {
        let element = self.tree.add(Tree::ROOT, Tag::Table);
        let head = table.head.as_ref().map(|names| self.head_cells(names, &table.widths));
        let body = match &head {
            Some(cells) => {
                self.ensure(self.table_opening(table).min(self.room() / 2.0));
                self.head_row(element, cells);
                self.tree.add(element, Tag::TBody)
            }
            None => element,
        };
        let look = self.style.body(Weight::Regular);
        let shown = table.rows.iter().filter(|row| !row.iter().all(|cell| are_blank(cell)));
        let rows: Vec<Vec<Cell>> = shown.map(|row| self.cells(row, &table.widths, &look)).collect();
        let heights: Vec<f32> = rows.iter().map(|row| self.height(row, &look)).collect();
        let last = heights.len().saturating_sub(1);
        for (i, cells) in rows.into_iter().enumerate() {
            // The last row does not stand alone under the column names of a new page.
            let with_last = if i + 1 == last { heights[last] } else { 0.0 };
            self.keep_row(heights[i], with_last, &head);
            self.row(body, cells, &head);
        }
    }

    /// The height of the column names and the first row.
    pub(super) fn table_opening(&self, table: &Table) -> f32 {
        self.measure(self.frame.width, |flow| {
            let head = table.head.as_ref().map(|names| flow.head_cells(names, &table.widths));
            flow.y += head.map_or(0.0, |cells| flow.height(&cells, &flow.style.small()));
            if let Some(row) = table.rows.first() {
                let look = flow.style.body(Weight::Regular);
                let cells = flow.cells(row, &table.widths, &look);
                flow.y += flow.height(&cells, &look);
            }
        })
    }

    fn head_cells(&mut self, names: &[String], widths: &[f32]) -> Vec<Cell> {
        let row: Vec<Vec<Span>> = names.iter().map(|name| vec![name.as_str().into()]).collect();
        let look = self.style.small();
        self.cells(&row, widths, &look)
    }

    fn cells(&mut self, row: &[Vec<Span>], widths: &[f32], look: &Look) -> Vec<Cell> {
        let mut x = self.frame.x;
        let last = widths.len().saturating_sub(1);
        row.iter()
            .zip(widths)
            .enumerate()
            .map(|(i, (spans, share))| {
                let width = share * self.frame.width;
                let pad = if i == last { 0.0 } else { 0.9 * self.style.size };
                let passage = self.passage(spans, look);
                let lines = wrap(&passage.glyphs, look.size, width - pad);
                let cell = Cell { x, passage, lines };
                x += width;
                cell
            })
            .collect()
    }

    fn height(&self, cells: &[Cell], look: &Look) -> f32 {
        let lines = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or(0).max(1);
        lines as f32 * look.lead + 2.0 * self.style.cell_pad
    }

    fn head_row(&mut self, table: ElementId, cells: &[Cell]) {
        let head = self.tree.add(table, Tag::THead);
        let row = self.tree.add(head, Tag::TR);
        let (look, top) = (self.style.small(), self.y);
        for cell in cells {
            let scope = Attribute::Scope("Column");
            let owner = self.tree.add_with(row, Tag::TH, scope);
            let mut passage = cell.passage.clone();
            for (i, line) in cell.lines.iter().enumerate() {
                let top = top + self.style.cell_pad + i as f32 * look.lead;
                self.line(owner, &mut passage, line, &look, cell.x, top);
            }
            self.close();
        }
        self.end_row(self.height(cells, &look));
    }

    /// The column names again, on a page that is not the table's first. They have been read
    /// already, so they are not content here.
    fn repeat_head(&mut self, cells: &[Cell]) {
        let (look, top) = (self.style.small(), self.y);
        for cell in cells.iter().filter(|cell| !cell.lines.is_empty()) {
            self.page().begin_artifact(&Artifact::Decoration);
            for (i, line) in cell.lines.iter().enumerate() {
                let top = top + self.style.cell_pad + i as f32 * look.lead;
                self.artifact_line(&cell.passage, line, &look, cell.x, top);
            }
            self.page().end_artifact();
        }
        self.end_row(self.height(cells, &look));
    }

    /// Moves below a row and draws its rule.
    fn end_row(&mut self, height: f32) {
        self.y += height;
        let (x, top, width) = (self.frame.x, self.y - 0.6, self.frame.width);
        self.page().rule(Ink::LINE, x, top, width, 0.6);
    }

    /// Goes to a new page before a row that an empty page would hold and this one does not.
    fn keep_row(&mut self, height: f32, with_next: f32, head: &Head) {
        let head_height =
            head.as_ref().map_or(0.0, |cells| self.height(cells, &self.style.small()));
        let room = self.room() - head_height;
        if height + with_next <= room {
            self.ensure_row(height + with_next, head);
        } else if height <= room {
            self.ensure_row(height, head);
        }
    }

    fn row(&mut self, body: ElementId, mut cells: Vec<Cell>, head: &Head) {
        let look = self.style.body(Weight::Regular);
        let element = self.tree.add(body, Tag::TR);
        let owners: Vec<ElementId> = (0..cells.len())
            .map(|i| match i {
                0 => self.tree.add_with(element, Tag::TH, Attribute::Scope("Row")),
                _ => self.tree.add(element, Tag::TD),
            })
            .collect();
        let count = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or(0).max(1);
        let mut from = 0;
        while from < count {
            self.ensure_row(look.lead + 2.0 * self.style.cell_pad, head);
            let to = from + self.lines_that_fit(count - from, &look);
            self.part(&owners, &mut cells, from..to, &look);
            from = to;
        }
    }

    /// Goes to a new page if a row of this height does not fit, and names the columns there.
    fn ensure_row(&mut self, height: f32, head: &Head) {
        let before = self.current();
        self.ensure(height);
        if let Some(cells) = head.as_ref().filter(|_| self.current() > before) {
            self.repeat_head(cells);
        }
    }

    fn lines_that_fit(&self, wanted: usize, look: &Look) -> usize {
        let fits = |n: &usize| self.fits(*n as f32 * look.lead + 2.0 * self.style.cell_pad);
        (1..=wanted).take_while(fits).last().unwrap_or(1)
    }

    /// The given lines of every cell, as one stretch of row.
    fn part(
        &mut self,
        owners: &[ElementId],
        cells: &mut [Cell],
        lines: std::ops::Range<usize>,
        look: &Look,
    ) {
        let top = self.y + self.style.cell_pad;
        for (owner, cell) in owners.iter().zip(cells) {
            let to = lines.end.min(cell.lines.len());
            let from = lines.start.min(to);
            for (i, line) in cell.lines[from..to].iter().enumerate() {
                let top = top + i as f32 * look.lead;
                self.line(*owner, &mut cell.passage, line, look, cell.x, top);
            }
            self.close();
        }
        self.end_row(lines.len() as f32 * look.lead + 2.0 * self.style.cell_pad);
    }
}
