//! Bodies whose end is held back: who lost meanwhile what they had writes nothing.

use std::time::Duration;

use analytics_dao::{
    Engine,
    api_keys::{key_page, key_revoke},
    audit::Actor,
    identity::Identity,
};
use analytics_domain::role::KeyScope;
use axum::http::Method;
use rstest::rstest;
use serde_json::{Value, json};
use tokio::time::{sleep, timeout};

use crate::{
    everyone::{May, expectations, operations, session, target},
    ingest::{NDJSON, call, calls_of, key, sending},
    ingest_stream::{body, world_with},
    world::{Answer, Asking, World},
};

const KEYS: &str = "/api/v1/api-keys";
const INVITATIONS: &str = "/api/v1/invitations";
const SETTINGS: &str = "/api/v1/org/settings";
const LOG_OUT: &str = "/api/v1/auth/logout?everywhere=true";
/// Longer than anything here should take.
const PATIENCE: Duration = Duration::from_secs(20);

/// The answer to a write whose last byte is sent when something else was done.
async fn held(asking: Asking<'_>, json: &str, meanwhile: impl Future<Output = ()>) -> Answer {
    let (chunks, body) = body();
    let asked = asking.body("application/json", body).send();
    let (begin, end) = json.split_at(json.len() - 1);
    let (begin, end) = (begin.to_owned(), end.to_owned());
    let sent = async move {
        chunks.send(Ok(begin.into())).await.unwrap();
        // Until it is read, and so whoever asks was looked up.
        while chunks.capacity() < chunks.max_capacity() {
            sleep(Duration::from_millis(5)).await;
        }
        meanwhile.await;
        chunks.send(Ok(end.into())).await.unwrap();
    };
    let (answer, ()) = timeout(PATIENCE, async { tokio::join!(asked, sent) }).await.unwrap();
    answer
}

async fn change(world: &World, by: Identity, whom: Identity, body: &str) {
    let address = format!("/api/v1/users/{}", whom.user_id);
    world.ask(Method::PATCH, &address).by(by).json(body).send().await.ok();
}

async fn listed(world: &World, who: Identity, address: &str, name: &str) -> Value {
    world.get(address).by(who).send().await.ok()[name].clone()
}

#[rstest]
#[tokio::test]
async fn who_logs_out_everywhere_makes_no_key(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let world = World::on(engine).await;
    let olga = world.owner().await;
    let log_out = async {
        let ended = world.ask(Method::POST, LOG_OUT).by(olga).send().await;
        assert_eq!(ended.status.as_u16(), 204, "{}", ended.text());
    };
    let new = r#"{"name": "a thief's", "scopes": ["read:analytics"]}"#;
    let told = held(world.ask(Method::POST, KEYS).by(olga), new, log_out).await;
    told.problem(401, "invalid_token");
    assert_eq!(listed(&world, world.root, KEYS, "api_keys").await, json!([]));
}

#[rstest]
#[tokio::test]
async fn who_is_disabled_invites_nobody(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let world = World::on(engine).await;
    let olga = world.owner().await;
    change(&world, olga, world.maya, r#"{"role": "owner"}"#).await;
    let disabled = change(&world, olga, world.maya, r#"{"status": "disabled"}"#);
    let nora = r#"{"email": "nora@example.com", "role": "owner"}"#;
    let told = held(world.ask(Method::POST, INVITATIONS).by(world.maya), nora, disabled).await;
    told.problem(401, "invalid_token");
    assert_eq!(listed(&world, olga, INVITATIONS, "invitations").await, json!([]));
}

#[rstest]
#[tokio::test]
async fn who_may_do_less_by_then_is_refused_and_who_has_another_name_is_not(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let world = World::on(engine).await;
    let olga = world.owner().await;
    let patch = || world.ask(Method::PATCH, SETTINGS).by(world.maya);
    let named = change(&world, olga, world.maya, r#"{"name": "Maya Ruiz"}"#);
    held(patch(), r#"{"interview_threshold": 0.4}"#, named).await.ok();
    let demoted = change(&world, olga, world.maya, r#"{"role": "member"}"#);
    let refused = held(patch(), r#"{"interview_threshold": 0.3}"#, demoted).await.problem(403, "forbidden");
    assert!(refused["detail"].as_str().unwrap().contains("has changed"), "{refused}");
    assert_eq!(listed(&world, olga, SETTINGS, "interview_threshold").await, json!(0.4));
}

#[tokio::test]
async fn no_route_takes_a_body_for_a_session_that_ended() {
    let world = World::new().await;
    let owner = world.owner().await;
    for operation in operations() {
        let (may, body) = expectations()[&*operation.name];
        if matches!(may, May::Anybody) || !body.starts_with('{') {
            continue;
        }
        let bearer = format!("Bearer {}", session(&world, owner).await);
        let address = operation.path.replace("{id}", &target(&world, &operation).await.to_string());
        let by_owner = |method, address: &str| world.ask(method, address).header("authorization", &bearer);
        let log_out = async {
            let ended = by_owner(Method::POST, "/api/v1/auth/logout").send().await;
            assert_eq!(ended.status.as_u16(), 204, "{}", ended.text());
        };
        let told = held(by_owner(operation.method.clone(), &address), body, log_out).await;
        told.problem(401, "invalid_token");
    }
}

#[rstest]
#[case::lines(NDJSON, "\n", "\n")]
#[case::array("application/json", "[", "]")]
#[tokio::test]
async fn a_key_that_is_revoked_before_the_first_row_stores_none(
    #[case] content_type: &str,
    #[case] begin: &'static str,
    #[case] end: &str,
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let world = world_with(engine, |app| app.ingests.ask_again_after = Duration::from_millis(50)).await;
    let before = calls_of(&world).await;
    let text = key(&world, world.northwind, KeyScope::WriteIngest).await;
    let (chunks, body) = body();
    let asked = sending(&world, "calls", &text).body(content_type, body).send();
    let revoked = async {
        // Blank lines are no rows, however long they come.
        for chunk in [begin, "\n", "\n", "\n"] {
            chunks.send(Ok(chunk.into())).await.unwrap();
            sleep(Duration::from_millis(50)).await;
        }
        let keys = key_page(&world.app.db, world.northwind, 50, None).await.unwrap().api_keys;
        key_revoke(&world.app.db, world.northwind, &Actor::operator(), keys[0].id).await.unwrap();
    };
    let (told, ()) = timeout(PATIENCE, async { tokio::join!(asked, revoked) }).await.unwrap();
    told.problem(401, "invalid_token");
    // Whether or not somebody is left to take it.
    drop(chunks.send(Ok(format!("{}{end}", call("x-1", 1)).into())).await);
    sleep(Duration::from_millis(500)).await;
    assert_eq!(calls_of(&world).await, before);
}
