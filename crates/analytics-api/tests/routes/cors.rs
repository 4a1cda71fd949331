//! Whose pages may ask from a browser.

use std::sync::Arc;

use analytics_api::{App, cors::Origin, limits::Limits, router::router};
use axum::http::Method;
use rstest::rstest;

use crate::world::{Answer, DASHBOARD, World};

const APP: &str = "https://app.example";
const OTHER: &str = "https://other.example";

/// A world that is open to one origin.
async fn open() -> World {
    let mut world = World::new().await;
    world.app = App { cors_origins: Arc::new([APP.parse::<Origin>().unwrap()]), ..world.app };
    world.router = router(world.app.clone()).unwrap();
    world
}

async fn preflight(world: &World, origin: &str, method: &str) -> Answer {
    let asking = world.ask(Method::OPTIONS, "/api/v1/org/settings").header("origin", origin);
    let asking = asking.header("access-control-request-method", method);
    asking.header("access-control-request-headers", "authorization,content-type,x-org").send().await
}

fn allowed(answer: &Answer) -> &str {
    assert_eq!(answer.header("access-control-allow-credentials"), "");
    answer.header("access-control-allow-origin")
}

#[tokio::test]
async fn it_is_closed_unless_it_is_opened() {
    let world = World::new().await;
    let answer = world.get(DASHBOARD).by(world.sam).header("origin", APP).send().await;
    answer.ok();
    let preflight = preflight(&world, APP, "PATCH").await;
    preflight.problem(405, "method_not_allowed");
    for answer in [answer, preflight] {
        let said = answer.headers.keys().find(|name| name.as_str().starts_with("access-control"));
        assert_eq!(said, None);
    }
}

#[rstest]
#[case(APP, APP)]
#[case(OTHER, "")]
#[case("https://app.example.other.example", "")]
#[case("http://app.example", "")]
#[case("null", "")]
#[tokio::test]
async fn a_named_origin_reads_answers_and_no_other(#[case] origin: &str, #[case] expected: &str) {
    let world = open().await;
    let answer = world.get(DASHBOARD).by(world.sam).header("origin", origin).send().await;
    answer.ok();
    assert_eq!(allowed(&answer), expected);
    assert_eq!(allowed(&preflight(&world, origin, "PATCH").await), expected);
    let vary: Vec<_> = answer.headers.get_all("vary").iter().map(|value| value.to_str().unwrap()).collect();
    let vary = vary.join(", ").to_lowercase();
    assert!(vary.contains("origin") && vary.contains("authorization"), "{vary}");
}

#[tokio::test]
async fn a_preflight_says_what_may_be_asked() {
    let world = open().await;
    let answer = preflight(&world, APP, "PATCH").await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("access-control-allow-methods"), "GET,POST,PUT,PATCH,DELETE");
    let headers = "authorization,content-type,if-none-match,if-match,x-org,idempotency-key,x-request-id";
    assert_eq!(answer.header("access-control-allow-headers"), headers);
    assert_eq!(answer.header("access-control-max-age"), "3600");
    assert!(!answer.header("x-request-id").is_empty());
}

#[tokio::test]
async fn pages_read_the_headers_that_clients_need() {
    let world = open().await;
    let answer = world.get(DASHBOARD).by(world.sam).header("origin", APP).send().await;
    let exposed = answer.header("access-control-expose-headers");
    for name in ["etag", "retry-after", "x-request-id", "server-timing", "www-authenticate", "content-disposition"] {
        assert!(exposed.split(',').any(|exposed| exposed == name), "{name}: {exposed}");
    }
    for sent in ["etag", "x-request-id", "server-timing"] {
        assert!(!answer.header(sent).is_empty(), "{sent}");
    }
}

#[tokio::test]
async fn pages_are_told_why_they_are_refused() {
    let mut world = open().await;
    let limited = App { limits: Limits::new(0, 4), ..world.app.clone() };
    world.router = router(limited).unwrap();
    let refused = world.get(DASHBOARD).header("origin", APP).send().await;
    refused.problem(401, "unauthenticated");
    assert_eq!(allowed(&refused), APP);
    let early = world.get(DASHBOARD).header("origin", APP).send().await;
    early.problem(429, "too_many_requests");
    assert_eq!(allowed(&early), APP);
    // Who is too early may still ask what may be asked.
    assert_eq!(preflight(&world, APP, "GET").await.status, 200);
}

#[tokio::test]
async fn a_named_origin_has_no_use_of_cookies() {
    let world = open().await;
    let cookie = format!("__Host-parlance-access={}", world.token(world.maya));
    let asking = world.ask(Method::PATCH, "/api/v1/org/settings").header("cookie", &cookie).header("origin", APP);
    let answer = asking.json(r#"{"default_passing_score": 1}"#).send().await;
    answer.problem(403, "cross_site");
    allowed(&answer);
}
