//! A case that is erased: nothing of it is left, and nothing of it comes back.

use crate::support::*;
use fotfaste_protocol::certificate::{Certificate, Right};
use fotfaste_protocol::routes::*;
use fotfaste_server::{Config, serve};
use rusqlite::Connection;

/// The log after the coach has erased the case, and the certificate that did it.
fn erased() -> (Log, Vec<Certificate>) {
    let log = staffed().add(COACH, erase(CASE));
    let new = vec![log.certificates.last().unwrap().clone()];
    (log, new)
}

/// How many rows of each table are about the case.
fn held(server: &Server) -> [i64; 3] {
    let file = server.data.path().join("fotfaste-server.sqlite3");
    let sql = Connection::open(file).unwrap();
    ["batch", "bundle", "space_head"].map(|table| {
        let count = format!("SELECT count(*) FROM {table} WHERE space = ?1");
        sql.query_row(&count, [CASE.0], |row| row.get(0)).unwrap()
    })
}

#[tokio::test]
async fn batches_and_bundles_go_with_the_certificate_and_none_are_taken_again() {
    let (server, line) = Server::with_office().await;
    let mut author = Author::new(COACH, CASE);
    let (one, late) = (author.write(b"one"), author.write(b"late"));
    line.push(COACH, &[&one]).await.unwrap();
    assert_eq!(held(&server), [1, 1, 1]);
    let (_, new) = erased();
    let at = staffed().len();
    line.append(COACH, at, new.clone(), vec![]).await.unwrap();
    assert_eq!(held(&server), [0, 0, 0]);

    let gone = BatchResult::Refused(ErrorCode::NotFound);
    assert_eq!(line.push(COACH, &[&late, &one]).await.unwrap(), [gone, gone]);
    let pulled = line.pull(COACH, at, &[(CASE, 1)]).await.unwrap();
    assert_eq!(pulled.certs, new, "whoever asks learns that it was erased");
    assert!(pulled.spaces.is_empty() && pulled.bundles.is_empty());
    let again = line.append(COACH, at, new, vec![]).await.unwrap();
    assert_eq!(again.head.next, at + 1, "a repeat is harmless");
}

#[tokio::test]
async fn an_erased_case_cannot_be_shared_or_made_again() {
    let (server, line) = Server::with_office().await;
    let (log, new) = erased();
    line.append(COACH, staffed().len(), new, vec![]).await.unwrap();
    let share = log.next(COACH, add_member(CASE, COLLEAGUE, Right::Write, 1));
    let again = staffed().certificates.pop().unwrap().body.action;
    for certificate in [share, log.next(COACH, again)] {
        let refused = line.append(COACH, log.len(), vec![certificate], vec![bundle(CASE, 1)]).await;
        assert_eq!(code(refused), (422, ErrorCode::CertificateRefused));
    }
    assert_eq!(held(&server), [0, 0, 0]);
}

#[tokio::test]
async fn whoever_may_not_erase_leaves_everything_as_it_was() {
    let (server, line) = Server::with_office().await;
    line.push(COACH, &[&Author::new(COACH, CASE).write(b"one")]).await.unwrap();
    let forged = staffed().next(COLLEAGUE, erase(CASE));
    let refused = line.append(COLLEAGUE, staffed().len(), vec![forged], vec![]).await;
    assert_eq!(code(refused), (422, ErrorCode::CertificateRefused));
    assert_eq!(held(&server), [1, 1, 1]);
}

#[tokio::test]
async fn what_is_erased_stays_so_over_a_restart() {
    let (server, line) = Server::with_office().await;
    let mut author = Author::new(COACH, CASE);
    let one = author.write(b"one");
    line.push(COACH, &[&one]).await.unwrap();
    let (log, new) = erased();
    line.append(COACH, staffed().len(), new, vec![]).await.unwrap();
    server.running.stop().await.unwrap();
    let running = serve(Config::local(server.data.path())).await.unwrap();
    let line = Line::to(format!("http://{}", running.address));
    let gone = BatchResult::Refused(ErrorCode::NotFound);
    assert_eq!(line.push(COACH, &[&one]).await.unwrap(), [gone]);
    let pulled = line.pull(COACH, 0, &[]).await.unwrap();
    assert_eq!(pulled.cert_head.next, log.len());
    assert!(pulled.spaces.iter().all(|space| space.space != CASE));
    running.stop().await.unwrap();
}
