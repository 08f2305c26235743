//! Snapshots at the server: offered for what is there, confirmed by another, and then the log's
//! beginning goes while chains and positions stay.

use crate::support::*;
use fotfaste_protocol::certificate::{Action, Right};
use fotfaste_protocol::frontier::Frontier;
use fotfaste_protocol::routes::*;
use fotfaste_protocol::snapshot::Snapshot;
use fotfaste_protocol::{ChunkName, Hash};
use fotfaste_server::{Config, serve};
use reqwest::Method;
use rusqlite::Connection;
use std::time::Duration;

const NAME: ChunkName = ChunkName([7; 32]);

/// The coach and a colleague who writes the case too.
fn two_writers() -> Log {
    staffed().add(COACH, add_member(CASE, COLLEAGUE, Right::Write, 1))
}

fn snapshot(frontier: &Frontier, name: ChunkName) -> Snapshot {
    Snapshot {
        through: frontier.0.values().map(|(last, _)| last).sum(),
        frontier: frontier.clone(),
        epoch: 0,
        plain: Hash([1; 32]),
        packed: Hash([2; 32]),
        chunks: vec![name],
    }
}

fn offer(frontier: &Frontier, name: ChunkName) -> Action {
    Action::OfferSnapshot { space: CASE, snapshot: snapshot(frontier, name) }
}

fn confirm(frontier: &Frontier, name: ChunkName) -> Action {
    Action::ConfirmSnapshot { space: CASE, snapshot: snapshot(frontier, name).hash() }
}

async fn store_chunk(line: &Line, name: ChunkName) -> ChunkResult {
    let chunks = vec![ChunkUpload { id: ChunkId { space: CASE, name }, bytes: b"sealed".to_vec() }];
    let request = StoreChunksRequest { office: OFFICE, chunks };
    let answer: Answer<ChunksResponse> = line.signed(COACH, Method::POST, CHUNKS, &request).await;
    answer.unwrap().results[0]
}

async fn delete_chunk(line: &Line, name: ChunkName) -> ChunkResult {
    let chunks = vec![ChunkId { space: CASE, name }];
    let request = DeleteChunksRequest { office: OFFICE, chunks };
    let answer: Answer<ChunksResponse> =
        line.signed(COACH, Method::POST, CHUNKS_DELETE, &request).await;
    answer.unwrap().results[0]
}

/// How many batches of the case and chunks there are, once nothing more goes.
async fn held(server: &Server) -> [i64; 2] {
    tokio::time::sleep(Duration::from_millis(300)).await;
    let file = server.data.path().join("fotfaste-server.sqlite3");
    let sql = Connection::open(file).unwrap();
    ["batch", "chunk"].map(|table| {
        let count = format!("SELECT count(*) FROM {table} WHERE space = ?1");
        sql.query_row(&count, [CASE.0], |row| row.get(0)).unwrap()
    })
}

/// A server whose case has `count` batches of the coach's, and two who write it.
async fn with_batches(count: u64) -> (Server, Line, Log, Author) {
    let (server, line) = Server::with_office().await;
    let log = two_writers();
    let new = vec![log.certificates.last().unwrap().clone()];
    line.append(COACH, staffed().len(), new, vec![bundle(CASE, 1)]).await.unwrap();
    let mut author = Author::new(COACH, CASE);
    let batches: Vec<_> = (0..count).map(|_| author.write(b"batch")).collect();
    line.push(COACH, &batches.iter().collect::<Vec<_>>()).await.unwrap();
    (server, line, log, author)
}

async fn say(line: &Line, log: Log, by: Person, action: Action) -> Log {
    let next = log.add(by, action);
    let new = vec![next.certificates.last().unwrap().clone()];
    line.append(by, next.len() - 1, new, vec![]).await.unwrap();
    next
}

#[tokio::test]
async fn after_a_confirmation_the_beginning_goes_and_everything_goes_on() {
    let (server, line, log, mut author) = with_batches(600).await;
    let frontier = author.frontier.clone();
    let late = author.write(b"late");
    line.push(COACH, &[&late]).await.unwrap();
    assert_eq!(store_chunk(&line, NAME).await, ChunkResult::Done);
    let log = say(&line, log, COACH, offer(&frontier, NAME)).await;
    assert_eq!(held(&server).await, [601, 1], "an offer lets nothing go");
    assert_eq!(delete_chunk(&line, NAME).await, ChunkResult::Refused(ErrorCode::NotAllowed));
    let log = say(&line, log, COLLEAGUE, confirm(&frontier, NAME)).await;
    assert_eq!(held(&server).await, [1, 1]);
    assert_eq!(delete_chunk(&line, NAME).await, ChunkResult::Refused(ErrorCode::NotAllowed));

    let behind = line.pull(COLLEAGUE, log.len(), &[(CASE, 599)]).await.unwrap();
    assert_eq!((behind.compacted, behind.more), (vec![CASE], false));
    assert!(behind.spaces.iter().all(|space| space.space != CASE));
    let there = line.pull(COLLEAGUE, log.len(), &[(CASE, 600)]).await.unwrap();
    assert!(there.compacted.is_empty());
    let entries = &there.spaces.iter().find(|space| space.space == CASE).unwrap().entries;
    assert_eq!((entries[0].position, &entries[0].batch), (601, &late.encode()));

    let next = author.write(b"next");
    let positions = [601, 602].map(|position| BatchResult::Stored { position });
    assert_eq!(line.push(COACH, &[&late, &next]).await.unwrap(), positions);
}

#[tokio::test]
async fn chains_and_what_was_dropped_are_known_over_a_restart() {
    let (server, line, log, mut author) = with_batches(3).await;
    let old = Author::new(COACH, CASE).write(b"batch");
    let frontier = author.frontier.clone();
    store_chunk(&line, NAME).await;
    let log = say(&line, log, COACH, offer(&frontier, NAME)).await;
    say(&line, log, COLLEAGUE, confirm(&frontier, NAME)).await;
    assert_eq!(held(&server).await, [0, 1]);
    server.running.stop().await.unwrap();
    let running = serve(Config::local(server.data.path())).await.unwrap();
    let line = Line::to(format!("http://{}", running.address));
    let previous = frontier.0[&COACH.device()].1;
    let look = BatchResult::OutOfOrder { expected_sequence: 4, previous };
    assert_eq!(line.push(COACH, &[&old]).await.unwrap(), [look], "its bytes are gone");
    let next = author.write(b"next");
    let stored = [BatchResult::Stored { position: 4 }];
    assert_eq!(line.push(COACH, &[&next]).await.unwrap(), stored);
    let path = device_sequences(COACH.device());
    let held: Answer<DeviceSequences> = line.signed(ADMIN, Method::GET, &path, &()).await;
    assert!(held.unwrap().spaces.contains(&(CASE, 4, next.header.hash())));
    running.stop().await.unwrap();
}

#[tokio::test]
async fn an_offer_stands_for_the_log_as_it_is_and_its_chunks_are_there() {
    let (server, line, log, author) = with_batches(3).await;
    let frontier = author.frontier.clone();
    let refused = async |frontier: &Frontier| {
        let new = vec![log.next(COACH, offer(frontier, NAME))];
        code(line.append(COACH, log.len(), new, vec![]).await)
    };
    let no = (422, ErrorCode::CertificateRefused);
    assert_eq!(refused(&frontier).await, no, "no chunk");
    store_chunk(&line, NAME).await;
    let mut ahead = frontier.clone();
    ahead.0.insert(COACH.device(), (4, Hash([9; 32])));
    assert_eq!(refused(&ahead).await, no, "of more than there is");
    let mut other = frontier.clone();
    other.0.insert(COACH.device(), (3, Hash([9; 32])));
    assert_eq!(refused(&other).await, no, "of another log");
    assert_eq!(held(&server).await, [3, 1]);
    say(&line, log.clone(), COACH, offer(&frontier, NAME)).await;
}

#[tokio::test]
async fn the_chunks_of_what_counts_no_longer_go() {
    let (server, line, log, mut author) = with_batches(2).await;
    let first = author.frontier.clone();
    let names = [1, 2, 3].map(|name| ChunkName([name; 32]));
    for name in names {
        store_chunk(&line, name).await;
    }
    let log = say(&line, log, COACH, offer(&first, names[0])).await;
    let log = say(&line, log, COACH, offer(&first, names[1])).await;
    assert_eq!(held(&server).await, [2, 2], "an offer that another took the place of");
    let log = say(&line, log, COLLEAGUE, confirm(&first, names[1])).await;
    line.push(COACH, &[&author.write(b"more")]).await.unwrap();
    let second = author.frontier.clone();
    let log = say(&line, log, COACH, offer(&second, names[2])).await;
    assert_eq!(held(&server).await, [1, 2]);
    let log = say(&line, log, COLLEAGUE, confirm(&second, names[2])).await;
    assert_eq!(held(&server).await, [0, 1]);
    say(&line, log, COACH, erase(CASE)).await;
    assert_eq!(held(&server).await, [0, 0], "and all of it with the case");
}
