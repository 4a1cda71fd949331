//! What every handler shares.

use std::{net::IpAddr, sync::Arc, time::Duration};

use analytics_dao::{Db, sms_provider::SmsProvider};
use analytics_domain::resources::Readiness;
use chrono::TimeDelta;
use moka::future::Cache;

use crate::{
    answers::Answers, attempts::Attempts, cors::Origin, ingests::Ingests, limits::Limits, monitor::Monitor,
    oidc::Issuer, token::Tokens,
};

/// The application: its database, its tokens, its answers. Clones share them.
#[derive(Clone)]
pub struct App {
    /// The database.
    pub db: Db,
    /// Gives and checks bearer tokens.
    pub tokens: Arc<Tokens>,
    /// Whose tokens are taken beside this server's own.
    pub issuer: Option<Arc<Issuer>>,
    /// Who failed to log in.
    pub attempts: Attempts,
    /// How often anyone may ask.
    pub limits: Limits,
    /// Who is sending records.
    pub ingests: Ingests,
    /// Proxies that are believed when they say whom they ask for.
    pub trusted_proxies: Arc<[IpAddr]>,
    /// Whose pages may ask from a browser, beside this server's own.
    pub cors_origins: Arc<[Origin]>,
    /// The answers that were computed already.
    pub answers: Answers,
    /// How the databases were when somebody last asked.
    pub readiness: Cache<(), Readiness>,
    /// Who counts SMS, if they are kept elsewhere than in the database.
    pub sms_provider: Option<Arc<dyn SmsProvider>>,
    /// For how long nothing happens in a session before it counts as given up.
    pub flow_idle: TimeDelta,
    /// What was answered so far.
    pub monitor: Monitor,
    /// How long a request may take; more than its statements may, whose limit answers better.
    pub request_timeout: Duration,
}

/// Enough for the statements of a request with their usual limit of 10 seconds.
const REQUEST_TIMEOUT: Duration = Duration::from_mins(1);

/// Anybody may ask whether the server is ready; the databases are asked this seldom.
const READINESS_HOLDS: Duration = Duration::from_secs(1);

impl App {
    /// An application over a database.
    #[must_use]
    pub fn new(db: Db, tokens: Tokens, cache_bytes: u64) -> Self {
        Self {
            db,
            tokens: Arc::new(tokens),
            issuer: None,
            attempts: Attempts::default(),
            limits: Limits::none(),
            ingests: Ingests::default(),
            trusted_proxies: Arc::new([]),
            cors_origins: Arc::new([]),
            answers: Answers::new(cache_bytes),
            readiness: Cache::builder().time_to_live(READINESS_HOLDS).build(),
            sms_provider: None,
            flow_idle: TimeDelta::days(1),
            monitor: Monitor::default(),
            request_timeout: REQUEST_TIMEOUT,
        }
    }
}
