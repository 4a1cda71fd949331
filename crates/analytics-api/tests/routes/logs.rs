//! The log says what happened, and nothing that was sent.

use std::{
    cell::RefCell,
    io::{self, Write},
};

use analytics_dao::{audit::Actor, users::user_set_password};
use axum::http::Method;

use crate::world::{DASHBOARD, PASSWORD, World};

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

#[tokio::test]
async fn secrets_and_people_are_not_logged() {
    let world = World::new().await;
    user_set_password(&world.app.db, world.northwind, &Actor::operator(), "maya@example.com", PASSWORD).await.unwrap();
    // For the process: a subscriber of one thread loses the lines that another thread came by first.
    tracing_subscriber::fmt().with_ansi(false).with_max_level(tracing::Level::DEBUG).with_writer(|| Log).init();
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
    let text = String::from_utf8(LOGGED.take()).unwrap();
    assert!(text.contains("id-of-this-one") && text.contains("status=200") && text.contains(DASHBOARD), "{text}");
    for secret in [PASSWORD, "another good password", token, "example.com"] {
        assert!(!text.contains(secret), "{secret} is in the log: {text}");
    }
}
