//! HTTPS, with a certificate made for these tests alone.

use crate::support::*;
use fotfaste_protocol::routes::BatchResult;
use fotfaste_server::{Config, Error, Tls, serve};
use reqwest::{Certificate, Client, Version};
use std::path::{Path, PathBuf};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

fn tls() -> Tls {
    Tls { cert: fixture("localhost.cert.pem"), key: fixture("localhost.key.pem") }
}

#[tokio::test]
async fn batches_travel_over_https() {
    let server = Server::start_with(|config| config.tls = Some(tls())).await;
    let pem = std::fs::read(fixture("localhost.cert.pem")).unwrap();
    let trusted = Certificate::from_pem(&pem).unwrap();
    let line = Line {
        url: format!("https://{}", server.running.address),
        http: Client::builder().no_proxy().tls_certs_only([trusted]).build().unwrap(),
    };
    line.create(&server.setup_code, &staffed()).await.unwrap();
    let batch = Author::new(COACH, CASE).draft(b"x");
    let stored = line.push(COACH, &[&batch]).await.unwrap();
    assert_eq!(stored, [BatchResult::Stored { position: 1 }]);
    let time = line.http.get(format!("{}/v1/time", line.url)).send().await.unwrap();
    assert_eq!(time.version(), Version::HTTP_2);
    let stranger = Client::builder().no_proxy().build().unwrap();
    let refused = stranger.get(format!("{}/v1/time", line.url)).send().await;
    assert!(refused.is_err(), "an unknown certificate is not trusted");
    let plain = format!("http://{}/v1/time", server.running.address);
    assert!(line.http.get(plain).send().await.is_err(), "nothing is answered in the clear");
    server.running.stop().await.unwrap();
}

#[tokio::test]
async fn a_missing_certificate_is_told_at_the_start() {
    let data = tempfile::tempdir().unwrap();
    let mut config = Config::local(data.path());
    config.tls = Some(Tls { cert: fixture("nowhere.pem"), key: fixture("nowhere.pem") });
    let refused = serve(config).await.err();
    assert!(matches!(refused, Some(Error::Io { .. })), "{refused:?}");
}
