//! Entity tags: the names of what is sent, by which clients say which of it they have.

use axum::http::{HeaderMap, HeaderName, HeaderValue};
use blake3::Hash;

use crate::problem::Problem;

/// The tag of what a hash names. Weak, because compression changes the bytes that are sent.
#[must_use]
pub fn etag(hash: Hash) -> String {
    format!("W/\"{:.32}\"", hash.to_hex())
}

/// The same, to be sent.
///
/// # Errors
/// For what cannot stand in a header, which no tag of ours is.
pub fn header_value(etag: &str) -> Result<HeaderValue, Problem> {
    HeaderValue::try_from(etag).map_err(|error| {
        tracing::error!(%error, "an ETag is not a header value");
        Problem::internal()
    })
}

/// Whether a header that lists tags names this one, or any. Weak tags are equal by what they name (RFC 9110, 8.8.3.2);
/// so they are in `If-Match` too, which else none of ours could ever match.
#[must_use]
pub fn is_named(etag: &str, header: &HeaderName, headers: &HeaderMap) -> bool {
    let opaque = etag.trim_start_matches("W/");
    let named = headers.get_all(header).into_iter().filter_map(|value| value.to_str().ok());
    named
        .flat_map(|list| list.split(','))
        .map(str::trim)
        .any(|tag| tag == "*" || tag.trim_start_matches("W/") == opaque)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::header::{IF_MATCH, IF_NONE_MATCH};

    #[test]
    fn a_list_of_tags_is_compared_weakly() {
        let etag = etag(Hash::from_bytes([0xab; 32]));
        let headers = |tags: &str| HeaderMap::from_iter([(IF_NONE_MATCH, HeaderValue::try_from(tags).unwrap())]);
        let strong = etag.trim_start_matches("W/").to_owned();
        for known in
            [etag.clone(), strong.clone(), format!("\"x\", {etag}"), format!("{strong},W/\"y\""), "*".to_owned()]
        {
            assert!(is_named(&etag, &IF_NONE_MATCH, &headers(&known)), "{known}");
            assert!(!is_named(&etag, &IF_MATCH, &headers(&known)), "{known} is in another header");
        }
        for unknown in ["\"x\"", "abababab", ""] {
            assert!(!is_named(&etag, &IF_NONE_MATCH, &headers(unknown)), "{unknown}");
        }
    }
}
