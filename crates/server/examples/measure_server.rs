//! Durable batches per second over HTTP, from many signed clients on loopback.
//!
//! `cargo run --release -p fotfaste-server --example measure_server -- [CLIENTS] [SECONDS] [BATCHES]`
//! with so many batches per request (1 if not said). Prints one JSON line. Client and server share
//! the machine, as they do in the project's own measure.
#![allow(clippy::unwrap_used, reason = "a measurement that cannot run has nothing to say")]

use fotfaste_protocol::batch::{Batch, BatchHeader, FORMAT};
use fotfaste_protocol::certificate::{
    Action, Certificate, CertificateBody, DevicePublic, Role, SealingKey, SpaceKind,
};
use fotfaste_protocol::frontier::Frontier;
use fotfaste_protocol::office::Office;
use fotfaste_protocol::request::{Signer, sign};
use fotfaste_protocol::routes::{
    BATCHES, BatchResult, BundleUpload, CreateOfficeRequest, OFFICES, PushRequest, PushResponse,
    read,
};
use fotfaste_protocol::{DeviceId, Hash, OfficeId, SigningKey, SpaceId, UserId, wire};
use fotfaste_server::{Clock, Config, serve};
use std::io::Write as _;
use std::time::{Duration, Instant};

const OFFICE: OfficeId = OfficeId([1; 16]);
/// What fifty edits of a visit come to, sealed.
const BODY: usize = 4096;

#[tokio::main]
async fn main() {
    let mut arguments = std::env::args().skip(1).map(|text| text.parse::<u64>().unwrap());
    let clients = u8::try_from(arguments.next().unwrap_or(16)).unwrap();
    let seconds = arguments.next().unwrap_or(5);
    let per_request = usize::try_from(arguments.next().unwrap_or(1)).unwrap();

    let data = tempfile::tempdir().unwrap();
    let mut config = Config::local(data.path());
    config.limits.device_rate = f64::INFINITY;
    config.limits.device_burst = f64::INFINITY;
    let running = serve(config).await.unwrap();
    let url = format!("http://{}", running.address);
    create(&url, running.setup_code.as_deref().unwrap(), clients).await;

    let began = Instant::now();
    let until = began + Duration::from_secs(seconds);
    let tasks: Vec<_> = (1..=clients)
        .map(|client| tokio::spawn(push(url.clone(), client, per_request, until)))
        .collect();
    let mut latencies = Vec::new();
    for task in tasks {
        latencies.extend(task.await.unwrap());
    }
    let took = began.elapsed().as_secs_f64();
    running.stop().await.unwrap();
    report(&mut latencies, per_request, clients, took);
}

fn report(latencies: &mut [Duration], per_request: usize, clients: u8, took: f64) {
    latencies.sort_unstable();
    let at = |share: usize| latencies[(latencies.len() - 1) * share / 100].as_secs_f64() * 1e3;
    let batches = latencies.len() * per_request;
    let line = serde_json::json!({
        "what": "server_durable_batches",
        "clients": clients,
        "batches_per_request": per_request,
        "body_bytes": BODY,
        "batches": batches,
        "seconds": took,
        "value": f64::from(u32::try_from(batches).unwrap()) / took,
        "unit": "batches/s",
        "p50_ms": at(50),
        "p99_ms": at(99),
    });
    let mut out = std::io::stdout();
    writeln!(out, "{line}").unwrap();
}

fn key(client: u8) -> SigningKey {
    SigningKey::from_bytes(&[client; 32])
}

fn device(client: u8) -> DevicePublic {
    DevicePublic {
        id: DeviceId([client; 16]),
        signing: key(client).verifying_key().to_bytes(),
        sealing: SealingKey(vec![client; 1218]),
    }
}

/// An office in which every client has a case of its own.
async fn create(url: &str, setup_code: &str, clients: u8) {
    let body = CertificateBody {
        office: OFFICE,
        index: 0,
        previous: Hash::ZERO,
        author: device(1).id,
        at_minute: 0,
        action: Action::CreateOffice {
            user: UserId([1; 16]),
            user_key: device(1).sealing,
            device: device(1),
        },
    };
    let mut certificates = vec![Certificate::sign(body, &key(1))];
    let mut office = Office::found(&certificates[0]).unwrap();
    let mut bundles = Vec::new();
    let mut add = |author: u8, action| {
        let next = office.next_certificate(device(author).id, &key(author), 0, action);
        office.apply(&next).unwrap();
        certificates.push(next);
    };
    for client in 1..=clients {
        let user = UserId([client; 16]);
        if client > 1 {
            let (role, user_key) = (Role::Coach, device(client).sealing);
            add(1, Action::AddUser { user, role, user_key });
            let device = device(client);
            add(1, Action::AddDevice { user, device });
        }
        let space = SpaceId([client; 16]);
        let bytes = vec![client; 1300];
        let action = Action::CreateSpace {
            space,
            kind: SpaceKind::Case,
            owner: user,
            commitment: Hash::ZERO,
            bundle: Hash::of_bundle(&bytes),
        };
        add(client, action);
        bundles.push(BundleUpload { space, bytes });
    }
    let request = CreateOfficeRequest {
        setup_code: setup_code.into(),
        office: OFFICE,
        certificates,
        bundles,
    };
    let sent = reqwest::Client::new().post(format!("{url}{OFFICES}"));
    let answer = sent.body(wire::encode(&request)).send().await.unwrap();
    assert_eq!(answer.status(), 200);
}

/// Pushes until the time is up; how long each request took.
async fn push(url: String, client: u8, per_request: usize, until: Instant) -> Vec<Duration> {
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let key = key(client);
    let signer = Signer { office: OFFICE, device: device(client).id, key: &key };
    let mut frontier = Frontier::default();
    let mut took = Vec::new();
    while Instant::now() < until {
        let batches = (0..per_request).map(|_| next(&mut frontier, client, &key)).collect();
        let body = wire::encode(&PushRequest { office: OFFICE, batches });
        let nonce = u128::from(u64::try_from(took.len()).unwrap()).to_le_bytes();
        let created = Clock::default().unix_seconds();
        let began = Instant::now();
        let headers = sign(&signer, "POST", BATCHES, &body, created, &nonce);
        let mut request = http.post(format!("{url}{BATCHES}")).body(body);
        for (name, value) in headers.pairs() {
            request = request.header(name, value);
        }
        let answer = request.send().await.unwrap().bytes().await.unwrap();
        took.push(began.elapsed());
        let answer: PushResponse = read(&answer).unwrap();
        let stored = |result: &BatchResult| matches!(result, BatchResult::Stored { .. });
        assert!(answer.results.iter().all(stored), "{:?}", answer.results);
    }
    took
}

fn next(frontier: &mut Frontier, client: u8, key: &SigningKey) -> Vec<u8> {
    let (sequence, previous) = frontier.next(DeviceId([client; 16]));
    let header = BatchHeader {
        format: FORMAT,
        office: OFFICE,
        space: SpaceId([client; 16]),
        epoch: 0,
        key_commitment: Hash::ZERO,
        device: DeviceId([client; 16]),
        sequence,
        previous,
        frontier: frontier.hash(),
        newest_clock_minute: 0,
        body_hash: Hash::ZERO,
    };
    let batch = Batch::sign(header, vec![client; BODY], key).unwrap();
    frontier.advance(&batch.header).unwrap();
    batch.encode()
}
