//! The self-check finds each fault that is planted, so its silence means something.

use crate::layout::everything;
use crate::selfcheck;
use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, dictionary};

fn each_element(doc: &mut Document, tag: &str, change: impl Fn(&mut Dictionary)) {
    for object in doc.objects.values_mut() {
        if let Object::Dictionary(entry) = object {
            let is = |key: &[u8], value: &[u8]| {
                entry.get(key).and_then(Object::as_name).is_ok_and(|name| name == value)
            };
            if is(b"Type", b"StructElem") && is(b"S", tag.as_bytes()) {
                change(entry);
            }
        }
    }
}

fn operations(doc: &mut Document, change: impl Fn(&mut Vec<Operation>)) {
    let page = doc.page_iter().next().unwrap();
    let mut content = Content::decode(&doc.get_page_content(page)).unwrap();
    change(&mut content.operations);
    doc.change_page_content(page, content.encode().unwrap()).unwrap();
}

fn parent_tree(doc: &mut Document) -> &mut Vec<Object> {
    let root = doc.catalog().unwrap().get(b"StructTreeRoot").unwrap().as_reference().unwrap();
    let tree = doc.get_dictionary(root).unwrap().get(b"ParentTree").unwrap();
    let tree = tree.as_reference().unwrap();
    doc.get_dictionary_mut(tree).unwrap().get_mut(b"Nums").unwrap().as_array_mut().unwrap()
}

fn drop_links(doc: &mut Document) {
    each_element(doc, "Link", |element| {
        let kids = element.get_mut(b"K").unwrap().as_array_mut().unwrap();
        kids.retain(|kid| !kid.as_dict().unwrap().has(b"Obj"));
    });
}

fn drop_attributes(doc: &mut Document, tag: &str) {
    each_element(doc, tag, |element| drop(element.remove(b"A")));
}

fn first(operations: &[Operation], operator: &str) -> usize {
    operations.iter().position(|operation| operation.operator == operator).unwrap()
}

fn give_second_sequence_the_id_of_the_first(operations: &mut [Operation]) {
    let tagged = |operation: &&mut Operation| {
        operation.operator == "BDC"
            && operation.operands[1].as_dict().is_ok_and(|entry| entry.has(b"MCID"))
    };
    let mut tagged = operations.iter_mut().filter(tagged);
    let id = tagged.next().unwrap().operands[1].clone();
    tagged.next().unwrap().operands[1] = id;
}

type Plant = fn(&mut Document);

const PLANTED: [(&str, Plant); 16] = [
    ("a missing text alternative", |doc| {
        each_element(doc, "Figure", |element| drop(element.remove(b"Alt")));
    }),
    ("missing bounds", |doc| drop_attributes(doc, "Figure")),
    ("a header cell without scope", |doc| drop_attributes(doc, "TH")),
    ("a list without numbering", |doc| drop_attributes(doc, "L")),
    ("a link without its annotation", drop_links),
    ("a table without header cells", |doc| {
        each_element(doc, "TH", |element| element.set("S", "TD"));
    }),
    ("a list item without label", |doc| {
        each_element(doc, "Lbl", |element| element.set("S", "P"));
    }),
    ("an empty element", |doc| each_element(doc, "H1", |element| drop(element.remove(b"K")))),
    ("a wrong tag in the content", |doc| {
        operations(doc, |all| {
            let at = first(all, "BDC");
            all[at].operands[0] = "Caption".into();
        });
    }),
    ("an id used twice", |doc| {
        operations(doc, |all| give_second_sequence_the_id_of_the_first(all));
    }),
    ("an id that no element claims", |doc| {
        operations(doc, |all| {
            let at = first(all, "BDC");
            all[at].operands[1] = Object::Dictionary(dictionary! { "MCID" => 999 });
        });
    }),
    ("text outside marked content", |doc| {
        operations(doc, |all| {
            all.remove(first(all, "BDC"));
            all.remove(first(all, "EMC"));
        });
    }),
    ("an artifact inside content", |doc| {
        operations(doc, |all| {
            let at = first(all, "BDC") + 1;
            all.insert(at, Operation::new("EMC", Vec::new()));
            all.insert(at, Operation::new("BMC", vec!["Artifact".into()]));
        });
    }),
    ("a shifted parent tree", |doc| parent_tree(doc).swap(1, 3)),
    ("a page without tab order", |doc| {
        let page = doc.page_iter().next().unwrap();
        doc.get_dictionary_mut(page).unwrap().remove(b"Tabs");
    }),
    ("text off the paper", |doc| {
        operations(doc, |all| {
            let at = first(all, "Td");
            all[at].operands[0] = 580.into();
        });
    }),
];

#[test]
fn the_self_check_finds_every_planted_fault() {
    let pdf = everything().render().unwrap().pdf;
    for (what, plant) in PLANTED {
        let mut doc = Document::load_mem(&pdf).unwrap();
        plant(&mut doc);
        assert!(!selfcheck::faults(&doc).is_empty(), "{what} went unseen");
    }
}
