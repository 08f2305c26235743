//! Setting blocks on pages: a cursor that moves down a frame and opens pages as it needs them.
//!
//! Measuring is setting on a page without end, so a measured height is the height that is drawn.

mod blocks;
mod side;
mod table;
mod words;

use crate::layout::{Image, PAGE_HEIGHT, PAGE_WIDTH, Style};
use crate::page::Page;
use crate::structure::{ElementId, Kid, Tree};
use std::collections::BTreeSet;

/// A link's area on a page.
#[derive(Debug)]
pub(crate) struct Annotation {
    pub(crate) page: usize,
    pub(crate) element: ElementId,
    /// Left, bottom, right, top.
    pub(crate) area: [f32; 4],
    pub(crate) target: String,
    pub(crate) description: String,
}

/// A heading, for the viewer's list of contents.
#[derive(Debug)]
pub(crate) struct Bookmark {
    pub(crate) level: u8,
    pub(crate) title: String,
    pub(crate) page: usize,
    /// From the page's bottom.
    pub(crate) top: f32,
}

/// The part of the page's width that is being set.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame {
    pub(crate) x: f32,
    pub(crate) width: f32,
}

/// Pages that fill as blocks are set, and the structure tree that grows with them.
#[derive(Debug)]
pub(crate) struct Flow {
    pub(crate) style: Style,
    pub(crate) tree: Tree,
    pub(crate) pages: Vec<Page>,
    pub(crate) annotations: Vec<Annotation>,
    pub(crate) images: Vec<Image>,
    pub(crate) bookmarks: Vec<Bookmark>,
    pub(crate) missing: BTreeSet<char>,
    frame: Frame,
    /// How far down the page the next thing goes.
    y: f32,
    /// Where the page's content ends.
    limit: f32,
    /// Nothing stands above in this frame, so no gap is wanted.
    fresh: bool,
    open: Option<(ElementId, usize)>,
}

/// Rounding may not break a page.
const TOLERANCE: f32 = 0.01;

impl Flow {
    pub(crate) fn new(style: Style) -> Self {
        let frame = Frame { x: style.margin, width: PAGE_WIDTH - 2.0 * style.margin };
        // The foot of the page takes a line of its own.
        let limit = PAGE_HEIGHT - style.margin_vertical - style.small().lead;
        Flow {
            style,
            tree: Tree::new(),
            pages: vec![Page::default()],
            annotations: Vec::new(),
            images: Vec::new(),
            bookmarks: Vec::new(),
            missing: BTreeSet::new(),
            frame,
            y: style.margin_vertical,
            limit,
            fresh: true,
            open: None,
        }
    }

    /// The height of what `set` sets in a frame of this width.
    fn measure(&self, width: f32, set: impl FnOnce(&mut Flow)) -> f32 {
        let mut endless = Flow::new(self.style);
        endless.frame.width = width;
        endless.limit = f32::INFINITY;
        set(&mut endless);
        endless.y - self.top()
    }

    fn top(&self) -> f32 {
        self.style.margin_vertical
    }

    /// The height of an empty page.
    fn room(&self) -> f32 {
        self.limit - self.top()
    }

    fn fits(&self, height: f32) -> bool {
        self.y + height <= self.limit + TOLERANCE
    }

    /// Goes to a new page if this height does not fit the rest of this one.
    fn ensure(&mut self, height: f32) {
        let at_top = self.y <= self.top() + TOLERANCE;
        if !self.fits(height) && !at_top {
            self.close();
            self.pages.push(Page::default());
            self.y = self.top();
        }
    }

    fn current(&self) -> usize {
        self.pages.len() - 1
    }

    fn page(&mut self) -> &mut Page {
        let current = self.current();
        &mut self.pages[current]
    }

    /// Sets something in another frame.
    fn within(&mut self, frame: Frame, set: impl FnOnce(&mut Flow)) {
        let outer = std::mem::replace(&mut self.frame, frame);
        self.fresh = true;
        set(self);
        self.frame = outer;
        self.fresh = false;
    }

    /// Opens, or goes on with, marked content that belongs to an element.
    fn open(&mut self, element: ElementId) {
        let page = self.current();
        if self.open == Some((element, page)) {
            return;
        }
        self.close();
        let tag = self.tree.tag(element).name();
        let mcid = self.page().begin(tag, element);
        self.tree.add_kid(element, Kid::Content { page, mcid });
        self.open = Some((element, page));
    }

    /// Closes the open marked content, if any.
    pub(crate) fn close(&mut self) {
        if let Some((_, page)) = self.open.take() {
            self.pages[page].end();
        }
    }
}
