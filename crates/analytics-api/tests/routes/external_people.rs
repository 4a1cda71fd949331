//! People whom an external issuer vouches for: how they come to be users, and what stays closed to them.

use analytics_api::{App, limits::Limits, oidc::Patience, router::router};
use analytics_dao::{
    audit::Actor,
    users::{NewUser, user_create, user_disable, user_list, user_set_password, user_unlink},
};
use analytics_domain::role::Role;
use axum::http::Method;
use rstest::rstest;
use serde_json::{Value, json};

use crate::{
    issuer::{Key, LocalIssuer, but},
    world::{Answer, DASHBOARD, PASSWORD, World},
};

const ME: &str = "/api/v1/me";

/// A world with an issuer and its key.
struct Outside {
    world: World,
    issuer: LocalIssuer,
    key: Key,
}

impl Outside {
    async fn new() -> Self {
        let key = Key::eddsa("one", 1);
        let issuer = LocalIssuer::start(&[&key]).await;
        let world = issuer.world(Patience::default()).await;
        Self { world, issuer, key }
    }

    /// The token of a member of Northwind with some claims replaced.
    fn token(&self, subject: &str, replaced: &Value) -> String {
        format!("Bearer {}", self.key.sign(&but(self.issuer.claims(subject), replaced)))
    }

    async fn me(&self, subject: &str, replaced: Value) -> Answer {
        self.world.get(ME).header("authorization", &self.token(subject, &replaced)).send().await
    }

    async fn refused(&self, subject: &str, replaced: Value, reason: &str) {
        let problem = self.me(subject, replaced).await.problem(403, "not_admitted");
        assert!(problem["detail"].as_str().unwrap().contains(reason), "{problem}");
        assert!(!problem.to_string().contains('@'), "{problem}");
    }
}

#[tokio::test]
async fn a_person_is_added_when_they_are_first_seen_and_known_from_then_on() {
    let outside = Outside::new().await;
    let first = outside.me("eva", json!({ "name": "Eva Stone" })).await.ok();
    assert_eq!((&first["email"], &first["name"]), (&json!("eva@northwind.example"), &json!("Eva Stone")));
    assert_eq!((&first["is_super_admin"], &first["org"]["slug"]), (&json!(false), &json!("northwind")));
    assert_eq!(outside.me("eva", json!({ "name": "Eva Stone" })).await.ok(), first);
    // The address is theirs, whatever it is later.
    let moved = outside.me("eva", json!({ "email": "eva.stone@northwind.example", "name": null })).await.ok();
    assert_eq!(moved, first);
    let users = user_list(&outside.world.app.db, outside.world.northwind).await.unwrap();
    assert_eq!(users.iter().filter(|user| user.email.starts_with("eva")).count(), 1);
    let token = outside.token("eva", &json!({}));
    let dashboard = outside.world.get(DASHBOARD).header("authorization", &token).send().await;
    assert_eq!(dashboard.ok()["total_calls"]["value"], 5);
    assert!(dashboard.header("vary").contains("Authorization"), "{dashboard:?}");
}

#[tokio::test]
async fn nameless_people_are_called_by_their_address() {
    let outside = Outside::new().await;
    for (subject, name) in [("eva", json!(null)), ("ida", json!(" ")), ("una", json!("x".repeat(201)))] {
        let me = outside.me(subject, json!({ "name": name })).await.ok();
        assert_eq!(me["name"], format!("{subject}@northwind.example"));
    }
}

#[tokio::test]
async fn role_and_name_follow_the_newest_claims() {
    let outside = Outside::new().await;
    // The last owner would stay one.
    outside.world.owner().await;
    let now = chrono::Utc::now().timestamp();
    let at = |seconds: i64, role: &str, name: &str| json!({ "iat": now + seconds, "roles": [role], "name": name });
    let seen = async |claims: Value| {
        let me = outside.me("eva", claims).await.ok();
        (me["role"].as_str().unwrap().to_owned(), me["name"].as_str().unwrap().to_owned())
    };
    let pair = |role: &str, name: &str| (role.to_owned(), name.to_owned());
    assert_eq!(seen(at(-50, "owner", "Eva")).await, pair("owner", "Eva"));
    assert_eq!(seen(at(-40, "member", "Eva Stone")).await, pair("member", "Eva Stone"));
    // A token from before, which is still good, gives nothing back.
    assert_eq!(seen(at(-50, "owner", "Eva")).await, pair("member", "Eva Stone"));
    assert_eq!(seen(at(-30, "team_admin", "Eva Stone")).await, pair("team_admin", "Eva Stone"));
    let users = user_list(&outside.world.app.db, outside.world.northwind).await.unwrap();
    let eva = users.iter().find(|user| user.email == "eva@northwind.example").unwrap();
    assert_eq!((eva.role, &*eva.name, eva.is_super_admin), (Role::TeamAdmin, "Eva Stone", false));
    outside.refused("eva", at(-20, "nobody", "Eva Stone"), "`roles` gives no role").await;
    outside.refused("eva", at(-20, "super_admin", "Eva Stone"), "`roles` gives no role").await;
}

#[tokio::test]
async fn a_disabled_user_stays_out() {
    let outside = Outside::new().await;
    outside.me("eva", json!({})).await.ok();
    let (db, northwind) = (&outside.world.app.db, outside.world.northwind);
    user_disable(db, northwind, &Actor::operator(), "eva@northwind.example").await.unwrap();
    outside.refused("eva", json!({}), "disabled").await;
    outside.refused("eva", json!({ "roles": ["owner"] }), "disabled").await;
}

#[tokio::test]
async fn the_organisation_is_one_of_here_and_stays_the_same() {
    let outside = Outside::new().await;
    outside.refused("eva", json!({ "org": "nowhere" }), "does not exist here").await;
    outside.refused("eva", json!({ "org": null }), "`org` is missing").await;
    outside.me("eva", json!({})).await.ok();
    outside.refused("eva", json!({ "org": "fabrikam" }), "another organisation").await;
    outside.me("eva", json!({})).await.ok();
    for slug in ["fabrikam", "nowhere"] {
        let asked =
            outside.world.get(ME).header("authorization", &outside.token("eva", &json!({}))).header("x-org", slug);
        asked.send().await.problem(404, "not_found");
    }
}

#[tokio::test]
async fn a_user_without_a_password_waits_for_their_verified_address() {
    let outside = Outside::new().await;
    let sam = json!({ "email": "Sam@example.com", "name": "Sam Reed", "roles": ["team_admin"] });
    let me = outside.me("s-1", sam.clone()).await.ok();
    assert_eq!(me["id"], json!(outside.world.sam.user_id));
    assert_eq!(
        (&me["email"], &me["name"], &me["role"]),
        (&json!("sam@example.com"), &json!("Sam Reed"), &json!("team_admin"))
    );
    // Whoever has the address next is somebody else.
    outside.refused("s-2", sam.clone(), "exists already").await;
    let (db, northwind) = (&outside.world.app.db, outside.world.northwind);
    user_unlink(db, northwind, &Actor::operator(), "sam@example.com").await.unwrap();
    let next = outside.me("s-2", sam.clone()).await.ok();
    assert_eq!(next["id"], me["id"]);
    outside.refused("s-1", sam, "exists already").await;
    let nobody = user_unlink(db, northwind, &Actor::operator(), "maya@example.com").await.unwrap_err();
    assert_eq!(nobody.to_string(), "there is no such external identity");
}

#[rstest]
#[case::with_a_password(json!({ "email": "maya@example.com" }))]
#[case::of_another_organisation(json!({ "email": "lena@example.com" }))]
#[case::from_another_organisation(json!({ "email": "sam@example.com", "org": "fabrikam" }))]
#[case::a_super_admin(json!({ "email": "root@example.com" }))]
#[tokio::test]
async fn nobody_takes_the_account_of_another(#[case] claims: Value) {
    let outside = Outside::new().await;
    user_set_password(&outside.world.app.db, outside.world.northwind, &Actor::operator(), "maya@example.com", PASSWORD)
        .await
        .unwrap();
    outside.refused("mallory", claims, "exists already").await;
}

#[rstest]
#[case::waiting(json!({ "email": "sam@example.com", "email_verified": false }))]
#[case::waiting_and_not_said(json!({ "email": "sam@example.com", "email_verified": null }))]
#[case::anothers(json!({ "email": "lena@example.com", "email_verified": false }))]
#[case::free(json!({ "email_verified": false }))]
#[case::free_and_not_said(json!({ "email_verified": null }))]
#[tokio::test]
async fn nobody_has_an_address_that_is_not_verified(#[case] claims: Value) {
    let outside = Outside::new().await;
    outside.refused("mallory", claims, "is verified").await;
    outside.me("mallory", json!({})).await.ok();
}

#[tokio::test]
async fn an_address_that_is_none_is_refused() {
    let outside = Outside::new().await;
    for email in ["eva", "@northwind.example", "eva@a@b", "eva stone@northwind.example"] {
        let problem = outside.me("eva", json!({ "email": email })).await.problem(403, "not_admitted");
        assert!(problem["detail"].as_str().unwrap().contains("e-mail address"), "{problem}");
    }
}

#[tokio::test]
async fn who_became_a_super_admin_here_does_not_come_in_from_outside() {
    let outside = Outside::new().await;
    let db = &outside.world.app.db;
    let root = NewUser {
        email: "rosa@example.com".to_owned(),
        name: "Rosa".to_owned(),
        password: None,
        role: Role::Member,
        is_super_admin: false,
    };
    user_create(db, outside.world.northwind, &Actor::operator(), root).await.unwrap();
    outside.me("rosa", json!({ "email": "rosa@example.com" })).await.ok();
    let url = &outside.world.test_db.url;
    let mut connection = <sqlx::SqliteConnection as sqlx::Connection>::connect(url).await.unwrap();
    let promoted = "UPDATE users SET is_super_admin = 1 WHERE email = 'rosa@example.com'";
    sqlx::raw_sql(promoted).execute(&mut connection).await.unwrap();
    outside.refused("rosa", json!({ "email": "rosa@example.com" }), "super admin logs in with a password").await;
}

#[tokio::test]
async fn sessions_and_passwords_are_the_identity_providers() {
    let outside = Outside::new().await;
    let token = outside.token("eva", &json!({ "roles": ["owner"] }));
    let ask = |method, address| outside.world.ask(method, address).header("authorization", &token);
    for address in ["/api/v1/auth/logout", "/api/v1/auth/logout?everywhere=true"] {
        let problem = ask(Method::POST, address).send().await.problem(403, "forbidden");
        assert!(problem["detail"].as_str().unwrap().contains("identity provider"), "{problem}");
    }
    let change = json!({ "current_password": PASSWORD, "password": "a new passphrase of mine" }).to_string();
    ask(Method::PUT, "/api/v1/me/password").json(&change).send().await.problem(403, "forbidden");
    let new = json!({ "name": "nightly", "scopes": ["read:analytics"] }).to_string();
    let key = ask(Method::POST, "/api/v1/api-keys").json(&new).send().await;
    let me = ask(Method::GET, ME).send().await.ok();
    assert_eq!((key.status.as_u16(), &key.json()["api_key"]["created_by"]), (201, &me["id"]));
}

#[tokio::test]
async fn a_person_from_outside_has_a_limit_of_their_own() {
    let mut outside = Outside::new().await;
    let app = App { limits: Limits::new(12, 0), ..outside.world.app.clone() };
    outside.world.router = router(app).unwrap();
    for _ in 0..3 {
        outside.me("eva", json!({})).await.ok();
    }
    outside.me("eva", json!({})).await.problem(429, "too_many_requests");
    outside.me("ida", json!({})).await.ok();
}
