//! Where a request comes from: the connection, or what a proxy that is trusted says of it.

use std::{
    convert::Infallible,
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
};

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, request::Parts},
};

use crate::{server::Peer, state::App};

/// What proxies add each client's address to, the last one's client last.
const FORWARDED: &str = "x-forwarded-for";

/// The address of the client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientAddress(pub IpAddr);

impl FromRequestParts<App> for ClientAddress {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<Peer>().map(|Peer(peer)| peer.ip());
        // A request that came over no connection is a test's.
        let peer = peer.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST));
        Ok(Self(client(peer, &parts.headers, &app.trusted_proxies)))
    }
}

/// The last address that no trusted proxy vouches for as another's: what stands before it, anybody may have written.
fn client(peer: IpAddr, headers: &HeaderMap, trusted: &[IpAddr]) -> IpAddr {
    let said = headers.get_all(FORWARDED).iter().filter_map(|value| value.to_str().ok());
    let mut hops: Vec<&str> = said.flat_map(|line| line.split(',')).map(str::trim).collect();
    let mut client = peer;
    while trusted.contains(&client.to_canonical()) {
        let Some(before) = hops.pop().and_then(|hop| hop.parse().ok()) else { break };
        client = before;
    }
    client.to_canonical()
}

/// What stands for an address where callers are counted: of IPv6 the network of 64 bits that one customer is given,
/// who may use any address in it.
#[must_use]
pub fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(v6) => Ipv6Addr::from_bits(v6.to_bits() & !u128::from(u64::MAX)).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;
    use rstest::rstest;

    #[rstest]
    #[case("192.0.2.1", None, "192.0.2.1")]
    #[case("192.0.2.1", Some("198.51.100.7"), "192.0.2.1")]
    #[case("10.0.0.1", Some("198.51.100.7"), "198.51.100.7")]
    #[case("::ffff:10.0.0.1", Some("198.51.100.7"), "198.51.100.7")]
    #[case("10.0.0.1", Some("1.1.1.1, 198.51.100.7"), "198.51.100.7")]
    #[case("10.0.0.1", Some("1.1.1.1, 198.51.100.7, 10.0.0.2"), "198.51.100.7")]
    #[case("10.0.0.1", Some("unknown"), "10.0.0.1")]
    #[case("10.0.0.1", None, "10.0.0.1")]
    fn only_trusted_proxies_are_believed(#[case] peer: &str, #[case] said: Option<&str>, #[case] expected: &str) {
        let trusted = ["10.0.0.1", "10.0.0.2"].map(|proxy| proxy.parse().unwrap());
        let mut headers = HeaderMap::new();
        if let Some(said) = said {
            headers.insert(FORWARDED, HeaderValue::try_from(said).unwrap());
        }
        assert_eq!(client(peer.parse().unwrap(), &headers, &trusted), expected.parse::<IpAddr>().unwrap());
    }
}
