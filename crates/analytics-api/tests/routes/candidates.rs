//! What the filter bar offers.

use crate::world::World;

#[tokio::test]
async fn facets_count_the_organisations_own() {
    let world = World::new().await;
    let facets = world.get("/api/v1/candidates/facets").by(world.sam).send().await.ok();
    assert_eq!(facets["sources"][0], serde_json::json!({ "value": "Job board", "count": 4 }));
    assert_eq!(facets["locations"][0]["value"], "Austin, TX");
    let titles: Vec<_> = facets["job_titles"].as_array().unwrap().iter().map(|title| &title["value"]).collect();
    assert_eq!(titles, ["drivers's job", "nurses's job"]);
    let none = serde_json::json!({ "sources": false, "locations": false, "job_titles": false });
    assert_eq!(facets["more"], none);
    world.get("/api/v1/candidates/facets?x=1").by(world.sam).send().await.problem(400, "invalid_parameter");
}
