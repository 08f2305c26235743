//! The blocks that run down the page: headings, paragraphs, lists and pictures.

use super::{Bookmark, Flow};
use crate::layout::{Block, Figure, Ink, Marker, PAGE_HEIGHT, Span, Tone};
use crate::structure::{Attribute, Tag, Tree};
use crate::text::{self, are_blank, wrap};

impl Flow {
    /// Sets blocks one below the other, leaving out those with nothing to show.
    pub(crate) fn blocks(&mut self, blocks: &[Block]) {
        let shown: Vec<&Block> = blocks.iter().filter(|block| !is_blank(block)).collect();
        for (i, block) in shown.iter().enumerate() {
            if let Some(above) = i.checked_sub(1).filter(|_| !self.fresh) {
                self.y += self.gap(shown[above], block);
            }
            self.block(block, shown.get(i + 1).copied());
            self.fresh = false;
        }
    }

    fn block(&mut self, block: &Block, next: Option<&Block>) {
        match block {
            Block::Heading { level, text } => self.heading(*level, text, next),
            Block::Paragraph { tone, spans } => {
                let look = match tone {
                    Tone::Body => self.style.body(crate::fonts::Weight::Regular),
                    Tone::Lead => self.style.lead_text(),
                    Tone::Note => self.style.small(),
                };
                let owner = self.tree.add(Tree::ROOT, Tag::P);
                self.paragraph(owner, spans, &look);
            }
            Block::Ends { left, right } => self.ends(left, right),
            Block::List { marker, items } => self.list(*marker, items),
            Block::Table(table) => self.table(table),
            Block::Columns(columns) => self.columns(columns),
            Block::Framed(blocks) => self.framed(blocks),
            Block::Figure(figure) => self.figure(figure),
        }
    }

    /// The distance between two blocks.
    fn gap(&self, above: &Block, below: &Block) -> f32 {
        let style = &self.style;
        match (above, below) {
            (Block::Heading { level: 1, .. }, Block::Paragraph { .. }) => 0.15 * style.size,
            (Block::Heading { .. }, _) => style.heading_gap,
            (Block::Ends { .. }, Block::Heading { level: 1, .. }) => 0.9 * style.size,
            (_, Block::Heading { .. } | Block::Columns(_) | Block::Framed(_))
            | (Block::Framed(_), _) => style.section_gap,
            _ => style.block_gap,
        }
    }

    fn heading(&mut self, level: u8, text: &str, next: Option<&Block>) {
        let look = self.style.heading(level);
        let spans = [Span::from(text)];
        let mut passage = self.passage(&spans, &look);
        let lines = wrap(&passage.glyphs, look.size, self.frame.width).len();
        let height = lines as f32 * look.lead + self.style.heading_gap;
        self.ensure(height + next.map_or(0.0, |next| self.opening(next)));
        let element = self.tree.add(Tree::ROOT, Tag::Heading(level));
        self.bookmarks.push(Bookmark {
            level,
            title: text::clean(text),
            page: self.current(),
            top: PAGE_HEIGHT - self.y + 6.0,
        });
        self.passage_lines(element, &mut passage, &look);
        if level == 2 {
            let (x, top, width) = (self.frame.x, self.y + 1.5, self.frame.width);
            self.page().rule(Ink::TEXT, x, top, width, 1.3);
            self.y += 2.8;
        }
    }

    /// How much of a block has to stand on the page of the heading above it.
    fn opening(&self, block: &Block) -> f32 {
        let two_lines = 2.0 * self.style.body(crate::fonts::Weight::Regular).lead;
        match block {
            Block::Heading { level, .. } => self.style.heading(*level).lead + two_lines,
            Block::Paragraph { .. } | Block::Ends { .. } | Block::List { .. } => two_lines,
            Block::Table(table) => self.table_opening(table).min(self.room() / 2.0),
            Block::Columns(_) | Block::Framed(_) | Block::Figure(_) => {
                let one = std::slice::from_ref(block);
                let height = self.measure(self.frame.width, |flow| flow.blocks(one));
                if height < 0.8 * self.room() { height } else { two_lines }
            }
        }
    }

    fn list(&mut self, marker: Marker, items: &[Vec<Span>]) {
        let (numbering, indent) = match marker {
            Marker::Decimal => ("Decimal", 1.9),
            Marker::Bullet => ("Disc", 1.15),
        };
        let numbering = Attribute::ListNumbering(numbering);
        let list = self.tree.add_with(Tree::ROOT, Tag::L, numbering);
        let body = self.indented(indent * self.style.size);
        let shown = items.iter().filter(|item| !are_blank(item));
        for (i, item) in shown.enumerate() {
            let label = match marker {
                Marker::Decimal => format!("{}.", i + 1),
                Marker::Bullet => "•".to_owned(),
            };
            self.y += if i == 0 { 0.0 } else { self.style.item_gap };
            let element = self.tree.add(list, Tag::LI);
            self.item(element, &label, item, body);
        }
    }

    fn item(
        &mut self,
        item: crate::structure::ElementId,
        label: &str,
        spans: &[Span],
        body: super::Frame,
    ) {
        let look = self.style.body(crate::fonts::Weight::Regular);
        let mut passage = self.passage(spans, &look);
        let lines = wrap(&passage.glyphs, look.size, body.width).len().min(2);
        self.ensure(look.lead * lines as f32);
        let owner = self.tree.add(item, Tag::Lbl);
        let mut marker = self.passage(&[label.into()], &look);
        let (x, top) = (self.frame.x, self.y);
        for line in wrap(&marker.glyphs, look.size, f32::INFINITY) {
            self.line(owner, &mut marker, &line, &look, x, top);
        }
        self.close();
        let owner = self.tree.add(item, Tag::LBody);
        self.within(body, |flow| flow.passage_lines(owner, &mut passage, &look));
    }

    fn figure(&mut self, figure: &Figure) {
        let caption_room = 3.0 * self.style.small().lead;
        let widest = (self.frame.width / figure.width).min(1.0);
        let scale = widest.min((self.room() - caption_room) / figure.height);
        let (width, height) = (figure.width * scale, figure.height * scale);
        let has_caption = !text::is_blank(&figure.caption);
        self.ensure(height + if has_caption { caption_room } else { 0.0 });

        let bottom = PAGE_HEIGHT - self.y - height;
        let bounds = [self.frame.x, bottom, self.frame.x + width, bottom + height];
        let group = self.tree.add(Tree::ROOT, Tag::Div);
        let element = self.tree.add_with(group, Tag::Figure, Attribute::Bounds(bounds));
        self.tree.set_alternative(element, &text::clean(&figure.alternative));
        self.open(element);
        let id = format!("Image{}", self.images.len());
        self.page().image(&id, bounds);
        self.close();
        self.images.push(figure.image.clone());
        self.y += height;
        if has_caption {
            self.y += 0.3 * self.style.size;
            let owner = self.tree.add(group, Tag::Caption);
            let look = self.style.small();
            self.paragraph(owner, &[figure.caption.as_str().into()], &look);
        }
    }
}

/// Whether a block has nothing to show. An empty structure element is never written.
pub(super) fn is_blank(block: &Block) -> bool {
    match block {
        Block::Heading { text, .. } => text::is_blank(text),
        Block::Paragraph { spans, .. } => are_blank(spans),
        Block::Ends { left, right } => text::is_blank(left) && text::is_blank(right),
        Block::List { items, .. } => items.iter().all(|item| are_blank(item)),
        Block::Table(table) => table.rows.iter().flatten().all(|cell| are_blank(cell)),
        Block::Columns(columns) => columns.iter().flatten().all(is_blank),
        Block::Framed(blocks) => blocks.iter().all(is_blank),
        Block::Figure(_) => false,
    }
}
