//! An SMS provider that is asked over HTTP: once per question and a while, again when that may help, and not at all
//! while it fails.

mod backoff;
mod breaker;
mod protocol;

use std::{sync::Arc, time::Duration};

use analytics_dao::{
    broken_off,
    sms_provider::{SmsCounts, SmsProvider, SmsUnavailable},
};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use moka::future::Cache;
use tokio::{
    sync::Semaphore,
    task::spawn_blocking,
    time::{Instant, sleep, timeout_at},
};

use crate::outgoing::{Bearer, Client, Get, GetError, Roots, WebAddress};
use breaker::Breaker;
use protocol::{MOST_BYTES, Malformed};

/// So many requests are under way at a time. Each has a thread.
const AT_ONCE: usize = 8;
/// How many bytes of answers are kept.
const KEPT_BYTES: u64 = 4 << 20;
/// What an answer occupies beside its numbers and its address.
const ENTRY_OVERHEAD: usize = 256;

/// Where a provider is, and how it is asked.
#[derive(Debug, Clone)]
pub struct SmsProviderConfig {
    /// Before `/v1/messages/count`.
    pub base: WebAddress,
    /// Who asks, if the provider wants to know.
    pub token: Option<Bearer>,
    /// Who may vouch for the provider's server.
    pub roots: Roots,
    /// How long it is waited for, and how often it is asked.
    pub patience: Patience,
}

/// How long a provider is waited for, and how often it is asked.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// What one request may take.
    pub request: Duration,
    /// What an answer may take, with all its requests and the waits between them.
    pub answer: Duration,
    /// How often a request is repeated that may do better the next time.
    pub retries: u32,
    /// After so many failures in a row the provider is left alone.
    pub failures: u32,
    /// For so long. Then one request is made, to see.
    pub pause: Duration,
    /// How long an answer is kept.
    pub lifetime: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            request: Duration::from_secs(2),
            answer: Duration::from_secs(5),
            retries: 2,
            failures: 5,
            pause: Duration::from_secs(30),
            lifetime: Duration::from_secs(30),
        }
    }
}

/// A provider that is asked over HTTP.
#[derive(Debug)]
pub struct HttpSmsProvider {
    base: WebAddress,
    token: Option<Bearer>,
    patience: Patience,
    client: Client,
    breaker: Breaker,
    places: Arc<Semaphore>,
    /// By the address of the question, which names the organisation and the edges.
    kept: Cache<String, SmsCounts>,
}

/// Why there is no answer. Said to the operator.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("{0}")]
    Http(#[from] GetError),
    #[error("{0}")]
    Malformed(#[from] Malformed),
    #[error("it is left alone after failures")]
    LeftAlone,
    #[error("other requests to it take all the time there is")]
    NoTime,
    #[error("the request {0}")]
    BrokenOff(&'static str),
}

impl HttpSmsProvider {
    /// A provider that was not asked yet.
    #[must_use]
    pub fn new(config: SmsProviderConfig) -> Self {
        let SmsProviderConfig { base, token, roots, patience } = config;
        let weight = |address: &String, counted: &SmsCounts| {
            let bytes = address.len() + size_of_val(counted.counts.as_slice()) + ENTRY_OVERHEAD;
            u32::try_from(bytes).unwrap_or(u32::MAX)
        };
        Self {
            client: Client::new(roots, base.is_local()),
            breaker: Breaker::new(patience.failures, patience.pause),
            places: Arc::new(Semaphore::new(AT_ONCE)),
            kept: Cache::builder().max_capacity(KEPT_BYTES).weigher(weight).time_to_live(patience.lifetime).build(),
            base,
            token,
            patience,
        }
    }

    /// Asks until there is an answer, or no use in asking again.
    async fn ask(&self, address: &str, edges: &[DateTime<Utc>]) -> Result<SmsCounts, Failure> {
        let deadline = Instant::now() + self.patience.answer;
        let mut failures = 0;
        loop {
            let failure = match self.ask_once(address, edges, deadline).await {
                Ok(counted) => return Ok(counted),
                Err(failure) => failure,
            };
            failures += 1;
            let wait = backoff::wait(failures, getrandom::u32().unwrap_or(u32::MAX));
            if failures > self.patience.retries || !failure.may_pass() || Instant::now() + wait >= deadline {
                return Err(failure);
            }
            tracing::debug!(%failure, "the SMS provider is asked again");
            sleep(wait).await;
        }
    }

    /// The client blocks, so it has a thread of its own for as long as the time limits allow.
    async fn ask_once(&self, address: &str, edges: &[DateTime<Utc>], deadline: Instant) -> Result<SmsCounts, Failure> {
        let place = timeout_at(deadline, Arc::clone(&self.places).acquire_owned()).await;
        let Ok(Ok(place)) = place else { return Err(Failure::NoTime) };
        let now = Instant::now();
        let timeout = self.patience.request.min(deadline.saturating_duration_since(now));
        if timeout.is_zero() {
            return Err(Failure::NoTime);
        }
        let pass = self.breaker.admit(now).ok_or(Failure::LeftAlone)?;
        let (client, bearer, address) = (self.client.clone(), self.token.clone(), address.to_owned());
        let asking = spawn_blocking(move || {
            // Given back when the thread is free, even if nobody waits any more.
            let _place = place;
            client.get(Get { address: &address, bearer: bearer.as_ref(), timeout, most_bytes: MOST_BYTES })
        });
        // A thread that broke off says nothing of the provider.
        let answer = asking.await.map_err(|error| Failure::BrokenOff(broken_off(&error)))?;
        let outcome = answer.map_err(Failure::from).and_then(|body| Ok(protocol::read(&body, edges)?));
        match &outcome {
            Err(failure) if failure.is_the_providers() => pass.failed(Instant::now()),
            _ => pass.succeeded(),
        }
        outcome
    }
}

#[async_trait]
impl SmsProvider for HttpSmsProvider {
    async fn count(&self, org: &str, edges: &[DateTime<Utc>]) -> Result<SmsCounts, SmsUnavailable> {
        let address = protocol::address(self.base.as_str(), org, edges);
        let asking = async {
            self.ask(&address, edges).await.map_err(|failure| {
                // That it is left alone was said once, when that began.
                if !matches!(failure, Failure::LeftAlone) {
                    tracing::warn!(%failure, org, "the SMS provider does not tell");
                }
                failure.told()
            })
        };
        self.kept.try_get_with(address.clone(), asking).await.map_err(|unavailable| *unavailable)
    }
}

impl Failure {
    /// Whether the next request may do better.
    fn may_pass(&self) -> bool {
        match self {
            Self::Http(GetError::Http(error)) => !matches!(**error, ureq::Error::BodyExceedsLimit(_)),
            Self::Http(GetError::Status(status)) => status.is_server_error(),
            Self::BrokenOff(_) => true,
            Self::Malformed(_) | Self::LeftAlone | Self::NoTime => false,
        }
    }

    /// Whether it speaks against the provider as a whole, rather than against one question.
    fn is_the_providers(&self) -> bool {
        match self {
            Self::Http(GetError::Status(status)) => {
                !status.is_client_error() || matches!(status.as_u16(), 401 | 403 | 408 | 429)
            }
            Self::Http(GetError::Http(_)) | Self::Malformed(_) => true,
            Self::LeftAlone | Self::NoTime | Self::BrokenOff(_) => false,
        }
    }

    /// What those are told who wanted the figure.
    fn told(&self) -> SmsUnavailable {
        match self {
            Self::Http(GetError::Status(status)) => match status.as_u16() {
                401 | 403 => SmsUnavailable::NotAdmitted,
                404 => SmsUnavailable::UnknownOrg,
                status => SmsUnavailable::Failed(status),
            },
            Self::Http(GetError::Http(error)) => match **error {
                ureq::Error::Timeout(_) => SmsUnavailable::TooSlow,
                ureq::Error::BodyExceedsLimit(_) | ureq::Error::Protocol(_) => SmsUnavailable::Unintelligible,
                _ => SmsUnavailable::Unreachable,
            },
            Self::Malformed(_) => SmsUnavailable::Unintelligible,
            Self::LeftAlone => SmsUnavailable::LeftAlone,
            Self::NoTime => SmsUnavailable::TooSlow,
            Self::BrokenOff(_) => SmsUnavailable::Unreachable,
        }
    }
}
