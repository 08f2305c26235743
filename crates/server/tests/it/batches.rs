//! Pushing: in order, once, by those who may.

use crate::support::*;
use fotfaste_protocol::batch::Batch;
use fotfaste_protocol::certificate::{Action, Right};
use fotfaste_protocol::routes::*;
use fotfaste_protocol::{Hash, OfficeId, SpaceId};
use reqwest::Method;

#[tokio::test]
async fn pushed_batches_come_back_as_they_were() {
    let (_server, line) = Server::with_office().await;
    let mut case = Author::new(COACH, CASE);
    let mut team = Author::new(COACH, TEAM);
    let batches = [case.write(b"one"), team.write(b"two"), case.write(b"three")];
    let results = line.push(COACH, &batches.each_ref()).await.unwrap();
    let stored = |position| BatchResult::Stored { position };
    assert_eq!(results, [stored(1), stored(1), stored(2)]);
    let pulled = line.pull(COACH, 0, &[]).await.unwrap();
    assert!(!pulled.more);
    let found: Vec<_> = pulled
        .spaces
        .iter()
        .flat_map(|space| space.entries.iter().map(|entry| entry.batch.clone()))
        .collect();
    let wanted = [&batches[1], &batches[0], &batches[2]].map(Batch::encode);
    assert_eq!(found, wanted, "the team's first, then the case's in order");
}

#[tokio::test]
async fn a_repeat_is_told_the_same_position_and_stored_once() {
    let (_server, line) = Server::with_office().await;
    let mut author = Author::new(COACH, CASE);
    let (one, two) = (author.write(b"one"), author.write(b"two"));
    line.push(COACH, &[&one]).await.unwrap();
    let results = line.push(COACH, &[&one, &one, &two, &two]).await.unwrap();
    let positions = [1, 1, 2, 2].map(|position| BatchResult::Stored { position });
    assert_eq!(results, positions);
    let pulled = line.pull(COACH, 0, &[]).await.unwrap();
    assert_eq!(pulled.spaces[0].entries.len(), 2);
}

#[tokio::test]
async fn a_gap_or_a_wrong_chain_is_told_what_would_fit() {
    let (_server, line) = Server::with_office().await;
    let mut author = Author::new(COACH, CASE);
    let one = author.write(b"one");
    let two = author.write(b"two");
    let early = line.push(COACH, &[&two]).await.unwrap();
    let first = BatchResult::OutOfOrder { expected_sequence: 1, previous: Hash::ZERO };
    assert_eq!(early, [first]);
    line.push(COACH, &[&one]).await.unwrap();
    let elsewhere = Author::new(COACH, CASE).draft_with(b"x", |header| {
        header.sequence = 2;
        header.previous = Hash([1; 32]);
    });
    let second = BatchResult::OutOfOrder { expected_sequence: 2, previous: one.header.hash() };
    assert_eq!(line.push(COACH, &[&elsewhere]).await.unwrap(), [second]);
    let stored = BatchResult::Stored { position: 2 };
    assert_eq!(line.push(COACH, &[&two]).await.unwrap(), [stored]);
}

#[tokio::test]
async fn another_batch_with_a_used_number_never_overwrites() {
    let (_server, line) = Server::with_office().await;
    let author = Author::new(COACH, CASE);
    let (one, other) = (author.draft(b"one"), author.draft(b"other"));
    line.push(COACH, &[&one]).await.unwrap();
    let results = line.push(COACH, &[&other]).await.unwrap();
    assert_eq!(results, [BatchResult::Conflicts]);
    let pulled = line.pull(COACH, 0, &[]).await.unwrap();
    assert_eq!(pulled.spaces[0].entries[0].batch, one.encode());
}

#[tokio::test]
async fn what_the_certificate_log_does_not_allow_is_refused() {
    let (_server, line) = Server::with_office().await;
    let case = Author::new(COACH, CASE);
    let refused = |code| vec![BatchResult::Refused(code)];
    let push = async |batch| line.push(COACH, &[&batch]).await.unwrap();
    let newer = case.draft_with(b"x", |header| header.epoch = 1);
    assert_eq!(push(newer).await, refused(ErrorCode::UnknownEpoch));
    let key = case.draft_with(b"x", |header| header.key_commitment = Hash([9; 32]));
    assert_eq!(push(key).await, refused(ErrorCode::OtherKey));
    let office = case.draft_with(b"x", |header| header.office = OfficeId([9; 16]));
    assert_eq!(push(office).await, refused(ErrorCode::NotFound));
    let format = case.draft_with(b"x", |header| header.format = 3);
    assert_eq!(push(format).await, refused(ErrorCode::Malformed));
    let theirs = Author::new(COLLEAGUE, CASE).draft(b"x");
    assert_eq!(push(theirs).await, refused(ErrorCode::OtherDevice));
    let mut swapped = case.draft(b"x");
    swapped.body = b"y".to_vec();
    assert_eq!(push(swapped).await, refused(ErrorCode::BadContent));
    let mut forged = case.draft(b"x");
    forged.signature = Author::new(COLLEAGUE, CASE).draft(b"x").signature;
    assert_eq!(push(forged).await, refused(ErrorCode::BadSignature));
    let after = line.pull(COACH, 0, &[]).await.unwrap();
    assert!(after.spaces.is_empty(), "nothing was stored");
}

#[tokio::test]
async fn a_forbidden_space_looks_exactly_like_an_unknown_one() {
    let (_server, line) = Server::with_office().await;
    let unknown = SpaceId([0x99; 16]);
    let raw = async |space| {
        let batch = Author::new(COLLEAGUE, space).draft(b"x").encode();
        let request = PushRequest { office: OFFICE, batches: vec![batch] };
        let body = fotfaste_protocol::wire::encode(&request);
        let sent = line.send_raw(draft(COLLEAGUE, Method::POST, BATCHES, body)).await.unwrap();
        (sent.status(), sent.bytes().await.unwrap())
    };
    assert_eq!(raw(CASE).await, raw(unknown).await);
    let newer = Author::new(COLLEAGUE, CASE).draft_with(b"x", |header| header.epoch = 7);
    let results = line.push(COLLEAGUE, &[&newer]).await.unwrap();
    assert_eq!(results, [BatchResult::Refused(ErrorCode::NotFound)]);
    let mut request = changes_request(0, &[(CASE, 0), (unknown, 0)]);
    request.bundles_of = vec![CASE, unknown];
    let pulled: ChangesResponse =
        line.signed(COLLEAGUE, Method::POST, CHANGES, &request).await.unwrap();
    assert!(pulled.spaces.is_empty() && pulled.bundles.is_empty());
}

#[tokio::test]
async fn reading_does_not_include_writing_and_a_revoked_device_reads_only_why() {
    let (_server, line) = Server::with_office().await;
    let log = staffed();
    let shared = log.clone().add(COACH, add_member(CASE, COLLEAGUE, Right::Read, 1));
    let new = shared.certificates[shared.certificates.len() - 1..].to_vec();
    line.append(COACH, log.len(), new, vec![bundle(CASE, 1)]).await.unwrap();
    let batch = Author::new(COLLEAGUE, CASE).draft(b"x");
    let results = line.push(COLLEAGUE, &[&batch]).await.unwrap();
    assert_eq!(results, [BatchResult::Refused(ErrorCode::NotFound)]);
    let revoked = shared.next(ADMIN, revoke(COLLEAGUE));
    let coachs = Author::new(COACH, CASE).draft(b"new");
    line.push(COACH, &[&coachs]).await.unwrap();
    line.append(ADMIN, shared.len(), vec![revoked.clone()], vec![]).await.unwrap();
    let mut request = changes_request(0, &[]);
    request.bundles_of = vec![TEAM, CASE];
    let told: ChangesResponse =
        line.signed(COLLEAGUE, Method::POST, CHANGES, &request).await.unwrap();
    assert_eq!(told.certs.last(), Some(&revoked), "the log says so");
    assert!(told.bundles.is_empty() && told.spaces.is_empty(), "and nothing else comes");
    let pushed = line.push(COLLEAGUE, &[&batch]).await;
    assert_eq!(code(pushed), (403, ErrorCode::Revoked));
    let listed: Answer<ListInvitesResponse> =
        line.signed(COLLEAGUE, Method::GET, INVITES, &()).await;
    assert_eq!(code(listed), (403, ErrorCode::Revoked));
}

#[tokio::test]
async fn whose_time_is_over_gets_and_sends_nothing_more_by_the_servers_clock() {
    let (_server, line) = Server::with_office().await;
    let log = staffed();
    let share = |log: &Log, version: u8, until_minute: i64| {
        let (space, user, bundle) = (CASE, COLLEAGUE.user(), bundle_hash(CASE, version));
        let right = Right::Write;
        log.clone().add(COACH, Action::ShareUntil { space, user, right, bundle, until_minute })
    };
    let newest = |log: &Log| log.certificates[log.certificates.len() - 1..].to_vec();
    // By its author's clock, which is far behind, this is to come.
    let over = share(&log, 1, 29_000_900);
    line.append(COACH, log.len(), newest(&over), vec![bundle(CASE, 1)]).await.unwrap();
    let coachs = Author::new(COACH, CASE).draft(b"new");
    line.push(COACH, &[&coachs]).await.unwrap();
    let batch = Author::new(COLLEAGUE, CASE).draft(b"late");
    let late = line.push(COLLEAGUE, &[&batch]).await.unwrap();
    assert_eq!(late, [BatchResult::Refused(ErrorCode::NotFound)]);
    let told = line.pull(COLLEAGUE, 0, &[]).await.unwrap();
    assert!(told.spaces.is_empty() && told.bundles.iter().all(|one| one.space != CASE));
    let removal = Action::RemoveMember { space: CASE, user: COACH.user() };
    let takes_over = over.next(COLLEAGUE, removal);
    let refused = line.append(COLLEAGUE, over.len(), vec![takes_over], vec![]).await;
    assert_eq!(code(refused), (422, ErrorCode::CertificateRefused));

    let longer = share(&over, 2, i64::MAX);
    line.append(COACH, over.len(), newest(&longer), vec![bundle(CASE, 2)]).await.unwrap();
    assert_eq!(line.pull(COLLEAGUE, 0, &[]).await.unwrap().spaces.len(), 1);
    let stored = line.push(COLLEAGUE, &[&batch]).await.unwrap();
    assert!(matches!(stored[..], [BatchResult::Stored { .. }]));
}

#[tokio::test]
async fn a_revocation_that_leaves_out_a_batch_is_not_taken() {
    let (_server, line) = Server::with_office().await;
    let log = staffed();
    let mut author = Author::new(COACH, CASE);
    let (one, two) = (author.write(b"1"), author.write(b"2"));
    line.push(COACH, &[&one, &two]).await.unwrap();
    let listing = |listed: &[(SpaceId, u64)]| {
        let last_accepted = listed.iter().copied().collect();
        let revoked = Action::RevokeDevice { device: COACH.device(), last_accepted };
        vec![log.next(ADMIN, revoked)]
    };
    for listed in [&[][..], &[(CASE, 1)], &[(CASE, 3)], &[(CASE, 2), (TEAM, 1)]] {
        let refused = line.append(ADMIN, log.len(), listing(listed), vec![]).await;
        assert_eq!(code(refused), (409, ErrorCode::StaleHead), "{listed:?}");
    }
    assert_eq!(line.push(COACH, &[&two]).await.unwrap(), [BatchResult::Stored { position: 2 }]);
    line.append(ADMIN, log.len(), listing(&[(CASE, 2)]), vec![]).await.unwrap();
}

#[tokio::test]
async fn an_administrator_learns_what_the_server_holds_of_a_device() {
    let (_server, line) = Server::with_office().await;
    let mut author = Author::new(COACH, CASE);
    let (one, two) = (author.write(b"1"), author.write(b"2"));
    line.push(COACH, &[&one, &two]).await.unwrap();
    let path = device_sequences(COACH.device());
    let held: DeviceSequences = line.signed(ADMIN, Method::GET, &path, &()).await.unwrap();
    assert_eq!(held.spaces, [(CASE, 2, two.header.hash())]);
    let coach = line.signed::<DeviceSequences>(COACH, Method::GET, &path, &()).await;
    assert_eq!(code(coach), (403, ErrorCode::NotAllowed));
    let path = device_sequences(STRANGER.device());
    let unknown = line.signed::<DeviceSequences>(ADMIN, Method::GET, &path, &()).await;
    assert_eq!(code(unknown), (404, ErrorCode::NotFound));
}
