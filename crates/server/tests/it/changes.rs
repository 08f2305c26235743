//! Pulling: certificates first, in pages, nothing twice, nothing left out.

use crate::support::*;
use fotfaste_protocol::batch::Batch;
use fotfaste_protocol::certificate::{Certificate, Role};
use fotfaste_protocol::office::Office;
use fotfaste_protocol::routes::*;
use reqwest::Method;

#[tokio::test]
async fn a_new_device_gets_the_whole_log_and_the_bundles_it_can_open() {
    let (_server, line) = Server::with_office().await;
    let log = staffed();
    let pulled = line.pull(COACH, 0, &[]).await.unwrap();
    assert_eq!(Office::replay(&pulled.certs).unwrap(), log.office);
    assert_eq!((pulled.cert_head.next, pulled.cert_head.hash), log.office.head());
    let spaces: Vec<_> = pulled.bundles.iter().map(|bundle| bundle.space).collect();
    assert_eq!(spaces, [TEAM, CASE], "each once");
    assert_eq!(pulled.bundles[0].hash, bundle_hash(TEAM, 1), "the newest");
    let again = line.pull(COACH, log.len(), &[]).await.unwrap();
    assert!(again.certs.is_empty() && again.bundles.is_empty() && !again.more);
}

#[tokio::test]
async fn a_bundle_can_be_asked_for_again() {
    let (_server, line) = Server::with_office().await;
    let mut request = changes_request(staffed().len(), &[]);
    request.bundles_of = vec![CASE, CASE];
    let pulled: ChangesResponse =
        line.signed(COACH, Method::POST, CHANGES, &request).await.unwrap();
    let [again] = &pulled.bundles[..] else { panic!("one bundle") };
    assert_eq!(again.bytes, bundle(CASE, 0).bytes);
}

#[tokio::test]
async fn small_pages_add_up_to_the_whole() {
    let server = Server::start().await;
    let line = server.line();
    let mut log = staffed();
    for number in 20..120 {
        let mut action = add_user(Person(number), Role::Coach);
        if let fotfaste_protocol::certificate::Action::AddUser { user_key, .. } = &mut action {
            user_key.0 = vec![number; 1200];
        }
        log = log.add(ADMIN, action);
    }
    line.create(&server.setup_code, &log).await.unwrap();
    let mut author = Author::new(COACH, CASE);
    let batches: Vec<_> = (0..40_u8).map(|n| author.write(&vec![n; 5000])).collect();
    line.push(COACH, &batches.iter().collect::<Vec<_>>()).await.unwrap();

    let mut certs: Vec<Certificate> = Vec::new();
    let mut found = Vec::new();
    let (mut cursor, mut pages) = (0, 0);
    loop {
        let mut request = changes_request(certs.len() as u64, &[(CASE, cursor)]);
        request.max_bytes = 1;
        let page: ChangesResponse =
            line.signed(COACH, Method::POST, CHANGES, &request).await.unwrap();
        certs.extend(page.certs);
        let complete = certs.len() as u64 == page.cert_head.next;
        assert!(complete || page.spaces.is_empty(), "certificates come first");
        for entry in page.spaces.into_iter().flat_map(|space| space.entries) {
            cursor += 1;
            assert_eq!(entry.position, cursor);
            found.push(entry.batch);
        }
        pages += 1;
        if !page.more {
            break;
        }
    }
    assert!(pages > 4, "{pages} pages");
    assert_eq!(Office::replay(&certs).unwrap(), log.office);
    let wanted: Vec<_> = batches.iter().map(Batch::encode).collect();
    assert_eq!(found, wanted);
}

#[tokio::test]
async fn a_cursor_beyond_the_end_is_told_where_the_end_is() {
    let (_server, line) = Server::with_office().await;
    let batch = Author::new(COACH, CASE).draft(b"x");
    line.push(COACH, &[&batch]).await.unwrap();
    let pulled = line.pull(COACH, 99, &[(CASE, 7)]).await.unwrap();
    assert_eq!(pulled.cert_head.next, staffed().len());
    let [space] = &pulled.spaces[..] else { panic!("one space") };
    assert_eq!((space.head, space.entries.len()), (1, 0));
    assert!(!pulled.more);
}
