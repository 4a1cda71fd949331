//! Databases that are locked, read-only, full, slow, broken, stopped or gone: what the API answers.

use std::time::Duration;

use analytics_dao::{DbConfig, Engine};
use analytics_domain::closed_sets::CallStatus;
use analytics_testkit::{TempPostgres, fresh_db_on};
use axum::http::Method;
use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};

use crate::world::{CALLS, Call, DASHBOARD, World, ingest};

pub(crate) async fn sqlite(world: &World) -> SqliteConnection {
    SqliteConnection::connect(&world.test_db.url).await.unwrap()
}

pub(crate) async fn run(connection: &mut SqliteConnection, sql: &'static str) {
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
    world.reconnect(DbConfig::new(format!("{}?mode=ro", world.test_db.url))).await;
    world.get(DASHBOARD).by(world.sam).send().await.ok();
    let patch = world.ask(Method::PATCH, "/api/v1/org/settings").by(world.maya).json(r#"{"interview_threshold": 0.4}"#);
    let answer = patch.send().await;
    answer.problem(503, "read_only");
    assert_eq!(answer.header("retry-after"), "30");
}

#[tokio::test]
async fn a_database_without_space_takes_changes_once_it_has_some() {
    let world = World::on(Engine::Postgres).await;
    let mut other = PgConnection::connect(&world.test_db.url).await.unwrap();
    let no_space = "CREATE FUNCTION no_space() RETURNS trigger LANGUAGE plpgsql AS \
         $$ BEGIN RAISE EXCEPTION 'No space left on device' USING ERRCODE = '53100'; END $$; \
         CREATE TRIGGER no_space BEFORE UPDATE ON orgs FOR EACH ROW EXECUTE FUNCTION no_space()";
    sqlx::raw_sql(no_space).execute(&mut other).await.unwrap();
    let patch =
        || world.ask(Method::PATCH, "/api/v1/org/settings").by(world.maya).json(r#"{"interview_threshold": 0.4}"#);
    patch().send().await.problem(507, "storage_full");
    world.get(DASHBOARD).by(world.sam).send().await.ok();
    sqlx::raw_sql("DROP TRIGGER no_space ON orgs").execute(&mut other).await.unwrap();
    patch().send().await.ok();
}

#[tokio::test]
async fn a_file_without_space_takes_changes_once_it_has_some() {
    let world = World::new().await;
    let mut other = sqlite(&world).await;
    // The disk is full, SQLite says, when a table that counts its keys has no key left.
    let no_space = "CREATE TABLE keys (id INTEGER PRIMARY KEY AUTOINCREMENT); \
         INSERT INTO keys VALUES (9223372036854775807); \
         CREATE TRIGGER no_space BEFORE UPDATE ON orgs BEGIN INSERT INTO keys (id) VALUES (NULL); END";
    run(&mut other, no_space).await;
    let patch =
        || world.ask(Method::PATCH, "/api/v1/org/settings").by(world.maya).json(r#"{"interview_threshold": 0.4}"#);
    patch().send().await.problem(507, "storage_full");
    world.get(DASHBOARD).by(world.sam).send().await.ok();
    run(&mut other, "DROP TRIGGER no_space").await;
    patch().send().await.ok();
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

#[tokio::test]
async fn a_slow_file_is_not_waited_for() {
    let mut world = World::new().await;
    // Enough that SQLite looks at the clock while it counts them; what is looked up before is too little for that.
    let ids: Vec<String> = (0..2_000).map(|number| format!("slow-{number}")).collect();
    let calls: Vec<Call<'_>> = ids.iter().map(|id| (id.as_str(), "nurses", "ada", CallStatus::Completed, 60)).collect();
    ingest(&world.app.db, world.northwind, &calls).await;
    let patient = DbConfig::new(&world.test_db.url);
    world.reconnect(DbConfig { statement_timeout: Duration::ZERO, ..patient.clone() }).await;
    let answer = world.get(DASHBOARD).by(world.sam).send().await;
    answer.problem(503, "timeout");
    assert_eq!(answer.header("retry-after"), "5");
    world.reconnect(patient).await;
    world.get(DASHBOARD).by(world.sam).send().await.ok();
}

/// What changes something, what asks, though it was answered before, and what tells of it: all say that the database is
/// gone.
async fn nothing_is_left(world: &World, token: &str) {
    let by = format!("Bearer {token}");
    let settings = world.ask(Method::PATCH, "/api/v1/org/settings").header("authorization", &by);
    let (change, figures, ready) = tokio::join!(
        settings.json(r#"{"interview_threshold": 0.4}"#).send(),
        world.get(DASHBOARD).header("authorization", &by).send(),
        world.get("/health/ready").send(),
    );
    for answer in [change, figures, ready] {
        answer.problem(503, "unavailable");
        assert_eq!(answer.header("retry-after"), "5");
    }
    world.get("/health/live").send().await.ok();
}

#[tokio::test]
async fn a_file_that_was_deleted_is_neither_read_nor_changed() {
    let world = World::new().await;
    let token = world.token(world.maya);
    world.get(DASHBOARD).by(world.sam).send().await.ok();
    let file = world.test_db.url.strip_prefix("sqlite:").unwrap();
    for ending in ["", "-wal", "-shm"] {
        std::fs::remove_file(format!("{file}{ending}")).unwrap();
    }
    nothing_is_left(&world, &token).await;
}

#[tokio::test]
async fn a_database_that_was_dropped_is_told_from_a_fault() {
    let world = World::on(Engine::Postgres).await;
    let token = world.token(world.maya);
    world.get(DASHBOARD).by(world.sam).send().await.ok();
    let (_, name) = world.test_db.url.split('?').next().unwrap().rsplit_once('/').unwrap();
    let cluster = std::env::var("ANALYTICS_TEST_POSTGRES").unwrap();
    let mut maintenance = PgConnection::connect(&cluster).await.unwrap();
    let dropped = format!("DROP DATABASE {name} WITH (FORCE)");
    sqlx::raw_sql(AssertSqlSafe(dropped)).execute(&mut maintenance).await.unwrap();
    nothing_is_left(&world, &token).await;
}

#[tokio::test]
async fn a_server_that_was_stopped_is_asked_again_when_it_runs() {
    let mut cluster = TempPostgres::start().unwrap();
    let world = World::over(fresh_db_on(&cluster, |_| {}).await).await;
    let token = world.token(world.maya);
    world.get(DASHBOARD).by(world.sam).send().await.ok();
    cluster.stop().unwrap();
    nothing_is_left(&world, &token).await;
    cluster.restart().unwrap();
    world.get(DASHBOARD).by(world.sam).send().await.ok();
}
