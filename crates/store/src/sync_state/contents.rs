//! Contents on their way: chunks that wait to be sent, chunks that are wanted, and what the server
//! is to delete.

use fotfaste_domain::{Content, Kind};
use rusqlite::{OptionalExtension, Row, params};

use crate::{Error, Reader, Result, SpaceId, Writer, content::Trouble};

/// A content with chunks on their way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentOnItsWay {
    /// The space.
    pub space: SpaceId,
    /// The kind of the row that refers to it: its table's name.
    pub kind: String,
    /// The row that refers to it.
    pub row: [u8; 16],
    /// Which.
    pub content: Content,
    /// The chunks that are still to be sent or fetched, in order.
    pub chunks: Vec<u32>,
    /// What stood in their way when the server was last asked.
    pub trouble: Option<Trouble>,
}

/// How many contents are on their way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ContentsTotal {
    /// Contents of which the server does not hold every chunk.
    pub unsent: u64,
    /// The bytes of those chunks.
    pub unsent_bytes: u64,
    /// Of these contents, those that the server had no room for.
    pub no_room: u64,
    /// Contents that are wanted.
    pub wanted: u64,
    /// Of these, those that the server did not have, or not whole.
    pub missing: u64,
}

const COLUMNS: &str = "c.space, c.kind, c.\"row\", c.reference, c.trouble";

impl Reader<'_> {
    /// The contents with chunks that wait to be sent, in the order in which they were kept. A
    /// content whose row is deleted does not wait.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn contents_to_send(&self) -> Result<Vec<ContentOnItsWay>> {
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT {COLUMNS}, k.number FROM chunk k JOIN content c ON c.id = k.content
             WHERE k.waiting = 1 AND c.stage = 'kept' ORDER BY c.id, k.number"
        ))?;
        let mut rows = query.query([])?;
        let mut waiting: Vec<ContentOnItsWay> = Vec::new();
        while let Some(row) = rows.next()? {
            let next = on_its_way(row)?;
            if waiting.last().is_none_or(|last| last.content != next.content) {
                waiting.push(next);
            }
            let last = waiting.last_mut().expect("there is one now");
            last.chunks.push(row.get(5)?);
        }
        Ok(waiting)
    }

    /// Whether chunks of a space wait to be sent that nothing stands in the way of.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn has_chunks_to_send(&self, space: SpaceId) -> Result<bool> {
        let mut query = self.connection().prepare_cached(
            "SELECT 1 FROM chunk k JOIN content c ON c.id = k.content
             WHERE k.waiting = 1 AND c.stage = 'kept' AND c.trouble IS NULL AND c.space = ?1",
        )?;
        Ok(query.exists([space])?)
    }

    /// The wanted contents, what was asked for last before the rest.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn contents_to_fetch(&self) -> Result<Vec<ContentOnItsWay>> {
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT {COLUMNS}, c.id FROM content c
             WHERE c.wanted IS NOT NULL AND c.stage = 'kept' ORDER BY c.wanted DESC"
        ))?;
        let mut here =
            self.connection().prepare_cached("SELECT number FROM chunk WHERE content = ?1")?;
        let mut rows = query.query([])?;
        let mut wanted = Vec::new();
        while let Some(row) = rows.next()? {
            let id: i64 = row.get(5)?;
            let there = here.query_map([id], |row| row.get(0))?;
            let there: Vec<u32> = there.collect::<rusqlite::Result<_>>()?;
            let mut next = on_its_way(row)?;
            let all = 0..next.content.chunks();
            next.chunks = all.filter(|number| !there.contains(number)).collect();
            wanted.push(next);
        }
        Ok(wanted)
    }

    /// The contents whose chunks the server is to delete. Their rows' deletion has been sent.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn contents_leaving(&self) -> Result<Vec<ContentOnItsWay>> {
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT {COLUMNS} FROM content c WHERE c.stage = 'leaving' AND NOT EXISTS (
                SELECT 1 FROM outbox o
                WHERE o.space = c.space AND o.kind = c.kind AND o.\"row\" = c.\"row\")
             ORDER BY c.id"
        ))?;
        let mut rows = query.query([])?;
        let mut leaving = Vec::new();
        while let Some(row) = rows.next()? {
            let mut next = on_its_way(row)?;
            next.chunks = (0..next.content.chunks()).collect();
            leaving.push(next);
        }
        Ok(leaving)
    }

    /// How many contents are on their way.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn contents_total(&self) -> Result<ContentsTotal> {
        let mut unsent = self.connection().prepare_cached(
            "SELECT count(DISTINCT c.id), coalesce(sum(length(k.bytes)), 0),
                count(DISTINCT CASE WHEN c.trouble = 'no_room' THEN c.id END)
             FROM chunk k JOIN content c ON c.id = k.content
             WHERE k.waiting = 1 AND c.stage = 'kept'",
        )?;
        let mut wanted = self.connection().prepare_cached(
            "SELECT count(*), count(trouble) FROM content
             WHERE wanted IS NOT NULL AND stage = 'kept'",
        )?;
        let total = unsent.query_row([], |row| {
            Ok(ContentsTotal {
                unsent: row.get(0)?,
                unsent_bytes: row.get(1)?,
                no_room: row.get(2)?,
                ..ContentsTotal::default()
            })
        })?;
        let (wanted, missing) = wanted.query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(ContentsTotal { wanted, missing, ..total })
    }

    /// The bytes of one chunk, when it is here.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn chunk(&self, content: &Content, number: u32) -> Result<Option<Vec<u8>>> {
        let mut query = self.connection().prepare_cached(
            "SELECT k.bytes FROM content c JOIN chunk k ON k.content = c.id
             WHERE c.reference = ?1 AND k.number = ?2",
        )?;
        Ok(query.query_row(params![content.bytes(), number], |row| row.get(0)).optional()?)
    }
}

fn on_its_way(row: &Row<'_>) -> Result<ContentOnItsWay> {
    let reference = row.get_ref(3)?.as_blob().map_err(|_| Error::Damaged)?;
    let trouble: Option<String> = row.get(4)?;
    Ok(ContentOnItsWay {
        space: row.get(0)?,
        kind: row.get(1)?,
        row: row.get(2)?,
        content: Content::from_bytes(reference).ok_or(Error::Damaged)?,
        chunks: Vec::new(),
        trouble: Trouble::from_code(trouble.as_deref())?,
    })
}

impl Writer<'_> {
    /// The server holds a chunk: it waits no longer. Nothing happens when the content is gone.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn chunk_sent(&mut self, content: &Content, number: u32) -> Result<()> {
        let Some(id) = self.content_number(content)? else { return Ok(()) };
        self.transaction()?
            .prepare_cached("UPDATE chunk SET waiting = 0 WHERE content = ?1 AND number = ?2")?
            .execute(params![id, number])?;
        self.say_trouble(id, None)
    }

    /// Keeps a chunk that has come, when its content is still wanted. `true`: it was the last, and
    /// all of the content is here.
    ///
    /// # Errors
    /// [`Error::Damaged`] when there is no such chunk, or it is not as long as it should be.
    pub fn keep_chunk(&mut self, content: &Content, number: u32, bytes: &[u8]) -> Result<bool> {
        let is_whole = !bytes.is_empty() && bytes.len() == content.chunk_size(number) as usize;
        if !is_whole {
            return Err(Error::Damaged);
        }
        let conn = self.transaction()?;
        let mut query = conn.prepare_cached(
            "SELECT id, kind FROM content WHERE reference = ?1 AND wanted IS NOT NULL",
        )?;
        let known = query.query_row([content.bytes()], |row| Ok((row.get(0)?, row.get(1)?)));
        let Some((id, kind)) = known.optional()? else { return Ok(false) };
        let (id, kind): (i64, String) = (id, kind);
        self.step(|w| {
            conn.prepare_cached("INSERT OR IGNORE INTO chunk VALUES (?1, ?2, 0, ?3)")?
                .execute(params![id, number, bytes])?;
            w.say_trouble(id, None)?;
            let here: u32 = conn
                .prepare_cached("SELECT count(*) FROM chunk WHERE content = ?1")?
                .query_row([id], |row| row.get(0))?;
            if here < content.chunks() {
                return Ok(false);
            }
            conn.prepare_cached("UPDATE content SET wanted = NULL WHERE id = ?1")?.execute([id])?;
            w.kinds.extend(Kind::from_table(&kind));
            Ok(true)
        })
    }

    /// What has come of a content is not what its author kept: it goes, and stays wanted.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn drop_chunks(&mut self, content: &Content) -> Result<()> {
        let Some(id) = self.content_number(content)? else { return Ok(()) };
        self.step(|w| {
            let conn = w.transaction()?;
            conn.prepare_cached("DELETE FROM chunk WHERE content = ?1")?.execute([id])?;
            w.want(id)?;
            w.say_trouble(id, Some(Trouble::Damaged))
        })
    }

    /// Notes what stood in a content's way.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn content_trouble(&mut self, content: &Content, trouble: Trouble) -> Result<()> {
        let Some(id) = self.content_number(content)? else { return Ok(()) };
        self.say_trouble(id, Some(trouble))
    }

    fn say_trouble(&self, id: i64, trouble: Option<Trouble>) -> Result<()> {
        self.transaction()?
            .prepare_cached("UPDATE content SET trouble = ?2 WHERE id = ?1 AND trouble IS NOT ?2")?
            .execute(params![id, trouble.map(Trouble::code)])?;
        Ok(())
    }

    /// The server has deleted the chunks of a content that was leaving.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub fn content_left(&mut self, content: &Content) -> Result<()> {
        self.transaction()?
            .prepare_cached("DELETE FROM content WHERE reference = ?1 AND stage = 'leaving'")?
            .execute([content.bytes()])?;
        Ok(())
    }
}
