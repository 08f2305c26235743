//! An office of four, made once and copied for every seed, and what its people do.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    sync::{Arc, OnceLock, atomic::Ordering},
};

use chrono::DateTime;
use fotfaste_domain::{
    Id,
    case::{Access, Participant},
    choice::AccessAction,
};
use fotfaste_protocol::SpaceId;
use fotfaste_sync::{Error, Report, Right};
use tempfile::TempDir;
use tokio::sync::Notify;

use crate::{
    laptop::Laptop,
    support::{
        Device, let_in,
        relay::{Held, Relay},
        share, two_coaches,
    },
    wire::{Network, Wire},
};

/// Anna, who made the office, Bo, Eva and Dan.
pub const LAPTOPS: usize = 4;
/// Monday morning.
const START: i64 = 1_795_417_200_000;
const SECOND: i64 = 1_000;

/// Who has which case: the first has made it.
const CASES: [(u8, &[usize]); 3] = [(11, &[0, 1, 2]), (12, &[1, 3]), (13, &[2, 0])];

/// The office as it begins.
struct Stage {
    folders: Vec<TempDir>,
    held: Held,
}

async fn build() -> Stage {
    let (relay, anna, bo) = two_coaches().await;
    let (eva, dan) = (Device::new(3, &relay), Device::new(4, &relay));
    let_in(&anna, &eva).await;
    let_in(&anna, &dan).await;
    let devices = [anna, bo, eva, dan];
    for device in &devices {
        device.sync().await.unwrap();
    }
    for (number, members) in CASES {
        let case = devices[members[0]].add_participant(number, "Elin");
        for other in &members[1..] {
            share(&devices[members[0]], &devices[*other], case).await;
        }
    }
    for device in &devices {
        device.sync().await.unwrap();
        device.store.close();
    }
    let held = relay.held.lock().unwrap().clone();
    Stage { folders: devices.into_iter().map(|device| device.folder).collect(), held }
}

fn stage() -> &'static Stage {
    static STAGE: OnceLock<Stage> = OnceLock::new();
    STAGE.get_or_init(|| {
        let apart = std::thread::spawn(|| runtime().block_on(build()));
        apart.join().unwrap()
    })
}

pub fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().build().unwrap()
}

/// The three texts that are edited.
pub const FIELDS: [&str; 3] = ["phone", "next_step", "own_goal"];

fn field_mut<'a>(participant: &'a mut Participant, field: &str) -> &'a mut String {
    match field {
        "phone" => &mut participant.phone,
        "next_step" => &mut participant.next_step,
        _ => &mut participant.own_goal,
    }
}

/// Pages on a disk that is not full.
const PLENTY: i64 = 100_000;

type Place = (Id<Participant>, &'static str);

/// An office at work.
pub struct World {
    pub network: Arc<Network>,
    pub laptops: Vec<Laptop>,
    /// Every text that anybody has written anywhere.
    written: BTreeMap<Place, BTreeSet<String>>,
    /// What each laptop has written and no successful sync has followed yet.
    unsent: Vec<BTreeMap<Place, String>>,
    /// What a server has acknowledged.
    sent: BTreeMap<Place, BTreeSet<String>>,
    /// The lines of access logs.
    opened: BTreeMap<Id<Participant>, BTreeSet<[u8; 16]>>,
    count: u32,
    _folder: TempDir,
}

impl World {
    pub fn new(seed: u64) -> Self {
        let stage = stage();
        let relay = Relay::default();
        *relay.held.lock().unwrap() = stage.held.clone();
        let network = Arc::new(Network::new(seed, relay, LAPTOPS, START + 3_600 * SECOND));
        let folder = TempDir::new().unwrap();
        let laptop = |who: usize| {
            let own = folder.path().join(who.to_string());
            copy(stage.folders[who].path(), &own);
            let (network, crash) = (Arc::clone(&network), Arc::new(Notify::new()));
            let wire = Wire { who, network, crash };
            Laptop::start(wire, Arc::default(), own.join("store.db"))
        };
        Self {
            laptops: (0..LAPTOPS).map(laptop).collect(),
            network,
            written: BTreeMap::new(),
            unsent: vec![BTreeMap::new(); LAPTOPS],
            sent: BTreeMap::new(),
            opened: BTreeMap::new(),
            count: 0,
            _folder: folder,
        }
    }

    pub fn cases() -> impl Iterator<Item = (Id<Participant>, &'static [usize])> {
        CASES.into_iter().map(|(number, members)| (Id::from_bytes([number; 16]), members))
    }

    pub fn roll(&self, sides: usize) -> usize {
        self.network.roll(sides)
    }

    fn any_case(&self) -> Id<Participant> {
        Self::cases().nth(self.roll(CASES.len())).unwrap().0
    }

    /// Something that somebody does, whatever the dice say.
    pub async fn something_happens(&mut self) {
        let who = self.roll(LAPTOPS);
        self.network
            .now
            .fetch_add(i64::try_from(self.roll(90)).unwrap() * SECOND, Ordering::Relaxed);
        match self.roll(20) {
            0..=7 => {
                let (case, field) = (self.any_case(), FIELDS[self.roll(FIELDS.len())]);
                self.edit(who, case, field);
            }
            8 | 9 => {
                let case = self.any_case();
                self.open(who, case);
            }
            10 => self.laptops[who].restart(),
            11 => {
                // Up to twelve minutes wrong, forwards or backwards; or right again.
                let minutes = [0, 0, 1, -1, 4, -4, 12, -12][self.roll(8)];
                self.laptops[who].skew.store(minutes * 60 * SECOND, Ordering::Relaxed);
            }
            12 => self.share_or_not(who),
            13 => self.laptops[who].disk_has_room_for([0, 1, 4, PLENTY][self.roll(4)]),
            _ => drop(self.sync(who).await),
        }
    }

    /// Writes a text that was never written before, if the case is here.
    pub fn edit(
        &mut self,
        who: usize,
        case: Id<Participant>,
        field: &'static str,
    ) -> Option<String> {
        self.laptops[who].participant(case)?;
        self.count += 1;
        // Long ones need more of the disk.
        let length = if self.roll(4) == 0 { self.roll(4_000) } else { 0 };
        let text = format!("{who} skrev {}{}", self.count, " ord".repeat(length));
        let written = self.laptops[who].store.write(|writer| {
            let mut participant = writer.require(case)?;
            field_mut(&mut participant, field).clone_from(&text);
            writer.put(case.bytes(), &participant)
        });
        if is_full(written) {
            assert!(!self.laptops[who].texts(case, field).contains(&text), "{text} is half there");
            return None;
        }
        self.written.entry((case, field)).or_default().insert(text.clone());
        self.unsent[who].insert((case, field), text.clone());
        Some(text)
    }

    fn open(&mut self, who: usize, case: Id<Participant>) {
        if self.laptops[who].participant(case).is_none() {
            return;
        }
        self.count += 1;
        let mut id = [0; 16];
        id[..4].copy_from_slice(&self.count.to_be_bytes());
        let laptop = &self.laptops[who];
        let line = Access {
            id: Id::from_bytes(id),
            participant: case,
            member: Id::from_bytes(laptop.user().0),
            at: DateTime::from_timestamp_millis(START).unwrap(),
            device: "ab".into(),
            action: AccessAction::Opened,
        };
        if is_full(laptop.store.write(|writer| writer.put(case.bytes(), &line))) {
            return;
        }
        self.opened.entry(case).or_default().insert(id);
    }

    /// Shares a case with somebody, for reading or writing. Whoever may not is refused.
    fn share_or_not(&mut self, who: usize) {
        let (case, with) = (self.any_case(), self.roll(LAPTOPS));
        let right = if self.roll(2) == 0 { Right::Read } else { Right::Write };
        let member = Id::from_bytes(self.laptops[with].user().0);
        if with != who && !Self::cases().any(|(one, has)| one == case && has.contains(&with)) {
            drop(self.laptops[who].engine.share_case(case, member, right));
        }
    }

    /// Syncs; nothing when the program was stopped in the middle, and started again.
    pub async fn sync(&mut self, who: usize) -> Option<Result<Report, Error>> {
        self.network.now.fetch_add(SECOND, Ordering::Relaxed);
        let laptop = &mut self.laptops[who];
        let crash = Arc::clone(&laptop.wire.crash);
        let done = tokio::select! {
            biased;
            done = laptop.engine.sync(|_| ()) => Some(done),
            () = crash.notified() => None,
        };
        if done.is_none() {
            laptop.restart();
        }
        if matches!(done, Some(Ok(_))) && laptop.waiting() == 0 {
            for (place, text) in std::mem::take(&mut self.unsent[who]) {
                self.sent.entry(place).or_default().insert(text);
            }
        }
        done
    }

    /// The teller writes until a snapshot is offered, which a third member confirms: only the victim
    /// has not seen it. Nothing where there is no third, or no writer of two.
    pub(crate) async fn compacts(&mut self, pair: &crate::Pair) -> Option<()> {
        let others = [pair.teller, pair.victim];
        let third = pair.writers.iter().copied().find(|who| !others.contains(who))?;
        let space = SpaceId(pair.case.bytes());
        let before = self.compacted(third, space);
        self.laptops[pair.teller].engine.offer_after(3);
        for _ in 0..4 {
            pair.writes(self).await;
        }
        self.laptops[pair.teller].engine.offer_after(u64::MAX);
        self.sync(third).await.unwrap().unwrap();
        assert!(self.compacted(third, space) > before, "it is confirmed");
        Some(())
    }

    fn compacted(&self, who: usize, space: SpaceId) -> u64 {
        let office = self.laptops[who].engine.office().unwrap();
        office.space(space).map_or(0, fotfaste_protocol::office::Space::compacted)
    }

    /// The network works, every clock is right, every disk has room, and everybody syncs until
    /// nothing is left to send.
    pub async fn all_is_well(&mut self) -> Result<(), Error> {
        *self.network.rough.lock().unwrap() = 0;
        for laptop in &self.laptops {
            laptop.skew.store(0, Ordering::Relaxed);
            laptop.disk_has_room_for(PLENTY);
        }
        for _ in 0..3 {
            for who in 0..LAPTOPS {
                self.sync(who).await.expect("nothing stops it")?;
            }
        }
        Ok(())
    }

    /// Who may read a case, as the office's log of this laptop has it.
    pub fn readers(&self, as_seen_by: usize, case: Id<Participant>) -> Vec<usize> {
        let office = self.laptops[as_seen_by].engine.office().unwrap();
        let has = |who: &usize| {
            let user = self.laptops[*who].user();
            office.member_of(SpaceId(case.bytes()), user).is_some()
        };
        (0..LAPTOPS).filter(has).collect()
    }

    /// Nobody holds a text that nobody wrote.
    pub fn nothing_is_invented(&self) {
        for laptop in &self.laptops {
            for (case, _) in Self::cases() {
                for field in FIELDS {
                    let known = self.written.get(&(case, field));
                    for text in laptop.texts(case, field).iter().filter(|text| !text.is_empty()) {
                        assert!(known.is_some_and(|known| known.contains(text)), "{text} invented");
                    }
                }
            }
        }
    }

    /// What a person has written last in a field and not sent is in front of them, or one of the
    /// texts that they choose between.
    pub fn nobody_misses_their_own(&self) {
        for (laptop, unsent) in self.laptops.iter().zip(&self.unsent) {
            for ((case, field), text) in unsent {
                assert!(laptop.texts(*case, field).contains(text), "{text} is gone");
            }
        }
    }

    /// All who have a case hold the same, and all that was acknowledged is in it, once.
    pub fn all_are_equal(&self) {
        for (case, _) in Self::cases() {
            let readers = self.readers(0, case).into_iter().map(|who| &self.laptops[who]);
            // Whoever was made a reader keeps what they wrote before, and cannot send it.
            let in_step: Vec<_> = readers.filter(|laptop| laptop.waiting() == 0).collect();
            let first = in_step[0];
            for laptop in in_step {
                assert_eq!(laptop.participant(case), first.participant(case));
                assert_eq!(laptop.conflicts(case), first.conflicts(case));
                assert_eq!(laptop.openings(case), first.openings(case));
                for field in FIELDS {
                    let (has, sent) = (laptop.texts(case, field), self.sent.get(&(case, field)));
                    for text in sent.into_iter().flatten() {
                        assert!(has.contains(text), "{text} was acknowledged and is lost");
                    }
                }
            }
            let opened = self.opened.get(&case).into_iter().flatten().copied();
            assert_eq!(first.openings(case), opened.collect::<Vec<_>>(), "each line once");
        }
    }

    /// No server holds a batch twice.
    pub fn nothing_is_there_twice(&self) {
        let servers = self.network.servers.lock().unwrap();
        for log in servers[0].held.lock().unwrap().logs.values() {
            // What a snapshot stands for is gone.
            let there = || log.iter().filter(|batch| !batch.is_empty());
            let different: BTreeSet<_> = there().collect();
            assert_eq!(different.len(), there().count());
        }
    }
}

/// Whether there was no room for what was written. Nothing else may stop it.
fn is_full<T>(written: Result<T, fotfaste_store::Error>) -> bool {
    match written {
        Ok(_) => false,
        Err(fotfaste_store::Error::DiskFull) => true,
        Err(other) => panic!("{other}"),
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}
