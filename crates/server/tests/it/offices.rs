//! Set-up codes, certificate logs and bundles.

use crate::support::*;
use fotfaste_protocol::certificate::{Certificate, Right, Role, SpaceKind};
use fotfaste_protocol::routes::*;
use fotfaste_protocol::{OfficeId, SpaceId};
use fotfaste_server::new_setup_code;

#[tokio::test]
async fn a_setup_code_lets_one_office_in() {
    let server = Server::start().await;
    let (line, log) = (server.line(), staffed());
    let created = line.create(&server.setup_code, &log).await.unwrap();
    assert_eq!((created.head.next, created.head.hash), log.office.head());
    let again = line.create(&server.setup_code, &log).await.unwrap();
    assert_eq!(again, created, "the same office again is harmless");
    let other = Log::of(OfficeId([0xbb; 16]));
    let reused = line.create(&server.setup_code, &other).await;
    assert_eq!(code(reused), (403, ErrorCode::SetupCode));
    let second = new_setup_code(server.data.path()).unwrap();
    line.create(&second, &other).await.unwrap();
}

#[tokio::test]
async fn a_wrong_setup_code_lets_nobody_in() {
    let server = Server::start().await;
    let line = server.line();
    for wrong in ["", "AAAA-AAAA-AAAA-AAAA-AAAA-AAAA"] {
        let refused = line.create(wrong, &staffed()).await;
        assert_eq!(code(refused), (403, ErrorCode::SetupCode));
    }
    let careless = server.setup_code.to_lowercase().replace('-', " ");
    line.create(&careless, &staffed()).await.unwrap();
}

#[tokio::test]
async fn an_office_with_another_root_is_refused_and_leaves_the_code_unused() {
    let (server, line) = Server::with_office().await;
    let code_two = new_setup_code(server.data.path()).unwrap();
    let mut usurper = Log::new();
    let mut body = usurper.certificates[0].body.clone();
    body.at_minute += 1;
    usurper.certificates[0] = Certificate::sign(body, &ADMIN.key());
    let refused = line.create(&code_two, &usurper).await;
    assert_eq!(code(refused), (409, ErrorCode::OfficeExists));
    line.create(&code_two, &Log::of(OfficeId([0xbb; 16]))).await.unwrap();
}

#[tokio::test]
async fn a_log_that_does_not_replay_is_refused_whole() {
    let server = Server::start().await;
    let line = server.line();
    let mut broken = staffed();
    broken.certificates.remove(3);
    let refused = line.create(&server.setup_code, &broken).await;
    assert_eq!(code(refused), (422, ErrorCode::CertificateRefused));
    let unknown = line.pull(ADMIN, 0, &[]).await;
    assert_eq!(code(unknown), (404, ErrorCode::NotFound), "nothing was taken in");
    line.create(&server.setup_code, &staffed()).await.unwrap();
}

#[tokio::test]
async fn certificates_are_appended_once_and_stale_heads_are_told_where_the_log_is() {
    let (_server, line) = Server::with_office().await;
    let before = staffed();
    let after = before.clone().add(ADMIN, add_user(STRANGER, Role::Coach));
    let new = vec![after.certificates.last().unwrap().clone()];
    let appended = line.append(ADMIN, before.len(), new.clone(), vec![]).await;
    let head = appended.unwrap().head;
    assert_eq!((head.next, head.hash), after.office.head());
    let again = line.append(ADMIN, before.len(), new, vec![]).await.unwrap();
    assert_eq!(again.head, head, "a repeat is harmless");
    let late = before.next(ADMIN, add_user(Person(8), Role::Coach));
    let stale = line.append(ADMIN, before.len(), vec![late], vec![]).await;
    let refused = stale.unwrap_err();
    assert_eq!((refused.status, refused.body.code), (409, ErrorCode::StaleHead));
    assert_eq!(refused.body.head, Some(head));
    let ahead = line.append(ADMIN, after.len() + 1, vec![], vec![]).await;
    assert_eq!(code(ahead), (409, ErrorCode::StaleHead));
}

#[tokio::test]
async fn an_upload_may_start_with_what_is_known_already() {
    let (_server, line) = Server::with_office().await;
    let log = staffed().add(ADMIN, add_user(STRANGER, Role::Coach));
    let whole = log.certificates.clone();
    let head = line.append(COACH, 0, whole, vec![]).await.unwrap().head;
    assert_eq!(head.next, log.len());
}

#[tokio::test]
async fn an_unauthorised_certificate_is_refused_and_nothing_with_it_is_kept() {
    let (_server, line) = Server::with_office().await;
    let log = staffed();
    let good = log.clone().add(ADMIN, add_user(STRANGER, Role::Coach));
    let bad = good.next(COACH, add_user(Person(8), Role::Admin));
    let both = vec![good.certificates.last().unwrap().clone(), bad];
    let refused = line.append(COACH, log.len(), both, vec![]).await;
    assert_eq!(code(refused), (422, ErrorCode::CertificateRefused));
    let now = line.pull(ADMIN, 0, &[]).await.unwrap();
    assert_eq!(now.cert_head.next, log.len());
}

#[tokio::test]
async fn a_bundle_belongs_to_the_certificate_that_names_it() {
    let (_server, line) = Server::with_office().await;
    let log = staffed();
    let grown = log.clone().add(COACH, add_member(CASE, COLLEAGUE, Right::Write, 1));
    let new = || vec![grown.certificates.last().unwrap().clone()];
    let missing = line.append(COACH, log.len(), new(), vec![]).await;
    assert_eq!(code(missing), (422, ErrorCode::BundleRefused));
    let other = vec![bundle(CASE, 2)];
    let wrong = line.append(COACH, log.len(), new(), other).await;
    assert_eq!(code(wrong), (422, ErrorCode::BundleRefused));
    let stranger = line.pull(COLLEAGUE, log.len(), &[]).await.unwrap();
    assert!(stranger.bundles.is_empty());
    let right = vec![bundle(CASE, 1)];
    line.append(COACH, log.len(), new(), right).await.unwrap();
    let member = line.pull(COLLEAGUE, log.len(), &[]).await.unwrap();
    assert_eq!(member.certs, new());
    let [bundle] = &member.bundles[..] else { panic!("one bundle: {:?}", member.bundles) };
    assert_eq!((bundle.space, bundle.hash), (CASE, bundle_hash(CASE, 1)));
    let elsewhere = line.pull(ADMIN, log.len(), &[]).await.unwrap();
    assert!(elsewhere.bundles.is_empty(), "not for those outside the case");
}

#[tokio::test]
async fn a_space_id_is_taken_once() {
    let (_server, line) = Server::with_office().await;
    let log = staffed().add_space(SpaceId([0x40; 16]), SpaceKind::Case, COLLEAGUE);
    let new = vec![log.certificates.last().unwrap().clone()];
    let bundles = vec![bundle(SpaceId([0x40; 16]), 0)];
    let expected = log.len() - 1;
    line.append(COLLEAGUE, expected, new, bundles).await.unwrap();
    let pulled = line.pull(COLLEAGUE, 0, &[]).await.unwrap();
    assert_eq!(pulled.bundles.len(), 1, "their own space's alone");
}
