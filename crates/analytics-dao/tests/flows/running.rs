//! Sessions from their start to their end.

use analytics_dao::{
    DaoError, Engine,
    audit::Actor,
    flows::{
        authoring::{flow_archive, flow_publish, flow_update},
        running::{decision_add, session_complete, session_get, session_start},
    },
};
use analytics_domain::flows::{
    flow::FlowIn,
    session::{FlowSession, NewDecision, SessionOutcome},
};
use rstest::rstest;
use uuid::Uuid;

use crate::world::{Stored, flow_in};

fn decision(position: i32, node_id: &str, choice: &str) -> NewDecision {
    NewDecision { position, node_id: node_id.to_owned(), choice: choice.to_owned() }
}

fn path(session: &FlowSession) -> Vec<(i32, &str, Option<&str>)> {
    session.path.iter().map(|visit| (visit.position, visit.node_id.as_str(), visit.choice.as_deref())).collect()
}

#[rstest]
#[tokio::test]
async fn choices_lead_on_back_and_to_the_end(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let stored = Stored::new(engine).await;
    let (db, scope, mine) = (&stored.test.db, stored.scope, stored.engineers[0]);
    let id = session_start(db, scope, mine, stored.flows[0], None).await.unwrap().id;
    let decide =
        async |position, node_id, choice| decision_add(db, scope, mine, id, &decision(position, node_id, choice)).await;
    let (moved, is_new) = decide(0, "n0", "to n2").await.unwrap();
    assert!(is_new);
    assert_eq!(path(&moved), [(0, "n0", Some("to n2")), (1, "n2", None)]);
    // A double click, and somebody who did not hear of it.
    let (same, is_new) = decide(0, "n0", "to n2").await.unwrap();
    assert!(!is_new && same == moved);
    assert!(matches!(decide(0, "n0", "to n1").await, Err(DaoError::Contradiction(_))));
    assert!(matches!(decide(2, "n0", "to n1").await, Err(DaoError::Contradiction(_))));
    // Back to the root, and on from there.
    let back = [(0, "n0", Some("to n2")), (1, "n2", None), (2, "n0", Some("to n1")), (3, "n1", None)];
    for is_first in [true, false] {
        let (moved, is_new) = decide(1, "n0", "to n1").await.unwrap();
        assert_eq!((path(&moved), is_new), (back.to_vec(), is_first));
    }
    let refused = decide(3, "n1", "to n2").await.unwrap_err().to_string();
    assert_eq!(refused, "choice `to n2` is no option of the node; allowed: to n3");
    assert!(matches!(decide(3, "n3", "x").await, Err(DaoError::Invalid { field: "node_id", .. })));
    let completed = session_complete(db, scope, mine, id, SessionOutcome::Workaround).await.unwrap();
    assert_eq!(completed.outcome, Some(SessionOutcome::Workaround));
    assert_eq!(session_complete(db, scope, mine, id, SessionOutcome::Workaround).await.unwrap(), completed);
    let other = session_complete(db, scope, mine, id, SessionOutcome::Resolved).await.unwrap_err();
    assert!(matches!(other, DaoError::Contradiction(_)));
    assert!(matches!(decide(3, "n1", "to n3").await, Err(DaoError::Contradiction("the session is completed"))));
    assert_eq!(session_get(db, scope, mine, id).await.unwrap(), completed);
    let theirs = session_get(db, scope, stored.engineers[1], id).await.unwrap_err();
    assert!(matches!(theirs, DaoError::NotYours(_)));
    assert!(matches!(session_get(db, scope, mine, Uuid::now_v7()).await, Err(DaoError::NotFound { what: "session" })));
}

#[rstest]
#[tokio::test]
async fn a_session_keeps_its_version_and_an_archived_flow_starts_none(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let stored = Stored::new(engine).await;
    let (db, scope, mine, flow) = (&stored.test.db, stored.scope, stored.engineers[0], stored.flows[0]);
    let old = session_start(db, scope, mine, flow, None).await.unwrap();
    let mut nodes = flow_in("Flow 0").nodes;
    nodes[0].options.truncate(1);
    nodes.retain(|node| node.id != "n2");
    let changed = FlowIn { nodes, ..flow_in("Flow 0") };
    flow_update(db, scope, &Actor::operator(), flow, &changed).await.unwrap();
    assert_eq!(session_start(db, scope, mine, flow, None).await.unwrap().version, 1, "it is not published yet");
    flow_publish(db, scope, &Actor::operator(), flow).await.unwrap();
    let new = session_start(db, scope, mine, flow, None).await.unwrap();
    assert_eq!((new.version, new.nodes.len()), (2, 3));
    assert_eq!(new.steps[0].id, old.steps[0].id, "a node that keeps its id keeps what was said of it");
    let (moved, _) = decision_add(db, scope, mine, old.id, &decision(0, "n0", "to n2")).await.unwrap();
    assert_eq!((moved.version, moved.nodes.len()), (1, 4));
    flow_archive(db, scope, &Actor::operator(), flow).await.unwrap();
    assert!(matches!(session_start(db, scope, mine, flow, None).await, Err(DaoError::Contradiction(_))));
    session_complete(db, scope, mine, old.id, SessionOutcome::Resolved).await.unwrap();
    let stranger = session_start(db, scope, Uuid::now_v7(), stored.flows[1], None).await.unwrap_err();
    assert!(matches!(stranger, DaoError::NotYours(_)));
}
