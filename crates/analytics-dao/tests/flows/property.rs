//! Every figure of random sessions and random questions against the reference, the median to the last bit.

use analytics_dao::{Engine, flows::analytics};
use analytics_domain::flows::{filters::SessionFilters, session::SessionOutcome};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use chrono_tz::{America::New_York, Tz, UTC};
use proptest::{
    collection::vec,
    option,
    prelude::{Just, Strategy, any},
    prop_oneof,
    sample::select,
    test_runner::{Config, TestCaseError, TestRunner},
};
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    reference::{Question, counted, distribution, leaders, steps, summary},
    world::{ENGINEERS, FLOWS, NODES, Session, Stored, at},
};

const WORLDS: u32 = 24;
const QUESTIONS: usize = 12;

/// New York's clocks change on the fourth day.
fn base() -> DateTime<Utc> {
    at("2026-03-05T00:00:00Z")
}

fn sessions() -> impl Strategy<Value = Vec<Session>> {
    let outcome = select(SessionOutcome::ALL);
    // Few lengths that occur often, and many that do not: ties and even counts both come up.
    let millis = prop_oneof![select(vec![0, 1, 60_000, 90_001]), 0..30_000_000_000_i64];
    let comment = option::of(Just("Good.".to_owned()));
    let session = (
        0..FLOWS,
        0..ENGINEERS,
        0..8 * 86_400_000_i64,
        option::weighted(0.7, (outcome, millis)),
        option::weighted(0.4, (1..=5, comment)),
        vec((0..NODES.len(), 0..7_200_000_i64), 0..5),
    );
    let session = session.prop_map(|(flow, engineer, start, ended, rating, mut visits)| {
        visits.sort_by_key(|(_, millis)| *millis);
        let started_at = base() + Duration::milliseconds(start);
        Session { flow, engineer, started_at, ended, rating, visits }
    });
    vec(session, 0..40)
}

fn questions() -> impl Strategy<Value = Question> {
    let zone = select(vec![UTC, New_York]);
    let days = (0..9_i64, 0..9_i64);
    (zone, days, option::of(0..ENGINEERS), option::of(0..FLOWS)).prop_map(|(zone, (one, other), engineer, flow)| {
        let day = |number: i64| NaiveDate::from_ymd_opt(2026, 3, 4).unwrap() + Duration::days(number);
        Question { from: day(one.min(other)), to: day(one.max(other)), zone, engineer, flow }
    })
}

#[rstest]
fn every_figure_equals_the_reference(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let config = Config { cases: WORLDS, max_shrink_iters: 200, failure_persistence: None, ..Config::default() };
    let outcome = TestRunner::new(config).run(
        &(sessions(), vec((questions(), any::<bool>()), QUESTIONS)),
        |(sessions, questions)| {
            runtime.block_on(async {
                let stored = Stored::new(engine).await;
                stored.add(&sessions).await;
                for (question, is_late) in &questions {
                    check_team(&stored, &sessions, question).await?;
                    check_flow(&stored, &sessions, question, *is_late).await?;
                }
                Ok(())
            })
        },
    );
    if let Err(error) = outcome {
        panic!("{error}");
    }
}

fn filters(stored: &Stored, question: &Question) -> SessionFilters {
    let Question { from, to, zone, engineer, .. } = question;
    let filters = stored.filters(&from.to_string(), &to.to_string(), *zone);
    SessionFilters { engineer_id: engineer.map(|number| stored.engineers[number]), ..filters }
}

fn known(ids: &[Uuid], name: &str) -> Vec<(Uuid, String)> {
    ids.iter().enumerate().map(|(number, id)| (*id, format!("{name}{number}"))).collect()
}

async fn check_team(stored: &Stored, sessions: &[Session], question: &Question) -> Result<(), TestCaseError> {
    let question = Question { flow: None, ..question.clone() };
    let answer = analytics::team(&stored.test.db, &filters(stored, &question)).await.unwrap().body;
    let sent = serde_json::to_value(answer).unwrap();
    let chosen = question.scope(sessions);
    same("summary", &sent["summary"], &summary(&chosen), &question)?;
    same("points", &points(&sent), &json!(question.points(&chosen)), &question)?;
    let flows = leaders(&chosen, |session| session.flow, &known(&stored.flows, "Flow "));
    same("top_flows", &sent["top_flows"], &json!(flows), &question)?;
    let engineers = leaders(&chosen, |session| session.engineer, &known(&stored.engineers, "e"));
    same("top_engineers", &sent["top_engineers"], &json!(engineers), &question)
}

async fn check_flow(
    stored: &Stored,
    sessions: &[Session],
    question: &Question,
    is_late: bool,
) -> Result<(), TestCaseError> {
    let flow = question.flow.unwrap_or(0);
    let question = Question { flow: Some(flow), engineer: None, ..question.clone() };
    let idle_before = base() + Duration::days(if is_late { 20 } else { 4 });
    let id = stored.flows[flow];
    let filters = SessionFilters { flow_id: Some(id), idle_before: Some(idle_before), ..filters(stored, &question) };
    let answer = analytics::flow(&stored.test.db, &filters, id, false).await.unwrap().body;
    let sent = serde_json::to_value(answer).unwrap();
    let chosen = question.scope(sessions);
    same("summary", &sent["summary"], &summary(&chosen), &question)?;
    same("points", &points(&sent), &json!(question.points(&chosen)), &question)?;
    same("distribution", &sent["csat_distribution"], &json!(distribution(&chosen)), &question)?;
    let lines = sent["steps"].as_array().unwrap().iter();
    let told = lines.map(|line| picked(line, &["node_id", "visits", "drop_offs", "drop_off_rate"])).collect();
    same("steps", &Value::Array(told), &json!(steps(&chosen, idle_before)), &question)?;
    let comments = chosen.iter().filter(|s| counted(s).is_some_and(|(_, comment)| comment.is_some())).count();
    same("comments", &json!(sent["comments"].as_array().unwrap().len()), &json!(comments.min(10)), &question)
}

/// The points without their buckets.
fn points(sent: &Value) -> Value {
    let counts = ["total", "resolved", "escalated", "workaround", "unresolved", "open"];
    let points = sent["series"]["points"].as_array().unwrap();
    points.iter().map(|point| picked(point, &counts)).collect()
}

fn picked(value: &Value, fields: &[&str]) -> Value {
    fields.iter().map(|field| ((*field).to_owned(), value[*field].clone())).collect::<serde_json::Map<_, _>>().into()
}

/// Numbers are equal to the last bit: as JSON they are written with all of their digits.
fn same(what: &str, sent: &Value, expected: &Value, question: &Question) -> Result<(), TestCaseError> {
    if sent == expected {
        return Ok(());
    }
    Err(TestCaseError::fail(format!("{what}: {sent} is not {expected}, asked {question:?}")))
}

/// The zones that are asked in.
#[test]
fn the_clocks_change_within_the_days_that_are_asked_about() {
    let zones: [Tz; 2] = [UTC, New_York];
    let offset = |day: i64, zone: Tz| (base() + Duration::days(day)).with_timezone(&zone).naive_local();
    let length = |zone: Tz| offset(8, zone) - offset(0, zone);
    assert_eq!(zones.map(length).map(|length| length.num_hours()), [192, 193]);
}
