//! The private port: is it alive, can it serve, what has it counted.

use crate::app::Shared;
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::get;

pub(crate) fn router(app: Shared) -> Router {
    Router::new()
        .route("/livez", get(live))
        .route("/readyz", get(ready))
        .route("/metrics", get(metrics))
        .with_state(app)
}

/// The process answers.
async fn live() -> &'static str {
    "ok\n"
}

/// The database can be read, and the writing thread commits.
async fn ready(State(app): State<Shared>) -> (StatusCode, &'static str) {
    let written = app.writer.run(|_| Ok(())).await;
    let read = app
        .readers
        .run(|sql| Ok(sql.query_row("SELECT count(*) FROM space_head LIMIT 1", [], |_| Ok(()))?));
    if written.is_ok() && read.await.is_ok() {
        (StatusCode::OK, "ok\n")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "not ready\n")
    }
}

async fn metrics(State(app): State<Shared>) -> impl IntoResponse {
    let kind = "text/plain; version=0.0.4; charset=utf-8";
    ([(header::CONTENT_TYPE, kind)], app.metrics.render())
}
