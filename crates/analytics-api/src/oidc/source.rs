//! Where an issuer's keys come from: asked for over HTTP, within limits of time and size.

use std::time::Duration;

use analytics_dao::broken_off;
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;
use tokio::task::spawn_blocking;

use super::keys::PublicKey;
use crate::outgoing::{AddressRefused, Client, Get, GetError, Roots, WebAddress};

/// No answer of an issuer is longer.
const MOST_BYTES: u64 = 256 << 10;

/// Where the keys are, and how they are asked for.
#[derive(Debug, Clone)]
pub(super) struct Source {
    issuer: WebAddress,
    jwks_url: Option<WebAddress>,
    timeout: Duration,
    client: Client,
}

/// Why there are no keys. Said to the operator only.
#[derive(Debug, thiserror::Error)]
pub(super) enum SourceError {
    #[error("{address}: {source}")]
    Http { address: String, source: GetError },
    #[error("{address}: is not the JSON that was expected: {source}")]
    Json { address: String, source: serde_json::Error },
    #[error("the discovery document is of the issuer {said}, not of {expected}")]
    OtherIssuer { said: String, expected: String },
    #[error("the discovery document's `jwks_uri`: {0}")]
    Address(#[from] AddressRefused),
    #[error("{address}: has no key for RS256 (of at least 2048 bits), ES256 or EdDSA (Ed25519)")]
    NoKeys { address: String },
    #[error("the request {0}")]
    BrokenOff(&'static str),
}

/// OpenID Connect Discovery 1.0, section 3.
#[derive(Deserialize)]
struct Discovery {
    issuer: String,
    jwks_uri: String,
}

/// RFC 7517, section 5. Keys of a kind that is not known are no reason to refuse the others.
#[derive(Deserialize)]
pub(super) struct KeySet {
    pub(super) keys: Vec<Value>,
}

impl Source {
    pub(super) fn new(issuer: WebAddress, jwks_url: Option<WebAddress>, roots: Roots, timeout: Duration) -> Self {
        let is_local = issuer.is_local() || jwks_url.as_ref().is_some_and(WebAddress::is_local);
        Self { issuer, jwks_url, timeout, client: Client::new(roots, is_local) }
    }

    /// Asks for the keys. The client blocks, so it has a thread of its own for as long as the time limits allow.
    pub(super) async fn keys(&self) -> Result<Vec<PublicKey>, SourceError> {
        let source = self.clone();
        spawn_blocking(move || source.fetch()).await.map_err(|error| SourceError::BrokenOff(broken_off(&error)))?
    }

    fn fetch(&self) -> Result<Vec<PublicKey>, SourceError> {
        let address = match &self.jwks_url {
            Some(known) => known.clone(),
            None => self.discover()?,
        };
        let set: KeySet = self.get(address.as_str())?;
        let keys: Vec<_> = set.keys.into_iter().filter_map(PublicKey::from_json).collect();
        if keys.is_empty() { Err(SourceError::NoKeys { address: address.to_string() }) } else { Ok(keys) }
    }

    fn discover(&self) -> Result<WebAddress, SourceError> {
        let issuer = self.issuer.as_str();
        let address = format!("{}/.well-known/openid-configuration", issuer.trim_end_matches('/'));
        let Discovery { issuer: said, jwks_uri } = self.get(&address)?;
        if said != issuer {
            return Err(SourceError::OtherIssuer { said, expected: issuer.to_owned() });
        }
        let keys: WebAddress = jwks_uri.parse()?;
        // A document from elsewhere does not make this server ask this machine.
        if keys.is_local() && !self.issuer.is_local() {
            return Err(AddressRefused.into());
        }
        Ok(keys)
    }

    fn get<T: DeserializeOwned>(&self, address: &str) -> Result<T, SourceError> {
        let owned = || address.to_owned();
        let get = Get { address, bearer: None, timeout: self.timeout, most_bytes: MOST_BYTES };
        let body = self.client.get(get).map_err(|source| SourceError::Http { address: owned(), source })?;
        serde_json::from_slice(&body).map_err(|source| SourceError::Json { address: owned(), source })
    }
}
