//! Reading a body: no more than allowed, no longer than allowed.

use crate::failure::{Answer, Failure};
use axum::body::{Body, HttpBody};
use fotfaste_protocol::routes::ErrorCode;
use std::future::poll_fn;
use std::pin::pin;
use std::time::Duration;

/// Reads the whole body, at most `max` bytes.
pub(super) async fn read(body: Body, max: usize, within: Duration) -> Answer<Vec<u8>> {
    let announced = usize::try_from(body.size_hint().lower()).unwrap_or(usize::MAX);
    if announced > max {
        return Err(ErrorCode::TooLarge.into());
    }
    let whole = tokio::time::timeout(within, collect(body, max));
    whole.await.map_err(|_| Failure::from(ErrorCode::Malformed))?
}

async fn collect(body: Body, max: usize) -> Answer<Vec<u8>> {
    let mut body = pin!(body);
    let mut bytes = Vec::new();
    while let Some(frame) = poll_fn(|cx| body.as_mut().poll_frame(cx)).await {
        let frame = frame.map_err(|_| ErrorCode::Malformed)?;
        let Ok(piece) = frame.into_data() else {
            continue;
        };
        if bytes.len() + piece.len() > max {
            return Err(ErrorCode::TooLarge.into());
        }
        bytes.extend_from_slice(&piece);
    }
    Ok(bytes)
}
