//! Reading what is new: certificates first, then the spaces the caller may read.

use super::certificates::number;
use crate::failure::Answer;
use fotfaste_protocol::certificate::{Certificate, Role, SpaceKind};
use fotfaste_protocol::limits::{MAX_BODY, MAX_BUNDLES, MAX_CERTIFICATES, MAX_ENTRIES};
use fotfaste_protocol::office::{Office, Space};
use fotfaste_protocol::routes::{
    BundleDownload, CertificateHead, ChangesRequest, ChangesResponse, ErrorCode, LogEntry,
    SpaceChanges,
};
use fotfaste_protocol::{Hash, SpaceId, UserId};
use rusqlite::{Connection, OptionalExtension};
use std::collections::{BTreeMap, BTreeSet};

/// Who asks for what; nobody gets the certificate log alone.
pub(crate) struct Wanted {
    pub(crate) user: Option<UserId>,
    /// The server's clock: whose time in a space is over gets nothing of it.
    pub(crate) minute: i64,
    pub(crate) request: ChangesRequest,
}

/// What an entry costs besides its content.
const OVERHEAD: usize = 64;
/// The least that is worth an answer, so that every answer makes progress.
const LEAST: usize = 64 * 1024;
/// Room that a single large bundle or batch may need beyond what was asked for.
const MOST: usize = MAX_BODY - 2 * 1024 * 1024;

/// How many bytes may still go into the answer. The first thing always fits.
struct Room(usize);

impl Room {
    fn take(&mut self, bytes: usize) -> bool {
        let cost = bytes + OVERHEAD;
        let fits = self.0 > 0;
        self.0 = self.0.saturating_sub(cost);
        fits
    }
}

/// Reads the answer. `office` is at most as new as the database view.
pub(crate) fn changes(
    sql: &Connection,
    office: &Office,
    wanted: &Wanted,
) -> Answer<ChangesResponse> {
    let request = &wanted.request;
    let (next, hash) = office.head();
    let asked = usize::try_from(request.max_bytes).unwrap_or(MOST);
    let mut room = Room(asked.clamp(LEAST, MOST));
    let mut answer = ChangesResponse {
        certs: Vec::new(),
        cert_head: CertificateHead { next, hash },
        bundles: Vec::new(),
        spaces: Vec::new(),
        compacted: Vec::new(),
        more: false,
    };
    certificates(sql, office, wanted, &mut room, &mut answer)?;
    let read = request.certs_after.saturating_add(answer.certs.len() as u64);
    if read < next {
        answer.more = true;
        return Ok(answer);
    }
    spaces(sql, office, wanted, &mut room, &mut answer)?;
    Ok(answer)
}

fn certificates(
    sql: &Connection,
    office: &Office,
    wanted: &Wanted,
    room: &mut Room,
    answer: &mut ChangesResponse,
) -> Answer<()> {
    let mut sent = BTreeSet::new();
    for space in &wanted.request.bundles_of {
        if room.0 == 0 {
            answer.more = true;
            return Ok(());
        }
        let known = office.space(*space).filter(|space| {
            wanted.may_read(office, space.id) || may_recover(office, wanted, space)
        });
        bundle(sql, office, known, &mut sent, room, answer)?;
    }
    let mut query = sql.prepare_cached(
        "SELECT bytes FROM certificate
         WHERE office = ?1 AND position >= ?2 AND position < ?3 ORDER BY position",
    )?;
    let (next, _) = office.head();
    let after = wanted.request.certs_after.min(next);
    let mut rows = query.query((office.id().as_bytes(), number(after)?, number(next)?))?;
    while answer.certs.len() < MAX_CERTIFICATES
        && answer.bundles.len() < MAX_BUNDLES
        && let Some(row) = rows.next()?
    {
        let bytes: Vec<u8> = row.get(0)?;
        if !room.take(bytes.len()) {
            break;
        }
        let certificate = Certificate::decode(&bytes).map_err(|_| ErrorCode::Unavailable)?;
        let named = certificate.body.action.bundle();
        answer.certs.push(certificate);
        if let Some((space, _)) = named {
            let known = office.space(space).filter(|space| wanted.may_read(office, space.id));
            bundle(sql, office, known, &mut sent, room, answer)?;
        }
    }
    Ok(())
}

impl Wanted {
    fn may_read(&self, office: &Office, space: SpaceId) -> bool {
        self.user.is_some_and(|user| office.member_at(space, user, self.minute).is_some())
    }
}

/// An administrator gets the sealed keys of a case that the office's recovery secret opens. They are
/// nothing without the secret, and nothing else of the case is given.
fn may_recover(office: &Office, wanted: &Wanted, space: &Space) -> bool {
    let role = wanted.user.and_then(|user| office.user(user)).map(|user| user.role);
    role == Some(Role::Admin) && space.kind == SpaceKind::Case && office.is_recoverable(space.id)
}

/// Adds a space's newest bundle, once.
fn bundle(
    sql: &Connection,
    office: &Office,
    known: Option<&Space>,
    sent: &mut BTreeSet<SpaceId>,
    room: &mut Room,
    answer: &mut ChangesResponse,
) -> Answer<()> {
    let Some(known) = known else { return Ok(()) };
    let space = known.id;
    if !sent.insert(space) || answer.bundles.len() == MAX_BUNDLES {
        return Ok(());
    }
    if let Some(bytes) = read_bundle(sql, office, space, &known.bundle)? {
        room.take(bytes.len());
        answer.bundles.push(BundleDownload { space, hash: known.bundle, bytes });
    }
    Ok(())
}

fn read_bundle(
    sql: &Connection,
    office: &Office,
    space: SpaceId,
    hash: &Hash,
) -> Answer<Option<Vec<u8>>> {
    let mut query = sql.prepare_cached(
        "SELECT bytes FROM bundle WHERE office = ?1 AND space = ?2 AND hash = ?3",
    )?;
    let params = (office.id().0, space.0, hash.0);
    Ok(query.query_row(params, |row| row.get(0)).optional()?)
}

fn spaces(
    sql: &Connection,
    office: &Office,
    wanted: &Wanted,
    room: &mut Room,
    answer: &mut ChangesResponse,
) -> Answer<()> {
    let cursors: BTreeMap<SpaceId, u64> = wanted.request.cursors.iter().copied().collect();
    let Some(user) = wanted.user else { return Ok(()) };
    let mut readable: Vec<&Space> =
        office.spaces_of(user).filter(|space| !space.is_over(user, wanted.minute)).collect();
    readable.sort_by_key(|space| space.kind != SpaceKind::Team);
    for space in readable {
        let after = cursors.get(&space.id).copied().unwrap_or(0);
        let (head, compacted) = head(sql, office, space.id)?;
        if head == after {
            continue;
        }
        if after < compacted {
            // The office may be from before the confirmation: then it is asked for once more.
            let is_known = space.compacted() == compacted;
            if is_known {
                answer.compacted.push(space.id);
            } else {
                answer.more = true;
            }
            continue;
        }
        let entries = entries(sql, office, space.id, after, room)?;
        let last = entries.last().map_or(after, |entry| entry.position);
        answer.more |= last < head;
        if !entries.is_empty() || head < after {
            answer.spaces.push(SpaceChanges { space: space.id, head, entries });
        }
    }
    Ok(())
}

/// The newest position of a space, and the last that a snapshot stands for.
fn head(sql: &Connection, office: &Office, space: SpaceId) -> Answer<(u64, u64)> {
    let mut query = sql.prepare_cached(
        "SELECT head, compacted FROM space_head WHERE office = ?1 AND space = ?2",
    )?;
    let params = (office.id().0, space.0);
    let found = query.query_row(params, |row| Ok((row.get(0)?, row.get(1)?)));
    let (head, compacted): (i64, i64) = found.optional()?.unwrap_or_default();
    Ok((head.cast_unsigned(), compacted.cast_unsigned()))
}

fn entries(
    sql: &Connection,
    office: &Office,
    space: SpaceId,
    after: u64,
    room: &mut Room,
) -> Answer<Vec<LogEntry>> {
    let mut query = sql.prepare_cached(
        "SELECT position, bytes FROM batch
         WHERE office = ?1 AND space = ?2 AND position > ?3 ORDER BY position",
    )?;
    let mut entries = Vec::new();
    let mut rows = query.query((office.id().0, space.0, number(after)?))?;
    while entries.len() < MAX_ENTRIES
        && room.0 > 0
        && let Some(row) = rows.next()?
    {
        let position: i64 = row.get(0)?;
        let batch: Vec<u8> = row.get(1)?;
        room.take(batch.len());
        entries.push(LogEntry { position: position.cast_unsigned(), batch });
    }
    Ok(entries)
}
