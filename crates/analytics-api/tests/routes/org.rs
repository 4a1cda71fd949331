//! The organisation's settings.

use axum::http::Method;
use rstest::rstest;

use crate::world::{Answer, World};

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
#[case(r#"{"satisfaction_min_ratings": 0}"#, "/satisfaction_min_ratings")]
#[case(r#"{"satisfaction_min_ratings": 2.5}"#, "/satisfaction_min_ratings")]
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

/// Changes settings that somebody has read under a tag.
async fn change(world: &World, tag: &str, body: &str) -> Answer {
    world.ask(Method::PATCH, SETTINGS).by(world.maya).header("if-match", tag).json(body).send().await
}

#[tokio::test]
async fn who_changed_settings_in_the_meantime_loses_nothing() {
    let world = World::new().await;
    let read = world.get(SETTINGS).by(world.sam).send().await;
    let tag = read.header("etag").to_owned();
    let first = change(&world, &tag, r#"{"default_passing_score": 61.5}"#).await;
    let stored = first.ok();
    assert_ne!(first.header("etag"), tag);

    let late = r#"{"default_passing_score": 88, "interview_threshold": 0.1}"#;
    change(&world, &tag, late).await.problem(412, "precondition_failed");
    assert_eq!(world.get(SETTINGS).by(world.sam).send().await.ok(), stored);
    let again = change(&world, &tag, r#"{"default_passing_score": 61.5}"#).await;
    assert_eq!(again.ok(), stored, "who did not hear that it was done may send it again");

    let tag = first.header("etag");
    assert_eq!(change(&world, &format!("\"x\", {tag}"), late).await.ok()["default_passing_score"], 88.0);
    assert_eq!(change(&world, "*", r#"{"default_passing_score": 70}"#).await.ok()["interview_threshold"], 0.1);
}

#[tokio::test]
async fn the_tag_of_settings_is_theirs_alone() {
    let world = World::new().await;
    let tag = async |by| world.get(SETTINGS).by(by).send().await.header("etag").to_owned();
    let before = tag(world.sam).await;
    assert!(before.starts_with("W/\""), "{before}");
    assert_ne!(before, tag(world.lena).await, "another organisation's");
    let campaign = world.campaign(world.northwind, "nurses").await;
    let script = world.ask(Method::PUT, &format!("/api/v1/campaigns/{campaign}/script")).by(world.maya);
    script.json(r#"{"passing_score": 33}"#).send().await.ok();
    assert_eq!(tag(world.sam).await, before, "other data changed");
    change(&world, &before, r#"{"satisfaction_min_ratings": 6}"#).await.ok();
    assert_ne!(tag(world.sam).await, before);
    change(&world, "*", r#"{"satisfaction_min_ratings": 5}"#).await.ok();
    assert_eq!(tag(world.sam).await, before, "the same settings");
}
