//! Where an issuer's keys come from: asked for over HTTP, within limits of time and size.

use std::time::Duration;

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;
use tokio::task::{JoinError, spawn_blocking};
use ureq::{
    Agent,
    http::StatusCode,
    tls::{Certificate, PemItem, RootCerts, TlsConfig, parse_pem},
};

use super::{
    address::{AddressRefused, WebAddress},
    keys::PublicKey,
};

/// No answer of an issuer is longer.
const MOST_BYTES: u64 = 256 << 10;

/// Who may vouch for the issuer's server: the authorities that Mozilla trusts, unless others are named.
#[derive(Debug, Clone)]
pub struct Roots(RootCerts);

impl Default for Roots {
    fn default() -> Self {
        Self(RootCerts::WebPki)
    }
}

impl Roots {
    /// The authorities whose certificates stand in a PEM file, and nobody else. None if there is not one.
    #[must_use]
    pub fn from_pem(pem: &[u8]) -> Option<Self> {
        let certificate = |item| match item {
            Ok(PemItem::Certificate(certificate)) => Some(certificate),
            _ => None,
        };
        let certificates: Vec<Certificate<'static>> = parse_pem(pem).filter_map(certificate).collect();
        (!certificates.is_empty()).then(|| Self(RootCerts::from(certificates)))
    }
}

/// Where the keys are, and how they are asked for.
#[derive(Debug, Clone)]
pub(super) struct Source {
    issuer: WebAddress,
    jwks_url: Option<WebAddress>,
    agent: Agent,
}

/// Why there are no keys. Said to the operator only.
#[derive(Debug, thiserror::Error)]
pub(super) enum SourceError {
    #[error("{address}: {source}")]
    Http { address: String, source: Box<ureq::Error> },
    #[error("{address}: answered {status}")]
    Status { address: String, status: StatusCode },
    #[error("{address}: is not the JSON that was expected: {source}")]
    Json { address: String, source: serde_json::Error },
    #[error("the discovery document is of the issuer {said}, not of {expected}")]
    OtherIssuer { said: String, expected: String },
    #[error("the discovery document's `jwks_uri`: {0}")]
    Address(#[from] AddressRefused),
    #[error("{address}: has no key for RS256 (of at least 2048 bits), ES256 or EdDSA (Ed25519)")]
    NoKeys { address: String },
    #[error("the request broke off: {0}")]
    BrokenOff(#[from] JoinError),
}

/// OpenID Connect Discovery 1.0, section 3.
#[derive(Deserialize)]
struct Discovery {
    issuer: String,
    jwks_uri: String,
}

/// RFC 7517, section 5. Keys of a kind that is not known are no reason to refuse the others.
#[derive(Deserialize)]
struct KeySet {
    keys: Vec<Value>,
}

impl Source {
    pub(super) fn new(issuer: WebAddress, jwks_url: Option<WebAddress>, roots: Roots, timeout: Duration) -> Self {
        let is_local = issuer.is_local() || jwks_url.as_ref().is_some_and(WebAddress::is_local);
        let mut agent = Agent::config_builder()
            .timeout_global(Some(timeout))
            .max_redirects(0)
            .https_only(!is_local)
            .tls_config(TlsConfig::builder().root_certs(roots.0).build());
        if is_local {
            agent = agent.proxy(None);
        }
        Self { issuer, jwks_url, agent: agent.build().new_agent() }
    }

    /// Asks for the keys. The client blocks, so it has a thread of its own for as long as the time limits allow.
    pub(super) async fn keys(&self) -> Result<Vec<PublicKey>, SourceError> {
        let source = self.clone();
        spawn_blocking(move || source.fetch()).await?
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
        let failed = |source| SourceError::Http { address: owned(), source: Box::new(source) };
        let mut answer = self.agent.get(address).header("accept", "application/json").call().map_err(failed)?;
        if answer.status() != StatusCode::OK {
            return Err(SourceError::Status { address: owned(), status: answer.status() });
        }
        let body = answer.body_mut().with_config().limit(MOST_BYTES).read_to_vec().map_err(failed)?;
        serde_json::from_slice(&body).map_err(|source| SourceError::Json { address: owned(), source })
    }
}
