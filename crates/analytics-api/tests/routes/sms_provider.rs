//! SMS that an outside provider holds: the same figures as of the organisation's own rows, and how often it is asked.

use std::time::Duration;

use analytics_api::sms_provider::Patience;
use analytics_dao::{
    Engine,
    ingest::{self, Batch, IngestOptions},
};
use analytics_domain::{closed_sets::SmsDirection, records::SmsRecord};
use axum::http::StatusCode;
use chrono::{DateTime, TimeDelta, Utc};
use futures::future::join_all;
use rstest::rstest;
use serde_json::{Value, json};

use crate::{
    local_provider::{LocalProvider, Mood, TOKEN},
    world::{Answer, World, first_call_at},
};

const ANALYTICS: &str = "/api/v1/analytics";
const OF_SMS: [&str; 4] = ["sms_sent", "total_sms", "time_saved", "total_time_saved"];
const DAY: &str = "from=2026-03-02&to=2026-03-02";

/// When SMS were sent: around the calls, around New York's change to summer time, and at the edges of days.
fn sent() -> Vec<DateTime<Utc>> {
    let times = [
        "2026-02-20T17:00:00Z",
        "2026-03-01T04:59:59.999Z",
        "2026-03-01T05:00:00Z",
        "2026-03-02T16:00:00Z",
        "2026-03-02T16:30:00.001Z",
        "2026-03-03T04:59:59Z",
        "2026-03-08T04:30:00Z",
        "2026-03-08T07:00:00Z",
        "2026-03-09T03:59:59Z",
        "2026-03-09T04:00:00Z",
        "2026-03-15T12:00:00Z",
    ];
    times.into_iter().map(|time| time.parse().unwrap()).collect()
}

/// Puts outbound SMS into Northwind's own rows.
async fn record(world: &World, times: &[DateTime<Utc>]) {
    let sms = |(number, at): (usize, &DateTime<Utc>)| SmsRecord {
        external_id: format!("sms-{number}"),
        candidate: "ada".to_owned(),
        campaign: "nurses".to_owned(),
        direction: SmsDirection::Outbound,
        created_at: *at,
    };
    let batch = Batch::new(times.iter().enumerate().map(sms).collect());
    let report = ingest::ingest(&world.app.db, world.northwind, &batch, IngestOptions::default()).await.unwrap();
    assert_eq!(report.refused, []);
}

async fn send(world: &World, endpoint: &str, query: &str) -> Answer {
    world.get(&format!("{ANALYTICS}/{endpoint}?{query}")).by(world.sam).send().await
}

async fn ask(world: &World, endpoint: &str, query: &str) -> Value {
    send(world, endpoint, query).await.ok()
}

/// So that nothing is asked a second time.
fn keeping() -> Patience {
    Patience { lifetime: Duration::from_hours(1), ..Patience::default() }
}

/// So that everything is asked every time.
fn forgetting() -> Patience {
    Patience { lifetime: Duration::from_millis(1), ..Patience::default() }
}

#[rstest]
#[case(DAY)]
#[case("from=2026-03-02&to=2026-03-02&granularity=hour")]
#[case("from=2026-03-01&to=2026-03-02&compare=previous_period")]
#[case("from=2026-03-06&to=2026-03-15&granularity=day&compare=previous_period")]
#[case("from=2026-03-04&to=2026-03-10&granularity=week&compare=previous_period")]
#[case("from=2026-02-01&to=2026-03-31&granularity=month&time_zone=Asia/Kathmandu")]
#[case("from=2025-03-01&to=2025-03-31&compare=previous_period")]
#[case("")]
#[case("granularity=day")]
#[case("granularity=hour&time_zone=Australia/Lord_Howe")]
#[tokio::test]
async fn sms_of_a_provider_make_the_same_figures_as_the_organisations_own(
    #[case] query: &str,
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let own = World::on(engine).await;
    record(&own, &sent()).await;
    let provider = LocalProvider::start(&sent()).await;
    let held = World::on(engine).await.with_sms_provider(provider.config(keeping()));
    // What is among the rows counts no more, and does not lengthen a series over all time.
    record(&held, &["2021-01-01T00:00:00Z".parse().unwrap(), first_call_at()]).await;
    for endpoint in OF_SMS {
        let mut bodies = [ask(&own, endpoint, query).await, ask(&held, endpoint, query).await];
        for body in &mut bodies {
            body["as_of"].take();
        }
        assert_eq!(bodies[0], bodies[1], "{endpoint}?{query}");
        assert_eq!(bodies[1]["ignored_filters"], json!([]), "{endpoint}?{query}");
    }
}

#[tokio::test]
async fn without_any_sms_none_is_not_no_data() {
    let provider = LocalProvider::start(&[]).await;
    let world = World::new().await.with_sms_provider(provider.config(keeping()));
    for query in ["", DAY] {
        let total = ask(&world, "total_sms", query).await;
        assert_eq!((&total["value"], &total["no_data"]), (&json!(0), &json!([])), "{query}");
    }
    assert_eq!(ask(&world, "sms_sent", "").await["points"], json!([]));
}

#[tokio::test]
async fn it_is_asked_for_the_callers_organisation_with_its_token() {
    let provider = LocalProvider::start(&sent()).await;
    let world = World::new().await.with_sms_provider(provider.config(keeping()));
    let days = "from=2026-03-07&to=2026-03-09&granularity=day";
    ask(&world, "sms_sent", days).await;
    let northwinds = &provider.requests()[0];
    assert_eq!(northwinds.authorization, format!("Bearer {TOKEN}"));
    assert_eq!((&*northwinds.org, &*northwinds.direction), ("northwind", "outbound"));
    assert_eq!((&*northwinds.from, &*northwinds.buckets), ("2026-03-07T05:00:00Z", "86400,82800,86400"));
    // Fabrikam's days are Berlin's, and its answers are its own, whatever Northwind was told.
    world.get(&format!("{ANALYTICS}/total_sms?{days}")).by(world.lena).send().await.ok();
    let as_fabrikam = world.get(&format!("{ANALYTICS}/total_sms?{days}&time_zone=America/New_York")).by(world.root);
    as_fabrikam.header("x-org", "fabrikam").send().await.ok();
    assert_eq!(provider.requests()[1..].iter().map(|request| &*request.org).collect::<Vec<_>>(), ["fabrikam"; 2]);
    world.get(&format!("{ANALYTICS}/total_sms?{days}")).send().await.problem(401, "unauthenticated");
    assert_eq!(provider.asked(), 3);
}

#[tokio::test]
async fn filters_that_it_does_not_know_are_listed_as_ignored() {
    let provider = LocalProvider::start(&sent()).await;
    let world = World::new().await.with_sms_provider(provider.config(keeping()));
    let nurses = world.campaign(world.northwind, "nurses").await;
    let query = format!("{DAY}&campaign_ids={nurses}&candidate_sources=Referral&job_titles=none");
    for endpoint in OF_SMS {
        let body = ask(&world, endpoint, &query).await;
        let ignored: Vec<_> = body["ignored_filters"].as_array().unwrap().iter().map(|one| &one["filter"]).collect();
        assert_eq!(ignored, ["campaign_ids", "candidate_sources", "job_titles"], "{endpoint}");
        assert!(body["ignored_filters"][0]["reason"].as_str().unwrap().contains("outside provider"), "{body}");
    }
    assert_eq!(ask(&world, "total_sms", &query).await["value"], 3);
    // The other sources keep to them.
    assert_eq!(ask(&world, "total_time_saved", &query).await["sources"][0]["units"], 0);
}

#[tokio::test]
async fn a_question_is_asked_once_for_everybody_who_asks_it_meanwhile_and_for_a_while() {
    let provider = LocalProvider::start(&sent()).await;
    let world = World::new().await.with_sms_provider(provider.config(keeping()));
    join_all((0..8).map(|_| ask(&world, "sms_sent", DAY))).await;
    assert_eq!(provider.asked(), 1);
    // Time saved has the same buckets.
    ask(&world, "time_saved", DAY).await;
    assert_eq!(provider.asked(), 1);
    ask(&world, "total_sms", DAY).await;
    assert_eq!(provider.asked(), 2);
}

#[tokio::test]
async fn an_answer_has_its_name_until_the_provider_counts_another_number() {
    let provider = LocalProvider::start(&sent()).await;
    let world = World::new().await.with_sms_provider(provider.config(forgetting()));
    for endpoint in OF_SMS {
        let first = send(&world, endpoint, DAY).await;
        let etag = first.header("etag").to_owned();
        let address = format!("{ANALYTICS}/{endpoint}?{DAY}");
        let again = || world.get(&address).by(world.sam).header("if-none-match", &etag).send();
        tokio::time::sleep(Duration::from_millis(20)).await;
        let same = again().await;
        assert_eq!((same.status, same.body.len()), (StatusCode::NOT_MODIFIED, 0), "{endpoint}");
        provider.send(first_call_at() + TimeDelta::hours(2));
        tokio::time::sleep(Duration::from_millis(20)).await;
        let other = again().await;
        assert_eq!(other.status, StatusCode::OK, "{endpoint}");
        assert_ne!(other.header("etag"), etag, "{endpoint}");
    }
    assert_eq!(ask(&world, "total_sms", DAY).await["value"], 7);
}

#[tokio::test]
async fn a_failure_has_a_name_of_its_own_and_is_not_kept() {
    let provider = LocalProvider::start(&sent()).await;
    let world = World::new().await.with_sms_provider(provider.config(keeping()));
    provider.be(Mood::Garbage);
    let failed = send(&world, "total_sms", DAY).await;
    assert_eq!(failed.ok()["value"], json!(null));
    provider.be(Mood::Well);
    let address = format!("{ANALYTICS}/total_sms?{DAY}");
    let well = world.get(&address).by(world.sam).header("if-none-match", failed.header("etag")).send().await;
    assert_eq!(well.ok()["value"], 3);
}

#[tokio::test]
async fn rows_that_it_holds_are_not_listed_and_those_of_the_database_are_not_its() {
    let provider = LocalProvider::start(&sent()).await;
    let world = World::new().await.with_sms_provider(provider.config(keeping()));
    record(&world, &sent()).await;
    let body = ask(&world, "rows/sms", DAY).await;
    assert_eq!((&body["total"], &body["rows"]), (&json!(0), &json!([])));
    assert_eq!(body["no_data"][0]["unavailable"], "sms_provider");
    assert!(body["no_data"][0]["reason"].as_str().unwrap().contains("lists none"), "{body}");
    assert_eq!(ask(&world, "rows/calls", DAY).await["total"], 3);
    assert_eq!(provider.asked(), 0);
}
