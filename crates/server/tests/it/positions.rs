//! Positions: many push at the same time, a reader follows along and never misses anything.

use crate::support::*;
use fotfaste_protocol::certificate::{Right, Role, SpaceKind};
use fotfaste_protocol::routes::*;
use proptest::prelude::*;
use std::collections::BTreeMap;

const FIRST: u8 = 20;

/// A case that `count` coaches write in.
fn crowd(count: u8) -> Log {
    let mut log = Log::new().add_person(Person(FIRST), Role::Coach);
    log = log.add_space(CASE, SpaceKind::Case, Person(FIRST));
    for number in 1..count {
        let person = Person(FIRST + number);
        log = log.add_person(person, Role::Coach);
        log = log.add(Person(FIRST), add_member(CASE, person, Right::Write, number));
    }
    log
}

/// Pushes `sizes.len()` requests, of so many batches each; every one is acknowledged.
async fn push_all(line: Line, person: Person, sizes: Vec<usize>) -> BTreeMap<u64, Vec<u8>> {
    let mut author = Author::new(person, CASE);
    let mut acknowledged = BTreeMap::new();
    for size in sizes {
        let batches: Vec<_> = (0..size).map(|_| author.write(&[person.0; 50])).collect();
        let results = line.push(person, &batches.iter().collect::<Vec<_>>()).await.unwrap();
        for (batch, result) in batches.iter().zip(results) {
            let BatchResult::Stored { position } = result else { panic!("{result:?}") };
            assert!(acknowledged.insert(position, batch.encode()).is_none());
        }
    }
    acknowledged
}

/// Follows the log until it has `total` entries, and insists on every position in turn.
async fn follow(line: Line, person: Person, total: usize) -> BTreeMap<u64, Vec<u8>> {
    let mut seen: BTreeMap<u64, Vec<u8>> = BTreeMap::new();
    while seen.len() < total {
        let cursor = seen.len() as u64;
        let pulled = line.pull(person, 10_000, &[(CASE, cursor)]).await.unwrap();
        for entry in pulled.spaces.into_iter().flat_map(|space| space.entries) {
            assert_eq!(entry.position, seen.len() as u64 + 1, "no gap, no repeat");
            seen.insert(entry.position, entry.batch);
        }
    }
    seen
}

async fn run(requests: Vec<Vec<usize>>) {
    let server = Server::start().await;
    let line = server.line();
    let log = crowd(u8::try_from(requests.len()).unwrap());
    line.create(&server.setup_code, &log).await.unwrap();
    let total = requests.iter().flatten().sum();
    let reader = tokio::spawn(follow(line.clone(), Person(FIRST), total));
    let pushers: Vec<_> = (FIRST..)
        .zip(requests)
        .map(|(number, sizes)| tokio::spawn(push_all(line.clone(), Person(number), sizes)))
        .collect();
    let mut acknowledged = BTreeMap::new();
    for pusher in pushers {
        for (position, batch) in pusher.await.unwrap() {
            assert!(acknowledged.insert(position, batch).is_none(), "a position is given once");
        }
    }
    assert_eq!(reader.await.unwrap(), acknowledged);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_reader_never_misses_a_late_commit(
        requests in prop::collection::vec(prop::collection::vec(1_usize..6, 5..15), 2..7)
    ) {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        runtime.block_on(run(requests));
    }
}
