//! Flows and sessions for tests of routes.

use analytics_dao::{
    audit::Actor,
    flows::{
        authoring::{flow_create, flow_publish},
        running::{session_complete, session_start},
    },
    identity::Identity,
};
use analytics_domain::{
    OrgScope,
    flows::{
        flow::FlowIn,
        session::{FlowSession, SessionOutcome},
    },
};
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
    let id = flow_create(&world.app.db, scope, &Actor::operator(), &flow).await.unwrap().summary.id;
    flow_publish(&world.app.db, scope, &Actor::operator(), id).await.unwrap();
    id
}

/// A running session of a flow.
pub(crate) async fn session(world: &World, scope: OrgScope, who: Identity, flow: Uuid) -> FlowSession {
    session_start(&world.app.db, scope, who.user_id, flow).await.unwrap()
}

/// A session that was completed.
pub(crate) async fn completed(world: &World, scope: OrgScope, who: Identity, flow: Uuid) -> FlowSession {
    let id = session(world, scope, who, flow).await.id;
    session_complete(&world.app.db, scope, who.user_id, id, SessionOutcome::Resolved).await.unwrap()
}
