//! When the disk is full: a clear error, and nothing half written.
#![expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the method by itself is bound to one reader's lifetime"
)]

use std::{path::Path, sync::Arc};

use chrono::{DateTime, Utc};
use fotfaste_domain::{Content, Id, Kind, Scope, place::Employer};

use crate::{
    DatabaseKey, Error, Identity, Store,
    content::{ContentState, Place},
    sync_state::SpaceRecord,
};

const OFFICE: [u8; 16] = [1; 16];

fn create(path: &Path) -> Store {
    let who = Identity { office: OFFICE, user: [2; 16], device: [3; 16] };
    let wall = Arc::new(|| DateTime::<Utc>::UNIX_EPOCH);
    let store = Store::create(path, &DatabaseKey::new([7; 32]), &who, wall).unwrap();
    store.write(|w| w.add_space(&SpaceRecord { id: OFFICE, kind: Scope::Team })).unwrap();
    store
}

fn employer(number: u8) -> Employer {
    Employer {
        id: Id::from_bytes([number; 16]),
        name: format!("{number} {}", "ord ".repeat(1_000)),
        organisation_number: "5560360793".into(),
        responsible: None,
        branch: None,
        sni: String::new(),
        contact_persons: String::new(),
        archived_on: None,
    }
}

#[test]
fn a_write_that_does_not_fit_leaves_nothing_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let store = create(&folder.path().join("store.db"));
    for room in 0..40 {
        store.leave_room_for(room).unwrap();
        let before = store.read(|r| r.all::<Employer>()).unwrap().readable;
        let waiting = store.read(|r| r.outbox()).unwrap();
        let first = 1 + u8::try_from(before.len()).unwrap();
        let numbers = first..first + 5;
        let written = store
            .write(|w| numbers.clone().try_for_each(|number| w.put(OFFICE, &employer(number))));
        let after = store.read(|r| r.all::<Employer>()).unwrap().readable;
        match written {
            Ok(_) => assert_eq!(after.len(), before.len() + 5),
            Err(error) => {
                assert!(matches!(error, Error::DiskFull), "{error:?}");
                assert_eq!(after, before, "with room for {room} pages");
                assert_eq!(store.read(|r| r.outbox()).unwrap(), waiting);
            }
        }
    }
    store.leave_room_for(1_000).unwrap();
    store.write(|w| w.put(OFFICE, &employer(250))).unwrap();
    store.verify().unwrap();
}

#[test]
fn a_content_that_does_not_fit_leaves_nothing_and_a_chunk_that_does_not_fit_comes_later() {
    let folder = tempfile::tempdir().unwrap();
    let store = create(&folder.path().join("store.db"));
    let bytes = vec![7; 600_000];
    let [kept, wanted] =
        [1, 2].map(|number| Content::new([number; 32], [0; 32], bytes.len()).unwrap());
    let place = Place { space: OFFICE, kind: Kind::Employer, row: [1; 16] };
    store.leave_room_for(30).unwrap();
    let written = store.write(|w| w.keep_content(&place, &kept, &bytes));
    assert!(matches!(written, Err(Error::DiskFull)), "{written:?}");
    let state = |content| store.read(|r| r.content_state(content)).unwrap();
    assert_eq!(state(&kept), ContentState::Away);

    store.write(|w| w.want_content(&place, &wanted)).unwrap();
    let come = |number: u32| {
        let chunk = bytes.chunks(Content::CHUNK as usize).nth(number as usize).unwrap();
        store.write(|w| w.keep_chunk(&wanted, number, chunk))
    };
    let refused = come(0);
    assert!(matches!(refused, Err(Error::DiskFull)), "{refused:?}");
    assert_eq!(state(&wanted), ContentState::Coming { chunks: 0, of: 3, trouble: None });
    store.leave_room_for(1_000).unwrap();
    let whole = (0..3).map(|number| come(number).unwrap().value).collect::<Vec<_>>();
    assert_eq!(whole, [false, false, true]);
    assert_eq!(store.read(|r| r.content(&wanted)).unwrap(), Some(bytes));
    store.verify().unwrap();
}

#[test]
fn an_error_that_is_swallowed_half_way_does_not_commit_half() {
    let folder = tempfile::tempdir().unwrap();
    let store = create(&folder.path().join("store.db"));
    store.leave_room_for(3).unwrap();
    let written = store.write(|w| {
        let _ = w.put(OFFICE, &employer(1));
        (2..20).for_each(|number| drop(w.put(OFFICE, &employer(number))));
        Ok::<_, Error>(())
    });
    assert!(matches!(written, Err(Error::DiskFull)), "{written:?}");
    assert!(store.read(|r| r.all::<Employer>()).unwrap().is_empty());
}
