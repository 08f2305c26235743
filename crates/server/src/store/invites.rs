//! Invites: opened once, answered once, ended by whoever opened them or by time.

use super::Turn;
use crate::failure::Answer;
use fotfaste_protocol::limits::{MAX_INVITE_MINUTES, MAX_INVITES};
use fotfaste_protocol::routes::{ErrorCode, JoinInviteRequest, OpenInviteRequest};
use fotfaste_protocol::{Hash, InviteId, OfficeId, UserId};
use rusqlite::{Connection, OptionalExtension, Row};

/// An invite as it is stored.
pub(crate) struct Invite {
    pub(crate) id: InviteId,
    pub(crate) created_by: UserId,
    pub(crate) token_hash: Hash,
    pub(crate) expires_at_minute: i64,
    pub(crate) request: Option<Vec<u8>>,
}

const COLUMNS: &str = "invite, created_by, token_hash, expires_at_minute, request";

fn read(row: &Row<'_>) -> rusqlite::Result<Invite> {
    Ok(Invite {
        id: InviteId(row.get(0)?),
        created_by: UserId(row.get(1)?),
        token_hash: Hash(row.get(2)?),
        expires_at_minute: row.get(3)?,
        request: row.get(4)?,
    })
}

/// Who opens an invite, and how many of theirs there may be.
#[derive(Clone, Copy)]
pub(crate) struct Inviting {
    pub(crate) user: UserId,
    pub(crate) most: usize,
}

/// Opens an invite. The same again is harmless; the same id for another invite is refused.
pub(crate) fn open_invite(
    turn: &mut Turn<'_>,
    request: &OpenInviteRequest,
    by: Inviting,
    now: i64,
) -> Answer<()> {
    forget_old(turn.sql, request.office, now)?;
    if let Some(known) = find_invite(turn.sql, request.office, request.id)? {
        let same = known.created_by == by.user && known.token_hash == request.token_hash;
        return if same { Ok(()) } else { Err(ErrorCode::InviteUsed.into()) };
    }
    let office = request.office.as_bytes();
    let (all, own): (i64, i64) = turn.sql.query_row(
        "SELECT count(*), count(*) FILTER (WHERE created_by = ?2) FROM invite WHERE office = ?1",
        (office, by.user.as_bytes()),
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let most = |count: i64, most: usize| usize::try_from(count).is_ok_and(|count| count < most);
    if !most(all, MAX_INVITES) || !most(own, by.most) {
        return Err(ErrorCode::TooMany.into());
    }
    turn.sql.execute(
        "INSERT INTO invite (office, invite, created_by, token_hash, expires_at_minute, request)
         VALUES (?1, ?2, ?3, ?4, ?5, NULL)",
        (
            office,
            request.id.as_bytes(),
            by.user.as_bytes(),
            request.token_hash.as_bytes(),
            request.expires_at_minute,
        ),
    )?;
    Ok(())
}

/// Invites that ended long ago are not kept.
fn forget_old(sql: &Connection, office: OfficeId, now: i64) -> Answer<()> {
    let params = (office.as_bytes(), now.saturating_sub(MAX_INVITE_MINUTES));
    sql.execute("DELETE FROM invite WHERE office = ?1 AND expires_at_minute < ?2", params)?;
    Ok(())
}

/// Takes the first join request in. The same again is harmless.
pub(crate) fn join_invite(
    turn: &mut Turn<'_>,
    id: InviteId,
    join: &JoinInviteRequest,
    now: i64,
) -> Answer<()> {
    let invite = with_token(turn.sql, id, join.office, &join.token.hash())?;
    match invite.request {
        Some(request) if request == join.request => return Ok(()),
        Some(_) => return Err(ErrorCode::InviteUsed.into()),
        None => {}
    }
    if invite.expires_at_minute <= now {
        return Err(ErrorCode::InviteExpired.into());
    }
    let params = (join.office.as_bytes(), id.as_bytes(), &join.request);
    let sql = "UPDATE invite SET request = ?3 WHERE office = ?1 AND invite = ?2";
    turn.sql.execute(sql, params)?;
    Ok(())
}

/// The invite, for whoever shows its token; unknown and wrong look the same.
fn with_token(sql: &Connection, id: InviteId, office: OfficeId, token: &Hash) -> Answer<Invite> {
    find_invite(sql, office, id)?
        .filter(|invite| invite.token_hash.same_as(token))
        .ok_or_else(|| ErrorCode::NotFound.into())
}

/// Looks an invite up.
pub(crate) fn find_invite(
    sql: &Connection,
    office: OfficeId,
    id: InviteId,
) -> Answer<Option<Invite>> {
    let mut query = sql.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM invite WHERE office = ?1 AND invite = ?2"
    ))?;
    let params = (office.as_bytes(), id.as_bytes());
    Ok(query.query_row(params, read).optional()?)
}

/// A user's invites, the first to end first.
pub(crate) fn list_invites(
    sql: &Connection,
    office: OfficeId,
    user: UserId,
) -> Answer<Vec<Invite>> {
    let mut query = sql.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM invite WHERE office = ?1 AND created_by = ?2
         ORDER BY expires_at_minute, invite"
    ))?;
    let rows = query.query_map((office.as_bytes(), user.as_bytes()), read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Ends an invite; `any` for those who may end another's.
pub(crate) fn close_invite(
    turn: &mut Turn<'_>,
    office: OfficeId,
    id: InviteId,
    by: UserId,
    any: bool,
) -> Answer<()> {
    let deleted = turn.sql.execute(
        "DELETE FROM invite WHERE office = ?1 AND invite = ?2 AND (created_by = ?3 OR ?4)",
        (office.as_bytes(), id.as_bytes(), by.as_bytes(), any),
    )?;
    if deleted == 0 {
        return Err(ErrorCode::NotFound.into());
    }
    Ok(())
}
