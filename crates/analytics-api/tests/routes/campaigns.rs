//! Campaigns and their scripts.

use axum::http::Method;
use rstest::rstest;
use uuid::Uuid;

use crate::world::{DASHBOARD, World};

fn script(id: impl std::fmt::Display) -> String {
    format!("/api/v1/campaigns/{id}/script")
}

#[tokio::test]
async fn campaigns_are_paged_by_name() {
    let world = World::new().await;
    let first = world.get("/api/v1/campaigns?limit=1").by(world.sam).send().await.ok();
    assert_eq!(first["campaigns"][0]["name"], "drivers");
    let cursor: String = form_urlencoded::byte_serialize(first["next_cursor"].as_str().unwrap().as_bytes()).collect();
    let second = world.get(&format!("/api/v1/campaigns?limit=1&cursor={cursor}")).by(world.sam).send().await.ok();
    assert_eq!(second["campaigns"][0]["name"], "nurses");
    assert!(second["next_cursor"].is_null());
    let found = world.get("/api/v1/campaigns?search=NUR").by(world.sam).send().await.ok();
    assert_eq!(found["campaigns"].as_array().unwrap().len(), 1);
    let none = world.get("/api/v1/campaigns?search=spring").by(world.sam).send().await.ok();
    assert_eq!(none["campaigns"].as_array().unwrap().len(), 0, "another organisation's");
}

#[rstest]
#[case("limit=500", "limit")]
#[case("cursor=%25%25", "cursor")]
#[case("sort=name", "sort")]
#[tokio::test]
async fn a_bad_list_is_refused(#[case] query: &str, #[case] parameter: &str) {
    let world = World::new().await;
    let answer = world.get(&format!("/api/v1/campaigns?{query}")).by(world.sam).send().await;
    assert_eq!(answer.problem(400, "invalid_parameter")["errors"][0]["parameter"], parameter);
}

#[tokio::test]
async fn an_admin_sets_the_passing_score() {
    let world = World::new().await;
    let id = world.campaign(world.northwind, "nurses").await;
    let dashboard = format!("{DASHBOARD}?from=2026-03-01&to=2026-03-31");
    let before = world.get(&dashboard).by(world.sam).send().await;
    let put = || {
        world
            .ask(Method::PUT, &script(id))
            .by(world.maya)
            .header("idempotency-key", "k1")
            .json(r#"{"passing_score": 82.5}"#)
    };
    let set = put().send().await.ok();
    assert_eq!((set["passing_score"].as_f64(), set["effective_passing_score"].as_f64()), (Some(82.5), Some(82.5)));
    let again = put().send().await.ok();
    assert_eq!(again["passing_score"], set["passing_score"]);
    assert_eq!(world.get(&script(id)).by(world.sam).send().await.ok()["passing_score"], 82.5);
    let after = world.get(&dashboard).by(world.sam).send().await;
    assert_ne!(before.header("etag"), after.header("etag"));
    let unset = world.ask(Method::PUT, &script(id)).by(world.maya).json(r#"{"passing_score": null}"#).send().await.ok();
    assert!(unset["passing_score"].is_null());
    assert_eq!(unset["effective_passing_score"], 70.0);
}

#[tokio::test]
async fn a_member_sets_nothing() {
    let world = World::new().await;
    let id = world.campaign(world.northwind, "nurses").await;
    let put = world.ask(Method::PUT, &script(id)).by(world.sam).json(r#"{"passing_score": 1}"#);
    let problem = put.send().await.problem(403, "forbidden");
    assert_eq!(problem["detail"], "this takes the role `team_admin`; yours is `member`");
}

#[rstest]
#[case(r#"{"passing_score": 101}"#, "/passing_score")]
#[case(r#"{"passing_score": -1}"#, "/passing_score")]
#[case(r#"{"passing_score": "high"}"#, "/passing_score")]
#[case(r#"{"passing_score": 70, "pass": 1}"#, "/pass")]
#[tokio::test]
async fn a_bad_score_is_refused(#[case] body: &str, #[case] pointer: &str) {
    let world = World::new().await;
    let id = world.campaign(world.northwind, "nurses").await;
    let problem =
        world.ask(Method::PUT, &script(id)).by(world.maya).json(body).send().await.problem(400, "invalid_body");
    assert_eq!(problem["errors"][0]["pointer"], pointer, "{problem}");
}

#[tokio::test]
async fn a_foreign_script_is_as_unknown_as_any() {
    let world = World::new().await;
    let foreign = world.campaign(world.fabrikam, "spring").await;
    for method in [Method::GET, Method::PUT] {
        let mut problems = Vec::new();
        for id in [foreign, Uuid::now_v7()] {
            let asking = world.ask(method.clone(), &script(id)).by(world.maya).json(r#"{"passing_score": 1}"#);
            problems.push(asking.send().await.problem_without_id(404, "not_found"));
        }
        assert_eq!(problems[0], problems[1]);
    }
    assert!(world.get(&script(foreign)).by(world.lena).send().await.ok()["passing_score"].is_null());
}

#[tokio::test]
async fn a_malformed_id_is_named() {
    let world = World::new().await;
    let problem = world.get(&script("7")).by(world.sam).send().await.problem(400, "invalid_parameter");
    assert_eq!((&problem["errors"][0]["parameter"], &problem["errors"][0]["value"]), (&"id".into(), &"7".into()));
}
