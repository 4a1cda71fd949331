//! However much there is, an answer or a write is as many statements. A test of its own: it counts what the whole
//! process asks.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

use std::{
    fmt::Debug,
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use analytics_dao::{
    Db, Engine,
    audit::Actor,
    flows::{
        analytics,
        authoring::{flow_archive, flow_create, flow_publish, flow_put, flow_update},
        listing::{FlowQuery, flow_get, flow_list},
        rating::{feedback_give, feedback_take_back, session_rate},
        running::{decision_add, session_complete, session_get, session_start},
    },
    users::{NewUser, user_create},
};
use analytics_domain::{
    OrgScope,
    buckets::Granularity,
    filters::Span,
    flows::{
        filters::SessionFilters,
        flow::{ExternalFlow, FlowIn, FlowNode, FlowOption, FlowStatus},
        session::{NewDecision, NewSessionRating, NewStepFeedback, SessionOutcome},
    },
    role::Role,
};
use analytics_testkit::{fresh_db, org};
use chrono::Utc;
use chrono_tz::Tz;
use tracing::{
    Event, Metadata, Subscriber,
    field::{Field, Visit},
    span,
};
use uuid::Uuid;

static STATEMENTS: AtomicUsize = AtomicUsize::new(0);
/// What statements begin with that ask for rows or change some.
const WORDS: [&str; 5] = ["SELECT", "WITH", "INSERT", "UPDATE", "DELETE"];

/// Counts the statements that sqlx says it ran.
struct Counter;

/// Whether a statement asks for rows or changes some: a connection is also begun with, given back and tidied up, some
/// of it after the answer.
#[derive(Default)]
struct Asks(bool);

impl Visit for Asks {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.0 |= field.name() == "summary" && WORDS.iter().any(|word| value.starts_with(word));
    }

    fn record_debug(&mut self, _: &Field, _: &dyn Debug) {}
}

impl Subscriber for Counter {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "sqlx::query"
    }

    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }

    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}

    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut asks = Asks::default();
        event.record(&mut asks);
        STATEMENTS.fetch_add(usize::from(asks.0), Ordering::SeqCst);
    }

    fn enter(&self, _: &span::Id) {}

    fn exit(&self, _: &span::Id) {}
}

/// How many statements there were when it was last asked.
struct Since(usize);

impl Since {
    fn now() -> Self {
        Self(STATEMENTS.load(Ordering::SeqCst))
    }

    /// How many there were since then.
    fn count(&mut self) -> usize {
        // SQLite's own thread says so a moment after the answer.
        std::thread::sleep(Duration::from_millis(50));
        let now = STATEMENTS.load(Ordering::SeqCst);
        now - std::mem::replace(&mut self.0, now)
    }
}

/// How many statements it takes to ask something.
async fn counted(asked: impl Future<Output = ()>) -> usize {
    let mut since = Since::now();
    asked.await;
    since.count()
}

fn flow_of(nodes: usize) -> FlowIn {
    let node = |number: usize| {
        let next =
            (number + 1 < nodes).then(|| FlowOption { label: "on".to_owned(), next: format!("n{}", number + 1) });
        FlowNode {
            id: format!("n{number}"),
            title: "Step".to_owned(),
            question: None,
            options: next.into_iter().collect(),
        }
    };
    FlowIn { name: "Flow".to_owned(), description: None, nodes: (0..nodes).map(node).collect() }
}

/// Flows with so many nodes each, run by so many engineers from one end to the other, every step rated.
async fn fill(db: &Db, scope: OrgScope, flows: usize, engineers: usize, nodes: usize) -> (Uuid, Uuid, Uuid) {
    let actor = Actor::operator();
    let mut last = None;
    for flow in 0..flows {
        let external = ExternalFlow { external_id: format!("f{flow}"), flow: flow_of(nodes) };
        let flow = flow_put(db, scope, &actor, &external).await.unwrap().summary.id;
        for engineer in 0..engineers {
            let email = format!("{flow}-{engineer}-{nodes}@example.com");
            let new = NewUser { name: email.clone(), email, password: None, role: Role::Member, is_super_admin: false };
            let user = user_create(db, scope, &actor, new).await.unwrap();
            let session = session_start(db, scope, user, flow, None).await.unwrap();
            for (position, step) in (0..).zip(&session.steps) {
                let given = NewStepFeedback { session_id: session.id, was_helpful: true };
                feedback_give(db, scope, user, step.id, &given).await.unwrap();
                if position + 1 < i32::try_from(session.nodes.len()).unwrap() {
                    let decision = NewDecision { position, node_id: step.node_id.clone(), choice: "on".to_owned() };
                    decision_add(db, scope, user, session.id, &decision).await.unwrap();
                }
            }
            if engineer % 2 == 0 {
                session_complete(db, scope, user, session.id, SessionOutcome::Resolved).await.unwrap();
            }
            last = Some((flow, user, session.id));
        }
    }
    last.unwrap()
}

/// How many statements each answer takes.
async fn statements(db: &Db, scope: OrgScope, (flow, user, session): (Uuid, Uuid, Uuid)) -> Vec<(&'static str, usize)> {
    let span = Span {
        date_range: None,
        time_zone: Tz::UTC,
        granularity: Granularity::Auto,
        compare: None,
        now: Some(Utc::now()),
    };
    let team = SessionFilters { scope, span, engineer_id: None, flow_id: None, idle_before: None };
    let of_flow = SessionFilters { flow_id: Some(flow), idle_before: Some(Utc::now()), ..team.clone() };
    let flows = FlowQuery { status: FlowStatus::Published, search: None, limit: 200, cursor: None };
    vec![
        ("team", counted(Box::pin(async { drop(analytics::team(db, &team).await.unwrap()) })).await),
        ("flow", counted(Box::pin(async { drop(analytics::flow(db, &of_flow, flow, false).await.unwrap()) })).await),
        ("engineers", counted(async { drop(analytics::engineers(db, scope).await.unwrap()) }).await),
        ("list", counted(async { drop(flow_list(db, scope, &flows).await.unwrap()) }).await),
        ("get", counted(async { drop(flow_get(db, scope, flow, None, false).await.unwrap()) }).await),
        ("session", counted(async { drop(session_get(db, scope, user, session).await.unwrap()) }).await),
    ]
}

/// How many statements each write takes, of a flow of so many nodes and of a session that came to the last of them.
async fn writes(db: &Db, scope: OrgScope, user: Uuid, nodes: usize) -> Vec<(&'static str, usize)> {
    let actor = Actor::operator();
    let (mut since, mut counts) = (Since::now(), Vec::new());
    let flow = flow_create(db, scope, &actor, &flow_of(nodes), None).await.unwrap().summary.id;
    counts.push(("create", since.count()));
    flow_publish(db, scope, &actor, flow).await.unwrap();
    counts.push(("publish", since.count()));
    flow_update(db, scope, &actor, flow, &flow_of(nodes + 1)).await.unwrap();
    counts.push(("update", since.count()));

    let session = session_start(db, scope, user, flow, None).await.unwrap();
    counts.push(("start", since.count()));
    let decide = async |position: i32| {
        let decision = NewDecision { position, node_id: format!("n{position}"), choice: "on".to_owned() };
        decision_add(db, scope, user, session.id, &decision).await.unwrap();
    };
    let last = i32::try_from(nodes).unwrap() - 2;
    for position in 0..last {
        decide(position).await;
    }
    since.count();
    decide(last).await;
    counts.push(("decide", since.count()));
    let step = session.steps[nodes - 1].id;
    for (what, was_helpful) in [("vote", true), ("vote otherwise", false)] {
        let given = NewStepFeedback { session_id: session.id, was_helpful };
        feedback_give(db, scope, user, step, &given).await.unwrap();
        counts.push((what, since.count()));
    }
    feedback_take_back(db, scope, user, step, session.id).await.unwrap();
    counts.push(("take back", since.count()));
    session_complete(db, scope, user, session.id, SessionOutcome::Resolved).await.unwrap();
    counts.push(("complete", since.count()));
    let rating = NewSessionRating { rating: 4, comment: Some("Fine.".to_owned()) };
    session_rate(db, scope, user, session.id, &rating).await.unwrap();
    counts.push(("rate", since.count()));
    flow_archive(db, scope, &actor, flow).await.unwrap();
    counts.push(("archive", since.count()));
    counts
}

#[tokio::test]
async fn an_answer_or_a_write_takes_as_many_statements_however_much_there_is() {
    tracing::subscriber::set_global_default(Counter).unwrap();
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let test = fresh_db(engine).await;
        let (small, large) = (org(&test.db, "small").await, org(&test.db, "large").await);
        let of_small = fill(&test.db, small, 1, 1, 1).await;
        let of_large = fill(&test.db, large, 12, 3, 6).await;
        // The first answers prepare their connections.
        statements(&test.db, small, of_small).await;
        let (few, many) = (statements(&test.db, small, of_small).await, statements(&test.db, large, of_large).await);
        assert!(few.iter().all(|(_, statements)| *statements > 0), "{engine:?}: {few:?}");
        assert_eq!(few, many, "{engine:?}");
        for (what, count) in few {
            assert!((1..=12).contains(&count), "{engine:?}: {what} takes {count} statements");
        }
        let ((_, one, _), (_, other, _)) = (of_small, of_large);
        writes(&test.db, small, one, 2).await;
        let (few, many) = (writes(&test.db, small, one, 2).await, writes(&test.db, large, other, 30).await);
        assert_eq!(few, many, "{engine:?}");
        for (what, count) in few {
            assert!((2..=16).contains(&count), "{engine:?}: {what} takes {count} statements");
        }
    }
}
