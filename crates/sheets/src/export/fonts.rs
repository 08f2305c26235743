//! Embedding the faces that the pages use, cut down to the characters that they use.
//!
//! Each character gets a code of its own, also where two share a glyph, so that copied and
//! searched text is always the text that was written.

use super::{integer, number, numbers};
use crate::Error;
use crate::fonts::{Face, faces};
use crate::page::Page;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use printpdf::{Op, PdfFontHandle, TextItem, ToUnicodeCMap};
use std::collections::{BTreeMap, BTreeSet};

/// The fonts of one file.
pub(super) struct Embedded {
    /// Their names in the pages' resources.
    pub(super) resources: Dictionary,
    codes: BTreeMap<String, BTreeMap<char, u16>>,
}

impl Embedded {
    /// A text in the codes of a font: two bytes per character.
    pub(super) fn codes(&self, font: &str, text: &str) -> Option<Vec<u8>> {
        let codes = self.codes.get(font)?;
        let encoded: Option<Vec<[u8; 2]>> =
            text.chars().map(|c| codes.get(&c).map(|code| code.to_be_bytes())).collect();
        encoded.map(|codes| codes.concat())
    }
}

/// Embeds every face that the pages use.
pub(super) fn embed(doc: &mut Document, pages: &[Page]) -> Result<Embedded, Error> {
    let used = used(pages);
    let mut embedded = Embedded { resources: Dictionary::new(), codes: BTreeMap::new() };
    for (id, face) in faces().iter().enumerate().map(|(i, face)| (crate::fonts::FaceId(i), face)) {
        let resource = id.resource();
        let Some(characters) = used.get(resource.as_str()) else { continue };
        let font = Cut::new(face, characters)?;
        let id = font.add_to(doc);
        embedded.resources.set(resource.clone(), id);
        embedded.codes.insert(resource, font.codes());
    }
    Ok(embedded)
}

/// The characters that each font shows.
fn used(pages: &[Page]) -> BTreeMap<&str, BTreeSet<char>> {
    let mut used: BTreeMap<&str, BTreeSet<char>> = BTreeMap::new();
    let mut font = "";
    for op in pages.iter().flat_map(|page| &page.ops) {
        match op {
            Op::SetFont { font: PdfFontHandle::External(id), .. } => font = &id.0,
            Op::ShowText { items } => {
                for item in items {
                    if let TextItem::Text(text) = item {
                        used.entry(font).or_default().extend(text.chars());
                    }
                }
            }
            _ => {}
        }
    }
    used
}

/// A face cut down to some characters. The code of a character is its place in `characters`, from
/// 1; code 0 is never shown.
struct Cut<'a> {
    face: &'a Face,
    characters: Vec<char>,
    /// The glyphs kept, by their new number.
    glyphs: Vec<u16>,
    program: Vec<u8>,
    name: String,
}

impl<'a> Cut<'a> {
    fn new(face: &'a Face, characters: &BTreeSet<char>) -> Result<Self, Error> {
        let kept: BTreeSet<u16> = characters.iter().filter_map(|c| face.glyph(*c)).collect();
        let glyphs: Vec<u16> = std::iter::once(0).chain(kept).collect();
        let program = face.subset(&glyphs)?;
        let name = format!("{}+{}", subset_tag(&glyphs), face.name());
        let characters = characters.iter().copied().collect();
        Ok(Cut { face, characters, glyphs, program, name })
    }

    fn codes(&self) -> BTreeMap<char, u16> {
        (1..).zip(&self.characters).map(|(code, c)| (*c, code)).collect()
    }

    /// The widths of the codes, from 1.
    fn widths(&self) -> Vec<Object> {
        let width = |c: &char| self.face.glyph(*c).map_or(0.0, |glyph| self.face.advance(glyph));
        self.characters.iter().map(|c| number(width(c))).collect()
    }

    /// The new glyph number of each code, from 0, two bytes each.
    fn glyph_of_code(&self) -> Vec<u8> {
        let place = |c: &char| {
            let glyph = self.face.glyph(*c).unwrap_or(0);
            self.glyphs.iter().position(|kept| *kept == glyph).unwrap_or(0)
        };
        std::iter::once(0)
            .chain(self.characters.iter().map(place))
            .map(|place| u16::try_from(place).expect("glyph numbers have 16 bits"))
            .flat_map(u16::to_be_bytes)
            .collect()
    }

    fn to_unicode(&self) -> String {
        let mappings = (1..).zip(self.characters.iter().map(|c| vec![u32::from(*c)])).collect();
        ToUnicodeCMap { mappings }.to_cmap_string(self.face.name())
    }

    fn add_to(&self, doc: &mut Document) -> ObjectId {
        let name = Object::Name(self.name.clone().into_bytes());
        let descriptor = self.add_descriptor(doc, &name);
        let glyphs = Stream::new(Dictionary::new(), self.glyph_of_code());
        // Some 200 bytes: compressing would cost more than it saves.
        let glyphs = doc.add_object(glyphs.with_compression(false));
        let unicode = self.to_unicode().into_bytes();
        let unicode = doc.add_object(Stream::new(Dictionary::new(), unicode));
        let descendant = doc.add_object(dictionary! {
            "Type" => "Font",
            "Subtype" => "CIDFontType2",
            "BaseFont" => name.clone(),
            "CIDSystemInfo" => dictionary! {
                "Registry" => Object::string_literal("Adobe"),
                "Ordering" => Object::string_literal("Identity"),
                "Supplement" => 0,
            },
            "W" => vec![1.into(), Object::Array(self.widths())],
            "CIDToGIDMap" => glyphs,
            "FontDescriptor" => descriptor,
        });
        doc.add_object(dictionary! {
            "Type" => "Font",
            "Subtype" => "Type0",
            "BaseFont" => name,
            "Encoding" => "Identity-H",
            "DescendantFonts" => vec![descendant.into()],
            "ToUnicode" => unicode,
        })
    }

    fn add_descriptor(&self, doc: &mut Document, name: &Object) -> ObjectId {
        let length = dictionary! { "Length1" => integer(self.program.len()) };
        let program = doc.add_object(Stream::new(length, self.program.clone()));
        let metrics = self.face.metrics();
        doc.add_object(dictionary! {
            "Type" => "FontDescriptor",
            "FontName" => name.clone(),
            // Symbolic: the codes are the file's own.
            "Flags" => 4,
            "FontBBox" => numbers(&metrics.bounds),
            "ItalicAngle" => 0,
            "Ascent" => number(metrics.ascent),
            "Descent" => number(metrics.descent),
            "CapHeight" => number(metrics.ascent),
            "StemV" => number(metrics.stem),
            "FontFile2" => program,
        })
    }
}

/// Six letters that name the subset (ISO 32000-1, 9.6.4); the same glyphs give the same letters.
fn subset_tag(glyphs: &[u16]) -> String {
    let bytes: Vec<u8> = glyphs.iter().flat_map(|glyph| glyph.to_be_bytes()).collect();
    let mut rest = super::identity::digest([bytes.as_slice()]);
    let letters = (0..6).map(|_| {
        let letter = u8::try_from(rest % 26).expect("a remainder of 26 fits a byte");
        rest /= 26;
        char::from(b'A' + letter)
    });
    letters.collect()
}
