//! Exact minutes of time saved.

use analytics_dao::Engine::{self, Postgres, Sqlite};
use analytics_domain::{closed_sets::CallStatus, org::TimeSavedSettings};
use rstest::rstest;
use serde_json::{Value, json};

use crate::world::{World, world};

/// Each kind of work in the range, on its edges, out of it, and what saves nothing.
fn a_days_work() -> World {
    world()
        // Answered by phone: 90 s and 30 s.
        .call("ann", "a", "2026-11-02 00:00").completed(1.0).lasting(90)
        .call("ann", "a", "2026-11-02 23:59:59.999").answered().lasting(30)
        // A voicemail that was spoken to, one that nobody answered, one that was never placed.
        .call("ann", "a", "2026-11-02 09:00").status(CallStatus::Voicemail).lasting(40)
        .call("ann", "a", "2026-11-02 09:00").lasting(7)
        .call("ann", "a", "2026-11-02 09:00").status(CallStatus::Canceled).lasting(7)
        // On the web: 600 s, and one that nobody joined.
        .call("bob", "a", "2026-11-02 10:00").completed(1.0).lasting(600).web()
        .call("bob", "a", "2026-11-02 10:00").lasting(500).web()
        // The day before and the day after.
        .call("ann", "a", "2026-11-01 23:59:59.999").completed(1.0).lasting(60)
        .call("bob", "a", "2026-11-03 00:00").completed(1.0).lasting(60)
        .sms("ann", "a", "2026-11-02 09:00")
        .sms("ann", "b", "2026-11-02 09:00")
        .sms("ann", "a", "2026-11-02 09:00").inbound()
        .sms("bob", "a", "2026-11-01 09:00")
        .resume("ann", "a", "2026-11-02 09:00")
        .note("bob", "b", "2026-11-02 09:00", 1_800)
        .note("bob", "b", "2026-11-03 09:00", 1_800)
}

fn source(sent: &Value, place: usize) -> (&Value, &Value, &Value) {
    let source = &sent["sources"][place];
    (&source["minutes"], &source["units"], &source["seconds"])
}

#[rstest]
#[tokio::test]
async fn each_source_counts_its_length_and_its_minutes(#[values(Sqlite, Postgres)] engine: Engine) {
    let stored = a_days_work().stored(engine).await;
    let query = "from=2026-11-02&to=2026-11-02&granularity=day&compare=previous_period";
    let sent = stored.ask_beside("total_time_saved", query).await;
    assert_eq!(sent["sources"], json!([
        { "source": "calls", "minutes": 12.0, "units": 2, "seconds": 120 },
        { "source": "web_calls", "minutes": 15.0, "units": 1, "seconds": 600 },
        { "source": "sms", "minutes": 4.0, "units": 2, "seconds": 0 },
        { "source": "resume_screenings", "minutes": 6.0, "units": 1, "seconds": 0 },
        { "source": "notetaking", "minutes": 40.0, "units": 1, "seconds": 1_800 },
    ]));
    assert_eq!((&sent["value"], &sent["previous"]["value"]), (&json!(77.0), &json!(8.0)));
    assert_eq!(source(&sent["previous"], 4), (&json!(0.0), &json!(0), &json!(0)));
    assert_eq!(sent["settings"]["minutes_per_sms"], json!(2.0));

    let sent = stored.ask_beside("time_saved", query).await;
    assert_eq!(sent["points"], json!([{
        "start": "2026-11-02T00:00:00+00:00", "end": "2026-11-03T00:00:00+00:00", "partial": false, "total": 77.0,
        "calls": 12.0, "web_calls": 15.0, "sms": 4.0, "resume_screenings": 6.0, "notetaking": 40.0,
    }]));
    assert_eq!(sent["previous"][0]["total"], json!(8.0));
    assert_eq!((&sent["no_data"], &sent["granularity"]), (&json!([]), &json!("day")));
}

#[rstest]
#[tokio::test]
async fn the_minutes_are_the_organisations(#[values(Sqlite, Postgres)] engine: Engine) {
    let mut rows = a_days_work();
    rows.settings.time_saved = TimeSavedSettings {
        minutes_per_sms: 0.0,
        minutes_per_resume: 0.1,
        overhead_per_call: 0.2,
        overhead_per_web_call: 1.0 / 3.0,
        overhead_per_note: 1440.0,
    };
    let sent = rows.stored(engine).await.ask_beside("total_time_saved", "from=2026-11-02&to=2026-11-02").await;
    let minutes: Vec<_> = (0..5).map(|place| source(&sent, place).0.clone()).collect();
    assert_eq!(minutes, [2.4, 620_000.0 / 60_000.0, 0.0, 0.1, 1470.0]);
    assert_eq!(sent["value"], json!(f64::from(144_000 + 620_000 + 6_000 + 88_200_000) / 60_000.0));
}

#[rstest]
#[case("campaign_ids={a}", [12.0, 15.0, 2.0, 6.0, 0.0])]
#[case("candidate_ids={ann}", [12.0, 0.0, 4.0, 6.0, 0.0])]
#[tokio::test]
async fn every_source_is_under_the_same_filters(
    #[case] chosen: &str,
    #[case] expected: [f64; 5],
    #[values(Sqlite, Postgres)] engine: Engine,
) {
    let stored = a_days_work().stored(engine).await;
    let sent = stored.ask_beside("total_time_saved", &format!("from=2026-11-02&to=2026-11-02&{chosen}")).await;
    let minutes: Vec<_> = (0..5).map(|place| source(&sent, place).0.clone()).collect();
    assert_eq!(minutes, expected);
}

#[rstest]
#[tokio::test]
async fn a_source_that_was_never_recorded_has_no_data(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world().call("ann", "a", "2026-11-02 09:00").completed(1.0).lasting(60).resume("ann", "a", "2026-01-02 09:00");
    let stored = rows.stored(engine).await;
    let query = "from=2026-11-02&to=2026-11-02&granularity=day";
    let sent = stored.ask_beside("total_time_saved", query).await;
    assert_eq!(sent["value"], json!(6.0));
    assert_eq!(source(&sent, 3), (&json!(0.0), &json!(0), &json!(0)));
    assert_eq!(source(&sent, 1), (&json!(null), &json!(null), &json!(null)));
    let absent: Vec<_> = sent["no_data"].as_array().expect("a list").iter().map(|entry| entry["metric"].clone()).collect();
    assert_eq!(absent, ["web_calls", "sms", "notetaking"]);
    let sent = stored.ask_beside("time_saved", query).await;
    let point = &sent["points"][0];
    assert_eq!((&point["total"], &point["resume_screenings"], &point["sms"]), (&json!(6.0), &json!(0.0), &json!(null)));

    let nothing = world().candidate("ann").stored(engine).await;
    let sent = nothing.ask_beside("total_time_saved", &format!("{query}&compare=previous_period")).await;
    assert_eq!((&sent["value"], sent.get("previous")), (&json!(null), None));
    assert_eq!(sent["no_data"].as_array().map(Vec::len), Some(5));
    assert_eq!(nothing.ask_beside("time_saved", query).await["points"], json!(null));
}

#[rstest]
#[tokio::test]
async fn the_hours_around_a_clock_change_make_the_total(#[values(Sqlite, Postgres)] engine: Engine) {
    let mut rows = world();
    for quarter in 0..96 {
        let time = crate::world::at("2026-11-01 04:00") + chrono::TimeDelta::minutes(15 * quarter);
        rows = rows.sms_at("ann", "a", time).note_at("ann", "a", time, 1).call_at("ann", "a", time).answered().lasting(7);
    }
    let stored = rows.stored(engine).await;
    let query = "from=2026-11-01&to=2026-11-01&time_zone=America/New_York&granularity=hour";
    let sent = stored.ask_beside("time_saved", query).await;
    let points = sent["points"].as_array().expect("points");
    assert_eq!(points.len(), 25);
    let hour = 4.0 * (2.0 + 10.0 + 1.0 / 60.0 + 5.0 + 7.0 / 60.0);
    let close = |point: &Value| (point["total"].as_f64().expect("minutes") - hour).abs() < 1e-9;
    assert!(points[..24].iter().all(close), "{points:?}");
    assert_eq!(points[24]["total"], json!(0.0));
    assert_eq!(stored.ask_beside("total_time_saved", query).await["value"], json!(1_644.8));
}
