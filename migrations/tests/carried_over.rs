//! What becomes of rows that were there before a change.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

use analytics_testkit::{Engine, TestDb, fresh_db};
use migrations::{Migrator, MigratorTrait};
use rstest::rstest;
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, Statement, sea_query::Value};
use uuid::Uuid;

const OURS: Uuid = Uuid::from_u128(1);
const THEIRS: Uuid = Uuid::from_u128(2);

/// A database as it was before a change.
async fn before(engine: Engine, change: &str) -> (TestDb, DatabaseConnection) {
    let test = fresh_db(engine).await;
    let connection = Database::connect(&test.url).await.unwrap();
    down_to(&connection, change).await;
    for org in [OURS, THEIRS] {
        let sql = "INSERT INTO orgs (id, name, slug, created_at) VALUES ($1, 'x', $2, CURRENT_TIMESTAMP)";
        run(&connection, sql, [org.into(), org.to_string().into()]).await;
    }
    (test, connection)
}

/// Takes a change back, and all later ones.
async fn down_to(connection: &DatabaseConnection, change: &str) {
    let place = Migrator::migrations().iter().position(|migration| migration.name() == change).unwrap();
    let changes = Migrator::migrations().len() - place;
    Migrator::down(connection, Some(u32::try_from(changes).unwrap())).await.unwrap();
}

async fn run<const N: usize>(connection: &DatabaseConnection, sql: &str, values: [Value; N]) {
    let backend = connection.get_database_backend();
    connection.execute_raw(Statement::from_sql_and_values(backend, sql, values)).await.unwrap();
}

/// A row of ours that needs a campaign and, where the column is there, a candidate.
async fn work(connection: &DatabaseConnection, table: &str, more: &str, values: &str) {
    let sql = format!("INSERT INTO {table} (org_id, id, campaign_id, {more}) VALUES ($1, $2, $1, {values})");
    run(connection, &sql, [OURS.into(), Uuid::now_v7().into()]).await;
}

async fn campaign_and_candidate(connection: &DatabaseConnection) {
    let campaign = "INSERT INTO campaigns (org_id, id, name, status, created_at) \
                    VALUES ($1, $1, 'x', 'draft', CURRENT_TIMESTAMP)";
    run(connection, campaign, [OURS.into()]).await;
    let candidate = "INSERT INTO candidates (org_id, id, created_at) VALUES ($1, $1, CURRENT_TIMESTAMP)";
    run(connection, candidate, [OURS.into()]).await;
}

async fn column<T: sea_orm::TryGetable>(connection: &DatabaseConnection, sql: &str) -> Vec<T> {
    let backend = connection.get_database_backend();
    let rows = connection.query_all_raw(Statement::from_string(backend, sql)).await.unwrap();
    rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
}

#[rstest]
#[tokio::test]
async fn work_that_is_there_is_recorded(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (_test, connection) = before(engine, "m0015_recorded_sources").await;
    campaign_and_candidate(&connection).await;
    run(&connection, "INSERT INTO org_recorded_fields (org_id, field) VALUES ($1, 'feedback')", [THEIRS.into()]).await;
    let call = "candidate_id, channel, call_status, call_length_sec, created";
    work(&connection, "calls", call, "$1, 'web', 'queued', 0, CURRENT_TIMESTAMP").await;
    work(&connection, "sms_messages", "candidate_id, direction, created_at", "$1, 'inbound', CURRENT_TIMESTAMP").await;
    work(&connection, "credit_entries", "credits, created_at", "0.5, CURRENT_TIMESTAMP").await;
    Migrator::up(&connection, None).await.unwrap();
    // The campaign was never launched, and nobody called by phone.
    let recorded = "SELECT field FROM org_recorded_fields ORDER BY field";
    assert_eq!(column::<String>(&connection, recorded).await, ["credits", "feedback", "sms", "web_call"]);
    down_to(&connection, "m0015_recorded_sources").await;
    assert_eq!(column::<String>(&connection, recorded).await, ["feedback"]);
}

#[rstest]
#[tokio::test]
async fn credits_become_thousandths_and_credits_again(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (_test, connection) = before(engine, "m0016_credit_thousandths").await;
    campaign_and_candidate(&connection).await;
    for credits in ["0.0001", "0.1", "2.5", "12.3456", "1000000000000.0"] {
        work(&connection, "credit_entries", "credits, created_at", &format!("{credits}, CURRENT_TIMESTAMP")).await;
    }
    Migrator::up(&connection, None).await.unwrap();
    let thousandths = "SELECT credit_thousandths FROM credit_entries ORDER BY 1";
    let expected = [1_i64, 100, 2_500, 12_346, 1_000_000_000_000_000];
    assert_eq!(column::<i64>(&connection, thousandths).await, expected);
    down_to(&connection, "m0016_credit_thousandths").await;
    let credits = column::<f64>(&connection, "SELECT credits FROM credit_entries ORDER BY 1").await;
    assert_eq!(format!("{credits:?}"), "[0.001, 0.1, 2.5, 12.346, 1000000000000.0]");
}
