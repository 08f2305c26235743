//! Contents in a round. Chunks are sent before the batch whose row names them, so no colleague gets
//! a row whose content the server has not been given first ([`send`]); what is wanted is fetched
//! ([`fetch`]); and what no row refers to any more is deleted at the server.
//!
//! Every chunk that has got through is noted before the next is asked for, so a round that is cut
//! off anywhere goes on from there. A round with nothing to send or fetch asks the server nothing.

mod fetch;
mod send;

use fotfaste_domain::Content;
use fotfaste_protocol::{
    ChunkName, SpaceId,
    certificate::Right,
    limits::{MAX_CHUNK, MAX_CHUNKS},
    routes::{self, ChunkId, ChunkResult, ChunksResponse, DeleteChunksRequest},
};
use fotfaste_store::sync_state::ContentOnItsWay;

use super::Round;
use crate::{Error, client::Refusal, content, transport::Transport};

pub(crate) use send::Refused;

/// How many chunks one request carries: one at first, and twice as many after each that got
/// through. So a slow line that is often cut gets something through, and a good one is used.
#[derive(Clone, Copy)]
pub(super) struct Pace(usize);

impl Pace {
    pub(super) const SLOW: Self = Self(1);
    const MOST: usize = 16;

    pub(super) fn faster(&mut self) {
        self.0 = (self.0 * 2).min(Self::MOST);
    }

    pub(super) fn chunks(self) -> usize {
        self.0
    }

    pub(super) fn bytes(self) -> u32 {
        u32::try_from(self.0 * MAX_CHUNK).expect("a few chunks are a few mebibytes")
    }
}

/// A chunk, and where it belongs.
#[derive(Clone, Copy)]
struct Chunk {
    space: SpaceId,
    content: Content,
    number: u32,
}

impl Chunk {
    fn id(&self) -> ChunkId {
        ChunkId { space: self.space, name: ChunkName(content::name(&self.content, self.number)) }
    }
}

/// The chunks of some contents, in order.
fn chunks(contents: &[ContentOnItsWay]) -> impl Iterator<Item = Chunk> {
    contents.iter().flat_map(|on_its_way| {
        let (space, content) = (SpaceId(on_its_way.space), on_its_way.content);
        on_its_way.chunks.iter().map(move |number| Chunk { space, content, number: *number })
    })
}

impl<T: Transport> Round<'_, T> {
    /// Has the server delete the chunks of contents that no row refers to any more.
    pub(super) async fn delete_chunks(&mut self) -> Result<(), Error> {
        loop {
            let mut leaving = self.to_delete()?;
            let mut count = 0;
            leaving.retain(|one| {
                count += one.chunks.len();
                count <= MAX_CHUNKS
            });
            if leaving.is_empty() {
                return Ok(());
            }
            let request = DeleteChunksRequest {
                office: self.me.office,
                chunks: chunks(&leaving).map(|chunk| chunk.id()).collect(),
            };
            self.report.requests += 1;
            let answer: Result<ChunksResponse, Refusal> =
                self.client.post(routes::CHUNKS_DELETE, &request).await?;
            let answer = answer.map_err(|Refusal(code)| Error::from(code))?;
            self.settle_deleted(&leaving, &answer.results)?;
        }
    }

    /// What the server would not delete is tried again in the next round.
    fn settle_deleted(
        &mut self,
        asked: &[ContentOnItsWay],
        results: &[ChunkResult],
    ) -> Result<(), Error> {
        let chunks: Vec<Chunk> = chunks(asked).collect();
        if chunks.len() != results.len() {
            return Err(Error::BadAnswer);
        }
        let refused =
            chunks.iter().zip(results).filter(|(_, result)| **result != ChunkResult::Done);
        self.in_vain.extend(refused.map(|(chunk, _)| chunk.content));
        let gone = asked.iter().map(|one| one.content).filter(|one| !self.in_vain.contains(one));
        let gone: Vec<Content> = gone.collect();
        self.engine
            .0
            .write(|writer| Ok(gone.iter().try_for_each(|content| writer.content_left(content))?))
    }

    fn to_delete(&self) -> Result<Vec<ContentOnItsWay>, Error> {
        let store = &self.engine.0.store;
        let mut leaving = store.read::<_, Error>(|reader| Ok(reader.contents_leaving()?))?;
        leaving.retain(|one| self.may_write(one.space) && !self.in_vain.contains(&one.content));
        Ok(leaving)
    }

    fn may_write(&self, space: [u8; 16]) -> bool {
        let office = self.engine.0.office();
        let right =
            office.as_ref().and_then(|office| office.member_of(SpaceId(space), self.me.user));
        right == Some(Right::Write) && !self.turned_away.contains(&SpaceId(space))
    }

    /// So many chunks are still to come, as far as is known.
    fn expect(&mut self, chunks: usize) {
        self.so_far.total = self.so_far.done + chunks as u64;
        (self.progress)(self.so_far);
    }

    fn done(&mut self, chunks: usize) {
        self.so_far.done += chunks as u64;
        (self.progress)(self.so_far);
    }
}
