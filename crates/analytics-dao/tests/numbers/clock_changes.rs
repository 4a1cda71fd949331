//! Buckets around clock changes: both engines put a call where chrono-tz does.

use analytics_dao::Engine::{self, Postgres, Sqlite};
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use rstest::rstest;
use serde_json::{Value, json};

use crate::world::{World, at, world};

/// A call at every quarter of three days, and one millisecond before each full hour.
fn three_days(around: DateTime<Utc>) -> World {
    let start = around - TimeDelta::hours(36);
    let mut rows = world();
    for quarter in 0..(3 * 96) {
        let time = start + TimeDelta::minutes(15 * quarter);
        rows = rows.call_at("ann", "a", time);
        if quarter % 4 == 0 {
            rows = rows.call_at("bob", "a", time - TimeDelta::milliseconds(1));
        }
    }
    rows
}

/// The calls of each bucket, in order: one bucket per word that chrono-tz writes for the time.
fn by_calendar(rows: &World, zone: Tz, words: &str) -> Vec<i64> {
    let mut times: Vec<_> = rows.calls.iter().map(|call| call.created.with_timezone(&zone)).collect();
    times.sort_unstable();
    let mut buckets: Vec<(String, i64)> = Vec::new();
    for time in times {
        let word = time.format(words).to_string();
        match buckets.last_mut() {
            Some((last, count)) if *last == word => *count += 1,
            _ => buckets.push((word, 1)),
        }
    }
    buckets.into_iter().map(|(_, count)| count).collect()
}

fn totals(sent: &Value) -> Vec<i64> {
    let points = sent["calls_chart"]["points"].as_array().expect("points");
    points.iter().filter_map(|point| point["total"].as_i64()).filter(|total| *total > 0).collect()
}

#[rstest]
#[case::new_york_in_spring(Tz::America__New_York, "2026-03-08 07:00")]
#[case::new_york_in_autumn(Tz::America__New_York, "2026-11-01 06:00")]
#[case::lord_howe_in_autumn(Tz::Australia__Lord_Howe, "2026-04-04 15:00")]
#[case::lord_howe_in_spring(Tz::Australia__Lord_Howe, "2026-10-03 15:30")]
#[case::berlin_in_spring(Tz::Europe__Berlin, "2026-03-29 01:00")]
#[case::berlin_in_autumn(Tz::Europe__Berlin, "2026-10-25 01:00")]
#[case::caracas_amid_an_hour(Tz::America__Caracas, "2016-05-01 07:00")]
#[case::st_johns_a_minute_past_midnight(Tz::America__St_Johns, "2011-03-13 03:31")]
#[case::pyongyang_at_midnight(Tz::Asia__Pyongyang, "2018-05-04 15:00")]
#[case::apia_skips_a_day(Tz::Pacific__Apia, "2011-12-30 10:00")]
#[case::kathmandu(Tz::Asia__Kathmandu, "2026-06-30 18:15")]
#[tokio::test]
async fn every_call_is_in_the_bucket_that_the_calendar_says(
    #[case] zone: Tz,
    #[case] change: &str,
    #[values(Sqlite, Postgres)] engine: Engine,
) {
    let rows = three_days(at(change));
    let stored = rows.stored(engine).await;
    for (granularity, words) in [("hour", "%F %H %z"), ("day", "%F"), ("week", "%G %V"), ("month", "%Y %m")] {
        let sent = stored.ask(&format!("time_zone={}&granularity={granularity}", zone.name())).await;
        assert_eq!(totals(&sent), by_calendar(&rows, zone, words), "{granularity} in {zone}");
    }
}

#[rstest]
#[case::spring("2026-03-08", "2026-03-08T00:00:00-05:00", "2026-03-09T00:00:00-04:00", 23)]
#[case::autumn("2026-11-01", "2026-11-01T00:00:00-04:00", "2026-11-02T00:00:00-05:00", 25)]
#[tokio::test]
async fn a_day_around_a_clock_change_has_23_or_25_hours(
    #[case] day: &str,
    #[case] start: &str,
    #[case] end: &str,
    #[case] hours: usize,
    #[values(Sqlite, Postgres)] engine: Engine,
) {
    let noon = at(&format!("{day} 17:00"));
    let stored = three_days(noon).stored(engine).await;
    let query = format!("from={day}&to={day}&time_zone=America/New_York");
    let sent = stored.ask(&format!("{query}&granularity=day")).await;
    let point = &sent["calls_chart"]["points"][0];
    assert_eq!((&point["start"], &point["end"]), (&json!(start), &json!(end)));
    assert_eq!(point["total"], json!(hours * 5));
    let sent = stored.ask(&query).await;
    assert_eq!(totals(&sent), vec![5; hours]);
}
