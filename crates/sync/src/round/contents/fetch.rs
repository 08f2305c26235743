//! Fetching what is wanted, what was asked for last before the rest.

use std::collections::BTreeSet;

use fotfaste_domain::{Content, Kind};
use fotfaste_protocol::{
    SpaceId,
    limits::MAX_CHUNKS,
    routes::{self, ChunkAnswer, FetchChunksRequest, FetchChunksResponse},
};
use fotfaste_store::{Store, Writer, content::Trouble, sync_state::ContentOnItsWay};

use super::{Chunk, Pace, chunks};
use crate::{
    Error,
    client::Refusal,
    content,
    round::{Round, blocking},
    transport::Transport,
};

impl<T: Transport> Round<'_, T> {
    /// Fetches what is wanted. What the server does not have stays wanted for a later round.
    pub(in crate::round) async fn fetch_chunks(&mut self) -> Result<(), Error> {
        let mut pace = Pace::SLOW;
        loop {
            let wanted = self.to_fetch()?;
            let portion: Vec<Chunk> = chunks(&wanted).take(MAX_CHUNKS).collect();
            if portion.is_empty() {
                return Ok(());
            }
            self.expect(chunks(&wanted).count());
            let request = FetchChunksRequest {
                office: self.me.office,
                chunks: portion.iter().map(Chunk::id).collect(),
                max_bytes: pace.bytes(),
            };
            self.report.requests += 1;
            let answer: Result<FetchChunksResponse, Refusal> =
                self.client.post(routes::CHUNKS_FETCH, &request).await?;
            let answer = answer.map_err(|Refusal(code)| Error::from(code))?.chunks;
            if answer.is_empty() || answer.len() > portion.len() {
                return Err(Error::BadAnswer);
            }
            self.take_in_chunks(portion, answer).await?;
            pace.faster();
        }
    }

    /// What is worth asking for: each content is asked for in vain once in a round.
    fn to_fetch(&self) -> Result<Vec<ContentOnItsWay>, Error> {
        let inner = &self.engine.0;
        let mut wanted = inner.store.read::<_, Error>(|reader| Ok(reader.contents_to_fetch()?))?;
        let office = inner.office();
        let may_read = |space| {
            let office = office.as_ref();
            office.is_some_and(|office| office.member_of(SpaceId(space), self.me.user).is_some())
        };
        wanted.retain(|one| may_read(one.space) && !self.in_vain.contains(&one.content));
        Ok(wanted)
    }

    async fn take_in_chunks(
        &mut self,
        asked: Vec<Chunk>,
        answers: Vec<ChunkAnswer>,
    ) -> Result<(), Error> {
        let store = self.engine.0.store.clone();
        let count = answers.len();
        let arrived = blocking(move || take_in(&store, asked, answers)).await?;
        self.report.chunks_received += arrived.kept;
        self.report.kinds.extend(arrived.kinds);
        self.in_vain.extend(arrived.in_vain);
        if arrived.damaged {
            self.trouble.get_or_insert(Error::Chunk);
        }
        self.done(count);
        Ok(())
    }
}

/// What became of chunks that came.
#[derive(Default)]
struct Arrived {
    kept: usize,
    kinds: BTreeSet<Kind>,
    in_vain: BTreeSet<Content>,
    damaged: bool,
}

/// Opens and keeps what came. What does not open is kept out; nothing else waits for it.
fn take_in(store: &Store, asked: Vec<Chunk>, answers: Vec<ChunkAnswer>) -> Result<Arrived, Error> {
    let opened =
        asked.into_iter().zip(answers).map(|(chunk, answer)| (chunk, open(&chunk, answer)));
    let (good, bad): (Vec<_>, Vec<_>) = opened.partition(|(_, opened)| opened.is_ok());
    let mut arrived = Arrived::default();
    // What stands in a content's way is said last, for a chunk that came takes it back.
    for (chunk, opened) in good.into_iter().chain(bad) {
        let written = store.write::<_, Error>(|writer| keep(writer, &chunk, opened))?;
        arrived.kinds.extend(written.kinds);
        match written.value {
            None => arrived.kept += 1,
            Some(trouble) => {
                arrived.damaged |= trouble == Trouble::Damaged;
                arrived.in_vain.insert(chunk.content);
            }
        }
    }
    Ok(arrived)
}

fn open(chunk: &Chunk, answer: ChunkAnswer) -> Result<Vec<u8>, Trouble> {
    let ChunkAnswer::Here(sealed) = answer else { return Err(Trouble::NotThere) };
    let opened = content::open(&chunk.space.0, &chunk.content, chunk.number, &sealed);
    opened.map_err(|_| Trouble::Damaged)
}

/// Keeps a chunk, or notes what is wrong with it. With the last one the whole is held against what
/// the row's author said it is.
fn keep(
    writer: &mut Writer<'_>,
    chunk: &Chunk,
    opened: Result<Vec<u8>, Trouble>,
) -> Result<Option<Trouble>, Error> {
    let content = &chunk.content;
    let plain = match opened {
        Ok(plain) => plain,
        Err(trouble) => {
            writer.content_trouble(content, trouble)?;
            return Ok(Some(trouble));
        }
    };
    if !writer.keep_chunk(content, chunk.number, &plain)? {
        return Ok(None);
    }
    let whole = writer.content(content)?;
    if whole.is_some_and(|bytes| content::is_genuine(content, &bytes)) {
        return Ok(None);
    }
    writer.drop_chunks(content)?;
    Ok(Some(Trouble::Damaged))
}
