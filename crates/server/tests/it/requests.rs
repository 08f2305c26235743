//! Request signatures: every part counts, once, and only now.

use crate::support::*;
use fotfaste_protocol::routes::*;
use fotfaste_protocol::{OfficeId, wire};
use fotfaste_server::Clock;
use reqwest::Method;

fn pull_draft(by: Person, created: i64, nonce: u8) -> Draft {
    let body = wire::encode(&changes_request(0, &[]));
    draft_at(by, Method::POST, CHANGES, body, created, [nonce; 16])
}

fn now() -> i64 {
    Clock::default().unix_seconds()
}

#[tokio::test]
async fn a_request_counts_once() {
    let (_server, line) = Server::with_office().await;
    let at = now();
    let first: Answer<ChangesResponse> = line.send(pull_draft(COACH, at, 1)).await;
    first.unwrap();
    let replayed: Answer<ChangesResponse> = line.send(pull_draft(COACH, at, 1)).await;
    assert_eq!(code(replayed), (401, ErrorCode::Replayed));
    let other: Answer<ChangesResponse> = line.send(pull_draft(ADMIN, at, 1)).await;
    other.unwrap();
}

#[tokio::test]
async fn a_request_from_another_time_is_told_the_servers() {
    let (server, line) = Server::with_office().await;
    for off in [-301, 302] {
        let sent = line.send_raw(pull_draft(COACH, now() + off, 1)).await.unwrap();
        let date = sent.headers()["date"].to_str().unwrap().to_owned();
        let refused: Answer<ChangesResponse> = answer_of(sent).await;
        assert_eq!(code(refused), (401, ErrorCode::ClockSkew));
        let told = httpdate::parse_http_date(&date).unwrap();
        let told = told.duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
        assert!(told.abs_diff(now().unsigned_abs()) < 60, "{date}");
    }
    let tolerated: Answer<ChangesResponse> = line.send(pull_draft(COACH, now() - 290, 2)).await;
    tolerated.unwrap();
    server.clock.set_offset_seconds(3600);
    let sent = line.send_raw(pull_draft(COACH, now(), 3)).await.unwrap();
    let date = sent.headers()["date"].to_str().unwrap();
    let told = httpdate::parse_http_date(date).unwrap();
    let told = told.duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    let told = i64::try_from(told).unwrap();
    let retried: Answer<ChangesResponse> = line.send(pull_draft(COACH, told, 4)).await;
    retried.unwrap();
}

#[tokio::test]
async fn the_time_can_be_asked_without_a_signature() {
    let server = Server::start().await;
    let sent = server.line().http.get(format!("{}{TIME}", server.line().url)).send();
    let time: TimeResponse = answer_of(sent.await.unwrap()).await.unwrap();
    assert!((time.unix_milliseconds / 1000).abs_diff(now()) < 60);
}

#[tokio::test]
async fn an_unknown_device_or_office_is_not_found() {
    let (_server, line) = Server::with_office().await;
    let stranger = line.pull(STRANGER, 0, &[]).await;
    assert_eq!(code(stranger), (404, ErrorCode::NotFound));
    let mut request = changes_request(0, &[]);
    request.office = OfficeId([1; 16]);
    let elsewhere: Answer<ChangesResponse> =
        line.signed(COACH, Method::POST, CHANGES, &request).await;
    assert_eq!(code(elsewhere), (404, ErrorCode::NotFound));
    let nowhere: Answer<()> = line.signed(COACH, Method::GET, "/v1/nothing", &()).await;
    assert_eq!(code(nowhere), (404, ErrorCode::NotFound));
}

#[tokio::test]
async fn an_unsigned_request_is_refused() {
    let (_server, line) = Server::with_office().await;
    let unsigned: Answer<ChangesResponse> = line.unsigned(CHANGES, &changes_request(0, &[])).await;
    assert_eq!(code(unsigned), (401, ErrorCode::BadSignature));
}

#[tokio::test]
async fn a_query_that_no_signature_covers_is_refused() {
    let (_server, line) = Server::with_office().await;
    let mut draft = pull_draft(COACH, now(), 1);
    draft.path.push_str("?x=1");
    let refused: Answer<ChangesResponse> = line.send(draft).await;
    assert_eq!(code(refused), (400, ErrorCode::Malformed));
}

/// A push, spoiled in one byte of one part: refused, and nothing is stored.
#[tokio::test]
async fn one_changed_byte_anywhere_is_refused() {
    let (_server, line) = Server::with_office().await;
    let batch = Author::new(COACH, CASE).draft(b"some sealed bytes").encode();
    let request = wire::encode(&PushRequest { office: OFFICE, batches: vec![batch] });
    let flip = |text: &mut String, at: usize| {
        let mut bytes = std::mem::take(text).into_bytes();
        let at = at % bytes.len();
        bytes[at] ^= 1;
        *text = String::from_utf8(bytes).unwrap();
    };
    for at in (0..400).step_by(7) {
        for part in 0..4 {
            let mut draft = draft(COACH, Method::POST, BATCHES, request.clone());
            let headers = draft.headers.as_mut().unwrap();
            match part {
                0 => flip(&mut headers.content_digest, at),
                1 => flip(&mut headers.signature_input, at),
                2 => flip(&mut headers.signature, at),
                _ => {
                    let at = at % draft.body.len();
                    draft.body[at] ^= 1;
                }
            }
            let refused = line.send::<PushResponse>(draft).await;
            let status = refused.expect_err("spoiled").status;
            assert!([401, 404].contains(&status), "part {part}, byte {at}: {status}");
        }
    }
    let mut moved = draft(COACH, Method::POST, BATCHES, request.clone());
    moved.path = CHANGES.into();
    assert_eq!(code(line.send::<()>(moved).await), (401, ErrorCode::BadSignature));
    let mut method = draft(COACH, Method::POST, INVITES, request);
    method.method = Method::GET;
    assert_eq!(code(line.send::<()>(method).await), (401, ErrorCode::BadSignature));
    let pulled = line.pull(COACH, 0, &[]).await.unwrap();
    assert!(pulled.spaces.is_empty(), "nothing was stored");
}
