//! The structure tree, the parent tree that leads back from content to it, and tagged links.

use super::{integer, numbers};
use crate::Error;
use crate::flow::{Annotation, Flow};
use crate::structure::{Attribute, Element, Kid};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary, text_string};

/// The objects that the tree refers to.
struct Ids<'a> {
    root: ObjectId,
    pages: &'a [ObjectId],
    elements: Vec<ObjectId>,
    annotations: Vec<ObjectId>,
}

/// Adds the structure and returns its root.
pub(super) fn add(doc: &mut Document, flow: &Flow, pages: &[ObjectId]) -> Result<ObjectId, Error> {
    let ids = Ids {
        root: doc.new_object_id(),
        pages,
        elements: flow.tree.elements.iter().map(|_| doc.new_object_id()).collect(),
        annotations: flow.annotations.iter().map(|_| doc.new_object_id()).collect(),
    };
    for (element, id) in flow.tree.elements.iter().zip(&ids.elements) {
        doc.set_object(*id, structure_element(element, &flow.annotations, &ids));
    }
    for (i, annotation) in flow.annotations.iter().enumerate() {
        let key = integer(pages.len() + i);
        doc.set_object(ids.annotations[i], link(annotation, key, pages));
    }
    mark_pages(doc, &flow.annotations, &ids)?;
    let parents = parent_tree(doc, flow, &ids);
    let root = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => vec![ids.elements[0].into()],
        "ParentTree" => parents,
        "ParentTreeNextKey" => integer(pages.len() + flow.annotations.len()),
    };
    doc.set_object(ids.root, root);
    Ok(ids.root)
}

/// An element has no page of its own: each piece of content names its page, so an element that
/// spans pages is nothing special.
fn structure_element(element: &Element, annotations: &[Annotation], ids: &Ids<'_>) -> Dictionary {
    let kids = element.kids.iter().map(|kid| match kid {
        Kid::Element(child) => ids.elements[child.0].into(),
        Kid::Content { page, mcid } => Object::Dictionary(dictionary! {
            "Type" => "MCR", "Pg" => ids.pages[*page], "MCID" => integer(*mcid),
        }),
        Kid::Annotation(i) => Object::Dictionary(dictionary! {
            "Type" => "OBJR", "Pg" => ids.pages[annotations[*i].page], "Obj" => ids.annotations[*i],
        }),
    });
    let kids: Vec<Object> = kids.collect();
    let parent = element.parent.map_or(ids.root, |parent| ids.elements[parent.0]);
    let mut entry = dictionary! {
        "Type" => "StructElem", "S" => element.tag.name(), "P" => parent,
    };
    if !kids.is_empty() {
        entry.set("K", kids);
    }
    if let Some(alternative) = &element.alternative {
        entry.set("Alt", text_string(alternative));
    }
    if let Some(attribute) = element.attribute {
        entry.set("A", attributes(attribute));
    }
    entry
}

fn attributes(attribute: Attribute) -> Dictionary {
    match attribute {
        Attribute::Scope(scope) => dictionary! { "O" => "Table", "Scope" => scope },
        Attribute::ListNumbering(style) => dictionary! { "O" => "List", "ListNumbering" => style },
        Attribute::Bounds(bounds) => dictionary! {
            "O" => "Layout", "Placement" => "Block", "BBox" => numbers(&bounds),
        },
    }
}

fn link(annotation: &Annotation, key: Object, pages: &[ObjectId]) -> Dictionary {
    dictionary! {
        "Type" => "Annot",
        "Subtype" => "Link",
        // Print.
        "F" => 4,
        "Rect" => numbers(&annotation.area),
        "Border" => vec![0.into(), 0.into(), 0.into()],
        "P" => pages[annotation.page],
        "StructParent" => key,
        "Contents" => text_string(&crate::text::clean(&annotation.description)),
        "A" => dictionary! {
            "S" => "URI", "URI" => Object::string_literal(ascii_address(&annotation.target)),
        },
    }
}

/// An address as 7-bit ASCII (ISO 32000-1, 12.6.4.7).
fn ascii_address(target: &str) -> String {
    let encoded = |byte: u8| match byte {
        b if b.is_ascii_graphic() => char::from(b).to_string(),
        b => format!("%{b:02X}"),
    };
    target.bytes().map(encoded).collect()
}

/// Each page's key into the parent tree, its links, and "tab through links in structure order".
fn mark_pages(doc: &mut Document, annotations: &[Annotation], ids: &Ids<'_>) -> Result<(), Error> {
    for (i, page) in ids.pages.iter().enumerate() {
        let links = annotations.iter().zip(&ids.annotations).filter(|(link, _)| link.page == i);
        let links: Vec<Object> = links.map(|(_, id)| (*id).into()).collect();
        let page = doc.get_dictionary_mut(*page)?;
        page.set("StructParents", integer(i));
        page.set("Tabs", "S");
        if !links.is_empty() {
            page.set("Annots", links);
        }
    }
    Ok(())
}

/// For each page the owners of its marked content by id, then the element of each link.
fn parent_tree(doc: &mut Document, flow: &Flow, ids: &Ids<'_>) -> ObjectId {
    let mut entries = Vec::new();
    for (i, page) in flow.pages.iter().enumerate() {
        let owners: Vec<Object> =
            page.owners.iter().map(|owner| ids.elements[owner.0].into()).collect();
        entries.extend([integer(i), doc.add_object(owners).into()]);
    }
    for (i, annotation) in flow.annotations.iter().enumerate() {
        let element = ids.elements[annotation.element.0];
        entries.extend([integer(flow.pages.len() + i), element.into()]);
    }
    doc.add_object(dictionary! { "Nums" => entries })
}

#[cfg(test)]
mod tests {
    #[test]
    fn addresses_are_ascii() {
        let address = super::ascii_address("https://exempelköping.se/å?q=a b");
        assert_eq!(address, "https://exempelk%C3%B6ping.se/%C3%A5?q=a%20b");
    }
}
