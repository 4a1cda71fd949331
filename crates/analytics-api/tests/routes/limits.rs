//! Who asks or guesses too often has to wait.

use std::time::Instant;

use analytics_api::{App, attempts::Attempts, limits::Limits, router::router};
use analytics_dao::{audit::Actor, users::user_set_password};
use analytics_domain::role::KeyScope;
use axum::{
    body::Body,
    http::{Method, Request},
};
use serde_json::json;
use tower::ServiceExt;

use crate::{
    ingest::key,
    world::{DASHBOARD, PASSWORD, World},
};

const LOGIN: &str = "/api/v1/auth/login";

#[tokio::test]
async fn who_guesses_waits_whether_the_account_exists_or_not() {
    let world = World::new().await;
    user_set_password(&world.app.db, world.northwind, &Actor::operator(), "maya@example.com", PASSWORD).await.unwrap();
    let attempt = async |email: &str, password: &str| {
        let body = json!({ "email": email, "password": password }).to_string();
        world.ask(Method::POST, LOGIN).json(&body).send().await
    };
    let mut refused = Vec::new();
    for email in ["maya@example.com", "nobody@example.com"] {
        for spelling in [email, &email.to_uppercase(), email, email, email] {
            attempt(spelling, "not the password").await.problem(401, "invalid_credentials");
        }
        let answer = attempt(email, PASSWORD).await;
        assert_eq!(answer.header("retry-after"), "1");
        refused.push(answer.problem_without_id(429, "too_many_requests"));
    }
    assert_eq!(refused[0], refused[1]);
    user_set_password(&world.app.db, world.northwind, &Actor::operator(), "sam@example.com", PASSWORD).await.unwrap();
    attempt("sam@example.com", PASSWORD).await.ok();
}

#[tokio::test(flavor = "multi_thread")]
async fn asking_at_once_tries_no_more_passwords() {
    let world = World::new().await;
    user_set_password(&world.app.db, world.northwind, &Actor::operator(), "maya@example.com", PASSWORD).await.unwrap();
    // The password ended the session that she had.
    let right = json!({ "email": "maya@example.com", "password": PASSWORD }).to_string();
    let session = world.ask(Method::POST, LOGIN).json(&right).send().await.ok();
    let bearer = format!("Bearer {}", session["access_token"].as_str().unwrap());
    let login = json!({ "email": "maya@example.com", "password": "not the password" }).to_string();
    let change = json!({ "current_password": "not the password", "password": "another good password" }).to_string();
    for (method, address, body, tried) in
        [(Method::POST, LOGIN, &login, 401), (Method::PUT, "/api/v1/me/password", &change, 400)]
    {
        // A restart forgets.
        let router = router(App { attempts: Attempts::default(), ..world.app.clone() }).unwrap();
        let started = Instant::now();
        let asking = (0..30).map(|_| {
            let request = Request::builder()
                .method(method.clone())
                .uri(address)
                .header("content-type", "application/json")
                .header("authorization", &bearer)
                .body(Body::from(body.clone()))
                .unwrap();
            tokio::spawn(router.clone().oneshot(request))
        });
        let mut statuses = Vec::new();
        for answer in asking.collect::<Vec<_>>() {
            statuses.push(answer.await.unwrap().unwrap().status().as_u16());
        }
        let count = |wanted| statuses.iter().filter(|status| **status == wanted).count();
        // On a slow machine one more may be tried by each second that was waited.
        let most = 5 + usize::try_from(started.elapsed().as_secs()).unwrap();
        assert!((5..=most).contains(&count(tried)), "{address}: {statuses:?}");
        assert_eq!(count(tried) + count(429), 30, "{address}: {statuses:?}");
    }
}

#[tokio::test]
async fn who_is_right_waits_for_nobody_at_the_same_address() {
    let world = World::new().await;
    user_set_password(&world.app.db, world.northwind, &Actor::operator(), "maya@example.com", PASSWORD).await.unwrap();
    let body = json!({ "email": "maya@example.com", "password": PASSWORD }).to_string();
    for _ in 0..21 {
        world.ask(Method::POST, LOGIN).json(&body).send().await.ok();
    }
}

#[tokio::test]
async fn who_asks_too_often_waits_and_others_do_not() {
    let mut world = World::new().await;
    let app = App { limits: Limits::new(12, 0), ..world.app.clone() };
    world.router = router(app).unwrap();
    for _ in 0..3 {
        world.get(DASHBOARD).by(world.maya).send().await.ok();
    }
    let answer = world.get(DASHBOARD).by(world.maya).send().await;
    answer.problem(429, "too_many_requests");
    assert!((1..=5).contains(&answer.header("retry-after").parse::<u64>().unwrap()));
    world.get(DASHBOARD).by(world.sam).send().await.ok();
}

#[tokio::test]
async fn each_key_has_a_limit_of_its_own() {
    let mut world = World::new().await;
    let app = App { limits: Limits::new(12, 0), ..world.app.clone() };
    world.router = router(app).unwrap();
    let busy = key(&world, world.northwind, KeyScope::ReadAnalytics).await;
    let other = key(&world, world.northwind, KeyScope::ReadAnalytics).await;
    let ask = async |key: &str| world.get(DASHBOARD).header("authorization", &format!("Bearer {key}")).send().await;
    for _ in 0..3 {
        ask(&busy).await.ok();
    }
    let answer = ask(&busy).await;
    answer.problem(429, "too_many_requests");
    assert!((1..=5).contains(&answer.header("retry-after").parse::<u64>().unwrap()));
    ask(&other).await.ok();
    world.get(DASHBOARD).by(world.maya).send().await.ok();
}

#[tokio::test]
async fn an_address_has_its_own_limit_and_health_checks_none() {
    let mut world = World::new().await;
    let app = App { limits: Limits::new(0, 8), ..world.app.clone() };
    world.router = router(app).unwrap();
    for _ in 0..2 {
        world.get(DASHBOARD).send().await.problem(401, "unauthenticated");
    }
    let answer = world.get(DASHBOARD).send().await;
    answer.problem(429, "too_many_requests");
    assert!((1..=8).contains(&answer.header("retry-after").parse::<u64>().unwrap()));
    world.get(LOGIN).send().await.problem(429, "too_many_requests");
    world.get("/health/live").send().await.ok();
}
