//! Where the merge state of each row is kept, and the history of what was replaced.

use fotfaste_domain::Value;
use rusqlite::{
    Connection, OptionalExtension, ToSql, params,
    types::{ToSqlOutput, ValueRef},
};
use serde::{Deserialize, Serialize};

use crate::{
    Error, Hlc, OpId, Result, SpaceId,
    state::{Cell, Head, Replaced, RowState},
};

/// Which row of which space.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct RowKey<'a> {
    pub(crate) space: SpaceId,
    pub(crate) kind: &'a str,
    pub(crate) row: [u8; 16],
}

/// A stored row state and its number.
pub(crate) struct Stored {
    pub(crate) number: i64,
    pub(crate) state: RowState,
}

/// Reads the state of a row, when anything is known of it.
pub(crate) fn load(conn: &Connection, key: &RowKey<'_>) -> Result<Option<Stored>> {
    let mut query = conn.prepare_cached(
        "SELECT id, heads FROM row_state WHERE space = ?1 AND kind = ?2 AND \"row\" = ?3",
    )?;
    let found = query.query_row(params![key.space, key.kind, key.row], |row| {
        let state = row.get_ref(1)?.as_blob().map(decode);
        Ok((row.get(0)?, state))
    });
    let Some((number, state)) = found.optional()? else { return Ok(None) };
    let state = state.map_err(|_| Error::Damaged)??;
    Ok(Some(Stored { number, state }))
}

/// Writes the state of a row; its number is `number` when it was known before.
pub(crate) fn save(
    conn: &Connection,
    key: &RowKey<'_>,
    number: Option<i64>,
    state: &RowState,
) -> Result<i64> {
    let conflicts = i64::try_from(state.conflicts().len()).unwrap_or(i64::MAX);
    let heads = encode(state);
    if let Some(number) = number {
        conn.prepare_cached("UPDATE row_state SET heads = ?2, conflicts = ?3 WHERE id = ?1")?
            .execute(params![number, heads, conflicts])?;
        return Ok(number);
    }
    let mut insert = conn.prepare_cached(
        "INSERT INTO row_state (space, kind, \"row\", heads, conflicts) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    Ok(insert.insert(params![key.space, key.kind, key.row, heads, conflicts])?)
}

/// Whether the history holds that change.
pub(crate) fn is_replaced(
    conn: &Connection,
    key: &RowKey<'_>,
    field: &str,
    id: &OpId,
) -> Result<bool> {
    let mut query = conn.prepare_cached(
        "SELECT 1 FROM history WHERE space = ?1 AND kind = ?2 AND \"row\" = ?3 AND field = ?4
         AND clock = ?5 AND device = ?6",
    )?;
    let clock = id.clock.0.cast_signed();
    Ok(query.exists(params![key.space, key.kind, key.row, field, clock, id.device])?)
}

/// Keeps changes that have been replaced.
pub(crate) fn keep_replaced(
    conn: &Connection,
    key: &RowKey<'_>,
    replaced: &[Replaced],
) -> Result<()> {
    let mut insert = conn
        .prepare_cached("INSERT OR IGNORE INTO history VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")?;
    for (field, head) in replaced {
        insert.execute(params![
            key.space,
            key.kind,
            key.row,
            field,
            head.id.clock.0.cast_signed(),
            head.id.device,
            Bound(&head.value),
            encode_ids(&head.overwrites),
        ])?;
    }
    Ok(())
}

/// A value on its way into a statement.
pub(crate) struct Bound<'a>(pub(crate) &'a Value);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self.0 {
            Value::Null => ValueRef::Null,
            Value::Int(number) => ValueRef::Integer(*number),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Blob(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

/// A value out of a row.
pub(crate) fn value(column: ValueRef<'_>) -> Result<Value> {
    Ok(match column {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Int(number),
        ValueRef::Text(text) => {
            Value::Text(std::str::from_utf8(text).map_err(|_| Error::Damaged)?.to_owned())
        }
        ValueRef::Blob(bytes) => Value::Blob(bytes.to_vec()),
        ValueRef::Real(_) => return Err(Error::Damaged),
    })
}

/// The stored form: devices are listed once and then numbered.
#[derive(Serialize, Deserialize)]
struct Packed<'a> {
    devices: Vec<[u8; 16]>,
    #[serde(borrow)]
    cells: Vec<PackedCell<'a>>,
}

type PackedId = (u64, u32);

#[derive(Serialize, Deserialize)]
struct PackedCell<'a> {
    field: &'a str,
    #[serde(borrow)]
    heads: Vec<(PackedId, PackedValue<'a>, Vec<PackedId>)>,
    awaited: Vec<PackedId>,
}

#[derive(Serialize, Deserialize)]
enum PackedValue<'a> {
    Null,
    Int(i64),
    Text(&'a str),
    Blob(&'a [u8]),
}

impl<'a> From<&'a Value> for PackedValue<'a> {
    fn from(value: &'a Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Int(number) => Self::Int(*number),
            Value::Text(text) => Self::Text(text),
            Value::Blob(bytes) => Self::Blob(bytes),
        }
    }
}

impl From<PackedValue<'_>> for Value {
    fn from(value: PackedValue<'_>) -> Self {
        match value {
            PackedValue::Null => Self::Null,
            PackedValue::Int(number) => Self::Int(number),
            PackedValue::Text(text) => Self::Text(text.to_owned()),
            PackedValue::Blob(bytes) => Self::Blob(bytes.to_vec()),
        }
    }
}

fn encode(state: &RowState) -> Vec<u8> {
    let mut devices = Vec::new();
    let mut pack = |id: &OpId| {
        let place = devices.iter().position(|device| *device == id.device).unwrap_or_else(|| {
            devices.push(id.device);
            devices.len() - 1
        });
        (id.clock.0, u32::try_from(place).expect("a row has few authors"))
    };
    let cells = state
        .cells
        .iter()
        .map(|(field, cell)| PackedCell {
            field,
            heads: cell
                .heads
                .iter()
                .map(|head| {
                    let overwrites = head.overwrites.iter().map(&mut pack).collect();
                    (pack(&head.id), PackedValue::from(&head.value), overwrites)
                })
                .collect(),
            awaited: cell.awaited.iter().map(&mut pack).collect(),
        })
        .collect();
    postcard::to_stdvec(&Packed { devices, cells }).expect("plain data always encodes")
}

pub(crate) fn decode(bytes: &[u8]) -> Result<RowState> {
    let packed: Packed<'_> = postcard::from_bytes(bytes).map_err(|_| Error::Damaged)?;
    let unpack = |(clock, device): PackedId| {
        let device = usize::try_from(device).ok().and_then(|place| packed.devices.get(place));
        Ok(OpId { clock: Hlc(clock), device: *device.ok_or(Error::Damaged)? })
    };
    let unpack_all = |ids: Vec<PackedId>| ids.into_iter().map(unpack).collect::<Result<Vec<_>>>();
    let mut state = RowState::default();
    for cell in packed.cells {
        let heads = cell.heads.into_iter().map(|(id, value, overwrites)| {
            let overwrites = unpack_all(overwrites)?;
            Ok(Head { id: unpack(id)?, value: value.into(), overwrites })
        });
        let heads = heads.collect::<Result<_>>()?;
        let cell_state = Cell { heads, awaited: unpack_all(cell.awaited)? };
        state.cells.insert(cell.field.to_owned(), cell_state);
    }
    Ok(state)
}

fn encode_ids(ids: &[OpId]) -> Vec<u8> {
    postcard::to_stdvec(ids).expect("plain data always encodes")
}

/// A change out of the history.
pub(crate) fn replaced(
    conn: &Connection,
    key: &RowKey<'_>,
    field: &str,
    id: &OpId,
) -> Result<Option<Head>> {
    let mut query = conn.prepare_cached(
        "SELECT value, overwrites FROM history WHERE space = ?1 AND kind = ?2 AND \"row\" = ?3
         AND field = ?4 AND clock = ?5 AND device = ?6",
    )?;
    let clock = id.clock.0.cast_signed();
    let mut rows = query.query(params![key.space, key.kind, key.row, field, clock, id.device])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let overwrites = decode_ids(row.get_ref(1)?.as_blob().map_err(|_| Error::Damaged)?)?;
    Ok(Some(Head { id: *id, value: value(row.get_ref(0)?)?, overwrites }))
}

pub(crate) fn decode_ids(bytes: &[u8]) -> Result<Vec<OpId>> {
    postcard::from_bytes(bytes).map_err(|_| Error::Damaged)
}
