//! Exact numbers of candidates' satisfaction.

use analytics_dao::Engine::{self, Postgres, Sqlite};
use analytics_domain::closed_sets::CallStatus;
use rstest::rstest;
use serde_json::{Value, json};

use crate::world::{World, world};

/// A call for each rating, made long before it was given.
fn rated(ratings: &[(i32, &str)]) -> World {
    ratings.iter().fold(world(), |rows, (rating, given)| {
        rows.call("ann", "a", "2026-01-02 09:00").completed(1.0).rated(*rating, given)
    })
}

fn counts(distribution: &Value) -> Vec<i64> {
    distribution.as_array().expect("five ratings").iter().filter_map(|line| line["count"].as_i64()).collect()
}

#[rstest]
#[tokio::test]
async fn four_ratings_are_too_few_and_five_are_enough(#[values(Sqlite, Postgres)] engine: Engine) {
    let stored = rated(&[
        (5, "2026-11-01 23:59:59.999"),
        (2, "2026-11-02 00:00"),
        (3, "2026-11-02 09:00"),
        (3, "2026-11-02 12:00"),
        (4, "2026-11-02 23:59:59.999"),
        (5, "2026-11-03 00:00"),
        (1, "2026-11-04 00:00"),
    ])
    .stored(engine)
    .await;
    let four = stored.ask_beside("average_candidate_satisfaction", "from=2026-11-02&to=2026-11-02").await;
    let reason = "a mean of 4 ratings says little; this organisation asks for at least 5";
    assert_eq!((&four["value"], &four["sample_size"], &four["withheld"]), (&json!(null), &json!(4), &json!(reason)));
    assert_eq!((&four["confidence_interval"], counts(&four["distribution"])), (&json!(null), vec![0, 1, 2, 1, 0]));
    assert_eq!(four["min_ratings"], json!(5));

    let query = "from=2026-11-02&to=2026-11-03&granularity=day&compare=previous_period";
    let five = stored.ask_beside("average_candidate_satisfaction", query).await;
    assert_eq!((&five["value"], &five["sample_size"], &five["withheld"]), (&json!(3.4), &json!(5), &json!(null)));
    // 3.4 ± 2.776445 · √(1.3 ÷ 5), where 2.776445 is t(0.975, 4) in every table.
    let end = |name: &str| five["confidence_interval"][name].as_f64().expect("an end");
    assert!((end("low") - 1.984_285).abs() < 1e-6 && (end("high") - 4.815_715).abs() < 1e-6, "{five}");
    assert_eq!((&five["previous"]["value"], &five["previous"]["sample_size"]), (&json!(null), &json!(1)));
    let reason = "a mean of 1 rating says little; this organisation asks for at least 5";
    assert_eq!(five["previous"]["withheld"], json!(reason));

    let series = stored.ask_beside("candidate_satisfaction", query).await;
    let points: Vec<_> = series["points"].as_array().expect("points").iter().collect();
    let of = |place: usize| (&points[place]["value"], &points[place]["sample_size"], &points[place]["withheld"]);
    assert_eq!(of(0), (&json!(null), &json!(4), &json!(true)));
    assert_eq!(of(1), (&json!(null), &json!(1), &json!(true)));
    assert_eq!(counts(&series["distribution"]), [0, 1, 2, 1, 1]);
    assert_eq!(counts(&series["previous_distribution"]), [0, 0, 0, 0, 1]);
}

#[rstest]
#[tokio::test]
async fn the_organisation_says_how_many_are_enough(#[values(Sqlite, Postgres)] engine: Engine) {
    let mut rows = rated(&[(4, "2026-11-02 09:00")]);
    rows.settings.satisfaction_min_ratings = 1;
    let stored = rows.stored(engine).await;
    let sent = stored.ask_beside("average_candidate_satisfaction", "from=2026-11-02&to=2026-11-03").await;
    assert_eq!((&sent["value"], &sent["withheld"], &sent["min_ratings"]), (&json!(4.0), &json!(null), &json!(1)));
    // One rating does not say how much they differ.
    assert_eq!(sent["confidence_interval"], json!(null));
    let series = stored.ask_beside("candidate_satisfaction", "from=2026-11-02&to=2026-11-03&granularity=day").await;
    assert_eq!((&series["points"][0]["value"], &series["points"][0]["withheld"]), (&json!(4.0), &json!(false)));
    // No rating is not too few: there is nothing to withhold.
    assert_eq!((&series["points"][1]["value"], &series["points"][1]["withheld"]), (&json!(null), &json!(false)));
}

#[rstest]
#[tokio::test]
async fn ratings_are_of_placed_calls_and_under_the_calls_filters(#[values(Sqlite, Postgres)] engine: Engine) {
    let mut rows = world()
        .candidate("bob").source("Referral")
        .call("ann", "a", "2026-11-02 09:00").completed(1.0).rated(5, "2026-11-02 10:00")
        .call("bob", "a", "2026-11-02 09:00").completed(1.0).rated(3, "2026-11-02 10:00")
        .call("bob", "b", "2026-11-02 09:00").rated(2, "2026-11-02 10:00")
        .call("ann", "a", "2026-11-02 09:00").status(CallStatus::Queued).rated(1, "2026-11-02 10:00");
    rows.settings.satisfaction_min_ratings = 1;
    let stored = rows.stored(engine).await;
    for (filter, mean, size) in [
        ("", 10.0 / 3.0, 3),
        ("campaign_ids={a}", 4.0, 2),
        ("candidate_sources=Referral", 2.5, 2),
        ("candidate_ids={ann}", 5.0, 1),
    ] {
        let query = format!("from=2026-11-02&to=2026-11-02&{filter}");
        let sent = stored.ask_beside("average_candidate_satisfaction", &query).await;
        assert_eq!((&sent["value"], &sent["sample_size"]), (&json!(mean), &json!(size)), "{filter}");
    }
}

#[rstest]
#[tokio::test]
async fn nobody_who_ever_rated_is_no_data(#[values(Sqlite, Postgres)] engine: Engine) {
    let stored = world().call("ann", "a", "2026-11-02 09:00").stored(engine).await;
    let query = "from=2026-11-02&to=2026-11-02&compare=previous_period";
    let sent = stored.ask_beside("average_candidate_satisfaction", query).await;
    assert_eq!((&sent["value"], &sent["sample_size"], &sent["distribution"]), (&json!(null), &json!(null), &json!(null)));
    assert_eq!((&sent["withheld"], sent.get("previous")), (&json!(null), None));
    let reason = "no candidate of this organisation has ever rated a call";
    assert_eq!(sent["no_data"], json!([{ "metric": "average_candidate_satisfaction", "reason": reason }]));
    let series = stored.ask_beside("candidate_satisfaction", query).await;
    assert_eq!((&series["points"], &series["distribution"]), (&json!(null), &json!(null)));
}
