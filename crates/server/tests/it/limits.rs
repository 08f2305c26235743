//! No more than allowed, no faster than allowed, no slower than allowed.

use crate::support::*;
use fotfaste_protocol::limits::{MAX_BATCH, MAX_BODY};
use fotfaste_protocol::routes::*;
use reqwest::Method;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

#[tokio::test]
async fn too_large_a_body_is_refused() {
    let (_server, line) = Server::with_office().await;
    let draft = draft(COACH, Method::POST, BATCHES, vec![0; MAX_BODY + 1]);
    let refused: Answer<PushResponse> = line.send(draft).await;
    assert_eq!(code(refused), (413, ErrorCode::TooLarge));
    let join_path = join(fotfaste_protocol::InviteId([1; 16]));
    let refused: Answer<()> = line.unsigned(&join_path, &vec![0_u8; 64 * 1024]).await;
    assert_eq!(code(refused), (413, ErrorCode::TooLarge));
}

#[tokio::test]
async fn too_large_a_batch_is_refused_and_the_others_are_not() {
    let (_server, line) = Server::with_office().await;
    let good = Author::new(COACH, CASE).draft(b"x").encode();
    let results = line.push_bytes(COACH, vec![vec![0; MAX_BATCH + 1], good]).await.unwrap();
    let refused = BatchResult::Refused(ErrorCode::TooLarge);
    assert_eq!(results, [refused, BatchResult::Stored { position: 1 }]);
}

#[tokio::test]
async fn the_largest_batch_goes_through() {
    let (_server, line) = Server::with_office().await;
    let body = vec![7; fotfaste_protocol::limits::MAX_BATCH_BODY];
    let batch = Author::new(COACH, CASE).draft(&body);
    line.push(COACH, &[&batch]).await.unwrap();
    let pulled = line.pull(COACH, 0, &[]).await.unwrap();
    assert_eq!(pulled.spaces[0].entries[0].batch, batch.encode());
}

#[tokio::test]
async fn a_device_that_asks_too_often_has_to_wait_and_others_do_not() {
    let server = Server::start_with(|config| {
        config.limits.device_burst = 3.0;
        config.limits.device_rate = 0.001;
    })
    .await;
    let line = server.line();
    line.create(&server.setup_code, &staffed()).await.unwrap();
    for _ in 0..3 {
        line.pull(COACH, 0, &[]).await.unwrap();
    }
    let draft = draft(COACH, Method::POST, CHANGES, Vec::new());
    let sent = line.send_raw(draft).await.unwrap();
    assert_eq!(sent.headers()["retry-after"], "1");
    assert_eq!(code(answer_of::<()>(sent).await), (429, ErrorCode::TooMany));
    line.pull(ADMIN, 0, &[]).await.unwrap();
}

#[tokio::test]
async fn an_address_that_guesses_codes_has_to_wait() {
    let server = Server::start_with(|config| {
        config.limits.source_burst = 2.0;
        config.limits.source_rate = 0.001;
    })
    .await;
    let line = server.line();
    for expected in [ErrorCode::SetupCode, ErrorCode::SetupCode, ErrorCode::TooMany] {
        let refused = line.create("wrong", &staffed()).await;
        assert_eq!(code(refused).1, expected);
    }
}

/// Sends the start of a request and nothing more; the server ends the connection by itself.
async fn trickle(server: &Server, start: &str) -> String {
    let mut stream = TcpStream::connect(server.running.address).await.unwrap();
    stream.write_all(start.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    let rest = stream.read_to_end(&mut answer);
    let patience = Duration::from_secs(30);
    let ended = tokio::time::timeout(patience, rest).await;
    ended.expect("the server ends the connection").unwrap_or(0);
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test]
async fn whoever_never_finishes_a_request_is_let_go() {
    let server = Server::start_with(|config| {
        config.limits.head_timeout = Duration::from_secs(1);
        config.limits.piece_timeout = Duration::from_secs(1);
    })
    .await;
    trickle(&server, "").await;
    trickle(&server, "POST /v1/offices HTTP/1.1\r\nhost: x\r\n").await;
    let body = "POST /v1/offices HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nabc";
    let answer = trickle(&server, body).await;
    assert!(answer.starts_with("HTTP/1.1 400"), "{answer}");
}

#[tokio::test]
async fn more_requests_than_can_be_handled_are_sent_away() {
    let server = Server::start_with(|config| config.limits.concurrent_requests = 1).await;
    let mut slow = TcpStream::connect(server.running.address).await.unwrap();
    let start = "POST /v1/offices HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nabc";
    slow.write_all(start.as_bytes()).await.unwrap();
    let url = format!("{}{TIME}", server.line().url);
    let sent_away = async {
        loop {
            let sent = server.line().http.get(&url).send().await.unwrap();
            if sent.status() == 503 {
                return sent;
            }
        }
    };
    let sent = tokio::time::timeout(Duration::from_secs(30), sent_away).await.unwrap();
    assert_eq!(code(answer_of::<()>(sent).await), (503, ErrorCode::Unavailable));
}

/// A client that is refused in the middle of a large upload must hear why: only so does it learn
/// the server's time, for one.
#[tokio::test]
async fn a_refusal_reaches_whoever_is_still_sending() {
    let (_server, line) = Server::with_office().await;
    for _ in 0..20 {
        let body = vec![7; MAX_BODY - 1];
        let late = draft_at(COACH, Method::POST, BATCHES, body, 0, [1; 16]);
        let sent = line.send_raw(late).await.unwrap();
        assert_eq!(code(answer_of::<()>(sent).await), (401, ErrorCode::ClockSkew));
    }
}
