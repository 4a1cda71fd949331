//! `analytics serve`.

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

use analytics_api::{
    App,
    cors::Origin,
    limits::Limits,
    monitor,
    server::{self, ConnectionLimits},
};
use analytics_dao::{Db, ingest::build_deferred_indexes, sms_provider::SmsProvider, users};
use anyhow::Context as _;
use chrono::TimeDelta;
use clap::Args;
use tokio::{net::TcpListener, signal, task::JoinSet};

use super::{
    database::{Database, Replica},
    demo, heap,
    oidc::OidcSettings,
    secret::TokenSettings,
    sms::SmsSettings,
};

/// Serve the API, its documentation and the web client until SIGTERM or Ctrl-C; then
/// requests in flight may end.
#[derive(Debug, Args)]
pub(crate) struct Serve {
    /// Where to listen; port 0 takes a free one. The address is printed.
    #[arg(long, env = "ANALYTICS_BIND", default_value = "127.0.0.1:8080", value_parser = bind, value_name = "ADDRESS:PORT")]
    bind: SocketAddr,
    /// Where Prometheus may ask for `/metrics`; without it nobody can. Not for the public.
    #[arg(long, env = "ANALYTICS_METRICS_BIND", value_parser = metrics_bind, value_name = "ADDRESS:PORT")]
    metrics_bind: Option<SocketAddr>,
    /// Megabytes of computed answers to keep in memory.
    #[arg(long, env = "ANALYTICS_CACHE_MB", default_value_t = 32, value_parser = cache_mb, value_name = "MB")]
    cache_mb: u64,
    /// Requests a minute that a user or key may make, a quarter of them at once; 0 = any number. Eight of them are answered
    /// at the same time.
    #[arg(long, env = "ANALYTICS_REQUESTS_PER_MINUTE", default_value_t = 1_200, value_name = "REQUESTS")]
    requests_per_minute: u32,
    /// Requests a minute that may come from an address, which several people may share; 0 = any number.
    #[arg(long, env = "ANALYTICS_REQUESTS_PER_MINUTE_AND_ADDRESS", default_value_t = 6_000, value_name = "REQUESTS")]
    requests_per_minute_and_address: u32,
    /// Addresses of proxies, comma separated, whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed.
    #[arg(long, env = "ANALYTICS_TRUSTED_PROXIES", value_delimiter = ',', value_name = "ADDRESSES")]
    trusted_proxies: Vec<IpAddr>,
    /// Origins, comma separated, whose pages may use the API from a browser with tokens; without it, this server's
    /// own alone.
    #[arg(long, env = "ANALYTICS_CORS_ORIGINS", value_delimiter = ',', value_parser = origin, value_name = "ORIGINS")]
    cors_origins: Vec<Origin>,
    /// Hours in which nothing happens in a session of a flow before it counts as given up.
    #[arg(long, env = "ANALYTICS_FLOW_IDLE_HOURS", default_value_t = 24, value_parser = flow_idle_hours, value_name = "HOURS")]
    flow_idle_hours: i64,
    /// Bring the schema up to date before serving.
    #[arg(long, env = "ANALYTICS_MIGRATE")]
    migrate: bool,
    /// Load demo data if there is no organisation yet, or go on where that was interrupted; brings the schema up to date,
    /// too.
    #[arg(long)]
    demo_if_empty: bool,
    #[command(flatten)]
    tokens: TokenSettings,
    #[command(flatten)]
    oidc: OidcSettings,
    #[command(flatten)]
    sms: SmsSettings,
    #[command(flatten)]
    database: Database,
    #[command(flatten)]
    replica: Replica,
}

impl Serve {
    pub(crate) async fn run(self) -> anyhow::Result<()> {
        heap::share();
        let issuer = self.oidc.issuer()?.map(Arc::new);
        let sms_provider = self.sms.provider()?;
        let db = if self.migrate || self.demo_if_empty {
            self.database.connect_and_migrate(Some(&self.replica)).await?
        } else {
            self.database.connect(Some(&self.replica)).await?
        };
        if let Err(error) = build_deferred_indexes(&db, &mut |what: &str| tracing::info!("{what}")).await {
            tracing::error!(%error, "indexes that an import has left are not built: figures are right, and slow");
        }
        if self.database.lacks_second_wall() {
            tracing::warn!(
                "row-level security is not in force: set ANALYTICS_READER_ROLE, so that a statement that forgot its \
                 organisation would tell of no other"
            );
        }
        let tokens = self.tokens.tokens(&db, self.bind)?;
        if self.demo_if_empty {
            demo::load_if_due(&db).await?;
        }
        if !self.bind.ip().is_loopback() && !users::super_admins_of_demo(&db).await?.is_empty() {
            tracing::warn!(
                "the demo's super admin may see every organisation of this server, with a password that is published"
            );
        }
        let port = listen(self.bind, "--bind (ANALYTICS_BIND)").await?;
        let request_timeout = self.database.request_timeout();
        let app = App {
            request_timeout,
            limits: Limits::new(self.requests_per_minute, self.requests_per_minute_and_address),
            trusted_proxies: self.trusted_proxies.into(),
            cors_origins: self.cors_origins.into(),
            issuer: issuer.clone(),
            flow_idle: TimeDelta::hours(self.flow_idle_hours),
            sms_provider: sms_provider.map(|provider| Arc::new(provider) as Arc<dyn SmsProvider>),
            ..App::new(db.clone(), tokens, self.cache_mb << 20)
        };
        // Both end with this function.
        let mut aside = metrics(self.metrics_bind, app.clone()).await?;
        if let Some(issuer) = issuer {
            aside.spawn(async move { issuer.prepare().await });
        }
        println!("serving on http://{}", port.local_addr()?);
        server::serve_app(port, app, ConnectionLimits::default(), stop()).await?;
        close(db).await
    }
}

/// Tells Prometheus what is counted, on a port of its own, if one was asked for.
async fn metrics(address: Option<SocketAddr>, app: App) -> anyhow::Result<JoinSet<()>> {
    let mut serving = JoinSet::new();
    if let Some(address) = address {
        let port = listen(address, "--metrics-bind (ANALYTICS_METRICS_BIND)").await?;
        println!("metrics on http://{}/metrics", port.local_addr()?);
        let limits = ConnectionLimits::default();
        serving.spawn(server::serve(port, monitor::router(app), limits, std::future::pending()));
    }
    Ok(serving)
}

async fn listen(address: SocketAddr, setting: &str) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| format!("{setting}: cannot listen on {address}"))
}

async fn close(db: Db) -> anyhow::Result<()> {
    db.close().await.context("the database did not close")?;
    tracing::info!("stopped");
    Ok(())
}

/// Resolves on SIGTERM and on Ctrl-C.
async fn stop() {
    let interrupted = async {
        if let Err(error) = signal::ctrl_c().await {
            tracing::error!(%error, "Ctrl-C is not heard");
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminated = async {
        match signal::unix::signal(signal::unix::SignalKind::terminate()) {
            Ok(mut terminate) => {
                terminate.recv().await;
            }
            Err(error) => {
                tracing::error!(%error, "SIGTERM is not heard");
                std::future::pending::<()>().await;
            }
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! {
        () = interrupted => {}
        () = terminated => {}
    }
}

fn bind(text: &str) -> Result<SocketAddr, String> {
    address(text, "ANALYTICS_BIND")
}

fn metrics_bind(text: &str) -> Result<SocketAddr, String> {
    address(text, "ANALYTICS_METRICS_BIND")
}

fn address(text: &str, variable: &str) -> Result<SocketAddr, String> {
    text.parse().map_err(|_| format!("wants an address and a port, such as 127.0.0.1:8080 or [::]:80 ({variable})"))
}

fn origin(text: &str) -> Result<Origin, String> {
    text.parse::<Origin>().map_err(|refused| format!("{refused} (ANALYTICS_CORS_ORIGINS)"))
}

fn flow_idle_hours(text: &str) -> Result<i64, String> {
    let number = text.parse().ok().filter(|number| (1..=8_760).contains(number));
    number.ok_or_else(|| "wants a number from 1 to 8760 (ANALYTICS_FLOW_IDLE_HOURS)".to_owned())
}

fn cache_mb(text: &str) -> Result<u64, String> {
    let number = text.parse().ok().filter(|number| *number <= 65_536);
    number.ok_or_else(|| "wants a number from 0 to 65536 (ANALYTICS_CACHE_MB)".to_owned())
}
