//! The read-only replica: whether it may be read from, and how far it is behind.

use std::{
    fmt::Display,
    io,
    sync::{Arc, Mutex},
    time::Duration,
};

use sea_orm::{DatabaseConnection, SqlxPostgresConnector};
use sqlx::{
    ConnectOptions as _, Connection as _,
    postgres::{PgConnectOptions, PgPoolOptions},
};
use tokio::{sync::watch, task::JoinHandle};

use crate::{
    db::{ACQUIRE_PATIENCE, DbConfig},
    error::DaoError,
    session,
};

const PROBE_EVERY: Duration = Duration::from_secs(1);
const PROBE_PATIENCE: Duration = Duration::from_secs(2);

/// A replica and what the last look at it told.
#[derive(Debug)]
pub(crate) struct Replica {
    connection: DatabaseConnection,
    healthy: watch::Sender<bool>,
    lag_seconds: Mutex<Option<f64>>,
    max_lag: Duration,
    patience: Duration,
    probe: Mutex<Option<JoinHandle<()>>>,
}

impl Replica {
    /// Looks at the replica once, then every second until it is dropped.
    pub(crate) async fn watch(pool: PgPoolOptions, options: PgConnectOptions, config: &DbConfig) -> Arc<Self> {
        let healthy = watch::Sender::new(false);
        let replica = Arc::new(Self {
            connection: connection(pool, options, healthy.clone()),
            healthy,
            lag_seconds: Mutex::new(None),
            max_lag: config.max_replica_lag,
            // Sessions run two long statements one after the other at most.
            patience: ACQUIRE_PATIENCE + config.statement_timeout * 2,
            probe: Mutex::new(None),
        });
        replica.look().await;
        let watched = Arc::downgrade(&replica);
        let task = tokio::spawn(async move {
            loop {
                tokio::time::sleep(PROBE_EVERY).await;
                let Some(replica) = watched.upgrade() else { return };
                replica.look().await;
            }
        });
        *lock(&replica.probe) = Some(task);
        replica
    }

    /// The connection and how many seconds it is behind, while reads may use it.
    pub(crate) fn for_reads(&self) -> Option<(&DatabaseConnection, f64)> {
        let lag = self.lag_seconds()?;
        self.healthy.borrow().then_some((&self.connection, lag))
    }

    /// What opening a session comes to. Who is at it when the replica is found to have failed waits no longer.
    pub(crate) async fn while_healthy<T>(
        &self,
        opening: impl Future<Output = Result<T, DaoError>>,
    ) -> Result<T, DaoError> {
        let mut health = self.healthy.subscribe();
        let failing = async { drop(health.wait_for(|healthy| !healthy).await) };
        tokio::select! {
            biased;
            opened = opening => opened,
            () = failing => Err(gone(io::ErrorKind::NotConnected, "it has failed")),
        }
    }

    /// What a read comes to. A server that is frozen or cut off cancels nothing, so nobody waits longer for it than
    /// its statements may take.
    pub(crate) async fn in_time<T>(&self, read: impl Future<Output = Result<T, DaoError>>) -> Result<T, DaoError> {
        let silent = |_| Err(gone(io::ErrorKind::TimedOut, &format!("no answer within {:?}", self.patience)));
        tokio::time::timeout(self.patience, read).await.unwrap_or_else(silent)
    }

    /// Seconds behind the primary at the last look; none while it does not answer or does not know.
    pub(crate) fn lag_seconds(&self) -> Option<f64> {
        *lock(&self.lag_seconds)
    }

    /// Moves reads to the primary until a look finds the replica well.
    pub(crate) fn failed(&self, error: &DaoError) {
        fail(&self.healthy, error);
    }

    pub(crate) async fn close(&self) -> Result<(), DaoError> {
        if let Some(task) = lock(&self.probe).take() {
            task.abort();
        }
        Ok(self.connection.clone().close().await?)
    }

    async fn look(&self) {
        let lag = match tokio::time::timeout(PROBE_PATIENCE, session::replica_lag(&self.connection)).await {
            Ok(Ok(lag)) => lag,
            Ok(Err(error)) => {
                self.failed(&error);
                None
            }
            Err(_) => None,
        };
        *lock(&self.lag_seconds) = lag;
        let healthy = lag.is_some_and(|lag| lag <= self.max_lag.as_secs_f64());
        if self.healthy.send_replace(healthy) != healthy {
            tracing::info!(healthy, lag_seconds = lag, "the replica's health changed");
        }
    }
}

impl Drop for Replica {
    fn drop(&mut self) {
        if let Some(task) = lock(&self.probe).take() {
            task.abort();
        }
    }
}

/// Connections to the replica. The pool would try one that is refused again until its patience ends. So one that was
/// found broken is replaced here, and if that is refused, the replica has failed.
fn connection(pool: PgPoolOptions, options: PgConnectOptions, healthy: watch::Sender<bool>) -> DatabaseConnection {
    let again = Arc::new(options.clone());
    let pool = pool.test_before_acquire(false).before_acquire(move |connection, _| {
        let (again, healthy) = (Arc::clone(&again), healthy.clone());
        Box::pin(async move {
            if connection.ping().await.is_err() {
                *connection = again.connect().await.inspect_err(|error| fail(&healthy, error))?;
            }
            Ok(true)
        })
    });
    SqlxPostgresConnector::from_sqlx_postgres_pool(pool.connect_lazy_with(options))
}

fn fail(healthy: &watch::Sender<bool>, error: &impl Display) {
    if healthy.send_replace(false) {
        tracing::warn!(%error, "the replica failed; reads move to the primary");
    }
}

fn gone(kind: io::ErrorKind, why: &str) -> DaoError {
    sqlx::Error::Io(io::Error::new(kind, why)).into()
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
