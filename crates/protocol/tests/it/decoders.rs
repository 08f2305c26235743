//! Decoders take whatever comes: they never panic, and never hold more than a sender has sent.

use crate::support::*;
use fotfaste_protocol::batch::Batch;
use fotfaste_protocol::certificate::Certificate;
use fotfaste_protocol::frontier::Frontier;
use fotfaste_protocol::invite::InviteCode;
use fotfaste_protocol::join::JoinRequest;
use fotfaste_protocol::limits::{MAX_BATCH, MAX_BATCHES, MAX_BODY, MAX_CERTIFICATE, MAX_CHUNKS};
use fotfaste_protocol::routes::{
    self, ChangesResponse, ChunkAnswer, ChunkId, ChunkUpload, CreateOfficeRequest,
    DeleteChunksRequest, FetchChunksResponse, PushRequest, StoreChunksRequest,
};
use fotfaste_protocol::{ChunkName, Error, Hash, wire};
use proptest::prelude::*;

proptest! {
    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let _ = Batch::decode(&bytes);
        let _ = Certificate::decode(&bytes);
        let _ = JoinRequest::decode(&bytes);
        let _ = routes::read::<Frontier>(&bytes);
        let _ = routes::read::<CreateOfficeRequest>(&bytes);
        let _ = routes::read::<routes::AppendCertificatesRequest>(&bytes);
        let _ = routes::read::<PushRequest>(&bytes);
        let _ = routes::read::<routes::PushResponse>(&bytes);
        let _ = routes::read::<routes::ChangesRequest>(&bytes);
        let _ = routes::read::<ChangesResponse>(&bytes);
        let _ = routes::read::<routes::StoreChunksRequest>(&bytes);
        let _ = routes::read::<routes::FetchChunksRequest>(&bytes);
        let _ = routes::read::<routes::FetchChunksResponse>(&bytes);
        let _ = routes::read::<routes::DeleteChunksRequest>(&bytes);
        let _ = routes::read::<routes::ChunksResponse>(&bytes);
        let _ = routes::read::<routes::JoinInviteRequest>(&bytes);
        let _ = routes::read::<routes::ListInvitesResponse>(&bytes);
        let _ = routes::read::<routes::DeviceSequences>(&bytes);
    }

    #[test]
    fn a_damaged_log_never_panics(at in any::<prop::sample::Index>(), with in any::<[u8; 3]>()) {
        for certificate in eventful().certificates {
            let mut bytes = certificate.encode();
            let at = at.index(bytes.len() - 3);
            bytes[at..at + 3].copy_from_slice(&with);
            let _ = Certificate::decode(&bytes);
        }
    }

    #[test]
    fn arbitrary_text_never_panics(text in ".{0,300}") {
        let _ = InviteCode::decode(&text);
        let _ = InviteCode::decode(&format!("FOTFASTE1-{text}"));
        let _ = text.parse::<Hash>();
    }

    #[test]
    fn a_truncated_or_lengthened_batch_is_refused(cut in 1_usize..200) {
        let office = staffed().office;
        let bytes = batch(&office, &Frontier::default(), COACH, CASE, b"x").encode();
        prop_assert!(Batch::decode(&bytes[..bytes.len().saturating_sub(cut)]).is_err());
        let longer = [&bytes[..], &vec![0; cut]].concat();
        prop_assert_eq!(Batch::decode(&longer), Err(Error::Malformed));
    }
}

#[test]
fn too_much_is_refused_before_it_is_read() {
    assert_eq!(Batch::decode(&vec![0; MAX_BATCH + 1]), Err(Error::TooLarge));
    let certificate = Certificate::decode(&vec![0; MAX_CERTIFICATE + 1]);
    assert_eq!(certificate, Err(Error::TooLarge));
    let request = routes::read::<PushRequest>(&vec![0; MAX_BODY + 1]);
    assert_eq!(request, Err(Error::TooLarge));
}

#[test]
fn a_list_longer_than_its_limit_is_refused() {
    let push = PushRequest { office: OFFICE, batches: vec![Vec::new(); MAX_BATCHES] };
    let bytes = wire::encode(&push);
    assert_eq!(routes::read::<PushRequest>(&bytes).unwrap(), push);
    let more = PushRequest { batches: vec![Vec::new(); MAX_BATCHES + 1], ..push };
    let bytes = wire::encode(&more);
    assert_eq!(routes::read::<PushRequest>(&bytes), Err(Error::Malformed));
}

#[test]
fn a_list_of_chunks_longer_than_its_limit_is_refused() {
    let id = ChunkId { space: CASE, name: ChunkName([1; 32]) };
    let chunk = ChunkUpload { id, bytes: vec![1] };
    let store = |count| {
        let request = StoreChunksRequest { office: OFFICE, chunks: vec![chunk.clone(); count] };
        routes::read::<StoreChunksRequest>(&wire::encode(&request)).map(|read| read == request)
    };
    assert_eq!((store(MAX_CHUNKS), store(MAX_CHUNKS + 1)), (Ok(true), Err(Error::Malformed)));
    let delete = |count| {
        let request = DeleteChunksRequest { office: OFFICE, chunks: vec![id; count] };
        routes::read::<DeleteChunksRequest>(&wire::encode(&request)).map(|read| read == request)
    };
    assert_eq!((delete(MAX_CHUNKS), delete(MAX_CHUNKS + 1)), (Ok(true), Err(Error::Malformed)));
    let answer = |count| {
        let answer = FetchChunksResponse { chunks: vec![ChunkAnswer::Missing; count] };
        routes::read::<FetchChunksResponse>(&wire::encode(&answer)).map(|read| read == answer)
    };
    assert_eq!((answer(MAX_CHUNKS), answer(MAX_CHUNKS + 1)), (Ok(true), Err(Error::Malformed)));
}

#[test]
fn a_claimed_length_is_not_believed() {
    let mut bytes = OFFICE.0.to_vec();
    bytes.extend([1, 0xff, 0xff, 0xff, 0xff, 0x0f]);
    assert_eq!(routes::read::<PushRequest>(&bytes), Err(Error::Malformed));
    // One chunk in a list of one, and then a length that nobody has sent.
    let mut bytes = [&OFFICE.0[..], &[1], &CASE.0, &[1; 32]].concat();
    bytes.extend([0xff, 0xff, 0xff, 0xff, 0x0f]);
    assert_eq!(routes::read::<StoreChunksRequest>(&bytes), Err(Error::Malformed));
}

#[test]
fn a_second_spelling_of_the_same_batch_is_refused() {
    let office = staffed().office;
    let bytes = batch(&office, &Frontier::default(), COACH, CASE, b"x").encode();
    assert_eq!(bytes[0], 1, "the format number comes first");
    let padded = [&[0x81, 0x00], &bytes[1..]].concat();
    assert_eq!(Batch::decode(&padded), Err(Error::Malformed));
}

#[test]
fn minutes_are_rounded_up() {
    let cases = [(0, 0), (1, 1), (59_999, 1), (60_000, 1), (60_001, 2), (-1, 0), (-60_000, -1)];
    for (milliseconds, minutes) in cases {
        assert_eq!(wire::minute_rounded_up(milliseconds), minutes);
    }
}
