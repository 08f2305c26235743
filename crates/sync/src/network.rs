//! Whether this computer has a network at all.

use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, UdpSocket};

/// Addresses kept for examples (RFC 5737, RFC 3849): nobody has them, so only a way out leads there.
const ELSEWHERE: [(SocketAddr, SocketAddr); 2] = [
    (
        SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::UNSPECIFIED), 0),
        SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1)), 9),
    ),
    (
        SocketAddr::new(std::net::IpAddr::V6(Ipv6Addr::UNSPECIFIED), 0),
        SocketAddr::new(std::net::IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1)), 9),
    ),
];

/// Whether the system knows a way out of this computer. Nothing is sent: connecting a datagram
/// socket asks for the route and no more.
pub(crate) fn is_there() -> bool {
    let leads = |(from, to): &(SocketAddr, SocketAddr)| {
        UdpSocket::bind(from).and_then(|socket| socket.connect(to)).is_ok()
    };
    ELSEWHERE.iter().any(leads)
}
