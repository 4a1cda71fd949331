//! Connections: how long a head may take and nothing of an answer, how many there may be, and how they end.

use std::{
    io::ErrorKind,
    sync::Arc,
    time::{Duration, Instant},
};

use analytics_api::server::ConnectionLimits;
use axum::{Router, routing::get};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    sync::Notify,
    time::{sleep, timeout},
};

use crate::{
    unreadable::{Served, serve_within},
    world::World,
};

const PATIENCE: Duration = Duration::from_secs(10);
const ALIVE: &[u8] = b"GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n";

async fn connect(served: &Served) -> TcpStream {
    TcpStream::connect(served.address).await.unwrap()
}

/// Whether the connection answers a small question now.
async fn answers(stream: &mut TcpStream) -> bool {
    let mut answer = [0; 15];
    let read = timeout(Duration::from_millis(500), stream.read_exact(&mut answer)).await;
    matches!(read, Ok(Ok(_))) && answer == *b"HTTP/1.1 200 OK"
}

#[tokio::test]
async fn who_never_finishes_a_head_is_cut_off() {
    let world = World::new().await;
    let limits = ConnectionLimits { head: Duration::from_millis(300), ..ConnectionLimits::default() };
    let served = serve_within(world.router.clone(), limits).await;
    let mut silent = connect(&served).await;
    silent.write_all(b"GET /health/live HTTP/1.1\r\nhost").await.unwrap();
    let mut answer = Vec::new();
    timeout(PATIENCE, silent.read_to_end(&mut answer)).await.unwrap().unwrap();
    assert_eq!(String::from_utf8_lossy(&answer), "");

    // Nor does it help to send a little now and then.
    let mut slow = connect(&served).await;
    slow.write_all(b"GET /health/live HTTP/1.1\r\nx-slow: ").await.unwrap();
    let started = Instant::now();
    while slow.write_all(b"x").await.is_ok() {
        assert!(started.elapsed() < PATIENCE, "still connected");
        sleep(Duration::from_millis(50)).await;
    }
    served.end().await;
}

#[tokio::test]
async fn who_takes_nothing_of_an_answer_is_cut_off() {
    /// More than the system holds for a connection.
    const LENGTH: usize = 64 << 20;
    let router = Router::new().route("/large", get(async || vec![b'x'; LENGTH])).route("/small", get(async || "small"));
    let untaken = Duration::from_millis(300);
    let limits = ConnectionLimits { connections: 1, untaken, ..ConnectionLimits::default() };
    let served = serve_within(router, limits).await;
    let mut idle = connect(&served).await;
    idle.write_all(b"GET /large HTTP/1.1\r\nhost: x\r\n\r\n").await.unwrap();
    let mut next = connect(&served).await;
    next.write_all(b"GET /small HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").await.unwrap();
    let mut answer = String::new();
    timeout(PATIENCE, next.read_to_string(&mut answer)).await.unwrap().unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 OK") && answer.ends_with("small"), "{answer}");
    let mut part = Vec::new();
    // How it ends is the system's: what was sent may still come.
    drop(timeout(PATIENCE, idle.read_to_end(&mut part)).await.unwrap());
    assert!(part.len() < LENGTH, "{} bytes", part.len());
    served.end().await;
}

#[tokio::test]
async fn who_comes_when_all_places_are_taken_waits() {
    let world = World::new().await;
    let served =
        serve_within(world.router.clone(), ConnectionLimits { connections: 1, ..ConnectionLimits::default() }).await;
    let mut first = connect(&served).await;
    first.write_all(ALIVE).await.unwrap();
    assert!(answers(&mut first).await);
    let mut second = connect(&served).await;
    second.write_all(ALIVE).await.unwrap();
    assert!(!answers(&mut second).await);
    drop(first);
    let mut begun = [0; 15];
    timeout(PATIENCE, second.read_exact(&mut begun)).await.unwrap().unwrap();
    assert_eq!(begun, *b"HTTP/1.1 200 OK");
    drop(second);
    served.end().await;
}

#[tokio::test]
async fn a_request_in_flight_is_answered_before_the_server_ends() {
    let (arrived, go_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let (began, may_end) = (Arc::clone(&arrived), Arc::clone(&go_on));
    let handler = move || {
        let (began, may_end) = (Arc::clone(&began), Arc::clone(&may_end));
        async move {
            began.notify_one();
            may_end.notified().await;
            "to the end"
        }
    };
    let served = serve_within(Router::new().route("/slow", get(handler)), ConnectionLimits::default()).await;
    let mut stream = connect(&served).await;
    stream.write_all(b"GET /slow HTTP/1.1\r\nhost: x\r\n\r\n").await.unwrap();
    arrived.notified().await;

    let address = served.address;
    let ending = tokio::spawn(served.end());
    let refused = async {
        loop {
            match TcpStream::connect(address).await {
                Err(error) if error.kind() == ErrorKind::ConnectionRefused => return,
                // In the queue of the port that is being closed.
                _ => sleep(Duration::from_millis(10)).await,
            }
        }
    };
    timeout(PATIENCE, refused).await.unwrap();
    assert!(!ending.is_finished());
    go_on.notify_one();
    let mut answer = String::new();
    timeout(PATIENCE, stream.read_to_string(&mut answer)).await.unwrap().unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 OK") && answer.ends_with("to the end"), "{answer}");
    timeout(PATIENCE, ending).await.unwrap().unwrap();
}
