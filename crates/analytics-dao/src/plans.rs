//! The statements of a dashboard as text, and what the engines make of them.

#![cfg(test)]

use analytics_domain::{
    OrgScope, closed_sets::RecordedField, dashboard::METRICS, filters::ResolvedFilters, metric::Metric,
};
use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DatabaseTransaction, Statement, TransactionTrait};
use temp_postgres::TempPostgres;

use crate::{
    axes::Axes,
    db::{Db, DbConfig, Engine},
    session::OrgContext,
    statements::Question,
};

pub(crate) const ORG: OrgScope =
    OrgScope::authenticated(uuid::Uuid::from_u128(0x018f_0000_0000_7000_8000_0000_0000_0001));

/// The filters of a query, as of the day of the last call.
pub(crate) fn filters(query: &[(&str, &str)]) -> ResolvedFilters {
    let now: DateTime<Utc> = "2026-11-20T12:00:00Z".parse().unwrap();
    let pairs = query.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
    ResolvedFilters::parse(pairs, ORG, chrono_tz::UTC, now).unwrap()
}

/// Settings of an organisation that records everything.
pub(crate) fn context() -> OrgContext {
    OrgContext {
        data_version: 1,
        default_passing_score: 70.0,
        interview_threshold: 0.5,
        recorded: RecordedField::ALL.to_vec(),
    }
}

/// All statements of the whole dashboard over a range with its comparison.
pub(crate) fn statements(engine: Engine, query: &[(&str, &str)]) -> Vec<Statement> {
    let (filters, context) = (filters(query), context());
    let axes = Axes::new(&filters, None).unwrap();
    let question = Question { engine, filters: &filters, context: &context, axes: &axes };
    let metrics: Vec<&'static Metric> = METRICS.iter().collect();
    question.all(&metrics)
}

const EVERY_FILTER: &[(&str, &str)] = &[
    ("from", "2026-11-18"),
    ("to", "2026-11-20"),
    ("compare", "previous_period"),
    ("campaign_ids", "018f0000-0000-7000-8000-000000000002"),
    ("candidate_ids", "018f0000-0000-7000-8000-000000000003"),
    ("candidate_sources", "Job board"),
    ("candidate_locations", "Austin, TX"),
    ("job_titles", "Nurse"),
];

#[test]
fn the_whole_dashboard_with_every_filter_is_four_statements() {
    for (engine, name) in [(Engine::Sqlite, "sqlite"), (Engine::Postgres, "postgres")] {
        let statements = statements(engine, EVERY_FILTER);
        assert_eq!(statements.len(), 4);
        let sql = statements.iter().map(|statement| statement.sql.as_str()).collect::<Vec<_>>().join("\n\n");
        assert!(!sql.contains("Austin"), "values are bound, never written into the text");
        insta::assert_snapshot!(name, sql);
    }
}

/// What an engine says of the statements over a week and over a quarter.
async fn plans(db: &Db, explain: &str) -> Vec<String> {
    let mut plans = Vec::new();
    let reader = reader(db, Some(ORG)).await;
    for period in ["7d", "90d"] {
        for statement in statements(db.engine(), &[("period", period), ("compare", "previous_period")]) {
            let explained = Statement { sql: format!("{explain} {}", statement.sql), ..statement };
            let rows = reader.query_all_raw(explained).await.unwrap();
            let column = if db.engine() == Engine::Sqlite { "detail" } else { "QUERY PLAN" };
            plans.extend(rows.iter().map(|row| row.try_get::<String>("", column).unwrap()));
        }
    }
    plans
}

/// A transaction for reads which names an organisation to row-level security, or does not.
pub(crate) async fn reader(db: &Db, scope: Option<OrgScope>) -> DatabaseTransaction {
    let reader = db.primary_reads().begin().await.unwrap();
    if let (Engine::Postgres, Some(scope)) = (db.engine(), scope) {
        let named = format!("SET LOCAL parlance.org_id = '{}'", scope.org_id());
        reader.execute_unprepared(&named).await.unwrap();
    }
    reader
}

/// A cluster with a role to read as, which row-level security holds back.
pub(crate) async fn cluster_with_reader() -> (TempPostgres, DbConfig) {
    let cluster = TempPostgres::start().unwrap();
    let config = DbConfig::new(cluster.url());
    let db = Db::connect_and_migrate(&config).await.unwrap();
    let made = "CREATE ROLE reader; GRANT pg_read_all_data TO reader";
    db.primary().execute_unprepared(made).await.unwrap();
    db.close().await.unwrap();
    (cluster, DbConfig { reader_role: Some("reader".to_owned()), ..config })
}

/// Whole tables that the lines of a plan read.
fn scans(plans: &[String], scan: &str) -> Vec<String> {
    const TABLES: [&str; 3] = ["calls", "candidate_campaign_user_reviews", "candidates"];
    let whole = |line: &&String| TABLES.iter().any(|table| line.contains(&format!("{scan} {table}")));
    plans.iter().filter(whole).cloned().collect()
}

#[tokio::test]
async fn sqlite_scans_no_whole_table() {
    let folder = tempfile::tempdir().unwrap();
    let config = DbConfig::new(format!("sqlite:{}", folder.path().join("plans.db").display()));
    let db = Db::connect_and_migrate(&config).await.unwrap();
    let plans = plans(&db, "EXPLAIN QUERY PLAN").await;
    assert!(plans.iter().any(|line| line.contains("USING COVERING INDEX ix_calls_created")), "{plans:#?}");
    assert_eq!(scans(&plans, "SCAN"), Vec::<String>::new(), "{plans:#?}");
}

#[tokio::test]
async fn postgres_scans_no_whole_table() {
    let (_cluster, config) = cluster_with_reader().await;
    let db = Db::connect(&config).await.unwrap();
    // Eight organisations with two years of calls each: a quarter of one is a small share of the table.
    db.primary().execute_unprepared(include_str!("plans.sql")).await.unwrap();
    db.primary().execute_unprepared("VACUUM ANALYZE").await.unwrap();
    let plans = plans(&db, "EXPLAIN").await;
    // As an index-only scan or as a bitmap: which of the two depends on how many pages the vacuum found all-visible.
    assert!(
        plans.iter().any(|line| line.contains("ix_calls_created on calls") || line.contains("on ix_calls_created")),
        "{plans:#?}"
    );
    assert_eq!(scans(&plans, "Seq Scan on"), Vec::<String>::new(), "{plans:#?}");
}
