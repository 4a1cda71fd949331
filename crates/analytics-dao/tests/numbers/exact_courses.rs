//! Exact numbers, bucket by bucket, that the courses of the scalars are drawn from.

use analytics_dao::Engine::{self, Postgres, Sqlite};
use analytics_domain::{closed_sets::CallStatus, dashboard::metric};
use rstest::rstest;
use serde_json::json;

use crate::{
    exact_charts::column,
    sums::wrong_sums,
    world::{World, at, world},
};

#[rstest]
#[tokio::test]
async fn call_time_is_that_of_calls_that_a_person_picked_up(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world()
        .call("ann", "a", "2026-11-02 09:00").completed(0.1).lasting(600)
        .call("ann", "b", "2026-11-02 10:00").answered().lasting(61)
        .call("bob", "a", "2026-11-02 11:00").status(CallStatus::Voicemail).lasting(30)
        .call("bob", "a", "2026-11-02 12:00").status(CallStatus::InProgress).lasting(99)
        .call("bob", "a", "2026-11-03 12:00").lasting(7)
        .call("bob", "a", "2026-11-04 23:59:59.999").answered().lasting(86_400_000)
        .call("bob", "a", "2026-11-05 00:00").answered().lasting(1);
    let sent = rows.stored(engine).await.ask("from=2026-11-02&to=2026-11-04&granularity=day").await;
    assert_eq!(column(&sent, "calls_chart", "call_length"), [661, 0, 86_400_000]);
    assert_eq!(sent["call_length"], json!({ "value": 86_400_661 }));
}

#[rstest]
#[tokio::test]
async fn people_count_once_per_bucket_by_what_they_did_in_it(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world()
        // Twice on a day, in two campaigns, and again on the next day.
        .call("ann", "a", "2026-11-02 09:00").opted_out(true).withdrew("Pay").accommodation(true)
        .call("ann", "b", "2026-11-02 10:00").opted_out(true).withdrew("Shift").accommodation(true)
        .call("ann", "a", "2026-11-03 09:00").opted_out(true).withdrew("Pay").accommodation(true)
        // What nobody answered, did not happen, or was not said.
        .call("bob", "a", "2026-11-02 09:00").opted_out(false).accommodation(false)
        .call("cyd", "a", "2026-11-02 09:00")
        .call("dan", "a", "2026-11-02 09:00").status(CallStatus::Voicemail).opted_out(true)
        .call("eve", "a", "2026-11-03 09:00").status(CallStatus::Queued).opted_out(true).withdrew("Pay")
        .call("bob", "a", "2026-11-05 09:00").withdrew("Pay");
    let sent = rows.stored(engine).await.ask("from=2026-11-02&to=2026-11-05").await;
    assert_eq!(column(&sent, "candidates_chart", "people"), [4, 1, 0, 1]);
    assert_eq!(column(&sent, "candidates_chart", "opt_outs"), [2, 1, 0, 0]);
    assert_eq!(column(&sent, "candidates_chart", "withdrawals"), [1, 1, 0, 1]);
    assert_eq!(column(&sent, "candidates_chart", "accommodation_requests"), [1, 1, 0, 0]);
    // Ann is one person of the range.
    assert_eq!(sent["opt_outs"], json!({ "value": 2 }));
    assert_eq!(sent["withdrawal_rate"]["numerator"], json!(2));
}

#[rstest]
#[case(|rows: World| rows.opted_out(false), "opt_outs")]
#[case(|rows: World| rows.withdrew("Pay"), "withdrawals")]
#[case(|rows: World| rows.accommodation(false), "accommodation_requests")]
#[tokio::test]
async fn what_the_data_never_recorded_is_null_and_not_zero(
    #[case] carry: fn(World) -> World,
    #[case] recorded: &str,
    #[values(Sqlite, Postgres)] engine: Engine,
) {
    let rows = carry(world().call("ann", "a", "2026-01-02 09:00")).call("ann", "a", "2026-11-02 09:00");
    let query = "from=2026-11-02&to=2026-11-03&granularity=day&compare=previous_period";
    let sent = rows.stored(engine).await.ask(query).await;
    assert_eq!(column(&sent, "candidates_chart", "people"), [1, 0]);
    for number in ["opt_outs", "withdrawals", "accommodation_requests"] {
        let expected = if number == recorded { json!(0) } else { json!(null) };
        assert_eq!(column(&sent, "candidates_chart", number), [expected.clone(), expected.clone()], "{number}");
        assert_eq!(sent["candidates_chart"]["previous"][0][number], expected, "{number}");
    }
}

#[rstest]
#[tokio::test]
async fn the_length_of_interviews_is_in_the_bucket_of_each(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world()
        .call("ann", "a", "2026-11-02 09:00").completed(0.5).lasting(600)
        .call("ann", "a", "2026-11-02 10:00").completed(1.0).lasting(31)
        .call("bob", "a", "2026-11-02 11:00").completed(0.49).lasting(50)
        .call("cyd", "a", "2026-11-02 12:00").status(CallStatus::Completed).lasting(70)
        .call("dan", "a", "2026-11-04 09:00").completed(0.9).lasting(301)
        .call("eve", "a", "2026-11-04 10:00").answered().with_call(|call| call.question_completion_rate = Some(1.0));
    let sent = rows.stored(engine).await.ask("from=2026-11-02&to=2026-11-04&granularity=day").await;
    assert_eq!(column(&sent, "interviews_chart", "interviews"), [2, 0, 1]);
    assert_eq!(column(&sent, "interviews_chart", "interview_length"), [631, 0, 301]);
    assert_eq!(wrong_sums(&sent), Vec::<String>::new());
}

/// Interviews, some of them the first of a person in a campaign.
fn first_interviews() -> World {
    world()
        // Before the range: neither a first call nor a first interview of it.
        .call("ann", "a", "2026-10-01 09:00").completed(1.0)
        // A day and a quarter of a second later, and once more.
        .call("ann", "a", "2026-11-02 09:00")
        .call("ann", "a", "2026-11-02 18:00").completed(0.2)
        .call("ann", "a", "2026-11-03 09:00:00.250").completed(0.9)
        .call("ann", "a", "2026-11-05 09:00").completed(1.0)
        // The same person in another campaign, at once.
        .call("ann", "b", "2026-11-03 12:00").completed(0.8)
        // Never.
        .call("bob", "a", "2026-11-02 09:00").answered()
        // A queued call is no first call; the interview is on another day than the first call.
        .call("cyd", "a", "2026-11-01 09:00").status(CallStatus::Queued)
        .call("cyd", "a", "2026-11-04 23:59:50").status(CallStatus::Busy)
        .call("cyd", "a", "2026-11-05 00:00").completed(1.0)
}

#[rstest]
#[tokio::test]
async fn a_first_interview_is_in_its_own_bucket_with_the_time_since_the_first_call(
    #[values(Sqlite, Postgres)] engine: Engine,
) {
    let stored = first_interviews().stored(engine).await;
    let sent = stored.ask("from=2026-11-01&to=2026-11-05").await;
    assert_eq!(column(&sent, "interviews_chart", "interviews"), [0, 0, 2, 0, 2]);
    assert_eq!(column(&sent, "interviews_chart", "first_interviews"), [0, 0, 2, 0, 1]);
    assert_eq!(column(&sent, "interviews_chart", "time_to_first_interview_ms"), [0, 0, 86_400_250, 0, 10_000]);
    assert_eq!(sent["avg_time_to_first_interview"], json!({ "value": 86_410.25 / 3.0, "sample_size": 3 }));
    assert_eq!(wrong_sums(&sent), Vec::<String>::new());
    // Both calls are those in scope: from the 3rd on, the first call of ann in a is her interview.
    let sent = stored.ask("from=2026-11-03&to=2026-11-05").await;
    assert_eq!(column(&sent, "interviews_chart", "first_interviews"), [2, 0, 1]);
    assert_eq!(column(&sent, "interviews_chart", "time_to_first_interview_ms"), [0, 0, 10_000]);
}

#[rstest]
#[tokio::test]
async fn each_window_has_first_interviews_of_its_own(#[values(Sqlite, Postgres)] engine: Engine) {
    let stored = first_interviews().stored(engine).await;
    let sent = stored.ask("from=2026-11-04&to=2026-11-05&granularity=day&compare=previous_period").await;
    let before = |number: &str| {
        let points = sent["interviews_chart"]["previous"].as_array().expect("points").iter();
        points.map(|point| point[number].clone()).collect::<Vec<_>>()
    };
    assert_eq!(before("first_interviews"), [0, 2]);
    assert_eq!(before("time_to_first_interview_ms"), [0, 86_400_250]);
    // In the range, ann is called in a for an interview only.
    assert_eq!(column(&sent, "interviews_chart", "first_interviews"), [0, 2]);
    assert_eq!(column(&sent, "interviews_chart", "time_to_first_interview_ms"), [0, 10_000]);
    assert_eq!(wrong_sums(&sent), Vec::<String>::new());
}

#[rstest]
#[tokio::test]
async fn first_interviews_are_the_same_whatever_is_asked_with_them(#[values(Sqlite, Postgres)] engine: Engine) {
    let stored = first_interviews().stored(engine).await;
    let filters = stored.filters("from=2026-11-01&to=2026-11-05", at("2027-06-01 12:00"));
    let all = stored.dashboard(&filters).await;
    for others in [&[][..], &["calls_chart"], &["total_calls"], &["avg_time_to_first_interview"], &["thumbs_up"]] {
        let asked: Vec<_> = ["interviews_chart"].iter().chain(others).map(|id| metric(id).expect("a metric")).collect();
        let some = stored.figures(&filters, &asked).await;
        assert_eq!(some["interviews_chart"], all["interviews_chart"], "with {others:?}");
    }
}

#[rstest]
#[tokio::test]
async fn reviews_are_in_the_bucket_of_the_latest_call_of_their_pair(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world()
        .call("ann", "a", "2026-11-02 09:00")
        .call("ann", "a", "2026-11-04 09:00")
        .call("ann", "b", "2026-11-04 10:00")
        .call("ann", "c", "2026-11-02 10:00")
        .call("ann", "a", "2026-11-05 09:00").status(CallStatus::Canceled)
        .call("bob", "a", "2026-11-02 09:00")
        .call("cyd", "a", "2026-10-02 09:00")
        // Qualified in three campaigns: once on the 4th for two of them, once on the 2nd.
        .review("ann", "a", "kim").up().score(90.0).reviewed("2026-11-03 10:00")
        .review("ann", "a", "lou").up().score(10.0)
        .review("ann", "b", "kim").down().score(70.0).reviewed("2026-12-01 10:00")
        .review("ann", "c", "kim").score(80.0)
        // Scored, not qualified; and out of scope.
        .review("bob", "a", "kim").down().score(69.9).reviewed("2026-11-04 10:00")
        .review("cyd", "a", "kim").up().score(90.0).reviewed("2026-11-04 10:00");
    let sent = rows.stored(engine).await.ask("from=2026-11-01&to=2026-11-05").await;
    assert_eq!(column(&sent, "passthrough_rate_chart", "qualified_candidates"), [0, 1, 0, 1, 0]);
    assert_eq!(column(&sent, "passthrough_rate_chart", "numerator"), [0, 1, 0, 2, 0]);
    assert_eq!(column(&sent, "passthrough_rate_chart", "thumbs_up"), [0, 0, 0, 2, 0]);
    assert_eq!(column(&sent, "passthrough_rate_chart", "thumbs_down"), [0, 1, 0, 1, 0]);
    assert_eq!(sent["qualified_candidates"], json!({ "value": 1 }));
    assert_eq!(sent["thumbs_up"], json!({ "value": 2 }));
    assert_eq!(sent["thumbs_down"], json!({ "value": 2 }));
    assert_eq!(wrong_sums(&sent), Vec::<String>::new());
}

#[rstest]
#[tokio::test]
async fn thumbs_that_the_data_never_recorded_are_null(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world().call("ann", "a", "2026-11-02 09:00").review("ann", "a", "kim").score(90.0);
    let sent = rows.stored(engine).await.ask("from=2026-11-02&to=2026-11-03&granularity=day").await;
    assert_eq!(column(&sent, "passthrough_rate_chart", "qualified_candidates"), [1, 0]);
    assert_eq!(column(&sent, "passthrough_rate_chart", "thumbs_up"), [json!(null), json!(null)]);
    assert_eq!(column(&sent, "passthrough_rate_chart", "thumbs_down"), [json!(null), json!(null)]);
}
