//! Flows and sessions for tests of routes.

use analytics_dao::{
    audit::Actor,
    flows::{
        authoring::{flow_create, flow_publish},
        running::{session_complete, session_start},
    },
    identity::Identity,
    ingest::{Batch, IngestOptions, ingest},
};
use analytics_domain::{
    OrgScope,
    flows::{
        flow::FlowIn,
        session::{FlowSession, SessionOutcome},
    },
    records::{FlowSessionRecord, SessionDecisionRecord},
};
use chrono::{SubsecRound, TimeDelta, Utc};
use uuid::Uuid;

use crate::world::World;

/// A flow of two nodes, as its author sends it.
pub(crate) const FLOW: &str = r#"{"name": "Modem", "nodes": [
    {"id": "light", "title": "Is the light green?", "options": [{"label": "No", "next": "cable"}]},
    {"id": "cable", "title": "Replace the cable"}
]}"#;

/// A published flow of an organisation.
pub(crate) async fn flow(world: &World, scope: OrgScope, name: &str) -> Uuid {
    let flow = FlowIn { name: name.to_owned(), ..serde_json::from_str(FLOW).unwrap() };
    let id = flow_create(&world.app.db, scope, &Actor::operator(), &flow, None).await.unwrap().summary.id;
    flow_publish(&world.app.db, scope, &Actor::operator(), id).await.unwrap();
    id
}

/// A running session of a flow.
pub(crate) async fn session(world: &World, scope: OrgScope, who: Identity, flow: Uuid) -> FlowSession {
    session_start(&world.app.db, scope, who.user_id, flow, None).await.unwrap()
}

/// A session that was completed.
pub(crate) async fn completed(world: &World, scope: OrgScope, who: Identity, flow: Uuid) -> FlowSession {
    let id = session(world, scope, who, flow).await.id;
    session_complete(&world.app.db, scope, who.user_id, id, SessionOutcome::Resolved).await.unwrap()
}

/// Brings a running session of Sam's, in which nothing happened for so many hours since it came to the root of a flow
/// that is known by its external id.
pub(crate) async fn idle(world: &World, flow: &str, hours: i64) {
    let at = (Utc::now() - TimeDelta::hours(hours)).trunc_subsecs(3);
    let session = FlowSessionRecord {
        external_id: format!("idle-{hours}"),
        flow: flow.to_owned(),
        user: "sam@example.com".to_owned(),
        started_at: at,
        completed_at: None,
        outcome: None,
    };
    let decision = SessionDecisionRecord {
        session: session.external_id.clone(),
        position: 0,
        node_id: "light".to_owned(),
        choice: None,
        at,
    };
    let (db, org, options) = (&world.app.db, world.northwind, IngestOptions::default());
    assert_eq!(ingest(db, org, &Batch::new(vec![session]), options).await.unwrap().refused, []);
    assert_eq!(ingest(db, org, &Batch::new(vec![decision]), options).await.unwrap().refused, []);
}
