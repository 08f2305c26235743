//! Creating an office, appending to its certificate log, and the time.

use super::Wire;
use crate::app::Shared;
use crate::failure::Answer;
use crate::guard::{Signed, unsigned};
use crate::store;
use axum::extract::{Request, State};
use fotfaste_protocol::limits::{MAX_BODY, MAX_FOUND};
use fotfaste_protocol::routes::{
    AppendCertificatesRequest, AppendedResponse, CreateOfficeRequest, ErrorCode,
    FindOfficesRequest, FindOfficesResponse, TimeResponse,
};

/// A name and no more.
const SMALL: usize = 64;

pub(super) async fn create(
    State(app): State<Shared>,
    request: Request,
) -> Answer<Wire<AppendedResponse>> {
    let permit = app.large_unsigned.try_acquire();
    let _permit = permit.map_err(|_| ErrorCode::Unavailable)?;
    let request: CreateOfficeRequest = unsigned(&app, request, MAX_BODY).await?;
    let work = move |turn: &mut store::Turn<'_>| store::create(turn, &request);
    let head = app.writer.run(work).await?;
    Ok(Wire(AppendedResponse { head }))
}

pub(super) async fn find(
    State(app): State<Shared>,
    request: Request,
) -> Answer<Wire<FindOfficesResponse>> {
    let FindOfficesRequest { device } = unsigned(&app, request, SMALL).await?;
    Ok(Wire(FindOfficesResponse { offices: app.offices.with_device(device, MAX_FOUND) }))
}

pub(super) async fn append(
    State(app): State<Shared>,
    Signed { caller, body }: Signed<AppendCertificatesRequest>,
) -> Answer<Wire<AppendedResponse>> {
    caller.within(body.office)?;
    let minute = app.clock.unix_minute();
    let compacts = body.certificates.iter().any(|one| one.body.action.snapshot().is_some());
    let work = move |turn: &mut store::Turn<'_>| {
        let office = turn.office(body.office).ok_or(ErrorCode::NotFound)?;
        if !office.is_active(caller.device) {
            return Err(ErrorCode::Revoked.into());
        }
        let spaces = body.certificates.iter().filter_map(|one| one.body.action.written());
        let mut spaces = spaces.filter_map(|space| office.space(space));
        if spaces.any(|space| space.is_over(caller.user, minute)) {
            return Err(ErrorCode::CertificateRefused.into());
        }
        store::append(turn, &body)
    };
    let head = app.writer.run(work).await?;
    if compacts {
        tokio::spawn(drop_compacted(app.clone()));
    }
    Ok(Wire(AppendedResponse { head }))
}

/// Deletes, a portion at a time between other work, the batches that snapshots stand for. What a
/// stop of the server leaves goes when it is started again.
async fn drop_compacted(app: Shared) {
    let work = |turn: &mut store::Turn<'_>| store::drop_compacted(turn.sql);
    while app.writer.run(work).await.is_ok_and(|dropped| dropped > 0) {}
}

pub(super) async fn time(State(app): State<Shared>) -> Wire<TimeResponse> {
    Wire(TimeResponse { unix_milliseconds: app.clock.unix_milliseconds() })
}
