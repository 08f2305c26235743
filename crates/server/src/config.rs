//! What can be chosen when the server starts. Everything has a default that works on loopback.

use crate::{Clock, Error};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

/// How to run.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where clients reach the server.
    pub listen: SocketAddr,
    /// Where health and metrics are.
    pub private_listen: SocketAddr,
    /// The folder that holds the database; created if missing.
    pub data: PathBuf,
    /// The certificate and key for HTTPS; plain HTTP without.
    pub tls: Option<Tls>,
    /// A proxy in front adds TLS and sets `x-forwarded-for`.
    pub behind_proxy: bool,
    /// How much is let in.
    pub limits: Limits,
    /// The time.
    pub clock: Clock,
}

/// PEM files for HTTPS.
#[derive(Debug, Clone)]
pub struct Tls {
    /// The certificate chain.
    pub cert: PathBuf,
    /// Its private key.
    pub key: PathBuf,
}

/// How much is let in, and how fast.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Requests per second and device, in the long run.
    pub device_rate: f64,
    /// Requests that a device may make at once.
    pub device_burst: f64,
    /// Unsigned requests per second and source address, in the long run.
    pub source_rate: f64,
    /// Unsigned requests that a source address may make at once.
    pub source_burst: f64,
    /// Requests in progress at the same time.
    pub concurrent_requests: usize,
    /// How many bytes of sealed chunks a space may have.
    pub space_chunk_bytes: u64,
    /// How long a request's head may take to arrive; also how long a connection may idle.
    pub head_timeout: Duration,
    /// How long the next piece of a body may take to arrive.
    pub piece_timeout: Duration,
    /// How long a whole body may take to arrive.
    pub body_timeout: Duration,
    /// How long requests in progress may take when the server stops.
    pub stop_timeout: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            device_rate: 100.0,
            device_burst: 1000.0,
            source_rate: 5.0,
            source_burst: 100.0,
            concurrent_requests: 256,
            space_chunk_bytes: 1024 * 1024 * 1024,
            head_timeout: Duration::from_secs(30),
            piece_timeout: Duration::from_secs(10),
            body_timeout: Duration::from_secs(120),
            stop_timeout: Duration::from_secs(10),
        }
    }
}

impl Config {
    /// On free ports of this machine, with the data in `data`.
    #[must_use]
    pub fn local(data: impl Into<PathBuf>) -> Config {
        let any = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        Config {
            listen: any,
            private_listen: any,
            data: data.into(),
            tls: None,
            behind_proxy: false,
            limits: Limits::default(),
            clock: Clock::default(),
        }
    }

    /// Refuses what would be unsafe.
    pub(crate) fn check(&self) -> Result<(), Error> {
        let open = self.tls.is_none() && !self.behind_proxy;
        if open && !self.listen.ip().to_canonical().is_loopback() {
            return Err(Error::PlainHttp(self.listen));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listening(address: &str) -> Config {
        Config { listen: address.parse().unwrap(), ..Config::local("unused") }
    }

    #[test]
    fn plain_http_is_for_this_machine_alone() {
        for own in ["127.0.0.1:80", "[::1]:80", "127.9.9.9:1", "[::ffff:127.0.0.1]:80"] {
            listening(own).check().unwrap();
        }
        for open in ["0.0.0.0:80", "[::]:80", "192.0.2.1:80", "[2001:db8::1]:80"] {
            let refused = listening(open).check().unwrap_err().to_string();
            assert!(refused.contains("--tls-cert"), "{refused}");
            let mut proxied = listening(open);
            proxied.behind_proxy = true;
            proxied.check().unwrap();
        }
    }
}
