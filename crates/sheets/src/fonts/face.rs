//! One parsed face: glyphs, widths, metrics, and the subset that goes into a file.

use crate::Error;
use allsorts::{binary::read::ReadScope, font_data::FontData, subset};
use printpdf::ParsedFont;

/// A face that is compiled into the program.
pub(crate) struct Face {
    name: &'static str,
    bytes: &'static [u8],
    parsed: ParsedFont,
    /// The glyph of each character before [`NEAR`]; 0 for none. Text asks for little else.
    near: Vec<u16>,
}

/// All of Latin, Greek, Cyrillic and their punctuation.
const NEAR: u32 = 0x2100;

/// The measures of a font descriptor, in thousandths of an em.
pub(crate) struct Metrics {
    pub(crate) ascent: f32,
    pub(crate) descent: f32,
    pub(crate) bounds: [f32; 4],
    pub(crate) stem: f32,
}

impl Face {
    pub(crate) fn parse(name: &'static str, bytes: &'static [u8]) -> Option<Self> {
        let mut warnings = Vec::new();
        let parsed = ParsedFont::from_bytes(bytes, 0, &mut warnings)?;
        let near = (0..NEAR).map(|c| parsed.lookup_glyph_index(c).unwrap_or(0)).collect();
        warnings.is_empty().then_some(Face { name, bytes, parsed, near })
    }

    pub(crate) fn name(&self) -> &'static str {
        self.name
    }

    /// The glyph of a character; never the "not defined" glyph.
    pub(crate) fn glyph(&self, c: char) -> Option<u16> {
        let near = usize::try_from(u32::from(c)).ok().and_then(|c| self.near.get(c).copied());
        let glyph = near.or_else(|| self.parsed.lookup_glyph_index(u32::from(c)));
        glyph.filter(|glyph| *glyph != 0)
    }

    /// A glyph's width in thousandths of an em.
    pub(crate) fn advance(&self, glyph: u16) -> f32 {
        self.scaled(f32::from(self.parsed.get_glyph_width(glyph).unwrap_or(0)))
    }

    pub(crate) fn metrics(&self) -> Metrics {
        let bounds = &self.parsed.pdf_font_metrics;
        let weight = f32::from(bounds.us_weight_class);
        Metrics {
            ascent: self.scaled(f32::from(self.parsed.font_metrics.ascent)),
            descent: self.scaled(f32::from(self.parsed.font_metrics.descent)),
            bounds: [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max]
                .map(|side| self.scaled(f32::from(side))),
            // No table has the stem's width; this estimate is the usual one.
            stem: (50.0 + (weight / 65.0).powi(2)).round(),
        }
    }

    /// A font program with only these glyphs; the first must be 0. A glyph's number in the program
    /// is its place in the list.
    pub(crate) fn subset(&self, glyphs: &[u16]) -> Result<Vec<u8>, Error> {
        let failed = |cause: &dyn std::fmt::Display| Error::Font(format!("{}: {cause}", self.name));
        let file =
            ReadScope::new(self.bytes).read::<FontData<'_>>().map_err(|cause| failed(&cause))?;
        let tables = file.table_provider(0).map_err(|cause| failed(&cause))?;
        let profile = subset::SubsetProfile::Pdf;
        subset::subset(&tables, glyphs, &profile, subset::CmapTarget::Unicode)
            .map_err(|cause| failed(&cause))
    }

    fn scaled(&self, units: f32) -> f32 {
        units * 1000.0 / f32::from(self.parsed.units_per_em)
    }
}
