//! Sessions over HTTP: refresh, log-out, cookies and where requests with them come from.

use analytics_dao::{audit::Actor, users::user_set_password};
use axum::http::Method;
use rstest::rstest;
use serde_json::{Value, json};

use crate::world::{Answer, PASSWORD, World};

const LOGIN: &str = "/api/v1/auth/login";
const REFRESH: &str = "/api/v1/auth/refresh";
const LOGOUT: &str = "/api/v1/auth/logout";
const ME: &str = "/api/v1/me";
const EMAIL: &str = "maya@example.com";

async fn world() -> World {
    let world = World::new().await;
    user_set_password(&world.app.db, world.northwind, &Actor::operator(), EMAIL, PASSWORD).await.unwrap();
    world
}

async fn log_in(world: &World) -> Value {
    let body = json!({ "email": EMAIL, "password": PASSWORD }).to_string();
    world.ask(Method::POST, LOGIN).json(&body).send().await.ok()
}

async fn refresh(world: &World, token: &Value) -> Answer {
    world.ask(Method::POST, REFRESH).json(&json!({ "refresh_token": token }).to_string()).send().await
}

async fn me(world: &World, session: &Value) -> Answer {
    let bearer = format!("Bearer {}", session["access_token"].as_str().unwrap());
    world.get(ME).header("authorization", &bearer).send().await
}

/// Logs a browser in; its cookies as it would send them, that of the refresh token last.
async fn browser(world: &World) -> (Answer, [String; 2]) {
    let body = json!({ "email": EMAIL, "password": PASSWORD, "tokens_in": "cookie" }).to_string();
    let own = world.ask(Method::POST, LOGIN).json(&body).header("sec-fetch-site", "same-origin");
    let answer = own.send().await;
    let cookies = cookies(&answer);
    (answer, cookies)
}

fn cookies(answer: &Answer) -> [String; 2] {
    let set: Vec<&str> = answer.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap()).collect();
    let [access, refresh] = set[..] else { panic!("{set:?}") };
    [access, refresh].map(|cookie| cookie.split(';').next().unwrap().to_owned())
}

#[tokio::test]
async fn a_session_is_refreshed_and_an_old_token_ends_it() {
    let world = world().await;
    let first = log_in(&world).await;
    let lasts = first["refresh_expires_in"].as_u64().unwrap();
    assert!((14 * 24 * 3600 - 60..=14 * 24 * 3600).contains(&lasts), "{lasts}");
    let second = refresh(&world, &first["refresh_token"]).await.ok();
    let third = refresh(&world, &second["refresh_token"]).await.ok();
    assert_eq!(me(&world, &third).await.ok(), first["me"]);

    let stolen = refresh(&world, &first["refresh_token"]).await;
    assert!(stolen.problem(401, "invalid_token")["detail"].as_str().unwrap().contains("used before"));
    me(&world, &third).await.problem(401, "invalid_token");
    refresh(&world, &third["refresh_token"]).await.problem(401, "invalid_token");
}

#[tokio::test]
async fn each_token_is_good_for_its_own_purpose() {
    let world = world().await;
    let session = log_in(&world).await;
    refresh(&world, &session["access_token"]).await.problem(401, "invalid_token");
    let turned = json!({ "access_token": session["refresh_token"] });
    me(&world, &turned).await.problem(401, "invalid_token");
    refresh(&world, &Value::Null).await.problem(401, "unauthenticated");
}

#[tokio::test]
async fn log_out_ends_this_session_or_all() {
    let world = world().await;
    let (one, two, three) = (log_in(&world).await, log_in(&world).await, log_in(&world).await);
    let log_out = async |session: &Value, query: &str| {
        let bearer = format!("Bearer {}", session["access_token"].as_str().unwrap());
        let asked = world.ask(Method::POST, &format!("{LOGOUT}{query}")).header("authorization", &bearer);
        assert_eq!(asked.send().await.status.as_u16(), 204);
    };
    log_out(&one, "").await;
    me(&world, &one).await.problem(401, "invalid_token");
    refresh(&world, &one["refresh_token"]).await.problem(401, "invalid_token");
    me(&world, &two).await.ok();
    log_out(&two, "?everywhere=true").await;
    me(&world, &three).await.problem(401, "invalid_token");
    me(&world, &log_in(&world).await).await.ok();
}

#[tokio::test]
async fn a_new_password_begins_a_new_session_and_ends_all_others() {
    let world = world().await;
    let (one, two) = (log_in(&world).await, log_in(&world).await);
    let change = async |current: &str, new: &str| {
        let bearer = format!("Bearer {}", one["access_token"].as_str().unwrap());
        let body = json!({ "current_password": current, "password": new }).to_string();
        world.ask(Method::PUT, "/api/v1/me/password").header("authorization", &bearer).json(&body).send().await
    };
    let wrong = change("not the password", "another good password").await.problem(400, "invalid_body");
    assert_eq!(wrong["errors"][0]["pointer"], "/current_password");
    let short = change(PASSWORD, "short").await.problem(400, "invalid_body");
    assert_eq!(short["errors"][0]["pointer"], "/password");
    let next = change(PASSWORD, "another good password").await.ok();
    for ended in [&one, &two] {
        me(&world, ended).await.problem(401, "invalid_token");
        refresh(&world, &ended["refresh_token"]).await.problem(401, "invalid_token");
    }
    assert_eq!(me(&world, &next).await.ok(), one["me"]);
    refresh(&world, &next["refresh_token"]).await.ok();
}

#[tokio::test]
async fn a_browser_that_changes_the_password_keeps_the_new_tokens_as_it_kept_the_old_ones() {
    let world = world().await;
    let (_, [access, refresh]) = browser(&world).await;
    let body = json!({ "current_password": PASSWORD, "password": "another good password" }).to_string();
    let change = world.ask(Method::PUT, "/api/v1/me/password").header("cookie", &access);
    let changed = change.header("sec-fetch-site", "same-origin").json(&body).send().await;
    assert_eq!((&changed.ok()["access_token"], &changed.ok()["refresh_token"]), (&Value::Null, &Value::Null));
    let [next, _] = cookies(&changed);
    world.get(ME).header("cookie", &next).send().await.ok();
    world.get(ME).header("cookie", &access).send().await.problem(401, "invalid_token");
    let copy = world.ask(Method::POST, REFRESH).header("cookie", &refresh).header("sec-fetch-site", "same-origin");
    copy.json("{}").send().await.problem(401, "invalid_token");
}

#[tokio::test]
async fn a_browser_keeps_its_tokens_where_no_script_reads_them() {
    let world = world().await;
    let (answer, [access, refresh]) = browser(&world).await;
    let body = answer.ok();
    assert_eq!((&body["access_token"], &body["refresh_token"]), (&Value::Null, &Value::Null));
    for set in answer.headers.get_all("set-cookie") {
        let set = set.to_str().unwrap();
        for attribute in ["HttpOnly", "Secure", "SameSite=Strict", "Path=/; ", "Max-Age="] {
            assert!(set.contains(attribute), "{set}");
        }
        assert!(set.starts_with("__Host-parlance-") && !set.contains("Domain"), "{set}");
    }
    assert_eq!(world.get(ME).header("cookie", &access).send().await.ok(), body["me"]);
    world.get(ME).header("cookie", &refresh).send().await.problem(401, "unauthenticated");

    let next = world.ask(Method::POST, REFRESH).header("cookie", &refresh).header("sec-fetch-site", "same-origin");
    let next = next.json("{}").send().await;
    next.ok();
    let [access, refresh] = cookies(&next);
    world.get(ME).header("cookie", &access).send().await.ok();

    let out = world.ask(Method::POST, LOGOUT).header("cookie", &access).header("sec-fetch-site", "same-origin");
    let out = out.send().await;
    assert_eq!(out.status.as_u16(), 204);
    assert!(cookies(&out).iter().all(|cookie| cookie.ends_with('=')), "{out:?}");
    world.get(ME).header("cookie", &access).send().await.problem(401, "invalid_token");
    let over = world.ask(Method::POST, REFRESH).header("cookie", &refresh).header("sec-fetch-site", "same-origin");
    let over = over.json("{}").send().await;
    over.problem(401, "invalid_token");
    assert!(cookies(&over).iter().all(|cookie| cookie.ends_with('=')), "{over:?}");
}

#[tokio::test]
async fn of_two_cookies_of_a_name_none_is_believed() {
    let world = world().await;
    let (_, [access, refresh]) = browser(&world).await;
    let planted = format!("__Host-parlance-access={}", world.token(world.sam));
    for both in [format!("{planted}; {access}"), format!("{access}; {planted}")] {
        let refused = world.get(ME).header("cookie", &both).send().await.problem(401, "unauthenticated");
        assert!(refused["detail"].as_str().unwrap().contains("several cookies `__Host-parlance-access`"), "{refused}");
    }
    world.get(ME).header("cookie", &access).header("cookie", &planted).send().await.problem(401, "unauthenticated");
    let refreshing = |cookies: &str| {
        let own = world.ask(Method::POST, REFRESH).header("sec-fetch-site", "same-origin");
        own.header("cookie", cookies).json("{}").send()
    };
    refreshing(&format!("__Host-parlance-refresh=x; {refresh}")).await.problem(401, "unauthenticated");
    refreshing(&format!("another=x; another=y; {refresh}")).await.ok();
}

#[rstest]
#[case(&[("sec-fetch-site", "cross-site")])]
#[case(&[("sec-fetch-site", "same-site")])]
#[case(&[("origin", "https://evil.example"), ("host", "parlance.example")])]
#[case(&[])]
#[tokio::test]
async fn another_sites_page_changes_nothing(#[case] from: &[(&str, &str)]) {
    let world = world().await;
    let (_, [access, refresh]) = browser(&world).await;
    let cookies = format!("{access}; {refresh}");
    let credentials = json!({ "email": EMAIL, "password": PASSWORD, "tokens_in": "cookie" }).to_string();
    for (method, address, body) in [
        (Method::POST, LOGOUT, ""),
        (Method::POST, REFRESH, "{}"),
        (Method::POST, LOGIN, &credentials),
        (Method::PATCH, "/api/v1/org/settings", r#"{"default_passing_score": 1}"#),
    ] {
        let mut asking = world.ask(method, address).header("cookie", &cookies).json(body);
        for (name, value) in from {
            asking = asking.header(name, value);
        }
        asking.send().await.problem(403, "cross_site");
    }
    world.get(ME).header("cookie", &access).send().await.ok();
}
