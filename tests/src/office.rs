//! Getting a server, inviting, sharing: what colleagues do together.

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{Case, Coach, PASSPHRASE, Server, Words, coach::text};

/// Anna, who administers and has a case, and Bo, in one office at a server of their own.
#[expect(missing_debug_implementations, reason = "a coach is a running program")]
pub struct Office {
    /// Who made it.
    pub anna: Coach,
    /// Who was let in.
    pub bo: Coach,
    /// Anna's.
    pub case: Case,
    /// What runs as long as this does.
    pub server: Server,
    /// Where all of them are.
    pub folder: TempDir,
}

impl Office {
    /// # Panics
    /// When any step of it is refused.
    pub async fn of_two() -> Self {
        let folder = TempDir::new().expect("there is room for a folder");
        let anna = Coach::here(&folder.path().join("anna"));
        anna.first_start("Anna Ågren").await;
        let case = Case::write(&anna, Words::swedish()).await;
        let mut server = Server::start(&folder.path().join("server")).await;
        connect(&anna, &server.address(), &server.setup_code().await).await;
        let bo = Coach::here(&folder.path().join("bo"));
        let_in(&anna, &bo, "Bo Öberg").await;
        Self { anna, bo, case, server, folder }
    }
}

/// Brings the coach's office to a server.
pub async fn connect(coach: &Coach, address: &str, setup_code: &str) {
    let argument = json!({ "serverUrl": address, "setupCode": setup_code });
    coach.call("connect_office", argument).await;
    coach.sync().await;
}

/// An invite's identity and code.
pub async fn invite(host: &Coach, name: &str) -> (String, String) {
    let made = host.call("create_invite", json!({ "name": name, "role": "coach" })).await;
    (text(&made["id"]), text(&made["code"]))
}

/// What a colleague types at first start with an invite.
#[must_use]
pub fn joining(code: &str, name: &str) -> Value {
    json!({ "code": code, "name": name, "title": "jobbcoach", "passphrase": PASSPHRASE })
}

/// Invites, joins, compares the codes and approves; both have synced then.
///
/// # Panics
/// When the two screens show different codes.
pub async fn let_in(host: &Coach, guest: &Coach, name: &str) {
    let (id, code) = invite(host, name).await;
    let shown = guest.call("join_office", joining(&code, name)).await;
    let invites = host.call("list_invites", Value::Null).await;
    let row = invites.as_array().into_iter().flatten().find(|row| row["id"] == id.as_str());
    let row = row.expect("the invite is listed");
    assert_eq!(row["state"], "requested");
    assert!(shown["compareCode"].is_string(), "there is a code to compare");
    assert_eq!(row["compareCode"], shown["compareCode"], "both screens show the same code");
    host.call("approve_join", json!({ "inviteId": id })).await;
    guest.sync().await;
    host.sync().await;
}

/// Gives a colleague a case; both have synced then.
pub async fn share(host: &Coach, guest: &Coach, participant: &str) {
    let member = guest.me().await;
    let argument = json!({ "participant": participant, "member": member, "right": "write" });
    host.call("share_case", argument).await;
    host.sync().await;
    guest.sync().await;
}
