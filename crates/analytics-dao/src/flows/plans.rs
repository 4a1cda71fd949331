//! The statements of this area, and what SQLite makes of them.

#![cfg(test)]

use analytics_domain::{
    buckets::Granularity,
    filters::Span,
    flows::{filters::SessionFilters, flow::FlowStatus},
    period::DateRange,
};
use chrono::{DateTime, Utc};
use sea_orm::{DbBackend, QueryTrait, Statement};
use uuid::Uuid;

use super::{
    analytics::{engineers_of, flow_names, recent_comments, user_names},
    listing::{FlowQuery, flows_of},
    statements::Question,
    stored::{flow_by_id, session_of},
};
use crate::{
    axes::Axes,
    compile::Compiler,
    db::{Db, DbConfig, Engine},
    plans::{ORG, THEIRS, plans, reader},
    session::OrgContext,
};

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// A week of an organisation's sessions.
fn week() -> SessionFilters {
    let span = Span {
        date_range: Some(DateRange { start: at("2026-11-14T00:00:00Z"), end: at("2026-11-21T00:00:00Z") }),
        time_zone: chrono_tz::UTC,
        granularity: Granularity::Day,
        compare: None,
        now: None,
    };
    SessionFilters { scope: ORG, span, engineer_id: None, flow_id: None, idle_before: None }
}

/// How a team's sessions of a week go, and those of a flow.
fn figures(engine: Engine) -> Vec<Statement> {
    let context = OrgContext::of_everything();
    let compiler = Compiler::new(engine, &context.settings);
    let team = week();
    let flow = week().of_flow(Uuid::nil(), chrono::TimeDelta::days(1), at("2026-11-21T00:00:00Z"));
    let axes = Axes::new(&team.span, None).unwrap();
    let of_team = Question { engine, compiler, filters: &team, axes: &axes }.team().unwrap().statement;
    let of_flow = Question { engine, compiler, filters: &flow, axes: &axes }.flow().unwrap().statement;
    vec![of_team, of_flow, recent_comments(engine, &flow)]
}

/// Everything that is read of this area for several people at once. Of all flows, because the flow of a question is
/// looked for in the organisation first.
pub(crate) fn statements() -> Vec<Statement> {
    let context = OrgContext::of_everything();
    let compiler = Compiler::new(Engine::Postgres, &context.settings);
    let all = SessionFilters { idle_before: Some(at("2026-11-21T00:00:00Z")), ..week() };
    let axes = Axes::new(&all.span, None).unwrap();
    let question = Question { engine: Engine::Postgres, compiler, filters: &all, axes: &axes };
    let flows = FlowQuery { status: FlowStatus::Published, search: None, limit: 50, cursor: None };
    vec![
        question.team().unwrap().statement,
        question.flow().unwrap().statement,
        recent_comments(Engine::Postgres, &all),
        engineers_of(ORG).build(DbBackend::Postgres),
        flows_of(ORG, &flows).unwrap().build(DbBackend::Postgres),
        flow_names(ORG, vec![THEIRS]).build(DbBackend::Postgres),
        user_names(ORG, vec![THEIRS]).build(DbBackend::Postgres),
        flow_by_id(ORG, THEIRS).build(DbBackend::Postgres),
        session_of(ORG, THEIRS).build(DbBackend::Postgres),
    ]
}

#[test]
fn each_answer_is_one_statement_with_one_median_each_engine() {
    for (engine, median) in [(Engine::Sqlite, "jsonb_group_array"), (Engine::Postgres, "percentile_cont(0.5)")] {
        let [team, flow, _] = figures(engine).try_into().unwrap();
        // Of all, of each flow and of each engineer.
        let medians = |statement: &Statement| statement.sql.matches(median).count();
        let twice = if engine == Engine::Sqlite { 2 } else { 1 };
        assert_eq!((medians(&team), medians(&flow)), (3 * twice, twice));
        assert_eq!(team.sql.matches(r#"FROM "flow_sessions""#).count(), 1, "{}", team.sql);
        assert!(!team.sql.contains("2026"), "values are bound, never written into the text");
    }
}

#[tokio::test]
async fn sqlite_scans_no_whole_table() {
    let folder = tempfile::tempdir().unwrap();
    let config = DbConfig::new(format!("sqlite:{}", folder.path().join("plans.db").display()));
    let db = Db::connect_and_migrate(&config).await.unwrap();
    let reader = reader(&db, Some(ORG)).await;
    let lines = plans(&reader, figures(Engine::Sqlite)).await;
    for index in ["ix_flow_sessions_started_at", "ix_flow_sessions_flow_id"] {
        assert!(lines.iter().any(|line| line.contains(&format!("USING COVERING INDEX {index}"))), "{lines:#?}");
    }
    for table in ["flow_sessions", "session_decisions", "session_ratings"] {
        let scan = format!("SCAN {table}");
        assert!(!lines.iter().any(|line| line.contains(&scan)), "{lines:#?}");
    }
}
