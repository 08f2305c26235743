//! Own changes on their way to the server: waiting, handed out, sealed, acknowledged.

use chrono::{DateTime, Utc};
use fotfaste_domain::{Kind, Scope, Value};
use rusqlite::{Row, params};

use super::scope_from_code;
use crate::{
    Error, Hlc, Op, OpId, Reader, Result, SpaceId, Writer,
    row_state::{self, RowKey},
    state::RowState,
};

/// Values in one batch together; the batch that carries them must stay below a mebibyte.
const BATCH_BYTES: usize = 640 * 1024;

/// More changes of one row than can wait at the same time: one for each field.
const FIELDS_OF_A_ROW: usize = 500;

/// How much waits, in figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OutboxTotal {
    /// Changes that the server has not acknowledged.
    pub ops: usize,
    /// When the oldest of them was saved.
    pub oldest: Option<DateTime<Utc>>,
}

/// What waits in one space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboxSpace {
    /// The space.
    pub space: SpaceId,
    /// Its kind.
    pub kind: Scope,
    /// Changes that the server has not acknowledged.
    pub ops: usize,
    /// When the oldest of them was saved.
    pub oldest: DateTime<Utc>,
    /// The rows they belong to, oldest first.
    pub rows: Vec<OutboxRow>,
}

/// What waits of one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboxRow {
    /// The row's kind: its table's name.
    pub kind: String,
    /// The row.
    pub row: [u8; 16],
    /// Changes that wait.
    pub ops: usize,
    /// When the newest of them was saved.
    pub saved_at: DateTime<Utc>,
}

impl Reader<'_> {
    /// What waits to be acknowledged, per space and row, for the screen.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn outbox(&self) -> Result<Vec<OutboxSpace>> {
        let mut query = self.connection().prepare_cached(
            "SELECT o.space, s.kind, o.kind, o.\"row\", count(*), min(o.clock), max(o.clock)
             FROM outbox o JOIN space s ON s.id = o.space
             GROUP BY o.space, o.kind, o.\"row\" ORDER BY o.space, min(o.clock)",
        )?;
        let mut rows = query.query([])?;
        let mut spaces: Vec<OutboxSpace> = Vec::new();
        while let Some(row) = rows.next()? {
            let space: SpaceId = row.get(0)?;
            let waiting = OutboxRow {
                kind: row.get(2)?,
                row: row.get(3)?,
                ops: row.get(4)?,
                saved_at: clock(row.get(6)?).time(),
            };
            if spaces.last().is_none_or(|last| last.space != space) {
                let kind = scope_from_code(&row.get::<_, String>(1)?)?;
                let oldest = clock(row.get(5)?).time();
                spaces.push(OutboxSpace { space, kind, ops: 0, oldest, rows: Vec::new() });
            }
            let last = spaces.last_mut().expect("there is one now");
            last.ops += waiting.ops;
            last.rows.push(waiting);
        }
        Ok(spaces)
    }

    /// How much waits to be acknowledged: quicker than [`Reader::outbox`].
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn outbox_total(&self) -> Result<OutboxTotal> {
        let mut query = self.connection().prepare_cached(
            "SELECT (SELECT count(*) FROM outbox),
                (SELECT min(first) FROM (
                    SELECT (SELECT min(clock) FROM outbox o WHERE o.space = s.id) AS first
                    FROM space s))",
        )?;
        let total = query.query_row([], |row| {
            let oldest = row.get::<_, Option<i64>>(1)?.map(|stored| clock(stored).time());
            Ok(OutboxTotal { ops: row.get(0)?, oldest })
        });
        Ok(total?)
    }

    /// The spaces where own changes wait to be sealed.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn spaces_to_seal(&self) -> Result<Vec<SpaceId>> {
        let mut query = self.connection().prepare_cached(
            "SELECT s.id FROM space s WHERE EXISTS (
                    SELECT 1 FROM outbox o WHERE o.space = s.id AND o.state < 2)",
        )?;
        let spaces = query.query_map([], |row| row.get(0))?;
        Ok(spaces.collect::<Result<_, _>>()?)
    }
}

/// A line of the outbox.
struct Waiting {
    clock: Hlc,
    kind: String,
    row: [u8; 16],
    field: String,
    saved: i64,
}

impl Writer<'_> {
    /// Hands out own changes of a space for sealing, oldest first, about `limit` of them: what was
    /// saved together stays together, unless that alone is more than a batch holds. Each field has
    /// one change at most; what it was in between stays here.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn take_outbox(&mut self, space: SpaceId, limit: usize) -> Result<Vec<Op>> {
        let lines = self.waiting(&space, None, limit)?;
        self.hand_out(space, &lines, limit)
    }

    /// As [`Writer::take_outbox`], of one kind's rows alone: the others go on waiting.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn take_outbox_of(&mut self, space: SpaceId, kind: Kind, limit: usize) -> Result<Vec<Op>> {
        let lines = self.waiting(&space, Some(kind), limit)?;
        self.hand_out(space, &lines, limit)
    }

    /// Every own change of a space that the server has not acknowledged, in the order of their
    /// making.
    pub(crate) fn unacknowledged(&self, space: &SpaceId) -> Result<Vec<Op>> {
        let mut query = self.transaction()?.prepare_cached(
            "SELECT clock, kind, \"row\", field, saved FROM outbox WHERE space = ?1 ORDER BY clock",
        )?;
        let lines = query.query_map([space], waiting_line)?;
        let lines: Vec<_> = lines.collect::<rusqlite::Result<_>>()?;
        self.changes(space, &lines)
    }

    fn hand_out(&mut self, space: SpaceId, lines: &[Waiting], limit: usize) -> Result<Vec<Op>> {
        let mut ops: Vec<Op> = Vec::new();
        let mut bytes = 0;
        for save in lines.chunk_by(|a, b| a.saved == b.saved) {
            if !ops.is_empty() && ops.len() + save.len() > limit {
                break;
            }
            let changes = self.changes(&space, save)?;
            let size: usize = changes.iter().map(size).sum();
            if !ops.is_empty() && bytes + size > BATCH_BYTES {
                break;
            }
            bytes += size;
            ops.extend(changes);
        }
        cut(&mut ops, limit);
        let mut mark = self
            .transaction()?
            .prepare_cached("UPDATE outbox SET state = 1 WHERE space = ?1 AND clock = ?2")?;
        for op in &ops {
            mark.execute(params![space, op.clock.0.cast_signed()])?;
        }
        Ok(ops)
    }

    /// The first lines that wait: a little more than `limit` of them, so that one sees where the
    /// last save ends. Clocks follow the order of saves.
    fn waiting(&self, space: &SpaceId, of: Option<Kind>, limit: usize) -> Result<Vec<Waiting>> {
        let mut query = self.transaction()?.prepare_cached(
            "SELECT clock, kind, \"row\", field, saved FROM outbox
             WHERE space = ?1 AND state < 2 AND (?3 IS NULL OR kind = ?3) ORDER BY clock LIMIT ?2",
        )?;
        let limit = limit.saturating_add(FIELDS_OF_A_ROW).min(i32::MAX as usize);
        let lines = query.query_map(params![space, limit, of.map(Kind::table)], waiting_line)?;
        Ok(lines.collect::<Result<_, _>>()?)
    }

    /// The changes that lines of the outbox stand for.
    fn changes(&self, space: &SpaceId, lines: &[Waiting]) -> Result<Vec<Op>> {
        let mut ops = Vec::with_capacity(lines.len());
        for lines in lines.chunk_by(|a, b| (&a.kind, &a.row) == (&b.kind, &b.row)) {
            let key = RowKey { space: *space, kind: &lines[0].kind, row: lines[0].row };
            let stored = row_state::load(self.transaction()?, &key)?.ok_or(Error::Damaged)?;
            for line in lines {
                ops.push(self.change(&key, &stored.state, line)?);
            }
        }
        Ok(ops)
    }

    fn change(&self, key: &RowKey<'_>, state: &RowState, line: &Waiting) -> Result<Op> {
        let id = OpId { clock: line.clock, device: self.shared.identity.device };
        let heads = state.cells.get(&line.field).map_or(&[][..], |cell| &cell.heads);
        let head = match heads.iter().find(|head| head.id == id) {
            Some(head) => head.clone(),
            None => row_state::replaced(self.transaction()?, key, &line.field, &id)?
                .ok_or(Error::Damaged)?,
        };
        Ok(Op {
            kind: key.kind.to_owned(),
            row: key.row,
            field: line.field.clone(),
            value: head.value,
            clock: id.clock,
            device: id.device,
            overwrites: head.overwrites,
        })
    }

    /// The server already holds an own change: it need not be sent again.
    pub(crate) fn has_arrived(&self, space: &SpaceId, id: &OpId) -> Result<()> {
        self.transaction()?
            .prepare_cached("DELETE FROM outbox WHERE space = ?1 AND clock = ?2")?
            .execute(params![space, id.clock.0.cast_signed()])?;
        Ok(())
    }
}

fn waiting_line(row: &Row<'_>) -> rusqlite::Result<Waiting> {
    Ok(Waiting {
        clock: clock(row.get(0)?),
        kind: row.get(1)?,
        row: row.get(2)?,
        field: row.get(3)?,
        saved: row.get(4)?,
    })
}

fn clock(stored: i64) -> Hlc {
    Hlc(stored.cast_unsigned())
}

fn size(op: &Op) -> usize {
    let value = match &op.value {
        Value::Null | Value::Int(_) => 8,
        Value::Text(text) => text.len(),
        Value::Blob(bytes) => bytes.len(),
    };
    value + op.kind.len() + op.field.len() + 48 + op.overwrites.len() * 26
}

/// Cuts one save that is more than a batch holds; a row stays whole as long as it fits.
fn cut(ops: &mut Vec<Op>, limit: usize) {
    let mut bytes = 0;
    let mut end = 0;
    for row in ops.chunk_by(|a, b| (&a.kind, &a.row) == (&b.kind, &b.row)) {
        bytes += row.iter().map(size).sum::<usize>();
        if end > 0 && (end + row.len() > limit || bytes > BATCH_BYTES) {
            break;
        }
        end += row.len();
    }
    let mut bytes = 0;
    let fitting = ops[..end].iter().take_while(|op| {
        bytes += size(op);
        bytes <= BATCH_BYTES
    });
    let fitting = fitting.count().max(1);
    ops.truncate(end.min(fitting));
}
