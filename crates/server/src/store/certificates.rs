//! Certificate logs and key bundles: appended whole or not at all.

use super::setup_codes::{self, Code};
use super::{Turn, device_sequences, snapshots};
use crate::Error;
use crate::failure::{Answer, Failure};
use crate::setup;
use fotfaste_protocol::certificate::{Action, Certificate};
use fotfaste_protocol::limits::{MAX_BUNDLE, MAX_CERTIFICATE};
use fotfaste_protocol::office::Office;
use fotfaste_protocol::routes::{
    AppendCertificatesRequest, BundleUpload, CertificateHead, CreateOfficeRequest, ErrorCode,
};
use fotfaste_protocol::{Hash, OfficeId, SpaceId};
use rusqlite::{Connection, OptionalExtension};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Creates the office, or takes the rest of the log of one that the same code created.
pub(crate) fn create(
    turn: &mut Turn<'_>,
    request: &CreateOfficeRequest,
) -> Answer<CertificateHead> {
    let code = setup::hash(&request.setup_code);
    let unused = match setup_codes::look_up(turn.sql, &code)? {
        Code::Unused => true,
        Code::UsedBy(office) if office == request.office => false,
        Code::UsedBy(_) | Code::Unknown => return Err(ErrorCode::SetupCode.into()),
    };
    let root = request.certificates.first().ok_or(ErrorCode::Malformed)?;
    match turn.office(request.office) {
        Some(office) if office.root() != root.hash() => return Err(ErrorCode::OfficeExists.into()),
        Some(_) => {}
        None => found(turn, request.office, root)?,
    }
    if unused {
        setup_codes::use_up(turn.sql, &code, request.office)?;
    }
    extend(turn, request.office, 0, &request.certificates, &request.bundles)
}

fn found(turn: &mut Turn<'_>, id: OfficeId, root: &Certificate) -> Answer<()> {
    let office = Office::found(root).map_err(|_| ErrorCode::CertificateRefused)?;
    if office.id() != id {
        return Err(ErrorCode::CertificateRefused.into());
    }
    insert(turn.sql, root)?;
    turn.set_office(office);
    Ok(())
}

/// Appends to the log. Certificates that are there already are skipped, so a repeat is harmless.
pub(crate) fn append(
    turn: &mut Turn<'_>,
    request: &AppendCertificatesRequest,
) -> Answer<CertificateHead> {
    let certificates = &request.certificates;
    extend(turn, request.office, request.expected, certificates, &request.bundles)
}

fn extend(
    turn: &mut Turn<'_>,
    id: OfficeId,
    from: u64,
    certificates: &[Certificate],
    bundles: &[BundleUpload],
) -> Answer<CertificateHead> {
    let before = turn.office(id).ok_or(ErrorCode::NotFound)?;
    let known = known(turn.sql, &before, from, certificates)?;
    let new = &certificates[known..];
    if new.is_empty() {
        return Ok(head(&before));
    }
    let mut office = Office::clone(&before);
    for certificate in new {
        lists_all(turn.sql, &before, &certificate.body.action)?;
        let applied = office.apply(certificate);
        applied.map_err(|_| ErrorCode::CertificateRefused)?;
        insert(turn.sql, certificate)?;
    }
    store_bundles(turn.sql, &before, &office, new, bundles)?;
    snapshots::follow(turn.sql, &before, &office, new)?;
    for space in new.iter().filter_map(|certificate| certificate.body.action.erased()) {
        erase(turn.sql, id, space)?;
    }
    let head = head(&office);
    turn.set_office(office);
    Ok(head)
}

/// A revocation lists the device's last batches, all of them: one that came in between would stand
/// in its space's log, and nobody could ever accept it. The caller asks again.
fn lists_all(sql: &Connection, office: &Office, action: &Action) -> Answer<()> {
    let Action::RevokeDevice { device, last_accepted } = action else { return Ok(()) };
    let held = device_sequences(sql, office, *device)?.spaces.into_iter();
    let held: BTreeMap<_, _> = held.map(|(space, sequence, _)| (space, sequence)).collect();
    if held == *last_accepted { Ok(()) } else { Err(Failure::stale(head(office))) }
}

/// How many of the certificates the log has already, at the very places they name. Anything else
/// than "these, and then new ones" means that the caller is behind.
fn known(
    sql: &Connection,
    office: &Office,
    from: u64,
    certificates: &[Certificate],
) -> Answer<usize> {
    let (next, _) = office.head();
    let stale = || Failure::stale(head(office));
    let overlap = next.checked_sub(from).ok_or_else(stale)?;
    let overlap = usize::try_from(overlap).unwrap_or(usize::MAX);
    let known = overlap.min(certificates.len());
    for (index, certificate) in (from..).zip(&certificates[..known]) {
        if stored(sql, office.id(), index)? != Some(certificate.encode()) {
            return Err(stale());
        }
    }
    Ok(known)
}

fn head(office: &Office) -> CertificateHead {
    let (next, hash) = office.head();
    CertificateHead { next, hash }
}

fn stored(sql: &Connection, office: OfficeId, index: u64) -> Answer<Option<Vec<u8>>> {
    let mut query =
        sql.prepare_cached("SELECT bytes FROM certificate WHERE office = ?1 AND position = ?2")?;
    let params = (office.as_bytes(), number(index)?);
    Ok(query.query_row(params, |row| row.get(0)).optional()?)
}

fn insert(sql: &Connection, certificate: &Certificate) -> Answer<()> {
    let body = &certificate.body;
    let bytes = certificate.encode();
    if bytes.len() > MAX_CERTIFICATE {
        return Err(ErrorCode::TooLarge.into());
    }
    sql.prepare_cached("INSERT INTO certificate (office, position, bytes) VALUES (?1, ?2, ?3)")?
        .execute((body.office.as_bytes(), number(body.index)?, bytes))?;
    if let Action::CreateSpace { space, .. } = &body.action {
        sql.prepare_cached("INSERT INTO space_head (office, space, head) VALUES (?1, ?2, 0)")?
            .execute((body.office.as_bytes(), space.as_bytes()))?;
    }
    Ok(())
}

/// Stores the newest bundle of every space whose bundle the new certificates change: each must be
/// there, and nothing else.
fn store_bundles(
    sql: &Connection,
    before: &Office,
    after: &Office,
    new: &[Certificate],
    bundles: &[BundleUpload],
) -> Answer<()> {
    let named = new.iter().filter_map(|certificate| certificate.body.action.bundle());
    let mut missing: BTreeSet<SpaceId> = named.map(|(space, _)| space).collect();
    for bundle in bundles {
        let hash = Hash::of_bundle(&bundle.bytes);
        let newest = after.space(bundle.space).map(|space| space.bundle);
        if newest != Some(hash) || bundle.bytes.len() > MAX_BUNDLE {
            return Err(ErrorCode::BundleRefused.into());
        }
        let previous = before.space(bundle.space).map_or(hash, |space| space.bundle);
        put_bundle(sql, after.id(), bundle, hash, previous)?;
        missing.remove(&bundle.space);
    }
    if missing.is_empty() { Ok(()) } else { Err(ErrorCode::BundleRefused.into()) }
}

/// Takes away all that is kept of a space besides the log's own lines about it. The log takes
/// nothing for it any more, so nothing comes back.
fn erase(sql: &Connection, office: OfficeId, space: SpaceId) -> Answer<()> {
    for table in ["batch", "compacted_chain", "bundle", "chunk", "space_head"] {
        let delete = format!("DELETE FROM {table} WHERE office = ?1 AND space = ?2");
        sql.prepare_cached(&delete)?.execute((office.as_bytes(), space.as_bytes()))?;
    }
    Ok(())
}

fn put_bundle(
    sql: &Connection,
    office: OfficeId,
    bundle: &BundleUpload,
    hash: Hash,
    previous: Hash,
) -> Answer<()> {
    let key = (office.as_bytes(), bundle.space.as_bytes(), hash.as_bytes());
    sql.prepare_cached(
        "INSERT INTO bundle (office, space, hash, bytes) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT DO NOTHING",
    )?
    .execute((key.0, key.1, key.2, &bundle.bytes))?;
    sql.prepare_cached(
        "DELETE FROM bundle WHERE office = ?1 AND space = ?2 AND hash NOT IN (?3, ?4)",
    )?
    .execute((key.0, key.1, key.2, previous.as_bytes()))?;
    Ok(())
}

/// Replays every stored log; a log that does not replay stops the server.
pub(crate) fn replay_all(sql: &mut Connection) -> Result<Vec<Arc<Office>>, Error> {
    let mut query = sql.prepare("SELECT bytes FROM certificate ORDER BY office, position")?;
    let mut rows = query.query([])?;
    let mut offices: Vec<Office> = Vec::new();
    while let Some(row) = rows.next()? {
        let bytes: Vec<u8> = row.get(0)?;
        let certificate = Certificate::decode(&bytes).map_err(Error::Damaged)?;
        if certificate.body.index == 0 {
            offices.push(Office::found(&certificate).map_err(Error::Damaged)?);
            continue;
        }
        let malformed = Error::Damaged(fotfaste_protocol::Error::Malformed);
        let office = offices.last_mut().ok_or(malformed)?;
        office.apply(&certificate).map_err(Error::Damaged)?;
    }
    Ok(offices.into_iter().map(Arc::new).collect())
}

/// SQLite's integers are signed.
pub(super) fn number(value: u64) -> Answer<i64> {
    i64::try_from(value).map_err(|_| ErrorCode::Malformed.into())
}
