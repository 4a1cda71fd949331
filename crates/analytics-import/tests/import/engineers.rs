//! Engineers who are created for the sessions that name them, and those who are not.

use std::time::Duration;

use analytics_dao::{
    Engine,
    audit::Actor,
    flows::authoring::flow_put,
    ingest::{Batch, BatchOutcome, IngestOptions, ingest},
};
use analytics_domain::{OrgScope, records::FlowSessionRecord};
use analytics_testkit::org;
use rstest::rstest;
use sea_orm::{ConnectionTrait, Database, TransactionTrait};

use crate::{batches::refused, world::World};

const CREATE: IngestOptions = IngestOptions { create_missing: false, create_engineers: true, dry_run: false };
const UNKNOWN: &str = "there is no such engineer";

fn session(external_id: &str, flow: &str, user: &str) -> FlowSessionRecord {
    FlowSessionRecord {
        external_id: external_id.to_owned(),
        flow: flow.to_owned(),
        user: user.to_owned(),
        started_at: "2026-03-02T16:00:00Z".parse().unwrap(),
        completed_at: None,
        outcome: None,
    }
}

/// The usual world with a flow, and another organisation with the same.
async fn worlds(engine: Engine) -> (World, OrgScope) {
    let world = World::new(engine).await;
    let other = org(&world.db.db, "other").await;
    let flow = r#"{"external_id": "modem", "flow": {"name": "Modem", "nodes": [{"id": "n", "title": "Restart it"}]}}"#;
    let flow = serde_json::from_str(flow).unwrap();
    for scope in [world.scope, other] {
        flow_put(&world.db.db, scope, &Actor::operator(), &flow).await.unwrap();
    }
    (world, other)
}

async fn store(
    world: &World,
    scope: OrgScope,
    records: Vec<FlowSessionRecord>,
    options: IngestOptions,
) -> BatchOutcome {
    ingest(&world.db.db, scope, &Batch::new(records), options).await.unwrap()
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn engineers_are_created_for_what_is_stored_and_told_of(#[case] engine: Engine) {
    let (world, other) = worlds(engine).await;
    let users = "SELECT email FROM users WHERE status = 'disabled' AND password_hash IS NULL ORDER BY email";
    let without = IngestOptions { create_missing: true, ..IngestOptions::default() };
    let outcome = store(&world, world.scope, vec![session("1", "modem", "ana@example.com")], without).await;
    assert_eq!(refused(&outcome), [(0, "user", "ana@example.com", UNKNOWN)]);
    let dry = IngestOptions { dry_run: true, ..CREATE };
    assert_eq!(store(&world, world.scope, vec![session("1", "modem", "ana@example.com")], dry).await.inserted, 1);
    assert_eq!(world.texts(users).await, [""; 0]);

    let records = vec![
        session("1", "modem", "Ana@example.com"),
        session("2", "router", "ben@example.com"),
        session("3", "modem", "cem"),
    ];
    let outcome = store(&world, world.scope, records, CREATE).await;
    assert_eq!(outcome.inserted, 1);
    let expected = [(1, "flow", "router", "there is no such flow"), (2, "user", "cem", UNKNOWN)];
    assert_eq!(refused(&outcome), expected);
    assert_eq!(world.texts(users).await, ["ana@example.com"]);

    // Hers is taken, in all organisations.
    let records = vec![session("1", "modem", "ana@example.com"), session("2", "modem", "dan@example.com")];
    let outcome = store(&world, other, records, CREATE).await;
    assert_eq!((outcome.inserted, refused(&outcome)), (1, vec![(0, "user", "ana@example.com", UNKNOWN)]));
    let told = "SELECT orgs.slug || ' ' || actor_kind || ' ' || subject FROM audit_events \
                JOIN orgs ON orgs.id = org_id WHERE action = 'user_added' ORDER BY 1";
    assert_eq!(world.texts(told).await, ["acme operator ana@example.com", "other operator dan@example.com"]);
}

#[tokio::test]
async fn who_is_added_elsewhere_meanwhile_is_refused_here() {
    let (world, other) = worlds(Engine::Postgres).await;
    let connection = Database::connect(&world.db.url).await.unwrap();
    let adding = connection.begin().await.unwrap();
    let add = format!(
        "INSERT INTO users (org_id, id, email, name, role, is_super_admin, status, presence, created_at) \
         VALUES ('{}', gen_random_uuid(), 'ana@example.com', 'Ana', 'member', false, 'active', 'offline', now())",
        other.org_id()
    );
    adding.execute_unprepared(&add).await.unwrap();
    let records = vec![session("1", "modem", "ana@example.com"), session("2", "modem", "ben@example.com")];
    let waiting =
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    let (outcome, waited) = tokio::join!(store(&world, world.scope, records, CREATE), async {
        let mut waited = false;
        for _ in 0..300 {
            waited = waited || world.number(waiting).await > 0;
            if waited {
                break;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        adding.commit().await.unwrap();
        waited
    });
    assert!(waited, "the address is not decided on before the other organisation has it or not");
    assert_eq!((outcome.inserted, refused(&outcome)), (1, vec![(0, "user", "ana@example.com", UNKNOWN)]));
}
