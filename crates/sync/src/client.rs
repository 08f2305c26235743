//! The server's routes as typed calls: encoding, signing, the server's clock, its refusals.

use std::sync::atomic::{AtomicI64, Ordering};

use fotfaste_protocol::{
    request::{self, Signer},
    routes::{self, ErrorBody, ErrorCode},
};
use fotfaste_vault::random_bytes;
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    Error,
    identity::Identity,
    transport::{Outgoing, Reply, Transport},
};

/// What a refusal says, with the log's head when that is what it is about.
pub(crate) struct Refusal(pub(crate) ErrorCode);

/// The difference between the server's clock and this computer's, in seconds, as last seen.
#[derive(Debug, Default)]
pub(crate) struct Skew(AtomicI64);

impl Skew {
    /// Seconds to add to this computer's clock to get the server's.
    pub(crate) fn seconds(&self) -> i64 {
        self.0.load(Ordering::Relaxed)
    }

    fn see(&self, server: Option<i64>, here: i64) {
        if let Some(server) = server {
            self.0.store(server - here, Ordering::Relaxed);
        }
    }
}

/// One server, as one device talks to it.
pub(crate) struct Client<'a, T> {
    pub(crate) transport: &'a T,
    pub(crate) server: &'a str,
    pub(crate) me: &'a Identity,
    pub(crate) skew: &'a Skew,
    /// This computer's clock, in Unix seconds.
    pub(crate) now: &'a (dyn Fn() -> i64 + Send + Sync),
}

impl<T: Transport> Client<'_, T> {
    /// A signed `POST`. With a clock that differs, signs again with the server's time.
    pub(crate) async fn post<A: Serialize + Sync, R: DeserializeOwned>(
        &self,
        path: &str,
        argument: &A,
    ) -> Result<Result<R, Refusal>, Error> {
        self.signed("POST", path, encode(argument)?).await
    }

    /// A signed `GET`.
    pub(crate) async fn get<R: DeserializeOwned>(&self, path: &str) -> Result<R, Error> {
        self.signed("GET", path, Vec::new()).await?.map_err(|Refusal(code)| code.into())
    }

    /// A signed `DELETE`.
    pub(crate) async fn delete(&self, path: &str) -> Result<(), Error> {
        self.signed("DELETE", path, Vec::new()).await?.map_err(|Refusal(code)| code.into())
    }

    /// A `POST` that nothing but its content vouches for.
    pub(crate) async fn post_unsigned<A: Serialize + Sync, R: DeserializeOwned>(
        &self,
        path: &str,
        argument: &A,
    ) -> Result<R, Error> {
        let reply = self.send("POST", path, Vec::new(), encode(argument)?).await?;
        read(&reply)?.map_err(|Refusal(code)| code.into())
    }

    async fn signed<R: DeserializeOwned>(
        &self,
        method: &'static str,
        path: &str,
        body: Vec<u8>,
    ) -> Result<Result<R, Refusal>, Error> {
        let first = self.send(method, path, self.signature(method, path, &body), body.clone());
        let answer = read(&first.await?)?;
        if !matches!(answer, Err(Refusal(ErrorCode::ClockSkew))) {
            return Ok(answer);
        }
        let again = self.send(method, path, self.signature(method, path, &body), body);
        read(&again.await?)
    }

    fn signature(&self, method: &str, path: &str, body: &[u8]) -> Vec<(&'static str, String)> {
        let me = self.me;
        let signer = Signer { office: me.office, device: me.device, key: &me.keys.signing };
        let created = (self.now)() + self.skew.seconds();
        let headers = request::sign(&signer, method, path, body, created, &random_bytes());
        headers.pairs().map(|(name, value)| (name, value.to_owned())).to_vec()
    }

    async fn send(
        &self,
        method: &'static str,
        path: &str,
        headers: Vec<(&'static str, String)>,
        body: Vec<u8>,
    ) -> Result<Reply, Error> {
        let (server, path) = (self.server.to_owned(), path.to_owned());
        let outgoing = Outgoing { server, method, path, headers, body };
        let reply = self.transport.send(outgoing).await?;
        self.skew.see(reply.date, (self.now)());
        Ok(reply)
    }
}

fn encode(argument: &impl Serialize) -> Result<Vec<u8>, Error> {
    postcard::to_stdvec(argument).map_err(|_| Error::Batch)
}

/// The answer, or the refusal it carries. A server in trouble counts as one that does not answer.
fn read<R: DeserializeOwned>(reply: &Reply) -> Result<Result<R, Refusal>, Error> {
    match reply.status {
        200..=299 => routes::read(&reply.body).map(Ok).map_err(|_| Error::BadAnswer),
        500..=599 | 429 | 408 => Err(Error::NoAnswer),
        _ => serde_json::from_slice(&reply.body)
            .map(|body: ErrorBody| Err(Refusal(body.code)))
            .map_err(|_| Error::BadAnswer),
    }
}

impl From<ErrorCode> for Error {
    fn from(code: ErrorCode) -> Self {
        match code {
            ErrorCode::InviteExpired => Self::InviteExpired,
            ErrorCode::InviteUsed => Self::InviteUsed,
            ErrorCode::NotAllowed => Self::NotAllowed,
            ErrorCode::Unavailable | ErrorCode::TooMany => Self::NoAnswer,
            ErrorCode::Malformed
            | ErrorCode::BadSignature
            | ErrorCode::ClockSkew
            | ErrorCode::Replayed
            | ErrorCode::Revoked
            | ErrorCode::SetupCode
            | ErrorCode::NotFound
            | ErrorCode::StaleHead
            | ErrorCode::OfficeExists
            | ErrorCode::TooLarge
            | ErrorCode::CertificateRefused
            | ErrorCode::BundleRefused
            | ErrorCode::UnknownEpoch
            | ErrorCode::OtherKey
            | ErrorCode::BadContent
            | ErrorCode::OtherDevice
            | ErrorCode::NameTaken
            | ErrorCode::NoRoom => Self::Refused(code),
        }
    }
}
