//! What the file says about itself: catalog, metadata, colour and information dictionary.

use super::{icc, xmp};
use crate::Error;
use crate::layout::Meta;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary, text_string};

/// The program that wrote the file.
pub(super) const PRODUCER: &str = concat!("Fotfäste ", env!("CARGO_PKG_VERSION"));

/// Completes the catalog and adds the information dictionary.
pub(super) fn complete(
    doc: &mut Document,
    meta: &Meta,
    structure: ObjectId,
    outline: Option<ObjectId>,
) -> Result<(), Error> {
    let packet = xmp::packet(meta).into_bytes();
    let kind = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    let metadata = doc.add_object(Stream::new(kind, packet).with_compression(false));
    let intent = output_intent(doc);
    let info = doc.add_object(information(meta));
    doc.trailer.set("Info", info);
    let catalog = doc.catalog_mut()?;
    catalog.set("Version", "1.7");
    catalog.set("Lang", Object::string_literal(meta.language.as_str()));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("StructTreeRoot", structure);
    catalog.set("Metadata", metadata);
    catalog.set("OutputIntents", vec![Object::Dictionary(intent)]);
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
    }
    Ok(())
}

/// The colour space that PDF/A asks for.
fn output_intent(doc: &mut Document) -> Dictionary {
    let profile = Stream::new(dictionary! { "N" => 3 }, icc::srgb()).with_compression(false);
    let profile = doc.add_object(profile);
    dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    }
}

/// The same facts as in the XMP packet, which PDF/A wants to agree.
fn information(meta: &Meta) -> Dictionary {
    let date = meta.made_at.format("D:%Y%m%d%H%M%SZ").to_string();
    let mut entries = dictionary! {
        "Title" => text_string(&xmp::plain(&meta.title)),
        "Producer" => text_string(PRODUCER),
        "CreationDate" => Object::string_literal(date.as_str()),
        "ModDate" => Object::string_literal(date.as_str()),
    };
    for (key, value) in [("Author", &meta.author), ("Subject", &meta.subject)] {
        let value = xmp::plain(value);
        if !value.is_empty() {
            entries.set(key, text_string(&value));
        }
    }
    entries
}
