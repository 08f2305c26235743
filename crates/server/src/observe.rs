//! Around every request: how many at a time, an id, one log line, one count. Neither path, body,
//! address, id nor token is logged: the route's pattern, the status and the time taken are.

use crate::app::Shared;
use crate::failure::Failure;
use axum::extract::{MatchedPath, Request, State};
use axum::http::HeaderValue;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use data_encoding::HEXLOWER;
use fotfaste_protocol::routes::ErrorCode;
use std::time::Instant;
use tracing::Instrument;

/// The response header that names the request in the log.
const REQUEST_ID: &str = "x-request-id";

pub(crate) async fn observe(
    State(app): State<Shared>,
    matched: Option<MatchedPath>,
    request: Request,
    next: Next,
) -> Response {
    let began = Instant::now();
    let id = request_id();
    let route = matched.as_ref().map_or("none", MatchedPath::as_str);
    let span = tracing::info_span!("request", id);
    let mut response = match app.requests.try_acquire() {
        Ok(_permit) => next.run(request).instrument(span.clone()).await,
        Err(_) => Failure::from(ErrorCode::Unavailable).into_response(),
    };
    let (status, took) = (response.status().as_u16(), began.elapsed());
    app.metrics.answered(route, status, took);
    span.in_scope(|| tracing::info!(route, status, ms = took.as_secs_f64() * 1e3, "answered"));
    if let Ok(id) = HeaderValue::try_from(id) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    response
}

/// Eight random bytes; nothing in them tells who asks.
fn request_id() -> String {
    let mut id = [0; 8];
    // Without randomness the id is all zeros: a log line that is harder to find, no more.
    let _ = getrandom::fill(&mut id);
    HEXLOWER.encode(&id)
}
