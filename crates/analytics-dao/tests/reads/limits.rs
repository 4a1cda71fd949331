//! A read that takes too long is cancelled in the database, and the next one is answered.

use std::time::Duration;

use analytics_dao::{Db, DbConfig, Engine, ErrorKind};
use rstest::rstest;
use sea_orm::{ConnectionTrait, Database, Statement};

use crate::{add_calls, everything, total_calls};

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn a_read_that_takes_too_long_is_cancelled(#[case] engine: Engine) {
    let database = analytics_testkit::fresh_db(engine).await;
    let scope = analytics_testkit::org(&database.db, "slow").await;
    for batch in 0..3 {
        add_calls(&database.db, scope, batch * 10_000..(batch + 1) * 10_000).await;
    }
    let impatient = DbConfig { statement_timeout: Duration::from_millis(2), ..DbConfig::new(&database.url) };
    let impatient = Db::connect(&impatient).await.expect("a second connection");
    let error = everything(&impatient, scope).await.expect_err("two milliseconds are not enough");
    assert_eq!(error.kind(), ErrorKind::Timeout, "{error}");

    if engine == Engine::Postgres {
        let watcher = Database::connect(&database.url).await.expect("a third connection");
        let active = "SELECT count(*) AS n FROM pg_stat_activity \
                      WHERE datname = current_database() AND state = 'active' AND pid <> pg_backend_pid()";
        let row = watcher.query_one_raw(Statement::from_string(watcher.get_database_backend(), active)).await;
        let active: i64 = row.expect("it answers").expect("a row").try_get("", "n").expect("a number");
        assert_eq!(active, 0, "the cancelled statement still runs");
    }
    assert_eq!(total_calls(&everything(&database.db, scope).await.expect("a patient reader is answered")), 30_000);
}

#[rstest]
#[case(Engine::Sqlite, "sqlite:")]
#[case(Engine::Postgres, "postgres:")]
#[tokio::test]
async fn a_schema_that_is_newer_or_missing_is_refused(#[case] engine: Engine, #[case] scheme: &str) {
    let database = analytics_testkit::fresh_db(engine).await;
    assert!(database.url.starts_with(scheme), "{}", database.url);
    let raw = Database::connect(&database.url).await.expect("a second connection");
    raw.execute_unprepared("INSERT INTO seaql_migrations (version, applied_at) VALUES ('m9999_future', 0)")
        .await
        .expect("a migration from the future");
    for error in [
        Db::connect(&DbConfig::new(&database.url)).await.expect_err("newer"),
        Db::connect_and_migrate(&DbConfig::new(&database.url)).await.expect_err("newer"),
    ] {
        assert_eq!(error.kind(), ErrorKind::Schema);
        assert!(error.to_string().contains("m9999_future"), "{error}");
    }
    raw.execute_unprepared("DELETE FROM seaql_migrations WHERE version LIKE 'm9999%' OR version LIKE 'm0006%'")
        .await
        .expect("an older schema");
    let error = Db::connect(&DbConfig::new(&database.url)).await.expect_err("older");
    assert!(error.to_string().contains("run `analytics migrate`"), "{error}");
}
