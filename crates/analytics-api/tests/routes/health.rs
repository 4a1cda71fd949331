//! Liveness and readiness.

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
    tokio::time::sleep(std::time::Duration::from_millis(1_100)).await;
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
