//! What of a row's fields is a content, and which contents come by themselves.
#![expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the method by itself is bound to one reader's lifetime"
)]

use std::{path::Path, sync::Arc};

use chrono::{DateTime, Utc};
use fotfaste_domain::{Column, Scope, Value};

use super::*;
use crate::{DatabaseKey, Hlc, Identity, OpId, Store, state::Head, sync_state::SpaceRecord};

const OFFICE: [u8; 16] = [1; 16];
const KEY: RowKey<'static> = RowKey { space: OFFICE, kind: "photo", row: [5; 16] };

fn content(number: u8, size: u32) -> Content {
    Content::new([number; 32], [number; 32], size as usize).unwrap()
}

fn field<F: Field>(name: &'static str) -> FieldSpec {
    FieldSpec { name, column: F::COLUMN }
}

fn holding(values: &[(&str, Value)]) -> RowState {
    let mut state = RowState::default();
    for (name, value) in values {
        let id = OpId { clock: Hlc(1), device: [1; 16] };
        let cell = state.cells.entry((*name).to_owned()).or_default();
        cell.insert(Head { id, value: value.clone(), overwrites: Vec::new() });
    }
    state
}

fn create(path: &Path) -> Store {
    let who = Identity { office: OFFICE, user: [2; 16], device: [3; 16] };
    let wall = Arc::new(|| DateTime::<Utc>::UNIX_EPOCH);
    let store = Store::create(path, &DatabaseKey::new([7; 32]), &who, wall).unwrap();
    store.write(|w| w.add_space(&SpaceRecord { id: OFFICE, kind: Scope::Team })).unwrap();
    store
}

#[test]
fn the_contents_of_a_row_are_found_by_their_columns() {
    let fields = [
        field::<String>("words"),
        field::<Content>("picture"),
        field::<Option<Content>>("small"),
        field::<Option<Content>>("none"),
        field::<Content>("unheard_of"),
        field::<Content>("odd"),
    ];
    assert!(
        fields[2].column.nullable
            && fields[2].column == Column { nullable: true, ..Content::COLUMN }
    );
    let (large, small) = (content(1, Content::MAX), content(2, 5));
    let state = holding(&[
        ("words", Value::Text("ord".into())),
        ("picture", large.to_value()),
        ("small", small.to_value()),
        ("none", Value::Null),
        ("odd", Value::Blob(vec![1; 16])),
    ]);
    assert_eq!(contents_of(&fields, &state), [large, small]);
}

#[test]
fn what_is_small_is_wanted_as_soon_as_its_row_is_known_and_only_then() {
    let folder = tempfile::tempdir().unwrap();
    let store = create(&folder.path().join("store.db"));
    let contents = [content(1, Content::SMALL), content(2, Content::SMALL + 1)];
    for _ in 0..2 {
        store.write(|w| w.want_small(&KEY, &contents)).unwrap();
    }
    let coming = ContentState::Coming { chunks: 0, of: 1, trouble: None };
    let states = contents.map(|one| store.read(|r| r.content_state(&one)).unwrap());
    assert_eq!(states, [coming, ContentState::Away]);
}

#[test]
fn what_was_never_here_leaves_the_server_when_its_row_is_deleted_here_and_not_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let store = create(&folder.path().join("store.db"));
    let leaving = || {
        store.write(|w| w.let_go_of_contents()).unwrap();
        store.read(|r| r.contents_leaving()).unwrap().len()
    };
    let never_here = [content(1, 100_000)];
    store.write(|w| w.contents_deleted(&KEY, &never_here, false)).unwrap();
    assert_eq!(leaving(), 0);
    store.write(|w| w.contents_deleted(&KEY, &never_here, true)).unwrap();
    assert_eq!(leaving(), 1);
}
