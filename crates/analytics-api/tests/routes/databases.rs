//! Databases that are locked, read-only, slow, broken or gone: what the API answers.

use std::time::Duration;

use analytics_api::{
    App,
    router::router,
    token::{Lifetimes, Tokens},
};
use analytics_dao::{Db, DbConfig};
use axum::http::Method;
use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};

use crate::world::{CALLS, DASHBOARD, SECRET, World};

async fn sqlite(world: &World) -> SqliteConnection {
    SqliteConnection::connect(&world.test_db.url).await.unwrap()
}

async fn run(connection: &mut SqliteConnection, sql: &'static str) {
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(connection).await.unwrap();
}

#[tokio::test]
async fn a_locked_database_is_read_but_not_written() {
    let world = World::new().await;
    let mut other = sqlite(&world).await;
    run(&mut other, "BEGIN IMMEDIATE").await;
    world.get(DASHBOARD).by(world.sam).send().await.ok();
    let patch =
        || world.ask(Method::PATCH, "/api/v1/org/settings").by(world.maya).json(r#"{"interview_threshold": 0.4}"#);
    let answer = patch().send().await;
    answer.problem(503, "unavailable");
    assert_eq!(answer.header("retry-after"), "5");
    run(&mut other, "ROLLBACK").await;
    patch().send().await.ok();
}

#[tokio::test]
async fn a_read_only_database_is_read_but_not_written() {
    let mut world = World::new().await;
    let config = DbConfig::new(format!("{}?mode=ro", world.test_db.url));
    let tokens = Tokens::new(SECRET, Lifetimes::default()).unwrap();
    world.app = App::new(Db::connect(&config).await.unwrap(), tokens, 1 << 20);
    world.router = router(world.app.clone()).unwrap();
    world.get(DASHBOARD).by(world.sam).send().await.ok();
    let patch = world.ask(Method::PATCH, "/api/v1/org/settings").by(world.maya).json(r#"{"interview_threshold": 0.4}"#);
    let answer = patch.send().await;
    answer.problem(503, "read_only");
    assert_eq!(answer.header("retry-after"), "30");
}

#[tokio::test]
async fn a_fault_is_not_told_and_not_remembered() {
    let world = World::new().await;
    let mut other = sqlite(&world).await;
    run(&mut other, "UPDATE calls SET call_length_sec = 'hidden' WHERE external_id = 'n-1'").await;
    let answer = world.get(CALLS).by(world.sam).send().await;
    answer.problem(500, "internal");
    assert!(!answer.text().contains("hidden") && !answer.text().contains("call_length_sec"), "{}", answer.text());
    run(&mut other, "UPDATE calls SET call_length_sec = 600 WHERE external_id = 'n-1'").await;
    world.get(CALLS).by(world.sam).send().await.ok();
}

#[tokio::test]
async fn a_database_of_another_shape_is_the_operators_matter() {
    let world = World::new().await;
    run(&mut sqlite(&world).await, "ALTER TABLE calls RENAME TO lost_calls").await;
    let answer = world.get(DASHBOARD).by(world.sam).send().await;
    answer.problem(503, "schema_mismatch");
    assert!(!answer.text().contains("calls"), "{}", answer.text());
}

#[tokio::test]
async fn a_slow_database_is_not_waited_for() {
    let world = World::on_postgres(Duration::from_millis(300)).await;
    let mut other = PgConnection::connect(&world.test_db.url).await.unwrap();
    let mut locked = other.begin().await.unwrap();
    sqlx::raw_sql("LOCK TABLE calls IN ACCESS EXCLUSIVE MODE").execute(&mut *locked).await.unwrap();
    let answer = world.get(DASHBOARD).by(world.sam).send().await;
    answer.problem(503, "timeout");
    assert_eq!(answer.header("retry-after"), "5");
    locked.rollback().await.unwrap();
    world.get(DASHBOARD).by(world.sam).send().await.ok();
}
