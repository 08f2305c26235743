//! Invites: opened by those who may, answered once, approved by the certificate log.

use crate::support::*;
use fotfaste_protocol::InviteId;
use fotfaste_protocol::certificate::Role;
use fotfaste_protocol::invite::{InviteSecret, InviteToken};
use fotfaste_protocol::join::{JoinRequest, Joiner};
use fotfaste_protocol::routes::*;
use fotfaste_server::Clock;
use reqwest::Method;

const ID: InviteId = InviteId([0x11; 16]);

fn secret() -> InviteSecret {
    InviteSecret([0x22; 32])
}

fn open_request() -> OpenInviteRequest {
    OpenInviteRequest {
        office: OFFICE,
        id: ID,
        token_hash: secret().token().hash(),
        expires_at_minute: Clock::default().unix_minute() + 60,
        own_device: false,
    }
}

fn join_request(person: Person) -> JoinInviteRequest {
    let joiner = Joiner {
        user: person.user(),
        user_key: Some(person.public().sealing),
        device: person.public(),
    };
    JoinInviteRequest {
        office: OFFICE,
        token: secret().token(),
        request: JoinRequest::new(joiner, ID, &secret()).encode(),
    }
}

async fn open(line: &Line, by: Person) -> Answer<()> {
    line.signed(by, Method::POST, INVITES, &open_request()).await
}

async fn answer(line: &Line, person: Person) -> Answer<()> {
    line.unsigned(&join(ID), &join_request(person)).await
}

async fn status(line: &Line) -> Answer<InviteStatus> {
    let token = secret().token();
    let request = InviteStatusRequest { office: OFFICE, token };
    line.unsigned(&invite_status(ID), &request).await
}

async fn list(line: &Line, by: Person) -> Vec<PendingInvite> {
    let answer: Answer<ListInvitesResponse> = line.signed(by, Method::GET, INVITES, &()).await;
    answer.unwrap().invites
}

#[tokio::test]
async fn an_invite_is_opened_answered_and_approved() {
    let (_server, line) = Server::with_office().await;
    open(&line, ADMIN).await.unwrap();
    open(&line, ADMIN).await.unwrap();
    assert_eq!(status(&line).await.unwrap(), InviteStatus::Open);
    answer(&line, STRANGER).await.unwrap();
    answer(&line, STRANGER).await.unwrap();
    assert_eq!(status(&line).await.unwrap(), InviteStatus::Waiting);
    let pending = list(&line, ADMIN).await;
    let request = pending[0].request.clone().unwrap();
    let request = JoinRequest::decode(&request).unwrap();
    let joiner = request.verify(ID, &secret()).unwrap();
    assert_eq!(joiner.device, STRANGER.public());
    assert!(list(&line, COACH).await.is_empty(), "not another's");
    let log = staffed();
    let grown = log.clone().add_person(STRANGER, Role::Coach);
    let new = grown.certificates[grown.certificates.len() - 2..].to_vec();
    line.append(ADMIN, log.len(), new, vec![]).await.unwrap();
    assert_eq!(status(&line).await.unwrap(), InviteStatus::Approved);
    assert_eq!(list(&line, ADMIN).await[0].status, InviteStatus::Approved);
    let pulled = line.pull(STRANGER, 0, &[]).await.unwrap();
    assert_eq!(pulled.certs[0].hash(), log.office.root());
}

#[tokio::test]
async fn only_those_who_manage_people_invite() {
    let (_server, line) = Server::with_office().await;
    assert_eq!(code(open(&line, COACH).await), (403, ErrorCode::NotAllowed));
}

#[tokio::test]
async fn everybody_invites_devices_of_their_own_and_not_without_end() {
    let (_server, line) = Server::with_office().await;
    let opened = async |number: u8| -> Answer<()> {
        let id = InviteId([number; 16]);
        let request = OpenInviteRequest { id, own_device: true, ..open_request() };
        line.signed(COACH, Method::POST, INVITES, &request).await
    };
    for number in 0..8 {
        opened(number).await.unwrap();
    }
    assert_eq!(code(opened(8).await), (429, ErrorCode::TooMany));
    opened(7).await.unwrap();
    assert_eq!(list(&line, COACH).await.len(), 8);
}

#[tokio::test]
async fn an_invite_is_used_once() {
    let (_server, line) = Server::with_office().await;
    open(&line, ADMIN).await.unwrap();
    answer(&line, STRANGER).await.unwrap();
    let second = answer(&line, Person(8)).await;
    assert_eq!(code(second), (409, ErrorCode::InviteUsed));
}

#[tokio::test]
async fn an_expired_invite_is_gone() {
    let (server, line) = Server::with_office().await;
    open(&line, ADMIN).await.unwrap();
    server.clock.set_offset_seconds(61 * 60);
    assert_eq!(code(status(&line).await), (410, ErrorCode::InviteExpired));
    let late = answer(&line, STRANGER).await;
    assert_eq!(code(late), (410, ErrorCode::InviteExpired));
}

#[tokio::test]
async fn an_answer_in_time_can_still_be_approved_later() {
    let (server, line) = Server::with_office().await;
    open(&line, ADMIN).await.unwrap();
    answer(&line, STRANGER).await.unwrap();
    server.clock.set_offset_seconds(61 * 60);
    assert_eq!(status(&line).await.unwrap(), InviteStatus::Waiting);
}

#[tokio::test]
async fn an_unknown_invite_and_a_wrong_token_look_the_same() {
    let (_server, line) = Server::with_office().await;
    let unknown = answer(&line, STRANGER).await.unwrap_err();
    open(&line, ADMIN).await.unwrap();
    let mut wrong = join_request(STRANGER);
    wrong.token = InviteToken([9; 32]);
    let wrong: Answer<()> = line.unsigned(&join(ID), &wrong).await;
    assert_eq!(wrong.unwrap_err(), unknown);
    assert_eq!((unknown.status, unknown.body.code), (404, ErrorCode::NotFound));
}

#[tokio::test]
async fn an_invite_ends_too_late_too_early_or_not_at_all() {
    let (_server, line) = Server::with_office().await;
    for minutes in [-1, 0, 40 * 24 * 60] {
        let mut request = open_request();
        request.expires_at_minute = Clock::default().unix_minute() + minutes;
        let refused: Answer<()> = line.signed(ADMIN, Method::POST, INVITES, &request).await;
        assert_eq!(code(refused), (400, ErrorCode::Malformed));
    }
}

#[tokio::test]
async fn an_ended_invite_lets_nobody_in() {
    let (_server, line) = Server::with_office().await;
    open(&line, ADMIN).await.unwrap();
    let path = invite(ID);
    let other: Answer<()> = line.signed(COACH, Method::DELETE, &path, &()).await;
    assert_eq!(code(other), (404, ErrorCode::NotFound));
    let ended: Answer<()> = line.signed(ADMIN, Method::DELETE, &path, &()).await;
    ended.unwrap();
    assert_eq!(code(answer(&line, STRANGER).await), (404, ErrorCode::NotFound));
    assert_eq!(code(status(&line).await), (404, ErrorCode::NotFound));
}

#[tokio::test]
async fn what_is_no_join_request_is_not_passed_on() {
    let (_server, line) = Server::with_office().await;
    open(&line, ADMIN).await.unwrap();
    let mut request = join_request(STRANGER);
    request.request.push(0);
    let refused: Answer<()> = line.unsigned(&join(ID), &request).await;
    assert_eq!(code(refused), (400, ErrorCode::Malformed));
    assert_eq!(status(&line).await.unwrap(), InviteStatus::Open);
}
