//! Serving the router on a port until it is told to stop.

use std::{io, net::SocketAddr, time::Duration};

use axum::{
    Router,
    extract::connect_info::Connected,
    serve::{IncomingStream, Listener},
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::watch,
};

use crate::unreadable::Answering;

/// How long requests in flight may take once the server was told to stop.
const GRACE: Duration = Duration::from_secs(30);

/// Serves until `stop` resolves, then lets requests in flight end.
///
/// # Errors
/// When the port fails.
pub async fn serve(
    port: TcpListener,
    router: Router,
    stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let (told, stopped) = watch::channel(false);
    let stopping = async move {
        stop.await;
        tracing::info!("stopping: no new requests, those in flight may end");
        told.send_replace(true);
    };
    let mut overdue = stopped.clone();
    let serving =
        axum::serve(Port(port), router.into_make_service_with_connect_info::<Peer>()).with_graceful_shutdown(stopping);
    tokio::select! {
        outcome = serving => outcome,
        () = async {
            // The sender lives as long as the server; if it is gone, so is the reason to wait.
            let _ = overdue.wait_for(|told| *told).await;
            tokio::time::sleep(GRACE).await;
        } => {
            tracing::warn!(seconds = GRACE.as_secs(), "requests were still in flight; they are broken off");
            Ok(())
        }
    }
}

/// The other end of a connection.
#[derive(Debug, Clone, Copy)]
pub struct Peer(pub SocketAddr);

impl Connected<IncomingStream<'_, Port>> for Peer {
    fn connect_info(stream: IncomingStream<'_, Port>) -> Self {
        Self(*stream.remote_addr())
    }
}

/// A port whose connections answer what is not HTTP with a problem.
struct Port(TcpListener);

impl Listener for Port {
    type Io = Answering<TcpStream>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        let (stream, address) = Listener::accept(&mut self.0).await;
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "a connection sends in larger pieces");
        }
        (Answering::new(stream), address)
    }

    fn local_addr(&self) -> io::Result<Self::Addr> {
        self.0.local_addr()
    }
}
