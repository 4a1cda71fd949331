//! The second wall between organisations, shown on statements whose condition on the organisation is broken.

#![cfg(test)]

use analytics_domain::OrgScope;
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, Statement};
use uuid::Uuid;

use crate::{
    db::{Db, DbConfig, Engine},
    error::DaoError,
    plans::{ORG, cluster_with_reader, reader, statements},
};

/// The statement's rows, in an order of their own.
async fn rows(reader: &DatabaseTransaction, statement: &Statement) -> String {
    let sql = format!("SELECT json_agg(answer ORDER BY answer::text)::text AS rows FROM ({}) AS answer", statement.sql);
    let row = reader.query_one_raw(Statement { sql, ..statement.clone() }).await.unwrap().unwrap();
    row.try_get::<Option<String>>("", "rows").unwrap().unwrap_or_default()
}

/// With every condition on the organisation met by all of them, for `ORG` is the least.
fn forgetful(statement: &Statement) -> Statement {
    let sql = statement.sql.replace(r#"org_id" = $"#, r#"org_id" >= $"#);
    assert_ne!(sql, statement.sql);
    Statement { sql, ..statement.clone() }
}

#[tokio::test]
async fn a_statement_that_forgets_the_organisation_sees_no_other() {
    let (_cluster, config) = cluster_with_reader().await;
    let unwalled = Db::connect(&DbConfig { reader_role: None, ..config.clone() }).await.unwrap();
    let few = include_str!("plans.sql").replace("24999", "299").replace("8399", "99");
    unwalled.primary_writes().unwrap().execute_unprepared(&few).await.unwrap();
    let walled = Db::connect(&config).await.unwrap();
    let owner = reader(&unwalled, None).await;
    let own = reader(&walled, Some(ORG)).await;
    let unnamed = reader(&walled, None).await;
    let unknown = reader(&walled, Some(OrgScope::authenticated(Uuid::nil()))).await;
    let mut leaks = 0;
    for statement in statements(Engine::Postgres, &[("period", "7d"), ("compare", "previous_period")]) {
        let right = rows(&owner, &statement).await;
        let broken = forgetful(&statement);
        leaks += usize::from(rows(&owner, &broken).await != right);
        assert_eq!(rows(&own, &statement).await, right, "{}", statement.sql);
        assert_eq!(rows(&own, &broken).await, right, "{}", broken.sql);
        assert_eq!(rows(&unnamed, &broken).await, rows(&unknown, &broken).await, "{}", broken.sql);
    }
    assert!(leaks >= 2, "without the wall, {leaks} statements told of other organisations");
    let calls = "SELECT count(*) AS calls FROM calls";
    for (reader, seen) in [(&owner, 2_400), (&own, 300), (&unnamed, 0), (&unknown, 0)] {
        let row = reader.query_one_raw(Statement::from_string(DbBackend::Postgres, calls)).await.unwrap().unwrap();
        assert_eq!(row.try_get::<i64>("", "calls").unwrap(), seen);
    }
}

#[tokio::test]
async fn a_role_that_is_not_held_back_is_refused() {
    let (cluster, config) = cluster_with_reader().await;
    for role in ["parlance", "nobody"] {
        let config = DbConfig { reader_role: Some(role.to_owned()), ..config.clone() };
        let refused = Db::connect(&config).await.map(drop).unwrap_err();
        assert!(matches!(refused, DaoError::ReaderRole(_)) && refused.to_string().contains(role), "{refused}");
    }
    drop(cluster);
}
