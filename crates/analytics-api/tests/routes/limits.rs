//! Who asks or guesses too often has to wait.

use std::{
    io,
    pin::pin,
    time::{Duration, Instant},
};

use analytics_api::{
    App,
    attempts::Attempts,
    ingests::Ingests,
    limits::{AT_ONCE, Limits},
    router::router,
};
use analytics_dao::{
    Engine,
    audit::Actor,
    identity::{Identity, sessions::session_end},
    users::user_set_password,
};
use analytics_domain::role::KeyScope;
use axum::{
    body::{Body, Bytes},
    http::{Method, Request},
};
use futures::future::join_all;
use serde_json::json;
use tokio::{
    sync::mpsc,
    time::{sleep, timeout},
};
use tower::ServiceExt;

use crate::{
    ingest::{NDJSON, call, key, lines, sending},
    ingest_stream::{body, world_with},
    world::{CALLS, DASHBOARD, PASSWORD, World},
};

const LOGIN: &str = "/api/v1/auth/login";
const ME: &str = "/api/v1/me";
/// Long enough to see that nothing is answered.
const A_WHILE: Duration = Duration::from_millis(300);
/// Longer than anything here should take.
const PATIENCE: Duration = Duration::from_secs(20);

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

/// Writes that take all turns of somebody, each until its end is dropped.
async fn all_turns(world: &World, who: Identity) -> Vec<mpsc::Sender<io::Result<Bytes>>> {
    let bearer = format!("Bearer {}", world.token(who));
    let mut ends = Vec::new();
    for _ in 0..AT_ONCE {
        let (end, body) = body();
        let request = Request::patch("/api/v1/org/settings")
            .header("content-type", "application/json")
            .header("authorization", &bearer)
            .body(body)
            .unwrap();
        tokio::spawn(world.router.clone().oneshot(request));
        end.send(Ok("{".into())).await.unwrap();
        // Until it is read, and so the turn was taken.
        while end.capacity() < end.max_capacity() {
            sleep(Duration::from_millis(5)).await;
        }
        ends.push(end);
    }
    ends
}

#[tokio::test]
async fn who_has_all_their_turns_waits_for_one_and_others_do_not() {
    let world = World::new().await;
    let mut ends = all_turns(&world, world.maya).await;
    let mut next = pin!(world.get(ME).by(world.maya).send());
    assert!(timeout(A_WHILE, &mut next).await.is_err());
    world.get(ME).by(world.sam).send().await.ok();
    world.get(ME).send().await.problem(401, "unauthenticated");
    drop(ends.pop());
    timeout(PATIENCE, next).await.unwrap().ok();
}

#[tokio::test]
async fn whose_session_ends_while_they_wait_for_their_turn_is_refused() {
    let world = World::new().await;
    let ends = all_turns(&world, world.maya).await;
    let mut next = pin!(world.get(ME).by(world.maya).send());
    assert!(timeout(A_WHILE, &mut next).await.is_err());
    session_end(&world.app.db, &Actor::operator(), world.maya).await.unwrap();
    drop(ends);
    timeout(PATIENCE, next).await.unwrap().problem(401, "invalid_token");
}

#[tokio::test]
async fn a_file_takes_a_turn_until_it_was_taken() {
    let world = World::new().await;
    let file = || world.get(CALLS).by(world.sam).header("accept", "text/csv").begin();
    let mut files = join_all((0..AT_ONCE).map(|_| file())).await;
    let mut next = pin!(world.get(ME).by(world.sam).send());
    assert!(timeout(A_WHILE, &mut next).await.is_err());
    drop(files.pop());
    timeout(PATIENCE, next).await.unwrap().ok();
}

#[tokio::test]
async fn streams_of_records_take_no_turns() {
    let world = world_with(Engine::Sqlite, |app| app.ingests = Ingests::new(2 * AT_ONCE, 2 * AT_ONCE)).await;
    let key = key(&world, world.northwind, KeyScope::WriteIngest).await;
    let (ends, bodies): (Vec<_>, Vec<_>) = (0..AT_ONCE).map(|_| body()).unzip();
    for (number, end) in ends.iter().enumerate() {
        end.send(Ok(lines(&[call(&format!("x-{number}"), 1)]).into())).await.unwrap();
    }
    let streams = bodies.into_iter().map(|body| sending(&world, "calls", &key).body(NDJSON, body).begin());
    let streams = join_all(streams).await;
    timeout(PATIENCE, sending(&world, "calls", &key).json("[]").send()).await.unwrap().ok();
    drop((ends, streams));
}
