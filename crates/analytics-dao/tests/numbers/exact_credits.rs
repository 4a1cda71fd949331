//! Exact numbers of credits per qualified candidate.

use analytics_dao::Engine::{self, Postgres, Sqlite};
use rstest::rstest;
use serde_json::{Value, json};

use crate::{
    sums::wrong_credits,
    world::{World, world},
};

const ENDPOINT: &str = "credits_per_qualified_candidate";

/// Two people qualified in the range, one of them twice, one who did not, and one before it.
fn spent() -> World {
    world()
        .campaign("nurses").title("Nurse")
        .candidate("ann").source("Referral")
        .call("ann", "nurses", "2026-11-02 09:00").completed(1.0)
        .call("ann", "drivers", "2026-11-02 10:00").completed(1.0)
        .call("bob", "drivers", "2026-11-03 10:00").completed(1.0)
        .call("cyd", "nurses", "2026-11-03 10:00").completed(1.0)
        .call("dan", "nurses", "2026-11-01 10:00").completed(1.0)
        .review("ann", "nurses", "kim").score(90.0)
        .review("ann", "drivers", "kim").score(90.0)
        .review("bob", "drivers", "kim").score(70.0)
        .review("cyd", "nurses", "kim").score(69.9)
        .review("dan", "nurses", "kim").score(90.0)
        // As doubles, 0.1 + 0.2 + 0.3 is 0.6000000000000001 or 0.6, depending on the order.
        .credits("nurses", "2026-11-02 00:00", 0.1)
        .credits("nurses", "2026-11-02 12:00", 0.2)
        .credits("drivers", "2026-11-03 23:59:59.999", 0.3)
        .credits("drivers", "2026-11-01 23:59:59.999", 7.0)
        .credits("drivers", "2026-11-04 00:00", 1_000_000.0)
}

fn ratio(sent: &Value) -> (&Value, &Value, &Value) {
    (&sent["numerator"], &sent["denominator"], &sent["value"])
}

#[rstest]
#[tokio::test]
async fn credits_add_up_exactly_over_people_who_qualified(#[values(Sqlite, Postgres)] engine: Engine) {
    let stored = spent().stored(engine).await;
    let query = "from=2026-11-02&to=2026-11-03&compare=previous_period";
    let sent = stored.ask_beside(ENDPOINT, query).await;
    assert_eq!(ratio(&sent), (&json!(0.6), &json!(2), &json!(0.3)));
    assert_eq!(ratio(&sent["previous"]), (&json!(7.0), &json!(1), &json!(7.0)));
    assert_eq!((&sent["no_data"], &sent["ignored_filters"]), (&json!([]), &json!([])));
}

/// Credits, qualified candidates and the former by the latter, of each point.
fn points(sent: &Value) -> Vec<[Value; 3]> {
    let numbers = |point: &Value| ["credits", "qualified_candidates", "value"].map(|field| point[field].clone());
    sent["chart"]["points"].as_array().expect("points").iter().map(numbers).collect()
}

/// Such a point.
fn of(credits: f64, qualified: i64, value: Option<f64>) -> [Value; 3] {
    [json!(credits), json!(qualified), json!(value)]
}

#[rstest]
#[tokio::test]
async fn the_chart_has_a_point_for_every_bucket(#[values(Sqlite, Postgres)] engine: Engine) {
    let stored = spent().stored(engine).await;
    let query = "from=2026-11-02&to=2026-11-03&granularity=day&compare=previous_period";
    let sent = stored.ask_beside(ENDPOINT, query).await;
    let point = |start: &str, end: &str, credits: f64, qualified: i64, value: Option<f64>| json!({
        "start": format!("{start}T00:00:00+00:00"), "end": format!("{end}T00:00:00+00:00"), "partial": false,
        "credits": credits, "qualified_candidates": qualified, "value": value,
    });
    assert_eq!(sent["chart"], json!({
        "granularity": "day", "time_zone": "UTC",
        // Ann once, whose two campaigns are qualified for on the same day.
        "points": [
            point("2026-11-02", "2026-11-03", 0.3, 1, Some(0.3)),
            point("2026-11-03", "2026-11-04", 0.3, 1, Some(0.3)),
        ],
        "previous": [
            point("2026-10-31", "2026-11-01", 0.0, 0, None),
            point("2026-11-01", "2026-11-02", 7.0, 1, Some(7.0)),
        ],
    }));
    assert_eq!(wrong_credits(&sent, &stored.ask(query).await), Vec::<String>::new());
}

#[rstest]
#[tokio::test]
async fn the_qualified_count_in_each_bucket_of_a_latest_call_and_once_in_all(
    #[values(Sqlite, Postgres)] engine: Engine,
) {
    let rows = world()
        .call("ann", "a", "2026-11-02 09:00")
        .call("ann", "b", "2026-11-03 09:00")
        // By the latest call, which is out of the range first asked for.
        .call("bob", "a", "2026-11-02 10:00")
        .call("bob", "a", "2026-11-05 10:00")
        .review("ann", "a", "kim").score(90.0)
        .review("ann", "b", "kim").score(70.0)
        .review("bob", "a", "kim").score(80.0)
        .credits("a", "2026-11-02 12:00", 1.5)
        .credits("b", "2026-11-04 12:00", 2.25);
    let stored = rows.stored(engine).await;
    for (query, qualified, expected) in [
        (
            "from=2026-11-01&to=2026-11-04",
            2,
            vec![of(0.0, 0, None), of(1.5, 2, Some(0.75)), of(0.0, 1, Some(0.0)), of(2.25, 0, None)],
        ),
        (
            "from=2026-11-02&to=2026-11-05",
            2,
            vec![of(1.5, 1, Some(1.5)), of(0.0, 1, Some(0.0)), of(2.25, 0, None), of(0.0, 1, Some(0.0))],
        ),
        ("from=2026-11-03&to=2026-11-04&granularity=day", 1, vec![of(0.0, 1, Some(0.0)), of(2.25, 0, None)]),
    ] {
        let sent = stored.ask_beside(ENDPOINT, query).await;
        assert_eq!(points(&sent), expected, "{query}");
        assert_eq!(sent["denominator"], json!(qualified), "{query}");
        assert_eq!(wrong_credits(&sent, &stored.ask(query).await), Vec::<String>::new(), "{query}");
    }
}

#[rstest]
#[tokio::test]
async fn over_all_time_the_chart_reaches_over_calls_and_credits(#[values(Sqlite, Postgres)] engine: Engine) {
    let stored = spent().stored(engine).await;
    let sent = stored.ask_beside(ENDPOINT, "granularity=day").await;
    let expected =
        [of(7.0, 1, Some(7.0)), of(0.3, 1, Some(0.3)), of(0.3, 1, Some(0.3)), of(1_000_000.0, 0, None)];
    assert_eq!(points(&sent), expected);
    assert_eq!((ratio(&sent).0, sent["chart"].get("previous")), (&json!(1_000_007.6), None));
    assert_eq!(sent["chart"]["points"][0]["start"], json!("2026-11-01T00:00:00+00:00"));
}

#[rstest]
#[case("campaign_ids={nurses}", 0.3)]
#[case("job_titles=Nurse", 0.3)]
#[case("candidate_ids={bob}", 0.6)]
#[case("candidate_sources=Referral&campaign_ids={drivers}", 0.3)]
#[case("candidate_ids={cyd}", 0.6)]
#[tokio::test]
async fn the_qualified_are_the_dashboards_under_every_filter(
    #[case] filter: &str,
    #[case] credits: f64,
    #[values(Sqlite, Postgres)] engine: Engine,
) {
    let stored = spent().stored(engine).await;
    let query = format!("from=2026-11-02&to=2026-11-03&{filter}");
    let sent = stored.ask_beside(ENDPOINT, &query).await;
    let dashboard = stored.ask(&query).await;
    assert_eq!(sent["denominator"], dashboard["qualified_candidates"]["value"]);
    assert_eq!(sent["numerator"], json!(credits));
    let of_candidates = usize::from(filter.contains("candidate_"));
    assert_eq!(sent["ignored_filters"].as_array().map(Vec::len), Some(of_candidates));
    assert_eq!(wrong_credits(&sent, &dashboard), Vec::<String>::new());
}

#[rstest]
#[tokio::test]
async fn without_anyone_qualified_there_is_no_ratio(#[values(Sqlite, Postgres)] engine: Engine) {
    let stored = spent().stored(engine).await;
    let sent = stored.ask_beside(ENDPOINT, "from=2026-11-04&to=2026-11-04").await;
    assert_eq!(ratio(&sent), (&json!(1_000_000.0), &json!(0), &json!(null)));
    assert_eq!(points(&sent)[..2], [of(1_000_000.0, 0, None), of(0.0, 0, None)]);
    assert_eq!(sent["no_data"], json!([]));
}

#[rstest]
#[case(world().call("ann", "a", "2026-11-02 09:00").review("ann", "a", "kim").score(90.0), "no credits of this organisation have ever been recorded")]
#[case(world().call("ann", "a", "2026-11-02 09:00").credits("a", "2026-11-02 09:00", 1.0), "no review of this organisation carries a score")]
#[tokio::test]
async fn one_of_the_two_alone_is_no_data(
    #[case] rows: World,
    #[case] reason: &str,
    #[values(Sqlite, Postgres)] engine: Engine,
) {
    let sent = rows.stored(engine).await.ask_beside(ENDPOINT, "from=2026-11-02&to=2026-11-02&compare=previous_period").await;
    assert_eq!((ratio(&sent), sent.get("previous")), ((&json!(null), &json!(null), &json!(null)), None));
    assert_eq!(sent["chart"], json!({ "granularity": "hour", "time_zone": "UTC", "points": null }));
    assert_eq!(sent["no_data"], json!([{ "metric": ENDPOINT, "reason": reason }]));
}
