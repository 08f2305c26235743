//! Devices with real stores, a clock that can be turned, and a server that only keeps batches.

use std::{
    cell::RefCell,
    collections::BTreeMap,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use chrono::{DateTime, NaiveDate, Utc};
use fotfaste_domain::{
    Content, Id, Scope,
    case::{JournalNote, Participant},
    choice::Protection,
    place::Workplace,
};
use fotfaste_store::{
    DatabaseKey, Identity, Op, Store,
    sync_state::{Applied, SpaceRecord},
};

pub(crate) const OFFICE: [u8; 16] = [1; 16];
pub(crate) const START: i64 = 1_780_000_000_000;

/// A wall clock that tests turn.
#[derive(Clone)]
pub(crate) struct Clock(Arc<AtomicI64>);

impl Clock {
    pub(crate) fn new() -> Self {
        Self(Arc::new(AtomicI64::new(START)))
    }

    pub(crate) fn set(&self, millis: i64) {
        self.0.store(millis, Ordering::SeqCst);
    }

    pub(crate) fn wall(&self) -> fotfaste_store::WallClock {
        let millis = Arc::clone(&self.0);
        Arc::new(move || time(millis.load(Ordering::SeqCst)))
    }
}

pub(crate) fn time(millis: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(millis).unwrap()
}

/// Something that a row may refer to; nobody has its bytes.
pub(crate) fn content(number: u8) -> Content {
    Content::new([number; 32], [number; 32], 70_000).unwrap()
}

pub(crate) fn key() -> DatabaseKey {
    DatabaseKey::new([7; 32])
}

/// One person's computer.
pub(crate) struct Device {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) store: Store,
    pub(crate) clock: Clock,
    pub(crate) id: [u8; 16],
    /// How many batches of each space it has pulled.
    pulled: RefCell<BTreeMap<[u8; 16], usize>>,
}

impl Device {
    pub(crate) fn new(number: u8) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (id, clock) = ([number; 16], Clock::new());
        let who = Identity { office: OFFICE, user: [number + 100; 16], device: id };
        let path = folder.path().join("store.db");
        let store = Store::create(&path, &key(), &who, clock.wall()).unwrap();
        let device = Self { folder, store, clock, id, pulled: RefCell::default() };
        device.join(OFFICE, Scope::Team);
        device
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("store.db")
    }

    /// The same computer after the program has been started again; it has forgotten what it pulled.
    pub(crate) fn reopened(self) -> Self {
        let store = Store::open(&self.path(), &key(), self.clock.wall()).unwrap();
        Self { store, pulled: RefCell::default(), ..self }
    }

    /// The database by itself, to look into.
    pub(crate) fn raw(&self) -> rusqlite::Connection {
        let raw = rusqlite::Connection::open(self.path()).unwrap();
        raw.pragma_update(None, "key", format!("x'{}'", "07".repeat(32))).unwrap();
        raw
    }

    pub(crate) fn join(&self, space: [u8; 16], kind: Scope) {
        self.store.write(|w| w.add_space(&SpaceRecord { id: space, kind })).unwrap();
    }

    /// Seals what waits in a space, as one batch, and hands it to the server.
    pub(crate) fn push(&self, server: &Server, space: [u8; 16]) -> usize {
        self.push_some(server, space, usize::MAX)
    }

    pub(crate) fn push_some(&self, server: &Server, space: [u8; 16], limit: usize) -> usize {
        let taken = self.store.write(|w| {
            let ops = w.take_outbox(space, limit)?;
            let sequence = w.own_chain(space)?.map_or(1, |end| end.sequence + 1);
            if !ops.is_empty() {
                let ids: Vec<_> = ops.iter().map(Op::id).collect();
                w.keep_sealed(space, sequence, &ids, b"sealed", hash(self.id, sequence))?;
                let position = server.keep(space, self.id, sequence, ops.clone());
                w.acknowledge(space, sequence, position)?;
            }
            Ok::<_, fotfaste_store::Error>(ops.len())
        });
        taken.unwrap().value
    }

    /// Applies everything new in a space.
    pub(crate) fn pull(&self, server: &Server, space: [u8; 16]) {
        let from = *self.pulled.borrow().get(&space).unwrap_or(&0);
        let log = server.log(space);
        for (position, batch) in log.iter().enumerate().skip(from) {
            self.apply(space, batch, position);
        }
        self.pulled.borrow_mut().insert(space, log.len());
    }

    pub(crate) fn apply(&self, space: [u8; 16], batch: &SentBatch, position: usize) -> Applied {
        let hash = hash(batch.device, batch.sequence);
        let position = position as u64 + 1;
        let written = self.store.write(|w| {
            w.apply_batch(space, batch.device, batch.sequence, hash, position, batch.ops.clone())
        });
        written.unwrap().value
    }

    pub(crate) fn sync(&self, server: &Server, space: [u8; 16]) {
        self.pull(server, space);
        self.push(server, space);
        self.pull(server, space);
    }
}

pub(crate) fn hash(device: [u8; 16], sequence: u64) -> [u8; 32] {
    let mut hash = [device[0]; 32];
    hash[..8].copy_from_slice(&sequence.to_le_bytes());
    hash
}

/// A batch as others receive it.
#[derive(Clone, Debug)]
pub(crate) struct SentBatch {
    pub(crate) device: [u8; 16],
    pub(crate) sequence: u64,
    pub(crate) ops: Vec<Op>,
}

/// A server that keeps batches in the order they come.
#[derive(Default)]
pub(crate) struct Server(RefCell<BTreeMap<[u8; 16], Vec<SentBatch>>>);

impl Server {
    pub(crate) fn keep(
        &self,
        space: [u8; 16],
        device: [u8; 16],
        sequence: u64,
        ops: Vec<Op>,
    ) -> u64 {
        let mut logs = self.0.borrow_mut();
        let log = logs.entry(space).or_default();
        log.push(SentBatch { device, sequence, ops });
        log.len() as u64
    }

    pub(crate) fn log(&self, space: [u8; 16]) -> Vec<SentBatch> {
        self.0.borrow().get(&space).cloned().unwrap_or_default()
    }
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn participant(number: u8, name: &str) -> Participant {
    Participant {
        id: Id::from_bytes([number; 16]),
        case_number: format!("N-2026-{number:03}"),
        first_name: name.into(),
        last_name: "Ek".into(),
        identity_number: String::new(),
        protection: Protection::None,
        phone: String::new(),
        email: String::new(),
        address: String::new(),
        language: "svenska".into(),
        needs_interpreter: false,
        own_goal: String::new(),
        next_step: String::new(),
        next_step_on: None,
    }
}

pub(crate) fn note(number: u8, about: &Participant, text: &str) -> JournalNote {
    JournalNote {
        id: Id::from_bytes([number; 16]),
        participant: about.id,
        author: Id::from_bytes([9; 16]),
        written_at: time(START),
        text: text.into(),
        corrects: None,
    }
}

pub(crate) fn workplace(number: u8, name: &str) -> Workplace {
    Workplace {
        id: Id::from_bytes([number; 16]),
        employer: None,
        name: name.into(),
        street: String::new(),
        town: "Västervik".into(),
        branch: String::new(),
        headcount: None,
        responsible: None,
        access_physical: String::new(),
        access_reception: String::new(),
        access_information: String::new(),
        access_communication: String::new(),
        safety: String::new(),
        capacity: None,
        capacity_note: String::new(),
        archived_on: None,
    }
}
