//! "No data" is not zero: figures that the organisation's rows cannot answer.

use analytics_dao::Engine::{self, Postgres, Sqlite};
use analytics_domain::closed_sets::CallStatus;
use rstest::rstest;
use serde_json::{Value, json};

use crate::world::{World, world};

fn without_data(sent: &Value) -> Vec<&str> {
    let list = sent["no_data"].as_array().expect("a list");
    list.iter().map(|entry| entry["metric"].as_str().expect("a metric")).collect()
}

#[rstest]
#[tokio::test]
async fn figures_that_the_rows_cannot_answer_are_null(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world().call("ann", "a", "2026-11-02 09:00").answered().lasting(60).review("ann", "a", "kim");
    let sent = rows.stored(engine).await.ask("from=2026-11-02&to=2026-11-02&compare=previous_period").await;
    assert_eq!(sent["total_calls"], json!({ "value": 1, "previous": 0 }));
    assert_eq!(sent["call_length"], json!({ "value": 60, "previous": 0 }));
    assert_eq!(without_data(&sent), [
        "call_completion_rate",
        "interviews",
        "avg_interview_length",
        "avg_time_to_first_interview",
        "opt_outs",
        "qualified_candidates",
        "passthrough_rate",
        "thumbs_up",
        "thumbs_down",
        "withdrawal_rate",
        "withdrawal_reasons",
        "accommodation_rate",
        "interviews_chart",
        "thumbs_up_chart",
        "thumbs_down_chart",
        "passthrough_rate_chart",
    ]);
    assert_eq!(sent["interviews"], json!({ "value": null }));
    assert_eq!(sent["call_completion_rate"], json!({ "numerator": null, "denominator": null, "value": null }));
    assert_eq!(sent["avg_interview_length"], json!({ "value": null, "sample_size": null }));
    assert_eq!(sent["withdrawal_reasons"], json!({ "items": null }));
    assert_eq!(sent["thumbs_up_chart"]["points"], json!(null));
    assert_eq!(sent["calls_chart"]["points"].as_array().map(Vec::len), Some(24));
}

#[rstest]
#[case::completion(World::completed_alone, &["call_completion_rate"])]
#[case::interview(|rows: World| rows.completed(0.0), &[
    "call_completion_rate", "interviews", "avg_interview_length", "avg_time_to_first_interview", "interviews_chart",
])]
#[case::opt_out(|rows: World| rows.opted_out(false), &["opt_outs"])]
#[case::withdrawal(|rows: World| rows.withdrew("Pay"), &["withdrawal_rate", "withdrawal_reasons"])]
#[case::accommodation(|rows: World| rows.accommodation(false), &["accommodation_rate"])]
#[case::thumb(|rows: World| rows.review("ann", "a", "kim").down(), &[
    "thumbs_up", "thumbs_down", "thumbs_up_chart", "thumbs_down_chart",
])]
#[case::score(|rows: World| rows.review("ann", "a", "kim").score(1.0), &[
    "qualified_candidates", "passthrough_rate", "passthrough_rate_chart",
])]
#[tokio::test]
async fn one_row_that_carries_a_fact_is_enough_for_its_figures(
    #[case] carry: fn(World) -> World,
    #[case] figures: &[&str],
    #[values(Sqlite, Postgres)] engine: Engine,
) {
    let bare = world().call("ann", "a", "2026-01-02 09:00").answered();
    let nothing = bare.stored(engine).await.ask("").await;
    // The row is far out of the range that is asked about.
    let sent = carry(bare).stored(engine).await.ask("from=2026-11-02&to=2026-11-03").await;
    let left: Vec<_> = without_data(&nothing).into_iter().filter(|id| !figures.contains(id)).collect();
    assert_eq!(without_data(&sent), left);
}

#[rstest]
#[tokio::test]
async fn a_call_that_was_never_placed_still_records_its_facts(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world().call("ann", "a", "2026-11-02 09:00").status(CallStatus::Queued).opted_out(false);
    let sent = rows.stored(engine).await.ask("").await;
    assert_eq!(sent["opt_outs"], json!({ "value": 0 }));
    assert!(!without_data(&sent).contains(&"opt_outs"));
}

impl World {
    /// Completed, but without a question completion rate.
    fn completed_alone(self) -> Self {
        self.status(CallStatus::Completed)
    }
}
