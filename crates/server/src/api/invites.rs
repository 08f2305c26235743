//! Inviting a colleague or a device, and answering an invite.

use super::{Wire, id};
use crate::app::{App, Shared};
use crate::failure::Answer;
use crate::guard::{Signed, unsigned};
use crate::store::{self, Invite};
use axum::extract::{Path, Request, State};
use fotfaste_protocol::InviteId;
use fotfaste_protocol::join::JoinRequest;
use fotfaste_protocol::limits::{
    MAX_INVITE_MINUTES, MAX_INVITES, MAX_JOIN_REQUEST, MAX_OWN_INVITES,
};
use fotfaste_protocol::office::Office;
use fotfaste_protocol::routes::{
    ErrorCode, InviteStatus, InviteStatusRequest, JoinInviteRequest, ListInvitesResponse,
    OpenInviteRequest, PendingInvite,
};

/// What a join request costs besides itself.
const MAX_JOIN_BODY: usize = MAX_JOIN_REQUEST + 256;

pub(super) async fn open(
    State(app): State<Shared>,
    Signed { caller, body }: Signed<OpenInviteRequest>,
) -> Answer<Wire<()>> {
    caller.within(body.office)?;
    if !body.own_device && !caller.may_invite() {
        return Err(ErrorCode::NotAllowed.into());
    }
    let most = if caller.may_invite() { MAX_INVITES } else { MAX_OWN_INVITES };
    let now = app.clock.unix_minute();
    let ahead = body.expires_at_minute.saturating_sub(now);
    if !(1..=MAX_INVITE_MINUTES).contains(&ahead) {
        return Err(ErrorCode::Malformed.into());
    }
    let by = store::Inviting { user: caller.user, most };
    let work = move |turn: &mut store::Turn<'_>| store::open_invite(turn, &body, by, now);
    app.writer.run(work).await.map(Wire)
}

pub(super) async fn list(
    State(app): State<Shared>,
    Signed { caller, body: () }: Signed<()>,
) -> Answer<Wire<ListInvitesResponse>> {
    let (office, user) = (caller.office.id(), caller.user);
    let read = app.readers.run(move |sql| store::list_invites(sql, office, user));
    let now = app.clock.unix_minute();
    let invites = read
        .await?
        .into_iter()
        .filter(|invite| invite.request.is_some() || invite.expires_at_minute > now)
        .map(|invite| pending(&caller.office, invite))
        .collect();
    Ok(Wire(ListInvitesResponse { invites }))
}

fn pending(office: &Office, invite: Invite) -> PendingInvite {
    PendingInvite {
        id: invite.id,
        expires_at_minute: invite.expires_at_minute,
        status: status_of(office, invite.request.as_deref()),
        request: invite.request.map(serde_bytes::ByteBuf::from),
    }
}

/// Approved is what the certificate log names with the very key that was asked for.
fn status_of(office: &Office, request: Option<&[u8]>) -> InviteStatus {
    let Some(request) = request else {
        return InviteStatus::Open;
    };
    let named = JoinRequest::decode(request).is_ok_and(|request| {
        let asked = &request.joiner.device;
        office.device(asked.id).is_some_and(|device| *device.signing.as_bytes() == asked.signing)
    });
    if named { InviteStatus::Approved } else { InviteStatus::Waiting }
}

pub(super) async fn join(
    State(app): State<Shared>,
    Path(path): Path<String>,
    request: Request,
) -> Answer<Wire<()>> {
    let join: JoinInviteRequest = unsigned(&app, request, MAX_JOIN_BODY).await?;
    JoinRequest::decode(&join.request).map_err(|_| ErrorCode::Malformed)?;
    let invite: InviteId = id(&path)?;
    let now = app.clock.unix_minute();
    let work = move |turn: &mut store::Turn<'_>| store::join_invite(turn, invite, &join, now);
    app.writer.run(work).await.map(Wire)
}

pub(super) async fn status(
    State(app): State<Shared>,
    Path(path): Path<String>,
    request: Request,
) -> Answer<Wire<InviteStatus>> {
    let asked: InviteStatusRequest = unsigned(&app, request, MAX_JOIN_BODY).await?;
    let invite = find(&app, id(&path)?, asked).await?;
    let office = app.offices.get(invite.0).ok_or(ErrorCode::NotFound)?;
    let answered = invite.1.request.is_some();
    if !answered && invite.1.expires_at_minute <= app.clock.unix_minute() {
        return Err(ErrorCode::InviteExpired.into());
    }
    Ok(Wire(status_of(&office, invite.1.request.as_deref())))
}

async fn find(
    app: &App,
    invite: InviteId,
    asked: InviteStatusRequest,
) -> Answer<(fotfaste_protocol::OfficeId, Invite)> {
    let (office, token) = (asked.office, asked.token.hash());
    let read = app.readers.run(move |sql| store::find_invite(sql, office, invite));
    let found = read.await?.filter(|found| found.token_hash.same_as(&token));
    let invite = found.ok_or(ErrorCode::NotFound)?;
    Ok((office, invite))
}

pub(super) async fn close(
    State(app): State<Shared>,
    Path(path): Path<String>,
    Signed { caller, body: () }: Signed<()>,
) -> Answer<Wire<()>> {
    let invite: InviteId = id(&path)?;
    let (office, user, any) = (caller.office.id(), caller.user, caller.is_admin());
    let work =
        move |turn: &mut store::Turn<'_>| store::close_invite(turn, office, invite, user, any);
    app.writer.run(work).await.map(Wire)
}
