//! Every figure of random worlds and random questions, against the reference.

use std::{
    cell::Cell,
    collections::BTreeMap,
    io::{self, Write as _},
};

use analytics_dao::Engine;
use analytics_domain::{dashboard::METRICS, metric::Metric, rows::Part};
use chrono::SecondsFormat;
use proptest::{
    arbitrary::any,
    collection::vec,
    test_runner::{Config, TestCaseError, TestRunner},
};
use rstest::rstest;
use serde_json::Value;
use uuid::Uuid;

use crate::{
    reference::{self, Asked, question::Question},
    sketch::{FOREIGN, UNKNOWN, sketches, worlds},
    stored::{Ids, Stored, Universe, many},
    world::{World, world},
};

const WORLDS: u32 = 28;
const QUESTIONS: usize = 20;

#[rstest]
fn every_figure_equals_the_reference(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    let universe = runtime.block_on(Universe::new(engine));
    let foreign = runtime.block_on(universe.add(&foreign_world())).ids;
    let cases = Cell::new(0);
    let config = Config {
        cases: WORLDS,
        max_shrink_iters: 400,
        max_shrink_time: 60_000,
        failure_persistence: None,
        ..Config::default()
    };
    let halves = vec(any::<bool>(), METRICS.len());
    let outcome = TestRunner::new(config).run(
        &(worlds(), vec(sketches(), QUESTIONS), halves),
        |((world, anchor), sketches, half)| {
            runtime.block_on(async {
                let stored = universe.add(&world).await;
                for (index, sketch) in sketches.iter().enumerate() {
                    let question = sketch.about(&world, anchor);
                    let sent = check(&stored, &foreign, &world, &question).await?;
                    if index == 0 {
                        check_rows(&stored, &foreign, &question, &sent).await?;
                        check_parts(&stored, &foreign, &question, &sent, &half).await?;
                    }
                    cases.set(cases.get() + 1);
                }
                Ok(())
            })
        },
    );
    // Written past the test harness, which keeps what a passing test prints to itself.
    let count = cases.get();
    let _ = writeln!(io::stdout(), "{engine:?}: {count} cases compared with the reference, figure by figure");
    if let Err(error) = outcome {
        panic!("{error}");
    }
    assert!(count >= 500);
}

/// Rows of another organisation that every question has to leave out.
fn foreign_world() -> World {
    let rows = world().campaign(FOREIGN).passing(10.0).title("Nurse").candidate(FOREIGN).source("Referral");
    let rows = rows.call(FOREIGN, FOREIGN, "2026-03-08 07:00").completed(1.0).lasting(100).withdrew("Pay");
    rows.opted_out(true)
        .accommodation(true)
        .review(FOREIGN, FOREIGN, "u0")
        .up()
        .score(90.0)
        .reviewed("2026-03-08 08:00")
}

async fn check(stored: &Stored, foreign: &Ids, world: &World, question: &Question) -> Result<Value, TestCaseError> {
    let sent = stored.dashboard(&stored.filters(&written(stored, foreign, question), question.now)).await;
    let asked = Asked {
        campaigns: question.campaigns.iter().map(|name| campaign_id(stored, foreign, name)).collect(),
        candidates: question.candidates.iter().map(|name| candidate_id(stored, foreign, name)).collect(),
    };
    let expected = reference::answer(world, question, asked);
    let mut found = Vec::new();
    differences("", &expected, &sent, &mut found);
    if found.is_empty() {
        return Ok(sent);
    }
    found.truncate(12);
    let now = question.now.to_rfc3339_opts(SecondsFormat::Millis, true);
    let asked = written(stored, foreign, question);
    Err(TestCaseError::fail(format!("asked at {now}: {asked}\n{}", found.join("\n"))))
}

/// The rows behind each figure are as many as the figure says.
async fn check_rows(stored: &Stored, foreign: &Ids, question: &Question, sent: &Value) -> Result<(), TestCaseError> {
    let query = written(stored, foreign, question);
    let filters = stored.filters(&query, question.now);
    for metric in METRICS {
        for part in [Part::Numerator, Part::Denominator] {
            let Some(number) = counted(metric, part, sent) else { continue };
            let (total, rows) = stored.rows(&filters, Some(metric), part, 7).await;
            if (total, many(&rows)) != (number, number) {
                let id = metric.id;
                let reason = format!("{query}\n{id} {part}: {number}, of {total} rows, {} listed", rows.len());
                return Err(TestCaseError::fail(reason));
            }
        }
    }
    Ok(())
}

/// A figure is the same alone, and among others, as in the whole dashboard: which statements answer depends on them.
async fn check_parts(
    stored: &Stored,
    foreign: &Ids,
    question: &Question,
    sent: &Value,
    half: &[bool],
) -> Result<(), TestCaseError> {
    let query = written(stored, foreign, question);
    let filters = stored.filters(&query, question.now);
    let half: Vec<_> = METRICS.iter().zip(half).filter(|(_, chosen)| **chosen).map(|(metric, _)| metric).collect();
    for asked in METRICS.iter().map(|metric| vec![metric]).chain([half]) {
        let mut found = Vec::new();
        differences("", &only(sent, &asked), &stored.figures(&filters, &asked).await, &mut found);
        if !found.is_empty() {
            let ids: Vec<_> = asked.iter().map(|metric| metric.id).collect();
            return Err(TestCaseError::fail(format!("{query}\n{ids:?} by themselves\n{}", found.join("\n"))));
        }
    }
    Ok(())
}

/// What is left of an answer when only some metrics are asked for.
fn only(sent: &Value, asked: &[&Metric]) -> Value {
    let is_asked = |id: &str| asked.iter().any(|metric| metric.id == id);
    let mut left = sent.as_object().expect("a dashboard is an object").clone();
    left.retain(|key, _| ["filters", "no_data"].contains(&key.as_str()) || is_asked(key));
    if let Some(Value::Array(no_data)) = left.get_mut("no_data") {
        no_data.retain(|none| none["metric"].as_str().is_some_and(is_asked));
    }
    Value::Object(left)
}

/// The number of a figure that its rows make up, where a figure says it.
pub(crate) fn counted(metric: &Metric, part: Part, sent: &Value) -> Option<i64> {
    let figure = &sent[metric.id];
    let sum = |list: &Value, field: &str| {
        list.as_array().map(|list| list.iter().map(|one| &one[field]).filter_map(Value::as_i64).sum())
    };
    match metric.id {
        "call_length" => sent["answer_rate"]["numerator"].as_i64(),
        "withdrawal_reasons" => sum(&figure["items"], "count"),
        "calls_chart" => sum(&figure["points"], "total"),
        "interviews_chart" => sum(&figure["points"], "interviews"),
        "thumbs_up_chart" => sum(&figure["points"], "thumbs_up"),
        "thumbs_down_chart" => sum(&figure["points"], "thumbs_down"),
        "passthrough_rate_chart" => sum(&figure["points"], part.as_str()),
        "candidates_chart" => sent["people_contacted"]["value"].as_i64(),
        _ if figure.get("sample_size").is_some() => figure["sample_size"].as_i64(),
        _ if figure.get("numerator").is_some() => figure[part.as_str()].as_i64(),
        _ => figure["value"].as_i64(),
    }
}

/// The question as a query string.
fn written(stored: &Stored, foreign: &Ids, question: &Question) -> String {
    let mut pairs = vec![format!("time_zone={}", question.zone.name())];
    if let Some((from, to)) = question.days {
        pairs.push(format!("from={from}&to={to}"));
    }
    if let Some(width) = question.width {
        pairs.push(format!("granularity={}", width.word()));
    }
    pairs.extend(question.campaigns.iter().map(|name| format!("campaign_ids={}", campaign_id(stored, foreign, name))));
    pairs.extend(
        question.candidates.iter().map(|name| format!("candidate_ids={}", candidate_id(stored, foreign, name))),
    );
    pairs.extend(question.sources.iter().map(|name| format!("candidate_sources={name}")));
    pairs.extend(question.locations.iter().map(|name| format!("candidate_locations={name}")));
    pairs.extend(question.titles.iter().map(|name| format!("job_titles={name}")));
    if question.compare {
        pairs.push("compare=previous_period".to_owned());
    }
    pairs.join("&")
}

fn campaign_id(stored: &Stored, foreign: &Ids, name: &str) -> Uuid {
    id(&stored.ids.campaigns, &foreign.campaigns, name)
}

fn candidate_id(stored: &Stored, foreign: &Ids, name: &str) -> Uuid {
    id(&stored.ids.candidates, &foreign.candidates, name)
}

fn id(own: &BTreeMap<String, Uuid>, foreign: &BTreeMap<String, Uuid>, name: &str) -> Uuid {
    if name == UNKNOWN {
        return Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001);
    }
    own.get(name).or_else(|| foreign.get(name)).copied().expect("a name of either organisation")
}

/// Where two answers differ, as `path: expected …, found …`.
fn differences(path: &str, expected: &Value, found: &Value, out: &mut Vec<String>) {
    match (expected, found) {
        (Value::Object(left), Value::Object(right)) => {
            for key in left.keys().chain(right.keys().filter(|key| !left.contains_key(*key))) {
                let absent = Value::String("(absent)".to_owned());
                let (left, right) = (left.get(key).unwrap_or(&absent), right.get(key).unwrap_or(&absent));
                differences(&format!("{path}.{key}"), left, right, out);
            }
        }
        (Value::Array(left), Value::Array(right)) if left.len() == right.len() => {
            for (index, (left, right)) in left.iter().zip(right).enumerate() {
                differences(&format!("{path}[{index}]"), left, right, out);
            }
        }
        _ if expected == found => {}
        _ => out.push(format!("{path}: expected {expected}, found {found}")),
    }
}
