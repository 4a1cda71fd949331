//! Two organisations, their users and a few calls behind the router.

use std::net::{IpAddr, Ipv4Addr};

use analytics_api::{
    App,
    router::router,
    token::{Lifetimes, Tokens},
};
use analytics_dao::{
    Db, DbConfig, Engine,
    audit::Actor,
    identity::{Identity, sessions::session_open},
    ingest::{self, Batch, IngestOptions},
    orgs,
    users::{NewUser, user_create},
};
use analytics_domain::{
    OrgScope,
    closed_sets::{CallChannel, CallStatus, CampaignStatus},
    org::OrgSettings,
    records::{CallRecord, CampaignRecord, CandidateRecord},
    role::Role,
};
use analytics_testkit::{TestDb, fresh_db, fresh_db_with, scope};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Method, Request, StatusCode, header},
    response::Response,
};
use chrono::{DateTime, Duration, Utc};
use serde_json::Value;
use tower::ServiceExt;
use uuid::Uuid;

pub(crate) const SECRET: &[u8] = b"a secret that is only good for tests";
pub(crate) const PASSWORD: &str = "a good long password";
pub(crate) const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);
pub(crate) const DASHBOARD: &str = "/api/v1/analytics/dashboard";
pub(crate) const CALLS: &str = "/api/v1/analytics/calls";

/// Northwind with an admin, a member and a super admin; Fabrikam with its owner.
pub(crate) struct World {
    pub(crate) app: App,
    pub(crate) router: Router,
    pub(crate) northwind: OrgScope,
    pub(crate) fabrikam: OrgScope,
    pub(crate) maya: Identity,
    pub(crate) sam: Identity,
    pub(crate) root: Identity,
    pub(crate) lena: Identity,
    pub(crate) test_db: TestDb,
}

/// An answer, read to its end.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

/// A request in the making.
pub(crate) struct Asking<'w> {
    world: &'w World,
    method: Method,
    address: String,
    headers: Vec<(String, String)>,
    body: Body,
}

impl World {
    pub(crate) async fn new() -> Self {
        Self::on(Engine::Sqlite).await
    }

    pub(crate) async fn on(engine: Engine) -> Self {
        Self::over(fresh_db(engine).await).await
    }

    /// Over a database of its own, but as a server that starts with other settings.
    pub(crate) async fn reconnect(&mut self, config: DbConfig) {
        let tokens = Tokens::new(SECRET, Lifetimes::default()).unwrap();
        self.app = App::new(Db::connect(&config).await.unwrap(), tokens, 1 << 20);
        self.router = router(self.app.clone()).unwrap();
    }

    pub(crate) async fn on_postgres(statement_timeout: std::time::Duration) -> Self {
        let configured = fresh_db_with(Engine::Postgres, |config| config.statement_timeout = statement_timeout);
        Self::over(configured.await).await
    }

    pub(crate) async fn over(test_db: TestDb) -> Self {
        let db = &test_db.db;
        let northwind = org(db, "northwind", "America/New_York").await;
        let fabrikam = org(db, "fabrikam", "Europe/Berlin").await;
        let maya = user(db, northwind, "maya", Role::TeamAdmin, false).await;
        let sam = user(db, northwind, "sam", Role::Member, false).await;
        let root = user(db, northwind, "root", Role::Member, true).await;
        let lena = user(db, fabrikam, "lena", Role::Owner, false).await;
        ingest(db, northwind, &CALLS_OF_NORTHWIND).await;
        ingest(db, fabrikam, &[("f-1", "spring", "zoe", CallStatus::Completed, 60)]).await;
        let tokens = Tokens::new(SECRET, Lifetimes::default()).unwrap();
        let app = App::new(db.clone(), tokens, 1 << 20);
        let router = router(app.clone()).unwrap();
        Self { app, router, northwind, fabrikam, maya, sam, root, lena, test_db }
    }

    pub(crate) fn get(&self, address: &str) -> Asking<'_> {
        self.ask(Method::GET, address)
    }

    pub(crate) fn ask(&self, method: Method, address: &str) -> Asking<'_> {
        Asking { world: self, method, address: address.to_owned(), headers: Vec::new(), body: Body::empty() }
    }

    /// An owner of Northwind.
    pub(crate) async fn owner(&self) -> Identity {
        user(&self.app.db, self.northwind, "olga", Role::Owner, false).await
    }

    pub(crate) fn token(&self, identity: Identity) -> String {
        self.app.tokens.issue(identity, Utc::now()).unwrap()
    }

    /// The id of a campaign of an organisation.
    pub(crate) async fn campaign(&self, scope: OrgScope, name: &str) -> Uuid {
        let page = analytics_dao::campaigns::campaign_list(&self.app.db, scope, Some(name), 10, None).await.unwrap();
        page.campaigns.iter().find(|campaign| campaign.name == name).unwrap().id
    }
}

impl Asking<'_> {
    pub(crate) fn by(self, identity: Identity) -> Self {
        let token = self.world.token(identity);
        self.header("authorization", &format!("Bearer {token}"))
    }

    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(crate) fn json(self, body: &str) -> Self {
        self.body("application/json", body.to_owned())
    }

    pub(crate) fn body(mut self, content_type: &str, body: impl Into<Body>) -> Self {
        self.body = body.into();
        self.header("content-type", content_type)
    }

    pub(crate) async fn send(self) -> Answer {
        Answer::read(self.begin().await).await
    }

    /// The answer's head, while its body is still to come.
    pub(crate) async fn begin(self) -> Response {
        let mut request = Request::builder().method(self.method).uri(self.address);
        for (name, value) in self.headers {
            request = request.header(name, value);
        }
        self.world.router.clone().oneshot(request.body(self.body).unwrap()).await.unwrap()
    }
}

impl Answer {
    pub(crate) async fn read(response: Response) -> Self {
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        Self { status: parts.status, headers: parts.headers, body }
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The body of a success.
    pub(crate) fn ok(&self) -> Value {
        assert_eq!(self.status, StatusCode::OK, "{}", self.text());
        self.json()
    }

    /// The problem of a failure, after checking its form.
    pub(crate) fn problem(&self, status: u16, code: &str) -> Value {
        assert_eq!(self.status.as_u16(), status, "{}", self.text());
        assert_eq!(self.header(header::CONTENT_TYPE.as_str()), "application/problem+json");
        let problem = self.json();
        assert_eq!(problem["code"], code, "{problem}");
        assert_eq!(problem["status"], status);
        assert_eq!(problem["type"], format!("urn:parlance:problem:{code}"));
        assert_eq!(problem["request_id"], self.header("x-request-id"));
        assert!(problem["title"].is_string() && problem["detail"].is_string() && problem["errors"].is_array());
        problem
    }

    /// The problem without what differs from request to request.
    pub(crate) fn problem_without_id(&self, status: u16, code: &str) -> Value {
        let mut problem = self.problem(status, code);
        problem.as_object_mut().unwrap().remove("request_id");
        problem
    }
}

/// A call: its id, its campaign, its candidate, how it went and how many seconds it took.
pub(crate) type Call<'a> = (&'a str, &'a str, &'a str, CallStatus, i32);

/// Six calls, one of them never placed.
const CALLS_OF_NORTHWIND: [Call<'static>; 6] = [
    ("n-1", "nurses", "ada", CallStatus::Completed, 600),
    ("n-2", "nurses", "ben", CallStatus::Answered, 20),
    ("n-3", "nurses", "=cmd|' /C calc'!A0", CallStatus::NoAnswer, 0),
    ("n-4", "drivers", "ada", CallStatus::Completed, 300),
    ("n-5", "drivers", "dan", CallStatus::Voicemail, 5),
    ("n-6", "drivers", "dan", CallStatus::Queued, 0),
];

/// When the calls of the test world were made: one a minute from here on.
pub(crate) fn first_call_at() -> DateTime<Utc> {
    "2026-03-02T15:00:00Z".parse().unwrap()
}

/// Writes calls with their campaigns and candidates.
pub(crate) async fn ingest(db: &Db, scope: OrgScope, calls: &[Call<'_>]) {
    let options = IngestOptions::default();
    let mut campaigns: Vec<&str> = calls.iter().map(|call| call.1).collect();
    let mut candidates: Vec<&str> = calls.iter().map(|call| call.2).collect();
    for names in [&mut campaigns, &mut candidates] {
        names.sort_unstable();
        names.dedup();
    }
    let at = first_call_at();
    let campaigns: Vec<_> = campaigns.iter().map(|name| campaign(name, at)).collect();
    let candidates: Vec<_> = candidates.iter().map(|name| candidate(name, at)).collect();
    let calls: Vec<_> =
        calls.iter().zip(0..).map(|(call, minute)| record(call, at + Duration::minutes(minute))).collect();
    assert_eq!(ingest::ingest(db, scope, &Batch::new(campaigns), options).await.unwrap().refused, []);
    assert_eq!(ingest::ingest(db, scope, &Batch::new(candidates), options).await.unwrap().refused, []);
    assert_eq!(ingest::ingest(db, scope, &Batch::new(calls), options).await.unwrap().refused, []);
}

fn campaign(name: &str, at: DateTime<Utc>) -> CampaignRecord {
    CampaignRecord {
        external_id: name.to_owned(),
        name: name.to_owned(),
        job_title: Some(format!("{name}'s job")),
        status: CampaignStatus::Active,
        launched_at: Some(at),
        created_at: at,
        passing_score: None,
    }
}

fn candidate(name: &str, at: DateTime<Utc>) -> CandidateRecord {
    CandidateRecord {
        external_id: name.to_owned(),
        name: Some(name.to_owned()),
        source: Some("Job board".to_owned()),
        location: Some("Austin, TX".to_owned()),
        created_at: at,
    }
}

fn record((id, campaign, candidate, status, seconds): &Call<'_>, at: DateTime<Utc>) -> CallRecord {
    CallRecord {
        external_id: (*id).to_owned(),
        campaign: (*campaign).to_owned(),
        candidate: (*candidate).to_owned(),
        channel: CallChannel::Phone,
        call_status: *status,
        call_length_sec: *seconds,
        question_completion_rate: (*status == CallStatus::Completed).then_some(1.0),
        withdrawal_reason: None,
        accommodation_requested: None,
        opted_out: None,
        created: at,
    }
}

async fn org(db: &Db, slug: &str, zone: &str) -> OrgScope {
    let settings = OrgSettings { time_zone: zone.to_owned(), ..OrgSettings::default() };
    scope(orgs::org_create(db, &Actor::operator(), slug, slug, &settings).await.unwrap())
}

async fn user(db: &Db, org: OrgScope, name: &str, role: Role, is_super_admin: bool) -> Identity {
    let email = format!("{name}@example.com");
    let user = NewUser { email, name: name.to_owned(), password: None, role, is_super_admin };
    let id = user_create(db, org, &Actor::operator(), user).await.unwrap();
    session_open(db, org, id, HERE, Lifetimes::default().session).await.unwrap().identity
}
