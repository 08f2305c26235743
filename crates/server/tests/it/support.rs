//! A started server, an office on it, and people with keys who talk to it.

use fotfaste_protocol::batch::{Batch, BatchHeader, FORMAT};
use fotfaste_protocol::certificate::{
    Action, Certificate, CertificateBody, DevicePublic, Right, Role, SealingKey, SpaceKind,
};
use fotfaste_protocol::frontier::Frontier;
use fotfaste_protocol::office::Office;
use fotfaste_protocol::request::{SignedHeaders, Signer, sign};
use fotfaste_protocol::routes::*;
use fotfaste_protocol::{DeviceId, Hash, OfficeId, SigningKey, SpaceId, UserId, wire};
use fotfaste_server::{Clock, Config, Running, serve};
use reqwest::{Client, Method, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::atomic::{AtomicU64, Ordering};
use tempfile::TempDir;

pub(crate) const OFFICE: OfficeId = OfficeId([0xaa; 16]);
pub(crate) const TEAM: SpaceId = SpaceId([0x10; 16]);
pub(crate) const CASE: SpaceId = SpaceId([0x20; 16]);

/// A user with one device; everything follows from the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Person(pub u8);

pub(crate) const ADMIN: Person = Person(1);
pub(crate) const COACH: Person = Person(3);
pub(crate) const COLLEAGUE: Person = Person(4);
pub(crate) const STRANGER: Person = Person(9);

impl Person {
    pub(crate) fn user(self) -> UserId {
        UserId([self.0; 16])
    }

    pub(crate) fn device(self) -> DeviceId {
        DeviceId([self.0 | 0x80; 16])
    }

    pub(crate) fn key(self) -> SigningKey {
        SigningKey::from_bytes(&[self.0; 32])
    }

    pub(crate) fn public(self) -> DevicePublic {
        DevicePublic {
            id: self.device(),
            signing: self.key().verifying_key().to_bytes(),
            sealing: SealingKey(vec![self.0; 12]),
        }
    }
}

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

/// A certificate log under construction, with its bundles.
#[derive(Clone)]
pub(crate) struct Log {
    pub(crate) office: Office,
    pub(crate) certificates: Vec<Certificate>,
}

pub(crate) fn root(office: OfficeId) -> Certificate {
    let body = CertificateBody {
        office,
        index: 0,
        previous: Hash::ZERO,
        author: ADMIN.device(),
        at_minute: 29_000_000,
        action: Action::CreateOffice {
            user: ADMIN.user(),
            user_key: ADMIN.public().sealing,
            device: ADMIN.public(),
        },
    };
    Certificate::sign(body, &ADMIN.key())
}

/// The bundle that stands for a space in a given epoch and membership.
pub(crate) fn bundle(space: SpaceId, version: u8) -> BundleUpload {
    let bytes = [&space.0[..], &[version]].concat();
    BundleUpload { space, bytes }
}

pub(crate) fn bundle_hash(space: SpaceId, version: u8) -> Hash {
    Hash::of_bundle(&bundle(space, version).bytes)
}

impl Log {
    pub(crate) fn new() -> Log {
        Log::of(OFFICE)
    }

    pub(crate) fn of(office: OfficeId) -> Log {
        let root = root(office);
        Log { office: Office::found(&root).unwrap(), certificates: vec![root] }
    }

    pub(crate) fn next(&self, author: Person, action: Action) -> Certificate {
        self.office.next_certificate(author.device(), &author.key(), 29_000_001, action)
    }

    pub(crate) fn add(mut self, author: Person, action: Action) -> Log {
        let certificate = self.next(author, action);
        self.office.apply(&certificate).unwrap();
        self.certificates.push(certificate);
        self
    }

    pub(crate) fn add_person(self, person: Person, role: Role) -> Log {
        self.add(ADMIN, add_user(person, role)).add(ADMIN, add_device(person))
    }

    pub(crate) fn add_space(self, space: SpaceId, kind: SpaceKind, owner: Person) -> Log {
        let action = Action::CreateSpace {
            space,
            kind,
            owner: owner.user(),
            commitment: Hash([space.0[0]; 32]),
            bundle: bundle_hash(space, 0),
        };
        self.add(owner, action)
    }

    /// The newest bundle of every space, whichever version that is.
    pub(crate) fn bundles(&self) -> Vec<BundleUpload> {
        let newest = |space: &fotfaste_protocol::office::Space| {
            (0..=u8::MAX)
                .map(|version| bundle(space.id, version))
                .find(|bundle| Hash::of_bundle(&bundle.bytes) == space.bundle)
                .unwrap()
        };
        self.office.spaces().map(newest).collect()
    }

    pub(crate) fn create_request(&self, code: &str) -> CreateOfficeRequest {
        CreateOfficeRequest {
            setup_code: code.into(),
            office: self.office.id(),
            certificates: self.certificates.clone(),
            bundles: self.bundles(),
        }
    }

    pub(crate) fn len(&self) -> u64 {
        self.office.head().0
    }
}

pub(crate) fn add_user(person: Person, role: Role) -> Action {
    Action::AddUser { user: person.user(), role, user_key: person.public().sealing }
}

pub(crate) fn add_device(person: Person) -> Action {
    Action::AddDevice { user: person.user(), device: person.public() }
}

pub(crate) fn add_member(space: SpaceId, person: Person, right: Right, version: u8) -> Action {
    Action::AddMember { space, user: person.user(), right, bundle: bundle_hash(space, version) }
}

pub(crate) fn revoke(person: Person) -> Action {
    Action::RevokeDevice { device: person.device(), last_accepted: [].into() }
}

/// An administrator, two coaches; a team space, and a case that only the first coach sees.
pub(crate) fn staffed() -> Log {
    Log::new()
        .add_space(TEAM, SpaceKind::Team, ADMIN)
        .add_person(COACH, Role::Coach)
        .add_person(COLLEAGUE, Role::Coach)
        .add(ADMIN, add_member(TEAM, COACH, Right::Write, 1))
        .add_space(CASE, SpaceKind::Case, COACH)
}

/// One device's chain of batches in one space.
pub(crate) struct Author {
    pub(crate) person: Person,
    pub(crate) space: SpaceId,
    pub(crate) frontier: Frontier,
}

impl Author {
    pub(crate) fn new(person: Person, space: SpaceId) -> Author {
        Author { person, space, frontier: Frontier::default() }
    }

    /// The next batch, taken into the chain.
    pub(crate) fn write(&mut self, body: &[u8]) -> Batch {
        let batch = self.draft(body);
        self.frontier.advance(&batch.header).unwrap();
        batch
    }

    /// The next batch, not taken into the chain.
    pub(crate) fn draft(&self, body: &[u8]) -> Batch {
        self.draft_with(body, |_| {})
    }

    pub(crate) fn draft_with(&self, body: &[u8], spoil: impl FnOnce(&mut BatchHeader)) -> Batch {
        let device = self.person.device();
        let (sequence, previous) = self.frontier.next(device);
        let mut header = BatchHeader {
            format: FORMAT,
            office: OFFICE,
            space: self.space,
            epoch: 0,
            key_commitment: Hash([self.space.0[0]; 32]),
            device,
            sequence,
            previous,
            frontier: self.frontier.hash(),
            newest_clock_minute: 29_000_002,
            body_hash: Hash::ZERO,
        };
        spoil(&mut header);
        Batch::sign(header, body.to_vec(), &self.person.key()).unwrap()
    }
}
