//! The audit log, as owners read it.

use std::{collections::BTreeMap, time::Duration};

use analytics_dao::{audit::Actor, identity::Identity, users::user_set_password};
use analytics_domain::role::KeyScope;
use axum::http::Method;
use rstest::rstest;
use serde_json::{Value, json};

use crate::{
    ingest::{NDJSON, call, key, lines, sending},
    world::{PASSWORD, World},
};

const EVENTS: &str = "/api/v1/audit-events";
const SETTINGS: &str = "/api/v1/org/settings";
const LOGIN: &str = "/api/v1/auth/login";

async fn events(world: &World, by: Identity, query: &str) -> Vec<Value> {
    let page = world.get(&format!("{EVENTS}?{query}")).by(by).send().await.ok();
    page["audit_events"].as_array().unwrap().clone()
}

/// How many events of an action there are when the databases are closed.
pub(crate) async fn left_behind(world: &World, action: &str) -> i64 {
    use sqlx::Connection;
    world.app.db.clone().close().await.unwrap();
    let mut connection = sqlx::SqliteConnection::connect(&world.test_db.url).await.unwrap();
    let counting = sqlx::query_scalar("SELECT count(*) FROM audit_events WHERE action = ?").bind(action.to_owned());
    counting.fetch_one(&mut connection).await.unwrap()
}

async fn set_score(world: &World, score: f64) {
    let body = json!({ "default_passing_score": score }).to_string();
    world.ask(Method::PATCH, SETTINGS).by(world.maya).json(&body).send().await.ok();
}

#[tokio::test]
async fn an_event_says_who_what_when_and_from_where() {
    let world = World::new().await;
    let olga = world.owner().await;
    set_score(&world, 62.5).await;
    let newest = events(&world, olga, "limit=1").await.remove(0);
    assert_eq!(
        newest["actor"],
        json!({
            "kind": "user", "id": world.maya.user_id, "name": "maya", "email": "maya@example.com",
            "address": "127.0.0.1",
        })
    );
    assert_eq!(newest["action"], "org_settings_changed");
    assert_eq!(newest["subject"], json!({ "id": world.northwind.org_id(), "name": "northwind" }));
    assert_eq!(newest["changes"], json!([{ "field": "default_passing_score", "from": "70.0", "to": "62.5" }]));
    assert!(events(&world, world.lena, "action=org_settings_changed").await.is_empty(), "another organisation's");
}

/// The settings by the names that the log has for them, with their values as it writes them.
fn leaves(settings: &Value) -> BTreeMap<String, String> {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let fields = settings.as_object().unwrap().iter().filter(|(name, _)| !["name", "slug"].contains(&name.as_str()));
    fields
        .flat_map(|(name, value)| match value.as_object() {
            Some(parts) => parts.iter().map(|(part, value)| (format!("{name}.{part}"), text(value))).collect(),
            None => vec![(name.clone(), text(value))],
        })
        .collect()
}

#[tokio::test]
async fn every_setting_that_changes_is_told_with_what_it_was_and_what_it_is() {
    let world = World::new().await;
    let olga = world.owner().await;
    let before = world.get(SETTINGS).by(olga).send().await.ok();
    let patch = json!({
        "time_zone": "Asia/Kathmandu",
        "default_passing_score": 61.5,
        "interview_threshold": 0.25,
        "satisfaction_min_ratings": 9,
        "time_saved": {
            "minutes_per_sms": 1.5,
            "minutes_per_resume": 7.25,
            "overhead_per_call": 4.5,
            "overhead_per_web_call": 3.5,
            "overhead_per_note": 12.5,
        },
    });
    let after = world.ask(Method::PATCH, SETTINGS).by(world.maya).json(&patch.to_string()).send().await.ok();
    let (was, is) = (leaves(&before), leaves(&after));
    assert_eq!(is, leaves(&patch), "each setting there is was changed");
    let expected: Vec<_> =
        is.iter().map(|(field, to)| json!({ "field": field, "from": was[field], "to": to })).collect();
    let told = events(&world, olga, "action=org_settings_changed").await;
    assert_eq!(told.len(), 1);
    assert_eq!(told[0]["changes"], Value::from(expected));
    assert_eq!(told[0]["actor"]["email"], "maya@example.com");
}

#[tokio::test]
async fn settings_that_are_refused_or_stay_are_not_told() {
    let world = World::new().await;
    let olga = world.owner().await;
    let ask = || world.ask(Method::PATCH, SETTINGS).by(world.maya);
    ask()
        .header("if-match", "\"older\"")
        .json(r#"{"interview_threshold": 0.1}"#)
        .send()
        .await
        .problem(412, "precondition_failed");
    ask().json(r#"{"interview_threshold": 7}"#).send().await.problem(400, "invalid_body");
    ask().json(r#"{"interview_threshold": 0.5}"#).send().await.ok();
    assert!(events(&world, olga, "action=org_settings_changed").await.is_empty());
}

#[tokio::test]
async fn who_sent_records_is_told_by_kind_and_counts() {
    let world = World::new().await;
    let olga = world.owner().await;
    let key = key(&world, world.northwind, KeyScope::WriteIngest).await;
    for _ in 0..2 {
        let rows = lines(&[call("x-1", 10), call("x-2", -5)]);
        sending(&world, "calls", &key).body(NDJSON, rows).send().await;
    }
    sending(&world, "calls", &key).json(&json!([call("x-1", 11)]).to_string()).send().await.ok();
    let told = events(&world, olga, "action=records_ingested").await;
    assert_eq!(told.len(), 2, "a request that changed nothing is not told");
    assert_eq!((&told[1]["actor"]["kind"], &told[1]["actor"]["name"]), (&json!("key"), &json!("a test's")));
    assert_eq!(told[1]["subject"], json!({ "id": null, "name": "calls" }));
    let counts = |event: &Value| -> Vec<String> {
        let changes = event["changes"].as_array().unwrap().iter();
        changes.map(|change| format!("{} {}", change["field"], change["to"]).replace('"', "")).collect()
    };
    assert_eq!(counts(&told[1]), ["inserted 1", "read 2", "refused 1", "unchanged 0", "updated 0"]);
    assert_eq!(counts(&told[0]), ["inserted 0", "read 1", "refused 0", "unchanged 0", "updated 1"]);
}

#[tokio::test]
async fn the_acts_of_each_key_are_found_by_its_id() {
    let world = World::new().await;
    let olga = world.owner().await;
    for id in ["x-1", "x-2"] {
        let key = key(&world, world.northwind, KeyScope::WriteIngest).await;
        sending(&world, "calls", &key).json(&json!([call(id, 10)]).to_string()).send().await.ok();
    }
    let told = events(&world, olga, "actor=key").await;
    let listed = world.get("/api/v1/api-keys").by(olga).send().await.ok();
    let listed = listed["api_keys"].as_array().unwrap();
    assert_eq!((told.len(), listed.len()), (2, 2));
    for (event, key) in told.iter().zip(listed) {
        let id = key["id"].as_str().unwrap();
        assert_eq!((&event["actor"]["id"], &event["actor"]["name"]), (&key["id"], &key["name"]));
        assert_eq!(&events(&world, olga, &format!("actor={id}")).await, std::slice::from_ref(event));
        assert!(events(&world, world.lena, &format!("actor={id}")).await.is_empty(), "another organisation's");
    }
}

#[tokio::test]
async fn events_are_filtered_and_paged() {
    let world = World::new().await;
    let olga = world.owner().await;
    for score in [1.0, 2.0, 3.0] {
        set_score(&world, score).await;
    }
    let today = chrono::Utc::now().with_timezone(&chrono_tz::America::New_York).date_naive();
    let before = today - chrono::Days::new(1);
    for (query, count) in [
        ("action=org_settings_changed".to_owned(), 3),
        ("action=org_settings_changed&action=org_created".to_owned(), 4),
        (format!("actor={}", world.maya.user_id), 4),
        ("actor=operator&action=user_added".to_owned(), 4),
        ("action=org_created&period=today".to_owned(), 1),
        (format!("action=org_created&from={before}&to={before}"), 0),
    ] {
        assert_eq!(events(&world, olga, &query).await.len(), count, "{query}");
    }
    let all = events(&world, olga, "").await;
    let (mut seen, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = world.get(&format!("{EVENTS}?limit=4{cursor}")).by(olga).send().await.ok();
        seen.extend(page["audit_events"].as_array().unwrap().clone());
        let Some(next) = page["next_cursor"].as_str() else { break };
        cursor = format!("&cursor={}", form_urlencoded::byte_serialize(next.as_bytes()).collect::<String>());
    }
    assert_eq!(seen, all);

    let csv = world.get(&format!("{EVENTS}?action=org_settings_changed")).by(olga).header("accept", "text/csv");
    let csv = csv.send().await;
    assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8; header=present");
    assert_eq!(csv.header("content-disposition"), "attachment; filename=\"audit-events.csv\"");
    let text = csv.text();
    assert!(text.contains("# actions: org_settings_changed\r\n"), "{text}");
    let rows: Vec<_> = text.lines().filter(|line| !line.starts_with('#')).skip(1).collect();
    assert_eq!(rows.len(), 3, "{text}");
    assert!(rows[0].ends_with(",northwind,default_passing_score: 2.0 -> 3.0"), "{}", rows[0]);
}

#[rstest]
#[case("action=danced", "action", "allowed: org_created")]
#[case("actor=maya", "actor", "neither an id nor a kind")]
#[case("from=2026-02-01", "to", "given together")]
#[case("limit=0", "limit", "between 1 and 200")]
#[case("cursor=x", "cursor", "is not a cursor")]
#[case("who=maya", "who", "not a known parameter")]
#[tokio::test]
async fn bad_input_is_named(#[case] query: &str, #[case] parameter: &str, #[case] reason: &str) {
    let world = World::new().await;
    let olga = world.owner().await;
    let problem = world.get(&format!("{EVENTS}?{query}")).by(olga).send().await.problem(400, "invalid_parameter");
    assert_eq!(problem["errors"][0]["parameter"], parameter, "{problem}");
    assert!(problem["errors"][0]["reason"].as_str().unwrap().contains(reason), "{problem}");
}

#[tokio::test]
async fn log_ins_are_told_and_failures_only_of_accounts_that_exist() {
    let world = World::new().await;
    let olga = world.owner().await;
    let operator = Actor::operator();
    user_set_password(&world.app.db, world.northwind, &operator, "sam@example.com", PASSWORD).await.unwrap();
    for (email, password) in [
        ("sam@example.com", PASSWORD),
        ("sam@example.com", "not the password"),
        ("sam@example.com", "x".repeat(2_000).as_str()),
        ("nobody@example.com", "not the password"),
    ] {
        let body = json!({ "email": email, "password": password }).to_string();
        world.ask(Method::POST, LOGIN).json(&body).send().await;
    }
    let mut failures = Vec::new();
    for _ in 0..500 {
        failures = events(&world, olga, "action=login_failed").await;
        if failures.len() >= 2 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(failures.len(), 2);
    assert!(failures.iter().all(|event| event["subject"]["id"] == json!(world.sam.user_id)), "{failures:?}");
    assert_eq!((&failures[0]["actor"]["kind"], &failures[0]["actor"]["id"]), (&"anonymous".into(), &Value::Null));
    let good = events(&world, olga, &format!("action=logged_in&actor={}", world.sam.user_id)).await;
    assert_eq!(good.len(), 2, "the one of the test world, and this one");
}

#[tokio::test]
async fn a_super_admin_leaves_a_trace_where_they_go() {
    let world = World::new().await;
    for _ in 0..2 {
        world.get(SETTINGS).by(world.root).header("x-org", "fabrikam").send().await.ok();
    }
    let patch = world.ask(Method::PATCH, SETTINGS).by(world.root).header("x-org", "fabrikam");
    patch.json(r#"{"default_passing_score": 55}"#).send().await.ok();
    let told = events(&world, world.lena, "actor=super_admin").await;
    let actions: Vec<_> = told.iter().map(|event| event["action"].as_str().unwrap()).collect();
    assert_eq!(actions, ["org_settings_changed", "org_entered"]);
    assert_eq!(told[0]["actor"]["email"], "root@example.com");
    assert!(events(&world, world.root, "action=org_entered").await.is_empty());
    // At home they are a user like others.
    world.get(SETTINGS).by(world.root).header("x-org", "northwind").send().await.ok();
    assert!(events(&world, world.root, "actor=super_admin").await.is_empty());
}

#[tokio::test]
async fn a_failed_log_in_is_told_before_the_databases_are_closed() {
    let world = World::new().await;
    user_set_password(&world.app.db, world.northwind, &Actor::operator(), "maya@example.com", PASSWORD).await.unwrap();
    let body = json!({ "email": "maya@example.com", "password": "another good password" }).to_string();
    world.ask(Method::POST, LOGIN).json(&body).send().await.problem(401, "invalid_credentials");
    assert_eq!(left_behind(&world, "login_failed").await, 1);
}
