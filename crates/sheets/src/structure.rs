//! The structure tree: what assistive technology reads instead of the page.

/// A structure type of ISO 32000-1, 14.8.4.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tag {
    Document,
    Heading(u8),
    P,
    L,
    LI,
    Lbl,
    LBody,
    Table,
    THead,
    TBody,
    TR,
    TH,
    TD,
    Link,
    Div,
    Figure,
    Caption,
}

impl Tag {
    /// The name as it stands in the file.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Tag::Document => "Document",
            Tag::Heading(level) => {
                ["H1", "H2", "H3", "H4", "H5", "H6"][usize::from(level.clamp(1, 6)) - 1]
            }
            Tag::P => "P",
            Tag::L => "L",
            Tag::LI => "LI",
            Tag::Lbl => "Lbl",
            Tag::LBody => "LBody",
            Tag::Table => "Table",
            Tag::THead => "THead",
            Tag::TBody => "TBody",
            Tag::TR => "TR",
            Tag::TH => "TH",
            Tag::TD => "TD",
            Tag::Link => "Link",
            Tag::Div => "Div",
            Tag::Figure => "Figure",
            Tag::Caption => "Caption",
        }
    }
}

/// An element's place in its [`Tree`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ElementId(pub(crate) usize);

/// What an element contains, in reading order.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kid {
    Element(ElementId),
    /// Marked content: the page's index and the sequence's id on that page.
    Content {
        page: usize,
        mcid: usize,
    },
    /// The index of an annotation.
    Annotation(usize),
}

/// A structure attribute that PDF/UA asks for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Attribute {
    /// Which cells a header cell heads: `Row` or `Column`.
    Scope(&'static str),
    /// How a list is numbered: `Decimal` or `Disc`.
    ListNumbering(&'static str),
    /// A figure's bounds on its page.
    Bounds([f32; 4]),
}

/// One node of the tree.
#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) tag: Tag,
    pub(crate) parent: Option<ElementId>,
    pub(crate) kids: Vec<Kid>,
    pub(crate) attribute: Option<Attribute>,
    /// What is read aloud instead of the content.
    pub(crate) alternative: Option<String>,
}

/// All elements of a document; the first is the document itself.
#[derive(Debug)]
pub(crate) struct Tree {
    pub(crate) elements: Vec<Element>,
}

impl Tree {
    /// The document element.
    pub(crate) const ROOT: ElementId = ElementId(0);

    pub(crate) fn new() -> Self {
        let root = Element::new(Tag::Document, None);
        Tree { elements: vec![root] }
    }

    /// Adds an element as its parent's last kid.
    pub(crate) fn add(&mut self, parent: ElementId, tag: Tag) -> ElementId {
        let id = ElementId(self.elements.len());
        self.elements.push(Element::new(tag, Some(parent)));
        self.add_kid(parent, Kid::Element(id));
        id
    }

    /// Adds an element that carries an attribute.
    pub(crate) fn add_with(
        &mut self,
        parent: ElementId,
        tag: Tag,
        attribute: Attribute,
    ) -> ElementId {
        let id = self.add(parent, tag);
        self.elements[id.0].attribute = Some(attribute);
        id
    }

    pub(crate) fn add_kid(&mut self, parent: ElementId, kid: Kid) {
        self.elements[parent.0].kids.push(kid);
    }

    pub(crate) fn set_alternative(&mut self, id: ElementId, text: &str) {
        self.elements[id.0].alternative = Some(text.to_owned());
    }

    pub(crate) fn tag(&self, id: ElementId) -> Tag {
        self.elements[id.0].tag
    }
}

impl Element {
    fn new(tag: Tag, parent: Option<ElementId>) -> Self {
        Element { tag, parent, kids: Vec::new(), attribute: None, alternative: None }
    }
}
