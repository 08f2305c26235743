//! Signed requests: proved before the body is read, and only then rate-limited and decoded.

use super::body;
use crate::app::{App, Shared};
use crate::failure::{Answer, Failure};
use axum::extract::{FromRequest, Request};
use axum::http::HeaderMap;
use fotfaste_protocol::certificate::Role;
use fotfaste_protocol::limits::MAX_BODY;
use fotfaste_protocol::office::Office;
use fotfaste_protocol::request::{CONTENT_DIGEST, Claim, SIGNATURE, SIGNATURE_INPUT};
use fotfaste_protocol::routes::{self, ErrorCode};
use fotfaste_protocol::{DeviceId, OfficeId, UserId};
use serde::de::DeserializeOwned;
use std::sync::Arc;
use std::time::Instant;

/// The device that signed the request, and its office as of then.
pub(crate) struct Caller {
    pub(crate) office: Arc<Office>,
    pub(crate) device: DeviceId,
    pub(crate) user: UserId,
    /// The certificate log is all that it may read: a revoked device reads why it is, and whoever
    /// holds recovery words reads where they belong.
    pub(crate) log_alone: bool,
}

impl Caller {
    /// Refuses a body about another office than the signature's, as if it did not exist.
    pub(crate) fn within(&self, office: OfficeId) -> Answer<()> {
        if office == self.office.id() { Ok(()) } else { Err(ErrorCode::NotFound.into()) }
    }

    /// Whether the caller administers the office.
    pub(crate) fn is_admin(&self) -> bool {
        self.role() == Some(Role::Admin)
    }

    /// Whether the caller may let others in.
    pub(crate) fn may_invite(&self) -> bool {
        matches!(self.role(), Some(Role::Admin | Role::Lead))
    }

    fn role(&self) -> Option<Role> {
        self.office.user(self.user).map(|user| user.role)
    }
}

/// A request whose signature has been proved, decoded.
pub(crate) struct Signed<T> {
    pub(crate) caller: Caller,
    pub(crate) body: T,
}

impl<T: DeserializeOwned> FromRequest<Shared> for Signed<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, app: &Shared) -> Answer<Self> {
        let (head, body) = request.into_parts();
        if head.uri.query().is_some() {
            return Err(ErrorCode::Malformed.into());
        }
        let claim = claim(&head.headers)?;
        let caller = prove(app, &claim, head.method.as_str(), head.uri.path())?;
        let bytes = body::read(body, MAX_BODY, app.limits.body_timeout).await?;
        claim.covers(&bytes).map_err(|_| ErrorCode::BadSignature)?;
        Ok(Signed { caller, body: routes::read(&bytes).map_err(|_| ErrorCode::Malformed)? })
    }
}

fn claim(headers: &HeaderMap) -> Answer<Claim> {
    let header = |name| {
        let mut values = headers.get_all(name).iter();
        let only = values.next().filter(|_| values.next().is_none());
        only.and_then(|value| value.to_str().ok()).ok_or(ErrorCode::BadSignature)
    };
    let claim = Claim::parse(header(CONTENT_DIGEST)?, header(SIGNATURE_INPUT)?, header(SIGNATURE)?);
    claim.map_err(|_| ErrorCode::BadSignature.into())
}

fn prove(app: &App, claim: &Claim, method: &str, path: &str) -> Answer<Caller> {
    let now = app.clock.unix_seconds();
    if !app.nonces.timely(claim.created, now) {
        return Err(Failure::clock_skew(app.clock.http_date()));
    }
    let office = app.offices.get(claim.office).ok_or(ErrorCode::NotFound)?;
    let device = office.device(claim.device).ok_or(ErrorCode::NotFound)?;
    claim.verify(method, path, &device.signing).map_err(|_| ErrorCode::BadSignature)?;
    let (revoked, paper) = (device.revoked.is_some(), device.paper.is_some());
    if paper && ![routes::CHANGES, routes::CERTS].contains(&path) {
        return Err(ErrorCode::NotFound.into());
    }
    if revoked && path != routes::CHANGES {
        return Err(ErrorCode::Revoked.into());
    }
    if !app.nonces.first_time(claim.device, claim.nonce, now) {
        return Err(ErrorCode::Replayed.into());
    }
    if !app.devices.take(claim.device, Instant::now()) {
        return Err(ErrorCode::TooMany.into());
    }
    let log_alone = revoked || paper;
    Ok(Caller { device: claim.device, user: device.user, log_alone, office })
}
