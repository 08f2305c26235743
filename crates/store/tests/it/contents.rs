//! Contents: kept with their row, whole or not at all, and gone when their row is.

use fotfaste_domain::{Content, Id, Kind, place::Workplace};
use fotfaste_store::{
    Error, Store,
    content::{ContentState, Place, Trouble},
    sync_state::ContentsTotal,
};

use crate::common::{Device, OFFICE, Server, content, workplace};

/// More than two chunks.
const SIZE: usize = 600_000;
const ROW: Id<Workplace> = Id::from_bytes([5; 16]);
const PLACE: Place = Place { space: OFFICE, kind: Kind::Workplace, row: [5; 16] };

fn photo(number: u8) -> (Content, Vec<u8>) {
    let bytes: Vec<u8> = (0..SIZE).map(|at| (at % 251) as u8 ^ number).collect();
    (Content::new([number; 32], [number; 32], SIZE).unwrap(), bytes)
}

/// A row with a content, neither sent.
fn kept() -> (Device, Content, Vec<u8>) {
    let device = Device::new(1);
    let (content, bytes) = photo(1);
    keep(&device, &content, &bytes);
    (device, content, bytes)
}

fn keep(device: &Device, content: &Content, bytes: &[u8]) {
    let written = device.store.write(|w| {
        w.keep_content(&PLACE, content, bytes)?;
        w.put(OFFICE, &workplace(5, "Bageriet"))
    });
    written.unwrap();
}

fn state(store: &Store, content: &Content) -> ContentState {
    store.read(|r| r.content_state(content)).unwrap()
}

fn total(device: &Device) -> ContentsTotal {
    device.store.read(|r| r.contents_total()).unwrap()
}

fn to_send(device: &Device) -> Vec<u32> {
    let waiting = device.store.read(|r| r.contents_to_send()).unwrap();
    waiting.into_iter().flat_map(|content| content.chunks).collect()
}

fn to_fetch(device: &Device) -> Vec<Content> {
    let wanted = device.store.read(|r| r.contents_to_fetch()).unwrap();
    wanted.into_iter().map(|wanted| wanted.content).collect()
}

fn leaving(device: &Device) -> usize {
    device.store.read(|r| r.contents_leaving()).unwrap().len()
}

fn send_all(device: &Device, content: &Content) {
    device
        .store
        .write(|w| (0..content.chunks()).try_for_each(|n| w.chunk_sent(content, n)))
        .unwrap();
}

fn delete(device: &Device) {
    device.store.write(|w| w.delete(ROW)).unwrap();
}

fn again(device: Device) -> Device {
    device.store.close();
    device.reopened()
}

/// The row has been sent, and everything that waited of it acknowledged.
fn row_sent(device: &Device) {
    device.push(&Server::default(), OFFICE);
}

#[test]
fn what_is_kept_is_read_and_waits_to_be_sent_chunk_by_chunk() {
    let (device, content, bytes) = kept();
    assert_eq!(device.store.read(|r| r.content(&content)).unwrap().as_ref(), Some(&bytes));
    assert_eq!(state(&device.store, &content), ContentState::Here { unsent: 3, trouble: None });
    assert_eq!(to_send(&device), [0, 1, 2]);
    let unsent = ContentsTotal { unsent: 1, unsent_bytes: SIZE as u64, ..total(&device) };
    assert_eq!(total(&device), unsent);
    device.store.write(|w| w.chunk_sent(&content, 1)).unwrap();
    assert_eq!(to_send(&device), [0, 2]);
    let parts: Vec<Vec<u8>> =
        (0..3).map(|n| device.store.read(|r| r.chunk(&content, n)).unwrap().unwrap()).collect();
    assert_eq!(parts.concat(), bytes);
    let device = again(device);
    assert_eq!(to_send(&device), [0, 2], "over a restart");
    assert!(device.store.read(|r| r.has_chunks_to_send(OFFICE)).unwrap());
    send_all(&device, &content);
    assert!(!device.store.read(|r| r.has_chunks_to_send(OFFICE)).unwrap());
    assert_eq!(total(&device), ContentsTotal::default());
}

#[test]
fn a_write_that_fails_keeps_nothing_of_a_content() {
    let device = Device::new(1);
    let (content, bytes) = photo(1);
    let failed = device.store.write(|w| {
        w.keep_content(&PLACE, &content, &bytes)?;
        Err::<(), _>(Error::Busy)
    });
    assert!(failed.is_err());
    assert_eq!(state(&device.store, &content), ContentState::Away);
    let short = device.store.write(|w| w.keep_content(&PLACE, &content, &bytes[1..]));
    assert!(matches!(short, Err(Error::WrongValue(Kind::Workplace))), "{short:?}");
    let nowhere = Place { space: [77; 16], ..PLACE };
    let refused = device.store.write(|w| w.keep_content(&nowhere, &content, &bytes));
    assert!(matches!(refused, Err(Error::UnknownSpace)), "{refused:?}");
}

#[test]
fn what_is_wanted_comes_in_any_order_and_is_whole_or_nothing() {
    let device = Device::new(1);
    let (content, bytes) = photo(1);
    assert_eq!(state(&device.store, &content), ContentState::Away);
    let chunk = |number: usize| {
        let from = number * Content::CHUNK as usize;
        &bytes[from..(from + Content::CHUNK as usize).min(SIZE)]
    };
    let come = |number: u32| {
        let bytes = chunk(number as usize);
        device.store.write(|w| w.keep_chunk(&content, number, bytes)).unwrap()
    };
    assert!(!come(0).value && to_fetch(&device).is_empty(), "nobody wants it");
    device.store.write(|w| w.want_content(&PLACE, &content)).unwrap();
    assert!(!come(2).value && !come(0).value && !come(2).value, "twice is once");
    let coming = ContentState::Coming { chunks: 2, of: 3, trouble: None };
    assert_eq!(state(&device.store, &content), coming);
    assert_eq!(device.store.read(|r| r.content(&content)).unwrap(), None);
    assert_eq!(device.store.read(|r| r.contents_to_fetch()).unwrap()[0].chunks, [1]);
    let last = come(1);
    assert!(last.value && last.kinds.contains(&Kind::Workplace), "the screen is told");
    assert_eq!(device.store.read(|r| r.content(&content)).unwrap(), Some(bytes.clone()));
    assert!(to_fetch(&device).is_empty() && to_send(&device).is_empty());
    let odd = device.store.write(|w| w.keep_chunk(&content, 3, b"more"));
    assert!(matches!(odd, Err(Error::Damaged)), "{odd:?}");
    device.store.write(|w| w.want_content(&PLACE, &content)).unwrap();
    assert!(to_fetch(&device).is_empty(), "what is here is not fetched again");
}

#[test]
fn what_was_asked_for_last_comes_first() {
    let device = Device::new(1);
    for number in 1..=3 {
        device.store.write(|w| w.want_content(&PLACE, &content(number))).unwrap();
    }
    assert_eq!(to_fetch(&device), [3, 2, 1].map(content));
    device.store.write(|w| w.want_content(&PLACE, &content(1))).unwrap();
    assert_eq!(to_fetch(&device), [1, 3, 2].map(content));
}

#[test]
fn what_stands_in_the_way_is_said_until_it_does_not() {
    let (device, sent, bytes) = kept();
    device.store.write(|w| w.content_trouble(&sent, Trouble::NoRoom)).unwrap();
    let trouble = Some(Trouble::NoRoom);
    assert_eq!(state(&device.store, &sent), ContentState::Here { unsent: 3, trouble });
    assert_eq!(total(&device).no_room, 1);
    assert_eq!(to_send(&device), [0, 1, 2], "it is tried again");
    assert!(!device.store.read(|r| r.has_chunks_to_send(OFFICE)).unwrap(), "nobody waits for it");
    device.store.write(|w| w.chunk_sent(&sent, 0)).unwrap();
    assert_eq!(total(&device).no_room, 0);

    let wanted = photo(2).0;
    device.store.write(|w| w.want_content(&PLACE, &wanted)).unwrap();
    device.store.write(|w| w.content_trouble(&wanted, Trouble::NotThere)).unwrap();
    assert_eq!((total(&device).wanted, total(&device).missing), (1, 1));
    let first = &bytes[..Content::CHUNK as usize];
    device.store.write(|w| w.keep_chunk(&wanted, 0, first)).unwrap();
    assert_eq!((total(&device).wanted, total(&device).missing), (1, 0));
    device.store.write(|w| w.drop_chunks(&wanted)).unwrap();
    let coming = ContentState::Coming { chunks: 0, of: 3, trouble: Some(Trouble::Damaged) };
    assert_eq!(state(&device.store, &wanted), coming);
    assert_eq!(to_fetch(&device), [wanted]);
}

#[test]
fn a_deleted_rows_content_stays_until_undo_is_over_and_then_leaves_the_server_too() {
    let (device, content, _) = kept();
    send_all(&device, &content);
    row_sent(&device);
    delete(&device);
    assert!(matches!(state(&device.store, &content), ContentState::Here { .. }), "undo is near");
    assert_eq!(leaving(&device), 0);
    let device = again(device);
    assert_eq!(state(&device.store, &content), ContentState::Away);
    assert_eq!(leaving(&device), 0, "the deletion itself has not been sent");
    row_sent(&device);
    let held = device.store.read(|r| r.contents_leaving()).unwrap();
    assert_eq!((held.len(), &held[0].chunks[..]), (1, &[0, 1, 2][..]));
    let chunks: i64 =
        device.raw().query_row("SELECT count(*) FROM chunk", [], |row| row.get(0)).unwrap();
    assert_eq!(chunks, 0, "no byte of it is left");
    device.store.write(|w| w.content_left(&content)).unwrap();
    assert_eq!(leaving(&device), 0);
}

#[test]
fn undone_in_time_nothing_is_lost_and_nothing_sent_again() {
    let (device, content, bytes) = kept();
    send_all(&device, &content);
    let deleted = device.store.write(|w| w.delete(ROW)).unwrap();
    device.store.write(|w| w.take_back(&deleted.changes[0])).unwrap();
    let device = again(device);
    assert_eq!(device.store.read(|r| r.content(&content)).unwrap(), Some(bytes));
    assert!(to_send(&device).is_empty());
    row_sent(&device);
    assert_eq!(leaving(&device), 0);
}

#[test]
fn an_addition_that_is_undone_is_never_sent() {
    let device = Device::new(1);
    let (content, bytes) = photo(1);
    let added = device.store.write(|w| {
        w.keep_content(&PLACE, &content, &bytes)?;
        w.put(OFFICE, &workplace(5, "Bageriet"))
    });
    device.store.write(|w| w.take_back(&added.unwrap().changes[0])).unwrap();
    assert!(to_send(&device).is_empty());
    assert_eq!(total(&device), ContentsTotal::default());
}

#[test]
fn brought_back_after_it_left_it_is_asked_for() {
    let (device, content, _) = kept();
    delete(&device);
    let device = again(device);
    device.store.write(|w| w.restore(ROW)).unwrap();
    assert_eq!(to_fetch(&device), [content], "the server may still have it");
    assert_eq!(leaving(&device), 0);
}

/// Anna and Bo with the same row, and all of its content on Anna's device.
fn both() -> (Server, Device, Device, Content) {
    let (anna, content, _) = kept();
    let (server, bo) = (Server::default(), Device::new(2));
    send_all(&anna, &content);
    anna.sync(&server, OFFICE);
    bo.sync(&server, OFFICE);
    (server, anna, bo, content)
}

#[test]
fn a_colleagues_deletion_takes_the_bytes_here_and_asks_nobody() {
    let (server, anna, bo, content) = both();
    delete(&bo);
    bo.sync(&server, OFFICE);
    anna.sync(&server, OFFICE);
    assert!(matches!(state(&anna.store, &content), ContentState::Here { .. }));
    let anna = again(anna);
    assert_eq!(state(&anna.store, &content), ContentState::Away);
    assert_eq!(leaving(&anna), 0, "Bo may still bring it back");
    bo.store.write(|w| w.restore(ROW)).unwrap();
    bo.sync(&server, OFFICE);
    anna.sync(&server, OFFICE);
    anna.store.write(|w| w.want_content(&PLACE, &content)).unwrap();
    assert_eq!(to_fetch(&anna), [content]);
}

#[test]
fn whoever_has_it_sends_it_again_when_a_change_stands_above_a_deletion() {
    let (server, anna, bo, content) = both();
    delete(&bo);
    bo.sync(&server, OFFICE);
    anna.store.write(|w| w.put(OFFICE, &workplace(5, "Ångbageriet"))).unwrap();
    assert!(to_send(&anna).is_empty());
    anna.sync(&server, OFFICE);
    assert_eq!(to_send(&anna), [0, 1, 2], "Bo's device may have had the server delete it");
    let anna = again(anna);
    assert!(matches!(state(&anna.store, &content), ContentState::Here { unsent: 3, .. }));
}

#[test]
fn a_third_device_that_heard_of_the_deletion_first_sends_it_too() {
    let (server, anna, bo, content) = both();
    let (_, bytes) = photo(1);
    let eva = Device::new(3);
    eva.sync(&server, OFFICE);
    eva.store.write(|w| w.want_content(&PLACE, &content)).unwrap();
    for (number, chunk) in (0..).zip(bytes.chunks(Content::CHUNK as usize)) {
        eva.store.write(|w| w.keep_chunk(&content, number, chunk)).unwrap();
    }
    delete(&bo);
    anna.store.write(|w| w.put(OFFICE, &workplace(5, "Ångbageriet"))).unwrap();
    bo.sync(&server, OFFICE);
    eva.sync(&server, OFFICE);
    assert!(to_send(&eva).is_empty());
    anna.sync(&server, OFFICE);
    eva.sync(&server, OFFICE);
    assert_eq!(to_send(&eva), [0, 1, 2]);
}

#[test]
fn joining_an_office_takes_the_contents_of_the_team_along() {
    let (device, content, bytes) = kept();
    device.store.write(|w| w.rehome([42; 16])).unwrap();
    let waiting = device.store.read(|r| r.contents_to_send()).unwrap();
    assert_eq!((waiting[0].space, waiting[0].content), ([42; 16], content));
    assert_eq!(device.store.read(|r| r.content(&content)).unwrap(), Some(bytes));
}
