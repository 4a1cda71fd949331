//! Exact numbers of outbound SMS.

use analytics_dao::Engine::{self, Postgres, Sqlite};
use rstest::rstest;
use serde_json::{Value, json};

use crate::{
    stored::Universe,
    world::{World, world},
};

fn sms_here_and_there() -> World {
    world()
        .campaign("nurses").title("Nurse")
        .candidate("ann").source("Referral").location("Łódź")
        .candidate("bob").location("Austin, TX")
        .sms("ann", "nurses", "2026-11-01 23:59:59.999")
        .sms("ann", "nurses", "2026-11-02 00:00")
        .sms("ann", "nurses", "2026-11-02 12:00").inbound()
        .sms("bob", "drivers", "2026-11-03 12:00")
        .sms("bob", "nurses", "2026-11-03 23:59:59.999")
        .sms("ann", "nurses", "2026-11-04 00:00")
}

fn points(sent: &Value, field: &str) -> Vec<Value> {
    sent[field].as_array().expect("points").iter().map(|point| point["sms"].clone()).collect()
}

#[rstest]
#[tokio::test]
async fn outbound_sms_count_from_the_first_instant_to_the_last(#[values(Sqlite, Postgres)] engine: Engine) {
    let stored = sms_here_and_there().stored(engine).await;
    let query = "from=2026-11-02&to=2026-11-03&granularity=day&compare=previous_period";
    let sent = stored.ask_beside("total_sms", query).await;
    assert_eq!((&sent["value"], &sent["previous"]), (&json!(3), &json!(1)));
    assert_eq!((&sent["no_data"], &sent["ignored_filters"]), (&json!([]), &json!([])));
    assert_eq!(sent["filters"]["granularity"], json!("day"));
    let sent = stored.ask_beside("sms_sent", query).await;
    assert_eq!(points(&sent, "points"), [1, 2]);
    assert_eq!(points(&sent, "previous"), [0, 1]);
    assert_eq!((&sent["granularity"], &sent["time_zone"]), (&json!("day"), &json!("UTC")));
    assert_eq!(sent["points"][0]["start"], json!("2026-11-02T00:00:00+00:00"));
    let sent = stored.ask_beside("total_sms", "").await;
    assert_eq!((&sent["value"], sent.get("previous")), (&json!(5), None));
}

#[rstest]
#[case("job_titles=Nurse", 4)]
#[case("campaign_ids={drivers}", 1)]
#[case("candidate_ids={bob}", 2)]
#[case("candidate_sources=Referral", 3)]
#[case("candidate_locations=Austin, TX&job_titles=Nurse", 1)]
#[case("candidate_ids={ann}&candidate_locations=Austin, TX", 0)]
#[tokio::test]
async fn every_filter_applies(#[case] query: &str, #[case] sms: i64, #[values(Sqlite, Postgres)] engine: Engine) {
    let stored = sms_here_and_there().stored(engine).await;
    assert_eq!(stored.ask_beside("total_sms", query).await["value"], json!(sms));
    let sent = stored.ask_beside("sms_sent", query).await;
    assert_eq!(points(&sent, "points").iter().filter_map(Value::as_i64).sum::<i64>(), sms);
}

#[rstest]
#[tokio::test]
async fn all_time_reaches_from_the_first_sms_to_the_last(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = sms_here_and_there().call("ann", "nurses", "2020-01-01 09:00");
    let sent = rows.stored(engine).await.ask_beside("sms_sent", "granularity=day").await;
    assert_eq!(points(&sent, "points"), [1, 1, 2, 1]);
    assert_eq!(sent["points"][0]["start"], json!("2026-11-01T00:00:00+00:00"));
    assert_eq!(sent["points"][0]["partial"], json!(false));
}

#[rstest]
#[tokio::test]
async fn without_any_sms_there_is_no_data_and_with_inbound_ones_alone_there_is_none_sent(
    #[values(Sqlite, Postgres)] engine: Engine,
) {
    let universe = Universe::new(engine).await;
    universe.add(&sms_here_and_there()).await;
    let silent = universe.add(&world().call("ann", "a", "2026-11-02 09:00")).await;
    let query = "from=2026-11-02&to=2026-11-03&compare=previous_period";
    for (endpoint, figure) in [("total_sms", "value"), ("sms_sent", "points")] {
        let sent = silent.ask_beside(endpoint, query).await;
        assert_eq!((&sent[figure], sent.get("previous")), (&json!(null), None));
        let reason = "no SMS of this organisation has ever been recorded";
        assert_eq!(sent["no_data"], json!([{ "metric": endpoint, "reason": reason }]));
    }
    let listening = universe.add(&world().sms("ann", "a", "2026-11-02 09:00").inbound()).await;
    let sent = listening.ask_beside("total_sms", query).await;
    assert_eq!((&sent["value"], &sent["previous"], &sent["no_data"]), (&json!(0), &json!(0), &json!([])));
}
