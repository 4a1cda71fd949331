//! What the server counts for those who run it, told to Prometheus on a port of its own.

use std::{fmt, sync::atomic::AtomicU64, time::Duration};

use analytics_dao::health::readiness;
use analytics_domain::resources::HealthStatus;
use axum::{
    Router,
    extract::State,
    http::{Method, StatusCode, header},
    response::IntoResponse,
    routing::get,
};
use prometheus_client::{
    encoding::{EncodeLabelSet, text::encode},
    metrics::{counter::Counter, family::Family, gauge::Gauge, histogram::Histogram},
    registry::{Registry, Unit},
};

use crate::{problem::Problem, state::App};

/// The text format of `OpenMetrics` (<https://prometheus.io/docs/specs/om/open_metrics_spec/>).
const OPENMETRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";
/// Bounds of the durations' buckets, in seconds.
const SECONDS: [f64; 12] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Request {
    method: &'static str,
    route: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Outcome {
    method: &'static str,
    route: String,
    status: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Named {
    database: &'static str,
}

/// The requests so far. Clones share them.
#[derive(Debug, Clone)]
pub struct Monitor {
    answered: Family<Outcome, Counter>,
    seconds: Family<Request, Histogram, fn() -> Histogram>,
}

impl Default for Monitor {
    fn default() -> Self {
        Self { answered: Family::default(), seconds: Family::new_with_constructor(|| Histogram::new(SECONDS)) }
    }
}

impl Monitor {
    /// Counts a request that was answered. The path as the router spells it keeps the number of series small.
    pub fn count(&self, method: &Method, route: Option<&str>, status: StatusCode, took: Duration) {
        let method = spelled(method);
        let route = route.unwrap_or("none").to_owned();
        let outcome = Outcome { method, route: route.clone(), status: status.as_u16() };
        self.answered.get_or_create(&outcome).inc();
        self.seconds.get_or_create(&Request { method, route }).observe(took.as_secs_f64());
    }
}

/// The routes of the port that Prometheus asks.
pub fn router(app: App) -> Router {
    Router::new().route("/metrics", get(metrics)).with_state(app)
}

async fn metrics(State(app): State<App>) -> Result<impl IntoResponse, Problem> {
    let text = report(&app).await.map_err(|error| {
        tracing::error!(%error, "the metrics cannot be written");
        Problem::internal()
    })?;
    Ok(([(header::CONTENT_TYPE, OPENMETRICS)], text))
}

async fn report(app: &App) -> Result<String, fmt::Error> {
    let mut registry = Registry::with_prefix("analytics");
    registry.register("http_requests", "Requests answered", app.monitor.answered.clone());
    let duration = "How long requests took until their answer began";
    registry.register_with_unit("http_request_duration", duration, Unit::Seconds, app.monitor.seconds.clone());
    let computed = Counter::<u64>::default();
    computed.inc_by(app.answers.computed());
    registry.register("answers_computed", "Answers that were not in memory", computed);

    let readiness = readiness(&app.db).await;
    let up = Family::<Named, Gauge>::default();
    let states = [("primary", Some(readiness.primary)), ("replica", readiness.replica)];
    for (database, state) in states.into_iter().filter_map(|(name, state)| Some((name, state?))) {
        up.get_or_create(&Named { database }).set(i64::from(state == HealthStatus::Ok));
    }
    registry.register("database_up", "1 while the database can be read from", up);
    if let Some(seconds) = readiness.replica_lag_seconds {
        let lag = Gauge::<f64, AtomicU64>::default();
        lag.set(seconds);
        registry.register_with_unit("replica_lag", "How far the replica is behind", Unit::Seconds, lag);
    }
    let mut text = String::new();
    encode(&mut text, &registry)?;
    Ok(text)
}

/// A method by name; what clients make up is one series.
pub(crate) fn spelled(method: &Method) -> &'static str {
    let known = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
    known.into_iter().find(|known| *known == method.as_str()).unwrap_or("other")
}
