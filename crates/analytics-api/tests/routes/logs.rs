//! The log says what happened, and nothing that was sent.

use std::{
    io,
    sync::{Arc, Mutex},
};

use analytics_dao::users::user_set_password;
use axum::http::Method;
use tracing_subscriber::fmt::MakeWriter;

use crate::world::{DASHBOARD, PASSWORD, World};

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn secrets_and_people_are_not_logged() {
    let world = World::new().await;
    user_set_password(&world.app.db, world.northwind, "maya@example.com", PASSWORD).await.unwrap();
    let log = Log::default();
    let lines = tracing_subscriber::fmt()
        .with_ansi(false)
        .with_max_level(tracing::Level::DEBUG)
        .with_writer(log.clone())
        .finish();
    let guard = tracing::subscriber::set_default(lines);
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
    drop(guard);
    let text = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(text.contains("id-of-this-one") && text.contains("status=200") && text.contains(DASHBOARD), "{text}");
    for secret in [PASSWORD, "another good password", token, "example.com"] {
        assert!(!text.contains(secret), "{secret} is in the log: {text}");
    }
}
