//! Sizes, distances and inks of the page. Sizes follow from the body size.

use crate::fonts::Weight;

/// A4, in points.
pub(crate) const PAGE_WIDTH: f32 = 595.276;
/// A4, in points.
pub(crate) const PAGE_HEIGHT: f32 = 841.89;

/// How closely a sheet is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Density {
    /// 14 points: for easy reading.
    Large,
    /// 12 points.
    Roomy,
    /// 11 points.
    Comfortable,
    /// 10 points and less air.
    Compact,
}

/// A colour of ink on white paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Ink(pub(crate) [u8; 3]);

impl Ink {
    pub(crate) const TEXT: Ink = Ink([0x15, 0x20, 0x23]);
    /// 7.9 : 1 on white.
    pub(crate) const MUTED: Ink = Ink([0x44, 0x53, 0x57]);
    /// Decoration only.
    pub(crate) const LINE: Ink = Ink([0xb9, 0xc3, 0xc5]);
    /// 7.4 : 1 on white.
    pub(crate) const LINK: Ink = Ink([0x0b, 0x5a, 0x6e]);
}

/// The look of one line of text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Look {
    pub(crate) weight: Weight,
    pub(crate) ink: Ink,
    pub(crate) size: f32,
    /// From baseline to baseline.
    pub(crate) lead: f32,
}

/// Everything that depends on density.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Style {
    /// The size of body text.
    pub(crate) size: f32,
    /// Lines per em.
    lead: f32,
    /// Before the heading of a section.
    pub(crate) section_gap: f32,
    /// Between a heading and what it heads.
    pub(crate) heading_gap: f32,
    /// Between other blocks.
    pub(crate) block_gap: f32,
    /// Between the items of a list.
    pub(crate) item_gap: f32,
    /// Above and below the text of a cell.
    pub(crate) cell_pad: f32,
    /// Inside a frame.
    pub(crate) frame_pad: f32,
    /// Between columns.
    pub(crate) gutter: f32,
    /// Left and right of the page.
    pub(crate) margin: f32,
    /// Above and below the page's content.
    pub(crate) margin_vertical: f32,
}

impl Style {
    pub(crate) fn of(density: Density) -> Self {
        let (size, lead, air, margin) = match density {
            Density::Large => (14.0, 1.45, 1.0, 54.0),
            Density::Roomy => (12.0, 1.4, 1.0, 56.7),
            Density::Comfortable => (11.0, 1.38, 0.95, 56.7),
            Density::Compact => (10.0, 1.32, 0.75, 48.0),
        };
        Style {
            size,
            lead,
            section_gap: 1.3 * size * air,
            heading_gap: 0.5 * size * air,
            block_gap: 0.6 * size * air,
            item_gap: 0.15 * size * air,
            cell_pad: 0.32 * size * air,
            frame_pad: 0.85 * size * air,
            gutter: 2.2 * size,
            margin,
            margin_vertical: margin - 6.0,
        }
    }

    /// Body text in one weight.
    pub(crate) fn body(&self, weight: Weight) -> Look {
        self.look(1.0, weight, Ink::TEXT)
    }

    /// The line under a title.
    pub(crate) fn lead_text(&self) -> Look {
        self.look(1.0, Weight::Regular, Ink::MUTED)
    }

    /// Column names, notes, captions and the foot of the page.
    pub(crate) fn small(&self) -> Look {
        self.look(0.89, Weight::Regular, Ink::MUTED)
    }

    /// A heading.
    pub(crate) fn heading(&self, level: u8) -> Look {
        let (times, lead) = match level {
            1 => (1.87, 1.2),
            2 => (1.07, 1.3),
            _ => (1.0, 1.3),
        };
        let size = times * self.size;
        Look { weight: Weight::Bold, ink: Ink::TEXT, size, lead: lead * size }
    }

    fn look(&self, times: f32, weight: Weight, ink: Ink) -> Look {
        let size = times * self.size;
        Look { weight, ink, size, lead: self.lead * size }
    }
}
