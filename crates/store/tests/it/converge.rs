//! Devices that have seen the same changes hold the same, whatever the order they came in.

use crate::common::{Device, START, SentBatch, hash, workplace};
use fotfaste_domain::{Id, Kind, Scope, Value, place::Workplace};
use fotfaste_store::{Op, conflicts::Conflict, history::FieldChange, undo::RowChange};
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};

const ROWS: [u8; 2] = [41, 42];

/// Something a person or the network does.
#[derive(Clone, Debug)]
enum Step {
    Edit {
        device: usize,
        row: u8,
        field: usize,
        value: u8,
    },
    /// An edit in a form that was filled before the latest changes came.
    EditStale {
        device: usize,
        row: u8,
        shown: u8,
        value: u8,
    },
    Delete {
        device: usize,
        row: u8,
    },
    Restore {
        device: usize,
        row: u8,
    },
    Resolve {
        device: usize,
        which: usize,
        value: u8,
    },
    TakeBack {
        device: usize,
        which: usize,
    },
    TurnClock {
        device: usize,
        by: i64,
    },
    Seal {
        device: usize,
        limit: usize,
    },
    Deliver {
        from: usize,
        to: usize,
    },
}

fn step(devices: usize) -> impl Strategy<Value = Step> {
    let device = 0..devices;
    let row = prop::sample::select(&ROWS[..]);
    prop_oneof![
        8 => (device.clone(), row.clone(), 0..3_usize, 0..4_u8)
            .prop_map(|(device, row, field, value)| Step::Edit { device, row, field, value }),
        2 => (device.clone(), row.clone(), 0..4_u8, 0..4_u8)
            .prop_map(|(device, row, shown, value)| Step::EditStale { device, row, shown, value }),
        2 => (device.clone(), row.clone()).prop_map(|(device, row)| Step::Delete { device, row }),
        1 => (device.clone(), row).prop_map(|(device, row)| Step::Restore { device, row }),
        2 => (device.clone(), 0..4_usize, 0..4_u8)
            .prop_map(|(device, which, value)| Step::Resolve { device, which, value }),
        3 => (device.clone(), 0..3_usize)
            .prop_map(|(device, which)| Step::TakeBack { device, which }),
        1 => (device.clone(), -100_000..100_000_i64)
            .prop_map(|(device, by)| Step::TurnClock { device, by }),
        7 => (device.clone(), 1..6_usize).prop_map(|(device, limit)| Step::Seal { device, limit }),
        6 => (device.clone(), device).prop_map(|(from, to)| Step::Deliver { from, to }),
    ]
}

/// How far a device has come with a batch.
enum Sealing {
    Idle,
    HandedOut(Vec<Op>),
    Kept,
}

/// The same space on several devices, and what has been delivered to whom.
struct Group<'d> {
    devices: &'d [Device],
    space: [u8; 16],
    sealed: Vec<Vec<SentBatch>>,
    sealing: Vec<Sealing>,
    delivered: Vec<Vec<usize>>,
    /// A row's identity, of this space alone.
    tag: [u8; 15],
    /// What each device has written and not taken back.
    done: Vec<Vec<RowChange>>,
}

impl<'d> Group<'d> {
    fn new(devices: &'d [Device], number: u64) -> Self {
        let mut space = [200; 16];
        space[..8].copy_from_slice(&number.to_le_bytes());
        for device in devices {
            device.join(space, Scope::Team);
        }
        let (count, mut tag) = (devices.len(), [0; 15]);
        tag.copy_from_slice(&space[..15]);
        let delivered = vec![vec![0; count]; count];
        let sealing = devices.iter().map(|_| Sealing::Idle).collect();
        let (sealed, done) = (vec![Vec::new(); count], vec![Vec::new(); count]);
        Self { devices, space, sealed, sealing, delivered, tag, done }
    }

    fn row(&self, number: u8) -> Workplace {
        let mut id = [number; 16];
        id[1..].copy_from_slice(&self.tag);
        Workplace { id: Id::from_bytes(id), ..workplace(0, "") }
    }

    fn act(&mut self, step: &Step) {
        match *step {
            Step::Edit { device, row, field, value } => self.edit(device, row, field, value),
            Step::EditStale { device, row, shown, value } => {
                self.edit_stale(device, row, shown, value);
            }
            Step::Delete { device, row } => self.toggle(device, row, true),
            Step::Restore { device, row } => self.toggle(device, row, false),
            Step::Resolve { device, which, value } => self.resolve(device, which, value),
            Step::TakeBack { device, which } => self.take_back(device, which),
            Step::TurnClock { device, by } => self.devices[device].clock.set(START + by),
            Step::Seal { device, limit } => self.seal(device, limit),
            Step::Deliver { from, to } => self.deliver(from, to),
        }
    }

    /// Takes back one of the latest changes of a device; what was put back is there, and the rest
    /// as it was.
    fn take_back(&mut self, device: usize, which: usize) {
        let Some(at) = self.done[device].len().checked_sub(which + 1) else { return };
        let change = self.done[device].remove(at);
        let (store, id) = (&self.devices[device].store, Id::from_bytes(change.row));
        let row = |id| store.read(|r| r.get::<Workplace>(id)).unwrap();
        let before = row(id);
        let taken = store.write(|w| w.take_back(&change)).unwrap().value;
        assert!(taken.restored > 0 || row(id) == before, "what is refused changes nothing");
    }

    fn edit(&mut self, device: usize, number: u8, field: usize, value: u8) {
        let empty = self.row(number);
        let store = &self.devices[device].store;
        let mut row = store.read(|r| r.get(empty.id)).unwrap().unwrap_or(empty);
        match field {
            0 => row.name = format!("name {value}"),
            1 => row.town = if value == 0 { String::new() } else { format!("town {value}") },
            _ => row.headcount = (value > 0).then_some(u32::from(value)),
        }
        let written = store.write(|w| w.put(self.space, &row)).unwrap();
        self.done[device].extend(written.changes);
    }

    fn edit_stale(&mut self, device: usize, number: u8, shown: u8, value: u8) {
        let store = &self.devices[device].store;
        let id = self.row(number).id;
        if let Some(row) = store.read(|r| r.get(id)).unwrap() {
            let named = |number| Workplace { name: format!("name {number}"), ..row.clone() };
            let written = store.write(|w| w.put_edited(&named(shown), &named(value))).unwrap();
            self.done[device].extend(written.changes);
        }
    }

    fn toggle(&mut self, device: usize, number: u8, delete: bool) {
        let (store, id) = (&self.devices[device].store, self.row(number).id);
        if store.read(|r| r.space_of(Kind::Workplace, id.bytes())).unwrap().is_some() {
            let written = store.write(|w| if delete { w.delete(id) } else { w.restore(id) });
            self.done[device].extend(written.unwrap().changes);
        }
    }

    fn resolve(&mut self, device: usize, which: usize, value: u8) {
        let conflicts = self.conflicts(device);
        let Some(conflict) = conflicts.get(which) else { return };
        let chosen = match conflict.field.as_str() {
            "deleted" => Value::Int(i64::from(value % 2)),
            _ => conflict.heads[usize::from(value) % conflict.heads.len()].value.clone(),
        };
        let store = &self.devices[device].store;
        let resolve =
            store.write(|w| w.resolve(Kind::Workplace, conflict.row, &conflict.field, chosen));
        self.done[device].extend(resolve.unwrap().changes);
    }

    /// Goes one step further with sealing: hands changes out, keeps their batch (from then on others
    /// may have it), acknowledges it. Edits may come between any two of these.
    fn seal(&mut self, device: usize, limit: usize) {
        let author = &self.devices[device];
        let sequence = self.sealed[device].len() as u64;
        match std::mem::replace(&mut self.sealing[device], Sealing::Idle) {
            Sealing::Idle => {
                let taken = author.store.write(|w| w.take_outbox(self.space, limit)).unwrap().value;
                if !taken.is_empty() {
                    self.sealing[device] = Sealing::HandedOut(taken);
                }
            }
            Sealing::HandedOut(ops) => {
                let ids: Vec<_> = ops.iter().map(Op::id).collect();
                let (next, space) = (sequence + 1, self.space);
                let keep = author
                    .store
                    .write(|w| w.keep_sealed(space, next, &ids, b"", hash(author.id, next)));
                keep.unwrap();
                self.sealed[device].push(SentBatch { device: author.id, sequence: next, ops });
                self.sealing[device] = Sealing::Kept;
            }
            Sealing::Kept => {
                author.store.write(|w| w.acknowledge(self.space, sequence, sequence)).unwrap();
            }
        }
    }

    /// Gives `to` the next batch of `from` that it has not seen.
    fn deliver(&mut self, from: usize, to: usize) {
        let next = self.delivered[to][from];
        if let Some(batch) = self.sealed[from].get(next).filter(|_| from != to) {
            self.devices[to].apply(self.space, batch, next);
            self.delivered[to][from] += 1;
        }
    }

    fn deliver_the_rest(&mut self, order: usize) {
        let count = self.devices.len();
        for device in 0..count {
            let waits = |device: &Device| !device.store.read(|r| r.outbox()).unwrap().is_empty();
            while waits(&self.devices[device]) {
                self.seal(device, 3);
            }
            assert!(matches!(self.sealing[device], Sealing::Idle), "nothing is left half way");
        }
        for to in 0..count {
            let mut turn = (order + to) as u64;
            let left = |group: &Self| {
                (0..count)
                    .any(|from| from != to && group.delivered[to][from] < group.sealed[from].len())
            };
            while left(self) {
                turn = turn
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                self.deliver((turn >> 33) as usize % count, to);
            }
        }
    }

    fn conflicts(&self, device: usize) -> Vec<Conflict> {
        let all = self.devices[device].store.read(|r| r.conflicts()).unwrap();
        let mut here: Vec<_> = all.into_iter().filter(|c| c.space == self.space).collect();
        here.sort_by_key(|conflict| (conflict.row, conflict.field.clone()));
        for conflict in &mut here {
            conflict.brought_back_by.sort_by_key(|(_, head)| head.op);
        }
        here
    }

    fn history(&self, device: usize, number: u8) -> Vec<FieldChange> {
        let id = self.row(number).id.bytes();
        self.devices[device].store.read(|r| r.history(Kind::Workplace, id)).unwrap()
    }

    /// The plain row, the heads of every field, the conflicts.
    fn seen_by(&self, device: usize) -> impl PartialEq + std::fmt::Debug {
        let rows = ROWS.map(|number| {
            let id = self.row(number).id;
            let row = self.devices[device].store.read(|r| r.get(id)).unwrap();
            let mut heads = self.history(device, number);
            heads.retain(|change| change.stands);
            (row, heads)
        });
        (rows, self.conflicts(device))
    }

    fn check(&self) {
        for device in 1..self.devices.len() {
            assert_eq!(self.seen_by(0), self.seen_by(device), "device {device} differs");
        }
        let sent = self.sealed.iter().flatten().flat_map(|batch| &batch.ops);
        for op in sent {
            let row = if op.row == self.row(ROWS[0]).id.bytes() { ROWS[0] } else { ROWS[1] };
            for device in 0..self.devices.len() {
                let kept = self.history(device, row).into_iter().any(|change| {
                    change.op == op.id() && change.field == op.field && change.value == op.value
                });
                assert!(kept, "device {device} has lost a change that was sent");
            }
        }
    }
}

fn converges(count: usize, cases: u32) {
    let devices: Vec<Device> = (1..=count).map(|number| Device::new(number as u8)).collect();
    let mut runner =
        TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() });
    let number = std::cell::Cell::new(0);
    let story = (prop::collection::vec(step(count), 1..60), 0..1000_usize);
    let outcome = runner.run(&story, |(steps, order)| {
        number.set(number.get() + 1);
        let mut group = Group::new(&devices, number.get());
        steps.iter().for_each(|step| group.act(step));
        group.deliver_the_rest(order);
        group.check();
        Ok(())
    });
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
}

fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(40)
}

#[test]
fn two_devices_converge() {
    converges(2, cases());
}

#[test]
fn three_devices_converge() {
    converges(3, cases());
}

#[test]
fn four_devices_converge() {
    converges(4, cases());
}

#[test]
fn a_clock_far_in_the_future_wins_nothing_for_ever() {
    let devices = [Device::new(1), Device::new(2)];
    devices[0].clock.set(START + 400 * 24 * 3600 * 1000);
    let mut group = Group::new(&devices, 1);
    group.edit(0, 41, 0, 1);
    (0..3).for_each(|_| group.seal(0, 9));
    group.deliver(0, 1);
    group.edit(1, 41, 0, 2);
    (0..3).for_each(|_| group.seal(1, 9));
    group.deliver(1, 0);
    group.check();
    let row = devices[0].store.read(|r| r.get(group.row(41).id)).unwrap().unwrap();
    assert_eq!(row.name, "name 2", "a later edit that saw the future one replaces it");
    let ops = &group.sealed[1][0].ops;
    let limit = fotfaste_store::Hlc::at(crate::common::time(START + 1_000));
    assert!(ops.iter().all(|op| op.clock < limit), "the other's clock is not dragged along");
}
