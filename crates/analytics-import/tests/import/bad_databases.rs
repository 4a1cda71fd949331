//! Databases that are locked, read-only or gone, and the answer to each.

use analytics_dao::{Db, DbConfig, Engine, ErrorKind};
use analytics_domain::records::RecordKind;
use analytics_import::{ImportError, ImportOptions};
use rstest::rstest;
use sea_orm::{ConnectionTrait, Database, TransactionTrait};

use crate::world::{CALLS, HEADER, World, import};

const ONE: &str = "1,spring,ada,answered,60,,2026-03-01\n";

/// How the database failed.
async fn failure(world: &World, db: &Db) -> (ErrorKind, String) {
    let path = world.file("calls.csv", format!("{HEADER}{ONE}").as_bytes());
    match import(db, world.scope, RecordKind::Calls, &path, CALLS, &ImportOptions::default()).await {
        Err(ImportError::Database(error)) => (error.kind(), error.to_string()),
        other => panic!("the import did not fail at the database: {other:?}"),
    }
}

#[rstest]
#[case(Engine::Sqlite, "BEGIN IMMEDIATE")]
#[case(Engine::Postgres, "SELECT id FROM orgs FOR UPDATE")]
#[tokio::test]
async fn a_locked_database_is_waited_for_and_then_given_up(#[case] engine: Engine, #[case] lock: &str) {
    let world = World::new(engine).await;
    let other = Database::connect(&world.db.url).await.unwrap();
    if engine == Engine::Sqlite {
        other.execute_unprepared(lock).await.unwrap();
        assert_eq!(failure(&world, &world.db.db).await.0, ErrorKind::Unavailable);
        other.execute_unprepared("ROLLBACK").await.unwrap();
    } else {
        let transaction = other.begin().await.unwrap();
        transaction.execute_unprepared(lock).await.unwrap();
        assert_eq!(failure(&world, &world.db.db).await.0, ErrorKind::Unavailable);
        transaction.rollback().await.unwrap();
    }
    assert_eq!(world.calls(ONE).await.summary.inserted, 1, "and once it is free, the same import works");
}

#[tokio::test]
async fn a_read_only_server_takes_no_import() {
    let world = World::new(Engine::Postgres).await;
    world
        .run("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database()); END $$")
        .await;
    let db = Db::connect(&DbConfig::new(&world.db.url)).await.unwrap();
    let (kind, message) = failure(&world, &db).await;
    assert_eq!(kind, ErrorKind::ReadOnly);
    assert!(message.starts_with("the database takes no writes"), "{message}");
}

#[tokio::test]
async fn a_read_only_file_takes_no_import() {
    let world = World::new(Engine::Sqlite).await;
    let db = Db::connect(&DbConfig::new(format!("{}?mode=ro", world.db.url))).await.unwrap();
    let (kind, message) = failure(&world, &db).await;
    assert_eq!(kind, ErrorKind::ReadOnly);
    assert!(message.starts_with("the database takes no writes"), "{message}");
    assert_eq!(world.calls(ONE).await.summary.inserted, 1, "who may write still does");
}

#[tokio::test]
async fn a_file_that_was_deleted_takes_no_import() {
    let world = World::new(Engine::Sqlite).await;
    let path = world.db.url.trim_start_matches("sqlite:");
    for file in [path.to_owned(), format!("{path}-wal"), format!("{path}-shm")] {
        // The write-ahead log may be gone already.
        let _ = std::fs::remove_file(file);
    }
    let (kind, message) = failure(&world, &world.db.db).await;
    assert_eq!(kind, ErrorKind::Unavailable);
    assert!(message.contains("is gone"), "{message}");
}

#[tokio::test]
async fn a_server_that_is_gone_takes_no_import() {
    let world = World::new(Engine::Postgres).await;
    let name = world.texts("SELECT current_database()::text").await.remove(0);
    let server = world.db.url.replace(&name, "postgres");
    let maintenance = Database::connect(server).await.unwrap();
    maintenance.execute_unprepared(&format!("DROP DATABASE {name} WITH (FORCE)")).await.unwrap();
    let (kind, message) = failure(&world, &world.db.db).await;
    assert_eq!(kind, ErrorKind::Unavailable, "{message}");
}
