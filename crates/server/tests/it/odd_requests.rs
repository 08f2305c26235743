//! Requests that no program of ours makes: bodies changed by dice and signed all the same, heads
//! that are none. Each gets an answer that says so; nothing of it is an error of the server's own,
//! and what it holds is what it held, or what somebody may have written.

use crate::dice::changed;
use crate::support::*;
use fotfaste_protocol::batch::Batch;
use fotfaste_protocol::certificate::{Certificate, Right, Role};
use fotfaste_protocol::frontier::Frontier;
use fotfaste_protocol::invite::InviteSecret;
use fotfaste_protocol::join::{JoinRequest, Joiner};
use fotfaste_protocol::office::Office;
use fotfaste_protocol::routes::*;
use fotfaste_protocol::{ChunkName, InviteId, wire};
use fotfaste_server::Clock;
use reqwest::Method;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const INVITE: InviteId = InviteId([0x11; 16]);

fn tries() -> usize {
    let wanted = std::env::var("FOTFASTE_REQUESTS").ok();
    wanted.map_or(1_500, |number| number.parse().expect("a number"))
}

/// A request as a program of ours would make it.
struct Sound {
    path: String,
    signed: bool,
    body: Vec<u8>,
}

fn sound(path: &str, body: Vec<u8>) -> Sound {
    Sound { path: path.into(), signed: true, body }
}

/// One of each, all of which the server would take.
fn all_sound(log: &Log) -> Vec<Sound> {
    let secret = InviteSecret([0x22; 32]);
    let chunk = ChunkId { space: CASE, name: ChunkName([7; 32]) };
    let mut author = Author::new(COACH, CASE);
    let batches = (0..3).map(|_| author.write(b"something sealed").encode()).collect();
    let newcomer = Person(7);
    let certificates = vec![log.next(ADMIN, add_user(newcomer, Role::Coach))];
    let joiner = Joiner {
        user: newcomer.user(),
        user_key: Some(newcomer.public().sealing),
        device: newcomer.public(),
    };
    let join_request = JoinInviteRequest {
        office: OFFICE,
        token: secret.token(),
        request: JoinRequest::new(joiner, INVITE, &secret).encode(),
    };
    let open = OpenInviteRequest {
        office: OFFICE,
        id: INVITE,
        token_hash: secret.token().hash(),
        expires_at_minute: Clock::default().unix_minute() + 60,
        own_device: false,
    };
    let append = AppendCertificatesRequest {
        office: OFFICE,
        expected: log.len(),
        certificates,
        bundles: vec![bundle(CASE, 1)],
    };
    let upload = ChunkUpload { id: chunk, bytes: vec![9; 300] };
    let status = InviteStatusRequest { office: OFFICE, token: secret.token() };
    let fetched = FetchChunksRequest { office: OFFICE, chunks: vec![chunk], max_bytes: 9 };
    let open_to_all = |path: &str, body| Sound { signed: false, ..sound(path, body) };
    vec![
        sound(BATCHES, wire::encode(&PushRequest { office: OFFICE, batches })),
        sound(CHANGES, wire::encode(&changes_request(0, &[(TEAM, 0), (CASE, 1)]))),
        sound(CERTS, wire::encode(&append)),
        sound(CHUNKS, wire::encode(&StoreChunksRequest { office: OFFICE, chunks: vec![upload] })),
        sound(CHUNKS_FETCH, wire::encode(&fetched)),
        sound(
            CHUNKS_DELETE,
            wire::encode(&DeleteChunksRequest { office: OFFICE, chunks: vec![chunk] }),
        ),
        sound(INVITES, wire::encode(&open)),
        open_to_all(&join(INVITE), wire::encode(&join_request)),
        open_to_all(&invite_status(INVITE), wire::encode(&status)),
        open_to_all(OFFICES, wire::encode(&log.create_request("not the code"))),
    ]
}

/// What is sent: mostly to the right place, in the right way, by somebody who may.
fn odd(dice: &mut fastrand::Rng, sound: &[Sound]) -> Draft {
    let bodies: Vec<Vec<u8>> = sound.iter().map(|one| one.body.clone()).collect();
    let at = dice.usize(..sound.len());
    let body = match dice.u8(..8) {
        0 => sound[at].body.clone(),
        1 => changed(dice, &bodies),
        _ => changed(dice, &bodies[at..=at]),
    };
    let path = match dice.u8(..20) {
        0 => format!("{}/%00..%2f?{}", sound[at].path, "a=b&".repeat(dice.usize(..300))),
        1 => sound[dice.usize(..sound.len())].path.clone(),
        _ => sound[at].path.clone(),
    };
    let others = [Method::GET, Method::PUT, Method::DELETE, Method::OPTIONS];
    let method = if dice.u8(..20) == 0 { others[dice.usize(..4)].clone() } else { Method::POST };
    let by = [COACH, COACH, ADMIN, COLLEAGUE, STRANGER][dice.usize(..5)];
    let mut draft = draft(by, method, &path, body);
    if !sound[at].signed {
        draft.headers = None;
    }
    draft
}

/// Replays and verifies what the server gives an honest member.
async fn all_is_sound(line: &Line) -> Frontier {
    let mut certificates: Vec<Certificate> = Vec::new();
    let mut entries = Vec::new();
    loop {
        let (certs, cursor) = (certificates.len() as u64, entries.len() as u64);
        let pulled = line.pull(COACH, certs, &[(CASE, cursor)]).await.unwrap();
        certificates.extend(pulled.certs);
        let here = pulled.spaces.into_iter().filter(|space| space.space == CASE);
        entries.extend(here.flat_map(|space| space.entries));
        if !pulled.more {
            break;
        }
    }
    let office = Office::replay(&certificates).unwrap();
    let mut frontier = Frontier::default();
    for (number, entry) in (1..).zip(entries) {
        assert_eq!(entry.position, number);
        let batch = Batch::decode(&entry.batch).unwrap();
        batch.verify(&office.device(batch.header.device).unwrap().signing).unwrap();
        let writer = office.device(batch.header.device).unwrap().user;
        assert_eq!(office.member_of(CASE, writer), Some(Right::Write));
        frontier.advance(&batch.header).unwrap();
    }
    frontier
}

#[tokio::test]
async fn no_request_is_an_error_of_the_servers_own() {
    let server = Server::start_with(|config| {
        let limits = &mut config.limits;
        (limits.device_rate, limits.device_burst) = (1e9, 1e9);
        (limits.source_rate, limits.source_burst) = (1e9, 1e9);
    })
    .await;
    let (line, log) = (server.line(), staffed());
    line.create(&server.setup_code, &log).await.unwrap();
    let sound = all_sound(&log);
    let mut dice = fastrand::Rng::with_seed(1);
    let (mut taken, mut refused) = (0, 0);
    for number in 0..tries() {
        let draft = odd(&mut dice, &sound);
        let what = format!("number {number}: {} {}", draft.method, draft.path);
        let answer = line.send_raw(draft).await.unwrap_or_else(|cause| panic!("{what}: {cause}"));
        let status = answer.status().as_u16();
        match status {
            200 => taken += 1,
            400..=499 => refused += 1,
            _ => panic!("{what}: {status}"),
        }
    }
    assert!(taken > 0 && refused > 0, "{taken} taken, {refused} refused");
    all_is_sound(&line).await;
    // Whatever was taken, the next honest batch continues it.
    let mut author = Author::new(COACH, CASE);
    author.frontier = all_is_sound(&line).await;
    let batch = author.write(b"honest");
    assert!(matches!(line.push(COACH, &[&batch]).await.unwrap()[..], [BatchResult::Stored { .. }]));
}

#[tokio::test]
async fn a_head_that_is_none_ends_its_own_connection_alone() {
    let (server, line) = Server::with_office().await;
    let heads: [&[u8]; 5] = [
        b"POST /v1/batches HTTP/1.1\r\nhost: x\r\ncontent-length: 99\r\n\r\n",
        b"GET /v1/time HTTP/1.1\r\nhost: x\r\n\r\n",
        b"POST /v1/changes HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nffffffffffff\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET http://[::1]:0/v1/../v1/time?%ff HTTP/1.1\r\nhost: \xff\r\nsignature: \"\r\n\r\n",
    ];
    let heads: Vec<Vec<u8>> = heads.iter().map(|head| head.to_vec()).collect();
    let mut dice = fastrand::Rng::with_seed(2);
    for _ in 0..200 {
        let mut stream = TcpStream::connect(server.running.address).await.unwrap();
        // Whether it reads to the end, answers or hangs up is its own affair.
        let _ = stream.write_all(&changed(&mut dice, &heads)).await;
        let _ = stream.shutdown().await;
        let _ = stream.read_to_end(&mut Vec::new()).await;
    }
    line.pull(COACH, 0, &[]).await.unwrap();
}
