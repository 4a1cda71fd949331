//! Turns for sessions with several connections.

use std::sync::Arc;

use sea_orm::{ConnAcquireErr, DbErr};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::error::DaoError;

/// Turns for sessions with several connections. Such a session takes all it needs at once: sessions that
/// each hold some and wait for more would wait for each other.
#[derive(Debug, Clone)]
pub(crate) struct ReadSlots {
    free: Arc<Semaphore>,
    all: u32,
}

impl ReadSlots {
    pub(crate) fn new(all: u32) -> Self {
        Self { free: Arc::new(Semaphore::new(all as usize)), all }
    }

    /// Waits for so many connections, or all there are; held until the permit is dropped.
    pub(crate) async fn take(&self, connections: usize) -> Result<OwnedSemaphorePermit, DaoError> {
        let connections = u32::try_from(connections).map_or(self.all, |wanted| wanted.min(self.all));
        let closed = |_| DaoError::from(DbErr::ConnectionAcquire(ConnAcquireErr::ConnectionClosed));
        Arc::clone(&self.free).acquire_many_owned(connections).await.map_err(closed)
    }
}
