//! Requests without a signature: from those who have no device in an office yet.

use super::body;
use crate::app::App;
use crate::failure::Answer;
use axum::extract::{ConnectInfo, Request};
use fotfaste_protocol::routes::{self, ErrorCode};
use serde::de::DeserializeOwned;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::time::Instant;

/// Bodies up to this size must arrive quickly.
const SMALL: usize = 64 * 1024;

/// Limits the sender's rate, then reads and decodes at most `max` bytes. Nobody vouches for the
/// sender, so what is small must arrive in the time that one piece has.
pub(crate) async fn unsigned<T: DeserializeOwned>(
    app: &App,
    request: Request,
    max: usize,
) -> Answer<T> {
    let source = source(&request, app.behind_proxy).ok_or(ErrorCode::Malformed)?;
    if !app.sources.take(network(source), Instant::now()) {
        return Err(ErrorCode::TooMany.into());
    }
    let within = if max > SMALL { app.limits.body_timeout } else { app.limits.piece_timeout };
    let bytes = body::read(request.into_body(), max, within).await?;
    routes::read(&bytes).map_err(|_| ErrorCode::Malformed.into())
}

/// Where the request comes from; behind a proxy, what that proxy saw.
fn source(request: &Request, behind_proxy: bool) -> Option<IpAddr> {
    if behind_proxy {
        let last = request.headers().get_all("x-forwarded-for").iter().next_back()?;
        return last.to_str().ok()?.rsplit(',').next()?.trim().parse().ok();
    }
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>()?;
    Some(peer.0.ip())
}

/// An IPv6 host has a whole network of addresses to come from.
fn network(source: IpAddr) -> IpAddr {
    match source.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => {
            let prefix = address.to_bits() & !u128::from(u64::MAX);
            IpAddr::V6(Ipv6Addr::from_bits(prefix))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;

    #[test]
    fn addresses_of_one_ipv6_network_count_as_one() {
        let of = |text: &str| network(text.parse().unwrap());
        assert_eq!(of("2001:db8:1:2::1"), of("2001:db8:1:2:ffff::9"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
        assert_eq!(of("::ffff:192.0.2.1"), of("192.0.2.1"));
    }

    #[test]
    fn only_what_the_nearest_proxy_adds_is_believed() {
        let request = Request::builder()
            .header("x-forwarded-for", "198.51.100.1")
            .header("x-forwarded-for", "203.0.113.9, 192.0.2.7")
            .body(Body::empty())
            .unwrap();
        assert_eq!(source(&request, true), Some("192.0.2.7".parse().unwrap()));
        assert_eq!(source(&request, false), None, "no proxy, no belief");
    }
}
