//! Every route of the document as everyone who might ask: who gets in.

use std::collections::BTreeMap;

use analytics_api::{openapi::checked_in, router::openapi};
use analytics_dao::{
    Engine, api_keys::key_create, audit::Actor, identity::Identity, identity::sessions::session_end,
    invitations::invitation_create,
};
use analytics_domain::{
    people::NewInvitation,
    resources::NewApiKey,
    role::{KeyScope, Permission, Role},
};
use axum::http::Method;
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    flow_world::{self, FLOW, flow},
    issuer::{Key, LocalIssuer, but},
    world::{Asking, HERE, World},
};

/// Who may call an operation.
#[derive(Clone, Copy, Debug)]
pub(crate) enum May {
    /// Whoever asks.
    Anybody,
    /// Whoever is logged in, but no program.
    AnyPerson,
    /// Whoever logged in here, and not at an identity provider.
    AnySession,
    /// Whose role, or key, holds a permission.
    With(Permission),
}

/// What is expected of each operation, and a body, or a query, that it takes. `{session}` is one of the asker's own.
pub(crate) fn expectations() -> BTreeMap<&'static str, (May, &'static str)> {
    use May::{AnyPerson, AnySession, Anybody, With};
    use Permission::{
        AuthorFlows, EditScripts, EditSettings, Ingest, ManageApiKeys, ManageUsers, ReadAnalytics, ReadAudit, ReadTeam,
        RunFlows,
    };
    BTreeMap::from([
        ("login", (Anybody, r#"{"email": "nobody@example.com", "password": "no such password"}"#)),
        ("refresh", (Anybody, r#"{"refresh_token": "none"}"#)),
        ("look_up_invitation", (Anybody, r#"{"token": "none"}"#)),
        ("accept_invitation", (Anybody, r#"{"token": "none", "name": "Nora", "password": "a good long password"}"#)),
        ("get_liveness", (Anybody, "")),
        ("get_readiness", (Anybody, "")),
        ("logout", (AnySession, "")),
        ("change_password", (AnySession, r#"{"current_password": "wrong", "password": "another good password"}"#)),
        ("get_me", (AnyPerson, "")),
        ("get_dashboard", (With(ReadAnalytics), "")),
        ("get_sms_sent", (With(ReadAnalytics), "")),
        ("get_total_sms", (With(ReadAnalytics), "")),
        ("get_time_saved", (With(ReadAnalytics), "")),
        ("get_total_time_saved", (With(ReadAnalytics), "")),
        ("get_candidate_satisfaction", (With(ReadAnalytics), "")),
        ("get_average_candidate_satisfaction", (With(ReadAnalytics), "")),
        ("get_campaigns_launched_per_week", (With(ReadAnalytics), "")),
        ("get_credits_per_qualified_candidate", (With(ReadAnalytics), "")),
        ("list_metrics", (With(ReadAnalytics), "")),
        ("list_calls", (With(ReadAnalytics), "")),
        ("list_rows", (With(ReadAnalytics), "")),
        ("list_campaigns", (With(ReadAnalytics), "")),
        ("get_campaign_script", (With(ReadAnalytics), "")),
        ("put_campaign_script", (With(EditScripts), r#"{"passing_score": 70}"#)),
        ("get_candidate_facets", (With(ReadAnalytics), "")),
        ("get_org_settings", (With(ReadAnalytics), "")),
        ("update_org_settings", (With(EditSettings), r#"{"default_passing_score": 70}"#)),
        ("list_api_keys", (With(ManageApiKeys), "")),
        ("create_api_key", (With(ManageApiKeys), r#"{"name": "a test's", "scopes": ["read:analytics"]}"#)),
        ("revoke_api_key", (With(ManageApiKeys), "")),
        ("list_users", (With(ManageUsers), "")),
        ("update_user", (With(ManageUsers), r#"{"name": "Sam"}"#)),
        ("list_invitations", (With(ManageUsers), "")),
        ("create_invitation", (With(ManageUsers), r#"{"email": "nora@example.com", "role": "member"}"#)),
        ("revoke_invitation", (With(ManageUsers), "")),
        ("list_audit_events", (With(ReadAudit), "")),
        ("ingest", (With(Ingest), "[]")),
        ("get_team_analytics", (With(ReadTeam), "")),
        ("list_engineers", (With(ReadTeam), "")),
        ("get_my_analytics", (With(RunFlows), "")),
        ("get_flow_analytics", (With(ReadAnalytics), "")),
        ("list_flows", (With(ReadAnalytics), "")),
        ("get_flow", (With(ReadAnalytics), "")),
        ("create_flow", (With(AuthorFlows), FLOW)),
        ("update_flow", (With(AuthorFlows), FLOW)),
        ("publish_flow", (With(AuthorFlows), "")),
        ("archive_flow", (With(AuthorFlows), "")),
        ("start_session", (With(RunFlows), "")),
        ("get_session", (With(RunFlows), "")),
        ("add_decision", (With(RunFlows), r#"{"position": 0, "node_id": "light", "choice": "No"}"#)),
        ("complete_session", (With(RunFlows), r#"{"outcome": "resolved"}"#)),
        ("rate_session", (With(RunFlows), r#"{"rating": 4}"#)),
        ("give_step_feedback", (With(RunFlows), r#"{"session_id": "{session}", "was_helpful": true}"#)),
        ("take_back_step_feedback", (With(RunFlows), "?session_id={session}")),
    ])
}

pub(crate) struct Operation {
    pub(crate) name: String,
    pub(crate) method: Method,
    pub(crate) path: String,
}

pub(crate) fn operations() -> Vec<Operation> {
    let document: Value = serde_json::from_str(&checked_in(&openapi()).unwrap()).unwrap();
    let paths = document["paths"].as_object().unwrap();
    let of_path = |(path, item): (&String, &Value)| -> Vec<Operation> {
        let operations = item.as_object().unwrap().iter();
        let operation = |(method, operation): (&String, &Value)| Operation {
            name: operation["operationId"].as_str().unwrap().to_owned(),
            method: method.to_uppercase().parse().unwrap(),
            path: path.clone(),
        };
        operations.map(operation).collect()
    };
    paths.iter().flat_map(of_path).collect()
}

/// Somebody with what they show.
struct Asker {
    who: &'static str,
    role: Option<Role>,
    /// Whether an identity provider vouches for them.
    is_external: bool,
    is_super_admin: bool,
    key: Option<KeyScope>,
    bearer: Option<String>,
}

impl Asker {
    fn program(who: &'static str, key: Option<KeyScope>, bearer: Option<String>) -> Self {
        Self { who, role: None, is_external: false, is_super_admin: false, key, bearer }
    }

    fn person(who: &'static str, role: Role, bearer: String) -> Self {
        Self { who, role: Some(role), is_external: false, is_super_admin: false, key: None, bearer: Some(bearer) }
    }
}

/// A session of its own, because an operation may end it.
pub(crate) async fn session(world: &World, who: Identity) -> String {
    let scope = if who.org_id == world.northwind.org_id() { world.northwind } else { world.fabrikam };
    let hour = std::time::Duration::from_hours(1);
    let session = analytics_dao::identity::sessions::session_open(&world.app.db, scope, who.user_id, HERE, hour).await;
    world.token(session.unwrap().identity)
}

async fn key(world: &World, scopes: &[KeyScope]) -> (Uuid, String) {
    let new = NewApiKey { name: "a test's".to_owned(), scopes: scopes.to_vec(), expires_at: None };
    let (key, text) = key_create(&world.app.db, world.northwind, &Actor::operator(), &new, None).await.unwrap();
    (key.id, text)
}

/// The id of something of Northwind's that an operation takes.
pub(crate) async fn target(world: &World, operation: &Operation) -> Uuid {
    if operation.path.contains("/api-keys/") {
        return key(world, &[KeyScope::ReadAnalytics]).await.0;
    }
    if operation.path.contains("/users/") {
        return world.sam.user_id;
    }
    if operation.path.contains("/invitations/") {
        let new = NewInvitation { email: "nora@example.com".to_owned(), role: Role::Member };
        let made = invitation_create(&world.app.db, world.northwind, &Actor::operator(), &new, None).await;
        return made.unwrap().0.id;
    }
    if operation.path.contains("/flows/{id}") {
        return flow(world, world.northwind, "Modem").await;
    }
    if operation.path.contains("/sessions/{id}") || operation.path.contains("/steps/{id}") {
        let modem = flow(world, world.northwind, "Modem").await;
        let begun = flow_world::session(world, world.northwind, world.sam, modem).await;
        return if operation.path.contains("/steps/{id}") { begun.steps[0].id } else { begun.id };
    }
    world.campaign(world.northwind, "nurses").await
}

/// The ids of something that an operation takes and of a session of the asker's own: people's sessions are their own.
async fn own_target(world: &World, operation: &Operation, bearer: Option<&str>) -> Option<(Uuid, Uuid)> {
    let of_step = operation.path.contains("/steps/{id}");
    let bearer = bearer.filter(|_| of_step || operation.path.contains("/sessions/{id}"))?;
    let modem = flow(world, world.northwind, "Modem").await;
    let by = |address: &str| world.ask(Method::POST, address).header("authorization", &format!("Bearer {bearer}"));
    let begun = by(&format!("/api/v1/flows/{modem}/sessions")).send().await;
    if !begun.status.is_success() {
        return None;
    }
    let id = |value: &Value| value.as_str().and_then(|id| id.parse::<Uuid>().ok());
    let session = id(&begun.json()["id"])?;
    if operation.name == "rate_session" {
        by(&format!("/api/v1/sessions/{session}/complete")).json(r#"{"outcome": "resolved"}"#).send().await.ok();
    }
    let target = if of_step { id(&begun.json()["steps"][0]["id"])? } else { session };
    Some((target, session))
}

pub(crate) fn ask<'w>(
    world: &'w World,
    operation: &Operation,
    id: Uuid,
    body: &str,
    bearer: Option<&str>,
) -> Asking<'w> {
    let address = operation.path.replace("{id}", &id.to_string()).replace("{kind}", "calls");
    let body = body.replace("{session}", &id.to_string());
    let (query, body) = if body.starts_with('?') { (body.as_str(), "") } else { ("", body.as_str()) };
    let asking = world.ask(operation.method.clone(), &format!("{address}{query}"));
    let asking = if body.is_empty() { asking } else { asking.json(body) };
    match bearer {
        Some(bearer) => asking.header("authorization", &format!("Bearer {bearer}")),
        None => asking,
    }
}

#[test]
fn every_route_has_an_expectation() {
    let mut found: Vec<String> = operations().into_iter().map(|operation| operation.name).collect();
    found.sort_unstable();
    let expected: Vec<_> = expectations().into_keys().collect();
    assert_eq!(found, expected, "say in `expectations` who may call a new route");
}

#[rstest]
#[tokio::test]
async fn each_gets_in_where_they_may_and_nowhere_else(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let signing = Key::eddsa("one", 1);
    let issuer = LocalIssuer::start(&[&signing]).await;
    let world = World::on(engine).await.with_issuer(issuer.config());
    let external = |subject: &str, role: Role| signing.sign(&but(issuer.claims(subject), &json!({ "roles": [role] })));
    let owner = world.owner().await;
    for operation in operations() {
        let (may, body) = expectations()[&*operation.name];
        let vouched_for =
            |who, subject, role| Asker { is_external: true, ..Asker::person(who, role, external(subject, role)) };
        let with_key = async |who, scope| Asker::program(who, Some(scope), Some(key(&world, &[scope]).await.1));
        let askers = [
            Asker::program("nobody", None, None),
            Asker::person("a member", Role::Member, session(&world, world.sam).await),
            Asker::person("a team admin", Role::TeamAdmin, session(&world, world.maya).await),
            Asker::person("an owner", Role::Owner, session(&world, owner).await),
            vouched_for("an external member", "eva", Role::Member),
            vouched_for("an external owner", "ida", Role::Owner),
            Asker {
                is_super_admin: true,
                ..Asker::person("a super admin", Role::Member, session(&world, world.root).await)
            },
            with_key("a reading key", KeyScope::ReadAnalytics).await,
            with_key("a writing key", KeyScope::WriteIngest).await,
        ];
        for Asker { who, role, is_external, is_super_admin, key, bearer } in askers {
            let (known, allowed) = match may {
                May::Anybody => (true, true),
                May::AnyPerson => (role.is_some() || key.is_some(), role.is_some()),
                May::AnySession => (role.is_some() || key.is_some(), role.is_some() && !is_external),
                May::With(permission) => (
                    role.is_some() || key.is_some(),
                    role.is_some_and(|role| Permission::held_by(role, is_super_admin).contains(&permission))
                        || key.is_some_and(|scope| permission.scope() == Some(scope)),
                ),
            };
            let (id, session) = match own_target(&world, &operation, bearer.as_deref()).await {
                Some(own) => own,
                None => (target(&world, &operation).await, Uuid::now_v7()),
            };
            let body = body.replace("{session}", &session.to_string());
            let answer = ask(&world, &operation, id, &body, bearer.as_deref()).send().await;
            let status = answer.status.as_u16();
            let what = format!("{who} at {}: {} {}", operation.name, status, answer.text());
            match (known, allowed) {
                (false, _) => drop(answer.problem(401, "unauthenticated")),
                (true, false) => drop(answer.problem(403, "forbidden")),
                // What they may do is done, or refused for its own sake: no password or token of these tests is right, and
                // who was wrong often waits.
                (true, true) => assert!(
                    answer.status.is_success()
                        || ([401, 404, 429].contains(&status) && matches!(may, May::Anybody))
                        || operation.name == "change_password" && [400, 429].contains(&status),
                    "{what}"
                ),
            }
        }
    }
}

#[rstest]
#[tokio::test]
async fn a_session_or_key_that_was_revoked_opens_nothing(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let world = World::on(engine).await;
    let campaign = world.campaign(world.northwind, "nurses").await;
    let owner = world.owner().await;
    let ended = world.token(owner);
    session_end(&world.app.db, &Actor::operator(), owner).await.unwrap();
    let (id, revoked) = key(&world, &[KeyScope::ReadAnalytics]).await;
    analytics_dao::api_keys::key_revoke(&world.app.db, world.northwind, &Actor::operator(), id).await.unwrap();
    for operation in operations() {
        let (may, body) = expectations()[&*operation.name];
        let asked = |bearer: Option<&str>| ask(&world, &operation, campaign, body, bearer).send();
        for bearer in [&ended, &revoked] {
            let told = asked(Some(bearer)).await;
            if !matches!(may, May::Anybody) {
                told.problem(401, "invalid_token");
                continue;
            }
            // Where no token is asked for it is as if none was shown.
            let (told, nobody) = ((told.status, told.json()["code"].clone()), asked(None).await);
            assert_eq!(told, (nobody.status, nobody.json()["code"].clone()), "{}", operation.name);
        }
    }
}
