//! Exact numbers of the metrics that count calls.

use analytics_dao::Engine::{self, Postgres, Sqlite};
use analytics_domain::closed_sets::CallStatus;
use rstest::rstest;
use serde_json::json;

use crate::{stored::ratio, world::world};

#[rstest]
#[tokio::test]
async fn calls_that_were_never_placed_count_nowhere(#[values(Sqlite, Postgres)] engine: Engine) {
    let mut rows = world();
    for (minute, status) in CallStatus::ALL.iter().enumerate() {
        rows = rows.call(&format!("p{minute}"), "a", &format!("2026-11-02 09:{minute:02}")).status(*status).lasting(10);
        rows = rows.withdrew("Pay").accommodation(true).opted_out(true);
    }
    let sent = rows.stored(engine).await.ask("").await;
    // completed, answered, no_answer, voicemail, busy, failed; not queued, in_progress, canceled
    assert_eq!(sent["total_calls"], json!({ "value": 6 }));
    assert_eq!(sent["people_contacted"], json!({ "value": 6 }));
    assert_eq!(sent["answer_rate"], ratio(2, 6, 2.0 / 6.0));
    assert_eq!(sent["call_completion_rate"], ratio(1, 2, 0.5));
    assert_eq!(sent["call_length"], json!({ "value": 20 }));
    assert_eq!(sent["opt_outs"], json!({ "value": 6 }));
    assert_eq!(sent["withdrawal_rate"], ratio(6, 6, 1.0));
    assert_eq!(sent["accommodation_rate"], ratio(6, 6, 1.0));
    assert_eq!(sent["withdrawal_reasons"], json!({ "items": [{ "name": "Pay", "count": 6 }] }));
}

#[rstest]
#[tokio::test]
async fn a_completed_call_is_also_an_answered_one(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world()
        .call("ann", "a", "2026-11-02 09:00").completed(1.0)
        .call("bob", "a", "2026-11-02 09:01").completed(0.1)
        .call("cyd", "a", "2026-11-02 09:02").answered()
        .call("dan", "a", "2026-11-02 09:03");
    let sent = rows.stored(engine).await.ask("").await;
    assert_eq!(sent["answer_rate"], ratio(3, 4, 0.75));
    assert_eq!(sent["call_completion_rate"], ratio(2, 3, 2.0 / 3.0));
}

#[rstest]
#[tokio::test]
async fn an_interview_is_a_completed_call_with_at_least_the_threshold_of_the_questions(
    #[values(Sqlite, Postgres)] engine: Engine,
) {
    let mut rows = world()
        .call("ann", "a", "2026-11-02 09:00").completed(0.5).lasting(600)
        .call("bob", "a", "2026-11-02 09:01").completed(0.49).lasting(50)
        .call("cyd", "a", "2026-11-02 09:02").status(CallStatus::Completed).lasting(70)
        .call("dan", "a", "2026-11-02 09:03").completed(0.9).lasting(301)
        .call("eve", "a", "2026-11-02 09:04").completed(1.0).lasting(300)
        .call("fay", "a", "2026-11-02 09:05").answered().with_call(|call| call.question_completion_rate = Some(1.0));
    let sent = rows.stored(engine).await.ask("").await;
    assert_eq!(sent["interviews"], json!({ "value": 3 }));
    assert_eq!(sent["avg_interview_length"], json!({ "value": 1201.0 / 3.0, "sample_size": 3 }));

    rows.settings.interview_threshold = 0.9;
    let sent = rows.stored(engine).await.ask("").await;
    assert_eq!(sent["interviews"], json!({ "value": 2 }));
    assert_eq!(sent["avg_interview_length"], json!({ "value": 300.5, "sample_size": 2 }));
}

#[rstest]
#[tokio::test]
async fn a_person_in_two_campaigns_is_one_person(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world()
        .call("ann", "a", "2026-11-02 09:00").opted_out(true).accommodation(true).withdrew("Pay")
        .call("ann", "b", "2026-11-02 10:00").opted_out(true).accommodation(true).withdrew("Pay")
        .call("ann", "b", "2026-11-02 11:00")
        .call("bob", "b", "2026-11-02 12:00").opted_out(false).accommodation(false);
    let sent = rows.stored(engine).await.ask("").await;
    assert_eq!(sent["total_calls"], json!({ "value": 4 }));
    assert_eq!(sent["people_contacted"], json!({ "value": 2 }));
    assert_eq!(sent["opt_outs"], json!({ "value": 1 }));
    assert_eq!(sent["withdrawal_rate"], ratio(1, 2, 0.5));
    assert_eq!(sent["accommodation_rate"], ratio(1, 2, 0.5));
    assert_eq!(sent["withdrawal_reasons"], json!({ "items": [{ "name": "Pay", "count": 1 }] }));
}

#[rstest]
#[tokio::test]
async fn call_time_is_that_of_answered_calls_and_may_exceed_32_bits(#[values(Sqlite, Postgres)] engine: Engine) {
    let mut rows = world().call("ann", "a", "2026-11-02 08:00").status(CallStatus::Voicemail).lasting(30);
    for minute in 0..30 {
        rows = rows.call("ann", "a", &format!("2026-11-02 09:{minute:02}")).answered().lasting(86_400_000);
    }
    let sent = rows.stored(engine).await.ask("").await;
    assert_eq!(sent["call_length"], json!({ "value": 2_592_000_000_i64 }));
}

#[rstest]
#[tokio::test]
async fn time_to_first_interview_is_per_person_and_campaign(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world()
        // A day and a quarter of a second; the second interview does not count.
        .call("ann", "a", "2026-11-02 09:00")
        .call("ann", "a", "2026-11-02 18:00").completed(0.2)
        .call("ann", "a", "2026-11-03 09:00:00.250").completed(0.9)
        .call("ann", "a", "2026-11-05 09:00").completed(1.0)
        // At once.
        .call("ann", "b", "2026-11-04 09:00").completed(0.8)
        // Never.
        .call("bob", "a", "2026-11-02 09:00").answered()
        // A queued call is no first call.
        .call("cyd", "a", "2026-11-01 09:00").status(CallStatus::Queued)
        .call("cyd", "a", "2026-11-02 09:00").status(CallStatus::Busy)
        .call("cyd", "a", "2026-11-02 09:00:10").completed(1.0);
    let stored = rows.stored(engine).await;
    let sent = stored.ask("").await;
    assert_eq!(sent["avg_time_to_first_interview"], json!({ "value": 86_410.25 / 3.0, "sample_size": 3 }));
    // Both calls are those in scope: from the 3rd on, the first call of ann in a is her interview.
    let sent = stored.ask("from=2026-11-03&to=2026-11-30&time_zone=UTC").await;
    assert_eq!(sent["avg_time_to_first_interview"], json!({ "value": 0.0, "sample_size": 2 }));
}

#[rstest]
#[tokio::test]
async fn withdrawal_reasons_are_sorted_by_people_then_by_name(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world()
        .call("ann", "a", "2026-11-02 09:00").withdrew("Shift")
        .call("ann", "a", "2026-11-02 10:00").withdrew("Shift")
        .call("ann", "b", "2026-11-02 11:00").withdrew("Pay")
        .call("bob", "a", "2026-11-02 12:00").withdrew("Pay")
        .call("cyd", "a", "2026-11-02 13:00").withdrew("pay")
        .call("dan", "a", "2026-11-02 14:00").withdrew("Überstunden")
        .call("eve", "a", "2026-11-02 15:00").withdrew("Location")
        .call("fay", "a", "2026-11-02 16:00");
    let sent = rows.stored(engine).await.ask("").await;
    let lines = [("Pay", 2), ("Location", 1), ("Shift", 1), ("pay", 1), ("Überstunden", 1)];
    let lines = lines.map(|(name, count)| json!({ "name": name, "count": count }));
    assert_eq!(sent["withdrawal_reasons"], json!({ "items": lines }));
    // Ann gave two reasons and withdrew once.
    assert_eq!(sent["withdrawal_rate"], ratio(5, 6, 5.0 / 6.0));
}

#[rstest]
#[tokio::test]
async fn over_no_rows_counts_are_zero_and_ratios_and_means_are_null(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world()
        .call("ann", "a", "2026-11-02 09:00").completed(1.0).withdrew("Pay").accommodation(true).opted_out(true)
        .review("ann", "a", "kim").up().score(90.0).reviewed("2026-11-02 10:00");
    let sent = rows.stored(engine).await.ask("from=2026-11-10&to=2026-11-11").await;
    let counts = ["total_calls", "interviews", "people_contacted", "call_length", "opt_outs"];
    for metric in counts.into_iter().chain(["qualified_candidates", "thumbs_up", "thumbs_down"]) {
        assert_eq!(sent[metric], json!({ "value": 0 }), "{metric}");
    }
    let ratios = ["answer_rate", "call_completion_rate", "passthrough_rate", "withdrawal_rate", "accommodation_rate"];
    for metric in ratios {
        assert_eq!(sent[metric], json!({ "numerator": 0, "denominator": 0, "value": null }), "{metric}");
    }
    for metric in ["avg_interview_length", "avg_time_to_first_interview"] {
        assert_eq!(sent[metric], json!({ "value": null, "sample_size": 0 }), "{metric}");
    }
    assert_eq!(sent["withdrawal_reasons"], json!({ "items": [] }));
    assert_eq!(sent["no_data"], json!([]));
}

#[rstest]
#[tokio::test]
async fn no_answered_call_makes_the_completion_rate_null(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world()
        .call("ann", "a", "2026-11-02 09:00").completed(1.0)
        .call("ann", "a", "2026-11-10 09:00");
    let sent = rows.stored(engine).await.ask("from=2026-11-10&to=2026-11-10").await;
    assert_eq!(sent["answer_rate"], ratio(0, 1, 0.0));
    assert_eq!(sent["call_completion_rate"], json!({ "numerator": 0, "denominator": 0, "value": null }));
}
