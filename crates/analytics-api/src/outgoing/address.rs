//! Addresses that may be asked: over TLS, or on this machine.

use std::{fmt, net::IpAddr, str::FromStr};

use axum::http::Uri;

/// An address of the web that is asked over TLS, or on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebAddress {
    text: String,
    is_local: bool,
}

/// An address that is not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("wants an https:// address without user and fragment; http:// is for loopback addresses alone")]
pub struct AddressRefused;

impl WebAddress {
    /// As it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether it is on this machine.
    #[must_use]
    pub const fn is_local(&self) -> bool {
        self.is_local
    }
}

impl fmt::Display for WebAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl FromStr for WebAddress {
    type Err = AddressRefused;

    fn from_str(text: &str) -> Result<Self, AddressRefused> {
        let uri: Uri = text.parse().map_err(|_| AddressRefused)?;
        let host = uri.host().unwrap_or_default();
        let number = host.trim_matches(['[', ']']).parse::<IpAddr>();
        let is_local = host == "localhost" || number.is_ok_and(|address| address.is_loopback());
        let is_safe = match uri.scheme_str() {
            Some("https") => !host.is_empty(),
            Some("http") => is_local,
            _ => false,
        };
        if is_safe && !text.contains(['@', '#']) {
            Ok(Self { text: text.to_owned(), is_local })
        } else {
            Err(AddressRefused)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("https://id.example/realms/parlance", Some(false))]
    #[case("https://id.example:8443/keys?policy=1", Some(false))]
    #[case("http://localhost:8081/realms/parlance", Some(true))]
    #[case("http://127.0.0.1:8081", Some(true))]
    #[case("http://[::1]:8081", Some(true))]
    #[case("http://id.example", None)]
    #[case("http://localhost.id.example", None)]
    #[case("http://127.0.0.1.id.example", None)]
    #[case("https://user:secret@id.example", None)]
    #[case("https://id.example/#keys", None)]
    #[case("https://", None)]
    #[case("https:///keys", None)]
    #[case("ftp://127.0.0.1/keys", None)]
    #[case("file:///etc/passwd", None)]
    #[case("id.example", None)]
    #[case("", None)]
    fn others_are_asked_over_tls_and_this_machine_as_it_is(#[case] text: &str, #[case] is_local: Option<bool>) {
        let address = text.parse::<WebAddress>().ok();
        assert_eq!(address.as_ref().map(WebAddress::is_local), is_local, "{text}");
        assert!(address.is_none_or(|address| address.as_str() == text));
    }
}
