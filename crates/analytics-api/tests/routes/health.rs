//! Liveness and readiness.

use std::time::{Duration, Instant};

use analytics_testkit::{TempPostgres, fresh_db_on};

use crate::world::{DASHBOARD, World};

#[tokio::test]
async fn a_healthy_server_is_ready() {
    let world = World::new().await;
    assert_eq!(world.get("/health/live").send().await.ok()["status"], "ok");
    let ready = world.get("/health/ready").send().await.ok();
    assert_eq!((&ready["status"], &ready["primary"]), (&"ok".into(), &"ok".into()));
    assert!(ready["replica"].is_null() && ready["schema_version"].is_string(), "{ready}");
}

#[tokio::test]
async fn the_databases_are_asked_once_a_second() {
    let world = World::new().await;
    world.get("/health/ready").send().await.ok();
    world.app.db.clone().close().await.unwrap();
    world.get("/health/ready").send().await.ok();
    tokio::time::sleep(Duration::from_millis(1_100)).await;
    world.get("/health/ready").send().await.problem(503, "unavailable");
}

#[tokio::test]
async fn without_a_database_it_lives_and_is_not_ready() {
    let world = World::new().await;
    let token = format!("Bearer {}", world.token(world.sam));
    world.app.db.clone().close().await.unwrap();
    world.get("/health/live").send().await.ok();
    let ready = world.get("/health/ready").send().await;
    ready.problem(503, "unavailable");
    assert_eq!(ready.header("retry-after"), "5");
    let dashboard = world.get(DASHBOARD).header("authorization", &token).send().await;
    dashboard.problem(503, "unavailable");
    assert_eq!(dashboard.header("retry-after"), "5");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn with_the_replica_alone_it_is_not_ready() {
    const PATIENCE: Duration = Duration::from_secs(30);
    let mut primary = TempPostgres::start().unwrap();
    let replica = primary.start_replica().unwrap();
    let with_replica = fresh_db_on(&primary, |config| config.replica_url = Some(replica.url()));
    let world = World::over(with_replica.await).await;
    let start = Instant::now();
    while world.get("/health/ready").send().await.ok()["status"] != "ok" {
        assert!(start.elapsed() < PATIENCE, "the replica is not read from");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    primary.kill().unwrap();
    tokio::time::sleep(Duration::from_millis(1_100)).await;
    let (ready, dashboard) = tokio::join!(world.get("/health/ready").send(), world.get(DASHBOARD).by(world.sam).send());
    ready.problem(503, "unavailable");
    assert_eq!(ready.header("retry-after"), "5");
    dashboard.problem(503, "unavailable");
    assert!(replica.process_id().is_some(), "the replica lives");
}
