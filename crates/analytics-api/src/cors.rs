//! Whose pages may use the API from a browser: this server's own, and those of the origins that the operator names.

use std::{str::FromStr, time::Duration};

use axum::http::{HeaderName, HeaderValue, Method, Uri, header};
use tower_http::cors::CorsLayer;

use crate::{authenticated::ORG_HEADER, idempotency::IDEMPOTENCY_HEADER, observe::REQUEST_ID};

/// How long browsers remember what they may ask; some do for two hours at most.
const MAX_AGE: Duration = Duration::from_hours(1);

/// An origin (RFC 6454) as browsers write it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin(HeaderValue);

/// A text that no browser sends as an origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "wants origins as browsers send them, such as https://app.example or http://localhost:3000: in lower case, without path, usual port and `*`"
)]
pub struct NotAnOrigin;

impl FromStr for Origin {
    type Err = NotAnOrigin;

    fn from_str(text: &str) -> Result<Self, NotAnOrigin> {
        let (scheme, authority) = text.split_once("://").ok_or(NotAnOrigin)?;
        let usual_port = match scheme {
            "https" => 443,
            "http" => 80,
            _ => return Err(NotAnOrigin),
        };
        let uri: Uri = text.parse().map_err(|_| NotAnOrigin)?;
        let is_host = uri.host().is_some_and(|host| !host.is_empty() && !host.contains('*'));
        let is_bare = !authority.contains(['/', '?', '#', '@']) && !authority.ends_with(':');
        let is_small = !authority.bytes().any(|byte| byte.is_ascii_uppercase());
        if is_host && is_bare && is_small && uri.port_u16() != Some(usual_port) {
            HeaderValue::from_str(text).map(Self).map_err(|_| NotAnOrigin)
        } else {
            Err(NotAnOrigin)
        }
    }
}

/// Opens the API to pages of these origins; none = to its own alone, by saying nothing. They send tokens: no answer
/// allows them a browser's cookies.
#[must_use]
pub fn layer(origins: &[Origin]) -> Option<CorsLayer> {
    let allowed = origins.iter().map(|Origin(value)| value.clone());
    let sent = [
        header::AUTHORIZATION,
        header::CONTENT_TYPE,
        header::IF_NONE_MATCH,
        header::IF_MATCH,
        HeaderName::from_static(ORG_HEADER),
        HeaderName::from_static(IDEMPOTENCY_HEADER),
        REQUEST_ID,
    ];
    let read = [
        header::ETAG,
        header::RETRY_AFTER,
        header::WWW_AUTHENTICATE,
        header::CONTENT_DISPOSITION,
        HeaderName::from_static("server-timing"),
        REQUEST_ID,
    ];
    let layer = CorsLayer::new()
        .allow_origin(allowed.collect::<Vec<_>>())
        .allow_methods([Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE])
        .allow_headers(sent)
        .expose_headers(read)
        .max_age(MAX_AGE);
    (!origins.is_empty()).then_some(layer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("https://app.example", true)]
    #[case("https://app.example:8443", true)]
    #[case("http://localhost:3000", true)]
    #[case("http://127.0.0.1:3000", true)]
    #[case("http://[::1]:3000", true)]
    #[case("https://app.example/", false)]
    #[case("https://app.example/page", false)]
    #[case("https://app.example?a=b", false)]
    #[case("https://app.example:443", false)]
    #[case("http://app.example:80", false)]
    #[case("https://app.example:", false)]
    #[case("https://App.example", false)]
    #[case("HTTPS://app.example", false)]
    #[case("https://user@app.example", false)]
    #[case("https://*.example", false)]
    #[case("ftp://app.example", false)]
    #[case("app.example", false)]
    #[case("null", false)]
    #[case("*", false)]
    #[case("https://", false)]
    #[case("", false)]
    fn an_origin_is_what_browsers_send(#[case] text: &str, #[case] is_origin: bool) {
        assert_eq!(text.parse::<Origin>().is_ok(), is_origin);
    }
}
