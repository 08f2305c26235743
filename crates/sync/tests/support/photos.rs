//! Photos of an employer's row or of a case, kept, wanted and looked at.

use fotfaste_domain::{Content, Id, Kind, case::Participant};
use fotfaste_store::{
    content::{ContentState, Place},
    sync_state::ContentsTotal,
};
use fotfaste_sync::{Error, keep_content};

use super::{Device, relay::Relay};

/// More than two chunks.
pub const SIZE: usize = 600_000;
pub const CANARY: &[u8] = b"kanariefagel";

/// A photo with a canary every few bytes.
pub fn photo(size: usize) -> Vec<u8> {
    let canaries = CANARY.iter().copied().cycle().zip(0u64..);
    canaries
        .map(|(byte, at)| if at % 600 < 60 { byte } else { (at / 7 % 256).to_le_bytes()[0] })
        .take(size)
        .collect()
}

pub fn team(device: &Device) -> [u8; 16] {
    device.store.identity().unwrap().office
}

/// The row of an employer, where the team's photo belongs.
pub fn at_employer(device: &Device) -> Place {
    Place { space: team(device), kind: Kind::Employer, row: [21; 16] }
}

pub fn at_case(case: Id<Participant>) -> Place {
    Place { space: case.bytes(), kind: Kind::Participant, row: case.bytes() }
}

/// Keeps a photo in the write that its row is changed in.
pub fn keep(device: &Device, place: &Place, bytes: &[u8]) -> Content {
    let kept = device.store.write::<_, Error>(|writer| keep_content(writer, place, bytes));
    kept.unwrap().value
}

pub fn add_to_employer(device: &Device, bytes: &[u8]) -> Content {
    let content = keep(device, &at_employer(device), bytes);
    device.put_employer(21, "Kvarnens Bageri AB");
    content
}

pub fn add_to_case(device: &Device, case: Id<Participant>, bytes: &[u8]) -> Content {
    let content = keep(device, &at_case(case), bytes);
    device.edit(case, |p| p.next_step = "Se bilden".into());
    content
}

pub fn want(device: &Device, place: &Place, content: &Content) {
    device.store.write(|writer| writer.want_content(place, content)).unwrap();
}

pub fn bytes(device: &Device, content: &Content) -> Option<Vec<u8>> {
    device.store.read(|reader| reader.content(content)).unwrap()
}

pub fn state(device: &Device, content: &Content) -> ContentState {
    device.store.read(|reader| reader.content_state(content)).unwrap()
}

pub fn total(device: &Device) -> ContentsTotal {
    device.store.read(|reader| reader.contents_total()).unwrap()
}

pub fn held(relay: &Relay) -> usize {
    relay.held.lock().unwrap().chunks.len()
}
