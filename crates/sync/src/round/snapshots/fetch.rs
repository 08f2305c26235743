//! Fetching a snapshot's chunks. What has come is kept while the program runs, so that a round that
//! is cut off goes on from there.

use fotfaste_protocol::{
    SpaceId,
    routes::{self, ChunkAnswer, ChunkId, FetchChunksRequest, FetchChunksResponse},
    snapshot::Snapshot,
};

use super::Round;
use crate::{Error, client::Refusal, pull, round::contents::Pace, snapshot, transport::Transport};

impl<T: Transport> Round<'_, T> {
    /// A snapshot's content, held against what the log says of it; nothing when the server does not
    /// have all of it.
    pub(super) async fn fetch_snapshot(
        &mut self,
        space: SpaceId,
        wanted: &Snapshot,
    ) -> Result<Option<Vec<u8>>, Error> {
        let hash = wanted.hash();
        let keys = pull::epoch_keys(&self.engine.0.store, space)?;
        let key = keys.iter().find(|(epoch, _)| *epoch == wanted.epoch).ok_or(Error::KeyMissing)?;
        let mut opened = self.engine.0.arriving().remove(&hash).unwrap_or_default();
        let mut pace = Pace::SLOW;
        while opened.len() < wanted.chunks.len() {
            let answers = match self.fetch_some(space, &wanted.chunks[opened.len()..], pace).await {
                Ok(answers) => answers,
                Err(error) => {
                    self.engine.0.arriving().insert(hash, opened);
                    return Err(error);
                }
            };
            for answer in answers {
                let ChunkAnswer::Here(sealed) = answer else { return Ok(None) };
                opened.push(snapshot::open(space, &key.1, wanted, opened.len(), &sealed)?);
            }
            pace.faster();
        }
        snapshot::unpack(wanted, &opened.concat()).map(Some)
    }

    async fn fetch_some(
        &mut self,
        space: SpaceId,
        names: &[fotfaste_protocol::ChunkName],
        pace: Pace,
    ) -> Result<Vec<ChunkAnswer>, Error> {
        let asked = &names[..names.len().min(pace.chunks())];
        let request = FetchChunksRequest {
            office: self.me.office,
            chunks: asked.iter().map(|name| ChunkId { space, name: *name }).collect(),
            max_bytes: pace.bytes(),
        };
        self.report.requests += 1;
        let answer: Result<FetchChunksResponse, Refusal> =
            self.client.post(routes::CHUNKS_FETCH, &request).await?;
        let answer = answer.map_err(|Refusal(code)| Error::from(code))?.chunks;
        if answer.is_empty() || answer.len() > asked.len() {
            return Err(Error::BadAnswer);
        }
        Ok(answer)
    }
}
