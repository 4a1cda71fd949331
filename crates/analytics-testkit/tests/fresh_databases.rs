//! Databases of tests are migrated, apart from each other, and gone afterwards.

use analytics_testkit::{Engine, fresh_db, org};
use futures::future::join_all;
use rstest::rstest;
use sqlx::{Connection, PgConnection};

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn databases_are_apart(#[case] engine: Engine) {
    let databases = join_all((0..4).map(|_| fresh_db(engine))).await;
    for database in &databases {
        // The slug is unique in a database: a shared one would refuse the second.
        org(&database.db, "northwind").await;
    }
}

#[tokio::test]
async fn a_file_is_gone_with_its_database() {
    let database = fresh_db(Engine::Sqlite).await;
    let file = std::path::PathBuf::from(database.url.trim_start_matches("sqlite:"));
    assert!(file.exists());
    drop(database);
    assert!(!file.exists());
}

#[tokio::test]
async fn a_database_of_the_cluster_is_gone_with_what_held_it() {
    let database = fresh_db(Engine::Postgres).await;
    let url = database.url.clone();
    assert!(PgConnection::connect(&url).await.is_ok());
    drop(database);
    match PgConnection::connect(&url).await {
        Err(sqlx::Error::Database(error)) => assert_eq!(error.code().as_deref(), Some("3D000")),
        other => panic!("it is still there: {other:?}"),
    }
}
