//! Keys for programs: what they open and for how long, and what is kept of them.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

use analytics_dao::{
    DaoError, Db, Engine, ErrorKind,
    api_keys::{key_create, key_page, key_revoke, parts},
    audit::Actor,
    identity::authenticate_key,
};
use analytics_domain::{
    OrgScope,
    resources::{ApiKey, NewApiKey},
    role::KeyScope,
};
use analytics_testkit::{TestDb, fresh_db, org};
use chrono::{DateTime, TimeDelta, Utc};
use rstest::rstest;
use sea_orm::{ConnectionTrait, Database, Statement};
use uuid::Uuid;

fn export() -> NewApiKey {
    let scopes = vec![KeyScope::WriteIngest, KeyScope::ReadAnalytics, KeyScope::WriteIngest];
    NewApiKey { name: " Nightly export ".to_owned(), scopes, expires_at: None }
}

async fn make(db: &Db, scope: OrgScope) -> (ApiKey, String) {
    key_create(db, scope, &Actor::operator(), &export(), None).await.unwrap()
}

async fn is_good(db: &Db, text: &str) -> bool {
    authenticate_key(db, text).await.unwrap().is_some()
}

async fn change(test: &TestDb, sql: &str) {
    Database::connect(&test.url).await.unwrap().execute_unprepared(sql).await.unwrap();
}

#[rstest]
#[tokio::test]
async fn a_key_opens_its_organisation_by_its_whole_text(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let (ours, theirs) = (org(db, "ours").await, org(db, "theirs").await);
    let ((made, text), (_, others)) = (make(db, ours).await, make(db, theirs).await);
    assert_eq!(made.name, "Nightly export");
    assert_eq!(made.scopes, [KeyScope::ReadAnalytics, KeyScope::WriteIngest]);
    let program = authenticate_key(db, &text).await.unwrap().unwrap();
    assert_eq!((program.key.id, program.scope, &*program.org.slug), (made.id, ours, "ours"));
    assert_eq!(authenticate_key(db, &others).await.unwrap().unwrap().scope, theirs);

    let ((prefix, secret), (_, another)) = (parts(&text).unwrap(), parts(&others).unwrap());
    for wrong in [
        format!("parlance_{prefix}_{another}"),
        format!("parlance_{prefix}_{}", secret.to_uppercase()),
        format!("parlance_{prefix}_{}", "0".repeat(64)),
        format!("parlance_{prefix}_"),
        format!("{text}0"),
        text[..text.len() - 1].to_owned(),
        made.prefix,
        String::new(),
    ] {
        assert!(!is_good(db, &wrong).await, "{wrong}");
    }
}

#[rstest]
#[tokio::test]
async fn nothing_that_is_kept_or_listed_has_the_secret(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let ours = org(&test.db, "ours").await;
    let (made, text) = make(&test.db, ours).await;
    let (prefix, secret) = parts(&text).unwrap();
    assert_eq!(made.prefix, format!("parlance_{prefix}"));
    let connection = Database::connect(&test.url).await.unwrap();
    let texts = "SELECT name || ' ' || prefix || ' ' || secret_hash || ' ' || scopes AS texts FROM api_keys";
    let row = connection.query_one_raw(Statement::from_string(connection.get_database_backend(), texts)).await;
    let texts: String = row.unwrap().unwrap().try_get("", "texts").unwrap();
    let listed = format!("{:?}", key_page(&test.db, ours, 50, None).await.unwrap());
    for told in [texts, listed, format!("{made:?}")] {
        assert!(told.contains(prefix) && !told.contains(secret), "{told}");
    }
}

#[rstest]
#[tokio::test]
async fn a_key_ends_when_it_is_revoked_or_its_time_is_over(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let (ours, theirs, by) = (org(db, "ours").await, org(db, "theirs").await, &Actor::operator());
    let (made, text) = make(db, ours).await;
    let for_an_hour = NewApiKey { expires_at: Some(Utc::now() + TimeDelta::hours(1)), ..export() };
    let (_, short) = key_create(db, ours, by, &for_an_hour, None).await.unwrap();
    assert!(is_good(db, &text).await && is_good(db, &short).await);
    let over = "UPDATE api_keys SET expires_at = '2020-01-01T00:00:00+00:00' WHERE expires_at IS NOT NULL";
    change(&test, over).await;
    assert!(is_good(db, &text).await && !is_good(db, &short).await);

    let anothers = key_revoke(db, theirs, by, made.id).await.unwrap_err();
    let nobodys = key_revoke(db, theirs, by, Uuid::now_v7()).await.unwrap_err();
    assert_eq!((anothers.kind(), anothers.to_string()), (ErrorKind::NotFound, nobodys.to_string()));
    assert!(is_good(db, &text).await);
    key_revoke(db, ours, by, made.id).await.unwrap();
    assert!(!is_good(db, &text).await);
    let listed = key_page(db, ours, 50, None).await.unwrap().api_keys;
    assert_eq!(listed.iter().filter(|key| key.revoked_at.is_some()).map(|key| key.id).collect::<Vec<_>>(), [made.id]);
}

#[rstest]
#[tokio::test]
async fn when_a_key_was_last_used_is_kept_to_the_minute(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let ours = org(db, "ours").await;
    let (_, text) = make(db, ours).await;
    let last_used = async || key_page(db, ours, 50, None).await.unwrap().api_keys[0].last_used_at;
    assert_eq!(last_used().await, None);
    let before = Utc::now() - TimeDelta::milliseconds(1);
    assert!(is_good(db, &text).await);
    let first = last_used().await.unwrap();
    assert!((before..=Utc::now()).contains(&first), "{first}");
    assert!(is_good(db, &text).await);
    assert_eq!(last_used().await, Some(first), "a busy key is written once a minute");

    change(&test, "UPDATE api_keys SET last_used_at = '2020-01-01T00:00:00+00:00'").await;
    let (prefix, _) = parts(&text).unwrap();
    assert!(!is_good(db, &format!("parlance_{prefix}_{}", "0".repeat(64))).await);
    assert!(last_used().await.unwrap() < first, "a wrong secret is no use of the key");
    assert!(is_good(db, &text).await);
    assert!(last_used().await.unwrap() >= first);
}

#[rstest]
#[tokio::test]
async fn a_key_that_ends_in_a_leap_second_ends_in_the_next(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let ours = org(&test.db, "ours").await;
    let at = |text: &str| Some(text.parse::<DateTime<Utc>>().unwrap());
    let until = NewApiKey { expires_at: at("2099-12-31T23:59:60Z"), ..export() };
    let (made, _) = key_create(&test.db, ours, &Actor::operator(), &until, None).await.unwrap();
    let listed = key_page(&test.db, ours, 50, None).await.unwrap().api_keys.remove(0);
    assert_eq!([made.expires_at, listed.expires_at], [at("2100-01-01T00:00:00Z"); 2]);
}

#[rstest]
#[case(NewApiKey { name: " ".to_owned(), ..export() }, "name")]
#[case(NewApiKey { scopes: Vec::new(), ..export() }, "scopes")]
#[case(NewApiKey { expires_at: Some(Utc::now() - TimeDelta::seconds(1)), ..export() }, "expires_at")]
#[tokio::test]
async fn a_key_that_would_open_nothing_is_not_made(#[case] new: NewApiKey, #[case] field: &str) {
    let test = fresh_db(Engine::Sqlite).await;
    let ours = org(&test.db, "ours").await;
    let error = key_create(&test.db, ours, &Actor::operator(), &new, None).await.unwrap_err();
    assert!(matches!(error, DaoError::Invalid { field: named, .. } if named == field), "{error}");
    assert!(key_page(&test.db, ours, 50, None).await.unwrap().api_keys.is_empty());
}

#[rstest]
#[tokio::test]
async fn a_key_that_was_made_already_is_named(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let (db, by) = (&test.db, &Actor::operator());
    let (ours, theirs) = (org(db, "ours").await, org(db, "theirs").await);
    let (made, text) = key_create(db, ours, by, &export(), Some("k1")).await.unwrap();
    let error = key_create(db, ours, by, &export(), Some("k1")).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Conflict);
    let words = format!(
        "this Idempotency-Key made the key `Nightly export` ({}) already, and its secret, which is stored nowhere, cannot \
         be shown again; if it was lost, revoke that key and make another one with another Idempotency-Key",
        made.id
    );
    assert_eq!(error.to_string(), words);
    assert!(is_good(db, &text).await);
    assert_eq!(key_page(db, ours, 50, None).await.unwrap().api_keys.len(), 1);
    let (other, _) = key_create(db, ours, by, &export(), Some("k2")).await.unwrap();
    let (foreign, _) = key_create(db, theirs, by, &export(), Some("k1")).await.unwrap();
    assert!(other.id != made.id && foreign.id != made.id);
    assert_eq!((made.id.get_version_num(), key_page(db, ours, 50, None).await.unwrap().api_keys.len()), (8, 2));
}
