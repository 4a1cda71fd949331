//! What surrounds every answer: problems, request ids, limits, headers.

use std::time::Duration;

use analytics_api::{
    App,
    router::{router, surrounded},
};
use axum::{
    Router,
    body::Body,
    http::{Method, Request},
    routing::get,
};
use rstest::rstest;
use tower::ServiceExt;

use crate::world::{Answer, DASHBOARD, HERE, World};

#[tokio::test]
async fn an_unknown_address_of_the_api_is_a_problem() {
    let world = World::new().await;
    for address in ["/api", "/api/v1/nothing", "/api/v2/me", "/health/soon", "/api/v1/campaigns/x"] {
        let problem = world.get(address).send().await.problem(404, "not_found");
        assert_eq!(problem["detail"], format!("there is nothing at {address}"));
    }
}

#[tokio::test]
async fn a_wrong_method_names_the_right_ones() {
    let world = World::new().await;
    let answer = world.ask(Method::DELETE, "/api/v1/org/settings").send().await;
    let problem = answer.problem(405, "method_not_allowed");
    assert_eq!(answer.header("allow"), "GET,HEAD,PATCH");
    assert_eq!(problem["detail"], "DELETE is not allowed here; the header `allow` says what is");
}

#[tokio::test]
async fn a_body_has_to_be_small_and_json() {
    let world = World::new().await;
    let settings = || world.ask(Method::PATCH, "/api/v1/org/settings").by(world.maya);
    settings().json(&" ".repeat((1 << 20) + 1)).send().await.problem(413, "body_too_large");
    settings().header("content-type", "text/plain").send().await.problem(415, "unsupported_media_type");
    settings().send().await.problem(415, "unsupported_media_type");
    settings().header("content-type", "application/json; charset=utf-8").send().await.problem(400, "invalid_body");
}

#[tokio::test]
async fn a_body_of_nobody_known_has_to_be_smaller() {
    let world = World::new().await;
    let large = " ".repeat(20_000);
    let known = world.ask(Method::PATCH, "/api/v1/org/settings").by(world.maya).json(&large);
    known.send().await.problem(400, "invalid_body");
    for address in ["login", "refresh", "invitation", "accept-invitation"] {
        // Whoever shows a token where none is asked for is as unknown.
        let sent = world.ask(Method::POST, &format!("/api/v1/auth/{address}")).by(world.maya).json(&large);
        let refused = sent.send().await.problem(413, "body_too_large");
        assert_eq!(refused["detail"], "the body is larger than 16384 bytes", "{address}");
    }
}

#[rstest]
#[case("client-7.x_Y", true)]
#[case("two words", false)]
#[case("", false)]
#[case("<script>", false)]
#[case("0190f3c2-7d4e-7a51-b2c3-d4e5f6a7b8c9", true)]
#[case("49-151-2345678", false)]
#[case("+491512345678", false)]
#[case("maya@example.com", false)]
#[case("0123456789abcdef0123456789abcdef", true)]
#[case("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdeg", true)]
#[case("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", false)]
#[case("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdefg", false)]
#[tokio::test]
async fn a_sound_request_id_is_kept(#[case] id: &str, #[case] is_kept: bool) {
    let world = World::new().await;
    let answer = world.get("/health/live").header("x-request-id", id).send().await;
    assert_eq!(answer.header("x-request-id") == id, is_kept);
    assert!(!answer.header("x-request-id").is_empty());
}

async fn panics() {
    panic!("a secret of the server");
}

#[tokio::test]
async fn a_panic_is_contained_and_not_told() {
    let world = World::new().await;
    let router = surrounded(Router::new().route("/api/panics", get(panics)), &world.app).with_state(world.app.clone());
    let request = Request::get("/api/panics").body(Body::empty()).unwrap();
    let answer = Answer::read(router.oneshot(request).await.unwrap()).await;
    answer.problem(500, "internal");
    assert!(!answer.text().contains("secret"));
}

#[tokio::test]
async fn an_answer_that_takes_too_long_is_not_waited_for() {
    let world = World::new().await;
    let app = App { request_timeout: Duration::from_millis(50), ..world.app.clone() };
    let slow = Router::new().route("/api/slow", get(std::future::pending::<()>));
    let router = surrounded(slow, &app).with_state(app.clone());
    let request = Request::get("/api/slow").body(Body::empty()).unwrap();
    Answer::read(router.oneshot(request).await.unwrap()).await.problem(503, "timeout");
}

#[tokio::test]
async fn browsers_are_told_to_be_careful() {
    let world = World::new().await;
    for address in ["/", "/health/live", "/api/docs/", "/api/v1/me"] {
        let answer = world.get(address).send().await;
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{address}");
        assert_eq!(answer.header("referrer-policy"), "same-origin");
        for policy in ["cross-origin-opener-policy", "cross-origin-resource-policy"] {
            assert_eq!(answer.header(policy), "same-origin", "{address}");
        }
        assert!(answer.header("permissions-policy").contains("camera=(), geolocation=()"), "{address}");
        let policy = answer.header("content-security-policy").to_owned();
        assert!(policy.starts_with("default-src 'none'; script-src 'self'"), "{address}: {policy}");
        assert!(policy.contains("base-uri 'none'") && policy.contains("frame-ancestors 'none'"), "{policy}");
        let is_documentation = address.starts_with("/api/docs");
        assert_eq!(policy.contains("'unsafe-inline'"), is_documentation, "{address}: {policy}");
        assert_eq!(policy.contains("'wasm-unsafe-eval'"), !is_documentation, "{address}: {policy}");
    }
}

#[tokio::test]
async fn browsers_behind_a_proxy_with_tls_stay_with_it() {
    let mut world = World::new().await;
    let asked = async |world: &World| world.get("/api/v1/me").header("x-forwarded-proto", "https").send().await;
    assert_eq!(asked(&world).await.header("strict-transport-security"), "", "anybody may say so");
    world.app.trusted_proxies = [HERE].into();
    world.router = router(world.app.clone()).unwrap();
    let answer = asked(&world).await;
    answer.problem(401, "unauthenticated");
    assert_eq!(answer.header("strict-transport-security"), "max-age=31536000");
    assert_eq!(world.get("/api/v1/me").send().await.header("strict-transport-security"), "");
}

#[tokio::test]
async fn large_answers_are_compressed_for_those_who_can() {
    let world = World::new().await;
    for encoding in ["br", "gzip"] {
        let answer = world.get(DASHBOARD).by(world.sam).header("accept-encoding", encoding).send().await;
        assert_eq!(answer.header("content-encoding"), encoding);
        let vary: Vec<_> = answer.headers.get_all("vary").iter().map(|value| value.to_str().unwrap()).collect();
        assert!(vary.join(", ").to_lowercase().contains("accept-encoding"), "{vary:?}");
    }
    assert_eq!(world.get(DASHBOARD).by(world.sam).send().await.header("content-encoding"), "");
}
