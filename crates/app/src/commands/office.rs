//! The office: connecting to a server, inviting, joining.

use chrono::{DateTime, Utc};
use fotfaste_domain::{
    Check, Id,
    office::{Member, Programme},
};
use fotfaste_protocol::invite::{InviteCode, InviteKind};
use fotfaste_sync::{Invite, InviteId, Role, Standing};

use super::{
    profile::{MemberCard, check_new_passphrase},
    sync::state_of,
};
use crate::{
    App, Desk, Error, Event, Other, programmes,
    qr::QrCode,
    table::{Commands, blocking},
    views::{
        Done, NoArgument,
        office::{
            CodeView, ConnectOffice, CreateInvite, InviteRow, InviteState, JoinOffice, JoinState,
            NewInvite, OfCode, OfInvite, OfficeRole,
        },
        profile::ProfileState,
        sync::SyncState,
    },
};

pub(super) fn add(table: Commands) -> Commands {
    table
        .add("connect_office", connect_office)
        .add("read_code", read_code)
        .add("link_device", link_device)
        .add("list_links", list_links)
        .add("create_invite", create_invite)
        .add("list_invites", list_invites)
        .add("approve_join", approve_join)
        .add("revoke_invite", revoke_invite)
        .add("join_office", join_office)
        .add("join_state", join_state)
        .add("stop_joining", stop_joining)
}

async fn connect_office(desk: Desk, argument: ConnectOffice) -> Result<SyncState, Error> {
    desk.sync().engine().connect(&argument.server_url, &argument.setup_code).await?;
    desk.sync().hurry();
    desk.tell(Event::other(Other::Sync));
    blocking(move || state_of(&desk)).await
}

async fn create_invite(desk: Desk, argument: CreateInvite) -> Result<NewInvite, Error> {
    let mut check = Check::new();
    let name = check.required_line("name", &argument.name);
    check.finish(|| Some(()))?;
    let invite = desk.sync().engine().invite(&name, argument.role.into()).await?;
    desk.tell(Event::other(Other::Sync));
    Ok(new_invite(invite))
}

fn new_invite(invite: Invite) -> NewInvite {
    NewInvite {
        id: invite.id.to_string(),
        expires_at: minute(invite.expires_at_minute),
        qr: QrCode::of(&invite.code),
        code: invite.code,
    }
}

/// What a code is for, before anybody is asked: a colleague says who they are, another computer of
/// somebody's does not.
fn read_code(_: &App, argument: OfCode) -> Result<CodeView, Error> {
    let own_device = is_own_device(&argument.code)?;
    Ok(CodeView { own_device })
}

fn is_own_device(code: &str) -> Result<bool, Error> {
    let code = InviteCode::decode(code).map_err(|_| Error::InviteMalformed)?;
    Ok(code.kind != InviteKind::Colleague)
}

/// A code for another computer of one's own.
async fn link_device(desk: Desk, _: NoArgument) -> Result<NewInvite, Error> {
    let invite = desk.sync().engine().link_device().await?;
    desk.tell(Event::other(Other::Sync));
    Ok(new_invite(invite))
}

/// The codes for computers of one's own.
async fn list_links(desk: Desk, _: NoArgument) -> Result<Vec<InviteRow>, Error> {
    let links = desk.sync().engine().links().await?;
    let now = desk.now();
    Ok(links.into_iter().map(|invite| row(invite, now)).collect())
}

async fn list_invites(desk: Desk, _: NoArgument) -> Result<Vec<InviteRow>, Error> {
    let invites = desk.sync().engine().invites().await?;
    let now = desk.now();
    Ok(invites.into_iter().map(|invite| row(invite, now)).collect())
}

fn row(invite: Invite, now: DateTime<Utc>) -> InviteRow {
    let expires_at = minute(invite.expires_at_minute);
    let state = match &invite.answer {
        Some(answer) if answer.approved => InviteState::Approved,
        _ if expires_at < now => InviteState::Expired,
        Some(_) => InviteState::Requested,
        None => InviteState::Waiting,
    };
    InviteRow {
        id: invite.id.to_string(),
        name: invite.name,
        role: invite.role.into(),
        state,
        expires_at,
        compare_code: invite.answer.map(|answer| answer.compare_code),
    }
}

pub(super) fn minute(since_1970: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(since_1970.saturating_mul(60), 0).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

async fn approve_join(desk: Desk, argument: OfInvite) -> Result<Done, Error> {
    desk.sync().engine().approve(invite_id(&argument)?).await?;
    desk.sync().expect_newcomer();
    desk.tell(Event::other(Other::Sync));
    Ok(Done {})
}

async fn revoke_invite(desk: Desk, argument: OfInvite) -> Result<Done, Error> {
    desk.sync().engine().end_invite(invite_id(&argument)?).await?;
    desk.tell(Event::other(Other::Sync));
    Ok(Done {})
}

fn invite_id(argument: &OfInvite) -> Result<InviteId, Error> {
    let id: Id<()> = argument.invite_id.parse().map_err(|_| Error::InviteExpired)?;
    Ok(InviteId(id.bytes()))
}

/// Joins an office: at first start it makes the profile too, all of it or nothing; an office that
/// has been alone on this computer comes along with what it holds.
fn join_office(app: &App, argument: JoinOffice) -> Result<JoinState, Error> {
    match app.state()?.state {
        ProfileState::FirstStart => first_start(app, &argument)?,
        ProfileState::Locked => return Err(Error::Locked),
        ProfileState::Damaged => return Err(Error::Damaged),
        ProfileState::Unlocked => ask_to_join(&app.desk()?, &argument.code)?,
    }
    let desk = app.desk()?;
    desk.sync().hurry();
    desk.tell(Event::other(Other::Sync));
    join_state(&desk, NoArgument {})
}

fn first_start(app: &App, argument: &JoinOffice) -> Result<(), Error> {
    let JoinOffice { name, title, phone, .. } = argument;
    let own_device = is_own_device(&argument.code)?;
    let mut check = Check::new();
    // Whoever already is somebody in the office is not asked again.
    let card =
        (!own_device).then(|| MemberCard { name, title, phone, phone_hours: "" }.check(&mut check));
    check_new_passphrase(&mut check, "passphrase", &argument.passphrase);
    let card = check.finish(|| Some(card))?;
    app.create(&argument.passphrase, argument.use_keyring, |desk| {
        if let Some(card) = card {
            desk.write(|w| {
                let team = w.identity()?.office;
                Ok(w.put(team, &Member { id: desk.me(), ..card })?)
            })?;
        }
        ask_to_join(desk, &argument.code)
    })
}

/// Blocks: only on the blocking pool, where commands that take a reference run.
fn ask_to_join(desk: &Desk, code: &str) -> Result<(), Error> {
    tokio::runtime::Handle::current().block_on(desk.sync().engine().join(code))?;
    Ok(())
}

fn join_state(desk: &Desk, _: NoArgument) -> Result<JoinState, Error> {
    Ok(match desk.sync().engine().standing()? {
        Standing::Alone => return Err(Error::NotConnected),
        Standing::Joining { compare_code, own_device } => {
            JoinState { approved: false, compare_code: Some(compare_code), own_device }
        }
        Standing::Connected { .. } => {
            JoinState { approved: true, compare_code: None, own_device: false }
        }
        Standing::Revoked(_) => return Err(Error::Revoked),
    })
}

/// The computer goes on alone. One that began by joining gets what a first start alone writes; one
/// that was to become another of somebody's, and whose person nobody has asked for, begins again.
fn stop_joining(desk: &Desk, _: NoArgument) -> Result<Done, Error> {
    let nobody = desk.read(|r| Ok(r.all::<Member>()?.is_empty() && r.holds_no_work()?))?;
    let standing = desk.sync().engine().standing()?;
    if nobody && matches!(standing, Standing::Joining { own_device: true, .. }) {
        desk.app()?.begin_again()?;
        return Ok(Done {});
    }
    desk.sync().engine().stop_joining()?;
    desk.write(|w| match w.all::<Programme>()?.is_empty() {
        true => programmes::write_built_in(w),
        false => Ok(()),
    })?;
    // Every office has the built-in programmes.
    desk.receipt().forget();
    desk.tell(Event::other(Other::Sync));
    Ok(Done {})
}

impl From<OfficeRole> for Role {
    fn from(role: OfficeRole) -> Self {
        match role {
            OfficeRole::Admin => Self::Admin,
            OfficeRole::Lead => Self::Lead,
            OfficeRole::Coach => Self::Coach,
            OfficeRole::StandIn => Self::StandIn,
        }
    }
}

impl From<Role> for OfficeRole {
    fn from(role: Role) -> Self {
        match role {
            Role::Admin => Self::Admin,
            Role::Lead => Self::Lead,
            Role::Coach => Self::Coach,
            Role::StandIn => Self::StandIn,
        }
    }
}
