//! One page: its drawing operations, and which structure element owns which marked content.

use crate::layout::{Ink, Look, PAGE_HEIGHT};
use crate::structure::ElementId;
use crate::text::Piece;
use printpdf::{
    Color, DictItem, FontId, LineJoinStyle, Op, PaintMode, PdfFontHandle, Pt, Rect, Rgb, TextItem,
    TextMatrix, XObjectId, XObjectTransform,
};
use std::collections::BTreeMap;

/// A page under construction. Vertical places are measured from the top.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) ops: Vec<Op>,
    /// The element that owns each marked-content id.
    pub(crate) owners: Vec<ElementId>,
    /// Decoration that waits until no marked content is open: an artifact inside tagged content,
    /// or the reverse, is a fault.
    waiting: Vec<Op>,
    open: bool,
}

/// What an artifact is, beyond decoration.
pub(crate) enum Artifact {
    Decoration,
    /// At the foot of every page.
    Footer,
}

impl Page {
    /// Opens marked content that belongs to an element; returns its id on this page.
    pub(crate) fn begin(&mut self, tag: &str, owner: ElementId) -> usize {
        let mcid = self.owners.len();
        self.owners.push(owner);
        let number = i64::try_from(mcid).expect("a page has fewer than 2^63 sequences");
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: tag.to_owned(),
            properties: dictionary([("MCID", DictItem::Int(number))]),
        });
        self.open = true;
        mcid
    }

    /// Closes the open marked content, if any, and draws what waited for that.
    pub(crate) fn end(&mut self) {
        if std::mem::take(&mut self.open) {
            self.ops.push(Op::EndMarkedContent);
            self.ops.append(&mut self.waiting);
        }
    }

    /// Draws a piece of text with its line's start at `x` and its baseline at `baseline`.
    pub(crate) fn text(&mut self, piece: &Piece, look: &Look, ink: Ink, x: f32, baseline: f32) {
        let place = TextMatrix::Translate(Pt(x + piece.x), Pt(PAGE_HEIGHT - baseline));
        self.ops.extend([
            Op::StartTextSection,
            Op::SetFont {
                font: PdfFontHandle::External(FontId(piece.face.resource())),
                size: Pt(look.size),
            },
            Op::SetFillColor { col: color(ink) },
            Op::SetTextMatrix { matrix: place },
            Op::ShowText { items: vec![TextItem::Text(piece.text.clone())] },
            Op::EndTextSection,
        ]);
    }

    /// Draws an image in the open marked content.
    pub(crate) fn image(&mut self, id: &str, [left, bottom, right, top]: [f32; 4]) {
        let transform = XObjectTransform {
            translate_x: Some(Pt(left)),
            translate_y: Some(Pt(bottom)),
            scale_x: Some(right - left),
            scale_y: Some(top - bottom),
            no_auto_scale: true,
            ..XObjectTransform::default()
        };
        self.ops.push(Op::UseXobject { id: XObjectId(id.to_owned()), transform });
    }

    /// A filled bar: the rule under a heading or a row.
    pub(crate) fn rule(&mut self, ink: Ink, x: f32, top: f32, width: f32, thickness: f32) {
        let bar = rectangle(x, top, width, thickness, PaintMode::Fill);
        self.decorate(vec![Op::SetFillColor { col: color(ink) }, bar]);
    }

    /// A frame whose line runs along the given edges, with slightly rounded corners.
    pub(crate) fn frame(&mut self, x: f32, top: f32, width: f32, height: f32) {
        self.decorate(vec![
            Op::SaveGraphicsState,
            Op::SetOutlineColor { col: color(Ink::TEXT) },
            Op::SetOutlineThickness { pt: Pt(1.5) },
            Op::SetLineJoinStyle { join: LineJoinStyle::Round },
            rectangle(x, top, width, height, PaintMode::Stroke),
            Op::RestoreGraphicsState,
        ]);
    }

    fn decorate(&mut self, ops: Vec<Op>) {
        let ops = std::iter::once(Op::BeginMarkedContent { tag: "Artifact".into() })
            .chain(ops)
            .chain(std::iter::once(Op::EndMarkedContent));
        if self.open { self.waiting.extend(ops) } else { self.ops.extend(ops) }
    }

    /// Text that is not content. No marked content may be open.
    pub(crate) fn begin_artifact(&mut self, kind: &Artifact) {
        debug_assert!(!self.open, "an artifact inside tagged content is a fault");
        let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
        self.ops.push(match kind {
            Artifact::Decoration => Op::BeginMarkedContent { tag: "Artifact".into() },
            Artifact::Footer => Op::BeginMarkedContentWithProperties {
                tag: "Artifact".into(),
                properties: dictionary([("Type", name("Pagination")), ("Subtype", name("Footer"))]),
            },
        });
    }

    pub(crate) fn end_artifact(&mut self) {
        self.ops.push(Op::EndMarkedContent);
    }
}

fn dictionary<const N: usize>(entries: [(&str, DictItem); N]) -> DictItem {
    let map: BTreeMap<String, DictItem> =
        entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    DictItem::Dict { map }
}

fn rectangle(x: f32, top: f32, width: f32, height: f32, mode: PaintMode) -> Op {
    Op::DrawRectangle {
        rectangle: Rect {
            x: Pt(x),
            y: Pt(PAGE_HEIGHT - top - height),
            width: Pt(width),
            height: Pt(height),
            mode: Some(mode),
            winding_order: None,
        },
    }
}

fn color(Ink(rgb): Ink) -> Color {
    let [r, g, b] = rgb.map(|part| f32::from(part) / 255.0);
    Color::Rgb(Rgb::new(r, g, b, None))
}
