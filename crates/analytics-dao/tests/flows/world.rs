//! Sessions as plain rows, and the same in a database.

use analytics_dao::{
    Engine,
    audit::Actor,
    flows::authoring::flow_put,
    ingest::{Batch, IngestOptions, Ingested, ingest},
    users::{NewUser, user_create},
};
use analytics_domain::{
    OrgScope,
    buckets::Granularity,
    filters::Span,
    flows::{
        filters::SessionFilters,
        flow::{ExternalFlow, FlowIn, FlowNode, FlowOption},
        session::SessionOutcome,
    },
    period::DateRange,
    records::{FlowSessionRecord, SessionDecisionRecord, SessionRatingRecord},
    role::Role,
};
use analytics_testkit::{TestDb, fresh_db, org};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use uuid::Uuid;

pub(crate) const FLOWS: usize = 3;
pub(crate) const ENGINEERS: usize = 3;
/// The nodes of every flow in their order, and one that only an older version had.
pub(crate) const NODES: [&str; 5] = ["n0", "n1", "n2", "n3", "gone"];

/// A session: which flow and engineer, when, how it ended, what was made of it, and the nodes that it came to with the
/// milliseconds since its start. One that is rated and did not end was completed once, and opened again.
#[derive(Debug, Clone)]
pub(crate) struct Session {
    pub(crate) flow: usize,
    pub(crate) engineer: usize,
    pub(crate) started_at: DateTime<Utc>,
    pub(crate) ended: Option<(SessionOutcome, i64)>,
    pub(crate) rating: Option<(i32, Option<String>)>,
    pub(crate) visits: Vec<(usize, i64)>,
}

/// An organisation with these sessions.
pub(crate) struct Stored {
    pub(crate) test: TestDb,
    pub(crate) scope: OrgScope,
    pub(crate) flows: Vec<Uuid>,
    pub(crate) engineers: Vec<Uuid>,
}

pub(crate) fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub(crate) fn nodes() -> Vec<FlowNode> {
    let node = |id: &str, next: &[&str]| {
        let option = |next: &&str| FlowOption { label: format!("to {next}"), next: (*next).to_owned() };
        FlowNode {
            id: id.to_owned(),
            title: format!("Node {id}"),
            question: None,
            options: next.iter().map(option).collect(),
        }
    };
    vec![node("n0", &["n1", "n2"]), node("n1", &["n3"]), node("n2", &[]), node("n3", &[])]
}

pub(crate) fn flow_in(name: &str) -> FlowIn {
    FlowIn { name: name.to_owned(), description: None, nodes: nodes() }
}

pub(crate) async fn user(test: &TestDb, scope: OrgScope, email: &str) -> Uuid {
    let name = email.split('@').next().unwrap_or_default().to_owned();
    let user = NewUser { email: email.to_owned(), name, password: None, role: Role::Member, is_super_admin: false };
    user_create(&test.db, scope, &Actor::operator(), user).await.unwrap()
}

/// The rating of a session, given with its number.
pub(crate) fn rating((number, session): (usize, &Session)) -> Option<SessionRatingRecord> {
    let (rating, comment) = session.rating.clone()?;
    let created_at = session.started_at + TimeDelta::hours(1);
    Some(SessionRatingRecord { session: format!("s{number}"), rating, comment, created_at })
}

impl Stored {
    pub(crate) async fn new(engine: Engine) -> Self {
        let test = fresh_db(engine).await;
        let scope = org(&test.db, "ours").await;
        let mut stored = Self { test, scope, flows: Vec::new(), engineers: Vec::new() };
        for number in 0..FLOWS {
            let external = ExternalFlow { external_id: format!("f{number}"), flow: flow_in(&format!("Flow {number}")) };
            let flow = flow_put(&stored.test.db, scope, &Actor::operator(), &external).await.unwrap();
            stored.flows.push(flow.summary.id);
        }
        for number in 0..ENGINEERS {
            stored.engineers.push(user(&stored.test, scope, &format!("e{number}@example.com")).await);
        }
        stored
    }

    pub(crate) async fn add(&self, sessions: &[Session]) {
        let id = |number: usize| format!("s{number}");
        let record = |number: usize, session: &Session, ended: Option<(SessionOutcome, i64)>| FlowSessionRecord {
            external_id: id(number),
            flow: format!("f{}", session.flow),
            user: format!("e{}@example.com", session.engineer),
            started_at: session.started_at,
            completed_at: ended.map(|(_, millis)| session.started_at + TimeDelta::milliseconds(millis)),
            outcome: ended.map(|(outcome, _)| outcome),
        };
        let numbered = || sessions.iter().enumerate();
        // Only completed sessions take a rating.
        let once = |session: &Session| session.ended.or(session.rating.as_ref().map(|_| (SessionOutcome::Resolved, 0)));
        self.ingest(numbered().map(|(number, session)| record(number, session, once(session))).collect()).await;
        let decisions = |(number, session): (usize, &Session)| {
            let started_at = session.started_at;
            let visit = move |(position, (node, millis)): (i32, &(usize, i64))| SessionDecisionRecord {
                session: id(number),
                position,
                node_id: NODES[*node].to_owned(),
                choice: None,
                at: started_at + TimeDelta::milliseconds(*millis),
            };
            (0..).zip(&session.visits).map(visit).collect::<Vec<_>>()
        };
        self.ingest(numbered().flat_map(decisions).collect()).await;
        self.ingest(numbered().filter_map(rating).collect()).await;
        let opened = numbered().filter(|(_, session)| session.rating.is_some() && session.ended.is_none());
        self.ingest(opened.map(|(number, session)| record(number, session, None)).collect()).await;
    }

    async fn ingest<R: Ingested>(&self, records: Vec<R>) {
        let outcome = ingest(&self.test.db, self.scope, &Batch::new(records), IngestOptions::default()).await.unwrap();
        assert_eq!(outcome.refused, []);
    }

    /// All sessions that were started on some days of a zone.
    pub(crate) fn filters(&self, from: &str, to: &str, zone: Tz) -> SessionFilters {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let span = Span {
            date_range: Some(DateRange::days(day(from), day(to), zone)),
            time_zone: zone,
            granularity: Granularity::Day,
            compare: None,
            now: None,
        };
        SessionFilters { scope: self.scope, span, engineer_id: None, flow_id: None, idle_before: None }
    }
}
