//! Invitations: from the owner's link to the invitee's session.

use analytics_dao::identity::Identity;
use axum::http::Method;
use rstest::rstest;
use serde_json::{Value, json};

use crate::world::{Answer, PASSWORD, World};

const INVITATIONS: &str = "/api/v1/invitations";
const LOOK_UP: &str = "/api/v1/auth/invitation";
const ACCEPT: &str = "/api/v1/auth/accept-invitation";

async fn invite(world: &World, by: Identity, email: &str) -> Answer {
    let body = json!({ "email": email, "role": "team_admin" }).to_string();
    world.ask(Method::POST, INVITATIONS).by(by).json(&body).send().await
}

/// The token of a link that an owner was given.
fn token(made: &Answer) -> String {
    assert_eq!(made.status.as_u16(), 201, "{}", made.text());
    assert_eq!(made.header("cache-control"), "no-store");
    let made = made.json();
    let token = made["token"].as_str().unwrap();
    assert_eq!(made["path"], format!("/accept-invitation#{token}"));
    token.to_owned()
}

async fn look_up(world: &World, token: &str) -> Answer {
    world.ask(Method::POST, LOOK_UP).json(&json!({ "token": token }).to_string()).send().await
}

fn acceptance(token: &str) -> Value {
    json!({ "token": token, "name": "Nora Lind", "password": PASSWORD })
}

async fn accept(world: &World, token: &str) -> Answer {
    world.ask(Method::POST, ACCEPT).json(&acceptance(token).to_string()).send().await
}

#[tokio::test]
async fn whoever_has_the_link_becomes_a_user_and_is_logged_in() {
    let world = World::new().await;
    let olga = world.owner().await;
    let token = token(&invite(&world, olga, "Nora@example.com").await);
    let seen = look_up(&world, &token).await.ok();
    assert_eq!(
        (&seen["org_name"], &seen["email"], &seen["role"]),
        (&"northwind".into(), &"nora@example.com".into(), &"team_admin".into())
    );
    let session = accept(&world, &token).await.ok();
    assert_eq!((&session["token_type"], &session["expires_in"]), (&"Bearer".into(), &900.into()));
    let bearer = format!("Bearer {}", session["access_token"].as_str().unwrap());
    let me = world.get("/api/v1/me").header("authorization", &bearer).send().await.ok();
    assert_eq!(me, session["me"]);
    assert_eq!((&me["name"], &me["role"]), (&"Nora Lind".into(), &"team_admin".into()));
    let login = json!({ "email": "nora@example.com", "password": PASSWORD }).to_string();
    world.ask(Method::POST, "/api/v1/auth/login").json(&login).send().await.ok();
    look_up(&world, &token).await.problem(404, "not_found");
    accept(&world, &token).await.problem(404, "not_found");
    let listed = world.get(INVITATIONS).by(olga).send().await.ok();
    assert!(listed["invitations"][0]["accepted_at"].is_string() && !listed.to_string().contains(&token), "{listed}");
}

#[tokio::test]
async fn a_browser_keeps_the_tokens_as_after_a_log_in() {
    let world = World::new().await;
    let olga = world.owner().await;
    let token = token(&invite(&world, olga, "nora@example.com").await);
    let mut body = acceptance(&token);
    body["tokens_in"] = "cookie".into();
    let ask = |site: &str| world.ask(Method::POST, ACCEPT).json(&body.to_string()).header("sec-fetch-site", site);
    ask("cross-site").send().await.problem(403, "cross_site");
    let answer = ask("same-origin").send().await;
    assert_eq!((&answer.ok()["access_token"], answer.headers.get_all("set-cookie").iter().count()), (&Value::Null, 2));
}

#[tokio::test]
async fn a_link_that_is_taken_back_is_like_one_nobody_was_given() {
    let world = World::new().await;
    let olga = world.owner().await;
    let made = invite(&world, olga, "nora@example.com").await;
    let address = format!("{INVITATIONS}/{}", made.json()["invitation"]["id"].as_str().unwrap());
    for _ in 0..2 {
        assert_eq!(world.ask(Method::DELETE, &address).by(olga).send().await.status.as_u16(), 204);
    }
    let mut told = Vec::new();
    for token in [token(&made), "f".repeat(64), String::new()] {
        told.push(look_up(&world, &token).await.problem_without_id(404, "not_found"));
        told.push(accept(&world, &token).await.problem_without_id(404, "not_found"));
    }
    told.dedup();
    assert_eq!(told.len(), 1, "{told:?}");
    let again = invite(&world, olga, "nora@example.com").await;
    accept(&world, &token(&again)).await.ok();
    let accepted = format!("{INVITATIONS}/{}", again.json()["invitation"]["id"].as_str().unwrap());
    world.ask(Method::DELETE, &accepted).by(olga).send().await.problem(409, "conflict");
}

#[tokio::test]
async fn only_ones_own_users_are_told_of() {
    let world = World::new().await;
    let olga = world.owner().await;
    invite(&world, olga, "sam@example.com").await.problem(409, "conflict");
    let fields =
        |answer: &Answer| -> Vec<String> { answer.json()["invitation"].as_object().unwrap().keys().cloned().collect() };
    let (foreign, fresh) =
        (invite(&world, olga, "lena@example.com").await, invite(&world, olga, "x@example.com").await);
    assert_eq!((foreign.status, fields(&foreign)), (fresh.status, fields(&fresh)));
    look_up(&world, &token(&foreign)).await.ok();
    let refused = accept(&world, &token(&foreign)).await.problem(409, "conflict");
    assert!(!refused["detail"].as_str().unwrap().contains("lena"), "{refused}");
}

#[tokio::test]
async fn who_guesses_tokens_waits() {
    let world = World::new().await;
    let olga = world.owner().await;
    let good = token(&invite(&world, olga, "nora@example.com").await);
    for guess in 0..10 {
        look_up(&world, &guess.to_string()).await.problem(404, "not_found");
        accept(&world, &guess.to_string()).await.problem(404, "not_found");
    }
    look_up(&world, &good).await.problem(429, "too_many_requests");
    let refused = accept(&world, &good).await;
    refused.problem(429, "too_many_requests");
    assert_eq!(refused.header("retry-after"), "1");
}

#[rstest]
#[case(INVITATIONS, r#"{ "email": "nora", "role": "member" }"#, "/email")]
#[case(INVITATIONS, r#"{ "email": "nora@example.com", "role": "king" }"#, "/role")]
#[case(INVITATIONS, r#"{ "email": "nora@example.com" }"#, "")]
#[case(ACCEPT, r#"{ "name": " " }"#, "/name")]
#[case(ACCEPT, r#"{ "password": "elevenchars" }"#, "/password")]
#[case(ACCEPT, r#"{ "role": "owner" }"#, "/role")]
#[tokio::test]
async fn a_bad_body_is_refused(#[case] address: &str, #[case] body: &str, #[case] pointer: &str) {
    let world = World::new().await;
    let olga = world.owner().await;
    let mut sent: Value = serde_json::from_str(body).unwrap();
    if address == ACCEPT {
        let good = acceptance(&token(&invite(&world, olga, "nora@example.com").await));
        let changed = std::mem::replace(&mut sent, good);
        sent.as_object_mut().unwrap().extend(changed.as_object().unwrap().clone());
    }
    let problem = world.ask(Method::POST, address).by(olga).json(&sent.to_string()).send().await;
    assert_eq!(problem.problem(400, "invalid_body")["errors"][0]["pointer"], pointer);
}
