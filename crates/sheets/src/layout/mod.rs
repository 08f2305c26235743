//! A sheet as plain values: what it says ([`Block`]), how large it is set ([`Fit`]), and what the
//! file says about itself ([`Meta`]).
//!
//! Blocks are data, so a sheet can be composed without knowing where pages end. Setting decides
//! that: headings stay with what follows, rows and framed boxes stay whole while they fit a page,
//! the header row of a table comes again on each page.

mod block;
mod check;
mod style;

pub use block::{Block, Figure, Image, Marker, Span, Table, Tone};
pub use style::Density;
pub(crate) use style::{Ink, Look, PAGE_HEIGHT, PAGE_WIDTH, Style};

use crate::flow::Flow;
use crate::{Error, export};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

/// What a file says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meta {
    /// Shown in the viewer's window and read aloud first; may not be empty.
    pub title: String,
    /// BCP 47, such as `sv-SE`.
    pub language: String,
    /// Who made it; empty leaves it out.
    pub author: String,
    /// What it is about; empty leaves it out.
    pub subject: String,
    /// When it was composed, to the second.
    pub made_at: DateTime<Utc>,
}

/// The line at the foot of each page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Footer {
    /// What stands to the left on sheets of more than one page.
    pub text: String,
    /// The page number, such as `Sida {page} av {pages}`; shown when there is more than one page.
    pub page_of: String,
}

/// How large a sheet is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// The largest density at which it fits one page; comfortable when none does.
    OnePage,
    /// One density, as many pages as it takes.
    Pages(Density),
}

/// A sheet before it is set.
#[derive(Debug, Clone)]
pub struct Document {
    /// What the file says about itself.
    pub meta: Meta,
    /// The content, in reading order.
    pub blocks: Vec<Block>,
    /// The foot of each page.
    pub footer: Footer,
    /// How large it is set.
    pub fit: Fit,
}

/// A finished sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The file: PDF 1.7 that conforms to PDF/UA-1 and PDF/A-2a.
    pub pdf: Vec<u8>,
    /// The number of pages.
    pub pages: usize,
    /// Characters that no embedded font has. They are printed as U+FFFD.
    pub missing: BTreeSet<char>,
}

impl Document {
    /// Sets the sheet and writes the file.
    pub fn render(&self) -> Result<Sheet, Error> {
        check::check(self)?;
        let flow = self.set();
        let (pages, mut missing) = (flow.pages.len(), flow.missing.clone());
        let pdf = export::write(&self.meta, &self.footer, flow, &mut missing)?;
        Ok(Sheet { pdf, pages, missing })
    }

    fn set(&self) -> Flow {
        if let Fit::Pages(density) = self.fit {
            return self.set_at(density);
        }
        let fits = |flow: &Flow| flow.pages.len() == 1;
        let roomy = self.set_at(Density::Roomy);
        if fits(&roomy) {
            return roomy;
        }
        let comfortable = self.set_at(Density::Comfortable);
        if fits(&comfortable) {
            return comfortable;
        }
        let compact = self.set_at(Density::Compact);
        if fits(&compact) { compact } else { comfortable }
    }

    fn set_at(&self, density: Density) -> Flow {
        let mut flow = Flow::new(Style::of(density));
        flow.blocks(&self.blocks);
        flow.close();
        flow
    }
}
