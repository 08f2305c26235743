//! The private port.

use crate::support::*;

async fn get(server: &Server, path: &str) -> (u16, String) {
    let url = format!("http://{}{path}", server.running.private_address);
    let sent = server.line().http.get(url).send().await.unwrap();
    (sent.status().as_u16(), sent.text().await.unwrap())
}

#[tokio::test]
async fn it_says_that_it_lives_and_can_serve() {
    let server = Server::start().await;
    assert_eq!(get(&server, "/livez").await, (200, "ok\n".into()));
    assert_eq!(get(&server, "/readyz").await, (200, "ok\n".into()));
}

#[tokio::test]
async fn it_counts_without_naming_anyone() {
    let (server, line) = Server::with_office().await;
    let batch = Author::new(COACH, CASE).draft(b"x");
    line.push(COACH, &[&batch]).await.unwrap();
    line.push(STRANGER, &[&batch]).await.unwrap_err();
    let (status, text) = get(&server, "/metrics").await;
    assert_eq!(status, 200);
    for line in [
        r#"fotfaste_requests_total{route="/v1/batches",status="200"} 1"#,
        r#"fotfaste_requests_total{route="/v1/batches",status="404"} 1"#,
        "fotfaste_batches_stored_total 1",
        "# TYPE fotfaste_commit_seconds_total counter",
    ] {
        assert!(text.contains(line), "{line} in\n{text}");
    }
    for id in [OFFICE.to_string(), CASE.to_string(), COACH.device().to_string()] {
        assert!(!text.contains(&id), "{text}");
    }
}

#[tokio::test]
async fn the_public_port_has_no_metrics() {
    let server = Server::start().await;
    for path in ["/metrics", "/livez", "/readyz"] {
        let url = format!("{}{path}", server.line().url);
        let sent = server.line().http.get(url).send().await.unwrap();
        assert_eq!(sent.status(), 404);
    }
}
