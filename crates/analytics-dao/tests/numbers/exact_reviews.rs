//! Exact numbers of the metrics that count reviews.

use analytics_dao::Engine::{self, Postgres, Sqlite};
use analytics_domain::closed_sets::CallStatus;
use rstest::rstest;
use serde_json::{Value, json};

use crate::{
    stored::ratio,
    world::{World, world},
};

/// The values of a chart's points, without the buckets that have none.
fn points(sent: &Value, chart: &str, value: &str) -> Vec<(String, Value)> {
    let points = sent[chart]["points"].as_array().expect("points").iter();
    let some = points.filter(|point| point[value] != json!(0));
    some.map(|point| (point["start"].as_str().expect("a start")[..10].to_owned(), point[value].clone())).collect()
}

fn on(day: &str, value: i64) -> Vec<(String, Value)> {
    vec![(day.to_owned(), json!(value))]
}

#[rstest]
#[tokio::test]
async fn a_review_with_five_calls_counts_once(#[values(Sqlite, Postgres)] engine: Engine) {
    let mut rows = world()
        .call("bob", "a", "2026-11-02 08:00")
        .review("ann", "a", "kim").up().score(90.0).reviewed("2026-11-04 10:00")
        .review("bob", "a", "kim").down().score(10.0).reviewed("2026-11-04 11:00");
    for hour in 10..15 {
        rows = rows.call("ann", "a", &format!("2026-11-02 {hour}:00")).completed(1.0);
    }
    let sent = rows.stored(engine).await.ask("from=2026-11-01&to=2026-11-05&compare=previous_period").await;
    assert_eq!(sent["total_calls"], json!({ "value": 6, "previous": 0 }));
    assert_eq!(sent["thumbs_up"], json!({ "value": 1, "previous": 0 }));
    assert_eq!(sent["thumbs_down"], json!({ "value": 1, "previous": 0 }));
    assert_eq!(sent["qualified_candidates"], json!({ "value": 1, "previous": 0 }));
    assert_eq!(sent["passthrough_rate"]["numerator"], json!(1));
    assert_eq!(sent["passthrough_rate"]["denominator"], json!(2));
    assert_eq!(sent["passthrough_rate"]["value"], json!(0.5));
    assert_eq!(points(&sent, "thumbs_up_chart", "thumbs_up"), on("2026-11-04", 1));
    assert_eq!(points(&sent, "thumbs_down_chart", "thumbs_down"), on("2026-11-04", 1));
    assert_eq!(points(&sent, "passthrough_rate_chart", "denominator"), on("2026-11-02", 2));
}

#[rstest]
#[tokio::test]
async fn each_campaign_has_its_own_passing_score(#[values(Sqlite, Postgres)] engine: Engine) {
    let mut rows = world()
        .campaign("hard").passing(80.0)
        .campaign("easy").passing(75.0)
        .campaign("default")
        .call("ann", "hard", "2026-11-02 09:00")
        .call("ann", "easy", "2026-11-02 10:00")
        .call("ann", "default", "2026-11-02 11:00")
        .call("bob", "default", "2026-11-02 12:00")
        .review("ann", "hard", "kim").score(75.0)
        .review("ann", "easy", "kim").score(75.0)
        .review("ann", "default", "kim").score(75.0)
        .review("bob", "default", "kim").score(69.9);
    let stored = rows.stored(engine).await;
    let sent = stored.ask("").await;
    assert_eq!(sent["qualified_candidates"], json!({ "value": 1 }));
    assert_eq!(sent["passthrough_rate"], ratio(2, 4, 0.5));
    let sent = stored.ask("campaign_ids={hard}").await;
    assert_eq!(sent["qualified_candidates"], json!({ "value": 0 }));
    assert_eq!(sent["passthrough_rate"], ratio(0, 1, 0.0));

    rows.settings.default_passing_score = 69.9;
    let sent = rows.stored(engine).await.ask("").await;
    assert_eq!(sent["qualified_candidates"], json!({ "value": 2 }));
    assert_eq!(sent["passthrough_rate"], ratio(3, 4, 0.75));
}

#[rstest]
#[tokio::test]
async fn a_passing_score_of_zero_is_a_score_and_not_the_default(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world()
        .campaign("any").passing(0.0)
        .call("ann", "any", "2026-11-02 09:00")
        .review("ann", "any", "kim").score(0.0);
    let sent = rows.stored(engine).await.ask("").await;
    assert_eq!(sent["passthrough_rate"], ratio(1, 1, 1.0));
}

#[rstest]
#[tokio::test]
async fn a_review_without_a_score_is_neither_scored_nor_qualified(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world()
        .call("ann", "a", "2026-11-02 09:00")
        .call("bob", "a", "2026-11-02 10:00")
        .review("ann", "a", "kim").up()
        .review("bob", "a", "kim").score(70.0);
    let sent = rows.stored(engine).await.ask("").await;
    assert_eq!(sent["passthrough_rate"], ratio(1, 1, 1.0));
    assert_eq!(sent["thumbs_up"], json!({ "value": 1 }));
    assert_eq!(sent["thumbs_down"], json!({ "value": 0 }));
}

#[rstest]
#[tokio::test]
async fn nobody_scored_makes_the_passthrough_rate_null(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world()
        .call("ann", "a", "2026-11-02 09:00")
        .call("bob", "a", "2026-11-20 09:00")
        .review("ann", "a", "kim").up()
        .review("bob", "a", "kim").score(70.0);
    let sent = rows.stored(engine).await.ask("from=2026-11-02&to=2026-11-03&granularity=day").await;
    assert_eq!(sent["passthrough_rate"], json!({ "numerator": 0, "denominator": 0, "value": null }));
    assert_eq!(sent["passthrough_rate_chart"]["points"][0]["value"], json!(null));
}

#[rstest]
#[tokio::test]
async fn several_reviewers_make_one_pair_and_several_thumbs(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world()
        .call("ann", "a", "2026-11-02 09:00")
        .call("ann", "a", "2026-11-03 09:00")
        .review("ann", "a", "kim").up().score(90.0).reviewed("2026-11-03 10:00")
        .review("ann", "a", "lou").up().score(20.0).reviewed("2026-11-03 11:00")
        .review("ann", "a", "max").down().reviewed("2026-11-04 11:00");
    let sent = rows.stored(engine).await.ask("from=2026-11-01&to=2026-11-07").await;
    assert_eq!(sent["passthrough_rate"], ratio(1, 1, 1.0));
    assert_eq!(sent["qualified_candidates"], json!({ "value": 1 }));
    assert_eq!(sent["thumbs_up"], json!({ "value": 2 }));
    assert_eq!(sent["thumbs_down"], json!({ "value": 1 }));
    assert_eq!(points(&sent, "thumbs_up_chart", "thumbs_up"), on("2026-11-03", 2));
}

#[rstest]
#[tokio::test]
async fn qualified_in_two_campaigns_is_one_candidate_and_two_pairs(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world()
        .call("ann", "a", "2026-11-02 09:00")
        .call("ann", "b", "2026-11-02 10:00")
        .call("bob", "b", "2026-11-02 10:00")
        .review("ann", "a", "kim").score(90.0)
        .review("ann", "b", "kim").score(80.0)
        .review("bob", "b", "kim").score(1.0);
    let sent = rows.stored(engine).await.ask("").await;
    assert_eq!(sent["qualified_candidates"], json!({ "value": 1 }));
    assert_eq!(sent["passthrough_rate"], ratio(2, 3, 2.0 / 3.0));
}

/// One review each of people who were called in the range, before it, never, in another campaign, not yet.
fn calls_here_and_there() -> World {
    world()
        .call("in", "a", "2026-11-03 09:00")
        .call("before", "a", "2026-10-03 09:00")
        .call("other", "b", "2026-11-03 09:00")
        .call("queued", "a", "2026-11-03 09:00").status(CallStatus::Queued)
        .review("in", "a", "kim").up().score(90.0).reviewed("2026-11-05 10:00")
        .review("before", "a", "kim").up().score(90.0).reviewed("2026-11-05 10:00")
        .review("other", "a", "kim").up().score(90.0).reviewed("2026-11-05 10:00")
        .review("queued", "a", "kim").up().score(90.0).reviewed("2026-11-05 10:00")
        .review("never", "a", "kim").up().score(90.0).reviewed("2026-11-05 10:00")
}

#[rstest]
#[tokio::test]
async fn scalars_need_a_call_in_the_range_and_charts_any_call(#[values(Sqlite, Postgres)] engine: Engine) {
    let sent = calls_here_and_there().stored(engine).await.ask("from=2026-11-01&to=2026-11-30").await;
    // Of "in" alone.
    assert_eq!(sent["thumbs_up"], json!({ "value": 1 }));
    assert_eq!(sent["passthrough_rate"], ratio(1, 1, 1.0));
    assert_eq!(points(&sent, "passthrough_rate_chart", "numerator"), on("2026-11-03", 1));
    // Of "in" and "before".
    assert_eq!(points(&sent, "thumbs_up_chart", "thumbs_up"), on("2026-11-05", 2));
}

#[rstest]
#[tokio::test]
async fn thumbs_charts_follow_the_review_and_the_scalars_the_call(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world()
        .call("ann", "a", "2026-11-03 09:00")
        .call("bob", "a", "2026-10-03 09:00")
        .call("cyd", "a", "2026-11-03 09:00")
        .review("ann", "a", "kim").down().reviewed("2026-12-05 10:00")
        .review("bob", "a", "kim").down().reviewed("2026-11-01 00:00")
        .review("cyd", "a", "kim").down();
    let stored = rows.stored(engine).await;
    let sent = stored.ask("from=2026-11-01&to=2026-11-30").await;
    assert_eq!(sent["thumbs_down"], json!({ "value": 2 }));
    assert_eq!(points(&sent, "thumbs_down_chart", "thumbs_down"), on("2026-11-01", 1));
    // A review that was never dated is in no bucket of all time either.
    let sent = stored.ask("granularity=day").await;
    assert_eq!(sent["thumbs_down"], json!({ "value": 3 }));
    let dated = points(&sent, "thumbs_down_chart", "thumbs_down");
    assert_eq!(dated, [on("2026-11-01", 1), on("2026-12-05", 1)].concat());
}

#[rstest]
#[tokio::test]
async fn a_pair_belongs_to_the_bucket_of_its_latest_call_in_scope(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world()
        .call("ann", "a", "2026-11-02 09:00")
        .call("ann", "a", "2026-11-04 09:00")
        .call("ann", "a", "2026-11-09 09:00")
        .call("ann", "a", "2026-11-05 09:00").status(CallStatus::Canceled)
        .call("ann", "b", "2026-11-06 09:00")
        .review("ann", "a", "kim").score(90.0)
        .review("ann", "a", "lou").score(60.0);
    let stored = rows.stored(engine).await;
    let sent = stored.ask("from=2026-11-01&to=2026-11-07").await;
    assert_eq!(points(&sent, "passthrough_rate_chart", "denominator"), on("2026-11-04", 1));
    assert_eq!(points(&sent, "passthrough_rate_chart", "numerator"), on("2026-11-04", 1));
    let sent = stored.ask("from=2026-11-01&to=2026-11-10").await;
    assert_eq!(points(&sent, "passthrough_rate_chart", "denominator"), on("2026-11-09", 1));
}
