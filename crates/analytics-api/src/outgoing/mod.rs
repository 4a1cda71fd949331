//! Asking other servers over HTTP: over TLS or on this machine, within limits of time and size, following no redirect.

mod address;
mod bearer;

use std::time::Duration;

use ureq::{
    Agent,
    http::StatusCode,
    tls::{Certificate, PemItem, RootCerts, TlsConfig, parse_pem},
};

pub use address::{AddressRefused, WebAddress};
pub use bearer::{Bearer, BearerRefused};

/// Who may vouch for another server: the authorities that Mozilla trusts, unless others are named.
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

/// Asks other servers. Clones share their connections.
#[derive(Debug, Clone)]
pub(crate) struct Client(Agent);

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Get<'a> {
    pub(crate) address: &'a str,
    /// Who asks, if that has to be said.
    pub(crate) bearer: Option<&'a Bearer>,
    /// What all of it may take.
    pub(crate) timeout: Duration,
    /// No longer answer is read.
    pub(crate) most_bytes: u64,
}

/// Why there is no answer. Says neither the address nor what was sent.
#[derive(Debug, thiserror::Error)]
pub(crate) enum GetError {
    #[error("{0}")]
    Http(Box<ureq::Error>),
    #[error("answered {0}")]
    Status(StatusCode),
}

impl Client {
    /// A client that asks in the clear only where that stays on this machine, and then by no proxy.
    pub(crate) fn new(roots: Roots, is_local: bool) -> Self {
        let mut agent = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .https_only(!is_local)
            .tls_config(TlsConfig::builder().root_certs(roots.0).build());
        if is_local {
            agent = agent.proxy(None);
        }
        Self(agent.build().new_agent())
    }

    /// The body of a success. It blocks.
    pub(crate) fn get(&self, get: Get<'_>) -> Result<Vec<u8>, GetError> {
        let Get { address, bearer, timeout, most_bytes } = get;
        let failed = |error| GetError::Http(Box::new(error));
        let request = self.0.get(address).config().timeout_global(Some(timeout)).build();
        let request = request.header("accept", "application/json");
        let request = match bearer {
            Some(bearer) => request.header("authorization", bearer.header()),
            None => request,
        };
        let mut answer = request.call().map_err(failed)?;
        if answer.status() != StatusCode::OK {
            return Err(GetError::Status(answer.status()));
        }
        answer.body_mut().with_config().limit(most_bytes).read_to_vec().map_err(failed)
    }
}
