//! Exact numbers of campaigns launched per week.

use analytics_dao::Engine::{self, Postgres, Sqlite};
use rstest::rstest;
use serde_json::{Value, json};

use crate::world::{World, at, world};

const ENDPOINT: &str = "campaigns_launched_per_week";

/// Around the last Monday before New York's clocks go back: that week begins at 04:00 UTC, and the next at 05:00.
fn launches() -> World {
    world()
        .campaign("never")
        .campaign("sunday").launched("2026-10-26 03:59:59.999")
        .campaign("monday").launched("2026-10-26 04:00")
        .campaign("late").launched("2026-11-02 04:59:59.999").title("Nurse")
        .campaign("next").launched("2026-11-02 05:00")
        .campaign("later").launched("2026-11-16 12:00")
}

fn weeks(sent: &Value) -> Vec<(String, i64)> {
    let week = |point: &Value| {
        (point["start"].as_str().expect("a start").to_owned(), point["campaigns"].as_i64().expect("a number"))
    };
    sent["points"].as_array().expect("points").iter().map(week).collect()
}

#[rstest]
#[tokio::test]
async fn weeks_start_on_the_zones_monday_and_go_on_to_now(#[values(Sqlite, Postgres)] engine: Engine) {
    let stored = launches().stored(engine).await;
    let now = at("2026-11-30 12:00");
    let filters = stored.filters("time_zone=America/New_York", now);
    let sent = stored.beside(ENDPOINT, &filters, now).await;
    let expected = [
        ("2026-10-19T00:00:00-04:00", 1),
        ("2026-10-26T00:00:00-04:00", 2),
        ("2026-11-02T00:00:00-05:00", 1),
        ("2026-11-09T00:00:00-05:00", 0),
        ("2026-11-16T00:00:00-05:00", 1),
        ("2026-11-23T00:00:00-05:00", 0),
        ("2026-11-30T00:00:00-05:00", 0),
    ];
    assert_eq!(weeks(&sent), expected.map(|(start, count)| (start.to_owned(), count)));
    let partial: Vec<_> = sent["points"].as_array().expect("points").iter().map(|point| point["partial"] == true).collect();
    assert_eq!(partial, [false, false, false, false, false, false, true]);
    assert_eq!((&sent["granularity"], &sent["time_zone"]), (&json!("week"), &json!("America/New_York")));
    assert_eq!((&sent["filters"]["start"], &sent["ignored_filters"]), (&json!(null), &json!([])));
}

#[rstest]
#[tokio::test]
async fn only_the_organisation_and_the_zone_apply(#[values(Sqlite, Postgres)] engine: Engine) {
    let stored = launches().candidate("ann").stored(engine).await;
    let plain = stored.ask_beside(ENDPOINT, "time_zone=UTC").await;
    let query = "time_zone=UTC&from=2026-11-01&to=2026-11-02&granularity=hour&compare=previous_period\
        &campaign_ids={late}&candidate_ids={ann}&candidate_sources=x&candidate_locations=y&job_titles=Nurse";
    let mut filtered = stored.ask_beside(ENDPOINT, query).await;
    let ignored = filtered["ignored_filters"].take();
    let names: Vec<_> = ignored.as_array().expect("a list").iter().map(|entry| entry["filter"].clone()).collect();
    let expected = [
        "period", "granularity", "campaign_ids", "candidate_ids", "candidate_sources", "candidate_locations",
        "job_titles", "compare",
    ];
    assert_eq!(names, expected);
    assert!(ignored[0]["reason"].as_str().is_some_and(|reason| reason.contains("by the week")));
    filtered["ignored_filters"] = json!([]);
    assert_eq!(filtered, plain);
}

#[rstest]
#[tokio::test]
async fn an_organisation_that_never_launched_has_no_data(#[values(Sqlite, Postgres)] engine: Engine) {
    let sent = world().campaign("never").stored(engine).await.ask_beside(ENDPOINT, "").await;
    assert_eq!(sent["points"], json!(null));
    let reason = "no campaign of this organisation has ever been launched";
    assert_eq!(sent["no_data"], json!([{ "metric": ENDPOINT, "reason": reason }]));
}
