//! Log-in, tokens and organisations.

use analytics_api::token::{Lifetimes, Tokens};
use analytics_dao::{
    audit::Actor,
    identity::Identity,
    users::{user_disable, user_set_password},
};
use axum::http::Method;
use chrono::{Duration, Utc};
use rstest::rstest;
use serde_json::json;
use uuid::Uuid;

use crate::world::{PASSWORD, SECRET, World};

const LOGIN: &str = "/api/v1/auth/login";
const ME: &str = "/api/v1/me";
/// `{"alg":"none","typ":"JWT"}`
const ALG_NONE: &str = "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0";

fn credentials(email: &str, password: &str) -> String {
    json!({ "email": email, "password": password }).to_string()
}

#[tokio::test]
async fn a_log_in_gives_a_token_that_opens_the_api() {
    let world = World::new().await;
    user_set_password(&world.app.db, world.northwind, &Actor::operator(), "maya@example.com", PASSWORD).await.unwrap();
    let answer = world.ask(Method::POST, LOGIN).json(&credentials("Maya@example.com", PASSWORD)).send().await;
    let login = answer.ok();
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(login["expires_in"], 900);
    assert_eq!(login["me"]["org"]["slug"], "northwind");
    let token = format!("Bearer {}", login["access_token"].as_str().unwrap());
    let me = world.get(ME).header("authorization", &token).send().await.ok();
    assert_eq!(me, login["me"]);
    assert_eq!(me["role"], "team_admin");
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_look_the_same() {
    let world = World::new().await;
    user_set_password(&world.app.db, world.northwind, &Actor::operator(), "maya@example.com", PASSWORD).await.unwrap();
    let mut answers = Vec::new();
    for (email, password) in [
        ("maya@example.com", "not the password"),
        ("nobody@example.com", PASSWORD),
        ("sam@example.com", ""),
        ("ma\0ya@example.com", PASSWORD),
        ("maya@example.com", "x".repeat(2000).as_str()),
    ] {
        let answer = world.ask(Method::POST, LOGIN).json(&credentials(email, password)).send().await;
        assert!(answer.header("www-authenticate").starts_with("Bearer"));
        answers.push(answer.problem_without_id(401, "invalid_credentials"));
    }
    answers.dedup();
    assert_eq!(answers.len(), 1);
}

#[tokio::test]
async fn a_disabled_user_is_out_at_once() {
    let world = World::new().await;
    world.get(ME).by(world.sam).send().await.ok();
    user_disable(&world.app.db, world.northwind, &Actor::operator(), "sam@example.com").await.unwrap();
    world.get(ME).by(world.sam).send().await.problem(401, "invalid_token");
    user_set_password(&world.app.db, world.northwind, &Actor::operator(), "sam@example.com", PASSWORD).await.unwrap();
    let login = world.ask(Method::POST, LOGIN).json(&credentials("sam@example.com", PASSWORD)).send().await;
    login.problem(401, "invalid_credentials");
}

#[tokio::test]
async fn tokens_of_others_are_refused() {
    let world = World::new().await;
    let good = world.token(world.maya);
    let (_, rest) = good.split_once('.').unwrap();
    let (payload, signature) = rest.split_once('.').unwrap();
    let header = good.split('.').next().unwrap();
    let other_key = Tokens::new(&[7; 32], Lifetimes::default()).unwrap();
    let refused = [
        ("another key", other_key.issue(world.maya, Utc::now()).unwrap()),
        ("alg=none", format!("{ALG_NONE}.{payload}.")),
        ("alg=none with a signature", format!("{ALG_NONE}.{payload}.{signature}")),
        ("another payload", format!("{header}.{}.{signature}", payload.replacen('e', "f", 1))),
        ("garbage", "garbage".to_owned()),
        ("nothing", String::new()),
        ("nobody", world.token(Identity { user_id: Uuid::now_v7(), ..world.maya })),
        ("another session", world.token(Identity { session_id: world.sam.session_id, ..world.maya })),
        ("another organisation", world.token(Identity { org_id: world.fabrikam.org_id(), ..world.maya })),
    ];
    for (what, token) in refused {
        let answer = world.get(ME).header("authorization", &format!("Bearer {token}")).send().await;
        assert_eq!(answer.status, 401, "{what}");
        answer.problem(401, "invalid_token");
        assert!(answer.header("www-authenticate").contains("invalid_token"), "{what}");
    }
}

#[tokio::test]
async fn an_expired_token_says_so() {
    let world = World::new().await;
    let lifetimes = Lifetimes { access: std::time::Duration::from_mins(1), ..Lifetimes::default() };
    let tokens = Tokens::new(SECRET, lifetimes).unwrap();
    let old = tokens.issue(world.maya, Utc::now() - Duration::seconds(61)).unwrap();
    let answer = world.get(ME).header("authorization", &format!("Bearer {old}")).send().await;
    answer.problem(401, "token_expired");
    assert!(answer.header("www-authenticate").contains("expired"));
}

#[rstest]
#[case(None, "unauthenticated")]
#[case(Some("Basic bWF5YTpwYXNz"), "invalid_token")]
#[case(Some("Bearer"), "invalid_token")]
#[tokio::test]
async fn only_bearer_tokens_count(#[case] authorization: Option<&str>, #[case] code: &str) {
    let world = World::new().await;
    let mut asking = world.get(ME);
    if let Some(value) = authorization {
        asking = asking.header("authorization", value);
    }
    asking.send().await.problem(401, code);
}

#[tokio::test]
async fn only_a_super_admin_names_another_organisation() {
    let world = World::new().await;
    let me = world.get(ME).by(world.root).header("x-org", "fabrikam").send().await.ok();
    assert_eq!(me["org"]["slug"], "fabrikam");
    let unknown = world.get(ME).by(world.root).header("x-org", "nowhere").send().await;
    let unknown = unknown.problem_without_id(404, "not_found");
    for slug in ["fabrikam", "nowhere"] {
        let refused = world.get(ME).by(world.maya).header("x-org", slug).send().await;
        assert_eq!(refused.problem_without_id(404, "not_found"), unknown, "{slug}");
    }
    let own = world.get(ME).by(world.maya).header("x-org", "northwind").send().await.ok();
    assert_eq!(own["org"]["slug"], "northwind");
}

#[tokio::test]
async fn a_super_admin_may_do_everything_there() {
    let world = World::new().await;
    let patch = world.ask(Method::PATCH, "/api/v1/org/settings").by(world.root).header("x-org", "fabrikam");
    let settings = patch.json(r#"{"default_passing_score": 55}"#).send().await.ok();
    assert_eq!((settings["slug"].as_str(), settings["default_passing_score"].as_f64()), (Some("fabrikam"), Some(55.0)));
}

#[rstest]
#[case(r#"{"email":"a@b.c","password":"x","otp":"1"}"#, "/otp", "unknown field `otp`")]
#[case(r#"{"email":"a@b.c"}"#, "", "missing field `password`")]
#[case(r#"{"email":7,"password":"x"}"#, "/email", "expected a string")]
#[case("{", "", "EOF while parsing")]
#[case(r#"{"email":"a@b.c","password":"x"} x"#, "", "trailing characters")]
#[tokio::test]
async fn a_body_is_refused_by_the_place(#[case] body: &str, #[case] pointer: &str, #[case] reason: &str) {
    let world = World::new().await;
    let problem = world.ask(Method::POST, LOGIN).json(body).send().await.problem(400, "invalid_body");
    assert_eq!(problem["errors"][0]["pointer"], pointer, "{problem}");
    assert!(problem["errors"][0]["reason"].as_str().unwrap().contains(reason), "{problem}");
}
