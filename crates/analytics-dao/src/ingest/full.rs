//! A disk that is full: the batch is refused as such, and the next one is stored once there is space.

#![cfg(test)]

use analytics_domain::{OrgScope, org::OrgSettings, records::CandidateRecord};
use sea_orm::ConnectionTrait;
use temp_postgres::TempPostgres;

use super::{Batch, IngestOptions, ingest};
use crate::{
    audit::Actor,
    db::{Db, DbConfig},
    error::{DaoError, ErrorKind},
    identity, orgs,
};

async fn organisation(db: &Db) -> OrgScope {
    orgs::org_create(db, &Actor::operator(), "Acme", "acme", &OrgSettings::default()).await.unwrap();
    identity::operator_scope(db, "acme").await.unwrap()
}

/// Stores a thousand candidates, and says how many of them are new.
async fn add(db: &Db, scope: OrgScope, batch: u32) -> Result<u64, DaoError> {
    let candidate = |number: u32| CandidateRecord {
        external_id: format!("candidate-{batch}-{number}"),
        name: Some("x".repeat(200)),
        source: None,
        location: None,
        created_at: "2026-03-01T00:00:00Z".parse().unwrap(),
    };
    let batch = Batch::new((0..1_000).map(candidate).collect());
    Ok(ingest(db, scope, &batch, IngestOptions::default()).await?.inserted)
}

#[tokio::test]
async fn a_file_that_cannot_grow_is_full_until_it_can() {
    let folder = tempfile::tempdir().unwrap();
    let config = DbConfig::new(format!("sqlite:{}", folder.path().join("full.db").display()));
    let db = Db::connect_and_migrate(&config).await.unwrap();
    let scope = organisation(&db).await;
    assert_eq!(add(&db, scope, 1).await.unwrap(), 1_000);
    let limit = async |pages: &str| {
        let limit = format!("PRAGMA max_page_count = {pages}");
        db.primary_writes().unwrap().execute_unprepared(&limit).await.unwrap();
    };
    // No less than the file has: from now on it cannot grow.
    limit("1").await;
    assert_eq!(add(&db, scope, 2).await.unwrap_err().kind(), ErrorKind::Full);
    limit("1073741823").await;
    assert_eq!(add(&db, scope, 2).await.unwrap(), 1_000);
    assert_eq!(add(&db, scope, 1).await.unwrap(), 0);
}

#[tokio::test]
async fn a_server_without_space_is_full_until_it_has_some() {
    let cluster = TempPostgres::start().unwrap();
    let db = Db::connect_and_migrate(&DbConfig::new(cluster.url())).await.unwrap();
    let scope = organisation(&db).await;
    let run = async |sql: &str| {
        db.primary_writes().unwrap().execute_unprepared(sql).await.unwrap();
    };
    // Always: a batch may switch ordinary triggers off.
    run("CREATE FUNCTION no_space() RETURNS trigger LANGUAGE plpgsql AS \
         $$ BEGIN RAISE EXCEPTION 'No space left on device' USING ERRCODE = '53100'; END $$; \
         CREATE TRIGGER no_space BEFORE INSERT ON candidates FOR EACH ROW EXECUTE FUNCTION no_space(); \
         ALTER TABLE candidates ENABLE ALWAYS TRIGGER no_space")
    .await;
    assert_eq!(add(&db, scope, 1).await.unwrap_err().kind(), ErrorKind::Full);
    run("DROP TRIGGER no_space ON candidates").await;
    assert_eq!(add(&db, scope, 1).await.unwrap(), 1_000);
}
