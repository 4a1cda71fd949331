//! Every figure of random worlds and random questions, of the dashboard and beside it, against the reference.

use std::{
    cell::Cell,
    collections::{BTreeMap, BTreeSet},
    io::{self, Write as _},
};

use analytics_dao::Engine;
use analytics_domain::{
    beside::rows::{FigureRow, RowKind},
    dashboard::METRICS,
    metric::Metric,
    rows::Part,
};
use chrono::SecondsFormat;
use proptest::{
    arbitrary::any,
    collection::vec,
    sample::select,
    test_runner::{Config, TestCaseError, TestRunner},
};
use rstest::rstest;
use serde_json::Value;
use uuid::Uuid;

use crate::{
    reference::{self, Asked, beside::ENDPOINTS, question::Question},
    sketch::{FOREIGN, UNKNOWN, sketches, worlds},
    stored::{Ids, Stored, Universe, many},
    sums::{wrong_credits, wrong_sums},
    world::{World, world},
};

/// Many: a fault that hangs on the rows is met by few worlds, and by each of their questions.
const WORLDS: u32 = 125;
const QUESTIONS: usize = 4;

/// What is looked at behind the figures of a world's first question. It takes longer than the question, so one of them.
#[derive(Debug, Clone, Copy)]
enum Behind {
    Nothing,
    Rows,
    RowsBeside,
    Parts,
}

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
    let behind = select(&[Behind::Nothing, Behind::Rows, Behind::RowsBeside, Behind::Parts][..]);
    let outcome = TestRunner::new(config).run(
        &(worlds(), vec(sketches(), QUESTIONS), behind, halves),
        |((world, anchor), sketches, behind, half)| {
            runtime.block_on(async {
                let stored = universe.add(&world).await;
                for (index, sketch) in sketches.iter().enumerate() {
                    let question = sketch.about(&world, anchor);
                    let sent = check(&stored, &foreign, &world, &question).await?;
                    let beside = check_beside(&stored, &foreign, &world, &question, &sent).await?;
                    if index == 0 {
                        match behind {
                            Behind::Nothing => {}
                            Behind::Rows => check_rows(&stored, &foreign, &question, &sent).await?,
                            Behind::RowsBeside => check_rows_beside(&stored, &foreign, &question, &beside).await?,
                            Behind::Parts => check_parts(&stored, &foreign, &question, &sent, &half).await?,
                        }
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
        .rated(1, "2026-03-08 09:00")
        .sms(FOREIGN, FOREIGN, "2026-03-08 07:00")
        .resume(FOREIGN, FOREIGN, "2026-03-08 07:00")
        .note(FOREIGN, FOREIGN, "2026-03-08 07:00", 100)
        .credits(FOREIGN, "2026-03-08 07:00", 5.0)
        .launched("2026-03-08 07:00")
}

async fn check(stored: &Stored, foreign: &Ids, world: &World, question: &Question) -> Result<Value, TestCaseError> {
    let sent = stored.dashboard(&stored.filters(&written(stored, foreign, question), question.now)).await;
    let expected = reference::answer(world, question, asked(stored, foreign, question));
    compare("", &expected, &sent, &written(stored, foreign, question), question)?;
    let wrong = wrong_sums(&sent);
    if !wrong.is_empty() {
        return Err(TestCaseError::fail(format!("{}\n{}", written(stored, foreign, question), wrong.join("\n"))));
    }
    Ok(sent)
}

/// The answers beside the dashboard, which agree with it and with each other.
async fn check_beside(
    stored: &Stored,
    foreign: &Ids,
    world: &World,
    question: &Question,
    dashboard: &Value,
) -> Result<BTreeMap<&'static str, Value>, TestCaseError> {
    let query = written(stored, foreign, question);
    let filters = stored.filters(&query, question.now);
    let mut answers = BTreeMap::new();
    for endpoint in ENDPOINTS {
        let mut sent = stored.beside(endpoint, &filters, question.now).await;
        let mut expected = reference::beside::answer(endpoint, world, question, asked(stored, foreign, question));
        same_intervals(&mut expected, &mut sent)?;
        compare(endpoint, &expected, &sent, &query, question)?;
        answers.insert(endpoint, sent);
    }
    let total = |endpoint: &str, field: &str| -> f64 {
        let points = answers[endpoint]["points"].as_array();
        points.into_iter().flatten().filter_map(|point| point[field].as_f64()).sum()
    };
    let sums = [
        ("total_sms", total("sms_sent", "sms"), &answers["total_sms"]["value"]),
        ("total_time_saved", total("time_saved", "total"), &answers["total_time_saved"]["value"]),
        (
            "average_candidate_satisfaction",
            total("candidate_satisfaction", "sample_size"),
            &answers["average_candidate_satisfaction"]["sample_size"],
        ),
    ];
    for (endpoint, sum, figure) in sums {
        let figure = figure.as_f64().unwrap_or(0.0);
        // Each point is rounded by itself when it becomes a double.
        if (sum - figure).abs() > 1e-9 * figure.abs() {
            return Err(TestCaseError::fail(format!("{query}\n{endpoint}: {figure}, but its points make {sum}")));
        }
    }
    let wrong = wrong_credits(&answers["credits_per_qualified_candidate"], dashboard);
    if !wrong.is_empty() {
        return Err(TestCaseError::fail(format!("{query}\n{}", wrong.join("\n"))));
    }
    Ok(answers)
}

/// Takes the confidence intervals out, which the reference finds in another way, as precisely as it needs to.
fn same_intervals(expected: &mut Value, sent: &mut Value) -> Result<(), TestCaseError> {
    for place in ["/confidence_interval", "/previous/confidence_interval"] {
        let (Some(expected), Some(sent)) = (expected.pointer_mut(place), sent.pointer_mut(place)) else { continue };
        let (expected, sent) = (expected.take(), sent.take());
        let close = ["low", "high"].iter().all(|end| match (expected[end].as_f64(), sent[end].as_f64()) {
            (Some(expected), Some(sent)) => (expected - sent).abs() < 1e-6,
            (expected, sent) => expected == sent,
        });
        if !close {
            return Err(TestCaseError::fail(format!("{place}: expected {expected}, found {sent}")));
        }
    }
    Ok(())
}

fn asked(stored: &Stored, foreign: &Ids, question: &Question) -> Asked {
    Asked {
        campaigns: question.campaigns.iter().map(|name| campaign_id(stored, foreign, name)).collect(),
        candidates: question.candidates.iter().map(|name| candidate_id(stored, foreign, name)).collect(),
    }
}

fn compare(what: &str, expected: &Value, sent: &Value, asked: &str, question: &Question) -> Result<(), TestCaseError> {
    let mut found = Vec::new();
    differences(what, expected, sent, &mut found);
    if found.is_empty() {
        return Ok(());
    }
    found.truncate(12);
    let now = question.now.to_rfc3339_opts(SecondsFormat::Millis, true);
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

/// The rows behind each figure beside the dashboard are as many as the figure says, and make its sum.
async fn check_rows_beside(
    stored: &Stored,
    foreign: &Ids,
    question: &Question,
    answers: &BTreeMap<&'static str, Value>,
) -> Result<(), TestCaseError> {
    let query = written(stored, foreign, question);
    let filters = stored.filters(&query, question.now);
    for kind in RowKind::ALL {
        let (total, rows) = stored.figure_rows(&filters, *kind, 7).await;
        let (number, sum) = told(*kind, answers);
        let of = |row: &FigureRow| row.credits.or_else(|| row.rating.or(row.seconds).map(|number| number as f64));
        let found: f64 = rows.iter().filter_map(of).sum();
        let ids: BTreeSet<_> = rows.iter().map(|row| row.id).collect();
        let newest_first = rows.is_sorted_by(|one, next| (one.at, one.id) > (next.at, next.id));
        let is_sum = sum.is_none_or(|sum| (sum - found).abs() < 1e-6);
        if total != many(&rows)
            || ids.len() != rows.len()
            || !newest_first
            || number.is_some_and(|n| n != total)
            || !is_sum
        {
            let reason =
                format!("{query}\n{kind}: {number:?} and {sum:?}, of {total} rows {} that make {found}", rows.len());
            return Err(TestCaseError::fail(reason));
        }
    }
    Ok(())
}

/// How many rows a figure says that there are, and what it adds up, where it says so.
fn told(kind: RowKind, answers: &BTreeMap<&'static str, Value>) -> (Option<i64>, Option<f64>) {
    match kind {
        RowKind::Ratings => {
            let rated = &answers["average_candidate_satisfaction"];
            let times = |one: &Value| Some(one["rating"].as_f64()? * one["count"].as_f64()?);
            let sum = rated["distribution"].as_array().map(|counts| counts.iter().filter_map(times).sum());
            (Some(rated["sample_size"].as_i64().unwrap_or(0)), sum)
        }
        // Without a score there is no figure, but credits are spent.
        RowKind::Credits => (None, answers["credits_per_qualified_candidate"]["numerator"].as_f64()),
        RowKind::Launches => {
            let points = answers["campaigns_launched_per_week"]["points"].as_array();
            (Some(points.into_iter().flatten().filter_map(|point| point["campaigns"].as_i64()).sum()), None)
        }
        _ => {
            let sources = answers["total_time_saved"]["sources"].as_array();
            let source = sources.into_iter().flatten().find(|source| source["source"] == kind.as_str());
            let source = source.expect("every source of time saved is told of");
            (Some(source["units"].as_i64().unwrap_or(0)), source["seconds"].as_f64())
        }
    }
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
