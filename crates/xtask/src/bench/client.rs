//! Questions over HTTP, and how long their answers take.

use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;
use ureq::{Agent, Body, http::Response};

use crate::run::DEMO_PASSWORD;

/// Logins of the demo data, of one organisation.
const EMAILS: [&str; 3] = ["maya@northwind.example", "sam@northwind.example", "root@parlance.example"];
/// Longer than any measured answer takes.
const PATIENCE: Duration = Duration::from_mins(10);

/// A logged-in client; clones share its open connections.
#[derive(Debug, Clone)]
pub(crate) struct Client {
    agent: Agent,
    address: String,
    token: String,
}

/// An answer and how long it took until its last byte.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) took: Duration,
    /// How long the server waited for its database, where it computed the answer.
    pub(crate) database_took: Option<Duration>,
    pub(crate) etag: Option<String>,
    /// When to ask again, if the server was too busy.
    pub(crate) retry_after: Option<Duration>,
    pub(crate) body: String,
}

impl Client {
    pub(crate) fn log_in(address: &str) -> Result<Self> {
        Self::log_in_as(EMAILS[0], address, PATIENCE)
    }

    /// Several people: of one, the server answers eight requests at the same time.
    pub(crate) fn log_in_several(address: &str) -> Result<Vec<Self>> {
        EMAILS.iter().map(|email| Self::log_in_as(email, address, PATIENCE)).collect()
    }

    /// A user of the demo data.
    pub(crate) fn log_in_as(email: &str, address: &str, patience: Duration) -> Result<Self> {
        let nobody = Self::with_token(String::new(), address, patience);
        let login = serde_json::json!({ "email": email, "password": DEMO_PASSWORD }).to_string();
        let request = nobody.agent.post(format!("{address}/api/v1/auth/login"));
        let body = request.header("content-type", "application/json").send(login)?.body_mut().read_to_string()?;
        let answer: Value = serde_json::from_str(&body).context("the log-in's answer is not JSON")?;
        let token = answer["access_token"].as_str().with_context(|| format!("log-in failed: {body}"))?.to_owned();
        Ok(Self { token, ..nobody })
    }

    /// Whoever the token or key is of.
    pub(crate) fn with_token(token: String, address: &str, patience: Duration) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_idle_connections(64)
            .max_idle_connections_per_host(64)
            .timeout_global(Some(patience))
            .build();
        Self { agent: Agent::new_with_config(config), address: address.to_owned(), token }
    }

    /// Asks for JSON.
    pub(crate) fn json(&self, path: &str) -> Result<Value> {
        let request = self.agent.get(format!("{}{path}", self.address));
        let mut response = request.header("authorization", format!("Bearer {}", self.token)).call()?;
        let body = response.body_mut().read_to_string()?;
        ensure!(response.status() == 200, "{path} is answered with {}: {body}", response.status());
        serde_json::from_str(&body).with_context(|| format!("{path} is answered with no JSON"))
    }

    /// Asks for nothing that takes any work, so that both ends and the line between them are awake.
    pub(crate) fn wake(&self) -> Result<()> {
        let mut response = self.agent.get(format!("{}/health/live", self.address)).call()?;
        response.body_mut().read_to_string()?;
        Ok(())
    }

    /// Sends a body; the answer is read by the caller.
    pub(crate) fn post(&self, path: &str, content_type: &str, body: &str) -> Result<Response<Body>> {
        let request = self.agent.post(format!("{}{path}", self.address)).header("content-type", content_type);
        Ok(request.header("authorization", format!("Bearer {}", self.token)).send(body)?)
    }

    /// Asks for the dashboard.
    pub(crate) fn dashboard(&self, query: &str) -> Result<Answer> {
        self.ask("dashboard", query, None)
    }

    /// Asks for a figure beside the dashboard.
    pub(crate) fn figure(&self, endpoint: &str, query: &str) -> Result<Answer> {
        self.ask(endpoint, query, None)
    }

    /// Asks for the dashboard unless it still is the answer with this tag.
    pub(crate) fn dashboard_unless(&self, query: &str, etag: &str) -> Result<Answer> {
        self.ask("dashboard", query, Some(etag))
    }

    fn ask(&self, endpoint: &str, query: &str, etag: Option<&str>) -> Result<Answer> {
        let mut request = self
            .agent
            .get(format!("{}/api/v1/analytics/{endpoint}?{query}", self.address))
            .header("authorization", format!("Bearer {}", self.token));
        if let Some(etag) = etag {
            request = request.header("if-none-match", etag);
        }
        let started = Instant::now();
        let mut response = request.call().context("the server does not answer")?;
        let body = response.body_mut().read_to_string()?;
        let took = started.elapsed();
        let database_took = header(&response, "server-timing").as_deref().and_then(database_time);
        let status = response.status().as_u16();
        let (etag, retry_after) = (header(&response, "etag"), retry_after(&response));
        Ok(Answer { status, took, database_took, etag, retry_after, body })
    }
}

impl Answer {
    /// The answer, if it is one.
    pub(crate) fn good(self) -> Result<Self> {
        ensure!(self.status == 200, "the server answered {}: {}", self.status, self.body);
        Ok(self)
    }

    /// How many calls were in scope.
    pub(crate) fn calls_in_scope(&self) -> Result<u64> {
        let body: Value = serde_json::from_str(&self.body).context("the dashboard is not JSON")?;
        body["total_calls"]["value"].as_u64().context("the dashboard has no total_calls")
    }
}

/// When a server that is too busy asks to be asked again, if that is its answer.
pub(crate) fn retry_after<T>(response: &Response<T>) -> Option<Duration> {
    let is_busy = [429, 503].contains(&response.status().as_u16());
    let seconds = header(response, "retry-after").filter(|_| is_busy)?.parse().ok()?;
    Some(Duration::from_secs(seconds))
}

/// The duration in `db;dur=<milliseconds>`.
fn database_time(timing: &str) -> Option<Duration> {
    let milliseconds: f64 = timing.strip_prefix("db;dur=")?.parse().ok()?;
    Duration::try_from_secs_f64(milliseconds / 1e3).ok()
}

fn header<T>(response: &Response<T>, name: &str) -> Option<String> {
    response.headers().get(name)?.to_str().ok().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{database_time, retry_after};
    use std::time::Duration;
    use ureq::http::Response;

    #[test]
    fn who_is_busy_says_when_to_ask_again() {
        let answer = |status: u16, wait: &str| {
            retry_after(&Response::builder().status(status).header("retry-after", wait).body(()).unwrap())
        };
        assert_eq!(answer(503, "5"), Some(Duration::from_secs(5)));
        assert_eq!(answer(429, "1"), Some(Duration::from_secs(1)));
        assert_eq!((answer(200, "5"), answer(503, "soon")), (None, None));
        assert_eq!(retry_after(&Response::builder().status(503).body(()).unwrap()), None);
    }

    #[test]
    fn the_time_of_the_database_is_read() {
        assert_eq!(database_time("db;dur=12.500"), Some(Duration::from_micros(12_500)));
        assert_eq!(database_time("cache;desc=hit"), None);
    }
}
