//! Cross-checks of a file that a validator does not make: structure tree, parent tree, marked
//! content and annotations agree with each other, and nothing is drawn off the paper.

use crate::reading;
use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that is wrong with the file; empty when all agrees.
pub(crate) fn faults(doc: &Document) -> Vec<String> {
    let mut check = Check { doc, faults: Vec::new(), content: BTreeMap::new() };
    if doc.version.as_str() < "1.7" {
        check.fault("the version is too low");
    }
    let pages: Vec<ObjectId> = doc.page_iter().collect();
    for page in &pages {
        check.page(*page);
    }
    check.structure(&pages);
    check.paper();
    check.faults
}

/// Loads a file and checks it.
pub(crate) fn assert_sound(pdf: &[u8]) -> Document {
    let doc = Document::load_mem(pdf).unwrap();
    let faults = faults(&doc);
    assert!(
        faults.is_empty(),
        "{} faults, first: {:?}",
        faults.len(),
        &faults[..faults.len().min(3)]
    );
    doc
}

struct Check<'a> {
    doc: &'a Document,
    faults: Vec<String>,
    /// The tag of each piece of marked content.
    content: BTreeMap<(ObjectId, i64), String>,
}

fn name(entry: &Dictionary, key: &str) -> String {
    let name = entry.get(key.as_bytes()).and_then(Object::as_name).unwrap_or_default();
    String::from_utf8_lossy(name).into_owned()
}

fn reference(entry: &Dictionary, key: &str) -> Option<ObjectId> {
    entry.get(key.as_bytes()).and_then(Object::as_reference).ok()
}

impl Check<'_> {
    fn fault(&mut self, what: impl Into<String>) {
        self.faults.push(what.into());
    }

    /// Every painting operator stands in exactly one tagged sequence or artifact.
    fn page(&mut self, page: ObjectId) {
        let mut open: Vec<String> = Vec::new();
        let content = Content::decode(&self.doc.get_page_content(page)).unwrap();
        for operation in content.operations {
            match operation.operator.as_str() {
                "BMC" | "BDC" => {
                    let tag = operation.operands[0].as_name().unwrap();
                    let tag = String::from_utf8_lossy(tag).into_owned();
                    if !open.is_empty() {
                        self.fault(format!("{tag} is nested in {}", open.join(" > ")));
                    }
                    self.sequence(page, &tag, operation.operands.get(1));
                    open.push(tag);
                }
                "EMC" if open.pop().is_none() => self.fault("a sequence ends before it begins"),
                "Tj" | "TJ" | "f" | "S" | "B" | "Do" | "sh" if open.is_empty() => {
                    self.fault(format!("{} outside marked content", operation.operator));
                }
                _ => {}
            }
        }
        if !open.is_empty() {
            self.fault("a sequence is never closed");
        }
        if name(self.doc.get_dictionary(page).unwrap(), "Tabs") != "S" {
            self.fault("a page does not tab in structure order");
        }
    }

    fn sequence(&mut self, page: ObjectId, tag: &str, properties: Option<&Object>) {
        let properties = properties.and_then(|entry| entry.as_dict().ok());
        let mcid = properties.and_then(|entry| entry.get(b"MCID").and_then(Object::as_i64).ok());
        match mcid {
            None if tag != "Artifact" => self.fault(format!("{tag} has no MCID")),
            Some(mcid) if self.content.insert((page, mcid), tag.to_owned()).is_some() => {
                self.fault(format!("MCID {mcid} is used twice on a page"));
            }
            _ => {}
        }
    }

    fn structure(&mut self, pages: &[ObjectId]) {
        let root = reference(self.doc.catalog().unwrap(), "StructTreeRoot");
        let Some(root) = root.and_then(|id| self.doc.get_dictionary(id).ok()) else {
            return self.fault("there is no structure tree");
        };
        let parents = self.parent_tree(root);
        let mut seen = Seen::default();
        let first = root.get(b"K").unwrap().as_array().unwrap()[0].as_reference().unwrap();
        self.element(first, &parents, &mut seen);
        let lost: Vec<_> = self.content.keys().filter(|key| !seen.content.contains(key)).collect();
        if !lost.is_empty() {
            self.fault(format!("{} sequences belong to no element", lost.len()));
        }
        for page in pages {
            self.annotations(*page, &parents, &seen);
        }
    }

    fn parent_tree(&self, root: &Dictionary) -> BTreeMap<i64, Object> {
        let tree = self.doc.get_dictionary(reference(root, "ParentTree").unwrap()).unwrap();
        let pairs = tree.get(b"Nums").unwrap().as_array().unwrap();
        pairs.chunks(2).map(|pair| (pair[0].as_i64().unwrap(), pair[1].clone())).collect()
    }

    fn element(&mut self, id: ObjectId, parents: &BTreeMap<i64, Object>, seen: &mut Seen) {
        let element = self.doc.get_dictionary(id).unwrap();
        let tag = name(element, "S");
        let kids = element.get(b"K").and_then(Object::as_array).cloned().unwrap_or_default();
        let mut kinds = Vec::new();
        for kid in &kids {
            match kid {
                Object::Reference(kid) => {
                    let child = self.doc.get_dictionary(*kid).unwrap();
                    kinds.push(name(child, "S"));
                    if reference(child, "P") != Some(id) {
                        self.fault(format!("{} does not name its parent", name(child, "S")));
                    }
                    self.element(*kid, parents, seen);
                }
                Object::Dictionary(entry) if name(entry, "Type") == "OBJR" => {
                    kinds.push("OBJR".into());
                    seen.annotations.insert(reference(entry, "Obj").unwrap(), id);
                }
                Object::Dictionary(entry) => self.marked(id, &tag, entry, parents, seen),
                _ => self.fault(format!("{tag} has a kid of an unknown kind")),
            }
        }
        self.shape(&tag, element, &kinds, kids.is_empty());
    }

    fn marked(
        &mut self,
        id: ObjectId,
        tag: &str,
        entry: &Dictionary,
        parents: &BTreeMap<i64, Object>,
        seen: &mut Seen,
    ) {
        let page = reference(entry, "Pg").unwrap();
        let mcid = entry.get(b"MCID").and_then(Object::as_i64).unwrap();
        if !seen.content.insert((page, mcid)) {
            self.fault(format!("MCID {mcid} is claimed twice"));
        }
        match self.content.get(&(page, mcid)) {
            Some(drawn) if drawn == tag => {}
            drawn => self.fault(format!("{tag} points at content tagged {drawn:?}")),
        }
        let key = self.doc.get_dictionary(page).unwrap().get(b"StructParents");
        let owners = key.and_then(Object::as_i64).ok().and_then(|key| parents.get(&key));
        let owners = owners.and_then(|owners| owners.as_reference().ok());
        let owners = owners.and_then(|id| self.doc.get_object(id).ok()?.as_array().ok());
        let place = usize::try_from(mcid).unwrap();
        let owner = owners.and_then(|owners| owners.get(place)?.as_reference().ok());
        if owner != Some(id) {
            self.fault(format!("the parent tree leads MCID {mcid} of {tag} elsewhere"));
        }
    }

    /// What each kind of element must have.
    fn shape(&mut self, tag: &str, element: &Dictionary, kids: &[String], is_empty: bool) {
        let attributes = element.get(b"A").and_then(Object::as_dict).ok();
        let has = |key: &str| attributes.is_some_and(|entry| entry.has(key.as_bytes()));
        let sound = match tag {
            "Figure" => element.has(b"Alt") && has("BBox"),
            "TH" => has("Scope"),
            "L" => has("ListNumbering") && kids.iter().all(|kid| kid == "LI"),
            "LI" => kids == ["Lbl", "LBody"],
            "Link" => kids.iter().any(|kid| kid == "OBJR"),
            "TR" => kids.iter().any(|kid| kid == "TH"),
            "Table" => kids == ["THead", "TBody"] || kids.iter().all(|kid| kid == "TR"),
            _ => true,
        };
        if !sound {
            self.fault(format!("{tag} with kids {kids:?} lacks something"));
        }
        if is_empty && !matches!(tag, "TD" | "TH") {
            self.fault(format!("{tag} is empty"));
        }
    }

    fn annotations(&mut self, page: ObjectId, parents: &BTreeMap<i64, Object>, seen: &Seen) {
        let page = self.doc.get_dictionary(page).unwrap();
        let annotations = page.get(b"Annots").and_then(Object::as_array).cloned();
        for annotation in annotations.unwrap_or_default() {
            let id = annotation.as_reference().unwrap();
            let entry = self.doc.get_dictionary(id).unwrap();
            let key = entry.get(b"StructParent").and_then(Object::as_i64).ok();
            let owner = key.and_then(|key| parents.get(&key)?.as_reference().ok());
            if owner.is_none() || owner != seen.annotations.get(&id).copied() {
                self.fault("an annotation and its element do not name each other");
            }
            if !entry.has(b"Contents") {
                self.fault("an annotation has no description");
            }
        }
    }

    /// All text stands within the margins.
    fn paper(&mut self) {
        for piece in reading::drawn(self.doc) {
            let inside = piece.x >= 40.0
                && piece.right <= 595.3 - 40.0
                && piece.y >= 25.0
                && piece.y <= 841.9 - 40.0;
            if !inside {
                let (x, y, right) = (piece.x, piece.y, piece.right);
                self.fault(format!("text from {x} to {right} at {y} leaves the paper"));
            }
        }
    }
}

#[derive(Default)]
struct Seen {
    content: BTreeSet<(ObjectId, i64)>,
    annotations: BTreeMap<ObjectId, ObjectId>,
}
