//! The figures beside the dashboard: what is sent, bad input, and what is computed how often.

use analytics_dao::ingest::{self, Batch, IngestOptions};
use analytics_domain::{
    closed_sets::SmsDirection,
    records::{CallReviewRecord, CreditRecord, SmsRecord},
};
use axum::http::{Method, StatusCode};
use chrono::Duration;
use rstest::rstest;
use serde_json::{Value, json};

use crate::world::{World, first_call_at};

const ANALYTICS: &str = "/api/v1/analytics";
const ENDPOINTS: [&str; 8] = [
    "sms_sent",
    "total_sms",
    "time_saved",
    "total_time_saved",
    "candidate_satisfaction",
    "average_candidate_satisfaction",
    "campaigns_launched_per_week",
    "credits_per_qualified_candidate",
];
const DAY: &str = "from=2026-03-02&to=2026-03-02";

/// Northwind, which also sent three SMS, spent credits, and was rated by five calls' candidates.
async fn world() -> World {
    let world = World::new().await;
    work(&world).await;
    world
}

async fn work(world: &World) {
    let (db, org, options) = (&world.app.db, world.northwind, IngestOptions::default());
    let sms = |number: i64, direction| SmsRecord {
        external_id: format!("sms-{number}"),
        candidate: "ada".to_owned(),
        campaign: "nurses".to_owned(),
        direction,
        created_at: first_call_at() + Duration::hours(number),
    };
    let sms = [
        sms(1, SmsDirection::Outbound),
        sms(2, SmsDirection::Outbound),
        sms(3, SmsDirection::Outbound),
        sms(4, SmsDirection::Inbound),
    ];
    let ratings =
        ["n-1", "n-2", "n-3", "n-4", "n-5"].iter().zip([5, 4, 4, 3, 5]).map(|(call, rating)| CallReviewRecord {
            call: (*call).to_owned(),
            rating,
            comment: None,
            created_at: first_call_at() + Duration::hours(1),
        });
    let credits = CreditRecord {
        external_id: "credits-1".to_owned(),
        campaign: "nurses".to_owned(),
        credits: 12.3456,
        created_at: first_call_at(),
    };
    assert_eq!(ingest::ingest(db, org, &Batch::new(sms.to_vec()), options).await.unwrap().refused, []);
    assert_eq!(ingest::ingest(db, org, &Batch::new(ratings.collect()), options).await.unwrap().refused, []);
    assert_eq!(ingest::ingest(db, org, &Batch::new(vec![credits]), options).await.unwrap().refused, []);
}

async fn ask(world: &World, endpoint: &str, query: &str) -> Value {
    world.get(&format!("{ANALYTICS}/{endpoint}?{query}")).by(world.sam).send().await.ok()
}

#[tokio::test]
async fn figures_are_those_of_the_organisations_rows() {
    let world = world().await;
    let sms = ask(&world, "total_sms", DAY).await;
    assert_eq!((&sms["value"], &sms["filters"]["time_zone"]), (&json!(3), &json!("America/New_York")));
    assert_eq!(sms["read_from"], "primary");
    assert!(sms["as_of"].is_string());
    let series = ask(&world, "sms_sent", &format!("{DAY}&granularity=day&compare=previous_period")).await;
    assert_eq!((&series["points"][0]["sms"], &series["previous"][0]["sms"]), (&json!(3), &json!(0)));
    // Answered by phone: 600 s, 20 s and 300 s.
    let saved = ask(&world, "total_time_saved", DAY).await;
    assert_eq!(
        saved["sources"][0],
        json!({ "source": "calls", "minutes": 30.333_333_333_333_332, "units": 3, "seconds": 920 })
    );
    assert_eq!(saved["value"], json!(36.333_333_333_333_336));
    assert_eq!(saved["no_data"][0]["metric"], "web_calls");
    let rated = ask(&world, "average_candidate_satisfaction", DAY).await;
    assert_eq!((&rated["value"], &rated["sample_size"]), (&json!(4.2), &json!(5)));
    assert_eq!(rated["distribution"][3], json!({ "rating": 4, "count": 2 }));
    let launches = ask(&world, "campaigns_launched_per_week", DAY).await;
    assert_eq!((&launches["points"][0]["campaigns"], &launches["granularity"]), (&json!(2), &json!("week")));
    assert_eq!(launches["ignored_filters"][0]["filter"], "period");
}

#[tokio::test]
async fn what_is_not_recorded_is_no_data() {
    let world = world().await;
    let credits = ask(&world, "credits_per_qualified_candidate", DAY).await;
    assert_eq!((&credits["numerator"], &credits["value"]), (&json!(null), &json!(null)));
    assert_eq!(credits["chart"], json!({ "granularity": "hour", "time_zone": "America/New_York", "points": null }));
    assert_eq!(credits["no_data"][0]["reason"], "no review of this organisation carries a score");
    let theirs = world.get(&format!("{ANALYTICS}/total_sms?{DAY}")).by(world.lena).send().await.ok();
    assert_eq!((&theirs["value"], &theirs["no_data"][0]["metric"]), (&json!(null), &json!("total_sms")));
}

#[rstest]
#[case("perod=30d", "perod", "not a known parameter; allowed: campaign_ids")]
#[case("metrics=total_sms", "metrics", "not a known parameter")]
#[case("from=2026-02-01&to=2026-01-01", "from", "is after `to` (2026-01-01)")]
#[case("compare=previous_period", "compare", "needs a range")]
#[case("granularity=minute", "granularity", "allowed: auto, hour, day, week, month")]
#[case("from=2022-01-01&to=2025-12-31&granularity=hour", "granularity", "gives more than 10000 buckets")]
#[tokio::test]
async fn bad_input_is_named(#[case] query: &str, #[case] parameter: &str, #[case] reason: &str) {
    let world = World::new().await;
    for endpoint in ENDPOINTS {
        let answer = world.get(&format!("{ANALYTICS}/{endpoint}?{query}")).by(world.sam).send().await;
        let problem = answer.problem(400, "invalid_parameter");
        let error = &problem["errors"][0];
        assert_eq!(error["parameter"], parameter, "{endpoint}: {problem}");
        assert!(error["reason"].as_str().unwrap().contains(reason), "{endpoint}: {error}");
    }
}

#[tokio::test]
async fn an_answer_is_computed_once_and_named() {
    let world = world().await;
    for (asked, endpoint) in (1..).zip(ENDPOINTS) {
        let address = format!("{ANALYTICS}/{endpoint}?{DAY}&job_titles=a&job_titles=b");
        let first = world.get(&address).by(world.sam).send().await;
        let etag = first.header("etag").to_owned();
        assert!(etag.starts_with("W/\""), "{endpoint}: {etag}");
        let reordered = format!("{ANALYTICS}/{endpoint}?job_titles=b&job_titles=a&{DAY}");
        let again = world.get(&reordered).by(world.maya).send().await;
        // Launches also ask for the minute.
        if endpoint != "campaigns_launched_per_week" {
            assert_eq!((again.header("etag"), &again.body), (etag.as_str(), &first.body), "{endpoint}");
            let known = world.get(&address).by(world.sam).header("if-none-match", &etag).send().await;
            assert_eq!((known.status, known.body.len()), (StatusCode::NOT_MODIFIED, 0), "{endpoint}");
            assert_eq!(world.app.answers.computed(), asked, "{endpoint}");
        }
    }
}

#[tokio::test]
async fn a_write_or_a_setting_changes_the_name_of_the_answer() {
    let world = World::new().await;
    let address = format!("{ANALYTICS}/average_candidate_satisfaction?{DAY}");
    let before = world.get(&address).by(world.sam).send().await;
    assert_eq!(before.ok()["sample_size"], json!(null));
    work(&world).await;
    let after = world.get(&address).by(world.sam).header("if-none-match", before.header("etag")).send().await;
    assert_eq!(after.ok()["value"], json!(4.2));
    let patch = world.ask(Method::PATCH, "/api/v1/org/settings").by(world.maya);
    let settings = patch.json(r#"{"satisfaction_min_ratings": 6}"#).send().await.ok();
    assert_eq!(settings["satisfaction_min_ratings"], json!(6));
    let withheld = world.get(&address).by(world.sam).header("if-none-match", after.header("etag")).send().await.ok();
    assert_eq!((&withheld["value"], &withheld["min_ratings"]), (&json!(null), &json!(6)));
    assert!(withheld["withheld"].as_str().unwrap().contains("at least 6"), "{withheld}");
}

#[tokio::test]
async fn postgres_answers_the_same() {
    let (sqlite, postgres) = (world().await, World::on_postgres(std::time::Duration::from_secs(10)).await);
    work(&postgres).await;
    let query = format!("{DAY}&compare=previous_period");
    for endpoint in ENDPOINTS {
        let mut bodies = [ask(&sqlite, endpoint, &query).await, ask(&postgres, endpoint, &query).await];
        for body in &mut bodies {
            body["as_of"].take();
        }
        assert_eq!(bodies[0], bodies[1], "{endpoint}");
    }
}

#[tokio::test]
async fn the_rows_behind_a_figure_come_in_pages_and_as_a_file() {
    let world = world().await;
    let address = format!("{ANALYTICS}/rows/sms?{DAY}");
    let first = world.get(&format!("{address}&limit=2")).by(world.sam).send().await;
    let etag = first.header("etag").to_owned();
    let first = first.ok();
    assert_eq!((&first["total"], &first["kind"], &first["no_data"]), (&json!(3), &json!("sms"), &json!([])));
    let names = |page: &Value| {
        let rows = page["rows"].as_array().unwrap().clone();
        rows.iter().map(|row| row["external_id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names(&first), ["sms-3", "sms-2"]);
    let next = format!("{address}&limit=2&cursor={}", first["next_cursor"].as_str().unwrap());
    let second = world.get(&next).by(world.sam).send().await.ok();
    assert_eq!((names(&second), &second["next_cursor"]), (vec!["sms-1".to_owned()], &Value::Null));
    let known = world.get(&format!("{address}&limit=2")).by(world.sam).header("if-none-match", &etag).send().await;
    assert_eq!(known.status, StatusCode::NOT_MODIFIED);
    let file = world.get(&address).by(world.sam).header("accept", "text/csv").send().await;
    let text = file.text();
    assert!(text.starts_with("# kind: sms\r\n# rows: 3\r\n"), "{text}");
    assert_eq!(text.lines().filter(|line| line.contains(",sms-")).count(), 3, "{text}");
    let credits = world.get(&format!("{ANALYTICS}/rows/credits?{DAY}&candidate_sources=x")).by(world.sam).send().await;
    let credits = credits.ok();
    assert_eq!((&credits["rows"][0]["credits"], &credits["rows"][0]["candidate_id"]), (&json!(12.346), &Value::Null));
    assert_eq!(credits["ignored_filters"][0]["filter"], "candidate_sources");
}

#[tokio::test]
async fn rows_of_no_kind_are_not_found_and_a_wrong_page_is_refused() {
    let world = World::new().await;
    let unknown = world.get(&format!("{ANALYTICS}/rows/letters")).by(world.sam).send().await.problem(404, "not_found");
    assert!(unknown["detail"].as_str().unwrap().contains("allowed: calls, web_calls, sms"), "{unknown}");
    for (query, parameter) in [("limit=201", "limit"), ("cursor=x", "cursor"), ("metric=total_sms", "metric")] {
        let refused = world.get(&format!("{ANALYTICS}/rows/sms?{query}")).by(world.sam).send().await;
        assert_eq!(refused.problem(400, "invalid_parameter")["errors"][0]["parameter"], parameter);
    }
}
