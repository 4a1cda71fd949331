//! The rows behind a figure are as many as the figure says.

use analytics_dao::Engine::{self, Postgres, Sqlite};
use analytics_domain::{
    closed_sets::CallStatus,
    dashboard::{METRICS, metric},
    rows::Part,
};
use rstest::rstest;
use serde_json::Value;

use crate::{
    property::counted,
    stored::{Stored, many},
    world::{World, at, world},
};

fn busy_week() -> World {
    world()
        .campaign("a").passing(80.0)
        .call("ann", "a", "2026-11-02 09:00")
        .call("ann", "a", "2026-11-03 09:00").completed(0.9).lasting(600)
        .call("ann", "a", "2026-11-04 09:00").completed(0.8).lasting(300).withdrew("Pay")
        .call("ann", "b", "2026-11-04 10:00").answered().lasting(20).withdrew("Shift").opted_out(true)
        .call("bob", "b", "2026-11-05 09:00").status(CallStatus::Voicemail).accommodation(false)
        .call("bob", "b", "2026-11-05 09:00").completed(0.3).accommodation(true)
        .call("cyd", "b", "2026-11-06 09:00").status(CallStatus::Queued).opted_out(true)
        .call("dan", "b", "2026-11-20 09:00").completed(1.0)
        .review("ann", "a", "kim").up().score(79.0).reviewed("2026-11-04 12:00")
        .review("ann", "a", "lou").down().score(81.0).reviewed("2026-11-04 12:00")
        .review("ann", "b", "kim").up().score(90.0)
        .review("bob", "b", "kim").score(10.0).reviewed("2026-11-07 09:00")
        .review("dan", "b", "kim").up().score(99.0).reviewed("2026-11-05 09:00")
}

const WEEK: &str = "from=2026-11-02&to=2026-11-08";

async fn ids(stored: &Stored, id: &str, part: Part, limit: u64) -> Vec<String> {
    let filters = stored.filters(WEEK, at("2027-01-01 00:00"));
    let (_, rows) = stored.rows(&filters, metric(id), part, limit).await;
    rows.into_iter().map(|row| row.external_id.expect("an id")).collect()
}

#[rstest]
#[tokio::test]
async fn every_metric_has_as_many_rows_as_it_counts(
    #[values("", WEEK, "from=2026-10-01&to=2026-10-02", "campaign_ids={b}", "candidate_ids={ann}")] query: &str,
    #[values(Sqlite, Postgres)] engine: Engine,
) {
    let stored = busy_week().stored(engine).await;
    let filters = stored.filters(query, at("2027-01-01 00:00"));
    let sent = stored.dashboard(&filters).await;
    let mut checked = 0;
    for metric in METRICS {
        for part in [Part::Numerator, Part::Denominator] {
            for limit in [1, 100] {
                let number = counted(metric, part, &sent).unwrap_or_else(|| panic!("{} says no number", metric.id));
                let (total, rows) = stored.rows(&filters, Some(metric), part, limit).await;
                assert_eq!((total, many(&rows)), (number, number), "{} {part}, {limit} a page", metric.id);
                checked += 1;
            }
        }
    }
    assert_eq!(checked, 4 * METRICS.len());
    let (total, rows) = stored.rows(&filters, None, Part::Numerator, 3).await;
    assert_eq!(Value::from(total), sent["total_calls"]["value"]);
    assert_eq!(total, many(&rows));
}

#[rstest]
#[tokio::test]
async fn rows_come_newest_first_and_each_once_whatever_the_page(#[values(Sqlite, Postgres)] engine: Engine) {
    let stored = busy_week().stored(engine).await;
    let filters = stored.filters("", at("2027-01-01 00:00"));
    let (_, all) = stored.rows(&filters, None, Part::Numerator, 100).await;
    assert!(all.windows(2).all(|pair| pair[0].created >= pair[1].created));
    assert_eq!(all.len(), 7);
    for limit in 1..8 {
        let (_, paged) = stored.rows(&filters, None, Part::Numerator, limit).await;
        assert_eq!(paged, all, "{limit} a page");
    }
}

#[rstest]
#[tokio::test]
async fn a_distinct_person_is_shown_with_the_latest_call_that_counts(#[values(Sqlite, Postgres)] engine: Engine) {
    let stored = busy_week().stored(engine).await;
    assert_eq!(ids(&stored, "withdrawal_rate", Part::Numerator, 10).await, ["call-4"]);
    assert_eq!(ids(&stored, "opt_outs", Part::Numerator, 10).await, ["call-4"]);
    assert_eq!(ids(&stored, "accommodation_rate", Part::Numerator, 10).await, ["call-6"]);
    assert_eq!(ids(&stored, "withdrawal_reasons", Part::Numerator, 1).await, ["call-4", "call-3"]);
    assert_eq!(ids(&stored, "avg_time_to_first_interview", Part::Numerator, 10).await, ["call-2"]);
    assert_eq!(ids(&stored, "interviews", Part::Numerator, 10).await, ["call-3", "call-2"]);
}

#[rstest]
#[tokio::test]
async fn a_reviews_row_carries_the_review_and_the_score_that_passes(#[values(Sqlite, Postgres)] engine: Engine) {
    let stored = busy_week().stored(engine).await;
    let filters = stored.filters(WEEK, at("2027-01-01 00:00"));
    let (_, rows) = stored.rows(&filters, metric("thumbs_down"), Part::Numerator, 10).await;
    let row = &rows[0];
    assert_eq!((row.candidate_name.as_deref(), row.campaign_name.as_str()), (Some("ann"), "a"));
    assert_eq!((row.max_score, row.passing_score), (Some(81.0), Some(80.0)));
    assert_eq!(row.call_last_reviewed_at, Some(at("2026-11-04 12:00")));
    let (_, rows) = stored.rows(&filters, metric("passthrough_rate"), Part::Numerator, 10).await;
    let mut passed: Vec<_> = rows.iter().map(|row| (row.campaign_name.as_str(), row.passing_score)).collect();
    passed.sort_by_key(|(name, _)| *name);
    assert_eq!(passed, [("a", Some(80.0)), ("b", Some(70.0))]);
}
