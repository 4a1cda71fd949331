//! The dashboard: figures, filters, bad input, and what is computed how often.

use axum::http::{Method, StatusCode};
use futures::future::join_all;
use rstest::rstest;
use uuid::Uuid;

use crate::world::{DASHBOARD, World, ingest};
use analytics_domain::closed_sets::CallStatus;

#[tokio::test]
async fn figures_count_the_organisations_rows() {
    let world = World::new().await;
    let answer = world.get(&format!("{DASHBOARD}?from=2026-03-02&to=2026-03-02")).by(world.sam).send().await;
    let body = answer.ok();
    assert_eq!(body["total_calls"]["value"], 5, "{body}");
    assert_eq!(body["answer_rate"]["numerator"], 3);
    assert_eq!(body["people_contacted"]["value"], 4);
    assert_eq!(body["interviews"]["value"], 2);
    assert_eq!(body["call_length"]["value"], 920);
    assert_eq!(body["filters"]["time_zone"], "America/New_York");
    assert_eq!(body["filters"]["start"], "2026-03-02T00:00:00-05:00");
    assert_eq!(body["read_from"], "primary");
    assert!(body["as_of"].is_string());
    assert_eq!(answer.header("cache-control"), "private, no-cache");
    assert_eq!(answer.header("vary"), "Authorization, Cookie, X-Org, Accept");
}

#[tokio::test]
async fn what_is_not_recorded_is_no_data() {
    let world = World::new().await;
    let body = world.get(&format!("{DASHBOARD}?metrics=opt_outs")).by(world.sam).send().await.ok();
    assert!(body["opt_outs"]["value"].is_null(), "{body}");
    assert_eq!(body["no_data"][0]["metric"], "opt_outs");
}

#[tokio::test]
async fn only_the_metrics_asked_for_are_answered() {
    let world = World::new().await;
    let address = format!("{DASHBOARD}?metrics=total_calls&metrics=answer_rate&metrics=total_calls");
    let body = world.get(&address).by(world.sam).send().await.ok();
    let mut members: Vec<_> = body.as_object().unwrap().keys().map(String::as_str).collect();
    members.sort_unstable();
    assert_eq!(
        members,
        ["answer_rate", "as_of", "filters", "no_data", "read_from", "replica_lag_seconds", "total_calls"]
    );
}

#[rstest]
#[case("perod=30d", "perod", "not a known parameter; allowed: campaign_ids")]
#[case("limit=5", "limit", "not a known parameter")]
#[case("campaign_ids=7", "campaign_ids", "invalid length")]
#[case("from=2026-02-01&to=2026-01-01", "from", "is after `to` (2026-01-01)")]
#[case("from=2020-01-01&to=2026-01-01", "to", "longer than five years")]
#[case("from=2026-02-30&to=2026-03-01", "from", "is not a day")]
#[case("time_zone=Mars/Olympus", "time_zone", "not an IANA time zone")]
#[case("period=31d", "period", "allowed: today, 7d, 30d, 90d, custom")]
#[case("metrics=total_cals", "metrics", "is not a metric; allowed: total_calls")]
#[case("compare=previous_period", "compare", "needs a range")]
#[case("job_titles=%00", "job_titles", "NUL")]
#[case("job_titles%00=x", "job_titles\u{2400}", "NUL")]
#[tokio::test]
async fn bad_input_is_named(#[case] query: &str, #[case] parameter: &str, #[case] reason: &str) {
    let world = World::new().await;
    let answer = world.get(&format!("{DASHBOARD}?{query}")).by(world.sam).send().await;
    let problem = answer.problem(400, "invalid_parameter");
    let errors = problem["errors"].as_array().unwrap();
    let error = errors.iter().find(|error| error["parameter"] == parameter).unwrap_or_else(|| panic!("{problem}"));
    assert!(error["reason"].as_str().unwrap().contains(reason), "{error}");
    assert!(problem["detail"].as_str().unwrap().contains(parameter), "{problem}");
}

#[tokio::test]
async fn every_refusal_is_listed() {
    let world = World::new().await;
    let answer = world.get(&format!("{DASHBOARD}?period=x&from=y&z=1&campaign_ids=7")).by(world.sam).send().await;
    let problem = answer.problem(400, "invalid_parameter");
    let names: Vec<_> = problem["errors"].as_array().unwrap().iter().map(|error| &error["parameter"]).collect();
    for parameter in ["period", "from", "z", "campaign_ids"] {
        assert!(names.iter().any(|name| *name == parameter), "{parameter} is missing: {problem}");
    }
}

#[tokio::test]
async fn a_list_takes_five_hundred_values() {
    let world = World::new().await;
    let address = |count: usize| {
        let ids: Vec<_> = (0..count).map(|_| format!("campaign_ids={}", Uuid::now_v7())).collect();
        format!("{DASHBOARD}?metrics=total_calls&{}", ids.join("&"))
    };
    assert_eq!(world.get(&address(500)).by(world.sam).send().await.ok()["total_calls"]["value"], 0);
    let problem = world.get(&address(501)).by(world.sam).send().await.problem(400, "invalid_parameter");
    assert_eq!(problem["errors"][0]["reason"], "501 values; at most 500 are allowed");
}

#[tokio::test]
async fn a_foreign_campaign_does_not_exist() {
    let world = World::new().await;
    let foreign = world.campaign(world.fabrikam, "spring").await;
    let mut bodies = Vec::new();
    for id in [foreign, Uuid::now_v7()] {
        let address = format!("{DASHBOARD}?from=2026-03-02&to=2026-03-02&campaign_ids={id}");
        let mut body = world.get(&address).by(world.sam).send().await.ok();
        assert_eq!(body["total_calls"]["value"], 0);
        body["filters"]["campaign_ids"].take();
        body["as_of"].take();
        bodies.push(body);
    }
    assert_eq!(bodies[0], bodies[1]);
}

#[tokio::test]
async fn an_answer_is_computed_once_and_named() {
    let world = World::new().await;
    let address = format!("{DASHBOARD}?from=2026-03-01&to=2026-03-31&job_titles=a&job_titles=b");
    let first = world.get(&address).by(world.sam).send().await;
    let etag = first.header("etag").to_owned();
    assert!(etag.starts_with("W/\""), "{etag}");
    assert!(first.header("server-timing").starts_with("db;dur="));
    assert_eq!(world.get(&address).by(world.sam).send().await.header("server-timing"), "");
    let reordered = format!("{DASHBOARD}?job_titles=b&to=2026-03-31&job_titles=a&from=2026-03-01");
    let again = world.get(&reordered).by(world.maya).send().await;
    assert_eq!((again.header("etag"), &again.body), (etag.as_str(), &first.body));
    for known in [etag.clone(), format!("\"x\", {etag}"), "*".to_owned(), etag.replace("W/", "")] {
        let answer = world.get(&address).by(world.sam).header("if-none-match", &known).send().await;
        assert_eq!(answer.status, StatusCode::NOT_MODIFIED, "{known}");
        assert_eq!((answer.header("etag"), answer.body.len()), (etag.as_str(), 0));
    }
    assert_eq!(world.app.answers.computed(), 1);
    let answer = world.get(&address).by(world.sam).header("if-none-match", "W/\"other\"").send().await;
    answer.ok();
    assert_eq!(world.app.answers.computed(), 1);
}

#[tokio::test]
async fn a_write_changes_the_name_of_the_answer() {
    let world = World::new().await;
    let address = format!("{DASHBOARD}?from=2026-03-01&to=2026-03-31&metrics=total_calls");
    let before = world.get(&address).by(world.sam).send().await;
    ingest(&world.app.db, world.northwind, &[("n-7", "nurses", "ada", CallStatus::Busy, 0)]).await;
    let etag = before.header("etag");
    let after = world.get(&address).by(world.sam).header("if-none-match", etag).send().await;
    assert_eq!(after.ok()["total_calls"]["value"], before.ok()["total_calls"]["value"].as_i64().unwrap() + 1);
    assert_ne!(after.header("etag"), etag);
    let patch = world.ask(Method::PATCH, "/api/v1/org/settings").by(world.maya);
    patch.json(r#"{"interview_threshold": 0.9}"#).send().await.ok();
    let settings = world.get(&address).by(world.sam).header("if-none-match", after.header("etag")).send().await;
    assert_ne!(settings.header("etag"), after.header("etag"));
    // Another organisation's write is none of ours.
    ingest(&world.app.db, world.fabrikam, &[("f-2", "spring", "zoe", CallStatus::Busy, 0)]).await;
    let same = world.get(&address).by(world.sam).header("if-none-match", settings.header("etag")).send().await;
    assert_eq!(same.status, StatusCode::NOT_MODIFIED);
}

#[tokio::test]
async fn organisations_do_not_share_answers() {
    let world = World::new().await;
    let address = format!("{DASHBOARD}?metrics=total_calls&from=2026-03-01&to=2026-03-31&time_zone=UTC");
    let ours = world.get(&address).by(world.sam).send().await;
    let theirs = world.get(&address).by(world.lena).header("if-none-match", ours.header("etag")).send().await;
    assert_eq!(
        (ours.ok()["total_calls"]["value"].as_i64(), theirs.ok()["total_calls"]["value"].as_i64()),
        (Some(5), Some(1))
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn identical_questions_in_flight_are_computed_once() {
    let world = World::new().await;
    let ask =
        |query: &str| world.get(&format!("{DASHBOARD}?from=2026-03-01&to=2026-03-31{query}")).by(world.sam).send();
    let answers = join_all((0..16).map(|_| ask(""))).await;
    assert!(answers.iter().all(|answer| answer.status == StatusCode::OK && answer.body == answers[0].body));
    assert_eq!(world.app.answers.computed(), 1);
    join_all((0..16).map(|index| ask(if index % 2 == 0 { "&granularity=day" } else { "&granularity=week" }))).await;
    assert_eq!(world.app.answers.computed(), 3);
}

#[tokio::test]
async fn postgres_answers_the_same() {
    let (sqlite, postgres) = (World::new().await, World::on_postgres(std::time::Duration::from_secs(10)).await);
    let address = format!("{DASHBOARD}?from=2026-03-02&to=2026-03-03&compare=previous_period");
    let mut bodies = Vec::new();
    for world in [&sqlite, &postgres] {
        let mut body = world.get(&address).by(world.sam).send().await.ok();
        body["as_of"].take();
        bodies.push(body);
    }
    assert_eq!(bodies[0], bodies[1]);
}
