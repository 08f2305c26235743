//! The public routes: each handler checks who may ask, and leaves the rest to the store.

mod batches;
mod changes;
mod chunks;
mod invites;
mod offices;

use crate::app::Shared;
use crate::failure::{Answer, Failure};
use crate::observe::observe;
use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::{delete, get, post};
use fotfaste_protocol::routes::{self, ErrorCode, MEDIA_TYPE};
use fotfaste_protocol::wire;
use serde::Serialize;
use std::str::FromStr;
use tower_http::timeout::RequestBodyTimeoutLayer;

pub(crate) fn router(app: Shared) -> Router {
    let piece_timeout = app.limits.piece_timeout;
    Router::new()
        .route(routes::OFFICES, post(offices::create))
        .route(routes::OFFICES_FIND, post(offices::find))
        .route(routes::CERTS, post(offices::append))
        .route(routes::CHANGES, post(changes::pull))
        .route(routes::BATCHES, post(batches::push))
        .route(routes::CHUNKS, post(chunks::store))
        .route(routes::CHUNKS_FETCH, post(chunks::fetch))
        .route(routes::CHUNKS_DELETE, post(chunks::delete))
        .route(routes::INVITES, post(invites::open).get(invites::list))
        .route("/v1/invites/{id}", delete(invites::close))
        .route("/v1/invites/{id}/join", post(invites::join))
        .route("/v1/invites/{id}/status", post(invites::status))
        .route("/v1/devices/{id}/sequences", get(batches::sequences))
        .route(routes::TIME, get(offices::time))
        .fallback(unknown)
        .method_not_allowed_fallback(unknown)
        .layer(from_fn_with_state(app.clone(), observe))
        .layer(RequestBodyTimeoutLayer::new(piece_timeout))
        .with_state(app)
}

async fn unknown() -> Failure {
    ErrorCode::NotFound.into()
}

/// An id in a path; what is no id is as good as unknown.
fn id<T: FromStr>(text: &str) -> Answer<T> {
    text.parse().map_err(|_| ErrorCode::NotFound.into())
}

/// A successful answer.
struct Wire<T>(T);

impl<T: Serialize> IntoResponse for Wire<T> {
    fn into_response(self) -> Response {
        ([(CONTENT_TYPE, MEDIA_TYPE)], wire::encode(&self.0)).into_response()
    }
}
