//! How a request reaches a server. Two ways exist: HTTP ([`crate::Http`]) and, for the simulations,
//! a relay in memory.

use std::future::Future;

/// A request, signed or not, ready to leave.
#[derive(Clone, Debug)]
pub struct Outgoing {
    /// The server's address without a slash at its end.
    pub server: String,
    /// `GET`, `POST` or `DELETE`.
    pub method: &'static str,
    /// The path, from `/v1` on.
    pub path: String,
    /// Header names in lower case, and values.
    pub headers: Vec<(&'static str, String)>,
    /// The body; empty for none.
    pub body: Vec<u8>,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// The server's time in Unix seconds, when it said so.
    pub date: Option<i64>,
    /// The body.
    pub body: Vec<u8>,
}

/// Why nothing came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreachable {
    /// This computer has no network.
    #[error("there is no network")]
    NoNetwork,
    /// There is a network, but no answer from this server: nobody is there, nobody has that name,
    /// or it was cut off.
    #[error("the server does not answer")]
    NoAnswer,
}

/// Carries requests to a server.
pub trait Transport: Send + Sync + 'static {
    /// Sends one request and waits for its whole answer.
    fn send(&self, request: Outgoing) -> impl Future<Output = Result<Reply, Unreachable>> + Send;
}
