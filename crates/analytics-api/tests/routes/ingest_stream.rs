//! Records that come in over time: answered as they are stored, and what ends such a stream.

use std::{
    io::{self, Write as _},
    time::{Duration, Instant},
};

use analytics_api::{
    App,
    ingests::Ingests,
    limits::Limits,
    router::router,
    token::{Lifetimes, Tokens},
};
use analytics_dao::{Engine, api_keys::key_revoke, audit::Actor};
use analytics_domain::role::KeyScope;
use axum::{
    body::{Body, BodyDataStream, Bytes},
    http::HeaderMap,
};
use chrono::Utc;
use futures::{StreamExt, stream};
use rstest::rstest;
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    sync::mpsc,
    time::{sleep, timeout},
};

use crate::{
    audit::left_behind,
    databases::{run, sqlite},
    ingest::{NDJSON, call, calls_of, key, lines, sending},
    unreadable::{Served, serve},
    world::{Answer, SECRET, World},
};

const BEFORE: u64 = 5;
/// Longer than anything here should take.
const PATIENCE: Duration = Duration::from_secs(20);

/// A body of which one end is held.
pub(crate) fn body() -> (mpsc::Sender<io::Result<Bytes>>, Body) {
    let (chunks, mut received) = mpsc::channel(4);
    (chunks, Body::from_stream(stream::poll_fn(move |cx| received.poll_recv(cx))))
}

/// An answer of which lines are read one by one.
struct Told {
    headers: HeaderMap,
    body: BodyDataStream,
    text: Vec<u8>,
}

impl Told {
    /// The next line; none at the end.
    async fn line(&mut self) -> Option<Value> {
        loop {
            if let Some(end) = self.text.iter().position(|byte| *byte == b'\n') {
                let line: Vec<u8> = self.text.drain(..=end).collect();
                return Some(serde_json::from_slice(&line).unwrap());
            }
            let chunk = timeout(PATIENCE, self.body.next()).await.unwrap()?;
            self.text.extend(chunk.unwrap());
        }
    }
}

/// Sends calls whose body is still open; the answer begins when the first of them are stored.
async fn begin(world: &World, key: &str, body: Body) -> Told {
    let response = timeout(PATIENCE, sending(world, "calls", key).body(NDJSON, body).begin()).await.unwrap();
    let status = response.status();
    assert!(status == 200, "{status}: {}", Answer::read(response).await.text());
    let (head, body) = response.into_parts();
    Told { headers: head.headers, body: body.into_data_stream(), text: Vec::new() }
}

#[expect(clippy::unnecessary_wraps, reason = "a body is a stream of results")]
fn chunk(rows: &[Value]) -> io::Result<Bytes> {
    Ok(lines(rows).into())
}

pub(crate) async fn world_with(engine: Engine, change: impl FnOnce(&mut App)) -> World {
    let mut world = World::on(engine).await;
    change(&mut world.app);
    world.router = router(world.app.clone()).unwrap();
    world
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn rows_are_stored_and_answered_while_others_are_still_to_come(#[case] engine: Engine) {
    let world = World::on(engine).await;
    let key = key(&world, world.northwind, KeyScope::WriteIngest).await;
    let (chunks, body) = body();
    chunks.send(chunk(&[call("x-1", 1), call("x-2", 1)])).await.unwrap();
    let started = Instant::now();
    let mut told = begin(&world, &key, body).await;
    for id in ["x-1", "x-2"] {
        let row = told.line().await.unwrap();
        assert_eq!((&row["external_id"], &row["outcome"]), (&json!(id), &json!("inserted")));
    }
    assert!(started.elapsed() < Duration::from_secs(10), "a small batch does not wait to become a large one");
    assert_eq!(calls_of(&world).await, BEFORE + 2, "what was answered is stored");
    chunks.send(chunk(&[call("x-1", 2)])).await.unwrap();
    assert_eq!(told.line().await.unwrap(), json!({ "row": 3, "external_id": "x-1", "outcome": "updated" }));
    drop(chunks);
    let counted = json!({ "read": 3, "inserted": 2, "updated": 1, "unchanged": 0, "refused": 0 });
    assert_eq!(told.line().await.unwrap(), json!({ "summary": counted, "problem": null }));
    assert_eq!(told.line().await, None);
}

#[tokio::test]
async fn a_long_stream_is_cut_neither_by_the_time_of_a_request_nor_by_compression() {
    let world = world_with(Engine::Sqlite, |app| app.request_timeout = Duration::from_millis(1_500)).await;
    let key = key(&world, world.northwind, KeyScope::WriteIngest).await;
    let (chunks, body) = body();
    chunks.send(chunk(&[call("x-0", 1)])).await.unwrap();
    let asking = sending(&world, "calls", &key).header("accept-encoding", "gzip, br").body(NDJSON, body);
    let (head, body) = asking.begin().await.into_parts();
    assert_eq!(head.headers.get("content-encoding"), None);
    let mut told = Told { headers: head.headers, body: body.into_data_stream(), text: Vec::new() };
    for number in 1..8 {
        assert_eq!(told.line().await.unwrap()["outcome"], "inserted");
        sleep(Duration::from_millis(250)).await;
        chunks.send(chunk(&[call(&format!("x-{number}"), 1)])).await.unwrap();
    }
    drop(chunks);
    told.line().await.unwrap();
    assert_eq!(told.line().await.unwrap()["summary"]["inserted"], 8);
}

#[tokio::test]
async fn who_sends_nothing_is_cut_off() {
    let world = world_with(Engine::Sqlite, |app| app.ingests.idle = Duration::from_millis(300)).await;
    let key = key(&world, world.northwind, KeyScope::WriteIngest).await;
    let (chunks, silent) = body();
    sending(&world, "calls", &key).body(NDJSON, silent).send().await.problem(408, "body_stalled");
    drop(chunks);

    let (chunks, body) = body();
    let half = lines(&[call("x-1", 1)]) + "{\"external_id\": \"x-2\"";
    chunks.send(Ok(half.into())).await.unwrap();
    let mut told = begin(&world, &key, body).await;
    assert_eq!(told.line().await.unwrap()["external_id"], "x-1");
    let end = told.line().await.unwrap();
    assert_eq!(end["summary"]["read"], 1, "half a line is no row");
    assert_eq!((&end["problem"]["code"], &end["problem"]["status"]), (&json!("body_stalled"), &json!(408)));
    assert_eq!(end["problem"]["request_id"], told.headers["x-request-id"].to_str().unwrap());
    assert_eq!(told.line().await, None);
    assert_eq!(calls_of(&world).await, BEFORE + 1);
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn a_body_that_breaks_off_leaves_what_was_whole(#[case] engine: Engine) {
    let world = World::on(engine).await;
    let key = key(&world, world.northwind, KeyScope::WriteIngest).await;
    let (chunks, body) = body();
    let half = lines(&[call("x-1", 1), call("x-2", 1)]) + "{\"external_id\": \"x-3\"";
    chunks.send(Ok(half.into())).await.unwrap();
    chunks.send(Err(io::ErrorKind::ConnectionReset.into())).await.unwrap();
    let mut told = begin(&world, &key, body).await;
    assert_eq!(told.line().await.unwrap()["external_id"], "x-1");
    assert_eq!(told.line().await.unwrap()["external_id"], "x-2");
    assert_eq!(told.line().await.unwrap()["problem"]["code"], "invalid_body");
    assert_eq!(calls_of(&world).await, BEFORE + 2);
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn who_goes_away_leaves_whole_batches_and_a_free_place(#[case] engine: Engine) {
    let world = world_with(engine, |app| app.ingests = Ingests::new(1, 9)).await;
    let key = key(&world, world.northwind, KeyScope::WriteIngest).await;
    let (chunks, body) = body();
    chunks.send(chunk(&[call("x-1", 1)])).await.unwrap();
    let mut told = begin(&world, &key, body).await;
    told.line().await.unwrap();
    let many: Vec<Value> = (0..40).map(|number| call(&format!("y-{number}"), 1)).collect();
    chunks.send(chunk(&many)).await.unwrap();
    drop((told, chunks));
    let started = Instant::now();
    while sending(&world, "calls", &key).body(NDJSON, lines(&[call("z-1", 1)])).send().await.status != 200 {
        assert!(started.elapsed() < PATIENCE, "the place is never free");
        sleep(Duration::from_millis(20)).await;
    }
    let calls = calls_of(&world).await - BEFORE;
    assert!([2, 42].contains(&calls), "{calls} calls are no whole batches");
}

#[tokio::test]
async fn too_many_at_once_are_told_to_come_again() {
    let world = world_with(Engine::Sqlite, |app| app.ingests = Ingests::new(1, 2)).await;
    let ours = key(&world, world.northwind, KeyScope::WriteIngest).await;
    let theirs = key(&world, world.fabrikam, KeyScope::WriteIngest).await;
    let (chunks, body) = body();
    chunks.send(chunk(&[call("x-1", 1)])).await.unwrap();
    let mut told = begin(&world, &ours, body).await;
    told.line().await.unwrap();
    let second = sending(&world, "calls", &ours).json("[]").send().await;
    second.problem(429, "too_many_requests");
    assert_eq!(second.header("retry-after"), "1");
    sending(&world, "calls", &theirs).json("[]").send().await.ok();
    drop(chunks);
    told.line().await.unwrap();
    assert_eq!(told.line().await, None);
    drop(told);
    sending(&world, "calls", &ours).json("[]").send().await.ok();
}

#[tokio::test]
async fn a_key_that_is_revoked_ends_its_streams() {
    let world = world_with(Engine::Sqlite, |app| app.ingests.ask_again_after = Duration::from_millis(50)).await;
    let key = key(&world, world.northwind, KeyScope::WriteIngest).await;
    let ((busy, busy_body), (quiet, quiet_body)) = (body(), body());
    busy.send(chunk(&[call("x-1", 1)])).await.unwrap();
    quiet.send(chunk(&[call("q-1", 1)])).await.unwrap();
    let (mut told, mut told_quiet) = (begin(&world, &key, busy_body).await, begin(&world, &key, quiet_body).await);
    told.line().await.unwrap();
    told_quiet.line().await.unwrap();
    let keys = analytics_dao::api_keys::key_page(&world.app.db, world.northwind, 50, None).await.unwrap().api_keys;
    key_revoke(&world.app.db, world.northwind, &Actor::operator(), keys[0].id).await.unwrap();
    busy.send(chunk(&[call("x-2", 1)])).await.unwrap();
    let started = Instant::now();
    while calls_of(&world).await < BEFORE + 3 {
        assert!(started.elapsed() < PATIENCE, "what came before it was asked again is stored");
        sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(told.line().await.unwrap()["external_id"], "x-2", "what is stored is answered");
    for mut told in [told, told_quiet] {
        assert_eq!(told.line().await.unwrap()["problem"]["code"], "invalid_token");
        assert_eq!(told.line().await, None);
    }
    drop((busy, quiet));
}

#[tokio::test]
async fn a_stream_outlives_its_senders_limit_and_a_moments_fault() {
    let world = world_with(Engine::Sqlite, |app| {
        // One request, which is the stream's own, and the next a quarter of a minute later.
        app.limits = Limits::new(4, 0);
        app.ingests.ask_again_after = Duration::from_millis(50);
    })
    .await;
    let key = key(&world, world.northwind, KeyScope::WriteIngest).await;
    let (chunks, body) = body();
    chunks.send(chunk(&[call("x-1", 1)])).await.unwrap();
    let mut told = begin(&world, &key, body).await;
    told.line().await.unwrap();
    sending(&world, "calls", &key).json("[]").send().await.problem(429, "too_many_requests");
    sleep(Duration::from_millis(500)).await;
    chunks.send(chunk(&[call("x-2", 1)])).await.unwrap();
    assert_eq!(told.line().await.unwrap()["external_id"], "x-2");

    let mut other = sqlite(&world).await;
    run(&mut other, "ALTER TABLE api_keys RENAME TO elsewhere").await;
    sending(&world, "calls", &key).json("[]").send().await.problem(503, "schema_mismatch");
    sleep(Duration::from_millis(500)).await;
    run(&mut other, "ALTER TABLE elsewhere RENAME TO api_keys").await;
    chunks.send(chunk(&[call("x-3", 1)])).await.unwrap();
    assert_eq!(told.line().await.unwrap()["external_id"], "x-3");
    drop(chunks);
    assert_eq!(told.line().await.unwrap()["problem"], Value::Null);
}

#[tokio::test]
async fn a_body_that_unpacks_to_no_rows_ends() {
    let world = World::new().await;
    let key = key(&world, world.northwind, KeyScope::WriteIngest).await;
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(lines(&[call("x-1", 1)]).as_bytes()).unwrap();
    packed.write_all("\n".repeat(5 << 20).as_bytes()).unwrap();
    let packed = Body::from(packed.finish().unwrap());
    let mut told = begin(&world, &key, packed).await;
    assert_eq!(told.line().await.unwrap()["external_id"], "x-1");
    let end = told.line().await.unwrap();
    assert_eq!(end["problem"]["code"], "invalid_body");
    assert!(end["problem"]["detail"].as_str().unwrap().contains("without a row"), "{end}");
    assert_eq!(calls_of(&world).await, BEFORE + 1);
}

#[tokio::test]
async fn a_stream_by_a_token_ends_when_that_expires() {
    let world = world_with(Engine::Sqlite, |app| app.ingests.ask_again_after = Duration::from_millis(50)).await;
    let lifetimes = Lifetimes { access: Duration::from_secs(3), ..Lifetimes::default() };
    let tokens = Tokens::new(SECRET, lifetimes).unwrap();
    let token = tokens.issue(world.owner().await, Utc::now()).unwrap();
    let (chunks, body) = body();
    chunks.send(chunk(&[call("x-1", 1)])).await.unwrap();
    let mut told = begin(&world, &token, body).await;
    told.line().await.unwrap();
    assert_eq!(told.line().await.unwrap()["problem"]["code"], "token_expired");
    drop(chunks);
}

/// A stream over a connection of its own, and what is answered until its first row is stored.
async fn begin_over(served: &Served, key: &str) -> (TcpStream, String) {
    let mut stream = TcpStream::connect(served.address).await.unwrap();
    let head = format!(
        "POST /api/v1/ingest/calls HTTP/1.1\r\nhost: x\r\nconnection: close\r\nauthorization: Bearer {key}\r\n\
         content-type: {NDJSON}\r\ntransfer-encoding: chunked\r\n\r\n"
    );
    stream.write_all((head + &piece(&lines(&[call("x-1", 1)]))).as_bytes()).await.unwrap();
    let mut told = String::new();
    while !told.contains("\"x-1\",\"outcome\":\"inserted\"") {
        let mut buffer = [0; 4096];
        let read = timeout(PATIENCE, stream.read(&mut buffer)).await.unwrap().unwrap();
        assert!(read > 0, "the answer ended: {told}");
        told += std::str::from_utf8(&buffer[..read]).unwrap();
    }
    assert!(told.starts_with("HTTP/1.1 200 OK") && !told.contains("summary"), "{told}");
    (stream, told)
}

fn piece(text: &str) -> String {
    format!("{:x}\r\n{text}\r\n", text.len())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_comes_over_a_connection_while_the_request_goes_on() {
    let world = World::new().await;
    let key = key(&world, world.northwind, KeyScope::WriteIngest).await;
    let served = serve(&world).await;
    let (mut stream, mut told) = begin_over(&served, &key).await;
    stream.write_all((piece(&lines(&[call("x-2", 1)])) + "0\r\n\r\n").as_bytes()).await.unwrap();
    stream.read_to_string(&mut told).await.unwrap();
    assert!(told.contains("\"x-2\",\"outcome\":\"inserted\"") && told.contains("\"problem\":null"), "{told}");
    served.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_stops_ends_its_streams_with_a_last_line() {
    let world = World::new().await;
    let key = key(&world, world.northwind, KeyScope::WriteIngest).await;
    let served = serve(&world).await;
    let (mut stream, mut told) = begin_over(&served, &key).await;
    let and_half = lines(&[call("x-2", 1)]) + "{\"external_id\": \"x-3\"";
    stream.write_all(piece(&and_half).as_bytes()).await.unwrap();
    let started = Instant::now();
    while calls_of(&world).await < BEFORE + 2 {
        assert!(started.elapsed() < PATIENCE, "what came in is stored");
        sleep(Duration::from_millis(20)).await;
    }
    timeout(PATIENCE, served.end()).await.unwrap();
    stream.read_to_string(&mut told).await.unwrap();
    assert!(told.contains("\"x-2\",\"outcome\":\"inserted\""), "{told}");
    assert!(told.contains("\"inserted\":2") && told.contains("\"code\":\"unavailable\""), "{told}");
    assert!(told.contains("the server is stopping") && told.ends_with("\r\n0\r\n\r\n"), "{told}");
    assert_eq!(calls_of(&world).await, BEFORE + 2, "half a line is no row");
    assert_eq!(left_behind(&world, "records_ingested").await, 1);
}

#[tokio::test]
async fn a_stream_that_begins_when_the_server_stops_is_told_to_come_again() {
    let world = World::new().await;
    let key = key(&world, world.northwind, KeyScope::WriteIngest).await;
    world.app.ingests.stop();
    let (chunks, open) = body();
    let refused = sending(&world, "calls", &key).body(NDJSON, open).send().await;
    refused.problem(503, "unavailable");
    assert_eq!(refused.header("retry-after"), "5");
    drop(chunks);
    sending(&world, "calls", &key).json(&json!([call("x-1", 1)]).to_string()).send().await.ok();
}
