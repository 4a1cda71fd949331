//! The organisation's settings.

use axum::http::Method;
use rstest::rstest;

use crate::world::World;

const SETTINGS: &str = "/api/v1/org/settings";

#[tokio::test]
async fn a_patch_changes_what_it_names() {
    let world = World::new().await;
    let before = world.get(SETTINGS).by(world.sam).send().await.ok();
    assert_eq!((&before["slug"], &before["time_zone"]), (&"northwind".into(), &"America/New_York".into()));
    let patch = world.ask(Method::PATCH, SETTINGS).by(world.maya).json(r#"{"time_zone": "Asia/Kathmandu"}"#);
    let after = patch.send().await.ok();
    assert_eq!(after["time_zone"], "Asia/Kathmandu");
    assert_eq!(after["default_passing_score"], before["default_passing_score"]);
    assert_eq!(world.get(SETTINGS).by(world.sam).send().await.ok(), after);
    let other = world.get(SETTINGS).by(world.lena).send().await.ok();
    assert_eq!(other["time_zone"], "Europe/Berlin");
}

#[rstest]
#[case(r#"{"time_zone": "Mars/Olympus"}"#, "/time_zone")]
#[case(r#"{"default_passing_score": 100.5}"#, "/default_passing_score")]
#[case(r#"{"interview_threshold": 2}"#, "/interview_threshold")]
#[case(r#"{"colour": "red"}"#, "/colour")]
#[case(r#"{"time_saved": {"minutes_per_sms": 1}}"#, "/time_saved")]
#[case(r#"["time_zone"]"#, "")]
#[tokio::test]
async fn a_bad_setting_is_refused(#[case] body: &str, #[case] pointer: &str) {
    let world = World::new().await;
    let problem =
        world.ask(Method::PATCH, SETTINGS).by(world.maya).json(body).send().await.problem(400, "invalid_body");
    assert_eq!(problem["errors"][0]["pointer"], pointer, "{problem}");
}

#[tokio::test]
async fn a_member_changes_nothing() {
    let world = World::new().await;
    let patch = world.ask(Method::PATCH, SETTINGS).by(world.sam).json(r#"{"interview_threshold": 0.1}"#);
    patch.send().await.problem(403, "forbidden");
    assert_eq!(world.get(SETTINGS).by(world.sam).send().await.ok()["interview_threshold"], 0.5);
}
