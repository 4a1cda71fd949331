//! `Idempotency-Key`: what is sent again for want of an answer is done once.

use analytics_dao::{Engine, identity::Identity};
use axum::http::Method;
use futures::future::join_all;
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    flow_world::{FLOW, flow},
    world::{Answer, Asking, World},
};

const FLOWS: &str = "/api/v1/flows";
const KEYS: &str = "/api/v1/api-keys";
const INVITATIONS: &str = "/api/v1/invitations";
const NEW_KEY: &str = r#"{"name": "Nightly export", "scopes": ["read:analytics"]}"#;
const TO_NORA: &str = r#"{"email": "nora@example.com", "role": "member"}"#;

/// A POST under a key, with a body unless that is empty.
fn post<'w>(world: &'w World, who: Identity, address: &str, key: &str, body: &str) -> Asking<'w> {
    let asking = world.ask(Method::POST, address).by(who).header("idempotency-key", key);
    if body.is_empty() { asking } else { asking.json(body) }
}

/// What was made.
fn made(answer: &Answer) -> Value {
    assert_eq!(answer.status.as_u16(), 201, "{}", answer.text());
    answer.json()
}

/// How many events of an action the organisation's owner is told of.
async fn told(world: &World, owner: Identity, action: &str) -> usize {
    let page = world.get(&format!("/api/v1/audit-events?action={action}")).by(owner).send().await.ok();
    page["audit_events"].as_array().unwrap().len()
}

/// How many there are of what an address lists under a name.
async fn listed(world: &World, who: Identity, address: &str, name: &str) -> usize {
    world.get(address).by(who).send().await.ok()[name].as_array().unwrap().len()
}

/// How many sessions of a flow there are.
async fn sessions(world: &World, flow: Uuid) -> Value {
    let answer = world.get(&format!("/api/v1/analytics/flows/{flow}")).by(world.sam).send().await.ok();
    answer["summary"]["total"].clone()
}

#[rstest]
#[tokio::test]
async fn a_flow_that_is_sent_again_is_written_once(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let world = World::on(engine).await;
    let olga = world.owner().await;
    let write = async |who: Identity, key: &str, body: &str| post(&world, who, FLOWS, key, body).send().await;
    let first = made(&write(world.maya, "k1", FLOW).await);
    let version = world.test_db.data_version(world.northwind).await;
    assert_eq!(made(&write(world.maya, "k1", FLOW).await), first);
    let unchanged = world.test_db.data_version(world.northwind).await;
    assert_eq!(unchanged, version, "what writes nothing leaves the version alone");
    assert_eq!((told(&world, olga, "flow_created").await, first["status"].as_str()), (1, Some("draft")));

    // Somebody else's key, another one, and the same person's in another organisation are none of it.
    let of_root = post(&world, world.root, FLOWS, "k1", FLOW).send().await;
    let elsewhere = post(&world, world.root, FLOWS, "k1", FLOW).header("x-org", "fabrikam").send().await;
    let others = [
        made(&write(world.maya, "k2", FLOW).await),
        made(&write(olga, "k1", FLOW).await),
        made(&write(world.lena, "k1", FLOW).await),
        made(&of_root),
        made(&elsewhere),
    ];
    let mut ids: Vec<_> = others.iter().chain([&first]).map(|flow| flow["id"].as_str().unwrap()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 6);
    // Without a key each is a new one.
    for _ in 0..2 {
        made(&world.ask(Method::POST, FLOWS).by(world.maya).json(FLOW).send().await);
    }
    let drafts = format!("{FLOWS}?status=draft");
    assert_eq!(listed(&world, world.maya, &drafts, "flows").await, 6);
    assert_eq!(listed(&world, world.lena, &drafts, "flows").await, 2);
    assert_eq!((told(&world, olga, "flow_created").await, told(&world, world.lena, "flow_created").await), (6, 2));
}

#[rstest]
#[tokio::test]
async fn a_flow_is_answered_as_it_is_by_then_and_another_is_refused(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let world = World::on(engine).await;
    let write = async |body: &str| post(&world, world.maya, FLOWS, "k1", body).send().await;
    let id = made(&write(FLOW).await)["id"].as_str().unwrap().to_owned();
    let renamed = FLOW.replace("Modem", "Router");
    let other_nodes = FLOW.replace("Replace the cable", "Look at the cable");
    for other in [&renamed, &other_nodes] {
        let refused = write(other).await.problem(409, "conflict");
        assert!(refused["detail"].as_str().unwrap().contains("another Idempotency-Key"), "{refused}");
    }
    let both = other_nodes.replace("Modem", "Router");
    let change = world.ask(Method::PUT, &format!("{FLOWS}/{id}")).by(world.maya).json(&both);
    let changed = change.send().await.ok();
    assert_eq!(made(&write(FLOW).await), changed);
    assert_eq!((&changed["name"], &changed["version"]), (&json!("Router"), &json!(2)));
    // What it was called first is not known any more, its first nodes are.
    assert_eq!(made(&write(&renamed).await), changed);
    write(&other_nodes).await.problem(409, "conflict");
    assert_eq!(listed(&world, world.maya, &format!("{FLOWS}?status=draft"), "flows").await, 1);
}

#[rstest]
#[tokio::test]
async fn a_session_that_is_sent_again_is_started_once(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let world = World::on(engine).await;
    let (modem, router) = (flow(&world, world.northwind, "Modem").await, flow(&world, world.northwind, "Router").await);
    let start = async |who: Identity, flow: Uuid, key: &str| {
        post(&world, who, &format!("{FLOWS}/{flow}/sessions"), key, "").send().await
    };
    let first = made(&start(world.sam, modem, "k1").await);
    assert_eq!(made(&start(world.sam, modem, "k1").await), first);
    assert_eq!(sessions(&world, modem).await, json!(1));
    let others = [
        made(&start(world.sam, modem, "k2").await),
        made(&start(world.maya, modem, "k1").await),
        made(&start(world.sam, router, "k1").await),
    ];
    let mut ids: Vec<_> = others.iter().chain([&first]).map(|session| session["id"].as_str().unwrap()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 4);
    assert_eq!((sessions(&world, modem).await, sessions(&world, router).await), (json!(3), json!(1)));

    // It is answered as it is by then, whatever has become of its flow.
    let decisions = format!("/api/v1/sessions/{}/decisions", first["id"].as_str().unwrap());
    let choice = r#"{"position": 0, "node_id": "light", "choice": "No"}"#;
    let moved = made(&world.ask(Method::POST, &decisions).by(world.sam).json(choice).send().await);
    let archive = world.ask(Method::POST, &format!("{FLOWS}/{modem}/archive")).by(world.maya);
    archive.send().await.ok();
    assert_eq!(made(&start(world.sam, modem, "k1").await), moved);
    start(world.sam, modem, "k3").await.problem(409, "conflict");
    assert_eq!(sessions(&world, modem).await, json!(3));
}

#[rstest]
#[case::key(KEYS, NEW_KEY, "api_keys", "api_key", "api_key_created")]
#[case::invitation(INVITATIONS, TO_NORA, "invitations", "invitation", "invitation_created")]
#[tokio::test]
async fn a_secret_is_shown_once(
    #[case] address: &str,
    #[case] body: &str,
    #[case] list: &str,
    #[case] one: &str,
    #[case] action: &str,
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let world = World::on(engine).await;
    let olga = world.owner().await;
    let send = async |who: Identity, key: &str| post(&world, who, address, key, body).send().await;
    let first = made(&send(olga, "k1").await);
    let id = first[one]["id"].as_str().unwrap();
    let refused = send(olga, "k1").await.problem(409, "conflict");
    let detail = refused["detail"].as_str().unwrap();
    assert!(detail.contains(id) && detail.contains("cannot be shown again"), "{detail}");
    assert_eq!((listed(&world, olga, address, list).await, told(&world, olga, action).await), (1, 1));
    // What was made first is as good as it was.
    let stored = world.get(address).by(olga).send().await.ok();
    assert_eq!((&stored[list][0]["id"], &stored[list][0]["revoked_at"]), (&json!(id), &Value::Null));

    // A key that was used stays used, and nobody else's.
    let revoke = world.ask(Method::DELETE, &format!("{address}/{id}")).by(olga).send().await;
    assert_eq!(revoke.status.as_u16(), 204);
    send(olga, "k1").await.problem(409, "conflict");
    made(&send(olga, "k2").await);
    made(&send(world.root, "k1").await);
    made(&send(world.lena, "k1").await);
    assert_eq!((listed(&world, olga, address, list).await, told(&world, olga, action).await), (3, 3));
    assert_eq!(listed(&world, world.lena, address, list).await, 1);
}

#[rstest]
#[tokio::test]
async fn of_several_at_once_one_creates(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let world = World::on(engine).await;
    let olga = world.owner().await;
    let modem = flow(&world, world.northwind, "Modem").await;
    let sessions_of_modem = format!("{FLOWS}/{modem}/sessions");
    let at_once = async |address: &str, body: &str| {
        let asked = (0..4).map(|_| post(&world, olga, address, "k1", body).send());
        join_all(asked).await
    };
    for (address, body) in [(FLOWS, FLOW), (&*sessions_of_modem, "")] {
        let mut answers: Vec<_> = at_once(address, body).await.iter().map(made).collect();
        answers.dedup();
        assert_eq!(answers.len(), 1, "{address}");
    }
    assert_eq!(listed(&world, olga, &format!("{FLOWS}?status=draft"), "flows").await, 1);
    assert_eq!(sessions(&world, modem).await, json!(1));
    for (address, body, list) in [(KEYS, NEW_KEY, "api_keys"), (INVITATIONS, TO_NORA, "invitations")] {
        let mut statuses: Vec<_> = at_once(address, body).await.iter().map(|answer| answer.status.as_u16()).collect();
        statuses.sort_unstable();
        assert_eq!(statuses, [201, 409, 409, 409], "{address}");
        assert_eq!(listed(&world, olga, address, list).await, 1);
    }
    let events = ["flow_created", "api_key_created", "invitation_created", "invitation_revoked"];
    let mut counts = Vec::new();
    for action in events {
        counts.push(told(&world, olga, action).await);
    }
    // One flow is the test's own.
    assert_eq!(counts, [2, 1, 1, 0]);
}

#[tokio::test]
async fn a_malformed_key_is_refused_wherever_one_is_taken() {
    let world = World::new().await;
    let olga = world.owner().await;
    let score = r#"{"default_passing_score": 70}"#;
    let settings = || world.ask(Method::PATCH, "/api/v1/org/settings").by(olga).json(score);
    let writes = [(FLOWS, FLOW), (KEYS, NEW_KEY), (INVITATIONS, TO_NORA)];
    for key in ["", "two words", "schlüssel", &*"x".repeat(256)] {
        let mut answers = vec![settings().header("idempotency-key", key).send().await];
        for (address, body) in writes {
            answers.push(post(&world, olga, address, key, body).send().await);
        }
        for answer in answers {
            let problem = answer.problem(400, "invalid_parameter");
            assert_eq!(problem["errors"][0]["parameter"], "Idempotency-Key", "{key}");
        }
    }
    let two = post(&world, olga, KEYS, "k1", NEW_KEY).header("idempotency-key", "k2").send().await;
    two.problem(400, "invalid_parameter");
    assert_eq!(listed(&world, olga, KEYS, "api_keys").await, 0);
    let longest = "x".repeat(255);
    made(&post(&world, olga, KEYS, &longest, NEW_KEY).send().await);
    settings().header("idempotency-key", &longest).send().await.ok();
}
