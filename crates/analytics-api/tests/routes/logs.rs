//! The log says what happened, and nothing that was sent.

use std::{
    cell::RefCell,
    io::{self, Write},
    panic,
    sync::Once,
};

use analytics_api::{logging::log_panics, sms_provider::Patience};
use analytics_dao::{audit::Actor, users::user_set_password};
use axum::http::Method;
use serde_json::json;

use crate::{
    local_provider::{LocalProvider, Mood, TOKEN},
    world::{DASHBOARD, PASSWORD, World},
};

thread_local! {
    /// What this thread logs. A test's server runs on the test's own thread.
    static LOGGED: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

struct Log;

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        LOGGED.with_borrow_mut(|logged| logged.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// For the process: a subscriber of one thread loses the lines that another thread came by first.
fn listen() {
    static LISTENING: Once = Once::new();
    LISTENING.call_once(|| {
        tracing_subscriber::fmt().with_ansi(false).with_max_level(tracing::Level::DEBUG).with_writer(|| Log).init();
    });
}

fn panics() {
    panic!("+49 151 2345678");
}

#[test]
fn a_panic_is_logged_by_its_place_alone() {
    listen();
    let usual = panic::take_hook();
    log_panics();
    let caught = panic::catch_unwind(panics);
    panic::set_hook(usual);
    assert!(caught.is_err());
    let text = String::from_utf8(LOGGED.take()).unwrap();
    assert!(text.contains("panicked") && text.contains("logs.rs:") && !text.contains("+49 151"), "{text}");
}

#[tokio::test]
async fn secrets_and_people_are_not_logged() {
    let provider = LocalProvider::start(&[]).await;
    let world = World::new().await.with_sms_provider(provider.config(Patience::default()));
    user_set_password(&world.app.db, world.northwind, &Actor::operator(), "maya@example.com", PASSWORD).await.unwrap();
    listen();
    let body = format!(r#"{{"email": "maya@example.com", "password": "{PASSWORD}"}}"#);
    let login = world.ask(Method::POST, "/api/v1/auth/login").json(&body).send().await.ok();
    let wrong = body.replace(PASSWORD, "another good password");
    world.ask(Method::POST, "/api/v1/auth/login").json(&wrong).send().await.problem(401, "invalid_credentials");
    let token = login["access_token"].as_str().unwrap();
    let asking = world.get(&format!("{DASHBOARD}?candidate_sources=ada@example.com"));
    let answer = asking
        .header("authorization", &format!("Bearer {token}"))
        .header("x-request-id", "id-of-this-one")
        .send()
        .await;
    answer.ok();
    let refresh = login["refresh_token"].as_str().unwrap();
    let body = json!({ "refresh_token": refresh }).to_string();
    world.ask(Method::POST, "/api/v1/auth/refresh").json(&body).send().await.ok();
    world.get("/api/v1/people/nobody@example.com").send().await.problem(404, "not_found");
    let olga = world.owner().await;
    let invited = world.ask(Method::POST, "/api/v1/invitations").by(olga);
    let invited = invited.json(r#"{"email": "nora@example.com", "role": "member"}"#).send().await.json();
    let invitation = invited["token"].as_str().unwrap();
    let by_mistake = world.ask(Method::from_bytes(b"49-151-7654321").unwrap(), "/api/v1/me");
    by_mistake.header("x-request-id", invitation).send().await.problem(405, "method_not_allowed");
    let body = json!({ "token": invitation }).to_string();
    world.ask(Method::POST, "/api/v1/auth/invitation").json(&body).send().await.ok();
    let new = json!({ "name": "a feed", "scopes": ["write:ingest"] }).to_string();
    let made = world.ask(Method::POST, "/api/v1/api-keys").by(olga).json(&new).send().await.json();
    let key = made["key"].as_str().unwrap();
    let candidates = r#"[{"external_id": "+49 151 2345678", "name": "Ada of the night shift", "created_at": "2026-03-02T15:00:00Z"}]"#;
    let sent = world.ask(Method::POST, "/api/v1/ingest/candidates").json(candidates);
    sent.header("authorization", &format!("Bearer {key}")).send().await.ok();
    provider.be(Mood::Garbage);
    world.get("/api/v1/analytics/total_sms").by(olga).send().await.ok();
    let text = String::from_utf8(LOGGED.take()).unwrap();
    assert!(text.contains("id-of-this-one") && text.contains("status=200") && text.contains(DASHBOARD), "{text}");
    assert!(text.contains("method=other") && text.contains("status=405"), "{text}");
    assert!(text.contains("status=404") && text.contains("/api/v1/ingest/{kind}"), "{text}");
    assert!(text.contains("the SMS provider does not tell") && text.contains("northwind"), "{text}");
    let secrets = [PASSWORD, "another good password", token, refresh, invitation, key, TOKEN];
    for secret in secrets.into_iter().chain(["example.com", "+49 151", "49-151", "night shift"]) {
        assert!(!text.contains(secret), "{secret} is in the log: {text}");
    }
}
