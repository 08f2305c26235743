//! Every format as it travels. A change here is a change of the format: think of the clients
//! that are already out.

use crate::invites::{code, joiner};
use crate::requests::signed;
use crate::support::*;
use fotfaste_protocol::frontier::Frontier;
use fotfaste_protocol::join::{CompareCode, JoinRequest};
use fotfaste_protocol::routes::*;
use fotfaste_protocol::{ChunkName, InviteId, wire};
use insta::assert_snapshot;
use serde::Serialize;
use std::fmt::Write as _;

/// Lines of 32 bytes in hex.
fn dump(bytes: &[u8]) -> String {
    let mut text = String::new();
    for line in bytes.chunks(32) {
        for byte in line {
            write!(text, "{byte:02x}").unwrap();
        }
        text.push('\n');
    }
    text
}

fn wired<T: Serialize>(value: &T) -> String {
    dump(&wire::encode(value))
}

#[test]
fn a_batch() {
    let office = staffed().office;
    let mut frontier = Frontier::default();
    let first = batch(&office, &frontier, COACH, CASE, b"first");
    frontier.advance(&first.header).unwrap();
    let second = batch(&office, &frontier, COACH, CASE, b"second");
    assert_snapshot!("batch", dump(&second.encode()));
    assert_snapshot!("batch_associated_data", dump(&second.header.associated_data()));
    assert_snapshot!("frontier", wired(&frontier));
    let hashes = [first.header.hash(), frontier.hash(), fotfaste_protocol::Hash::of_bundle(b"b")];
    assert_snapshot!("hashes", serde_json::to_string_pretty(&hashes).unwrap());
}

#[test]
fn every_certificate() {
    let mut text = String::new();
    for certificate in eventful().certificates {
        let action = format!("{:?}", certificate.body.action);
        let name = action.split([' ', '{']).next().unwrap();
        writeln!(text, "{} {name}\n{}", certificate.body.index, dump(&certificate.encode()))
            .unwrap();
    }
    assert_snapshot!("certificates", text);
}

#[test]
fn an_invite() {
    let code = code();
    assert_snapshot!("invite_code", code.encode().unwrap());
    assert_snapshot!("invite_token_hash", code.secret.token().hash());
    let request = JoinRequest::new(joiner(), code.invite, &code.secret).encode();
    assert_snapshot!("join_request", dump(&request));
    let compare = CompareCode::of(code.root, code.invite, &request);
    assert_snapshot!("compare_code", compare);
}

#[test]
fn a_signed_request() {
    let lines: Vec<String> =
        signed().pairs().iter().map(|(name, value)| format!("{name}: {value}")).collect();
    assert_snapshot!("signed_request", lines.join("\n"));
}

#[test]
fn errors() {
    let head = CertificateHead { next: 3, hash: hash(8) };
    let body = ErrorBody {
        code: ErrorCode::StaleHead,
        message: "the certificate log has moved on".into(),
        head: Some(head),
    };
    assert_snapshot!("error", serde_json::to_string_pretty(&body).unwrap());
}

#[test]
fn pushing_and_pulling() {
    let push = PushRequest { office: OFFICE, batches: vec![b"one".to_vec(), b"two".to_vec()] };
    let results = vec![
        BatchResult::Stored { position: 300 },
        BatchResult::OutOfOrder { expected_sequence: 2, previous: hash(1) },
        BatchResult::Conflicts,
        BatchResult::Refused(ErrorCode::UnknownEpoch),
    ];
    let changes = ChangesRequest {
        office: OFFICE,
        certs_after: 5,
        cursors: vec![(CASE, 7)],
        bundles_of: vec![TEAM],
        max_bytes: 1_000_000,
    };
    let entry = LogEntry { position: 8, batch: b"batch".to_vec() };
    let answer = ChangesResponse {
        certs: vec![root()],
        cert_head: CertificateHead { next: 1, hash: hash(2) },
        bundles: vec![BundleDownload { space: CASE, hash: hash(3), bytes: b"bundle".to_vec() }],
        spaces: vec![SpaceChanges { space: CASE, head: 9, entries: vec![entry] }],
        compacted: vec![TEAM],
        more: true,
    };
    assert_snapshot!("push", wired(&push));
    assert_snapshot!("push_response", wired(&PushResponse { results }));
    assert_snapshot!("changes", wired(&changes));
    assert_snapshot!("changes_response", wired(&answer));
}

#[test]
fn chunks() {
    let id = ChunkId { space: CASE, name: ChunkName([7; 32]) };
    let chunks = vec![ChunkUpload { id, bytes: b"chunk".to_vec() }];
    let results = vec![
        ChunkResult::Done,
        ChunkResult::Refused(ErrorCode::NameTaken),
        ChunkResult::Refused(ErrorCode::NoRoom),
    ];
    let fetch = FetchChunksRequest { office: OFFICE, chunks: vec![id], max_bytes: 1_000_000 };
    let answers = vec![ChunkAnswer::Here(b"chunk".to_vec()), ChunkAnswer::Missing];
    assert_snapshot!("store_chunks", wired(&StoreChunksRequest { office: OFFICE, chunks }));
    assert_snapshot!("chunks_response", wired(&ChunksResponse { results }));
    assert_snapshot!("fetch_chunks", wired(&fetch));
    assert_snapshot!("fetch_chunks_response", wired(&FetchChunksResponse { chunks: answers }));
    assert_snapshot!(
        "delete_chunks",
        wired(&DeleteChunksRequest { office: OFFICE, chunks: vec![id] })
    );
}

#[test]
fn offices_and_invites() {
    let bundles = vec![BundleUpload { space: TEAM, bytes: b"bundle".to_vec() }];
    let create = CreateOfficeRequest {
        setup_code: "ABCD".into(),
        office: OFFICE,
        certificates: vec![root()],
        bundles: bundles.clone(),
    };
    let append = AppendCertificatesRequest {
        office: OFFICE,
        expected: 1,
        certificates: vec![root()],
        bundles,
    };
    let open = OpenInviteRequest {
        office: OFFICE,
        id: InviteId([4; 16]),
        token_hash: hash(1),
        expires_at_minute: 29_000_000,
        own_device: true,
    };
    let token = code().secret.token();
    let join = JoinInviteRequest { office: OFFICE, token: token.clone(), request: vec![1, 2] };
    let status = InviteStatusRequest { office: OFFICE, token };
    let invites = vec![PendingInvite {
        id: InviteId([4; 16]),
        expires_at_minute: 29_000_000,
        request: Some(vec![1, 2].into()),
        status: InviteStatus::Waiting,
    }];
    let sequences = DeviceSequences { spaces: vec![(CASE, 2, hash(1))] };
    assert_snapshot!("create_office", wired(&create));
    assert_snapshot!("append_certificates", wired(&append));
    assert_snapshot!("open_invite", wired(&open));
    assert_snapshot!("join_invite", wired(&join));
    assert_snapshot!("invite_status_request", wired(&status));
    assert_snapshot!("list_invites", wired(&ListInvitesResponse { invites }));
    assert_snapshot!("device_sequences", wired(&sequences));
    assert_snapshot!("time", wired(&TimeResponse { unix_milliseconds: 1_750_000_000_000 }));
}
