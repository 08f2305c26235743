//! Page operations as a content stream.

use super::fonts::Embedded;
use super::{integer, number};
use crate::Error;
use lopdf::content::{Content, Operation};
use lopdf::{Object, StringFormat};
use printpdf::{
    Color, DictItem, LineJoinStyle, Op, PaintMode, PdfFontHandle, Pt, Rect, TextItem, TextMatrix,
    XObjectTransform,
};

/// Encodes the operations that pages are made of; any other is refused rather than dropped.
pub(super) fn encode(ops: &[Op], fonts: &Embedded) -> Result<Vec<u8>, Error> {
    let mut operations = Vec::with_capacity(ops.len());
    let mut font = String::new();
    for op in ops {
        match op {
            Op::SetFont { font: PdfFontHandle::External(id), size } => {
                font.clone_from(&id.0);
                let name = Object::Name(id.0.clone().into_bytes());
                operations.push(Operation::new("Tf", vec![name, number(size.0)]));
            }
            Op::ShowText { items } => operations.push(show(items, &font, fonts)?),
            Op::DrawRectangle { rectangle } => operations.extend(draw(rectangle)?),
            Op::UseXobject { id, transform } => operations.extend(place(&id.0, transform)),
            op => operations.push(simple(op)?),
        }
    }
    Ok(Content { operations }.encode()?)
}

/// The operations that become one operator and need to know nothing else.
fn simple(op: &Op) -> Result<Operation, Error> {
    let operation = |operator: &str, operands: Vec<Object>| Ok(Operation::new(operator, operands));
    match op {
        Op::BeginMarkedContent { tag } => operation("BMC", vec![tag.as_str().into()]),
        Op::BeginMarkedContentWithProperties { tag, properties: DictItem::Dict { map } } => {
            let properties = Object::Dictionary(printpdf::build_dict(map));
            operation("BDC", vec![tag.as_str().into(), properties])
        }
        Op::EndMarkedContent => operation("EMC", Vec::new()),
        Op::StartTextSection => operation("BT", Vec::new()),
        Op::EndTextSection => operation("ET", Vec::new()),
        Op::SetTextMatrix { matrix: TextMatrix::Translate(Pt(x), Pt(y)) } => {
            operation("Td", vec![number(*x), number(*y)])
        }
        Op::SetFillColor { col } => operation("rg", components(col)?),
        Op::SetOutlineColor { col } => operation("RG", components(col)?),
        Op::SetOutlineThickness { pt } => operation("w", vec![number(pt.0)]),
        Op::SetLineJoinStyle { join: LineJoinStyle::Round } => operation("j", vec![1.into()]),
        Op::SaveGraphicsState => operation("q", Vec::new()),
        Op::RestoreGraphicsState => operation("Q", Vec::new()),
        _ => Err(Error::Operation),
    }
}

fn components(color: &Color) -> Result<Vec<Object>, Error> {
    let Color::Rgb(rgb) = color else { return Err(Error::Operation) };
    let thousandths = |part: f32| Object::Real((part * 1000.0).round() / 1000.0);
    Ok([rgb.r, rgb.g, rgb.b].map(thousandths).into())
}

fn show(items: &[TextItem], font: &str, fonts: &Embedded) -> Result<Operation, Error> {
    let [TextItem::Text(text)] = items else { return Err(Error::Operation) };
    let codes = fonts.codes(font, text).ok_or(Error::Operation)?;
    Ok(Operation::new("Tj", vec![Object::String(codes, StringFormat::Hexadecimal)]))
}

fn draw(area: &Rect) -> Result<[Operation; 2], Error> {
    let paint = match area.mode {
        Some(PaintMode::Fill) => "f",
        Some(PaintMode::Stroke) => "S",
        _ => return Err(Error::Operation),
    };
    let path = [area.x, area.y, area.width, area.height].map(|side| number(side.0));
    Ok([Operation::new("re", path.into()), Operation::new(paint, Vec::new())])
}

fn place(id: &str, transform: &XObjectTransform) -> [Operation; 4] {
    let points = |place: Option<Pt>| number(place.map_or(0.0, |pt| pt.0));
    let times = |scale: Option<f32>| number(scale.unwrap_or(1.0));
    let matrix = vec![
        times(transform.scale_x),
        integer(0),
        integer(0),
        times(transform.scale_y),
        points(transform.translate_x),
        points(transform.translate_y),
    ];
    [
        Operation::new("q", Vec::new()),
        Operation::new("cm", matrix),
        Operation::new("Do", vec![Object::Name(id.as_bytes().to_vec())]),
        Operation::new("Q", Vec::new()),
    ]
}
