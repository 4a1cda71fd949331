//! Exact numbers on hand-made sessions.

use analytics_dao::{
    Engine,
    flows::{analytics, rating::feedback_give, running::session_start},
};
use analytics_domain::flows::{
    filters::SessionFilters,
    session::{NewStepFeedback, SessionOutcome},
};
use analytics_testkit::org;
use chrono_tz::UTC;
use rstest::rstest;
use serde_json::{Value, json};

use crate::world::{Session, Stored, at};

fn session(flow: usize, engineer: usize, start: &str, ended: Option<(SessionOutcome, i64)>) -> Session {
    Session { flow, engineer, started_at: at(start), ended, rating: None, visits: vec![] }
}

/// Three sessions of flow 0 and one of flow 1; two were completed in the range, after 10 and 25 minutes.
fn sessions() -> Vec<Session> {
    let rated = |session: Session, rating: i32, comment: &str| Session {
        rating: Some((rating, Some(comment.to_owned()))),
        ..session
    };
    vec![
        Session {
            visits: vec![(0, 0), (1, 60_000), (3, 120_000)],
            ..rated(
                session(0, 0, "2026-03-02T09:00:00Z", Some((SessionOutcome::Resolved, 600_000))),
                5,
                "Went straight to the point.",
            )
        },
        Session {
            visits: vec![(0, 0), (2, 60_000)],
            ..rated(
                session(0, 1, "2026-03-02T23:59:59.999Z", Some((SessionOutcome::Escalated, 1_500_000))),
                2,
                "Too long.",
            )
        },
        // Given up at the second node, which it came to twice.
        Session {
            visits: vec![(0, 0), (1, 5_000), (0, 6_000), (1, 7_000)],
            ..session(0, 0, "2026-03-03T00:00:00Z", None)
        },
        Session { visits: vec![(0, 0)], ..session(1, 0, "2026-03-03T10:00:00Z", None) },
        // Before the range.
        rated(session(0, 0, "2026-03-01T23:59:59.999Z", Some((SessionOutcome::Unresolved, 1))), 1, "Out of range."),
    ]
}

async fn team(stored: &Stored, filters: &SessionFilters) -> Value {
    serde_json::to_value(analytics::team(&stored.test.db, filters).await.unwrap().body).unwrap()
}

#[rstest]
#[tokio::test]
async fn a_team(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let stored = Stored::new(engine).await;
    stored.add(&sessions()).await;
    let filters = stored.filters("2026-03-02", "2026-03-03", UTC);
    let answer = team(&stored, &filters).await;
    assert_eq!(
        answer["summary"],
        json!({
            "total": 4,
            "completed": 2,
            "completion_rate": { "numerator": 2, "denominator": 4, "value": 0.5 },
            "median_duration_minutes": 17.5,
            "active_engineers": 2,
            "outcomes": [
                { "outcome": "resolved", "count": 1 },
                { "outcome": "escalated", "count": 1 },
                { "outcome": "workaround", "count": 0 },
                { "outcome": "unresolved", "count": 0 },
            ],
            "csat": { "average": 3.5, "sample_size": 2 },
        })
    );
    let day = |start: &str, end: &str, [total, resolved, escalated, open]: [i64; 4]| {
        json!({
            "start": start, "end": end, "partial": false, "total": total, "resolved": resolved,
            "escalated": escalated, "workaround": 0, "unresolved": 0, "open": open,
        })
    };
    assert_eq!(
        answer["series"]["points"],
        json!([
            day("2026-03-02T00:00:00+00:00", "2026-03-03T00:00:00+00:00", [2, 1, 1, 0]),
            day("2026-03-03T00:00:00+00:00", "2026-03-04T00:00:00+00:00", [2, 0, 0, 2]),
        ])
    );
    let leaders = |board: &str| -> Vec<(String, i64, Value, Value)> {
        let lines = answer[board].as_array().unwrap().iter();
        let line = |line: &Value| {
            let name = line["name"].as_str().unwrap().to_owned();
            let median = line["median_duration_minutes"].clone();
            (name, line["sessions"].as_i64().unwrap(), median, line["csat"]["average"].clone())
        };
        lines.map(line).collect()
    };
    let line = |name: &str, sessions, median, average| (name.to_owned(), sessions, median, average);
    assert_eq!(
        leaders("top_flows"),
        [line("Flow 0", 3, json!(17.5), json!(3.5)), line("Flow 1", 1, json!(null), json!(null))]
    );
    assert_eq!(
        leaders("top_engineers"),
        [line("e0", 3, json!(10.0), json!(5.0)), line("e1", 1, json!(25.0), json!(2.0))]
    );
}

#[rstest]
#[tokio::test]
async fn an_engineer_and_another_organisation(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let stored = Stored::new(engine).await;
    stored.add(&sessions()).await;
    let all = stored.filters("2026-03-02", "2026-03-03", UTC);
    let one = team(&stored, &all.clone().of_engineer(Some(stored.engineers[1]))).await;
    assert_eq!(one["summary"]["total"], 1);
    assert_eq!(one["series"]["points"][0]["total"], 1);
    assert_eq!((&one["top_flows"][0]["sessions"], &one["top_flows"][1]), (&json!(1), &Value::Null));
    assert_eq!((&one["top_engineers"][0]["name"], &one["top_engineers"][1]), (&json!("e1"), &Value::Null));
    let theirs = org(&stored.test.db, "theirs").await;
    let nothing = team(&stored, &SessionFilters { scope: theirs, ..all }).await;
    assert_eq!(nothing["summary"]["total"], 0);
    assert_eq!(nothing["summary"]["median_duration_minutes"], Value::Null);
    assert_eq!(nothing["top_flows"], json!([]));
    let ours = analytics::engineers(&stored.test.db, stored.scope).await.unwrap().engineers;
    assert_eq!(ours.iter().map(|engineer| engineer.name.as_str()).collect::<Vec<_>>(), ["e0", "e1"]);
    assert_eq!(analytics::engineers(&stored.test.db, theirs).await.unwrap().engineers, []);
}

#[rstest]
#[tokio::test]
async fn a_flow(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let stored = Stored::new(engine).await;
    stored.add(&sessions()).await;
    let id = stored.flows[0];
    // Words on a step are told over all time: these are of sessions after the range.
    for (engineer, was_helpful) in stored.engineers.iter().zip([true, false, true]) {
        let begun = session_start(&stored.test.db, stored.scope, *engineer, id, None).await.unwrap();
        let given = NewStepFeedback { session_id: begun.id, was_helpful };
        feedback_give(&stored.test.db, stored.scope, *engineer, begun.steps[0].id, &given).await.unwrap();
    }
    let asked = async |idle_before: &str| {
        let filters = SessionFilters {
            flow_id: Some(id),
            idle_before: Some(at(idle_before)),
            ..stored.filters("2026-03-02", "2026-03-03", UTC)
        };
        serde_json::to_value(analytics::flow(&stored.test.db, &filters, id, false).await.unwrap().body).unwrap()
    };
    let steps = |answer: &Value| -> Vec<(String, i64, i64)> {
        let lines = answer["steps"].as_array().unwrap().iter();
        let count = |line: &Value, field: &str| line[field].as_i64().unwrap();
        let line = |line: &Value| {
            (line["node_id"].as_str().unwrap().to_owned(), count(line, "visits"), count(line, "drop_offs"))
        };
        lines.map(line).collect()
    };
    let node = |id: &str, visits, drop_offs| (id.to_owned(), visits, drop_offs);
    let answer = asked("2026-03-03T00:00:07.001Z").await;
    assert_eq!(steps(&answer), [node("n0", 3, 0), node("n1", 2, 1), node("n2", 1, 0), node("n3", 1, 0)]);
    assert_eq!(answer["steps"][1]["drop_off_rate"], json!({ "numerator": 1, "denominator": 2, "value": 0.5 }));
    let helpful = |line: &Value| ["helpful_yes", "helpful_no", "helpful_rate"].map(|field| line[field].clone());
    let two_of_three = json!({ "numerator": 2, "denominator": 3, "value": 2.0 / 3.0 });
    assert_eq!(helpful(&answer["steps"][0]), [json!(2), json!(1), two_of_three]);
    let of_none = json!({ "numerator": 0, "denominator": 0, "value": null });
    assert_eq!(helpful(&answer["steps"][1]), [json!(0), json!(0), of_none]);
    assert_eq!(answer["summary"]["total"], 3);
    assert_eq!(
        answer["comments"],
        json!([
            { "rating": 2, "comment": "Too long.", "created_at": "2026-03-03T00:59:59.999Z" },
            { "rating": 5, "comment": "Went straight to the point.", "created_at": "2026-03-02T10:00:00Z" },
        ])
    );
    let counts: Vec<_> = answer["csat_distribution"].as_array().unwrap().iter().map(|line| &line["count"]).collect();
    assert_eq!(counts, [0, 1, 0, 0, 1]);
    // A running session, in which something happened that lately, was not given up.
    assert_eq!(steps(&asked("2026-03-03T00:00:07Z").await)[1], node("n1", 2, 0));
}

#[rstest]
#[tokio::test]
async fn the_rating_of_a_session_counts_while_it_is_completed(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let stored = Stored::new(engine).await;
    let mut sessions = sessions();
    // A later file does not say any more that it was completed.
    let ended = sessions[0].ended.take();
    stored.add(&sessions).await;
    let all = stored.filters("2026-03-02", "2026-03-03", UTC);
    let of_flow = SessionFilters { flow_id: Some(stored.flows[0]), ..all.clone() };
    let told = async || {
        let flow = analytics::flow(&stored.test.db, &of_flow, stored.flows[0], false).await.unwrap().body;
        let (flow, team) = (serde_json::to_value(flow).unwrap(), team(&stored, &all).await);
        let counts: Vec<_> = flow["csat_distribution"].as_array().unwrap().iter().map(|line| &line["count"]).collect();
        let comments: Vec<_> = flow["comments"].as_array().unwrap().iter().map(|line| &line["rating"]).collect();
        json!({
            "of_flow": [flow["summary"]["csat"], team["top_flows"][0]["csat"]],
            "of_team": team["summary"]["csat"],
            "of_engineer": team["top_engineers"][0]["csat"],
            "counts": counts,
            "comments": comments,
        })
    };
    let mean = |average: Option<f64>, sample_size: i64| json!({ "average": average, "sample_size": sample_size });
    let expected = |all: Value, engineer: Value, counts: [i64; 5], comments: &[i64]| {
        json!({
            "of_flow": [all, all], "of_team": all, "of_engineer": engineer, "counts": counts, "comments": comments,
        })
    };
    assert_eq!(told().await, expected(mean(Some(2.0), 1), mean(None, 0), [0, 1, 0, 0, 0], &[2]));
    // Completed again it is what it was.
    sessions[0].ended = ended;
    stored.add(&sessions).await;
    assert_eq!(told().await, expected(mean(Some(3.5), 2), mean(Some(5.0), 1), [0, 1, 0, 0, 1], &[2, 5]));
}

#[rstest]
#[tokio::test]
async fn all_time_reaches_from_the_first_session_to_the_last(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let stored = Stored::new(engine).await;
    stored.add(&sessions()).await;
    let mut filters = stored.filters("2026-03-02", "2026-03-02", UTC);
    filters.span.date_range = None;
    let answer = team(&stored, &filters).await;
    assert_eq!(answer["summary"]["total"], 5);
    let points = answer["series"]["points"].as_array().unwrap();
    assert_eq!(points.iter().map(|point| point["total"].as_i64().unwrap()).collect::<Vec<_>>(), [1, 2, 2]);
}
