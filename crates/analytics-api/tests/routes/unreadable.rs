//! Requests that no handler sees, over a real connection.

use analytics_api::server::{self, ConnectionLimits};
use axum::Router;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::oneshot,
    task::JoinHandle,
};
use uuid::Uuid;

use crate::world::{DASHBOARD, World};

pub(crate) struct Served {
    pub(crate) address: std::net::SocketAddr,
    stop: oneshot::Sender<()>,
    server: JoinHandle<()>,
}

/// The whole application.
pub(crate) async fn serve(world: &World) -> Served {
    let app = world.app.clone();
    started(|port, stopped| async move {
        let stop = async { stopped.await.unwrap() };
        server::serve_app(port, app, ConnectionLimits::default(), stop).await.unwrap();
    })
    .await
}

pub(crate) async fn serve_within(router: Router, limits: ConnectionLimits) -> Served {
    started(move |port, stopped| server::serve(port, router, limits, async { stopped.await.unwrap() })).await
}

async fn started<S: Future<Output = ()> + Send + 'static>(
    serving: impl FnOnce(TcpListener, oneshot::Receiver<()>) -> S,
) -> Served {
    let port = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = port.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel();
    let server = tokio::spawn(serving(port, stopped));
    Served { address, stop, server }
}

impl Served {
    async fn send(&self, request: &[u8]) -> String {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        stream.write_all(request).await.unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.unwrap();
        String::from_utf8(answer).unwrap()
    }

    pub(crate) async fn end(self) {
        self.stop.send(()).unwrap();
        self.server.await.unwrap();
    }
}

fn assert_problem(answer: &str, status: u16, code: &str) {
    assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{answer}");
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert!(head.contains("content-type: application/problem+json"), "{answer}");
    let problem: serde_json::Value = serde_json::from_str(body).unwrap();
    assert_eq!((&problem["code"], &problem["status"]), (&code.into(), &status.into()));
    assert!(head.contains(&format!("x-request-id: {}", problem["request_id"].as_str().unwrap())), "{answer}");
}

fn dashboard_of(ids: usize) -> String {
    let ids: Vec<_> = (0..ids).map(|_| format!("campaign_ids={}", Uuid::now_v7())).collect();
    format!("GET {DASHBOARD}?{} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n", ids.join("&"))
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_ids_are_answered() {
    let world = World::new().await;
    let served = serve(&world).await;
    for (ids, status, code) in
        [(1_400, 414, "address_too_long"), (5_000, 414, "address_too_long"), (10_000, 431, "headers_too_large")]
    {
        let answer = served.send(format!("{}\r\n", dashboard_of(ids)).as_bytes()).await;
        assert_problem(&answer, status, code);
        assert!(answer.contains("at most 500 values"), "{answer}");
    }
    let authorization = format!("authorization: Bearer {}\r\n\r\n", world.token(world.sam));
    let answer = served.send((dashboard_of(1_000) + &authorization).as_bytes()).await;
    assert_problem(&answer, 400, "invalid_parameter");
    assert!(answer.contains("1000 values; at most 500 are allowed"), "{answer}");
    served.end().await;
}

#[tokio::test]
async fn what_is_not_http_is_a_bad_request() {
    let world = World::new().await;
    let served = serve(&world).await;
    assert_problem(&served.send(b"\x16\x03\x01 not http\r\n\r\n").await, 400, "bad_request");
    let answer = served.send(b"GET /health/live HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").await;
    assert!(answer.starts_with("HTTP/1.1 200 OK") && answer.ends_with(r#"{"status":"ok"}"#), "{answer}");
    served.end().await;
}
