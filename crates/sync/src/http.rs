//! HTTP through reqwest: TLS by rustls, the system's proxy and trusted certificates.

use std::{net::IpAddr, sync::Once, time::Duration};

use chrono::DateTime;
use fotfaste_protocol::{limits::MAX_BODY, routes::MEDIA_TYPE};
use reqwest::{Client, Method, Response, Url, header, redirect};

use crate::{
    Error, network,
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
    /// [`Error::NoAnswer`] when the system's TLS set-up cannot be read.
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
        client.map(Self).map_err(|_| Error::NoAnswer)
    }
}

impl Transport for Http {
    async fn send(&self, request: Outgoing) -> Result<Reply, Unreachable> {
        let Ok(method) = Method::from_bytes(request.method.as_bytes()) else {
            return Err(Unreachable::NoAnswer);
        };
        let mut call = self.0.request(method, format!("{}{}", request.server, request.path));
        for (name, value) in &request.headers {
            call = call.header(*name, value);
        }
        if !request.body.is_empty() {
            call = call.header(header::CONTENT_TYPE, MEDIA_TYPE).body(request.body);
        }
        let reply = match call.send().await {
            Ok(response) => read(response).await,
            Err(_) => None,
        };
        reply.ok_or_else(|| why_silent(&request.server))
    }
}

/// What reqwest says of a try that failed differs from system to system (a name that is not found
/// may be a wrong name or no network), so the system is asked whether it has a network.
fn why_silent(server: &str) -> Unreachable {
    let here = Url::parse(server).is_ok_and(|url| url.host_str().is_some_and(is_this_computer));
    if here || network::is_there() { Unreachable::NoAnswer } else { Unreachable::NoNetwork }
}

/// Reads an answer, no more of it than a body may have. Nothing when it was cut off.
async fn read(mut response: Response) -> Option<Reply> {
    let date = response.headers().get(header::DATE).and_then(|date| date.to_str().ok());
    let date = date.and_then(|date| DateTime::parse_from_rfc2822(date).ok());
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.ok()? {
        if body.len() + chunk.len() > MAX_BODY {
            return None;
        }
        body.extend_from_slice(&chunk);
    }
    let date = date.map(|date| date.timestamp());
    Some(Reply { status: response.status().as_u16(), date, body })
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
    let allowed = url.scheme() == "https" || (url.scheme() == "http" && is_this_computer(host));
    let bare = url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
    if !allowed || !bare {
        return Err(Error::BadAddress);
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

fn is_this_computer(host: &str) -> bool {
    host == "localhost"
        || host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_server_that_refuses_is_silent_whether_there_is_a_network_or_not() {
        let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let server = format!("http://{}", free.local_addr().unwrap());
        drop(free);
        let (path, headers, body) = (String::from("/v1/certs"), Vec::new(), Vec::new());
        let request = Outgoing { server, method: "GET", path, headers, body };
        let silent = Http::new().unwrap().send(request).await.unwrap_err();
        assert_eq!(silent, Unreachable::NoAnswer);
    }

    #[test]
    fn a_silent_server_elsewhere_is_the_networks_fault_when_there_is_none() {
        let fault = why_silent("https://synk.kommun.example");
        assert_eq!(fault == Unreachable::NoAnswer, network::is_there());
    }

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
