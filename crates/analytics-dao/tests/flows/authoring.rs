//! Flows as authors write them, and as others see them.

use analytics_dao::{
    DaoError, Engine,
    audit::{Actor, AuditQuery, event_list},
    flows::{
        authoring::{flow_archive, flow_create, flow_publish, flow_put, flow_update},
        listing::{FlowQuery, flow_get, flow_list},
    },
};
use analytics_domain::{
    audit::AuditAction::{FlowArchived, FlowChanged, FlowCreated, FlowPublished, OrgCreated},
    flows::flow::{ExternalFlow, FlowIn, FlowStatus},
};
use analytics_testkit::{fresh_db, org};
use rstest::rstest;

use crate::world::flow_in;

fn query(status: FlowStatus, limit: u64, cursor: Option<String>) -> FlowQuery {
    FlowQuery { status, search: None, limit, cursor }
}

#[rstest]
#[tokio::test]
async fn a_flow_is_written_published_changed_and_archived(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let (db, actor) = (&test.db, Actor::operator());
    let (ours, theirs) = (org(db, "ours").await, org(db, "theirs").await);
    let draft = flow_create(db, ours, &actor, &flow_in("Modem"), None).await.unwrap();
    let id = draft.summary.id;
    assert_eq!((draft.summary.status, draft.summary.published_version, draft.version), (FlowStatus::Draft, None, 1));
    assert!(matches!(flow_get(db, ours, id, None, false).await, Err(DaoError::NotFound { what: "flow" })));
    assert!(matches!(flow_get(db, theirs, id, None, true).await, Err(DaoError::NotFound { what: "flow" })));
    assert!(matches!(flow_archive(db, ours, &actor, id).await, Err(DaoError::Contradiction(_))));

    let published = flow_publish(db, ours, &actor, id).await.unwrap();
    assert_eq!(published.summary.published_version, Some(1));
    let version = test.data_version(ours).await;
    assert_eq!(flow_publish(db, ours, &actor, id).await.unwrap(), published);
    assert_eq!(flow_update(db, ours, &actor, id, &flow_in("Modem")).await.unwrap(), published);
    assert_eq!(test.data_version(ours).await, version, "what changes nothing leaves the version alone");

    let renamed = flow_update(db, ours, &actor, id, &flow_in("Router")).await.unwrap();
    assert_eq!((renamed.summary.name.as_str(), renamed.summary.latest_version), ("Router", 1));
    let mut nodes = flow_in("Router").nodes;
    nodes[0].title = "Another title".to_owned();
    let changed = FlowIn { nodes, ..flow_in("Router") };
    assert_eq!(flow_update(db, ours, &actor, id, &changed).await.unwrap().version, 2);
    assert_eq!(flow_get(db, ours, id, None, false).await.unwrap().version, 1);
    assert_eq!(flow_get(db, ours, id, Some(2), true).await.unwrap().nodes[0].title, "Another title");
    assert!(matches!(flow_get(db, ours, id, Some(2), false).await, Err(DaoError::NotFound { .. })));
    assert!(matches!(flow_get(db, ours, id, Some(3), true).await, Err(DaoError::NotFound { .. })));
    flow_publish(db, ours, &actor, id).await.unwrap();
    assert_eq!(flow_get(db, ours, id, None, false).await.unwrap().version, 2);
    assert_eq!(flow_archive(db, ours, &actor, id).await.unwrap().summary.status, FlowStatus::Archived);
    assert_eq!(flow_publish(db, ours, &actor, id).await.unwrap().summary.status, FlowStatus::Published);

    let all = AuditQuery { actions: Vec::new(), actor: None, range: None, limit: 50, cursor: None };
    let events = event_list(db, ours, &all).await.unwrap().audit_events;
    let mut actions: Vec<_> = events.iter().rev().map(|event| event.action).collect();
    assert_eq!(actions.remove(0), OrgCreated);
    assert_eq!(
        actions,
        [FlowCreated, FlowPublished, FlowChanged, FlowChanged, FlowPublished, FlowArchived, FlowPublished]
    );
}

#[rstest]
#[tokio::test]
async fn pages_are_by_name_and_a_file_may_be_brought_again(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let (db, actor, ours) = (&test.db, Actor::operator(), org(&test.db, "ours").await);
    for name in ["b", "a", "b", "c"] {
        let external = ExternalFlow { external_id: format!("{name}-1"), flow: flow_in(name) };
        flow_put(db, ours, &actor, &external).await.unwrap();
    }
    flow_create(db, ours, &actor, &flow_in("draft"), None).await.unwrap();
    let mut names = Vec::new();
    let mut cursor = None;
    loop {
        let page = flow_list(db, ours, &query(FlowStatus::Published, 2, cursor)).await.unwrap();
        names.extend(page.flows.into_iter().map(|flow| (flow.name, flow.latest_version)));
        cursor = page.next_cursor;
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(names, ["a", "b", "c"].map(|name| (name.to_owned(), 1)));
    let drafts = flow_list(db, ours, &query(FlowStatus::Draft, 9, None)).await.unwrap().flows;
    assert_eq!(drafts.iter().map(|flow| flow.name.as_str()).collect::<Vec<_>>(), ["draft"]);
    let searched = FlowQuery { search: Some("B".to_owned()), ..query(FlowStatus::Published, 9, None) };
    assert_eq!(flow_list(db, ours, &searched).await.unwrap().flows.len(), 1);
}
