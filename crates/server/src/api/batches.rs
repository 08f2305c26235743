//! Pushing batches. Signatures and content are checked here, on a thread that may be busy; order
//! and membership inside the writing transaction, where nothing can change in between.

use super::{Wire, id};
use crate::app::Shared;
use crate::failure::Answer;
use crate::guard::{Caller, Signed};
use crate::store::{self, Pushed};
use axum::extract::{Path, State};
use fotfaste_protocol::batch::Batch;
use fotfaste_protocol::routes::{
    BatchResult, DeviceSequences, ErrorCode, PushRequest, PushResponse,
};
use fotfaste_protocol::{DeviceId, Error};

pub(super) async fn push(
    State(app): State<Shared>,
    Signed { caller, body }: Signed<PushRequest>,
) -> Answer<Wire<PushResponse>> {
    caller.within(body.office)?;
    let (office, device) = (body.office, caller.device);
    let bytes = body.batches.iter().map(Vec::len).sum();
    let checked = tokio::task::spawn_blocking(move || check_all(&caller, body.batches));
    let batches = checked.await.map_err(|_| ErrorCode::Unavailable)?;
    let minute = app.clock.unix_minute();
    let work = move |turn: &mut store::Turn<'_>| {
        let now = turn.office(office).ok_or(ErrorCode::NotFound)?;
        if !now.is_active(device) {
            return Err(ErrorCode::Revoked.into());
        }
        store::insert(turn, office, &batches, minute)
    };
    let results = app.writer.run(work).await?;
    count(&app, &results, bytes);
    Ok(Wire(PushResponse { results }))
}

fn check_all(caller: &Caller, batches: Vec<Vec<u8>>) -> Vec<Pushed> {
    batches.into_iter().map(|bytes| check(caller, bytes)).collect()
}

fn check(caller: &Caller, bytes: Vec<u8>) -> Pushed {
    let batch = Batch::decode(&bytes).map_err(|error| code(&error))?;
    if batch.header.device != caller.device {
        return Err(ErrorCode::OtherDevice);
    }
    let device = caller.office.device(caller.device).ok_or(ErrorCode::NotFound)?;
    batch.verify(&device.signing).map_err(|error| code(&error))?;
    Ok((batch.header, bytes))
}

fn code(error: &Error) -> ErrorCode {
    match error {
        Error::TooLarge => ErrorCode::TooLarge,
        Error::BadSignature => ErrorCode::BadSignature,
        Error::BadContent => ErrorCode::BadContent,
        Error::Batch(refusal) => store::refusal_code(*refusal),
        Error::Malformed
        | Error::UnknownFormat(_)
        | Error::BadKey
        | Error::OutOfOrder { .. }
        | Error::Certificate { .. }
        | Error::InviteCode => ErrorCode::Malformed,
    }
}

fn count(app: &Shared, results: &[BatchResult], bytes: usize) {
    let is_stored = |result: &&BatchResult| matches!(result, BatchResult::Stored { .. });
    let stored = results.iter().filter(is_stored).count();
    app.metrics.pushed(stored, results.len() - stored, bytes);
}

pub(super) async fn sequences(
    State(app): State<Shared>,
    Path(device): Path<String>,
    Signed { caller, body: () }: Signed<()>,
) -> Answer<Wire<DeviceSequences>> {
    if !caller.is_admin() {
        return Err(ErrorCode::NotAllowed.into());
    }
    let device: DeviceId = id(&device)?;
    if caller.office.device(device).is_none() {
        return Err(ErrorCode::NotFound.into());
    }
    let office = caller.office;
    let read = app.readers.run(move |sql| store::device_sequences(sql, &office, device));
    read.await.map(Wire)
}
