//! Exact numbers under each filter.

use analytics_dao::Engine::{self, Postgres, Sqlite};
use rstest::rstest;
use serde_json::{Value, json};

use crate::{
    stored::{Stored, Universe},
    world::{World, world},
};

async fn calls(stored: &Stored, query: &str) -> Value {
    stored.ask(query).await["total_calls"]["value"].clone()
}

#[rstest]
#[tokio::test]
async fn a_range_holds_its_first_instant_and_not_its_last(#[values(Sqlite, Postgres)] engine: Engine) {
    let rows = world()
        .call("ann", "a", "2026-11-01 23:59:59.999")
        .call("ann", "a", "2026-11-02 00:00")
        .call("ann", "a", "2026-11-03 23:59:59.999")
        .call("ann", "a", "2026-11-04 00:00");
    let stored = rows.stored(engine).await;
    let sent = stored.ask("from=2026-11-02&to=2026-11-03&granularity=day&compare=previous_period").await;
    assert_eq!(sent["total_calls"], json!({ "value": 2, "previous": 1 }));
    let points = &sent["calls_chart"]["points"];
    assert_eq!((&points[0]["total"], &points[1]["total"]), (&json!(1), &json!(1)));
    assert_eq!(calls(&stored, "from=2026-11-04&to=2026-11-04").await, 1);
    assert_eq!(calls(&stored, "from=2026-11-01&to=2026-11-01").await, 1);
}

#[rstest]
#[tokio::test]
async fn days_are_those_of_the_zone(#[values(Sqlite, Postgres)] engine: Engine) {
    let mut rows = world()
        .call("ann", "a", "2026-11-02 04:59:59.999")
        .call("ann", "a", "2026-11-02 05:00")
        .call("ann", "a", "2026-11-03 04:59:59.999")
        .call("ann", "a", "2026-11-03 05:00");
    let stored = rows.stored(engine).await;
    assert_eq!(calls(&stored, "from=2026-11-02&to=2026-11-02").await, 2);
    assert_eq!(calls(&stored, "from=2026-11-02&to=2026-11-02&time_zone=America/New_York").await, 2);
    assert_eq!(calls(&stored, "from=2026-11-03&to=2026-11-03&time_zone=America/New_York").await, 1);
    rows.settings.time_zone = "America/New_York".to_owned();
    let sent = rows.stored(engine).await.ask("from=2026-11-01&to=2026-11-01").await;
    assert_eq!(sent["total_calls"], json!({ "value": 1 }));
    assert_eq!(sent["filters"]["start"], json!("2026-11-01T00:00:00-04:00"));
    assert_eq!(sent["filters"]["end"], json!("2026-11-02T00:00:00-05:00"));
}

fn people_and_jobs() -> World {
    world()
        .campaign("nurses").title("Nurse")
        .campaign("night").title("Nurse")
        .campaign("drivers").title("Driver")
        .campaign("untitled")
        .candidate("ann").source("Referral").location("Łódź")
        .candidate("bob").source("Job board").location("Austin, TX")
        .candidate("cyd").source("Referral").location("Austin, TX")
        .candidate("dan")
        .call("ann", "nurses", "2026-11-02 09:00")
        .call("ann", "drivers", "2026-11-02 10:00")
        .call("bob", "night", "2026-11-02 11:00")
        .call("cyd", "drivers", "2026-11-02 12:00")
        .call("dan", "untitled", "2026-11-02 13:00")
        .review("ann", "nurses", "kim").up().score(90.0).reviewed("2026-11-03 09:00")
        .review("ann", "drivers", "kim").up().score(50.0).reviewed("2026-11-03 09:00")
        .review("bob", "night", "kim").down().score(90.0).reviewed("2026-11-03 09:00")
        .review("dan", "untitled", "kim").up().score(90.0).reviewed("2026-11-03 09:00")
}

#[rstest]
#[case::campaigns("campaign_ids={nurses}&campaign_ids={drivers}", 3, 2)]
#[case::a_campaign_twice("campaign_ids={nurses}&campaign_ids={nurses}", 1, 1)]
#[case::candidates("candidate_ids={bob}&candidate_ids={cyd}", 2, 0)]
#[case::sources("candidate_sources=Referral", 3, 2)]
#[case::several_sources("candidate_sources=Referral&candidate_sources=Job board", 4, 2)]
#[case::locations("candidate_locations=Austin, TX", 2, 0)]
#[case::a_source_and_a_location("candidate_sources=Referral&candidate_locations=Austin, TX", 1, 0)]
#[case::a_source_and_an_id("candidate_sources=Referral&candidate_ids={bob}", 0, 0)]
#[case::job_titles("job_titles=Nurse", 2, 1)]
#[case::several_job_titles("job_titles=Nurse&job_titles=Driver", 4, 2)]
#[case::a_job_title_and_a_campaign("job_titles=Driver&campaign_ids={nurses}", 0, 0)]
#[case::a_job_title_nobody_has("job_titles=nurse", 0, 0)]
#[case::several_filters("campaign_ids={drivers}&candidate_sources=Referral&candidate_locations=Łódź", 1, 1)]
#[case::two_filters_that_exclude_each_other("campaign_ids={drivers}&job_titles=Nurse", 0, 0)]
#[tokio::test]
async fn each_filter_narrows_calls_and_reviews_alike(
    #[case] query: &str,
    #[case] calls: i64,
    #[case] thumbs_up: i64,
    #[values(Sqlite, Postgres)] engine: Engine,
) {
    let sent = people_and_jobs().stored(engine).await.ask(&format!("granularity=month&{query}")).await;
    assert_eq!(sent["total_calls"], json!({ "value": calls }));
    assert_eq!(sent["thumbs_up"], json!({ "value": thumbs_up }));
    assert_eq!(sent["thumbs_up_chart"]["points"][0]["thumbs_up"], json!(thumbs_up));
    assert_eq!(sent["calls_chart"]["points"][0]["total"], json!(calls));
}

#[rstest]
#[tokio::test]
async fn another_organisations_ids_match_nothing_as_unknown_ones_do(#[values(Sqlite, Postgres)] engine: Engine) {
    let universe = Universe::new(engine).await;
    let own = universe.add(&people_and_jobs()).await;
    let other = universe.add(&people_and_jobs()).await;
    let (theirs, them) = (other.ids.campaigns["nurses"], other.ids.candidates["ann"]);
    let unknown = "0190a000-0000-7000-8000-000000000001";
    assert_eq!(calls(&own, "").await, 5);
    for id in [theirs.to_string(), unknown.to_owned()] {
        let sent = own.ask(&format!("granularity=day&campaign_ids={id}")).await;
        assert_eq!(sent["total_calls"], json!({ "value": 0 }));
        assert_eq!(sent["thumbs_up"], json!({ "value": 0 }));
        assert_eq!(sent["filters"]["campaign_ids"], json!([id]));
        assert_eq!(calls(&own, &format!("campaign_ids={id}&campaign_ids={{nurses}}")).await, 1);
    }
    assert_eq!(calls(&own, &format!("candidate_ids={them}")).await, 0);
}
