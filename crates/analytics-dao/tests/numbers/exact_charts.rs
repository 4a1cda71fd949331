//! Exact points of the charts.

use analytics_dao::Engine::{self, Postgres, Sqlite};
use rstest::rstest;
use serde_json::{Value, json};

use crate::world::{at, world};

/// One number of a chart's points.
pub(crate) fn column(sent: &Value, chart: &str, field: &str) -> Vec<Value> {
    sent[chart]["points"].as_array().expect("points").iter().map(|point| point[field].clone()).collect()
}

#[rstest]
#[tokio::test]
async fn charts_have_a_point_for_every_bucket(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world()
        .call("ann", "a", "2026-11-02 09:00").completed(1.0).lasting(600)
        .call("ann", "b", "2026-11-02 10:00").answered().lasting(61)
        .call("bob", "a", "2026-11-02 11:00").lasting(30)
        .call("bob", "a", "2026-11-04 11:00").completed(0.1).lasting(5);
    let sent = rows.stored(engine).await.ask("from=2026-11-02&to=2026-11-05").await;
    let point = |day: u32, total: i64, answered: i64, completed: i64, call_length: i64| {
        json!({
            "start": format!("2026-11-{day:02}T00:00:00+00:00"),
            "end": format!("2026-11-{:02}T00:00:00+00:00", day + 1),
            "partial": false, "total": total, "answered": answered, "completed": completed,
            "call_length": call_length,
        })
    };
    let points = [point(2, 3, 2, 1, 661), point(3, 0, 0, 0, 0), point(4, 1, 1, 1, 5), point(5, 0, 0, 0, 0)];
    assert_eq!(sent["calls_chart"], json!({ "granularity": "day", "time_zone": "UTC", "points": points }));
    assert_eq!(column(&sent, "candidates_chart", "people"), [2, 0, 1, 0]);
    assert_eq!(column(&sent, "interviews_chart", "interviews"), [1, 0, 0, 0]);
}

#[rstest]
#[case("from=2026-11-01&to=2026-11-02", "hour", 48)]
#[case("from=2026-11-01&to=2026-11-03", "day", 3)]
#[case("from=2026-01-01&to=2026-04-02", "day", 92)]
#[case("from=2026-01-01&to=2026-04-03", "week", 14)]
#[case("from=2026-01-01&to=2027-01-01", "week", 53)]
#[case("from=2026-01-01&to=2027-01-02", "month", 13)]
#[case("from=2026-11-01&to=2026-11-02&time_zone=America/New_York", "hour", 49)]
#[tokio::test]
async fn auto_follows_the_length_of_the_range(
    #[case] query: &str,
    #[case] granularity: &str,
    #[case] buckets: usize,
    #[values(Sqlite, Postgres)] engine: Engine,
) {
    let rows = world().call("ann", "a", "2026-11-02 09:00");
    let sent = rows.stored(engine).await.ask(query).await;
    assert_eq!(sent["filters"]["granularity"], json!(granularity));
    assert_eq!(sent["candidates_chart"]["granularity"], json!(granularity));
    assert_eq!(column(&sent, "calls_chart", "total").len(), buckets);
    let total: i64 = column(&sent, "calls_chart", "total").iter().filter_map(Value::as_i64).sum();
    assert_eq!(Some(total), sent["total_calls"]["value"].as_i64());
}

#[rstest]
#[tokio::test]
async fn weeks_start_on_monday_and_those_cut_by_the_range_are_partial(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world()
        .call("ann", "a", "2026-11-03 09:00")
        .call("ann", "a", "2026-11-04 09:00")
        .call("ann", "a", "2026-11-08 23:59:59.999")
        .call("ann", "a", "2026-11-09 00:00")
        .call("ann", "a", "2026-11-17 00:00")
        .call("ann", "a", "2026-11-18 00:00");
    let sent = rows.stored(engine).await.ask("from=2026-11-04&to=2026-11-17&granularity=week").await;
    let starts = ["2026-11-02T00:00:00+00:00", "2026-11-09T00:00:00+00:00", "2026-11-16T00:00:00+00:00"];
    assert_eq!(column(&sent, "calls_chart", "start"), starts);
    assert_eq!(column(&sent, "calls_chart", "partial"), [true, false, true]);
    // The nominal week holds the 3rd and the 18th, the range does not.
    assert_eq!(column(&sent, "calls_chart", "total"), [2, 1, 1]);
}

#[rstest]
#[tokio::test]
async fn buckets_that_are_not_over_are_partial(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world().call("ann", "a", "2026-11-02 09:00").sms("ann", "a", "2026-11-02 09:00");
    let stored = rows.stored(engine).await;
    let query = "from=2026-11-02&to=2026-11-04&granularity=day";
    for (now, partial) in [
        ("2026-11-01 23:59", [true, true, true]),
        ("2026-11-03 00:00", [false, true, true]),
        ("2026-11-05 00:00", [false, false, false]),
    ] {
        let sent = stored.ask_at(query, now).await;
        assert_eq!(column(&sent, "calls_chart", "partial"), partial, "{now}");
        let sent = stored.beside("sms_sent", &stored.filters(query, at(now)), at(now)).await;
        let points = sent["points"].as_array().expect("points").iter().map(|point| point["partial"] == true);
        assert_eq!(points.collect::<Vec<_>>(), partial, "{now}");
    }
    // Ten hours of the day are over.
    let sent = stored.ask_at("period=today", "2026-11-02 10:30").await;
    assert_eq!(column(&sent, "calls_chart", "partial"), [[false; 10].as_slice(), &[true; 14]].concat());
    assert_eq!(sent["total_calls"], json!({ "value": 1 }));
}

#[rstest]
#[tokio::test]
async fn a_range_to_come_is_compared_with_days_of_which_some_are_over(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world().call("ann", "a", "2026-10-30 09:00").call("ann", "a", "2026-10-31 09:00");
    let query = "from=2026-11-01&to=2026-11-02&granularity=day&compare=previous_period";
    let sent = rows.stored(engine).await.ask_at(query, "2026-10-31 10:00").await;
    assert_eq!(sent["total_calls"], json!({ "value": 0, "previous": 2 }));
    assert_eq!(column(&sent, "calls_chart", "partial"), [true, true]);
    let before = sent["calls_chart"]["previous"].as_array().expect("points").iter();
    let before: Vec<_> = before.map(|point| (point["total"].clone(), point["partial"].clone())).collect();
    assert_eq!(before, [(json!(1), json!(false)), (json!(1), json!(true))]);
}

#[rstest]
#[tokio::test]
async fn all_time_runs_from_the_first_row_of_the_organisation_to_its_last(
    #[values(Sqlite, Postgres)] engine: Engine,
) {
    let rows = world()
        .call("ann", "a", "2026-02-10 09:00")
        .call("bob", "b", "2026-03-31 23:59")
        .review("ann", "a", "kim").up().reviewed("2026-05-01 00:00");
    let stored = rows.stored(engine).await;
    let sent = stored.ask("granularity=month&campaign_ids={b}").await;
    let starts = ["2026-02", "2026-03", "2026-04", "2026-05"].map(|month| format!("{month}-01T00:00:00+00:00"));
    assert_eq!(column(&sent, "calls_chart", "start"), starts);
    assert_eq!(column(&sent, "calls_chart", "total"), [0, 1, 0, 0]);
    assert_eq!(sent["filters"]["start"], json!(null));
    // All time is not cut by a range, only by now.
    assert_eq!(column(&sent, "calls_chart", "partial"), [false; 4]);
    let sent = stored.ask_at("granularity=month", "2026-05-20 00:00").await;
    assert_eq!(column(&sent, "calls_chart", "partial"), [false, false, false, true]);
    assert_eq!(column(&sent, "thumbs_up_chart", "thumbs_up"), [0, 0, 0, 1]);
}

#[rstest]
#[tokio::test]
async fn an_organisation_without_rows_has_charts_without_points(#[values(Sqlite, Postgres)] engine: Engine) {
    let stored = world().campaign("a").stored(engine).await;
    let sent = stored.ask("").await;
    assert_eq!(sent["calls_chart"]["points"], json!([]));
    assert_eq!(sent["total_calls"], json!({ "value": 0 }));
    assert_eq!(stored.ask("granularity=week").await["filters"]["granularity"], json!("week"));
    let sent = stored.ask("from=2026-11-02&to=2026-11-04").await;
    assert_eq!(column(&sent, "calls_chart", "total"), [0, 0, 0]);
}
