//! Sending chunks, at a pace that the line bears.

use std::collections::{BTreeMap, BTreeSet};

use fotfaste_domain::Content;
use fotfaste_protocol::{
    SpaceId,
    routes::{self, ChunkResult, ChunkUpload, ChunksResponse, ErrorCode, StoreChunksRequest},
};
use fotfaste_store::{Store, content::Trouble, sync_state::ContentOnItsWay};

use super::{Chunk, Pace, chunks};
use crate::{
    Error,
    client::Refusal,
    content,
    round::{Round, blocking},
    transport::Transport,
};

/// A space without room is not tried again before so many seconds have passed.
const FULL_FOR: i64 = 60 * 60;

/// What the server has refused while this program has been running.
#[derive(Debug, Default)]
pub(crate) struct Refused {
    /// Spaces without room, and when to try again.
    full: BTreeMap<SpaceId, i64>,
    /// Contents of which the server holds other chunks.
    taken: BTreeSet<Content>,
}

impl<T: Transport> Round<'_, T> {
    /// Sends the chunks that wait. Whether there is less now that a batch has to wait for.
    pub(in crate::round) async fn send_chunks(&mut self) -> Result<bool, Error> {
        let (mut pace, mut got_on) = (Pace::SLOW, false);
        loop {
            got_on |= self.give_up_on_full()?;
            let waiting = self.to_send()?;
            let portion: Vec<Chunk> = chunks(&waiting).take(pace.0).collect();
            if portion.is_empty() {
                return Ok(got_on);
            }
            self.expect(chunks(&waiting).count());
            let store = self.engine.0.store.clone();
            let (portion, chunks) = blocking(move || seal(&store, portion)).await?;
            let request = StoreChunksRequest { office: self.me.office, chunks };
            self.report.requests += 1;
            let answer: Result<ChunksResponse, Refusal> =
                self.client.post(routes::CHUNKS, &request).await?;
            let answer = answer.map_err(|Refusal(code)| Error::from(code))?;
            self.settle_chunks(&portion, &answer.results)?;
            got_on = true;
            self.done(portion.len());
            pace.faster();
        }
    }

    /// What may be sent now, of the spaces that this user writes.
    fn to_send(&self) -> Result<Vec<ContentOnItsWay>, Error> {
        let inner = &self.engine.0;
        let mut waiting = inner.store.read::<_, Error>(|reader| Ok(reader.contents_to_send()?))?;
        let (refused, now) = (inner.refused(), inner.seconds());
        waiting.retain(|one| {
            let full = refused.full.get(&SpaceId(one.space)).is_some_and(|until| now < *until);
            !full && !refused.taken.contains(&one.content) && self.may_write(one.space)
        });
        Ok(waiting)
    }

    /// What belongs to a space without room holds no batch up: its rows go without it.
    fn give_up_on_full(&self) -> Result<bool, Error> {
        let inner = &self.engine.0;
        let now = inner.seconds();
        let full = inner.refused().full.clone();
        let full = |space| full.get(&SpaceId(space)).is_some_and(|until| now < *until);
        let waiting = inner.store.read::<_, Error>(|reader| Ok(reader.contents_to_send()?))?;
        let stuck = waiting.iter().filter(|one| one.trouble.is_none() && full(one.space));
        let stuck: Vec<Content> = stuck.map(|one| one.content).collect();
        if stuck.is_empty() {
            return Ok(false);
        }
        inner.write(|writer| {
            let mut all = stuck.iter();
            Ok(all.try_for_each(|one| writer.content_trouble(one, Trouble::NoRoom))?)
        })?;
        Ok(true)
    }

    /// Notes what became of chunks that were sent.
    fn settle_chunks(&mut self, sent: &[Chunk], results: &[ChunkResult]) -> Result<(), Error> {
        if sent.len() != results.len() {
            return Err(Error::BadAnswer);
        }
        let inner = &self.engine.0;
        inner.write(|writer| {
            for (chunk, result) in sent.iter().zip(results) {
                match result {
                    ChunkResult::Done => writer.chunk_sent(&chunk.content, chunk.number)?,
                    ChunkResult::Refused(ErrorCode::NameTaken) => {
                        writer.content_trouble(&chunk.content, Trouble::Damaged)?;
                    }
                    ChunkResult::Refused(_) => {}
                }
            }
            Ok(())
        })?;
        for (chunk, result) in sent.iter().zip(results) {
            match result {
                ChunkResult::Done => self.report.chunks_sent += 1,
                ChunkResult::Refused(ErrorCode::NoRoom) => {
                    inner.refused().full.insert(chunk.space, inner.seconds() + FULL_FOR);
                }
                ChunkResult::Refused(ErrorCode::NotFound) => {
                    self.turned_away.insert(chunk.space);
                }
                ChunkResult::Refused(ErrorCode::NameTaken) => {
                    inner.refused().taken.insert(chunk.content);
                    self.trouble.get_or_insert(Error::Chunk);
                }
                ChunkResult::Refused(code) => return Err((*code).into()),
            }
        }
        Ok(())
    }
}

/// Seals chunks for their spaces. A content that was erased meanwhile is left out.
fn seal(store: &Store, portion: Vec<Chunk>) -> Result<(Vec<Chunk>, Vec<ChunkUpload>), Error> {
    let (mut sealed, mut uploads) = (Vec::new(), Vec::new());
    for chunk in portion {
        let plain =
            store.read::<_, Error>(|reader| Ok(reader.chunk(&chunk.content, chunk.number)?))?;
        if let Some(plain) = plain {
            let bytes = content::seal(&chunk.space.0, &chunk.content, chunk.number, &plain);
            uploads.push(ChunkUpload { id: chunk.id(), bytes });
            sealed.push(chunk);
        }
    }
    Ok((sealed, uploads))
}
