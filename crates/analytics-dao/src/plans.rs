//! The statements of a dashboard and of the figures beside it as text, and what the engines make of them.

#![cfg(test)]

use analytics_domain::{
    OrgScope, beside,
    dashboard::{METRICS, metric},
    filters::ResolvedFilters,
    metric::{Cte, Metric},
    period::DateRange,
    rows::{Part, RowSelection},
};
use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, QueryTrait, Statement, TransactionTrait};
use temp_postgres::TempPostgres;

use crate::{
    axes::Axes,
    cte,
    db::{Db, DbConfig, Engine},
    facets, rows,
    session::OrgContext,
    statements::Question,
};

pub(crate) const ORG: OrgScope =
    OrgScope::authenticated(uuid::Uuid::from_u128(0x018f_0000_0000_7000_8000_0000_0000_0001));
/// The id of the organisation after it, and of its user.
pub(crate) const THEIRS: uuid::Uuid = uuid::Uuid::from_u128(0x018f_0000_0000_7000_8000_0000_0000_0002);

/// All statements of the whole dashboard.
pub(crate) fn statements(engine: Engine, query: &[(&str, &str)]) -> Vec<Statement> {
    statements_of(engine, query, &METRICS.iter().collect::<Vec<_>>())
}

/// The statements of the figures beside the dashboard, one each.
pub(crate) fn statements_beside(engine: Engine, query: &[(&str, &str)]) -> Vec<Statement> {
    let one = |question: &Question<'_>, metric| question.sources(metric).map(|sources| sources.statement);
    asked(engine, query, |question| beside::METRICS.iter().filter_map(|metric| one(question, metric)).collect())
}

/// The day of the last call.
fn now() -> DateTime<Utc> {
    "2026-11-20T12:00:00Z".parse().unwrap()
}

/// The filters of a query, as of that day.
pub(crate) fn filters(query: &[(&str, &str)]) -> ResolvedFilters {
    let pairs = query.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
    ResolvedFilters::parse(pairs, ORG, chrono_tz::UTC, now()).unwrap()
}

/// What is asked with a query; over all time, of an organisation with two years of rows.
fn asked<T>(engine: Engine, query: &[(&str, &str)], ask: impl Fn(&Question<'_>) -> T) -> T {
    let (filters, context) = (filters(query), OrgContext::of_everything());
    let extent = DateRange { start: "2024-11-20T12:00:00Z".parse().unwrap(), end: now() };
    let axes = Axes::new(&filters.span(), Some(extent)).unwrap();
    ask(&Question { engine, filters: &filters, context: &context, axes: &axes })
}

/// The statements of some metrics of the dashboard.
fn statements_of(engine: Engine, query: &[(&str, &str)], metrics: &[&'static Metric]) -> Vec<Statement> {
    asked(engine, query, |question| question.all(metrics))
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
fn the_whole_dashboard_with_every_filter_is_five_statements() {
    for (engine, name) in [(Engine::Sqlite, "sqlite"), (Engine::Postgres, "postgres")] {
        let statements = statements(engine, EVERY_FILTER);
        assert_eq!(statements.len(), 5);
        let sql = statements.iter().map(|statement| statement.sql.as_str()).collect::<Vec<_>>().join("\n\n");
        assert!(!sql.contains("Austin"), "values are bound, never written into the text");
        insta::assert_snapshot!(name, sql);
    }
}

#[test]
fn each_figure_beside_the_dashboard_is_one_statement() {
    for (engine, name) in [(Engine::Sqlite, "sqlite_beside"), (Engine::Postgres, "postgres_beside")] {
        let statements = statements_beside(engine, EVERY_FILTER);
        assert_eq!(statements.len(), beside::METRICS.len());
        let sql = statements.iter().map(|statement| statement.sql.as_str()).collect::<Vec<_>>().join("\n\n");
        assert!(!sql.contains("Austin"), "values are bound, never written into the text");
        insta::assert_snapshot!(name, sql);
    }
}

#[test]
fn pairs_are_grouped_only_for_figures_that_need_them() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let groups_pairs = |ids: &[&str]| {
            let metrics: Vec<_> = ids.iter().map(|id| metric(id).unwrap()).collect();
            let statements = statements_of(engine, EVERY_FILTER, &metrics);
            statements.iter().any(|statement| statement.sql.contains("call_pair"))
        };
        for of_calls in ["total_calls", "answer_rate", "call_length", "avg_interview_length", "withdrawal_rate"] {
            assert!(!groups_pairs(&[of_calls]), "{engine:?}: {of_calls}");
            assert!(!groups_pairs(&[of_calls, "people_contacted", "calls_chart", "thumbs_up_chart"]));
        }
        let of_reviews = ["thumbs_up", "passthrough_rate", "passthrough_rate_chart"];
        for of_pairs in of_reviews.into_iter().chain(["avg_time_to_first_interview", "interviews_chart"]) {
            assert!(groups_pairs(&[of_pairs]) && groups_pairs(&["total_calls", of_pairs]), "{engine:?}: {of_pairs}");
        }
    }
}

/// The whole dashboard and the figures beside it.
fn everything(engine: Engine, query: &[(&str, &str)]) -> Vec<Statement> {
    [statements(engine, query), statements_beside(engine, query)].concat()
}

/// Everything over a week and over a quarter.
fn of_recent_days(engine: Engine) -> Vec<Statement> {
    let of_period = |period| everything(engine, &[("period", period), ("compare", "previous_period")]);
    ["7d", "90d"].into_iter().flat_map(of_period).collect()
}

/// Everything over all time, and how far that reaches.
fn of_all_time(engine: Engine) -> Vec<Statement> {
    let mut all = everything(engine, &[]);
    all.extend(cte::firsts_and_lasts(Cte::ALL, ORG).map(|select| engine.backend().build(&select)));
    assert_eq!(all.len(), 4 + beside::METRICS.len() + Cte::ALL.len());
    all
}

/// The rows behind every figure.
fn rows_behind(engine: Engine, query: &[(&str, &str)]) -> Vec<Statement> {
    let (filters, context) = (filters(query), OrgContext::of_everything());
    let selections =
        METRICS.iter().flat_map(|metric| Part::ALL.iter().map(move |part| RowSelection::of(metric, *part)));
    let mut different: Vec<RowSelection> = Vec::new();
    for selection in selections.flatten() {
        if !different.contains(&selection) {
            different.push(selection);
        }
    }
    let of_calls = different.into_iter();
    let of_calls = of_calls.flat_map(|selection| rows::statements(engine, &filters, &context, selection, None, 50));
    let of_kind =
        |kind: &beside::rows::RowKind| crate::beside::rows::statements(engine, &filters, &context, *kind, None, 50);
    of_calls.chain(beside::rows::RowKind::ALL.iter().flat_map(of_kind)).collect()
}

/// The figures and the rows behind them with each filter alone and with all of them, and what the menus offer.
fn of_filters(engine: Engine) -> Vec<Statement> {
    let (_range, filters) = EVERY_FILTER.split_at(3);
    let alone = filters.iter().map(|filter| vec![("period", "90d"), ("compare", "previous_period"), *filter]);
    let asked = |query: Vec<(&str, &str)>| [everything(engine, &query), rows_behind(engine, &query)].concat();
    let mut all: Vec<_> = alone.chain([EVERY_FILTER.to_vec()]).flat_map(asked).collect();
    let backend = engine.backend();
    all.extend([facets::sources(engine, ORG).build(backend), facets::locations(engine, ORG).build(backend)]);
    all.push(facets::titles(engine, ORG).build(backend));
    all
}

/// What an engine says of statements.
pub(crate) async fn plans(reader: &DatabaseTransaction, statements: Vec<Statement>) -> Vec<String> {
    let (explain, column) = match reader.get_database_backend() {
        DbBackend::Sqlite => ("EXPLAIN QUERY PLAN", "detail"),
        _ => ("EXPLAIN", "QUERY PLAN"),
    };
    let mut plans = Vec::new();
    for statement in statements {
        let explained = Statement { sql: format!("{explain} {}", statement.sql), ..statement };
        let rows = reader.query_all_raw(explained).await.unwrap();
        plans.extend(rows.iter().map(|row| row.try_get::<String>("", column).unwrap()));
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
    db.primary_writes().unwrap().execute_unprepared(made).await.unwrap();
    db.close().await.unwrap();
    (cluster, DbConfig { reader_role: Some("reader".to_owned()), ..config })
}

/// Tables of many rows.
const LARGE: [&str; 9] = [
    "calls",
    "latest", // The calls by another name.
    "candidate_campaign_user_reviews",
    "candidates",
    "sms_messages",
    "resume_screenings",
    "notetaking_sessions",
    "credit_entries",
    "call_reviews",
];

/// Tables of so few rows that PostgreSQL may well read them whole.
const SMALL: [&str; 2] = ["campaigns", "campaign_scripts"];

/// Which of some tables the lines of a plan read whole.
fn scans(plans: &[String], scan: &str, tables: &[&str]) -> Vec<String> {
    let whole = |line: &&String| tables.iter().any(|table| line.contains(&format!("{scan} {table}")));
    plans.iter().filter(whole).cloned().collect()
}

#[tokio::test]
async fn sqlite_scans_no_whole_table() {
    let folder = tempfile::tempdir().unwrap();
    let config = DbConfig::new(format!("sqlite:{}", folder.path().join("plans.db").display()));
    let db = Db::connect_and_migrate(&config).await.unwrap();
    let reader = reader(&db, Some(ORG)).await;
    let recent = plans(&reader, of_recent_days(Engine::Sqlite)).await;
    assert!(recent.iter().any(|line| line.contains("USING COVERING INDEX ix_calls_created")), "{recent:#?}");
    let filtered = plans(&reader, of_filters(Engine::Sqlite)).await;
    let by_source = "USING COVERING INDEX ix_candidates_source (org_id=? AND source=?";
    assert!(filtered.iter().any(|line| line.contains(by_source)), "{filtered:#?}");
    for plans in [recent, plans(&reader, of_all_time(Engine::Sqlite)).await, filtered] {
        assert_eq!(scans(&plans, "SCAN", &[&LARGE[..], &SMALL].concat()), Vec::<String>::new(), "{plans:#?}");
    }
}

#[tokio::test]
async fn postgres_scans_no_whole_table() {
    let (_cluster, config) = cluster_with_reader().await;
    let db = Db::connect(&config).await.unwrap();
    // Eight organisations with two years of calls each: a quarter of one is a small share of the table.
    db.primary_writes().unwrap().execute_unprepared(include_str!("plans.sql")).await.unwrap();
    db.primary_writes().unwrap().execute_unprepared("VACUUM ANALYZE").await.unwrap();
    let reader = reader(&db, Some(ORG)).await;
    let recent = plans(&reader, of_recent_days(Engine::Postgres)).await;
    // As an index-only scan or as a bitmap: which of the two depends on how many pages the vacuum found all-visible.
    assert!(
        recent.iter().any(|line| line.contains("ix_calls_created on calls") || line.contains("on ix_calls_created")),
        "{recent:#?}"
    );
    // All rows of one organisation of eight may be worth a look at the whole table, but an index has to serve as well.
    reader.execute_unprepared("SET LOCAL enable_seqscan = off").await.unwrap();
    assert_eq!(scans(&recent, "Seq Scan on", &LARGE), Vec::<String>::new(), "{recent:#?}");
    for statements in [of_recent_days, of_all_time, of_filters].map(|of| of(Engine::Postgres)) {
        let plans = plans(&reader, statements).await;
        assert_eq!(scans(&plans, "Seq Scan on", &[&LARGE[..], &SMALL].concat()), Vec::<String>::new(), "{plans:#?}");
    }
}
