//! Writing set pages as one file that is PDF/UA-1 and PDF/A-2a at once.
//!
//! printpdf gives the page operations, the fonts' tables and the images. Its own serialiser is not
//! used: it would compile a colour profile into the program that may not be passed on freely, and
//! it has no model for structure. lopdf writes the objects.

mod catalog;
mod content;
mod fonts;
mod footer;
mod icc;
mod identity;
mod outline;
mod tags;
mod xmp;

use crate::Error;
use crate::flow::Flow;
use crate::layout::{Footer, Image, Meta, PAGE_HEIGHT, PAGE_WIDTH};
use crate::page::Page;
use fonts::Embedded;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use printpdf::{PdfDocument, PdfSaveOptions, RawImage, RawImageData, RawImageFormat};
use printpdf::{XObject, XObjectId};
use std::collections::BTreeSet;

/// Writes the file.
pub(crate) fn write(
    meta: &Meta,
    footer: &Footer,
    mut flow: Flow,
    missing: &mut BTreeSet<char>,
) -> Result<Vec<u8>, Error> {
    footer::add(&mut flow, footer, missing);
    let (mut doc, images) = with_images(std::mem::take(&mut flow.images));
    let fonts = fonts::embed(&mut doc, &flow.pages)?;
    let pages = add_pages(&mut doc, &flow.pages, &fonts, images)?;
    let root = tags::add(&mut doc, &flow, &pages)?;
    let outline = outline::add(&mut doc, &flow.bookmarks, &pages);
    catalog::complete(&mut doc, meta, root, outline)?;
    doc.compress();
    identity::set(&mut doc);
    let mut file = Vec::new();
    doc.save_modern(&mut file)?;
    Ok(file)
}

/// An empty document that holds the images, and the dictionary that names them.
fn with_images(images: Vec<Image>) -> (Document, Dictionary) {
    let mut holder = PdfDocument::new("");
    for (i, image) in images.into_iter().enumerate() {
        let raw = RawImage {
            pixels: RawImageData::U8(image.rgb),
            width: image.width,
            height: image.height,
            data_format: RawImageFormat::RGB8,
            tag: Vec::new(),
        };
        holder.resources.xobjects.map.insert(XObjectId(format!("Image{i}")), XObject::Image(raw));
    }
    let (mut doc, names) = printpdf::init_doc_and_resources(&holder, &PdfSaveOptions::default());
    doc.version = "1.7".into();
    (doc, names)
}

fn add_pages(
    doc: &mut Document,
    pages: &[Page],
    fonts: &Embedded,
    images: Dictionary,
) -> Result<Vec<ObjectId>, Error> {
    let mut resources = dictionary! { "Font" => fonts.resources.clone() };
    if !images.is_empty() {
        resources.set("XObject", images);
    }
    let resources = doc.add_object(resources);
    let parent = doc.new_object_id();
    let mut ids = Vec::new();
    for page in pages {
        let content = content::encode(&page.ops, fonts)?;
        let content = doc.add_object(Stream::new(Dictionary::new(), content));
        ids.push(doc.add_object(dictionary! {
            "Type" => "Page",
            "Parent" => parent,
            "MediaBox" => numbers(&[0.0, 0.0, PAGE_WIDTH, PAGE_HEIGHT]),
            "Resources" => resources,
            "Contents" => content,
        }));
    }
    let kids: Vec<Object> = ids.iter().map(|id| (*id).into()).collect();
    let count = integer(kids.len());
    doc.set_object(parent, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count });
    let catalog = doc.add_object(dictionary! { "Type" => "Catalog", "Pages" => parent });
    doc.trailer.set("Root", catalog);
    Ok(ids)
}

/// A length or index as the format wants it.
fn integer(n: usize) -> Object {
    Object::Integer(i64::try_from(n).expect("counts in a sheet are far below 2^63"))
}

/// Points, to a hundredth.
fn number(n: f32) -> Object {
    Object::Real((n * 100.0).round() / 100.0)
}

fn numbers(all: &[f32]) -> Vec<Object> {
    all.iter().map(|n| number(*n)).collect()
}
