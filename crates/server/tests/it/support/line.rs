//! A server in this process, and signed requests to it.

use super::*;
use fotfaste_protocol::batch::Batch;
use fotfaste_protocol::certificate::Certificate;
use fotfaste_protocol::request::{SignedHeaders, Signer, sign};
use fotfaste_protocol::wire;
use fotfaste_server::{Clock, Config, Running, serve};
use reqwest::{Client, Method, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::atomic::{AtomicU64, Ordering};
use tempfile::TempDir;

/// A server in this process, on its own data folder.
pub(crate) struct Server {
    pub(crate) running: Running,
    pub(crate) clock: Clock,
    pub(crate) data: TempDir,
    pub(crate) setup_code: String,
}

impl Server {
    pub(crate) async fn start() -> Server {
        Server::start_with(|_| {}).await
    }

    pub(crate) async fn start_with(adjust: impl FnOnce(&mut Config)) -> Server {
        let data = tempfile::tempdir().unwrap();
        let mut config = Config::local(data.path());
        adjust(&mut config);
        let clock = config.clock.clone();
        let running = serve(config).await.unwrap();
        let setup_code = running.setup_code.clone().unwrap();
        Server { running, clock, data, setup_code }
    }

    pub(crate) fn line(&self) -> Line {
        Line::to(format!("http://{}", self.running.address))
    }

    /// A server with [`staffed`] on it.
    pub(crate) async fn with_office() -> (Server, Line) {
        let server = Server::start().await;
        let line = server.line();
        line.create(&server.setup_code, &staffed()).await.unwrap();
        (server, line)
    }
}

/// How a refused request ended.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Refused {
    pub(crate) status: u16,
    pub(crate) body: ErrorBody,
}

pub(crate) type Answer<T> = Result<T, Refused>;

/// The error code of a refused request.
pub(crate) fn code<T: std::fmt::Debug>(answer: Answer<T>) -> (u16, ErrorCode) {
    let refused = answer.unwrap_err();
    (refused.status, refused.body.code)
}

/// A request before it is sent, so that a test can spoil it.
pub(crate) struct Draft {
    pub(crate) method: Method,
    pub(crate) path: String,
    pub(crate) body: Vec<u8>,
    pub(crate) headers: Option<SignedHeaders>,
}

/// The connection to a server.
#[derive(Clone)]
pub(crate) struct Line {
    pub(crate) url: String,
    pub(crate) http: Client,
}

impl Line {
    pub(crate) fn to(url: String) -> Line {
        let http = Client::builder().no_proxy().build().unwrap();
        Line { url, http }
    }

    pub(crate) async fn send_raw(&self, draft: Draft) -> reqwest::Result<Response> {
        let url = format!("{}{}", self.url, draft.path);
        let mut request = self.http.request(draft.method, url).body(draft.body);
        for (name, value) in draft.headers.iter().flat_map(SignedHeaders::pairs) {
            request = request.header(name, value);
        }
        request.send().await
    }

    pub(crate) async fn send<T: DeserializeOwned>(&self, draft: Draft) -> Answer<T> {
        answer_of(self.send_raw(draft).await.unwrap()).await
    }

    pub(crate) async fn signed<T: DeserializeOwned>(
        &self,
        by: Person,
        method: Method,
        path: &str,
        body: &impl Serialize,
    ) -> Answer<T> {
        self.send(draft(by, method, path, wire::encode(body))).await
    }

    pub(crate) async fn unsigned<T: DeserializeOwned>(
        &self,
        path: &str,
        body: &impl Serialize,
    ) -> Answer<T> {
        let draft = Draft {
            method: Method::POST,
            path: path.into(),
            body: wire::encode(body),
            headers: None,
        };
        self.send(draft).await
    }

    pub(crate) async fn create(&self, code: &str, log: &Log) -> Answer<AppendedResponse> {
        self.unsigned(OFFICES, &log.create_request(code)).await
    }

    pub(crate) async fn push(&self, by: Person, batches: &[&Batch]) -> Answer<Vec<BatchResult>> {
        let batches = batches.iter().map(|batch| batch.encode()).collect();
        self.push_bytes(by, batches).await
    }

    pub(crate) async fn push_bytes(
        &self,
        by: Person,
        batches: Vec<Vec<u8>>,
    ) -> Answer<Vec<BatchResult>> {
        let office = OFFICE;
        let request = PushRequest { office, batches };
        let answer: Answer<PushResponse> = self.signed(by, Method::POST, BATCHES, &request).await;
        answer.map(|answer| answer.results)
    }

    pub(crate) async fn pull(
        &self,
        by: Person,
        certs_after: u64,
        cursors: &[(SpaceId, u64)],
    ) -> Answer<ChangesResponse> {
        let request = changes_request(certs_after, cursors);
        self.signed(by, Method::POST, CHANGES, &request).await
    }

    pub(crate) async fn append(
        &self,
        by: Person,
        expected: u64,
        certificates: Vec<Certificate>,
        bundles: Vec<BundleUpload>,
    ) -> Answer<AppendedResponse> {
        let request = AppendCertificatesRequest { office: OFFICE, expected, certificates, bundles };
        self.signed(by, Method::POST, CERTS, &request).await
    }
}

pub(crate) fn changes_request(certs_after: u64, cursors: &[(SpaceId, u64)]) -> ChangesRequest {
    ChangesRequest {
        office: OFFICE,
        certs_after,
        cursors: cursors.to_vec(),
        bundles_of: Vec::new(),
        max_bytes: 4 * 1024 * 1024,
    }
}

pub(crate) async fn answer_of<T: DeserializeOwned>(response: Response) -> Answer<T> {
    let status = response.status().as_u16();
    let bytes = response.bytes().await.unwrap();
    if status == 200 {
        return Ok(fotfaste_protocol::routes::read(&bytes).unwrap());
    }
    let body = serde_json::from_slice(&bytes).unwrap();
    Err(Refused { status, body })
}

pub(crate) fn draft(by: Person, method: Method, path: &str, body: Vec<u8>) -> Draft {
    let now = Clock::default().unix_seconds();
    draft_at(by, method, path, body, now, nonce())
}

pub(crate) fn draft_at(
    by: Person,
    method: Method,
    path: &str,
    body: Vec<u8>,
    created: i64,
    nonce: [u8; 16],
) -> Draft {
    let key = by.key();
    let signer = Signer { office: OFFICE, device: by.device(), key: &key };
    let headers = sign(&signer, method.as_str(), path, &body, created, &nonce);
    Draft { method, path: path.into(), body, headers: Some(headers) }
}

/// Never the same twice in this process, nor, but by a wonder, across processes.
fn nonce() -> [u8; 16] {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let mut nonce = [0; 16];
    getrandom::fill(&mut nonce[8..]).unwrap();
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    nonce[..8].copy_from_slice(&count.to_le_bytes());
    nonce
}
