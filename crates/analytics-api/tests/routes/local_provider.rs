//! A provider of SMS for tests: its server on this machine, which counts what it was given, and fails as it is told.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use analytics_api::{
    App,
    outgoing::Roots,
    router::router,
    sms_provider::{HttpSmsProvider, Patience, SmsProviderConfig},
};
use axum::{
    Json, Router,
    extract::{Query, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use tokio::{net::TcpListener, task::JoinSet};

use crate::world::World;

pub(crate) const TOKEN: &str = "the-providers-secret-token";

/// How the provider's server answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mood {
    Well,
    /// As many times with an error, then well.
    FailingTimes(usize),
    Status(StatusCode),
    Slow,
    Garbage,
    Words,
    Negative,
    Fractions,
    TooFew,
    Endless,
    Huge,
    Elsewhere,
}

/// What a request said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Request {
    pub(crate) authorization: String,
    pub(crate) org: String,
    pub(crate) direction: String,
    pub(crate) from: String,
    pub(crate) buckets: String,
}

struct Served {
    sent: Vec<DateTime<Utc>>,
    mood: Mood,
    requests: Vec<Request>,
}

type Shared = Arc<Mutex<Served>>;

/// The provider; its server ends with it.
pub(crate) struct LocalProvider {
    url: String,
    served: Shared,
    _serving: JoinSet<()>,
}

impl LocalProvider {
    /// One that holds SMS which were sent at these times, the same for every organisation.
    pub(crate) async fn start(sent: &[DateTime<Utc>]) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/api", port.local_addr().unwrap());
        let served = Arc::new(Mutex::new(Served { sent: sent.to_vec(), mood: Mood::Well, requests: Vec::new() }));
        let router = Router::new()
            .route("/api/v1/messages/count", get(count))
            .route("/elsewhere", get(count))
            .with_state(Arc::clone(&served));
        let mut serving = JoinSet::new();
        serving.spawn(async move { axum::serve(port, router).await.unwrap() });
        Self { url, served, _serving: serving }
    }

    pub(crate) fn be(&self, mood: Mood) {
        self.served.lock().unwrap().mood = mood;
    }

    /// Sends another SMS.
    pub(crate) fn send(&self, at: DateTime<Utc>) {
        self.served.lock().unwrap().sent.push(at);
    }

    /// What it was asked so far.
    pub(crate) fn requests(&self) -> Vec<Request> {
        self.served.lock().unwrap().requests.clone()
    }

    /// How often it was asked.
    pub(crate) fn asked(&self) -> usize {
        self.requests().len()
    }

    pub(crate) fn config(&self, patience: Patience) -> SmsProviderConfig {
        let token = Some(TOKEN.parse().unwrap());
        SmsProviderConfig { base: self.url.parse().unwrap(), token, roots: Roots::default(), patience }
    }
}

impl World {
    /// The same world, whose SMS a provider holds.
    pub(crate) fn with_sms_provider(mut self, config: SmsProviderConfig) -> Self {
        self.app = App { sms_provider: Some(Arc::new(HttpSmsProvider::new(config))), ..self.app };
        self.router = router(self.app.clone()).unwrap();
        self
    }
}

async fn count(
    State(served): State<Shared>,
    Query(query): Query<HashMap<String, String>>,
    headers: HeaderMap,
) -> Response {
    let of = |key: &str| query.get(key).cloned().unwrap_or_default();
    let authorization = headers.get(header::AUTHORIZATION).map_or("", |value| value.to_str().unwrap()).to_owned();
    let request =
        Request { authorization, org: of("org"), direction: of("direction"), from: of("from"), buckets: of("buckets") };
    let (mood, mut answer) = {
        let mut served = served.lock().unwrap();
        let answer = counted(&served.sent, &request);
        served.requests.push(request);
        let mood = served.mood;
        if let Mood::FailingTimes(times) = mood {
            served.mood = if times > 1 { Mood::FailingTimes(times - 1) } else { Mood::Well };
        }
        (mood, answer)
    };
    match mood {
        Mood::Well => {}
        Mood::FailingTimes(_) => return StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        Mood::Status(status) => return status.into_response(),
        Mood::Slow => tokio::time::sleep(Duration::from_secs(20)).await,
        Mood::Garbage => return "{\"counts\": [1, 2".into_response(),
        Mood::Words => answer["counts"][0] = json!("three"),
        Mood::Negative => answer["counts"][0] = json!(-3),
        Mood::Fractions => answer["counts"][0] = json!(1.5),
        Mood::TooFew => answer["counts"] = json!([]),
        Mood::Endless => answer["last"] = json!(null),
        Mood::Huge => answer["padding"] = json!("x".repeat(600 << 10)),
        Mood::Elsewhere => return Redirect::temporary("/elsewhere").into_response(),
    }
    Json(answer).into_response()
}

/// What is said of the protocol, once more: the lengths of buckets in seconds, `N*LENGTH` for several.
fn counted(sent: &[DateTime<Utc>], request: &Request) -> Value {
    let mut edges: Vec<DateTime<Utc>> = vec![request.from.parse().unwrap()];
    for run in request.buckets.split(',') {
        let (times, seconds) = run.split_once('*').unwrap_or(("1", run));
        for _ in 0..times.parse::<usize>().unwrap() {
            let last = *edges.last().unwrap();
            edges.push(last + TimeDelta::seconds(seconds.parse().unwrap()));
        }
    }
    let between = |start: DateTime<Utc>, end: DateTime<Utc>| sent.iter().filter(move |at| (start..end).contains(*at));
    let all = || between(edges[0], *edges.last().unwrap());
    let counts: Vec<_> = edges.windows(2).map(|edge| between(edge[0], edge[1]).count()).collect();
    json!({ "counts": counts, "first": all().min(), "last": all().max() })
}
