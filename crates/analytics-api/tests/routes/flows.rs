//! Flows over HTTP: writing and running them, what is said of them, how they go, and every way to be refused.

use analytics_api::{App, router::router};
use analytics_dao::{Engine, audit::Actor, flows::authoring::flow_put};
use analytics_domain::flows::flow::ExternalFlow;
use axum::http::Method;
use chrono::TimeDelta;
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    flow_world::{FLOW, completed, flow, idle, session},
    world::{Answer, Asking, World},
};

const FLOWS: &str = "/api/v1/flows";
const TEAM: &str = "/api/v1/analytics/team";
const MINE: &str = "/api/v1/analytics/me";

fn post<'w>(world: &'w World, address: &str) -> Asking<'w> {
    world.ask(Method::POST, address)
}

fn status(answer: &Answer) -> u16 {
    answer.status.as_u16()
}

#[rstest]
#[tokio::test]
async fn a_flow_is_written_and_run_to_its_end(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let world = World::on(engine).await;
    let made = post(&world, FLOWS).by(world.maya).json(FLOW).send().await;
    assert_eq!((status(&made), &made.json()["status"]), (201, &json!("draft")), "{}", made.text());
    let id = made.json()["id"].as_str().unwrap().to_owned();
    let one = format!("{FLOWS}/{id}");
    world.get(&one).by(world.sam).send().await.problem(404, "not_found");
    world.get(&one).by(world.maya).send().await.ok();
    post(&world, &format!("{one}/sessions")).by(world.sam).send().await.problem(404, "not_found");
    post(&world, &format!("{one}/archive")).by(world.maya).send().await.problem(409, "conflict");
    let published = post(&world, &format!("{one}/publish")).by(world.maya).send().await.ok();
    assert_eq!((&published["status"], &published["published_version"]), (&json!("published"), &json!(1)));
    let listed = world.get(FLOWS).by(world.sam).send().await.ok();
    assert_eq!(listed["flows"][0]["id"], json!(id));

    let begun = post(&world, &format!("{one}/sessions")).by(world.sam).send().await;
    assert_eq!(status(&begun), 201);
    let address = format!("/api/v1/sessions/{}", begun.json()["id"].as_str().unwrap());
    let decisions = format!("{address}/decisions");
    let decide = async |body: Value| post(&world, &decisions).by(world.sam).json(&body.to_string()).send().await;
    let choice = json!({ "position": 0, "node_id": "light", "choice": "No" });
    let moved = decide(choice.clone()).await;
    assert_eq!((status(&moved), &moved.json()["path"][1]["node_id"]), (201, &json!("cable")));
    // A double click.
    assert_eq!(status(&decide(choice).await), 200);
    decide(json!({ "position": 9, "node_id": "light", "choice": "No" })).await.problem(409, "conflict");
    for (body, pointer) in [
        (json!({ "position": 1, "node_id": "light", "choice": "Perhaps" }), "/choice"),
        (json!({ "position": 1, "node_id": "unknown", "choice": "No" }), "/node_id"),
    ] {
        assert_eq!(decide(body).await.problem(400, "invalid_body")["errors"][0]["pointer"], pointer);
    }
    let complete = async |outcome: &str| {
        let body = json!({ "outcome": outcome }).to_string();
        post(&world, &format!("{address}/complete")).by(world.sam).json(&body).send().await
    };
    assert_eq!(complete("resolved").await.ok()["outcome"], "resolved");
    complete("resolved").await.ok();
    complete("escalated").await.problem(409, "conflict");
    complete("solved").await.problem(400, "invalid_body");
    decide(json!({ "position": 1, "node_id": "light", "choice": "No" })).await.problem(409, "conflict");
    let read = world.get(&address).by(world.sam).send().await.ok();
    assert_eq!((&read["outcome"], &read["rating"]), (&json!("resolved"), &Value::Null));
    world.get(&address).by(world.maya).send().await.problem(403, "forbidden");

    post(&world, &format!("{one}/archive")).by(world.maya).send().await.ok();
    post(&world, &format!("{one}/sessions")).by(world.sam).send().await.problem(409, "conflict");
    assert_eq!(world.get(FLOWS).by(world.sam).send().await.ok()["flows"], json!([]));
}

#[rstest]
#[tokio::test]
async fn every_way_to_rate_a_session(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let world = World::on(engine).await;
    let modem = flow(&world, world.northwind, "Modem").await;
    let running = session(&world, world.northwind, world.sam, modem).await.id;
    let ended = completed(&world, world.northwind, world.sam, modem).await.id;
    let rate = async |id: Uuid, who, body: Value| {
        post(&world, &format!("/api/v1/sessions/{id}/rate")).by(who).json(&body.to_string()).send().await
    };
    let four = || json!({ "rating": 4, "comment": "Fine." });
    rate(running, world.sam, four()).await.problem(400, "not_completed");
    rate(ended, world.maya, four()).await.problem(403, "forbidden");
    rate(Uuid::now_v7(), world.sam, four()).await.problem(404, "not_found");
    rate(ended, world.lena, four()).await.problem(404, "not_found");
    for (body, pointer) in [
        (json!({ "rating": 0 }), "/rating"),
        (json!({ "rating": 6 }), "/rating"),
        (json!({ "rating": 10_000_000_000_i64 }), "/rating"),
        (json!({ "rating": 4, "comment": "ü".repeat(501) }), "/comment"),
    ] {
        let problem = rate(ended, world.sam, body).await.problem(422, "unprocessable");
        assert_eq!(problem["errors"][0]["pointer"], pointer);
    }
    for body in [json!({}), json!({ "rating": "four" }), json!({ "rating": 4, "stars": 5 })] {
        rate(ended, world.sam, body).await.problem(400, "invalid_body");
    }
    let rated = rate(ended, world.sam, four()).await;
    assert_eq!((status(&rated), &rated.json()["comment"]), (201, &json!("Fine.")));
    rate(ended, world.sam, four()).await.problem(409, "conflict");
}

#[rstest]
#[tokio::test]
async fn every_way_to_rate_a_step(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let world = World::on(engine).await;
    let modem = flow(&world, world.northwind, "Modem").await;
    let other = flow(&world, world.northwind, "Router").await;
    let mine = session(&world, world.northwind, world.sam, modem).await;
    let elsewhere = session(&world, world.northwind, world.sam, other).await;
    let say = async |step: Uuid, session: Uuid, who, was_helpful: bool| {
        let body = json!({ "session_id": session, "was_helpful": was_helpful }).to_string();
        post(&world, &format!("/api/v1/steps/{step}/feedback")).by(who).json(&body).send().await
    };
    let step = mine.steps[0].id;
    let first = say(step, mine.id, world.sam, true).await;
    assert_eq!((status(&first), &first.json()["step"]["helpful_yes"]), (201, &json!(1)));
    let again = say(step, mine.id, world.sam, false).await.ok();
    assert_eq!((&again["step"]["helpful_yes"], &again["step"]["helpful_no"]), (&json!(0), &json!(1)));
    say(step, mine.id, world.maya, true).await.problem(403, "forbidden");
    say(step, elsewhere.id, world.sam, true).await.problem(404, "not_found");
    // The session did not come to it yet.
    say(mine.steps[1].id, mine.id, world.sam, true).await.problem(404, "not_found");
    say(Uuid::now_v7(), mine.id, world.sam, true).await.problem(404, "not_found");
    say(step, Uuid::now_v7(), world.sam, true).await.problem(404, "not_found");
    say(step, mine.id, world.lena, true).await.problem(404, "not_found");
    let take_back = async |query: &str, who| {
        world.ask(Method::DELETE, &format!("/api/v1/steps/{step}/feedback{query}")).by(who).send().await
    };
    let query = format!("?session_id={}", mine.id);
    take_back("", world.sam).await.problem(400, "invalid_parameter");
    take_back(&query, world.maya).await.problem(403, "forbidden");
    for _ in 0..2 {
        assert_eq!(status(&take_back(&query, world.sam).await), 204);
    }
    let read = world.get(&format!("{FLOWS}/{modem}")).by(world.sam).send().await.ok();
    assert_eq!(read["steps"][0]["helpful_no"], 0);
}

#[rstest]
#[tokio::test]
async fn how_sessions_go(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let world = World::on(engine).await;
    let modem = flow(&world, world.northwind, "Modem").await;
    session(&world, world.northwind, world.sam, modem).await;
    completed(&world, world.northwind, world.maya, modem).await;
    for period in ["7d", "30d", "90d"] {
        let team = world.get(&format!("{TEAM}?period={period}")).by(world.maya).send().await.ok();
        assert_eq!((&team["summary"]["total"], &team["summary"]["completed"]), (&json!(2), &json!(1)), "{period}");
        assert_eq!(team["series"]["granularity"], "day");
    }
    let sams = format!("{TEAM}?engineer_id={}", world.sam.user_id);
    let one = world.get(&sams).by(world.maya).send().await.ok();
    assert_eq!((&one["summary"]["total"], &one["filters"]["engineer_id"]), (&json!(1), &json!(world.sam.user_id)));
    assert_eq!(one["top_engineers"].as_array().unwrap().len(), 1);
    world.get(TEAM).by(world.sam).send().await.problem(403, "forbidden");
    let mine = world.get(MINE).by(world.sam).send().await.ok();
    assert_eq!(mine["summary"], one["summary"]);
    for (address, key) in [
        (format!("{TEAM}?period=8d"), "period"),
        (format!("{TEAM}?engineer_id=sam"), "engineer_id"),
        (format!("{TEAM}?campaign_ids={modem}"), "campaign_ids"),
        (format!("{MINE}?engineer_id={modem}"), "engineer_id"),
        (format!("{TEAM}?compare=previous_period"), "compare"),
    ] {
        let problem = world.get(&address).by(world.maya).send().await.problem(400, "invalid_parameter");
        assert_eq!(problem["errors"][0]["parameter"], key, "{address}");
    }
    let of_flow = format!("/api/v1/analytics/flows/{modem}");
    let answer = world.get(&of_flow).by(world.sam).send().await.ok();
    assert_eq!((&answer["summary"]["total"], &answer["steps"][0]["visits"]), (&json!(2), &json!(2)));
    assert_eq!(answer["steps"][0]["drop_offs"], 0, "a session that is running was not given up");
    world.get(&of_flow).by(world.lena).send().await.problem(404, "not_found");
    let engineers = world.get("/api/v1/analytics/engineers").by(world.maya).send().await.ok();
    assert_eq!(engineers["engineers"][1]["name"], "sam");
}

#[rstest]
#[tokio::test]
async fn a_session_is_given_up_after_a_day_or_as_long_as_is_set(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let mut world = World::on(engine).await;
    let external = ExternalFlow { external_id: "f-1".to_owned(), flow: serde_json::from_str(FLOW).unwrap() };
    let written = flow_put(&world.app.db, world.northwind, &Actor::operator(), &external).await.unwrap();
    let address = format!("/api/v1/analytics/flows/{}", written.summary.id);
    let root = async |world: &World| {
        let answer = world.get(&address).by(world.sam).send().await.ok();
        ["visits", "drop_offs"].map(|figure| answer["steps"][0][figure].as_i64().unwrap())
    };
    idle(&world, "f-1", 23).await;
    assert_eq!(root(&world).await, [1, 0]);
    idle(&world, "f-1", 25).await;
    assert_eq!(root(&world).await, [2, 1]);
    world.app = App { flow_idle: TimeDelta::hours(48), ..world.app };
    world.router = router(world.app.clone()).unwrap();
    assert_eq!(root(&world).await, [2, 0]);
}

#[tokio::test]
async fn an_answer_is_named_until_somebody_runs_a_flow() {
    let world = World::new().await;
    let modem = flow(&world, world.northwind, "Modem").await;
    let days = format!("{TEAM}?from=2026-03-01&to=2026-03-31");
    let first = world.get(&days).by(world.maya).send().await;
    let tag = first.header("etag").to_owned();
    let again = async || world.get(&days).by(world.maya).header("if-none-match", &tag).send().await;
    assert_eq!(status(&again().await), 304);
    session(&world, world.northwind, world.sam, modem).await;
    assert_eq!(status(&again().await), 200);
}

#[tokio::test]
async fn a_flow_that_is_no_tree_is_refused_with_its_place() {
    let world = World::new().await;
    let id = flow(&world, world.northwind, "Modem").await;
    let ring = FLOW.replace(r#""next": "cable""#, r#""next": "light""#);
    for asking in [post(&world, FLOWS), world.ask(Method::PUT, &format!("{FLOWS}/{id}"))] {
        let problem = asking.by(world.maya).json(&ring).send().await.problem(400, "invalid_body");
        assert_eq!(problem["errors"][0]["pointer"], "/nodes/0/options/0/next");
    }
    let one = format!("{FLOWS}/{id}");
    world.get(&format!("{one}?version=0")).by(world.maya).send().await.problem(400, "invalid_parameter");
    world.get(&format!("{one}?version=2")).by(world.maya).send().await.problem(404, "not_found");
    world.get(&format!("{FLOWS}?status=draft")).by(world.sam).send().await.problem(403, "forbidden");
    world.get(&format!("{FLOWS}?status=draft")).by(world.maya).send().await.ok();
    world.get(&format!("{FLOWS}?cursor=x")).by(world.sam).send().await.problem(400, "invalid_parameter");
    world.get(&format!("{FLOWS}?limit=201")).by(world.sam).send().await.problem(400, "invalid_parameter");
    let foreign = world.ask(Method::PUT, &one).by(world.lena).json(FLOW).send().await;
    foreign.problem(404, "not_found");
}
