//! Exact numbers of the window that figures are compared with.

use analytics_dao::Engine::{self, Postgres, Sqlite};
use rstest::rstest;
use serde_json::{Value, json};

use crate::{stored::ratio, world::world};

#[rstest]
#[tokio::test]
async fn without_a_comparison_there_is_no_previous_figure(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world().call("ann", "a", "2026-11-02 09:00").completed(1.0);
    let sent = rows.stored(engine).await.ask("from=2026-11-02&to=2026-11-02").await;
    let figures = sent.as_object().unwrap();
    assert!(figures.values().all(|figure| figure.get("previous").is_none()));
    assert_eq!(sent["filters"]["previous_start"], json!(null));
}

#[rstest]
#[tokio::test]
async fn every_scalar_is_compared_with_the_days_before(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world()
        // The two days before.
        .call("ann", "a", "2026-11-01 00:00").completed(1.0).lasting(100).withdrew("Pay").opted_out(true)
        .call("ann", "a", "2026-11-02 23:59:59.999").answered().lasting(7).accommodation(true)
        // The range.
        .call("ann", "a", "2026-11-03 00:00").completed(1.0).lasting(500).accommodation(false)
        .call("bob", "a", "2026-11-04 12:00").withdrew("Shift").opted_out(false)
        .call("cyd", "a", "2026-11-04 13:00")
        // Neither.
        .call("dan", "a", "2026-10-31 23:59:59.999").completed(1.0).lasting(9)
        .review("ann", "a", "kim").up().score(90.0)
        .review("bob", "a", "kim").down().score(20.0);
    let sent = rows.stored(engine).await.ask("from=2026-11-03&to=2026-11-04&compare=previous_period").await;
    assert_eq!(sent["filters"]["previous_start"], json!("2026-11-01T00:00:00+00:00"));
    assert_eq!(sent["filters"]["previous_end"], json!("2026-11-03T00:00:00+00:00"));
    assert_eq!(sent["total_calls"], json!({ "value": 3, "previous": 2 }));
    assert_eq!(sent["people_contacted"], json!({ "value": 3, "previous": 1 }));
    assert_eq!(sent["call_length"], json!({ "value": 500, "previous": 107 }));
    assert_eq!(sent["interviews"], json!({ "value": 1, "previous": 1 }));
    assert_eq!(sent["opt_outs"], json!({ "value": 0, "previous": 1 }));
    assert_eq!(sent["qualified_candidates"], json!({ "value": 1, "previous": 1 }));
    assert_eq!(sent["thumbs_up"], json!({ "value": 1, "previous": 1 }));
    assert_eq!(sent["thumbs_down"], json!({ "value": 1, "previous": 0 }));
    assert_eq!(sent["answer_rate"]["previous"], ratio(2, 2, 1.0));
    assert_eq!(sent["call_completion_rate"]["previous"], ratio(1, 2, 0.5));
    assert_eq!(sent["passthrough_rate"]["value"], json!(0.5));
    assert_eq!(sent["passthrough_rate"]["previous"], ratio(1, 1, 1.0));
    assert_eq!(sent["withdrawal_rate"]["previous"], ratio(1, 1, 1.0));
    assert_eq!(sent["accommodation_rate"]["previous"], ratio(1, 1, 1.0));
    assert_eq!(sent["avg_interview_length"], json!({
        "value": 500.0, "sample_size": 1, "previous": { "value": 100.0, "sample_size": 1 },
    }));
    assert_eq!(sent["withdrawal_reasons"], json!({
        "items": [{ "name": "Shift", "count": 1 }], "previous": [{ "name": "Pay", "count": 1 }],
    }));
}

#[rstest]
#[tokio::test]
async fn each_window_has_first_calls_of_its_own(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world()
        .call("ann", "a", "2026-11-01 09:00")
        .call("ann", "a", "2026-11-01 09:01").completed(1.0)
        .call("ann", "a", "2026-11-02 10:00")
        .call("ann", "a", "2026-11-02 12:00").completed(1.0);
    let sent = rows.stored(engine).await.ask("from=2026-11-02&to=2026-11-02&compare=previous_period").await;
    assert_eq!(sent["avg_time_to_first_interview"], json!({
        "value": 7200.0, "sample_size": 1, "previous": { "value": 60.0, "sample_size": 1 },
    }));
}

#[rstest]
#[tokio::test]
async fn every_chart_is_compared_bucket_by_bucket(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world()
        .call("ann", "a", "2026-11-01 00:00").completed(1.0)
        .call("ann", "a", "2026-11-02 23:59:59.999").answered()
        .call("ann", "a", "2026-11-03 00:00").completed(1.0)
        .call("bob", "a", "2026-11-04 12:00")
        // Neither.
        .call("bob", "a", "2026-10-31 23:59:59.999").completed(1.0)
        .review("ann", "a", "kim").up().score(90.0).reviewed("2026-11-02 00:00")
        .review("bob", "a", "kim").down().score(20.0).reviewed("2026-11-01 12:00");
    let sent = rows.stored(engine).await.ask("from=2026-11-03&to=2026-11-04&granularity=day&compare=previous_period").await;
    let course = |chart: &str, points: &str, value: &str| {
        let points = sent[chart][points].as_array().unwrap();
        points.iter().map(|point| (point["start"].clone(), point[value].clone())).collect::<Vec<_>>()
    };
    let days = |first: &str, second: &str, values: [Value; 2]| {
        let [one, two] = values;
        vec![(json!(format!("{first}T00:00:00+00:00")), one), (json!(format!("{second}T00:00:00+00:00")), two)]
    };
    let before = |values| days("2026-11-01", "2026-11-02", values);
    assert_eq!(course("calls_chart", "points", "total"), days("2026-11-03", "2026-11-04", [json!(1), json!(1)]));
    assert_eq!(course("calls_chart", "previous", "answered"), before([json!(1), json!(1)]));
    assert_eq!(course("calls_chart", "previous", "completed"), before([json!(1), json!(0)]));
    // On both days, and in both windows, the same person.
    assert_eq!(course("candidates_chart", "previous", "people"), before([json!(1), json!(1)]));
    assert_eq!(course("interviews_chart", "previous", "interviews"), before([json!(1), json!(0)]));
    assert_eq!(course("thumbs_up_chart", "previous", "thumbs_up"), before([json!(0), json!(1)]));
    assert_eq!(course("thumbs_down_chart", "previous", "thumbs_down"), before([json!(1), json!(0)]));
    // A pair counts in the bucket of its latest call of each window.
    assert_eq!(course("passthrough_rate_chart", "previous", "value"), before([Value::Null, json!(1.0)]));
    assert_eq!(course("passthrough_rate_chart", "previous", "denominator"), before([json!(0), json!(1)]));
}

#[rstest]
#[tokio::test]
async fn the_charts_of_a_running_range_are_compared_as_far_as_it_has_run(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world()
        .call("ann", "a", "2026-11-16 00:00")
        .call("ann", "a", "2026-11-17 15:29")
        .call("ann", "a", "2026-11-17 15:30")
        .call("ann", "a", "2026-11-19 00:00");
    let week = "from=2026-11-19&to=2026-11-21&granularity=day&compare=previous_period";
    let sent = rows.stored(engine).await.ask_at(week, "2026-11-20 15:30").await;
    let previous = &sent["calls_chart"]["previous"];
    let totals: Vec<_> = previous.as_array().unwrap().iter().map(|point| point["total"].clone()).collect();
    assert_eq!(totals, [json!(1), json!(1)]);
    assert_eq!(previous[1]["partial"], json!(true));
    assert_eq!(sent["calls_chart"]["points"].as_array().unwrap().len(), 3);
}

#[rstest]
#[tokio::test]
async fn an_empty_window_before_has_null_ratios(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world().call("ann", "a", "2026-11-02 09:00").completed(1.0);
    let sent = rows.stored(engine).await.ask("from=2026-11-02&to=2026-11-02&compare=previous_period").await;
    let nothing = json!({ "numerator": 0, "denominator": 0, "value": null });
    assert_eq!(sent["answer_rate"]["previous"], nothing);
    assert_eq!(sent["avg_interview_length"]["previous"], json!({ "value": null, "sample_size": 0 }));
}

#[rstest]
#[tokio::test]
async fn a_running_range_is_compared_like_for_like(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world()
        .call("ann", "a", "2026-11-16 00:00")
        .call("ann", "a", "2026-11-19 15:29:59.999")
        .call("ann", "a", "2026-11-19 15:30")
        .call("ann", "a", "2026-11-22 23:00")
        .call("ann", "a", "2026-11-23 00:00")
        .call("ann", "a", "2026-11-26 15:20");
    let stored = rows.stored(engine).await;
    let week = "from=2026-11-23&to=2026-11-29&compare=previous_period";
    // Three days, 15 hours and 30 minutes into the week; seconds are cut off.
    let sent = stored.ask_at(week, "2026-11-26 15:30:42").await;
    assert_eq!(sent["total_calls"], json!({ "value": 2, "previous": 2 }));
    assert_eq!(sent["filters"]["previous_start"], json!("2026-11-16T00:00:00+00:00"));
    assert_eq!(sent["filters"]["previous_end"], json!("2026-11-19T15:30:00+00:00"));
    let sent = stored.ask_at(week, "2026-11-26 15:31").await;
    assert_eq!(sent["total_calls"], json!({ "value": 2, "previous": 3 }));
    // At its first instant nothing has elapsed; when it is over, the whole week before counts.
    let sent = stored.ask_at(week, "2026-11-23 00:00").await;
    assert_eq!(sent["total_calls"], json!({ "value": 2, "previous": 0 }));
    let sent = stored.ask_at(week, "2026-11-30 00:00").await;
    assert_eq!(sent["total_calls"], json!({ "value": 2, "previous": 4 }));
}

#[rstest]
#[tokio::test]
async fn a_preset_is_its_calendar_days_up_to_today(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world()
        .call("ann", "a", "2026-11-14 03:00")
        .call("ann", "a", "2026-11-15 05:00")
        .call("ann", "a", "2026-11-21 13:00")
        .call("ann", "a", "2026-11-22 04:59");
    let stored = rows.stored(engine).await;
    let query = "period=7d&time_zone=America/New_York&compare=previous_period";
    // It is still the 21st in New York.
    let sent = stored.ask_at(query, "2026-11-22 03:00").await;
    assert_eq!(sent["filters"]["start"], json!("2026-11-15T00:00:00-05:00"));
    assert_eq!(sent["filters"]["end"], json!("2026-11-22T00:00:00-05:00"));
    assert_eq!(sent["filters"]["previous_end"], json!("2026-11-14T22:00:00-05:00"));
    assert_eq!(sent["total_calls"], json!({ "value": 3, "previous": 1 }));
}

#[rstest]
#[tokio::test]
async fn the_window_before_counts_calendar_days_across_a_clock_change(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world()
        .call("ann", "a", "2026-10-31T00:00:00-04:00")
        .call("ann", "a", "2026-10-30T23:59:00-04:00")
        .call("ann", "a", "2026-11-01T23:59:00-05:00");
    let stored = rows.stored(engine).await;
    // Two days of 24 hours after two days of which one has 25.
    let query = "from=2026-11-02&to=2026-11-03&time_zone=America/New_York&compare=previous_period";
    let sent = stored.ask(query).await;
    assert_eq!(sent["filters"]["previous_start"], json!("2026-10-31T00:00:00-04:00"));
    assert_eq!(sent["total_calls"], json!({ "value": 0, "previous": 2 }));
    // Two minutes before the running range ends, as much has elapsed of the window before: not its last hour.
    let sent = stored.ask_at(query, "2026-11-03T23:58:00-05:00").await;
    assert_eq!(sent["filters"]["previous_end"], json!("2026-11-01T22:58:00-05:00"));
    assert_eq!(sent["total_calls"], json!({ "value": 0, "previous": 1 }));
}
