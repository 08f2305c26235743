//! What reads bytes that anybody may have made: the decoders of the protocol, of key bundles and of
//! requests. Each takes any bytes; what it accepts must read the same when it is written again.
//!
//! Shared by the fuzz targets beside this file and by the short run in `tests/tests/decoders.rs`.

use std::fmt::Debug;

use fotfaste_protocol::{
    batch::Batch,
    certificate::Certificate,
    invite::InviteCode,
    join::JoinRequest,
    office::Office,
    request::Claim,
    routes::{
        self, AppendCertificatesRequest, AppendedResponse, ChangesRequest, ChangesResponse,
        ChunksResponse, CreateOfficeRequest, DeleteChunksRequest, FetchChunksRequest,
        FetchChunksResponse, JoinInviteRequest, ListInvitesResponse, OpenInviteRequest,
        PushRequest, PushResponse, StoreChunksRequest,
    },
};
use fotfaste_vault::bundle_members;
use serde::{Serialize, de::DeserializeOwned};

/// What reads some bytes, and panics only at a mistake of ours.
pub type Decoder = fn(&[u8]);

/// Every decoder by its name, which is also its corpus's.
pub const ALL: [(&str, Decoder); 8] = [
    ("answer", answer),
    ("batch", batch),
    ("bundle", bundle),
    ("certificates", certificates),
    ("claim", claim),
    ("invite", invite),
    ("join", join),
    ("request", request),
];

/// A sealed batch as it is pushed and pulled.
pub fn batch(bytes: &[u8]) {
    if let Ok(batch) = Batch::decode(bytes) {
        assert_eq!(Batch::decode(&batch.encode()).as_ref(), Ok(&batch));
        assert!(!batch.header.associated_data().is_empty());
    }
}

/// A certificate log, replayed as far as it goes.
pub fn certificates(bytes: &[u8]) {
    let Ok(log) = routes::read::<Vec<Certificate>>(bytes) else { return };
    for certificate in &log {
        // What is too long to be sent reads as nothing; what reads, reads the same.
        if let Ok(again) = Certificate::decode(&certificate.encode()) {
            assert_eq!(again, *certificate);
        }
    }
    if let Ok(office) = Office::replay(&log) {
        assert_eq!(office.head().0, log.len() as u64);
    }
}

/// A space's keys, sealed to its members.
pub fn bundle(bytes: &[u8]) {
    if let Ok(members) = bundle_members(bytes) {
        assert!(members.len() <= bytes.len(), "nobody is there without a byte");
    }
}

/// The text of an invite.
pub fn invite(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if let Ok(code) = InviteCode::decode(text) {
        let again = code.encode().map(|text| InviteCode::decode(&text));
        assert!(matches!(again, Ok(Ok(_))), "an invite that was read can be written");
    }
}

/// A newcomer's answer to an invite.
pub fn join(bytes: &[u8]) {
    if let Ok(request) = JoinRequest::decode(bytes) {
        assert_eq!(
            JoinRequest::decode(&request.encode()).map(|again| again.encode()),
            Ok(request.encode())
        );
    }
}

/// The three headers that sign a request, one on each line.
pub fn claim(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut lines = text.lines();
    let mut next = || lines.next().unwrap_or_default();
    let (digest, input, signature) = (next(), next(), next());
    if let Ok(claim) = Claim::parse(digest, input, signature) {
        assert!(
            claim.created.checked_abs().is_some_and(|seconds| input.contains(&seconds.to_string()))
        );
    }
}

/// The body of a request; the first byte says to which route.
pub fn request(bytes: &[u8]) {
    let Some((route, body)) = bytes.split_first() else { return };
    match route % 9 {
        0 => reads::<PushRequest>(body),
        1 => reads::<ChangesRequest>(body),
        2 => reads::<CreateOfficeRequest>(body),
        3 => reads::<AppendCertificatesRequest>(body),
        4 => reads::<StoreChunksRequest>(body),
        5 => reads::<FetchChunksRequest>(body),
        6 => reads::<DeleteChunksRequest>(body),
        7 => reads::<OpenInviteRequest>(body),
        _ => reads::<JoinInviteRequest>(body),
    }
}

/// The body of an answer; the first byte says of which route.
pub fn answer(bytes: &[u8]) {
    let Some((route, body)) = bytes.split_first() else { return };
    match route % 6 {
        0 => reads::<ChangesResponse>(body),
        1 => reads::<PushResponse>(body),
        2 => reads::<AppendedResponse>(body),
        3 => reads::<ListInvitesResponse>(body),
        4 => reads::<ChunksResponse>(body),
        _ => reads::<FetchChunksResponse>(body),
    }
}

/// What is read can be written, and reads the same then.
fn reads<T: DeserializeOwned + Serialize + Debug>(body: &[u8]) {
    if let Ok(value) = routes::read::<T>(body) {
        let written = postcard::to_stdvec(&value).expect("what was read can be written");
        let again: T = routes::read(&written).expect("what was written can be read");
        assert_eq!(format!("{value:?}"), format!("{again:?}"));
    }
}
