//! Devices with real stores, a relay in memory and a clock each.
// A method of a borrowed reader is not general enough for the store without its closure.
#![allow(dead_code, unreachable_pub, clippy::redundant_closure_for_method_calls)]

pub mod members;
pub mod photos;
pub mod relay;
pub mod whole_office;

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use chrono::{DateTime, Utc};
use fotfaste_domain::{
    Id,
    case::{Access, Participant},
    choice::{AccessAction, Protection},
    office::Member,
    place::Employer,
};
use fotfaste_store::{DatabaseKey, NewStore, Store, WallClock};
use fotfaste_sync::{Engine, Error, Report, Right, Role, found, open_case};
use relay::{Mood, Relay};
use tempfile::TempDir;

/// One coach's computer.
pub struct Device {
    pub engine: Engine<Relay>,
    pub relay: Relay,
    pub store: Store,
    /// Milliseconds since 1970 on this computer.
    pub time: Arc<AtomicI64>,
    pub folder: TempDir,
    number: u8,
}

/// Monday morning.
const START: i64 = 1_795_417_200_000;

impl Device {
    /// A new installation with a store of its own office.
    pub fn new(number: u8, relay: &Relay) -> Self {
        let folder = TempDir::new().unwrap();
        let time = Arc::new(AtomicI64::new(START));
        let who =
            NewStore { office: [number; 16], user: [number + 100; 16], device: [number + 200; 16] };
        let clock = wall(&time);
        let store =
            Store::create(&folder.path().join("store.db"), &key(number), &who, clock.clone())
                .unwrap();
        found(&store).unwrap();
        let engine = Engine::open(store.clone(), relay.clone(), clock).unwrap();
        Self { engine, relay: relay.clone(), store, time, folder, number }
    }

    /// The same computer after its program was killed and started again.
    pub fn restarted(self, relay: &Relay) -> Self {
        self.restarted_after(relay, || ())
    }

    /// As [`Device::restarted`], with something done while the program was away.
    pub fn restarted_after(self, relay: &Relay, meanwhile: impl FnOnce()) -> Self {
        let Self { store, time, folder, number, .. } = self;
        store.close();
        meanwhile();
        let clock = wall(&time);
        let store =
            Store::open(&folder.path().join("store.db"), &key(number), clock.clone()).unwrap();
        let engine = Engine::open(store.clone(), relay.clone(), clock).unwrap();
        Self { engine, relay: relay.clone(), store, time, folder, number }
    }

    /// The same computer with another version of the program.
    pub fn of_version(self, version: u32) -> Self {
        let clock = wall(&self.time);
        let (store, relay) = (self.store.clone(), self.relay.clone());
        let engine = Engine::open_as(store, relay, clock, version).unwrap();
        Self { engine, ..self }
    }

    pub fn member(&self) -> Id<Member> {
        Id::from_bytes(self.store.identity().unwrap().user)
    }

    pub fn wait(&self, minutes: i64) {
        self.time.fetch_add(minutes * 60_000, Ordering::Relaxed);
    }

    pub async fn sync(&self) -> Result<Report, Error> {
        self.time.fetch_add(1_000, Ordering::Relaxed);
        self.engine.sync(|_| ()).await
    }

    /// A new participant in a case of their own.
    pub fn add_participant(&self, id: u8, first_name: &str) -> Id<Participant> {
        let participant = participant(id, first_name);
        let id = participant.id;
        self.store
            .write(|writer| {
                open_case(writer, id)?;
                Ok::<_, Error>(writer.put(id.bytes(), &participant)?)
            })
            .unwrap();
        id
    }

    pub fn edit(&self, id: Id<Participant>, change: impl FnOnce(&mut Participant)) {
        self.store
            .write(|writer| {
                let mut participant = writer.require(id)?;
                change(&mut participant);
                writer.put(id.bytes(), &participant)
            })
            .unwrap();
    }

    pub fn participant(&self, id: Id<Participant>) -> Option<Participant> {
        self.store.read(|reader| reader.get(id)).unwrap()
    }

    /// Writes an employer into the team space.
    pub fn put_employer(&self, id: u8, name: &str) {
        let employer = Employer {
            id: Id::from_bytes([id; 16]),
            name: name.to_owned(),
            organisation_number: String::new(),
            responsible: None,
            branch: None,
            sni: String::new(),
            contact_persons: String::new(),
            archived_on: None,
        };
        let team = self.store.identity().unwrap().office;
        self.store.write(|writer| writer.put(team, &employer)).unwrap();
    }

    pub fn employers(&self) -> Vec<Employer> {
        self.store.read(|reader| reader.all::<Employer>()).unwrap().readable
    }

    /// How many writes the log file beside the store holds: frames that end a transaction.
    pub fn writes(&self) -> usize {
        let log = std::fs::read(self.folder.path().join("store.db-wal")).unwrap();
        let number = |at: usize| u32::from_be_bytes(log[at..at + 4].try_into().unwrap());
        let (page, salt) = (number(8) as usize, &log[16..24]);
        let frames = log[32..].chunks_exact(24 + page);
        frames.filter(|frame| frame[8..16] == *salt && frame[4..8] != [0; 4]).count()
    }

    /// Notes, as the program does, that the person opened a record.
    pub fn open(&self, case: Id<Participant>, line: u8) -> Access {
        let access = Access {
            id: Id::from_bytes([line; 16]),
            participant: case,
            member: self.member(),
            at: DateTime::from_timestamp(1_795_417_200, 0).unwrap(),
            device: "ab".into(),
            action: AccessAction::Opened,
        };
        self.store.write(|writer| writer.put(case.bytes(), &access)).unwrap();
        access
    }

    pub fn accesses(&self, case: Id<Participant>) -> Vec<Access> {
        self.store.read(|reader| reader.accesses(case, 100)).unwrap()
    }

    pub fn waiting(&self) -> usize {
        self.store.read(|reader| reader.outbox_total()).unwrap().ops
    }

    pub fn conflicts(&self) -> usize {
        self.store.read(|reader| reader.conflicts()).unwrap().len()
    }
}

pub fn key(number: u8) -> DatabaseKey {
    DatabaseKey::new([number; 32])
}

fn wall(time: &Arc<AtomicI64>) -> WallClock {
    let time = Arc::clone(time);
    Arc::new(move || DateTime::<Utc>::from_timestamp_millis(time.load(Ordering::Relaxed)).unwrap())
}

pub fn participant(id: u8, first_name: &str) -> Participant {
    Participant {
        id: Id::from_bytes([id; 16]),
        case_number: format!("N-2026-{id:03}"),
        first_name: first_name.to_owned(),
        last_name: "Påhittad".to_owned(),
        identity_number: String::new(),
        protection: Protection::None,
        phone: String::new(),
        email: String::new(),
        address: String::new(),
        language: String::new(),
        needs_interpreter: false,
        own_goal: String::new(),
        next_step: String::new(),
        next_step_on: None,
    }
}

/// Two coaches in one office, both synced: Anna made it, Bo was let in.
pub async fn two_coaches() -> (Relay, Device, Device) {
    let relay = Relay::default();
    let (anna, bo) = (Device::new(1, &relay), Device::new(2, &relay));
    anna.engine.connect("http://127.0.0.1:1", "setup").await.unwrap();
    anna.sync().await.unwrap();
    let_in(&anna, &bo).await;
    (relay, anna, bo)
}

/// Invites, joins, compares the codes, approves, and syncs both.
pub async fn let_in(host: &Device, guest: &Device) {
    let invite = host.engine.invite("Bo", Role::Coach).await.unwrap();
    let shown = guest.engine.join(&invite.code).await.unwrap();
    assert!(matches!(guest.sync().await, Err(Error::WaitingForApproval)));
    let invites = host.engine.invites().await.unwrap();
    let answer =
        invites.iter().find(|known| known.id == invite.id).unwrap().answer.clone().unwrap();
    assert_eq!(answer.compare_code, shown, "both screens show the same code");
    assert_eq!(host.engine.approve(invite.id).await.unwrap(), guest.member());
    guest.sync().await.unwrap();
    host.sync().await.unwrap();
}

/// Opens a code on the first laptop, joins with it on the second, compares, approves, and syncs both.
pub async fn link(first: &Device, second: &Device) {
    let invite = first.engine.link_device().await.unwrap();
    let shown = second.engine.join(&invite.code).await.unwrap();
    assert!(matches!(second.sync().await, Err(Error::WaitingForApproval)));
    let links = first.engine.links().await.unwrap();
    let answer = links.iter().find(|known| known.id == invite.id).unwrap().answer.clone().unwrap();
    assert_eq!(answer.compare_code, shown, "both screens show the same code");
    assert_eq!(first.engine.approve(invite.id).await.unwrap(), first.member());
    second.sync().await.unwrap();
    first.sync().await.unwrap();
}

/// Anna shares a case with Bo and both sync.
pub async fn share(anna: &Device, bo: &Device, id: Id<Participant>) {
    anna.engine.share_case(id, bo.member(), Right::Write).unwrap();
    anna.sync().await.unwrap();
    bo.sync().await.unwrap();
}

pub fn set(relay: &Relay, mood: Mood) {
    *relay.mood.lock().unwrap() = mood;
}
