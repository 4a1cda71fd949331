//! What Prometheus is told, and where.

use std::time::Duration;

use analytics_api::monitor;
use axum::{
    body::Body,
    http::{Method, Request},
};
use tower::ServiceExt as _;

use crate::world::{Answer, DASHBOARD, World};

async fn told(world: &World) -> Answer {
    let request = Request::get("/metrics").body(Body::empty()).unwrap();
    Answer::read(monitor::router(world.app.clone()).oneshot(request).await.unwrap()).await
}

#[tokio::test]
async fn requests_are_counted_by_route_and_status_and_answers_by_their_computation() {
    let world = World::new().await;
    world.get(DASHBOARD).by(world.sam).send().await.ok();
    world.get(DASHBOARD).by(world.sam).send().await.ok();
    world.get(DASHBOARD).send().await.problem(401, "unauthenticated");
    world
        .ask(Method::from_bytes(b"BREW").unwrap(), "/api/v1/teapot?secret=hidden")
        .send()
        .await
        .problem(404, "not_found");
    let metrics = told(&world).await;
    assert_eq!(metrics.header("content-type"), "application/openmetrics-text; version=1.0.0; charset=utf-8");
    let text = metrics.text();
    let dashboard = "method=\"GET\",route=\"/api/v1/analytics/dashboard\"";
    for line in [
        format!("analytics_http_requests_total{{{dashboard},status=\"200\"}} 2"),
        format!("analytics_http_requests_total{{{dashboard},status=\"401\"}} 1"),
        "analytics_http_requests_total{method=\"other\",route=\"none\",status=\"404\"} 1".to_owned(),
        format!("analytics_http_request_duration_seconds_count{{{dashboard}}} 3"),
        "analytics_answers_computed_total 1".to_owned(),
        "analytics_database_up{database=\"primary\"} 1".to_owned(),
    ] {
        assert!(text.lines().any(|found| found == line), "{line} is not in\n{text}");
    }
    assert!(text.ends_with("# EOF\n") && !text.contains("hidden") && !text.contains("replica"), "{text}");
}

#[tokio::test]
async fn a_database_that_is_gone_is_told() {
    let world = World::new().await;
    world.app.db.clone().close().await.unwrap();
    assert!(told(&world).await.text().contains("analytics_database_up{database=\"primary\"} 0\n"));
}

#[tokio::test]
async fn the_public_port_does_not_tell() {
    let world = World::new().await;
    world.app.monitor.count(&Method::GET, None, axum::http::StatusCode::OK, Duration::ZERO);
    let public = world.get("/metrics").send().await;
    assert!(!public.text().contains("analytics_"), "{}", public.text());
}
