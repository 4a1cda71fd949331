//! Databases that are locked, read-only, full, stopped or gone, and the answer to each.

use analytics_dao::{Db, DbConfig, Engine, ErrorKind};
use analytics_domain::records::RecordKind;
use analytics_import::{ImportError, ImportOptions};
use analytics_testkit::{TempPostgres, fresh_db_on};
use rstest::rstest;
use sea_orm::{ConnectionTrait, Database, TransactionTrait};

use crate::world::{CALLS, HEADER, World, import};

const ONE: &str = "1,spring,ada,answered,60,,2026-03-01\n";

/// For SQLite the disk is full when a table that counts its keys has no key left, and it takes back the transaction.
const FULL_SQLITE: &str = "CREATE TABLE keys (id INTEGER PRIMARY KEY AUTOINCREMENT); \
     INSERT INTO keys VALUES (9223372036854775807); \
     CREATE TRIGGER no_space BEFORE INSERT ON calls BEGIN INSERT INTO keys (id) VALUES (NULL); END";
/// Always: a batch may switch ordinary triggers off.
const FULL_POSTGRES: &str = "CREATE FUNCTION no_space() RETURNS trigger LANGUAGE plpgsql AS \
     $$ BEGIN RAISE EXCEPTION 'No space left on device' USING ERRCODE = '53100'; END $$; \
     CREATE TRIGGER no_space BEFORE INSERT ON calls FOR EACH ROW EXECUTE FUNCTION no_space(); \
     ALTER TABLE calls ENABLE ALWAYS TRIGGER no_space";

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

#[rstest]
#[case(Engine::Sqlite, FULL_SQLITE, "DROP TRIGGER no_space")]
#[case(Engine::Postgres, FULL_POSTGRES, "DROP TRIGGER no_space ON calls")]
#[tokio::test]
async fn a_full_disk_takes_no_import_until_there_is_space(
    #[case] engine: Engine,
    #[case] full: &str,
    #[case] space: &str,
) {
    let world = World::new(engine).await;
    world.run(full).await;
    let (kind, message) = failure(&world, &world.db.db).await;
    assert_eq!(kind, ErrorKind::Full);
    assert!(message.starts_with("the database's disk is full"), "{message}");
    assert_eq!(world.content().await, Vec::<String>::new(), "nothing of the batch is stored");
    assert_eq!((world.data_version().await, world.deferred().await), (1, 0));
    world.run(space).await;
    assert_eq!(world.calls(ONE).await.summary.inserted, 1);
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
async fn a_server_that_was_stopped_takes_no_import_until_it_runs() {
    let mut cluster = TempPostgres::start().unwrap();
    let world = World::over(fresh_db_on(&cluster, |_| {}).await).await;
    cluster.stop().unwrap();
    let (kind, message) = failure(&world, &world.db.db).await;
    assert_eq!(kind, ErrorKind::Unavailable, "{message}");
    cluster.restart().unwrap();
    assert_eq!(world.calls(ONE).await.summary.inserted, 1);
}

#[tokio::test]
async fn a_database_that_was_dropped_takes_no_import() {
    let world = World::new(Engine::Postgres).await;
    let name = world.texts("SELECT current_database()::text").await.remove(0);
    let server = world.db.url.replace(&name, "postgres");
    let maintenance = Database::connect(server).await.unwrap();
    maintenance.execute_unprepared(&format!("DROP DATABASE {name} WITH (FORCE)")).await.unwrap();
    let (kind, message) = failure(&world, &world.db.db).await;
    assert_eq!(kind, ErrorKind::Unavailable, "{message}");
}
