//! Storing, fetching and deleting sealed chunks.

use super::Wire;
use crate::app::Shared;
use crate::failure::Answer;
use crate::guard::Signed;
use crate::store::{self, Asking, Turn};
use axum::extract::State;
use fotfaste_protocol::routes::{
    ChunkAnswer, ChunkResult, ChunksResponse, DeleteChunksRequest, ErrorCode, FetchChunksRequest,
    FetchChunksResponse, StoreChunksRequest,
};
use fotfaste_protocol::{DeviceId, OfficeId};

pub(super) async fn store(
    State(app): State<Shared>,
    Signed { caller, body }: Signed<StoreChunksRequest>,
) -> Answer<Wire<ChunksResponse>> {
    caller.within(body.office)?;
    let room = app.limits.space_chunk_bytes;
    let who = Asking { office: body.office, user: caller.user, minute: app.clock.unix_minute() };
    let bytes = body.chunks.iter().map(|chunk| chunk.bytes.len()).sum();
    let work = move |turn: &mut Turn<'_>| {
        still_active(turn, who.office, caller.device)?;
        store::store_chunks(turn, who, room, &body.chunks)
    };
    let results = app.writer.run(work).await?;
    app.metrics.chunks_stored(done(&results), results.len() - done(&results), bytes);
    Ok(Wire(ChunksResponse { results }))
}

pub(super) async fn delete(
    State(app): State<Shared>,
    Signed { caller, body }: Signed<DeleteChunksRequest>,
) -> Answer<Wire<ChunksResponse>> {
    caller.within(body.office)?;
    let who = Asking { office: body.office, user: caller.user, minute: app.clock.unix_minute() };
    let work = move |turn: &mut Turn<'_>| {
        still_active(turn, body.office, caller.device)?;
        store::delete_chunks(turn, who, &body.chunks)
    };
    let results = app.writer.run(work).await?;
    app.metrics.chunks_deleted(done(&results));
    Ok(Wire(ChunksResponse { results }))
}

pub(super) async fn fetch(
    State(app): State<Shared>,
    Signed { caller, body }: Signed<FetchChunksRequest>,
) -> Answer<Wire<FetchChunksResponse>> {
    caller.within(body.office)?;
    let who = Asking { office: body.office, user: caller.user, minute: app.clock.unix_minute() };
    let office = caller.office;
    let read = app.readers.run(move |sql| store::fetch_chunks(sql, &office, who, &body));
    let chunks = read.await?;
    let is_here = |answer: &&ChunkAnswer| matches!(answer, ChunkAnswer::Here(_));
    let here = chunks.iter().filter(is_here).count();
    app.metrics.chunks_fetched(here, chunks.len() - here);
    Ok(Wire(FetchChunksResponse { chunks }))
}

fn still_active(turn: &Turn<'_>, office: OfficeId, device: DeviceId) -> Answer<()> {
    let now = turn.office(office).ok_or(ErrorCode::NotFound)?;
    if now.is_active(device) { Ok(()) } else { Err(ErrorCode::Revoked.into()) }
}

fn done(results: &[ChunkResult]) -> usize {
    results.iter().filter(|result| **result == ChunkResult::Done).count()
}
