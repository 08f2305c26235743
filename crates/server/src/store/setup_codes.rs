//! Using up a set-up code, inside the transaction that creates the office.

use fotfaste_protocol::{Hash, OfficeId};
use rusqlite::{Connection, OptionalExtension};

/// What a code is good for.
pub(super) enum Code {
    Unknown,
    Unused,
    UsedBy(OfficeId),
}

pub(super) fn look_up(sql: &Connection, hash: &Hash) -> rusqlite::Result<Code> {
    let found: Option<Option<[u8; 16]>> = sql
        .query_row("SELECT used_by FROM setup_code WHERE hash = ?1", [hash.as_bytes()], |row| {
            row.get(0)
        })
        .optional()?;
    Ok(match found {
        None => Code::Unknown,
        Some(None) => Code::Unused,
        Some(Some(office)) => Code::UsedBy(OfficeId(office)),
    })
}

pub(super) fn use_up(sql: &Connection, hash: &Hash, office: OfficeId) -> rusqlite::Result<()> {
    let params = (hash.as_bytes(), office.as_bytes());
    sql.execute("UPDATE setup_code SET used_by = ?2 WHERE hash = ?1", params)?;
    Ok(())
}
