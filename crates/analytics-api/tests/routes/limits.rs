//! Who asks or guesses too often has to wait.

use analytics_api::{App, limits::Limits, router::router};
use analytics_dao::{audit::Actor, users::user_set_password};
use axum::http::Method;
use serde_json::json;

use crate::world::{DASHBOARD, PASSWORD, World};

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
async fn an_address_has_its_own_limit_and_health_checks_none() {
    let mut world = World::new().await;
    let app = App { limits: Limits::new(0, 8), ..world.app.clone() };
    world.router = router(app).unwrap();
    for _ in 0..2 {
        world.get(DASHBOARD).send().await.problem(401, "unauthenticated");
    }
    world.get(DASHBOARD).send().await.problem(429, "too_many_requests");
    world.get(LOGIN).send().await.problem(429, "too_many_requests");
    world.get("/health/live").send().await.ok();
}
