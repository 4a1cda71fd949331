//! Serving the router on a port until it is told to stop.

use std::{net::SocketAddr, pin::pin, sync::Arc, time::Duration};

use axum::{Router, body::Body, extract::Request, serve::Listener};
use hyper::{body::Incoming, server::conn::http1};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use tokio::{net::TcpListener, sync::Semaphore, time::timeout};
use tower::ServiceExt;

use crate::{router::router, state::App, unreadable::Answering};

/// How long requests in flight may take once the server was told to stop.
const GRACE: Duration = Duration::from_secs(30);

/// What connections may take from the server, whoever it is that asks.
#[derive(Debug, Clone, Copy)]
pub struct ConnectionLimits {
    /// How many there may be at once; who comes later waits.
    pub connections: usize,
    /// How long the head of a request may take, from the connection or the last answer on; then it is closed.
    pub head: Duration,
    /// How long nothing of an answer may be taken; then the connection is broken off.
    pub untaken: Duration,
}

impl Default for ConnectionLimits {
    fn default() -> Self {
        Self { connections: 1_000, head: Duration::from_secs(30), untaken: Duration::from_secs(30) }
    }
}

/// The other end of a connection, which every request is told of.
#[derive(Debug, Clone, Copy)]
pub struct Peer(pub SocketAddr);

/// Serves an application until `stop` resolves, then ends the streams that would go on and lets other requests end.
///
/// # Errors
/// When the OpenAPI document cannot be written as JSON.
pub async fn serve_app(
    port: TcpListener,
    app: App,
    limits: ConnectionLimits,
    stop: impl Future<Output = ()>,
) -> Result<(), serde_json::Error> {
    let ingests = app.ingests.clone();
    let told = async {
        stop.await;
        ingests.stop();
    };
    serve(port, router(app)?, limits, told).await;
    Ok(())
}

/// Serves until `stop` resolves, then lets requests in flight end.
pub async fn serve(mut port: TcpListener, router: Router, limits: ConnectionLimits, stop: impl Future<Output = ()>) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(limits.head);
    let free = Arc::new(Semaphore::new(limits.connections));
    let connections = GracefulShutdown::new();
    let mut stop = pin!(stop);
    loop {
        let accept = async {
            let place = Arc::clone(&free).acquire_owned().await;
            (place, Listener::accept(&mut port).await)
        };
        let (place, (stream, address)) = tokio::select! {
            accepted = accept => accepted,
            () = &mut stop => break,
        };
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "a connection sends in larger pieces");
        }
        let told = ServiceExt::<Request>::map_request(router.clone(), move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(Peer(address));
            request.map(Body::new)
        });
        let io = TokioIo::new(Answering::new(stream, limits.untaken));
        let connection = connections.watch(http.serve_connection(io, TowerToHyperService::new(told)));
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection broke off");
            }
            drop(place);
        });
    }
    drop(port);
    tracing::info!("stopping: no new requests, those in flight may end");
    if timeout(GRACE, connections.shutdown()).await.is_err() {
        tracing::warn!(seconds = GRACE.as_secs(), "requests were still in flight; they are broken off");
    }
}
