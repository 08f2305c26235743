//! Stopping and starting again.

use crate::support::*;
use fotfaste_protocol::office::Office;
use fotfaste_protocol::routes::*;
use fotfaste_protocol::wire;
use fotfaste_server::{Config, Error, serve};
use reqwest::Method;

#[tokio::test]
async fn a_restart_keeps_everything() {
    let (server, line) = Server::with_office().await;
    let mut author = Author::new(COACH, CASE);
    let (one, two) = (author.write(b"one"), author.write(b"two"));
    line.push(COACH, &[&one]).await.unwrap();
    server.running.stop().await.unwrap();
    let running = serve(Config::local(server.data.path())).await.unwrap();
    assert_eq!(running.setup_code, None, "a code is shown on the first start only");
    let line = Line::to(format!("http://{}", running.address));
    let pulled = line.pull(COACH, 0, &[]).await.unwrap();
    assert_eq!(Office::replay(&pulled.certs).unwrap(), staffed().office);
    assert_eq!(pulled.spaces[0].entries[0].batch, one.encode());
    let results = line.push(COACH, &[&one, &two]).await.unwrap();
    let positions = [1, 2].map(|position| BatchResult::Stored { position });
    assert_eq!(results, positions);
    let reused = line.create(&server.setup_code, &Log::of([0xbb; 16].into())).await;
    assert_eq!(code(reused), (403, ErrorCode::SetupCode));
    running.stop().await.unwrap();
}

#[tokio::test]
async fn what_was_signed_before_a_restart_is_not_accepted_after() {
    let (server, line) = Server::with_office().await;
    let body = wire::encode(&changes_request(0, &[]));
    let earlier = server.clock.unix_seconds() - 2;
    let signed = || draft_at(COACH, Method::POST, CHANGES, body.clone(), earlier, [1; 16]);
    let first: Answer<ChangesResponse> = line.send(signed()).await;
    first.unwrap();
    server.running.stop().await.unwrap();
    let running = serve(Config::local(server.data.path())).await.unwrap();
    let line = Line::to(format!("http://{}", running.address));
    let again: Answer<ChangesResponse> = line.send(signed()).await;
    assert_eq!(code(again), (401, ErrorCode::ClockSkew));
}

#[tokio::test]
async fn a_stopped_server_has_answered_what_it_accepted() {
    let (server, line) = Server::with_office().await;
    let mut author = Author::new(COACH, CASE);
    let batches: Vec<_> = (0..200).map(|_| author.write(&[7; 2000])).collect();
    let pushing = tokio::spawn({
        let line = line.clone();
        async move {
            let mut acknowledged = 0;
            for batch in &batches {
                let batches = vec![batch.encode()];
                let request = PushRequest { office: OFFICE, batches };
                let draft = draft(COACH, Method::POST, BATCHES, wire::encode(&request));
                let Ok(sent) = line.send_raw(draft).await else { break };
                answer_of::<PushResponse>(sent).await.unwrap();
                acknowledged += 1;
            }
            acknowledged
        }
    });
    while line.pull(COACH, 0, &[]).await.unwrap().spaces.is_empty() {}
    server.running.stop().await.unwrap();
    let acknowledged = pushing.await.unwrap();
    let running = serve(Config::local(server.data.path())).await.unwrap();
    let line = Line::to(format!("http://{}", running.address));
    let pulled = line.pull(COACH, 0, &[]).await.unwrap();
    assert!(acknowledged > 0);
    assert_eq!(pulled.spaces[0].entries.len(), acknowledged, "a graceful stop cuts nothing off");
}

#[tokio::test]
async fn two_servers_never_share_a_data_folder() {
    let server = Server::start().await;
    let second = serve(Config::local(server.data.path())).await;
    assert!(matches!(second.err(), Some(Error::InUse(_))));
}

#[tokio::test]
async fn plain_http_for_everyone_is_refused_with_a_way_out() {
    let data = tempfile::tempdir().unwrap();
    let mut config = Config::local(data.path());
    config.listen = "0.0.0.0:0".parse().unwrap();
    let refused = serve(config).await.err().unwrap().to_string();
    assert!(refused.contains("--behind-proxy"), "{refused}");
}
