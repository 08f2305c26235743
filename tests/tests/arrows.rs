//! Which part may see which: the arrows of the architecture, read from `cargo metadata`.
//!
//! The one that matters most: the server sees the protocol alone, so it *cannot* read a record.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{DependencyKind, MetadataCommand};

type Arrows = BTreeMap<String, BTreeSet<String>>;

/// Exactly these. A new arrow is a decision: write it here, and why in docs/adr/.
const ALLOWED: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("protocol", &[]),
    ("vault", &[]),
    ("sheets", &[]),
    ("store", &["domain"]),
    ("sync", &["domain", "store", "protocol", "vault"]),
    ("app", &["domain", "store", "protocol", "vault", "sync", "sheets"]),
    ("server", &["protocol"]),
    ("cli", &["app"]),
    ("desktop", &["app"]),
];

/// They stand outside the product: one tests it all, the other knows none of it.
const OUTSIDE: &[&str] = &["fotfaste-tests", "xtask"];

#[test]
fn the_parts_depend_on_each_other_exactly_as_the_architecture_says() {
    assert_eq!(wrong(&in_the_workspace()), Vec::<String>::new());
}

#[test]
fn a_made_up_arrow_is_caught() {
    let mut arrows = in_the_workspace();
    arrows.get_mut("server").expect("the server is a part").insert("domain".into());
    assert_eq!(wrong(&arrows), ["server -> domain"]);
}

#[test]
fn a_part_that_nobody_has_placed_is_caught() {
    let mut arrows = in_the_workspace();
    arrows.insert("helpers".into(), BTreeSet::new());
    assert_eq!(wrong(&arrows), ["helpers has no place"]);
}

#[test]
fn no_part_of_the_product_depends_on_what_stands_outside() {
    let outside: Vec<_> = in_the_workspace()
        .into_values()
        .flatten()
        .filter(|name| OUTSIDE.contains(&name.as_str()) || name == "tests")
        .collect();
    assert_eq!(outside, Vec::<String>::new());
}

/// Arrows that are not allowed, and parts that the table does not know.
fn wrong(arrows: &Arrows) -> Vec<String> {
    let allowed: BTreeMap<_, _> = ALLOWED.iter().copied().collect();
    let mut found = Vec::new();
    for (part, targets) in arrows {
        match allowed.get(part.as_str()) {
            None => found.push(format!("{part} has no place")),
            Some(allowed) => {
                let beyond = targets.iter().filter(|target| !allowed.contains(&target.as_str()));
                found.extend(beyond.map(|target| format!("{part} -> {target}")));
            }
        }
    }
    found
}

/// What each part is built from, among the parts; what only its tests use does not count.
fn in_the_workspace() -> Arrows {
    let metadata = MetadataCommand::new().no_deps().exec().expect("cargo knows its workspace");
    let parts: BTreeSet<&str> = metadata.packages.iter().map(|part| part.name.as_str()).collect();
    let built_from = |part: &cargo_metadata::Package| {
        part.dependencies
            .iter()
            .filter(|needed| needed.kind != DependencyKind::Development)
            .filter(|needed| parts.contains(needed.name.as_str()))
            .map(|needed| short(&needed.name))
            .collect()
    };
    metadata
        .packages
        .iter()
        .filter(|part| !OUTSIDE.contains(&part.name.as_str()))
        .map(|part| (short(&part.name), built_from(part)))
        .collect()
}

fn short(package: &str) -> String {
    package.trim_start_matches("fotfaste-").to_owned()
}
