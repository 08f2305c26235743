//! Sealed chunks: stored once, by those who may write, within the space's room; fetched by those
//! who may read; gone when they are deleted or their case is erased.

use crate::support::*;
use fotfaste_protocol::certificate::Right;
use fotfaste_protocol::limits::{MAX_CHUNK, MAX_CHUNKS};
use fotfaste_protocol::routes::*;
use fotfaste_protocol::{ChunkName, OfficeId, SpaceId, wire};
use fotfaste_server::{Config, serve};
use reqwest::Method;
use rusqlite::Connection;

const DONE: ChunkResult = ChunkResult::Done;
const UNKNOWN: ChunkResult = ChunkResult::Refused(ErrorCode::NotFound);

fn id(space: SpaceId, name: u8) -> ChunkId {
    ChunkId { space, name: ChunkName([name; 32]) }
}

fn chunk(space: SpaceId, name: u8, bytes: &[u8]) -> ChunkUpload {
    ChunkUpload { id: id(space, name), bytes: bytes.to_vec() }
}

async fn store(line: &Line, by: Person, chunks: &[ChunkUpload]) -> Answer<Vec<ChunkResult>> {
    let request = StoreChunksRequest { office: OFFICE, chunks: chunks.to_vec() };
    let answer: Answer<ChunksResponse> = line.signed(by, Method::POST, CHUNKS, &request).await;
    answer.map(|answer| answer.results)
}

async fn delete(line: &Line, by: Person, chunks: &[ChunkId]) -> Answer<Vec<ChunkResult>> {
    let request = DeleteChunksRequest { office: OFFICE, chunks: chunks.to_vec() };
    let answer: Answer<ChunksResponse> =
        line.signed(by, Method::POST, CHUNKS_DELETE, &request).await;
    answer.map(|answer| answer.results)
}

async fn fetch_some(
    line: &Line,
    by: Person,
    chunks: &[ChunkId],
    max_bytes: usize,
) -> Vec<ChunkAnswer> {
    let max_bytes = u32::try_from(max_bytes).unwrap();
    let request = FetchChunksRequest { office: OFFICE, chunks: chunks.to_vec(), max_bytes };
    let answer: Answer<FetchChunksResponse> =
        line.signed(by, Method::POST, CHUNKS_FETCH, &request).await;
    answer.unwrap().chunks
}

async fn fetch(line: &Line, by: Person, chunk: ChunkId) -> Option<Vec<u8>> {
    match fetch_some(line, by, &[chunk], 1).await.remove(0) {
        ChunkAnswer::Here(bytes) => Some(bytes),
        ChunkAnswer::Missing => None,
    }
}

/// A server whose spaces have room for so many bytes.
async fn with_room(bytes: u64) -> (Server, Line) {
    let server = Server::start_with(|config| config.limits.space_chunk_bytes = bytes).await;
    let line = server.line();
    line.create(&server.setup_code, &staffed()).await.unwrap();
    (server, line)
}

/// Shares the case with the colleague.
async fn share(line: &Line, right: Right) -> Log {
    let log = staffed();
    let shared = log.clone().add(COACH, add_member(CASE, COLLEAGUE, right, 1));
    let new = shared.certificates[shared.certificates.len() - 1..].to_vec();
    line.append(COACH, log.len(), new, vec![bundle(CASE, 1)]).await.unwrap();
    shared
}

/// How many chunks the case has, and how many bytes they are counted as.
fn held(server: &Server) -> (i64, Option<i64>) {
    let file = server.data.path().join("fotfaste-server.sqlite3");
    let sql = Connection::open(file).unwrap();
    let count = |sql: &Connection, text: &str| {
        sql.query_row(text, [CASE.0], |row| row.get::<_, Option<i64>>(0)).unwrap()
    };
    (
        count(&sql, "SELECT count(*) FROM chunk WHERE space = ?1").unwrap(),
        count(&sql, "SELECT max(chunk_bytes) FROM space_head WHERE space = ?1"),
    )
}

#[tokio::test]
async fn stored_chunks_come_back_as_they_were_whatever_space_they_belong_to() {
    let (_server, line) = Server::with_office().await;
    let chunks = [chunk(CASE, 1, b"one"), chunk(TEAM, 1, b"two"), chunk(CASE, 2, b"three")];
    assert_eq!(store(&line, COACH, &chunks).await.unwrap(), [DONE; 3]);
    let wanted = [id(CASE, 2), id(CASE, 9), id(TEAM, 1), id(CASE, 1)];
    let here = |bytes: &[u8]| ChunkAnswer::Here(bytes.to_vec());
    assert_eq!(
        fetch_some(&line, COACH, &wanted, 1000).await,
        [here(b"three"), ChunkAnswer::Missing, here(b"two"), here(b"one")]
    );
}

#[tokio::test]
async fn the_same_again_is_fine_and_other_bytes_never_overwrite() {
    let (server, line) = Server::with_office().await;
    let (one, other) = (chunk(CASE, 1, b"one"), chunk(CASE, 1, b"other"));
    let taken = ChunkResult::Refused(ErrorCode::NameTaken);
    let all = [one.clone(), one.clone(), other, chunk(CASE, 2, b"two")];
    assert_eq!(store(&line, COACH, &all).await.unwrap(), [DONE, DONE, taken, DONE]);
    assert_eq!(store(&line, COACH, &[one]).await.unwrap(), [DONE]);
    assert_eq!(fetch(&line, COACH, id(CASE, 1)).await.unwrap(), b"one");
    assert_eq!(held(&server), (2, Some(6)), "counted once");
}

#[tokio::test]
async fn a_chunk_that_is_too_large_or_empty_is_refused_and_the_others_are_not() {
    let (_server, line) = Server::with_office().await;
    let chunks = [
        chunk(CASE, 1, &vec![0; MAX_CHUNK + 1]),
        chunk(CASE, 2, b""),
        chunk(CASE, 3, &vec![7; MAX_CHUNK]),
    ];
    let refused = |code| ChunkResult::Refused(code);
    assert_eq!(
        store(&line, COACH, &chunks).await.unwrap(),
        [refused(ErrorCode::TooLarge), refused(ErrorCode::Malformed), DONE]
    );
    assert_eq!(fetch(&line, COACH, id(CASE, 3)).await.unwrap(), vec![7; MAX_CHUNK]);
    let many = vec![chunk(CASE, 4, b"x"); MAX_CHUNKS + 1];
    assert_eq!(code(store(&line, COACH, &many).await), (400, ErrorCode::Malformed));
}

#[tokio::test]
async fn an_answer_is_as_large_as_was_asked_for_and_holds_at_least_one_chunk() {
    let (_server, line) = Server::with_office().await;
    let full = |name| chunk(CASE, name, &[name; 1000]);
    store(&line, COACH, &[full(1), full(2), full(3)]).await.unwrap();
    let wanted = [1, 2, 3].map(|name| id(CASE, name));
    for (max_bytes, fits) in [(0, 1), (1, 1), (1999, 1), (2000, 2), (3000, 3), (1 << 30, 3)] {
        let answers = fetch_some(&line, COACH, &wanted, max_bytes).await;
        assert_eq!(answers.len(), fits, "{max_bytes}");
    }
    let largest = vec![7; MAX_CHUNK];
    let all: Vec<_> = (10..40).map(|name| chunk(CASE, name, &largest)).collect();
    for portion in all.chunks(20) {
        store(&line, COACH, portion).await.unwrap();
    }
    let ids: Vec<_> = all.iter().map(|chunk| chunk.id).collect();
    let answers = fetch_some(&line, COACH, &ids, u32::MAX as usize).await;
    assert!((20..30).contains(&answers.len()), "no more than a body holds: {}", answers.len());
}

#[tokio::test]
async fn a_space_has_only_so_much_room_and_gets_it_back() {
    let (server, line) = with_room(10).await;
    let full = ChunkResult::Refused(ErrorCode::NoRoom);
    let chunks = [
        chunk(CASE, 1, b"sixsix"),
        chunk(CASE, 2, b"five5"),
        chunk(CASE, 3, b"four"),
        chunk(CASE, 4, b"1"),
        chunk(TEAM, 5, b"another's"),
    ];
    let results = store(&line, COACH, &chunks).await.unwrap();
    assert_eq!(results, [DONE, full, DONE, full, DONE]);
    assert_eq!(held(&server), (2, Some(10)));
    let again = store(&line, COACH, &chunks[..1]).await.unwrap();
    assert_eq!(again, [DONE], "what is there takes no more room");
    for _ in 0..2 {
        assert_eq!(delete(&line, COACH, &[id(CASE, 1), id(CASE, 8)]).await.unwrap(), [DONE; 2]);
        assert_eq!(held(&server), (1, Some(4)));
    }
    assert_eq!(store(&line, COACH, &chunks[1..2]).await.unwrap(), [DONE]);
}

#[tokio::test]
async fn a_forbidden_space_looks_exactly_like_an_unknown_one() {
    let (server, line) = Server::with_office().await;
    store(&line, COACH, &[chunk(CASE, 1, b"one")]).await.unwrap();
    let unknown = SpaceId([0x99; 16]);
    for space in [CASE, unknown] {
        let both = [chunk(space, 1, b"one"), chunk(space, 2, b"two")];
        assert_eq!(store(&line, COLLEAGUE, &both).await.unwrap(), [UNKNOWN; 2]);
        assert_eq!(delete(&line, COLLEAGUE, &[id(space, 1)]).await.unwrap(), [UNKNOWN]);
        assert_eq!(fetch(&line, COLLEAGUE, id(space, 1)).await, None);
    }
    assert_eq!(held(&server), (1, Some(3)));
}

#[tokio::test]
async fn reading_does_not_include_storing_or_deleting() {
    let (server, line) = Server::with_office().await;
    store(&line, COACH, &[chunk(CASE, 1, b"one")]).await.unwrap();
    share(&line, Right::Read).await;
    assert_eq!(fetch(&line, COLLEAGUE, id(CASE, 1)).await.unwrap(), b"one");
    let two = [chunk(CASE, 2, b"two")];
    assert_eq!(store(&line, COLLEAGUE, &two).await.unwrap(), [UNKNOWN]);
    assert_eq!(delete(&line, COLLEAGUE, &[id(CASE, 1)]).await.unwrap(), [UNKNOWN]);
    assert_eq!(held(&server), (1, Some(3)));
}

#[tokio::test]
async fn a_colleague_who_writes_stores_and_deletes_and_a_revoked_device_does_nothing() {
    let (_server, line) = Server::with_office().await;
    let log = share(&line, Right::Write).await;
    assert_eq!(store(&line, COLLEAGUE, &[chunk(CASE, 1, b"one")]).await.unwrap(), [DONE]);
    assert_eq!(delete(&line, COACH, &[id(CASE, 1)]).await.unwrap(), [DONE]);
    let revoked = log.next(ADMIN, revoke(COLLEAGUE));
    line.append(ADMIN, log.len(), vec![revoked], vec![]).await.unwrap();
    let gone = store(&line, COLLEAGUE, &[chunk(CASE, 2, b"two")]).await;
    assert_eq!(code(gone), (403, ErrorCode::Revoked));
    let gone = delete(&line, COLLEAGUE, &[id(CASE, 2)]).await;
    assert_eq!(code(gone), (403, ErrorCode::Revoked));
}

#[tokio::test]
async fn strangers_and_other_offices_get_nowhere() {
    let (_server, line) = Server::with_office().await;
    let stranger = store(&line, STRANGER, &[chunk(CASE, 1, b"one")]).await;
    assert_eq!(code(stranger), (404, ErrorCode::NotFound));
    let elsewhere =
        StoreChunksRequest { office: OfficeId([9; 16]), chunks: vec![chunk(CASE, 1, b"one")] };
    let elsewhere = line.signed::<ChunksResponse>(COACH, Method::POST, CHUNKS, &elsewhere).await;
    assert_eq!(code(elsewhere), (404, ErrorCode::NotFound));
    for path in [CHUNKS, CHUNKS_FETCH, CHUNKS_DELETE] {
        let unsigned = line.unsigned::<ChunksResponse>(path, &()).await;
        assert_eq!(code(unsigned), (401, ErrorCode::BadSignature));
        let garbage = draft(COACH, Method::POST, path, vec![0xff; 40]);
        assert_eq!(code(line.send::<ChunksResponse>(garbage).await), (400, ErrorCode::Malformed));
    }
}

#[tokio::test]
async fn chunks_go_with_an_erased_case_and_none_are_taken_again() {
    let (server, line) = Server::with_office().await;
    let mine = [chunk(CASE, 1, b"one"), chunk(TEAM, 2, b"two")];
    store(&line, COACH, &mine).await.unwrap();
    let log = staffed().add(COACH, erase(CASE));
    let new = vec![log.certificates.last().unwrap().clone()];
    line.append(COACH, staffed().len(), new, vec![]).await.unwrap();
    assert_eq!(held(&server), (0, None));
    assert_eq!(store(&line, COACH, &mine).await.unwrap(), [UNKNOWN, DONE]);
    assert_eq!(delete(&line, COACH, &[id(CASE, 1)]).await.unwrap(), [UNKNOWN]);
    assert_eq!(fetch(&line, COACH, id(CASE, 1)).await, None);
    assert_eq!(fetch(&line, COACH, id(TEAM, 2)).await.unwrap(), b"two", "others stay");
}

#[tokio::test]
async fn what_was_acknowledged_is_there_after_a_restart_and_still_counted() {
    let (server, line) = with_room(10).await;
    store(&line, COACH, &[chunk(CASE, 1, b"eight888")]).await.unwrap();
    server.running.stop().await.unwrap();
    let mut config = Config::local(server.data.path());
    config.limits.space_chunk_bytes = 10;
    let running = serve(config).await.unwrap();
    let line = Line::to(format!("http://{}", running.address));
    assert_eq!(fetch(&line, COACH, id(CASE, 1)).await.unwrap(), b"eight888");
    let full = ChunkResult::Refused(ErrorCode::NoRoom);
    assert_eq!(store(&line, COACH, &[chunk(CASE, 2, b"333")]).await.unwrap(), [full]);
    running.stop().await.unwrap();
}

#[tokio::test]
async fn what_is_done_with_chunks_is_counted_without_saying_whose() {
    let (server, line) = Server::with_office().await;
    store(&line, COACH, &[chunk(CASE, 1, b"one"), chunk(CASE, 2, b"")]).await.unwrap();
    fetch_some(&line, COACH, &[id(CASE, 1), id(CASE, 7)], 100).await;
    delete(&line, COACH, &[id(CASE, 1)]).await.unwrap();
    let url = format!("http://{}/metrics", server.running.private_address);
    let text = line.http.get(url).send().await.unwrap().text().await.unwrap();
    for name in ["stored", "not_stored", "fetched", "missing", "deleted"] {
        assert!(text.contains(&format!("fotfaste_chunks_{name}_total 1\n")), "{name}: {text}");
    }
    assert!(!text.contains(&"20".repeat(16)), "no space is named");
    let request = DeleteChunksRequest { office: OFFICE, chunks: Vec::new() };
    assert!(wire::encode(&request).len() < 20, "an empty request is small and fine");
    assert_eq!(delete(&line, COACH, &[]).await.unwrap(), []);
}
