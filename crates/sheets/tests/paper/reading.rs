//! Reading a file: its text in structure order, all that is drawn, and where.

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeMap;

/// A piece of drawn text.
pub(crate) struct Drawn {
    pub(crate) page: ObjectId,
    /// None for artifacts.
    pub(crate) mcid: Option<i64>,
    pub(crate) text: String,
    pub(crate) x: f32,
    pub(crate) y: f32,
    /// Up to the end of the last character that is not a blank.
    pub(crate) right: f32,
}

/// One font's way back from codes to characters and widths.
struct Font {
    characters: BTreeMap<u16, String>,
    widths: Vec<f32>,
}

impl Font {
    fn load(doc: &Document, font: &Dictionary) -> Self {
        let unicode = font.get(b"ToUnicode").unwrap().as_reference().unwrap();
        let stream = doc.get_object(unicode).unwrap().as_stream().unwrap();
        let cmap = String::from_utf8(stream.get_plain_content().unwrap()).unwrap();
        let descendants = font.get(b"DescendantFonts").unwrap().as_array().unwrap();
        let descendant = doc.get_dictionary(descendants[0].as_reference().unwrap()).unwrap();
        let widths = descendant.get(b"W").unwrap().as_array().unwrap()[1].as_array().unwrap();
        Font {
            characters: cmap.lines().filter_map(mapping).collect(),
            widths: widths.iter().map(|width| width.as_float().unwrap()).collect(),
        }
    }

    fn width(&self, code: u16) -> f32 {
        self.widths[usize::from(code) - 1]
    }
}

/// A line such as `<0001> <0041>`.
fn mapping(line: &str) -> Option<(u16, String)> {
    let (code, units) = line.strip_prefix('<')?.strip_suffix('>')?.split_once("> <")?;
    let code = u16::from_str_radix(code, 16).ok()?;
    let units: Vec<u16> = (0..units.len())
        .step_by(4)
        .map(|at| u16::from_str_radix(&units[at..at + 4], 16))
        .collect::<Result<_, _>>()
        .ok()?;
    (code > 0).then_some((code, String::from_utf16(&units).ok()?))
}

/// All text that is drawn, in the order of drawing.
pub(crate) fn drawn(doc: &Document) -> Vec<Drawn> {
    doc.page_iter().flat_map(|page| drawn_on(doc, page)).collect()
}

fn drawn_on(doc: &Document, page: ObjectId) -> Vec<Drawn> {
    let fonts: BTreeMap<Vec<u8>, Font> = doc
        .get_page_fonts(page)
        .unwrap()
        .into_iter()
        .map(|(name, font)| (name, Font::load(doc, font)))
        .collect();
    let operations = Content::decode(&doc.get_page_content(page)).unwrap().operations;
    let (mut font, mut size, mut place, mut mcid) = (None, 0.0, (0.0, 0.0), None);
    let mut all = Vec::new();
    for operation in &operations {
        let operands = &operation.operands;
        match operation.operator.as_str() {
            "BDC" => {
                mcid = operands[1].as_dict().unwrap().get(b"MCID").and_then(Object::as_i64).ok();
            }
            "EMC" => mcid = None,
            "Tf" => {
                font = fonts.get(operands[0].as_name().unwrap());
                size = operands[1].as_float().unwrap();
            }
            "Td" => place = (operands[0].as_float().unwrap(), operands[1].as_float().unwrap()),
            "Tj" => {
                let font = font.unwrap();
                let bytes = operands[0].as_str().unwrap();
                let codes = bytes.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
                let (mut text, mut x, mut right) = (String::new(), place.0, place.0);
                for code in codes {
                    text.push_str(&font.characters[&code]);
                    x += font.width(code) * size / 1000.0;
                    right = if text.ends_with(' ') { right } else { x };
                }
                all.push(Drawn { page, mcid, text, x: place.0, y: place.1, right });
            }
            _ => {}
        }
    }
    all
}

/// What a screen reader reads: the text of each block-level element, in structure order.
pub(crate) fn read_aloud(doc: &Document) -> Vec<String> {
    let mut content: BTreeMap<(ObjectId, i64), String> = BTreeMap::new();
    for piece in drawn(doc) {
        if let Some(mcid) = piece.mcid {
            content.entry((piece.page, mcid)).or_default().push_str(&piece.text);
        }
    }
    let root = doc.catalog().unwrap().get(b"StructTreeRoot").unwrap().as_reference().unwrap();
    let mut lines = Vec::new();
    read(doc, doc.get_dictionary(root).unwrap(), &content, &mut lines);
    lines.into_iter().map(|line: String| line.trim().to_owned()).collect()
}

const BLOCKS: [&[u8]; 10] =
    [b"H1", b"H2", b"H3", b"P", b"LI", b"TR", b"Figure", b"Caption", b"Table", b"L"];

fn read(
    doc: &Document,
    element: &Dictionary,
    content: &BTreeMap<(ObjectId, i64), String>,
    lines: &mut Vec<String>,
) {
    let tag = element.get(b"S").and_then(Object::as_name).unwrap_or_default();
    if BLOCKS.contains(&tag) {
        lines.push(String::new());
    }
    if matches!(tag, b"TD" | b"TH" | b"LBody")
        && let Some(line) = lines.last_mut().filter(|line| !line.is_empty())
    {
        line.push_str(" | ");
    }
    for kid in element.get(b"K").and_then(Object::as_array).cloned().unwrap_or_default() {
        match kid {
            Object::Reference(id) => read(doc, doc.get_dictionary(id).unwrap(), content, lines),
            Object::Dictionary(kid) if kid.has(b"MCID") => {
                let page = kid.get(b"Pg").unwrap().as_reference().unwrap();
                let mcid = kid.get(b"MCID").unwrap().as_i64().unwrap();
                // A picture has content but no text.
                let text = content.get(&(page, mcid)).map_or("", String::as_str);
                lines.last_mut().unwrap().push_str(text);
            }
            _ => {}
        }
    }
    if matches!(tag, b"Table" | b"L") {
        lines.retain(|line| !line.is_empty());
    }
}
