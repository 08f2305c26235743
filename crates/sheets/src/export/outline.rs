//! The viewer's list of contents: the headings, nested by level.

use super::{integer, number};
use crate::flow::Bookmark;
use lopdf::{Document, Object, ObjectId, dictionary, text_string};

/// Adds the list and returns its root; none without headings.
pub(super) fn add(
    doc: &mut Document,
    bookmarks: &[Bookmark],
    pages: &[ObjectId],
) -> Option<ObjectId> {
    let root = doc.new_object_id();
    let ids: Vec<ObjectId> = bookmarks.iter().map(|_| doc.new_object_id()).collect();
    let parents: Vec<Option<usize>> = (0..bookmarks.len()).map(|i| parent(bookmarks, i)).collect();
    let under = |parent: Option<usize>| -> Vec<usize> {
        (0..bookmarks.len()).filter(|i| parents[*i] == parent).collect()
    };
    for (i, bookmark) in bookmarks.iter().enumerate() {
        let place = [
            pages[bookmark.page].into(),
            "XYZ".into(),
            Object::Null,
            number(bookmark.top),
            Object::Null,
        ];
        let mut entry = dictionary! {
            "Title" => text_string(&bookmark.title),
            "Parent" => parents[i].map_or(root, |parent| ids[parent]),
            "Dest" => place.to_vec(),
        };
        let siblings = under(parents[i]);
        let at = siblings.iter().position(|sibling| *sibling == i).unwrap_or(0);
        if let Some(before) = at.checked_sub(1) {
            entry.set("Prev", ids[siblings[before]]);
        }
        if let Some(next) = siblings.get(at + 1) {
            entry.set("Next", ids[*next]);
        }
        let own = under(Some(i));
        if let (Some(first), Some(last)) = (own.first(), own.last()) {
            entry.set("First", ids[*first]);
            entry.set("Last", ids[*last]);
            entry.set("Count", integer(own.len()));
        }
        doc.set_object(ids[i], entry);
    }
    let top = under(None);
    let (first, last) = (ids[*top.first()?], ids[*top.last()?]);
    let count = integer(bookmarks.len());
    doc.set_object(
        root,
        dictionary! { "Type" => "Outlines", "First" => first, "Last" => last, "Count" => count },
    );
    Some(root)
}

/// The nearest heading above that is less deep.
fn parent(bookmarks: &[Bookmark], i: usize) -> Option<usize> {
    (0..i).rev().find(|above| bookmarks[*above].level < bookmarks[i].level)
}
