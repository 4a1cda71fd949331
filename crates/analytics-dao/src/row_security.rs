//! The second wall between organisations, shown on statements whose condition on the organisation is broken.

#![cfg(test)]

use std::time::Duration;

use analytics_domain::{
    OrgScope,
    beside::rows::RowKind,
    metric::{Condition, Cte},
    rows::{RowGrain, RowSelection},
};
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, QueryTrait, Statement};
use uuid::Uuid;

use crate::{
    api_keys::keys_of,
    audit::{AuditQuery, events_of},
    beside, campaigns,
    db::{Db, DbConfig, Engine},
    error::DaoError,
    facets, flows,
    invitations::invitations_of,
    orgs::org_of,
    plans::{ORG, THEIRS, cluster_with_reader, filters, reader, statements, statements_beside},
    rows,
    session::OrgContext,
    users,
};

/// The statement's rows, in an order of their own.
async fn answer(reader: &DatabaseTransaction, statement: &Statement) -> String {
    let sql = format!("SELECT json_agg(answer ORDER BY answer::text)::text AS rows FROM ({}) AS answer", statement.sql);
    let row = reader.query_one_raw(Statement { sql, ..statement.clone() }).await.unwrap().unwrap();
    row.try_get::<Option<String>>("", "rows").unwrap().unwrap_or_default()
}

/// With every condition on the organisation met by all of them, for `ORG` is the least.
fn forgetful(statement: &Statement) -> Statement {
    let sql = statement.sql.replace(r#"org_id" = $"#, r#"org_id" >= $"#);
    let sql = sql.replace(r#""orgs"."id" = $"#, r#""orgs"."id" >= $"#);
    assert_ne!(sql, statement.sql);
    Statement { sql, ..statement.clone() }
}

/// What is read beside the dashboard: the rows behind figures, campaigns and another's script, facets, the audit log,
/// users, keys, invitations, sessions with their flows, and the organisation itself.
fn other_reads() -> Vec<Statement> {
    let (week, context) = (filters(&[("period", "7d")]), OrgContext::of_everything());
    let selected = |cte, grain| RowSelection { cte, condition: Condition::Always, grain };
    let rows = |selection| rows::statements(Engine::Postgres, &week, &context, selection, None, 50);
    let campaigns = campaigns::page_after(ORG, Some("campaign"), 50, None).unwrap();
    let audit = AuditQuery { actions: Vec::new(), actor: None, range: None, limit: 50, cursor: None };
    let mut statements = rows(selected(Cte::Call, RowGrain::Call)).to_vec();
    statements.extend(rows(selected(Cte::Review, RowGrain::Review)));
    let behind = |kind: &RowKind| beside::rows::statements(Engine::Postgres, &week, &context, *kind, None, 50);
    statements.extend(RowKind::ALL.iter().flat_map(behind));
    statements.push(DbBackend::Postgres.build(&campaigns));
    statements.push(DbBackend::Postgres.build(&campaigns::script_of(ORG, THEIRS)));
    statements.push(org_of(ORG).build(DbBackend::Postgres));
    let of_candidates = [facets::sources(Engine::Postgres, ORG), facets::locations(Engine::Postgres, ORG)];
    statements.extend(of_candidates.map(|values| values.build(DbBackend::Postgres)));
    statements.push(facets::titles(Engine::Postgres, ORG).build(DbBackend::Postgres));
    statements.push(events_of(ORG, &audit).unwrap().build(DbBackend::Postgres));
    statements.push(users::page_of(ORG, 50, None).unwrap().build(DbBackend::Postgres));
    statements.push(keys_of(ORG, 50, None).unwrap().build(DbBackend::Postgres));
    statements.push(invitations_of(ORG, 50, None).unwrap().build(DbBackend::Postgres));
    statements.extend(flows::plans::statements());
    statements
}

/// So that there is something to leak in each; and counted, or the planner may join all with all for minutes.
const MORE: &str = "UPDATE campaigns SET launched_at = now(), job_title = 'job of ' || org_id; \
    INSERT INTO campaigns (org_id, id, name, status, created_at) SELECT id, id, slug, 'draft', now() FROM orgs; \
    UPDATE calls SET channel = 'web' WHERE created < '2026-11-18'; \
    UPDATE candidates SET source = 'board of ' || org_id, location = 'town of ' || org_id; \
    INSERT INTO audit_events (org_id, id, actor, actor_kind, action, subject, at) \
    SELECT id, gen_random_uuid(), 'x', 'operator', 'org_created', slug, now() FROM orgs; \
    INSERT INTO api_keys (org_id, id, name, prefix, secret_hash, scopes, created_at) \
    SELECT id, gen_random_uuid(), slug, slug, 'x', 'read:analytics', now() FROM orgs; \
    INSERT INTO invitations (org_id, id, email, role, token_hash, created_at, expires_at) \
    SELECT id, gen_random_uuid(), slug || '@example.com', 'member', slug, now(), now() FROM orgs; \
    INSERT INTO flows (org_id, id, name, status, published_version, latest_version, created_at, updated_at) \
    SELECT id, id, slug, 'published', 1, 1, now(), now() FROM orgs; \
    INSERT INTO flow_sessions (org_id, id, flow_id, user_id, started_at, completed_at, outcome, duration_ms) \
    SELECT o.id, md5(o.slug || n)::uuid, o.id, o.id, timestamptz '2026-11-20 12:00Z' - n * interval '1 hour', \
           timestamptz '2026-11-20 13:00Z' - n * interval '1 hour', 'resolved', 3600000 \
    FROM orgs o, generate_series(0, 40) n; \
    INSERT INTO flow_sessions (org_id, id, flow_id, user_id, started_at) \
    SELECT id, id, id, id, timestamptz '2026-11-20 12:00Z' FROM orgs; \
    INSERT INTO session_decisions (org_id, id, session_id, position, node_id, at) \
    SELECT org_id, id, id, 0, 'node of ' || org_id, started_at FROM flow_sessions; \
    INSERT INTO session_ratings (org_id, id, session_id, rating, comment, created_at) \
    SELECT org_id, id, id, 4, 'comment of ' || org_id, started_at FROM flow_sessions; \
    ANALYZE";

#[tokio::test]
async fn a_statement_that_forgets_the_organisation_sees_no_other() {
    let (_cluster, config) = cluster_with_reader().await;
    // Without their conditions, statements join every organisation's rows with each other's.
    let config = DbConfig { statement_timeout: Duration::from_mins(2), ..config };
    let unwalled = Db::connect(&DbConfig { reader_role: None, ..config.clone() }).await.unwrap();
    let few = include_str!("plans.sql").replace("(1, 8)", "(1, 2)").replace("24999", "299").replace("8399", "99");
    for sql in [&*few, MORE] {
        unwalled.primary_writes().unwrap().execute_unprepared(sql).await.unwrap();
    }
    let walled = Db::connect(&config).await.unwrap();
    let owner = reader(&unwalled, None).await;
    let own = reader(&walled, Some(ORG)).await;
    let unnamed = reader(&walled, None).await;
    let unknown = reader(&walled, Some(OrgScope::authenticated(Uuid::nil()))).await;
    let query = &[("period", "7d"), ("compare", "previous_period")];
    let figures = [statements(Engine::Postgres, query), statements_beside(Engine::Postgres, query)].concat();
    let (mut leaks, others) = (0, other_reads());
    let least = 2 + others.len();
    for statement in figures.into_iter().chain(others) {
        let right = answer(&owner, &statement).await;
        let broken = forgetful(&statement);
        leaks += usize::from(answer(&owner, &broken).await != right);
        assert_eq!(answer(&own, &statement).await, right, "{}", statement.sql);
        assert_eq!(answer(&own, &broken).await, right, "{}", broken.sql);
        assert_eq!(answer(&unnamed, &broken).await, answer(&unknown, &broken).await, "{}", broken.sql);
    }
    assert!(leaks >= least, "without the wall, {leaks} statements told of other organisations");
    let calls = "SELECT count(*) AS calls FROM calls";
    for (reader, seen) in [(&owner, 600), (&own, 300), (&unnamed, 0), (&unknown, 0)] {
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
