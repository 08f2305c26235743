//! One coach's computer in the simulation: its store, its clock, its way to the server.

use std::{
    collections::BTreeSet,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use chrono::{DateTime, Utc};
use fotfaste_domain::{
    Id, Kind, Value,
    case::{Access, Participant},
};
use fotfaste_protocol::UserId;
use fotfaste_store::{Store, WallClock};
use fotfaste_sync::Engine;
use tokio::sync::Notify;

use crate::{
    support::key,
    wire::{Network, Wire},
};

/// So few batches make a space's tail long here.
const LONG: u64 = 7;

/// One coach's computer in the simulation.
pub struct Laptop {
    pub engine: Engine<Wire>,
    pub store: Store,
    pub wire: Wire,
    /// How far its clock is ahead of the true time, in milliseconds.
    pub skew: Arc<AtomicI64>,
    path: PathBuf,
}

impl Laptop {
    pub fn start(wire: Wire, skew: Arc<AtomicI64>, path: PathBuf) -> Self {
        let number = u8::try_from(wire.who + 1).unwrap();
        let clock = clock(&wire.network, &skew);
        let store = Store::open(&path, &key(number), clock.clone()).unwrap();
        let engine = Engine::open(store.clone(), wire.clone(), clock).unwrap();
        engine.offer_after(LONG);
        Self { engine, store, wire, skew, path }
    }

    pub fn restart(&mut self) {
        self.store.close();
        let wire = Wire { crash: Arc::new(Notify::new()), ..self.wire.clone() };
        *self = Self::start(wire, Arc::clone(&self.skew), self.path.clone());
    }

    /// In pages; a restart finds room again.
    pub fn disk_has_room_for(&self, pages: i64) {
        self.store.leave_room_for(pages).unwrap();
    }

    pub fn participant(&self, case: Id<Participant>) -> Option<Participant> {
        self.store.read(|reader| reader.get(case)).unwrap()
    }

    pub fn waiting(&self) -> usize {
        self.store.read(|reader| reader.outbox_total()).unwrap().ops
    }

    pub fn user(&self) -> UserId {
        UserId(self.store.identity().unwrap().user)
    }

    /// Every text that was ever in a field, as this laptop knows it.
    pub fn texts(&self, case: Id<Participant>, field: &str) -> BTreeSet<String> {
        let changes = self.store.read(|r| r.history(Kind::Participant, case.bytes())).unwrap();
        let of_field = changes.into_iter().filter(|change| change.field == field);
        of_field.filter_map(|change| text(change.value)).collect()
    }

    pub fn openings(&self, case: Id<Participant>) -> Vec<[u8; 16]> {
        let lines: Vec<Access> = self.store.read(|r| r.accesses(case, 10_000)).unwrap();
        let mut lines: Vec<_> = lines.into_iter().map(|line| line.id.bytes()).collect();
        lines.sort_unstable();
        lines
    }

    pub fn conflicts(&self, case: Id<Participant>) -> Vec<String> {
        let all = self.store.read(|reader| reader.conflicts()).unwrap();
        let here = all.iter().filter(|conflict| conflict.row == case.bytes());
        let mut here: Vec<_> = here.map(|conflict| format!("{conflict:?}")).collect();
        here.sort();
        here
    }
}

fn text(value: Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

fn clock(network: &Arc<Network>, skew: &Arc<AtomicI64>) -> WallClock {
    let (network, skew) = (Arc::clone(network), Arc::clone(skew));
    Arc::new(move || {
        let now = network.now.load(Ordering::Relaxed) + skew.load(Ordering::Relaxed);
        DateTime::<Utc>::from_timestamp_millis(now).unwrap()
    })
}
