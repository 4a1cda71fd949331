//! Where a request comes from, and how: the connection, or what a proxy that is trusted says of it.

use std::{
    convert::Infallible,
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
    sync::Arc,
};

use axum::{
    extract::{FromRequestParts, Request, State},
    http::{Extensions, HeaderMap, HeaderValue, header, request::Parts},
    middleware::Next,
    response::Response,
};

use crate::{server::Peer, state::App};

/// What proxies add each client's address to, the last one's client last.
const FORWARDED: &str = "x-forwarded-for";
/// How the client came to a proxy.
const FORWARDED_PROTO: &str = "x-forwarded-proto";
/// A year.
const TLS_ALONE: HeaderValue = HeaderValue::from_static("max-age=31536000");

/// The address of the client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientAddress(pub IpAddr);

impl FromRequestParts<App> for ClientAddress {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        Ok(Self(client(peer(&parts.extensions), &parts.headers, &app.trusted_proxies)))
    }
}

/// Has a browser that came over TLS, as a trusted proxy says, come over nothing else from now on.
pub async fn stay_with_tls(State(trusted): State<Arc<[IpAddr]>>, request: Request, next: Next) -> Response {
    let is_over_tls = is_over_tls(peer(request.extensions()), request.headers(), &trusted);
    let mut response = next.run(request).await;
    if is_over_tls {
        response.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, TLS_ALONE);
    }
    response
}

fn peer(extensions: &Extensions) -> IpAddr {
    let peer = extensions.get::<Peer>().map(|Peer(peer)| peer.ip());
    // A request that came over no connection is a test's.
    peer.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST))
}

/// What the proxy itself says stands last.
fn is_over_tls(peer: IpAddr, headers: &HeaderMap, trusted: &[IpAddr]) -> bool {
    let said = headers.get_all(FORWARDED_PROTO).iter().next_back().and_then(|value| value.to_str().ok());
    let last = said.and_then(|line| line.rsplit(',').next()).unwrap_or_default();
    trusted.contains(&peer.to_canonical()) && last.trim().eq_ignore_ascii_case("https")
}

/// The last address that no trusted proxy vouches for as another's: what stands before it, anybody may have written.
fn client(peer: IpAddr, headers: &HeaderMap, trusted: &[IpAddr]) -> IpAddr {
    // Of bytes, because a proxy adds to whatever a client has sent.
    let said = headers.get_all(FORWARDED).iter().flat_map(|value| value.as_bytes().split(|byte| *byte == b','));
    let mut hops: Vec<&[u8]> = said.collect();
    let mut client = peer;
    while trusted.contains(&client.to_canonical()) {
        let Some(before) = hops.pop().and_then(|hop| str::from_utf8(hop).ok()?.trim().parse().ok()) else { break };
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
    use rstest::rstest;

    #[rstest]
    #[case("192.0.2.1", None, "192.0.2.1")]
    #[case("192.0.2.1", Some("198.51.100.7"), "192.0.2.1")]
    #[case("10.0.0.1", Some("198.51.100.7"), "198.51.100.7")]
    #[case("::ffff:10.0.0.1", Some("198.51.100.7"), "198.51.100.7")]
    #[case("10.0.0.1", Some("1.1.1.1, 198.51.100.7"), "198.51.100.7")]
    #[case("10.0.0.1", Some("1.1.1.1, 198.51.100.7, 10.0.0.2"), "198.51.100.7")]
    #[case("10.0.0.1", Some("unknown"), "10.0.0.1")]
    #[case("10.0.0.1", Some("\u{ff}, 198.51.100.7"), "198.51.100.7")]
    #[case("10.0.0.1", None, "10.0.0.1")]
    fn only_trusted_proxies_are_believed(#[case] peer: &str, #[case] said: Option<&str>, #[case] expected: &str) {
        let trusted = ["10.0.0.1", "10.0.0.2"].map(|proxy| proxy.parse().unwrap());
        let mut headers = HeaderMap::new();
        if let Some(said) = said {
            headers.insert(FORWARDED, HeaderValue::from_bytes(said.as_bytes()).unwrap());
        }
        assert_eq!(client(peer.parse().unwrap(), &headers, &trusted), expected.parse::<IpAddr>().unwrap());
    }
    #[rstest]
    #[case("10.0.0.1", &["https"], true)]
    #[case("::ffff:10.0.0.1", &["HTTPS"], true)]
    #[case("10.0.0.1", &["http, https"], true)]
    #[case("10.0.0.1", &["http", "https"], true)]
    #[case("10.0.0.1", &["https, http"], false)]
    #[case("10.0.0.1", &["https", "http"], false)]
    #[case("10.0.0.1", &[], false)]
    #[case("192.0.2.1", &["https"], false)]
    fn trusted_proxies_say_who_came_over_tls(#[case] peer: &str, #[case] said: &[&str], #[case] expected: bool) {
        let mut headers = HeaderMap::new();
        for line in said {
            headers.append(FORWARDED_PROTO, HeaderValue::try_from(*line).unwrap());
        }
        assert_eq!(is_over_tls(peer.parse().unwrap(), &headers, &["10.0.0.1".parse().unwrap()]), expected);
    }
}
