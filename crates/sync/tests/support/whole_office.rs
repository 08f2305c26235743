//! A whole office at work: coaches with their cases, some of them shared, day after day.

use chrono::DateTime;
use fotfaste_domain::{
    Id,
    case::{Access, Participant},
    choice::AccessAction,
};
use fotfaste_sync::{Error, Right, open_case};

use super::{Device, let_in, participant, relay::Relay};

/// Each coach's laptop and the cases that they made.
pub struct WholeOffice {
    pub devices: Vec<Device>,
    cases: Vec<Vec<Id<Participant>>>,
    day: usize,
}

/// What one laptop's sync at the end of a day took.
pub struct Evening {
    pub took: std::time::Duration,
    pub requests: usize,
    pub sent: usize,
    pub received: usize,
}

impl WholeOffice {
    /// One in ten of a coach's cases is shared with the colleague after them.
    pub async fn open(coaches: u8, cases: usize) -> Self {
        let relay = Relay::default();
        let devices: Vec<_> = (1..=coaches).map(|number| Device::new(number, &relay)).collect();
        let (first, others) = devices.split_first().unwrap();
        first.engine.connect("http://127.0.0.1:1", "setup").await.unwrap();
        first.sync().await.unwrap();
        for other in others {
            let_in(first, other).await;
        }
        let all = (0..devices.len()).map(|who| (0..cases).map(|at| case(who, at)).collect());
        let office = Self { cases: all.collect(), devices, day: 0 };
        for (who, device) in office.devices.iter().enumerate() {
            office.cases[who].iter().for_each(|id| add(device, *id));
            device.sync().await.unwrap();
        }
        for (who, device) in office.devices.iter().enumerate() {
            let colleague = &office.devices[(who + 1) % office.devices.len()];
            device.sync().await.unwrap();
            for id in office.cases[who].iter().step_by(10) {
                device.engine.share_case(*id, colleague.member(), Right::Write).unwrap();
            }
            device.sync().await.unwrap();
        }
        for device in office.devices.iter().chain(&office.devices) {
            device.sync().await.unwrap();
        }
        office
    }

    /// Everybody writes in some of their cases and one employer, and syncs when the day ends.
    pub async fn day(&mut self) -> Vec<Evening> {
        self.day += 1;
        for (who, device) in self.devices.iter().enumerate() {
            device.wait(24 * 60);
            let cases = &self.cases[who];
            for visit in 0..8 {
                work(device, cases[(self.day * 8 + visit) % cases.len()], self.day, visit);
            }
            let number = u8::try_from(who).unwrap();
            device.put_employer(number, &format!("Bageriet {number}, dag {}", self.day));
        }
        let mut evenings = Vec::new();
        for device in &self.devices {
            let begun = std::time::Instant::now();
            let report = device.sync().await.unwrap();
            let (sent, received, requests) = (report.sent, report.received, report.requests);
            evenings.push(Evening { took: begun.elapsed(), requests, sent, received });
        }
        evenings
    }

    /// What everybody wrote has come to everybody who has it.
    pub async fn is_in_step(&self) {
        for device in &self.devices {
            device.sync().await.unwrap();
        }
        for (who, cases) in self.cases.iter().enumerate() {
            let colleague = &self.devices[(who + 1) % self.devices.len()];
            for id in cases.iter().step_by(10) {
                assert_eq!(colleague.participant(*id), self.devices[who].participant(*id));
            }
            assert_eq!(self.devices[who].employers().len(), self.devices.len());
            assert_eq!(self.devices[who].waiting(), 0);
        }
    }
}

fn case(who: usize, at: usize) -> Id<Participant> {
    let mut id = [0x51; 16];
    id[..2].copy_from_slice(&[u8::try_from(who).unwrap(), u8::try_from(at).unwrap()]);
    Id::from_bytes(id)
}

fn add(device: &Device, id: Id<Participant>) {
    let person = Participant { id, ..participant(1, "Elin") };
    let added = device.store.write(|writer| {
        open_case(writer, id)?;
        Ok::<_, Error>(writer.put(id.bytes(), &person)?)
    });
    added.unwrap();
}

/// Opens a record and changes some of it.
fn work(device: &Device, id: Id<Participant>, day: usize, visit: usize) {
    let mut line = id.bytes();
    line[8..10].copy_from_slice(&[u8::try_from(day).unwrap(), u8::try_from(visit).unwrap()]);
    let opened = Access {
        id: Id::from_bytes(line),
        participant: id,
        member: device.member(),
        at: DateTime::from_timestamp(1_795_417_200, 0).unwrap(),
        device: "ab".into(),
        action: AccessAction::Opened,
    };
    device.store.write(|writer| writer.put(id.bytes(), &opened)).unwrap();
    device.edit(id, |person| {
        person.next_step = format!("Prova kassan, dag {day}");
        person.own_goal = format!("Ett jobb där jag får röra på mig, dag {day}");
        person.phone = format!("070-174 06 {:02}", day % 100);
    });
}
