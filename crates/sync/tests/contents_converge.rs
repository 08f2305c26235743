//! Any order of photos added, deleted, undone, edited, syncs, losses and restarts on three devices
//! ends with the same photos everywhere, and the server holds those and no others.
#![allow(clippy::unwrap_used, clippy::redundant_closure_for_method_calls)]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use fotfaste_domain::{Content, Id, Kind, place::Employer};
use fotfaste_store::content::{ContentState, Place};
use fotfaste_sync::{Error, keep_content};
use fotfaste_vault::{Key, chunk_name};
use proptest::prelude::*;
use support::{
    Device, let_in,
    relay::{Mood, Relay},
    set, two_coaches,
};

#[derive(Clone, Debug)]
enum Act {
    Add { who: usize },
    Edit { who: usize, row: usize, text: u8 },
    Delete { who: usize, row: usize },
    Undo { who: usize },
    Sync { who: usize },
    Cut { who: usize, after: usize },
    LoseAnswer { who: usize, after: usize },
    Restart { who: usize },
}

fn act() -> impl Strategy<Value = Act> {
    let (who, row, after) = (0..3usize, 0..6usize, 0..6usize);
    prop_oneof![
        3 => who.clone().prop_map(|who| Act::Add { who }),
        3 => (who.clone(), row.clone(), any::<u8>())
            .prop_map(|(who, row, text)| Act::Edit { who, row, text }),
        3 => (who.clone(), row).prop_map(|(who, row)| Act::Delete { who, row }),
        2 => who.clone().prop_map(|who| Act::Undo { who }),
        5 => who.clone().prop_map(|who| Act::Sync { who }),
        2 => (who.clone(), after.clone()).prop_map(|(who, after)| Act::Cut { who, after }),
        2 => (who.clone(), after).prop_map(|(who, after)| Act::LoseAnswer { who, after }),
        3 => who.prop_map(|who| Act::Restart { who }),
    ]
}

/// Three devices, and what is known of every photo there ever was.
struct Office {
    relay: Relay,
    devices: Vec<Device>,
    photos: BTreeMap<u8, (Content, Vec<u8>)>,
    /// What each device has deleted and may still undo.
    undoable: [Vec<u8>; 3],
}

impl Office {
    fn place(&self, who: usize, row: u8) -> Place {
        let space = self.devices[who].store.identity().unwrap().office;
        Place { space, kind: Kind::Employer, row: [row; 16] }
    }

    fn stands(&self, who: usize, row: u8) -> bool {
        let id = Id::<Employer>::from_bytes([row; 16]);
        self.devices[who].store.read(|reader| reader.get(id)).unwrap().is_some()
    }

    fn add(&mut self, who: usize) {
        let row = 10 + u8::try_from(self.photos.len()).unwrap();
        // Every other one has two chunks.
        let size = if row % 2 == 0 { 900 } else { Content::CHUNK as usize + 5 };
        let (bytes, place) = (vec![row; size], self.place(who, row));
        let store = &self.devices[who].store;
        let kept = store.write::<_, Error>(|writer| keep_content(writer, &place, &bytes));
        self.photos.insert(row, (kept.unwrap().value, bytes));
        self.devices[who].put_employer(row, "Kvarnens Bageri AB");
    }

    /// A row that stands on the device.
    fn pick(&self, who: usize, row: usize) -> Option<u8> {
        let standing: Vec<u8> =
            self.photos.keys().copied().filter(|row| self.stands(who, *row)).collect();
        (!standing.is_empty()).then(|| standing[row % standing.len()])
    }

    fn delete(&mut self, who: usize, row: u8) {
        let id = Id::<Employer>::from_bytes([row; 16]);
        self.devices[who].store.write(|writer| writer.delete(id)).unwrap();
        self.undoable[who].push(row);
    }

    fn undo(&mut self, who: usize) {
        let Some(row) = self.undoable[who].pop() else { return };
        let id = Id::<Employer>::from_bytes([row; 16]);
        self.devices[who].store.write(|writer| writer.restore(id)).unwrap();
    }

    /// A round, and then everything that the device shows is asked for.
    async fn sync(&self, who: usize) {
        let _ = self.devices[who].sync().await;
        set(&self.relay, Mood::Good);
        for (row, (content, _)) in self.photos.iter().filter(|(row, _)| self.stands(who, **row)) {
            let place = self.place(who, *row);
            let store = &self.devices[who].store;
            store.write(|writer| writer.want_content(&place, content)).unwrap();
        }
    }

    fn restart(&mut self, who: usize) {
        self.undoable[who].clear();
        let device = self.devices.remove(who).restarted(&self.relay);
        self.devices.insert(who, device);
    }

    async fn do_it(&mut self, act: Act) {
        match act {
            Act::Add { who } if self.photos.len() < 12 => self.add(who),
            Act::Add { .. } => {}
            Act::Edit { who, row, text } => {
                if let Some(row) = self.pick(who, row) {
                    self.devices[who].put_employer(row, &format!("bageri {text}"));
                }
            }
            Act::Delete { who, row } => {
                if let Some(row) = self.pick(who, row) {
                    self.delete(who, row);
                }
            }
            Act::Undo { who } => self.undo(who),
            Act::Sync { who } => self.sync(who).await,
            Act::Cut { who, after } => {
                set(&self.relay, Mood::CutAfter(after));
                self.sync(who).await;
            }
            Act::LoseAnswer { who, after } => {
                set(&self.relay, Mood::LoseAnswerAfter(after));
                self.sync(who).await;
            }
            Act::Restart { who } => self.restart(who),
        }
    }

    async fn settle(&mut self) {
        for _ in 0..2 {
            for _ in 0..3 {
                for who in 0..3 {
                    self.sync(who).await;
                }
            }
            (0..3).for_each(|who| self.restart(who));
        }
    }

    fn state(&self, who: usize, content: &Content) -> ContentState {
        self.devices[who].store.read(|reader| reader.content_state(content)).unwrap()
    }

    fn ends_well(&self) {
        let mut expected = BTreeSet::new();
        for (row, (content, bytes)) in &self.photos {
            let here = |who: usize| matches!(self.state(who, content), ContentState::Here { .. });
            let everywhere = [0, 1, 2].map(here);
            assert!(everywhere == [true; 3] || everywhere == [false; 3], "{row}: {everywhere:?}");
            let standing = [0, 1, 2].map(|who| self.stands(who, *row));
            assert!(standing == [standing[0]; 3], "{row}: {standing:?}");
            assert!(standing[0] || !everywhere[0], "{row}: a deleted row's photo is gone");
            if everywhere[0] {
                let whole = |who: usize| {
                    self.devices[who].store.read(|reader| reader.content(content)).unwrap()
                };
                assert!((0..3).all(|who| whole(who).as_ref() == Some(bytes)), "{row}");
                let key = Key::from_bytes(*content.key());
                expected.extend((0..content.chunks()).map(|number| chunk_name(&key, number)));
            }
        }
        let held = self.relay.held.lock().unwrap();
        let held: BTreeSet<[u8; 32]> = held.chunks.keys().map(|id| id.name.0).collect();
        assert_eq!(held, expected, "the server has what stands, and nothing else");
    }
}

async fn play(acts: Vec<Act>) {
    let (relay, anna, bo) = two_coaches().await;
    let eva = Device::new(3, &relay);
    let_in(&anna, &eva).await;
    let devices = vec![anna, bo, eva];
    let mut office =
        Office { relay, devices, photos: BTreeMap::new(), undoable: Default::default() };
    for act in acts {
        office.do_it(act).await;
    }
    office.settle().await;
    office.ends_well();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 300, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_the_same_photos_are_everywhere(acts in prop::collection::vec(act(), 1..40)) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(play(acts));
    }
}
