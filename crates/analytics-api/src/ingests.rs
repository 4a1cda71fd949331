//! Who may send records at the same time: a few per organisation, because its writers wait for each other, and a few
//! more per server.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::sync::watch;
use uuid::Uuid;

use crate::problem::Problem;

const PER_ORG: usize = 4;
const PER_SERVER: usize = 16;
/// How long a sender may send nothing, or take no answer.
const IDLE: Duration = Duration::from_secs(30);
/// How often one who sends for long has to show that they still may.
const ASK_AGAIN_AFTER: Duration = Duration::from_secs(5);
/// When one who found no place may try again.
const RETRY_AFTER: Duration = Duration::from_secs(1);

/// The ingests under way. Clones share them.
#[derive(Debug, Clone)]
pub struct Ingests {
    /// How long a sender may send nothing, or take no answer.
    pub idle: Duration,
    /// How often one who sends for long has to show that they still may.
    pub ask_again_after: Duration,
    per_org: usize,
    per_server: usize,
    running: Arc<Mutex<HashMap<Uuid, usize>>>,
    is_stopped: Arc<watch::Sender<bool>>,
}

impl Default for Ingests {
    fn default() -> Self {
        Self::new(PER_ORG, PER_SERVER)
    }
}

impl Ingests {
    /// So many may run at the same time; senders may be silent for 30 seconds.
    #[must_use]
    pub fn new(per_org: usize, per_server: usize) -> Self {
        Self {
            idle: IDLE,
            ask_again_after: ASK_AGAIN_AFTER,
            per_org,
            per_server,
            running: Arc::default(),
            is_stopped: Arc::default(),
        }
    }

    /// Ends those that would go on for as long as their senders like.
    pub fn stop(&self) {
        self.is_stopped.send_replace(true);
    }

    /// Resolves when they are stopped.
    pub async fn stopped(self) {
        // It cannot fail while somebody is left to stop them, who is at least this one.
        drop(self.is_stopped.subscribe().wait_for(|is_stopped| *is_stopped).await);
    }

    /// Takes a place for an ingest of an organisation.
    ///
    /// # Errors
    /// When all are taken.
    pub fn begin(&self, org_id: Uuid) -> Result<Place, Problem> {
        let mut running = self.lock();
        let of_org = running.get(&org_id).copied().unwrap_or(0);
        if of_org >= self.per_org {
            let taken = format!("this organisation is sent records by {of_org} requests; end one, or try again later");
            return Err(Problem::too_early(RETRY_AFTER, taken));
        }
        if running.values().sum::<usize>() >= self.per_server {
            return Err(Problem::too_early(
                RETRY_AFTER,
                "too many requests send records to this server; try again later",
            ));
        }
        *running.entry(org_id).or_default() += 1;
        Ok(Place { ingests: self.clone(), org_id })
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Uuid, usize>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A place that is held until it is dropped.
#[derive(Debug)]
pub struct Place {
    ingests: Ingests,
    org_id: Uuid,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut running = self.ingests.lock();
        if let Some(count) = running.get_mut(&self.org_id) {
            *count -= 1;
        }
        running.retain(|_, count| *count > 0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_organisation_and_the_server_have_so_many_places() {
        let ingests = Ingests::new(2, 3);
        let org = Uuid::from_u128;
        let one = ingests.begin(org(1)).unwrap();
        let _two = ingests.begin(org(1)).unwrap();
        let full = ingests.begin(org(1)).unwrap_err();
        assert_eq!((full.status, full.retry_after), (429, Some(RETRY_AFTER)));
        let _other = ingests.begin(org(2)).unwrap();
        assert!(ingests.begin(org(3)).is_err());
        drop(one);
        let _again = ingests.begin(org(1)).unwrap();
        assert!(ingests.begin(org(2)).is_err());
    }
}
