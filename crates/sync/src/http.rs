//! HTTP through reqwest: TLS by rustls, the system's proxy and trusted certificates.

use std::{net::IpAddr, sync::Once, time::Duration};

use chrono::DateTime;
use fotfaste_protocol::{limits::MAX_BODY, routes::MEDIA_TYPE};
use reqwest::{Client, Method, Response, Url, header, redirect};

use crate::{
    Error,
    transport::{Outgoing, Reply, Transport, Unreachable},
};

const CONNECT: Duration = Duration::from_secs(5);
const WHOLE: Duration = Duration::from_secs(60);
const IDLE: Duration = Duration::from_secs(90);

/// A client with its pool of connections. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Http(Client);

impl Http {
    /// A client for any server.
    ///
    /// # Errors
    /// [`Error::Offline`] when the system's TLS set-up cannot be read.
    pub fn new() -> Result<Self, Error> {
        static PROVIDER: Once = Once::new();
        PROVIDER.call_once(|| {
            // Only fails when somebody installed one already, which is as good.
            let _ = rustls::crypto::ring::default_provider().install_default();
        });
        let client = Client::builder()
            .connect_timeout(CONNECT)
            .timeout(WHOLE)
            .pool_idle_timeout(IDLE)
            .redirect(redirect::Policy::none())
            .build();
        client.map(Self).map_err(|_| Error::Offline)
    }
}

impl Transport for Http {
    async fn send(&self, request: Outgoing) -> Result<Reply, Unreachable> {
        let method = Method::from_bytes(request.method.as_bytes()).map_err(|_| Unreachable)?;
        let mut call = self.0.request(method, format!("{}{}", request.server, request.path));
        for (name, value) in &request.headers {
            call = call.header(*name, value);
        }
        if !request.body.is_empty() {
            call = call.header(header::CONTENT_TYPE, MEDIA_TYPE).body(request.body);
        }
        read(call.send().await.map_err(|_| Unreachable)?).await
    }
}

/// Reads an answer, no more of it than a body may have.
async fn read(mut response: Response) -> Result<Reply, Unreachable> {
    let date = response.headers().get(header::DATE).and_then(|date| date.to_str().ok());
    let date = date.and_then(|date| DateTime::parse_from_rfc2822(date).ok());
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|_| Unreachable)? {
        if body.len() + chunk.len() > MAX_BODY {
            return Err(Unreachable);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(Reply { status: response.status().as_u16(), date: date.map(|date| date.timestamp()), body })
}

/// The address as it is kept, without a slash at its end. Plain HTTP is for this computer alone.
///
/// # Errors
/// [`Error::BadAddress`].
pub(crate) fn server_address(typed: &str) -> Result<String, Error> {
    let typed = typed.trim().trim_end_matches('/');
    let whole = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
    let url = Url::parse(&whole).map_err(|_| Error::BadAddress)?;
    let host = url.host_str().ok_or(Error::BadAddress)?;
    let local = host == "localhost"
        || host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback());
    let allowed = url.scheme() == "https" || (url.scheme() == "http" && local);
    let bare = url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
    if !allowed || !bare {
        return Err(Error::BadAddress);
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_as_people_type_them() {
        let read = |typed| server_address(typed).ok();
        assert_eq!(read("synk.kommun.example/"), Some("https://synk.kommun.example".into()));
        assert_eq!(read(" http://127.0.0.1:8470 "), Some("http://127.0.0.1:8470".into()));
        assert_eq!(read("http://[::1]:8470"), Some("http://[::1]:8470".into()));
    }

    #[test]
    fn plain_http_never_leaves_this_computer() {
        for typed in
            ["http://synk.kommun.example", "ftp://x", "http://127.0.0.1.example", "", "a b"]
        {
            assert!(matches!(server_address(typed), Err(Error::BadAddress)), "{typed}");
        }
    }
}
